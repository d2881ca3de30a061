//! What waits for the panel: events and mail (K41).
//!
//! Tokens are minted here, when a mail is handed over, and only their hashes are kept: between
//! the invitation and the mail no token exists, and nobody but the mail path ever sees one (K18).
//! A mail that is handed over again, because the panel died before it said done, brings a new
//! token; the one before is dead.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::member::Nothing;
use super::{By, Core, Error, Scene, secret};
use crate::domain::email::Email;
use crate::domain::event::{EventKind, OutboxEvent};
use crate::domain::ids::{AccountId, InvitationId, OfferId, Seconds, UserId};
use crate::domain::invitation::State;
use crate::domain::ownership::Offer;

/// How long taken events are left to the taker.
const LEASE: Seconds = 60;
const LIMIT: i64 = 100;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Take {
    limit: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Done {
    ids: Vec<i64>,
}

/// A mail to be sent. `Debug` is not derived: it would print the token.
#[derive(Serialize)]
pub(super) struct Mail {
    to: String,
    to_name: String,
    template: &'static str,
    language: String,
    values: Value,
    token: String,
}

#[derive(Serialize)]
pub(super) struct Event {
    id: i64,
    kind: String,
    at: Seconds,
    account: Option<AccountId>,
    user: Option<UserId>,
    /// Number of the thing concerned: invitation, contact, role, offer; 0: none.
    subject: i64,
    payload: Value,
    mail: Option<Mail>,
}

#[derive(Serialize)]
pub(super) struct Taken {
    events: Vec<Event>,
}

impl Core {
    pub(super) fn take_events(&self, by: &By, ask: Take) -> Result<Taken, Error> {
        by.must_be_host()?;
        let limit = ask.limit.unwrap_or(LIMIT).clamp(1, LIMIT);
        self.write(by, |scene| {
            let until = scene.now.saturating_add(LEASE);
            let leased = scene.tx.lease_events(scene.now, until, limit)?;
            let mut events = Vec::with_capacity(leased.len());
            for event in leased {
                let mail = scene.mail_of(&event)?;
                events.push(Event {
                    id: event.id,
                    kind: event.kind,
                    at: event.at,
                    account: event.account,
                    user: event.user,
                    subject: event.subject,
                    payload: event.payload,
                    mail,
                });
            }
            Ok(Taken { events })
        })
    }

    pub(super) fn events_done(&self, by: &By, done: Done) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.write(by, |scene| {
            scene.tx.remove_events(&done.ids)?;
            Ok(Nothing {})
        })
    }
}

