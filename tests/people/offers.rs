//! Ownership as an offer that the other accepts (K15), and new accounts (K16).

use std::sync::Barrier;
use std::thread;

use serde_json::{Value, json};

use crate::world::{NOW, PASSWORD, WEEK, World, staff, system, user};

struct Cast {
    world: World,
    olga: i64,
    mia: i64,
}

fn cast() -> Cast {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    Cast { world, olga, mia }
}

fn offer(from: i64, to: i64, former_stays: bool) -> Value {
    json!({ "actor": user(from), "account": 42, "user": to, "former_stays": former_stays })
}

fn of(actor: i64) -> Value {
    json!({ "actor": user(actor), "account": 42 })
}

fn owners(world: &World) -> Vec<i64> {
    let list = world.ok("members.list", json!({ "actor": staff(), "account": 42 }));
    let members = list["members"].as_array().unwrap().iter();
    let owners = members.filter(|member| member["owner"] == true);
    owners.map(|member| member["user"].as_i64().unwrap()).collect()
}

fn status(world: &World) -> Value {
    world.ok("owner.show", json!({ "actor": staff(), "account": 42 }))["offer"]["status"].clone()
}

#[test]
fn k15_the_member_accepts_in_their_own_session_and_the_former_owner_stays_or_leaves() {
    for stays in [true, false] {
        let Cast { world, olga, mia } = cast();
        let made = world.ok("owner.offer", offer(olga, mia, stays))["offer"].clone();
        assert_eq!((&made["status"], &made["to"]), (&json!("Sent"), &json!(mia)));
        assert_eq!(owners(&world), [olga], "an offer changes nothing");
        let session = world.enter(&world.session("mia@example.net"), 42);
        let accept = json!({ "actor": { "session": session }, "account": 42 });
        assert_eq!(world.ok("owner.accept", accept)["owner"], mia);
        assert_eq!(owners(&world), [mia]);
        assert_eq!(status(&world), "Accepted");
        let former = if stays { "granted" } else { "not_a_member" };
        assert_eq!(world.reason(olga, 42, "invoices.pay"), former);
        assert_eq!(world.events_of("KeyholderOwnerChanged").len(), 1);
    }
}

#[test]
fn k15_the_mail_brings_a_token_that_nobody_else_sees_and_that_works_once() {
    let Cast { world, olga, mia } = cast();
    let made = world.ok("owner.offer", offer(olga, mia, true));
    assert!(!made.to_string().contains("token"));
    let mail = world.mails().pop().unwrap();
    assert_eq!(
        (&mail["template"], &mail["to"]),
        (&json!("owner_offer"), &json!("mia@example.net"))
    );
    let token = mail["token"].as_str().unwrap();
    let shown = world.ok("owner.show", json!({ "token": token }))["offer"].clone();
    assert_eq!(shown["account_name"], "Account 42");
    assert_eq!(owners(&world), [olga], "looking accepts nothing");
    let number = shown["offer"].as_i64().unwrap();
    let answer = |offer: i64| json!({ "token": token, "offer": offer });
    assert_eq!(world.no("owner.accept", answer(number + 1)), "other_offer");
    assert_eq!(world.no("owner.accept", json!({ "token": token })), "invalid");
    world.ok("owner.accept", answer(number));
    assert_eq!(owners(&world), [mia]);
    for action in ["owner.accept", "owner.decline"] {
        assert_eq!(world.no(action, answer(number)), "offer_used");
    }
    let entries = world.ok("audit.list", json!({ "actor": staff(), "account": 42 }));
    let entries = entries["entries"].as_array().unwrap();
    assert!(!json!(entries).to_string().contains(token));
    let changed = entries.iter().find(|entry| entry["action"] == "KeyholderOwnerChanged").unwrap();
    assert_eq!((&changed["actor"], &changed["actor_name"]), (&json!("user"), &json!("Nora New")));
}

