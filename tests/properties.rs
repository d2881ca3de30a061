//! The properties P1 to P9: what holds for every set, every account and every order, each tried on random cases.
//! `PROPTEST_CASES=10000 cargo test --test properties` tries more.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing, clippy::unwrap_used)]

mod bridge;
mod history;
mod model;
#[path = "properties/stored.rs"]
mod stored;

use std::collections::BTreeSet;

use history::{Raw, Run};
use keyholder::domain::catalogue::Catalogue;
use keyholder::domain::dialect::{Dialect, export, import};
use keyholder::domain::ids::{AccountId, UserId};
use model::keys::{BUILT_IN, HOSTBILL, WHMCS};
use model::{
    Account, AccountStatus, Ask, Grants, Item, ItemGrant, Keys, Member, Status, User, World,
};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const NOW: i64 = 1_800_000_000;
const FEW: [&str; 7] = [
    "tickets.open",
    "tickets.view",
    "tickets.close",
    "services.manage",
    "members.manage",
    "invoices.view",
    "domains.manage",
];
const FUNCTIONS: [&str; 2] = ["reboot", "console"];

fn some_keys() -> impl Strategy<Value = Keys> {
    subsequence(FEW.to_vec(), 0..=FEW.len()).prop_map(|keys| keys.into_iter().collect())
}

fn some_item() -> impl Strategy<Value = ItemGrant> {
    (some_keys(), subsequence(FUNCTIONS.to_vec(), 0..=2)).prop_map(|(permissions, functions)| {
        ItemGrant { permissions, functions: functions.into_iter().collect() }
    })
}

fn some_grants() -> impl Strategy<Value = Grants> {
    (
        some_keys(),
        some_keys(),
        prop::collection::btree_map(41..=42_i64, some_item(), 0..=2),
        prop::collection::btree_map(51..=52_i64, some_keys(), 0..=2),
        prop::collection::btree_set(1..=2_i64, 0..=2),
    )
        .prop_map(|(own, roles, services, domains, denied)| {
            let on_domain = |permissions| ItemGrant { permissions, ..ItemGrant::default() };
            let domains = domains.into_iter().map(|(id, keys)| (id, on_domain(keys))).collect();
            Grants { own, roles, services, domains, denied }
        })
}

fn some_time() -> impl Strategy<Value = Option<i64>> {
    select(vec![None, None, Some(NOW - 1), Some(NOW), Some(NOW + 1)])
}

fn some_member() -> impl Strategy<Value = Member> {
    let statuses = vec![
        Status::Active,
        Status::Active,
        Status::Active,
        Status::Pending,
        Status::InvitationSent,
        Status::Declined,
        Status::Inactive,
    ];
    (some_grants(), select(statuses), some_time(), some_time(), select(vec![vec![], vec![10]]))
        .prop_map(|(grants, status, from, until, allow_from)| Member {
            kind: None,
            status,
            from,
            until,
            allow_from,
            grants,
        })
}

fn some_ceiling() -> impl Strategy<Value = Option<Keys>> {
    prop::option::weighted(0.6, some_keys())
}

/// User 1 owns account 1, user 2 may be a member, user 3 is nobody.
fn some_world() -> impl Strategy<Value = World> {
    let status =
        select(vec![AccountStatus::Active, AccountStatus::Inactive, AccountStatus::Closed]);
    let owners = (1..=2_i64, 1..=2_i64, 1..=2_i64);
    (
        (some_ceiling(), some_ceiling(), any::<[bool; 4]>(), status),
        prop::option::weighted(0.9, some_member()),
        subsequence(FUNCTIONS.to_vec(), 0..=2),
        owners,
    )
        .prop_map(|((installation, ceiling, flags, status), member, functions, owners)| {
            let [delegate, deny_hides, second_factor, disabled] = flags;
            let mut world = World::new(NOW);
            world.settings.ceiling = installation;
            (world.settings.delegate, world.settings.deny_hides) = (delegate, deny_hides);
            for id in 1..=3 {
                let disabled = disabled && id == 2 && owners.2 == 2;
                world.users.insert(id, User { email: String::new(), disabled, password: None });
            }
            for id in 1..=2 {
                world.accounts.insert(
                    id,
                    Account { owner: id, status, ceiling: ceiling.clone(), second_factor },
                );
            }
            let functions: BTreeSet<&'static str> = functions.into_iter().collect();
            for (id, account) in [(41, owners.0), (42, 1)] {
                world.services.insert(id, Item { account, functions: functions.clone() });
            }
            world.domains.insert(51, Item { account: owners.1, functions: BTreeSet::new() });
            if let Some(member) = member {
                world.members.insert((2, 1), member);
            }
            world
        })
}