impl Scene<'_> {
    fn mail_of(&self, event: &OutboxEvent) -> Result<Option<Mail>, Error> {
        if event.kind == EventKind::InvitationSent.word() {
            self.invitation_mail(event)
        } else if [EventKind::MailboxAsked.word(), EventKind::AddressAsked.word()]
            .contains(&event.kind.as_str())
        {
            self.mailbox_mail(event)
        } else if event.kind == EventKind::AddressChanged.word() {
            self.former_mail(event)
        } else if event.kind == EventKind::OwnerOffered.word() {
            self.offer_mail(event)
        } else if event.kind == EventKind::ContactAdded.word() {
            self.contact_mail(event)
        } else {
            Ok(None)
        }
    }

    /// `None` when the offer has been answered or taken back since.
    fn offer_mail(&self, event: &OutboxEvent) -> Result<Option<Mail>, Error> {
        let offer = self.tx.offer(OfferId(event.subject))?;
        let Some(before) = offer.filter(|it| it.state == State::Sent) else {
            return Ok(None);
        };
        let to = self.user(before.to)?;
        let Some(email) = to.address.email() else {
            return Ok(None);
        };
        let (token, hash) = secret::token()?;
        let after = Offer { token_hash: Some(hash), ..before };
        self.tx.save_offer(&after, State::Sent)?;
        let account = self.tx.account(after.account)?;
        Ok(Some(Mail {
            to: email.as_str().to_owned(),
            to_name: to.display_name(),
            template: "owner_offer",
            language: to.language.clone(),
            values: json!({
                "offer": after.id,
                "account_name": account.map(|account| account.display_name()),
                "owner_name": self.user(after.from)?.display_name(),
                "former_stays": after.former_stays,
                "expires": after.expires(),
            }),
            token,
        }))
    }

    /// K24: the owner hears of a contact that somebody else has added. Brings no token.
    fn contact_mail(&self, event: &OutboxEvent) -> Result<Option<Mail>, Error> {
        let notify = event.payload.get("notify_owner") == Some(&Value::Bool(true));
        let account = match event.account {
            Some(id) if notify => self.tx.account(id)?,
            _ => None,
        };
        let Some(account) = account else {
            return Ok(None);
        };
        let owner = self.user(account.owner)?;
        let Some(email) = owner.address.email() else {
            return Ok(None);
        };
        Ok(Some(Mail {
            to: email.as_str().to_owned(),
            to_name: owner.display_name(),
            template: "contact_added",
            language: owner.language.clone(),
            values: json!({
                "account_name": account.display_name(),
                "contact_name": event.payload.get("name"),
                "contact_email": event.payload.get("email"),
            }),
            token: String::new(),
        }))
    }

    /// `None` when the invitation has been answered, taken back or resent since.
    fn invitation_mail(&self, event: &OutboxEvent) -> Result<Option<Mail>, Error> {
        let Some(before) = self.tx.invitation(InvitationId(event.subject))? else {
            return Ok(None);
        };
        let sent_at = event.payload.get("sent_at").and_then(Value::as_i64);
        if before.state != State::Sent || sent_at != Some(before.sent_at) {
            return Ok(None);
        }
        let (token, hash) = secret::token()?;
        let mut after = before.clone();
        after.token_hash = Some(hash);
        self.tx.save_invitation(&after, State::Sent)?;
        let account = self.tx.account(after.account)?;
        let user = self.tx.user_by_address(after.email.canonical())?;
        Ok(Some(Mail {
            to: after.email.as_str().to_owned(),
            to_name: user.as_ref().map(|user| user.display_name()).unwrap_or_default(),
            template: "invitation",
            language: user.map(|user| user.language).unwrap_or_default(),
            values: json!({
                "account_name": account.map(|account| account.display_name()),
                "inviter_name": self.inviter_name(&after.inviter)?,
                "expires": after.expires(),
            }),
            token,
        }))
    }

    fn mailbox_mail(&self, event: &OutboxEvent) -> Result<Option<Mail>, Error> {
        let Some(link) = self.tx.mailbox_link(event.subject)? else {
            return Ok(None);
        };
        let user = self.user(link.user)?;
        let (to, template) = match (&link.new_address, user.address.email()) {
            (Some(new), _) => (new, "confirm_address"),
            (None, Some(present)) => (present, "confirm_mailbox"),
            (None, None) => return Ok(None),
        };
        let (token, hash) = secret::token()?;
        self.tx.set_mailbox_token(link.id, &hash)?;
        Ok(Some(Mail {
            to: to.as_str().to_owned(),
            to_name: user.display_name(),
            template,
            language: user.language.clone(),
            values: json!({ "name": user.display_name() }),
            token,
        }))
    }

    /// Tells the address that a person has left, so that it is not done behind their back. Brings
    /// no token. `None` when nothing could be mailed there.
    fn former_mail(&self, event: &OutboxEvent) -> Result<Option<Mail>, Error> {
        let text = |name: &str| event.payload.get(name).and_then(Value::as_str).unwrap_or_default();
        let Ok(former) = Email::parse(text("former")) else {
            return Ok(None);
        };
        let user = self.user(UserId(event.subject))?;
        Ok(Some(Mail {
            to: former.as_str().to_owned(),
            to_name: user.display_name(),
            template: "address_changed",
            language: user.language.clone(),
            values: json!({ "name": user.display_name(), "email": text("email") }),
            token: String::new(),
        }))
    }
}
