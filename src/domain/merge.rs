//! Two places of one person on one account become one, when two log-ins are joined (K36).
//!
//! Until then the person could use the one or the other, each within its own limits. So the rights
//! add up only where both places hold now, and under the same limits; else the place that holds
//! now stays as it is. Nothing that was switched off, is over or was confined to an address gives
//! anything by being joined.

use std::collections::{BTreeMap, BTreeSet};

use super::grants::{Grants, ItemGrant};
use super::ids::{DepartmentId, Seconds};
use super::membership::Membership;

/// What becomes of the place that stays, `kept`, when `other` goes.
pub fn merged(kept: &Membership, other: &Membership, now: Seconds) -> Membership {
    match (kept.in_force(now), other.in_force(now)) {
        (true, true) if same_limits(kept, other) => {
            Membership { grants: both(&kept.grants, &other.grants), ..kept.clone() }
        }
        (false, true) => Membership {
            id: kept.id,
            user: kept.user,
            account: kept.account,
            generation: kept.generation,
            ..other.clone()
        },
        _ => kept.clone(),
    }
}

/// Both hold now, so when they began does not matter.
fn same_limits(one: &Membership, other: &Membership) -> bool {
    one.not_after == other.not_after && one.allow_from == other.allow_from
}

fn both(one: &Grants, other: &Grants) -> Grants {
    let mut roles = one.roles.clone();
    roles.extend(&other.roles);
    Grants {
        own: one.own.union(other.own),
        roles,
        services: both_items(&one.services, &other.services),
        domains: both_items(&one.domains, &other.domains),
        denied_departments: denied(one, other),
    }
}

/// A department stays open where the same could be done about tickets; where the one place could
/// do more about them than the other, what either closed stays closed.
fn denied(one: &Grants, other: &Grants) -> BTreeSet<DepartmentId> {
    let (mine, theirs) = (&one.denied_departments, &other.denied_departments);
    if other.tickets().is_empty() {
        mine.clone()
    } else if one.tickets().is_empty() {
        theirs.clone()
    } else if one.tickets() == other.tickets() {
        mine.intersection(theirs).copied().collect()
    } else {
        mine.union(theirs).copied().collect()
    }
}

fn both_items<Id: Ord + Copy>(
    one: &BTreeMap<Id, ItemGrant>,
    other: &BTreeMap<Id, ItemGrant>,
) -> BTreeMap<Id, ItemGrant> {
    let mut items = one.clone();
    for (id, item) in other {
        let both = items.entry(*id).or_default();
        both.permissions = both.permissions.union(item.permissions);
        both.functions.extend(item.functions.iter().cloned());
    }
    items
}

#[cfg(test)]
mod tests {
    use super::super::ids::{MembershipId, ServiceId, UserId};
    use super::super::membership::Status;
    use super::super::permission::{Permission, PermissionSet};
    use super::super::sample;
    use super::*;

    const NOW: Seconds = 1_000;
    const VIEW: Permission = Permission::TICKETS_VIEW;
    const OPEN: Permission = Permission::TICKETS_OPEN;
    const PAY: Permission = Permission::INVOICES_PAY;

    fn place(id: i64, permissions: &[Permission]) -> Membership {
        let member = sample::member(Grants::of(PermissionSet::of(permissions)));
        Membership { id: MembershipId(id), user: UserId(id), generation: id, ..member }
    }

    #[test]
    fn k36_rights_add_up_where_both_places_hold_under_the_same_limits() {
        let mut other = place(2, &[PAY]);
        let item = ItemGrant { permissions: PermissionSet::of(&[OPEN]), ..ItemGrant::default() };
        other.grants.services.insert(ServiceId(41), item);
        let one = merged(&place(1, &[VIEW]), &other, NOW);
        assert_eq!(one.grants.own, PermissionSet::of(&[VIEW, PAY]));
        assert_eq!(one.grants.services, other.grants.services);
        assert_eq!((one.id, one.user, one.generation), (MembershipId(1), UserId(1), 1));
    }

    #[test]
    fn k36_what_is_switched_off_over_or_confined_gives_nothing() {
        let kept = place(1, &[VIEW]);
        let off = Membership { status: Status::Inactive, ..place(2, &[PAY]) };
        let over = Membership { not_after: Some(NOW), ..place(2, &[PAY]) };
        let net = "10.0.0.0/8".parse().expect("a network");
        let confined = Membership { allow_from: vec![net], ..place(2, &[PAY]) };
        let longer = Membership { not_after: Some(NOW + 9), ..place(2, &[PAY]) };
        for other in [off, over, confined, longer] {
            assert_eq!(merged(&kept, &other, NOW), kept);
        }
    }

    #[test]
    fn k36_the_place_that_holds_now_takes_that_of_one_that_does_not() {
        let off = Membership { status: Status::Inactive, ..place(1, &[VIEW]) };
        let one = merged(&off, &place(2, &[PAY]), NOW);
        assert_eq!((one.status, one.grants.own), (Status::Active, PermissionSet::of(&[PAY])));
        assert_eq!((one.id, one.user), (MembershipId(1), UserId(1)));
    }

    #[test]
    fn k10_joining_opens_no_department_for_more_than_could_be_done_there() {
        let closed = |mut member: Membership, ids: &[i64]| {
            member.grants.denied_departments = ids.iter().copied().map(DepartmentId).collect();
            member
        };
        let left = |one: Membership, other: Membership| -> Vec<i64> {
            merged(&one, &other, NOW).grants.denied_departments.iter().map(|id| id.0).collect()
        };
        let (one, two) = (closed(place(1, &[OPEN]), &[3, 4]), closed(place(2, &[OPEN]), &[4, 5]));
        assert_eq!(left(one.clone(), two), [4]);
        assert_eq!(left(one.clone(), closed(place(2, &[VIEW]), &[4, 5])), [3, 4, 5]);
        assert_eq!(left(one.clone(), place(2, &[PAY])), [3, 4]);
        assert_eq!(left(place(2, &[PAY]), one), [3, 4]);
    }
}