#[test]
fn k15_only_the_owner_offers_and_only_to_an_active_member() {
    let Cast { world, olga, mia } = cast();
    let otto = world.account(43, "otto@example.org");
    assert_eq!(world.no("owner.offer", offer(mia, olga, true)), "not_owner");
    assert_eq!(world.no("owner.offer", offer(otto, mia, true)), "account_unknown");
    assert_eq!(world.no("owner.offer", offer(olga, otto, true)), "member_unknown");
    assert_eq!(world.no("owner.offer", offer(olga, 999, true)), "member_unknown");
    assert_eq!(world.no("owner.offer", offer(olga, olga, true)), "member_unknown");
    let mut by_staff = offer(olga, mia, true);
    by_staff["actor"] = staff();
    assert_eq!(world.no("owner.offer", by_staff), "invalid");
    let change =
        |status: &str| json!({ "actor": user(olga), "account": 42, "user": mia, "status": status });
    world.ok("member.change", change("Inactive"));
    assert_eq!(world.no("owner.offer", offer(olga, mia, true)), "not_an_active_member");
    world.ok("member.change", change("Active"));
    world.ok("user.disable", json!({ "actor": staff(), "user": mia, "disabled": true }));
    assert_eq!(world.no("owner.offer", offer(olga, mia, true)), "not_an_active_member");
}

#[test]
fn k15_everything_is_looked_at_again_at_the_acceptance() {
    let inactive = |world: &World, olga: i64, mia: i64| {
        let change =
            json!({ "actor": user(olga), "account": 42, "user": mia, "status": "Inactive" });
        world.ok("member.change", change);
    };
    let disabled = |world: &World, _: i64, mia: i64| {
        world.ok("user.disable", json!({ "actor": staff(), "user": mia, "disabled": true }));
    };
    let closed = |world: &World, _: i64, _: i64| {
        world.ok("account.put", json!({ "actor": staff(), "account": 42, "status": "Closed" }));
    };
    let over = |world: &World, olga: i64, mia: i64| {
        let until =
            json!({ "actor": user(olga), "account": 42, "user": mia, "not_after": NOW + 60 });
        world.ok("member.change", until);
        world.wait(60);
    };
    let giver_disabled = |world: &World, olga: i64, _: i64| {
        world.ok("user.disable", json!({ "actor": staff(), "user": olga, "disabled": true }));
    };
    let left_and_came_back = |world: &World, olga: i64, mia: i64| {
        world.ok("member.remove", json!({ "actor": user(olga), "account": 42, "user": mia }));
        world.member(42, mia, &["domains.view"]);
    };
    type Happens<'a> = &'a dyn Fn(&World, i64, i64);
    let cases: [(Happens, &str); 6] = [
        (&inactive, "not_an_active_member"),
        (&disabled, "not_an_active_member"),
        (&closed, "account_closed"),
        (&over, "not_an_active_member"),
        (&giver_disabled, "offer_withdrawn"),
        (&left_and_came_back, "offer_withdrawn"),
    ];
    for (happens, code) in cases {
        let Cast { world, olga, mia } = cast();
        world.ok("owner.offer", offer(olga, mia, true));
        happens(&world, olga, mia);
        assert_eq!(world.no("owner.accept", of(mia)), code);
        assert_eq!(owners(&world), [olga]);
    }
}

#[test]
fn k15_staff_make_nobody_the_owner_whose_time_is_over() {
    let Cast { world, olga, mia } = cast();
    let until = json!({ "actor": user(olga), "account": 42, "user": mia, "not_after": NOW + 60 });
    world.ok("member.change", until);
    world.wait(60);
    let make = json!({ "actor": staff(), "account": 42, "user": mia, "former_stays": true });
    assert_eq!(world.no("account.make_owner", make), "not_an_active_member");
    assert_eq!(owners(&world), [olga]);
}

#[test]
fn k15_after_seven_days_expired_is_written_and_stays() {
    let Cast { world, olga, mia } = cast();
    world.ok("owner.offer", offer(olga, mia, true));
    world.wait(WEEK - 1);
    assert_eq!(status(&world), "Sent");
    world.wait(1);
    assert_eq!(world.no("owner.accept", of(mia)), "offer_expired");
    assert_eq!(world.events_of("KeyholderOwnerOfferExpired").len(), 1);
    world.wait(-WEEK);
    assert_eq!(status(&world), "Expired");
    assert_eq!(world.no("owner.accept", of(mia)), "offer_expired");
    assert_eq!(owners(&world), [olga]);
}

#[test]
fn k15_the_cron_writes_expired_as_well() {
    let Cast { world, olga, mia } = cast();
    world.ok("owner.offer", offer(olga, mia, true));
    world.wait(WEEK);
    assert_eq!(world.ok("invitations.expire", json!({ "actor": system() }))["expired"], 1);
    assert_eq!(world.events_of("KeyholderOwnerOfferExpired").len(), 1);
}

