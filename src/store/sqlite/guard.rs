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
//!
//! A forked child inherits the descriptors, and with them the same locks: what the parent lets go
//! is gone for the child too. So a child takes locks of its own.

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

/// Device and inode: tells one file from another, whatever its name.
pub type Identity = (u64, u64);

/// A file as one process holds it.
type Key = (u32, Identity);

struct Held {
    database: File,
    index: File,
    holders: usize,
}

static HELD: LazyLock<Mutex<HashMap<Key, Held>>> = LazyLock::new(Mutex::default);

/// Holds the locks of one file until dropped.
pub struct Guard {
    key: Key,
}

impl Guard {
    /// Takes the locks. The database must be open in WAL mode, so that its index exists.
    pub fn hold(path: &Path) -> Result<Guard, StoreError> {
        let file = identity(path)?;
        let key = (std::process::id(), file);
        let mut held = held();
        if let Some(entry) = held.get_mut(&key) {
            if entry.holders == 0 {
                let index = index_path(path);
                // The index is made anew by the first to come; the old one is nobody's then.
                if identity_of(&entry.index, path)? != identity(&index)? {
                    entry.index = open(&index)?;
                }
                entry.lock(path)?;
            }
            entry.holders += 1;
        } else {
            let entry = Held::take(path);
            // SQLite goes on with the index that it inherited, even when that file is gone.
            let stale = |old: &Held| !entry.as_ref().is_ok_and(|new| new.same_index(old, path));
            if held.iter().any(|((_, of), old)| *of == file && old.holders > 0 && stale(old)) {
                return Err(StoreError::Forked);
            }
            held.insert(key, entry?);
        }
        Ok(Guard { key })
    }
}

impl Guard {
    /// Whether `path` still leads to the file that is guarded, and its index to the one that is.
    pub fn is_of(&self, path: &Path) -> (bool, bool) {
        let (_, file) = self.key;
        let held = held();
        let index = held.get(&self.key).and_then(|entry| identity_of(&entry.index, path).ok());
        let same_index = index.is_some() && index == identity(&index_path(path)).ok();
        (identity(path).ok() == Some(file), same_index)
    }
}

impl Guard {
    /// Whether this is the file that is guarded.
    pub fn is_identity(&self, file: Identity) -> bool {
        self.key.1 == file
    }

    /// Shows the log's index, which stays open for the life of the process.
    pub fn with_index(&self, show: &mut dyn FnMut(&File)) {
        if let Some(entry) = held().get(&self.key) {
            show(&entry.index);
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        let mut held = held();
        if let Some(entry) = held.get_mut(&self.key) {
            entry.holders = entry.holders.saturating_sub(1);
            if entry.holders == 0 {
                entry.unlock();
            }
        }
    }
}

impl Held {
    fn take(path: &Path) -> Result<Held, StoreError> {
        let held = Held { database: open(path)?, index: open(&index_path(path))?, holders: 1 };
        held.lock(path)?;
        Ok(held)
    }

    fn same_index(&self, other: &Held, path: &Path) -> bool {
        let of = |held: &Held| identity_of(&held.index, path).ok();
        of(self).is_some() && of(self) == of(other)
    }

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
    File::open(path).map_err(|error| unusable(path, &error))
}

/// Which file a name leads to.
pub fn identity(path: &Path) -> Result<Identity, StoreError> {
    let metadata = std::fs::metadata(path).map_err(|error| unusable(path, &error))?;
    Ok((metadata.dev(), metadata.ino()))
}

fn identity_of(file: &File, path: &Path) -> Result<Identity, StoreError> {
    let metadata = file.metadata().map_err(|error| unusable(path, &error))?;
    Ok((metadata.dev(), metadata.ino()))
}

fn unusable(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Open { path: path.display().to_string(), reason: error.to_string() }
}

fn index_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-shm");
    PathBuf::from(name)
}

fn held() -> MutexGuard<'static, HashMap<Key, Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}
