//! Who may invite, change and remove (K7, K12, K14), over sets of single rights.

use std::collections::BTreeSet;

use super::delegation::{Held, covered};
use super::{AccountStatus, Ask, Expect, Grants, Keys, Member, Status, Time, World, in_window};

/// Who acts.
#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Actor {
    User(i64),
    /// A session, by its place in [`World::sessions`].
    Session(usize),
    Host,
}

/// What to change of a member; `None` stays.
#[derive(Clone, Default, Debug)]
pub struct Change {
    pub status: Option<Status>,
    pub from: Option<Option<Time>>,
    pub until: Option<Option<Time>>,
    pub own: Option<Keys>,
    pub services: Option<Vec<(i64, super::ItemGrant)>>,
    pub domains: Option<Vec<(i64, super::ItemGrant)>>,
    pub denied: Option<BTreeSet<i64>>,
}

impl Change {
    fn of_rights(&self) -> bool {
        self.own.is_some()
            || self.services.is_some()
            || self.domains.is_some()
            || self.denied.is_some()
    }

    pub fn apply(&self, member: &mut Member) {
        member.status = self.status.unwrap_or(member.status);
        member.from = self.from.unwrap_or(member.from);
        member.until = self.until.unwrap_or(member.until);
        if let Some(own) = &self.own {
            member.grants.own = own.clone();
        }
        if let Some(services) = &self.services {
            member.grants.services = services.iter().cloned().collect();
        }
        if let Some(domains) = &self.domains {
            member.grants.domains = domains.iter().cloned().collect();
        }
        if let Some(denied) = &self.denied {
            member.grants.denied = denied.clone();
        }
    }
}

impl World {
    /// The user behind an actor; `Err`: the words that say why there is none.
    pub fn acting(&self, actor: Actor, account: i64) -> Result<Option<i64>, Expect> {
        let user = match actor {
            Actor::Host if self.accounts.contains_key(&account) => return Ok(None),
            Actor::Host => return Err(Expect::refused("account_unknown")),
            Actor::User(user) => user,
            Actor::Session(at) => self.sessions[at].user,
        };
        if let Actor::Session(at) = actor {
            self.session_lives(at)?;
        }
        if !self.users.contains_key(&user) {
            return Err(Expect { words: vec!["user_unknown", "account_unknown"], silent: false });
        }
        if !self.related(user, account) {
            return Err(Expect::refused("account_unknown"));
        }
        if let Actor::Session(at) = actor {
            // K32: a session acts on the account that it is in.
            match self.sessions[at].account {
                Some(within) if within != account => return Err(Expect::refused("other_account")),
                Some(_) => {}
                None => return Err(Expect::refused("other_account")),
            }
        }
        Ok(Some(user))
    }

    /// The person who acts; `None`: the host.
    pub fn person(&self, actor: Actor) -> Option<i64> {
        match actor {
            Actor::Host => None,
            Actor::User(user) => Some(user),
            Actor::Session(at) => Some(self.sessions[at].user),
        }
    }

