//! The drop-in upgrade: rows of the old panel become users, accounts, memberships and contacts
//! (K34, K36, K37). Reads what it is given, writes only Keyholder's store.
//!
//! Every row is looked at once: `legacy_row` remembers what became of it, in the transaction that
//! made it so. Killed anywhere and run again, the upgrade ends the same.

use serde::{Deserialize, Serialize};

use super::upgrade_row::{IMPORTED, REPAIRED};
use super::{By, Core, Error, Scene, secret};
use crate::domain::account::Account;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::UserId;
use crate::domain::membership::Kind;
use crate::domain::permission::PermissionSet;
use crate::import::Row;
use crate::import::whmcs7::{self, Client, Contact};
use crate::import::{Origin, hostbill, whmcs8};
use crate::store::LegacyRow;

pub(super) const CLIENT: &str = "client";
pub(super) const CONTACT: &str = "contact";
pub(super) const USER: &str = "user";
pub(super) const LINK: &str = "link";
pub(super) const TEAM: &str = "team";
pub(super) const INVITE: &str = "invite";

/// Rows of a panel's tables, as text by column.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// The plan on whose copy it is done; empty: on the store itself.
    #[serde(default)]
    pub plan: String,
    /// Which panel: `whmcs7` for any WHMCS, or `hostbill`.
    #[serde(default)]
    pub panel: String,
    /// Rows of `tblclients`.
    #[serde(default)]
    pub clients: Vec<Row>,
    /// Rows of `tblcontacts`. Their clients must have come before or come along.
    #[serde(default)]
    pub contacts: Vec<Row>,
    /// Rows of `tblusers` (WHMCS 8). They come before all others.
    #[serde(skip)]
    pub users: Vec<Row>,
    /// Rows of `tblusers_clients` (WHMCS 8), with the passwords of their users.
    #[serde(skip)]
    pub links: Vec<Row>,
    /// Teams of HostBill, with their contacts taken over before.
    #[serde(skip)]
    pub teams: Vec<Row>,
    /// Whether the rows came into being while Keyholder was there: somebody registered, or filled in
    /// a contact form. An address proves nothing then (K36).
    #[serde(default)]
    pub added: bool,
    /// Rows of `tblusers_invites` (WHMCS 8).
    #[serde(skip)]
    pub invites: Vec<Row>,
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
        self.on_plan(&batch.plan, |core| core.take_rows(by, batch))
    }

    fn take_rows(&self, by: &By, batch: &Batch) -> Result<BatchDone, Error> {
        let panel = panel_of(&batch.panel)?;
        let read = readers(panel);
        // A table that is no table of the panel stops everything before anything is written.
        let clients = read_all(&batch.clients, read.client)?;
        let contacts = read_all(&batch.contacts, read.contact)?;
        let users = read_all(&batch.users, whmcs8::user)?;
        let links = read_all(&batch.links, read.link)?;
        let teams = read_all(&batch.teams, hostbill::team)?;
        let invites = read_all(&batch.invites, whmcs8::invite)?;
        self.write(by, |scene| {
            let mut done = BatchDone::default();
            for user in &users {
                done.count(scene.take_user(panel, user)?);
            }
            for client in &clients {
                done.count(scene.take_client(panel, client, batch.added)?);
            }
            for contact in &contacts {
                done.count(scene.take_contact(panel, contact, batch.added)?);
            }
            for link in &links {
                done.count(scene.take_link(panel, link)?);
            }
            for team in &teams {
                done.count(scene.take_team(panel, team)?);
            }
            for invite in &invites {
                done.count(scene.take_invite(panel, invite)?);
            }
            Ok(done)
        })
    }
}

/// The panel with this name.
pub(super) fn panel_of(name: &str) -> Result<Origin, Error> {
    let known = || Origin::ALL.map(Origin::name).join(", ");
    let unknown = || Error::Invalid(format!("unknown panel: {name}; known: {}", known()));
    Origin::from_name(name).ok_or_else(unknown)
}

type Read<T> = fn(&Row) -> Result<T, whmcs7::BadRow>;

/// How rows of a panel are read.
struct Readers {
    client: Read<Client>,
    contact: Read<Contact>,
    link: Read<whmcs8::Link>,
}

fn readers(panel: Origin) -> Readers {
    match panel {
        Origin::Whmcs => {
            Readers { client: whmcs7::client, contact: whmcs7::contact, link: whmcs8::link }
        }
        Origin::HostBill => {
            Readers { client: hostbill::client, contact: hostbill::contact, link: hostbill::guest }
        }
    }
}

/// A row, or the number and the reason of one that cannot be read.
pub(super) type Readable<T> = Result<T, (i64, whmcs7::BadRow)>;

