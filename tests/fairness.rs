//! Many writers, one store: each comes to its turn (K46, K48).
//!
//! Without a line in which they wait, whoever has just written takes the lock again, and a waiter
//! is passed by hundreds of times. What is counted here is turns and not time.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod child;

use std::fs::File;
use std::time::{Duration, Instant};

use child::Child;
use keyholder::service::Core;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc;
use rusqlite::Connection;
use serde_json::json;

const WRITERS: usize = 8;
const COMMITS: usize = 2000;
/// How many commits of the seven others may pass by a waiter.
const MOST: usize = 200;

/// Not a test of its own: invites one address after the other.
#[test]
#[ignore = "a part of the others"]
fn child() {
    let Some((_, store)) = child::role() else { return };
    let core = Core::open(store.to_str().expect("UTF-8")).expect("the store opens");
    let writer = child::listen().expect("its number");
    for number in 0.. {
        let invite = json!({ "actor": { "staff": "vera" }, "account": 42, "permissions": ["tickets.view"],
                             "email": format!("guest-{number}-of-{writer}@example.org") });
        // One that is refused has had its last turn.
        core.call("invitation.create", invite).expect("an invitation");
    }
}

#[test]
fn k48_of_eight_writers_none_is_passed_by_for_long_and_none_is_refused() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = folder.path().join("store.sqlite");
    let core = Core::open(store.to_str().expect("UTF-8")).expect("a store");
    put_account(&core);
    let mut writers: Vec<Child> = (0..WRITERS).map(|_| Child::start("writer", &store)).collect();
    for (number, writer) in writers.iter_mut().enumerate() {
        writer.tell(&number.to_string());
    }
    let db = Connection::open(&store).expect("the file opens");
    while turns(&db).len() < COMMITS {
        std::thread::sleep(Duration::from_millis(50));
    }
    drop(writers);
    let turns = turns(&db);
    for writer in 0..WRITERS {
        let passed = longest_wait(&turns, writer);
        assert!(passed <= MOST, "writer {writer} was passed by {passed} commits");
    }
}

/// A forked child may have inherited the door of a parent that is gone.
#[test]
fn who_stands_in_the_door_for_ever_keeps_nobody_out() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = folder.path().join("store.sqlite");
    let core = Core::open(store.to_str().expect("UTF-8")).expect("a store");
    let file = File::options().read(true).write(true).open(&store).expect("the file opens");
    let lock = libc::flock {
        l_type: libc::F_WRLCK as i16,
        l_whence: libc::SEEK_SET as i16,
        l_start: 0x4000_0000 + 1024,
        l_len: 1,
        l_pid: 0,
    };
    fcntl(&file, FcntlArg::F_OFD_SETLK(&lock)).expect("the door");
    let begun = Instant::now();
    put_account(&core);
    assert!(begun.elapsed() > Duration::from_millis(500), "nobody waits at the door");
    // Closing it would drop SQLite's locks in this process.
    std::mem::forget(file);
}

fn put_account(core: &Core) {
    let put = json!({ "actor": { "staff": "vera" }, "account": 42,
                      "owner": { "email": "ana@example.org" } });
    core.call("account.put", put).expect("an account");
}

/// Whose each commit was, in their order.
fn turns(db: &Connection) -> Vec<usize> {
    let mut query = db.prepare("SELECT email FROM invitation ORDER BY id").expect("a question");
    let rows = query.query_map([], |row| row.get::<_, String>(0)).expect("rows");
    rows.map(|email| {
        let email = email.expect("an address");
        let (_, rest) = email.split_once("-of-").expect("a writer's");
        rest.split_once('@').and_then(|(number, _)| number.parse().ok()).expect("a number")
    })
    .collect()
}

/// The most commits of others between one of its own and the next, once it has begun.
fn longest_wait(turns: &[usize], writer: usize) -> usize {
    let own: Vec<usize> = (0..turns.len()).filter(|at| turns[*at] == writer).collect();
    let between = own.windows(2).map(|pair| pair[1] - pair[0] - 1);
    let last = turns.len() - own.last().expect("it has had a turn");
    between.max().unwrap_or(0).max(last)
}
