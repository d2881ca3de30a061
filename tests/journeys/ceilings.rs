//! The most that an account may do at all (K9).

use serde_json::{Value, json};

use crate::world::{World, staff, user};

fn ceiling(account: i64, keys: Value) -> Value {
    json!({ "actor": staff(), "account": account, "ceiling": keys })
}

#[test]
fn k9_lowering_is_felt_at_once_and_raising_brings_the_grants_back() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view", "invoices.view"]);
    world.ok("account.put", ceiling(42, json!(["invoices.view"])));
    for who in [olga, mia] {
        assert_eq!(world.reason(who, 42, "tickets.view"), "above_ceiling");
        assert!(world.can(who, 42, "invoices.view"));
    }
    assert_eq!(
        world.shown(42, mia)["permissions"],
        json!(["invoices.view", "tickets.view"]),
        "grants are kept"
    );
    world.ok("account.put", ceiling(42, json!(["invoices.view", "tickets.view"])));
    assert!(world.can(mia, 42, "tickets.view"));
    world.ok("account.put", ceiling(42, json!([])));
    assert_eq!(world.reason(olga, 42, "account.profile"), "above_ceiling");
}

#[test]
fn k9_the_ceiling_of_the_installation_and_of_the_account_both_hold() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let otto = world.account(43, "otto@example.org");
    world.set("permissions.ceiling", "tickets.view,invoices.view");
    world.ok("account.put", ceiling(42, json!(["tickets.view", "domains.view"])));
    assert!(world.can(olga, 42, "tickets.view"));
    assert_eq!(world.reason(olga, 42, "invoices.view"), "above_ceiling");
    assert_eq!(world.reason(olga, 42, "domains.view"), "above_ceiling");
    assert!(world.can(otto, 43, "invoices.view"));
    world.set("permissions.ceiling", "all");
    assert!(world.can(olga, 42, "domains.view"));
}

#[test]
fn k9_a_ceiling_can_be_taken_away_again() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.ok("account.put", ceiling(42, json!(["tickets.view"])));
    world.ok("permission.register", json!({ "actor": staff(), "key": "whmcs:foo" }));
    world.ok("account.put", ceiling(42, json!(["all"])));
    assert!(world.can(olga, 42, "whmcs:foo"), "what is registered later lies below it too");
    assert_eq!(
        world.no("account.put", ceiling(42, json!(["all", "tickets.view"]))),
        "unknown_permission"
    );
}

#[test]
fn k9_a_delegate_passes_on_what_lies_below_the_ceiling() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.set("members.delegate", "on");
    let mia = world.newcomer(
        olga,
        42,
        "mia@example.net",
        &["members.manage", "tickets.view", "invoices.view"],
    );
    world.ok("account.put", ceiling(42, json!(["members.manage", "tickets.view"])));
    let new = |key: &str| json!({ "actor": user(mia), "account": 42, "email": "x@example.net", "permissions": [key] });
    assert_eq!(world.no("invitation.create", new("invoices.view")), "more_than_held");
    world.ok("invitation.create", new("tickets.view"));
}
