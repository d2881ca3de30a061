//! One suite for every engine: what is saved reads back as it was, all or nothing, and a store
//! that cannot be opened says why. To test another engine, add it to [`engines`].

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod child;

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use child::Child;
use keyholder::domain::account::{Account, AccountStatus};
use keyholder::domain::contact::Contact;
use keyholder::domain::decision::{ItemFacts, Target};
use keyholder::domain::delegation::Actor;
use keyholder::domain::email::Email;
use keyholder::domain::event::{Change, EventKind, Origin};
use keyholder::domain::grants::{Grants, ItemGrant};
use keyholder::domain::ids::{
    AccountId, ContactId, DepartmentId, DomainId, InvitationId, MembershipId, RoleId, ServiceId,
    SessionId, UserId,
};
use keyholder::domain::invitation::{Invitation, State};
use keyholder::domain::limit::Tries;
use keyholder::domain::membership::{Kind, Membership, Status};
use keyholder::domain::permission::{Permission, PermissionSet};
use keyholder::domain::role::{ReadyMade, Role};
use keyholder::domain::user::{Address, User};
use keyholder::store::{
    LegacyRow, MailboxLink, SavedRequest, SessionRow, Slice, Store, StoreError, Totals, Tx,
};
use rusqlite::Connection;
use serde_json::json;

/// Not a test of its own: what needs a process of its own.
#[test]
#[ignore = "a part of the others"]
fn child() {
    match child::role() {
        Some((role, store)) if role == "nobody" => as_nobody(&store),
        Some((role, store)) if role == "full disk" => on_a_full_disk(&store),
        _ => {}
    }
}

/// An opened store, with what it needs to live.
struct Opened {
    engine: &'static str,
    store: Store,
    _folder: Option<tempfile::TempDir>,
}

fn engines() -> Vec<Opened> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = Store::open(&folder.path().join("store.sqlite")).expect("a file");
    let memory = Store::in_memory().expect("memory");
    vec![
        Opened { engine: "SQLite in a file", store: file, _folder: Some(folder) },
        Opened { engine: "SQLite in memory", store: memory, _folder: None },
    ]
}

/// Runs a test on every engine; the captured output says on which one it failed.
fn on_each(test: impl Fn(&Store)) {
    for opened in engines() {
        eprintln!("engine: {}", opened.engine);
        test(&opened.store);
    }
}

/// One write that must go well.
fn write<T>(store: &Store, work: impl FnMut(&dyn Tx) -> Result<T, StoreError>) -> T {
    store.write(work).expect("a write")
}

/// One read that must go well.
fn read<T>(store: &Store, work: impl FnMut(&dyn Tx) -> Result<T, StoreError>) -> T {
    store.read(work).expect("a read")
}

fn set(permissions: &[Permission]) -> PermissionSet {
    PermissionSet::of(permissions)
}

/// Built-in and registered permissions at both ends of both words.
fn wide_set() -> PermissionSet {
    set(&[Permission::ACCOUNT_PROFILE, Permission::MEMBERS_MANAGE, Permission::FIRST_EXTRA])
        .with(Permission::LAST)
}

fn email(text: &str) -> Email {
    Email::parse(text).expect("an address")
}

fn user(text: &str) -> User {
    User {
        id: UserId(0),
        address: Address::Valid(email(text)),
        first_name: "Zoë O'Brien \"x\"; DROP TABLE user; --".into(),
        last_name: "Ștefănescu 🦀 %_\\".into(),
        language: "romanian".into(),
        disabled: false,
        mailbox_proved: true,
        password_moved: false,
        shadow_of: None,
        generation: 3,
        created: 1_700_000_000,
    }
}

fn add_user(tx: &dyn Tx, text: &str) -> Result<UserId, StoreError> {
    tx.add_user(&user(text), email(text).canonical())
}

fn account(id: i64, owner: UserId) -> Account {
    Account {
        id: AccountId(id),
        name: "Ana Ruiz".into(),
        company: "Café & Söhne".into(),
        email: "Ana@Example.org".into(),
        mail: vec!["general".into(), "invoice".into()],
        status: AccountStatus::Inactive,
        owner,
        ceiling: wide_set(),
        second_factor: true,
        version: 1,
    }
}

fn grants() -> Grants {
    let item = |function: &str| ItemGrant {
        permissions: wide_set(),
        functions: [function.to_owned(), "reset, \"password\"".to_owned()].into(),
    };
    Grants {
        own: wide_set(),
        roles: [(RoleId(1), ReadyMade::Accountant.permissions())].into(),
        services: [(ServiceId(1), item("reboot")), (ServiceId(i64::MAX), item(""))].into(),
        domains: [(DomainId(1), item("renew"))].into(),
        denied_departments: [DepartmentId(3), DepartmentId(9)].into(),
    }
}

fn member(user: UserId, account: AccountId) -> Membership {
    Membership {
        id: MembershipId(0),
        user,
        account,
        kind: Kind::Guest,
        status: Status::InvitationSent,
        not_before: Some(1_600_000_000),
        not_after: Some(4_000_000_000),
        grants: grants(),
        allow_from: vec![
            "203.0.113.0/24".parse().expect("net"),
            "2001:db8::/32".parse().expect("net"),
        ],
        generation: 7,
        last_used: None,
        created: Some(1_650_000_000),
    }
}

fn invitation(account: AccountId, to: &str, inviter: Actor) -> Invitation {
    Invitation {
        id: InvitationId(0),
        account,
        email: email(to),
        inviter,
        grants: grants(),
        not_before: None,
        not_after: Some(4_000_000_000),
        sent_at: 1_700_000_000,
        state: State::Sent,
        token_hash: None,
        accepted_by: None,
    }
}

