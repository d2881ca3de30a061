//! What the upgrade made of the old panel: counts that add up, every oddity, and who became one
//! person (K37).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::upgrade::panel_of;
use super::{By, Core, Error, Scene};
use crate::domain::ids::{AccountId, ContactId, UserId};
use crate::import::Origin;
use crate::store::LegacyRow;

/// Rows of one step through the tables.
const STEP: i64 = 500;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ask {
    #[serde(default)]
    plan: String,
    #[serde(default)]
    panel: String,
    /// The `next` of the page before.
    #[serde(default)]
    after: String,
    limit: Option<i64>,
}

/// Notes of one page, when the caller does not say, and the most of one.
const PAGE: i64 = 1000;
const LARGEST_PAGE: i64 = 10_000;

/// Counts of one table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "each field counts what its name says")]
pub struct Counts {
    pub rows: i64,
    pub imported: i64,
    pub repaired: i64,
    pub not_imported: i64,
}

impl Counts {
    fn is_empty(&self) -> bool {
        self.rows == 0
    }
}

/// What became of a row.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct Noted {
    pub kind: String,
    pub id: i64,
    pub outcome: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<UserId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub account: Option<AccountId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
    pub notes: Vec<String>,
}

/// An address with several old passwords (K36).
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct SharedAddress {
    pub user: UserId,
    pub email: String,
    pub accounts: Vec<i64>,
}

/// A row that became one person with others.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct JoinedRow {
    pub kind: String,
    pub id: i64,
    pub account: Option<AccountId>,
}

/// Several rows that became one person, because they have the same address (K36).
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct Joined {
    pub user: UserId,
    pub email: String,
    pub rows: Vec<JoinedRow>,
    /// `same_password`, `confirm_by_mail`, `confirmed`, or `one_password`: set through Keyholder, or
    /// joined by staff.
    pub passwords: &'static str,
}

/// The report.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct Report {
    pub panel: String,
    pub clients: Counts,
    pub contacts: Counts,
    /// Rows of `tblusers` (WHMCS 8).
    #[serde(skip_serializing_if = "Counts::is_empty")]
    pub people: Counts,
    /// Rows of `tblusers_clients` (WHMCS 8).
    #[serde(skip_serializing_if = "Counts::is_empty")]
    pub links: Counts,
    /// Teams (HostBill).
    #[serde(skip_serializing_if = "Counts::is_empty")]
    pub teams: Counts,
    /// Invitations that were under way (WHMCS 8).
    #[serde(skip_serializing_if = "Counts::is_empty")]
    pub invites: Counts,
    pub users: i64,
    pub accounts: i64,
    pub memberships: i64,
    pub contacts_kept: i64,
    pub notes: Vec<Noted>,
    /// How many rows have a note.
    pub notes_total: usize,
    /// Where the next page of notes begins; `None`: that was all.
    pub next: Option<String>,
    pub confirm_by_mail: Vec<SharedAddress>,
    /// How many addresses have several old passwords.
    pub confirm_by_mail_total: usize,
    /// The first people who came of several rows.
    pub joined: Vec<Joined>,
}

impl Core {
    /// The report of everything taken over so far, in any number of runs, with the notes behind the
    /// row `after` (empty: from the beginning) and as many addresses, `limit` at most.
    pub fn upgrade_report(
        &self,
        by: &By,
        panel: Origin,
        after: &str,
        limit: usize,
    ) -> Result<Report, Error> {
        let mut report = self.upgrade_counts(by, panel)?;
        let (kind, id) = place(after)?;
        let most = i64::try_from(limit).unwrap_or(i64::MAX);
        self.read(by, |scene| {
            let tx = scene.tx;
            let mut rows = tx.noted_rows(panel.name(), (&kind, id), most.saturating_add(1))?;
            let more = rows.len() > limit;
            rows.truncate(limit);
            let last = rows.last().filter(|_| more);
            report.next = last.map(|row| format!("{} {}", row.kind, row.id));
            let alone = |row| Noted { user: None, account: None, contact: None, ..noted(row) };
            report.notes = rows.into_iter().map(alone).collect();
            report.notes_total = tx.count_noted(panel.name())?;
            (report.confirm_by_mail, report.confirm_by_mail_total) = scene.shared(limit)?;
            let users = tx.joined_users(panel.name(), UserId(0), most)?;
            let joined = users.into_iter().map(|user| scene.joined(panel, user));
            report.joined = joined.collect::<Result<_, _>>()?;
            Ok(())
        })?;
        Ok(report)
    }

