//! People and places that tests of the rules begin with: each test says what is different.

use super::account::{Account, AccountStatus};
use super::email::Email;
use super::grants::Grants;
use super::ids::{AccountId, MembershipId, UserId};
use super::membership::{Kind, Membership, Status};
use super::permission::PermissionSet;
use super::user::{Address, User};

/// A user who may log in.
pub fn user(id: i64) -> User {
    User {
        id: UserId(id),
        address: Address::Valid(Email::parse("ana@example.org").expect("a plain address")),
        first_name: "Ana".into(),
        last_name: "Ruiz".into(),
        language: String::new(),
        disabled: false,
        mailbox_proved: true,
        password_moved: false,
        shadow_of: None,
        generation: 0,
        created: 0,
    }
}

/// The open account 42 of user 1, without a ceiling.
pub fn account() -> Account {
    Account {
        id: AccountId(42),
        name: "Owner".into(),
        company: String::new(),
        email: String::new(),
        mail: Vec::new(),
        status: AccountStatus::Active,
        owner: UserId(1),
        ceiling: PermissionSet::EVERYTHING,
        second_factor: false,
        version: 1,
    }
}

/// User 7, Active on account 42 at any time and from anywhere.
pub fn member(grants: Grants) -> Membership {
    Membership {
        id: MembershipId(9),
        user: UserId(7),
        account: AccountId(42),
        kind: Kind::SubAccount,
        status: Status::Active,
        not_before: None,
        not_after: None,
        grants,
        allow_from: Vec::new(),
        generation: 0,
        last_used: None,
        created: None,
    }
}
