//! The shadow run: both are asked, the panel answers, disagreements stand in the way until somebody
//! says why; and the way back (K35).

use serde_json::{Value, json};

use crate::command::Host;
use crate::generated;
use crate::rows::{client, sub_account, with};
use crate::world::{World, staff, system, user};

fn world() -> World {
    let world = World::new();
    let clients = [client(1, "one@example.org", ""), client(2, "two@example.org", "")];
    let contacts = [
        sub_account(5, 1, "sub@example.net", "", "invoices,Tickets"),
        with(sub_account(6, 1, "plain@example.net", "", ""), "subaccount", "0"),
    ];
    world.upgrade(&clients, &contacts);
    world
}

fn go(world: &World, phase: &str) -> Value {
    world.ok("upgrade.move", json!({ "actor": staff(), "phase": phase }))
}

fn phase(world: &World) -> Value {
    world.ok("upgrade.phase", json!({ "actor": system() }))
}

/// The panel has answered these on a page; gives how many of them Keyholder answers otherwise.
fn observe(world: &World, client: i64, contact: i64, asked: &[(&str, bool)]) -> i64 {
    let asked: Vec<Value> = asked
        .iter()
        .map(|(key, allowed)| json!({ "permission": key, "allowed": allowed }))
        .collect();
    let observed = world.ok(
        "upgrade.observe",
        json!({ "actor": system(), "client": client, "contact": contact, "page": "clientarea.php?action=invoices",
                "asked": asked }),
    );
    observed["disagreements"].as_i64().unwrap()
}

fn listed(world: &World, state: &str) -> Vec<Value> {
    let list = world.ok("upgrade.disagreements", json!({ "actor": staff(), "state": state }));
    list["disagreements"].as_array().unwrap().clone()
}

#[test]
fn k35_agreement_is_not_written_down_and_disagreement_is_once_with_its_reason() {
    let world = world();
    go(&world, "prepare");
    assert_eq!(observe(&world, 1, 5, &[("tickets", true)]), 0, "only the shadow run listens");
    go(&world, "shadow");
    assert_eq!(
        observe(&world, 1, 5, &[("invoices", true), ("tickets", false), ("domains", false)]),
        0
    );
    assert_eq!(observe(&world, 1, 0, &[("orders", true)]), 0, "the owner");
    assert_eq!(listed(&world, ""), [] as [Value; 0]);

    for seen in 1..=3 {
        assert_eq!(observe(&world, 1, 5, &[("invoices", true), ("tickets", true)]), 1);
        let found = listed(&world, "open");
        assert_eq!(found.len(), 1, "the same one is kept once");
        assert_eq!(found[0]["seen"], seen);
    }
    let found = listed(&world, "open")[0].clone();
    for (field, value) in [
        ("client", json!(1)),
        ("contact", json!(5)),
        ("permission", json!("tickets")),
        ("page", json!("clientarea.php?action=invoices")),
        ("panel", json!(true)),
        ("keyholder", json!(false)),
        ("reason", json!("not_granted")),
    ] {
        assert_eq!(found[field], value, "{field}");
    }
    // A row that was never taken over, a plain contact, and a yes where the panel says no.
    for (contact, key, allowed, reason) in [
        (99, "profile", true, "not_taken_over"),
        (6, "profile", true, "not_taken_over"),
        (5, "invoices.view", false, "granted"),
    ] {
        assert_eq!(observe(&world, 1, contact, &[(key, allowed)]), 1, "{contact} {key}");
        assert_eq!(listed(&world, "open").last().unwrap()["reason"], reason);
    }
    assert_eq!(observe(&world, 2, 5, &[("invoices", true)]), 1, "a contact of another client");
}

#[test]
fn k35_cutover_waits_for_every_disagreement_to_be_explained_settled_or_forced_by_name() {
    let world = world();
    go(&world, "shadow");
    observe(&world, 1, 5, &[("tickets", true), ("orders", true)]);
    let cut = json!({ "actor": staff(), "phase": "live" });
    assert_eq!(world.no("upgrade.move", cut.clone()), "disagreements");
    assert_eq!(phase(&world)["phase"], "shadow");

    let first = listed(&world, "open")[0]["disagreement"].clone();
    let explain =
        json!({ "actor": staff(), "disagreement": first, "text": "the panel's key is misspelt" });
    world.ok("upgrade.explain", explain.clone());
    assert_eq!(world.no("upgrade.move", cut.clone()), "disagreements", "one is left");
    // Seen again for the same reason it stays explained.
    observe(&world, 1, 5, &[("tickets", true)]);
    assert_eq!(phase(&world)["explained"], 1);
    // The other one settles by itself when both agree.
    observe(&world, 1, 5, &[("orders", false)]);
    assert_eq!(
        (phase(&world)["unexplained"].clone(), phase(&world)["settled"].clone()),
        (json!(0), json!(1))
    );
    // And stands again when they do not.
    observe(&world, 1, 5, &[("orders", true)]);
    assert_eq!(world.no("upgrade.move", cut.clone()), "disagreements");
    observe(&world, 1, 5, &[("orders", false)]);
    // An explanation can be taken back.
    let back = json!({ "actor": staff(), "disagreement": first, "text": "" });
    world.ok("upgrade.explain", back);
    assert_eq!(world.no("upgrade.move", cut.clone()), "disagreements");
    world.ok("upgrade.explain", explain);
    assert_eq!(world.ok("upgrade.move", cut)["phase"], "live");
    assert_eq!(phase(&world)["forced"], "");

    go(&world, "shadow");
    observe(&world, 1, 5, &[("quotes", true)]);
    let forced = json!({ "actor": staff(), "phase": "live", "force": "Sam" });
    assert_eq!(world.ok("upgrade.move", forced)["forced"], "Sam");
}

