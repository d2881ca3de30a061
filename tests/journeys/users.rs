//! Users as the host keeps them: new ones, another address, the list.

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff, user};

fn new_user(email: &str) -> Value {
    json!({ "actor": staff(), "email": email, "first_name": "Ruth", "last_name": "Ban", "password": PASSWORD })
}

#[test]
fn a_user_is_added_with_a_password_and_no_account() {
    let world = World::new();
    let ruth = world.ok("user.add", new_user("Ruth@example.org"))["user"].clone();
    assert_eq!((&ruth["name"], &ruth["mailbox_proved"]), (&json!("Ruth Ban"), &json!(false)));
    let login = world.ok("login", json!({ "email": "ruth@example.org", "password": PASSWORD }));
    assert_eq!((&login["total"], &login["account"]), (&json!(0), &Value::Null));
    assert_eq!(world.no("user.add", new_user("ruth@EXAMPLE.org")), "address_taken");
    assert_eq!(world.events_of("KeyholderUserAdded").len(), 1);
}

#[test]
fn looking_says_what_adding_would_and_writes_nothing() {
    let world = World::new();
    let look = |mut new: Value, field: &str, value: Value| {
        new["only_look"] = json!(true);
        new[field] = value;
        world.call("user.add", new).map_err(|error| error.code())
    };
    let ruth = || new_user("ruth@example.org");
    assert_eq!(look(ruth(), "first_name", json!("Ruth")), Ok(json!({ "user": null })));
    assert_eq!(look(ruth(), "password", json!("short")), Err("password"));
    assert_eq!(look(ruth(), "language", json!("klingon")), Err("language_unknown"));
    assert_eq!(look(ruth(), "email", json!("ruth")), Err("invalid"));
    assert_eq!(look(ruth(), "actor", user(1)), Err("staff_only"));
    assert_eq!(world.ok("health", json!({}))["users"], json!(0));
}

/// K31, K39: links that lie in the old mailbox are worth nothing, and nobody reads the new one yet.
#[test]
fn k39_another_address_is_the_hosts_to_give_and_proves_nothing() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(7, "gus@example.net");
    world.ok("mailbox.ask", json!({ "email": "olga@example.org" }));
    let link = world.token("olga@example.org");
    let change = |actor: Value, email: &str| {
        world.call("user.change", json!({ "actor": actor, "user": olga, "email": email }))
    };
    assert_eq!(change(user(olga), "new@example.org").unwrap_err().code(), "staff_only");
    assert_eq!(change(staff(), "GUS@example.net").unwrap_err().code(), "address_taken");
    let changed = change(staff(), "Olga@new.example").unwrap();
    assert_eq!(
        (&changed["email"], &changed["mailbox_proved"]),
        (&json!("Olga@new.example"), &json!(false))
    );
    let told = world.events_of("KeyholderUserChanged");
    assert!(told.iter().any(|event| event["payload"]["email"] == "Olga@new.example"), "{told:?}");
    let confirm = json!({ "token": link, "password": "another long password" });
    assert_eq!(world.no("mailbox.confirm", confirm), "link_invalid");
    let old = json!({ "email": "olga@example.org", "password": PASSWORD });
    assert_eq!(world.no("login", old), "login_failed");
    world.ok("login", json!({ "email": "olga@new.example", "password": PASSWORD }));
    // Only spelled otherwise: the same mailbox, so what is proved stays.
    let token = {
        world.ok("mailbox.ask", json!({ "email": "olga@new.example" }));
        world.token("Olga@new.example")
    };
    world.ok("mailbox.confirm", json!({ "token": token, "password": PASSWORD }));
    let spelled = change(staff(), "olga@NEW.example").unwrap();
    assert_eq!(
        (&spelled["email"], &spelled["mailbox_proved"]),
        (&json!("olga@NEW.example"), &json!(true))
    );
}

#[test]
fn the_list_goes_both_ways_in_pages_and_finds_what_begins_so() {
    let world = World::new();
    for number in 1..=7 {
        world.account(number, &format!("user{number}@example.org"));
    }
    let percent = json!({ "actor": staff(), "email": "percent@example.org", "first_name": "100%_sure",
        "last_name": "Éva", "password": PASSWORD });
    world.ok("user.add", percent);
    let list = |extra: Value| {
        let mut ask = json!({ "actor": staff() });
        ask.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        world.ok("users.list", ask)
    };
    let ids = |list: &Value| -> Vec<i64> {
        list["users"]
            .as_array()
            .unwrap()
            .iter()
            .map(|user| user["user"].as_i64().unwrap())
            .collect()
    };
    let first = list(json!({ "limit": 3 }));
    assert_eq!((ids(&first), &first["total"]), (vec![1, 2, 3], &json!(8)));
    assert_eq!(first["users"][0]["accounts"], json!([{ "account": 1, "owner": true }]));
    let second = list(json!({ "limit": 3, "after": first["next"] }));
    assert_eq!((ids(&second), &second["total"]), (vec![4, 5, 6], &Value::Null));
    assert_eq!(ids(&list(json!({ "limit": 3, "offset": 6 }))), [7, 8]);
    let newest = list(json!({ "limit": 2, "newest_first": true }));
    assert_eq!(ids(&newest), [8, 7]);
    let next = json!({ "limit": 2, "newest_first": true, "after": newest["next"] });
    assert_eq!(ids(&list(next)), [6, 5]);
    for (search, found) in [
        ("USER3@", vec![3]),
        ("olga", (1..=7).collect()),
        ("100%_", vec![8]),
        ("100%_sure Éva", vec![8]),
        ("%", vec![]),
        ("_", vec![]),
        ("\\", vec![]),
        ("example.org", vec![]),
    ] {
        let list = list(json!({ "search": search }));
        assert_eq!((ids(&list), &list["total"]), (found.clone(), &json!(found.len())), "{search}");
    }
    assert_eq!(world.no("users.list", json!({ "actor": user(1) })), "staff_only");
}
