//! A user: as the host sees one, what one may say of oneself, and one who is switched off (K31).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::error::Thing;
use super::member::Nothing;
use super::view::language_of;
use super::{By, Core, Error, text};
use crate::domain::delegation::Actor;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{Seconds, UserId};
use crate::domain::user::User;
use crate::store::Slice;

/// By number, or by address.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ShowUser {
    user: Option<UserId>,
    email: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct UserView {
    user: UserId,
    name: String,
    first_name: String,
    last_name: String,
    language: String,
    email: String,
    disabled: bool,
    mailbox_proved: bool,
    created: Seconds,
}

/// What is missing stays.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeUser {
    user: UserId,
    first_name: Option<String>,
    last_name: Option<String>,
    language: Option<String>,
    /// Only by the host: where somebody is written to is not proved by their saying so.
    email: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DisableUser {
    user: UserId,
    disabled: bool,
}

impl Core {
    pub(super) fn show_user(&self, by: &By, ask: ShowUser) -> Result<UserView, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let found = match (ask.user, &ask.email) {
                (Some(user), None) => scene.tx.user(user)?,
                (None, Some(email)) => {
                    scene.tx.user_by_address(Email::parse(email)?.canonical())?
                }
                _ => return Err(Error::Invalid("give a user or an email".into())),
            };
            Ok(view(found.ok_or(Error::NotFound(Thing::User))?))
        })
    }

    /// Names and language: by the person, or by the host; the address by the host.
    pub(super) fn change_user(&self, by: &By, change: ChangeUser) -> Result<UserView, Error> {
        let email = change.email.as_deref().map(Email::parse_reachable).transpose()?;
        if by.actor != Actor::User(change.user) || email.is_some() {
            // Whom somebody else calls by which name is not theirs to say, nor whether there is one.
            by.must_be_host()?;
        }
        by.must_be_oneself()?;
        self.write_once(by, |scene| {
            let before = scene.user(change.user)?;
            // K36: what a person is called is shown on all of their accounts.
            let accounts = scene.tx.accounts_of(before.id, Slice::ALL)?;
            by.proof.opens_all(accounts.iter().map(|row| row.account.id))?;
            let mut after = changed(&before, &change)?;
            if let Some(email) = &email {
                after = scene.readdressed(&after, email, false)?;
            }
            if after != before || after.address.as_str() != before.address.as_str() {
                scene.tx.save_user(&after)?;
                if email.is_some() {
                    scene.tx.save_address(&after)?;
                }
                scene.record(&Change {
                    kind: EventKind::UserChanged,
                    account: None,
                    user: Some(after.id),
                    subject: after.id.0,
                    before: describe(&before, &after),
                    after: describe(&after, &before),
                })?;
            }
            Ok(view(after))
        })
    }

    pub(super) fn disable_user(&self, by: &By, ask: DisableUser) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.write_once(by, |scene| {
            let mut user = scene.user(ask.user)?;
            let before = json!({ "disabled": user.disabled });
            if user.disabled != ask.disabled {
                user.disabled = ask.disabled;
                user.generation += 1;
                scene.tx.save_user(&user)?;
                scene.record(&Change {
                    kind: EventKind::UserChanged,
                    account: None,
                    user: Some(user.id),
                    subject: user.id.0,
                    before,
                    after: json!({ "disabled": user.disabled }),
                })?;
            }
            Ok(Nothing {})
        })
    }
}

fn changed(before: &User, change: &ChangeUser) -> Result<User, Error> {
    let mut after = before.clone();
    if let Some(name) = &change.first_name {
        after.first_name = text::plain("first_name", name)?;
    }
    if let Some(name) = &change.last_name {
        after.last_name = text::plain("last_name", name)?;
    }
    if let Some(language) = &change.language {
        // Only a known one; it is kept as it was said.
        language_of(language)?;
        after.language = language.clone();
    }
    Ok(after)
}

/// With the address when it is not the other's.
fn describe(user: &User, other: &User) -> Value {
    let (first, last, language) = (&user.first_name, &user.last_name, &user.language);
    if user.address.as_str() == other.address.as_str() {
        return json!({ "first_name": first, "last_name": last, "language": language });
    }
    let email = user.address.as_str();
    json!({ "first_name": first, "last_name": last, "language": language, "email": email })
}

pub(super) fn view(user: User) -> UserView {
    UserView {
        user: user.id,
        name: user.display_name(),
        email: user.address.as_str().to_owned(),
        first_name: user.first_name,
        last_name: user.last_name,
        language: user.language,
        disabled: user.disabled,
        mailbox_proved: user.mailbox_proved,
        created: user.created,
    }
}
