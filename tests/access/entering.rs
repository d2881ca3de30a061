//! What an account asks of a visit: a second factor, a network address (K6).

use serde_json::{Value, json};

use crate::world::{PASSWORD, staff, system, user};
use crate::{Cast, cast, with};

fn ask(c: &Cast, more: Value) -> String {
    let ask = json!({ "user": c.mia, "account": 42, "permission": "tickets.view" });
    c.world.ok("check", with(ask, more))["reason"].as_str().unwrap().to_owned()
}

fn two_factors(c: &Cast) {
    c.world.ok("account.put", json!({ "actor": staff(), "account": 42, "second_factor": true }));
}

#[test]
fn k6_an_account_that_asks_for_a_second_factor_refuses_who_has_shown_none() {
    let c = cast(&["tickets.view"]);
    two_factors(&c);
    assert_eq!(ask(&c, json!({})), "second_factor_required");
    assert_eq!(ask(&c, json!({ "second_factor": true })), "granted");
    assert_eq!(
        c.world.reason(c.olga, 42, "tickets.view"),
        "second_factor_required",
        "the owner too"
    );
}

#[test]
fn k6_only_the_host_says_at_the_log_in_that_a_second_factor_was_shown() {
    let c = cast(&["tickets.view"]);
    two_factors(&c);
    let login =
        |more: Value| with(json!({ "email": "mia@example.net", "password": PASSWORD }), more);
    let plain = c.world.ok("login", login(json!({})));
    let session = plain["session"].as_str().unwrap();
    let enter = json!({ "session": session, "account": 42 });
    assert_eq!(c.world.no("session.enter", enter), "second_factor_required");
    let says = json!({ "second_factor": true });
    assert_eq!(c.world.no("login", login(says.clone())), "staff_only");
    assert_eq!(
        c.world.no("login", login(with(says.clone(), json!({ "actor": user(c.mia) })))),
        "staff_only"
    );
    let strong = c.world.ok("login", login(with(says, json!({ "actor": system() }))));
    let session = c.world.enter(strong["session"].as_str().unwrap(), 42);
    let shown = c.world.ok("session.show", json!({ "session": session }));
    assert_eq!(
        (&shown["second_factor"], &shown["account"]["may_enter"]),
        (&json!(true), &json!(true))
    );
}

#[test]
fn k6_a_session_without_a_second_factor_acts_no_more_once_the_account_asks_for_one() {
    let c = cast(&[]);
    let session = c.world.session("olga@example.org");
    let list = json!({ "actor": { "session": session }, "account": 42 });
    c.world.ok("members.list", list.clone());
    two_factors(&c);
    assert_eq!(c.world.no("members.list", list), "second_factor_required");
}

#[test]
fn k6_a_member_is_let_in_from_the_listed_networks_only() {
    let c = cast(&["tickets.view"]);
    let member = c.change(json!({ "allow_from": ["10.1.2.3/8", "2001:db8::1"] }));
    assert_eq!(member["allow_from"], json!(["10.0.0.0/8", "2001:db8::1/128"]));
    for (remote, reason) in [
        ("10.200.0.1", "granted"),
        ("::ffff:10.0.0.9", "granted"),
        ("2001:db8::1", "granted"),
        ("2001:db8::2", "address_not_allowed"),
        ("11.0.0.1", "address_not_allowed"),
        ("", "address_not_allowed"),
        ("nonsense", "address_not_allowed"),
    ] {
        assert_eq!(ask(&c, json!({ "remote": remote })), reason, "{remote}");
    }
    let session = c.world.session("mia@example.net");
    let enter = |session: &str, remote: &str| json!({ "session": session, "account": 42, "remote": remote });
    assert_eq!(c.world.no("session.enter", enter(&session, "11.0.0.1")), "address_not_allowed");
    let inside = c.world.ok("session.enter", enter(&session, "10.0.0.1"));
    let leave = json!({ "actor": { "session": inside["session"] }, "account": 42, "user": c.mia, "remote": "11.0.0.1" });
    assert_eq!(
        c.world.no("member.remove", leave),
        "address_not_allowed",
        "each act is asked again"
    );
    c.change(json!({ "allow_from": [] }));
    assert_eq!(ask(&c, json!({})), "granted");
}

#[test]
fn k6_what_is_no_network_is_named() {
    let c = cast(&[]);
    for bad in ["10.0.0.0/33", "example.org", "10.0.0", ""] {
        let error =
            c.world.call("member.change", c.about_mia(json!({ "allow_from": [bad] }))).unwrap_err();
        assert!(error.to_string().contains(bad), "{error}");
    }
}

#[test]
fn k12_a_delegate_opens_no_network_for_what_they_do_not_hold() {
    let c = cast(&["members.manage"]);
    c.world.set("members.delegate", "on");
    let ann = c.world.person(901, "ann@example.net");
    c.world.member(42, ann, &["invoices.pay"]);
    let change = |actor: i64, networks: Value| json!({ "actor": user(actor), "account": 42, "user": ann, "allow_from": networks });
    c.world.ok("member.change", change(c.mia, json!(["10.0.0.0/8"])));
    assert_eq!(c.world.no("member.change", change(c.mia, json!([]))), "more_than_held");
    c.world.ok("member.change", change(c.olga, json!([])));
}
