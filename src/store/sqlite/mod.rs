//! The embedded engine: one SQLite file in WAL mode, durable at every acknowledged write (K46).
//!
//! Two traps decide how this file looks. POSIX file locks belong to the process and vanish when
//! any descriptor of the file is closed, so [`guard`] holds locks of its own beside SQLite's. And
//! a connection must never cross a fork, so every use compares the process number.

mod account;
mod batch;
mod columns;
mod contact;
mod event;
mod grants;
mod guard;
mod invitation;
mod item;
mod legacy;
mod mark;
mod member_mail;
mod membership;
mod migrate;
mod offer;
mod old;
mod place;
mod pool;
mod request;
mod role;
mod session;
mod setting;
mod shadow;
mod sign_on;
mod turn;
mod user;
mod who;

use std::cell::Cell;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::{Engine, Mark, Mode, StoreError, Totals, Tx};
use crate::domain::folded::Scope;
use crate::domain::ids::{AccountId, UserId};
use batch::Batch;
use pool::Pool;
use turn::Door;

/// How long anybody waits for the store before giving up.
const PATIENCE: Duration = Duration::from_secs(5);
/// Longer than that takes only what has waited for somebody else.
const SHORT: Duration = Duration::from_micros(50);

/// The SQLite engine.
pub struct Sqlite {
    pool: Pool,
    process: u32,
}

impl Sqlite {
    /// Opens the file at `path`, makes it (readable by its owner only) when it is missing, and
    /// brings its tables up to date.
    pub fn open(path: &Path) -> Result<Sqlite, StoreError> {
        // Absolute, so that a later change of directory changes nothing.
        let path = std::path::absolute(path).map_err(|error| cannot_open(path, &error))?;
        place::must_be_local(&path)?;
        make_private(&path)?;
        Ok(Sqlite { pool: Pool::of_file(path)?, process: std::process::id() })
    }

    /// A store in memory, gone when closed.
    pub fn in_memory() -> Result<Sqlite, StoreError> {
        Ok(Sqlite { pool: Pool::in_memory()?, process: std::process::id() })
    }

    fn check_process(&self) -> Result<(), StoreError> {
        if std::process::id() == self.process { Ok(()) } else { Err(StoreError::Forked) }
    }
}

impl Engine for Sqlite {
    fn run(&self, mode: Mode, work: &mut dyn FnMut(&dyn Tx) -> bool) -> Result<(), StoreError> {
        self.check_process()?;
        let (behavior, door) = match mode {
            Mode::Read => (TransactionBehavior::Deferred, None),
            Mode::Write => (TransactionBehavior::Immediate, self.pool.door()),
        };
        let turn = door.as_deref().and_then(Door::turn);
        self.pool.with(|connection, file| {
            let begun = Instant::now();
            let tx = connection.transaction_with_behavior(behavior).map_err(failed)?;
            drop(turn);
            // The names were compared just before, but who wrote in between may have moved on.
            if begun.elapsed() > SHORT {
                self.pool.must_be_at_its_name()?;
            }
            if work(&SqliteTx(&tx, file)) {
                tx.commit().map_err(commit_failed)
            } else {
                tx.rollback().map_err(failed)
            }
        })
    }

    fn batch(&self, work: &mut dyn FnMut(Box<dyn Engine>) -> bool) -> Result<(), StoreError> {
        self.check_process()?;
        let door = self.pool.door();
        let turn = door.as_deref().and_then(Door::turn);
        self.pool.lend(|connection, file| {
            if let Err(error) = connection.execute_batch("BEGIN IMMEDIATE") {
                return (Some(connection), Err(failed(error)));
            }
            drop(turn);
            if let Err(error) = self.pool.must_be_at_its_name() {
                let undone = connection.execute_batch("ROLLBACK").map_err(failed);
                return (Some(connection), undone.and(Err(error)));
            }
            let parts = Batch::new(connection, file);
            let all = work(Box::new(Arc::clone(&parts)));
            let Some(connection) = Batch::end(parts) else {
                return (None, Err(StoreError::Failed("a batch was not let go".to_owned())));
            };
            let ended = match all {
                true => connection.execute_batch("COMMIT").map_err(commit_failed),
                // SQLite has undone it by itself, out of disk for one: the step's error says so.
                false if connection.is_autocommit() => Ok(()),
                false => connection.execute_batch("ROLLBACK").map_err(failed),
            };
            (Some(connection), ended)
        })
    }

    fn look(&self) -> Result<u64, StoreError> {
        self.check_process()?;
        self.pool.look()
    }

    fn mark(
        &self,
        user: UserId,
        account: AccountId,
        scope: Scope,
    ) -> Result<(u64, Mark), StoreError> {
        self.check_process()?;
        let mut found = (0, Mark::default());
        self.pool.with(|connection, file| {
            found = (file, mark::mark(connection, user, account, scope)?);
            Ok(())
        })?;
        Ok(found)
    }

    fn index(&self, show: &mut dyn FnMut(&File, u64)) {
        // In a forked child the parent's file is not to be looked at.
        if self.check_process().is_ok() {
            self.pool.index(show);
        }
    }

    fn backup(&self, to: &Path) -> Result<(), StoreError> {
        self.check_process()?;
        let text = to
            .to_str()
            .ok_or_else(|| StoreError::Failed("the path of the copy is not UTF-8".to_owned()))?;
        make_new(to)?;
        let copied = self.pool.with(|connection, _| {
            // SQLite writes into an existing file only when it is empty, as this one is.
            connection.execute("VACUUM INTO ?1", [text]).map_err(failed).map(|_| ())
        });
        if copied.is_err() {
            // Half a copy is none, and the next try needs the name. The error says enough.
            let _ = std::fs::remove_file(to);
        }
        copied
    }

