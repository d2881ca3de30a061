//! What answers look like: domain values in the words of `docs/actions.md`.

use std::collections::BTreeSet;
use std::net::IpAddr;

use ipnet::IpNet;
use serde::{Deserialize, Serialize};

use super::{Error, Named, Rules, Scene, text};
use crate::domain::account::Account;
use crate::domain::catalogue::Language;
use crate::domain::delegation::Actor;
use crate::domain::dialect::{self, Dialect};
use crate::domain::grants::{Grants, ItemGrant};
use crate::domain::ids::{
    AccountId, DepartmentId, DomainId, InvitationId, MembershipId, RoleId, Seconds, ServiceId,
    UserId,
};
use crate::domain::invitation::Invitation;
use crate::domain::membership::{Kind, Membership, Status};
use crate::domain::permission::PermissionSet;
use crate::domain::user::User;

/// The most networks of one member.
const MOST_NETWORKS: usize = 100;

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
        Dialect::from_name(dialect).ok_or_else(|| {
            let known = Dialect::ALL.map(|it| it.name().to_owned());
            Error::unknown(Named::Dialect, dialect, known.into())
        })?
    };
    let keys = keys.iter().map(String::as_str);
    let imported = dialect::import(dialect, keys, &rules.catalogue)?;
    match imported.switches.first() {
        // K3: it permits nothing, and nothing is dropped in silence.
        Some(switch) => Err(Error::Invalid(format!(
            "{} routes mail and permits nothing; set the mail of the contact instead",
            switch.key()
        ))),
        None => Ok(imported.set),
    }
}

/// Grants on items, by id.
pub fn items_of<Id: Ord>(
    rules: &Rules,
    items: &[ItemView],
    id: impl Fn(i64) -> Id,
) -> Result<std::collections::BTreeMap<Id, ItemGrant>, Error> {
    let mut grants = std::collections::BTreeMap::new();
    for item in items {
        let permissions = set_of(rules, "", &item.permissions)?;
        let functions = functions_of(&item.functions)?.into_iter().collect();
        if grants.insert(id(above_0(item.id)?), ItemGrant { permissions, functions }).is_some() {
            return Err(Error::Invalid(format!("named twice: {}", item.id)));
        }
    }
    Ok(grants)
}

/// The functions of a service, in the panel's own names.
pub fn functions_of(names: &[String]) -> Result<Vec<String>, Error> {
    names.iter().map(|name| text::plain("a function", name)).collect()
}

/// Departments, by number.
///
/// One that the panel has not told of is an error, unless it was among them `before`: the panel may
/// have given it up since.
pub fn departments_of(
    rules: &Rules,
    departments: &[DepartmentId],
    before: &BTreeSet<DepartmentId>,
) -> Result<BTreeSet<DepartmentId>, Error> {
    let known = &rules.settings.departments;
    for department in departments {
        above_0(department.0)?;
        if !known.is_empty() && !known.contains(department) && !before.contains(department) {
            let names = known.iter().map(|id| id.0.to_string()).collect();
            return Err(Error::unknown(Named::Department, &department.0.to_string(), names));
        }
    }
    Ok(departments.iter().copied().collect())
}

/// A number of the panel; 0 stands for none.
pub fn above_0(number: i64) -> Result<i64, Error> {
    if number > 0 {
        Ok(number)
    } else {
        Err(Error::Invalid(format!("not a number above 0: {number}")))
    }
}

/// A language of the texts; English when none is given.
pub fn language_of(name: &str) -> Result<Language, Error> {
    if name.is_empty() {
        return Ok(Language::En);
    }
    Language::from_name(name).ok_or_else(|| {
        let known = Language::ALL.map(|language| language.code().to_owned());
        Error::unknown(Named::Language, name, known.into())
    })
}

/// A point in time; 0 stands for none in rows, so none before 1970-01-01 00:00:01 can be kept.
pub fn time_of(time: Option<Seconds>) -> Result<Option<Seconds>, Error> {
    time.map(above_0).transpose()
}

