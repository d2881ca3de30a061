//! Where a kept answer could be wrong: each way in which the words that prove it fresh could be
//! cut off from the truth, by name. The numbers are those of `docs/performance.md`.
//!
//! Every test here fails when its remedy is taken out. Nos. 1 and 8 stand in `one_sqlite.rs`,
//! 4 and 11 in `abi/hot.c`, 5, 6 and 12 beside the code.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod child;
#[path = "breaks/deleted.rs"]
mod deleted;
#[path = "breaks/visits.rs"]
mod visits;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use child::Child;
use keyholder::domain::decision::Ask;
use keyholder::domain::ids::{AccountId, Seconds, UserId};
use keyholder::domain::permission::Permission;
use keyholder::service::{Clock, Core, Error, hot};
use rusqlite::Connection;
use serde_json::json;

const ION: UserId = UserId(2);
const ACCOUNT: AccountId = AccountId(42);
const REVOKE: &str = "UPDATE membership SET status = 'Inactive'";

/// Not a test of its own: the other process.
#[test]
#[ignore = "a part of the others"]
fn child() {
    match child::role() {
        Some((role, store)) if role == "stranger" => stranger(&store),
        Some((role, store)) if role == "core" => deleted::with_core(&store),
        _ => {}
    }
}

/// A stranger with SQLite and nothing else, who runs each line as SQL.
fn stranger(store: &Path) {
    let mut db = None;
    while let Some(line) = child::listen() {
        let db = db.get_or_insert_with(|| Connection::open(store).expect("the file opens"));
        let done = db.execute_batch(&line);
        child::say(&done.map_or_else(|error| error.to_string(), |()| "done".to_owned()));
    }
}

/// A store with Ana's account 42 and the member Ion, whose answer is kept.
struct World {
    folder: tempfile::TempDir,
    core: Core,
}

impl World {
    fn new() -> World {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let core = open(&folder.path().join("store.sqlite")).expect("a store");
        let vera = json!({ "staff": "vera" });
        for (account, email) in [(42, "ana@example.org"), (43, "ion@example.org")] {
            let put = json!({ "actor": vera, "account": account, "owner": { "email": email } });
            core.call("account.put", put).expect("an account");
        }
        let add = json!({ "actor": vera, "account": 42, "user": ION,
                          "permissions": ["tickets.open"] });
        core.call("member.add", add).expect("a member");
        let world = World { folder, core };
        assert_eq!(world.often(), Ok(true));
        world
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("store.sqlite")
    }

    fn beside(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("store.sqlite{ending}"))
    }

    fn ask(&self) -> Result<bool, Error> {
        self.core.allows(ION, ACCOUNT, &Ask::anywhere(Permission::TICKETS_OPEN))
    }

    /// The last of several answers; all but the first are kept ones.
    fn often(&self) -> Result<bool, Error> {
        (0..5).map(|_| self.ask()).last().expect("several")
    }

    fn stranger(&self) -> Child {
        Child::start("stranger", &self.path())
    }

    /// A copy of the store in which Ion is revoked.
    fn revoked_copy(&self) -> PathBuf {
        let copy = self.folder.path().join("copy.sqlite");
        self.core.call("health", json!({})).expect("health");
        let db = Connection::open(self.path()).expect("the file opens");
        db.execute("VACUUM INTO ?1", [copy.to_str().expect("UTF-8")]).expect("a copy");
        let db = Connection::open(&copy).expect("the copy opens");
        db.execute_batch(REVOKE).expect("a change");
        copy
    }
}

/// Puts another file into the place of the store, as a restored backup.
fn replace(world: &World, copy: &Path) {
    std::fs::rename(copy, world.path()).expect("a rename");
    for ending in ["-wal", "-shm"] {
        std::fs::remove_file(world.beside(ending)).expect("it was there");
    }
}

fn open(path: &Path) -> Result<Core, Error> {
    Core::open(path.to_str().expect("UTF-8"))
}