#[test]
fn k35_rolling_back_keeps_what_was_learnt_and_the_way_forward_begins_with_a_shadow_run() {
    let world = world();
    assert_eq!(phase(&world)["phase"], "live", "without an upgrade Keyholder answers");
    go(&world, "shadow");
    observe(&world, 1, 5, &[("tickets", true)]);
    let learnt = listed(&world, "");
    assert_eq!(go(&world, "prepare")["phase"], "prepare");
    assert_eq!(listed(&world, ""), learnt);
    assert!(world.can(world.user_of(1, 5), 1, "invoices.view"), "what was taken over stays");
    let id = learnt[0]["disagreement"].clone();
    world.ok("upgrade.explain", json!({ "actor": staff(), "disagreement": id, "text": "known" }));
    let cut = json!({ "actor": staff(), "phase": "live" });
    assert_eq!(world.no("upgrade.move", cut.clone()), "no_shadow_run");
    go(&world, "shadow");
    assert_eq!(world.ok("upgrade.move", cut)["phase"], "live");
}

#[test]
fn k35_phases_are_the_hosts_affair_and_odd_requests_are_refused() {
    let world = world();
    let somebody = world.user_of(1, 0);
    for (action, arguments) in [
        ("upgrade.phase", json!({})),
        ("upgrade.move", json!({ "phase": "prepare" })),
        ("upgrade.observe", json!({ "client": 1, "page": "x", "asked": [] })),
        ("upgrade.disagreements", json!({})),
        ("upgrade.explain", json!({ "disagreement": 1, "text": "x" })),
    ] {
        let mut arguments = arguments;
        arguments["actor"] = user(somebody);
        assert_eq!(world.no(action, arguments), "staff_only", "{action}");
    }
    go(&world, "shadow");
    let observe =
        |asked: Value| json!({ "actor": system(), "client": 1, "page": "x", "asked": asked });
    let asked = json!([{ "permission": "no.such", "allowed": true }]);
    assert_eq!(world.no("upgrade.observe", observe(asked)), "unknown_permission");
    let many = vec![json!({ "permission": "tickets", "allowed": true }); 101];
    assert_eq!(world.no("upgrade.observe", observe(json!(many))), "invalid");
    assert_eq!(world.no("upgrade.move", json!({ "actor": staff(), "phase": "Live" })), "invalid");
    let unknown = json!({ "actor": staff(), "disagreement": 77, "text": "x" });
    assert_eq!(world.no("upgrade.explain", unknown), "disagreement_unknown");
    // Whatever a page is called, it looks like what it is.
    let odd = |page: &str| {
        json!({ "actor": system(), "client": 1, "contact": 5, "page": page,
                "asked": [{ "permission": "tickets", "allowed": true }] })
    };
    assert_eq!(world.no("upgrade.observe", odd("a\nb")), "invalid");
    assert_eq!(world.no("upgrade.observe", odd(&"a".repeat(256))), "invalid");
    world.ok("upgrade.observe", odd("cart\u{202e}php"));
    assert_eq!(listed(&world, "open")[0]["page"], "cartphp");
}

#[test]
fn k35_the_command_goes_through_the_phases() {
    let host = Host::new();
    let dump = host.path("panel.sql");
    generated::write(&dump, 5, false);
    host.json("store", "apply", dump.to_str().unwrap());
    let say = |arguments: &[&str]| {
        let run = host.run("store", arguments);
        let said = String::from_utf8_lossy(&[run.stdout, run.stderr].concat()).into_owned();
        (run.status.code().unwrap(), said)
    };
    assert!(say(&["rollback"]).1.contains("phase prepare"));
    let (code, said) = say(&["cutover"]);
    assert!(code == 1 && said.contains("no shadow run"), "{said}");
    assert!(say(&["shadow"]).1.contains("phase shadow: the panel answers"));
    let observe = json!({ "actor": { "system": true }, "client": 1, "page": "cart.php",
                          "asked": [{ "permission": "orders", "allowed": false }] });
    let core = keyholder::service::Core::open(host.path("store").to_str().unwrap()).unwrap();
    core.call("upgrade.observe", observe).unwrap();
    let (code, said) = say(&["disagreements"]);
    assert!(
        code == 1 && said.contains("orders on cart.php: panel no, keyholder yes (owner)"),
        "{said}"
    );
    let (code, said) = say(&["cutover"]);
    assert!(code == 1 && said.contains("disagree"), "{said}");
    assert_eq!(
        say(&["explain", "1", "the panel was asked before the log-in", "--name", "Sam"]).0,
        0
    );
    assert_eq!(say(&["disagreements"]).0, 0);
    assert!(say(&["cutover"]).1.contains("phase live: Keyholder answers"));
    assert!(say(&["phase"]).1.contains("0 unexplained, 1 explained"));
    assert_eq!(say(&["cutover", "--force", " "]).0, 1);
}
