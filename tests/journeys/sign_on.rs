//! Single sign-on by the host: a link that works once and for a minute.

use serde_json::{Value, json};

use crate::world::{World, staff, user};

fn cast() -> (World, i64, i64) {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let gus = world.account(7, "gus@example.net");
    world.member(42, gus, &["tickets.view"]);
    (world, olga, gus)
}

fn token(world: &World, ask: Value) -> String {
    let mut ask = ask;
    ask["actor"] = staff();
    world.ok("sign_on.create", ask)["token"].as_str().unwrap().to_owned()
}

#[test]
fn a_token_lets_the_person_in_once_and_only_there() {
    let (world, _, gus) = cast();
    let link = token(&world, json!({ "user": gus, "account": 42 }));
    let entered = world.ok("sign_on.redeem", json!({ "token": link }));
    assert_eq!((&entered["user"]["id"], &entered["account"]), (&json!(gus), &json!(42)));
    assert_eq!(world.no("sign_on.redeem", json!({ "token": link })), "link_invalid");
    let session = entered["session"].as_str().unwrap();
    let shown = world.ok("session.show", json!({ "session": session }));
    assert_eq!((&shown["proved"], &shown["second_factor"]), (&json!(true), &json!(true)));
    // The link is no session, not even before it is redeemed.
    let unused = token(&world, json!({ "user": gus }));
    assert_eq!(world.no("session.show", json!({ "session": unused })), "session_ended");
}

#[test]
fn a_token_holds_for_sixty_seconds() {
    let (world, _, gus) = cast();
    let (in_time, late) =
        (token(&world, json!({ "user": gus })), token(&world, json!({ "user": gus })));
    world.wait(59);
    world.ok("sign_on.redeem", json!({ "token": in_time }));
    world.wait(1);
    assert_eq!(world.no("sign_on.redeem", json!({ "token": late })), "link_invalid");
}

#[test]
fn without_a_user_it_is_the_owners_and_strangers_get_none() {
    let (world, olga, gus) = cast();
    let made = world.ok("sign_on.create", json!({ "actor": staff(), "account": 42 }));
    assert_eq!(made["user"], json!(olga));
    let no = |ask: Value| world.no("sign_on.create", ask);
    assert_eq!(no(json!({ "actor": staff(), "user": olga, "account": 7 })), "member_unknown");
    assert_eq!(no(json!({ "actor": staff(), "user": 99 })), "user_unknown");
    assert_eq!(no(json!({ "actor": staff(), "account": 99 })), "account_unknown");
    assert_eq!(no(json!({ "actor": staff() })), "invalid");
    assert_eq!(no(json!({ "actor": user(gus), "user": gus })), "staff_only");
    world.ok("account.put", json!({ "actor": staff(), "account": 42, "status": "Closed" }));
    assert_eq!(no(json!({ "actor": staff(), "account": 42 })), "account_closed");
    world.ok("user.disable", json!({ "actor": staff(), "user": gus, "disabled": true }));
    assert_eq!(no(json!({ "actor": staff(), "user": gus })), "user_disabled");
}

/// What has changed since the link was made counts.
#[test]
fn at_the_door_everything_is_looked_at_again() {
    let (world, _, gus) = cast();
    let removed = token(&world, json!({ "user": gus, "account": 42 }));
    world.ok("member.remove", json!({ "actor": staff(), "account": 42, "user": gus }));
    assert_eq!(world.no("sign_on.redeem", json!({ "token": removed })), "account_unknown");
    let disabled = token(&world, json!({ "user": gus }));
    world.ok("user.disable", json!({ "actor": staff(), "user": gus, "disabled": true }));
    assert_eq!(world.no("sign_on.redeem", json!({ "token": disabled })), "login_failed");
}

/// The server that asks for the link stands elsewhere than the person who follows it.
#[test]
fn networks_are_those_of_the_person_and_not_of_who_asks() {
    let (world, _, gus) = cast();
    let office =
        json!({ "actor": staff(), "account": 42, "user": gus, "allow_from": ["192.0.2.0/24"] });
    world.ok("member.change", office);
    let ask = |remote: &str| token(&world, json!({ "user": gus, "account": 42, "remote": remote }));
    let (there, elsewhere) = (ask("198.51.100.7"), ask("192.0.2.9"));
    world.ok("sign_on.redeem", json!({ "token": there, "remote": "192.0.2.9" }));
    let outside = json!({ "token": elsewhere, "remote": "198.51.100.7" });
    assert_eq!(world.no("sign_on.redeem", outside), "address_not_allowed");
}

/// K40: who was given a link, by whom; the link is nowhere.
#[test]
fn k40_the_record_says_who_was_let_in_and_never_the_token() {
    let (world, _, gus) = cast();
    let link = token(&world, json!({ "user": gus, "account": 42 }));
    let entries = world.ok("audit.list", json!({ "actor": staff(), "account": 42 }));
    let first = &entries["entries"][0];
    assert_eq!((&first["action"], &first["user"]), (&json!("KeyholderSignOnGiven"), &json!(gus)));
    assert!(!entries.to_string().contains(&link));
    assert!(!json!(world.events()).to_string().contains(&link));
}
