//! What an engine remembers of the rows that an upgrade has seen.

use super::StoreError;
use crate::domain::ids::{AccountId, ContactId, UserId};

type Result<T> = std::result::Result<T, StoreError>;

/// What became of one row of a legacy panel.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LegacyRow {
    /// Which panel (`whmcs7`).
    pub panel: String,
    /// Which table (`client`, `contact`).
    pub kind: String,
    /// The row's number there.
    pub id: i64,
    /// The user that came of it.
    pub user: Option<UserId>,
    /// The account that it belongs to.
    pub account: Option<AccountId>,
    /// The contact that came of it.
    pub contact: Option<ContactId>,
    /// `imported`, `repaired` or `not_imported`.
    pub outcome: String,
    /// What was repaired, or why it was not imported.
    pub notes: Vec<String>,
    /// Fingerprint of the password hash that the row had, so that a password which the panel has
    /// changed since is noticed; empty: it had none.
    pub hash_print: String,
}

/// The upgrade's own memory.
pub trait Legacy {
    /// What became of a row; `None`: not looked at yet.
    fn legacy_row(&self, panel: &str, kind: &str, id: i64) -> Result<Option<LegacyRow>>;
    /// Writes down what became of a row.
    fn put_legacy_row(&self, row: &LegacyRow) -> Result<()>;
    /// Remembers that the row has another password hash now.
    fn set_legacy_print(&self, panel: &str, kind: &str, id: i64, print: &str) -> Result<()>;
    /// Puts one user in the place of another whom rows became: all rows, or those of one account.
    fn move_legacy_rows(&self, from: UserId, account: Option<AccountId>, to: UserId) -> Result<()>;
    /// The rows in order of kind and number, after the one given.
    fn legacy_rows(&self, panel: &str, after: (&str, i64), limit: i64) -> Result<Vec<LegacyRow>>;
    /// Those of them that have a note.
    fn noted_rows(&self, panel: &str, after: (&str, i64), limit: i64) -> Result<Vec<LegacyRow>>;
    /// How many have one.
    fn count_noted(&self, panel: &str) -> Result<usize>;
    /// The rows that became this user, in order of kind and number.
    fn legacy_rows_of(&self, panel: &str, user: UserId) -> Result<Vec<LegacyRow>>;
    /// Users who came of several rows, ascending.
    fn joined_users(&self, panel: &str, after: UserId, limit: i64) -> Result<Vec<UserId>>;
    /// How many rows there are of each kind and outcome.
    fn count_legacy(&self, panel: &str) -> Result<Vec<(String, String, i64)>>;
    /// Users with several old passwords, ascending, with the accounts that each opens.
    fn shared_addresses(&self, after: UserId, limit: i64) -> Result<Vec<UserId>>;
}
