//! Never stale: seven processes of six kinds change rights in every way that SQLite has, and a
//! checker asserts that each answer is at least as new as the last change that has returned.
//!
//! Each writer owns one member, whose rights spell a number in bits. After its commit has returned
//! it publishes the number in shared memory. The checker reads what is published, asks what the
//! member may do, and compares. Two checkers that leave out one rule each must see stale answers:
//! else the test could not see any.
//!
//! `KEYHOLDER_SOAK_SECONDS` says how long, `KEYHOLDER_SOAK_REPORT` where the figures are written.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

#[path = "staleness/checker.rs"]
mod checker;
mod child;
#[path = "staleness/shared.rs"]
mod shared;
#[path = "staleness/writers.rs"]
mod writers;

use std::path::Path;
use std::time::{Duration, Instant};

use child::Child;
use keyholder::domain::ids::{AccountId, UserId};
use keyholder::service::Core;
use rusqlite::Connection;
use serde_json::json;

use checker::{Checker, Counts};
use shared::Shared;

/// The kinds of writers, in the order of their members: user and account are `FIRST` and the place
/// in the list.
pub const WRITERS: [&str; 7] =
    ["core", "connection", "comer", "tidier", "restorer", "ruler", "killed"];
/// Numbers are spelt in so many registered permissions.
pub const BITS: u32 = 12;
/// The number of the first account with a writer's member.
pub const FIRST: i64 = 100;

/// The member that a writer changes.
pub fn member(place: usize) -> (UserId, AccountId) {
    let place = i64::try_from(place).expect("a small number");
    // The numbers before are the owners'.
    (UserId(place + 20), AccountId(FIRST + place))
}

/// Not a test of its own: what the writers do.
#[test]
#[ignore = "a part of the others"]
fn child() {
    if let Some((role, store)) = child::role() {
        let place = WRITERS.iter().position(|kind| *kind == role).expect("a writer");
        writers::write(&role, &store, place);
    }
}

fn seconds() -> f64 {
    let set = std::env::var("KEYHOLDER_SOAK_SECONDS").ok();
    set.and_then(|text| text.parse().ok()).unwrap_or(4.0)
}

/// A store with one account and one member for each writer, all at number 0.
fn world(store: &Path) -> Core {
    let core = Core::open(store.to_str().expect("UTF-8")).expect("a store");
    let vera = json!({ "staff": "vera" });
    for bit in 0..BITS {
        let key = json!({ "actor": vera, "key": format!("soak:bit{bit}") });
        core.call("permission.register", key).expect("a number");
    }
    for place in 0..WRITERS.len() {
        let (_, account) = member(place);
        let owner = json!({ "email": format!("owner{place}@example.org") });
        let put = json!({ "actor": vera, "account": account, "owner": owner });
        core.call("account.put", put).expect("an account");
    }
    let db = Connection::open(store).expect("the file opens");
    for (place, kind) in WRITERS.iter().enumerate() {
        let (user, account) = member(place);
        db.execute("INSERT INTO user (id, canonical) VALUES (?1, ?1)", [user.0]).expect("a user");
        db.execute(
            "INSERT INTO membership (user_id, account_id, status) VALUES (?1, ?2, 'Active')",
            [user.0, account.0],
        )
        .expect("a member");
        if *kind == "ruler" {
            db.execute_batch(
                "INSERT INTO role (id, name) VALUES (70, 'soak');
                 INSERT INTO membership_role (membership_id, role_id)
                 VALUES (last_insert_rowid(), 70);",
            )
            .expect("a role");
            db.execute(
                "UPDATE membership_role
                    SET membership_id = (SELECT id FROM membership WHERE user_id = ?1)",
                [user.0],
            )
            .expect("the member has it");
        }
    }
    core
}

/// Runs a checker for a while, beside writers of which one is killed and begun again.
fn run(checker: &mut Checker<'_>, store: &Path, killed: &mut Child, time: Duration) -> Counts {
    let begun = Instant::now();
    let mut counts = Counts::default();
    while begun.elapsed() < time {
        let until = Instant::now() + Duration::from_millis(150);
        while Instant::now() < until {
            checker.turn(&mut counts);
        }
        killed.kill();
        *killed = Child::start("killed", store);
        if checker.is_a_control() && counts.stale > 0 {
            break;
        }
    }
    counts
}

#[test]
fn k49_no_answer_is_older_than_a_change_that_has_returned() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = folder.path().join("store.sqlite");
    let core = world(&store);
    let shared = Shared::make(&store);
    let mut others: Vec<Child> =
        WRITERS[..6].iter().map(|kind| Child::start(kind, &store)).collect();
    let mut killed = Child::start("killed", &store);
    others.iter_mut().for_each(|child| assert_eq!(child.hear(), "ready"));

    let time = Duration::from_secs_f64(seconds());
    let counts = run(&mut Checker::real(&core, &shared), &store, &mut killed, time);
    // At most as long again for each control; the first stale answer is enough.
    let control = |checker: &mut Checker<'_>, killed: &mut Child| {
        run(checker, &store, killed, time.max(Duration::from_secs(20)))
    };
    let blind = control(&mut Checker::without_header(&store, &shared), &mut killed);
    let late = control(&mut Checker::stamp_after_the_query(&store, &shared), &mut killed);
    let commits = shared.commits();
    for child in &mut others {
        child.kill();
    }
    let report = json!({
        "stale_answers": counts.stale,
        "stale_checks_millions": counts.checks as f64 / 1e6,
        "stale_commits": commits,
        "stale_commits_by_kind": shared.by_kind(),
        "negative_controls_stale": [blind.stale, late.stale],
        "reads_of_the_store": counts.misses,
    });
    println!("{report}");
    if let Ok(path) = std::env::var("KEYHOLDER_SOAK_REPORT") {
        std::fs::write(path, report.to_string()).expect("a report");
    }
    assert_eq!(counts.stale, 0, "{report}");
    assert!(blind.stale > 0, "a cache that compares no header was never stale: {report}");
    assert!(late.stale > 0, "a header captured after the query was never too new: {report}");
    assert!(shared.by_kind().iter().all(|(_, commits)| *commits > 0), "{report}");
    assert!(
        counts.checks > counts.misses * 2,
        "hardly anything was answered from memory: {report}"
    );
}
