//! What the processes share beside the store: the published numbers, and a lock that keeps
//! everybody from committing while the store is put back to a copy.

use std::collections::BTreeMap;
use std::fs::{File, OpenOptions};
use std::os::fd::AsRawFd;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use super::WRITERS;

const SIZE: usize = 4096;

/// Mapped memory and a lock.
pub struct Shared {
    numbers: *const AtomicU64,
    lock: File,
}

fn beside(store: &Path, name: &str) -> PathBuf {
    store.with_file_name(name)
}

impl Shared {
    /// Makes both, for the parent.
    pub fn make(store: &Path) -> Shared {
        let file = File::create(beside(store, "published")).expect("a file");
        file.set_len(SIZE as u64).expect("a size");
        File::create(beside(store, "lock")).expect("a file");
        Shared::open(store)
    }

    pub fn open(store: &Path) -> Shared {
        let open = |name| {
            let file = OpenOptions::new().read(true).write(true).open(beside(store, name));
            file.expect("the parent has made it")
        };
        let file = open("published");
        // SAFETY: a new shared mapping of a file of this size; the result is checked, and it
        // stays until the process ends.
        let mapped = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                SIZE,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_SHARED,
                file.as_raw_fd(),
                0,
            )
        };
        assert_ne!(mapped, libc::MAP_FAILED);
        Shared { numbers: mapped.cast_const().cast(), lock: open("lock") }
    }

    fn number(&self, place: usize) -> &AtomicU64 {
        assert!(place <= WRITERS.len());
        // SAFETY: inside the mapping, which stays.
        unsafe { &*self.numbers.add(place) }
    }

    /// How many changes of this writer have returned; also the number that is spelt now.
    pub fn published(&self, place: usize) -> u64 {
        self.number(place).load(Ordering::Acquire)
    }

    /// A change to this number has returned.
    pub fn publish(&self, place: usize, number: u64) {
        self.number(place).store(number, Ordering::Release);
    }

    /// Runs `work` while nobody puts the store back, or, `alone`, while nobody commits.
    pub fn locked<T>(&self, alone: bool, work: impl FnOnce() -> T) -> T {
        let how = if alone { libc::LOCK_EX } else { libc::LOCK_SH };
        // Who wants to be alone would wait for ever among so many: the others let it go first.
        let wanted = self.number(WRITERS.len());
        if alone {
            wanted.store(1, Ordering::Release);
        }
        while !alone && wanted.load(Ordering::Acquire) == 1 {
            std::thread::sleep(Duration::from_micros(50));
        }
        // SAFETY: a descriptor of ours.
        assert_eq!(unsafe { libc::flock(self.lock.as_raw_fd(), how) }, 0);
        let done = work();
        if alone {
            wanted.store(0, Ordering::Release);
        }
        // SAFETY: as above.
        assert_eq!(unsafe { libc::flock(self.lock.as_raw_fd(), libc::LOCK_UN) }, 0);
        done
    }

    pub fn by_kind(&self) -> BTreeMap<&'static str, u64> {
        WRITERS.iter().enumerate().map(|(at, kind)| (*kind, self.published(at))).collect()
    }

    pub fn commits(&self) -> u64 {
        self.by_kind().values().sum()
    }
}
