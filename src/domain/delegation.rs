//! Who may change whose grants (K7, K12, K14, K21).

use ipnet::IpNet;

use super::account::Account;
use super::catalogue::Catalogue;
use super::decision::{self, Ask, Policy, Standing};
use super::grants::Grants;
use super::ids::{Seconds, UserId};
use super::membership::{Membership, reaches_further};
use super::permission::PermissionSet;
use super::rule::BrokenRule;
use super::user::User;

/// Who acts.
#[derive(Clone, Eq, PartialEq, Debug)]
pub enum Actor {
    /// A user of the client area.
    User(UserId),
    /// Somebody of the host's staff, by name.
    Staff(String),
    /// The panel itself: cron, upgrade.
    System,
}

/// What an actor may pass on, at this moment, on one account.
#[derive(Clone, PartialEq, Debug)]
pub enum Holdings {
    /// Staff and system: anything (K12: staff are exempt).
    Anything,
    /// The owner: everything; the ceiling caps it at check time.
    Owner(UserId),
    /// A member whom the host lets manage members: what they hold.
    Member {
        /// Who.
        user: UserId,
        /// Their grants under the ceiling.
        grants: Box<Grants>,
        /// When their own access ends.
        not_after: Option<Seconds>,
        /// The networks that it is tied to; empty: none.
        allow_from: Vec<IpNet>,
    },
}

impl Holdings {
    /// What `user` may pass on; refused when they may not manage members at all (K7): `ask` is that
    /// question, with what they have shown.
    pub fn of_user(
        user: &User,
        account: &Account,
        member: Option<&Membership>,
        policy: Policy,
        ask: &Ask,
        now: Seconds,
    ) -> Result<Holdings, BrokenRule> {
        let standing =
            Standing { user: Some(user), account: Some(account), member, item: None, policy };
        let verdict = decision::decide(standing, ask, now);
        if let decision::Verdict::Denied(no) = verdict {
            return Err(BrokenRule::MayNotManage(no));
        }
        match member {
            Some(member) if !account.is_owner(user.id) => {
                let ceiling = account.ceiling.intersection(policy.ceiling);
                Ok(Holdings::Member {
                    user: user.id,
                    grants: Box::new(member.grants.under(ceiling)),
                    not_after: member.not_after,
                    allow_from: member.allow_from.clone(),
                })
            }
            _ => Ok(Holdings::Owner(user.id)),
        }
    }

    /// K12: nobody edits their own grants, nobody edits the owner's; staff are exempt from the
    /// first, not from the second: the owner has no grants that could be edited.
    pub fn may_edit(&self, account: &Account, target: UserId) -> Result<(), BrokenRule> {
        let own = match self {
            Holdings::Anything => false,
            Holdings::Owner(user) | Holdings::Member { user, .. } => *user == target,
        };
        if account.is_owner(target) {
            Err(BrokenRule::OwnersGrants)
        } else if own {
            Err(BrokenRule::OwnGrants)
        } else {
            Ok(())
        }
    }

    /// K12: refused when `after` gives anything beyond `before` that the actor does not hold.
    pub fn may_give(&self, before: &Grants, after: &Grants) -> Result<(), BrokenRule> {
        let Holdings::Member { grants, .. } = self else {
            return Ok(());
        };
        let added = after.beyond(before);
        let missing = added.beyond(grants);
        let reopened = added
            .denied_departments
            .iter()
            .any(|department| grants.denied_departments.contains(department));
        if missing.is_empty() && !reopened {
            Ok(())
        } else {
            Err(BrokenRule::MoreThanHeld(missing.everywhere()))
        }
    }

    /// K12 and K10: a department that is opened to somebody gives them there what they hold about
    /// tickets, so the actor must hold that, and there; and what they are newly given about tickets
    /// must not reach into a department that is closed to the actor. An invitation needs no such
    /// question: what is accepted is closed where it is closed to the inviter (K21).
    pub fn may_open(&self, before: &Grants, after: &Grants) -> Result<(), BrokenRule> {
        let Holdings::Member { grants, .. } = self else {
            return Ok(());
        };
        let closed = grants.denied_departments.difference(&after.denied_departments);
        let opened = before.opened_by(after);
        let gives = !after.tickets().beyond(&before.tickets()).is_empty();
        let beyond = after.tickets().beyond(grants);
        let mut closed = closed.filter(|department| gives || opened.contains(department));
        if closed.next().is_some() || (!opened.is_empty() && !beyond.is_empty()) {
            return Err(BrokenRule::MoreThanHeld(beyond.everywhere()));
        }
        Ok(())
    }

    /// K12 for a change of a whole membership.
    pub fn may_change(&self, before: &Membership, after: &Membership) -> Result<(), BrokenRule> {
        // Switching somebody on, or opening to them at more times or from more places, gives them
        // all they hold.
        let wider = after.opens_wider(before);
        let nothing = Grants::default();
        let given = if wider { &nothing } else { &before.grants };
        self.may_give(given, &after.grants)?;
        self.may_open(given, &after.grants)?;
        let opens = !given.opened_by(&after.grants).is_empty();
        let adds =
            !after.grants.beyond(given).is_empty() || (opens && !after.grants.tickets().is_empty());
        if adds || wider || after.not_after != before.not_after {
            self.may_last(after.not_after)?;
        }
        if adds || wider || after.allow_from != before.allow_from {
            self.may_reach(&after.allow_from)?;
        }
        Ok(())
    }

