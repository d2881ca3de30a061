//! What lists show.

use std::collections::BTreeMap;

use super::invitations::State;
use super::{AccountStatus, Status, World};

impl Status {
    pub fn word(self) -> &'static str {
        match self {
            Status::Pending => "Pending",
            Status::InvitationSent => "Invitation sent",
            Status::Declined => "Declined",
            Status::Active => "Active",
            Status::Inactive => "Inactive",
        }
    }
}

impl AccountStatus {
    pub fn word(self) -> &'static str {
        match self {
            AccountStatus::Active => "Active",
            AccountStatus::Inactive => "Inactive",
            AccountStatus::Closed => "Closed",
        }
    }
}

impl State {
    pub fn word(self) -> &'static str {
        match self {
            State::Sent => "Sent",
            State::Accepted => "Accepted",
            State::Declined => "Declined",
            State::Cancelled => "Cancelled",
            State::Expired => "Expired",
        }
    }
}

impl World {
    /// The members of an account and what is kept of each; `None` for the owner.
    pub fn members_of(&self, account: i64) -> BTreeMap<i64, Option<&super::Member>> {
        let mut members: BTreeMap<i64, Option<&super::Member>> = self
            .members
            .iter()
            .filter(|(place, _)| place.1 == account)
            .map(|(place, member)| (place.0, Some(member)))
            .collect();
        if let Some(place) = self.accounts.get(&account) {
            members.insert(place.owner, None);
        }
        members
    }
}
