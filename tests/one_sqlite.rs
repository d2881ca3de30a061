//! One SQLite per process, or a guard: whoever opens and closes the store's file by other means
//! drops the POSIX locks of the whole process, and a stranger then believes to be alone.
//!
//! The control shows the loss on a plain SQLite connection; the others do the same steps to a
//! Keyholder store and lose nothing. See `docs/decisions/0001-one-sqlite-per-process.md`.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod child;

use std::path::{Path, PathBuf};

use child::Child;
use keyholder::domain::decision::Ask;
use keyholder::domain::ids::{AccountId, UserId};
use keyholder::domain::permission::Permission;
use keyholder::service::{By, Core, NewInvitation};
use rusqlite::Connection;
use serde_json::json;

const ANA: UserId = UserId(1);
const ION: UserId = UserId(2);
const ACCOUNT: AccountId = AccountId(42);

/// Not a test of its own: what the other process does.
#[test]
#[ignore = "a part of the others"]
fn child() {
    match child::role() {
        Some((role, store)) if role == "plain" => plain(&store),
        Some((role, store)) if role == "core" => with_core(&store),
        _ => {}
    }
}

/// A process that holds the file open with SQLite and nothing else.
fn plain(store: &Path) {
    let mut db = Connection::open(store).expect("the file opens");
    while let Some(command) = child::listen() {
        let answer = match command.as_str() {
            "check" => read(&db).to_string(),
            "write" => {
                let tx = db.transaction().expect("a transaction");
                tx.execute("INSERT INTO written (id) VALUES (1)", []).expect("a row");
                tx.commit().expect("an acknowledged commit");
                "saved".to_owned()
            }
            "touch" => touch(store),
            other => panic!("unknown command: {other}"),
        };
        child::say(&answer);
    }
}

fn read(db: &Connection) -> bool {
    db.query_row("SELECT allowed FROM granted", [], |row| row.get(0)).expect("the row")
}

/// The same with Keyholder. Several stores may be open at once; the last one answers.
fn with_core(store: &Path) {
    let open = || Core::open(store.to_str().expect("UTF-8")).expect("the store opens");
    let mut cores = vec![open()];
    while let Some(command) = child::listen() {
        let answer = match command.as_str() {
            "check" => check(cores.last().expect("an open one")).to_string(),
            "write" => {
                let core = cores.last().expect("an open one");
                let new = NewInvitation {
                    account: ACCOUNT,
                    email: "eva@example.org".into(),
                    permissions: vec!["tickets.view".into()],
                    ..NewInvitation::default()
                };
                core.invite(&By::user(ANA), &new).expect("an acknowledged invitation");
                "saved".to_owned()
            }
            "touch" => touch(store),
            "open" => {
                cores.push(open());
                "open".to_owned()
            }
            "close" => {
                cores.pop();
                "closed".to_owned()
            }
            other => panic!("unknown command: {other}"),
        };
        child::say(&answer);
    }
}

fn check(core: &Core) -> bool {
    let ask = Ask::anywhere(Permission::TICKETS_OPEN);
    core.allows(ION, ACCOUNT, &ask).expect("an answer")
}

/// What a backup script does inside the process: opens, reads and closes the files.
fn touch(store: &Path) -> String {
    for file in [store.to_path_buf(), beside(store, "-wal"), beside(store, "-shm")] {
        std::fs::read(file).expect("the file can be read");
    }
    "touched".to_owned()
}

fn beside(store: &Path, ending: &str) -> PathBuf {
    let mut name = store.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// Another program comes, does something and goes; SQLite tidies up if it thinks it was the last.
fn stranger(store: &Path, sql: &str) {
    let db = Connection::open(store).expect("the file opens");
    db.execute_batch(sql).expect("it is done");
    db.close().expect("it closes");
}

fn side_files(store: &Path) -> bool {
    beside(store, "-wal").exists() || beside(store, "-shm").exists()
}

fn integrity(store: &Path) -> String {
    let db = Connection::open(store).expect("the file opens");
    db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).expect("a word")
}

const LOOK: &str = "SELECT count(*) FROM sqlite_schema;";

#[test]
fn control_without_a_guard_a_touched_file_loses_a_revocation_and_an_acknowledged_write() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = folder.path().join("plain.sqlite");
    stranger(
        &store,
        "PRAGMA journal_mode = WAL;
         CREATE TABLE granted (allowed INTEGER NOT NULL);
         CREATE TABLE written (id INTEGER NOT NULL);
         INSERT INTO granted (allowed) VALUES (1);",
    );
    let mut holder = Child::start("plain", &store);
    assert_eq!(holder.ask("check"), "true");

    // Untouched, the locks do their work: the stranger leaves the log alone, all is seen.
    stranger(&store, LOOK);
    assert!(side_files(&store), "the holder's log was taken away too early");
    assert_eq!(holder.ask("touch"), "touched");
    stranger(&store, LOOK);
    assert!(!side_files(&store), "SQLite has learnt to keep its locks: read decision 0001 again");

    stranger(&store, "UPDATE granted SET allowed = 0;");
    assert_eq!(holder.ask("check"), "true", "the revocation was seen: no loss to guard against");
    assert_eq!(holder.ask("write"), "saved");
    holder.kill();
    let db = Connection::open(&store).expect("the file opens");
    let rows: i64 = db.query_row("SELECT count(*) FROM written", [], |row| row.get(0)).expect("n");
    assert_eq!(rows, 0, "the acknowledged row is there: no loss to guard against");
    assert_eq!(integrity(&store), "ok", "and nobody can tell afterwards");
}

