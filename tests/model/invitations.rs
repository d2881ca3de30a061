//! Invitations and what comes of them (K17 to K22).

use std::collections::BTreeMap;

use super::delegation::{Held, covered};
pub use super::invitation::{Invitation, State};
use super::manage::Actor;
use super::{
    AccountStatus, Expect, Grants, Item, ItemGrant, Keys, LIFE, Member, Time, User, World,
    canonical,
};

/// How somebody accepts.
#[derive(Clone, PartialEq, Debug)]
pub enum Accept {
    Session(usize),
    Register,
    Neither,
}

impl World {
    /// Moves the clock; remembers whose end was passed.
    pub fn move_clock(&mut self, now: Time) {
        self.now = now;
        for invitation in self.invitations.values_mut() {
            invitation.passed |= now >= invitation.created + LIFE;
        }
    }

    /// `invitation.create`.
    pub fn expect_invite(&self, actor: Actor, new: &Invitation) -> Expect {
        let account = new.account;
        let user = match self.acting(actor, account) {
            Ok(user) => user,
            Err(expect) => return expect,
        };
        let mut expect = Expect::done();
        match user.map(|user| self.manager(user, account)) {
            Some(Err(word)) => expect.add(word),
            Some(Ok(())) => {}
            None => {
                let closed = self.accounts[&account].status == AccountStatus::Closed;
                expect.perhaps(closed, "account_closed");
            }
        }
        let services: Vec<i64> = new.grants.services.keys().copied().collect();
        let domains: Vec<i64> = new.grants.domains.keys().copied().collect();
        expect.join(self.foreign_items(account, &services, &domains));
        match self.user_of(&new.email) {
            Some(user) => expect.add_if(self.related(user, account), "already_member"),
            None => expect.add_if(self.settings.require_user, "user_required"),
        }
        let held = self.held(user, account);
        expect.join(self.passes_on(&held, None, &new.member("guest")));
        // The specification is silent; access that is over before it begins helps nobody.
        expect.add_if(new.until.is_some_and(|until| until <= self.now), "window_past");
        // An offer of nothing makes no sense; the actions' description says so.
        expect.add_if(new.grants.gives_nothing(), "nothing_given");
        expect
    }

    /// K20: the same address again replaces the old one.
    pub fn apply_invite(&mut self, id: i64, new: Invitation) {
        self.replace(new.account, &new.email, id);
        self.invitations.insert(id, new);
    }

    fn replace(&mut self, account: i64, email: &str, by: i64) {
        let (now, email) = (self.now, canonical(email));
        for (id, old) in &mut self.invitations {
            let same = old.account == account && canonical(&old.email) == email;
            if same && *id != by && old.state == State::Sent {
                old.doubtful_end = old.doubtful(now);
                old.state =
                    if now >= old.created + LIFE { State::Expired } else { State::Cancelled };
            }
        }
    }

    /// `invitation.resend` and `invitation.cancel`, as far as who and which go.
    fn expect_own(&self, actor: Actor, account: i64, id: i64) -> Result<Expect, Expect> {
        let user = self.acting(actor, account)?;
        let mut expect = Expect::done();
        if let Some(Err(word)) = user.map(|user| self.manager(user, account)) {
            expect.add(word);
        }
        let closed = self.accounts[&account].status == AccountStatus::Closed;
        match self.invitations.get(&id) {
            Some(it) if it.account == account => Ok(expect),
            _ => {
                expect.add("invitation_unknown");
                expect.perhaps(closed, "account_closed");
                Err(expect)
            }
        }
    }

