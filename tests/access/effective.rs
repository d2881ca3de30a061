//! Effective permissions with their sources, and previews of changes (K8, K9, K13).

use serde_json::{Value, json};

use crate::world::{staff, user};
use crate::{cast, with};

#[test]
fn k13_effective_permissions_say_where_each_comes_from_and_what_caps_the_rest() {
    let c = cast(&["tickets.view", "invoices.view", "members.manage"]);
    let put = json!({ "actor": user(c.olga), "account": 42, "name": "Desk", "permissions": ["tickets.view", "tickets.open"] });
    let desk = c.world.ok("role.put", put)["role"]["role"].clone();
    c.change(json!({ "roles": [desk], "denied_departments": [3],
        "services": [{ "id": 41, "permissions": ["services.view", "invoices.view"] }] }));
    let ceiling = json!(["tickets.view", "tickets.open", "services.view", "members.manage"]);
    c.world.ok("account.put", json!({ "actor": staff(), "account": 42, "ceiling": ceiling }));
    let answer = c.world.ok("member.effective", c.about_mia(json!({})));
    let role = json!({ "kind": "role", "id": desk, "name": "Desk" });
    assert_eq!(
        answer["permissions"],
        json!([
            { "key": "tickets.view", "from": [{ "kind": "own" }, role] },
            { "key": "tickets.open", "from": [role] },
        ])
    );
    assert_eq!(
        answer["capped"],
        json!([
            { "key": "invoices.view", "from": [{ "kind": "own" }], "by": "account" },
            { "key": "members.manage", "from": [{ "kind": "own" }], "by": "owner_only" },
        ])
    );
    assert_eq!(
        answer["services"],
        json!([{ "id": 41, "permissions": ["services.view"], "functions": [] }])
    );
    assert_eq!((&answer["denied_departments"], &answer["may_enter"]), (&json!([3]), &json!(true)));
    c.world.set("permissions.ceiling", "tickets.view,members.manage");
    let again = c.world.ok("member.effective", c.about_mia(json!({})));
    let by = |row: &Value| {
        (row["key"].as_str().unwrap().to_owned(), row["by"].as_str().unwrap().to_owned())
    };
    let capped: Vec<_> = again["capped"].as_array().unwrap().iter().map(by).collect();
    assert!(capped.contains(&("tickets.open".into(), "installation".into())), "{capped:?}");
}

#[test]
fn k9_effective_permissions_are_what_check_allows() {
    let c = cast(&["tickets.view", "invoices.view", "members.manage"]);
    c.world.set("permissions.ceiling", "tickets.view,members.manage,domains.view");
    for who in [c.olga, c.mia] {
        let ask = json!({ "actor": staff(), "account": 42, "user": who });
        let answer = c.world.ok("member.effective", ask);
        let held: Vec<&str> = answer["permissions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["key"].as_str().unwrap())
            .collect();
        let list = c.world.ok("permissions.list", json!({}));
        for row in list["permissions"].as_array().unwrap() {
            let key = row["key"].as_str().unwrap();
            assert_eq!(held.contains(&key), c.world.can(who, 42, key), "{who} {key}");
        }
    }
}

#[test]
fn k13_a_member_sees_their_own_effective_permissions_and_nobody_elses() {
    let c = cast(&["tickets.view"]);
    let ask = |actor: i64, who: i64| json!({ "actor": user(actor), "account": 42, "user": who });
    assert_eq!(c.world.ok("member.effective", ask(c.mia, c.mia))["kind"], "guest");
    assert_eq!(c.world.no("member.effective", ask(c.mia, c.olga)), "not_owner");
    let otto = c.world.account(43, "otto@example.org");
    assert_eq!(c.world.no("member.effective", ask(otto, otto)), "account_unknown");
    assert_eq!(c.world.no("member.effective", ask(c.olga, otto)), "member_unknown");
}

#[test]
fn k13_a_preview_shows_what_would_change_and_saves_nothing() {
    let c = cast(&["tickets.view", "invoices.view"]);
    c.change(json!({ "services": [{ "id": 41, "permissions": ["services.view"] }], "denied_departments": [3] }));
    let before = c.world.shown(42, c.mia);
    let totals = c.world.totals();
    let change = json!({ "permissions": ["tickets.view", "domains.view"], "services": [],
        "domains": [{ "id": 5, "functions": ["transfer"] }], "denied_departments": [4] });
    let preview = c.world.ok("member.preview", c.about_mia(change.clone()));
    assert_eq!(preview["changes"], true);
    assert_eq!(
        preview["gained"],
        json!({ "permissions": ["domains.view"], "services": [],
            "domains": [{ "id": 5, "permissions": [], "functions": ["transfer"] }], "departments": [3] })
    );
    assert_eq!(
        preview["lost"],
        json!({ "permissions": ["invoices.view"],
            "services": [{ "id": 41, "permissions": ["services.view"], "functions": [] }],
            "domains": [], "departments": [4] })
    );
    assert_eq!(c.world.shown(42, c.mia), before);
    assert_eq!(c.world.totals(), totals, "not even an event");
    assert_eq!(preview["member"], c.change(change), "and it is what then comes");
}

#[test]
fn k13_a_preview_is_refused_as_the_change_would_be() {
    let c = cast(&["members.manage"]);
    let preview = |actor: i64, who: i64, more: Value| {
        c.world.no(
            "member.preview",
            with(json!({ "actor": user(actor), "account": 42, "user": who }), more),
        )
    };
    assert_eq!(preview(c.mia, c.mia, json!({})), "not_owner");
    assert_eq!(preview(c.olga, c.olga, json!({})), "owners_grants");
    c.world.set("members.delegate", "on");
    assert_eq!(preview(c.mia, c.mia, json!({})), "own_grants");
}

#[test]
fn k13_a_preview_counts_what_is_felt_below_the_ceiling_and_in_force() {
    let c = cast(&["tickets.view"]);
    c.world.ok(
        "account.put",
        json!({ "actor": staff(), "account": 42, "ceiling": ["tickets.view", "members.manage"] }),
    );
    let preview = |more: Value| c.world.ok("member.preview", c.about_mia(more));
    assert_eq!(
        preview(json!({ "permissions": ["tickets.view", "domains.view"] }))["changes"],
        false
    );
    assert_eq!(
        preview(json!({ "status": "Inactive" }))["lost"]["permissions"],
        json!(["tickets.view"])
    );
    c.change(json!({ "status": "Inactive" }));
    assert_eq!(
        preview(json!({ "status": "Active" }))["gained"]["permissions"],
        json!(["tickets.view"])
    );
    assert_eq!(
        preview(json!({ "permissions": [] }))["changes"],
        false,
        "it opens nothing as it is"
    );
}
