//! The connections of one store, and the file that they are of.
//!
//! SQLite does not see that its file was replaced (a backup put back by `mv`) or that its log or the
//! log's index was deleted: it goes on with what it has open, would answer from the past for ever,
//! and would write what nobody else ever reads. So before each use the names are compared with what
//! is open. A replaced file is opened anew, unless the old file's log lies beside it still; a missing
//! one is an error. A deleted log is still open here: it is brought home before it is closed, for others
//! may have it open as well, and then closing does not.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::guard::{self, Guard, Names};
use super::turn::Door;
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
    /// How many connections are in use. SQLite shares what it has open within a process, so the file
    /// is opened anew when there are none.
    lent: usize,
    guard: Option<Guard>,
    /// Grows when the file is opened anew, so that a connection of the old one is not kept.
    round: u64,
}

impl Pool {
    /// Opens a file that is there.
    pub fn of_file(path: PathBuf) -> Result<Pool, StoreError> {
        let opened = Mutex::new(Opened::open(&path, 0, true)?);
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

    /// Runs `work` on a connection that nobody else is using, and tells it which opened file that
    /// is of.
    pub fn with(
        &self,
        work: impl FnOnce(&mut Connection, u64) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (path, opened) = match self {
            Pool::Memory(connection) => {
                return work(&mut connection.lock().unwrap_or_else(PoisonError::into_inner), 0);
            }
            Pool::File { path, opened } => (path, opened),
        };
        let (lent, mut connection) = take(path, opened)?;
        let result = work(&mut connection, lent.round);
        lent.give_back(Some(connection));
        result
    }

    /// Lends a connection out whole; what comes back is used again. One that does not come back is
    /// closed, and whatever it had begun is undone.
    pub fn lend(
        &self,
        work: impl FnOnce(Connection, u64) -> (Option<Connection>, Result<(), StoreError>),
    ) -> Result<(), StoreError> {
        let (path, opened) = match self {
            Pool::Memory(connection) => {
                let mut only = connection.lock().unwrap_or_else(PoisonError::into_inner);
                let nothing = Connection::open_in_memory().map_err(failed)?;
                let (connection, result) = work(std::mem::replace(&mut *only, nothing), 0);
                if let Some(connection) = connection {
                    *only = connection;
                }
                return result;
            }
            Pool::File { path, opened } => (path, opened),
        };
        let (lent, connection) = take(path, opened)?;
        let (connection, result) = work(connection, lent.round);
        lent.give_back(connection);
        result
    }

    /// For who may write now, and so keeps others from moving on: it must be written where others look.
    pub fn must_be_at_its_name(&self) -> Result<(), StoreError> {
        let Pool::File { path, opened } = self else {
            return Ok(());
        };
        let opened = lock(opened);
        let names = opened.guard.as_ref().map(|guard| guard.names(path));
        if names.is_some_and(|names| names.are_same()) { Ok(()) } else { Err(StoreError::Conflict) }
    }

    /// Where those who want to write wait; `None` in memory, and where nothing is open.
    pub fn door(&self) -> Option<Arc<Door>> {
        match self {
            Pool::Memory(_) => None,
            Pool::File { opened, .. } => lock(opened).guard.as_ref().and_then(Guard::door),
        }
    }

    /// Opens the file anew if it was replaced. Tells which opened file it is now.
    pub fn look(&self) -> Result<u64, StoreError> {
        match self {
            Pool::Memory(_) => Ok(0),
            Pool::File { path, opened } => {
                let mut opened = lock(opened);
                opened.follow(path)?;
                Ok(opened.round)
            }
        }
    }

    /// Shows the index of the log, and which opened file it belongs to.
    pub fn index(&self, show: &mut dyn FnMut(&File, u64)) {
        if let Pool::File { opened, .. } = self {
            let opened = lock(opened);
            if let Some(guard) = &opened.guard {
                guard.with_index(&mut |file| show(file, opened.round));
            }
        }
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
    fn open(path: &Path, round: u64, is_newcomer: bool) -> Result<Opened, StoreError> {
        must_be_no_link(path)?;
        let before = guard::identity(path)?;
        Guard::must_not_share_a_deleted_file(path)?;
        // Before anything is written: another program's database must stay as it is.
        let mut connection = open_file(path)?;
        migrate::must_be_a_store(&connection)
            .and_then(|()| prepare(&mut connection))
            .map_err(|error| named(path, error))?;
        migrate::migrate(&mut connection)?;
        let guard = Guard::hold(path, is_newcomer)?;
        // The connection must be of the file that is guarded, whatever became of the name since.
        if !guard.is_identity(before) {
            return Err(StoreError::Conflict);
        }
        Ok(Opened { idle: vec![connection], lent: 0, guard: Some(guard), round })
    }

    /// Opens the file anew when the names lead somewhere else than what is open.
    fn follow(&mut self, path: &Path) -> Result<(), StoreError> {
        let names = self.guard.as_ref().map(|guard| guard.names(path));
        match &names {
            Some(names) if names.are_same() => return Ok(()),
            // The log at this name is still that of the old file. SQLite would play it into the
            // new one, and whose it is only who replaced the file can say.
            Some(names) if !names.file && (names.index || names.log) => {
                // A missing one is an error, and may come back.
                guard::identity(path)?;
                return Err(StoreError::Open {
                    path: path.display().to_string(),
                    reason: "the file was replaced, but the log beside it belongs to the old one; \
                             delete the files that end in -wal and -shm"
                        .to_owned(),
                });
            }
            _ => {}
        }
        // The guard stays as long as a connection does: other handles must not share what that has.
        if self.lent > 0 {
            return Err(StoreError::Conflict);
        }
        let names = names.filter(|names| names.file);
        if let Some(names) = &names {
            self.bring_home(path, names)?;
        }
        let round = self.round + 1;
        self.close();
        // Until this has gone well there is no guard, so the next use tries again.
        *self = Opened::open(path, round, names.is_none())?;
        Ok(())
    }

    /// Ends the use of files of which one was deleted, for all who have the same ones open: who is
    /// writing is waited for, and who wants to write finds the names changed when it is their turn.
    ///
    /// A deleted log is copied into the file, and emptied: that tells the others that there is nothing to
    /// bring home any more. A log that lies there still is left alone: others may have written to it
    /// since, with an index that is not ours.
    fn bring_home(&self, path: &Path, names: &Names) -> Result<(), StoreError> {
        let (Some(guard), Some(connection)) = (&self.guard, self.idle.first()) else {
            return Ok(());
        };
        // Any other failure: others have moved on already, and what they have written is not seen here.
        if let Err(StoreError::Busy) =
            connection.execute_batch("BEGIN IMMEDIATE; ROLLBACK").map_err(failed)
        {
            return Err(StoreError::Busy);
        }
        if names.log {
            self.leave_log_alone();
            return Ok(());
        }
        if guard.has_empty_log() {
            return Ok(());
        }
        if Guard::is_written(path) {
            let reason = "its log was deleted while it was open, and somebody has begun a new one; stop \
                          all that use the store, and look at what was saved last";
            return Err(named(path, StoreError::Failed(reason.to_owned())));
        }
        let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
        let busy: i64 = connection.query_row(sql, [], |row| row.get(0)).map_err(failed)?;
        if busy == 0 { Ok(()) } else { Err(StoreError::Busy) }
    }

    /// So that the last close does not copy a log into the file by an index that is not that of the log.
    fn leave_log_alone(&self) {
        for idle in &self.idle {
            // It knows this setting, so it does not fail.
            let _ = idle.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
        }
    }

    /// The guard lets go first, so that SQLite's own last close can tidy the log.
    fn close(&mut self) {
        drop(self.guard.take());
        self.idle.clear();
        self.round += 1;
    }
}

impl Drop for Pool {
    fn drop(&mut self) {
        let Pool::File { path, opened } = self else {
            return;
        };
        let opened = opened.get_mut().unwrap_or_else(PoisonError::into_inner);
        let names = opened.guard.as_ref().map(|guard| guard.names(path));
        if names.is_some_and(|it| if it.log { !it.index } else { Guard::is_written(path) }) {
            opened.leave_log_alone();
        }
    }
}

impl Drop for Opened {
    fn drop(&mut self) {
        self.close();
    }
}

/// SQLite keeps the log beside the file that a link leads to, and the guard would look beside the
/// link: at an index that never moves.
fn must_be_no_link(path: &Path) -> Result<(), StoreError> {
    let Ok(target) = std::fs::read_link(path) else {
        return Ok(());
    };
    Err(StoreError::Open {
        path: path.display().to_string(),
        reason: format!(
            "it is a symbolic link; give the path of the file itself: {}",
            target.display()
        ),
    })
}

/// A connection that is in use, also when whoever has it panics.
struct Lent<'a> {
    opened: &'a Mutex<Opened>,
    /// Which opened file it is of.
    round: u64,
}

impl Lent<'_> {
    /// What is still inside a transaction would pin an old moment, so it is closed.
    fn give_back(self, connection: Option<Connection>) {
        let mut opened = lock(self.opened);
        if let Some(connection) = connection.filter(Connection::is_autocommit)
            && opened.round == self.round
        {
            opened.idle.push(connection);
        }
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        lock(self.opened).lent -= 1;
    }
}

