//! What somebody may pass on (K12), over sets of single rights.

use std::collections::BTreeSet;

use super::{Expect, Grants, Member, Status, Time, World, in_window};

/// One thing that somebody may do.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Right {
    Everywhere(&'static str),
    OnService(i64, &'static str),
    OnDomain(i64, &'static str),
    Function(i64, &'static str),
    /// A ticket permission in one department (K10).
    InDepartment(i64, &'static str),
}

/// What an actor may pass on.
#[derive(Clone, Debug)]
pub enum Held {
    Anything,
    Rights { rights: BTreeSet<Right>, owner: bool, until: Option<Time> },
}

impl World {
    /// K12: what the actor holds at this moment.
    pub fn held(&self, user: Option<i64>, account: i64) -> Held {
        let Some(user) = user else { return Held::Anything };
        if self.accounts.get(&account).is_some_and(|it| it.owner == user) {
            // P6: the owner holds everything; a ceiling is applied at check time (K9).
            let everything = Grants { own: super::keys::all(), ..Grants::default() };
            let rights = self.rights(&everything);
            return Held::Rights { rights, owner: true, until: None };
        }
        match self.members.get(&(user, account)) {
            Some(member) => Held::Rights {
                rights: self
                    .rights(&member.grants)
                    .into_iter()
                    .filter(|right| self.works(right, account))
                    .collect(),
                owner: false,
                until: member.until,
            },
            None => Held::Rights { rights: BTreeSet::new(), owner: false, until: Some(self.now) },
        }
    }

    /// A right that a check would honour now.
    fn works(&self, right: &Right, account: i64) -> bool {
        match right {
            Right::Everywhere(key)
            | Right::OnService(_, key)
            | Right::OnDomain(_, key)
            | Right::InDepartment(_, key) => self.below_ceiling(account, key),
            Right::Function(..) => true,
        }
    }

    /// Grants, taken apart.
    pub fn rights(&self, grants: &Grants) -> BTreeSet<Right> {
        let mut rights: BTreeSet<Right> =
            grants.own.union(&grants.roles).map(|key| Right::Everywhere(key)).collect();
        for (id, item) in &grants.services {
            rights.extend(item.permissions.iter().map(|key| Right::OnService(*id, key)));
            rights.extend(item.functions.iter().map(|name| Right::Function(*id, name)));
        }
        for (id, item) in &grants.domains {
            rights.extend(item.permissions.iter().map(|key| Right::OnDomain(*id, key)));
        }
        let keys: Vec<&'static str> = rights
            .iter()
            .filter_map(|right| match right {
                Right::Everywhere(key) | Right::OnService(_, key) | Right::OnDomain(_, key) => {
                    Some(*key)
                }
                _ => None,
            })
            .filter(|key| key.starts_with("tickets."))
            .collect();
        for department in self.departments.iter().filter(|id| !grants.denied.contains(id)) {
            rights.extend(keys.iter().map(|key| Right::InDepartment(*department, key)));
        }
        rights
    }

    /// What `member` gives at `time`.
    fn rights_at(&self, member: &Member, time: Time) -> BTreeSet<Right> {
        if member.status == Status::Active && in_window(member.from, member.until, time) {
            self.rights(&member.grants)
        } else {
            BTreeSet::new()
        }
    }

    /// K12 over time: whatever somebody gets by the change, the actor must hold, and as long.
    ///
    /// A new member (`old` is `None`) comes by an invitation, and what is accepted is cut down to what the inviter
    /// holds (K21), departments too: so an offer that leaves the inviter's own closed departments open may be taken
    /// or refused.
    pub fn passes_on(&self, held: &Held, old: Option<&Member>, new: &Member) -> Expect {
        let mut expect = Expect::done();
        let Held::Rights { rights, owner, until } = held else { return expect };
        let mut times = vec![self.now];
        for member in old.into_iter().chain([new]) {
            times.extend([member.from, member.until].into_iter().flatten());
        }
        times.extend(*until);
        // What is written down is given, even to somebody whose time is over.
        let written = |member: &Member| self.rights(&member.grants);
        let before = old.map(written).unwrap_or_default();
        let given = written(new).into_iter().filter(|it| !covered(it, &before));
        let mut given = given.filter(|it| !matches!(it, Right::InDepartment(..)));
        let any_function = |it: &Right| *owner && matches!(it, Right::Function(..));
        expect
            .add_if(given.any(|it| !any_function(&it) && !covered(&it, rights)), "more_than_held");
        times.retain(|time| *time >= self.now);
        for time in times {
            let before = old.map(|it| self.rights_at(it, time)).unwrap_or_default();
            let after = self.rights_at(new, time);
            let gained: Vec<_> = after.iter().filter(|it| !covered(it, &before)).collect();
            let beyond: Vec<_> = gained
                .iter()
                .filter(|it| !any_function(it))
                .filter(|it| !covered(it, rights))
                .collect();
            let closed = |it: &&&&Right| matches!(it, Right::InDepartment(..));
            if old.is_none() && beyond.iter().filter(closed).count() == beyond.len() {
                expect.perhaps(!beyond.is_empty(), "more_than_held");
            } else {
                expect.add_if(!beyond.is_empty(), "more_than_held");
            }
            let late = until.is_some_and(|until| time >= until);
            expect.add_if(late && !gained.is_empty(), "longer_than_held");
        }
        expect
    }
}

/// A right that `others` include, if only as a part of a wider one.
pub fn covered(right: &Right, others: &BTreeSet<Right>) -> bool {
    others.contains(right)
        || match right {
            Right::OnService(_, key) | Right::OnDomain(_, key) => {
                others.contains(&Right::Everywhere(key))
            }
            _ => false,
        }
}
