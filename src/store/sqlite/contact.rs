//! Table `contact`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Contacts, Slice, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::contact::Contact;
use crate::domain::ids::{AccountId, ContactId, DepartmentId, UserId};

impl Contacts for SqliteTx<'_> {
    fn contact(&self, id: ContactId) -> Result<Option<Contact>, StoreError> {
        self.0
            .prepare_cached("SELECT * FROM contact WHERE id = ?1")
            .and_then(|mut query| query.query_row([id.0], from_row).optional())
            .map_err(failed)
    }

    fn contact_of_panel(
        &self,
        account: AccountId,
        panel_id: i64,
    ) -> Result<Option<Contact>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM contact
                  WHERE account_id = ?1 AND panel_id = ?2 AND panel_id <> 0
                  ORDER BY id
                  LIMIT 1",
            )
            .and_then(|mut query| query.query_row([account.0, panel_id], from_row).optional())
            .map_err(failed)
    }

    fn contacts_of(&self, account: AccountId) -> Result<Vec<Contact>, StoreError> {
        self.0
            .prepare_cached("SELECT * FROM contact WHERE account_id = ?1 ORDER BY id")
            .and_then(|mut query| query.query_map([account.0], from_row)?.collect())
            .map_err(failed)
    }

    fn contacts_page(&self, account: AccountId, slice: Slice) -> Result<Vec<Contact>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM contact
                  WHERE account_id = ?1 AND id > ?4
                  ORDER BY id
                  LIMIT ?3 OFFSET ?2",
            )
            .and_then(|mut query| {
                let asked = params![account.0, slice.offset, slice.limit, slice.rising()];
                query.query_map(asked, from_row)?.collect()
            })
            .map_err(failed)
    }

    fn count_contacts(&self, account: AccountId) -> Result<i64, StoreError> {
        self.0
            .prepare_cached("SELECT count(*) FROM contact WHERE account_id = ?1")
            .and_then(|mut query| query.query_row([account.0], |row| row.get(0)))
            .map_err(failed)
    }

    fn contacts_at(&self, canonical: &str) -> Result<Vec<Contact>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT * FROM contact WHERE canonical = ?1 AND canonical <> '' ORDER BY id",
            )
            .and_then(|mut query| query.query_map([canonical], from_row)?.collect())
            .map_err(failed)
    }

    fn add_contact(&self, contact: &Contact) -> Result<ContactId, StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO contact (account_id, panel_id, created) VALUES (?1, ?2, ?3)",
            )
            .and_then(|mut query| {
                let created = contact.created.unwrap_or(0);
                query.execute(params![contact.account.0, contact.panel_id, created])
            })
            .map_err(failed)?;
        let id = ContactId(self.0.last_insert_rowid());
        self.save_contact(&Contact { id, ..contact.clone() })?;
        Ok(id)
    }

    fn save_contact(&self, contact: &Contact) -> Result<(), StoreError> {
        let departments: Vec<String> =
            contact.departments.iter().map(ToString::to_string).collect();
        self.0
            .prepare_cached(
                "UPDATE contact
                    SET user_id = ?2, first_name = ?3, last_name = ?4, company = ?5, email = ?6,
                        canonical = ?7, details = ?8, mail = ?9, departments = ?10
                  WHERE id = ?1",
            )
            .map_err(failed)?
            .execute(params![
                contact.id.0,
                contact.user.map_or(0, |id| id.0),
                contact.first_name,
                contact.last_name,
                contact.company,
                contact.email,
                contact.canonical,
                contact.details.to_string(),
                contact.mail.join(","),
                departments.join(","),
            ])
            .map_err(failed)?;
        Ok(())
    }

    fn remove_contact(&self, id: ContactId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM contact WHERE id = ?1")
            .and_then(|mut query| query.execute([id.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn unlink_contacts(&self, account: AccountId, user: UserId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("UPDATE contact SET user_id = 0 WHERE account_id = ?1 AND user_id = ?2")
            .and_then(|mut query| query.execute(params![account.0, user.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn move_contacts(&self, from: UserId, to: UserId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("UPDATE contact SET user_id = ?2 WHERE user_id = ?1")
            .and_then(|mut query| query.execute(params![from.0, to.0]))
            .map_err(failed)?;
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Contact> {
    let departments = columns::words(row, "departments")?;
    let departments = departments.iter().map(|word| {
        let number = word.parse().map_err(|_| columns::unreadable("contact.departments", word));
        number.map(DepartmentId)
    });
    Ok(Contact {
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
        departments: departments.collect::<rusqlite::Result<_>>()?,
        created: columns::time(row, "created")?,
    })
}
