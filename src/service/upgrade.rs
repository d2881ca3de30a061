//! The drop-in upgrade: rows of the old panel become users, accounts, memberships and contacts
//! (K34, K36, K37). Reads what it is given, writes only Keyholder's store.
//!
//! Every row is looked at once: `legacy_row` remembers what became of it, in the transaction that
//! made it so. Killed anywhere and run again, the upgrade ends the same.

use serde::{Deserialize, Serialize};

use super::{By, Core, Error, Scene, password};
use crate::domain::account::Account;
use crate::domain::dialect::{self, Dialect};
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, ContactId, UserId};
use crate::domain::membership::Kind;
use crate::domain::permission::PermissionSet;
use crate::domain::user::{Address, User};
use crate::import::Row;
use crate::import::whmcs7::{self, Client, Contact, PANEL, Person};
use crate::store::LegacyRow;

const CLIENT: &str = "client";
const CONTACT: &str = "contact";

/// What became of a row.
const IMPORTED: &str = "imported";
const REPAIRED: &str = "repaired";
const NOT_IMPORTED: &str = "not_imported";

/// Rows of a panel's tables, as text by column.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// Which panel; only `whmcs7` so far.
    #[serde(default)]
    pub panel: String,
    /// Rows of `tblclients`.
    #[serde(default)]
    pub clients: Vec<Row>,
    /// Rows of `tblcontacts`. Their clients must have come before or come along.
    #[serde(default)]
    pub contacts: Vec<Row>,
}

/// What became of a batch.
#[derive(Clone, Copy, Debug, Default, Serialize)]
#[allow(missing_docs, reason = "each field counts what its name says")]
pub struct BatchDone {
    pub imported: u64,
    pub repaired: u64,
    pub not_imported: u64,
    /// Looked at in an earlier run.
    pub already: u64,
}

impl Core {
    /// Takes a batch of legacy rows over, all in one transaction.
    pub fn upgrade_rows(&self, by: &By, batch: &Batch) -> Result<BatchDone, Error> {
        by.must_be_host()?;
        if !matches!(batch.panel.as_str(), "" | PANEL) {
            return Err(Error::Invalid(format!("unknown panel: {}; known: {PANEL}", batch.panel)));
        }
        // A table that is no table of the panel stops everything before anything is written.
        let clients = read_all(&batch.clients, whmcs7::client)?;
        let contacts = read_all(&batch.contacts, whmcs7::contact)?;
        self.write(by, |scene| {
            let mut done = BatchDone::default();
            for client in &clients {
                done.count(scene.take_client(client)?);
            }
            for contact in &contacts {
                done.count(scene.take_contact(contact)?);
            }
            Ok(done)
        })
    }
}

/// A row, or the number and the reason of one that cannot be read.
type Readable<T> = Result<T, (i64, whmcs7::BadRow)>;

fn read_all<T>(
    rows: &[Row],
    read: impl Fn(&Row) -> Result<T, whmcs7::BadRow>,
) -> Result<Vec<Readable<T>>, Error> {
    rows.iter()
        .map(|row| match read(row) {
            Ok(value) => Ok(Ok(value)),
            Err(error @ whmcs7::BadRow::Column { .. }) => Err(Error::Invalid(error.to_string())),
            Err(error) => {
                let id = row.get("id").and_then(Option::as_deref).unwrap_or("");
                let id = id.trim().parse();
                let id = id.map_err(|_| Error::Invalid(error.to_string()))?;
                Ok(Err((id, error)))
            }
        })
        .collect()
}

impl BatchDone {
    fn count(&mut self, outcome: Option<&'static str>) {
        match outcome {
            Some(IMPORTED) => self.imported += 1,
            Some(REPAIRED) => self.repaired += 1,
            Some(_) => self.not_imported += 1,
            None => self.already += 1,
        }
    }

    /// Adds another batch's numbers to these.
    pub fn add(&mut self, other: BatchDone) {
        self.imported += other.imported;
        self.repaired += other.repaired;
        self.not_imported += other.not_imported;
        self.already += other.already;
    }
}

