//! Everything that somebody may do somewhere, folded into one set, so that it can be kept.
//!
//! A set answers every question of its scope with a bit. It holds as long as nothing that decides
//! is changed and as the clock stays between the two edges that time alone gives it.

use std::net::IpAddr;

use super::decision::{Ask, Standing, Target, decide};
use super::ids::{DepartmentId, Seconds};
use super::permission::{Permission, PermissionSet};

/// What questions are about, beside the permission.
#[derive(Copy, Clone, Eq, PartialEq, Hash, Debug, Default)]
pub struct Scope {
    /// The account as a whole, or one thing of it.
    pub target: Target,
    /// The ticket department concerned.
    pub department: Option<DepartmentId>,
}

impl Scope {
    /// The question about one permission in this scope.
    pub fn ask(self, permission: Permission) -> Ask {
        Ask { target: self.target, department: self.department, ..Ask::anywhere(permission) }
    }
}

/// What somebody shows who asks (K6). It can only widen an answer: whom the rules let in with
/// nothing shown, they let in with anything shown, and to the same things.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub struct Shown {
    /// A second factor.
    pub second_factor: bool,
    /// The address that it is asked from; `None`: not known.
    pub remote: Option<IpAddr>,
}

/// One question that can be answered from what is kept.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct Question {
    /// What somebody wants to do.
    pub permission: Permission,
    /// On what.
    pub scope: Scope,
    /// With what in hand.
    pub shown: Shown,
}

impl Question {
    /// `None` when the answer depends on more than a set of permissions: a function.
    pub fn of(ask: &Ask) -> Option<Question> {
        let scope = Scope { target: ask.target, department: ask.department };
        let shown = Shown { second_factor: ask.second_factor, remote: ask.remote };
        let question = Question { permission: ask.permission, scope, shown };
        ask.function.is_none().then_some(question)
    }

    /// The same question for `decide`.
    pub fn ask(self) -> Ask {
        let Shown { second_factor, remote } = self.shown;
        Ask { second_factor, remote, ..self.scope.ask(self.permission) }
    }

    /// Whether a set that was folded with nothing shown may be wrong for this one. Only an empty
    /// one may: a set that holds anything is that of somebody whom nothing keeps out.
    #[inline]
    pub fn is_beyond(self, set: PermissionSet) -> bool {
        set.is_empty() && self.shown != Shown::default()
    }
}

/// What is allowed, and from when until when.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct Folded {
    /// What is allowed.
    pub allowed: PermissionSet,
    /// First second at which this holds.
    pub from: Seconds,
    /// First second at which it may no longer.
    pub until: Seconds,
}

impl Folded {
    /// Whether time alone can end it.
    pub fn has_edges(&self) -> bool {
        self.from != Seconds::MIN || self.until != Seconds::MAX
    }
}

/// What `standing` allows in a scope, of the permissions in `known`: `decide` asked once for
/// each, and the edges of the membership's window around `now`.
pub fn fold(standing: Standing<'_>, scope: Scope, known: PermissionSet, now: Seconds) -> Folded {
    let allowed =
        |permission: &Permission| decide(standing, &scope.ask(*permission), now).is_allowed();
    let member = standing.member;
    let edges = [member.and_then(|it| it.not_before), member.and_then(|it| it.not_after)];
    let edges = || edges.into_iter().flatten();
    Folded {
        allowed: known.iter().filter(allowed).collect(),
        from: edges().filter(|edge| *edge <= now).max().unwrap_or(Seconds::MIN),
        until: edges().filter(|edge| *edge > now).min().unwrap_or(Seconds::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::super::decision::Policy;
    use super::super::grants::Grants;
    use super::super::ids::ServiceId;
    use super::super::membership::Membership;
    use super::super::sample;
    use super::*;

    const VIEW: Permission = Permission::TICKETS_VIEW;
    const OPEN: Permission = Permission::TICKETS_OPEN;

    fn member() -> Membership {
        let mut grants = Grants::of(PermissionSet::of(&[VIEW, OPEN]));
        grants.denied_departments.insert(DepartmentId(3));
        Membership { not_before: Some(100), not_after: Some(200), ..sample::member(grants) }
    }

    fn folded(scope: Scope, now: Seconds) -> Folded {
        let (user, account, member) = (sample::user(7), sample::account(), member());
        let policy =
            Policy { ceiling: PermissionSet::EVERYTHING, delegate: false, deny_hides: false };
        let standing = Standing {
            user: Some(&user),
            account: Some(&account),
            member: Some(&member),
            item: None,
            policy,
        };
        fold(standing, scope, PermissionSet::ALL_BUILT_IN, now)
    }

    #[test]
    fn k6_a_set_holds_between_the_edges_of_the_window_and_not_beyond() {
        let set = PermissionSet::of(&[VIEW, OPEN]);
        let at = |now| folded(Scope::default(), now);
        let none = PermissionSet::EMPTY;
        assert_eq!(at(99), Folded { allowed: none, from: Seconds::MIN, until: 100 });
        assert_eq!(at(100), Folded { allowed: set, from: 100, until: 200 });
        assert_eq!(at(199), Folded { allowed: set, from: 100, until: 200 });
        assert_eq!(at(200), Folded { allowed: none, from: 200, until: Seconds::MAX });
    }

    #[test]
    fn k10_a_set_is_that_of_its_department() {
        let scope = |id| Scope { department: Some(DepartmentId(id)), ..Scope::default() };
        assert!(!folded(scope(3), 150).allowed.contains(OPEN));
        assert!(folded(scope(4), 150).allowed.contains(OPEN));
    }

    #[test]
    fn a_question_that_depends_on_more_is_not_one_to_keep() {
        let ask = Ask::anywhere(VIEW);
        let (scope, shown) = (Scope::default(), Shown::default());
        let plain = Question { permission: VIEW, scope, shown };
        assert_eq!(Question::of(&ask), Some(plain));
        assert_eq!(Question::of(&Ask { function: Some("reboot".into()), ..ask.clone() }), None);
        let remote = Some(std::net::IpAddr::from([10, 0, 0, 1]));
        let shown = Shown { second_factor: true, remote };
        let visit = Question { shown, ..plain };
        assert_eq!(Question::of(&Ask { second_factor: true, remote, ..ask }), Some(visit));
        assert_eq!(Question::of(&visit.ask()), Some(visit));
        let scope = Scope { target: Target::Service(ServiceId(41)), ..Scope::default() };
        let question = Question { scope, ..plain };
        assert_eq!(Question::of(&question.ask()), Some(question));
    }

    #[test]
    fn k6_what_is_shown_matters_only_to_an_empty_set() {
        let plain = Question::of(&Ask::anywhere(VIEW)).expect("no function");
        let factor = Shown { second_factor: true, remote: None };
        let address = Shown { second_factor: false, remote: Some([10, 0, 0, 1].into()) };
        for set in [PermissionSet::EMPTY, PermissionSet::of(&[OPEN]), PermissionSet::of(&[VIEW])] {
            assert!(!plain.is_beyond(set));
            for shown in [factor, address] {
                assert_eq!(Question { shown, ..plain }.is_beyond(set), set.is_empty());
            }
        }
    }
}