    pub fn expect_resend(&self, actor: Actor, account: i64, id: i64) -> Expect {
        let mut expect = match self.expect_own(actor, account, id) {
            Ok(expect) => expect,
            Err(expect) => return expect,
        };
        let invitation = &self.invitations[&id];
        match invitation.state {
            State::Sent | State::Expired => {}
            _ => expect.join(invitation.spent(self.now).unwrap_or_default()),
        }
        // Since it was sent the person may have come another way, the account have closed, or the
        // one who sends it again, and answers for it, hold less than the one who sent it first.
        let member = self.user_of(&invitation.email).is_some_and(|it| self.related(it, account));
        expect.add_if(member, "already_member");
        let unknown = self.user_of(&invitation.email).is_none();
        expect.perhaps(unknown && self.settings.require_user, "user_required");
        let closed = self.accounts[&account].status == AccountStatus::Closed;
        expect.perhaps(closed, "account_closed");
        let user = self.person(actor);
        let held = self.held(user, account);
        expect.join(self.passes_on(&held, None, &invitation.member("guest")));
        expect.add_if(invitation.until.is_some_and(|until| until <= self.now), "window_past");
        expect
    }

    pub fn apply_resend(&mut self, actor: Actor, id: i64) {
        let now = self.now;
        let inviter = self.person(actor);
        let (account, email) = (self.invitations[&id].account, self.invitations[&id].email.clone());
        self.replace(account, &email, id);
        if let Some(invitation) = self.invitations.get_mut(&id) {
            invitation.dead.extend(invitation.token.take());
            invitation.state = State::Sent;
            invitation.inviter = inviter;
            invitation.created = now;
            invitation.passed = false;
        }
    }

    pub fn expect_cancel(&self, actor: Actor, account: i64, id: i64) -> Expect {
        let mut expect = match self.expect_own(actor, account, id) {
            Ok(expect) => expect,
            Err(expect) => return expect,
        };
        let invitation = &self.invitations[&id];
        // Expired stays until it is sent again (K17).
        expect.join(invitation.spent(self.now).unwrap_or_default());
        expect.perhaps(invitation.doubtful(self.now), "invitation_expired");
        expect
    }

    /// `invitation.decline`, and the first half of `invitation.accept`: which one, and whether it
    /// still lives.
    pub fn expect_token(&self, token: &str, shown: i64) -> Result<(i64, Expect), Expect> {
        let by_token = |it: &&Invitation| it.token.as_deref() == Some(token);
        let Some((id, invitation)) = self.invitations.iter().find(|(_, it)| by_token(it)) else {
            return Err(Expect::refused("invitation_unknown"));
        };
        let mut expect = Expect::done();
        expect.add_if(*id != shown, "other_invitation");
        expect.join(invitation.spent(self.now).unwrap_or_default());
        expect.perhaps(invitation.doubtful(self.now), "invitation_expired");
        Ok((*id, expect))
    }

    pub fn expect_accept(&self, token: &str, shown: i64, how: &Accept) -> Expect {
        let (id, mut expect) = match self.expect_token(token, shown) {
            Ok(found) => found,
            Err(expect) => return expect,
        };
        let invitation = &self.invitations[&id];
        let known = self.user_of(&invitation.email);
        let who = match how {
            Accept::Neither => {
                expect.add("login_needed");
                None
            }
            Accept::Register => {
                expect.add_if(known.is_some(), "login_exists");
                expect.add_if(known.is_none() && self.settings.require_user, "user_required");
                None
            }
            Accept::Session(at) => match self.session_lives(*at) {
                Err(ended) => {
                    expect.join(ended);
                    None
                }
                Ok(()) => {
                    let user = self.sessions[*at].user;
                    let other = self.settings.bind_email && known != Some(user);
                    expect.add_if(other, "other_address");
                    Some(user)
                }
            },
        };
        let member = who.is_some_and(|user| self.related(user, invitation.account));
        expect.add_if(member, "already_member");
        // K21: everything again.
        let place = &self.accounts[&invitation.account];
        expect.add_if(place.status == AccountStatus::Closed, "account_closed");
        if let Some(Err(word)) = invitation.inviter.map(|it| self.manager(it, invitation.account)) {
            // Whoever may not give holds nothing to give: both say it.
            expect.add(word);
            expect.add("nothing_left");
        }
        let nothing = self.accepted(invitation).gives_nothing();
        expect.add_if(nothing && !invitation.grants.gives_nothing(), "nothing_left");
        expect
    }

