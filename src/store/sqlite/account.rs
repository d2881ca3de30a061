//! Table `account`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{AccountRow, Accounts, Members, Place, Slice, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::account::{Account, AccountStatus};
use crate::domain::ids::{AccountId, Seconds, UserId};

impl Accounts for SqliteTx<'_> {
    fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, name, company, email, mail, status, owner_user_id,
                        ceiling_builtin, ceiling_extra, second_factor, version
                   FROM account
                  WHERE id = ?1",
            )
            .map_err(failed)?;
        query.query_row([id.0], from_row).optional().map_err(failed)
    }

    fn add_account(&self, account: &Account) -> Result<(), StoreError> {
        let (builtin, extra) = account.ceiling.to_words();
        self.0
            .prepare_cached(
                "INSERT INTO account (id, name, company, email, mail, status, owner_user_id,
                                      ceiling_builtin, ceiling_extra, second_factor, version)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 1)",
            )
            .map_err(failed)?
            .execute(params![
                account.id.0,
                account.name,
                account.company,
                account.email,
                account.mail.join(","),
                account.status.word(),
                account.owner.0,
                builtin,
                extra,
                account.second_factor,
            ])
            .map_err(failed)?;
        Ok(())
    }

    fn save_account(&self, account: &Account) -> Result<(), StoreError> {
        let (builtin, extra) = account.ceiling.to_words();
        let changed = self
            .0
            .prepare_cached(
                "UPDATE account
                    SET name = ?3, company = ?4, email = ?5, mail = ?6, status = ?7,
                        owner_user_id = ?8, ceiling_builtin = ?9, ceiling_extra = ?10,
                        second_factor = ?11,
                        version = version + 1
                  WHERE id = ?1 AND version = ?2",
            )
            .map_err(failed)?
            .execute(params![
                account.id.0,
                account.version,
                account.name,
                account.company,
                account.email,
                account.mail.join(","),
                account.status.word(),
                account.owner.0,
                builtin,
                extra,
                account.second_factor,
            ])
            .map_err(failed)?;
        if changed == 1 { Ok(()) } else { Err(StoreError::Conflict) }
    }

    fn accounts_of(&self, user: UserId, slice: Slice) -> Result<Vec<AccountRow>, StoreError> {
        // Each part comes sorted from its index, so that a page costs a page, however far in: the
        // rows used in the same second as the last one of the page before, and the ones before it.
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, owner_last_used AS used
                   FROM account
                  WHERE owner_user_id = ?1 AND owner_last_used = ?4 AND id > ?5
                  UNION ALL
                 SELECT id, owner_last_used
                   FROM account
                  WHERE owner_user_id = ?1 AND owner_last_used < ?4
                  UNION ALL
                 SELECT account_id, last_used
                   FROM membership m
                  WHERE user_id = ?1 AND last_used = ?4 AND account_id > ?5
                    AND NOT EXISTS (SELECT 1
                                      FROM account a
                                     WHERE a.id = m.account_id AND a.owner_user_id = ?1)
                  UNION ALL
                 SELECT account_id, last_used
                   FROM membership m
                  WHERE user_id = ?1 AND last_used < ?4
                    AND NOT EXISTS (SELECT 1
                                      FROM account a
                                     WHERE a.id = m.account_id AND a.owner_user_id = ?1)
                  ORDER BY used DESC, id
                  LIMIT ?3 OFFSET ?2",
            )
            .map_err(failed)?;
        let Place(used, id) = slice.falling();
        let asked = params![user.0, slice.offset, slice.limit, used, id];
        let found: Vec<(i64, i64)> = query
            .query_map(asked, |row| Ok((row.get(0)?, row.get(1)?)))
            .and_then(Iterator::collect)
            .map_err(failed)?;
        let mut rows = Vec::with_capacity(found.len());
        for (id, used) in found {
            if let Some(account) = self.account(AccountId(id))? {
                let member = self.member(user, account.id)?;
                rows.push(AccountRow { account, member, last_used: columns::some(used) });
            }
        }
        Ok(rows)
    }

    fn count_accounts_of(&self, user: UserId) -> Result<i64, StoreError> {
        self.0
            .prepare_cached(
                // Both are counted in their index. An account that is in both is looked for from
                // the shorter side: whoever has many places owns few accounts, or the other way round.
                "WITH n AS MATERIALIZED (
                      SELECT (SELECT count(*) FROM account WHERE owner_user_id = ?1) AS owned,
                             (SELECT count(*) FROM membership WHERE user_id = ?1) AS placed)
                 SELECT n.owned + n.placed - CASE
                        WHEN n.owned <= n.placed
                        THEN (SELECT count(*)
                                FROM account a
                               WHERE a.owner_user_id = ?1
                                 AND EXISTS (SELECT 1
                                               FROM membership m
                                              WHERE m.user_id = ?1 AND m.account_id = a.id))
                        ELSE (SELECT count(*)
                                FROM membership m
                               WHERE m.user_id = ?1
                                 AND EXISTS (SELECT 1
                                               FROM account a
                                              WHERE a.id = m.account_id AND a.owner_user_id = ?1))
                        END
                   FROM n",
            )
            .and_then(|mut query| query.query_row([user.0], |row| row.get(0)))
            .map_err(failed)
    }

    fn owner_last_used(&self, account: AccountId) -> Result<Option<Seconds>, StoreError> {
        let mut query = self
            .0
            .prepare_cached("SELECT owner_last_used FROM account WHERE id = ?1")
            .map_err(failed)?;
        let used = query.query_row([account.0], |row| row.get(0)).optional().map_err(failed)?;
        Ok(used.and_then(columns::some))
    }

    fn touch(&self, user: UserId, account: AccountId, now: Seconds) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "UPDATE account SET owner_last_used = ?3 WHERE id = ?2 AND owner_user_id = ?1",
            )
            .map_err(failed)?
            .execute(params![user.0, account.0, now])
            .map_err(failed)?;
        self.0
            .prepare_cached(
                "UPDATE membership SET last_used = ?3 WHERE account_id = ?2 AND user_id = ?1",
            )
            .map_err(failed)?
            .execute(params![user.0, account.0, now])
            .map_err(failed)?;
        Ok(())
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Account> {
    let status: String = row.get("status")?;
    Ok(Account {
        id: AccountId(row.get("id")?),
        name: row.get("name")?,
        company: row.get("company")?,
        email: row.get("email")?,
        mail: columns::words(row, "mail")?,
        status: AccountStatus::from_word(&status)
            .ok_or_else(|| columns::unreadable("account.status", &status))?,
        owner: UserId(row.get("owner_user_id")?),
        ceiling: columns::set(row, "ceiling_builtin", "ceiling_extra")?,
        second_factor: row.get("second_factor")?,
        version: row.get("version")?,
    })
}
