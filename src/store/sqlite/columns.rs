//! Small conversions between columns and values that several tables share.

use rusqlite::Row;

use crate::domain::ids::{AccountId, Seconds, UserId};
use crate::domain::permission::PermissionSet;

/// A time column, where 0 stands for none.
pub fn time(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<Seconds>> {
    let value: i64 = row.get(column)?;
    Ok(some(value))
}

/// A number column, where 0 stands for none.
pub fn some(value: i64) -> Option<i64> {
    (value != 0).then_some(value)
}

/// A permission set in two columns.
pub fn set(row: &Row<'_>, builtin: &str, extra: &str) -> rusqlite::Result<PermissionSet> {
    Ok(PermissionSet::from_words(row.get(builtin)?, row.get(extra)?))
}

/// A user column, where 0 stands for none.
pub fn user(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<UserId>> {
    Ok(some(row.get(column)?).map(UserId))
}

/// An account column, where 0 stands for none.
pub fn account(row: &Row<'_>, column: &str) -> rusqlite::Result<Option<AccountId>> {
    Ok(some(row.get(column)?).map(AccountId))
}

/// A column whose text does not say what it should: the row was written by somebody else.
pub fn unreadable(what: &str, value: &str) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, format!("{what}: {value}"), rusqlite::types::Type::Text)
}

/// A JSON column.
pub fn json(row: &Row<'_>, column: &str) -> rusqlite::Result<serde_json::Value> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|_| unreadable(column, &text))
}

/// A column of words between commas.
pub fn words(row: &Row<'_>, column: &str) -> rusqlite::Result<Vec<String>> {
    let text: String = row.get(column)?;
    Ok(text.split(',').filter(|word| !word.is_empty()).map(str::to_owned).collect())
}
