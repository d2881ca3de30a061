//! The header of SQLite's log index (the `-shm` file): the word that every commit moves.
//!
//! SQLite keeps two copies of a 48-byte header at the start of the file. A writer changes it as
//! the last step of its commit, in memory that all processes share. Its words count the commits,
//! hold the number of frames, a checksum over them and the salts of the log, so that together
//! they do not come again, not after a checkpoint, a restart of the log or a recovery. The last
//! two words are a checksum over all the others. A change of the count alone always changes it, so
//! the 32 bytes from the number of frames on say as much as all 48. One copy is enough to see that
//! nothing has changed; a copy torn in the middle of a commit only differs, which costs one
//! question to the store.
//!
//! The file is mapped here a second time, read only. SQLite's own mapping would go away with its
//! connection; this one lives as long as it is held.

use std::fs::File;
use std::os::fd::AsRawFd;
use std::sync::atomic::{Ordering, fence};

/// Bytes that are mapped; the header is at the start.
const SIZE: usize = 4096;

/// The version number that the first word of a header carries.
const VERSION: u32 = 3_007_000;

/// A header as it was at one moment: frames, pages and the checksum of the last frame; then the
/// salts and the checksum of the header itself.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub struct Stamp([u128; 2]);

/// The mapped header of one store.
pub struct Header {
    words: *const u128,
}

// SAFETY: read only memory that stays mapped as long as the value lives.
unsafe impl Send for Header {}
// SAFETY: as above; reads are volatile.
unsafe impl Sync for Header {}

impl Header {
    /// Maps the header of an index file; `None` when it cannot be mapped or is none.
    ///
    /// `index` is borrowed only: closing a descriptor of the file would drop SQLite's locks.
    pub fn map(index: &File) -> Option<Header> {
        let size = index.metadata().ok()?.len();
        if size < SIZE as u64 {
            return None;
        }
        // SAFETY: a new shared, read only mapping of an open file; the result is checked.
        let mapped = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                SIZE,
                libc::PROT_READ,
                libc::MAP_SHARED,
                index.as_raw_fd(),
                0,
            )
        };
        if mapped == libc::MAP_FAILED {
            return None;
        }
        let header = Header { words: mapped.cast_const().cast() };
        header.is_one().then_some(header)
    }

    /// Whether this is the header of a log index that has been set up.
    fn is_one(&self) -> bool {
        let first = self.words(0).to_ne_bytes();
        // iVersion is the first word; isInit is the byte at offset 12.
        first.first_chunk().is_some_and(|bytes| u32::from_ne_bytes(*bytes) == VERSION)
            && first.get(12) == Some(&1)
    }

    /// Four words of four bytes, read at once or one after the other.
    #[inline]
    fn words(&self, at: usize) -> u128 {
        debug_assert!(at < SIZE / size_of::<u128>());
        // SAFETY: this room asks for the first three only, inside the mapping and aligned; other
        // processes write them, so the read is volatile.
        unsafe { self.words.add(at).read_volatile() }
    }

    /// Whether the header is still this one.
    #[inline]
    pub fn is(&self, stamp: &Stamp) -> bool {
        let Stamp([frames, sums]) = stamp;
        let is = self.words(1) == *frames && self.words(2) == *sums;
        fence(Ordering::Acquire);
        is
    }

    /// The header as it is now. To be read before the store is asked.
    #[inline]
    pub fn stamp(&self) -> Stamp {
        let stamp = Stamp([self.words(1), self.words(2)]);
        fence(Ordering::Acquire);
        stamp
    }
}

impl Drop for Header {
    fn drop(&mut self) {
        // SAFETY: unmaps what `map` mapped, once; nothing else points there.
        unsafe { libc::munmap(self.words.cast_mut().cast(), SIZE) };
    }
}
