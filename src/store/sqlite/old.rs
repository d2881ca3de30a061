//! Rows of several tables that end with time.

use rusqlite::params;

use super::super::{Old, OldRows, StoreError};
use super::{SqliteTx, failed};
use crate::domain::ids::Seconds;

impl OldRows for SqliteTx<'_> {
    fn has_old(&self, kind: Old, until: Seconds) -> Result<bool, StoreError> {
        let sql = match kind {
            Old::Session => "SELECT EXISTS (SELECT 1 FROM session WHERE created <= ?1)",
            Old::Answer => "SELECT EXISTS (SELECT 1 FROM request WHERE at <= ?1)",
            Old::Tries => "SELECT EXISTS (SELECT 1 FROM attempt WHERE since <= ?1)",
        };
        self.0
            .prepare_cached(sql)
            .and_then(|mut query| query.query_row([until], |row| row.get(0)))
            .map_err(failed)
    }

    fn remove_old(&self, kind: Old, until: Seconds, most: i64) -> Result<usize, StoreError> {
        let sql = match kind {
            Old::Session => {
                "DELETE FROM session
                  WHERE id IN (SELECT id FROM session WHERE created <= ?1 ORDER BY id LIMIT ?2)"
            }
            Old::Answer => {
                "DELETE FROM request
                  WHERE key IN (SELECT key FROM request WHERE at <= ?1 LIMIT ?2)"
            }
            Old::Tries => {
                "DELETE FROM attempt
                  WHERE target IN (SELECT target FROM attempt WHERE since <= ?1 LIMIT ?2)"
            }
        };
        self.0
            .prepare_cached(sql)
            .and_then(|mut query| query.execute(params![until, most]))
            .map_err(failed)
    }
}
