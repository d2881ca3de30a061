//! Staff join and part the log-ins of an address by hand, in their name and with a reason (K36).

use serde_json::{Value, json};

use crate::rows::{bcrypt_of, client, sub_account};
use crate::world::{World, staff, system, user};

const VERA: &str = "vera@example.org";

/// Vera is client 1 and sub-account of client 2; a stranger has made a sub-account of his client 9
/// with her address. A colleague has a second log-in with it on client 2.
fn world() -> World {
    let world = World::new();
    let clients = [
        client(1, VERA, &bcrypt_of("veras own")),
        client(2, "boss@example.com", &bcrypt_of("boss")),
        client(9, "stranger@example.net", &bcrypt_of("stranger")),
    ];
    let contacts = [
        sub_account(1, 2, VERA, &bcrypt_of("veras other"), "invoices,tickets"),
        sub_account(2, 9, VERA, &bcrypt_of("trap"), "profile"),
        sub_account(3, 2, "Vera@Example.org", &bcrypt_of("colleague"), "orders"),
    ];
    world.upgrade(&clients, &contacts);
    world.events();
    world
}

fn join(user: i64, more: Value) -> Value {
    let mut join =
        json!({ "actor": staff(), "user": user, "reason": "rang up, knew both customer numbers" });
    join.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    join
}

fn part(user: i64, account: i64, email: &str) -> Value {
    json!({ "actor": staff(), "user": user, "account": account, "email": email, "reason": "is a colleague" })
}

fn logins(world: &World, user: i64) -> Value {
    world.ok("user.logins", json!({ "actor": staff(), "user": user }))
}

/// What opens each account of the list.
fn states(list: &Value) -> Vec<(i64, i64, String)> {
    let one = |it: &Value| {
        let number = |key: &str| it[key].as_i64().unwrap();
        (number("user"), number("account"), it["state"].as_str().unwrap().to_owned())
    };
    let mut all: Vec<_> = list["logins"].as_array().unwrap().iter().map(one).collect();
    all.sort();
    all
}

#[test]
fn k36_staff_see_what_waits_for_the_mail_whichever_log_in_they_ask_for() {
    let world = world();
    let (vera, colleague) = (world.user_of(1, 0), world.user_of(2, 3));
    let waiting = |user, account| (user, account, "waiting".to_owned());
    let wanted = [waiting(vera, 1), waiting(vera, 2), waiting(vera, 9), waiting(colleague, 2)];
    for user in [vera, colleague] {
        let list = logins(&world, user);
        assert_eq!(
            (&list["user"], &list["waiting"], &list["total"]),
            (&json!(vera), &json!(4), &json!(3))
        );
        assert_eq!(states(&list), wanted);
    }
    world.prove_mailbox(VERA, "a new long password");
    let list = logins(&world, vera);
    assert_eq!(list["waiting"], 0);
    assert!(states(&list).iter().all(|(user, _, state)| *user == vera && state == "proved"));
}

#[test]
fn k36_joined_by_staff_one_password_serves_all_and_the_trap_opens_nothing() {
    let world = world();
    let (vera, colleague) = (world.user_of(1, 0), world.user_of(2, 3));
    let trapped =
        world.ok("login", json!({ "email": VERA, "password": "trap" }))["session"].clone();
    assert_eq!(world.ok("user.join", join(vera, json!({ "account": 1 })))["user"], vera);
    assert_eq!(world.enters(VERA, "veras own"), [1, 2, 9]);
    // Again, now that its hash has been replaced (K30).
    assert_eq!(world.enters(VERA, "veras own"), [1, 2, 9]);
    for other in ["veras other", "trap", "colleague"] {
        assert_eq!(world.enters(VERA, other), [0; 0], "{other}");
    }
    assert_eq!(world.no("session.show", json!({ "session": trapped })), "session_ended");
    // The second log-in has become part of hers, and the panel's own passwords prove nothing.
    assert!(world.can(vera, 2, "services.order") && world.can(vera, 2, "tickets.view"));
    assert_eq!(world.reason(colleague, 2, "services.order"), "user_disabled");
    for (client, contact) in [(1, 0), (2, 1), (9, 2), (2, 3)] {
        assert!(world.adopt(client, contact).is_err(), "{client}, {contact}");
    }
    assert_eq!(logins(&world, vera)["waiting"], 0);
    assert_eq!(world.no("user.join", join(vera, json!({ "account": 1 }))), "invalid");
    // A row that comes later is not opened by what staff have said before.
    world.upgrade(&[client(4, VERA, &bcrypt_of("later"))], &[]);
    assert_eq!(world.enters(VERA, "later"), [4]);
    assert_eq!(world.enters(VERA, "veras own"), [1, 2, 9]);
}

