//! Who shows a second factor or an address (K6) is answered as `decide` answers, from memory or not.

use std::net::IpAddr;

use keyholder::domain::decision::Target;
use keyholder::domain::folded::Question;
use keyholder::domain::ids::{DepartmentId, ServiceId};
use serde_json::Value;

use super::*;

const ANA: UserId = UserId(1);
const OPEN: Permission = Permission::TICKETS_OPEN;

fn account(core: &Core, second_factor: bool) {
    let put =
        json!({ "actor": { "staff": "vera" }, "account": 42, "second_factor": second_factor });
    core.call("account.put", put).expect("a change");
}

fn lists(core: &Core, networks: &[&str]) {
    let change = json!({ "actor": { "staff": "vera" }, "account": 42, "user": ION,
                         "allow_from": networks });
    core.call("member.change", change).expect("a change");
}

fn remote(text: &str) -> Option<IpAddr> {
    (!text.is_empty()).then(|| text.parse().expect("an address"))
}

fn visit(second_factor: bool, from: &str) -> Ask {
    Ask { second_factor, remote: remote(from), ..Ask::anywhere(OPEN) }
}

/// Every way to visit, with every question of the small world.
fn asks() -> Vec<Ask> {
    let mut asks = Vec::new();
    let scopes = [
        (Target::Account, None),
        (Target::Service(ServiceId(5)), None),
        (Target::Account, Some(DepartmentId(3))),
    ];
    for from in ["", "10.1.2.3", "::ffff:10.1.2.3", "2001:db8::7", "11.0.0.1"] {
        for second_factor in [false, true] {
            for (target, department) in scopes {
                for permission in [OPEN, Permission::INVOICES_PAY] {
                    asks.push(Ask { permission, target, department, ..visit(second_factor, from) });
                }
            }
        }
    }
    asks
}

/// Each alone and all in one batch, as many times as the memory needs to come into play.
fn compare(core: &Core, user: UserId, asks: &[Ask]) -> usize {
    let verdicts = core.check_many(user, ACCOUNT, asks).expect("answers");
    let right: Vec<bool> = verdicts.iter().map(|verdict| verdict.is_allowed()).collect();
    let questions: Vec<Question> = asks.iter().filter_map(Question::of).collect();
    for turn in 0..3 {
        assert_eq!(core.allows_many(user, ACCOUNT, &questions), Ok(right.clone()), "turn {turn}");
        for (ask, right) in asks.iter().zip(&right) {
            assert_eq!(core.allows(user, ACCOUNT, ask), Ok(*right), "{user:?} {ask:?}");
        }
    }
    right.iter().filter(|it| **it).count()
}

#[test]
fn k6_a_visit_is_answered_as_the_decision_answers() {
    let world = World::new();
    let in_memory = Core::open(":memory:").expect("a store");
    let vera = json!({ "staff": "vera" });
    for (account, email) in [(42, "ana@example.org"), (43, "ion@example.org")] {
        let put = json!({ "actor": vera, "account": account, "owner": { "email": email } });
        in_memory.call("account.put", put).expect("an account");
    }
    let add = json!({ "actor": vera, "account": 42, "user": ION, "permissions": ["tickets.open"] });
    in_memory.call("member.add", add).expect("a member");
    let asks = asks();
    for core in [&world.core, &in_memory] {
        core.call(
            "member.change",
            json!({ "actor": vera, "account": 42, "user": ION, "denied_departments": [3] }),
        )
        .expect("a change");
        let mut allowed = Vec::new();
        for second_factor in [false, true] {
            account(core, second_factor);
            for networks in [&[][..], &["10.0.0.0/8"], &["192.0.2.1", "2001:db8::/32"]] {
                lists(core, networks);
                let count = |user| compare(core, user, &asks);
                allowed.push([count(ANA), count(ION), count(UserId(99))]);
            }
        }
        // Ana may both, Ion one of them and not in the closed department.
        let expected = [[60, 20, 0], [60, 8, 0], [60, 4, 0], [30, 10, 0], [30, 4, 0], [30, 2, 0]];
        assert_eq!(allowed, expected);
    }
}

/// What memory says, and only that.
fn kept(core: &Core, ask: &Ask) -> Option<bool> {
    let mut told = None;
    let question = Question::of(ask).expect("no function");
    let known = hot::quick_many(core.number(), ION, ACCOUNT, std::iter::once(question), |it| {
        told = Some(it);
    });
    told.filter(|_| known)
}

