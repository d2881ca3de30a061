//! A fresh process: from before the store is opened to the first answer, beside SQLite opened and
//! asked for one row. Another process holds the store open, as the other workers of a panel do.

use std::path::Path;
use std::process::Command;

use rusqlite::Connection;

use crate::data::{KEY, Scale};
use crate::figure::{Figure, parts};
use crate::library::Library;
use crate::timing::{repetitions, wall};

pub fn measure() {
    let holders: Vec<Connection> = Scale::ALL.iter().map(|it| hold(&it.store())).collect();
    let mut times = vec![Vec::new(); 4];
    let ways = [
        ("keyholder", Scale::Middle),
        ("raw", Scale::Middle),
        ("keyholder", Scale::Large),
        ("keyholder", Scale::Small),
    ];
    // The first round only warms up.
    for round in 0..=repetitions(14, 91) {
        for ((way, scale), times) in ways.iter().zip(&mut times) {
            // Twice: what is measured is a fresh process and not a cold disk.
            fresh(way, *scale, round);
            let taken = fresh(way, *scale, round);
            if round > 0 {
                times.push(taken);
            }
        }
    }
    let times: Vec<Vec<f64>> = times.iter().map(|times| parts(times, 7)).collect();
    Figure::ratio("cold_first_vs_raw", &times[0], &times[1], "us").print();
    Figure::ratio("cold_1m_vs_1k", &times[2], &times[3], "us").print();
    drop(holders);
}

/// Keeps a store open and in use.
pub fn hold(store: &Path) -> Connection {
    let db = Connection::open(store).expect("the store");
    db.query_row("SELECT id FROM account LIMIT 1", [], |_| Ok(())).expect("a row");
    db
}

fn fresh(way: &str, scale: Scale, round: usize) -> f64 {
    let (user, account, _) = scale.questions()[round];
    let output = Command::new(std::env::current_exe().expect("this program has a name"))
        .args(["cold-of", way])
        .arg(scale.store())
        .args([user.to_string(), account.to_string()])
        .output()
        .expect("a child");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.trim().parse().unwrap_or_else(|_| panic!("{}", String::from_utf8_lossy(&output.stderr)))
}

/// The child: prints microseconds.
pub fn child(way: &str, store: &Path, user: i64, account: i64) {
    let taken = if way == "keyholder" {
        let library = Library::load();
        wall(|| {
            let keyholder = library.open(store);
            let number = keyholder.permission(KEY);
            std::hint::black_box(keyholder.check(user, account, number));
        })
        .0
    } else {
        wall(|| {
            let db = Connection::open(store).expect("the store");
            let sql = "SELECT own_builtin FROM membership WHERE user_id = ?1 AND account_id = ?2";
            let set: i64 =
                db.query_row(sql, [user, account], |row| row.get(0)).expect("a membership");
            std::hint::black_box(set);
            // Left open, as the other way leaves its own open.
            std::mem::forget(db);
        })
        .0
    };
    println!("{}", taken / 1000.0);
}
