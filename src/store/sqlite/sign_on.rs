//! Table `sign_on`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{SignOn, SignOns, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::ids::{Seconds, UserId};

impl SignOns for SqliteTx<'_> {
    fn add_sign_on(&self, new: &SignOn, token: &[u8; 32]) -> Result<i64, StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO sign_on (token_hash, user_id, account_id, created)
                 VALUES (?1, ?2, ?3, ?4)",
            )
            .map_err(failed)?
            .execute(params![token, new.user.0, new.account.map_or(0, |id| id.0), new.created])
            .map_err(failed)?;
        Ok(self.0.last_insert_rowid())
    }

    fn take_sign_on(&self, token: &[u8; 32]) -> Result<Option<SignOn>, StoreError> {
        let found = self
            .0
            .prepare_cached(
                "SELECT user_id, account_id, created
                   FROM sign_on
                  WHERE token_hash = ?1",
            )
            .and_then(|mut query| query.query_row(params![token], from_row).optional())
            .map_err(failed)?;
        self.0
            .prepare_cached("DELETE FROM sign_on WHERE token_hash = ?1")
            .and_then(|mut query| query.execute(params![token]))
            .map_err(failed)?;
        Ok(found)
    }

    fn remove_sign_ons(&self, until: Seconds) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM sign_on WHERE created <= ?1")
            .and_then(|mut query| query.execute([until]))
            .map_err(failed)?;
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SignOn> {
    Ok(SignOn {
        user: UserId(row.get("user_id")?),
        account: columns::account(row, "account_id")?,
        created: row.get("created")?,
    })
}