/// Ana, her account 42, and Ion.
fn world(store: &Store) -> (UserId, UserId) {
    write(store, |tx| {
        let ana = add_user(tx, "ana@example.org")?;
        let ion = add_user(tx, "ion@example.org")?;
        tx.add_account(&account(42, ana))?;
        Ok((ana, ion))
    })
}

const ACCOUNT: AccountId = AccountId(42);

#[test]
fn a_user_reads_back_and_is_found_by_canonical_address_only() {
    on_each(|store| {
        let mixed =
            User { address: Address::Valid(email("Zoë@BÜCHER.example")), ..user("z@b.ro") };
        let canonical = email("Zoë@BÜCHER.example").canonical().to_owned();
        let id = write(store, |tx| tx.add_user(&mixed, &canonical));
        let found = read(store, |tx| tx.user(id)).expect("the user");
        assert_eq!(found, User { id, ..mixed.clone() });
        assert_eq!(found.address.as_str(), "Zoë@BÜCHER.example");
        assert_eq!(read(store, |tx| tx.user_by_address(&canonical)), Some(found.clone()));
        for other in
            ["Zoë@BÜCHER.example", &canonical.to_uppercase(), "zoe@xn--bcher-kva.example", "%"]
        {
            assert_eq!(read(store, |tx| tx.user_by_address(other)), None, "{other}");
        }

        let changed = User {
            first_name: "Z".into(),
            last_name: String::new(),
            language: "dutch".into(),
            disabled: true,
            mailbox_proved: false,
            password_moved: true,
            shadow_of: Some("zoe@example.org".into()),
            generation: 4,
            ..found
        };
        write(store, |tx| tx.save_user(&changed));
        assert_eq!(read(store, |tx| tx.user(id)), Some(changed));
        assert_eq!(read(store, |tx| tx.user(UserId(999))), None);

        // A legacy address that was none keeps its text and can be found by nobody.
        let broken = User { address: Address::Unusable("no address".into()), ..user("x@b.ro") };
        let id = write(store, |tx| tx.add_user(&broken, "!client:7"));
        assert_eq!(read(store, |tx| tx.user(id)), Some(User { id, ..broken.clone() }));
    });
}

#[test]
fn k36_shadows_are_found_by_the_address_that_they_share_oldest_first() {
    on_each(|store| {
        let shadow = |of: &str| User { shadow_of: Some(of.into()), ..user("x@b.ro") };
        let ids = write(store, |tx| {
            add_user(tx, "ana@example.org")?;
            Ok([
                tx.add_user(&shadow("ana@example.org"), "!shadow:1")?,
                tx.add_user(&shadow("ion@example.org"), "!shadow:2")?,
                tx.add_user(&shadow("ana@example.org"), "!shadow:3")?,
            ])
        });
        let found = read(store, |tx| tx.shadows_of("ana@example.org"));
        assert_eq!(found.iter().map(|it| it.id).collect::<Vec<_>>(), [ids[0], ids[2]]);
        assert_eq!(read(store, |tx| tx.shadows_of("")), [], "everybody else is no shadow");
    });
}

#[test]
fn one_address_is_one_user() {
    on_each(|store| {
        write(store, |tx| add_user(tx, "ana@example.org"));
        let again = store.write(|tx| add_user(tx, "Ana@Example.ORG"));
        assert_eq!(again, Err(StoreError::Conflict));
        // é as one character and as two are the same address (K39).
        write(store, |tx| add_user(tx, "caf\u{e9}@example.org"));
        let again = store.write(|tx| add_user(tx, "cafe\u{301}@example.org"));
        assert_eq!(again, Err(StoreError::Conflict));
        // An accent makes another one.
        write(store, |tx| add_user(tx, "cafe@example.org"));
        assert_eq!(read(store, |tx| tx.totals()).users, 3);
    });
}

