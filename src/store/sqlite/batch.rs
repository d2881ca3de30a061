//! Several transactions as one: an engine on a connection that is inside a transaction already.

use std::fs::File;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use super::super::{Engine, Mark, Mode, StoreError, Tx};
use super::{SqliteTx, failed, mark};
use crate::domain::folded::Scope;
use crate::domain::ids::{AccountId, UserId};

/// Its transactions are savepoints: each is all or nothing by itself, and none lasts unless the
/// one around them does.
pub struct Batch {
    connection: Mutex<Connection>,
    file: u64,
}

impl Batch {
    /// On a connection inside a transaction, of the opened file `file`.
    pub fn new(connection: Connection, file: u64) -> Arc<Batch> {
        Arc::new(Batch { connection: Mutex::new(connection), file })
    }

    /// The connection again; `None` when somebody still holds the engine.
    pub fn end(batch: Arc<Batch>) -> Option<Connection> {
        let batch = Arc::try_unwrap(batch).ok()?;
        Some(batch.connection.into_inner().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Engine for Arc<Batch> {
    fn run(&self, _: Mode, work: &mut dyn FnMut(&dyn Tx) -> bool) -> Result<(), StoreError> {
        let mut connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        let mut part = connection.savepoint().map_err(failed)?;
        if !work(&SqliteTx(&part, self.file)) {
            part.rollback().map_err(failed)?;
        }
        part.commit().map_err(failed)
    }

    fn batch(&self, _: &mut dyn FnMut(Box<dyn Engine>) -> bool) -> Result<(), StoreError> {
        Err(StoreError::Failed("a batch cannot be part of another".to_owned()))
    }

    fn look(&self) -> Result<u64, StoreError> {
        Ok(self.file)
    }

    fn mark(
        &self,
        user: UserId,
        account: AccountId,
        scope: Scope,
    ) -> Result<(u64, Mark), StoreError> {
        let connection = self.connection.lock().unwrap_or_else(PoisonError::into_inner);
        Ok((self.file, mark::mark(&connection, user, account, scope)?))
    }

    /// Nothing is kept of what is not committed.
    fn index(&self, _: &mut dyn FnMut(&File, u64)) {}

    fn backup(&self, _: &Path) -> Result<(), StoreError> {
        Err(StoreError::Failed("no copy is made inside a batch".to_owned()))
    }

    fn describe(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }
}
