//! What a membership or an invitation gives: a set, sets on single services and domains, and
//! denied departments.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::{DepartmentId, DomainId, ServiceId};
use super::permission::PermissionSet;

/// What is granted on one service or one domain only (K11).
#[derive(Clone, Eq, PartialEq, Debug, Default)]
pub struct ItemGrant {
    /// Permissions on this one item.
    pub permissions: PermissionSet,
    /// Functions of the item, in the panel's own names (`reset-password`).
    pub functions: BTreeSet<String>,
}

impl ItemGrant {
    fn is_empty(&self) -> bool {
        self.permissions.is_empty() && self.functions.is_empty()
    }
}

/// Everything that somebody was given on an account.
#[derive(Clone, Eq, PartialEq, Debug, Default)]
pub struct Grants {
    /// On the whole account.
    pub own: PermissionSet,
    /// The union of the sets of the member's roles.
    pub roles: PermissionSet,
    /// On single services.
    pub services: BTreeMap<ServiceId, ItemGrant>,
    /// On single domains.
    pub domains: BTreeMap<DomainId, ItemGrant>,
    /// Departments closed to this person; all others are open (K10).
    pub denied_departments: BTreeSet<DepartmentId>,
}

impl Grants {
    /// A grant of `own` on the whole account and nothing else.
    pub fn of(own: PermissionSet) -> Grants {
        Grants { own, ..Grants::default() }
    }

    /// What holds on the whole account: own set and roles (K8).
    pub fn everywhere(&self) -> PermissionSet {
        self.own.union(self.roles)
    }

    /// What is given here and not in `other`, item by item. Empty when `self` gives nothing
    /// beyond `other`.
    pub fn beyond(&self, other: &Grants) -> Grants {
        let everywhere = other.everywhere();
        Grants {
            own: self.own.difference(everywhere),
            roles: self.roles.difference(everywhere),
            services: items_beyond(&self.services, &other.services, everywhere),
            domains: items_beyond(&self.domains, &other.domains, everywhere),
            denied_departments: other
                .denied_departments
                .difference(&self.denied_departments)
                .copied()
                .collect(),
        }
    }

    /// Whether nothing at all is given (denials do not count).
    pub fn is_empty(&self) -> bool {
        self.everywhere().is_empty() && self.services.is_empty() && self.domains.is_empty()
    }

    /// What both give (K21). Denials of either side stay denied.
    pub fn within(&self, other: &Grants) -> Grants {
        let everywhere = other.everywhere();
        Grants {
            own: self.own.intersection(everywhere),
            roles: self.roles.intersection(everywhere),
            services: items_within(&self.services, &other.services, everywhere),
            domains: items_within(&self.domains, &other.domains, everywhere),
            denied_departments: self
                .denied_departments
                .union(&other.denied_departments)
                .copied()
                .collect(),
        }
    }

    /// The grants cut down to what `ceiling` lets through.
    pub fn under(&self, ceiling: PermissionSet) -> Grants {
        let mut cut = self.clone();
        cut.own = cut.own.intersection(ceiling);
        cut.roles = cut.roles.intersection(ceiling);
        for item in cut.services.values_mut().chain(cut.domains.values_mut()) {
            item.permissions = item.permissions.intersection(ceiling);
        }
        cut
    }
}

type Items<Id> = BTreeMap<Id, ItemGrant>;

fn items_beyond<Id: Ord + Copy>(
    here: &Items<Id>,
    there: &Items<Id>,
    everywhere: PermissionSet,
) -> Items<Id> {
    let nothing = ItemGrant::default();
    here.iter()
        .map(|(id, item)| {
            let held = there.get(id).unwrap_or(&nothing);
            let permissions = item.permissions.difference(everywhere).difference(held.permissions);
            let functions = item.functions.difference(&held.functions).cloned().collect();
            (*id, ItemGrant { permissions, functions })
        })
        .filter(|(_, item)| !item.is_empty())
        .collect()
}

fn items_within<Id: Ord + Copy>(
    here: &Items<Id>,
    there: &Items<Id>,
    everywhere: PermissionSet,
) -> Items<Id> {
    let nothing = ItemGrant::default();
    here.iter()
        .map(|(id, item)| {
            let held = there.get(id).unwrap_or(&nothing);
            let permissions = item.permissions.intersection(everywhere.union(held.permissions));
            let functions = item.functions.intersection(&held.functions).cloned().collect();
            (*id, ItemGrant { permissions, functions })
        })
        .filter(|(_, item)| !item.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::permission::Permission;
    use super::*;

    fn set(permissions: &[Permission]) -> PermissionSet {
        permissions.iter().copied().collect()
    }

    fn on_service(id: i64, permissions: &[Permission]) -> Grants {
        let item = ItemGrant { permissions: set(permissions), functions: BTreeSet::new() };
        Grants { services: [(ServiceId(id), item)].into(), ..Grants::default() }
    }

    #[test]
    fn a_grant_everywhere_covers_the_same_grant_on_one_service() {
        let one = on_service(41, &[Permission::SERVICES_VIEW]);
        let all = Grants::of(set(&[Permission::SERVICES_VIEW]));
        assert!(one.beyond(&all).is_empty());
        assert!(!all.beyond(&one).is_empty());
    }

    #[test]
    fn what_both_give_is_never_more_than_either() {
        let one = on_service(41, &[Permission::SERVICES_VIEW, Permission::SERVICES_MANAGE]);
        let other = on_service(41, &[Permission::SERVICES_VIEW]);
        let both = one.within(&other);
        assert!(both.beyond(&one).is_empty());
        assert!(both.beyond(&other).is_empty());
        assert!(!both.is_empty());
    }

    #[test]
    fn lifting_a_denial_counts_as_giving_something() {
        let denied = Grants { denied_departments: [DepartmentId(3)].into(), ..Grants::default() };
        assert_eq!(Grants::default().beyond(&denied).denied_departments, [DepartmentId(3)].into());
    }
}
