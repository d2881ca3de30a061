//! A membership: a user's place on an account, in the words that users read.

use ipnet::IpNet;

use super::grants::Grants;
use super::ids::{AccountId, MembershipId, Seconds, UserId};
use super::rule::BrokenRule;

/// Where a membership stands. Only `Active` opens anything.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Status {
    /// Made, nothing sent yet.
    Pending,
    /// An invitation is on its way.
    InvitationSent,
    /// The person said no.
    Declined,
    /// In force.
    Active,
    /// Switched off, grants kept.
    Inactive,
}

impl Status {
    /// Every status, in the order of the specification.
    pub const ALL: [Status; 5] = [
        Status::Pending,
        Status::InvitationSent,
        Status::Declined,
        Status::Active,
        Status::Inactive,
    ];

    /// The words that users read and rows keep.
    pub fn word(self) -> &'static str {
        match self {
            Status::Pending => "Pending",
            Status::InvitationSent => "Invitation sent",
            Status::Declined => "Declined",
            Status::Active => "Active",
            Status::Inactive => "Inactive",
        }
    }

    /// The status behind its words; `None` for unknown ones.
    pub fn from_word(word: &str) -> Option<Status> {
        Status::ALL.into_iter().find(|status| status.word().eq_ignore_ascii_case(word))
    }
}

/// How somebody belongs to an account.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Kind {
    /// The one owner. Never stored with the membership: the account names its owner.
    Owner,
    /// Got a login for this account.
    SubAccount,
    /// Had a login elsewhere already.
    Guest,
}

impl Kind {
    /// The word in rows and answers.
    pub fn word(self) -> &'static str {
        match self {
            Kind::Owner => "owner",
            Kind::SubAccount => "sub_account",
            Kind::Guest => "guest",
        }
    }

    /// The kind behind a word; `None` for an unknown one.
    pub fn from_word(word: &str) -> Option<Kind> {
        [Kind::Owner, Kind::SubAccount, Kind::Guest].into_iter().find(|kind| kind.word() == word)
    }
}

/// A user's place on an account.
#[derive(Clone, PartialEq, Debug)]
pub struct Membership {
    /// Keyholder's number.
    pub id: MembershipId,
    /// Who.
    pub user: UserId,
    /// Where.
    pub account: AccountId,
    /// Sub-account or guest.
    pub kind: Kind,
    /// Only Active opens anything.
    pub status: Status,
    /// First second in force; `None`: always was.
    pub not_before: Option<Seconds>,
    /// First second no longer in force; `None`: no end.
    pub not_after: Option<Seconds>,
    /// What it gives.
    pub grants: Grants,
    /// Addresses it may be used from; empty: any.
    pub allow_from: Vec<IpNet>,
    /// Grows when the membership ends or is switched off; ends sessions (K31).
    pub generation: i64,
    /// When this user last entered this account.
    pub last_used: Option<Seconds>,
    /// Since when; `None`: longer than this is written down.
    pub created: Option<Seconds>,
}

/// Whether `now` lies in a from-until window: from inclusive, until exclusive (K6).
pub fn within(not_before: Option<Seconds>, not_after: Option<Seconds>, now: Seconds) -> bool {
    not_before.is_none_or(|from| from <= now) && not_after.is_none_or(|until| now < until)
}

impl Membership {
    /// Whether `now` lies in the from-until window: from inclusive, until exclusive (K6).
    pub fn in_window(&self, now: Seconds) -> bool {
        within(self.not_before, self.not_after, now)
    }

    /// Whether this place opens anything at `now`, as far as the membership itself decides.
    pub fn in_force(&self, now: Seconds) -> bool {
        self.status == Status::Active && self.in_window(now)
    }

    /// Whether this membership holds at a time or from an address at which `before` did not.
    pub fn opens_wider(&self, before: &Membership) -> bool {
        let end = |member: &Membership| member.not_after.unwrap_or(Seconds::MAX);
        let begin = |member: &Membership| member.not_before.unwrap_or(Seconds::MIN);
        self.status == Status::Active
            && (before.status != Status::Active
                || end(self) > end(before)
                || begin(self) < begin(before)
                || reaches_further(&self.allow_from, &before.allow_from))
    }
}

/// Whether a list of networks lets an address in that the other does not; an empty one lets all.
pub fn reaches_further(after: &[IpNet], before: &[IpNet]) -> bool {
    let covered = |net: &IpNet| before.iter().any(|wide| wide.contains(net));
    !before.is_empty() && (after.is_empty() || !after.iter().all(covered))
}

/// A from-until window with at least one second in it.
pub fn window(not_before: Option<Seconds>, not_after: Option<Seconds>) -> Result<(), BrokenRule> {
    match (not_before, not_after) {
        (Some(from), Some(until)) if until <= from => Err(BrokenRule::WindowEmpty),
        _ => Ok(()),
    }
}

/// The window of something that is still to be given: it must not be over.
pub fn window_to_come(
    not_before: Option<Seconds>,
    not_after: Option<Seconds>,
    now: Seconds,
) -> Result<(), BrokenRule> {
    window(not_before, not_after)?;
    match not_after {
        Some(until) if until <= now => Err(BrokenRule::WindowPast),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_and_kind_reads_back_from_its_word() {
        for status in Status::ALL {
            assert_eq!(Status::from_word(status.word()), Some(status));
        }
        for kind in [Kind::Owner, Kind::SubAccount, Kind::Guest] {
            assert_eq!(Kind::from_word(kind.word()), Some(kind));
        }
        assert_eq!(Status::from_word("Suspended"), None);
        assert_eq!(Kind::from_word("admin"), None);
    }

    #[test]
    fn k6_a_window_has_a_second_in_it_and_one_that_is_offered_is_not_over() {
        assert_eq!(window(Some(5), Some(6)), Ok(()));
        assert_eq!(window(Some(5), Some(5)), Err(BrokenRule::WindowEmpty));
        assert_eq!(window(Some(5), None), Ok(()));
        assert_eq!(window(None, Some(5)), Ok(()));
        assert_eq!(window_to_come(None, Some(6), 5), Ok(()));
        assert_eq!(window_to_come(None, Some(5), 5), Err(BrokenRule::WindowPast));
        assert_eq!(window_to_come(Some(9), Some(8), 5), Err(BrokenRule::WindowEmpty));
    }

    #[test]
    fn k12_a_list_of_networks_reaches_further_when_any_address_is_new() {
        let nets = |list: &[&str]| -> Vec<IpNet> {
            list.iter().map(|net| net.parse().expect("a network")).collect()
        };
        assert!(!reaches_further(&nets(&["10.1.0.0/16"]), &nets(&["10.0.0.0/8"])));
        assert!(reaches_further(&nets(&["10.0.0.0/8"]), &nets(&["10.1.0.0/16"])));
        assert!(reaches_further(&[], &nets(&["10.0.0.0/8"])));
        assert!(!reaches_further(&nets(&["10.0.0.0/8"]), &[]));
    }
}
