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
use std::fs::{File, Metadata};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use nix::fcntl::{FcntlArg, fcntl};
use nix::libc;

use super::StoreError;
use super::turn::Door;

/// The bytes of the database file that every reader locks, shared.
const SHARED_FIRST: i64 = 0x4000_0000 + 2;
const SHARED_SIZE: i64 = 510;
/// The byte of the log's index that every user locks, shared.
const IN_USE: i64 = 128;

/// What SQLite adds to the name of the database for its log, and for the log's index.
const LOG: &str = "-wal";
const INDEX: &str = "-shm";

/// Device and inode: tells one file from another, whatever its name.
pub type Identity = (u64, u64);

/// A file as one process holds it.
type Key = (u32, Identity);

struct Held {
    /// Of the database.
    door: Arc<Door>,
    index: Beside,
    /// It stays the same file for as long as somebody has the store open. Nobody locks it, so unlike
    /// the others it may be closed.
    log: Beside,
    holders: usize,
}

/// A file beside the database, as it was opened.
struct Beside {
    file: File,
    identity: Identity,
}

/// Which of its names still lead to what is open.
pub struct Names {
    /// That of the database.
    pub file: bool,
    /// That of the log's index.
    pub index: bool,
    /// That of the log.
    pub log: bool,
}

impl Names {
    /// Nothing was replaced or deleted.
    pub fn are_same(&self) -> bool {
        self.file && self.index && self.log
    }
}

static HELD: LazyLock<Mutex<HashMap<Key, Held>>> = LazyLock::new(Mutex::default);

/// Holds the locks of one file until dropped.
pub struct Guard {
    key: Key,
}

impl Guard {
    /// Takes the locks. The database must be open in WAL mode, so that its index exists. A newcomer
    /// has not had it open just before, with what lies beside it.
    pub fn hold(path: &Path, is_newcomer: bool) -> Result<Guard, StoreError> {
        let file = identity(path)?;
        let key = (std::process::id(), file);
        let mut held = held();
        if let Some(entry) = held.get_mut(&key) {
            if entry.holders == 0 {
                entry.follow(path)?;
                entry.take(path, is_newcomer)?;
            }
            entry.holders += 1;
        } else {
            let entry = Held::open(path, is_newcomer);
            // SQLite goes on with the index that it inherited, even when that file is gone.
            let stale = |old: &Held| !entry.as_ref().is_ok_and(|new| new.same_index(old));
            if held.iter().any(|((_, of), old)| *of == file && old.holders > 0 && stale(old)) {
                return Err(StoreError::Forked);
            }
            held.insert(key, entry?);
        }
        Ok(Guard { key })
    }
}

impl Guard {
    /// SQLite shares what it has open within a process, a deleted file too. Only when all handles
    /// have let go of that is it opened by its name.
    pub fn must_not_share_a_deleted_file(path: &Path) -> Result<(), StoreError> {
        let key = (std::process::id(), identity(path)?);
        let held = held();
        if held.get(&key).is_none_or(|entry| entry.holders == 0 || entry.is_beside(path)) {
            return Ok(());
        }
        Err(StoreError::Open {
            path: path.display().to_string(),
            reason: "a file beside it was deleted, and another handle of this process still has \
                     the old one; use that handle once, or close it"
                .to_owned(),
        })
    }

    /// What `path`, and the names beside it, still lead to.
    pub fn names(&self, path: &Path) -> Names {
        let held = held();
        let entry = held.get(&self.key);
        Names {
            file: identity(path).is_ok_and(|it| self.is_identity(it)),
            index: entry.is_some_and(|entry| entry.has_index(path)),
            log: entry.is_some_and(|entry| entry.has_log(path)),
        }
    }
}

impl Guard {
    /// Whether this is the file that is guarded.
    pub fn is_identity(&self, file: Identity) -> bool {
        self.key.1 == file
    }

    /// Whether nothing is in the log that is open: somebody has brought it home and moved on.
    pub fn has_empty_log(&self) -> bool {
        let length = |entry: &Held| entry.log.file.metadata().map(|it| it.len());
        held().get(&self.key).is_some_and(|entry| length(entry).is_ok_and(|length| length == 0))
    }

    /// Whether something is in the log that lies beside `path` now.
    pub fn is_written(path: &Path) -> bool {
        std::fs::metadata(beside(path, LOG)).is_ok_and(|it| it.len() > 0)
    }

    /// Where the writers of this file wait.
    pub fn door(&self) -> Option<Arc<Door>> {
        held().get(&self.key).map(|entry| Arc::clone(&entry.door))
    }

