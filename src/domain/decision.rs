//! The decision: may this user do this on this account? (K5-K11)

use std::net::IpAddr;

use super::account::{Account, AccountStatus};
use super::catalogue::Language;
use super::grants::{Grants, ItemGrant};
use super::ids::{AccountId, DepartmentId, DomainId, Seconds, ServiceId};
use super::membership::{Membership, Status};
use super::permission::{Permission, PermissionSet};
use super::reason;
use super::user::User;

/// What the question is about, beside the account.
#[derive(Copy, Clone, Eq, PartialEq, Hash, Debug, Default)]
pub enum Target {
    /// The account as a whole.
    #[default]
    Account,
    /// One service of it.
    Service(ServiceId),
    /// One domain of it.
    Domain(DomainId),
}

/// One question.
#[derive(Clone, PartialEq, Debug)]
pub struct Ask {
    /// What somebody wants to do.
    pub permission: Permission,
    /// On what.
    pub target: Target,
    /// The ticket department concerned.
    pub department: Option<DepartmentId>,
    /// The function of the service concerned, in the panel's own name.
    pub function: Option<String>,
    /// Whether the person has shown a second factor.
    pub second_factor: bool,
    /// Where the person asks from; `None`: not known, which is on nobody's list.
    pub remote: Option<IpAddr>,
}

impl Ask {
    /// A question about the account as a whole.
    pub fn anywhere(permission: Permission) -> Ask {
        Ask {
            permission,
            target: Target::Account,
            department: None,
            function: None,
            second_factor: false,
            remote: None,
        }
    }
}

impl Ask {
    /// A question about what somebody may do who is not there: no second factor and no network
    /// address can be asked of them. For mail, and for what staff do in somebody's place.
    pub fn in_absence(permission: Permission, member: Option<&Membership>) -> Ask {
        let remote = member.and_then(|it| it.allow_from.first()).map(ipnet::IpNet::addr);
        Ask { second_factor: true, remote, ..Ask::anywhere(permission) }
    }
}

/// What the installation has decided for every account.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct Policy {
    /// The most that any account may do (K9).
    pub ceiling: PermissionSet,
    /// Setting `members.delegate` (K7).
    pub delegate: bool,
    /// Setting `departments.deny_hides` (K10).
    pub deny_hides: bool,
}

/// What the panel says about the service or domain asked about.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct ItemFacts {
    /// The account that it belongs to now.
    pub account: AccountId,
    /// The functions that it has.
    pub functions: Vec<String>,
}

impl ItemFacts {
    /// K11: the first function of a grant that the item does not have.
    pub fn lacks<'a>(&self, grant: &'a ItemGrant) -> Option<&'a str> {
        grant.functions.iter().find(|name| !self.functions.contains(name)).map(String::as_str)
    }
}

/// The answer and its one reason.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Verdict {
    /// Yes, because.
    Allowed(Yes),
    /// No, because.
    Denied(No),
}

/// Why somebody may.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Yes {
    /// The owner may do everything below the ceiling.
    Owner,
    /// The membership's own set holds it.
    Granted,
    /// One of the membership's roles holds it.
    GrantedByRole,
    /// It was granted on the service or domain asked about.
    GrantedOnItem,
    /// The function of the service was granted.
    GrantedFunction,
}

/// Why somebody may not, in the order in which the reasons are looked at (K6).
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Debug)]
pub enum No {
    /// There is no such user.
    NoSuchUser,
    /// The user was switched off by staff.
    UserDisabled,
    /// There is no such account.
    NoSuchAccount,
    /// The account is closed.
    AccountClosed,
    /// The user has no membership of this account.
    NotAMember,
    /// The membership is Pending, Invitation sent, Declined or Inactive.
    NotActive,
    /// The membership has not begun or has ended.
    OutsideWindow,
    /// The account asks for a second factor and none was shown.
    SecondFactorRequired,
    /// The address is not on the member's list.
    AddressNotAllowed,
    /// Above what the installation or the account may do at all.
    AboveCeiling,
    /// The department is closed to this person.
    DepartmentDenied,
    /// The service or domain does not have this function, or belongs to another account.
    NotOnThisItem,
    /// Only the owner may do this, unless the host lets members.
    OwnerOnly,
    /// Nothing grants it.
    NotGranted,
}

impl Verdict {
    /// Whether the answer is a clear yes.
    pub fn is_allowed(self) -> bool {
        matches!(self, Verdict::Allowed(_))
    }

    /// The reason as a stable word.
    pub fn word(self) -> &'static str {
        match self {
            Verdict::Allowed(yes) => yes.word(),
            Verdict::Denied(no) => no.word(),
        }
    }
}

impl Yes {
    fn word(self) -> &'static str {
        match self {
            Yes::Owner => "owner",
            Yes::Granted => "granted",
            Yes::GrantedByRole => "granted_by_role",
            Yes::GrantedOnItem => "granted_on_item",
            Yes::GrantedFunction => "granted_function",
        }
    }
}

impl No {
    /// The reason as a stable word, for programs and translations.
    pub fn word(self) -> &'static str {
        match self {
            No::NoSuchUser => "no_such_user",
            No::UserDisabled => "user_disabled",
            No::NoSuchAccount => "no_such_account",
            No::AccountClosed => "account_closed",
            No::NotAMember => "not_a_member",
            No::NotActive => "not_active",
            No::OutsideWindow => "outside_window",
            No::SecondFactorRequired => "second_factor_required",
            No::AddressNotAllowed => "address_not_allowed",
            No::AboveCeiling => "above_ceiling",
            No::DepartmentDenied => "department_denied",
            No::NotOnThisItem => "not_on_this_item",
            No::OwnerOnly => "owner_only",
            No::NotGranted => "not_granted",
        }
    }

    /// The reason in English for the person who was refused; `reason` has the other languages.
    pub fn text(self) -> &'static str {
        reason::text(Verdict::Denied(self), Language::En)
    }
}

