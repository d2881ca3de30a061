//! The accounts of a user in pages (K13, K29).

use serde_json::{Value, json};

use crate::world::{World, staff};

/// Uma owns account 1 and is a member of 2 to `count`; those were entered in order of number.
fn many(count: i64) -> (World, i64) {
    let world = World::new();
    let uma = world.account(1, "uma@example.net");
    let olga = world.account(2, "olga@example.org");
    world.member(2, uma, &["tickets.view"]);
    for number in 3..=count {
        let put = json!({ "actor": staff(), "account": number, "name": format!("{number}"), "owner": { "user": olga } });
        world.ok("account.put", put);
        world.member(number, uma, &["tickets.view"]);
    }
    (world, uma)
}

fn numbers(answer: &Value) -> Vec<i64> {
    answer["choices"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["account"].as_i64().unwrap())
        .collect()
}

#[test]
fn k13_the_accounts_of_a_user_come_in_pages_last_used_first() {
    let (world, uma) = many(9);
    let mut session = world.session("uma@example.net");
    for account in [4, 1, 7] {
        world.wait(1);
        session = world.enter(&session, account);
    }
    let page = |offset: i64, limit: i64| {
        world.ok("accounts.of", json!({ "user": uma, "offset": offset, "limit": limit }))
    };
    assert_eq!(numbers(&page(0, 100)), [7, 1, 4, 2, 3, 5, 6, 8, 9]);
    assert_eq!(numbers(&page(0, 2)), [7, 1]);
    assert_eq!(numbers(&page(2, 3)), [4, 2, 3]);
    assert_eq!(numbers(&page(8, 3)), [9]);
    assert!(numbers(&page(9, 3)).is_empty());
    assert_eq!(page(9, 3)["total"], 9);
    let chosen =
        world.ok("session.choices", json!({ "session": session, "offset": 1, "limit": 2 }));
    assert_eq!((numbers(&chosen), &chosen["total"]), (vec![1, 4], &json!(9)));
    assert_eq!(world.ok("session.show", json!({ "session": session }))["choices"], 9);
}

/// The only account that may be entered is found behind a page of closed ones.
#[test]
fn k29_the_one_open_account_is_entered_although_it_stands_on_another_page() {
    let (world, _) = many(130);
    for number in 1..=129 {
        world.ok("account.put", json!({ "actor": staff(), "account": number, "status": "Closed" }));
    }
    let login = world.login("uma@example.net");
    assert_eq!(login["account"], 130);
    assert_eq!((numbers(&login).len(), &login["total"]), (100, &json!(130)));
    world.ok("account.put", json!({ "actor": staff(), "account": 7, "status": "Active" }));
    assert_eq!(
        world.login("uma@example.net")["account"],
        Value::Null,
        "two are for the person to choose"
    );
}

#[test]
fn k13_the_c_list_still_has_every_account() {
    let (world, uma) = many(130);
    let all = world.core.accounts_of(keyholder::domain::ids::UserId(uma)).unwrap();
    assert_eq!(all.len(), 130);
}
