//! Table `contact`.

use rusqlite::{Row, params};

use super::super::{ContactRow, Contacts, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::ids::{AccountId, ContactId};

impl Contacts for SqliteTx<'_> {
    fn add_contact(&self, contact: &ContactRow) -> Result<ContactId, StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO contact (account_id, panel_id, user_id, first_name, last_name,
                                      company, email, canonical, details, mail)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )
            .map_err(failed)?
            .execute(params![
                contact.account.0,
                contact.panel_id,
                contact.user.map_or(0, |id| id.0),
                contact.first_name,
                contact.last_name,
                contact.company,
                contact.email,
                contact.canonical,
                contact.details.to_string(),
                contact.mail.join(","),
            ])
            .map_err(failed)?;
        Ok(ContactId(self.0.last_insert_rowid()))
    }

    fn contacts_of(&self, account: AccountId) -> Result<Vec<ContactRow>, StoreError> {
        self.0
            .prepare_cached("SELECT * FROM contact WHERE account_id = ?1 ORDER BY id")
            .and_then(|mut query| query.query_map([account.0], from_row)?.collect())
            .map_err(failed)
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContactRow> {
    Ok(ContactRow {
        id: ContactId(row.get("id")?),
        account: AccountId(row.get("account_id")?),
        panel_id: row.get("panel_id")?,
        user: columns::user(row, "user_id")?,
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        company: row.get("company")?,
        email: row.get("email")?,
        canonical: row.get("canonical")?,
        details: columns::json(row, "details")?,
        mail: columns::words(row, "mail")?,
    })
}