fn all_asks() -> Vec<Ask> {
    let mut asks = Vec::new();
    for permission in FEW {
        for (service, domain) in
            [(None, None), (Some(41), None), (Some(42), None), (None, Some(51))]
        {
            for department in [None, Some(1)] {
                for function in [None, Some("reboot")] {
                    asks.push(Ask {
                        permission,
                        service,
                        domain,
                        department,
                        function,
                        second_factor: true,
                        remote: Some(10),
                    });
                }
            }
        }
    }
    asks
}

/// Which of `asks` the code allows.
fn allowed(world: &World, user: i64, account: i64, asks: &[Ask]) -> Vec<bool> {
    let place = bridge::place(world, user, account);
    let one = |ask: &Ask| {
        place.decide(bridge::facts(world, ask).as_ref(), &bridge::ask(ask)).is_allowed()
    };
    asks.iter().map(one).collect()
}

/// Failing cases are printed; a file of them would be one more thing to keep.
fn config() -> ProptestConfig {
    ProptestConfig { failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    /// P1: without a grant, a membership or a user there is no yes, whatever else is so. (K5)
    #[test]
    fn p1_default_deny(mut world in some_world()) {
        let asks = all_asks();
        for (user, account) in [(3, 1), (9, 1), (1, 2), (2, 9)] {
            prop_assert!(!allowed(&world, user, account, &asks).contains(&true));
        }
        if let Some(member) = world.members.get_mut(&(2, 1)) {
            member.grants = Grants { denied: member.grants.denied.clone(), ..Grants::default() };
        }
        prop_assert!(!allowed(&world, 2, 1, &asks).contains(&true));
    }

    /// P2: a denied department or a ceiling wins over every grant, over the owner's too. (K9)
    #[test]
    fn p2_a_denial_always_wins(world in some_world()) {
        for ask in all_asks() {
            for user in [1, 2] {
                let capped = !world.below_ceiling(1, ask.permission);
                let denied = world.members.get(&(user, 1)).is_some_and(|member| {
                    let closed = ask.department.is_some_and(|it| member.grants.denied.contains(&it));
                    closed && ask.permission == "tickets.open"
                });
                if capped || denied {
                    prop_assert_eq!(allowed(&world, user, 1, std::slice::from_ref(&ask)), [false]);
                }
            }
        }
    }

    /// P3: the order in which keys are given, and giving one twice, changes nothing. (K3)
    #[test]
    fn p3_the_order_of_grants_does_not_matter(
        keys in subsequence(BUILT_IN.to_vec(), 0..=26).prop_shuffle(),
        names in subsequence(WHMCS.map(|row| row.0).to_vec(), 0..=13).prop_shuffle(),
    ) {
        let catalogue = Catalogue::built_in();
        for (dialect, list) in [(Dialect::Keyholder, keys), (Dialect::Whmcs, names)] {
            let mut sorted = list.clone();
            sorted.sort_unstable();
            let twice: Vec<_> = list.iter().chain(&list).collect();
            let set = import(dialect, &sorted, &catalogue).expect("known keys").set;
            prop_assert_eq!(import(dialect, &list, &catalogue).expect("known keys").set, set);
            prop_assert_eq!(import(dialect, &twice, &catalogue).expect("known keys").set, set);
            prop_assert_eq!(
                export(dialect, set, &catalogue).into_iter().collect::<BTreeSet<_>>(),
                list.iter().map(|it| (*it).to_owned()).collect::<BTreeSet<_>>()
            );
        }
    }

    /// P5: lowering anything never turns a no into a yes. (K9)
    #[test]
    fn p5_lowering_never_raises(before in some_world(), how in 0..16_usize, which in select(FEW.to_vec())) {
        let mut after = before.clone();
        lower(&mut after, how, which);
        let asks = all_asks();
        for user in [1, 2, 3] {
            let were = allowed(&before, user, 1, &asks);
            let are = allowed(&after, user, 1, &asks);
            for (at, ask) in asks.iter().enumerate() {
                prop_assert!(were[at] || !are[at], "user {user} got {ask:?} by lowering {how} {which}");
            }
        }
    }

    /// P8: what is exported and imported again decides the same. (K4)
    #[test]
    fn p8_export_then_import_decides_the_same(
        set in subsequence(BUILT_IN.to_vec(), 0..=26),
        whmcs in subsequence(WHMCS.map(|row| row.0).to_vec(), 0..=13),
        hostbill in subsequence(HOSTBILL.map(|row| row.0).to_vec(), 0..=13),
        plugin in any::<bool>(),
    ) {
        let extra = [(64, "hostbill:misc.foo".to_owned()), (65, "plugin:backups.restore".to_owned())];
        let catalogue = Catalogue::with_extra(extra).expect("two keys");
        let all = catalogue.set_of(&set).expect("known keys");
        // The whole set, in its own words.
        let own = export(Dialect::Keyholder, all, &catalogue);
        prop_assert_eq!(import(Dialect::Keyholder, own, &catalogue).expect("exported").set, all);
        for (dialect, keys) in [(Dialect::Whmcs, whmcs), (Dialect::HostBill, hostbill)] {
            // Foreign keys come back as they came.
            let mut keys: Vec<String> = keys.into_iter().map(str::to_owned).collect();
            if plugin {
                keys.push("plugin:backups.restore".into());
            }
            let held = import(dialect, &keys, &catalogue).expect("known keys").set;
            let mut back = export(dialect, held, &catalogue);
            prop_assert_eq!(import(dialect, &back, &catalogue).expect("exported").set, held);
            // The five labels without a key, full control among them, may be named beside.
            back.retain(|key| !key.starts_with("keyholder."));
            prop_assert_eq!(
                back.iter().collect::<BTreeSet<_>>(), keys.iter().collect::<BTreeSet<_>>()
            );
            // A set that no foreign key fills is never widened.
            let narrowed = export(dialect, all, &catalogue);
            let narrowed = import(dialect, narrowed, &catalogue).expect("exported").set;
            prop_assert!(narrowed.is_subset_of(all));
        }
    }
}

/// One of the ways in which rights become less.
fn lower(world: &mut World, how: usize, which: &'static str) {
    let without = |keys: &mut Option<Keys>| {
        let mut left = keys.take().unwrap_or_else(|| model::keys::set(&BUILT_IN));
        left.remove(which);
        *keys = Some(left);
    };
    match how {
        0 => without(&mut world.settings.ceiling),
        1 => without(&mut world.accounts.get_mut(&1).unwrap().ceiling),
        2 => world.settings.delegate = false,
        3 => world.settings.deny_hides = true,
        4 => world.accounts.get_mut(&1).unwrap().status = AccountStatus::Closed,
        5 => world.users.get_mut(&2).unwrap().disabled = true,
        6 => world.accounts.get_mut(&1).unwrap().second_factor = true,
        7 => world.services.get_mut(&42).unwrap().functions = BTreeSet::new(),
        8 => world.services.get_mut(&42).unwrap().account = 2,
        9 => drop(world.members.remove(&(2, 1))),
        _ => {
            let Some(member) = world.members.get_mut(&(2, 1)) else { return };
            match how {
                10 => drop(member.grants.own.remove(which)),
                11 => drop(member.grants.roles.remove(which)),
                12 => drop(member.grants.services.remove(&42)),
                13 => drop(member.grants.denied.insert(1)),
                14 => member.status = Status::Inactive,
                _ => member.until = Some(member.until.map_or(NOW, |until| until.min(NOW))),
            }
        }
    }
}
