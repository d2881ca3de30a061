//! Why an answer is what it is: the rule, what decided, whom to ask, in words (K13).

mod en;
mod es;
mod fr;
mod nl;
mod ro;

use ipnet::IpNet;

use super::catalogue::Language;
use super::decision::{Ask, No, Standing, Target, Verdict, Yes};
use super::ids::{DepartmentId, RoleId, Seconds};

/// The one thing that decided an answer.
#[derive(Clone, Eq, PartialEq, Debug)]
pub enum Because {
    /// The reason says it all.
    Reason,
    /// Being the owner.
    Owner,
    /// The membership's own set.
    Own,
    /// A role of the membership.
    Role(RoleId),
    /// What was granted on the service or domain asked about, or its belonging elsewhere.
    Item(Target),
    /// A function of the service.
    Function(Target, String),
    /// What no account of the installation may do.
    InstallationCeiling,
    /// What this account may not do.
    AccountCeiling,
    /// A denied department.
    Department(DepartmentId),
    /// The from-until window of the membership.
    Window {
        /// First second in force.
        not_before: Option<Seconds>,
        /// First second no longer in force.
        not_after: Option<Seconds>,
    },
    /// The networks that the membership may be used from.
    AllowList(Vec<IpNet>),
}

/// Who can change a refusal into a yes.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Helper {
    /// The owner of the account.
    Owner,
    /// The host's staff.
    Host,
    /// The person who asks, by logging in with a second factor.
    Oneself,
    /// Nobody who could be named to a stranger.
    Nobody,
}

impl Helper {
    /// The word in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Helper::Owner => "owner",
            Helper::Host => "host",
            Helper::Oneself => "oneself",
            Helper::Nobody => "nobody",
        }
    }
}

/// The number of the rule that decided.
pub const fn rule(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Allowed(Yes::Owner) => "K7",
        Verdict::Allowed(Yes::Granted | Yes::GrantedByRole | Yes::GrantedOnItem) => "K8",
        Verdict::Allowed(Yes::GrantedFunction) => "K11",
        Verdict::Denied(no) => match no {
            No::NoSuchUser
            | No::UserDisabled
            | No::NoSuchAccount
            | No::AccountClosed
            | No::NotAMember
            | No::NotActive
            | No::OutsideWindow
            | No::SecondFactorRequired
            | No::AddressNotAllowed => "K6",
            No::AboveCeiling => "K9",
            No::DepartmentDenied => "K10",
            No::NotOnThisItem => "K11",
            No::OwnerOnly => "K7",
            No::NotGranted => "K8",
        },
    }
}

/// Whom to ask about a refusal; nobody is named to people outside.
pub const fn helper(no: No) -> Helper {
    match no {
        No::NotActive
        | No::OutsideWindow
        | No::AddressNotAllowed
        | No::DepartmentDenied
        | No::OwnerOnly
        | No::NotGranted => Helper::Owner,
        No::UserDisabled | No::AccountClosed | No::AboveCeiling | No::NotOnThisItem => Helper::Host,
        No::SecondFactorRequired => Helper::Oneself,
        No::NoSuchUser | No::NoSuchAccount | No::NotAMember => Helper::Nobody,
    }
}

/// The answer in words for the person who asked.
pub const fn text(verdict: Verdict, language: Language) -> &'static str {
    match (verdict, language) {
        (Verdict::Allowed(yes), Language::En) => en::yes(yes),
        (Verdict::Allowed(yes), Language::Ro) => ro::yes(yes),
        (Verdict::Allowed(yes), Language::Fr) => fr::yes(yes),
        (Verdict::Allowed(yes), Language::Es) => es::yes(yes),
        (Verdict::Allowed(yes), Language::Nl) => nl::yes(yes),
        (Verdict::Denied(no), Language::En) => en::no(no),
        (Verdict::Denied(no), Language::Ro) => ro::no(no),
        (Verdict::Denied(no), Language::Fr) => fr::no(no),
        (Verdict::Denied(no), Language::Es) => es::no(no),
        (Verdict::Denied(no), Language::Nl) => nl::no(no),
    }
}

/// What decided that `verdict` is the answer to `ask`.
pub fn because(standing: Standing<'_>, ask: &Ask, verdict: Verdict) -> Because {
    let member = standing.member;
    match verdict {
        Verdict::Allowed(Yes::Owner) => Because::Owner,
        Verdict::Allowed(Yes::Granted) => Because::Own,
        Verdict::Allowed(Yes::GrantedByRole) => member
            .and_then(|it| it.grants.roles.iter().find(|(_, set)| set.contains(ask.permission)))
            .map_or(Because::Reason, |(role, _)| Because::Role(*role)),
        Verdict::Allowed(Yes::GrantedOnItem) => Because::Item(ask.target),
        Verdict::Allowed(Yes::GrantedFunction) => function(ask),
        Verdict::Denied(No::OutsideWindow) => member.map_or(Because::Reason, |it| {
            Because::Window { not_before: it.not_before, not_after: it.not_after }
        }),
        Verdict::Denied(No::AddressNotAllowed) => {
            member.map_or(Because::Reason, |it| Because::AllowList(it.allow_from.clone()))
        }
        Verdict::Denied(No::AboveCeiling) => {
            if standing.policy.ceiling.contains(ask.permission) {
                Because::AccountCeiling
            } else {
                Because::InstallationCeiling
            }
        }
        Verdict::Denied(No::DepartmentDenied) => {
            ask.department.map_or(Because::Reason, Because::Department)
        }
        Verdict::Denied(No::NotOnThisItem) => {
            let elsewhere = standing
                .item
                .zip(standing.account)
                .is_some_and(|(item, account)| item.account != account.id);
            if elsewhere { Because::Item(ask.target) } else { function(ask) }
        }
        Verdict::Denied(_) => Because::Reason,
    }
}

fn function(ask: &Ask) -> Because {
    match &ask.function {
        Some(name) => Because::Function(ask.target, name.clone()),
        None => Because::Item(ask.target),
    }
}

#[cfg(test)]
mod tests;
