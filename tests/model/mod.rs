//! A naive Keyholder, written from the specification and not from the code: plain sets and vectors, no numbers for
//! permissions, no SQL, no order of steps. `tests/differential.rs` and `tests/exhaustive.rs` compare it with the code.
//!
//! Where the specification names an order of refusals (K6) the model names the one reason. Everywhere else it names
//! every broken rule, and the code may report any of them. Where the specification is silent the model says so
//! ([`Expect::silent`]) and follows the code.

// Each test file uses a part of the model.
#![allow(dead_code)]

pub mod delegation;
pub mod expect;
pub mod invitation;
pub mod invitations;
pub mod keys;
pub mod lists;
pub mod manage;
pub mod sessions;

use std::collections::{BTreeMap, BTreeSet};

pub use expect::Expect;
pub use keys::Keys;

/// Seconds since 1970.
pub type Time = i64;

/// The life of an invitation in seconds (K17).
pub const LIFE: Time = 604_800;

/// What a membership gives on one service or domain (K11).
#[derive(Clone, Default, PartialEq, Debug)]
pub struct ItemGrant {
    pub permissions: Keys,
    pub functions: BTreeSet<&'static str>,
}

/// What a membership gives and denies (K8, K10, K11).
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Grants {
    pub own: Keys,
    pub roles: Keys,
    pub services: BTreeMap<i64, ItemGrant>,
    pub domains: BTreeMap<i64, ItemGrant>,
    pub denied: BTreeSet<i64>,
}

#[derive(Clone, Debug)]
pub struct User {
    /// In canonical form (K39).
    pub email: String,
    pub disabled: bool,
    pub password: Option<String>,
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum AccountStatus {
    Active,
    Inactive,
    Closed,
}

#[derive(Clone, Debug)]
pub struct Account {
    pub owner: i64,
    pub status: AccountStatus,
    /// `None`: no ceiling.
    pub ceiling: Option<Keys>,
    pub second_factor: bool,
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Status {
    Pending,
    InvitationSent,
    Declined,
    Active,
    Inactive,
}

/// A place on an account. The owner has none: the account names its owner.
#[derive(Clone, Debug)]
pub struct Member {
    /// `None` where the specification does not say it.
    pub kind: Option<&'static str>,
    pub status: Status,
    pub from: Option<Time>,
    pub until: Option<Time>,
    /// First bytes of the addresses that it may come from; empty: from everywhere.
    pub allow_from: Vec<u8>,
    pub grants: Grants,
}

/// What the panel has told of a service or domain.
#[derive(Clone, Debug)]
pub struct Item {
    pub account: i64,
    pub functions: BTreeSet<&'static str>,
}

#[derive(Clone, Debug)]
pub struct Settings {
    pub delegate: bool,
    pub deny_hides: bool,
    pub bind_email: bool,
    pub require_user: bool,
    /// `None`: no ceiling.
    pub ceiling: Option<Keys>,
}

/// Everything.
#[derive(Clone, Debug)]
pub struct World {
    pub now: Time,
    pub settings: Settings,
    pub users: BTreeMap<i64, User>,
    pub accounts: BTreeMap<i64, Account>,
    /// By user, then account.
    pub members: BTreeMap<(i64, i64), Member>,
    pub services: BTreeMap<i64, Item>,
    pub domains: BTreeMap<i64, Item>,
    pub invitations: BTreeMap<i64, invitations::Invitation>,
    pub sessions: Vec<sessions::Session>,
    /// Departments that the panel has.
    pub departments: Vec<i64>,
}

/// A question.
#[derive(Clone, Default, Debug)]
pub struct Ask {
    pub permission: &'static str,
    pub service: Option<i64>,
    pub domain: Option<i64>,
    pub department: Option<i64>,
    pub function: Option<&'static str>,
    pub second_factor: bool,
    pub remote: Option<u8>,
}

impl World {
    pub fn new(now: Time) -> World {
        World {
            now,
            settings: Settings {
                delegate: false,
                deny_hides: false,
                bind_email: true,
                require_user: false,
                ceiling: None,
            },
            users: BTreeMap::new(),
            accounts: BTreeMap::new(),
            members: BTreeMap::new(),
            services: BTreeMap::new(),
            domains: BTreeMap::new(),
            invitations: BTreeMap::new(),
            sessions: Vec::new(),
            departments: vec![1, 2, 3],
        }
    }

