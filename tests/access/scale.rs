//! A page costs a page: the lists of K13 in a large account and for a user with many accounts.

use serde_json::json;

use crate::steps::{steps, watch};
use crate::with;
use crate::world::{World, staff};

/// Twenty times FEW: a list that reads everything takes about twenty times as many steps.
const MANY: i64 = 600;
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

#[test]
fn k13_a_page_of_a_large_account_costs_what_a_page_of_a_small_one_does() {
    watch();
    let (small, olga) = world(FEW);
    let (large, same) = world(MANY);
    assert_eq!(olga, same);
    let who = json!({ "actor": staff(), "account": 1, "permission": "tickets.open" });
    let of = json!({ "user": olga });
    let members = json!({ "actor": staff(), "account": 1 });
    // Steps for each further member or account: none, or the three that count one in the index for
    // the `total` of the answer. Reading its row takes thirty and more.
    for (action, arguments, each) in
        [("who_can", who, 0), ("accounts.of", of, 3), ("members.list", members, 3)]
    {
        let page = with(arguments, json!({ "limit": 20 }));
        let [few, many] = [&small, &large].map(|it| steps(|| it.ok(action, page.clone())));
        println!("{action}: {few} steps of {FEW}, {many} of {MANY}");
        assert!(few > 0, "nothing was counted");
        let further = u64::try_from(MANY - FEW).unwrap();
        assert!(
            many <= few + each * further + 20,
            "{action}: {few} steps of {FEW}, {many} of {MANY}"
        );
    }
}
