//! Nothing is dropped in silence (K37): each odd row is imported, repaired with a note, or listed
//! with the reason.

use keyholder::service::{Batch, By};
use serde_json::{Value, json};

use crate::rows::{bcrypt_of, client, md5_of, sub_account, with};
use crate::world::{World, staff};

fn notes(report: &Value, kind: &str, id: i64) -> (String, String) {
    let all = report["notes"].as_array().unwrap();
    let found = all.iter().find(|noted| noted["kind"] == kind && noted["id"] == id);
    let found = found.unwrap_or_else(|| panic!("no note on {kind} {id}"));
    (found["outcome"].as_str().unwrap().to_owned(), found["notes"].to_string())
}

#[test]
fn k37_every_oddity_has_its_note_and_the_counts_add_up() {
    let world = World::new();
    let hash = bcrypt_of("pw");
    let clients = [
        client(1, "one@example.org", &hash),
        with(
            client(2, "two@example.org", &hash),
            "companyname",
            "Ionescu &amp; Fils &quot;SRL&quot;",
        ),
        with(client(3, "three@example.org", &hash), "status", "Fraud"),
        client(4, "", &hash),
        client(5, "a@example.org, b@example.org", &hash),
        client(6, "six@example.org", "$1$unknown$kind"),
        client(7, "seven@example.org", ""),
        with(client(8, "eight@example.org", &hash), "created_at", "0000-00-00 00:00:00"),
        client(0, "zero@example.org", &hash),
        client(-3, "negative@example.org", &hash),
        with(client(9, "nine@example.org", &hash), "lastname", "Po\u{202e}pa\u{7}"),
        client(10, "TEN@Example.ORG", &hash),
    ];
    let contacts = [
        sub_account(1, 1, "x@example.org", &hash, "Invoices,TICKETS"),
        sub_account(2, 1, "y@example.org", &hash, "quotes;emails"),
        sub_account(3, 1, "z@example.org", &hash, "profile,Licensing_Addon"),
        sub_account(4, 999, "orphan@example.org", &hash, "profile"),
        sub_account(5, 1, "ten@example.org", &md5_of("pw", "Xy12"), "profile"),
        with(sub_account(6, 1, "plain@example.org", "", "profile,tickets"), "subaccount", "0"),
        sub_account(7, 0, "nobody@example.org", &hash, "profile"),
        sub_account(0, 1, "zero@example.org", &hash, "profile"),
        sub_account(8, 1, "not an address", &hash, "profile"),
        sub_account(9, 1, "bare@example.org", &hash, ""),
    ];
    let done = world.upgrade(&clients, &contacts);
    let report = world.report();
    assert_eq!(done.imported + done.repaired + done.not_imported, 22);
    for (kind, rows) in [("clients", 12), ("contacts", 10)] {
        let counts = &report[kind];
        assert_eq!(counts["rows"], rows);
        let sum: i64 = ["imported", "repaired", "not_imported"]
            .iter()
            .map(|key| counts[key].as_i64().unwrap())
            .sum();
        assert_eq!(sum, rows, "{kind}");
    }
    for (kind, id, outcome, words) in [
        ("client", 2, "repaired", "HTML entities"),
        ("client", 3, "repaired", "Closed: Fraud"),
        ("client", 4, "repaired", "address cannot be used"),
        ("client", 5, "repaired", "address cannot be used"),
        ("client", 6, "repaired", "hash of an unknown kind"),
        ("client", 7, "repaired", "no password"),
        ("client", 8, "repaired", "zero date"),
        ("client", 0, "not_imported", "not a number above 0"),
        ("client", -3, "not_imported", "not a number above 0"),
        ("client", 9, "repaired", "control characters"),
        ("contact", 1, "repaired", "gives nothing, as in the old panel"),
        ("contact", 2, "repaired", "gives nothing, as in the old panel"),
        ("contact", 3, "repaired", "kept as whmcs:Licensing_Addon"),
        ("contact", 4, "not_imported", "its client does not exist: 999"),
        ("contact", 6, "repaired", "leftover permissions"),
        ("contact", 7, "not_imported", "not a number above 0"),
        ("contact", 0, "not_imported", "not a number above 0"),
        ("contact", 8, "repaired", "address cannot be used"),
    ] {
        let (found, text) = notes(&report, kind, id);
        assert_eq!(found, outcome, "{kind} {id}: {text}");
        assert!(text.contains(words), "{kind} {id}: {text}");
    }
    let noted: Vec<_> = report["notes"]
        .as_array()
        .unwrap()
        .iter()
        .map(|noted| (&noted["kind"], &noted["id"]))
        .collect();
    assert_eq!(noted.len(), 18, "a row in order has no note: {noted:?}");
    assert_eq!(
        world.user_of(1, 5),
        world.user_of(10, 0),
        "one user per address, whatever its case"
    );
    let choices = world.ok("accounts.of", json!({ "user": world.user_of(2, 0) }));
    assert_eq!(choices["choices"][0]["name"], "Ionescu & Fils \"SRL\"");
    assert!(world.can(world.user_of(1, 3), 1, "whmcs:Licensing_Addon"));
    assert_eq!(world.shown(1, world.user_of(1, 3))["whmcs"], json!(["profile", "Licensing_Addon"]));
    for contact in [1, 2] {
        // K38: the old panel compared exactly, so these gave nothing there.
        assert_eq!(world.shown(1, world.user_of(1, contact))["whmcs"], json!([]));
    }
    assert!(
        !world.can(world.user_of(1, 9), 1, "account.profile"),
        "no permission is no permission"
    );
    assert_eq!(world.enters("bare@example.org", "pw"), [1], "and still a login");
    assert_eq!(world.enters("three@example.org", "pw"), [0; 0], "a closed client stays out");
}