#[test]
fn credentials_read_back_oldest_first_and_the_same_one_only_once() {
    on_each(|store| {
        let (ana, ion) = world(store);
        write(store, |tx| {
            tx.add_credential(ana, Some(ACCOUNT), "$2y$10$old")?;
            tx.add_credential(ana, None, "$argon2id$new")?;
            tx.add_credential(ana, Some(ACCOUNT), "$2y$10$old")?;
            tx.add_credential(ion, None, "$argon2id$ion")
        });
        let found = read(store, |tx| tx.credentials(ana));
        let shown: Vec<_> =
            found.iter().map(|it| (it.user, it.account, it.hash.as_str())).collect();
        assert_eq!(shown, [(ana, Some(ACCOUNT), "$2y$10$old"), (ana, None, "$argon2id$new")]);
        write(store, |tx| tx.replace_hash(found[0].id, "$argon2id$moved"));
        assert_eq!(read(store, |tx| tx.credentials(ana))[0].hash, "$argon2id$moved");
        write(store, |tx| tx.remove_credentials(ana));
        assert_eq!(read(store, |tx| tx.credentials(ana)), []);
        assert_eq!(read(store, |tx| tx.credentials(ion)).len(), 1);
    });
}

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
fn work_that_meets_a_conflict_is_begun_again_with_what_is_true_now() {
    on_each(|store| {
        let (ana, _) = world(store);
        let mut tries = 0;
        let version = write(store, |tx| {
            tries += 1;
            let mut found = tx.account(ACCOUNT)?.expect("the account");
            if tries == 1 {
                // As on an engine where somebody else was faster.
                found.version -= 1;
            }
            tx.save_account(&found)?;
            Ok(found.version + 1)
        });
        assert_eq!((tries, version), (2, 2));
        let mut tries = 0;
        let never: Result<(), _> = store.write(|tx| {
            tries += 1;
            add_user(tx, "left.behind@example.org")?;
            Err(StoreError::Conflict)
        });
        assert_eq!(never, Err(StoreError::Conflict));
        assert!(tries > 1, "work that met a conflict was not begun again");
        // A busy store has been waited for already: asking on would keep a page waiting.
        let mut tries = 0;
        let busy: Result<(), _> = store.write(|_| {
            tries += 1;
            Err(StoreError::Busy)
        });
        assert_eq!((busy, tries), (Err(StoreError::Busy), 1));
        assert_eq!(read(store, |tx| tx.totals()).users, 2);
        assert_eq!(read(store, |tx| tx.account(ACCOUNT)).map(|it| it.owner), Some(ana));
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

#[test]
fn an_invitation_reads_back_by_number_token_and_address() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let inviters = [Actor::User(ana), Actor::Staff("Vera \"V\"".into()), Actor::System];
        let mut ids = Vec::new();
        for (at, inviter) in inviters.iter().enumerate() {
            let new = invitation(ACCOUNT, &format!("Eva-{at}@Example.org"), inviter.clone());
            let id = write(store, |tx| tx.add_invitation(&new));
            let whole = Invitation { id, ..new };
            assert_eq!(read(store, |tx| tx.invitation(id)), Some(whole.clone()));
            let canonical = whole.email.canonical();
            assert_eq!(
                read(store, |tx| tx.open_invitation(ACCOUNT, canonical)),
                Some(whole.clone())
            );
            assert_eq!(read(store, |tx| tx.open_invitation(AccountId(43), canonical)), None);

            let hash = [u8::try_from(at).expect("small"); 32];
            let sent = Invitation { token_hash: Some(hash), sent_at: 1_700_000_001, ..whole };
            write(store, |tx| tx.save_invitation(&sent, State::Sent));
            assert_eq!(read(store, |tx| tx.invitation_by_token(&hash)), Some(sent));
            ids.push(id);
        }
        assert_eq!(read(store, |tx| tx.invitation_by_token(&[9; 32])), None);
        let newest = read(store, |tx| tx.invitations_of(ACCOUNT, Slice::from(0, 2)));
        assert_eq!(newest.iter().map(|it| it.id).collect::<Vec<_>>(), [ids[2], ids[1]]);
        let oldest = read(store, |tx| tx.invitations_of(ACCOUNT, Slice::from(2, 2)));
        assert_eq!(oldest.iter().map(|it| it.id).collect::<Vec<_>>(), [ids[0]]);

        let open = read(store, |tx| tx.invitation(ids[0])).expect("the invitation");
        let taken = Invitation { state: State::Accepted, accepted_by: Some(ion), ..open };
        write(store, |tx| tx.save_invitation(&taken, State::Sent));
        assert_eq!(read(store, |tx| tx.invitation(ids[0])), Some(taken.clone()));
        let canonical = taken.email.canonical();
        assert_eq!(read(store, |tx| tx.open_invitation(ACCOUNT, canonical)), None);
    });
}

#[test]
fn k22_a_save_of_an_invitation_that_has_moved_on_is_a_conflict() {
    on_each(|store| {
        let (ana, _) = world(store);
        let new = invitation(ACCOUNT, "eva@example.org", Actor::User(ana));
        let id = write(store, |tx| tx.add_invitation(&new));
        let sent = Invitation { id, ..new.clone() };
        for (was, state) in [
            (State::Sent, State::Declined),
            (State::Declined, State::Expired),
            (State::Expired, State::Cancelled),
        ] {
            let next = Invitation { state, ..sent.clone() };
            write(store, |tx| tx.save_invitation(&next, was));
            for wrong in State::ALL.into_iter().filter(|other| *other != state) {
                let late = store.write(|tx| tx.save_invitation(&sent, wrong));
                assert_eq!(late, Err(StoreError::Conflict), "{state:?} is not {wrong:?}");
            }
        }
        // Two open ones to one address cannot even be written down (K20).
        write(store, |tx| tx.add_invitation(&new));
        let twice = store.write(|tx| tx.add_invitation(&new));
        assert_eq!(twice, Err(StoreError::Conflict));
    });
}

#[test]
fn overdue_invitations_are_the_sent_ones_that_began_early_enough() {
    on_each(|store| {
        let (ana, _) = world(store);
        let ids: Vec<InvitationId> = write(store, |tx| {
            (0..4)
                .map(|at| {
                    let new = invitation(ACCOUNT, &format!("e{at}@example.org"), Actor::User(ana));
                    tx.add_invitation(&Invitation { sent_at: 1000 + at, ..new })
                })
                .collect()
        });
        let first = read(store, |tx| tx.invitation(ids[0])).expect("the invitation");
        let declined = Invitation { state: State::Declined, ..first };
        write(store, |tx| tx.save_invitation(&declined, State::Sent));
        let overdue = |before, limit| -> Vec<InvitationId> {
            let rows = read(store, |tx| tx.overdue_invitations(before, limit));
            rows.iter().map(|it| it.id).collect()
        };
        assert_eq!(overdue(1002, 10), ids[1..3]);
        assert_eq!(overdue(1002, 1), ids[1..2]);
        assert_eq!(overdue(1000, 10), []);
    });
}

