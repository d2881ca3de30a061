//! The members of an account: list, show, change, remove, add by staff.

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use super::error::Thing;
use super::view::{ItemView, MemberView, items_of, set_of};
use super::{By, Core, Error, Rules, Scene};
use crate::domain::account::Account;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{
    AccountId, DepartmentId, DomainId, MembershipId, Seconds, ServiceId, UserId,
};
use crate::domain::membership::{Kind, Membership, Status};
use crate::domain::rule::BrokenRule;

/// Rows of a page when the caller does not say.
const PAGE: i64 = 100;
/// The most rows of one page.
const LARGEST_PAGE: i64 = 1000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Page {
    pub account: AccountId,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
}

impl Page {
    /// First row and number of rows.
    pub fn window(&self) -> (i64, i64) {
        (self.offset.max(0), self.limit.unwrap_or(PAGE).clamp(0, LARGEST_PAGE))
    }
}

#[derive(Serialize)]
pub(super) struct MemberList {
    members: Vec<MemberView>,
    total: i64,
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
    account: AccountId,
    user: UserId,
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
}

impl Core {
    pub(super) fn members(&self, by: &By, page: Page) -> Result<MemberList, Error> {
        self.read(by, |scene| {
            let (account, _) = scene.managed(page.account)?;
            let (offset, limit) = page.window();
            let mut members = Vec::new();
            // The owner comes first and has no row among the memberships.
            if offset == 0 && limit > 0 {
                members.push(scene.owner_view(&account, &scene.user(account.owner)?)?);
            }
            let rows = scene.tx.members_of(
                account.id,
                (offset - 1).max(0),
                if offset == 0 { (limit - 1).max(0) } else { limit },
            )?;
            for row in &rows {
                members.push(scene.member_view(row)?);
            }
            Ok(MemberList { members, total: scene.tx.count_members(account.id)? + 1 })
        })
    }

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
            let (account, holdings) = scene.managed(change.account)?;
            // The owner comes first: whoever names the owner is told so, row or no row.
            holdings.may_edit(&account, change.user)?;
            let before = scene.member(change.user, account.id)?;
            let after = changed(&scene.rules, &before, &change)?;
            holdings.may_give(&before.grants, &after.grants)?;
            if after.not_after != before.not_after {
                holdings.may_last(after.not_after)?;
            }
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
                scene.holdings(&by.actor, &account)?.may_edit(&account, one.user)?;
            }
            let member = scene.member(one.user, account.id)?;
            scene.tx.remove_member(member.id)?;
            scene.tx.unlink_contacts(account.id, member.user)?;
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
            let own = set_of(&scene.rules, &add.dialect, &add.permissions)?;
            let kind = match add.kind.as_deref() {
                None => Kind::Guest,
                Some(word) => match Kind::from_word(word) {
                    Some(kind @ (Kind::SubAccount | Kind::Guest)) => kind,
                    _ => return Err(Error::Invalid(format!("unknown kind: {word}"))),
                },
            };
            let member = scene.add_membership(&account, user.id, kind, Grants::of(own))?;
            Ok(OneView { member: scene.member_view(&member)? })
        })
    }
}

impl Scene<'_> {
    /// Adds an Active membership; refused for the owner and for members.
    pub(super) fn add_membership(
        &self,
        account: &Account,
        user: UserId,
        kind: Kind,
        grants: Grants,
    ) -> Result<Membership, Error> {
        let mut member = Membership {
            id: MembershipId(0),
            user,
            account: account.id,
            kind,
            status: Status::Active,
            not_before: None,
            not_after: None,
            grants,
            allow_from: Vec::new(),
            generation: 0,
            last_used: None,
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

    fn save_membership(
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

fn changed(rules: &Rules, before: &Membership, change: &ChangeMember) -> Result<Membership, Error> {
    let mut after = before.clone();
    if let Some(keys) = &change.permissions {
        after.grants.own = set_of(rules, &change.dialect, keys)?;
    }
    if let Some(services) = &change.services {
        after.grants.services = items_of(rules, services, ServiceId)?;
    }
    if let Some(domains) = &change.domains {
        after.grants.domains = items_of(rules, domains, DomainId)?;
    }
    if let Some(departments) = &change.denied_departments {
        after.grants.denied_departments = departments.iter().copied().collect();
    }
    after.not_before = change.not_before.unwrap_or(after.not_before);
    after.not_after = change.not_after.unwrap_or(after.not_after);
    if let Some(word) = &change.status {
        after.status = match Status::from_word(word) {
            Some(status @ (Status::Active | Status::Inactive)) => status,
            _ => return Err(Error::Invalid(format!("status must be Active or Inactive: {word}"))),
        };
    }
    if after.status != before.status && after.status != Status::Active {
        // K31: whoever is inside goes out.
        after.generation += 1;
    }
    Ok(after)
}

/// A membership for the record: keys, not numbers.
pub(super) fn describe(rules: &Rules, member: &Membership) -> Value {
    let keys = |set| rules.catalogue.keys_of(set).join(",");
    let services: Vec<_> = member.grants.services.keys().collect();
    let domains: Vec<_> = member.grants.domains.keys().collect();
    json!({
        "status": member.status.word(),
        "kind": member.kind.word(),
        "permissions": keys(member.grants.everywhere()),
        "services": services,
        "domains": domains,
        "denied_departments": member.grants.denied_departments,
        "not_before": member.not_before,
        "not_after": member.not_after,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShowUser {
    user: UserId,
}

#[derive(Serialize)]
pub(super) struct UserView {
    user: UserId,
    name: String,
    email: String,
    disabled: bool,
    mailbox_proved: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DisableUser {
    user: UserId,
    disabled: bool,
}

impl Core {
    pub(super) fn show_user(&self, by: &By, ask: ShowUser) -> Result<UserView, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let user = scene.tx.user(ask.user)?.ok_or(Error::NotFound(Thing::User))?;
            Ok(UserView {
                user: user.id,
                name: user.display_name(),
                email: user.address.as_str().to_owned(),
                disabled: user.disabled,
                mailbox_proved: user.mailbox_proved,
            })
        })
    }

    pub(super) fn disable_user(&self, by: &By, ask: DisableUser) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.write_once(by, |scene| {
            let mut user = scene.user(ask.user)?;
            let before = json!({ "disabled": user.disabled });
            if user.disabled != ask.disabled {
                user.disabled = ask.disabled;
                user.generation += 1;
                scene.tx.save_user(&user)?;
                scene.record(&Change {
                    kind: EventKind::UserChanged,
                    account: None,
                    user: Some(user.id),
                    subject: user.id.0,
                    before,
                    after: json!({ "disabled": user.disabled }),
                })?;
            }
            Ok(Nothing {})
        })
    }
}
