//! Invitations beside raw durable inserts: one process, and eight at once.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior, params};

use crate::commit::copy;
use crate::data::{KEY, Scale, mix, place};
use crate::figure::{Figure, Samples};
use crate::library::Keyholder;
use crate::timing::{is_quick, repetitions};

const BUSY: i32 = 12;

pub fn measure() {
    let (store, raw) = (place().join("invite.sqlite"), place().join("raw.sqlite"));
    copy(&Scale::Middle.store(), &store);
    make_raw(&raw);
    let seconds = if is_quick() { 0.3 } else { 2.0 };

    let (mut ours, mut base) = (Vec::new(), Vec::new());
    for round in 0..repetitions(3, 7) {
        ours.push(run("invite", &store, 1, seconds, round).rate);
        base.push(run("insert", &raw, 1, seconds, round).rate);
    }
    Figure::ratio("invite_vs_raw_insert_1p", &ours, &base, "/s").print();

    let (mut ours, mut base) = (Vec::new(), Vec::new());
    let (mut busy, mut worst, mut raw_worst) = (0.0, Vec::new(), Vec::new());
    for round in 0..repetitions(2, 5) {
        let eight = run("invite", &store, 8, seconds, 100 + round);
        ours.push(eight.rate);
        busy += eight.busy;
        worst.push(eight.worst);
        let eight = run("insert", &raw, 8, seconds, 100 + round);
        base.push(eight.rate);
        raw_worst.push(eight.worst);
    }
    Figure::ratio("invite_8p_vs_raw_same_handler", &ours, &base, "/s").print();
    Figure::count("invite_8p_busy_errors", busy).print();
    // The worst of all runs, not the median of the worst ones.
    let sides = format!("raw insert: {:.0} ms", Samples::new(raw_worst).at(1.0));
    let all = Samples::new(worst);
    Figure::count("invite_8p_worst_ms", all.at(1.0)).with("sides", &sides).print();
}

/// What the processes of one run did together.
struct Run {
    rate: f64,
    busy: f64,
    worst: f64,
}

fn run(what: &str, store: &Path, processes: usize, seconds: f64, round: usize) -> Run {
    let children: Vec<_> = (0..processes)
        .map(|at| {
            Command::new(std::env::current_exe().expect("this program has a name"))
                .arg(format!("{what}-of"))
                .arg(store)
                .args([seconds.to_string(), (round * 100 + at).to_string()])
                .stdout(Stdio::piped())
                .spawn()
                .expect("a child")
        })
        .collect();
    let mut run = Run { rate: 0.0, busy: 0.0, worst: 0.0 };
    for child in children {
        let output = child.wait_with_output().expect("a child that ends");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let said: Vec<f64> = text.split_whitespace().filter_map(|it| it.parse().ok()).collect();
        assert_eq!(said.len(), 3, "{what}: {text}");
        run.rate += said[0];
        run.busy += said[1];
        run.worst = run.worst.max(said[2]);
    }
    run
}

/// Repeats `work` and prints how often a second, how many were busy, and the longest in ms.
fn repeat(seconds: f64, mut work: impl FnMut(u64) -> bool) {
    let (mut done, mut busy, mut worst) = (0_u64, 0_u64, Duration::ZERO);
    let begun = Instant::now();
    let mut at = 0;
    while begun.elapsed().as_secs_f64() < seconds {
        let one = Instant::now();
        let fine = work(at);
        worst = worst.max(one.elapsed());
        done += u64::from(fine);
        busy += u64::from(!fine);
        at += 1;
    }
    let rate = done as f64 / begun.elapsed().as_secs_f64();
    println!("{rate} {busy} {}", worst.as_secs_f64() * 1000.0);
}

/// One process that invites: a random account's owner, somebody new each time.
pub fn invite(store: &Path, seconds: f64, seed: u64) {
    let keyholder = Keyholder::open(store);
    let number = keyholder.permission(KEY);
    repeat(seconds, |at| {
        let account = (mix(seed << 32 | at) % Scale::Middle.accounts() as u64) as i64 + 1;
        let email = format!("guest{seed}x{at}@example.net");
        let status = keyholder.invite(account, account, &email, &[number]);
        assert!(status == 0 || status == BUSY, "an invitation: {status} {}", keyholder.words());
        status == 0
    });
}

/// As wide a row as an invitation's, with two indexes like its own.
fn make_raw(path: &Path) {
    for end in ["", "-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", path.display()));
    }
    let db = Connection::open(path).expect("a file");
    db.execute_batch(
        "PRAGMA journal_mode = WAL;
         CREATE TABLE invitation (id INTEGER PRIMARY KEY, account_id INTEGER NOT NULL,
             email TEXT NOT NULL, inviter INTEGER NOT NULL, grants TEXT NOT NULL,
             sent_at INTEGER NOT NULL, state TEXT NOT NULL, token_hash BLOB NOT NULL);
         CREATE INDEX invitation_account ON invitation (account_id);
         CREATE UNIQUE INDEX invitation_token ON invitation (token_hash);",
    )
    .expect("a table");
}

/// One process that inserts, durably and with the busy handler that Keyholder has.
pub fn insert(path: &Path, seconds: f64, seed: u64) {
    let mut db = Connection::open(path).expect("a file");
    db.pragma_update(None, "synchronous", "FULL").expect("a setting");
    let wait = |_: i32| {
        std::thread::sleep(Duration::from_micros(50));
        true
    };
    db.busy_handler(Some(wait)).expect("a handler");
    repeat(seconds, |at| {
        let random = mix(seed << 32 | at);
        let token: Vec<u8> = (0..4).flat_map(|part| mix(random ^ part).to_le_bytes()).collect();
        let tx = db.transaction_with_behavior(TransactionBehavior::Immediate).expect("a lock");
        tx.prepare_cached(
            "INSERT INTO invitation (account_id, email, inviter, grants, sent_at, state, token_hash)
             VALUES (?1, ?2, ?1, '{\"permissions\":[20]}', 1700000000, 'Sent', ?3)",
        )
        .and_then(|mut insert| {
            let account = (random % Scale::Middle.accounts() as u64) as i64 + 1;
            insert.execute(params![account, format!("guest{seed}x{at}@example.net"), token])
        })
        .expect("a row");
        tx.commit().expect("a commit");
        true
    });
}