    /// Shows the log's index, which stays open for the life of the process.
    pub fn with_index(&self, show: &mut dyn FnMut(&File)) {
        if let Some(entry) = held().get(&self.key) {
            show(&entry.index.file);
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

impl Beside {
    fn open(path: &Path, ending: &str) -> Result<Beside, StoreError> {
        let path = beside(path, ending);
        let fault = |error| unusable(&path, &error);
        let file = File::open(&path).map_err(fault)?;
        let identity = identity_of(&file.metadata().map_err(fault)?);
        Ok(Beside { file, identity })
    }

    /// Whether the name still leads to it.
    fn is_at(&self, path: &Path, ending: &str) -> bool {
        identity(&beside(path, ending)).is_ok_and(|found| found == self.identity)
    }
}

impl Held {
    fn open(path: &Path, is_newcomer: bool) -> Result<Held, StoreError> {
        let (index, log) = (Beside::open(path, INDEX)?, Beside::open(path, LOG)?);
        let database = File::options().read(true).write(true).open(path);
        let door = Arc::new(Door::new(database.map_err(|error| unusable(path, &error))?));
        let held = Held { door, index, log, holders: 1 };
        held.take(path, is_newcomer)?;
        Ok(held)
    }

    fn take(&self, path: &Path, is_newcomer: bool) -> Result<(), StoreError> {
        if is_newcomer {
            self.must_be_shared_by_all(path)?;
        }
        self.lock(path)
    }

    /// Others who have the file open have its index open as well. When the index beside it is nobody's
    /// but ours, theirs was deleted, and what they have saved may not be in the file yet.
    fn must_be_shared_by_all(&self, path: &Path) -> Result<(), StoreError> {
        // Who is just opening or closing it has one of the two for a moment.
        for _ in 0..1000 {
            let file = is_locked_by_others(self.door.file(), SHARED_FIRST, SHARED_SIZE);
            if !file || is_locked_by_others(&self.index.file, IN_USE, 1) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        Err(StoreError::Open {
            path: path.display().to_string(),
            reason: "a file beside it was deleted, and another process still has the old one; use \
                     that process once, or end it"
                .to_owned(),
        })
    }

    /// The first to come makes log and index anew; the old ones are nobody's then.
    fn follow(&mut self, path: &Path) -> Result<(), StoreError> {
        if !self.has_index(path) {
            self.index = Beside::open(path, INDEX)?;
        }
        self.log = Beside::open(path, LOG)?;
        Ok(())
    }

    fn is_beside(&self, path: &Path) -> bool {
        self.has_index(path) && self.has_log(path)
    }

    fn has_index(&self, path: &Path) -> bool {
        self.index.is_at(path, INDEX)
    }

    fn has_log(&self, path: &Path) -> bool {
        self.log.is_at(path, LOG)
    }

    fn same_index(&self, other: &Held) -> bool {
        self.index.identity == other.index.identity
    }

    fn lock(&self, path: &Path) -> Result<(), StoreError> {
        set(self.door.file(), libc::F_RDLCK, SHARED_FIRST, SHARED_SIZE)
            .and_then(|()| set(&self.index.file, libc::F_RDLCK, IN_USE, 1))
            .map_err(|error| StoreError::Open {
                path: path.display().to_string(),
                reason: format!("its locks cannot be held: {error}"),
            })
    }

    fn unlock(&self) {
        // Nothing can be done about a failure, and the locks go with the process at the latest.
        let _ = set(&self.index.file, libc::F_UNLCK, IN_USE, 1);
        let _ = set(self.door.file(), libc::F_UNLCK, SHARED_FIRST, SHARED_SIZE);
    }
}

/// Takes or leaves a lock of an open file on some of its bytes, without waiting.
pub fn set(file: &File, kind: libc::c_int, start: i64, length: i64) -> nix::Result<()> {
    fcntl(file, FcntlArg::F_OFD_SETLK(&lock(kind, start, length))).map(|_| ())
}

/// Whether another process, or an open file of our own, has locked some of these bytes: what SQLite
/// has locked for this process does not count.
fn is_locked_by_others(file: &File, start: i64, length: i64) -> bool {
    let mut lock = lock(libc::F_WRLCK, start, length);
    let asked = fcntl(file, FcntlArg::F_GETLK(&mut lock));
    asked.is_ok() && i32::from(lock.l_type) != libc::F_UNLCK
}

fn lock(kind: libc::c_int, start: i64, length: i64) -> libc::flock {
    libc::flock {
        l_type: i16::try_from(kind).unwrap_or(i16::MAX),
        l_whence: i16::try_from(libc::SEEK_SET).unwrap_or(i16::MAX),
        l_start: start,
        l_len: length,
        l_pid: 0,
    }
}

/// Which file a name leads to.
pub fn identity(path: &Path) -> Result<Identity, StoreError> {
    std::fs::metadata(path).map(|it| identity_of(&it)).map_err(|error| unusable(path, &error))
}

fn identity_of(metadata: &Metadata) -> Identity {
    (metadata.dev(), metadata.ino())
}

fn unusable(path: &Path, error: &std::io::Error) -> StoreError {
    StoreError::Open { path: path.display().to_string(), reason: error.to_string() }
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

fn held() -> MutexGuard<'static, HashMap<Key, Held>> {
    HELD.lock().unwrap_or_else(PoisonError::into_inner)
}