impl Scene<'_> {
    fn take_client(&self, row: &Readable<Client>) -> Result<Option<&'static str>, Error> {
        let client = match row {
            Ok(client) => client,
            Err((id, error)) => return self.not_imported(CLIENT, *id, error.to_string()),
        };
        if self.is_known(CLIENT, client.id.0)? {
            return Ok(None);
        }
        if self.tx.account(client.id)?.is_some() {
            let why = "an account with this number is in the store already".to_owned();
            return self.not_imported(CLIENT, client.id.0, why);
        }
        let person = &client.person;
        let mut notes = person.notes.clone();
        let user = self.user_for(person, &format!("client:{}", client.id), &client.language)?;
        self.tx.add_account(&Account {
            id: client.id,
            name: format!("{} {}", person.first_name, person.last_name).trim().to_owned(),
            company: person.company.clone(),
            email: person.typed_email.trim().to_owned(),
            mail: person.mail.clone(),
            status: client.status,
            owner: user,
            ceiling: PermissionSet::EVERYTHING,
            second_factor: false,
            version: 1,
        })?;
        self.keep_password(user, client.id, &person.hash, &mut notes)?;
        self.record(&Change {
            kind: EventKind::AccountChanged,
            account: Some(client.id),
            user: Some(user),
            subject: client.id.0,
            before: serde_json::Value::Null,
            after: serde_json::json!({ "owner": user, "upgraded_from": "tblclients" }),
        })?;
        self.remember(LegacyRow {
            kind: CLIENT.to_owned(),
            id: client.id.0,
            user: Some(user),
            account: Some(client.id),
            notes,
            ..LegacyRow::default()
        })
    }

    fn take_contact(&self, row: &Readable<Contact>) -> Result<Option<&'static str>, Error> {
        let contact = match row {
            Ok(contact) => contact,
            Err((id, error)) => return self.not_imported(CONTACT, *id, error.to_string()),
        };
        if self.is_known(CONTACT, contact.id)? {
            return Ok(None);
        }
        let Some(account) = self.tx.account(contact.client)? else {
            let why = format!("its client does not exist: {}", contact.client);
            return self.not_imported(CONTACT, contact.id, why);
        };
        let mut notes = contact.person.notes.clone();
        let user = if contact.sub_account {
            Some(self.take_sub_account(&account, contact, &mut notes)?)
        } else {
            None
        };
        let id = self.add_contact(&account, contact, user)?;
        self.remember(LegacyRow {
            kind: CONTACT.to_owned(),
            id: contact.id,
            user,
            account: Some(account.id),
            contact: Some(id),
            notes,
            ..LegacyRow::default()
        })
    }

    /// A sub-account becomes a membership with exactly its permissions.
    fn take_sub_account(
        &self,
        account: &Account,
        contact: &Contact,
        notes: &mut Vec<String>,
    ) -> Result<UserId, Error> {
        let own = self.permissions_of(contact, notes)?;
        let user = self.user_for(&contact.person, &format!("contact:{}", contact.id), "")?;
        // One address, one user; but a second log-in on the same account has its own rights and
        // its own password, and the two must not open each other's.
        let twice = account.is_owner(user) || self.tx.member(user, account.id)?.is_some();
        let user = if twice {
            notes.push(format!(
                "second log-in of {} on account {}: kept apart until its mailbox is confirmed",
                contact.person.typed_email.trim(),
                account.id
            ));
            self.shadow_for(contact)?
        } else {
            user
        };
        self.add_membership(account, user, Kind::SubAccount, Grants::of(own))?;
        self.keep_password(user, account.id, &contact.person.hash, notes)?;
        Ok(user)
    }

    /// The keys of a sub-account. A key that WHMCS does not have came from a plugin: it is
    /// registered and kept verbatim (K3).
    fn permissions_of(
        &self,
        contact: &Contact,
        notes: &mut Vec<String>,
    ) -> Result<PermissionSet, Error> {
        let mut set = PermissionSet::EMPTY;
        for key in &contact.permissions {
            let keys = [key.as_str()];
            if let Ok(imported) = dialect::import(Dialect::Whmcs, keys, &self.rules.catalogue) {
                set = set.union(imported.set);
                continue;
            }
            // Read again: a row before this one may have registered a key.
            let catalogue = super::Rules::load(self.tx)?.catalogue;
            let verbatim = format!("whmcs:{key}");
            let permission = match catalogue.find(&verbatim) {
                Some(known) => Some(known),
                None => self.register_key(&catalogue, &verbatim)?,
            };
            match permission {
                Some(permission) => {
                    notes.push(format!("permission key of a plugin, kept as {verbatim}"));
                    set = set.with(permission);
                }
                None => notes.push(format!("permission key not kept, no room for it: {key}")),
            }
        }
        Ok(set)
    }

    fn register_key(
        &self,
        catalogue: &crate::domain::catalogue::Catalogue,
        key: &str,
    ) -> Result<Option<crate::domain::permission::Permission>, Error> {
        if !crate::domain::catalogue::valid_extra_key(key) {
            return Ok(None);
        }
        let free = catalogue.next_free();
        if let Some(permission) = free {
            self.tx.add_permission(permission.number(), key)?;
        }
        Ok(free)
    }

    /// The user with this address, or a new one. An address that is none gets a user of its own
    /// under a name that no log-in can match.
    fn user_for(&self, person: &Person, origin: &str, language: &str) -> Result<UserId, Error> {
        let canonical = match &person.email {
            Some(email) => email.canonical().to_owned(),
            None => format!("!{PANEL}:{origin}"),
        };
        if let Some(mut known) = self.tx.user_by_address(&canonical)? {
            if known.language.is_empty() && !language.is_empty() {
                language.clone_into(&mut known.language);
                self.tx.save_user(&known)?;
            }
            return Ok(known.id);
        }
        self.add_person(person, &canonical, origin, language, None)
    }

    /// A user beside the one whose address it is.
    fn shadow_for(&self, contact: &Contact) -> Result<UserId, Error> {
        let origin = format!("contact:{}", contact.id);
        let main = contact.person.email.as_ref().map(|email| email.canonical().to_owned());
        self.add_person(&contact.person, &format!("!{PANEL}:{origin}"), &origin, "", main)
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
    fn keep_password(
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
        } else {
            self.tx.add_credential(user, Some(account), hash)?;
        }
        Ok(())
    }

    fn add_contact(
        &self,
        account: &Account,
        contact: &Contact,
        user: Option<UserId>,
    ) -> Result<ContactId, Error> {
        let person = &contact.person;
        let canonical = person.email.as_ref().map(|email| email.canonical().to_owned());
        let id = self.tx.add_contact(&crate::domain::contact::Contact {
            id: ContactId(0),
            account: account.id,
            panel_id: contact.id,
            user,
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            company: person.company.clone(),
            email: person.typed_email.trim().to_owned(),
            canonical: canonical.unwrap_or_default(),
            details: person.details.clone(),
            mail: person.mail.clone(),
            departments: Vec::new(),
        })?;
        self.record(&Change {
            kind: EventKind::ContactAdded,
            account: Some(account.id),
            user,
            subject: id.0,
            before: serde_json::Value::Null,
            after: serde_json::json!({ "panel_id": contact.id, "mail": person.mail }),
        })?;
        Ok(id)
    }

    fn is_known(&self, kind: &str, id: i64) -> Result<bool, Error> {
        Ok(self.tx.legacy_row(PANEL, kind, id)?.is_some())
    }

    fn remember(&self, row: LegacyRow) -> Result<Option<&'static str>, Error> {
        let outcome = if row.notes.is_empty() { IMPORTED } else { REPAIRED };
        self.tx.put_legacy_row(&LegacyRow {
            panel: PANEL.to_owned(),
            outcome: outcome.to_owned(),
            ..row
        })?;
        Ok(Some(outcome))
    }

    fn not_imported(
        &self,
        kind: &str,
        id: i64,
        why: String,
    ) -> Result<Option<&'static str>, Error> {
        if self.is_known(kind, id)? {
            return Ok(None);
        }
        self.tx.put_legacy_row(&LegacyRow {
            panel: PANEL.to_owned(),
            kind: kind.to_owned(),
            id,
            outcome: NOT_IMPORTED.to_owned(),
            notes: vec![why],
            ..LegacyRow::default()
        })?;
        Ok(Some(NOT_IMPORTED))
    }
}

fn address(email: Option<Email>, typed: &str) -> Address {
    match email {
        Some(email) => Address::Valid(email),
        None => Address::Unusable(typed.trim().to_owned()),
    }
}