#[test]
fn a_session_reads_back_with_its_proofs_and_moves_to_a_new_token() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let through = write(store, |tx| tx.add_member(&member(ion, ACCOUNT)));
        let new = SessionRow {
            id: SessionId(0),
            user: ion,
            user_generation: 3,
            account: None,
            membership: None,
            second_factor: true,
            proved: false,
            proofs: vec![ACCOUNT, AccountId(99)],
            acting: Some("Vera".into()),
            created: 1_700_000_000,
        };
        let id = write(store, |tx| tx.add_session(&new, &[1; 32]));
        let whole = SessionRow { id, ..new.clone() };
        assert_eq!(read(store, |tx| tx.session_by_token(&[1; 32])), Some(whole.clone()));

        let moved = SessionRow {
            account: Some(ACCOUNT),
            membership: Some((through, 7)),
            proved: true,
            user_generation: 4,
            ..whole
        };
        write(store, |tx| tx.move_session(&moved, &[2; 32]));
        assert_eq!(read(store, |tx| tx.session_by_token(&[1; 32])), None, "the old token is dead");
        assert_eq!(read(store, |tx| tx.session_by_token(&[2; 32])), Some(moved));
        let owner = SessionRow { user: ana, proofs: Vec::new(), ..new };
        assert_eq!(store.write(|tx| tx.add_session(&owner, &[2; 32])), Err(StoreError::Conflict));
        write(store, |tx| tx.remove_session(id));
        assert_eq!(read(store, |tx| tx.session_by_token(&[2; 32])), None);
    });
}

#[test]
fn a_mailbox_link_gets_its_token_later_and_goes_with_the_others_of_its_user() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let new_address = Some(email("Ana.New@example.net"));
        let link = |user| MailboxLink {
            id: 0,
            user,
            created: 1_700_000_000,
            new_address: new_address.clone(),
        };
        let (first, second) = write(store, |tx| {
            Ok((tx.add_mailbox_link(&link(ana))?, tx.add_mailbox_link(&link(ion))?))
        });
        assert_eq!(read(store, |tx| tx.mailbox_link_by_token(&[1; 32])), None);
        write(store, |tx| tx.set_mailbox_token(first, &[1; 32]));
        let whole = MailboxLink { id: first, ..link(ana) };
        assert_eq!(read(store, |tx| tx.mailbox_link(first)), Some(whole.clone()));
        assert_eq!(read(store, |tx| tx.mailbox_link_by_token(&[1; 32])), Some(whole));
        write(store, |tx| tx.remove_mailbox_links(ana));
        assert_eq!(read(store, |tx| tx.mailbox_link(first)), None);
        assert!(read(store, |tx| tx.mailbox_link(second)).is_some());
        let plain = write(store, |tx| {
            let plain = tx.add_mailbox_link(&MailboxLink { new_address: None, ..link(ion) })?;
            tx.remove_address_links(ion)?;
            Ok(plain)
        });
        assert_eq!(read(store, |tx| tx.mailbox_link(second)), None, "it led to another address");
        assert!(read(store, |tx| tx.mailbox_link(plain)).is_some());
    });
}

fn change(kind: EventKind, subject: i64) -> Change {
    Change {
        kind,
        account: Some(ACCOUNT),
        user: None,
        subject,
        before: json!(null),
        after: json!({ "email": "é\u{0}\n", "n": subject }),
    }
}

fn vera() -> Origin {
    Origin { kind: "staff", user: 0, staff: "Vera".into(), remote: "2001:db8::1".into() }
}

#[test]
fn k40_a_change_reads_back_from_the_record_newest_first() {
    on_each(|store| {
        let mut third = change(EventKind::UserChanged, 3);
        third.account = None;
        third.user = Some(UserId(7));
        write(store, |tx| {
            tx.record(&change(EventKind::InvitationSent, 1), &vera(), 100)?;
            tx.record(&change(EventKind::MembershipAdded, 2), &vera(), 101)?;
            tx.record(&third, &vera(), 102)
        });
        let entries = read(store, |tx| tx.audit_of(ACCOUNT, Slice::from(0, 10)));
        let shown: Vec<_> =
            entries.iter().map(|it| (it.at, it.action.as_str(), it.subject)).collect();
        assert_eq!(
            shown,
            [(101, "KeyholderMembershipAdded", 2), (100, "KeyholderInvitationSent", 1)]
        );
        let entry = &entries[1];
        assert_eq!((entry.actor_kind.as_str(), entry.actor_user), ("staff", 0));
        assert_eq!((entry.actor_staff.as_str(), entry.remote.as_str()), ("Vera", "2001:db8::1"));
        assert_eq!((entry.account, entry.user), (Some(ACCOUNT), None));
        assert_eq!(
            (&entry.before, &entry.after),
            (&json!(null), &json!({ "email": "é\u{0}\n", "n": 1 }))
        );
        assert_eq!(read(store, |tx| tx.audit_of(ACCOUNT, Slice::from(1, 1))), entries[1..]);
        assert_eq!(read(store, |tx| tx.count_audit(ACCOUNT)), 2);
    });
}

