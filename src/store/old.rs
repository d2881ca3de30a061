//! Rows that end with time.

use super::StoreError;
use crate::domain::ids::Seconds;

type Result<T> = std::result::Result<T, StoreError>;

/// What ends.
#[derive(Copy, Clone, Debug)]
pub enum Old {
    /// A session, from its log-in on.
    Session,
    /// The saved answer to a request key (K48).
    Answer,
    /// A counted try (K23, K31).
    Tries,
}

/// Looking for them and taking them away.
pub trait OldRows {
    /// Whether there is one of that second or before.
    fn has_old(&self, kind: Old, until: Seconds) -> Result<bool>;
    /// Removes up to `most` of them; how many it was.
    fn remove_old(&self, kind: Old, until: Seconds, most: i64) -> Result<usize>;
}
