//! Ownership as an offer: the owner offers, the member accepts or declines (K15).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::error::Thing;
use super::invite::must_be_open;
use super::member::Nothing;
use super::{By, Core, Error, Scene, secret};
use crate::domain::account::Account;
use crate::domain::decision::No;
use crate::domain::delegation::Actor;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, OfferId, Seconds, UserId};
use crate::domain::invitation::{LIFE, State};
use crate::domain::ownership::{Event, Offer, may_become_owner};
use crate::domain::rule::BrokenRule;

/// How many overdue offers one transaction writes down.
const BATCH: i64 = 500;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewOffer {
    account: AccountId,
    user: UserId,
    /// Whether the former owner stays, with all permissions.
    former_stays: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfAccount {
    account: AccountId,
}

/// Which offer: the one of a mailed token, or the one on the account in which the actor is.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhichOffer {
    account: Option<AccountId>,
    token: Option<String>,
    /// The offer that the page showed; needed with a token.
    offer: Option<OfferId>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct OneOffer {
    offer: OfferView,
}

#[derive(Serialize, Deserialize)]
pub(super) struct OfferView {
    offer: OfferId,
    account: AccountId,
    account_name: String,
    from: UserId,
    from_name: String,
    to: UserId,
    to_name: String,
    former_stays: bool,
    status: String,
    created: Seconds,
    expires: Seconds,
}

#[derive(Serialize)]
pub(super) struct NewOwner {
    account: AccountId,
    owner: UserId,
}

impl Core {
    pub(super) fn offer_ownership(&self, by: &By, new: NewOffer) -> Result<OneOffer, Error> {
        let from = by.person("staff pass ownership on at once: account.make_owner")?;
        self.write_once(by, |scene| {
            let account = scene.account(new.account)?;
            if !account.is_owner(from) {
                return Err(BrokenRule::MayNotManage(No::OwnerOnly).into());
            }
            must_be_open(&account)?;
            let to = scene.user(scene.member(new.user, account.id)?.user)?;
            let member = scene.tx.member(to.id, account.id)?;
            may_become_owner(&account, &to, member.as_ref(), scene.now)?;
            scene.withdraw_offers(&account)?;
            let mut offer = Offer {
                id: OfferId(0),
                account: account.id,
                from,
                to: to.id,
                former_stays: new.former_stays,
                sent_at: scene.now,
                state: State::Sent,
                token_hash: None,
            };
            offer.id = scene.tx.add_offer(&offer)?;
            scene.record_offer(EventKind::OwnerOffered, None, &offer)?;
            Ok(OneOffer { offer: scene.offer_view(&account, &offer)? })
        })
    }

    /// Of an account: its newest offer, for the owner, for whom it is made to, and for the host.
    pub(super) fn show_offer(&self, by: &By, which: WhichOffer) -> Result<OneOffer, Error> {
        self.expire_offers()?;
        self.read(by, |scene| {
            let offer = match (&which.token, which.account) {
                (Some(token), None) => {
                    let offer = scene.offer_of(token)?;
                    offer.after(Event::Accept, scene.now)?;
                    offer
                }
                (None, Some(account)) => {
                    let offer = scene.tx.last_offer(scene.account(account)?.id)?;
                    offer.filter(|it| scene.concerns(it)).ok_or(Error::NotFound(Thing::Offer))?
                }
                _ => return Err(Error::Invalid("give a token or an account".into())),
            };
            let account = scene.tx.account(offer.account)?;
            let account = account.ok_or(Error::NotFound(Thing::Account))?;
            Ok(OneOffer { offer: scene.offer_view(&account, &offer)? })
        })
    }

    pub(super) fn accept_offer(&self, by: &By, which: WhichOffer) -> Result<NewOwner, Error> {
        self.answer_offer(by, &which, |scene, offer| {
            let account = scene.tx.account(offer.account)?;
            let account = account.ok_or(Error::NotFound(Thing::Account))?;
            must_be_open(&account)?;
            let to = scene.user(offer.to)?;
            let member = scene.tx.member(to.id, account.id)?;
            let from = scene.user(offer.from)?;
            offer.still_holds(&account, &from, &to, member.as_ref(), scene.now)?;
            scene.end_offer(offer, Event::Accept)?;
            scene.pass_ownership(&account, to.id, offer.former_stays)?;
            Ok(NewOwner { account: account.id, owner: to.id })
        })
    }

    pub(super) fn decline_offer(&self, by: &By, which: WhichOffer) -> Result<Nothing, Error> {
        self.answer_offer(by, &which, |scene, offer| {
            scene.end_offer(offer, Event::Decline)?;
            Ok(Nothing {})
        })
    }

    /// By the owner, or by staff.
    pub(super) fn withdraw_offer(&self, by: &By, of: OfAccount) -> Result<Nothing, Error> {
        self.expire_offers()?;
        self.write_once(by, |scene| {
            let account = scene.account(of.account)?;
            if let Actor::User(user) = by.actor
                && !account.is_owner(user)
            {
                return Err(BrokenRule::MayNotManage(No::OwnerOnly).into());
            }
            let offer = scene.tx.last_offer(account.id)?.ok_or(Error::NotFound(Thing::Offer))?;
            scene.end_offer(&offer, Event::Withdraw)?;
            Ok(Nothing {})
        })
    }

    /// Writes down that overdue offers have expired.
    pub(super) fn expire_offers(&self) -> Result<usize, Error> {
        let by = By::system();
        let due = |scene: &Scene<'_>, limit| {
            Ok(scene.tx.overdue_offers(scene.now.saturating_sub(LIFE), limit)?)
        };
        let mut expired = 0;
        while !self.read(&by, |scene| due(scene, 1))?.is_empty() {
            expired += self.write(&by, |scene| {
                let rows = due(scene, BATCH)?;
                for row in &rows {
                    scene.end_offer(row, Event::Expire)?;
                }
                Ok(rows.len())
            })?;
        }
        Ok(expired)
    }

    /// Finds the offer that the person answers, writes down when it is too late, and else lets
    /// `answer` do what is to be done, in the name of whom it was made to.
    fn answer_offer<T>(
        &self,
        by: &By,
        which: &WhichOffer,
        answer: impl Fn(&Scene<'_>, &Offer) -> Result<T, Error>,
    ) -> Result<T, Error> {
        by.must_be_oneself()?;
        let outcome = self.write(by, |scene| {
            let offer = scene.answered(which)?;
            if offer.is_overdue(scene.now) {
                // The transaction is committed although the person is refused.
                scene.end_offer(&offer, Event::Expire)?;
                return Ok(Err(BrokenRule::OfferExpired));
            }
            offer.after(Event::Accept, scene.now)?;
            let by = by.as_user(offer.to);
            answer(&scene.acting(&by), &offer).map(Ok)
        })?;
        Ok(outcome?)
    }
}

impl Scene<'_> {
    fn offer_of(&self, token: &str) -> Result<Offer, Error> {
        self.tx.offer_by_token(&secret::hash(token))?.ok_or(Error::NotFound(Thing::Offer))
    }

    /// The offer that is answered: by its token, or by the very person in their own session.
    fn answered(&self, which: &WhichOffer) -> Result<Offer, Error> {
        match (&which.token, which.account, which.offer) {
            (Some(token), None, Some(shown)) => {
                let offer = self.offer_of(token)?;
                if offer.id == shown { Ok(offer) } else { Err(BrokenRule::OtherOffer.into()) }
            }
            (None, Some(account), shown) => {
                let me = self.by.person("only the member can answer an offer")?;
                let offer = self.tx.last_offer(self.account(account)?.id)?;
                let offer = offer.filter(|offer| offer.to == me);
                let offer = offer.ok_or(Error::NotFound(Thing::Offer))?;
                if shown.is_none_or(|shown| shown == offer.id) {
                    Ok(offer)
                } else {
                    Err(BrokenRule::OtherOffer.into())
                }
            }
            _ => Err(Error::Invalid("give a token with its offer, or an account".into())),
        }
    }

    /// Whether the actor has to do with an offer.
    fn concerns(&self, offer: &Offer) -> bool {
        match self.by.actor {
            Actor::User(user) => [offer.from, offer.to].contains(&user),
            Actor::Staff(_) | Actor::System => true,
        }
    }

    /// Ends the open offer of an account, if there is one: another takes its place, or the
    /// account has another owner.
    pub(super) fn withdraw_offers(&self, account: &Account) -> Result<(), Error> {
        match self.tx.last_offer(account.id)? {
            Some(offer) if offer.is_overdue(self.now) => self.end_offer(&offer, Event::Expire),
            Some(offer) if offer.state == State::Sent => self.end_offer(&offer, Event::Withdraw),
            _ => Ok(()),
        }
    }

    /// Takes back an open offer that was made to somebody who leaves.
    pub(super) fn withdraw_offer_to(&self, account: &Account, to: UserId) -> Result<(), Error> {
        match self.tx.last_offer(account.id)? {
            Some(offer) if offer.to == to => self.withdraw_offers(account),
            _ => Ok(()),
        }
    }

    fn end_offer(&self, before: &Offer, event: Event) -> Result<(), Error> {
        let after = Offer { state: before.after(event, self.now)?, ..before.clone() };
        self.tx.save_offer(&after, before.state)?;
        let kind = match event {
            // That ownership has changed is an event of its own.
            Event::Accept => return Ok(()),
            Event::Decline => EventKind::OwnerOfferDeclined,
            Event::Withdraw => EventKind::OwnerOfferWithdrawn,
            Event::Expire => EventKind::OwnerOfferExpired,
        };
        self.record_offer(kind, Some(before), &after)
    }

    fn record_offer(
        &self,
        kind: EventKind,
        before: Option<&Offer>,
        after: &Offer,
    ) -> Result<(), Error> {
        let describe = |offer: &Offer| {
            json!({ "status": offer.state.word(), "from": offer.from, "to": offer.to,
                    "former_stays": offer.former_stays })
        };
        self.record(&Change {
            kind,
            account: Some(after.account),
            user: Some(after.to),
            subject: after.id.0,
            before: before.map_or(Value::Null, describe),
            after: describe(after),
        })
    }

    fn offer_view(&self, account: &Account, offer: &Offer) -> Result<OfferView, Error> {
        Ok(OfferView {
            offer: offer.id,
            account: account.id,
            account_name: account.display_name(),
            from: offer.from,
            from_name: self.user(offer.from)?.display_name(),
            to: offer.to,
            to_name: self.user(offer.to)?.display_name(),
            former_stays: offer.former_stays,
            status: offer.state.word().to_owned(),
            created: offer.sent_at,
            expires: offer.expires(),
        })
    }
}
