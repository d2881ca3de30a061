//! A member of an account: show, change, remove, add by staff.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use super::page::Asked;
use super::view::{ItemView, MemberView, departments_of, items_of, networks_of, set_of, time_of};
use super::{By, Core, Error, Rules, Scene};
use crate::domain::account::Account;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::{Grants, ItemGrant};
use crate::domain::ids::{
    AccountId, DepartmentId, DomainId, MembershipId, RoleId, Seconds, ServiceId, UserId,
};
use crate::domain::membership::{self, Kind, Membership, Status};
use crate::domain::rule::BrokenRule;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub account: AccountId,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

impl Page {
    /// Which rows.
    pub fn asked(&self) -> Result<Asked, Error> {
        Asked::new(self.after.as_deref(), self.offset, self.limit)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OneMember {
    account: AccountId,
    user: UserId,
}

#[derive(Serialize, Deserialize)]
pub(super) struct OneView {
    pub member: MemberView,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Nothing {}

/// What to change; what is missing stays.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeMember {
    pub account: AccountId,
    pub user: UserId,
    status: Option<String>,
    #[serde(default, deserialize_with = "given")]
    not_before: Option<Option<Seconds>>,
    #[serde(default, deserialize_with = "given")]
    not_after: Option<Option<Seconds>>,
    #[serde(default)]
    dialect: String,
    permissions: Option<Vec<String>>,
    services: Option<Vec<ItemView>>,
    domains: Option<Vec<ItemView>>,
    denied_departments: Option<Vec<DepartmentId>>,
    roles: Option<Vec<RoleId>>,
    allow_from: Option<Vec<String>>,
}

/// Tells `null` (take the date away) from a missing field (leave it).
fn given<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Option<Seconds>>, D::Error> {
    Option::<Seconds>::deserialize(from).map(Some)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AddMember {
    account: AccountId,
    user: UserId,
    #[serde(default)]
    kind: Option<String>,
    #[serde(default)]
    dialect: String,
    permissions: Vec<String>,
    #[serde(default)]
    roles: Vec<RoleId>,
}

impl Core {
    pub(super) fn show_member(&self, by: &By, one: OneMember) -> Result<OneView, Error> {
        self.read(by, |scene| {
            let (account, _) = scene.managed(one.account)?;
            let member = if account.is_owner(one.user) {
                scene.owner_view(&account, &scene.user(one.user)?)?
            } else {
                scene.member_view(&scene.member(one.user, account.id)?)?
            };
            Ok(OneView { member })
        })
    }

    pub(super) fn change_member(&self, by: &By, change: ChangeMember) -> Result<OneView, Error> {
        self.write_once(by, |scene| {
            let (account, before, after) = scene.planned(&change)?;
            scene.save_membership(&account, &before, &after)?;
            Ok(OneView { member: scene.member_view(&after)? })
        })
    }

    pub(super) fn remove_member(&self, by: &By, one: OneMember) -> Result<Nothing, Error> {
        self.write_once(by, |scene| {
            let account = scene.account(one.account)?;
            account.may_lose(one.user)?;
            // Everybody may leave; taking somebody else away is managing.
            if by.actor != crate::domain::delegation::Actor::User(one.user) {
                scene.own_holdings(&account)?.may_edit(&account, one.user)?;
            }
            let member = scene.member(one.user, account.id)?;
            scene.tx.remove_member(member.id)?;
            scene.tx.unlink_contacts(account.id, member.user)?;
            // What was typed or taken over for this account alone would open it to whoever comes
            // back; an offer would make them its owner.
            scene.tx.remove_credentials_for(member.user, account.id)?;
            scene.withdraw_offer_to(&account, member.user)?;
            scene.tx.save_account(&account)?;
            scene.record(&Change {
                kind: EventKind::MembershipRemoved,
                account: Some(account.id),
                user: Some(member.user),
                subject: member.id.0,
                before: describe(&scene.rules, &member),
                after: Value::Null,
            })?;
            Ok(Nothing {})
        })
    }

    pub(super) fn add_member(&self, by: &By, add: AddMember) -> Result<OneView, Error> {
        by.must_be_host()?;
        self.write_once(by, |scene| {
            let account = scene.account(add.account)?;
            let user = scene.user(add.user)?;
            let grants = Grants {
                roles: scene.roles_given(account.id, &add.roles)?,
                ..Grants::of(set_of(&scene.rules, &add.dialect, &add.permissions)?)
            };
            let kind = match add.kind.as_deref() {
                None => Kind::Guest,
                Some(word) => match Kind::from_word(word) {
                    Some(kind @ (Kind::SubAccount | Kind::Guest)) => kind,
                    _ => return Err(Error::Invalid(format!("unknown kind: {word}"))),
                },
            };
            let member = scene.add_membership(&account, user.id, kind, grants)?;
            Ok(OneView { member: scene.member_view(&member)? })
        })
    }
}

impl Scene<'_> {
    /// The account, and the membership as it is and as a change would leave it, when the actor
    /// may make that change (K7, K12).
    pub(super) fn planned(
        &self,
        change: &ChangeMember,
    ) -> Result<(Account, Membership, Membership), Error> {
        let (account, holdings) = self.managed(change.account)?;
        // The owner comes first: whoever names the owner is told so, row or no row.
        holdings.may_edit(&account, change.user)?;
        let before = self.member(change.user, account.id)?;
        let after = self.changed(&before, change)?;
        self.must_fit_items(&account, &after.grants.items_not_in(&before.grants))?;
        holdings.may_change(&before, &after)?;
        Ok((account, before, after))
    }

    fn changed(&self, before: &Membership, change: &ChangeMember) -> Result<Membership, Error> {
        let rules = &self.rules;
        let mut after = before.clone();
        if let Some(keys) = &change.permissions {
            after.grants.own = set_of(rules, &change.dialect, keys)?;
        }
        if let Some(roles) = &change.roles {
            after.grants.roles = self.roles_given(before.account, roles)?;
        }
        if let Some(services) = &change.services {
            after.grants.services = items_of(rules, services, ServiceId)?;
        }
        if let Some(domains) = &change.domains {
            after.grants.domains = items_of(rules, domains, DomainId)?;
        }
        if let Some(departments) = &change.denied_departments {
            after.grants.denied_departments =
                departments_of(rules, departments, &before.grants.denied_departments)?;
        }
        if let Some(networks) = &change.allow_from {
            after.allow_from = networks_of(networks)?;
        }
        if let Some(time) = change.not_before {
            after.not_before = time_of(time)?;
        }
        if let Some(time) = change.not_after {
            after.not_after = time_of(time)?;
        }
        membership::window(after.not_before, after.not_after)?;
        if let Some(word) = &change.status {
            after.status = match Status::from_word(word) {
                Some(status @ (Status::Active | Status::Inactive)) => status,
                _ => {
                    return Err(Error::Invalid(format!(
                        "status must be Active or Inactive: {word}"
                    )));
                }
            };
        }
        if after.status != before.status && after.status != Status::Active {
            // K31: whoever is inside goes out.
            after.generation += 1;
        }
        Ok(after)
    }

    /// Adds an Active membership; refused for the owner and for members.
    pub(super) fn add_membership(
        &self,
        account: &Account,
        user: UserId,
        kind: Kind,
        grants: Grants,
    ) -> Result<Membership, Error> {
        self.add_in_status(account, user, kind, grants, Status::Active)
    }

    /// The same for a membership that stands somewhere else already.
    pub(super) fn add_in_status(
        &self,
        account: &Account,
        user: UserId,
        kind: Kind,
        grants: Grants,
        status: Status,
    ) -> Result<Membership, Error> {
        let mut member = Membership {
            id: MembershipId(0),
            user,
            account: account.id,
            kind,
            status,
            not_before: None,
            not_after: None,
            grants,
            allow_from: Vec::new(),
            generation: 0,
            last_used: None,
            created: Some(self.now),
        };
        self.join(account, &mut member)?;
        Ok(member)
    }

    /// Writes a new membership down with its event.
    pub(super) fn join(&self, account: &Account, member: &mut Membership) -> Result<(), Error> {
        if account.is_owner(member.user) || self.tx.member(member.user, account.id)?.is_some() {
            return Err(BrokenRule::AlreadyMember.into());
        }
        member.id = self.tx.add_member(member)?;
        self.tx.save_account(account)?;
        self.record(&Change {
            kind: EventKind::MembershipAdded,
            account: Some(account.id),
            user: Some(member.user),
            subject: member.id.0,
            before: Value::Null,
            after: describe(&self.rules, member),
        })
    }

    pub(super) fn save_membership(
        &self,
        account: &Account,
        before: &Membership,
        after: &Membership,
    ) -> Result<(), Error> {
        if before == after {
            return Ok(());
        }
        self.tx.save_member(after)?;
        self.tx.save_account(account)?;
        self.record(&Change {
            kind: EventKind::MembershipChanged,
            account: Some(account.id),
            user: Some(after.user),
            subject: after.id.0,
            before: describe(&self.rules, before),
            after: describe(&self.rules, after),
        })
    }
}

/// A membership for the record: keys, not numbers.
pub(super) fn describe(rules: &Rules, member: &Membership) -> Value {
    let keys = |set| rules.catalogue.keys_of(set).join(",");
    json!({
        "status": member.status.word(),
        "kind": member.kind.word(),
        "permissions": keys(member.grants.own),
        "roles": member.grants.roles.keys().collect::<Vec<_>>(),
        "services": describe_items(rules, &member.grants.services),
        "domains": describe_items(rules, &member.grants.domains),
        "denied_departments": member.grants.denied_departments,
        "not_before": member.not_before,
        "not_after": member.not_after,
        "allow_from": member.allow_from,
    })
}

/// Grants on single things, by number: what may be done, and which functions.
pub(super) fn describe_items<Id: std::fmt::Display>(
    rules: &Rules,
    items: &BTreeMap<Id, ItemGrant>,
) -> Value {
    let one = |(id, item): (&Id, &ItemGrant)| {
        let permissions = rules.catalogue.keys_of(item.permissions).join(",");
        (id.to_string(), json!({ "permissions": permissions, "functions": item.functions }))
    };
    Value::Object(items.iter().map(one).collect())
}
