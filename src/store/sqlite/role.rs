//! Table `role`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Roles, Slice, StoreError};
use super::{SqliteTx, columns, failed, membership};
use crate::domain::ids::{AccountId, RoleId};
use crate::domain::membership::Membership;
use crate::domain::role::{ReadyMade, Role};

impl Roles for SqliteTx<'_> {
    fn role(&self, id: RoleId) -> Result<Option<Role>, StoreError> {
        self.0
            .prepare_cached("SELECT * FROM role WHERE id = ?1")
            .and_then(|mut query| query.query_row([id.0], from_row).optional())
            .map_err(failed)
    }

    fn roles_of(&self, account: Option<AccountId>) -> Result<Vec<Role>, StoreError> {
        let mut query = self
            .0
            .prepare_cached("SELECT * FROM role WHERE account_id = ?1 ORDER BY id")
            .map_err(failed)?;
        query.query_map([number(account)], from_row).and_then(Iterator::collect).map_err(failed)
    }

    fn add_role(&self, role: &Role) -> Result<RoleId, StoreError> {
        let (builtin, extra) = role.permissions.to_words();
        self.0
            .prepare_cached(
                "INSERT INTO role (account_id, name, builtin, extra, ready_made)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .map_err(failed)?
            .execute(params![
                number(role.account),
                role.name,
                builtin,
                extra,
                role.ready_made.map_or("", ReadyMade::word),
            ])
            .map_err(failed)?;
        Ok(RoleId(self.0.last_insert_rowid()))
    }

    fn save_role(&self, role: &Role) -> Result<(), StoreError> {
        let (builtin, extra) = role.permissions.to_words();
        self.0
            .prepare_cached("UPDATE role SET name = ?2, builtin = ?3, extra = ?4 WHERE id = ?1")
            .and_then(|mut query| query.execute(params![role.id.0, role.name, builtin, extra]))
            .map_err(failed)?;
        Ok(())
    }

    fn remove_role(&self, id: RoleId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM role WHERE id = ?1")
            .and_then(|mut query| query.execute([id.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn role_members(&self, id: RoleId, slice: Slice) -> Result<Vec<Membership>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT m.*
                   FROM membership_role mr
                   JOIN membership m ON m.id = mr.membership_id
                  WHERE mr.role_id = ?1 AND mr.membership_id > ?4
                  ORDER BY mr.membership_id
                  LIMIT ?3 OFFSET ?2",
            )
            .map_err(failed)?;
        let members: Vec<Membership> = query
            .query_map(
                params![id.0, slice.offset, slice.limit, slice.rising()],
                membership::from_row,
            )
            .and_then(Iterator::collect)
            .map_err(failed)?;
        members.into_iter().map(|member| self.with_grants(member)).collect()
    }

    fn count_role_members(&self, id: RoleId) -> Result<i64, StoreError> {
        self.0
            .prepare_cached("SELECT count(*) FROM membership_role WHERE role_id = ?1")
            .and_then(|mut query| query.query_row([id.0], |row| row.get(0)))
            .map_err(failed)
    }
}

/// 0 stands for the installation.
fn number(account: Option<AccountId>) -> i64 {
    account.map_or(0, |id| id.0)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Role> {
    let ready_made: String = row.get("ready_made")?;
    Ok(Role {
        id: RoleId(row.get("id")?),
        account: columns::account(row, "account_id")?,
        name: row.get("name")?,
        permissions: columns::set(row, "builtin", "extra")?,
        ready_made: ReadyMade::from_word(&ready_made),
    })
}
