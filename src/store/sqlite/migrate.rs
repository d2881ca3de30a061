//! Brings the tables of a store up to date.

use rusqlite::{Connection, TransactionBehavior};

use super::{StoreError, failed};

/// Every migration in order; the first is number 1. A released one never changes.
const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_first.sql"),
    include_str!("../migrations/0002_access.sql"),
    include_str!("../migrations/0003_people.sql"),
    include_str!("../migrations/0004_marks.sql"),
    include_str!("../migrations/0005_panel_contacts.sql"),
    include_str!("../migrations/0006_created.sql"),
    include_str!("../migrations/0007_sign_on.sql"),
    include_str!("../migrations/0008_upgrade.sql"),
];

/// The schema that this library knows.
pub const NEWEST: i64 = MIGRATIONS.len() as i64;

/// What a store carries in its header, so that no other program's database is taken for one.
const APPLICATION: i64 = 0x4b65_7948;

/// Refuses a database that is neither empty nor a store; nothing has been changed by then.
pub fn must_be_a_store(connection: &Connection) -> Result<(), StoreError> {
    let number = |sql: &str| -> Result<i64, StoreError> {
        connection.query_row(sql, [], |row| row.get(0)).map_err(failed)
    };
    let is_ours = || Ok(number("PRAGMA application_id")? == APPLICATION);
    // Asked again when there are tables: another process may have made the store in between.
    if is_ours()? || number("SELECT count(*) FROM sqlite_master")? == 0 || is_ours()? {
        return Ok(());
    }
    Err(StoreError::Failed(
        "this database belongs to another program; choose another file for the store".to_owned(),
    ))
}

/// Runs what is missing, all in one transaction; refuses a store from a newer library.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    if version(connection)? == NEWEST {
        return Ok(());
    }
    let tx =
        connection.transaction_with_behavior(TransactionBehavior::Immediate).map_err(failed)?;
    let found = version(&tx)?;
    if found > NEWEST {
        return Err(StoreError::Newer { found, known: NEWEST });
    }
    for sql in MIGRATIONS.iter().skip(usize::try_from(found).unwrap_or(0)) {
        tx.execute_batch(sql).map_err(failed)?;
    }
    tx.pragma_update(None, "application_id", APPLICATION).map_err(failed)?;
    tx.pragma_update(None, "user_version", NEWEST).map_err(failed)?;
    tx.commit().map_err(failed)
}

fn version(connection: &Connection) -> Result<i64, StoreError> {
    connection.query_row("PRAGMA user_version", [], |row| row.get(0)).map_err(failed)
}
