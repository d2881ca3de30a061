//! What a check and an invitation cost, each beside a named baseline on the same store in the
//! same run. Figures are ratios of medians; nothing is asserted.

#![allow(clippy::expect_used, reason = "a measurement that cannot begin can only stop")]

use std::time::Instant;

use keyholder::domain::decision::Ask;
use keyholder::domain::ids::{AccountId, UserId};
use keyholder::domain::permission::Permission;
use keyholder::service::{By, Core, NewInvitation};
use rusqlite::Connection;
use serde_json::json;

const REPETITIONS: usize = 9;

/// Median, smallest and largest time of one call, in microseconds.
fn measure(calls: u32, mut work: impl FnMut(u32)) -> (f64, f64, f64) {
    let mut times: Vec<f64> = (0..REPETITIONS)
        .map(|_| {
            let begun = Instant::now();
            (0..calls).for_each(&mut work);
            begun.elapsed().as_secs_f64() * 1e6 / f64::from(calls)
        })
        .collect();
    times.sort_by(f64::total_cmp);
    let at = |place: usize| times.get(place).copied().unwrap_or(f64::NAN);
    (at(REPETITIONS / 2), at(0), at(REPETITIONS - 1))
}

fn print(name: &str, ours: (f64, f64, f64), baseline: &str, theirs: (f64, f64, f64)) {
    println!(
        "{name:34} {:9.2} us [{:.2}-{:.2}]   {:6.2} x {baseline} ({:.2} us [{:.2}-{:.2}])",
        ours.0,
        ours.1,
        ours.2,
        ours.0 / theirs.0,
        theirs.0,
        theirs.1,
        theirs.2
    );
}

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let core = Core::open(path.to_str().expect("UTF-8")).expect("a new store");
    let host = json!({ "system": true });
    for number in 1..=1000_i64 {
        let owner = json!({ "email": format!("owner{number}@example.org") });
        core.call("account.put", json!({ "actor": host, "account": number, "owner": owner }))
            .expect("an account");
        if number > 1 {
            let add = json!({ "actor": { "staff": "bench" }, "account": number, "user": 1,
                "permissions": ["tickets.open", "invoices.view"] });
            core.call("member.add", add).expect("a member");
        }
    }

    // A second way into the same file, for the baselines only: one library, so its locks are safe.
    let raw = Connection::open(&path).expect("the same file");
    raw.pragma_update(None, "synchronous", "FULL").expect("a setting");
    let row = measure(2000, |at| {
        let mut query = raw
            .prepare_cached(
                "SELECT own_builtin FROM membership WHERE user_id = 1 AND account_id = ?1",
            )
            .expect("a query");
        let account = i64::from(at % 999) + 2;
        std::hint::black_box(query.query_row([account], |row| row.get::<_, i64>(0)).ok());
    });
    let ask = Ask::anywhere(Permission::TICKETS_OPEN);
    let check = measure(2000, |at| {
        let account = AccountId(i64::from(at % 999) + 2);
        std::hint::black_box(core.check(UserId(1), account, &ask).expect("an answer"));
    });
    print("check, random account", check, "kept SELECT of the membership row", row);

    raw.execute_batch("CREATE TABLE bench (a TEXT, b TEXT, c INTEGER)").expect("a table");
    let insert = measure(100, |at| {
        raw.execute("INSERT INTO bench VALUES ('x', 'y', ?1)", [at]).expect("a row");
    });
    let mut number = 0;
    let invite = measure(100, |_| {
        number += 1;
        let new = NewInvitation {
            account: AccountId(1),
            email: format!("guest{number}@example.net"),
            permissions: vec!["tickets.view".to_owned()],
            ..NewInvitation::default()
        };
        core.invite(&By::user(UserId(1)), &new).expect("an invitation");
    });
    print("invitation, durable", invite, "raw durable INSERT", insert);
}