    /// K5 to K11: whether, and the one reason.
    pub fn check(&self, user: i64, account: i64, ask: &Ask) -> (bool, &'static str) {
        if let Some(reason) = self.kept_out(user, account) {
            return (false, reason);
        }
        let place = &self.accounts[&account];
        if place.second_factor && !ask.second_factor {
            return (false, "second_factor_required");
        }
        let owner = place.owner == user;
        // The owner's own address list is nowhere: only a membership has one.
        let member = self.members.get(&(user, account)).filter(|_| !owner);
        if member.is_some_and(|it| !address_allowed(it, ask.remote)) {
            return (false, "address_not_allowed");
        }
        if !self.below_ceiling(account, ask.permission) {
            return (false, "above_ceiling");
        }
        if member.is_some_and(|it| self.department_denied(it, ask)) {
            return (false, "department_denied");
        }
        if !self.item_has(account, ask) {
            return (false, "not_on_this_item");
        }
        let Some(member) = member else {
            return (true, "owner");
        };
        if ask.permission == "members.manage" && !self.settings.delegate {
            return (false, "owner_only");
        }
        granted(&member.grants, ask)
    }

    /// K6 as far as user, account and membership go.
    pub fn kept_out(&self, user: i64, account: i64) -> Option<&'static str> {
        match self.users.get(&user) {
            None => return Some("no_such_user"),
            Some(user) if user.disabled => return Some("user_disabled"),
            Some(_) => {}
        }
        let place = match self.accounts.get(&account) {
            None => return Some("no_such_account"),
            Some(place) if place.status == AccountStatus::Closed => return Some("account_closed"),
            Some(place) => place,
        };
        if place.owner == user {
            return None;
        }
        match self.members.get(&(user, account)) {
            None => Some("not_a_member"),
            Some(member) if member.status != Status::Active => Some("not_active"),
            Some(member) if !in_window(member.from, member.until, self.now) => {
                Some("outside_window")
            }
            Some(_) => None,
        }
    }

    /// K9: the ceiling of the installation and the one of the account.
    pub fn below_ceiling(&self, account: i64, permission: &str) -> bool {
        let allows =
            |ceiling: &Option<Keys>| ceiling.as_ref().is_none_or(|it| it.contains(permission));
        allows(&self.settings.ceiling)
            && self.accounts.get(&account).is_none_or(|it| allows(&it.ceiling))
    }

    /// K10.
    fn department_denied(&self, member: &Member, ask: &Ask) -> bool {
        let denied = ask.department.is_some_and(|it| member.grants.denied.contains(&it));
        let closes = ask.permission == "tickets.open"
            || (self.settings.deny_hides && ask.permission.starts_with("tickets."));
        denied && closes
    }

    /// K11: the service or domain is the account's, and it has the function.
    fn item_has(&self, account: i64, ask: &Ask) -> bool {
        let elsewhere = |items: &BTreeMap<i64, Item>, id: Option<i64>| {
            id.and_then(|id| items.get(&id)).is_some_and(|item| item.account != account)
        };
        if elsewhere(&self.services, ask.service) || elsewhere(&self.domains, ask.domain) {
            return false;
        }
        ask.function.is_none_or(|function| {
            ask.service
                .and_then(|id| self.services.get(&id))
                .is_some_and(|service| service.functions.contains(function))
        })
    }

    /// Whether the user is owner or member: to all others the account is "not found".
    pub fn related(&self, user: i64, account: i64) -> bool {
        self.accounts.get(&account).is_some_and(|it| it.owner == user)
            || self.members.contains_key(&(user, account))
    }

    /// Whose address this is, in whatever spelling.
    pub fn user_of(&self, email: &str) -> Option<i64> {
        let email = canonical(email);
        self.users.iter().find(|(_, user)| user.email == email).map(|(id, _)| *id)
    }
}

/// K39, as far as the addresses of these tests go.
pub fn canonical(email: &str) -> String {
    email.trim().to_ascii_lowercase()
}

/// K6: the end is exclusive.
pub fn in_window(from: Option<Time>, until: Option<Time>, now: Time) -> bool {
    from.is_none_or(|from| now >= from) && until.is_none_or(|until| now < until)
}

/// An unknown address cannot be on a list.
fn address_allowed(member: &Member, remote: Option<u8>) -> bool {
    member.allow_from.is_empty() || remote.is_some_and(|it| member.allow_from.contains(&it))
}

/// K8.
fn granted(grants: &Grants, ask: &Ask) -> (bool, &'static str) {
    if grants.own.contains(ask.permission) {
        return (true, "granted");
    }
    if grants.roles.contains(ask.permission) {
        return (true, "granted_by_role");
    }
    let service = ask.service.and_then(|id| grants.services.get(&id));
    let domain = ask.domain.and_then(|id| grants.domains.get(&id));
    if [service, domain].iter().flatten().any(|it| it.permissions.contains(ask.permission)) {
        return (true, "granted_on_item");
    }
    match (service, ask.function) {
        (Some(service), Some(function)) if service.functions.contains(function) => {
            (true, "granted_function")
        }
        _ => (false, "not_granted"),
    }
}
