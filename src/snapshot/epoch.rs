//! A word that moves when anything of this process that a cache leans on goes away.
//!
//! It lies on a page of its own that the kernel wipes in a forked child: there it reads zero,
//! which no epoch ever is, so a child never answers from its parent's caches. Reading it costs a
//! load; asking for the process number would cost a hundred times as much.

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU64, Ordering};

const SIZE: usize = 4096;

/// The word, and one that tells processes apart; `None` on a machine where they cannot be had:
/// then nothing is ever kept.
static WORDS: LazyLock<Option<&'static [AtomicU64; 2]>> = LazyLock::new(page);

/// The last epoch that began, here or in a process that this one was forked from: a child never
/// begins one that its parent had.
static LAST: AtomicU64 = AtomicU64::new(0);

fn page() -> Option<&'static [AtomicU64; 2]> {
    // SAFETY: a new private mapping of our own; the result is checked.
    let mapped = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            SIZE,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS,
            -1,
            0,
        )
    };
    if mapped == libc::MAP_FAILED {
        return None;
    }
    // SAFETY: the mapping is ours and has this size. A kernel before 4.14 says no.
    if unsafe { libc::madvise(mapped, SIZE, libc::MADV_WIPEONFORK) } != 0 {
        return None;
    }
    // SAFETY: aligned to a page, zeroed by the kernel, writable, and never unmapped.
    Some(unsafe { &*mapped.cast::<[AtomicU64; 2]>() })
}

/// A number of this process and of no other that it was forked from or forks: a process number
/// comes again, in another namespace or after a while. `None`: this machine cannot tell.
pub fn process() -> Option<u64> {
    let [_, word] = (*WORDS)?;
    match word.compare_exchange(0, next(), Ordering::AcqRel, Ordering::Acquire) {
        Ok(_) => Some(word.load(Ordering::Acquire)),
        Err(now) => Some(now),
    }
}

fn next() -> u64 {
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// The epoch in which something was made.
pub struct Epoch {
    word: &'static AtomicU64,
    began: u64,
}

impl Epoch {
    /// The epoch of now, in a forked child a new one; `None`: nothing may be kept here.
    pub fn begin() -> Option<Epoch> {
        let [word, _] = (*WORDS)?;
        let began = match word.compare_exchange(0, next(), Ordering::AcqRel, Ordering::Acquire) {
            Ok(_) => word.load(Ordering::Acquire),
            Err(now) => now,
        };
        Some(Epoch { word, began })
    }

    /// Whether it is this epoch still.
    #[inline]
    pub fn is_now(&self) -> bool {
        self.word.load(Ordering::Acquire) == self.began
    }

    /// Ends the epoch: everything kept before is void.
    pub fn end() {
        if let Some([word, _]) = *WORDS {
            let next = next();
            // In a forked child that has begun none the word stays zero.
            let _ = word.fetch_update(Ordering::AcqRel, Ordering::Acquire, |now| {
                (now != 0).then_some(next.max(now + 1))
            });
        }
    }
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use std::sync::{PoisonError, RwLock};

    /// An epoch is the whole process's: whoever ends one in a test writes here, others read.
    pub static QUIET: RwLock<()> = RwLock::new(());

    #[test]
    fn k49_an_epoch_ends_for_all_and_is_none_of_a_forked_childs() {
        let _alone = QUIET.write().unwrap_or_else(PoisonError::into_inner);
        let before = Epoch::begin().expect("this machine can");
        assert!(before.is_now());
        Epoch::end();
        assert!(!before.is_now());
        let parents = Epoch::begin().expect("this machine can");
        let process = super::process().expect("this machine can");
        // SAFETY: the child does nothing but read and write a word and leave.
        let child = unsafe { libc::fork() };
        if child == 0 {
            let wiped = !parents.is_now();
            let wiped = wiped && super::process() != Some(process);
            let new = Epoch::begin().is_some_and(|it| it.is_now() && it.began != parents.began);
            // SAFETY: ends the child without running anything of the parent's.
            unsafe { libc::_exit(if wiped && new { 0 } else { 1 }) };
        }
        let mut status = -1;
        // SAFETY: waits for the child made above.
        unsafe { libc::waitpid(child, &raw mut status, 0) };
        assert_eq!(status, 0);
        assert_eq!(super::process(), Some(process));
    }
}
