//! Tables `upgrade_phase` and `disagreement`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Disagreement, PhaseRow, Shadow, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::upgrade::Phase;

impl Shadow for SqliteTx<'_> {
    fn phase(&self) -> Result<PhaseRow, StoreError> {
        let found = self
            .0
            .prepare_cached(
                "SELECT phase, since, forced, missed FROM upgrade_phase WHERE panel = ''",
            )
            .and_then(|mut query| query.query_row([], phase_from_row).optional())
            .map_err(failed)?;
        Ok(found.unwrap_or_default())
    }

    fn put_phase(&self, row: &PhaseRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO upgrade_phase (panel, phase, since, forced, missed)
                 VALUES ('', ?1, ?2, ?3, ?4)
                     ON CONFLICT (panel) DO UPDATE
                    SET phase = ?1, since = ?2, forced = ?3, missed = ?4",
            )
            .and_then(|mut query| {
                query.execute(params![row.phase.word(), row.since, row.forced, row.missed])
            })
            .map_err(failed)?;
        Ok(())
    }

    fn disagreement_at(
        &self,
        client: i64,
        contact: i64,
        permission: &str,
        page: &str,
    ) -> Result<Option<Disagreement>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM disagreement
                  WHERE client_id = ?1 AND contact_id = ?2 AND permission = ?3 AND page = ?4",
            )
            .and_then(|mut query| {
                query.query_row(params![client, contact, permission, page], from_row).optional()
            })
            .map_err(failed)
    }

    fn disagreement(&self, id: i64) -> Result<Option<Disagreement>, StoreError> {
        self.0
            .prepare_cached("SELECT * FROM disagreement WHERE id = ?1")
            .and_then(|mut query| query.query_row([id], from_row).optional())
            .map_err(failed)
    }

    fn add_disagreement(&self, row: &Disagreement) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO disagreement
                        (client_id, contact_id, permission, page, legacy, reason, state, explained,
                         seen, first_at, last_at)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )
            .and_then(|mut query| {
                query.execute(params![
                    row.client,
                    row.contact,
                    row.permission,
                    row.page,
                    row.legacy,
                    row.reason,
                    row.state,
                    row.explained,
                    row.seen,
                    row.first_at,
                    row.last_at,
                ])
            })
            .map_err(failed)?;
        Ok(())
    }

    fn save_disagreement(&self, row: &Disagreement) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "UPDATE disagreement
                    SET legacy = ?2, reason = ?3, state = ?4, explained = ?5, seen = ?6, last_at = ?7
                  WHERE id = ?1",
            )
            .and_then(|mut query| {
                query.execute(params![
                    row.id,
                    row.legacy,
                    row.reason,
                    row.state,
                    row.explained,
                    row.seen,
                    row.last_at,
                ])
            })
            .map_err(failed)?;
        Ok(())
    }

    fn disagreements(
        &self,
        state: &str,
        after: i64,
        limit: i64,
    ) -> Result<Vec<Disagreement>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM disagreement
                  WHERE (?1 = '' OR state = ?1) AND id > ?2
                  ORDER BY id
                  LIMIT ?3",
            )
            .and_then(|mut query| {
                query.query_map(params![state, after, limit], from_row)?.collect()
            })
            .map_err(failed)
    }

    fn count_disagreements(&self, state: &str) -> Result<i64, StoreError> {
        self.0
            .prepare_cached("SELECT count(*) FROM disagreement WHERE ?1 = '' OR state = ?1")
            .and_then(|mut query| query.query_row([state], |row| row.get(0)))
            .map_err(failed)
    }
}

fn phase_from_row(row: &Row<'_>) -> rusqlite::Result<PhaseRow> {
    let word: String = row.get("phase")?;
    let phase =
        Phase::from_word(&word).ok_or_else(|| columns::unreadable("upgrade_phase.phase", &word))?;
    Ok(PhaseRow {
        phase,
        since: row.get("since")?,
        forced: row.get("forced")?,
        missed: row.get("missed")?,
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Disagreement> {
    Ok(Disagreement {
        id: row.get("id")?,
        client: row.get("client_id")?,
        contact: row.get("contact_id")?,
        permission: row.get("permission")?,
        page: row.get("page")?,
        legacy: row.get("legacy")?,
        reason: row.get("reason")?,
        state: row.get("state")?,
        explained: row.get("explained")?,
        seen: row.get("seen")?,
        first_at: row.get("first_at")?,
        last_at: row.get("last_at")?,
    })
}
