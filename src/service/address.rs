//! Another address for a person (K39): asked for with the present password, in force once somebody
//! has shown to read the new mailbox.
//!
//! The link counts only in a session of the same person. Who mistypes their address has mailed it to
//! a stranger, and that stranger must not become them by opening it.

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::member::Nothing;
use super::session::{Named, OpenSession, named};
use super::{By, Core, Error, Scene, password};
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::limit;
use crate::domain::proof;
use crate::domain::rule::BrokenRule;
use crate::domain::user::{Address, User};
use crate::store::MailboxLink;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskAddress {
    session: String,
    email: String,
    password: String,
}

/// A mailed link, in the session in which it counts.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Mailed {
    session: String,
    token: String,
}

#[derive(Serialize)]
pub(super) struct ShownAddress {
    email: String,
    present: String,
}

#[derive(Serialize)]
pub(super) struct OfUser {
    user: Named,
}

impl Core {
    /// Mails a link to the new address. The answer does not tell whether somebody has it already.
    pub(super) fn ask_address(&self, by: &By, ask: AskAddress) -> Result<Nothing, Error> {
        let new = Email::parse_reachable(&ask.email)?;
        let (user, credentials) = self.read(by, |scene| {
            let open = scene.own_session(&ask.session)?;
            scene.must_be_one_login(&open)?;
            let credentials = scene.tx.credentials(open.user.id)?;
            Ok((open.user, credentials))
        })?;
        if user.address.as_str() == new.as_str() {
            return Err(Error::Invalid("this is your address already".into()));
        }
        // The same limit as at the log-in: this is another door to the same password.
        let targets = limit::password(user.address.email(), &by.remote);
        self.try_once(by, &targets)?;
        if !credentials.iter().any(|one| password::verify(&ask.password, &one.hash)) {
            self.write(by, |scene| scene.record_wrong(user.address.email()))?;
            return Err(BrokenRule::LoginFailed.into());
        }
        self.write(by, |scene| {
            scene.uncount(&targets)?;
            // The session may have ended while the password was looked at.
            let user = scene.own_session(&ask.session)?.user;
            let links = limit::mailed_link(Some(&new), &by.remote);
            scene.must_not_be_guessing(&links)?;
            scene.count(&links)?;
            scene.acting(&by.as_user(user.id)).add_address_link(&user, &new)?;
            Ok(Nothing {})
        })
    }

    pub(super) fn show_address(&self, by: &By, ask: Mailed) -> Result<ShownAddress, Error> {
        self.read(by, |scene| {
            let (user, new) = scene.address_of_link(&ask)?;
            let email = new.as_str().to_owned();
            Ok(ShownAddress { email, present: user.address.as_str().to_owned() })
        })
    }

    /// The new address counts from now on, and the old one is told.
    pub(super) fn confirm_address(&self, by: &By, ask: Mailed) -> Result<OfUser, Error> {
        self.write(by, |scene| {
            let (user, new) = scene.address_of_link(&ask)?;
            let user = scene.acting(&by.as_user(user.id)).move_address(&user, &new)?;
            Ok(OfUser { user: named(&user) })
        })
    }
}

impl Scene<'_> {
    /// K36: a password that opens some accounts only is not the person's, and while other old
    /// log-ins of the address are left, the address is theirs too.
    fn must_be_one_login(&self, open: &OpenSession) -> Result<(), Error> {
        let shadows = match open.user.address.email() {
            Some(email) => self.tx.shadows_of(email.canonical())?,
            None => Vec::new(),
        };
        Ok(proof::may_move_address(open.row.proved, &open.user, &shadows)?)
    }

    /// The last one asked for is the one that counts.
    fn add_address_link(&self, user: &User, new: &Email) -> Result<(), Error> {
        self.tx.remove_address_links(user.id)?;
        let new_address = Some(new.clone());
        let link = MailboxLink { id: 0, user: user.id, created: self.now, new_address };
        let id = self.tx.add_mailbox_link(&link)?;
        self.record(&Change {
            kind: EventKind::AddressAsked,
            account: None,
            user: Some(user.id),
            subject: id,
            before: json!({ "email": user.address.as_str() }),
            after: json!({ "email": new.as_str() }),
        })
    }

    fn address_of_link(&self, ask: &Mailed) -> Result<(User, Email), Error> {
        let open = self.own_session(&ask.session)?;
        let link = self.link(&ask.token)?;
        match link.new_address {
            Some(new) if link.user == open.user.id => {
                self.must_be_one_login(&open)?;
                Ok((open.user, new))
            }
            _ => Err(BrokenRule::LinkInvalid.into()),
        }
    }

    /// The user under another address: the person's way to one and the host's meet here (K39).
    /// `proved`: a token has come back from the new mailbox (K19); otherwise nobody has shown to read
    /// it. Mailed links end, for they lie in the old one. Second old log-ins stay with the old address.
    pub(super) fn readdressed(
        &self,
        user: &User,
        new: &Email,
        proved: bool,
    ) -> Result<User, Error> {
        let mut after = User { address: Address::Valid(new.clone()), ..user.clone() };
        let moves = user.address.email() != Some(new);
        if moves {
            self.must_be_free(new)?;
            (after.mailbox_proved, after.shadow_of) = (false, None);
        }
        if moves || proved {
            self.tx.remove_mailbox_links(user.id)?;
        }
        after.mailbox_proved |= proved;
        Ok(after)
    }

    fn move_address(&self, user: &User, new: &Email) -> Result<User, Error> {
        let former = user.address.as_str();
        let user = self.readdressed(user, new, true)?;
        self.tx.save_address(&user)?;
        self.tx.save_user(&user)?;
        self.join_shadows(&user)?;
        self.record(&Change {
            kind: EventKind::AddressChanged,
            account: None,
            user: Some(user.id),
            subject: user.id.0,
            before: json!({ "email": former }),
            after: json!({ "email": user.address.as_str(), "former": former }),
        })?;
        Ok(user)
    }
}
