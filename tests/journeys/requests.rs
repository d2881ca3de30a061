//! Asking again after an answer was lost (K48).

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff, user};

struct Cast {
    world: World,
    olga: i64,
    mia: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    world.events();
    Cast { world, olga, mia }
}

fn invite(olga: i64, key: &str) -> Value {
    json!({ "actor": user(olga), "account": 42, "email": "nora@example.net",
        "permissions": ["tickets.view"], "request": key })
}

#[test]
fn k48_the_same_request_gives_the_same_answer_and_happens_once() {
    let Cast { world, olga, mia } = cast();
    let requests = [
        ("invitation.create", invite(olga, "a")),
        (
            "member.change",
            json!({ "actor": user(olga), "account": 42, "user": mia, "permissions": ["invoices.view"], "request": "b" }),
        ),
        (
            "account.put",
            json!({ "actor": staff(), "account": 50, "owner": { "email": "p@example.net", "password": PASSWORD }, "request": "c" }),
        ),
        (
            "setting.put",
            json!({ "actor": staff(), "key": "members.delegate", "value": "on", "request": "d" }),
        ),
        ("permission.register", json!({ "actor": staff(), "key": "whmcs:foo", "request": "e" })),
        (
            "member.remove",
            json!({ "actor": user(olga), "account": 42, "user": mia, "request": "f" }),
        ),
        (
            "member.add",
            json!({ "actor": staff(), "account": 42, "user": mia, "permissions": [], "request": "g" }),
        ),
        (
            "account.make_owner",
            json!({ "actor": staff(), "account": 42, "user": mia, "former_stays": true, "request": "h" }),
        ),
    ];
    let first: Vec<Value> =
        requests.iter().map(|(action, arguments)| world.ok(action, arguments.clone())).collect();
    let (totals, list) =
        (world.totals(), world.ok("members.list", json!({ "actor": staff(), "account": 42 })));
    let again: Vec<Value> =
        requests.iter().map(|(action, arguments)| world.ok(action, arguments.clone())).collect();
    assert_eq!(again, first);
    assert_eq!(world.totals(), totals);
    assert_eq!(world.ok("members.list", json!({ "actor": staff(), "account": 42 })), list);
}

#[test]
fn k48_a_key_used_for_something_else_is_refused() {
    let Cast { world, olga, mia } = cast();
    world.ok("invitation.create", invite(olga, "a"));
    let mut other = invite(olga, "a");
    other["permissions"] = json!(["invoices.view"]);
    assert_eq!(world.no("invitation.create", other), "invalid");
    let remove = json!({ "actor": user(olga), "account": 42, "user": mia, "request": "a" });
    assert_eq!(world.no("member.remove", remove), "invalid");
    assert!(world.can(mia, 42, "tickets.view"));
}

#[test]
fn k48_a_refusal_is_not_kept_under_the_key() {
    let Cast { world, olga, mia } = cast();
    assert_eq!(world.no("invitation.create", invite(mia, "a")), "not_owner");
    world.set("members.delegate", "on");
    world.ok("member.change", json!({ "actor": user(olga), "account": 42, "user": mia, "permissions": ["members.manage", "tickets.view"] }));
    world.ok("invitation.create", invite(mia, "a"));
}

/// A saved answer is not for whoever knows the key: it belongs to who asked.
#[test]
fn k48_nobody_gets_the_answer_to_somebody_elses_request() {
    let Cast { world, olga, mia } = cast();
    world.ok("invitation.create", invite(olga, "a"));
    let error = world.call("invitation.create", invite(mia, "a")).unwrap_err();
    assert_eq!(error.code(), "invalid", "{error}");
    let by_session = |email: &str| {
        let mut arguments = invite(olga, "b");
        arguments["actor"] = json!({ "session": world.session(email) });
        arguments
    };
    world.ok("invitation.create", by_session("olga@example.org"));
    let error = world.call("invitation.create", by_session("mia@example.net")).unwrap_err();
    assert_eq!(error.code(), "invalid", "{error}");
}

#[test]
fn k48_asking_again_from_another_network_or_session_is_still_the_same_request() {
    let Cast { world, olga, .. } = cast();
    let mut first = invite(olga, "a");
    first["actor"] = json!({ "session": world.session("olga@example.org") });
    first["remote"] = json!("203.0.113.9");
    let answer = world.ok("invitation.create", first);
    let mut again = invite(olga, "a");
    again["actor"] = json!({ "session": world.session("olga@example.org") });
    again["remote"] = json!("198.51.100.7");
    assert_eq!(world.ok("invitation.create", again), answer);
}

#[test]
fn k48_a_key_has_1_to_200_bytes() {
    let Cast { world, olga, .. } = cast();
    assert_eq!(world.no("invitation.create", invite(olga, &"x".repeat(201))), "invalid");
    let long = world.ok("invitation.create", invite(olga, &"x".repeat(200)));
    let without = world.ok("invitation.create", invite(olga, ""));
    assert_ne!(
        long["invite"]["invitation"], without["invite"]["invitation"],
        "no key: a request of its own"
    );
}