    /// The report's numbers alone.
    pub fn upgrade_counts(&self, by: &By, panel: Origin) -> Result<Report, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let counted = scene.tx.count_legacy(panel.name())?;
            let counts = |kind: &str| {
                let mut counts = Counts::default();
                for (_, outcome, count) in counted.iter().filter(|(found, ..)| found == kind) {
                    counts.rows += count;
                    match outcome.as_str() {
                        "imported" => counts.imported += count,
                        "repaired" => counts.repaired += count,
                        _ => counts.not_imported += count,
                    }
                }
                counts
            };
            let totals = scene.tx.totals()?;
            Ok(Report {
                panel: panel.name().to_owned(),
                clients: counts("client"),
                contacts: counts("contact"),
                people: counts("user"),
                links: counts("link"),
                teams: counts("team"),
                invites: counts("invite"),
                users: totals.users,
                accounts: totals.accounts,
                memberships: totals.memberships,
                contacts_kept: totals.contacts,
                notes: Vec::new(),
                notes_total: 0,
                next: None,
                confirm_by_mail: Vec::new(),
                confirm_by_mail_total: 0,
                joined: Vec::new(),
            })
        })
    }

    pub(super) fn report_action(&self, by: &By, ask: Ask) -> Result<Report, Error> {
        by.must_be_host()?;
        let panel = panel_of(&ask.panel)?;
        let limit = ask.limit.unwrap_or(PAGE).clamp(1, LARGEST_PAGE).unsigned_abs();
        let limit = usize::try_from(limit).unwrap_or(1);
        self.on_plan(&ask.plan, |core| core.upgrade_report(by, panel, &ask.after, limit))
    }

    /// Gives what became of every row, step by step: a big panel's do not fit into memory.
    pub fn each_row<E: From<Error>>(
        &self,
        by: &By,
        panel: Origin,
        mut each: impl FnMut(Noted) -> Result<(), E>,
    ) -> Result<(), E> {
        by.must_be_host()?;
        let mut after = (String::new(), i64::MIN);
        loop {
            let rows = self.read(by, |scene| {
                Ok(scene.tx.legacy_rows(panel.name(), (&after.0, after.1), STEP)?)
            })?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            after = (last.kind.clone(), last.id);
            for row in rows {
                each(noted(row))?;
            }
        }
    }

    /// Gives everybody who came of several rows.
    pub fn each_joined<E: From<Error>>(
        &self,
        by: &By,
        panel: Origin,
        mut each: impl FnMut(Joined) -> Result<(), E>,
    ) -> Result<(), E> {
        by.must_be_host()?;
        let mut after = UserId(0);
        loop {
            let joined = self.read(by, |scene| {
                let users = scene.tx.joined_users(panel.name(), after, STEP)?;
                users
                    .into_iter()
                    .map(|user| scene.joined(panel, user))
                    .collect::<Result<Vec<_>, _>>()
            })?;
            let Some(last) = joined.last() else {
                return Ok(());
            };
            after = last.user;
            for one in joined {
                each(one)?;
            }
        }
    }
}

/// A row as `next` names it.
fn place(text: &str) -> Result<(String, i64), Error> {
    if text.is_empty() {
        return Ok((String::new(), i64::MIN));
    }
    let parts = text.split_once(' ').map(|(kind, id)| (kind.to_owned(), id.parse()));
    match parts {
        Some((kind, Ok(id))) => Ok((kind, id)),
        _ => Err(Error::Invalid("after is not what a page before gave as next".into())),
    }
}

fn noted(row: LegacyRow) -> Noted {
    Noted {
        kind: row.kind,
        id: row.id,
        outcome: row.outcome,
        user: row.user,
        account: row.account,
        contact: row.contact,
        notes: row.notes,
    }
}

impl Scene<'_> {
    fn joined(&self, panel: Origin, id: UserId) -> Result<Joined, Error> {
        let user = self.user(id)?;
        let rows = self.tx.legacy_rows_of(panel.name(), id)?;
        let prints: BTreeSet<&str> = rows.iter().map(|row| row.hash_print.as_str()).collect();
        let passwords = match prints.len() {
            _ if user.mailbox_proved => "confirmed",
            1 => "same_password",
            _ if user.password_moved => "one_password",
            _ => "confirm_by_mail",
        };
        let row = |row: LegacyRow| JoinedRow { kind: row.kind, id: row.id, account: row.account };
        let email = user.address.as_str().to_owned();
        Ok(Joined { user: id, email, passwords, rows: rows.into_iter().map(row).collect() })
    }

    /// The first addresses with several old passwords, and how many there are.
    fn shared(&self, limit: usize) -> Result<(Vec<SharedAddress>, usize), Error> {
        let (mut shared, mut total) = (Vec::new(), 0);
        let mut after = UserId(0);
        loop {
            let users = self.tx.shared_addresses(after, STEP)?;
            let Some(last) = users.last() else {
                return Ok((shared, total));
            };
            after = *last;
            for id in users {
                total += 1;
                if shared.len() == limit {
                    continue;
                }
                let user = self.user(id)?;
                let credentials = self.tx.credentials(id)?;
                let accounts: BTreeSet<i64> =
                    credentials.iter().filter_map(|one| one.account).map(|it| it.0).collect();
                shared.push(SharedAddress {
                    user: id,
                    email: user.address.as_str().to_owned(),
                    accounts: accounts.into_iter().collect(),
                });
            }
        }
    }
}
