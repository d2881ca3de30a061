//! A plan that the panel goes through batch by batch: on a copy, which is thrown away (K35).

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command::canonical;
use crate::rows::{bcrypt_of, client, sub_account, with};
use crate::world::{World, staff, system, user};

fn files(place: &TempDir) -> Vec<String> {
    let names = std::fs::read_dir(place.path()).unwrap().map(|file| file.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.retain(|name| name.contains("-plan-"));
    names
}

struct Desk {
    world: World,
    place: TempDir,
}

impl Desk {
    /// A store that has taken client 1 over already.
    fn new() -> Desk {
        let place = tempfile::tempdir().unwrap();
        let world = World::in_file(&place.path().join("store"));
        world.upgrade(&[client(1, "one@example.org", &bcrypt_of("one"))], &[]);
        Desk { world, place }
    }

    fn store(&self) -> String {
        canonical(Path::new(&self.place.path().join("store")))
    }

    fn begin(&self) -> String {
        let begun = self.world.ok("upgrade.plan", json!({ "actor": staff() }));
        begun["plan"].as_str().unwrap().to_owned()
    }

    fn ask(&self, action: &str, more: Value) -> Value {
        let mut ask = json!({ "actor": system() });
        ask.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.world.ok(action, ask)
    }
}

#[test]
fn k35_a_plan_is_made_on_a_copy_that_is_thrown_away() {
    let desk = Desk::new();
    let (before, plan) = (desk.store(), desk.begin());
    let clients = json!([
        client(1, "one@example.org", &bcrypt_of("one")),
        with(client(2, "two@example.org", &bcrypt_of("two")), "status", "Frozen"),
    ]);
    let contacts = json!([
        sub_account(5, 1, "two@example.org", &bcrypt_of("five"), "invoices,dns_manager"),
        sub_account(6, 2, "six@example.org", &bcrypt_of("six"), "tickets"),
    ]);
    let taken = desk.ask("upgrade.rows", json!({ "plan": plan, "clients": clients }));
    assert_eq!((&taken["already"], &taken["repaired"]), (&json!(1), &json!(1)));
    desk.ask("upgrade.rows", json!({ "plan": plan, "contacts": contacts }));
    let report = desk.ask("upgrade.report", json!({ "plan": plan }));
    assert_eq!((&report["clients"]["rows"], &report["contacts"]["rows"]), (&json!(2), &json!(2)));
    assert_eq!(report["confirm_by_mail_total"], 1);
    let joined = report["joined"].as_array().unwrap();
    assert_eq!(joined.len(), 1);
    assert_eq!(
        (&joined[0]["email"], &joined[0]["passwords"]),
        (&json!("two@example.org"), &json!("confirm_by_mail"))
    );
    assert_eq!(joined[0]["rows"].as_array().unwrap().len(), 2);
    // In another batch than their clients, which are shown beside them.
    let ask = json!({ "plan": plan, "contacts": contacts, "known": clients });
    let compared = desk.ask("upgrade.compare", ask);
    assert_eq!(compared["rows"], 2);
    let differ = compared["differences"].as_array().unwrap();
    assert!(!differ.is_empty(), "a status that WHMCS does not have is closed here");
    assert!(differ.iter().all(|one| one["id"] == 6 && one["explained"] != ""), "{differ:#?}");
    desk.ask("upgrade.plan_end", json!({ "plan": plan }));
    assert_eq!(desk.store(), before);
    assert_eq!(files(&desk.place), [""; 0], "nothing with people's data is left");
    assert_eq!(
        desk.world.no("upgrade.find", json!({ "actor": system(), "client": 2 })),
        "legacy_unknown"
    );
}

#[test]
fn k35_without_their_clients_contacts_are_not_compared_as_if_these_were_closed() {
    let desk = Desk::new();
    desk.world
        .upgrade(&[], &[sub_account(5, 1, "five@example.org", &bcrypt_of("five"), "invoices")]);
    let contacts = json!([sub_account(5, 1, "five@example.org", &bcrypt_of("five"), "invoices")]);
    let known = json!([client(1, "one@example.org", &bcrypt_of("one"))]);
    let compared = |known: &Value| {
        let ask = json!({ "contacts": contacts, "known": known });
        desk.ask("upgrade.compare", ask)["differences"].as_array().unwrap().len()
    };
    assert_eq!(compared(&known), 0);
    assert!(compared(&json!([])) > 0, "a contact of no client may nothing in the panel");
}

#[test]
fn k35_there_is_one_plan_at_a_time_under_a_name_of_its_own_and_only_for_the_host() {
    let desk = Desk::new();
    let first = desk.begin();
    let second = desk.begin();
    assert_eq!(files(&desk.place).len(), 1, "the one that was left behind is gone");
    let rows = |plan: &str| json!({ "actor": staff(), "plan": plan, "clients": [] });
    assert_eq!(desk.world.no("upgrade.rows", rows(&first)), "invalid");
    desk.world.ok("upgrade.rows", rows(&second));
    // A name that would lead out to another store, were it taken as it is.
    std::fs::create_dir(desk.place.path().join("store-plan-")).unwrap();
    desk.world.core.backup(&desk.place.path().join("other")).unwrap();
    assert!(desk.place.path().join("store-plan-/../other").exists());
    for name in
        ["/../other", "../store", "/etc/passwd", "a/b", "a.b", "x", &"x".repeat(65), "\u{e9}"]
    {
        for action in ["upgrade.rows", "upgrade.compare"] {
            assert_eq!(desk.world.no(action, rows(name)), "invalid", "{action} {name}");
        }
        let end = json!({ "actor": staff(), "plan": name });
        assert_eq!(desk.world.no("upgrade.plan_end", end), "invalid", "{name}");
    }
    assert_eq!(files(&desk.place).iter().filter(|name| name.ends_with(&second)).count(), 1);
    let mine = user(desk.world.user_of(1, 0));
    for (action, ask) in [
        ("upgrade.plan", json!({})),
        ("upgrade.plan_end", json!({ "plan": second })),
        ("upgrade.compare", json!({ "plan": second })),
        ("upgrade.report", json!({ "plan": second })),
        ("upgrade.rows", json!({ "plan": second })),
    ] {
        let mut ask = ask;
        ask["actor"] = mine.clone();
        assert_eq!(desk.world.no(action, ask), "staff_only", "{action}");
    }
    use std::os::unix::fs::PermissionsExt;
    for name in files(&desk.place).into_iter().filter(|name| name.contains(&second)) {
        let mode = std::fs::metadata(desk.place.path().join(&name)).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
}