    fn path(&self) -> Option<PathBuf> {
        self.pool.path().map(Path::to_path_buf)
    }

    fn describe(&self) -> Vec<(&'static str, String)> {
        let (store, guard) = match self.pool.path() {
            Some(path) => (path.display().to_string(), "held"),
            None => (":memory:".to_owned(), "not needed in memory"),
        };
        vec![
            ("store", store),
            ("engine", format!("SQLite {}", rusqlite::version())),
            ("schema", migrate::NEWEST.to_string()),
            ("journal", "wal, synchronous=FULL".to_owned()),
            ("lock_guard", guard.to_owned()),
        ]
    }
}

impl Drop for Sqlite {
    fn drop(&mut self) {
        if self.check_process().is_err() {
            self.pool.abandon();
        }
    }
}

/// One transaction, and which opened file it is of. Each table's operations stand in the file of
/// its name.
struct SqliteTx<'a>(&'a Connection, u64);

impl Tx for SqliteTx<'_> {
    fn totals(&self) -> Result<Totals, StoreError> {
        let count = |sql: &str| -> Result<i64, StoreError> {
            self.0.query_row(sql, [], |row| row.get(0)).map_err(failed)
        };
        Ok(Totals {
            users: count("SELECT count(*) FROM user")?,
            accounts: count("SELECT count(*) FROM account")?,
            memberships: count("SELECT count(*) FROM membership")?,
            contacts: count("SELECT count(*) FROM contact")?,
            invitations: count("SELECT count(*) FROM invitation")?,
            waiting_events: count("SELECT count(*) FROM outbox")?,
        })
    }
}

/// Makes an empty file with mode 0600 where there is none; SQLite gives its side files the same.
fn make_private(path: &Path) -> Result<(), StoreError> {
    match create(path) {
        // Not opened here when it exists: closing it again would drop this process's locks.
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        made => made.map_err(|error| cannot_open(path, &error)),
    }
}

/// Makes an empty file with mode 0600 that must not be there yet.
fn make_new(path: &Path) -> Result<(), StoreError> {
    create(path).map_err(|error| {
        let text = format!("the copy cannot be made: {}: {error}", path.display());
        StoreError::Failed(text)
    })
}

fn create(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(|_| ())
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let mut connection = open_file(path)?;
    prepare(&mut connection).map_err(|error| named(path, error))?;
    Ok(connection)
}

fn open_file(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection =
        Connection::open_with_flags(path, flags).map_err(|error| cannot_open(path, &error))?;
    connection.busy_handler(Some(wait_a_little)).map_err(failed)?;
    Ok(connection)
}

/// A failure while opening, with the name of the file.
fn named(path: &Path, error: StoreError) -> StoreError {
    match error {
        StoreError::Failed(reason) => StoreError::Open { path: path.display().to_string(), reason },
        other => other,
    }
}

fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    connection.busy_handler(Some(wait_a_little)).map_err(failed)?;
    let begun = Instant::now();
    // Of several who make a new file at once SQLite refuses all but one, without waiting.
    let mode = loop {
        let asked = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0));
        match asked.map_err(failed) {
            Ok(mode) => break mode,
            Err(StoreError::Busy) if begun.elapsed() < PATIENCE => std::thread::sleep(turn::PAUSE),
            Err(error) => return Err(error),
        }
    };
    // A file system without shared memory answers with another mode; memory has its own.
    let mode: String = mode;
    if mode != "wal" && mode != "memory" {
        let text = format!("its journal cannot be wal here, it stays {mode}; use a local disk");
        return Err(StoreError::Failed(text));
    }
    connection
        .execute_batch(
            "PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA synchronous = FULL;",
        )
        .map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Short, equal sleeps: SQLite's own growing ones let a waiter starve for seconds.
fn wait_a_little(tries: i32) -> bool {
    thread_local!(static BEGUN: Cell<Option<Instant>> = const { Cell::new(None) });
    let begun = BEGUN.get().filter(|_| tries > 0).unwrap_or_else(Instant::now);
    BEGUN.set(Some(begun));
    std::thread::sleep(turn::PAUSE);
    begun.elapsed() < PATIENCE
}

fn cannot_open(path: &Path, reason: &dyn std::fmt::Display) -> StoreError {
    StoreError::Open { path: path.display().to_string(), reason: reason.to_string() }
}

/// What an error inside a transaction means to the caller.
fn failed(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
        // A unique row that another change has just written. Other constraints are faults.
        Some(ErrorCode::ConstraintViolation) if is_taken(&error) => StoreError::Conflict,
        _ => StoreError::Failed(error.to_string()),
    }
}

fn is_taken(error: &rusqlite::Error) -> bool {
    use rusqlite::ffi::{SQLITE_CONSTRAINT_PRIMARYKEY, SQLITE_CONSTRAINT_UNIQUE};
    error.sqlite_error().is_some_and(|error| {
        matches!(error.extended_code, SQLITE_CONSTRAINT_UNIQUE | SQLITE_CONSTRAINT_PRIMARYKEY)
    })
}

/// An error at COMMIT is not "nothing happened": a failed sync may have reached the disk.
fn commit_failed(error: rusqlite::Error) -> StoreError {
    match failed(error) {
        StoreError::Busy => StoreError::Busy,
        other => StoreError::UnknownOutcome(other.to_string()),
    }
}
