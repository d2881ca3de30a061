//! A user's place on an account, as C asks for it.

use super::choice::{Entry, may_enter};
use super::error::Thing;
use super::{By, Core, Error};
use crate::domain::ids::{AccountId, MembershipId, Seconds, UserId};
use crate::domain::membership::{Kind, Status};
use crate::domain::permission::PermissionSet;
use crate::store::AccountRow;

/// A user's place on an account.
#[derive(Clone, PartialEq, Debug)]
pub struct Place {
    /// The membership; `None` for the owner, who needs none.
    pub membership: Option<MembershipId>,
    /// Owner, sub-account or guest.
    pub kind: Kind,
    /// Only Active opens anything.
    pub status: Status,
    /// What it gives on the whole account, below the ceilings.
    pub permissions: PermissionSet,
    /// First second in force.
    pub not_before: Option<Seconds>,
    /// First second no longer in force.
    pub not_after: Option<Seconds>,
    /// When the user last entered the account.
    pub last_used: Option<Seconds>,
    /// Whether the user may enter the account now.
    pub may_enter: bool,
}

impl Core {
    /// The place of `user` on `account`; not found when there is none.
    pub fn place(&self, user: UserId, account: AccountId) -> Result<Place, Error> {
        self.read(&By::system(), |scene| {
            let user = scene.user(user)?;
            let account = scene.tx.account(account)?.ok_or(Error::NotFound(Thing::Account))?;
            let member = scene.tx.member(user.id, account.id)?;
            let ceiling = account.ceiling.intersection(scene.rules.settings.ceiling);
            let row = AccountRow { account, member, last_used: None };
            let may_enter = may_enter(scene, &user, &row, &Entry::of_person()).is_ok();
            match row.member {
                _ if row.account.is_owner(user.id) => Ok(Place {
                    membership: None,
                    kind: Kind::Owner,
                    status: Status::Active,
                    permissions: scene.rules.catalogue.all().intersection(ceiling),
                    not_before: None,
                    not_after: None,
                    last_used: scene.tx.owner_last_used(row.account.id)?,
                    may_enter,
                }),
                Some(member) => Ok(Place {
                    membership: Some(member.id),
                    kind: member.kind,
                    status: member.status,
                    permissions: member.grants.everywhere().intersection(ceiling),
                    not_before: member.not_before,
                    not_after: member.not_after,
                    last_used: member.last_used,
                    may_enter,
                }),
                None => Err(Error::NotFound(Thing::Member)),
            }
        })
    }
}
