//! The hot question, answered from memory.

use crate::domain::folded::Question;
use crate::domain::ids::{AccountId, UserId};
use crate::snapshot::{Who, shelf};

/// [`quick`] for the person whom the last check of this thread was about; `None`: ask that.
#[inline]
pub fn again(core: u64, user: UserId, account: AccountId, permission: u32) -> Option<bool> {
    shelf::with_last(|kept| {
        if kept.number == core {
            kept.cache.answer_again(Who { user, account }, permission)
        } else {
            None
        }
    })
}

/// A kept answer about a whole account; `None`: ask [`Core::allows_many`](super::Core::allows_many),
/// which also knows what to say of a number that is no permission.
#[inline]
pub fn quick(core: u64, user: UserId, account: AccountId, permission: u32) -> Option<bool> {
    shelf::with_last(|kept| {
        if kept.number != core || !kept.cache.is_fresh() {
            return None;
        }
        kept.cache.answer(Who { user, account }, permission, &kept.now)
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
    let who = Who { user, account };
    let all = shelf::with_last(|kept| {
        if kept.number != core || !kept.cache.is_fresh() {
            return None;
        }
        for question in questions {
            tell(kept.cache.answer_in(who, question, &kept.now)?);
        }
        Some(())
    });
    all.is_some()
}

/// The next check of this thread compares the names of the files with what is open.
pub fn hurry() {
    shelf::for_each(|cache| cache.hurry());
}
