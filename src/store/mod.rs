//! Rows in, domain values out. No `if` about who may do what.
//!
//! [`Store`] runs a piece of work in one transaction and repeats it when the engine says that
//! it may ([`StoreError::is_retryable`]): the work must not do anything but read and write rows.
//! An engine is anything that gives a [`Tx`]; SQLite is the first.

mod error;
mod legacy;
mod mark;
mod old;
mod page;
mod people;
mod role;
mod rows;
mod shadow;
pub mod sqlite;

use std::fs::File;
use std::path::{Path, PathBuf};

use crate::domain::folded::Scope;
use crate::domain::ids::{AccountId, UserId};

pub use error::StoreError;
pub use legacy::{Legacy, LegacyRow};
pub use mark::{Mark, Marks};
pub use old::{Old, OldRows};
pub use page::{Place, Slice};
pub use people::{Contacts, Listening, MemberMail, Offers, SignOn, SignOns};
pub use role::{Roles, Wanted};
pub use rows::{
    AccountRow, Accounts, Catalogues, Events, Invitations, Items, MailboxLink, Members, Requests,
    SavedRequest, SessionRow, Sessions, Settings, Totals, Tx, Users,
};
pub use shadow::{Disagreement, PhaseRow, Shadow};

/// Whether a transaction may write.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Mode {
    /// Sees one moment of the store, changes nothing.
    Read,
    /// Writes all or nothing, durable when it returns.
    Write,
}

/// What a store can run on.
pub trait Engine: Send + Sync {
    /// Runs `work` in one transaction: commits when it says `true`, rolls back otherwise.
    fn run(&self, mode: Mode, work: &mut dyn FnMut(&dyn Tx) -> bool) -> Result<(), StoreError>;

    /// Compares the names with what is open, and opens anew what was replaced. Tells which opened
    /// file it is now: another number, another file.
    fn look(&self) -> Result<u64, StoreError>;

    /// The mark of somebody on an account, and the file that it is of: one query, outside of
    /// any transaction.
    fn mark(
        &self,
        user: UserId,
        account: AccountId,
        scope: Scope,
    ) -> Result<(u64, Mark), StoreError>;

    /// Shows the file whose start moves with every commit of every process, and which opened
    /// file it belongs to. Nothing is shown when there is none.
    fn index(&self, show: &mut dyn FnMut(&File, u64));

    /// Gives `work` an engine whose transactions are parts of one, which is committed when it says
    /// `true` and undone otherwise. The engine must be gone when it returns.
    fn batch(&self, work: &mut dyn FnMut(Box<dyn Engine>) -> bool) -> Result<(), StoreError>;

    /// Copies everything as of one moment into a new file.
    fn backup(&self, to: &Path) -> Result<(), StoreError>;

    /// The file that it is in, if it is one.
    fn path(&self) -> Option<PathBuf> {
        None
    }

    /// Where it is and in which state, for `health`.
    fn describe(&self) -> Vec<(&'static str, String)>;
}

/// An error that work inside a transaction may end with.
pub trait Failure: From<StoreError> {
    /// The store's part in it, if any.
    fn store_error(&self) -> Option<&StoreError>;
}

impl Failure for StoreError {
    fn store_error(&self) -> Option<&StoreError> {
        Some(self)
    }
}

/// How often a transaction that met another one is begun again.
const TRIES: u32 = 8;

/// The opened store.
pub struct Store {
    engine: Box<dyn Engine>,
}

impl Store {
    /// Opens the SQLite file at `path`, making and migrating it when needed.
    pub fn open(path: &Path) -> Result<Store, StoreError> {
        Ok(Store { engine: Box::new(sqlite::Sqlite::open(path)?) })
    }

    /// A store in memory, gone when closed: for tests and trials.
    pub fn in_memory() -> Result<Store, StoreError> {
        Ok(Store { engine: Box::new(sqlite::Sqlite::in_memory()?) })
    }

    /// Reads one moment of the store.
    pub fn read<T, E: Failure>(&self, work: impl FnMut(&dyn Tx) -> Result<T, E>) -> Result<T, E> {
        self.run(Mode::Read, work)
    }

    /// Writes all or nothing. `work` may run several times.
    pub fn write<T, E: Failure>(&self, work: impl FnMut(&dyn Tx) -> Result<T, E>) -> Result<T, E> {
        self.run(Mode::Write, work)
    }

    /// Several transactions as one: `work` gets a store whose transactions are parts of it. All is
    /// undone when it fails.
    pub fn batch<T, E: Failure>(&self, work: impl FnOnce(Store) -> Result<T, E>) -> Result<T, E> {
        let (mut work, mut done) = (Some(work), None);
        self.engine.batch(&mut |engine| {
            done = work.take().map(|work| work(Store { engine }));
            matches!(done, Some(Ok(_)))
        })?;
        done.unwrap_or_else(|| Err(StoreError::Failed("the batch was not begun".into()).into()))
    }

    /// Compares the names with what is open, and opens anew what was replaced. Tells which opened
    /// file it is now: another number, another file.
    pub fn look(&self) -> Result<u64, StoreError> {
        self.engine.look()
    }

    /// The mark of somebody on an account, and the file that it is of.
    pub fn mark(
        &self,
        user: UserId,
        account: AccountId,
        scope: Scope,
    ) -> Result<(u64, Mark), StoreError> {
        self.engine.mark(user, account, scope)
    }

    /// Shows the file whose start moves with every commit of every process, if there is one, and
    /// which opened file it belongs to. It must not be closed: that would drop SQLite's locks.
    pub fn with_index<T>(&self, show: impl FnOnce(&File, u64) -> Option<T>) -> Option<T> {
        let mut shown = None;
        let mut show = Some(show);
        self.engine.index(&mut |file, number| {
            shown = show.take().and_then(|show| show(file, number));
        });
        shown
    }

    /// Copies everything as of one moment into the new file `to`, while others go on.
    pub fn backup(&self, to: &Path) -> Result<(), StoreError> {
        self.engine.backup(to)
    }

    /// The file that the store is, if it is one.
    pub fn path(&self) -> Option<PathBuf> {
        self.engine.path()
    }

    /// Where the store is and in which state.
    pub fn describe(&self) -> Vec<(&'static str, String)> {
        self.engine.describe()
    }

    fn run<T, E: Failure>(
        &self,
        mode: Mode,
        mut work: impl FnMut(&dyn Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tries = 0;
        loop {
            tries += 1;
            let result = self.run_once(mode, &mut work);
            let again = matches!(&result, Err(error)
                if error.store_error().is_some_and(StoreError::is_retryable));
            if !again || tries >= TRIES {
                return result;
            }
        }
    }

    fn run_once<T, E: Failure>(
        &self,
        mode: Mode,
        work: &mut impl FnMut(&dyn Tx) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut result = None;
        let ended = self.engine.run(mode, &mut |tx| {
            let worked = work(tx);
            let commit = worked.is_ok();
            result = Some(worked);
            commit
        });
        match (ended, result) {
            (Err(error), _) => Err(E::from(error)),
            (Ok(()), Some(worked)) => worked,
            (Ok(()), None) => Err(E::from(StoreError::Failed("no work was done".into()))),
        }
    }
}
