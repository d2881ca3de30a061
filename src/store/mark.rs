//! What a kept answer is compared with.

use super::StoreError;
use crate::domain::folded::Scope;
use crate::domain::ids::{AccountId, UserId};

/// What a kept answer is compared with. An equal mark: nothing has changed.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub struct Mark {
    /// Moves with every change of anything that decides.
    pub any: i64,
    /// Moves with every change that can matter to one user on one account in one scope.
    pub place: u64,
}

/// Marks, and the file that they are in.
pub trait Marks {
    /// Which opened file this transaction reads: another number, another file.
    fn file(&self) -> u64;
    /// The mark of `user` on `account` in `scope`.
    fn mark(&self, user: UserId, account: AccountId, scope: Scope) -> Result<Mark, StoreError>;
}
