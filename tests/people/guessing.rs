//! Guessing is limited in the core, on every route that could be guessed at (K31), and an answer
//! tells nothing (K29). That its work tells nothing either is counted in `service/login/tests.rs`.

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff};

const HERE: &str = "203.0.113.9";
const THERE: &str = "198.51.100.7";

fn login(email: &str, password: &str, remote: &str) -> Value {
    json!({ "email": email, "password": password, "remote": remote })
}

#[test]
fn k31_ten_wrong_passwords_for_one_address_from_anywhere_and_it_waits() {
    let world = World::new();
    world.account(42, "olga@example.org");
    for n in 0..10 {
        let wrong = login("olga@example.org", "wrong", &format!("203.0.113.{n}"));
        assert_eq!(world.no("login", wrong), "login_failed");
    }
    let right = login("OLGA@example.org", PASSWORD, THERE);
    assert_eq!(world.no("login", right.clone()), "too_many");
    world.wait(899);
    assert_eq!(world.no("login", right.clone()), "too_many");
    world.wait(1);
    world.ok("login", right);
}

#[test]
fn k31_an_unknown_address_waits_just_the_same() {
    let world = World::new();
    for _ in 0..10 {
        assert_eq!(world.no("login", login("nobody@example.org", "wrong", HERE)), "login_failed");
    }
    assert_eq!(world.no("login", login("nobody@example.org", "wrong", HERE)), "too_many");
}

#[test]
fn k31_right_passwords_do_not_count() {
    let world = World::new();
    world.account(42, "olga@example.org");
    for _ in 0..12 {
        world.ok("login", login("olga@example.org", PASSWORD, HERE));
    }
}

#[test]
fn k31_a_hundred_wrong_passwords_from_one_network_and_it_waits() {
    let world = World::new();
    world.account(42, "olga@example.org");
    for n in 0..100 {
        let remote = format!("2001:db8:1:2::{n:x}");
        // No argument is as cheap to refuse as an address that is none.
        let wrong = login(&format!("not-an-address-{n}"), "wrong", &remote);
        assert_eq!(world.no("login", wrong), "login_failed");
    }
    let right = |remote: &str| login("olga@example.org", PASSWORD, remote);
    assert_eq!(world.no("login", right("2001:db8:1:2:ffff::1")), "too_many");
    world.ok("login", right("2001:db8:1:3::1"));
}

#[test]
fn k31_the_old_password_at_a_change_of_password_is_guessed_no_more_often() {
    let world = World::new();
    world.account(42, "olga@example.org");
    let session = world.session("olga@example.org");
    let change = |old: &str| json!({ "session": session, "old": old, "new": "a new password", "remote": HERE });
    for _ in 0..10 {
        assert_eq!(world.no("password.change", change("wrong")), "login_failed");
    }
    assert_eq!(world.no("password.change", change(PASSWORD)), "too_many");
    world.wait(900);
    world.ok("password.change", change(PASSWORD));
}

/// FOSSBilling CVE-2026-43926: the page that confirms a reset was outside of the limit.
#[test]
fn k31_tokens_are_not_guessed_from_one_network() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let invitation = world.invite(olga, 42, "new@example.net", &["tickets.view"]);
    let token = world.token("new@example.net");
    let routes = [
        ("invitation.show", json!({ "token": "x" }), "invitation_unknown"),
        (
            "invitation.accept",
            json!({ "token": "x", "invitation": invitation }),
            "invitation_unknown",
        ),
        (
            "invitation.decline",
            json!({ "token": "x", "invitation": invitation }),
            "invitation_unknown",
        ),
        ("mailbox.show", json!({ "token": "x" }), "link_invalid"),
        ("mailbox.confirm", json!({ "token": "x", "password": "short" }), "password"),
        ("owner.show", json!({ "token": "x" }), "offer_unknown"),
        ("owner.accept", json!({ "token": "x", "offer": 1 }), "offer_unknown"),
    ];
    let from = |arguments: &Value, remote: &str| {
        let mut arguments = arguments.clone();
        arguments["remote"] = json!(remote);
        arguments
    };
    for n in 0..100 {
        let (action, arguments, code) = &routes[[0, 1, 2, 3, 5, 6][n % 6]];
        assert_eq!(world.no(action, from(arguments, HERE)), *code);
    }
    for (action, arguments, _) in &routes {
        assert_eq!(world.no(action, from(arguments, HERE)), "too_many", "{action}");
    }
    let show = json!({ "token": token });
    assert_eq!(world.no("invitation.show", from(&show, HERE)), "too_many", "a right one waits too");
    world.ok("invitation.show", from(&show, THERE));
}

#[test]
fn k29_the_right_password_of_a_disabled_user_gets_the_same_answer() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.ok("user.disable", json!({ "actor": staff(), "user": olga, "disabled": true }));
    let said = |email: &str, password: &str| {
        let error =
            world.call("login", json!({ "email": email, "password": password })).unwrap_err();
        (error.code(), error.to_string())
    };
    let disabled = said("olga@example.org", PASSWORD);
    assert_eq!(disabled, said("olga@example.org", "wrong"));
    assert_eq!(disabled, said("nobody@example.org", PASSWORD));
    assert_eq!(disabled, said("no address", PASSWORD));
}
