//! Writers come to their turn (K48): who has waited longer writes first.
//!
//! SQLite keeps no line. Without the door whoever has just written takes the lock again, and a waiter is
//! passed by hundreds of times; `make bench` measures the longest wait of eight processes.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod child;

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use child::Child;
use keyholder::service::Core;
use nix::fcntl::{FcntlArg, fcntl};
use nix::libc;
use rusqlite::Connection;
use serde_json::json;

/// The byte of the database file that is the door.
const DOOR: i64 = 0x4000_0000 + 1024;

/// Not a test of its own: invites one address a line, and tells the invitation's number.
#[test]
#[ignore = "a part of the others"]
fn child() {
    let Some((_, store)) = child::role() else { return };
    let core = open(&store);
    while let Some(name) = child::listen() {
        let invite = json!({ "actor": { "staff": "vera" }, "account": 42,
                             "email": format!("{name}@example.org"), "permissions": ["tickets.view"] });
        let answer = core.call("invitation.create", invite).expect("an invitation");
        child::say(&answer["invite"]["invitation"].to_string());
    }
}

#[test]
fn k48_who_has_waited_longer_writes_first() {
    let (_folder, store, core) = world();
    put_account(&core);
    let (mut first, mut second) = (Child::start("writer", &store), Child::start("writer", &store));
    let stranger = Connection::open(&store).expect("the file opens");
    let door = file(&store);
    for round in 0..10 {
        stranger.execute_batch("BEGIN IMMEDIATE").expect("the store is free");
        first.tell(&format!("first-{round}"));
        wait_for_somebody_at(&door);
        second.tell(&format!("second-{round}"));
        // Time in which it could step in front of the first.
        std::thread::sleep(Duration::from_millis(20));
        stranger.execute_batch("COMMIT").expect("nothing was changed");
        let number = |child: &mut Child| child.hear().parse::<i64>().expect("a number");
        let (first, second) = (number(&mut first), number(&mut second));
        assert!(first < second, "round {round}: {first} and {second}");
    }
    // Closing it would drop SQLite's locks in this process.
    std::mem::forget(door);
}

/// A forked child may have inherited the door of a parent that is gone.
#[test]
fn k48_who_stands_in_the_door_for_ever_keeps_nobody_out() {
    let (_folder, store, core) = world();
    let door = file(&store);
    fcntl(&door, FcntlArg::F_OFD_SETLK(&lock())).expect("the door");
    let begun = Instant::now();
    put_account(&core);
    assert!(begun.elapsed() > Duration::from_millis(500), "nobody waits at the door");
    std::mem::forget(door);
}

fn world() -> (tempfile::TempDir, PathBuf, Core) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let store = folder.path().join("store.sqlite");
    let core = open(&store);
    (folder, store, core)
}

fn open(store: &Path) -> Core {
    Core::open(store.to_str().expect("UTF-8")).expect("a store")
}

fn put_account(core: &Core) {
    let put = json!({ "actor": { "staff": "vera" }, "account": 42,
                      "owner": { "email": "ana@example.org" } });
    core.call("account.put", put).expect("an account");
}

fn file(store: &Path) -> File {
    File::options().read(true).write(true).open(store).expect("the file opens")
}

fn lock() -> libc::flock {
    libc::flock {
        l_type: libc::F_WRLCK as i16,
        l_whence: libc::SEEK_SET as i16,
        l_start: DOOR,
        l_len: 1,
        l_pid: 0,
    }
}

fn wait_for_somebody_at(door: &File) {
    for _ in 0..10_000 {
        let mut found = lock();
        fcntl(door, FcntlArg::F_OFD_GETLK(&mut found)).expect("an answer");
        if i32::from(found.l_type) != libc::F_UNLCK {
            return;
        }
        std::thread::sleep(Duration::from_millis(1));
    }
    panic!("nobody waits at the door");
}