    /// K12 in time: access that a member passes on ends with their own at the latest.
    pub fn may_last(&self, not_after: Option<Seconds>) -> Result<(), BrokenRule> {
        match self {
            Holdings::Member { not_after: Some(own), .. }
                if not_after.is_none_or(|end| end > *own) =>
            {
                Err(BrokenRule::LongerThanHeld)
            }
            _ => Ok(()),
        }
    }

    /// K12 in place: access that a member passes on is tied to the networks that their own is.
    pub fn may_reach(&self, allow_from: &[IpNet]) -> Result<(), BrokenRule> {
        if reaches_further(allow_from, self.networks()) {
            Err(BrokenRule::WiderThanHeld)
        } else {
            Ok(())
        }
    }

    /// K21 in place: the networks that what is given is tied to; empty: none.
    pub fn networks(&self) -> &[IpNet] {
        match self {
            Holdings::Member { allow_from, .. } => allow_from,
            Holdings::Anything | Holdings::Owner(_) => &[],
        }
    }

    /// K21 in time: until when access lasts that was offered until `offered`.
    pub fn until(&self, offered: Option<Seconds>) -> Option<Seconds> {
        match self {
            Holdings::Member { not_after: Some(own), .. } => {
                Some(offered.map_or(*own, |end| end.min(*own)))
            }
            _ => offered,
        }
    }

    /// K21: what is left of an invitation's grants when it is accepted.
    pub fn cut(&self, invited: &Grants, ceiling: PermissionSet) -> Grants {
        match self {
            Holdings::Anything | Holdings::Owner(_) => invited.under(ceiling),
            Holdings::Member { grants, .. } => invited.within(grants).under(ceiling),
        }
    }
}

/// The keys of a set, for an error text.
pub fn names(set: PermissionSet, catalogue: &Catalogue) -> String {
    catalogue.keys_of(set).join(", ")
}

#[cfg(test)]
mod tests {
    use super::super::ids::{DepartmentId, ServiceId};
    use super::super::permission::Permission;
    use super::*;

    fn set(permissions: &[Permission]) -> PermissionSet {
        permissions.iter().copied().collect()
    }

    fn member(grants: Grants) -> Holdings {
        Holdings::Member {
            user: UserId(7),
            grants: Box::new(grants),
            not_after: Some(100),
            allow_from: Vec::new(),
        }
    }

    #[test]
    fn k12_nobody_gives_what_they_do_not_hold_but_may_leave_what_was_there() {
        let me = member(Grants::of(set(&[Permission::TICKETS_VIEW])));
        let before = Grants::of(set(&[Permission::INVOICES_PAY]));
        let same_and_mine = Grants::of(set(&[Permission::INVOICES_PAY, Permission::TICKETS_VIEW]));
        assert_eq!(me.may_give(&before, &same_and_mine), Ok(()));
        let more = same_and_mine.own.with(Permission::DOMAINS_MANAGE);
        assert_eq!(
            me.may_give(&before, &Grants::of(more)),
            Err(BrokenRule::MoreThanHeld(set(&[Permission::DOMAINS_MANAGE])))
        );
        assert_eq!(Holdings::Owner(UserId(1)).may_give(&before, &Grants::of(more)), Ok(()));
    }

    #[test]
    fn k12_a_member_cannot_give_one_service_that_they_do_not_hold() {
        let on = |id: i64| Grants {
            services: [(
                ServiceId(id),
                super::super::grants::ItemGrant {
                    permissions: set(&[Permission::SERVICES_VIEW]),
                    functions: Default::default(),
                },
            )]
            .into(),
            ..Grants::default()
        };
        assert_eq!(member(on(41)).may_give(&Grants::default(), &on(41)), Ok(()));
        assert!(member(on(41)).may_give(&Grants::default(), &on(40)).is_err());
    }

    #[test]
    fn k12_a_member_cannot_reopen_a_department_that_is_closed_to_them() {
        let denied = Grants { denied_departments: [DepartmentId(3)].into(), ..Grants::default() };
        assert!(member(denied.clone()).may_give(&denied, &Grants::default()).is_err());
        assert!(member(Grants::default()).may_give(&denied, &Grants::default()).is_ok());
    }

    #[test]
    fn k12_a_member_cannot_give_access_that_outlasts_their_own() {
        let me = member(Grants::default());
        assert_eq!(me.may_last(Some(100)), Ok(()));
        assert_eq!(me.may_last(Some(101)), Err(BrokenRule::LongerThanHeld));
        assert_eq!(me.may_last(None), Err(BrokenRule::LongerThanHeld));
    }

    #[test]
    fn k21_an_acceptance_gets_what_the_inviter_still_holds_under_the_ceiling() {
        let invited = Grants::of(set(&[Permission::TICKETS_VIEW, Permission::INVOICES_VIEW]));
        let ceiling = set(&[Permission::INVOICES_VIEW, Permission::INVOICES_PAY]);
        let owner = Holdings::Owner(UserId(1)).cut(&invited, ceiling);
        assert_eq!(owner.own, set(&[Permission::INVOICES_VIEW]));
        let gone = member(Grants::default()).cut(&invited, ceiling);
        assert!(gone.is_empty());
    }

    #[test]
    fn k21_an_acceptance_lasts_no_longer_than_the_inviters_own_access() {
        let me = member(Grants::default());
        assert_eq!(me.until(None), Some(100));
        assert_eq!(me.until(Some(90)), Some(90));
        assert_eq!(me.until(Some(110)), Some(100));
        assert_eq!(Holdings::Owner(UserId(1)).until(None), None);
    }
}
