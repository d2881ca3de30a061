//! What the upgrade made of the old panel: counts that add up, and every oddity (K37).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{By, Core, Error, Scene};
use crate::domain::ids::UserId;
use crate::import::whmcs7::PANEL;

/// Rows of one step through the tables.
const STEP: i64 = 500;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ask {
    #[serde(default)]
    panel: String,
}

/// Counts of one table.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[allow(missing_docs, reason = "each field counts what its name says")]
pub struct Counts {
    pub rows: i64,
    pub imported: i64,
    pub repaired: i64,
    pub not_imported: i64,
}

/// A row with something to say.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct Noted {
    pub kind: String,
    pub id: i64,
    pub outcome: String,
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

/// The report.
#[derive(Clone, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct Report {
    pub panel: String,
    pub clients: Counts,
    pub contacts: Counts,
    pub users: i64,
    pub accounts: i64,
    pub memberships: i64,
    pub contacts_kept: i64,
    pub notes: Vec<Noted>,
    pub confirm_by_mail: Vec<SharedAddress>,
}

impl Core {
    /// The report of everything taken over so far, in any number of runs.
    pub fn upgrade_report(&self, by: &By) -> Result<Report, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let counted = scene.tx.count_legacy(PANEL)?;
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
                panel: PANEL.to_owned(),
                clients: counts("client"),
                contacts: counts("contact"),
                users: totals.users,
                accounts: totals.accounts,
                memberships: totals.memberships,
                contacts_kept: totals.contacts,
                notes: scene.noted()?,
                confirm_by_mail: scene.shared()?,
            })
        })
    }

    pub(super) fn report_action(&self, by: &By, ask: Ask) -> Result<Report, Error> {
        if !matches!(ask.panel.as_str(), "" | PANEL) {
            return Err(Error::Invalid(format!("unknown panel: {}; known: {PANEL}", ask.panel)));
        }
        self.upgrade_report(by)
    }
}

impl Scene<'_> {
    fn noted(&self) -> Result<Vec<Noted>, Error> {
        let mut noted = Vec::new();
        let mut after = (String::new(), 0);
        loop {
            let rows = self.tx.legacy_rows(PANEL, (&after.0, after.1), STEP)?;
            let Some(last) = rows.last() else {
                return Ok(noted);
            };
            after = (last.kind.clone(), last.id);
            noted.extend(rows.into_iter().filter(|row| !row.notes.is_empty()).map(|row| Noted {
                kind: row.kind,
                id: row.id,
                outcome: row.outcome,
                notes: row.notes,
            }));
        }
    }

    fn shared(&self) -> Result<Vec<SharedAddress>, Error> {
        let mut shared = Vec::new();
        let mut after = UserId(0);
        loop {
            let users = self.tx.shared_addresses(after, STEP)?;
            let Some(last) = users.last() else {
                return Ok(shared);
            };
            after = *last;
            for id in users {
                let user = self.user(id)?;
                let accounts: BTreeMap<i64, ()> = self
                    .tx
                    .credentials(id)?
                    .into_iter()
                    .filter_map(|credential| credential.account.map(|account| (account.0, ())))
                    .collect();
                shared.push(SharedAddress {
                    user: id,
                    email: user.address.as_str().to_owned(),
                    accounts: accounts.into_keys().collect(),
                });
            }
        }
    }
}
