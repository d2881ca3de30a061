//! Table `permission_mark`, kept by triggers.

use rusqlite::{Connection, params};

use super::super::{Marks, StoreError};
use super::{SqliteTx, failed, item};
use crate::domain::folded::Scope;
use crate::domain::ids::{AccountId, UserId};

impl Marks for SqliteTx<'_> {
    fn file(&self) -> u64 {
        self.1
    }

    fn mark(&self) -> Result<i64, StoreError> {
        any(self.0)
    }

    fn mark_of(&self, user: UserId, account: AccountId, scope: Scope) -> Result<u64, StoreError> {
        let (kind, id) = item::key(scope.target).unwrap_or(("none", 0));
        let read = |row: &rusqlite::Row<'_>| {
            let marks = [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
            Ok(together(marks))
        };
        self.0
            .prepare_cached(
                "SELECT coalesce((SELECT mark FROM permission_mark
                                   WHERE kind = 'all' AND id = 0), 0),
                        coalesce((SELECT mark FROM permission_mark
                                   WHERE kind = 'user' AND id = ?1), 0),
                        coalesce((SELECT mark FROM permission_mark
                                   WHERE kind = 'account' AND id = ?2), 0),
                        coalesce((SELECT mark FROM permission_mark
                                   WHERE kind = ?3 AND id = ?4), 0)",
            )
            .and_then(|mut query| query.query_row(params![user.0, account.0, kind, id], read))
            .map_err(failed)
    }
}

/// The mark that every change of anything that decides moves.
pub fn any(connection: &Connection) -> Result<i64, StoreError> {
    connection
        .prepare_cached("SELECT mark FROM permission_mark WHERE kind = 'any' AND id = 0")
        .and_then(|mut query| query.query_row([], |row| row.get(0)))
        .map_err(failed)
}

/// One word of several random ones. It differs when any of them does, but for one case in 2^64.
fn together(marks: [i64; 4]) -> u64 {
    marks.into_iter().fold(0, |all: u64, mark| {
        (all ^ mark.cast_unsigned()).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
    })
}
