//! Tables `user` and `credential`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Slice, StoreError, Users};
use super::{SqliteTx, columns, failed};
use crate::domain::email::Email;
use crate::domain::ids::{AccountId, UserId};
use crate::domain::user::{Address, Credential, User};

impl Users for SqliteTx<'_> {
    fn user(&self, id: UserId) -> Result<Option<User>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, email, canonical, first_name, last_name, language, disabled,
                        mailbox_proved, password_moved, shadow_of, generation, created
                   FROM user
                  WHERE id = ?1",
            )
            .map_err(failed)?;
        query.query_row([id.0], from_row).optional().map_err(failed)
    }

    fn user_by_address(&self, canonical: &str) -> Result<Option<User>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, email, canonical, first_name, last_name, language, disabled,
                        mailbox_proved, password_moved, shadow_of, generation, created
                   FROM user
                  WHERE canonical = ?1",
            )
            .map_err(failed)?;
        query.query_row([canonical], from_row).optional().map_err(failed)
    }

    fn shadows_of(&self, canonical: &str) -> Result<Vec<User>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, email, canonical, first_name, last_name, language, disabled,
                        mailbox_proved, password_moved, shadow_of, generation, created
                   FROM user
                  WHERE shadow_of = ?1 AND shadow_of <> ''
                  ORDER BY id",
            )
            .map_err(failed)?;
        query.query_map([canonical], from_row).and_then(Iterator::collect).map_err(failed)
    }

    fn add_user(&self, user: &User, canonical: &str) -> Result<UserId, StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO user (email, canonical, first_name, last_name, language, disabled,
                                   mailbox_proved, password_moved, shadow_of, generation, created)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )
            .map_err(failed)?
            .execute(params![
                user.address.as_str(),
                canonical,
                user.first_name,
                user.last_name,
                user.language,
                user.disabled,
                user.mailbox_proved,
                user.password_moved,
                user.shadow_of.as_deref().unwrap_or_default(),
                user.generation,
                user.created,
            ])
            .map_err(failed)?;
        Ok(UserId(self.0.last_insert_rowid()))
    }

    fn users(&self, begins: &str, falling: bool, slice: Slice) -> Result<Vec<User>, StoreError> {
        let (order, beyond, from) = match falling {
            true => ("DESC", "<", slice.falling().0),
            false => ("ASC", ">", slice.rising()),
        };
        let mut query = self
            .0
            .prepare_cached(&format!(
                "SELECT id, email, canonical, first_name, last_name, language, disabled,
                        mailbox_proved, password_moved, shadow_of, generation, created
                   FROM user
                  WHERE id {beyond} ?2 AND {BEGINS}
                  ORDER BY id {order}
                  LIMIT ?3 OFFSET ?4"
            ))
            .map_err(failed)?;
        query
            .query_map(params![pattern(begins), from, slice.limit, slice.offset], from_row)
            .and_then(Iterator::collect)
            .map_err(failed)
    }

    fn count_users(&self, begins: &str) -> Result<i64, StoreError> {
        self.0
            .prepare_cached(&format!("SELECT count(*) FROM user WHERE {BEGINS}"))
            .and_then(|mut query| query.query_row([pattern(begins)], |row| row.get(0)))
            .map_err(failed)
    }

    fn save_user(&self, user: &User) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "UPDATE user
                    SET first_name = ?2, last_name = ?3, language = ?4, disabled = ?5,
                        mailbox_proved = ?6, password_moved = ?7, shadow_of = ?8, generation = ?9
                  WHERE id = ?1",
            )
            .map_err(failed)?
            .execute(params![
                user.id.0,
                user.first_name,
                user.last_name,
                user.language,
                user.disabled,
                user.mailbox_proved,
                user.password_moved,
                user.shadow_of.as_deref().unwrap_or_default(),
                user.generation,
            ])
            .map_err(failed)?;
        Ok(())
    }

    fn save_address(&self, user: &User) -> Result<(), StoreError> {
        let Some(email) = user.address.email() else {
            return Err(StoreError::Failed("an address that cannot be used".into()));
        };
        self.0
            .prepare_cached("UPDATE user SET email = ?2, canonical = ?3 WHERE id = ?1")
            .and_then(|mut query| {
                query.execute(params![user.id.0, email.as_str(), email.canonical()])
            })
            .map_err(failed)?;
        Ok(())
    }

    fn credentials(&self, user: UserId) -> Result<Vec<Credential>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, user_id, account_id, hash
                   FROM credential
                  WHERE user_id = ?1
                  ORDER BY id",
            )
            .map_err(failed)?;
        let rows = query
            .query_map([user.0], |row| {
                Ok(Credential {
                    id: row.get("id")?,
                    user: UserId(row.get("user_id")?),
                    account: columns::account(row, "account_id")?,
                    hash: row.get("hash")?,
                })
            })
            .map_err(failed)?;
        rows.collect::<Result<_, _>>().map_err(failed)
    }

    fn add_credential(
        &self,
        user: UserId,
        account: Option<AccountId>,
        hash: &str,
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO credential (user_id, account_id, hash)
                 SELECT ?1, ?2, ?3
                  WHERE NOT EXISTS (SELECT 1
                                      FROM credential
                                     WHERE user_id = ?1 AND account_id = ?2 AND hash = ?3)",
            )
            .map_err(failed)?
            .execute(params![user.0, account.map_or(0, |id| id.0), hash])
            .map_err(failed)?;
        Ok(())
    }

    fn replace_hash(&self, credential: i64, hash: &str) -> Result<(), StoreError> {
        self.0
            .prepare_cached("UPDATE credential SET hash = ?2 WHERE id = ?1")
            .map_err(failed)?
            .execute(params![credential, hash])
            .map_err(failed)?;
        Ok(())
    }

    fn some_bcrypt_hash(&self) -> Result<Option<String>, StoreError> {
        self.0
            .prepare_cached("SELECT max(hash) FROM credential WHERE hash >= '$2' AND hash < '$3'")
            .and_then(|mut query| query.query_row([], |row| row.get(0)))
            .map_err(failed)
    }

    fn remove_credentials_for(&self, user: UserId, account: AccountId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM credential WHERE user_id = ?1 AND account_id = ?2")
            .and_then(|mut query| query.execute(params![user.0, account.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn remove_credentials(&self, user: UserId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM credential WHERE user_id = ?1")
            .map_err(failed)?
            .execute([user.0])
            .map_err(failed)?;
        Ok(())
    }
}

/// Whether something of a user begins with what is searched for.
const BEGINS: &str = r"(?1 = '%'
                     OR email LIKE ?1 ESCAPE '\'
                     OR first_name LIKE ?1 ESCAPE '\'
                     OR last_name LIKE ?1 ESCAPE '\'
                     OR first_name || ' ' || last_name LIKE ?1 ESCAPE '\')";

/// What `LIKE` is given for texts that begin so.
fn pattern(begins: &str) -> String {
    let mut pattern = String::with_capacity(begins.len() + 1);
    for character in begins.chars() {
        if matches!(character, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(character);
    }
    pattern.push('%');
    pattern
}

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<User> {
    let stored: String = row.get("email")?;
    let canonical: String = row.get("canonical")?;
    // A legacy address that was no address sits under a canonical form that none can have.
    let address = if canonical.starts_with('!') {
        Address::Unusable(stored)
    } else {
        Address::Valid(Email::from_canonical(stored, canonical))
    };
    Ok(User {
        id: UserId(row.get("id")?),
        address,
        first_name: row.get("first_name")?,
        last_name: row.get("last_name")?,
        language: row.get("language")?,
        disabled: row.get("disabled")?,
        mailbox_proved: row.get("mailbox_proved")?,
        password_moved: row.get("password_moved")?,
        shadow_of: Some(row.get::<_, String>("shadow_of")?).filter(|text| !text.is_empty()),
        generation: row.get("generation")?,
        created: row.get("created")?,
    })
}
