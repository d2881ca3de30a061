//! What each thread keeps of the stores that it asks: the one that it asked last in reach of a
//! single word, the others apart.

use std::cell::RefCell;

use super::{Cache, slot};
use crate::domain::ids::Seconds;

/// The most other stores that one thread keeps answers of: a worker may serve several hosts.
const MOST_OTHERS: usize = 8;

/// What a thread keeps of one store.
pub struct Kept {
    /// Number of the store's handle, never used again.
    pub number: u64,
    /// The answers.
    pub cache: Cache,
    /// For sets that have an end.
    pub now: Box<dyn Fn() -> Seconds>,
}

/// The stores that were asked before the last one; and when the thread ends, the last one too.
// In the boxes in which they come and go: a cache is long to copy.
#[allow(clippy::vec_box)]
struct Others(Vec<Box<Kept>>);

impl Drop for Others {
    fn drop(&mut self) {
        drop(take_last());
    }
}

thread_local! {
    static OTHERS: RefCell<Others> = const { RefCell::new(Others(Vec::new())) };
}

/// Runs `work` with what is kept of the store that this thread asked last.
///
/// The word holds nothing, or a `Box` that was given to [`put_back`] and that [`take_last`] has
/// not given away yet.
#[inline]
pub fn with_last<T>(work: impl FnOnce(&mut Kept) -> Option<T>) -> Option<T> {
    // SAFETY: see above: when not null it points to a `Kept` of this thread. Nobody else has it in
    // hand: `work` is this crate's, asks a clock at most, and never comes back here.
    work(unsafe { slot::get().cast::<Kept>().as_mut() }?)
}

fn take_last() -> Option<Box<Kept>> {
    let last = slot::get().cast::<Kept>();
    if last.is_null() {
        return None;
    }
    slot::set(std::ptr::null_mut());
    // SAFETY: came from `Box::into_raw` in `put_back`, and has just been made unreachable there.
    Some(unsafe { Box::from_raw(last) })
}

/// Takes what is kept of a store away, to be put back; nothing when it has died.
pub fn take(number: u64) -> Option<Box<Kept>> {
    if let Some(last) = take_last() {
        if last.number == number {
            return Some(last).filter(|kept| kept.cache.is_alive());
        }
        put_back(last);
    }
    let taken = OTHERS.try_with(|others| {
        let Others(others) = &mut *others.try_borrow_mut().ok()?;
        others.retain(|kept| kept.cache.is_alive());
        let at = others.iter().position(|kept| kept.number == number)?;
        Some(others.swap_remove(at))
    });
    taken.ok().flatten()
}

/// Puts it where the next check looks.
pub fn put_back(kept: Box<Kept>) {
    // A thread that is ending keeps nothing: it would not be freed any more.
    let _ = OTHERS.try_with(|others| {
        let Ok(mut others) = others.try_borrow_mut() else {
            return;
        };
        let Others(others) = &mut *others;
        if let Some(before) = take_last() {
            if others.len() >= MOST_OTHERS {
                others.remove(0);
            }
            others.push(before);
        }
        slot::set(Box::into_raw(kept).cast());
    });
}

/// Runs `work` for each store of which this thread keeps something.
pub fn for_each(mut work: impl FnMut(&mut Cache)) {
    let _ = with_last(|last| {
        work(&mut last.cache);
        Some(())
    });
    let _ = OTHERS.try_with(|others| {
        if let Ok(mut others) = others.try_borrow_mut() {
            let Others(others) = &mut *others;
            others.iter_mut().for_each(|kept| work(&mut kept.cache));
        }
    });
}
