//! A membership: a user's place on an account, in the words that users read.

use ipnet::IpNet;

use super::grants::Grants;
use super::ids::{AccountId, MembershipId, Seconds, UserId};

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
}

impl Membership {
    /// Whether `now` lies in the from-until window: from inclusive, until exclusive (K6).
    pub fn in_window(&self, now: Seconds) -> bool {
        self.not_before.is_none_or(|from| from <= now)
            && self.not_after.is_none_or(|until| now < until)
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
}
