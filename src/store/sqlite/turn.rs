//! Writers come to their turn.
//!
//! SQLite lets one write and keeps no line: who has just written is awake and takes the lock again,
//! while those who sleep between two tries are passed by, hundreds of times. So writers wait at a
//! door, and only who is inside tries for the lock: whoever has just written finds the door taken.
//! The door is a lock on a byte that SQLite does not use; it goes with a process that dies.
//!
//! It is courtesy and not law: who has waited long enough goes on without, for a forked child may
//! have inherited the door of a parent that is gone.

use std::fs::File;
use std::sync::{Mutex, MutexGuard, TryLockError};
use std::time::Duration;

use nix::libc;

use super::guard::set;

/// A byte of the database file, beyond those that SQLite locks.
const DOOR: i64 = 0x4000_0000 + 1024;
/// Between two tries.
pub const PAUSE: Duration = Duration::from_micros(50);
/// About a second.
const TRIES: usize = 10_000;

/// The door of one file in one process.
pub struct Door {
    /// Never closed while the store is open: that would drop SQLite's locks.
    file: File,
    /// The byte is locked for a process, so its threads need this as well.
    threads: Mutex<()>,
}

/// Being inside. Let go of it when the write has begun.
pub struct Turn<'a> {
    door: &'a Door,
    _alone: MutexGuard<'a, ()>,
}

impl Door {
    /// `file` is the database, opened for writing.
    pub fn new(file: File) -> Door {
        Door { file, threads: Mutex::new(()) }
    }

    /// The database.
    pub fn file(&self) -> &File {
        &self.file
    }

    /// Waits in line; `None` after a second of it.
    pub fn turn(&self) -> Option<Turn<'_>> {
        for _ in 0..TRIES {
            if let Some(turn) = self.try_turn() {
                return Some(turn);
            }
            std::thread::sleep(PAUSE);
        }
        None
    }

    fn try_turn(&self) -> Option<Turn<'_>> {
        let alone = match self.threads.try_lock() {
            Ok(alone) => alone,
            Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
            Err(TryLockError::WouldBlock) => return None,
        };
        set(&self.file, libc::F_WRLCK, DOOR, 1).ok()?;
        Some(Turn { door: self, _alone: alone })
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        // A failure leaves the door locked until the process ends; the others go on without.
        let _ = set(&self.door.file, libc::F_UNLCK, DOOR, 1);
    }
}