#[test]
fn k37_sixty_four_unknown_keys_fit_and_the_next_is_named() {
    let world = World::new();
    let keys: Vec<String> = (0..66).map(|number| format!("addon{number}")).collect();
    world.upgrade(
        &[client(1, "one@example.org", "")],
        &[sub_account(1, 1, "x@example.org", "", &keys.join(","))],
    );
    let (_, text) = notes(&world.report(), "contact", 1);
    assert!(
        text.contains("no room for it: addon64") && text.contains("no room for it: addon65"),
        "{text}"
    );
    assert!(world.can(world.user_of(1, 1), 1, "whmcs:addon63"));
}

#[test]
fn k35_running_again_changes_nothing_and_new_rows_are_taken() {
    let world = World::new();
    let clients = [
        client(1, "one@example.org", &bcrypt_of("pw")),
        client(2, "one@example.org", &bcrypt_of("pw2")),
    ];
    let contacts = [
        sub_account(1, 1, "one@example.org", &bcrypt_of("pw3"), "profile"),
        sub_account(2, 9, "o@example.org", "", ""),
    ];
    world.upgrade(&clients, &contacts);
    world.events();
    let (totals, report) = (world.totals(), world.report());
    // Something has happened since, which a second run must not undo.
    let olga = world.user_of(1, 0);
    world.ok("account.put", json!({ "actor": staff(), "account": 1, "name": "Renamed" }));
    let done = world.upgrade(&clients, &contacts);
    assert_eq!((done.imported, done.repaired, done.not_imported, done.already), (0, 0, 0, 4));
    world.events();
    assert_eq!((world.totals(), world.report()), (totals, report));
    assert_eq!(
        world.ok("accounts.of", json!({ "user": olga }))["choices"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["name"] == "Renamed")
            .count(),
        1
    );
    let done = world.upgrade(&[client(3, "three@example.org", "")], &[]);
    assert_eq!(done.repaired, 1);
}

#[test]
fn k37_a_missing_column_is_named_and_nothing_is_written() {
    let world = World::new();
    let before = world.totals();
    for column in ["email", "permissions", "subaccount", "userid"] {
        let mut broken = sub_account(2, 1, "b@example.org", "", "");
        broken.remove(column);
        let batch = Batch {
            clients: vec![client(1, "a@example.org", "")],
            contacts: vec![sub_account(1, 1, "a@example.org", "", ""), broken],
            ..Batch::default()
        };
        let error = world.core.upgrade_rows(&By::staff("upgrade"), &batch).unwrap_err();
        assert!(
            error.to_string().contains(&format!("tblcontacts lacks the column {column}")),
            "{error}"
        );
        assert_eq!(world.totals(), before);
    }
    let other = json!({ "actor": staff(), "panel": "blesta", "clients": [] });
    assert_eq!(world.no("upgrade.rows", other), "invalid");
}

#[test]
fn k36_mail_preferences_and_plain_contacts_are_kept() {
    let world = World::new();
    let plain = with(
        with(sub_account(1, 1, "plain@example.org", "", ""), "subaccount", "0"),
        "invoiceemails",
        "1",
    );
    world.upgrade(&[client(1, "one@example.org", "")], &[plain]);
    assert_eq!(world.totals()["contacts"], 1);
    assert_eq!(world.totals()["users"], 1, "a plain contact gets no login");
    assert_eq!(world.totals()["memberships"], 0);
}

#[test]
fn k37_a_contact_waits_for_its_client_which_comes_in_the_same_batch_or_before() {
    let world = World::new();
    let contact = sub_account(1, 1, "x@example.org", "", "profile");
    let done = world.upgrade(&[client(1, "one@example.org", "")], std::slice::from_ref(&contact));
    assert_eq!(done.not_imported, 0);
}
