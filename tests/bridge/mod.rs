//! From the model's plain sets to the values that the code decides on.

// Each test file uses a part of this.
#![allow(dead_code)]

use std::net::{IpAddr, Ipv4Addr};

use keyholder::domain::account::{Account, AccountStatus};
use keyholder::domain::catalogue::Catalogue;
use keyholder::domain::decision::{Ask, ItemFacts, Policy, Standing, Target, Verdict, decide};
use keyholder::domain::grants::{Grants, ItemGrant};
use keyholder::domain::ids::{
    AccountId, DepartmentId, DomainId, MembershipId, RoleId, ServiceId, UserId,
};
use keyholder::domain::membership::{Kind, Membership, Status};
use keyholder::domain::permission::{Permission, PermissionSet};
use keyholder::domain::user::{Address, User};

use crate::model;

pub fn permission(key: &str) -> Permission {
    Catalogue::built_in().find(key).expect("a built-in key")
}

pub fn set(keys: &model::Keys) -> PermissionSet {
    keys.iter().map(|key| permission(key)).collect()
}

pub fn ceiling(keys: &Option<model::Keys>) -> PermissionSet {
    keys.as_ref().map_or(PermissionSet::EVERYTHING, set)
}

pub fn user(id: i64, user: &model::User) -> User {
    User {
        id: UserId(id),
        address: Address::Unusable(user.email.clone()),
        first_name: String::new(),
        last_name: String::new(),
        language: String::new(),
        disabled: user.disabled,
        mailbox_proved: false,
        password_moved: false,
        shadow_of: None,
        generation: 0,
        created: 0,
    }
}

pub fn account(id: i64, account: &model::Account) -> Account {
    Account {
        id: AccountId(id),
        name: String::new(),
        company: String::new(),
        email: String::new(),
        mail: Vec::new(),
        status: match account.status {
            model::AccountStatus::Active => AccountStatus::Active,
            model::AccountStatus::Inactive => AccountStatus::Inactive,
            model::AccountStatus::Closed => AccountStatus::Closed,
        },
        owner: UserId(account.owner),
        ceiling: ceiling(&account.ceiling),
        second_factor: account.second_factor,
        version: 0,
    }
}

fn item(grant: &model::ItemGrant) -> ItemGrant {
    ItemGrant {
        permissions: set(&grant.permissions),
        functions: grant.functions.iter().map(|name| (*name).to_owned()).collect(),
    }
}

pub fn grants(grants: &model::Grants) -> Grants {
    let services = grants.services.iter().map(|(id, it)| (ServiceId(*id), item(it)));
    let domains = grants.domains.iter().map(|(id, it)| (DomainId(*id), item(it)));
    Grants {
        own: set(&grants.own),
        roles: [(RoleId(1), set(&grants.roles))].into(),
        services: services.collect(),
        domains: domains.collect(),
        denied_departments: grants.denied.iter().map(|id| DepartmentId(*id)).collect(),
    }
}

pub fn membership(user: i64, account: i64, member: &model::Member) -> Membership {
    Membership {
        id: MembershipId(user * 10 + account),
        user: UserId(user),
        account: AccountId(account),
        kind: Kind::Guest,
        status: match member.status {
            model::Status::Pending => Status::Pending,
            model::Status::InvitationSent => Status::InvitationSent,
            model::Status::Declined => Status::Declined,
            model::Status::Active => Status::Active,
            model::Status::Inactive => Status::Inactive,
        },
        not_before: member.from,
        not_after: member.until,
        grants: grants(&member.grants),
        allow_from: member
            .allow_from
            .iter()
            .map(|first| format!("{first}.0.0.0/8").parse().expect("a network"))
            .collect(),
        generation: 0,
        last_used: None,
        created: None,
    }
}

pub fn ask(ask: &model::Ask) -> Ask {
    Ask {
        permission: permission(ask.permission),
        target: match (ask.service, ask.domain) {
            (Some(id), _) => Target::Service(ServiceId(id)),
            (None, Some(id)) => Target::Domain(DomainId(id)),
            (None, None) => Target::Account,
        },
        department: ask.department.map(DepartmentId),
        function: ask.function.map(str::to_owned),
        second_factor: ask.second_factor,
        remote: ask.remote.map(|first| IpAddr::V4(Ipv4Addr::new(first, 1, 2, 3))),
    }
}

/// What a store would have read for one user and account.
pub struct Place {
    user: Option<User>,
    account: Option<Account>,
    member: Option<Membership>,
    policy: Policy,
    now: i64,
}

/// The code's side of a world, as far as one user and account go. Who is no member here but somewhere else comes
/// with that other membership: `decide` must not take it for one of this account.
pub fn place(world: &model::World, user_id: i64, account_id: i64) -> Place {
    let member =
        world.members.get(&(user_id, account_id)).map(|it| (account_id, it)).or_else(|| {
            let mut others = world.members.iter().filter(|(place, _)| place.0 == user_id);
            others.next().map(|(place, it)| (place.1, it))
        });
    Place {
        user: world.users.get(&user_id).map(|it| user(user_id, it)),
        account: world.accounts.get(&account_id).map(|it| account(account_id, it)),
        member: member.map(|(account, it)| membership(user_id, account, it)),
        policy: Policy {
            ceiling: ceiling(&world.settings.ceiling),
            delegate: world.settings.delegate,
            deny_hides: world.settings.deny_hides,
        },
        now: world.now,
    }
}

/// What the panel has told of the service or domain that is asked about.
pub fn facts(world: &model::World, ask: &model::Ask) -> Option<ItemFacts> {
    let item = match (ask.service, ask.domain) {
        (Some(id), _) => world.services.get(&id),
        (None, Some(id)) => world.domains.get(&id),
        (None, None) => None,
    };
    item.map(|item| ItemFacts {
        account: AccountId(item.account),
        functions: item.functions.iter().map(|it| (*it).to_owned()).collect(),
    })
}

impl Place {
    pub fn decide(&self, facts: Option<&ItemFacts>, ask: &Ask) -> Verdict {
        let standing = Standing {
            user: self.user.as_ref(),
            account: self.account.as_ref(),
            member: self.member.as_ref(),
            item: facts,
            policy: self.policy,
        };
        decide(standing, ask, self.now)
    }
}