#[test]
fn k41_a_leased_event_is_left_to_its_taker_until_the_lease_ends() {
    on_each(|store| {
        write(store, |tx| {
            (1..=3)
                .try_for_each(|at| tx.record(&change(EventKind::InvitationSent, at), &vera(), 100))
        });
        let lease = |now, until, limit| -> Vec<i64> {
            let events = write(store, |tx| tx.lease_events(now, until, limit));
            events.iter().map(|event| event.subject).collect()
        };
        assert_eq!(lease(100, 160, 2), [1, 2], "oldest first");
        assert_eq!(lease(100, 160, 10), [3]);
        assert_eq!(lease(159, 220, 10), [0; 0]);
        let again = write(store, |tx| tx.lease_events(160, 220, 10));
        assert_eq!(again.iter().map(|event| event.subject).collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!(again[0].kind, "KeyholderInvitationSent");
        assert_eq!((again[0].at, again[0].account, again[0].user), (100, Some(ACCOUNT), None));
        assert_eq!(again[0].payload, json!({ "email": "é\u{0}\n", "n": 1 }));
        write(store, |tx| tx.remove_events(&[again[0].id, again[2].id, 999]));
        assert_eq!(lease(220, 280, 10), [2]);
        assert_eq!(read(store, |tx| tx.totals()).waiting_events, 1);
        assert_eq!(read(store, |tx| tx.count_audit(ACCOUNT)), 3, "the record stays");
    });
}

#[test]
fn k48_a_saved_answer_reads_back_and_is_saved_once() {
    on_each(|store| {
        let saved = SavedRequest {
            action: "invitation.create".into(),
            hash: vec![0, 255, 7],
            answer: json!({ "invite": { "invitation": 1 } }),
        };
        assert_eq!(read(store, |tx| tx.request("key")), None);
        write(store, |tx| tx.save_request("key", &saved, 100));
        assert_eq!(read(store, |tx| tx.request("key")), Some(saved.clone()));
        assert_eq!(read(store, |tx| tx.request("KEY")), None, "keys are compared as bytes");
        assert_eq!(
            store.write(|tx| tx.save_request("key", &saved, 100)),
            Err(StoreError::Conflict)
        );
    });
}

#[test]
fn attempts_settings_and_registered_permissions_read_back() {
    on_each(|store| {
        assert_eq!(read(store, |tx| tx.attempt("user:7")), Tries::default());
        for attempt in [Tries { count: 1, since: 100 }, Tries { count: 9, since: 200 }] {
            write(store, |tx| tx.save_attempt("user:7", attempt));
            assert_eq!(read(store, |tx| tx.attempt("user:7")), attempt);
        }
        assert_eq!(read(store, |tx| tx.attempt("user:8")), Tries::default());

        assert_eq!(read(store, |tx| tx.settings()), []);
        write(store, |tx| {
            tx.put_setting("members.delegate", "on")?;
            tx.put_setting("a.first", "é")?;
            tx.put_setting("members.delegate", "off")
        });
        let pair = |key: &str, value: &str| (key.to_owned(), value.to_owned());
        let settings = [pair("a.first", "é"), pair("members.delegate", "off")];
        assert_eq!(read(store, |tx| tx.settings()), settings);

        write(store, |tx| {
            tx.add_permission(127, "plugin:z")?;
            tx.add_permission(64, "hostbill:misc.foo")
        });
        let extra = [(64, "hostbill:misc.foo".to_owned()), (127, "plugin:z".to_owned())];
        assert_eq!(read(store, |tx| tx.extra_permissions()), extra);
        for (number, key) in [(64, "plugin:other"), (65, "plugin:z")] {
            let twice = store.write(|tx| tx.add_permission(number, key));
            assert_eq!(twice, Err(StoreError::Conflict), "{number} {key}");
        }
    });
}

#[test]
fn contacts_and_legacy_rows_read_back() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let contact = Contact {
            id: ContactId(0),
            account: ACCOUNT,
            panel_id: 501,
            user: Some(ion),
            first_name: "Ion".into(),
            last_name: "Pop".into(),
            company: "Pop SRL".into(),
            email: "Ion@Example.org".into(),
            canonical: "ion@example.org".into(),
            details: json!({ "phone": "+40 1", "address": ["Str. Ștefan", ""] }),
            mail: vec!["general".into(), "domain".into()],
            departments: vec![DepartmentId(3), DepartmentId(9)],
            created: Some(1_650_000_000),
        };
        let bare =
            Contact { user: None, mail: Vec::new(), canonical: String::new(), ..contact.clone() };
        let ids = write(store, |tx| Ok([tx.add_contact(&contact)?, tx.add_contact(&bare)?]));
        let whole =
            [Contact { id: ids[0], ..contact.clone() }, Contact { id: ids[1], ..bare.clone() }];
        assert_eq!(read(store, |tx| tx.contacts_of(ACCOUNT)), whole);
        assert_eq!(read(store, |tx| tx.contacts_of(AccountId(43))), []);

        let row = |kind: &str, id, outcome: &str| LegacyRow {
            panel: "whmcs7".into(),
            kind: kind.into(),
            id,
            user: Some(ana),
            account: Some(ACCOUNT),
            contact: None,
            outcome: outcome.into(),
            hash_print: format!("print of {id}"),
            notes: vec!["zero date".into(), "name: a, \"b\"".into()],
        };
        let rows = [
            row("client", 2, "imported"),
            row("client", 10, "repaired"),
            row("contact", 1, "imported"),
            LegacyRow {
                user: None,
                account: None,
                contact: Some(ids[0]),
                notes: Vec::new(),
                ..row("contact", 3, "not_imported")
            },
        ];
        write(store, |tx| rows.iter().rev().try_for_each(|row| tx.put_legacy_row(row)));
        assert_eq!(read(store, |tx| tx.legacy_row("whmcs7", "client", 10)), Some(rows[1].clone()));
        assert_eq!(read(store, |tx| tx.legacy_row("hostbill", "client", 10)), None);
        assert_eq!(read(store, |tx| tx.legacy_rows("whmcs7", ("", 0), 10)), rows);
        assert_eq!(read(store, |tx| tx.legacy_rows("whmcs7", ("client", 2), 2)), rows[1..3]);
        let one = |kind: &str, outcome: &str| (kind.to_owned(), outcome.to_owned(), 1);
        let counts = [
            one("client", "imported"),
            one("client", "repaired"),
            one("contact", "imported"),
            one("contact", "not_imported"),
        ];
        assert_eq!(read(store, |tx| tx.count_legacy("whmcs7")), counts);
        let twice = store.write(|tx| tx.put_legacy_row(&rows[0]));
        assert_eq!(twice, Err(StoreError::Conflict));

        write(store, |tx| {
            tx.add_credential(ana, Some(ACCOUNT), "a")?;
            tx.add_credential(ana, Some(AccountId(43)), "b")?;
            tx.add_credential(ion, Some(ACCOUNT), "c")?;
            tx.add_credential(ion, None, "d")
        });
        assert_eq!(read(store, |tx| tx.shared_addresses(UserId(0), 10)), [ana]);
        assert_eq!(read(store, |tx| tx.shared_addresses(ana, 10)), []);
        let totals = read(store, |tx| tx.totals());
        let expected = Totals { users: 2, accounts: 1, contacts: 2, ..Totals::default() };
        assert_eq!(totals, expected);
    });
}

