//! Accounts, roles, memberships and what they grant.

use keyholder::domain::account::{Account, AccountStatus};
use keyholder::domain::decision::{ItemFacts, Target};
use keyholder::domain::grants::Grants;
use keyholder::domain::ids::{AccountId, DomainId, RoleId, ServiceId, UserId};
use keyholder::domain::membership::{Kind, Membership, Status};
use keyholder::domain::permission::{Permission, PermissionSet};
use keyholder::domain::role::{ReadyMade, Role};
use keyholder::store::{Slice, StoreError};

use super::world::*;

#[test]
fn an_account_reads_back_with_its_ceiling() {
    on_each(|store| {
        let (ana, _) = world(store);
        assert_eq!(read(store, |tx| tx.account(ACCOUNT)), Some(account(42, ana)));
        assert_eq!(read(store, |tx| tx.account(AccountId(43))), None);
        let twice = store.write(|tx| tx.add_account(&account(42, ana)));
        assert_eq!(twice, Err(StoreError::Conflict));
    });
}

#[test]
fn k14_a_save_of_an_account_that_has_moved_on_is_a_conflict() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let seen = account(42, ana);
        let changed = Account {
            name: String::new(),
            company: String::new(),
            email: String::new(),
            mail: Vec::new(),
            status: AccountStatus::Closed,
            owner: ion,
            ceiling: PermissionSet::EVERYTHING,
            second_factor: false,
            ..seen.clone()
        };
        write(store, |tx| tx.save_account(&changed));
        let now = Account { version: 2, ..changed };
        assert_eq!(read(store, |tx| tx.account(ACCOUNT)), Some(now.clone()));
        assert_eq!(store.write(|tx| tx.save_account(&seen)), Err(StoreError::Conflict));
        assert_eq!(read(store, |tx| tx.account(ACCOUNT)), Some(now));
    });
}

#[test]
fn a_role_reads_back_and_lists_its_members_in_pages() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let role = Role {
            id: RoleId(0),
            account: Some(ACCOUNT),
            name: "Comptable d'été".into(),
            permissions: wide_set(),
            ready_made: None,
        };
        let id = write(store, |tx| tx.add_role(&role));
        let mut saved = Role { id, ..role.clone() };
        assert_eq!(read(store, |tx| tx.roles_of(Some(ACCOUNT))), [saved.clone()]);
        assert_eq!(read(store, |tx| tx.roles_of(None)).len(), ReadyMade::ALL.len());
        assert_eq!(store.write(|tx| tx.add_role(&role)), Err(StoreError::Conflict), "its name");
        saved.permissions = set(&[Permission::EMAILS_VIEW]);
        write(store, |tx| tx.save_role(&saved));
        assert_eq!(read(store, |tx| tx.role(id)), Some(saved.clone()));

        let roles = [(id, saved.permissions)].into();
        let holding = Membership { grants: Grants { roles, ..grants() }, ..member(ion, ACCOUNT) };
        let membership = write(store, |tx| tx.add_member(&holding));
        assert_eq!(read(store, |tx| tx.count_role_members(id)), 1);
        let whole = Membership { id: membership, ..holding };
        assert_eq!(read(store, |tx| tx.role_members(id, Slice::from(0, 9))).len(), 1);
        assert_eq!(
            read(store, |tx| tx.member(ion, ACCOUNT)).map(|it| it.grants),
            Some(whole.grants)
        );
        assert_eq!(read(store, |tx| tx.role_members(id, Slice::from(1, 9))), []);
        assert!(store.write(|tx| tx.remove_role(id)).is_err(), "it is held");
        write(store, |tx| tx.remove_member(membership));
        write(store, |tx| tx.remove_role(id));
        assert_eq!(read(store, |tx| tx.role(id)), None);
        assert_eq!(read(store, |tx| tx.count_accounts_of(ana)), 1);
    });
}

#[test]
fn accounts_of_a_user_come_last_used_first_with_the_users_own_times() {
    on_each(|store| {
        let (ana, ion) = world(store);
        write(store, |tx| {
            tx.add_account(&account(43, ion))?;
            tx.add_account(&account(44, ana))?;
            tx.add_member(&member(ion, ACCOUNT))?;
            tx.touch(ana, ACCOUNT, 100)?;
            tx.touch(ion, ACCOUNT, 300)?;
            tx.touch(ion, AccountId(43), 200)
        });
        let of = |user| -> Vec<_> {
            read(store, |tx| tx.accounts_of(user, Slice::from(0, 10)))
                .into_iter()
                .map(|row| (row.account.id.0, row.member.is_some(), row.last_used))
                .collect()
        };
        assert_eq!(of(ion), [(42, true, Some(300)), (43, false, Some(200))]);
        assert_eq!(of(ana), [(42, false, Some(100)), (44, false, None)]);
        assert_eq!(of(UserId(999)), []);
        assert_eq!(read(store, |tx| tx.owner_last_used(ACCOUNT)), Some(100));
        assert_eq!(read(store, |tx| tx.owner_last_used(AccountId(44))), None);
        let used = read(store, |tx| tx.member(ion, ACCOUNT)).and_then(|it| it.last_used);
        assert_eq!(used, Some(300));
    });
}

