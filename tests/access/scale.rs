//! A page costs a page: the lists of K13 in a large account and for a user with many accounts.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::with;
use crate::world::{World, staff};

/// A hundred times FEW: a list that reads everything would be about a hundred times slower.
const MANY: i64 = 3_000;
const FEW: i64 = 30;

/// Account 1 of Olga with `count` members who may open tickets, and Olga owner of as many accounts.
fn world(count: i64) -> (World, i64) {
    let world = World::new();
    let olga = world.account(1, "olga@example.org");
    for number in 2..=count {
        let owner = json!({ "email": format!("m{number}@example.net") });
        let put = json!({ "actor": staff(), "account": 100_000 + number, "owner": owner });
        let user = world.ok("account.put", put)["owner"].as_i64().unwrap();
        world.member(1, user, &["tickets.open"]);
        let own = json!({ "actor": staff(), "account": number, "owner": { "user": olga } });
        world.ok("account.put", own);
    }
    (world, olga)
}

/// The fastest of several times: what the machine does beside it only adds.
fn fastest(work: impl Fn() -> Value) -> Duration {
    let time = |_| {
        let begun = Instant::now();
        work();
        begun.elapsed()
    };
    (0..15).map(time).min().unwrap()
}

#[test]
fn k13_a_page_of_a_large_account_costs_what_a_page_of_a_small_one_does() {
    let (small, olga) = world(FEW);
    let (large, same) = world(MANY);
    assert_eq!(olga, same);
    let who = json!({ "actor": staff(), "account": 1, "permission": "tickets.open" });
    let of = json!({ "user": olga });
    let members = json!({ "actor": staff(), "account": 1 });
    for (action, arguments) in [("who_can", who), ("accounts.of", of), ("members.list", members)] {
        let page = with(arguments, json!({ "limit": 20 }));
        let [few, many] = [&small, &large].map(|it| fastest(|| it.ok(action, page.clone())));
        println!("{action}: {few:?} of {FEW}, {many:?} of {MANY}");
        assert!(many < few * 20, "{action}: {few:?} of {FEW}, {many:?} of {MANY}");
    }
}
