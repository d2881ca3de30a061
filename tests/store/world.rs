//! The engines, and the people and things that the tests begin with.

use keyholder::domain::account::{Account, AccountStatus};
use keyholder::domain::delegation::Actor;
use keyholder::domain::email::Email;
use keyholder::domain::event::{Change, EventKind, Origin};
use keyholder::domain::grants::{Grants, ItemGrant};
use keyholder::domain::ids::{
    AccountId, DepartmentId, DomainId, InvitationId, MembershipId, RoleId, ServiceId, UserId,
};
use keyholder::domain::invitation::{Invitation, State};
use keyholder::domain::membership::{Kind, Membership, Status};
use keyholder::domain::permission::{Permission, PermissionSet};
use keyholder::domain::role::ReadyMade;
use keyholder::domain::user::{Address, User};
use keyholder::store::{Store, StoreError, Tx};
use serde_json::json;

/// An opened store, with what it needs to live.
pub struct Opened {
    engine: &'static str,
    store: Store,
    _folder: Option<tempfile::TempDir>,
}

pub fn engines() -> Vec<Opened> {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = Store::open(&folder.path().join("store.sqlite")).expect("a file");
    let memory = Store::in_memory().expect("memory");
    vec![
        Opened { engine: "SQLite in a file", store: file, _folder: Some(folder) },
        Opened { engine: "SQLite in memory", store: memory, _folder: None },
    ]
}

/// Runs a test on every engine; the captured output says on which one it failed.
pub fn on_each(test: impl Fn(&Store)) {
    for opened in engines() {
        eprintln!("engine: {}", opened.engine);
        test(&opened.store);
    }
}

/// One write that must go well.
pub fn write<T>(store: &Store, work: impl FnMut(&dyn Tx) -> Result<T, StoreError>) -> T {
    store.write(work).expect("a write")
}

/// One read that must go well.
pub fn read<T>(store: &Store, work: impl FnMut(&dyn Tx) -> Result<T, StoreError>) -> T {
    store.read(work).expect("a read")
}

pub fn set(permissions: &[Permission]) -> PermissionSet {
    PermissionSet::of(permissions)
}

/// Built-in and registered permissions at both ends of both words.
pub fn wide_set() -> PermissionSet {
    set(&[Permission::ACCOUNT_PROFILE, Permission::MEMBERS_MANAGE, Permission::FIRST_EXTRA])
        .with(Permission::LAST)
}

pub fn email(text: &str) -> Email {
    Email::parse(text).expect("an address")
}

pub fn user(text: &str) -> User {
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

pub fn add_user(tx: &dyn Tx, text: &str) -> Result<UserId, StoreError> {
    tx.add_user(&user(text), email(text).canonical())
}

pub fn account(id: i64, owner: UserId) -> Account {
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

pub fn grants() -> Grants {
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

pub fn member(user: UserId, account: AccountId) -> Membership {
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

pub fn invitation(account: AccountId, to: &str, inviter: Actor) -> Invitation {
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
pub fn world(store: &Store) -> (UserId, UserId) {
    write(store, |tx| {
        let ana = add_user(tx, "ana@example.org")?;
        let ion = add_user(tx, "ion@example.org")?;
        tx.add_account(&account(42, ana))?;
        Ok((ana, ion))
    })
}

pub const ACCOUNT: AccountId = AccountId(42);

pub fn change(kind: EventKind, subject: i64) -> Change {
    Change {
        kind,
        account: Some(ACCOUNT),
        user: None,
        subject,
        before: json!(null),
        after: json!({ "email": "é\u{0}\n", "n": subject }),
    }
}

pub fn vera() -> Origin {
    Origin { kind: "staff", user: 0, staff: "Vera".into(), remote: "2001:db8::1".into() }
}
