//! What answers look like: domain values in the words of `docs/actions.md`.

use serde::{Deserialize, Serialize};

use super::{Error, Rules, Scene};
use crate::domain::account::Account;
use crate::domain::delegation::Actor;
use crate::domain::dialect::{self, Dialect};
use crate::domain::grants::{Grants, ItemGrant};
use crate::domain::ids::{
    AccountId, DepartmentId, DomainId, InvitationId, MembershipId, Seconds, ServiceId, UserId,
};
use crate::domain::invitation::Invitation;
use crate::domain::membership::{Kind, Membership, Status};
use crate::domain::permission::PermissionSet;
use crate::domain::user::User;

/// A grant on one service or domain, in and out.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ItemView {
    /// The panel's number.
    pub id: i64,
    /// Permission keys.
    #[serde(default)]
    pub permissions: Vec<String>,
    /// The service's own functions.
    #[serde(default)]
    pub functions: Vec<String>,
}

/// Permission keys in one of the dialects.
pub fn set_of(rules: &Rules, dialect: &str, keys: &[String]) -> Result<PermissionSet, Error> {
    let dialect = if dialect.is_empty() {
        Dialect::Keyholder
    } else {
        Dialect::from_name(dialect)
            .ok_or_else(|| Error::Invalid(format!("unknown dialect: {dialect}")))?
    };
    let keys = keys.iter().map(String::as_str);
    Ok(dialect::import(dialect, keys, &rules.catalogue)?.set)
}

/// Grants on items, by id.
pub fn items_of<Id: Ord>(
    rules: &Rules,
    items: &[ItemView],
    id: impl Fn(i64) -> Id,
) -> Result<std::collections::BTreeMap<Id, ItemGrant>, Error> {
    items
        .iter()
        .map(|item| {
            let permissions = set_of(rules, "", &item.permissions)?;
            let functions = item.functions.iter().cloned().collect();
            Ok((id(item.id), ItemGrant { permissions, functions }))
        })
        .collect()
}

fn keys(rules: &Rules, set: PermissionSet) -> Vec<String> {
    rules.catalogue.keys_of(set).into_iter().map(str::to_owned).collect()
}

fn whmcs(rules: &Rules, set: PermissionSet) -> Vec<String> {
    dialect::export(Dialect::Whmcs, set, &rules.catalogue)
}

/// A member of an account.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct MemberView {
    pub membership: Option<MembershipId>,
    pub user: UserId,
    pub name: String,
    pub email: String,
    pub kind: String,
    pub status: String,
    pub owner: bool,
    #[serde(rename = "self")]
    pub is_self: bool,
    pub permissions: Vec<String>,
    pub whmcs: Vec<String>,
    pub roles: Vec<String>,
    pub mail: Vec<String>,
    pub services: Vec<ItemView>,
    pub domains: Vec<ItemView>,
    pub denied_departments: Vec<DepartmentId>,
    pub not_before: Option<Seconds>,
    pub not_after: Option<Seconds>,
    pub last_used: Option<Seconds>,
}

impl Scene<'_> {
    fn is_self(&self, user: UserId) -> bool {
        self.by.actor == Actor::User(user)
    }

    /// The owner as a member: holds everything, has no dates.
    pub(super) fn owner_view(&self, account: &Account, user: &User) -> Result<MemberView, Error> {
        let all = self.rules.catalogue.all();
        Ok(MemberView {
            membership: None,
            user: user.id,
            name: user.display_name(),
            email: user.address.as_str().to_owned(),
            kind: Kind::Owner.word().to_owned(),
            status: Status::Active.word().to_owned(),
            owner: true,
            is_self: self.is_self(user.id),
            permissions: keys(&self.rules, all),
            whmcs: whmcs(&self.rules, all),
            roles: Vec::new(),
            mail: account.mail.clone(),
            services: Vec::new(),
            domains: Vec::new(),
            denied_departments: Vec::new(),
            not_before: None,
            not_after: None,
            last_used: self.tx.owner_last_used(account.id)?,
        })
    }

    /// A member with the grants as they were given (not cut by a ceiling).
    pub(super) fn member_view(&self, member: &Membership) -> Result<MemberView, Error> {
        let user = self.user(member.user)?;
        let grants = &member.grants;
        Ok(MemberView {
            membership: Some(member.id),
            user: user.id,
            name: user.display_name(),
            email: user.address.as_str().to_owned(),
            kind: member.kind.word().to_owned(),
            status: member.status.word().to_owned(),
            owner: false,
            is_self: self.is_self(user.id),
            permissions: keys(&self.rules, grants.everywhere()),
            whmcs: whmcs(&self.rules, grants.everywhere()),
            roles: Vec::new(),
            mail: self.tx.member_mail(member.id)?,
            services: item_views(&self.rules, &grants.services, |id: &ServiceId| id.0),
            domains: item_views(&self.rules, &grants.domains, |id: &DomainId| id.0),
            denied_departments: grants.denied_departments.iter().copied().collect(),
            not_before: member.not_before,
            not_after: member.not_after,
            last_used: member.last_used,
        })
    }
}

fn item_views<Id>(
    rules: &Rules,
    items: &std::collections::BTreeMap<Id, ItemGrant>,
    number: impl Fn(&Id) -> i64,
) -> Vec<ItemView> {
    items
        .iter()
        .map(|(id, item)| ItemView {
            id: number(id),
            permissions: keys(rules, item.permissions),
            functions: item.functions.iter().cloned().collect(),
        })
        .collect()
}

/// An invitation, for lists. Never its token.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct InvitationView {
    pub invitation: InvitationId,
    pub account: AccountId,
    pub email: String,
    pub status: String,
    pub permissions: Vec<String>,
    pub whmcs: Vec<String>,
    pub services: Vec<ItemView>,
    pub domains: Vec<ItemView>,
    pub not_after: Option<Seconds>,
    pub created: Seconds,
    pub expires: Seconds,
    pub inviter_name: String,
}

impl Scene<'_> {
    pub(super) fn invitation_view(&self, invitation: &Invitation) -> Result<InvitationView, Error> {
        let Grants { own, services, domains, .. } = &invitation.grants;
        Ok(InvitationView {
            invitation: invitation.id,
            account: invitation.account,
            email: invitation.email.as_str().to_owned(),
            status: invitation.state.word().to_owned(),
            permissions: keys(&self.rules, *own),
            whmcs: whmcs(&self.rules, *own),
            services: item_views(&self.rules, services, |id: &ServiceId| id.0),
            domains: item_views(&self.rules, domains, |id: &DomainId| id.0),
            not_after: invitation.not_after,
            created: invitation.sent_at,
            expires: invitation.expires(),
            inviter_name: self.inviter_name(&invitation.inviter)?,
        })
    }

    pub(super) fn inviter_name(&self, inviter: &Actor) -> Result<String, Error> {
        Ok(match inviter {
            Actor::User(user) => {
                self.tx.user(*user)?.map(|user| user.display_name()).unwrap_or_default()
            }
            Actor::Staff(name) => name.clone(),
            Actor::System => String::new(),
        })
    }
}