    /// K7: whether the user may manage the members; `Err`: the word of the refusal.
    pub fn manager(&self, user: i64, account: i64) -> Result<(), &'static str> {
        let ask = Ask { permission: "members.manage", ..Ask::default() };
        match self.check(user, account, &ask) {
            (true, _) => Ok(()),
            (false, "owner_only" | "not_granted") => Err("not_owner"),
            (false, reason) => Err(reason),
        }
    }

    /// Ids of another account's services and domains are not found.
    pub fn foreign_items(&self, account: i64, services: &[i64], domains: &[i64]) -> Expect {
        let mut expect = Expect::done();
        let foreign = services
            .iter()
            .filter_map(|id| self.services.get(id))
            .chain(domains.iter().filter_map(|id| self.domains.get(id)))
            .any(|item| item.account != account);
        expect.add_if(foreign, "service_unknown");
        expect
    }

    /// `member.change`.
    pub fn expect_change(
        &self,
        actor: Actor,
        account: i64,
        target: i64,
        change: &Change,
    ) -> Expect {
        let user = match self.acting(actor, account) {
            Ok(user) => user,
            Err(expect) => return expect,
        };
        let mut expect = Expect::done();
        if let Some(Err(word)) = user.map(|user| self.manager(user, account)) {
            expect.add(word);
        }
        let services: Vec<i64> = change.services.iter().flatten().map(|it| it.0).collect();
        let domains: Vec<i64> = change.domains.iter().flatten().map(|it| it.0).collect();
        expect.join(self.foreign_items(account, &services, &domains));
        let on_self = user == Some(target);
        if self.accounts[&account].owner == target {
            // K14, K12. Staff may not either: the owner's grants are everything.
            expect.add_if(change.status == Some(Status::Inactive), "owner_stays");
            let touches = change.of_rights() || change.from.is_some() || change.until.is_some();
            expect.add_if(touches && user.is_some(), "owners_grants");
            expect.perhaps(true, "owners_grants");
            expect.perhaps(on_self, "own_grants");
            return expect;
        }
        let Some(old) = self.members.get(&(target, account)) else {
            expect.add("member_unknown");
            return expect;
        };
        if on_self {
            // Switching oneself off or shortening one's window is no grant.
            let touches = change.of_rights() || change.from.is_some() || change.until.is_some();
            expect.add_if(touches, "own_grants");
            expect.perhaps(!touches, "own_grants");
        }
        let mut new = old.clone();
        change.apply(&mut new);
        let held = self.held(user, account);
        expect.join(self.passes_on(&held, Some(old), &new));
        // Shortening somebody's time to one that is still longer than the actor's gives nothing either.
        let later = match held {
            Held::Rights { until: Some(until), .. } => new.until.is_none_or(|it| it > until),
            _ => false,
        };
        // What is written down while it is switched off gives nothing yet.
        let (before, after) = (self.rights(&old.grants), self.rights(&new.grants));
        let written: Vec<_> = after.iter().filter(|it| !covered(it, &before)).collect();
        let writes = !written.is_empty();
        if let Held::Rights { rights, .. } = &held {
            let beyond = written.iter().any(|it| !covered(it, rights));
            expect.perhaps(beyond, "more_than_held");
        }
        expect.perhaps(later && (writes || new.until != old.until), "longer_than_held");
        // Opening what stays shut for another reason gives nothing yet.
        let end = |member: &Member| member.until.unwrap_or(Time::MAX);
        let opens = new.status == Status::Active
            && (old.status != Status::Active || end(&new) > end(old) || new.from < old.from);
        if let (true, Held::Rights { rights, until, .. }) = (opens, &held) {
            let beyond = self.rights(&new.grants).iter().any(|it| !covered(it, rights));
            expect.perhaps(beyond, "more_than_held");
            expect.perhaps(end(&new) > until.unwrap_or(Time::MAX), "longer_than_held");
        }
        // Opening a department to somebody without a ticket permission gives nothing yet.
        let own_denied = user.and_then(|it| self.members.get(&(it, account)));
        let reopens = own_denied
            .is_some_and(|it| it.grants.denied.iter().any(|id| !new.grants.denied.contains(id)));
        expect.perhaps(reopens, "more_than_held");
        expect
    }

    /// `member.remove`.
    pub fn expect_remove(&self, actor: Actor, account: i64, target: i64) -> Expect {
        let user = match self.acting(actor, account) {
            Ok(user) => user,
            Err(expect) => return expect,
        };
        let mut expect = Expect::done();
        if self.accounts[&account].owner == target {
            expect.add("owner_stays");
        } else if !self.members.contains_key(&(target, account)) {
            expect.add("member_unknown");
        }
        match user.map(|it| (it, self.manager(it, account))) {
            // Leaving an account: nothing is said.
            Some((user, Err(word))) if user == target => expect.perhaps(true, word),
            Some((_, Err(word))) => expect.add(word),
            Some((user, Ok(()))) => expect.perhaps(user == target, "own_grants"),
            None => {}
        }
        expect
    }

    pub fn apply_remove(&mut self, account: i64, target: i64) {
        self.members.remove(&(target, account));
        self.end_sessions(|it| it.user == target && it.account == Some(account));
    }

    /// `member.add`, by the host only.
    pub fn expect_add(&self, actor: Actor, account: i64, target: i64) -> Expect {
        let mut expect = Expect::done();
        if actor != Actor::Host {
            if let Actor::Session(at) = actor
                && let Err(expect) = self.session_lives(at)
            {
                return expect;
            }
            expect.add("staff_only");
            expect.add_if(!self.accounts.contains_key(&account), "account_unknown");
            return expect;
        }
        expect.add_if(!self.accounts.contains_key(&account), "account_unknown");
        expect.add_if(!self.users.contains_key(&target), "user_unknown");
        expect.add_if(self.related(target, account), "already_member");
        let closed =
            self.accounts.get(&account).is_some_and(|it| it.status == AccountStatus::Closed);
        expect.perhaps(closed, "account_closed");
        expect
    }

    /// `account.make_owner`, by the host (K15).
    pub fn expect_make_owner(&self, actor: Actor, account: i64, target: i64) -> Expect {
        let mut expect = Expect::done();
        if actor != Actor::Host {
            if let Actor::Session(at) = actor
                && let Err(expect) = self.session_lives(at)
            {
                return expect;
            }
            expect.add("staff_only");
            expect.words.push("account_unknown");
            return expect;
        }
        let Some(place) = self.accounts.get(&account) else {
            return Expect::refused("account_unknown");
        };
        if place.owner == target {
            expect.perhaps(true, "invalid");
            return expect;
        }
        match self.members.get(&(target, account)) {
            None => {
                expect.add("member_unknown");
                expect.words.push("user_unknown");
            }
            Some(member) => {
                let active = member.status == Status::Active
                    && in_window(member.from, member.until, self.now);
                expect.add_if(!active, "not_an_active_member");
            }
        }
        // Somebody who cannot log in would leave the account without anybody who can.
        let disabled = self.users.get(&target).is_some_and(|it| it.disabled);
        expect.add_if(
            disabled && self.members.contains_key(&(target, account)),
            "not_an_active_member",
        );
        expect.perhaps(place.status == AccountStatus::Closed, "invalid");
        expect
    }

    pub fn apply_make_owner(&mut self, account: i64, target: i64, former_stays: bool) {
        let Some(place) = self.accounts.get_mut(&account) else { return };
        let former = std::mem::replace(&mut place.owner, target);
        if former == target {
            return;
        }
        self.members.remove(&(target, account));
        if former_stays {
            let grants = Grants { own: super::keys::all(), ..Grants::default() };
            let member = Member {
                kind: None,
                status: Status::Active,
                from: None,
                until: None,
                allow_from: Vec::new(),
                grants,
            };
            self.members.insert((former, account), member);
        } else {
            self.end_sessions(|it| it.user == former && it.account == Some(account));
        }
        // What they entered as, they are no more; whether that ends a session is not said.
        self.doubt_sessions(|it| {
            (it.user == former || it.user == target) && it.account == Some(account)
        });
    }
}