/// Everything that one answer depends on, beside the question and the time.
#[derive(Copy, Clone)]
pub struct Standing<'a> {
    /// Who asks; `None`: no such user.
    pub user: Option<&'a User>,
    /// Where; `None`: no such account.
    pub account: Option<&'a Account>,
    /// The user's place on the account.
    pub member: Option<&'a Membership>,
    /// What the panel says about the service or domain asked about; `None`: nothing.
    pub item: Option<&'a ItemFacts>,
    /// What the installation has decided.
    pub policy: Policy,
}

/// Answers one question. Pure: the same arguments always give the same verdict.
///
/// Refusals first, each with its reason; the yes comes last.
pub fn decide(standing: Standing<'_>, ask: &Ask, now: Seconds) -> Verdict {
    let (account, member) = match entry(standing, ask, now) {
        Ok(entered) => entered,
        Err(no) => return Verdict::Denied(no),
    };
    let ceiling = account.ceiling.intersection(standing.policy.ceiling);
    if !ceiling.contains(ask.permission) {
        return Verdict::Denied(No::AboveCeiling);
    }
    let nothing = Grants::default();
    let grants = member.map_or(&nothing, |member| &member.grants);
    if department_is_denied(grants, ask, standing.policy) {
        return Verdict::Denied(No::DepartmentDenied);
    }
    if !is_on_item(standing.item, account.id, ask) {
        return Verdict::Denied(No::NotOnThisItem);
    }
    if standing.user.is_some_and(|user| account.is_owner(user.id)) {
        return Verdict::Allowed(Yes::Owner);
    }
    if ask.permission == Permission::MEMBERS_MANAGE && !standing.policy.delegate {
        return Verdict::Denied(No::OwnerOnly);
    }
    granted(grants, ask)
}

/// Whether the user may enter the account at all: the part of K6 that asks for no permission.
/// The owner needs no membership row; everybody else does.
pub fn entry<'a>(
    standing: Standing<'a>,
    ask: &Ask,
    now: Seconds,
) -> Result<(&'a Account, Option<&'a Membership>), No> {
    let user = standing.user.ok_or(No::NoSuchUser)?;
    if user.disabled {
        return Err(No::UserDisabled);
    }
    let account = standing.account.ok_or(No::NoSuchAccount)?;
    if account.status == AccountStatus::Closed {
        return Err(No::AccountClosed);
    }
    let member = standing.member.filter(|m| m.user == user.id && m.account == account.id);
    if !account.is_owner(user.id) {
        let member = member.ok_or(No::NotAMember)?;
        if member.status != Status::Active {
            return Err(No::NotActive);
        }
        if !member.in_window(now) {
            return Err(No::OutsideWindow);
        }
    }
    if account.second_factor && !ask.second_factor {
        return Err(No::SecondFactorRequired);
    }
    if !address_is_allowed(member, ask.remote) {
        return Err(No::AddressNotAllowed);
    }
    Ok((account, member))
}

fn address_is_allowed(member: Option<&Membership>, remote: Option<IpAddr>) -> bool {
    match member {
        Some(member) if !member.allow_from.is_empty() => {
            // `::ffff:10.0.0.1` is 10.0.0.1 as a socket of both kinds says it.
            let remote = remote.map(|remote| remote.to_canonical());
            remote.is_some_and(|remote| member.allow_from.iter().any(|net| net.contains(&remote)))
        }
        _ => true,
    }
}

/// K10: a denied department is closed to new tickets, and with `deny_hides` to old ones too.
fn department_is_denied(grants: &Grants, ask: &Ask, policy: Policy) -> bool {
    denial_counts(ask.permission, policy)
        && ask.department.is_some_and(|id| grants.denied_departments.contains(&id))
}

/// Whether a denied department closes this permission there.
pub fn denial_counts(permission: Permission, policy: Policy) -> bool {
    match permission {
        Permission::TICKETS_OPEN => true,
        Permission::TICKETS_VIEW | Permission::TICKETS_CLOSE => policy.deny_hides,
        _ => false,
    }
}

/// K11: an item of another account is nobody's here, and a function must be one that it has.
fn is_on_item(item: Option<&ItemFacts>, account: AccountId, ask: &Ask) -> bool {
    match (item, &ask.function) {
        (Some(item), _) if item.account != account => false,
        (Some(item), Some(function)) => item.functions.contains(function),
        (None, Some(_)) => false,
        (_, None) => true,
    }
}

/// K8: own set, roles, then what was given on the item asked about.
fn granted(grants: &Grants, ask: &Ask) -> Verdict {
    if grants.own.contains(ask.permission) {
        return Verdict::Allowed(Yes::Granted);
    }
    if grants.of_roles().contains(ask.permission) {
        return Verdict::Allowed(Yes::GrantedByRole);
    }
    match item_grant(grants, ask.target) {
        Some(item) if item.permissions.contains(ask.permission) => {
            Verdict::Allowed(Yes::GrantedOnItem)
        }
        Some(item) if ask.function.as_ref().is_some_and(|name| item.functions.contains(name)) => {
            Verdict::Allowed(Yes::GrantedFunction)
        }
        _ => Verdict::Denied(No::NotGranted),
    }
}

fn item_grant(grants: &Grants, target: Target) -> Option<&ItemGrant> {
    match target {
        Target::Account => None,
        Target::Service(id) => grants.services.get(&id),
        Target::Domain(id) => grants.domains.get(&id),
    }
}

#[cfg(test)]
mod tests;
