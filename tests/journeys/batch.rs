//! Several actions in one transaction: all or none.

use serde_json::{Value, json};

use crate::world::{World, staff, user};

fn step(action: &str, arguments: Value) -> Value {
    json!({ "action": action, "arguments": arguments })
}

fn batch(steps: &[Value]) -> Value {
    json!({ "actor": staff(), "steps": steps })
}

#[test]
fn k48_a_batch_does_all_of_its_steps_and_each_sees_the_ones_before() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    world.events();
    let answers = world.ok(
        "batch",
        batch(&[
            step("item.put", json!({ "account": 42, "service": 41, "functions": ["reboot"] })),
            step(
                "member.change",
                json!({ "account": 42, "user": mia, "services": [{ "id": 41, "functions": ["reboot"] }] }),
            ),
            step("setting.put", json!({ "key": "members.delegate", "value": "on" })),
        ]),
    );
    assert_eq!(answers["answers"].as_array().unwrap().len(), 3);
    assert_eq!(answers["answers"][1]["member"]["services"][0]["functions"], json!(["reboot"]));
    let ask = json!({ "user": mia, "account": 42, "permission": "services.manage", "service": 41,
        "function": "reboot" });
    assert_eq!(world.ok("check", ask)["reason"], "granted_function");
    assert_eq!(world.events_of("KeyholderMembershipChanged").len(), 1);
}

#[test]
fn k48_a_batch_with_a_step_that_fails_does_nothing_and_names_it() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    world.events();
    let before = world.ok("audit.list", json!({ "actor": staff(), "account": 42 }));
    let steps = [
        step(
            "member.change",
            json!({ "account": 42, "user": mia, "permissions": ["invoices.pay"] }),
        ),
        step("user.disable", json!({ "user": mia, "disabled": true })),
        step("member.remove", json!({ "account": 42, "user": olga })),
    ];
    let error = world.call("batch", batch(&steps)).unwrap_err();
    assert_eq!(error.code(), "owner_stays");
    let text = error.to_string();
    assert!(text.starts_with("nothing was done, for step 3 failed: member.remove: "), "{text}");
    assert!(world.can(mia, 42, "tickets.view") && !world.can(mia, 42, "invoices.pay"));
    assert_eq!(world.ok("audit.list", json!({ "actor": staff(), "account": 42 })), before);
    assert!(world.events().is_empty(), "K41: no event of what was not done");
    // And the store goes on.
    world.ok("batch", batch(&steps[..2]));
    assert_eq!(world.reason(mia, 42, "invoices.pay"), "user_disabled");
}

#[test]
fn k48_a_repeated_batch_is_done_once_when_its_steps_have_keys() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let contact = |key: &str| {
        let new = json!({ "account": 42, "email": format!("{key}@example.net"), "request": key });
        step("contact.add", new)
    };
    let twice = batch(&[contact("one"), contact("two")]);
    assert_eq!(world.ok("batch", twice.clone()), world.ok("batch", twice));
    let list = world.ok("contact.list", json!({ "actor": user(olga), "account": 42 }));
    assert_eq!(list["total"], 2);
}

#[test]
fn a_batch_is_the_hosts_and_takes_only_changes() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let put = step("item.put", json!({ "account": 42, "service": 41 }));
    let by_olga = json!({ "actor": user(olga), "steps": [put] });
    assert_eq!(world.no("batch", by_olga), "staff_only");
    let with_actor = json!({ "account": 42, "service": 41, "actor": user(olga) });
    for wrong in [
        vec![],
        vec![put.clone(); 1001],
        vec![step("login", json!({ "email": "olga@example.org", "password": "x" }))],
        vec![step("invitation.create", json!({ "account": 42 }))],
        vec![step("batch", json!({ "steps": [put] }))],
        vec![step("outbox.take", json!({}))],
        vec![step("item.put", with_actor)],
        vec![json!({ "action": "item.put", "arguments": 7 })],
    ] {
        assert_eq!(world.no("batch", batch(&wrong)), "invalid", "{wrong:?}");
    }
    let keyed = json!({ "actor": staff(), "steps": [put], "request": "k" });
    assert_eq!(world.no("batch", keyed), "invalid");
}

/// On a file, where others look on: they see nothing of a batch before its end, and all of it after.
#[test]
fn k46_others_see_a_batch_as_one_change_and_find_the_store_free_after_one_that_failed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.sqlite");
    let [one, other] =
        [0, 1].map(|_| keyholder::service::Core::open(path.to_str().unwrap()).unwrap());
    let put = |account: i64| {
        step(
            "account.put",
            json!({ "account": account, "owner": { "email": format!("o{account}@example.org") } }),
        )
    };
    let failing = batch(&[put(1), put(2), step("account.put", json!({ "account": 3 }))]);
    assert_eq!(one.call("batch", failing).unwrap_err().code(), "invalid");
    let show =
        |account: i64| other.call("account.show", json!({ "actor": staff(), "account": account }));
    assert_eq!(show(1).unwrap_err().code(), "account_unknown");
    other.call("batch", batch(&[put(4)])).unwrap();
    one.call("batch", batch(&[put(1), put(2)])).unwrap();
    assert!([1, 2, 4].into_iter().all(|account| show(account).is_ok()));
}
