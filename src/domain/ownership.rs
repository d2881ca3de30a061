//! The life of an offer of ownership (K15): states like those of an invitation.

use super::account::Account;
use super::ids::{AccountId, OfferId, Seconds, UserId};
use super::invitation::{LIFE, State};
use super::membership::{Membership, Status};
use super::rule::BrokenRule;
use super::user::User;

/// What may happen to an offer.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Event {
    /// The member says yes.
    Accept,
    /// The member says no.
    Decline,
    /// The owner takes it back, or ownership has gone another way.
    Withdraw,
    /// Seven days have gone by.
    Expire,
}

impl Event {
    /// Every event.
    pub const ALL: [Event; 4] = [Event::Accept, Event::Decline, Event::Withdraw, Event::Expire];
}

/// The owner offers the account to a member.
#[derive(Clone, PartialEq, Debug)]
pub struct Offer {
    /// Keyholder's number.
    pub id: OfferId,
    /// Of which account.
    pub account: AccountId,
    /// Who offers: the owner at that time.
    pub from: UserId,
    /// To whom.
    pub to: UserId,
    /// Whether the former owner stays, with all permissions.
    pub former_stays: bool,
    /// When the 7 days began.
    pub sent_at: Seconds,
    /// Where it stands; withdrawn is `Cancelled`.
    pub state: State,
    /// Hash of the token in the mail; `None` while no mail was handed out.
    pub token_hash: Option<[u8; 32]>,
}

impl Offer {
    /// First second at which it is no longer valid.
    pub fn expires(&self) -> Seconds {
        self.sent_at.saturating_add(LIFE)
    }

    /// Whether it has run out of time but nobody has written that down yet.
    pub fn is_overdue(&self, now: Seconds) -> bool {
        self.state == State::Sent && now >= self.expires()
    }

    /// The state after `event` at `now`; the one place that knows which steps there are.
    pub fn after(&self, event: Event, now: Seconds) -> Result<State, BrokenRule> {
        let overdue = self.is_overdue(now);
        match (self.state, event) {
            (State::Sent, Event::Expire) if overdue => Ok(State::Expired),
            (state, Event::Expire) => Ok(state),
            (State::Sent, Event::Withdraw) => Ok(State::Cancelled),
            (State::Sent, Event::Accept | Event::Decline) if overdue => {
                Err(BrokenRule::OfferExpired)
            }
            (State::Sent, Event::Accept) => Ok(State::Accepted),
            (State::Sent, Event::Decline) => Ok(State::Declined),
            (State::Expired, _) => Err(BrokenRule::OfferExpired),
            (State::Accepted, _) => Err(BrokenRule::OfferUsed),
            (State::Declined, _) => Err(BrokenRule::OfferDeclined),
            (State::Cancelled, _) => Err(BrokenRule::OfferWithdrawn),
        }
    }

    /// K15 looked at again: what was true when it was offered must be true now.
    pub fn still_holds(
        &self,
        account: &Account,
        from: &User,
        to: &User,
        member: Option<&Membership>,
        now: Seconds,
    ) -> Result<(), BrokenRule> {
        // Who was switched off meanwhile gives nothing away any more.
        if account.is_owner(self.from) && from.id == self.from && !from.disabled {
            may_become_owner(account, to, member, now)
        } else {
            Err(BrokenRule::OfferWithdrawn)
        }
    }
}

/// K15: ownership passes to an Active member who can log in.
pub fn may_become_owner(
    account: &Account,
    user: &User,
    member: Option<&Membership>,
    now: Seconds,
) -> Result<(), BrokenRule> {
    let active = member.is_some_and(|member| {
        let here = member.user == user.id && member.account == account.id;
        here && member.status == Status::Active && member.in_window(now)
    });
    if active && !user.disabled { Ok(()) } else { Err(BrokenRule::NotAnActiveMember) }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENT_AT: Seconds = 1_700_000_000;

    fn offer(state: State) -> Offer {
        Offer {
            id: OfferId(1),
            account: AccountId(42),
            from: UserId(1),
            to: UserId(2),
            former_stays: true,
            sent_at: SENT_AT,
            state,
            token_hash: None,
        }
    }

    #[test]
    fn k15_every_state_of_an_offer_meets_every_event() {
        use BrokenRule::{OfferDeclined, OfferExpired, OfferUsed, OfferWithdrawn};
        use State::{Accepted, Cancelled, Declined, Expired, Sent};
        let never = |rule: BrokenRule, state| {
            [Err(rule.clone()), Err(rule.clone()), Err(rule), Ok::<State, BrokenRule>(state)]
        };
        let table = [
            (Sent, [Ok(Accepted), Ok(Declined), Ok(Cancelled), Ok(Sent)]),
            (Accepted, never(OfferUsed, Accepted)),
            (Declined, never(OfferDeclined, Declined)),
            (Cancelled, never(OfferWithdrawn, Cancelled)),
            (Expired, never(OfferExpired, Expired)),
        ];
        for (state, expected) in table {
            for (event, expected) in Event::ALL.into_iter().zip(expected) {
                assert_eq!(offer(state).after(event, SENT_AT), expected, "{state:?} x {event:?}");
            }
        }
    }

    #[test]
    fn k15_an_offer_holds_until_the_last_second_before_seven_days() {
        let at = |now| offer(State::Sent).after(Event::Accept, now);
        assert_eq!(at(SENT_AT + 604_799), Ok(State::Accepted));
        assert_eq!(at(SENT_AT + 604_800), Err(BrokenRule::OfferExpired));
        let expired = offer(State::Sent).after(Event::Expire, SENT_AT + 604_800);
        assert_eq!(expired, Ok(State::Expired));
    }
}