#[test]
fn a_number_is_never_given_twice() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let mut seen = BTreeSet::new();
        for _ in 0..5 {
            let id = write(store, |tx| tx.add_member(&member(ion, ACCOUNT)));
            assert!(seen.insert(id.0), "a removed member's number came back: {id}");
            write(store, |tx| tx.remove_member(id));
        }
        let mut seen = BTreeSet::new();
        for _ in 0..5 {
            let session = SessionRow {
                id: SessionId(0),
                user: ana,
                user_generation: 0,
                account: None,
                membership: None,
                second_factor: false,
                proved: true,
                proofs: Vec::new(),
                acting: None,
                created: 0,
            };
            let id = write(store, |tx| tx.add_session(&session, &[1; 32]));
            assert!(seen.insert(id.0), "an ended session's number came back: {id}");
            write(store, |tx| tx.remove_session(id));
        }
        let mut last = 0;
        for at in 0..5 {
            write(store, |tx| tx.record(&change(EventKind::InvitationSent, at), &vera(), 100));
            let event = write(store, |tx| tx.lease_events(100, 160, 1)).remove(0);
            assert!(event.id > last, "a done event's number came back: {}", event.id);
            last = event.id;
            write(store, |tx| tx.remove_events(&[event.id]));
        }
    });
}

#[test]
fn k40_work_that_fails_leaves_nothing_behind() {
    on_each(|store| {
        let (ana, ion) = world(store);
        let before = read(store, |tx| tx.totals());
        let failed: Result<(), _> = store.write(|tx| {
            add_user(tx, "eva@example.org")?;
            tx.add_member(&member(ion, ACCOUNT))?;
            tx.add_invitation(&invitation(ACCOUNT, "eva@example.org", Actor::User(ana)))?;
            tx.record(&change(EventKind::InvitationSent, 1), &vera(), 100)?;
            tx.put_setting("members.delegate", "on")?;
            Err(StoreError::Failed("the rule was broken at the very end".into()))
        });
        assert_eq!(failed, Err(StoreError::Failed("the rule was broken at the very end".into())));
        assert_eq!(read(store, |tx| tx.totals()), before);
        assert_eq!(read(store, |tx| tx.count_audit(ACCOUNT)), 0);
        assert_eq!(read(store, |tx| tx.member(ion, ACCOUNT)), None);
        assert_eq!(read(store, |tx| tx.settings()), []);
        // And the store goes on.
        write(store, |tx| add_user(tx, "eva@example.org"));
    });
}

#[test]
fn a_panic_inside_the_work_leaves_nothing_behind_and_the_store_usable() {
    on_each(|store| {
        world(store);
        let before = read(store, |tx| tx.totals());
        let panicked = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _: Result<(), StoreError> = store.write(|tx| {
                add_user(tx, "eva@example.org")?;
                panic!("on purpose");
            });
        }));
        assert!(panicked.is_err());
        assert_eq!(read(store, |tx| tx.totals()), before);
        write(store, |tx| add_user(tx, "eva@example.org"));
    });
}

// What follows is about the SQLite file.

/// Also where nothing removes a row today: tables are strict, numbers of ours only grow.
#[test]
fn every_table_is_strict_and_numbers_of_ours_only_grow() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let _store = Store::open(&path).expect("a store");
    let db = Connection::open(&path).expect("the file opens");
    let mut query = db
        .prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        )
        .expect("a query");
    let tables: Vec<(String, String)> = query
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .and_then(Iterator::collect)
        .expect("the tables");
    assert!(tables.len() > 15, "{tables:?}");
    for (name, sql) in &tables {
        assert!(sql.contains("STRICT"), "{name} is not strict");
        let panels_own = ["account", "permission"].contains(&name.as_str());
        let numbered = sql.contains("INTEGER PRIMARY KEY");
        let grows = sql.contains("INTEGER PRIMARY KEY AUTOINCREMENT");
        assert!(!numbered || grows || panels_own, "{name} may give a number twice");
    }
}

/// The words of the error with which a file cannot be opened.
fn refused(path: &Path) -> (StoreError, String) {
    let error = Store::open(path).err().expect("it cannot be opened");
    let words = error.to_string();
    (error, words)
}

#[test]
fn a_file_of_a_newer_keyholder_is_refused_with_what_to_do_and_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    drop(Store::open(&path).expect("a store"));
    let db = Connection::open(&path).expect("the file opens");
    db.pragma_update(None, "user_version", 999).expect("a newer schema");
    drop(db);
    let before = std::fs::read(&path).expect("the file");
    let (error, words) = refused(&path);
    assert!(matches!(error, StoreError::Newer { found: 999, .. }), "{words}");
    assert!(words.contains("newer Keyholder") && words.contains("999"), "{words}");
    assert!(std::fs::read(&path).expect("the file") == before, "the newer file was written to");
}

