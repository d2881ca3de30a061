//! Persons of the old panel: their users, old passwords and permission keys (K3, K36).

use super::contact_login::MOST_LOGINS;
use super::{Error, Rules, Scene, password};
use crate::domain::catalogue::{Catalogue, valid_extra_key};
use crate::domain::dialect;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::permission::PermissionSet;
use crate::domain::user::{Address, User};
use crate::import::Origin;
use crate::import::whmcs7::Person;
use crate::store::Slice;

/// Stands where an old password is that only the panel can check: it fits nothing that is typed.
const UNREADABLE: &str = "!";

impl Scene<'_> {
    /// The keys of a sub-account. A key that WHMCS does not have came from a plugin and is kept
    /// verbatim (K3); `know_keys_of` has registered it.
    pub(super) fn permissions_of(
        &self,
        panel: Origin,
        keys: &[String],
        notes: &mut Vec<String>,
    ) -> Result<PermissionSet, Error> {
        let mut set = PermissionSet::EMPTY;
        for key in keys {
            if let Some(known) = known(panel, key) {
                set = set.union(known);
                continue;
            }
            let verbatim = verbatim(panel, key);
            match self.rules.catalogue.find(&verbatim) {
                Some(permission) => {
                    notes.push(format!("permission key of a plugin, kept as {verbatim}"));
                    set = set.with(permission);
                }
                None => notes.push(format!("permission key not kept, no room for it: {key}")),
            }
        }
        Ok(set)
    }

    /// Registers the keys of plugins that a sub-account has. The rules with them, when these do not
    /// know them: what is written from here on may name them.
    pub(super) fn know_keys_of(
        &self,
        panel: Origin,
        keys: &[String],
    ) -> Result<Option<Rules>, Error> {
        let is_new = |catalogue: &Catalogue, key: &str| {
            known(panel, key).is_none() && catalogue.find(&verbatim(panel, key)).is_none()
        };
        if !keys.iter().any(|key| is_new(&self.rules.catalogue, key)) {
            return Ok(None);
        }
        // Read again: a row before this one may have registered it.
        let mut rules = Rules::load(self.tx)?;
        for key in keys {
            let free = rules.catalogue.next_free();
            let verbatim = verbatim(panel, key);
            if let Some(free) = free
                && is_new(&rules.catalogue, key)
                && valid_extra_key(&verbatim)
            {
                self.tx.add_permission(free.number(), &verbatim)?;
                rules = Rules::load(self.tx)?;
            }
        }
        Ok(Some(rules))
    }

    /// Whose log-in the row of a person is. One that was `added` while Keyholder was there shows no
    /// more than that somebody typed the address: where it has a user, that one learns nothing of
    /// it and loses nothing by it, and whoever typed it gets a log-in beside (K36).
    pub(super) fn login_of_row(
        &self,
        panel: Origin,
        person: &Person,
        origin: &str,
        language: &str,
        added: bool,
        notes: &mut Vec<String>,
    ) -> Result<UserId, Error> {
        match &person.email {
            Some(email) if added && self.tx.user_by_address(email.canonical())?.is_some() => {
                notes.push(format!(
                    "{} has a user already: kept apart until its mailbox is confirmed",
                    email.as_str()
                ));
                self.shadow_for(panel, person, origin, language)
            }
            _ => self.user_for(panel, person, origin, language),
        }
    }

    /// The password that is kept of a row. Each log-in of an address makes every log-in with it
    /// slower, so of what is `added` there are only so many.
    pub(super) fn password_of<'a>(
        &self,
        person: &'a Person,
        added: bool,
    ) -> Result<&'a str, Error> {
        Ok(match &person.email {
            Some(email) if added && self.tx.shadows_of(email.canonical())?.len() >= MOST_LOGINS => {
                ""
            }
            _ => &person.hash,
        })
    }

    /// The user with this address, or a new one. An address that is none gets a user of its own
    /// under a name that no log-in can match.
    pub(super) fn user_for(
        &self,
        panel: Origin,
        person: &Person,
        origin: &str,
        language: &str,
    ) -> Result<UserId, Error> {
        let canonical = match &person.email {
            Some(email) => email.canonical().to_owned(),
            None => format!("!{}:{origin}", panel.name()),
        };
        if let Some(mut known) = self.tx.user_by_address(&canonical)? {
            self.bind_password(&mut known)?;
            if known.language.is_empty() && !language.is_empty() {
                language.clone_into(&mut known.language);
                self.tx.save_user(&known)?;
            }
            return Ok(known.id);
        }
        self.add_person(person, &canonical, origin, language, None)
    }

    /// K36: somebody may have taken the address in Keyholder without ever reading its mail. From
    /// here on their password opens what it opened so far, and not what comes over now.
    fn bind_password(&self, user: &mut User) -> Result<(), Error> {
        let credentials = self.tx.credentials(user.id)?;
        if user.mailbox_proved || credentials.iter().all(|one| one.account.is_some()) {
            return Ok(());
        }
        let accounts = self.tx.accounts_of(user.id, Slice::ALL)?;
        self.tx.remove_credentials(user.id)?;
        for one in &credentials {
            match one.account {
                Some(account) => self.tx.add_credential(user.id, Some(account), &one.hash)?,
                None => {
                    for row in &accounts {
                        self.tx.add_credential(user.id, Some(row.account.id), &one.hash)?;
                    }
                }
            }
        }
        user.password_moved = false;
        user.generation += 1;
        Ok(self.tx.save_user(user)?)
    }

    /// A user beside the one whose address it is.
    pub(super) fn shadow_for(
        &self,
        panel: Origin,
        person: &Person,
        origin: &str,
        language: &str,
    ) -> Result<UserId, Error> {
        let main = person.email.as_ref().map(|email| email.canonical().to_owned());
        let name = format!("!{}:{origin}", panel.name());
        self.add_person(person, &name, origin, language, main)
    }

    fn add_person(
        &self,
        person: &Person,
        canonical: &str,
        origin: &str,
        language: &str,
        shadow_of: Option<String>,
    ) -> Result<UserId, Error> {
        let user = User {
            id: UserId(0),
            address: address(person.email.clone(), &person.typed_email),
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            language: language.to_owned(),
            disabled: false,
            mailbox_proved: false,
            password_moved: false,
            shadow_of,
            generation: 0,
            created: self.now,
        };
        let id = self.tx.add_user(&user, canonical)?;
        self.record(&Change {
            kind: EventKind::UserAdded,
            account: None,
            user: Some(id),
            subject: id.0,
            before: serde_json::Value::Null,
            after: serde_json::json!({ "email": person.typed_email.trim(), "origin": origin }),
        })?;
        Ok(id)
    }

    /// K36: the old password stays, and opens this one account.
    pub(super) fn keep_password(
        &self,
        user: UserId,
        account: AccountId,
        hash: &str,
        notes: &mut Vec<String>,
    ) -> Result<(), Error> {
        if hash.is_empty() {
            notes.push("no password: log in by a mailed link".into());
        } else if password::kind(hash).is_none() {
            notes.push("password hash of an unknown kind: log in by a mailed link".into());
            // K36: still one more password behind this address, and not a proof of the others.
            self.tx.add_credential(user, Some(account), UNREADABLE)?;
        } else {
            self.tx.add_credential(user, Some(account), hash)?;
        }
        Ok(())
    }
}

/// The name under which a plugin's key is kept.
fn verbatim(panel: Origin, key: &str) -> String {
    format!("{}:{key}", panel.dialect().name())
}

/// What a key of the panel itself stands for. A group `keyholder` is ours, and not HostBill's.
fn known(panel: Origin, key: &str) -> Option<PermissionSet> {
    if key.starts_with("keyholder.") {
        return None;
    }
    let imported = dialect::import(panel.dialect(), [key], &Catalogue::built_in());
    imported.ok().map(|imported| imported.set)
}

fn address(email: Option<Email>, typed: &str) -> Address {
    match email {
        Some(email) => Address::Valid(email),
        None => Address::Unusable(typed.trim().to_owned()),
    }
}
