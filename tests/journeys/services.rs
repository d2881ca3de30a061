//! Grants on single services and domains, and what becomes of them when the thing moves (K11).

use serde_json::{Value, json};

use crate::world::{World, staff, user};

struct Cast {
    world: World,
    olga: i64,
    mia: i64,
}

/// Service 41 belongs to account 42 and can be rebooted; Mia may do so, and look at it.
fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(43, "otto@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    put(&world, 42, 41, &["reboot", "reset-password", "format"]);
    let services =
        json!([{ "id": 41, "permissions": ["services.view"], "functions": ["reboot", "format"] }]);
    world.ok(
        "member.change",
        json!({ "actor": user(olga), "account": 42, "user": mia, "services": services }),
    );
    // What was given once stands, although the service can do less by now.
    put(&world, 42, 41, &["reboot", "reset-password"]);
    Cast { world, olga, mia }
}

fn put(world: &World, account: i64, service: i64, functions: &[&str]) {
    world.ok(
        "item.put",
        json!({ "actor": staff(), "account": account, "service": service, "functions": functions }),
    );
}

fn reason(world: &World, user: i64, account: i64, service: i64, function: Option<&str>) -> String {
    let permission = if function.is_some() { "services.manage" } else { "services.view" };
    let ask = json!({ "user": user, "account": account, "permission": permission,
        "service": service, "function": function });
    world.ok("check", ask)["reason"].as_str().unwrap().to_owned()
}

/// Pelican issue 1918: a grant on one server had no effect.
#[test]
fn k11_a_grant_on_one_service_opens_that_service_and_its_named_functions() {
    let Cast { world, mia, .. } = cast();
    assert_eq!(reason(&world, mia, 42, 41, None), "granted_on_item");
    assert_eq!(reason(&world, mia, 42, 40, None), "not_granted");
    assert_eq!(world.reason(mia, 42, "services.view"), "not_granted");
    assert_eq!(reason(&world, mia, 42, 41, Some("reboot")), "granted_function");
    assert_eq!(reason(&world, mia, 42, 41, Some("reset-password")), "not_granted");
    assert_eq!(
        reason(&world, mia, 42, 41, Some("format")),
        "not_on_this_item",
        "the service cannot do it"
    );
    assert_eq!(reason(&world, mia, 42, 40, Some("reboot")), "not_on_this_item");
}

#[test]
fn k11_the_owner_too_is_held_to_what_the_service_can_do() {
    let Cast { world, olga, .. } = cast();
    assert_eq!(reason(&world, olga, 42, 41, Some("reboot")), "owner");
    assert_eq!(reason(&world, olga, 42, 41, Some("format")), "not_on_this_item");
}

#[test]
fn k11_the_grant_dies_when_the_service_moves_and_does_not_come_back_with_it() {
    let Cast { world, olga, mia } = cast();
    put(&world, 43, 41, &["reboot"]);
    assert_eq!(reason(&world, mia, 42, 41, None), "not_on_this_item");
    assert_eq!(reason(&world, olga, 42, 41, None), "not_on_this_item", "the former owner as well");
    assert_eq!(world.shown(42, mia)["services"], json!([]));
    put(&world, 42, 41, &["reboot"]);
    assert_eq!(reason(&world, mia, 42, 41, None), "not_granted");
}

#[test]
fn k11_an_invitation_does_not_carry_a_grant_past_the_move_of_its_service() {
    let Cast { world, olga, .. } = cast();
    let services = json!([{ "id": 41, "permissions": ["services.view"] }]);
    let new = json!({ "actor": user(olga), "account": 42, "email": "nora@example.net",
        "permissions": ["tickets.view"], "services": services });
    let invitation = world.ok("invitation.create", new)["invite"]["invitation"].as_i64().unwrap();
    let token = world.token("nora@example.net");
    put(&world, 43, 41, &[]);
    let nora = world.register(&token, invitation);
    assert_eq!(world.shown(42, nora)["services"], json!([]));
    put(&world, 42, 41, &[]);
    assert_eq!(reason(&world, nora, 42, 41, None), "not_granted");
}

#[test]
fn k11_other_grants_and_other_kinds_of_things_with_the_same_number_stay() {
    let Cast { world, olga, mia } = cast();
    let domains: Value = json!([{ "id": 41, "permissions": ["domains.view"] }]);
    world.ok(
        "member.change",
        json!({ "actor": user(olga), "account": 42, "user": mia, "domains": domains }),
    );
    put(&world, 43, 41, &[]);
    let ask = json!({ "user": mia, "account": 42, "permission": "domains.view", "domain": 41 });
    assert_eq!(world.ok("check", ask)["reason"], "granted_on_item");
    assert!(world.can(mia, 42, "tickets.view"));
}

#[test]
fn k11_a_thing_is_a_service_or_a_domain_of_an_account_that_exists() {
    let Cast { world, .. } = cast();
    let item = |more: Value| {
        let mut arguments = json!({ "actor": staff(), "account": 42 });
        arguments.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        arguments
    };
    assert_eq!(world.no("item.put", item(json!({}))), "invalid");
    assert_eq!(world.no("item.put", item(json!({ "service": 1, "domain": 1 }))), "invalid");
    assert_eq!(world.no("item.put", item(json!({ "service": 0 }))), "invalid");
    assert_eq!(world.no("item.put", item(json!({ "domain": -5 }))), "invalid");
    assert_eq!(
        world.no("item.put", item(json!({ "service": 1, "account": 99 }))),
        "account_unknown"
    );
    let both = json!({ "user": 1, "account": 42, "permission": "services.view", "service": 1, "domain": 1 });
    assert_eq!(world.no("check", both), "invalid");
}

#[test]
fn k3_one_service_named_twice_is_an_error_and_not_a_silent_choice() {
    let Cast { world, olga, mia } = cast();
    let services = json!([{ "id": 9, "permissions": ["services.view"] }, { "id": 9, "functions": ["reboot"] }]);
    let change = json!({ "actor": user(olga), "account": 42, "user": mia, "services": services });
    assert_eq!(world.no("member.change", change), "invalid");
}

#[test]
fn k11_a_manager_sees_the_functions_of_the_accounts_own_services() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let otto = world.account(43, "otto@example.org");
    let put = |account: i64, service: i64, functions: &[&str]| {
        world.ok("item.put", json!({ "actor": staff(), "account": account, "service": service, "functions": functions }));
    };
    put(42, 41, &["reboot", "reset-password"]);
    put(43, 44, &["format"]);
    let ask = |actor: i64| json!({ "actor": user(actor), "account": 42, "services": [41, 44, 45] });
    let shown = world.ok("item.show", ask(olga));
    let functions = json!([{ "id": 41, "functions": ["reboot", "reset-password"] }]);
    assert_eq!(shown, json!({ "services": functions, "domains": [] }));
    assert_eq!(world.no("item.show", ask(otto)), "account_unknown");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["services.view"]);
    assert_eq!(world.no("item.show", ask(mia)), "not_owner");
}