#[test]
fn the_next_check_sees_a_commit_of_a_stranger() {
    let world = World::new();
    let mut stranger = world.stranger();
    for _ in 0..20 {
        assert_eq!(stranger.ask(REVOKE), "done");
        assert_eq!(world.ask(), Ok(false));
        assert_eq!(stranger.ask("UPDATE membership SET status = 'Active'"), "done");
        assert_eq!(world.ask(), Ok(true));
        assert_eq!(stranger.ask("PRAGMA wal_checkpoint(TRUNCATE); VACUUM"), "done");
    }
}

/// No. 2: a backup put back by `mv`. At the first check of a request at once.
#[test]
fn break_2_a_replaced_file_is_the_one_that_answers_in_the_next_request() {
    let world = World::new();
    let copy = world.revoked_copy();
    assert_eq!(world.often(), Ok(true));
    std::fs::rename(&copy, world.path()).expect("a rename");
    hot::hurry();
    assert!(world.ask().is_err(), "the log is that of the old file");
    assert!(world.ask().is_err(), "and stays so");
    for ending in ["-wal", "-shm"] {
        std::fs::remove_file(world.beside(ending)).expect("it was there");
    }
    assert_eq!(world.often(), Ok(false));
}

/// And in a long request, or in a program that has none, after a moment.
#[test]
fn break_2_a_replaced_file_is_noticed_in_a_long_request_too() {
    let world = World::new();
    let copy = world.revoked_copy();
    assert_eq!(world.often(), Ok(true));
    std::fs::rename(&copy, world.path()).expect("a rename");
    for ending in ["-wal", "-shm"] {
        std::fs::remove_file(world.beside(ending)).expect("it was there");
    }
    std::thread::sleep(Duration::from_millis(80));
    let answers: Vec<_> = (0..65).map(|_| world.ask()).collect();
    assert_eq!(answers.last(), Some(&Ok(false)), "{answers:?}");
}

/// A file that is replaced in one thread is replaced for all.
#[test]
fn break_2_what_one_thread_has_noticed_counts_for_the_others() {
    let world = World::new();
    let copy = world.revoked_copy();
    assert_eq!(world.often(), Ok(true));
    std::fs::rename(&copy, world.path()).expect("a rename");
    for ending in ["-wal", "-shm"] {
        std::fs::remove_file(world.beside(ending)).expect("it was there");
    }
    let answer = std::thread::scope(|scope| scope.spawn(|| world.ask()).join());
    assert_eq!(answer.expect("it ends"), Ok(false), "a new thread looks first");
    assert_eq!(world.ask(), Ok(false));
}

/// A thread that asks two stores in turn never asks the same one twice.
#[test]
fn break_2_a_replaced_file_is_noticed_by_who_asks_two_stores_in_turn() {
    let (one, other) = (World::new(), World::new());
    let copy = one.revoked_copy();
    assert_eq!((one.often(), other.often()), (Ok(true), Ok(true)));
    replace(&one, &copy);
    std::thread::sleep(Duration::from_millis(80));
    let answers: Vec<_> = (0..140).map(|_| (one.ask(), other.ask())).collect();
    assert_eq!(answers.last(), Some(&(Ok(false), Ok(true))));
}

/// Our own change has noticed that the file is another one, so its end must be felt.
#[test]
fn break_2_what_a_call_has_noticed_counts_for_the_checks_after_it() {
    let world = World::new();
    let copy = world.folder.path().join("same.sqlite");
    let db = Connection::open(world.path()).expect("the file opens");
    db.execute("VACUUM INTO ?1", [copy.to_str().expect("UTF-8")]).expect("a copy");
    assert_eq!(world.often(), Ok(true));
    replace(&world, &copy);
    let remove = json!({ "actor": { "staff": "vera" }, "account": 42, "user": ION });
    world.core.call("member.remove", remove).expect("removed");
    assert_eq!(world.ask(), Ok(false));
}

