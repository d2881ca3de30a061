//! What a membership or an invitation gives: a set, sets on single services and domains, and
//! denied departments.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::{DepartmentId, DomainId, RoleId, ServiceId};
use super::permission::{Permission, PermissionSet};

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
    /// The member's roles, each with what it gives on the whole account at this moment (K8).
    pub roles: BTreeMap<RoleId, PermissionSet>,
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

    /// What all roles give together.
    pub fn of_roles(&self) -> PermissionSet {
        self.roles.values().fold(PermissionSet::EMPTY, |all, set| all.union(*set))
    }

    /// What holds on the whole account: own set and roles (K8).
    pub fn everywhere(&self) -> PermissionSet {
        self.own.union(self.of_roles())
    }

    /// What is given here and not in `other`, item by item. Empty when `self` gives nothing
    /// beyond `other`.
    pub fn beyond(&self, other: &Grants) -> Grants {
        let everywhere = other.everywhere();
        Grants {
            own: self.own.difference(everywhere),
            roles: self
                .roles
                .iter()
                .map(|(id, set)| (*id, set.difference(everywhere)))
                .filter(|(_, set)| !set.is_empty())
                .collect(),
            services: items_beyond(&self.services, &other.services, everywhere),
            domains: items_beyond(&self.domains, &other.domains, everywhere),
            denied_departments: other
                .denied_departments
                .difference(&self.denied_departments)
                .copied()
                .collect(),
        }
    }

    /// The grants on single services and domains that `other` does not have just so, whatever else
    /// it gives: a grant on an item names that item, also when it gives nothing new.
    pub fn items_not_in(&self, other: &Grants) -> Grants {
        let services =
            self.services.iter().filter(|(id, item)| other.services.get(id) != Some(item));
        let domains = self.domains.iter().filter(|(id, item)| other.domains.get(id) != Some(item));
        Grants {
            services: services.map(|(id, item)| (*id, item.clone())).collect(),
            domains: domains.map(|(id, item)| (*id, item.clone())).collect(),
            ..Grants::default()
        }
    }

    /// The departments that are closed here and open in `after`.
    pub fn opened_by(&self, after: &Grants) -> BTreeSet<DepartmentId> {
        self.denied_departments.difference(&after.denied_departments).copied().collect()
    }

    /// The part that is about tickets, without the denials: what a denied department takes away
    /// (K10).
    pub fn tickets(&self) -> Grants {
        let open = Grants { denied_departments: BTreeSet::new(), ..self.clone() };
        open.under(PermissionSet::of(&[
            Permission::TICKETS_VIEW,
            Permission::TICKETS_OPEN,
            Permission::TICKETS_CLOSE,
        ]))
        .without_functions()
    }

    fn without_functions(mut self) -> Grants {
        self.services.values_mut().for_each(|item| item.functions.clear());
        self.without_empty_items()
    }

    fn without_empty_items(mut self) -> Grants {
        self.services.retain(|_, item| !item.is_empty());
        self.domains.retain(|_, item| !item.is_empty());
        self
    }

    /// Whether nothing at all is given (denials do not count).
    pub fn is_empty(&self) -> bool {
        self.everywhere().is_empty() && self.services.is_empty() && self.domains.is_empty()
    }

    /// What both give (K21). Denials of either side stay denied.
    ///
    /// A role stays one when all of it is left: else the role would give more as soon as the
    /// other side does, and what is left of it becomes the own set's.
    pub fn within(&self, other: &Grants) -> Grants {
        let everywhere = other.everywhere();
        let (roles, cut) = self.roles_within(everywhere);
        Grants {
            own: self.own.intersection(everywhere).union(cut),
            roles,
            services: items_within(&self.services, &other.services, everywhere),
            domains: items_within(&self.domains, &other.domains, everywhere),
            denied_departments: self
                .denied_departments
                .union(&other.denied_departments)
                .copied()
                .collect(),
        }
    }

    /// The roles that lie within `set`, and what is left of the others.
    fn roles_within(&self, set: PermissionSet) -> (BTreeMap<RoleId, PermissionSet>, PermissionSet) {
        let whole = |role: &PermissionSet| role.is_subset_of(set);
        let cut = self.roles.values().filter(|role| !whole(role));
        (
            self.roles
                .iter()
                .filter(|(_, role)| whole(role))
                .map(|(id, role)| (*id, *role))
                .collect(),
            cut.fold(PermissionSet::EMPTY, |all, role| all.union(role.intersection(set))),
        )
    }

    /// The grants cut down to what `ceiling` lets through; roles as in [`within`](Self::within).
    pub fn under(&self, ceiling: PermissionSet) -> Grants {
        let mut cut = self.clone();
        let (roles, left) = self.roles_within(ceiling);
        cut.own = cut.own.intersection(ceiling).union(left);
        cut.roles = roles;
        for item in cut.services.values_mut().chain(cut.domains.values_mut()) {
            item.permissions = item.permissions.intersection(ceiling);
        }
        cut.without_empty_items()
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
    fn k21_a_role_stays_one_when_all_of_it_is_left_and_else_what_is_left_of_it() {
        let both = set(&[Permission::SERVICES_VIEW, Permission::SERVICES_MANAGE]);
        let roles = [(RoleId(1), both), (RoleId(2), set(&[Permission::SERVICES_VIEW]))].into();
        let invited = Grants { roles, ..Grants::default() };
        let left = invited.within(&Grants::of(set(&[Permission::SERVICES_VIEW])));
        assert_eq!(left.roles, [(RoleId(2), set(&[Permission::SERVICES_VIEW]))].into());
        assert_eq!(left.own, set(&[Permission::SERVICES_VIEW]));
        assert_eq!(invited.within(&Grants::of(both)), invited);
        assert_eq!(invited.under(both), invited);
        assert_eq!(invited.under(PermissionSet::EMPTY), Grants::default());
    }

    #[test]
    fn k8_a_role_covers_the_same_grant_of_the_own_set_and_the_other_way_round() {
        let own = Grants::of(set(&[Permission::SERVICES_VIEW]));
        let roles = [(RoleId(1), set(&[Permission::SERVICES_VIEW]))].into();
        let role = Grants { roles, ..Grants::default() };
        assert!(own.beyond(&role).is_empty() && role.beyond(&own).is_empty());
    }

    #[test]
    fn lifting_a_denial_counts_as_giving_something() {
        let denied = Grants { denied_departments: [DepartmentId(3)].into(), ..Grants::default() };
        assert_eq!(Grants::default().beyond(&denied).denied_departments, [DepartmentId(3)].into());
    }
}
