//! The writers. Each spells one number after the other in the rights of its own member, and
//! publishes it when its commit has returned.

use std::path::Path;
use std::time::Duration;

use keyholder::service::Core;
use rusqlite::Connection;
use rusqlite::backup::Backup;
use serde_json::json;

use super::shared::Shared;
use super::{BITS, child, member};

/// Small numbers that look random.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        (self.0 >> 33) % sides
    }
}

/// Writes until it is killed.
pub fn write(kind: &str, store: &Path, place: usize) {
    let shared = Shared::open(store);
    let mut dice = Dice(std::process::id().into());
    let mut number = shared.published(place) + 1;
    let mut write: Box<dyn FnMut(u64, u64)> = match kind {
        "core" => Box::new(of_core(store, place)),
        "comer" | "killed" => {
            let store = store.to_owned();
            Box::new(move |number, _| spell(&open(&store), place, number))
        }
        "tidier" => Box::new(of_tidier(store, place)),
        "restorer" => Box::new(of_restorer(store, place)),
        "ruler" => Box::new(of_ruler(store)),
        _ => {
            let db = open(store);
            Box::new(move |number, _| spell(&db, place, number))
        }
    };
    child::say("ready");
    loop {
        let roll = dice.roll(1 << 20);
        let alone = kind == "restorer" && is_restored(number);
        shared.locked(alone, || write(number, roll));
        shared.publish(place, number);
        number += 1;
        // Mostly short, so that checks meet commits, and now and then long enough for hits.
        let pause = if roll.is_multiple_of(16) { 3000 } else { dice.roll(400) };
        std::thread::sleep(Duration::from_micros(pause));
    }
}

/// A connection of somebody who knows nothing of Keyholder, with a log that begins anew often.
fn open(store: &Path) -> Connection {
    let db = Connection::open(store).expect("the file opens");
    db.busy_timeout(Duration::from_secs(60)).expect("a setting");
    db.execute_batch("PRAGMA wal_autocheckpoint = 30; PRAGMA synchronous = NORMAL")
        .expect("settings");
    db
}

fn bits(number: u64) -> i64 {
    i64::try_from(number % (1 << BITS)).expect("a few bits")
}

fn spell(db: &Connection, place: usize, number: u64) {
    let (user, _) = member(place);
    let sql = "UPDATE membership SET own_extra = ?1 WHERE user_id = ?2";
    let done = db.prepare_cached(sql).and_then(|mut it| it.execute([bits(number), user.0]));
    assert_eq!(done, Ok(1));
}

/// Keyholder's own way, with account version, record and outbox.
fn of_core(store: &Path, place: usize) -> impl FnMut(u64, u64) + use<> {
    let core = Core::open(store.to_str().expect("UTF-8")).expect("the store opens");
    let (user, account) = member(place);
    move |number, _| {
        let spelt = bits(number);
        let held = (0..BITS).filter(|bit| spelt & (1 << bit) != 0);
        let keys: Vec<String> = held.map(|bit| format!("soak:bit{bit}")).collect();
        let change = json!({ "actor": { "staff": "vera" }, "account": account, "user": user,
                             "permissions": keys });
        core.call("member.change", change).expect("a change");
    }
}

/// Checkpoints in every mode, VACUUM, changes that are rolled back, and tries to change the
/// journal, between commits of its own.
fn of_tidier(store: &Path, place: usize) -> impl FnMut(u64, u64) + use<> {
    let db = open(store);
    move |number, roll| {
        let sql = match roll % 40 {
            0 => "VACUUM",
            1..=5 => "PRAGMA wal_checkpoint(PASSIVE)",
            6..=10 => "PRAGMA wal_checkpoint(FULL)",
            11..=15 => "PRAGMA wal_checkpoint(RESTART)",
            16..=20 => "PRAGMA wal_checkpoint(TRUNCATE)",
            21..=25 => "BEGIN IMMEDIATE; UPDATE membership SET own_extra = 0; ROLLBACK",
            26 => "PRAGMA journal_mode = DELETE",
            _ => "SELECT 1",
        };
        // Others may be in the way; that is no concern of this test.
        let _ = db.execute_batch(sql);
        spell(&db, place, number);
    }
}

/// Which of its numbers the restorer writes by putting a copy back.
fn is_restored(number: u64) -> bool {
    number % 16 == 5
}

/// Puts a copy of the store back in its place, page by page, as `.restore` does. The copy was
/// changed first, and some changes of the live store since are undone by it.
fn of_restorer(store: &Path, place: usize) -> impl FnMut(u64, u64) + use<> {
    let copy = store.with_file_name("copy.sqlite");
    let mut live = open(store);
    move |number, _| {
        if !is_restored(number) {
            spell(&live, place, number);
            return;
        }
        let _ = std::fs::remove_file(&copy);
        live.execute("VACUUM INTO ?1", [copy.to_str().expect("UTF-8")]).expect("a copy");
        // What is undone: a number that comes again later.
        spell(&live, place, number + 5);
        let other = Connection::open(&copy).expect("the copy opens");
        spell(&other, place, number);
        let backup = Backup::new(&other, &mut live).expect("a backup");
        backup.run_to_completion(1 << 20, Duration::from_millis(1), None).expect("put back");
    }
}

/// Spells in a role of the installation, and changes settings that concern everybody.
fn of_ruler(store: &Path) -> impl FnMut(u64, u64) + use<> {
    let db = open(store);
    move |number, roll| {
        if roll.is_multiple_of(8) {
            let value = if roll.is_multiple_of(16) { "on" } else { "off" };
            db.execute(
                "INSERT INTO setting (key, value) VALUES ('contacts.notify_owner', ?1)
                     ON CONFLICT (key) DO UPDATE SET value = ?1",
                [value],
            )
            .expect("a setting");
        }
        let done = db.execute("UPDATE role SET extra = ?1 WHERE id = 70", [bits(number)]);
        assert_eq!(done, Ok(1));
    }
}
