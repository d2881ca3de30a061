//! What a member may do in effect, where each permission comes from, and what a change would
//! change (K8, K9, K13).

use super::account::Account;
use super::decision::Policy;
use super::grants::Grants;
use super::ids::{DepartmentId, Seconds, UserId};
use super::membership::Membership;
use super::permission::{Permission, PermissionSet};
use super::reason::Because;

/// What keeps a permission that was given from having effect.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Cap {
    /// The ceiling of the installation (K9).
    Installation,
    /// The ceiling of the account (K9).
    Account,
    /// It is the owner's, as long as the host does not let members (K7).
    OwnerOnly,
}

impl Cap {
    /// The word in answers.
    pub const fn word(self) -> &'static str {
        match self {
            Cap::Installation => "installation",
            Cap::Account => "account",
            Cap::OwnerOnly => "owner_only",
        }
    }
}

/// One permission that somebody holds on the whole account.
#[derive(Clone, PartialEq, Debug)]
pub struct Held {
    /// Which.
    pub permission: Permission,
    /// Everything that gives it: being the owner, the own set, roles.
    pub from: Vec<Because>,
    /// What keeps it from having effect; `None`: it has.
    pub capped: Option<Cap>,
}

/// Everything that `user` holds on the whole account, in number order, of the permissions `all`.
pub fn held(
    user: UserId,
    account: &Account,
    member: Option<&Membership>,
    policy: Policy,
    all: PermissionSet,
) -> Vec<Held> {
    let owner = account.is_owner(user);
    let sources = |permission| match member {
        _ if owner => vec![Because::Owner],
        Some(member) => sources(&member.grants, permission),
        None => Vec::new(),
    };
    all.iter()
        .map(|permission| Held {
            permission,
            from: sources(permission),
            capped: cap(account, policy, permission, owner),
        })
        .filter(|held| !held.from.is_empty())
        .collect()
}

fn sources(grants: &Grants, permission: Permission) -> Vec<Because> {
    let own = grants.own.contains(permission).then_some(Because::Own);
    let roles = grants.roles.iter().filter(|(_, set)| set.contains(permission));
    own.into_iter().chain(roles.map(|(id, _)| Because::Role(*id))).collect()
}

fn cap(account: &Account, policy: Policy, permission: Permission, owner: bool) -> Option<Cap> {
    if !policy.ceiling.contains(permission) {
        Some(Cap::Installation)
    } else if !account.ceiling.contains(permission) {
        Some(Cap::Account)
    } else if permission == Permission::MEMBERS_MANAGE && !owner && !policy.delegate {
        Some(Cap::OwnerOnly)
    } else {
        None
    }
}

/// The most that a member who is not the owner can have effect with on `account`.
pub fn reach(account: &Account, policy: Policy) -> PermissionSet {
    let ceiling = account.ceiling.intersection(policy.ceiling);
    if policy.delegate { ceiling } else { ceiling.without(Permission::MEMBERS_MANAGE) }
}

/// What would change for a member.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Difference {
    /// What they could do then and cannot now.
    pub gained: Grants,
    /// What they can do now and could not then.
    pub lost: Grants,
    /// Departments that would open.
    pub opened: Vec<DepartmentId>,
    /// Departments that would close.
    pub closed: Vec<DepartmentId>,
}

impl Difference {
    /// Whether nothing would change.
    pub fn is_empty(&self) -> bool {
        self.gained.is_empty()
            && self.lost.is_empty()
            && self.opened.is_empty()
            && self.closed.is_empty()
    }
}

/// What `after` in the place of `before` would change at `now`, as the member would feel it:
/// below the ceilings, and nothing while the membership is not in force.
pub fn difference(
    before: &Membership,
    after: &Membership,
    reach: PermissionSet,
    now: Seconds,
) -> Difference {
    let felt = |member: &Membership| {
        if member.in_force(now) { member.grants.under(reach) } else { Grants::default() }
    };
    let (felt_before, felt_after) = (felt(before), felt(after));
    let (was, is) = (&before.grants.denied_departments, &after.grants.denied_departments);
    Difference {
        gained: felt_after.beyond(&felt_before),
        lost: felt_before.beyond(&felt_after),
        opened: was.difference(is).copied().collect(),
        closed: is.difference(was).copied().collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::ids::RoleId;
    use super::super::membership::Status;
    use super::super::sample::{self, member};
    use super::*;

    const VIEW: Permission = Permission::TICKETS_VIEW;
    const OPEN: Permission = Permission::TICKETS_OPEN;

    fn set(permissions: &[Permission]) -> PermissionSet {
        PermissionSet::of(permissions)
    }

    fn account(ceiling: PermissionSet) -> Account {
        Account { ceiling, ..sample::account() }
    }

    fn policy(delegate: bool) -> Policy {
        Policy {
            ceiling: set(&[VIEW, OPEN, Permission::MEMBERS_MANAGE]),
            delegate,
            deny_hides: false,
        }
    }

    #[test]
    fn k13_a_permission_names_every_source_and_what_caps_it() {
        let roles = [(RoleId(3), set(&[VIEW, OPEN]))].into();
        let grants = Grants { roles, ..Grants::of(set(&[VIEW, Permission::EMAILS_VIEW])) };
        let rows = held(
            UserId(7),
            &account(PermissionSet::EVERYTHING.without(OPEN)),
            Some(&member(grants)),
            policy(false),
            PermissionSet::ALL_BUILT_IN,
        );
        let row = |permission, from, capped| Held { permission, from, capped };
        assert_eq!(
            rows,
            [
                row(VIEW, vec![Because::Own, Because::Role(RoleId(3))], None),
                row(OPEN, vec![Because::Role(RoleId(3))], Some(Cap::Account)),
                row(Permission::EMAILS_VIEW, vec![Because::Own], Some(Cap::Installation)),
            ]
        );
    }

    #[test]
    fn k7_members_manage_is_capped_for_a_member_until_the_host_lets_members() {
        let manage = Permission::MEMBERS_MANAGE;
        let me = member(Grants::of(set(&[manage])));
        let account = account(PermissionSet::EVERYTHING);
        let capped = |user, delegate| {
            let rows = held(UserId(user), &account, Some(&me), policy(delegate), set(&[manage]));
            rows.first().map(|row| row.capped)
        };
        assert_eq!(capped(7, false), Some(Some(Cap::OwnerOnly)));
        assert_eq!(capped(7, true), Some(None));
        assert_eq!(capped(1, false), Some(None));
    }

    #[test]
    fn k13_moving_a_permission_into_a_role_changes_nothing() {
        let own = member(Grants::of(set(&[VIEW])));
        let roles = [(RoleId(3), set(&[VIEW]))].into();
        let role = member(Grants { roles, ..Grants::default() });
        assert!(difference(&own, &role, PermissionSet::EVERYTHING, 0).is_empty());
    }

    #[test]
    fn k13_switching_off_loses_all_below_the_ceiling_and_a_denial_is_told_apart() {
        let on = member(Grants::of(set(&[VIEW, OPEN])));
        let off = Membership { status: Status::Inactive, ..on.clone() };
        let lost = difference(&on, &off, set(&[VIEW]), 0).lost;
        assert_eq!(lost.everywhere(), set(&[VIEW]));
        let mut denied = on.clone();
        denied.grants.denied_departments.insert(DepartmentId(3));
        let change = difference(&on, &denied, set(&[VIEW]), 0);
        assert_eq!((change.closed, change.opened), (vec![DepartmentId(3)], vec![]));
    }
}