#[test]
fn a_file_that_cannot_be_a_store_is_refused_and_named() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = |name: &str| folder.path().join(name);

    let missing = path("missing/store.sqlite");
    let (error, words) = refused(&missing);
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains("missing/store.sqlite") && words.contains("No such file"), "{words}");
    assert!(!path("missing").exists(), "no folder is made");

    std::fs::create_dir(path("folder")).expect("a folder");
    let (error, words) = refused(&path("folder"));
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains(path("folder").to_str().expect("UTF-8")), "{words}");

    let text = "This is a diary, and nobody's database.\n".repeat(200);
    std::fs::write(path("diary.txt"), &text).expect("a file");
    let (error, words) = refused(&path("diary.txt"));
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains("diary.txt") && words.contains("not a database"), "{words}");
    assert_eq!(std::fs::read_to_string(path("diary.txt")).expect("the file"), text);

    std::fs::write(path("file"), "").expect("a file");
    let (error, words) = refused(&path("file/store.sqlite"));
    assert!(matches!(error, StoreError::Open { .. }), "{words}");
    assert!(words.contains("Not a directory"), "{words}");
}

#[test]
fn another_programs_database_is_refused_and_stays_as_it_is() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("blog.sqlite");
    let blog = rusqlite::Connection::open(&path).expect("a new database");
    blog.execute_batch("CREATE TABLE post (text); PRAGMA user_version = 1;").expect("a table");
    drop(blog);
    let before = std::fs::read(&path).expect("readable");
    let refused = Store::open(&path).err().expect("this is no store").to_string();
    assert!(refused.contains("belongs to another program"), "{refused}");
    assert_eq!(std::fs::read(&path).expect("readable"), before);
}

#[test]
fn a_new_file_is_its_owners_alone_and_keeps_its_place() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let store = Store::open(&path).expect("a store");
    write(&store, |tx| add_user(tx, "ana@example.org"));
    for name in ["store.sqlite", "store.sqlite-wal", "store.sqlite-shm"] {
        let file = std::fs::metadata(folder.path().join(name)).expect("a file");
        assert_eq!(file.permissions().mode() & 0o777, 0o600, "{name}");
    }
}

#[test]
fn a_backup_is_a_whole_store_and_never_overwrites() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let (path, copy) = (folder.path().join("store.sqlite"), folder.path().join("copy.sqlite"));
    let store = Store::open(&path).expect("a store");
    world(&store);
    store.backup(&copy).expect("a backup");
    write(&store, |tx| add_user(tx, "late@example.org"));
    let mode = std::fs::metadata(&copy).expect("the copy").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let again = store.backup(&copy).expect_err("it is there already");
    assert!(again.to_string().contains("copy.sqlite"), "{again}");
    let copied = Store::open(&copy).expect("the copy opens");
    assert_eq!(read(&copied, |tx| tx.totals()).users, 2);
    assert_eq!(read(&store, |tx| tx.totals()).users, 3);
}

/// As somebody who may not read or not write what root made. Each answer is an error's words.
fn as_nobody(folder: &Path) {
    // SAFETY: changes who this process is, and it is a process of its own.
    let changed = unsafe { libc::getuid() != 0 || libc::setuid(65534) == 0 };
    assert!(changed, "root can become nobody");
    let words = |name: &str| match Store::open(&folder.join(name)) {
        Ok(_) => "opened".to_owned(),
        Err(error) => error.to_string(),
    };
    child::say(&words("unreadable.sqlite"));
    child::say(&words("new.sqlite"));
    let answer = match Store::open(&folder.join("read-only.sqlite")) {
        Err(error) => error.to_string(),
        Ok(store) => match store.write(|tx| add_user(tx, "eva@example.org")) {
            Ok(_) => "written".to_owned(),
            Err(error) => error.to_string(),
        },
    };
    child::say(&answer);
}

#[test]
fn a_file_that_may_not_be_read_or_written_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mode = |name: &str, mode| {
        let path = folder.path().join(name);
        std::fs::set_permissions(path, PermissionsExt::from_mode(mode)).expect("a mode");
    };
    for name in ["unreadable.sqlite", "read-only.sqlite"] {
        let store = Store::open(&folder.path().join(name)).expect("a store");
        write(&store, |tx| add_user(tx, "ana@example.org"));
    }
    mode("unreadable.sqlite", 0o000);
    mode("read-only.sqlite", 0o444);
    mode("", 0o555);
    let mut nobody = Child::start("nobody", folder.path());
    let unreadable = nobody.hear();
    assert!(unreadable.contains("unreadable.sqlite"), "{unreadable}");
    assert!(unreadable.contains("unable to open"), "{unreadable}");
    let new = nobody.hear();
    assert!(new.contains("new.sqlite") && new.contains("Permission denied"), "{new}");
    let read_only = nobody.hear();
    assert!(read_only.contains("read") || read_only.contains("unable to open"), "{read_only}");
    assert!(!read_only.starts_with("written") && !read_only.starts_with("opened"), "{read_only}");
    mode("", 0o755);
    mode("read-only.sqlite", 0o600);
    let store = Store::open(&folder.path().join("read-only.sqlite")).expect("the store");
    assert_eq!(read(&store, |tx| tx.totals()).users, 1);
}

