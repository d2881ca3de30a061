//! Proving a mailbox: a mailed link with which its reader chooses the one password (K31, K36).
//!
//! The link asks for a new password on purpose. If it made the password of the asking session
//! the person's own, somebody who had typed a stranger's address into a contact form could ask,
//! the stranger would confirm, and the asker's password would open the stranger's accounts.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::member::Nothing;
use super::session::{Named, named};
use super::{By, Core, Error, Scene, password, secret};
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::Seconds;
use crate::domain::limit;
use crate::domain::rule::BrokenRule;
use crate::domain::user::User;
use crate::store::MailboxLink;

/// How long a mailed link holds: one day.
const LIFE: Seconds = 86_400;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ask {
    session: Option<String>,
    email: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Show {
    token: String,
}

#[derive(Serialize)]
pub(super) struct Shown {
    email: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Confirm {
    token: String,
    password: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangePassword {
    session: String,
    old: String,
    new: String,
}

#[derive(Serialize)]
pub(super) struct OfUser {
    user: Named,
}

impl Core {
    /// Asks for the mail. With an address instead of a session the answer is the same whether
    /// it is known or not.
    pub(super) fn ask_mailbox(&self, by: &By, ask: Ask) -> Result<Nothing, Error> {
        let typed = ask.email.as_deref().map(Email::parse).transpose()?;
        self.write(by, |scene| {
            let user = match (&ask.session, &typed) {
                (Some(session), None) => Some(scene.main_user(scene.own_session(session)?.user)?),
                (None, Some(email)) => match scene.user_id_of(email)? {
                    Some(user) => Some(scene.user(user)?),
                    None => None,
                },
                _ => return Err(Error::Invalid("give a session or an email".into())),
            };
            let address = user.as_ref().and_then(|user| user.address.email()).or(typed.as_ref());
            let targets = limit::mailed_link(address, &by.remote);
            scene.must_not_be_guessing(&targets)?;
            scene.count(&targets)?;
            match user {
                Some(user) if user.address.email().is_some() => {
                    // Anybody can type an address; a session says who it is.
                    let known = by.as_user(user.id);
                    let by = if ask.session.is_some() { &known } else { by };
                    scene.acting(by).add_link(&user)?;
                }
                Some(_) => return Err(Error::Invalid("this login has no usable address".into())),
                None => {}
            }
            Ok(Nothing {})
        })
    }

    pub(super) fn show_mailbox(&self, by: &By, ask: Show) -> Result<Shown, Error> {
        self.read(by, |scene| {
            let user = scene.user_of_link(&ask.token)?;
            Ok(Shown { email: user.address.as_str().to_owned() })
        })
    }

    /// Sets the password that serves everything from now on, and ends all sessions.
    pub(super) fn confirm_mailbox(&self, by: &By, ask: Confirm) -> Result<OfUser, Error> {
        let hash = password::hash_new(&ask.password)?;
        self.write(by, |scene| {
            let mut user = scene.user_of_link(&ask.token)?;
            user.mailbox_proved = true;
            scene.acting(&by.as_user(user.id)).set_password(&mut user, &hash)?;
            Ok(OfUser { user: named(&user) })
        })
    }

    pub(super) fn change_password(&self, by: &By, ask: ChangePassword) -> Result<OfUser, Error> {
        let (user, credentials) = self.read(by, |scene| {
            let session = scene.own_session(&ask.session)?;
            if !session.row.proved {
                return Err(BrokenRule::ConfirmByMail.into());
            }
            let credentials = scene.tx.credentials(session.user.id)?;
            Ok((session.user, credentials))
        })?;
        // The same limit as at the log-in: this is another door to the same password.
        let targets = limit::password(user.address.email(), &by.remote);
        self.try_once(by, &targets)?;
        if !credentials.iter().any(|one| password::verify(&ask.old, &one.hash)) {
            self.write(by, |scene| scene.record_wrong(user.address.email()))?;
            return Err(BrokenRule::LoginFailed.into());
        }
        let hash = password::hash_new(&ask.new)?;
        self.write(by, |scene| {
            scene.uncount(&targets)?;
            // The session may have ended while the password was looked at.
            let mut user = scene.own_session(&ask.session)?.user;
            scene.acting(&by.as_user(user.id)).set_password(&mut user, &hash)?;
            Ok(OfUser { user: named(&user) })
        })
    }
}

impl Scene<'_> {
    pub(super) fn add_link(&self, user: &User) -> Result<(), Error> {
        let link = MailboxLink { id: 0, user: user.id, created: self.now, new_address: None };
        let id = self.tx.add_mailbox_link(&link)?;
        self.record(&Change {
            kind: EventKind::MailboxAsked,
            account: None,
            user: Some(user.id),
            subject: id,
            before: Value::Null,
            after: json!({ "email": user.address.as_str() }),
        })
    }

    /// The user whose address it is: the user, or the one that it is a shadow of.
    pub(super) fn main_user(&self, user: User) -> Result<User, Error> {
        let main = match &user.shadow_of {
            Some(canonical) => self.tx.user_by_address(canonical)?,
            None => None,
        };
        Ok(main.unwrap_or(user))
    }

    fn user_of_link(&self, token: &str) -> Result<User, Error> {
        let link = self.link(token)?;
        match link.new_address {
            None => self.user(link.user),
            // That one proves another mailbox than the user's.
            Some(_) => Err(BrokenRule::LinkInvalid.into()),
        }
    }

    /// A link that is in force.
    pub(super) fn link(&self, token: &str) -> Result<MailboxLink, Error> {
        let link = self.tx.mailbox_link_by_token(&secret::hash(token))?;
        link.filter(|link| self.now < link.created.saturating_add(LIFE))
            .ok_or_else(|| BrokenRule::LinkInvalid.into())
    }

    /// One password for everything; every session and every other link of the user ends (K31).
    pub(super) fn set_password(&self, user: &mut User, hash: &str) -> Result<(), Error> {
        user.password_moved = true;
        user.generation += 1;
        if user.mailbox_proved {
            self.join_shadows(user)?;
        }
        self.tx.remove_credentials(user.id)?;
        self.tx.add_credential(user.id, None, hash)?;
        self.tx.remove_mailbox_links(user.id)?;
        self.tx.save_user(user)?;
        self.record(&Change {
            kind: EventKind::UserChanged,
            account: None,
            user: Some(user.id),
            subject: user.id.0,
            before: Value::Null,
            after: json!({ "password": "changed", "mailbox_proved": user.mailbox_proved }),
        })
    }

    /// K19: a mailed token has come back from the mailbox of somebody who is proved already.
    pub(super) fn prove_mailbox(&self, user: &mut User) -> Result<(), Error> {
        if user.mailbox_proved {
            return Ok(());
        }
        user.mailbox_proved = true;
        self.join_shadows(user)?;
        self.tx.save_user(user)?;
        self.record(&Change {
            kind: EventKind::UserChanged,
            account: None,
            user: Some(user.id),
            subject: user.id.0,
            before: Value::Null,
            after: json!({ "mailbox_proved": true }),
        })
    }
}
