//! The life of an invitation (K17, K18, K22): `Sent -> Accepted | Declined | Cancelled | Expired`.

use super::delegation::Actor;
use super::email::Email;
use super::grants::Grants;
use super::ids::{AccountId, InvitationId, Seconds, UserId};
use super::rule::BrokenRule;

/// How long an invitation is valid: 7 days.
pub const LIFE: Seconds = 604_800;

/// Where an invitation stands.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum State {
    /// On its way, not answered.
    Sent,
    /// Became a membership.
    Accepted,
    /// The person said no.
    Declined,
    /// Taken back.
    Cancelled,
    /// Not answered in time. Stays so, whatever the clock does later, until it is resent.
    Expired,
}

impl State {
    /// Every state.
    pub const ALL: [State; 5] =
        [State::Sent, State::Accepted, State::Declined, State::Cancelled, State::Expired];

    /// The word in rows and lists.
    pub fn word(self) -> &'static str {
        match self {
            State::Sent => "Sent",
            State::Accepted => "Accepted",
            State::Declined => "Declined",
            State::Cancelled => "Cancelled",
            State::Expired => "Expired",
        }
    }

    /// The state behind a word; `None` for an unknown one.
    pub fn from_word(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.word() == word)
    }
}

/// What may happen to an invitation.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Event {
    /// The invited person says yes.
    Accept,
    /// The invited person says no.
    Decline,
    /// The inviter's side takes it back.
    Cancel,
    /// The inviter's side sends it again: new token, the 7 days begin again.
    Resend,
    /// Seven days have gone by.
    Expire,
}

impl Event {
    /// Every event.
    pub const ALL: [Event; 5] =
        [Event::Accept, Event::Decline, Event::Cancel, Event::Resend, Event::Expire];
}

/// An offer of a membership, sent to an address.
#[derive(Clone, PartialEq, Debug)]
pub struct Invitation {
    /// Keyholder's number.
    pub id: InvitationId,
    /// To which account.
    pub account: AccountId,
    /// Where it was sent.
    pub email: Email,
    /// Who offered it.
    pub inviter: Actor,
    /// What was offered.
    pub grants: Grants,
    /// From when the membership will hold.
    pub not_before: Option<Seconds>,
    /// Until when the membership will hold.
    pub not_after: Option<Seconds>,
    /// When the 7 days began.
    pub sent_at: Seconds,
    /// Where it stands.
    pub state: State,
    /// Hash of the token in the last mail; `None` while no mail was handed out and when it was
    /// cancelled. One that was declined or has expired keeps it, so that its link still says what
    /// happened: only `Sent` opens anything (K18).
    pub token_hash: Option<[u8; 32]>,
    /// Who accepted it.
    pub accepted_by: Option<UserId>,
}

impl Invitation {
    /// First second at which it is no longer valid.
    pub fn expires(&self) -> Seconds {
        self.sent_at.saturating_add(LIFE)
    }

    /// K17: whether it has run out of time but nobody has written that down yet.
    pub fn is_overdue(&self, now: Seconds) -> bool {
        self.state == State::Sent && now >= self.expires()
    }

    /// The state after `event` at `now`; the one place that knows which steps there are.
    pub fn after(&self, event: Event, now: Seconds) -> Result<State, BrokenRule> {
        let overdue = self.is_overdue(now);
        match (self.state, event) {
            (State::Sent, Event::Expire) if overdue => Ok(State::Expired),
            (State::Sent | State::Expired, Event::Resend) => Ok(State::Sent),
            (state, Event::Expire) => Ok(state),
            (State::Sent, _) if overdue => Err(BrokenRule::InvitationExpired),
            (State::Sent, Event::Accept) => Ok(State::Accepted),
            (State::Sent, Event::Decline) => Ok(State::Declined),
            (State::Sent, Event::Cancel) => Ok(State::Cancelled),
            // Expired stays so until somebody sends it again.
            (State::Expired, _) => Err(BrokenRule::InvitationExpired),
            (State::Accepted, _) => Err(BrokenRule::InvitationUsed),
            (State::Declined, _) => Err(BrokenRule::InvitationDeclined),
            (State::Cancelled, _) => Err(BrokenRule::InvitationCancelled),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT_AT: Seconds = 1_700_000_000;

    fn invitation(state: State) -> Invitation {
        Invitation {
            id: InvitationId(1),
            account: AccountId(42),
            email: Email::parse("jon@example.org").expect("a plain address"),
            inviter: Actor::User(UserId(1)),
            grants: Grants::default(),
            not_before: None,
            not_after: None,
            sent_at: SENT_AT,
            state,
            token_hash: None,
            accepted_by: None,
        }
    }

    /// K17: every state x every event, within the 7 days.
    #[test]
    fn k17_every_state_meets_every_event() {
        use BrokenRule::{
            InvitationCancelled, InvitationDeclined, InvitationExpired, InvitationUsed,
        };
        use State::{Accepted, Cancelled, Declined, Expired, Sent};
        let table = [
            (Sent, [Ok(Accepted), Ok(Declined), Ok(Cancelled), Ok(Sent), Ok(Sent)]),
            (
                Accepted,
                [
                    Err(InvitationUsed),
                    Err(InvitationUsed),
                    Err(InvitationUsed),
                    Err(InvitationUsed),
                    Ok(Accepted),
                ],
            ),
            (
                Declined,
                [
                    Err(InvitationDeclined),
                    Err(InvitationDeclined),
                    Err(InvitationDeclined),
                    Err(InvitationDeclined),
                    Ok(Declined),
                ],
            ),
            (
                Cancelled,
                [
                    Err(InvitationCancelled),
                    Err(InvitationCancelled),
                    Err(InvitationCancelled),
                    Err(InvitationCancelled),
                    Ok(Cancelled),
                ],
            ),
            (
                Expired,
                [
                    Err(InvitationExpired),
                    Err(InvitationExpired),
                    Err(InvitationExpired),
                    Ok(Sent),
                    Ok(Expired),
                ],
            ),
        ];
        for (state, expected) in table {
            for (event, expected) in Event::ALL.into_iter().zip(expected) {
                let got = invitation(state).after(event, SENT_AT);
                assert_eq!(got, expected, "{state:?} x {event:?}");
            }
        }
    }

    #[test]
    fn k17_valid_until_the_last_second_before_seven_days() {
        let at = |now| invitation(State::Sent).after(Event::Accept, now);
        assert_eq!(at(SENT_AT + 604_799), Ok(State::Accepted));
        assert_eq!(at(SENT_AT + 604_800), Err(BrokenRule::InvitationExpired));
        assert_eq!(at(SENT_AT + 604_801), Err(BrokenRule::InvitationExpired));
    }

    #[test]
    fn k17_expired_stays_expired_when_the_clock_goes_back() {
        let expired = invitation(State::Expired);
        assert_eq!(expired.after(Event::Accept, SENT_AT), Err(BrokenRule::InvitationExpired));
        assert_eq!(expired.after(Event::Expire, SENT_AT), Ok(State::Expired));
        let overdue = invitation(State::Sent).after(Event::Cancel, SENT_AT + 604_800);
        assert_eq!(overdue, Err(BrokenRule::InvitationExpired));
    }
}
