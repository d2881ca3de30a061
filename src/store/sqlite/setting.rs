//! Tables `setting` and `permission` (keys registered at run time).

use rusqlite::params;

use super::super::{Catalogues, Settings, StoreError};
use super::{SqliteTx, failed};

impl Settings for SqliteTx<'_> {
    fn settings(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.0
            .prepare_cached("SELECT key, value FROM setting ORDER BY key")
            .and_then(|mut query| {
                query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
            })
            .map_err(failed)
    }

    fn put_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO setting (key, value)
                 VALUES (?1, ?2)
                     ON CONFLICT (key) DO UPDATE SET value = ?2",
            )
            .and_then(|mut query| query.execute(params![key, value]))
            .map_err(failed)?;
        Ok(())
    }
}

impl Catalogues for SqliteTx<'_> {
    fn extra_permissions(&self) -> Result<Vec<(u32, String)>, StoreError> {
        self.0
            .prepare_cached("SELECT number, key FROM permission ORDER BY number")
            .and_then(|mut query| {
                query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
            })
            .map_err(failed)
    }

    fn add_permission(&self, number: u32, key: &str) -> Result<(), StoreError> {
        self.0
            .prepare_cached("INSERT INTO permission (number, key) VALUES (?1, ?2)")
            .and_then(|mut query| query.execute(params![number, key]))
            .map_err(failed)?;
        Ok(())
    }
}