/// Writes until the disk is full; says how it went, step by step.
fn on_a_full_disk(folder: &Path) {
    let filler = folder.join("filler");
    if mount_a_small_disk(folder) {
        child::say("a small disk");
    } else {
        // Not root: the largest size of a file does nearly the same.
        limit_file_size(400 << 10);
        child::say("a small limit");
    }
    let store = Store::open(&folder.join("store.sqlite")).expect("there is room for a new store");
    // What will be freed later.
    std::fs::write(&filler, vec![0_u8; 64 << 10]).expect("there is room for a filler");
    let mut saved = 0_i64;
    let full = loop {
        let new = store.write(|tx| {
            tx.put_setting("members.delegate", "on")?;
            tx.record(&change(EventKind::InvitationSent, saved), &vera(), 100)?;
            tx.save_request(&format!("key-{saved}"), &padding(), 100)
        });
        match new {
            Ok(()) => saved += 1,
            Err(error) => break error,
        }
    };
    child::say(&saved.to_string());
    child::say(&full.to_string());
    // Reading goes on, and nothing of the failed write is there.
    child::say(&read(&store, |tx| tx.count_audit(ACCOUNT)).to_string());
    // Room again: writing goes on too, on the same handle.
    std::fs::remove_file(&filler).expect("the filler goes");
    limit_file_size(i64::MAX as u64);
    let later = store.write(|tx| tx.put_setting("members.delegate", "off"));
    child::say(&later.map_or_else(|error| error.to_string(), |()| "written".to_owned()));
    drop(store);
    let again = Store::open(&folder.join("store.sqlite")).expect("it opens again");
    let mut kept = 0;
    for at in 0..saved {
        kept += i64::from(read(&again, |tx| tx.request(&format!("key-{at}"))).is_some());
    }
    child::say(&kept.to_string());
    drop(again);
    let db = Connection::open(folder.join("store.sqlite")).expect("the file opens");
    let word = db.query_row("PRAGMA integrity_check", [], |row| row.get::<_, String>(0));
    child::say(&word.expect("a word"));
}

fn padding() -> SavedRequest {
    SavedRequest { action: "x".repeat(1500), hash: Vec::new(), answer: json!({}) }
}

/// A disk of 600 KiB in `folder`, seen by this process only.
fn mount_a_small_disk(folder: &Path) -> bool {
    let folder = std::ffi::CString::new(folder.to_str().expect("UTF-8")).expect("no NUL");
    let (none, tmpfs, size) = (c"none".as_ptr(), c"tmpfs".as_ptr(), c"size=600k".as_ptr());
    // SAFETY: the texts live and end with NUL; what is mounted belongs to this process.
    unsafe {
        libc::unshare(libc::CLONE_NEWNS) == 0
            && libc::mount(
                none,
                c"/".as_ptr(),
                std::ptr::null(),
                libc::MS_REC | libc::MS_PRIVATE,
                std::ptr::null(),
            ) == 0
            && libc::mount(none, folder.as_ptr(), tmpfs, 0, size.cast()) == 0
    }
}

fn limit_file_size(bytes: u64) {
    let limit = libc::rlimit { rlim_cur: bytes, rlim_max: libc::RLIM_INFINITY };
    // SAFETY: changes this process only; a write beyond the limit is an error and no signal.
    unsafe {
        libc::signal(libc::SIGXFSZ, libc::SIG_IGN);
        libc::setrlimit(libc::RLIMIT_FSIZE, &raw const limit);
    }
}

#[test]
fn k50_a_full_disk_keeps_what_was_acknowledged_and_says_so() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut child = Child::start("full disk", folder.path());
    let disk = child.hear();
    let saved: i64 = child.hear().parse().expect("a number");
    assert!(saved > 5, "{disk}: hardly anything was written: {saved}");
    let full = child.hear();
    assert!(full.contains("full") || full.contains("disk I/O error"), "{disk}: {full}");
    assert_eq!(child.hear(), saved.to_string(), "{disk}: reading on a full disk");
    assert_eq!(child.hear(), "written", "{disk}: writing when there is room again");
    assert_eq!(child.hear(), saved.to_string(), "{disk}: acknowledged and lost");
    assert_eq!(child.hear(), "ok", "{disk}");
}

/// A backup put back by `mv`: SQLite itself would go on with the old file for ever.
#[test]
fn k49_a_store_replaced_by_a_backup_is_the_one_that_answers() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let copy = folder.path().join("copy.sqlite");
    let store = Store::open(&path).expect("a new store");
    world(&store);
    let users = |store: &Store| store.read(|tx| tx.totals().map(|totals| totals.users));
    store.backup(&copy).expect("a copy");
    write(&store, |tx| add_user(tx, "later@example.org"));
    assert_eq!(users(&store), Ok(3));
    std::fs::rename(&copy, &path).expect("a rename");
    // The log of the old file must not be played into the new one.
    let refused = users(&store).expect_err("the log is the old one").to_string();
    assert!(refused.contains("-wal") && refused.contains("delete"), "{refused}");
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(folder.path().join(format!("store.sqlite{end}")));
    }
    assert_eq!(users(&store), Ok(2));
    // And it is a store like any other: what another handle commits is seen, and the reverse.
    let other = Store::open(&path).expect("the same file");
    write(&other, |tx| add_user(tx, "other@example.org"));
    assert_eq!(users(&store), Ok(3));
    write(&store, |tx| add_user(tx, "own@example.org"));
    assert_eq!(users(&other), Ok(4));
}

#[test]
fn k5_a_store_that_was_moved_away_is_an_error_and_not_an_old_answer() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let store = Store::open(&path).expect("a new store");
    world(&store);
    let away = folder.path().join("away.sqlite");
    std::fs::rename(&path, &away).expect("a rename");
    let totals = || store.read(|tx| tx.totals());
    assert!(matches!(totals(), Err(StoreError::Open { .. })), "{:?}", totals());
    assert!(!path.exists(), "no empty store is put in its place");
    std::fs::rename(&away, &path).expect("a rename");
    assert_eq!(totals().map(|totals| totals.users), Ok(2));
}

#[test]
fn k49_a_deleted_index_of_the_log_is_noticed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("store.sqlite");
    let store = Store::open(&path).expect("a new store");
    world(&store);
    std::fs::remove_file(folder.path().join("store.sqlite-shm")).expect("it was there");
    let other = Store::open(&path).expect("the same file");
    write(&other, |tx| add_user(tx, "other@example.org"));
    assert_eq!(store.read(|tx| tx.totals()).map(|totals| totals.users), Ok(3));
}
