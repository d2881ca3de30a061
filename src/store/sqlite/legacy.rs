//! Table `legacy_row`: what became of each row of the old panel.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Legacy, LegacyRow, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::ids::{AccountId, ContactId, UserId};

impl Legacy for SqliteTx<'_> {
    fn legacy_row(
        &self,
        panel: &str,
        kind: &str,
        id: i64,
    ) -> Result<Option<LegacyRow>, StoreError> {
        self.0
            .prepare_cached("SELECT * FROM legacy_row WHERE panel = ?1 AND kind = ?2 AND id = ?3")
            .and_then(|mut query| query.query_row(params![panel, kind, id], from_row).optional())
            .map_err(failed)
    }

    fn put_legacy_row(&self, row: &LegacyRow) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO legacy_row
                        (panel, kind, id, user_id, account_id, contact_id, outcome, notes,
                         hash_print)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            )
            .map_err(failed)?
            .execute(params![
                row.panel,
                row.kind,
                row.id,
                row.user.map_or(0, |id| id.0),
                row.account.map_or(0, |id| id.0),
                row.contact.map_or(0, |id| id.0),
                row.outcome,
                serde_json::json!(row.notes).to_string(),
                row.hash_print,
            ])
            .map_err(failed)?;
        Ok(())
    }

    fn set_legacy_print(
        &self,
        panel: &str,
        kind: &str,
        id: i64,
        print: &str,
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "UPDATE legacy_row
                    SET hash_print = ?4
                  WHERE panel = ?1 AND kind = ?2 AND id = ?3",
            )
            .and_then(|mut query| query.execute(params![panel, kind, id, print]))
            .map_err(failed)?;
        Ok(())
    }

    fn move_legacy_rows(
        &self,
        from: UserId,
        account: Option<AccountId>,
        to: UserId,
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "UPDATE legacy_row
                    SET user_id = ?3
                  WHERE user_id = ?1 AND (?2 IS NULL OR account_id = ?2)",
            )
            .and_then(|mut query| query.execute(params![from.0, account.map(|id| id.0), to.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn legacy_rows(
        &self,
        panel: &str,
        after: (&str, i64),
        limit: i64,
    ) -> Result<Vec<LegacyRow>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM legacy_row
                  WHERE panel = ?1 AND (kind, id) > (?2, ?3)
                  ORDER BY kind, id
                  LIMIT ?4",
            )
            .and_then(|mut query| {
                query.query_map(params![panel, after.0, after.1, limit], from_row)?.collect()
            })
            .map_err(failed)
    }

    fn noted_rows(
        &self,
        panel: &str,
        after: (&str, i64),
        limit: i64,
    ) -> Result<Vec<LegacyRow>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM legacy_row
                  WHERE panel = ?1 AND (kind, id) > (?2, ?3) AND notes <> '[]'
                  ORDER BY kind, id
                  LIMIT ?4",
            )
            .and_then(|mut query| {
                query.query_map(params![panel, after.0, after.1, limit], from_row)?.collect()
            })
            .map_err(failed)
    }

    fn count_noted(&self, panel: &str) -> Result<usize, StoreError> {
        self.0
            .prepare_cached("SELECT count(*) FROM legacy_row WHERE panel = ?1 AND notes <> '[]'")
            .and_then(|mut query| query.query_row([panel], |row| row.get(0)))
            .map_err(failed)
    }

    fn legacy_rows_of(&self, panel: &str, user: UserId) -> Result<Vec<LegacyRow>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM legacy_row
                  WHERE user_id = ?2 AND panel = ?1
                  ORDER BY kind, id",
            )
            .and_then(|mut query| query.query_map(params![panel, user.0], from_row)?.collect())
            .map_err(failed)
    }

    fn joined_users(
        &self,
        panel: &str,
        after: UserId,
        limit: i64,
    ) -> Result<Vec<UserId>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT user_id
                   FROM legacy_row
                  WHERE user_id > ?2 AND panel = ?1
                  GROUP BY user_id
                 HAVING count(*) > 1
                  ORDER BY user_id
                  LIMIT ?3",
            )
            .and_then(|mut query| {
                query
                    .query_map(params![panel, after.0, limit], |row| row.get(0).map(UserId))?
                    .collect()
            })
            .map_err(failed)
    }

    fn count_legacy(&self, panel: &str) -> Result<Vec<(String, String, i64)>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT kind, outcome, count(*)
                   FROM legacy_row
                  WHERE panel = ?1
                  GROUP BY kind, outcome
                  ORDER BY kind, outcome",
            )
            .and_then(|mut query| {
                query
                    .query_map([panel], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
                    .collect()
            })
            .map_err(failed)
    }

    fn shared_addresses(&self, after: UserId, limit: i64) -> Result<Vec<UserId>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT user_id
                   FROM credential
                  WHERE account_id <> 0 AND user_id > ?1
                  GROUP BY user_id
                 HAVING count(DISTINCT account_id) > 1
                  ORDER BY user_id
                  LIMIT ?2",
            )
            .and_then(|mut query| {
                query.query_map([after.0, limit], |row| row.get(0).map(UserId))?.collect()
            })
            .map_err(failed)
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<LegacyRow> {
    let notes: String = row.get("notes")?;
    Ok(LegacyRow {
        panel: row.get("panel")?,
        kind: row.get("kind")?,
        id: row.get("id")?,
        user: columns::user(row, "user_id")?,
        account: columns::account(row, "account_id")?,
        contact: columns::some(row.get("contact_id")?).map(ContactId),
        outcome: row.get("outcome")?,
        notes: serde_json::from_str(&notes)
            .map_err(|_| columns::unreadable("legacy_row.notes", &notes))?,
        hash_print: row.get("hash_print")?,
    })
}
