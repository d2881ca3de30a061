//! Table `item`: what the panel says about its services and domains.

use rusqlite::{OptionalExtension, params};

use super::super::{Items, Slice, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::decision::{ItemFacts, Target};
use crate::domain::ids::AccountId;

impl Items for SqliteTx<'_> {
    fn item(&self, target: Target) -> Result<Option<ItemFacts>, StoreError> {
        let Some((kind, id)) = key(target) else {
            return Ok(None);
        };
        let mut query = self
            .0
            .prepare_cached("SELECT account_id, functions FROM item WHERE kind = ?1 AND id = ?2")
            .map_err(failed)?;
        query
            .query_row(params![kind, id], |row| {
                let functions: String = row.get(1)?;
                Ok(ItemFacts {
                    account: AccountId(row.get(0)?),
                    functions: serde_json::from_str(&functions)
                        .map_err(|_| columns::unreadable("item.functions", &functions))?,
                })
            })
            .optional()
            .map_err(failed)
    }

    fn items(&self, kind: &str, slice: Slice) -> Result<Vec<(i64, AccountId)>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT id, account_id
                   FROM item
                  WHERE kind = ?1 AND id > ?4
                  ORDER BY id
                  LIMIT ?3 OFFSET ?2",
            )
            .and_then(|mut query| {
                let asked = params![kind, slice.offset, slice.limit, slice.rising()];
                query.query_map(asked, |row| Ok((row.get(0)?, AccountId(row.get(1)?))))?.collect()
            })
            .map_err(failed)
    }

    fn put_item(&self, target: Target, facts: &ItemFacts) -> Result<(), StoreError> {
        let Some((kind, id)) = key(target) else {
            return Ok(());
        };
        let functions = serde_json::json!(facts.functions).to_string();
        self.0
            .prepare_cached(
                "INSERT INTO item (kind, id, account_id, functions)
                 VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (kind, id)
                     DO UPDATE SET account_id = ?3, functions = ?4",
            )
            .map_err(failed)?
            .execute(params![kind, id, facts.account.0, functions])
            .map_err(failed)?;
        self.0
            .prepare_cached(
                "DELETE FROM membership_item
                  WHERE kind = ?1 AND item_id = ?2
                    AND membership_id IN (SELECT id FROM membership WHERE account_id <> ?3)",
            )
            .map_err(failed)?
            .execute(params![kind, id, facts.account.0])
            .map_err(failed)?;
        Ok(())
    }
}

pub(super) fn key(target: Target) -> Option<(&'static str, i64)> {
    match target {
        Target::Account => None,
        Target::Service(id) => Some(("service", id.0)),
        Target::Domain(id) => Some(("domain", id.0)),
    }
}
