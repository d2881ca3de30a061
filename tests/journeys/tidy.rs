//! What ends with time goes, and nothing else does (K23, K31, K48).

use serde_json::{Value, json};

use crate::world::{PASSWORD, World, staff, system, user};

const MONTH: i64 = 30 * 86_400;

fn rows(path: &std::path::Path) -> [i64; 3] {
    let db = rusqlite::Connection::open(path).unwrap();
    let count = |table: &str| {
        db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
    };
    [count("session"), count("request"), count("attempt")]
}

fn tidied(world: &World) -> Value {
    world.ok("store.tidy", json!({ "actor": system() }))["removed"].clone()
}

#[test]
fn k31_a_session_ends_thirty_days_after_its_log_in_and_is_taken_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.sqlite");
    let world = World::in_file(&path);
    world.account(42, "olga@example.org");
    let log_in = || {
        let answer =
            world.ok("login", json!({ "email": "olga@example.org", "password": PASSWORD }));
        answer["session"].as_str().unwrap().to_owned()
    };
    let first = log_in();
    world.wait(86_400);
    let second = log_in();
    world.wait(MONTH - 86_400 - 1);
    world.ok("session.show", json!({ "session": first }));
    tidied(&world);
    assert_eq!(rows(&path)[0], 2);
    world.wait(1);
    assert_eq!(world.no("session.show", json!({ "session": first })), "session_ended");
    world.ok("session.show", json!({ "session": second }));
    assert_eq!((tidied(&world), rows(&path)[0]), (json!(1), 1));
    world.ok("session.show", json!({ "session": second }));
}

#[test]
fn k48_an_answer_is_given_again_for_thirty_days() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.sqlite");
    let world = World::in_file(&path);
    let olga = world.account(42, "olga@example.org");
    let invite = json!({ "actor": user(olga), "account": 42, "email": "nora@example.net",
        "permissions": ["tickets.view"], "request": "a" });
    let first = world.ok("invitation.create", invite.clone());
    world.wait(MONTH - 1);
    tidied(&world);
    assert_eq!(world.ok("invitation.create", invite.clone()), first);
    world.wait(1);
    tidied(&world);
    assert_eq!(rows(&path)[1], 0);
    assert_ne!(world.ok("invitation.create", invite), first);
}

#[test]
fn k23_counted_tries_go_when_they_count_no_longer() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store.sqlite");
    let world = World::in_file(&path);
    let olga = world.account(42, "olga@example.org");
    let invite = json!({ "actor": user(olga), "account": 42, "email": "nora@example.net",
        "permissions": ["tickets.view"] });
    world.ok("invitation.create", invite);
    // More than one transaction takes away.
    let db = rusqlite::Connection::open(&path).unwrap();
    for number in 0..600 {
        db.execute("INSERT INTO attempt VALUES (?1, 1, ?2)", (format!("of {number}"), world.now()))
            .unwrap();
    }
    drop(db);
    let all = rows(&path)[2];
    assert!(all > 500, "{all} tries");
    world.wait(86_399);
    assert_eq!((tidied(&world), rows(&path)[2]), (json!(0), all));
    world.wait(1);
    assert_eq!((tidied(&world), rows(&path)[2]), (json!(all), 0));
}

#[test]
fn only_the_host_tidies() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    assert_eq!(world.no("store.tidy", json!({ "actor": user(olga) })), "staff_only");
    world.ok("store.tidy", json!({ "actor": staff() }));
}