/// SQLite's log lies beside the file that the link leads to, and an index left beside the link
/// would never move.
#[test]
fn break_2_a_symbolic_link_is_refused_by_name() {
    let world = World::new();
    let link = world.folder.path().join("link.sqlite");
    std::os::unix::fs::symlink(world.path(), &link).expect("a link");
    std::fs::copy(world.beside("-shm"), world.folder.path().join("link.sqlite-shm"))
        .expect("an index");
    let Err(error) = open(&link) else { panic!("the link was opened") };
    assert!(error.to_string().contains("symbolic link"), "{error}");
}

/// No. 3: from then on strangers use another index, and the header that is mapped never moves.
#[test]
fn break_3_a_deleted_index_is_noticed_and_the_answer_is_right_again() {
    let world = World::new();
    let mut stranger = world.stranger();
    std::fs::remove_file(world.beside("-shm")).expect("it was there");
    assert_eq!(stranger.ask(REVOKE), "done");
    hot::hurry();
    assert_eq!(world.often(), Ok(false));
    assert_eq!(stranger.ask("UPDATE membership SET status = 'Active'"), "done");
    assert_eq!(world.often(), Ok(true));
}

/// No. 7: who has the file for itself alone keeps us out, and we keep it out.
#[test]
fn break_7_exclusive_use_is_an_error_and_never_an_answer() {
    let world = World::new();
    let mut stranger = world.stranger();
    let alone = "PRAGMA locking_mode = EXCLUSIVE; UPDATE account SET name = 'x'";
    let answer = stranger.ask(alone);
    assert!(answer.contains("locked"), "{answer}");
    assert_eq!(world.often(), Ok(true));
    drop(stranger);
    let World { folder, core } = world;
    let path = folder.path().join("store.sqlite");
    drop(core);
    let mut stranger = Child::start("stranger", &path);
    assert_eq!(stranger.ask(alone), "done");
    assert_eq!(stranger.ask(REVOKE), "done");
    assert!(open(&path).is_err(), "a store that somebody else has for itself");
    drop(stranger);
    let core = open(&path).expect("it is free again");
    let ask = Ask::anywhere(Permission::TICKETS_OPEN);
    assert_eq!(core.allows(ION, ACCOUNT, &ask), Ok(false));
}

/// No. 9: what is open still has the log, so the last to close the file brings it home.
#[test]
fn break_9_a_deleted_log_loses_no_write_that_was_acknowledged() {
    let world = World::new();
    let vera = json!({ "staff": "vera" });
    std::fs::remove_file(world.beside("-wal")).expect("it was there");
    hot::hurry();
    assert_eq!(world.often(), Ok(true), "nothing has changed");
    let remove = json!({ "actor": vera, "account": 42, "user": ION });
    world.core.call("member.remove", remove).expect("removed");
    assert_eq!(world.ask(), Ok(false));
    let mut stranger = world.stranger();
    assert_eq!(stranger.ask("UPDATE account SET name = 'x'"), "done", "it is a store again");
    let World { folder, core } = world;
    drop(core);
    let core = open(&folder.path().join("store.sqlite")).expect("a store");
    let show = core.call("members.list", json!({ "actor": vera, "account": 42 }));
    assert!(!show.expect("members").to_string().contains("ion@"), "he is still there");
}

/// Two handles of one process share what SQLite has open, so neither is right before both have let go.
#[test]
fn break_3_two_handles_are_never_behind_a_deleted_index() {
    for ending in ["-shm", "-wal"] {
        let world = World::new();
        let other = open(&world.path()).expect("a second handle");
        let ask = Ask::anywhere(Permission::TICKETS_OPEN);
        let both = || (world.ask(), other.allows(ION, ACCOUNT, &ask));
        assert_eq!(both(), (Ok(true), Ok(true)));
        std::fs::remove_file(world.beside(ending)).expect("it was there");
        let refused = world.core.call("health", json!({}));
        let error = refused.expect_err("the other handle has the old file").to_string();
        assert!(error.contains("another handle"), "{error}");
        other.call("health", json!({})).expect("nobody has it any more");
        let mut stranger = world.stranger();
        assert_eq!(stranger.ask(REVOKE), "done");
        assert_eq!(both(), (Ok(false), Ok(false)), "{ending}");
    }
}

