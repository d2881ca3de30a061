//! What became of each row of the panel's tables: known, imported, repaired or not.

use super::{Error, Scene};
use crate::import::Origin;
use crate::store::LegacyRow;

/// What became of a row.
pub(super) const IMPORTED: &str = "imported";
pub(super) const REPAIRED: &str = "repaired";
pub(super) const NOT_IMPORTED: &str = "not_imported";

impl Scene<'_> {
    pub(super) fn is_known(&self, panel: Origin, kind: &str, id: i64) -> Result<bool, Error> {
        Ok(self.tx.legacy_row(panel.name(), kind, id)?.is_some())
    }

    pub(super) fn remember(
        &self,
        panel: Origin,
        row: LegacyRow,
    ) -> Result<Option<&'static str>, Error> {
        let outcome = if row.notes.is_empty() { IMPORTED } else { REPAIRED };
        self.tx.put_legacy_row(&LegacyRow {
            panel: panel.name().to_owned(),
            outcome: outcome.to_owned(),
            ..row
        })?;
        Ok(Some(outcome))
    }

    pub(super) fn not_imported(
        &self,
        panel: Origin,
        kind: &str,
        id: i64,
        why: String,
    ) -> Result<Option<&'static str>, Error> {
        if self.is_known(panel, kind, id)? {
            return Ok(None);
        }
        self.tx.put_legacy_row(&LegacyRow {
            panel: panel.name().to_owned(),
            kind: kind.to_owned(),
            id,
            outcome: NOT_IMPORTED.to_owned(),
            notes: vec![why],
            ..LegacyRow::default()
        })?;
        Ok(Some(NOT_IMPORTED))
    }
}
