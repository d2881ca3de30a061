//! A page costs a page: the lists of K13 in a large account and for a user with many accounts.

use serde_json::{Value, json};

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

/// Mia, a member of `count` accounts and owner of one.
fn accountant(count: i64) -> (World, i64) {
    let world = World::new();
    let mia = world.account(1_000_000, "mia@example.org");
    for number in 1..=count {
        world.account(number, &format!("o{number}@example.org"));
        world.member(number, mia, &["tickets.open"]);
    }
    (world, mia)
}

#[test]
fn k13_somebody_with_a_place_on_many_accounts_is_told_how_many_by_the_index_alone() {
    watch();
    let cost = |(world, mia): &(World, i64)| {
        steps(|| world.ok("accounts.of", json!({ "user": mia, "limit": 20 })))
    };
    let [few, many] = [accountant(FEW), accountant(MANY / 3)].map(|it| cost(&it));
    println!("accounts.of: {few} steps of {FEW} places, {many} of {}", MANY / 3);
    let further = u64::try_from(MANY / 3 - FEW).unwrap();
    assert!(many <= few + 3 * further + 20, "{few} steps of {FEW}, {many} of {}", MANY / 3);
}

/// Account 1 with `count` members who hear of invoices.
fn listeners(count: i64) -> World {
    let world = World::new();
    world.account(1, "olga@example.org");
    for number in 2..=count {
        let user = world.account(number, &format!("m{number}@example.net"));
        world.member(1, user, &["tickets.open"]);
        let on = json!({ "actor": staff(), "account": 1, "user": user, "mail": ["invoice"] });
        world.ok("member.mail", on);
    }
    world
}

#[test]
fn k25_who_gets_a_mail_is_read_at_once_and_not_person_by_person() {
    watch();
    let cost = |count: i64| {
        let world = listeners(count);
        let ask = json!({ "actor": staff(), "account": 1, "category": "invoice" });
        let answer = world.ok("recipients", ask.clone());
        assert_eq!(answer["recipients"].as_array().unwrap().len(), usize::try_from(count).unwrap());
        steps(|| world.ok("recipients", ask))
    };
    let (few, many) = (cost(FEW), cost(MANY / 3));
    let each = (many - few) / u64::try_from(MANY / 3 - FEW).unwrap();
    println!("recipients: {few} steps of {FEW} members, {many} of {}: {each} each", MANY / 3);
    assert!(each <= MOST_EACH, "{each} steps for each further member");
}

/// Two rows of one list each: the membership with its switches, and its person.
const MOST_EACH: u64 = 75;

/// The last page, reached by `after`, in steps of the store.
fn last_page(world: &World, action: &str, list: &str, arguments: &Value) -> (u64, usize) {
    let mut page = with(arguments.clone(), json!({ "limit": 20 }));
    let (mut seen, mut last) = (0, 0);
    loop {
        let mut answer = Value::Null;
        let cost = steps(|| answer = world.ok(action, page.clone()));
        let rows = answer[list].as_array().unwrap().len();
        seen += rows;
        // The very last page may be short.
        if rows == 20 {
            last = cost;
        }
        match answer["next"].as_str() {
            Some(next) => page["after"] = json!(next),
            None => return (last, seen),
        }
    }
}

#[test]
fn k13_the_last_page_costs_what_the_first_does_when_reached_from_page_to_page() {
    watch();
    let (small, olga) = world(FEW);
    let (large, _) = world(MANY);
    let who = json!({ "actor": staff(), "account": 1, "permission": "tickets.open" });
    let of = json!({ "user": olga });
    let members = json!({ "actor": staff(), "account": 1 });
    for (action, list, arguments) in [
        ("who_can", "members", who),
        ("accounts.of", "choices", of),
        ("members.list", "members", members),
    ] {
        let first = steps(|| small.ok(action, with(arguments.clone(), json!({ "limit": 20 }))));
        let (last, seen) = last_page(&large, action, list, &arguments);
        println!(
            "{action}: {first} steps for the first page of {FEW}, {last} for the last of {MANY}"
        );
        assert_eq!(seen, usize::try_from(MANY).unwrap(), "{action} gives each once");
        assert!(last <= first + first / 10, "{action}: {last} steps, the first page took {first}");
    }
}

/// Every list from page to page is the same as at once, whatever the size of a page.
#[test]
fn k13_pages_joined_are_the_whole_list() {
    let world = World::new();
    let olga = world.account(1, "olga@example.org");
    for number in 2..=9 {
        let user = world.account(number, &format!("m{number}@example.net"));
        world.member(1, user, &["tickets.open"]);
        world.member(number, olga, &["tickets.open"]);
        world.contact(1, &format!("c{number}@example.net"), &[]);
        world.invite(olga, 1, &format!("i{number}@example.net"), &["tickets.open"]);
        if number % 3 == 0 {
            world.wait(1);
            let session = world.session("olga@example.org");
            world.enter(&session, number);
        }
    }
    let actor = json!({ "actor": staff(), "account": 1 });
    for (action, list, arguments) in [
        ("who_can", "members", with(actor.clone(), json!({ "permission": "tickets.open" }))),
        ("accounts.of", "choices", json!({ "user": olga })),
        ("members.list", "members", actor.clone()),
        ("contact.list", "contacts", actor.clone()),
        ("invitations.list", "invitations", actor.clone()),
        ("audit.list", "entries", actor.clone()),
    ] {
        let whole = world.ok(action, arguments.clone());
        assert!(whole[list].as_array().unwrap().len() >= 8, "{action}: {whole}");
        assert_eq!(whole["next"], Value::Null);
        for limit in 1..=4 {
            let mut joined = Vec::new();
            let mut page = with(arguments.clone(), json!({ "limit": limit }));
            loop {
                let answer = world.ok(action, page.clone());
                joined.extend(answer[list].as_array().unwrap().clone());
                match answer["next"].as_str() {
                    Some(next) => page["after"] = json!(next),
                    None => break,
                }
            }
            assert_eq!(json!(joined), whole[list], "{action} in pages of {limit}");
        }
        for wrong in ["", "1", "x.y", "1.2.3", "99999999999999999999.1"] {
            assert_eq!(
                world.no(action, with(arguments.clone(), json!({ "after": wrong }))),
                "invalid"
            );
        }
    }
}
