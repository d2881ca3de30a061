//! Tables `request` (idempotency keys) and `attempt` (counted tries).

use rusqlite::{OptionalExtension, params};

use super::super::{Requests, SavedRequest, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::ids::Seconds;
use crate::domain::limit::Tries;

impl Requests for SqliteTx<'_> {
    fn request(&self, key: &str) -> Result<Option<SavedRequest>, StoreError> {
        self.0
            .prepare_cached("SELECT action, hash, answer FROM request WHERE key = ?1")
            .and_then(|mut query| {
                query
                    .query_row([key], |row| {
                        Ok(SavedRequest {
                            action: row.get("action")?,
                            hash: row.get("hash")?,
                            answer: columns::json(row, "answer")?,
                        })
                    })
                    .optional()
            })
            .map_err(failed)
    }

    fn save_request(
        &self,
        key: &str,
        saved: &SavedRequest,
        now: Seconds,
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO request (key, action, hash, answer, at) VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .map_err(failed)?
            .execute(params![key, saved.action, saved.hash, saved.answer.to_string(), now])
            .map_err(failed)?;
        Ok(())
    }

    fn attempt(&self, target: &str) -> Result<Tries, StoreError> {
        let found = self
            .0
            .prepare_cached("SELECT count, since FROM attempt WHERE target = ?1")
            .and_then(|mut query| {
                query
                    .query_row([target], |row| Ok(Tries { count: row.get(0)?, since: row.get(1)? }))
                    .optional()
            })
            .map_err(failed)?;
        Ok(found.unwrap_or_default())
    }

    fn save_attempt(&self, target: &str, attempt: Tries) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO attempt (target, count, since)
                 VALUES (?1, ?2, ?3)
                     ON CONFLICT (target) DO UPDATE SET count = ?2, since = ?3",
            )
            .and_then(|mut query| query.execute(params![target, attempt.count, attempt.since]))
            .map_err(failed)?;
        Ok(())
    }
}