#[test]
fn k40_joining_and_parting_stand_in_the_record_with_name_and_reason() {
    let world = world();
    let vera = world.user_of(1, 0);
    let other = world.ok("user.part", part(vera, 9, "other@example.org"))["user"].clone();
    world.ok("user.join", join(vera, json!({ "account": 1 })));
    let changes = world.events_of("KeyholderUserChanged");
    let after = |name: &str| {
        let found = changes.iter().find(|event| event["payload"].get(name).is_some());
        found.unwrap_or_else(|| panic!("{name} in {changes:#?}")).clone()
    };
    let (parted, joined) = (after("parted"), after("password_of"));
    for (event, reason) in
        [(&parted, "is a colleague"), (&joined, "rang up, knew both customer numbers")]
    {
        assert_eq!((&event["payload"]["reason"], &event["user"]), (&json!(reason), &json!(vera)));
    }
    assert_eq!(parted["payload"]["parted"], other);
    // The owner of the account reads who has moved the place.
    let list = json!({ "actor": user(world.user_of(9, 0)), "account": 9 });
    let entries = world.ok("audit.list", list)["entries"].clone();
    let by_sam = entries.as_array().unwrap().iter().filter(|entry| entry["actor_name"] == "Sam");
    let actions: Vec<_> = by_sam.map(|entry| entry["action"].clone()).collect();
    assert_eq!(
        actions,
        ["KeyholderContactChanged", "KeyholderMembershipAdded", "KeyholderMembershipRemoved"]
    );
}

#[test]
fn k36_only_a_name_with_a_reason_joins_or_parts() {
    let world = world();
    let vera = world.user_of(1, 0);
    let session =
        world.ok("login", json!({ "email": VERA, "password": "trap" }))["session"].clone();
    for actor in [system(), user(vera), json!({ "session": session })] {
        for (action, mut ask) in [
            ("user.join", join(vera, json!({ "account": 1 }))),
            ("user.part", part(vera, 9, "other@example.org")),
        ] {
            ask["actor"] = actor.clone();
            assert_eq!(world.no(action, ask), "staff_only", "{action} {actor}");
        }
    }
    let no = |action: &str, mut ask: Value, field: &str, value: Value| {
        ask[field] = value.clone();
        assert_eq!(world.no(action, ask), "invalid", "{action}: {field}: {value}");
    };
    for reason in ["", "  ", "a\nb", &"x".repeat(256)] {
        no("user.join", join(vera, json!({ "account": 1 })), "reason", json!(reason));
        no("user.part", part(vera, 9, "other@example.org"), "reason", json!(reason));
    }
    for email in ["", "nobody", "a@example.org, b@example.org"] {
        no("user.part", part(vera, 9, email), "email", json!(email));
    }
    no("user.join", join(vera, json!({})), "account", json!(null));
    assert_eq!(world.no("user.join", join(vera, json!({ "account": 7 }))), "account_unknown");
    assert_eq!(
        world.no("user.join", join(vera, json!({ "account": 1, "login": world.user_of(9, 0) }))),
        "user_unknown"
    );
    assert_eq!(world.no("user.part", part(vera, 7, "other@example.org")), "account_unknown");
    let boss = world.user_of(2, 0);
    assert_eq!(world.no("user.part", part(boss, 1, "other@example.org")), "member_unknown");
    assert_eq!(world.no("user.part", part(vera, 9, "BOSS@example.com")), "address_taken");
    assert_eq!(world.enters(VERA, "trap"), [9], "nothing has happened");
}

