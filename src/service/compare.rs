//! Whether Keyholder answers as the old panel does, row by row and key by key (K38). Also finds
//! afterwards what the panel has changed by itself.

use serde::Serialize;

use super::check::Facts;
use super::upgrade::{CLIENT, CONTACT, LINK, panel_of};
use super::upgrade_row::NOT_IMPORTED;
use super::{Batch, By, Core, Error, Scene, password};
use crate::domain::decision::Ask;
use crate::domain::folded::{Scope, fold};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::permission::{Permission, PermissionSet};
use crate::import::{OldAnswer, OldPanel, Origin, Row};
use crate::store::LegacyRow;

/// A question to which Keyholder and the old panel give different answers.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct Difference {
    pub kind: &'static str,
    pub id: i64,
    pub user: Option<UserId>,
    pub account: Option<AccountId>,
    /// A key of the panel, a permission of Keyholder, or `log in`.
    pub what: String,
    /// What the old panel says.
    pub before: bool,
    /// What Keyholder says.
    pub now: bool,
    /// Keyholder's reason.
    pub reason: String,
    /// The note of the upgrade that says why; empty: nothing explains it.
    pub explained: String,
}

/// What became of a comparison.
#[derive(Clone, Default, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct Compared {
    pub rows: u64,
    pub asked: u64,
    pub differences: Vec<Difference>,
}

impl Core {
    /// Asks both about every row of a batch. `old` has seen the clients of its contacts, in earlier
    /// batches or in this one.
    pub fn compare_rows(
        &self,
        by: &By,
        old: &mut OldPanel,
        batch: &Batch,
    ) -> Result<Compared, Error> {
        by.must_be_host()?;
        let panel = panel_of(&batch.panel)?;
        let clients: Vec<(&Row, bool)> =
            batch.clients.iter().map(|row| (row, old.client(row))).collect();
        self.read(by, |scene| {
            let mut found = Comparison { scene, panel, done: Compared::default() };
            for (row, enters) in &clients {
                found.client(row, *enters)?;
            }
            for row in &batch.contacts {
                found.member(CONTACT, row, &old.contact(row))?;
            }
            for row in &batch.links {
                found.member(LINK, row, &old.link(row))?;
            }
            Ok(found.done)
        })
    }
}

/// One row on its way through the questions.
struct Comparison<'a> {
    scene: &'a Scene<'a>,
    panel: Origin,
    done: Compared,
}

/// What Keyholder knows of a row.
struct Known {
    kind: &'static str,
    id: i64,
    row: Option<LegacyRow>,
    /// What the row's user may do on the row's account.
    holds: PermissionSet,
}