    /// K21: what is granted is the intersection with what the inviter holds and the ceilings
    /// allow, as of now.
    pub fn accepted(&self, invitation: &Invitation) -> Grants {
        let account = invitation.account;
        let held = self.held(invitation.inviter, account);
        let keeps = |right: super::delegation::Right| match &held {
            Held::Anything => true,
            Held::Rights { owner: true, .. }
                if matches!(right, super::delegation::Right::Function(..)) =>
            {
                true
            }
            Held::Rights { rights, .. } => covered(&right, rights),
        };
        use super::delegation::Right::{Everywhere, Function, OnDomain, OnService};
        let below = |key: &&str| self.below_ceiling(account, key);
        let mut granted = Grants {
            denied: invitation.grants.denied.clone(),
            own: invitation.grants.own.iter().copied().filter(below).collect(),
            ..Grants::default()
        };
        // A permission that the inviter holds on some services only stays there (K8, K12).
        granted.own.retain(|key| keeps(Everywhere(key)));
        if let Some(inviter) = invitation.inviter
            && let Some(member) = self.members.get(&(inviter, account))
            && self.accounts[&account].owner != inviter
        {
            granted.denied.extend(&member.grants.denied);
        }
        // K11: nothing is given on what has moved to another account.
        let moved = |items: &BTreeMap<i64, Item>, id: i64| {
            items.get(&id).is_some_and(|item| item.account != account)
        };
        for (id, item) in &invitation.grants.services {
            let permissions: Keys = item
                .permissions
                .iter()
                .copied()
                .filter(|key| below(key) && keeps(OnService(*id, key)))
                .collect();
            let functions =
                item.functions.iter().copied().filter(|it| keeps(Function(*id, it))).collect();
            let kept = ItemGrant { permissions, functions };
            if kept != ItemGrant::default() && !moved(&self.services, *id) {
                granted.services.insert(*id, kept);
            }
        }
        for (id, item) in &invitation.grants.domains {
            let permissions: Keys = item
                .permissions
                .iter()
                .copied()
                .filter(|key| below(key) && keeps(OnDomain(*id, key)))
                .collect();
            if !permissions.is_empty() && !moved(&self.domains, *id) {
                granted.domains.insert(*id, ItemGrant { permissions, ..ItemGrant::default() });
            }
        }
        granted
    }

    pub fn apply_accept(&mut self, id: i64, user: i64, registered: Option<&str>) {
        let invitation = self.invitations[&id].clone();
        let grants = self.accepted(&invitation);
        if let Some(password) = registered {
            let email = canonical(&invitation.email);
            let password = Some(password.to_owned());
            self.users.insert(user, User { email, disabled: false, password });
        }
        let kind = if registered.is_some() { "sub_account" } else { "guest" };
        // Access cannot outlive the inviter's own.
        let ends = match self.held(invitation.inviter, invitation.account) {
            Held::Rights { until, .. } => until,
            Held::Anything => None,
        };
        let until = [invitation.until, ends].into_iter().flatten().min();
        let member = Member { grants, until, ..invitation.member(kind) };
        self.members.insert((user, invitation.account), member);
        if let Some(invitation) = self.invitations.get_mut(&id) {
            invitation.state = State::Accepted;
        }
    }

    /// `invitations.expire`: the ones that end now.
    pub fn overdue(&self) -> Vec<i64> {
        let ends = |it: &Invitation| it.state == State::Sent && self.now >= it.created + LIFE;
        self.invitations.iter().filter(|(_, it)| ends(it)).map(|(id, _)| *id).collect()
    }
}

impl Grants {
    /// No grant at all; denials give nothing.
    fn gives_nothing(&self) -> bool {
        Grants { denied: Default::default(), ..self.clone() } == Grants::default()
    }
}
