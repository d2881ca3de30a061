//! The connections of one store, and the file that they are of.
//!
//! SQLite does not see that its file was replaced (a backup put back by `mv`) or that its log's
//! index was deleted: it goes on with what it has open, and would answer from the past for ever.
//! So before each use the names are compared with what is open. A replaced file is opened anew,
//! unless the old file's log lies beside it still; a missing one is an error.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

use super::guard::Guard;
use super::{StoreError, connect, failed, migrate, named, open_file, prepare};

/// The connections of one store.
pub enum Pool {
    /// One connection, for there is no second way to the same memory.
    Memory(Mutex<Connection>),
    /// Any number, of a file.
    File {
        /// Absolute, so that a later change of directory changes nothing.
        path: PathBuf,
        /// What is open now.
        opened: Mutex<Opened>,
    },
}

/// What is open of a file.
pub struct Opened {
    idle: Vec<Connection>,
    guard: Option<Guard>,
    /// Grows when the file is opened anew, so that a connection of the old one is not kept.
    round: u64,
}

impl Pool {
    /// Opens a file that is there.
    pub fn of_file(path: PathBuf) -> Result<Pool, StoreError> {
        let opened = Mutex::new(Opened::open(&path, 0)?);
        Ok(Pool::File { path, opened })
    }

    /// A store in memory, gone when closed.
    pub fn in_memory() -> Result<Pool, StoreError> {
        let mut connection = Connection::open_in_memory().map_err(failed)?;
        prepare(&mut connection)?;
        migrate::migrate(&mut connection)?;
        Ok(Pool::Memory(Mutex::new(connection)))
    }

    /// The file, if it is one.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Pool::Memory(_) => None,
            Pool::File { path, .. } => Some(path),
        }
    }

    /// Runs `work` on a connection that nobody else is using.
    pub fn with(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (path, opened) = match self {
            Pool::Memory(connection) => {
                return work(&mut connection.lock().unwrap_or_else(PoisonError::into_inner));
            }
            Pool::File { path, opened } => (path, opened),
        };
        let (taken, round) = {
            let mut opened = lock(opened);
            opened.follow(path)?;
            (opened.idle.pop(), opened.round)
        };
        let mut connection = match taken {
            Some(connection) => connection,
            None => connect(path)?,
        };
        let result = work(&mut connection);
        let mut opened = lock(opened);
        // A connection that is still inside a transaction would pin an old moment: drop it.
        if connection.is_autocommit() && opened.round == round {
            opened.idle.push(connection);
        }
        result
    }

    /// Lets go of everything without closing it: in a forked child it is the parent's, and
    /// closing it there would end the parent's locks.
    pub fn abandon(&mut self) {
        static ABANDONED: Mutex<Vec<Vec<Connection>>> = Mutex::new(Vec::new());
        if let Pool::File { opened, .. } = self {
            let opened = opened.get_mut().unwrap_or_else(PoisonError::into_inner);
            std::mem::forget(opened.guard.take());
            let idle = std::mem::take(&mut opened.idle);
            ABANDONED.lock().unwrap_or_else(PoisonError::into_inner).push(idle);
        }
    }
}

impl Opened {
    fn open(path: &Path, round: u64) -> Result<Opened, StoreError> {
        // Before anything is written: another program's database must stay as it is.
        migrate::must_be_a_store(&open_file(path)?).map_err(|error| named(path, error))?;
        let mut connection = connect(path)?;
        migrate::migrate(&mut connection)?;
        let guard = Some(Guard::hold(path)?);
        Ok(Opened { idle: vec![connection], guard, round })
    }

    /// Opens the file anew when the names lead somewhere else than what is open.
    fn follow(&mut self, path: &Path) -> Result<(), StoreError> {
        match self.guard.as_ref().map(|guard| guard.is_of(path)) {
            Some((true, true)) => return Ok(()),
            // The log at this name is still that of the old file. SQLite would play it into the
            // new one, and whose it is only who replaced the file can say.
            Some((false, true)) if path.exists() => {
                return Err(StoreError::Open {
                    path: path.display().to_string(),
                    reason: "the file was replaced, but the log beside it belongs to the old one; \
                             delete the files that end in -wal and -shm"
                        .to_owned(),
                });
            }
            _ => {}
        }
        let round = self.round + 1;
        self.close();
        // Until this has gone well there is no guard, so the next use tries again.
        *self = Opened::open(path, round)?;
        Ok(())
    }

    /// The guard lets go first, so that SQLite's own last close can tidy the log.
    fn close(&mut self) {
        drop(self.guard.take());
        self.idle.clear();
        self.round += 1;
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.close();
    }
}

fn lock(opened: &Mutex<Opened>) -> MutexGuard<'_, Opened> {
    opened.lock().unwrap_or_else(PoisonError::into_inner)
}
