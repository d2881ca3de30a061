//! One invitation: where it stands and what it offers (K17).

use super::{Expect, Grants, LIFE, Member, Status, Time, in_window};

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum State {
    Sent,
    Accepted,
    Declined,
    Cancelled,
    Expired,
}

#[derive(Clone, Debug)]
pub struct Invitation {
    pub account: i64,
    /// As it was typed.
    pub email: String,
    pub state: State,
    pub created: Time,
    /// Whether the end has been passed at some moment, seen or unseen.
    pub passed: bool,
    /// Cancelled when it may have been Expired already.
    pub doubtful_end: bool,
    /// `None`: the host.
    pub inviter: Option<i64>,
    pub from: Option<Time>,
    pub until: Option<Time>,
    pub grants: Grants,
    /// The token of the last mail.
    pub token: Option<String>,
    /// Tokens of former mails.
    pub dead: Vec<String>,
}

impl Invitation {
    /// The words with which anything but a valid invitation is refused. `None`: valid.
    pub fn spent(&self, now: Time) -> Option<Expect> {
        match self.state {
            State::Accepted => Some(Expect::refused("invitation_used")),
            State::Declined => Some(Expect::refused("invitation_declined")),
            // Its token is dead, or tells what happened: both are right.
            State::Cancelled => {
                let mut words = vec!["invitation_cancelled", "invitation_unknown"];
                words.extend(self.doubtful_end.then_some("invitation_expired"));
                Some(Expect { words, silent: false })
            }
            State::Expired => Some(Expect::refused("invitation_expired")),
            State::Sent if now >= self.created + LIFE => {
                Some(Expect::refused("invitation_expired"))
            }
            State::Sent => None,
        }
    }

    /// The clock passed the end and went back, and nobody had asked: it may have been written or
    /// not.
    pub fn doubtful(&self, now: Time) -> bool {
        self.state == State::Sent && self.passed && now < self.created + LIFE
    }

    /// The states that a list may show now.
    pub fn shown(&self, now: Time) -> Vec<State> {
        match self.state {
            State::Sent if now >= self.created + LIFE => vec![State::Expired],
            State::Sent if self.doubtful(now) => vec![State::Sent, State::Expired],
            State::Cancelled if self.doubtful_end => vec![State::Cancelled, State::Expired],
            state => vec![state],
        }
    }

    /// The membership that it offers.
    pub fn member(&self, kind: &'static str) -> Member {
        Member {
            kind: Some(kind),
            status: Status::Active,
            from: self.from,
            until: self.until,
            allow_from: Vec::new(),
            grants: self.grants.clone(),
        }
    }

    /// Whether the offered window is over.
    pub fn over(&self, now: Time) -> bool {
        !in_window(None, self.until, now)
    }
}