/// What fails is refused each time, and right again when it is over.
#[test]
fn an_error_is_not_kept_and_no_kept_answer_hides_it() {
    let world = World::new();
    let away = world.folder.path().join("away.sqlite");
    for _ in 0..3 {
        std::fs::rename(world.path(), &away).expect("a rename");
        hot::hurry();
        assert!((0..40).all(|_| world.ask().is_err()), "a store that is not there");
        std::fs::rename(&away, world.path()).expect("a rename");
        assert_eq!(world.often(), Ok(true));
    }
    let mut stranger = world.stranger();
    assert_eq!(stranger.ask("UPDATE membership SET status = 'Maybe'"), "done");
    assert!((0..40).all(|_| world.ask().is_err()), "a row that says nothing");
    assert_eq!(stranger.ask("UPDATE membership SET status = 'Active'"), "done");
    assert_eq!(world.often(), Ok(true));
    assert_eq!(stranger.ask("ALTER TABLE permission_mark RENAME TO gone"), "done");
    assert!((0..40).all(|_| world.ask().is_err()), "nothing tells whether the last yes holds");
}

/// Put back to an older state and then changed as often: a counter would not see it.
#[test]
fn k49_a_store_put_back_in_place_and_changed_again_is_not_taken_for_the_one_before() {
    let world = World::new();
    let mut stranger = world.stranger();
    let copy = world.folder.path().join("before.sqlite");
    let text = copy.to_str().expect("UTF-8");
    assert_eq!(stranger.ask(&format!("VACUUM INTO '{text}'")), "done");
    let touch = "UPDATE account SET status = 'Inactive' WHERE id = 43";
    assert_eq!(stranger.ask(touch), "done");
    assert_eq!(world.often(), Ok(true));
    let other = Connection::open(&copy).expect("the copy opens");
    other.execute_batch(REVOKE).expect("a change");
    let mut target = Connection::open(world.path()).expect("the file opens");
    let backup = rusqlite::backup::Backup::new(&other, &mut target).expect("a backup");
    backup.run_to_completion(1000, Duration::ZERO, None).expect("it is put back");
    drop(backup);
    assert_eq!(world.ask(), Ok(false));
    assert_eq!(world.often(), Ok(false));
}

/// A clock that a test sets.
struct Hand(AtomicI64);

impl Clock for Hand {
    fn now(&self) -> Seconds {
        self.0.load(Ordering::Relaxed)
    }
}

#[test]
fn k6_a_kept_answer_begins_and_ends_with_the_second_of_its_window() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let clock = Arc::new(Hand(AtomicI64::new(1000)));
    let core = Core::open_with_clock(path.to_str().expect("UTF-8"), clock.clone());
    let core = core.expect("a store");
    let vera = json!({ "staff": "vera" });
    for (account, email) in [(42, "ana@example.org"), (43, "ion@example.org")] {
        let put = json!({ "actor": vera, "account": account, "owner": { "email": email } });
        core.call("account.put", put).expect("an account");
    }
    let add = json!({ "actor": vera, "account": 42, "user": ION, "permissions": ["tickets.open"] });
    core.call("member.add", add).expect("a member");
    let window = json!({ "actor": vera, "account": 42, "user": ION, "not_before": 2000,
                         "not_after": 3000 });
    core.call("member.change", window).expect("a window");
    let ask = Ask::anywhere(Permission::TICKETS_OPEN);
    for _ in 0..3 {
        for (now, may) in [(1999, false), (2000, true), (2999, true), (3000, false), (1500, false)]
        {
            clock.0.store(now, Ordering::Relaxed);
            for _ in 0..5 {
                assert_eq!(core.allows(ION, ACCOUNT, &ask), Ok(may), "at {now}");
            }
        }
    }
}