#[test]
fn k6_only_a_visit_that_may_matter_goes_to_the_store_and_it_is_never_kept() {
    let world = World::new();
    let core = &world.core;
    let (plain, near) = (Ask::anywhere(OPEN), visit(true, "10.1.2.3"));
    let pay = Ask { permission: Permission::INVOICES_PAY, ..near.clone() };
    assert_eq!((kept(core, &plain), kept(core, &near)), (Some(true), Some(true)));
    assert_eq!(kept(core, &pay), Some(false), "who may do something is kept out by nothing");
    lists(core, &["10.0.0.0/8"]);
    for _ in 0..3 {
        assert_eq!(core.allows(ION, ACCOUNT, &near), Ok(true));
        assert_eq!(core.allows(ION, ACCOUNT, &plain), Ok(false));
        assert_eq!((kept(core, &plain), kept(core, &near)), (Some(false), None));
    }
}

#[test]
fn k6_a_list_and_a_second_factor_are_felt_at_once() {
    let world = World::new();
    let other = open(&world.path()).expect("a second handle");
    let mut stranger = world.stranger();
    let ask = |factor, from| world.core.allows(ION, ACCOUNT, &visit(factor, from));
    for _ in 0..10 {
        assert_eq!(ask(false, "10.1.2.3"), Ok(true));
        lists(&other, &["192.0.2.0/24"]);
        assert_eq!(ask(false, "10.1.2.3"), Ok(false));
        assert_eq!(ask(false, "192.0.2.9"), Ok(true));
        lists(&other, &["10.0.0.0/8"]);
        assert_eq!(ask(false, "192.0.2.9"), Ok(false));
        assert_eq!(ask(false, "10.1.2.3"), Ok(true));
        assert_eq!(stranger.ask("UPDATE account SET second_factor = 1 WHERE id = 42"), "done");
        assert_eq!(ask(false, "10.1.2.3"), Ok(false));
        assert_eq!(ask(true, "10.1.2.3"), Ok(true));
        assert_eq!(stranger.ask("UPDATE account SET second_factor = 0 WHERE id = 42"), "done");
        assert_eq!(ask(false, "10.1.2.3"), Ok(true));
        assert_eq!(stranger.ask(REVOKE), "done");
        assert_eq!(ask(true, "10.1.2.3"), Ok(false));
        assert_eq!(stranger.ask("UPDATE membership SET status = 'Active'"), "done");
        lists(&other, &[]);
    }
}

#[test]
fn a_visit_to_a_store_that_cannot_answer_is_an_error() {
    let world = World::new();
    lists(&world.core, &["10.0.0.0/8"]);
    assert_eq!(world.core.allows(ION, ACCOUNT, &visit(false, "10.1.2.3")), Ok(true));
    let mut stranger = world.stranger();
    assert_eq!(stranger.ask("ALTER TABLE membership RENAME TO elsewhere"), "done");
    assert!(world.core.allows(ION, ACCOUNT, &visit(false, "10.1.2.3")).is_err());
    let unknown = Permission::from_number(120).expect("a number");
    let ask = Ask { permission: unknown, ..visit(true, "10.1.2.3") };
    assert!(world.core.allows(ION, ACCOUNT, &ask).is_err());
}

#[test]
fn k33_staff_who_act_are_asked_for_neither() {
    let world = World::new();
    account(&world.core, true);
    lists(&world.core, &["10.0.0.0/8"]);
    let reason = |more: Value| {
        let mut ask = json!({ "user": ION, "account": 42, "permission": "tickets.open" });
        ask.as_object_mut().expect("an object").extend(more.as_object().cloned().expect("one"));
        world.core.call("check", ask).expect("an answer")["reason"].clone()
    };
    assert_eq!(reason(json!({})), "second_factor_required");
    assert_eq!(reason(json!({ "second_factor": true })), "address_not_allowed");
    assert_eq!(reason(json!({ "acting": true, "remote": "192.0.2.1" })), "granted");
    assert_eq!(reason(json!({ "acting": true, "permission": "invoices.pay" })), "not_granted");
    assert_eq!(reason(json!({ "acting": true, "user": 99 })), "no_such_user");
}