#[test]
fn k15_declined_and_withdrawn_offers_are_over() {
    let Cast { world, olga, mia } = cast();
    world.ok("owner.offer", offer(olga, mia, true));
    assert_eq!(world.no("owner.decline", of(olga)), "offer_unknown");
    assert_eq!(world.no("owner.withdraw", of(mia)), "not_owner");
    world.ok("owner.decline", of(mia));
    assert_eq!(status(&world), "Declined");
    assert_eq!(world.no("owner.accept", of(mia)), "offer_declined");
    world.ok("owner.offer", offer(olga, mia, true));
    world.ok("owner.withdraw", of(olga));
    assert_eq!(status(&world), "Cancelled");
    assert_eq!(world.no("owner.accept", of(mia)), "offer_withdrawn");
    assert_eq!(world.no("owner.withdraw", of(olga)), "offer_withdrawn");
    assert_eq!(owners(&world), [olga]);
}

#[test]
fn k15_an_account_has_one_open_offer_and_a_new_one_takes_its_place() {
    let Cast { world, olga, mia } = cast();
    let ned = world.newcomer(olga, 42, "ned@example.net", &["tickets.view"]);
    world.ok("owner.offer", offer(olga, mia, true));
    let token = world.token("mia@example.net");
    let first = world.ok("owner.show", json!({ "token": token }))["offer"]["offer"].clone();
    world.ok("owner.offer", offer(olga, ned, true));
    let late = json!({ "token": token, "offer": first });
    assert_eq!(world.no("owner.accept", late), "offer_withdrawn");
    assert_eq!(world.no("owner.accept", of(mia)), "offer_unknown");
    world.ok("owner.accept", of(ned));
    assert_eq!(owners(&world), [ned]);
}

#[test]
fn k15_an_offer_dies_when_staff_make_somebody_else_the_owner() {
    let Cast { world, olga, mia } = cast();
    let ned = world.newcomer(olga, 42, "ned@example.net", &["tickets.view"]);
    world.ok("owner.offer", offer(olga, mia, true));
    let make =
        |to: i64| json!({ "actor": staff(), "account": 42, "user": to, "former_stays": true });
    world.ok("account.make_owner", make(ned));
    assert_eq!(world.no("owner.accept", of(mia)), "offer_withdrawn");
    world.ok("account.make_owner", make(olga));
    assert_eq!(world.no("owner.accept", of(mia)), "offer_withdrawn", "and stays dead");
    assert_eq!(owners(&world), [olga]);
}

#[test]
fn k15_strangers_see_no_offer() {
    let Cast { world, olga, mia } = cast();
    let ned = world.newcomer(olga, 42, "ned@example.net", &["tickets.view"]);
    let otto = world.account(43, "otto@example.org");
    world.ok("owner.offer", offer(olga, mia, true));
    assert_eq!(world.no("owner.show", of(ned)), "offer_unknown");
    assert_eq!(world.no("owner.accept", of(ned)), "offer_unknown");
    assert_eq!(world.no("owner.show", of(otto)), "account_unknown");
    assert_eq!(world.no("owner.accept", of(otto)), "account_unknown");
    assert_eq!(world.no("owner.accept", json!({ "actor": staff(), "account": 42 })), "invalid");
    assert_eq!(world.no("owner.show", json!({ "token": "no such token" })), "offer_unknown");
}

/// What two did at the same moment, in any order.
fn at_once(world: &World, calls: [(&str, Value); 2]) -> Vec<Result<Value, &'static str>> {
    let barrier = Barrier::new(2);
    thread::scope(|scope| {
        let threads = calls.map(|(action, arguments)| {
            let barrier = &barrier;
            scope.spawn(move || {
                barrier.wait();
                world.call(action, arguments).map_err(|error| error.code())
            })
        });
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    })
}

#[test]
fn k14_two_acceptances_at_once_leave_one_owner_and_one_winner() {
    for _ in 0..8 {
        let Cast { world, olga, mia } = cast();
        world.ok("owner.offer", offer(olga, mia, true));
        let accept = || ("owner.accept", of(mia));
        let done = at_once(&world, [accept(), accept()]);
        assert_eq!(done.iter().filter(|one| one.is_ok()).count(), 1, "{done:?}");
        assert!(done.contains(&Err("offer_used")), "{done:?}");
        assert_eq!(owners(&world), [mia]);
    }
}

