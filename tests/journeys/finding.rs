//! Finding people in long lists, and since when they are there.

use serde_json::{Value, json};

use crate::world::{NOW, World, user};

/// Olga owns 42; Mia and Ben are members.
fn cast() -> (World, i64, i64, i64) {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    let ben = world.newcomer(olga, 42, "ben@example.net", &["invoices.view"]);
    (world, olga, mia, ben)
}

#[test]
fn members_are_looked_for_by_name_address_and_status_page_by_page() {
    let (world, olga, mia, ben) = cast();
    let list = |more: Value| {
        let mut ask = json!({ "actor": user(olga), "account": 42 });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let answer = world.ok("members.list", ask);
        let numbers = answer["members"].as_array().unwrap().iter().map(|it| it["user"].as_i64());
        (numbers.flatten().collect::<Vec<_>>(), answer["total"].clone(), answer["next"].clone())
    };
    let found = |more: Value| list(more).0;
    assert_eq!(found(json!({ "search": "MIA" })), [mia]);
    assert_eq!(found(json!({ "search": "example.net" })), [mia, ben]);
    assert_eq!(found(json!({ "search": "olga example" })), [olga]);
    assert_eq!(found(json!({ "search": "nobody" })), [0_i64; 0]);
    assert_eq!(found(json!({ "search": "" })), [olga, mia, ben]);
    // Nothing in it is a pattern.
    assert_eq!(found(json!({ "search": "%" })), [0_i64; 0]);

    let off = json!({ "actor": user(olga), "account": 42, "user": ben, "status": "Inactive" });
    world.ok("member.change", off);
    assert_eq!(found(json!({ "status": "Active" })), [olga, mia]);
    assert_eq!(list(json!({ "status": "inactive" })), (vec![ben], json!(1), Value::Null));
    assert_eq!(found(json!({ "status": "Active", "search": "ben" })), [0_i64; 0]);
    assert_eq!(world.no("members.list", with_status("Gone", olga)), "invalid");

    // The total is of those who are looked for, and a page begins where the one before ended.
    let (first, total, next) = list(json!({ "search": "example", "limit": 1 }));
    assert_eq!((first, total), (vec![olga], json!(3)));
    let (second, total, next) = list(json!({ "search": "example", "limit": 1, "after": next }));
    assert_eq!((second, total), (vec![mia], Value::Null));
    let (third, _, end) = list(json!({ "search": "example", "limit": 1, "after": next }));
    assert_eq!((third, end), (vec![ben], Value::Null));
    assert_eq!(found(json!({ "search": "example.net", "limit": 1, "offset": 1 })), [ben]);
    assert_eq!(list(json!({ "search": "example.net", "limit": 0 })).1, 2);
}

fn with_status(status: &str, olga: i64) -> Value {
    json!({ "actor": user(olga), "account": 42, "status": status })
}

#[test]
fn a_member_and_a_contact_tell_since_when() {
    let (world, olga, mia, _) = cast();
    world.wait(60);
    let ask = json!({ "actor": user(olga), "account": 42, "user": mia });
    assert_eq!(world.ok("member.show", ask)["member"]["created"], NOW);
    let ask = json!({ "actor": user(olga), "account": 42, "user": olga });
    assert_eq!(world.ok("member.show", ask)["member"]["created"], Value::Null);
    let contact = world.contact(42, "carl@example.net", &[]);
    world.wait(60);
    let ask = json!({ "actor": user(olga), "account": 42, "contact": contact });
    assert_eq!(world.ok("contact.show", ask)["contact"]["created"], NOW + 60);
}
