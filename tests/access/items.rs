//! Grants on single services and domains and their functions (K11).

use serde_json::{Value, json};

use crate::world::{World, staff, system, user};
use crate::{cast, with};

fn put(world: &World, account: i64, service: i64, functions: &[&str]) {
    world.ok(
        "item.put",
        json!({ "actor": staff(), "account": account, "service": service, "functions": functions }),
    );
}

fn on(service: i64, functions: &[&str]) -> Value {
    json!({ "services": [{ "id": service, "permissions": ["services.view"], "functions": functions }] })
}

#[test]
fn k11_a_service_of_another_account_is_not_found_in_members_and_invitations() {
    let c = cast(&[]);
    c.world.account(43, "otto@example.org");
    put(&c.world, 43, 41, &["reboot"]);
    assert_eq!(c.world.no("member.change", c.about_mia(on(41, &[]))), "service_unknown");
    assert_eq!(c.world.no("member.preview", c.about_mia(on(41, &[]))), "service_unknown");
    let invite = json!({ "actor": user(c.olga), "account": 42, "email": "n@example.net",
        "permissions": [], "services": on(41, &[])["services"] });
    assert_eq!(c.world.no("invitation.create", invite), "service_unknown");
}

#[test]
fn k11_a_function_that_the_service_lacks_is_named_with_those_that_it_has() {
    let c = cast(&[]);
    put(&c.world, 42, 41, &["reboot", "reset-password"]);
    let error =
        c.world.call("member.change", c.about_mia(on(41, &["reboot", "format"]))).unwrap_err();
    assert_eq!(error.code(), "function_unknown");
    let text = error.to_string();
    assert!(text.contains("format") && text.contains("reboot, reset-password"), "{text}");
    let invite = json!({ "actor": user(c.olga), "account": 42, "email": "n@example.net",
        "permissions": [], "services": on(41, &["format"])["services"] });
    assert_eq!(c.world.no("invitation.create", invite), "function_unknown");
    c.change(on(41, &["reboot"]));
}

#[test]
fn k11_what_the_panel_has_not_told_of_is_taken_as_it_comes() {
    let c = cast(&[]);
    let member = c.change(on(77, &["anything"]));
    assert_eq!(member["services"][0]["functions"], json!(["anything"]));
}

/// A function that is gone by now must not keep the owner from changing anything else.
#[test]
fn k11_a_function_given_before_the_service_lost_it_may_stand() {
    let c = cast(&[]);
    put(&c.world, 42, 41, &["reboot"]);
    c.change(on(41, &["reboot"]));
    put(&c.world, 42, 41, &[]);
    c.change(on(41, &["reboot"]));
    let ask = json!({ "user": c.mia, "account": 42, "permission": "services.manage", "service": 41, "function": "reboot" });
    assert_eq!(c.world.ok("check", ask)["reason"], "not_on_this_item");
}

#[test]
fn k10_a_department_that_the_panel_has_not_told_of_is_named_with_those_that_there_are() {
    let c = cast(&["tickets.open"]);
    c.change(json!({ "denied_departments": [9] }));
    c.world.set("departments.known", "1, 2,7");
    let error = c.world.call("member.change", c.about_mia(json!({ "denied_departments": [9, 8] })));
    let text = error.unwrap_err().to_string();
    assert_eq!(text, "unknown department: 8 (known are 1, 2, 7)");
    let invite = json!({ "actor": user(c.olga), "account": 42, "email": "new@example.net",
        "permissions": ["tickets.open"], "denied_departments": [3] });
    assert_eq!(c.world.no("invitation.create", invite), "department_unknown");
    // What the panel has given up since may stay, and go.
    c.change(json!({ "denied_departments": [9, 7] }));
    c.change(json!({ "denied_departments": [7] }));
    c.world.set("departments.known", "any");
    c.change(json!({ "denied_departments": [8] }));
}

#[test]
fn k11_telling_whose_a_service_is_leaves_its_functions_as_they_were_told() {
    let c = cast(&[]);
    put(&c.world, 42, 41, &["reboot"]);
    c.change(json!({ "services": [{ "id": 41, "functions": ["reboot"] }] }));
    c.world.ok("item.put", json!({ "actor": staff(), "account": 42, "service": 41 }));
    c.change(json!({ "services": [{ "id": 41, "functions": ["reboot"] }] }));
    put(&c.world, 42, 41, &[]);
    let gone = c.about_mia(json!({ "services": [{ "id": 41, "functions": ["console"] }] }));
    assert_eq!(c.world.no("member.change", gone), "function_unknown");
}

#[test]
fn k11_the_panel_can_ask_what_it_has_told_of() {
    let world = World::new();
    world.account(42, "olga@example.org");
    for (kind, id) in [("service", 3), ("service", 41), ("domain", 41), ("service", 7)] {
        world.ok("item.put", json!({ "actor": system(), "account": 42, kind: id }));
    }
    let page = |more: Value| {
        world.ok("item.list", with(json!({ "actor": system(), "kind": "service" }), more))
    };
    let all = json!([{ "id": 3, "account": 42 }, { "id": 7, "account": 42 }, { "id": 41, "account": 42 }]);
    assert_eq!(page(json!({})), json!({ "items": all, "next": null }));
    let first = page(json!({ "limit": 2 }));
    let rest = page(json!({ "limit": 2, "after": first["next"] }));
    assert_eq!(rest, json!({ "items": [{ "id": 41, "account": 42 }], "next": null }));
    assert_eq!(page(json!({ "after": "6.0", "limit": 1 }))["items"][0]["id"], 7);
    let domains = world.ok("item.list", json!({ "actor": system(), "kind": "domain" }));
    assert_eq!(domains["items"], json!([{ "id": 41, "account": 42 }]));
    let odd = json!({ "actor": system(), "kind": "server" });
    assert_eq!(world.no("item.list", odd), "invalid");
    assert_eq!(world.no("item.list", json!({ "actor": user(1), "kind": "service" })), "staff_only");
}
