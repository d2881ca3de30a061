//! Every case of a small world through `decide` and through the naive model: verdict and reason are the same.
//!
//! The world: 3 users, 2 accounts, 4 permissions, 2 departments, 2 services, every status and every edge of a window.
//! All at once would be some 10^13 cases, so it is cut into four slices, each of them whole: what keeps a person out,
//! what is granted, what is capped and denied, and who is what where. `cargo test --test exhaustive -- --nocapture`
//! tells how many cases each has.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::unwrap_used)]

mod bridge;
mod model;

use std::collections::BTreeSet;

use model::{
    Account, AccountStatus, Ask, Grants, Item, ItemGrant, Keys, Member, Status, User, World,
};

const NOW: i64 = 1_800_000_000;
const PERMISSIONS: [&str; 4] =
    ["tickets.open", "tickets.view", "services.manage", "members.manage"];
const STATUSES: [Status; 5] =
    [Status::Pending, Status::InvitationSent, Status::Declined, Status::Active, Status::Inactive];

/// The set that the bits of `number` name.
fn subset(number: usize) -> Keys {
    let chosen = PERMISSIONS.iter().enumerate().filter(|(n, _)| number >> n & 1 == 1);
    chosen.map(|(_, key)| *key).collect()
}

/// No ceiling, and the 16 that there can be.
fn ceilings() -> impl Iterator<Item = Option<Keys>> {
    std::iter::once(None).chain((0..16).map(|number| Some(subset(number))))
}

fn person() -> User {
    User { email: String::new(), disabled: false, password: None }
}

fn place(owner: i64) -> Account {
    Account { owner, status: AccountStatus::Active, ceiling: None, second_factor: false }
}

fn member(grants: Grants) -> Member {
    Member {
        kind: None,
        status: Status::Active,
        from: None,
        until: None,
        allow_from: Vec::new(),
        grants,
    }
}

fn service(account: i64) -> Item {
    Item { account, functions: BTreeSet::from(["reboot"]) }
}

/// Users 1, 2, 3; accounts 1 and 2, both of user 1; services 41 and 42 of account 1; user 2 is to be a member.
fn world() -> World {
    let mut world = World::new(NOW);
    for id in 1..=3 {
        world.users.insert(id, person());
    }
    world.accounts.insert(1, place(1));
    world.accounts.insert(2, place(1));
    world.services.insert(41, service(1));
    world.services.insert(42, service(1));
    world.departments = vec![1, 2];
    world
}

/// Compares the answers to `asks` of one user on one account. Gives their number.
fn compare(world: &World, user: i64, account: i64, asks: &[Ask]) -> u64 {
    let place = bridge::place(world, user, account);
    for ask in asks {
        let verdict = place.decide(bridge::facts(world, ask).as_ref(), &bridge::ask(ask));
        let (allowed, reason) = world.check(user, account, ask);
        assert!(
            verdict.is_allowed() == allowed && verdict.word() == reason,
            "user {user}, account {account}, {ask:?}: the code says {}, the model {reason}\n{:?}\n{:?}\n{:?}",
            verdict.word(),
            world.settings,
            world.accounts.get(&account),
            world.members.get(&(user, account)),
        );
    }
    asks.len() as u64
}

/// Every permission, service (or none), department (or none) and function (or none).
fn all_asks() -> Vec<Ask> {
    let mut asks = Vec::new();
    for permission in PERMISSIONS {
        for service in [None, Some(41), Some(42)] {
            for department in [None, Some(1), Some(2)] {
                for function in [None, Some("reboot"), Some("console")] {
                    asks.push(Ask { permission, service, department, function, ..Ask::default() });
                }
            }
        }
    }
    asks
}

fn told(slice: &str, cases: u64, least: u64) {
    println!("{slice}: {cases} cases");
    assert!(cases >= least, "{slice}: a comparison of {cases} cases is not whole");
}