/// Networks: an address, or one with the number of bits that count.
pub fn networks_of(texts: &[String]) -> Result<Vec<IpNet>, Error> {
    if texts.len() > MOST_NETWORKS {
        return Err(Error::Invalid(format!("more than {MOST_NETWORKS} networks")));
    }
    let network = |text: &String| {
        let text = text.trim();
        let one = || text.parse::<IpAddr>().map(IpNet::from);
        text.parse::<IpNet>().or_else(|_| one()).map(|net| net.trunc()).map_err(|_| {
            Error::Invalid(format!("not an address or a network such as 10.0.0.0/8: {text}"))
        })
    };
    texts.iter().map(network).collect()
}

pub(super) fn keys(rules: &Rules, set: PermissionSet) -> Vec<String> {
    rules.catalogue.keys_of(set).into_iter().map(str::to_owned).collect()
}

fn whmcs(rules: &Rules, set: PermissionSet) -> Vec<String> {
    dialect::export(Dialect::Whmcs, set, &rules.catalogue)
}

fn hostbill(rules: &Rules, set: PermissionSet) -> Vec<String> {
    dialect::export(Dialect::HostBill, set, &rules.catalogue)
}

/// A role of a member.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct RoleRef {
    pub id: RoleId,
    pub name: String,
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
    #[serde(default)]
    pub hostbill: Vec<String>,
    pub roles: Vec<RoleRef>,
    pub mail: Vec<String>,
    pub services: Vec<ItemView>,
    pub domains: Vec<ItemView>,
    pub denied_departments: Vec<DepartmentId>,
    #[serde(default)]
    pub allow_from: Vec<IpNet>,
    pub not_before: Option<Seconds>,
    pub not_after: Option<Seconds>,
    pub last_used: Option<Seconds>,
    pub created: Option<Seconds>,
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
            hostbill: hostbill(&self.rules, all),
            roles: Vec::new(),
            mail: account.mail.clone(),
            services: Vec::new(),
            domains: Vec::new(),
            denied_departments: Vec::new(),
            allow_from: Vec::new(),
            not_before: None,
            not_after: None,
            last_used: self.tx.owner_last_used(account.id)?,
            created: None,
        })
    }

    /// The roles of a member or an invitation, by name.
    pub(super) fn role_refs(&self, grants: &Grants) -> Result<Vec<RoleRef>, Error> {
        let named = |id: &RoleId| {
            let name = self.tx.role(*id)?.map(|role| role.name).unwrap_or_default();
            Ok(RoleRef { id: *id, name })
        };
        grants.roles.keys().map(named).collect()
    }

    /// A member with the grants as they were given (not cut by a ceiling): the own set, and the
    /// roles beside it.
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
            permissions: keys(&self.rules, grants.own),
            whmcs: whmcs(&self.rules, grants.own),
            hostbill: hostbill(&self.rules, grants.own),
            roles: self.role_refs(grants)?,
            mail: self.tx.member_mail(member.id)?,
            services: item_views(&self.rules, &grants.services, |id: &ServiceId| id.0),
            domains: item_views(&self.rules, &grants.domains, |id: &DomainId| id.0),
            denied_departments: grants.denied_departments.iter().copied().collect(),
            allow_from: member.allow_from.clone(),
            not_before: member.not_before,
            not_after: member.not_after,
            last_used: member.last_used,
            created: member.created,
        })
    }
}

pub(super) fn item_views<Id>(
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
    #[serde(default)]
    pub roles: Vec<RoleRef>,
    pub services: Vec<ItemView>,
    pub domains: Vec<ItemView>,
    #[serde(default)]
    pub not_before: Option<Seconds>,
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
            roles: self.role_refs(&invitation.grants)?,
            services: item_views(&self.rules, services, |id: &ServiceId| id.0),
            domains: item_views(&self.rules, domains, |id: &DomainId| id.0),
            not_before: invitation.not_before,
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
