//! Log-ins that the panel itself has checked, and what it does to its passwords (K31, K36).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::choice::Entry;
use super::error::Thing;
use super::login::LoggedIn;
use super::member::Nothing;
use super::{By, Core, Error, Scene, password, secret};
use crate::domain::delegation::Actor;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::proof::{self, Proof};
use crate::domain::rule::BrokenRule;
use crate::domain::user::{Credential, User};
use crate::import::whmcs7::PANEL;
use crate::store::LegacyRow;

/// A row of the panel: of `tblclients`, or of `tblcontacts` when `contact` is given.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhichRow {
    client: i64,
    #[serde(default)]
    contact: i64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Adopt {
    client: i64,
    #[serde(default)]
    contact: i64,
    /// The password that the panel has checked, so that other accounts with the same one open.
    password: Option<String>,
    /// The hash that the row has now. When it is not the one that is known here, somebody has
    /// changed the password in the panel, and it proves nothing.
    hash: Option<String>,
    /// Whether the panel has seen a second factor.
    #[serde(default)]
    second_factor: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NewPassword {
    client: i64,
    #[serde(default)]
    contact: i64,
    /// The hash that the row has now.
    hash: String,
}

#[derive(Serialize)]
pub(super) struct Found {
    user: UserId,
    account: AccountId,
}

/// What a row of the panel has become.
struct LegacyLogin {
    user: User,
    account: AccountId,
    row: LegacyRow,
}

impl Core {
    /// Which user and account a log-in of the old panel has become.
    pub(super) fn find_legacy(&self, by: &By, ask: WhichRow) -> Result<Found, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let found = scene.legacy_login(&ask)?;
            Ok(Found { user: found.user.id, account: found.account })
        })
    }

    /// The panel has checked the password of one of its own rows.
    pub(super) fn adopt(&self, by: &By, ask: Adopt) -> Result<LoggedIn, Error> {
        by.must_be_host()?;
        let which = WhichRow { client: ask.client, contact: ask.contact };
        let fitting = match &ask.password {
            Some(typed) => self.fitting_of_legacy(by, &which, typed)?,
            None => Vec::new(),
        };
        self.write(by, |scene| {
            let LegacyLogin { user, account, row } = scene.legacy_login(&which)?;
            let changed =
                ask.hash.as_deref().is_some_and(|now| !now.is_empty() && !is_of(now, &row));
            let staff = matches!(by.actor, Actor::Staff(_));
            // Staff have shown no password of the person's (K33).
            if (user.password_moved || changed) && !staff {
                return Err(BrokenRule::PasswordMoved.into());
            }
            let credentials = scene.tx.credentials(user.id)?;
            let still = fitting.iter().filter(|one| credentials.contains(one)).cloned();
            let trust = scene.rules.settings.trust_same_person;
            let proof = match by.actor {
                // K33: staff who act as somebody stay on the one account.
                Actor::Staff(_) => Proof::Accounts([account].into()),
                _ => proof::of_panel(account, &credentials, trust).and(&still.collect::<Vec<_>>()),
            };
            let entry = Entry { proof, second_factor: ask.second_factor, acting: staff };
            scene.begin_session(&user, entry, Some(account))
        })
    }

    fn fitting_of_legacy(
        &self,
        by: &By,
        which: &WhichRow,
        typed: &str,
    ) -> Result<Vec<Credential>, Error> {
        let credentials = self.read(by, |scene| {
            let found = scene.legacy_login(which)?;
            Ok(scene.tx.credentials(found.user.id)?)
        })?;
        let fits = |one: &Credential| password::verify(typed, &one.hash);
        Ok(credentials.into_iter().filter(fits).collect())
    }

    /// The panel has changed the password of one of its rows: the old one opens nothing any more,
    /// the new one what the old one opened, and sessions end. A password that was set through
    /// Keyholder stays as it is.
    pub(super) fn panel_password(&self, by: &By, ask: NewPassword) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.write(by, |scene| {
            let which = WhichRow { client: ask.client, contact: ask.contact };
            let LegacyLogin { mut user, account, row } = scene.legacy_login(&which)?;
            let hash = ask.hash.trim();
            if is_of(hash, &row) {
                return Ok(Nothing {});
            }
            scene.tx.set_legacy_print(PANEL, &row.kind, row.id, &secret::print(hash))?;
            if user.password_moved {
                return Ok(Nothing {});
            }
            scene.replace_credentials_of(&user, account, hash)?;
            user.generation += 1;
            scene.tx.save_user(&user)?;
            scene.record(&Change {
                kind: EventKind::UserChanged,
                account: Some(account),
                user: Some(user.id),
                subject: user.id.0,
                before: Value::Null,
                after: json!({ "password": "changed in the panel" }),
            })?;
            Ok(Nothing {})
        })
    }
}

fn is_of(hash: &str, row: &LegacyRow) -> bool {
    secret::print(hash.trim()) == row.hash_print
}

impl Scene<'_> {
    fn legacy_login(&self, which: &WhichRow) -> Result<LegacyLogin, Error> {
        let (kind, id) =
            if which.contact == 0 { ("client", which.client) } else { ("contact", which.contact) };
        let row = self.tx.legacy_row(PANEL, kind, id)?.ok_or(Error::NotFound(Thing::LegacyRow))?;
        match (row.user, row.account) {
            (Some(user), Some(account)) if account.0 == which.client => {
                Ok(LegacyLogin { user: self.user(user)?, account, row })
            }
            _ => Err(Error::NotFound(Thing::LegacyRow)),
        }
    }

    /// Puts the one new password of an account in the place of the old ones of that account.
    fn replace_credentials_of(
        &self,
        user: &User,
        account: AccountId,
        hash: &str,
    ) -> Result<(), Error> {
        let kept = self.tx.credentials(user.id)?;
        self.tx.remove_credentials(user.id)?;
        for credential in kept.iter().filter(|credential| credential.account != Some(account)) {
            self.tx.add_credential(user.id, credential.account, &credential.hash)?;
        }
        self.keep_password(user.id, account, hash, &mut Vec::new())
    }
}
