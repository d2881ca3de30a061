//! Sessions and what they may enter (K29, K31, K32).

use super::{AccountStatus, Expect, Time, World};

/// How long somebody stays logged in, in seconds.
const MONTH: Time = 30 * 86_400;

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Life {
    Alive,
    Ended,
    /// The specification does not say; the next answer tells.
    Perhaps,
}

#[derive(Clone, Debug)]
pub struct Session {
    pub token: String,
    pub user: i64,
    pub account: Option<i64>,
    pub life: Life,
    pub since: Time,
}

impl Session {
    /// It has ended by itself; a clock that is put back brings it back.
    pub fn is_over(&self, now: Time) -> bool {
        now - self.since >= MONTH
    }
}

/// One line of the choice of accounts.
#[derive(Clone, PartialEq, Debug)]
pub struct Choice {
    pub account: i64,
    pub status: AccountStatus,
    pub owner: bool,
    pub kind: Option<&'static str>,
    /// `None`: may be entered.
    pub why: Option<&'static str>,
}

impl World {
    pub fn session_lives(&self, at: usize) -> Result<(), Expect> {
        let session = &self.sessions[at];
        match session.life {
            _ if session.is_over(self.now) => Err(Expect::refused("session_ended")),
            Life::Ended => Err(Expect::refused("session_ended")),
            _ => Ok(()),
        }
    }

    pub fn end_sessions(&mut self, which: impl Fn(&Session) -> bool) {
        self.sessions.iter_mut().filter(|it| which(it)).for_each(|it| it.life = Life::Ended);
    }

    pub fn doubt_sessions(&mut self, which: impl Fn(&Session) -> bool) {
        let alive = self.sessions.iter_mut().filter(|it| it.life == Life::Alive && which(it));
        alive.for_each(|it| it.life = Life::Perhaps);
    }

    /// K13: what the user may act on, and what keeps them out of the rest.
    pub fn choices(&self, user: i64) -> Vec<Choice> {
        self.accounts
            .iter()
            .filter(|(id, _)| self.related(user, **id))
            .map(|(id, place)| Choice {
                account: *id,
                status: place.status,
                owner: place.owner == user,
                kind: if place.owner == user {
                    Some("owner")
                } else {
                    self.members.get(&(user, *id)).and_then(|it| it.kind)
                },
                why: self.kept_out(user, *id),
            })
            .collect()
    }

    /// `session.enter`.
    pub fn expect_enter(&self, at: usize, account: i64) -> Expect {
        if let Err(expect) = self.session_lives(at) {
            return expect;
        }
        let user = self.sessions[at].user;
        if !self.related(user, account) {
            return Expect { words: vec!["account_unknown", "not_a_member"], silent: false };
        }
        match self.kept_out(user, account) {
            Some(word) => Expect::refused(word),
            None => Expect::done(),
        }
    }

    /// `login` with the right password.
    pub fn expect_login(&self, user: i64) -> Expect {
        match self.users.get(&user) {
            Some(user) if !user.disabled && user.password.is_some() => Expect::done(),
            _ => Expect::refused("login_failed"),
        }
    }

    /// K29: the account that a log-in enters at once.
    pub fn entered_at_once(&self, user: i64) -> Option<i64> {
        let enterable: Vec<_> =
            self.choices(user).into_iter().filter(|it| it.why.is_none()).collect();
        match enterable.as_slice() {
            [only] => Some(only.account),
            _ => None,
        }
    }
}
