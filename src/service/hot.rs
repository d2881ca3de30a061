//! The hot question, answered from memory: what each thread keeps of the stores that it asks.

use std::cell::RefCell;
use std::sync::Arc;

use super::Clock;
use crate::domain::folded::Question;
use crate::domain::ids::{AccountId, UserId};
use crate::domain::permission::Permission;
use crate::snapshot::{Cache, Who};

/// The most stores that one thread keeps answers of: a worker may serve several hosts.
const MOST_STORES: usize = 8;

/// What a thread keeps of one store.
pub(super) struct Kept {
    /// Number of the `Core`, never used again.
    pub core: u64,
    /// The answers.
    pub cache: Cache,
    /// For sets that have an end.
    pub clock: Arc<dyn Clock>,
}

/// The store that was asked last lies apart, so that it is reached without a search.
struct Shelf {
    last: Option<Kept>,
    others: Vec<Kept>,
}

thread_local! {
    static SHELF: RefCell<Shelf> = const { RefCell::new(Shelf { last: None, others: Vec::new() }) };
}

/// A kept answer about a whole account; `None`: ask [`Core::allows_many`](super::Core::allows_many).
#[inline]
pub fn quick(core: u64, user: UserId, account: AccountId, permission: Permission) -> Option<bool> {
    with_fresh(core, |kept| {
        let clock = &kept.clock;
        kept.cache.answer(Who { user, account }, permission, || clock.now())
    })
}

/// Kept answers to several questions, all of one moment; false: not all of them were kept.
pub fn quick_many(
    core: u64,
    user: UserId,
    account: AccountId,
    questions: impl Iterator<Item = Question>,
    mut tell: impl FnMut(bool),
) -> bool {
    let all = with_fresh(core, |kept| {
        let (clock, who) = (&kept.clock, Who { user, account });
        for question in questions {
            tell(kept.cache.answer_in(who, question, || clock.now())?);
        }
        Some(true)
    });
    all.is_some()
}

/// The next check of this thread compares the names of the files with what is open.
pub fn hurry() {
    let _ = SHELF.try_with(|shelf| {
        if let Ok(mut shelf) = shelf.try_borrow_mut() {
            let shelf = &mut *shelf;
            shelf.last.iter_mut().chain(&mut shelf.others).for_each(|it| it.cache.hurry());
        }
    });
}

#[inline]
fn with_fresh(core: u64, ask: impl FnOnce(&mut Kept) -> Option<bool>) -> Option<bool> {
    let asked = SHELF.try_with(|shelf| {
        let mut shelf = shelf.try_borrow_mut().ok()?;
        let kept = shelf.last.as_mut().filter(|kept| kept.core == core)?;
        if kept.cache.is_fresh() { ask(kept) } else { None }
    });
    // A thread that is ending keeps nothing.
    asked.ok().flatten()
}

/// Takes what is kept of a store off the shelf, to be put back; nothing when it has died.
pub(super) fn take(core: u64) -> Option<Kept> {
    let taken = SHELF.try_with(|shelf| {
        let mut shelf = shelf.try_borrow_mut().ok()?;
        shelf.others.retain(|kept| kept.cache.is_alive());
        if shelf.last.as_ref().is_some_and(|kept| kept.core == core) {
            return shelf.last.take();
        }
        let at = shelf.others.iter().position(|kept| kept.core == core)?;
        Some(shelf.others.swap_remove(at))
    });
    taken.ok().flatten().filter(|kept| kept.cache.is_alive())
}

/// Puts it where the next check looks first.
pub(super) fn put_back(kept: Kept) {
    let _ = SHELF.try_with(|shelf| {
        let Ok(mut shelf) = shelf.try_borrow_mut() else {
            return;
        };
        if let Some(before) = shelf.last.replace(kept) {
            if shelf.others.len() >= MOST_STORES {
                shelf.others.remove(0);
            }
            shelf.others.push(before);
        }
    });
}

/// Bytes and number of the sets that this thread keeps, for measuring.
pub fn kept() -> (usize, usize) {
    let counted = SHELF.try_with(|shelf| {
        let shelf = shelf.borrow();
        let all = shelf.last.iter().chain(&shelf.others);
        all.map(|kept| kept.cache.kept()).fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
    });
    counted.unwrap_or_default()
}
