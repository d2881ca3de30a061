//! The embedded engine: one SQLite file in WAL mode, durable at every acknowledged write (K46).
//!
//! Two traps decide how this file looks. POSIX file locks belong to the process and vanish when
//! any descriptor of the file is closed, so [`guard`] holds locks of its own beside SQLite's. And
//! a connection must never cross a fork, so every use compares the process number.

mod account;
mod columns;
mod contact;
mod event;
mod grants;
mod guard;
mod invitation;
mod item;
mod legacy;
mod member_mail;
mod membership;
mod migrate;
mod offer;
mod request;
mod session;
mod setting;
mod user;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags, TransactionBehavior};

use super::{Engine, Mode, StoreError, Totals, Tx};
use guard::Guard;

/// How long a writer waits for others before it gives up: 50 µs a turn, about 10 seconds.
const PATIENCE: i32 = 200_000;

/// The SQLite engine.
pub struct Sqlite {
    /// `None`: in memory.
    path: Option<PathBuf>,
    process: u32,
    idle: Mutex<Vec<Connection>>,
    guard: Option<Guard>,
}

impl Sqlite {
    /// Opens the file at `path`, makes it (readable by its owner only) when it is missing, and
    /// brings its tables up to date.
    pub fn open(path: &Path) -> Result<Sqlite, StoreError> {
        // Absolute, so that a later change of directory changes nothing.
        let path = std::path::absolute(path).map_err(|error| cannot_open(path, &error))?;
        make_private(&path)?;
        let mut connection = connect(&path)?;
        migrate::migrate(&mut connection)?;
        let guard = Guard::hold(&path)?;
        Ok(Sqlite {
            path: Some(path),
            process: std::process::id(),
            idle: Mutex::new(vec![connection]),
            guard: Some(guard),
        })
    }

    /// A store in memory, gone when closed.
    pub fn in_memory() -> Result<Sqlite, StoreError> {
        let mut connection = Connection::open_in_memory().map_err(failed)?;
        prepare(&mut connection)?;
        migrate::migrate(&mut connection)?;
        Ok(Sqlite {
            path: None,
            process: std::process::id(),
            idle: Mutex::new(vec![connection]),
            guard: None,
        })
    }

    fn check_process(&self) -> Result<(), StoreError> {
        if std::process::id() == self.process { Ok(()) } else { Err(StoreError::Forked) }
    }

    /// Runs `work` on a connection that nobody else is using.
    fn with_connection(
        &self,
        work: impl FnOnce(&mut Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let Some(path) = &self.path else {
            // In memory there is one connection, so its lock is held throughout.
            let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
            return match idle.first_mut() {
                Some(connection) => work(connection),
                None => Err(StoreError::Failed("the store in memory is gone".into())),
            };
        };
        let taken = self.idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut connection = match taken {
            Some(connection) => connection,
            None => connect(path)?,
        };
        let result = work(&mut connection);
        // A connection that is still inside a transaction would pin an old moment: drop it.
        if connection.is_autocommit() {
            self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(connection);
        }
        result
    }
}

impl Engine for Sqlite {
    fn run(&self, mode: Mode, work: &mut dyn FnMut(&dyn Tx) -> bool) -> Result<(), StoreError> {
        self.check_process()?;
        self.with_connection(|connection| {
            let behavior = match mode {
                Mode::Read => TransactionBehavior::Deferred,
                Mode::Write => TransactionBehavior::Immediate,
            };
            let tx = SqliteTx(connection.transaction_with_behavior(behavior).map_err(failed)?);
            if work(&tx) {
                tx.0.commit().map_err(commit_failed)
            } else {
                tx.0.rollback().map_err(failed)
            }
        })
    }

    fn backup(&self, to: &Path) -> Result<(), StoreError> {
        self.check_process()?;
        let text = to
            .to_str()
            .ok_or_else(|| StoreError::Failed("the path of the copy is not UTF-8".to_owned()))?;
        make_new(to)?;
        self.with_connection(|connection| {
            // SQLite writes into an existing file only when it is empty, as this one is.
            connection.execute("VACUUM INTO ?1", [text]).map_err(failed).map(|_| ())
        })
    }

    fn describe(&self) -> Vec<(&'static str, String)> {
        let store = match &self.path {
            Some(path) => path.display().to_string(),
            None => ":memory:".to_owned(),
        };
        let guard = match &self.guard {
            Some(_) => "held",
            None => "not needed in memory",
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

/// In a forked child, the parent's connections: closing them here would end the parent's locks.
static ABANDONED: Mutex<Vec<Vec<Connection>>> = Mutex::new(Vec::new());

impl Drop for Sqlite {
    fn drop(&mut self) {
        let idle = std::mem::take(self.idle.get_mut().unwrap_or_else(PoisonError::into_inner));
        if self.check_process().is_err() {
            std::mem::forget(self.guard.take());
            ABANDONED.lock().unwrap_or_else(PoisonError::into_inner).push(idle);
            return;
        }
        // The guard lets go first, so that SQLite's own last close can tidy the log.
        drop(self.guard.take());
        drop(idle);
    }
}

/// One transaction. Each table's operations stand in the file of its name.
struct SqliteTx<'a>(rusqlite::Transaction<'a>);

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
    create(path).map_err(|error| cannot_open(path, &error))
}

fn create(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt;
    std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(|_| ())
}

fn connect(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection =
        Connection::open_with_flags(path, flags).map_err(|error| cannot_open(path, &error))?;
    prepare(&mut connection).map_err(|error| match error {
        StoreError::Failed(reason) => StoreError::Open { path: path.display().to_string(), reason },
        other => other,
    })?;
    Ok(connection)
}

fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    connection.busy_handler(Some(wait_a_little)).map_err(failed)?;
    connection
        .execute_batch(
            "PRAGMA foreign_keys = ON;
             PRAGMA trusted_schema = OFF;
             PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;",
        )
        .map_err(failed)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(())
}

/// Short, equal sleeps: SQLite's own growing ones let a waiter starve for seconds.
fn wait_a_little(turn: i32) -> bool {
    std::thread::sleep(Duration::from_micros(50));
    turn < PATIENCE
}

fn cannot_open(path: &Path, reason: &dyn std::fmt::Display) -> StoreError {
    StoreError::Open { path: path.display().to_string(), reason: reason.to_string() }
}

/// What an error inside a transaction means to the caller.
fn failed(error: rusqlite::Error) -> StoreError {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => StoreError::Busy,
        // A unique row that another change has just written.
        Some(ErrorCode::ConstraintViolation) => StoreError::Conflict,
        _ => StoreError::Failed(error.to_string()),
    }
}

/// An error at COMMIT is not "nothing happened": a failed sync may have reached the disk.
fn commit_failed(error: rusqlite::Error) -> StoreError {
    match failed(error) {
        StoreError::Busy => StoreError::Busy,
        other => StoreError::UnknownOutcome(other.to_string()),
    }
}
