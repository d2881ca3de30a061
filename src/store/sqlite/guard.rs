//! Locks of our own on the bytes that SQLite locks, so that nobody can take them from us.
//!
//! SQLite marks "this database is in use" with POSIX locks. Those belong to the process, and
//! closing *any* descriptor of the file drops them: a second copy of SQLite in the process, a
//! backup script, a `file_get_contents`. After that another process believes to be alone,
//! deletes the log, and commits of ours are lost and its commits unseen. Open-file-description
//! locks belong to a descriptor instead. This guard holds them, shared, on the same bytes as
//! long as a store is open; nothing but its own release takes them away.
//!
//! One guard serves all stores of a process on one file, and its descriptors stay open for the
//! life of the process: closing one would itself drop SQLite's locks.

use std::collections::HashMap;
use std::fs::File;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex, MutexGuard, PoisonError};

use nix::fcntl::{FcntlArg, fcntl};
use nix::libc;

use super::StoreError;

/// The bytes of the database file that every reader locks, shared.
const SHARED_FIRST: i64 = 0x4000_0000 + 2;
const SHARED_SIZE: i64 = 510;
/// The byte of the log's index that every user locks, shared.
const IN_USE: i64 = 128;

type Identity = (u64, u64);

struct Held {
    database: File,
    index: File,
    holders: usize,
}

static HELD: LazyLock<Mutex<HashMap<Identity, Held>>> = LazyLock::new(Mutex::default);

/// Holds the locks of one file until dropped.
pub struct Guard {
    identity: Identity,
}

impl Guard {
    /// Takes the locks. The database must be open in WAL mode, so that its index exists.
    pub fn hold(path: &Path) -> Result<Guard, StoreError> {
        let identity = identity(path)?;
        let mut held = held();
        if let Some(entry) = held.get_mut(&identity) {
            if entry.holders == 0 {
                // The index may have been made anew since; the old file stays open, see above.
                let index = open(&index_path(path))?;
                let old = std::mem::replace(&mut entry.index, index);
                std::mem::forget(old);
                entry.lock(path)?;
            }
            entry.holders += 1;
        } else {
            let entry = Held { database: open(path)?, index: open(&index_path(path))?, holders: 1 };
            entry.lock(path)?;
            held.insert(identity, entry);
        }
        Ok(Guard { identity })
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let mut held = held();
        if let Some(entry) = held.get_mut(&self.identity) {
            entry.holders = entry.holders.saturating_sub(1);
            if entry.holders == 0 {
                entry.unlock();
            }
        }
    }
}

impl Held {
    fn lock(&self, path: &Path) -> Result<(), StoreError> {
        set(&self.database, libc::F_RDLCK, SHARED_FIRST, SHARED_SIZE)
            .and_then(|()| set(&self.index, libc::F_RDLCK, IN_USE, 1))
            .map_err(|error| StoreError::Open {
                path: path.display().to_string(),
                reason: format!("its locks cannot be held: {error}"),
            })
    }

    fn unlock(&self) {
        // Nothing can be done about a failure, and the locks go with the process at the latest.
        let _ = set(&self.index, libc::F_UNLCK, IN_USE, 1);
        let _ = set(&self.database, libc::F_UNLCK, SHARED_FIRST, SHARED_SIZE);
    }
}

fn set(file: &File, kind: libc::c_int, start: i64, length: i64) -> nix::Result<()> {
    let lock = libc::flock {
        l_type: i16::try_from(kind).unwrap_or(i16::MAX),
        l_whence: i16::try_from(libc::SEEK_SET).unwrap_or(i16::MAX),
        l_start: start,
        l_len: length,
        l_pid: 0,
    };
    fcntl(file, FcntlArg::F_OFD_SETLK(&lock)).map(|_| ())
}

fn open(path: &Path) -> Result<File, StoreError> {
    File::open(path).map_err(|error| StoreError::Open {
        path: path.display().to_string(),
        reason: error.to_string(),
    })
}

fn identity(path: &Path) -> Result<Identity, StoreError> {
    let metadata = std::fs::metadata(path).map_err(|error| StoreError::Open {
        path: path.display().to_string(),
        reason: error.to_string(),
    })?;
    Ok((metadata.dev(), metadata.ino()))
}

fn index_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-shm");
    PathBuf::from(name)
}

fn held() -> MutexGuard<'static, HashMap<Identity, Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}
