//! Table `permission_mark`, kept by triggers.

use rusqlite::{Connection, params};

use super::super::{Mark, Marks, StoreError};
use super::{SqliteTx, failed, item};
use crate::domain::folded::Scope;
use crate::domain::ids::{AccountId, UserId};

impl Marks for SqliteTx<'_> {
    fn file(&self) -> u64 {
        self.1
    }

    fn mark(&self, user: UserId, account: AccountId, scope: Scope) -> Result<Mark, StoreError> {
        mark(self.0, user, account, scope)
    }
}

/// The marks of somebody on an account, all of one moment.
pub fn mark(
    connection: &Connection,
    user: UserId,
    account: AccountId,
    scope: Scope,
) -> Result<Mark, StoreError> {
    let (kind, id) = item::key(scope.target).unwrap_or(("none", 0));
    let read = |row: &rusqlite::Row<'_>| {
        let parts = [row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?];
        Ok(Mark { any: row.get(0)?, place: together(parts) })
    };
    connection
        .prepare_cached(
            "SELECT (SELECT mark FROM permission_mark WHERE kind = 'any' AND id = 0),
                    coalesce((SELECT mark FROM permission_mark
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

/// One word of several random ones. It differs when any of them does, but for one case in 2^64.
fn together(marks: [i64; 4]) -> u64 {
    marks.into_iter().fold(0, |all: u64, mark| {
        (all ^ mark.cast_unsigned()).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29)
    })
}