#[test]
fn k36_parted_by_staff_the_old_password_opens_the_one_account_under_the_other_address() {
    let world = world();
    let vera = world.user_of(1, 0);
    let inside = world.ok("login", json!({ "email": VERA, "password": "trap" }))["session"].clone();
    let other = world.ok("user.part", part(vera, 9, "Other@example.org"))["user"].as_i64().unwrap();
    assert_ne!(other, vera);
    assert_eq!(world.no("session.show", json!({ "session": inside })), "session_ended");
    assert_eq!(world.enters("other@example.org", "trap"), [9]);
    assert_eq!(world.enters(VERA, "trap"), [0; 0]);
    assert_eq!(world.enters(VERA, "veras own"), [1]);
    assert!(world.can(other, 9, "account.profile") && !world.can(other, 9, "tickets.view"));
    assert_eq!(world.reason(vera, 9, "account.profile"), "not_a_member");
    // The panel's row and the contact are the other one's.
    assert_eq!(world.user_of(9, 2), other);
    assert_eq!(world.entered(&world.adopt(9, 2).unwrap()), [9]);
    let contacts = world.ok("contact.list", json!({ "actor": staff(), "account": 9 }));
    assert_eq!(contacts["contacts"][0]["user"], other);
    // Joining the rest afterwards leaves the parted one alone.
    world.ok("user.join", join(vera, json!({ "account": 2 })));
    assert_eq!(world.enters(VERA, "veras other"), [1, 2]);
    assert_eq!(world.enters("other@example.org", "trap"), [9]);
}

#[test]
fn k36_a_second_log_in_gets_an_address_of_its_own_and_an_owner_stays_owner() {
    let world = world();
    let (vera, colleague) = (world.user_of(1, 0), world.user_of(2, 3));
    assert_eq!(world.ok("user.part", part(colleague, 2, "cole@example.com"))["user"], colleague);
    assert_eq!(world.enters("cole@example.com", "colleague"), [2]);
    assert_eq!(world.enters(VERA, "colleague"), [0; 0]);
    assert_eq!(logins(&world, vera)["waiting"], 3);
    // K14: the account of an owner goes with them.
    let owner =
        world.ok("user.part", part(vera, 1, "vera.b@example.org"))["user"].as_i64().unwrap();
    let shown = world.ok("account.show", json!({ "actor": staff(), "account": 1 }));
    assert_eq!(shown["owner"], owner);
    assert_eq!(world.reason(owner, 1, "members.manage"), "owner");
    assert_eq!(world.reason(vera, 1, "members.manage"), "not_a_member");
    assert_eq!(world.enters("vera.b@example.org", "veras own"), [1]);
}

#[test]
fn k36_parted_after_one_password_served_all_the_new_address_is_asked_for_one_of_its_own() {
    let world = world();
    let vera = world.user_of(1, 0);
    world.prove_mailbox(VERA, "a new long password");
    world.events();
    world.ok("user.part", part(vera, 9, "other@example.org"));
    let token = world.token("other@example.org");
    world.ok("mailbox.confirm", json!({ "token": token, "password": "another long password" }));
    assert_eq!(world.enters("other@example.org", "another long password"), [9]);
    assert_eq!(world.enters(VERA, "a new long password"), [1, 2]);
    for (client, contact) in [(1, 0), (9, 2)] {
        assert!(world.adopt(client, contact).is_err(), "the panel's old password is used up");
    }
}