/// An idle connection or a new one. The count comes first: what comes last is dropped first.
fn take<'a>(path: &Path, opened: &'a Mutex<Opened>) -> Result<(Lent<'a>, Connection), StoreError> {
    let lent = {
        let mut now = lock(opened);
        now.follow(path)?;
        now.lent += 1;
        let lent = Lent { opened, round: now.round };
        if let Some(connection) = now.idle.pop() {
            return Ok((lent, connection));
        }
        lent
    };
    let connection = connect(path)?;
    // The name may have come to lead elsewhere in between: then it is not known what this is of.
    let is_same = {
        let now = lock(opened);
        let names = now.guard.as_ref().map(|guard| guard.names(path));
        now.round == lent.round && names.is_some_and(|names| names.are_same())
    };
    if is_same { Ok((lent, connection)) } else { Err(StoreError::Conflict) }
}

fn lock(opened: &Mutex<Opened>) -> MutexGuard<'_, Opened> {
    opened.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn users(connection: &Connection) -> i64 {
        connection.query_row("SELECT count(*) FROM user", [], |row| row.get(0)).expect("a number")
    }

    /// Break no. 5: an answer from inside an old transaction, kept under the header of now.
    #[test]
    fn k49_a_connection_that_was_left_inside_a_transaction_is_not_used_again() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join("store.sqlite");
        std::fs::write(&path, "").expect("a file");
        let pool = Pool::of_file(path.clone()).expect("a store");
        let left = pool.with(|connection, _| {
            connection.execute_batch("BEGIN").expect("a transaction");
            assert_eq!(users(connection), 0);
            Ok(())
        });
        assert_eq!(left, Ok(()));
        let other = Connection::open(&path).expect("the file opens");
        other.execute_batch("INSERT INTO user (canonical) VALUES ('x')").expect("a row");
        let mut found = 0;
        let read = pool.with(|connection, _| {
            found = users(connection);
            Ok(())
        });
        assert_eq!((read, found), (Ok(()), 1));
    }
}