/// A store with Ana's account 42 and the member Ion.
fn world(folder: &Path) -> PathBuf {
    let store = folder.join("store.sqlite");
    let core = Core::open(store.to_str().expect("UTF-8")).expect("a store");
    let vera = json!({ "staff": "vera" });
    for (account, email) in [(42, "ana@example.org"), (43, "ion@example.org")] {
        let put = json!({ "actor": vera, "account": account, "owner": { "email": email } });
        core.call("account.put", put).expect("an account");
    }
    let add = json!({ "actor": vera, "account": 42, "user": ION,
                      "permissions": ["tickets.open"] });
    core.call("member.add", add).expect("a member");
    store
}

/// The member is revoked by a stranger, the last user as far as SQLite can tell.
const REVOKE: &str = "UPDATE membership SET status = 'Inactive';";

#[test]
fn a_touched_store_sees_a_revocation_at_once_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = world(folder.path());
    let mut holder = Child::start("core", &store);
    assert_eq!(holder.ask("check"), "true");
    assert_eq!(holder.ask("touch"), "touched");
    stranger(&store, LOOK);
    assert!(side_files(&store), "a stranger has taken the log of an open store away");
    stranger(&store, REVOKE);
    assert_eq!(holder.ask("check"), "false", "a revoked member is still let in");
    assert_eq!(holder.ask("write"), "saved");
    holder.kill();

    let core = Core::open(store.to_str().expect("UTF-8")).expect("it opens again");
    let health = core.call("health", json!({})).expect("health");
    assert_eq!(health["invitations"], 1, "an acknowledged invitation is lost");
    assert!(!check(&core));
    drop(core);
    assert_eq!(integrity(&store), "ok");
}

#[test]
fn a_second_keyholder_in_the_process_sees_the_same() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = world(folder.path());
    let mut holder = Child::start("core", &store);
    // Opened twice, closed once: the guard stays for the one that is left.
    assert_eq!(holder.ask("open"), "open");
    assert_eq!(holder.ask("close"), "closed");
    assert_eq!(holder.ask("touch"), "touched");
    stranger(&store, REVOKE);
    assert!(side_files(&store), "a stranger has taken the log of an open store away");
    assert_eq!(holder.ask("check"), "false", "a revoked member is still let in");
}

#[test]
fn a_store_that_was_closed_and_opened_again_is_guarded_again() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = world(folder.path());
    let mut holder = Child::start("core", &store);
    for _ in 0..3 {
        assert_eq!(holder.ask("close"), "closed");
        stranger(&store, LOOK);
        assert!(!side_files(&store), "the guard outlives the store");
        assert_eq!(holder.ask("open"), "open");
        assert_eq!(holder.ask("check"), "true");
        assert_eq!(holder.ask("touch"), "touched");
        stranger(&store, LOOK);
        assert!(side_files(&store), "a store that was opened again has no guard");
    }
}

#[test]
fn the_guard_lets_others_work_and_goes_with_the_store() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = world(folder.path());
    let mut holder = Child::start("core", &store);
    assert_eq!(holder.ask("check"), "true");

    // Others may write and tidy the log, but not change how the file is kept.
    let other = Connection::open(&store).expect("the file opens");
    other.execute_batch("UPDATE account SET name = 'Ana Ruiz';").expect("a write");
    let busy = |db: &Connection| -> i64 {
        db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0)).expect("a number")
    };
    assert_eq!(busy(&other), 0, "the guard keeps others from tidying the log");
    let mode = other.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0));
    assert!(mode.is_err(), "others may change the journal of an open store: {mode:?}");
    other.close().expect("it closes");
    assert_eq!(holder.ask("check"), "true");

    // Closed, while the process lives on: the next one is alone and may do everything.
    assert_eq!(holder.ask("close"), "closed");
    let alone = Connection::open(&store).expect("the file opens");
    alone
        .execute_batch("PRAGMA locking_mode = EXCLUSIVE; UPDATE account SET name = 'Ana';")
        .expect("the guard has let go");
    assert_eq!(busy(&alone), 0);
    alone.close().expect("it closes");
    assert!(!side_files(&store), "the last one to close tidies up");
    assert_eq!(integrity(&store), "ok");
}
