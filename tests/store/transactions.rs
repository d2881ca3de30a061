//! All or nothing, whatever happens in the middle.

use std::collections::BTreeSet;

use keyholder::domain::delegation::Actor;
use keyholder::domain::event::EventKind;
use keyholder::domain::ids::SessionId;
use keyholder::store::{SessionRow, Store, StoreError};
use rusqlite::Connection;

use super::world::*;

#[test]
fn work_that_meets_a_conflict_is_begun_again_with_what_is_true_now() {
    on_each(|store| {
        let (ana, _) = world(store);
        let mut tries = 0;
        let version = write(store, |tx| {
            tries += 1;
            let mut found = tx.account(ACCOUNT)?.expect("the account");
            if tries == 1 {
                // As on an engine where somebody else was faster.
                found.version -= 1;
            }
            tx.save_account(&found)?;
            Ok(found.version + 1)
        });
        assert_eq!((tries, version), (2, 2));
        let mut tries = 0;
        let never: Result<(), _> = store.write(|tx| {
            tries += 1;
            add_user(tx, "left.behind@example.org")?;
            Err(StoreError::Conflict)
        });
        assert_eq!(never, Err(StoreError::Conflict));
        assert!(tries > 1, "work that met a conflict was not begun again");
        // A busy store has been waited for already: asking on would keep a page waiting.
        let mut tries = 0;
        let busy: Result<(), _> = store.write(|_| {
            tries += 1;
            Err(StoreError::Busy)
        });
        assert_eq!((busy, tries), (Err(StoreError::Busy), 1));
        assert_eq!(read(store, |tx| tx.totals()).users, 2);
        assert_eq!(read(store, |tx| tx.account(ACCOUNT)).map(|it| it.owner), Some(ana));
    });
}

#[test]
fn a_number_is_never_given_twice() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let mut seen = BTreeSet::new();
        for _ in 0..5 {
            let id = write(store, |tx| tx.add_member(&member(ion, ACCOUNT)));
            assert!(seen.insert(id.0), "a removed member's number came back: {id}");
            write(store, |tx| tx.remove_member(id));
        }
        let mut seen = BTreeSet::new();
        for _ in 0..5 {
            let session = SessionRow {
                id: SessionId(0),
                user: ana,
                user_generation: 0,
                account: None,
                membership: None,
                second_factor: false,
                proved: true,
                proofs: Vec::new(),
                acting: None,
                created: 0,
            };
            let id = write(store, |tx| tx.add_session(&session, &[1; 32]));
            assert!(seen.insert(id.0), "an ended session's number came back: {id}");
            write(store, |tx| tx.remove_session(id));
        }
        let mut last = 0;
        for at in 0..5 {
            write(store, |tx| tx.record(&change(EventKind::InvitationSent, at), &vera(), 100));
            let event = write(store, |tx| tx.lease_events(100, 160, 1)).remove(0);
            assert!(event.id > last, "a done event's number came back: {}", event.id);
            last = event.id;
            write(store, |tx| tx.remove_events(&[event.id]));
        }
    });
}

#[test]
fn k40_work_that_fails_leaves_nothing_behind() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let before = read(store, |tx| tx.totals());
        let failed: Result<(), _> = store.write(|tx| {
            add_user(tx, "eva@example.org")?;
            tx.add_member(&member(ion, ACCOUNT))?;
            tx.add_invitation(&invitation(ACCOUNT, "eva@example.org", Actor::User(ana)))?;
            tx.record(&change(EventKind::InvitationSent, 1), &vera(), 100)?;
            tx.put_setting("members.delegate", "on")?;
            Err(StoreError::Failed("the rule was broken at the very end".into()))
        });
        assert_eq!(failed, Err(StoreError::Failed("the rule was broken at the very end".into())));
        assert_eq!(read(store, |tx| tx.totals()), before);
        assert_eq!(read(store, |tx| tx.count_audit(ACCOUNT)), 0);
        assert_eq!(read(store, |tx| tx.member(ion, ACCOUNT)), None);
        assert_eq!(read(store, |tx| tx.settings()), []);
        // And the store goes on.
        write(store, |tx| add_user(tx, "eva@example.org"));
    });
}

#[test]
fn a_panic_inside_the_work_leaves_nothing_behind_and_the_store_usable() {
    on_each(|store| {
        world(store);
        let before = read(store, |tx| tx.totals());
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _: Result<(), StoreError> = store.write(|tx| {
                add_user(tx, "eva@example.org")?;
                panic!("on purpose");
            });
        }));
        assert!(panicked.is_err());
        assert_eq!(read(store, |tx| tx.totals()), before);
        write(store, |tx| add_user(tx, "eva@example.org"));
    });
}

// What follows is about the SQLite file.

/// Also where nothing removes a row today: tables are strict, numbers of ours only grow.
#[test]
fn every_table_is_strict_and_numbers_of_ours_only_grow() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let _store = Store::open(&path).expect("a store");
    let db = Connection::open(&path).expect("the file opens");
    let mut query = db
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        )
        .expect("a query");
    let tables: Vec<(String, String)> = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .and_then(Iterator::collect)
        .expect("the tables");
    assert!(tables.len() > 15, "{tables:?}");
    for (name, sql) in &tables {
        assert!(sql.contains("STRICT"), "{name} is not strict");
        let panels_own = ["account", "permission"].contains(&name.as_str());
        let numbered = sql.contains("INTEGER PRIMARY KEY");
        let grows = sql.contains("INTEGER PRIMARY KEY AUTOINCREMENT");
        assert!(!numbered || grows || panels_own, "{name} may give a number twice");
    }
}