impl Comparison<'_> {
    /// An owner may do everything on a client that may be entered, and nothing on another.
    fn client(&mut self, row: &Row, enters: bool) -> Result<(), Error> {
        let known = self.known(CLIENT, row)?;
        for (key, set) in self.panel.dialect().rows() {
            self.compare(&known, key, *set, enters)?;
        }
        self.log_in(&known, row, enters)
    }

    fn member(
        &mut self,
        kind: &'static str,
        row: &Row,
        before: &OldAnswer<'_>,
    ) -> Result<(), Error> {
        let known = self.known(kind, row)?;
        let mut beyond = PermissionSet::ALL_BUILT_IN;
        for (key, set) in self.panel.dialect().rows() {
            // The old panel's keys stand in `answer.rs` once more, so that the two can differ.
            let may = before.asks_for(key) && before.may(key);
            self.compare(&known, key, *set, may)?;
            beyond = beyond.difference(*set);
        }
        for permission in beyond.iter().filter(|_| !before.is_owner()) {
            let set = PermissionSet::of(&[permission]);
            let key = self.scene.rules.catalogue.key(permission).unwrap_or_default().to_owned();
            self.compare(&known, &key, set, false)?;
        }
        for key in before.plugin_keys() {
            let permission =
                self.scene.rules.catalogue.find(&format!("{}:{key}", self.panel.dialect().name()));
            let set = permission.map_or(PermissionSet::EMPTY, |it| PermissionSet::of(&[it]));
            self.compare(&known, key, set, before.enters)?;
        }
        self.log_in(&known, row, before.enters)
    }

    fn known(&mut self, kind: &'static str, row: &Row) -> Result<Known, Error> {
        self.done.rows += 1;
        let id = row.get("id").and_then(Option::as_deref).unwrap_or_default();
        let id = id.trim().parse().unwrap_or(0);
        let row = self.scene.tx.legacy_row(self.panel.name(), kind, id)?;
        let holds = match row.as_ref().and_then(|row| row.user.zip(row.account)) {
            Some((user, account)) => self.scene.holdings_of(user, account)?,
            None => PermissionSet::EMPTY,
        };
        Ok(Known { kind, id, row, holds })
    }

    /// A key is held when all that it stands for is; a no must give none of it.
    fn compare(
        &mut self,
        known: &Known,
        what: &str,
        set: PermissionSet,
        before: bool,
    ) -> Result<(), Error> {
        self.done.asked += 1;
        let now = match before {
            true => !set.is_empty() && set.is_subset_of(known.holds),
            false => !set.intersection(known.holds).is_empty(),
        };
        if now == before {
            return Ok(());
        }
        let differing =
            if before { set.difference(known.holds) } else { set.intersection(known.holds) };
        let reason = self.reason(known, differing.iter().next())?;
        self.differ(known, what, before, reason)
    }

    /// The old password still opens the account, unless it has been replaced since.
    fn log_in(&mut self, known: &Known, row: &Row, enters: bool) -> Result<(), Error> {
        let hash = row.get("password").and_then(Option::as_deref).unwrap_or_default().trim();
        if !enters || password::kind(hash).is_none() {
            return Ok(());
        }
        self.done.asked += 1;
        let opens = match known.row.as_ref().and_then(|row| row.user.zip(row.account)) {
            Some((user, account)) => {
                let credentials = self.scene.tx.credentials(user)?;
                credentials.iter().any(|one| one.account.is_none_or(|own| own == account))
            }
            None => false,
        };
        match opens {
            true => Ok(()),
            false => self.differ(known, "log in", true, "no password opens it".to_owned()),
        }
    }

    fn differ(
        &mut self,
        known: &Known,
        what: &str,
        before: bool,
        reason: String,
    ) -> Result<(), Error> {
        let explained = self.explanation(known, what)?;
        self.done.differences.push(Difference {
            kind: known.kind,
            id: known.id,
            user: known.row.as_ref().and_then(|row| row.user),
            account: known.row.as_ref().and_then(|row| row.account),
            what: what.to_owned(),
            before,
            now: !before,
            reason,
            explained,
        });
        Ok(())
    }

    fn reason(&self, known: &Known, permission: Option<Permission>) -> Result<String, Error> {
        let place = known.row.as_ref().and_then(|row| row.user.zip(row.account));
        let Some(((user, account), permission)) = place.zip(permission) else {
            return Ok(
                if known.row.is_none() { "not taken over" } else { "not imported" }.to_owned()
            );
        };
        let verdict = self.scene.answer(user, account, &Ask::anywhere(permission))?;
        Ok(verdict.word().to_owned())
    }

    /// The note, of the row or of its client, that says why Keyholder answers otherwise.
    fn explanation(&self, known: &Known, what: &str) -> Result<String, Error> {
        let Some(row) = &known.row else {
            return Ok(String::new());
        };
        let whole = row.outcome == NOT_IMPORTED;
        let of_row = row.notes.iter().find(|note| {
            let of_key = note.starts_with("permission key") && note.contains(what);
            whole || is_of_status(note) || of_key || note.starts_with("a second ")
        });
        if let Some(note) = of_row {
            return Ok(note.clone());
        }
        let client = match row.account {
            Some(account) => self.scene.tx.legacy_row(self.panel.name(), CLIENT, account.0)?,
            None => None,
        };
        let of_client =
            client.and_then(|row| row.notes.into_iter().find(|note| is_of_status(note)));
        Ok(of_client.unwrap_or_default())
    }
}

fn is_of_status(note: &str) -> bool {
    note.starts_with("status unknown")
}

impl Scene<'_> {
    /// Everything that a user may do on an account as a whole.
    fn holdings_of(&self, user: UserId, account: AccountId) -> Result<PermissionSet, Error> {
        let facts = Facts::load(self.tx, user, account, Default::default())?;
        let standing = facts.standing(self.rules.policy());
        Ok(fold(standing, Scope::default(), self.rules.catalogue.all(), self.now).allowed)
    }
}