#[test]
fn a_membership_reads_back_with_everything_it_grants() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let id = write(store, |tx| tx.add_member(&member(ion, ACCOUNT)));
        let whole = Membership { id, ..member(ion, ACCOUNT) };
        assert_eq!(read(store, |tx| tx.member(ion, ACCOUNT)), Some(whole.clone()));
        assert_eq!(
            read(store, |tx| tx.members_of(ACCOUNT, Slice::from(0, 10))),
            std::slice::from_ref(&whole)
        );
        assert_eq!(read(store, |tx| tx.member(ana, ACCOUNT)), None);
        assert_eq!(read(store, |tx| tx.member(ion, AccountId(43))), None);

        for status in Status::ALL {
            let bare = Membership {
                kind: Kind::SubAccount,
                status,
                not_before: None,
                not_after: None,
                grants: Grants::default(),
                allow_from: Vec::new(),
                generation: 8,
                ..whole.clone()
            };
            write(store, |tx| tx.save_member(&bare));
            assert_eq!(read(store, |tx| tx.member(ion, ACCOUNT)), Some(bare));
        }
        let twice = store.write(|tx| tx.add_member(&member(ion, ACCOUNT)));
        assert_eq!(twice, Err(StoreError::Conflict));
        write(store, |tx| tx.save_member(&whole));
        write(store, |tx| tx.remove_member(id));
        assert_eq!(read(store, |tx| tx.member(ion, ACCOUNT)), None);
        // The grants went with it: whoever comes next starts with nothing.
        let bare = Membership { grants: Grants::default(), ..member(ion, ACCOUNT) };
        write(store, |tx| tx.add_member(&bare));
        let found = read(store, |tx| tx.member(ion, ACCOUNT)).expect("the member");
        assert!(found.grants == Grants::default());
    });
}

#[test]
fn members_come_in_pages_and_are_counted() {
    on_each(|store| {
        world(store);
        let users: Vec<UserId> = write(store, |tx| {
            (0..25).map(|at| add_user(tx, &format!("user-{at}@example.org"))).collect()
        });
        write(store, |tx| {
            users.iter().try_for_each(|user| tx.add_member(&member(*user, ACCOUNT)).map(|_| ()))
        });
        let page = |offset, limit| -> Vec<UserId> {
            read(store, |tx| tx.members_of(ACCOUNT, Slice::from(offset, limit)))
                .iter()
                .map(|it| it.user)
                .collect()
        };
        assert_eq!(page(0, 10), users[..10]);
        assert_eq!(page(20, 10), users[20..]);
        assert_eq!(page(25, 10), []);
        assert_eq!(page(0, 0), []);
        assert_eq!(read(store, |tx| tx.count_members(ACCOUNT)), 25);
        assert_eq!(read(store, |tx| tx.count_members(AccountId(43))), 0);
    });
}

#[test]
fn k11_a_grant_dies_when_its_service_moves() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let facts =
            |account| ItemFacts { account: AccountId(account), functions: vec!["reboot".into()] };
        let one = Target::Service(ServiceId(1));
        write(store, |tx| {
            tx.add_account(&account(43, ana))?;
            tx.add_member(&member(ion, ACCOUNT))?;
            tx.put_item(one, &facts(42))?;
            tx.put_item(Target::Domain(DomainId(1)), &facts(42))
        });
        assert_eq!(read(store, |tx| tx.item(one)), Some(facts(42)));
        assert_eq!(read(store, |tx| tx.item(Target::Service(ServiceId(2)))), None);
        assert_eq!(read(store, |tx| tx.item(Target::Account)), None);
        let services = || -> Vec<i64> {
            let member = read(store, |tx| tx.member(ion, ACCOUNT)).expect("the member");
            member.grants.services.keys().map(|id| id.0).collect()
        };
        assert_eq!(services(), [1, i64::MAX]);
        write(store, |tx| tx.put_item(one, &facts(43)));
        assert_eq!(services(), [i64::MAX]);
        assert_eq!(read(store, |tx| tx.item(one)), Some(facts(43)));
        // Back again: the grant is not.
        write(store, |tx| tx.put_item(one, &facts(42)));
        assert_eq!(services(), [i64::MAX]);
        let member = read(store, |tx| tx.member(ion, ACCOUNT)).expect("the member");
        assert_eq!(member.grants.domains.len(), 1, "the domain of the same number stays");
    });
}