/// Gus has a password of his own and account 7; Olga has typed a second one for his address. Gives Gus
/// and the second log-in.
fn typed() -> (World, i64, i64) {
    let world = World::new();
    let (olga, gus) = (world.account(42, "olga@example.org"), world.account(7, GUS));
    let contact = world.contact(42, GUS, &[]);
    let give = json!({ "actor": user(olga), "account": 42, "contact": contact,
        "permissions": ["tickets.view"], "password": "typed by the owner" });
    let second = world.ok("contact.give_login", give)["contact"]["user"].as_i64().unwrap();
    (world, gus, second)
}

const GUS: &str = "gus@example.net";

#[test]
fn k36_a_password_of_somebody_who_reads_the_mail_is_not_replaced_by_one_that_an_owner_typed() {
    let world = World::new();
    let (olga, gus) = (world.account(42, "olga@example.org"), world.account(7, GUS));
    world.prove_mailbox(GUS, "a new long password");
    let contact = world.contact(42, GUS, &[]);
    let give = json!({ "actor": user(olga), "account": 42, "contact": contact,
        "permissions": ["tickets.view"], "password": "typed by the owner" });
    let second = world.ok("contact.give_login", give)["contact"]["user"].as_i64().unwrap();
    let list = logins(&world, gus);
    assert_eq!((&list["waiting"], &list["own_stays"]), (&json!(1), &json!(true)));
    let typed = json!({ "login": second, "account": 42 });
    assert_eq!(world.no("user.join", join(gus, typed)), "invalid");
    world.ok("user.join", join(gus, json!({})));
    assert_eq!(world.enters(GUS, "a new long password"), [7, 42]);
    assert_eq!(world.enters(GUS, "typed by the owner"), [0; 0]);
}

/// Somebody has taken the address without ever reading its mail.
#[test]
fn k36_staff_say_whose_password_stays_where_nobody_has_shown_to_read_the_mail() {
    let (world, gus, second) = typed();
    assert_eq!(logins(&world, gus)["own_stays"], false);
    assert_eq!(world.no("user.join", join(gus, json!({}))), "invalid");
    for (login, account, code) in [
        (gus, 42, "member_unknown"),
        (second, 7, "member_unknown"),
        (gus, -1, "account_unknown"),
        (second + 1, 42, "user_unknown"),
    ] {
        let named = json!({ "login": login, "account": account });
        assert_eq!(world.no("user.join", join(gus, named)), code, "{login} {account}");
    }
    world.ok("user.join", join(gus, json!({ "login": second, "account": 42 })));
    assert_eq!(world.enters(GUS, "typed by the owner"), [7, 42]);
    assert_eq!(world.enters(GUS, crate::world::PASSWORD), [0; 0]);
    let (world, gus, _) = typed();
    world.ok("user.join", join(gus, json!({ "account": 7 })));
    assert_eq!(world.enters(GUS, crate::world::PASSWORD), [7, 42]);
    assert_eq!(world.enters(GUS, "typed by the owner"), [0; 0]);
}

#[test]
fn k39_whoever_is_left_at_an_address_is_its_user() {
    let world = World::new();
    let clients = [client(1, VERA, &bcrypt_of("boss"))];
    world.upgrade(&clients, &[sub_account(1, 1, VERA, &bcrypt_of("desk"), "tickets")]);
    let (boss, desk) = (world.user_of(1, 0), world.user_of(1, 1));
    world.ok("user.part", part(boss, 1, "boss@example.org"));
    assert_eq!(world.enters("boss@example.org", "boss"), [1]);
    assert_eq!(logins(&world, desk)["user"], desk);
    assert_eq!(world.enters(VERA, "desk"), [1]);
    world.prove_mailbox(VERA, "a new long password");
    assert_eq!(world.enters(VERA, "a new long password"), [1]);
    assert!(!world.can(desk, 1, "members.manage") && world.can(desk, 1, "tickets.view"));
}