fn read_all<T>(
    rows: &[Row],
    read: impl Fn(&Row) -> Result<T, whmcs7::BadRow>,
) -> Result<Vec<Readable<T>>, Error> {
    rows.iter()
        .map(|row| match read(row) {
            Ok(value) => Ok(Ok(value)),
            Err(error @ whmcs7::BadRow::Column { .. }) => Err(Error::Invalid(error.to_string())),
            Err(error) => Ok(Err((number_of(row), error))),
        })
        .collect()
}

/// The number under which a row is remembered that cannot be read. One that is none, or that is too
/// big, gets one of ours below 0; the reason repeats what stands there.
fn number_of(row: &Row) -> i64 {
    let typed = row.get("id").and_then(Option::as_deref).unwrap_or("").trim();
    typed.parse().unwrap_or_else(|_| {
        let print = secret::fingerprint(typed);
        let start = print.iter().take(7).fold(0, |sum, byte| (sum << 8) | i64::from(*byte));
        -1 - start
    })
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
    fn take_client(
        &self,
        panel: Origin,
        row: &Readable<Client>,
        added: bool,
    ) -> Result<Option<&'static str>, Error> {
        let client = match row {
            Ok(client) => client,
            Err((id, error)) => return self.not_imported(panel, CLIENT, *id, error.to_string()),
        };
        if self.is_known(panel, CLIENT, client.id.0)? {
            return Ok(None);
        }
        if self.tx.account(client.id)?.is_some() {
            let why = "an account with this number is in the store already".to_owned();
            return self.not_imported(panel, CLIENT, client.id.0, why);
        }
        let person = &client.person;
        let mut notes = person.notes.clone();
        let hash = self.password_of(person, added)?;
        let user = self.owner_in_row(panel, client, added, &mut notes)?;
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
        self.keep_password(user, client.id, hash, &mut notes)?;
        self.record(&Change {
            kind: EventKind::AccountChanged,
            account: Some(client.id),
            user: Some(user),
            subject: client.id.0,
            before: serde_json::Value::Null,
            after: serde_json::json!({ "owner": user, "upgraded_from": panel.name() }),
        })?;
        self.remember(
            panel,
            LegacyRow {
                kind: CLIENT.to_owned(),
                id: client.id.0,
                user: Some(user),
                account: Some(client.id),
                notes,
                hash_print: secret::print(&person.hash),
                ..LegacyRow::default()
            },
        )
    }

    fn take_contact(
        &self,
        panel: Origin,
        row: &Readable<Contact>,
        added: bool,
    ) -> Result<Option<&'static str>, Error> {
        let contact = match row {
            Ok(contact) => contact,
            Err((id, error)) => return self.not_imported(panel, CONTACT, *id, error.to_string()),
        };
        if self.is_known(panel, CONTACT, contact.id)? {
            return Ok(None);
        }
        let Some(account) = self.tx.account(contact.client)? else {
            let why = format!("its client does not exist: {}", contact.client);
            return self.not_imported(panel, CONTACT, contact.id, why);
        };
        let mut notes = contact.person.notes.clone();
        let user = if contact.sub_account {
            let scene = match self.know_keys_of(panel, &contact.permissions)? {
                Some(rules) => &self.under(rules),
                None => self,
            };
            Some(scene.take_sub_account(panel, &account, contact, added, &mut notes)?)
        } else {
            None
        };
        let id = self.add_contact(&account, contact, user)?;
        self.remember(
            panel,
            LegacyRow {
                kind: CONTACT.to_owned(),
                id: contact.id,
                user,
                account: Some(account.id),
                contact: Some(id),
                notes,
                hash_print: secret::print(&contact.person.hash),
                ..LegacyRow::default()
            },
        )
    }

    /// A sub-account becomes a membership with exactly its permissions.
    fn take_sub_account(
        &self,
        panel: Origin,
        account: &Account,
        contact: &Contact,
        added: bool,
        notes: &mut Vec<String>,
    ) -> Result<UserId, Error> {
        let own = self.permissions_of(panel, &contact.permissions, notes)?;
        let (person, origin) = (&contact.person, format!("{CONTACT}:{}", contact.id));
        let hash = self.password_of(person, added)?;
        let user = self.login_of_row(panel, person, &origin, "", added, notes)?;
        // One address, one user; but a second log-in on the same account has its own rights and
        // its own password, and the two must not open each other's.
        let twice = account.is_owner(user) || self.tx.member(user, account.id)?.is_some();
        let user = if twice {
            notes.push(format!(
                "second log-in of {} on account {}: kept apart until its mailbox is confirmed",
                person.typed_email.trim(),
                account.id
            ));
            self.shadow_for(panel, person, &origin, "")?
        } else {
            user
        };
        self.add_in_status(account, user, Kind::SubAccount, Grants::of(own), contact.status)?;
        self.keep_password(user, account.id, hash, notes)?;
        Ok(user)
    }
}