/// K6: user, account, membership, status, window, second factor, address, in every combination.
#[test]
fn k6_every_way_to_be_kept_out() {
    let edges = [None, Some(NOW - 1), Some(NOW), Some(NOW + 1)];
    let mut asks = Vec::new();
    for permission in ["tickets.view", "services.manage", "tickets.open"] {
        for second_factor in [false, true] {
            for remote in [None, Some(10), Some(11)] {
                asks.push(Ask { permission, second_factor, remote, ..Ask::default() });
            }
        }
    }
    let mut world = world();
    // One permission granted, one not, one above the ceiling.
    world.settings.ceiling = Some(model::keys::set(&["tickets.view", "services.manage"]));
    let given = Grants { own: subset(3), ..Grants::default() };
    let mut cases = 0;
    for disabled in [false, true] {
        world.users.values_mut().for_each(|user| user.disabled = disabled);
        for status in [AccountStatus::Active, AccountStatus::Inactive, AccountStatus::Closed] {
            for second_factor in [false, true] {
                for place in world.accounts.values_mut() {
                    (place.status, place.second_factor) = (status, second_factor);
                }
                for membership in STATUSES {
                    for (from, until) in edges.iter().flat_map(|a| edges.map(|b| (*a, b))) {
                        for allow_from in [vec![], vec![10], vec![9, 11]] {
                            let one = Member {
                                status: membership,
                                from,
                                until,
                                allow_from,
                                ..member(given.clone())
                            };
                            world.members.insert((2, 1), one);
                            for user in [1, 2, 3, 9] {
                                for account in [1, 2, 9] {
                                    cases += compare(&world, user, account, &asks);
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    told("kept out", cases, 600_000);
}

/// K8, K11: own set, roles, a grant on one service with its function, asked on every service.
#[test]
fn k8_every_grant_against_every_question() {
    let asks = all_asks();
    let mut world = world();
    let mut cases = 0;
    for delegate in [false, true] {
        world.settings.delegate = delegate;
        // Service 42: of this account, of the other, never told of.
        for other in [Some(1), Some(2), None] {
            match other {
                Some(account) => world.services.insert(42, service(account)),
                None => world.services.remove(&42),
            };
            for own in 0..16 {
                for roles in [0, 6] {
                    for on_item in 0..16 {
                        for function in [None, Some("reboot"), Some("console")] {
                            let functions = function.into_iter().collect();
                            let grant = ItemGrant { permissions: subset(on_item), functions };
                            let grants = Grants {
                                own: subset(own),
                                roles: subset(roles),
                                services: [(42, grant)].into(),
                                ..Grants::default()
                            };
                            world.members.insert((2, 1), member(grants));
                            cases += compare(&world, 2, 1, &asks);
                        }
                    }
                }
            }
            cases += compare(&world, 1, 1, &asks);
        }
    }
    told("granted", cases, 900_000);
}

/// K9, K10: both ceilings and every denial, for owner and member.
#[test]
fn k9_every_ceiling_and_every_denial() {
    let mut asks = all_asks();
    asks.retain(|ask| ask.function.is_none() && ask.service != Some(42));
    let mut world = world();
    let mut cases = 0;
    for installation in ceilings() {
        world.settings.ceiling = installation;
        for account in ceilings() {
            world.accounts.get_mut(&1).expect("account 1").ceiling = account;
            for settings in 0..4 {
                world.settings.delegate = settings & 1 == 1;
                world.settings.deny_hides = settings & 2 == 2;
                for denied in 0..4 {
                    let denied =
                        [1, 2].into_iter().filter(|it| denied >> (it - 1) & 1 == 1).collect();
                    let grants = Grants { own: subset(15), denied, ..Grants::default() };
                    world.members.insert((2, 1), member(grants));
                    cases += compare(&world, 2, 1, &asks);
                }
                cases += compare(&world, 1, 1, &asks);
            }
        }
    }
    told("capped and denied", cases, 130_000);
}

/// K5, K14: every way in which three users can belong to two accounts, and two services too.
#[test]
fn k5_everybody_everywhere() {
    let mut asks = all_asks();
    asks.retain(|ask| ask.function.is_none() && ask.department != Some(2));
    // 27 shapes of one account: its owner, and of the two others nothing, Active or Inactive.
    let shapes: Vec<(i64, Vec<(i64, Status)>)> = (0..27)
        .map(|number| {
            let owner = 1 + number / 9;
            let others: Vec<i64> = (1..=3).filter(|it| *it != owner).collect();
            let places = [number % 3, number / 3 % 3];
            let members = others.into_iter().zip(places).filter_map(|(user, place)| match place {
                0 => None,
                1 => Some((user, Status::Active)),
                _ => Some((user, Status::Inactive)),
            });
            (owner, members.collect())
        })
        .collect();
    let mut cases = 0;
    for first in &shapes {
        for second in &shapes {
            let mut world = world();
            for (account, (owner, members)) in [(1, first), (2, second)] {
                world.accounts.insert(account, place(*owner));
                for (user, status) in members {
                    let on_service = ItemGrant { permissions: subset(4), ..ItemGrant::default() };
                    let grants = Grants {
                        own: subset(1 + account as usize),
                        services: [(41, on_service)].into(),
                        denied: [1].into(),
                        ..Grants::default()
                    };
                    world
                        .members
                        .insert((*user, account), Member { status: *status, ..member(grants) });
                }
            }
            for services in 0..4 {
                world.services.insert(41, service(1 + (services & 1)));
                world.services.insert(42, service(1 + (services >> 1)));
                for user in 1..=3 {
                    for account in 1..=2 {
                        cases += compare(&world, user, account, &asks);
                    }
                }
            }
        }
    }
    told("everybody everywhere", cases, 400_000);
}