#[test]
fn k14_an_acceptance_and_staff_at_once_leave_one_owner() {
    for _ in 0..8 {
        let Cast { world, olga, mia } = cast();
        let ned = world.newcomer(olga, 42, "ned@example.net", &["tickets.view"]);
        world.ok("owner.offer", offer(olga, mia, true));
        let make = json!({ "actor": staff(), "account": 42, "user": ned, "former_stays": false });
        let done = at_once(&world, [("owner.accept", of(mia)), ("account.make_owner", make)]);
        assert!(done[1].is_ok(), "{done:?}");
        assert_eq!(owners(&world), [ned], "staff have the last word, whoever came first");
        if done[0].is_err() {
            assert_eq!(done[0], Err("offer_withdrawn"));
        }
    }
}

#[test]
fn k16_checkout_makes_an_account_for_the_person_of_a_session() {
    let Cast { world, olga, .. } = cast();
    let session = world.enter(&world.session("olga@example.org"), 42);
    let create = |account: i64| {
        json!({ "actor": system(), "session": session, "account": account, "company": "Second Ltd",
            "email": "billing@example.org" })
    };
    assert_eq!(world.ok("account.create", create(50))["owner"], olga);
    assert_eq!(world.no("account.create", create(50)), "invalid", "it exists");
    let mut by_user = create(51);
    by_user["actor"] = user(olga);
    assert_eq!(world.no("account.create", by_user), "staff_only");
    let session = world.enter(&session, 50);
    let shown = world.ok("session.show", json!({ "session": session }));
    assert_eq!(
        (&shown["account"]["name"], &shown["account"]["owner"]),
        (&json!("Second Ltd"), &json!(true))
    );
    let owner = json!({ "user": olga });
    let put = json!({ "actor": system(), "account": 52, "owner": owner });
    assert_eq!(world.ok("account.put", put)["owner"], olga, "and one who is there, by number");
    let login = json!({ "email": "olga@example.org", "password": PASSWORD });
    assert_eq!(world.ok("login", login)["choices"].as_array().unwrap().len(), 3);
}

#[test]
fn k16_an_old_password_of_one_account_makes_no_accounts_for_the_person() {
    let world = World::new();
    world.old_client(90, "lena@example.net", "5ebe2294ecd0e0f08eab7690d2a6ee69");
    let login = json!({ "email": "lena@example.net", "password": "secret" });
    let session = world.ok("login", login)["session"].clone();
    for only_look in [true, false] {
        let create =
            json!({ "actor": system(), "session": session, "account": 50, "only_look": only_look });
        assert_eq!(world.no("account.create", create), "confirm_by_mail");
    }
}

/// The panel asks first, then makes its row, then tells; a person makes five a day.
#[test]
fn k16_a_person_makes_so_many_accounts_a_day_and_looking_makes_none() {
    let Cast { world, olga, .. } = cast();
    let session = world.session("olga@example.org");
    let create = |account: i64, remote: &str| {
        let new =
            json!({ "actor": system(), "session": session, "account": account, "remote": remote });
        world.call("account.create", new).map_err(|error| error.code())
    };
    let look = || {
        let ask = json!({ "actor": system(), "session": session, "only_look": true });
        world.call("account.create", ask).map_err(|error| error.code())
    };
    let before = world.totals();
    for _ in 0..10 {
        assert_eq!(look().unwrap()["owner"], olga);
    }
    assert_eq!(world.totals(), before);
    assert_eq!(create(0, ""), Err("invalid"), "looking is not making");
    // What would be refused afterwards is refused before the panel has a row.
    let odd = json!({ "actor": system(), "session": session, "only_look": true, "name": "O\u{7}" });
    assert_eq!(world.no("account.create", odd), "invalid");
    for account in 50..55 {
        assert!(create(account, "192.0.2.1").is_ok(), "{account}");
    }
    assert_eq!((look(), create(55, "198.51.100.1")), (Err("too_many"), Err("too_many")));
    // A day later it begins anew; from one network there are twenty, whoever makes them.
    world.wait(86_400);
    assert!(look().is_ok());
    for (nth, account) in (100..121).enumerate() {
        let name = format!("{nth}@example.net");
        world.account(200 + account, &name);
        let new = json!({ "actor": system(), "session": world.session(&name), "account": account,
            "remote": "192.0.2.1" });
        let made = world.call("account.create", new).map_err(|error| error.code()).map(|_| ());
        assert_eq!(made, if nth < 20 { Ok(()) } else { Err("too_many") }, "{nth}");
    }
}
