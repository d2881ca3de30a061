//! One row for each oddity that a panel of ten years holds (K37): none stops the run, and each is in
//! the report with what became of it.

use keyholder::import::Row;
use serde_json::{Value, json};

use crate::rows::{bcrypt_of, client, sub_account, with};
use crate::world::{World, system};

/// A row, what becomes of it, and words of the note; no words: it needs none.
type Case = (&'static str, Row, &'static str, &'static str);

const NAME: &str = "Robert'); DROP TABLE user; --";

fn clients() -> Vec<Case> {
    let hash = bcrypt_of("pw");
    let one = |id: i64| client(id, &format!("c{id}@example.org"), &hash);
    let mail = |id: i64, email: &str| client(id, email, &hash);
    vec![
        (
            "two addresses, comma",
            mail(11, "a@example.org,b@example.org"),
            "repaired",
            "address cannot be used",
        ),
        (
            "two addresses, semicolon",
            mail(12, "a@example.org; b@example.org"),
            "repaired",
            "address cannot be used",
        ),
        (
            "two addresses, blank",
            mail(13, "a@example.org b@example.org"),
            "repaired",
            "address cannot be used",
        ),
        ("empty address", mail(14, "  "), "repaired", "address cannot be used"),
        (
            "control character in an address",
            mail(15, "a\u{7}@example.org"),
            "repaired",
            "address cannot be used",
        ),
        (
            "line break in an address",
            mail(16, "a@example.org\nBcc: x@example.org"),
            "repaired",
            "address cannot be used",
        ),
        (
            "255 characters of address",
            mail(17, &format!("{}@example.org", "a".repeat(255))),
            "repaired",
            "address cannot be used",
        ),
        ("other case", mail(18, "  UPPER@Example.ORG "), "imported", ""),
        (
            "bidi in a name",
            with(one(21), "firstname", "A\u{202e}na"),
            "repaired",
            "control characters were taken out",
        ),
        (
            "control in a name",
            with(one(22), "lastname", "P\u{0}o\u{1b}p"),
            "repaired",
            "control characters were taken out",
        ),
        (
            "300 characters",
            with(one(23), "lastname", &"x".repeat(300)),
            "repaired",
            "longer than 255 characters",
        ),
        ("SQL", with(one(24), "lastname", NAME), "imported", ""),
        (
            "HTML",
            with(one(25), "companyname", "<script>alert(1)</script>"),
            "repaired",
            "holds markup",
        ),
        (
            "HTML as entities",
            with(one(26), "companyname", "&lt;b&gt;A&lt;/b&gt; &amp; B"),
            "repaired",
            "HTML entities",
        ),
        (
            "bytes of Windows-1252",
            with(one(29), keyholder::import::NO_UTF8, "firstname, notes"),
            "repaired",
            "read as Windows-1252: firstname, notes",
        ),
        ("number 0", with(one(1), "id", "0"), "not_imported", "not a number above 0"),
        ("number below 0", with(one(1), "id", "-5"), "not_imported", "not a number above 0"),
        (
            "number too big",
            with(one(1), "id", "99999999999999999999"),
            "not_imported",
            "99999999999999999999",
        ),
        ("no number", with(one(1), "id", "abc"), "not_imported", "abc"),
        (
            "hash of an unknown kind",
            client(31, "c31@example.org", "$S$Dplugin"),
            "repaired",
            "hash of an unknown kind",
        ),
        ("no hash", client(32, "c32@example.org", ""), "repaired", "no password"),
        ("zero date", with(one(33), "created_at", "0000-00-00 00:00:00"), "repaired", "zero date"),
        ("unknown status", with(one(34), "status", "Fraud"), "repaired", "status unknown"),
        ("broken preferences", with(one(35), "email_preferences", "{not json"), "imported", ""),
    ]
}

fn contacts() -> Vec<Case> {
    let sub =
        |id: i64, keys: &str| sub_account(id, 21, &format!("s{id}@example.net"), "$2y$04$x", keys);
    vec![
        (
            "client that is missing",
            sub_account(41, 999, "m@example.net", "", "tickets"),
            "not_imported",
            "its client does not exist: 999",
        ),
        (
            "client too big",
            with(sub(42, ""), "userid", "88888888888888888888"),
            "not_imported",
            "88888888888888888888",
        ),
        ("client 0", with(sub(43, ""), "userid", "0"), "not_imported", "not a number above 0"),
        (
            "semicolons",
            sub(44, "invoices;tickets"),
            "repaired",
            "gives nothing, as in the old panel",
        ),
        ("bars", sub(45, "invoices|tickets"), "repaired", "gives nothing, as in the old panel"),
        (
            "line breaks",
            sub(46, "invoices\ntickets"),
            "repaired",
            "gives nothing, as in the old panel",
        ),
        (
            "other case",
            sub(47, "Invoices,TICKETS"),
            "repaired",
            "gives nothing, as in the old panel",
        ),
        ("blanks", sub(48, "invoices, tickets"), "repaired", "gives nothing, as in the old panel"),
        (
            "key of a plugin",
            sub(49, "licensing_addon"),
            "repaired",
            "kept as whmcs:licensing_addon",
        ),
        (
            "number too big",
            with(sub(1, ""), "id", "77777777777777777777"),
            "not_imported",
            "77777777777777777777",
        ),
        (
            "leftover permissions",
            with(sub(50, "tickets"), "subaccount", "0"),
            "repaired",
            "leftover permissions",
        ),
        (
            "twice the same key",
            sub(51, "tickets,tickets,,tickets,"),
            "repaired",
            "hash of an unknown kind",
        ),
    ]
}

#[test]
fn k37_none_of_the_oddities_stops_the_run_and_each_is_in_the_report() {
    let world = World::new();
    let (clients, contacts) = (clients(), contacts());
    let rows = |cases: &[Case]| cases.iter().map(|case| case.1.clone()).collect::<Vec<Row>>();
    let done = world.upgrade(&rows(&clients), &rows(&contacts));
    let all = (clients.len() + contacts.len()) as u64;
    assert_eq!(done.imported + done.repaired + done.not_imported, all);
    assert_eq!(
        world.upgrade(&rows(&clients), &rows(&contacts)).already,
        all,
        "and none comes twice"
    );

    let report = world.report();
    let notes = report["notes"].as_array().unwrap();
    for (kind, cases) in [("client", &clients), ("contact", &contacts)] {
        let mut count = std::collections::BTreeMap::new();
        for (what, row, outcome, words) in cases {
            *count.entry(*outcome).or_insert(0) += 1;
            let id = row["id"].as_deref().unwrap();
            // A number that is none stands in the reason.
            let number = id.parse::<i64>().ok();
            let of_row = |noted: &&Value| match number {
                Some(number) => noted["kind"] == kind && noted["id"] == number,
                None => noted["kind"] == kind && noted["notes"].to_string().contains(id),
            };
            let Some(found) = notes.iter().find(of_row) else {
                assert!(
                    words.is_empty() && *outcome == "imported",
                    "{kind}, {what}: not in the report"
                );
                continue;
            };
            assert_eq!(found["outcome"], *outcome, "{kind}, {what}: {found}");
            assert!(found["notes"].to_string().contains(words), "{kind}, {what}: {found}");
        }
        for (outcome, count) in count {
            assert_eq!(report[format!("{kind}s")][outcome], count, "{kind}s {outcome}");
        }
    }
}

#[test]
fn k37_what_looks_like_sql_or_markup_is_text_and_does_nothing() {
    let world = World::new();
    let hostile = with(client(1, "a@example.org", ""), "lastname", NAME);
    world.upgrade(
        &[
            with(hostile, "companyname", "<img src=x onerror=alert(1)>"),
            client(2, "b@example.org", ""),
        ],
        &[],
    );
    let shown = world.ok("user.show", json!({ "actor": system(), "user": world.user_of(1, 0) }));
    assert!(shown.to_string().contains("DROP TABLE user"), "{shown}");
    assert_eq!(world.totals()["users"], 2, "the tables are all there");
}

#[test]
fn k37_the_report_comes_in_pages_and_leaves_nothing_out() {
    let world = World::new();
    let rows: Vec<Row> = clients().into_iter().map(|case| case.1).collect();
    world.upgrade(&rows, &contacts().into_iter().map(|case| case.1).collect::<Vec<Row>>());
    let whole = world.report();
    assert_eq!(whole["next"], Value::Null);
    let (mut notes, mut after, mut pages) = (Vec::new(), json!(""), 0);
    while !after.is_null() {
        let page =
            world.ok("upgrade.report", json!({ "actor": system(), "after": after, "limit": 4 }));
        assert_eq!(page["notes_total"], whole["notes"].as_array().unwrap().len());
        notes.extend(page["notes"].as_array().unwrap().clone());
        after = page["next"].clone();
        pages += 1;
    }
    assert_eq!(json!(notes), whole["notes"]);
    assert!(pages > 5, "{pages}");
    assert_eq!(world.no("upgrade.report", json!({ "actor": system(), "after": "x" })), "invalid");
}
