//! How a store fails.

/// A failure of the store, never of the request.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum StoreError {
    /// The store cannot be opened.
    #[error("the store cannot be opened: {path}: {reason}")]
    Open {
        /// Which file.
        path: String,
        /// Why, and what to do.
        reason: String,
    },
    /// The store was written by a newer Keyholder.
    #[error(
        "the store was written by a newer Keyholder (schema {found}, this one knows {known}); install that version again"
    )]
    Newer {
        /// The schema found.
        found: i64,
        /// The newest schema that this library knows.
        known: i64,
    },
    /// Somebody else held the store for too long; asking again may help.
    #[error("the store is busy; try again")]
    Busy,
    /// Two changes met on one row; asking again may help.
    #[error("somebody else changed the same thing at the same moment; try again")]
    Conflict,
    /// The commit failed and may or may not have happened: repeat with the same request key.
    #[error(
        "it is not known whether the change was saved: {0}; repeat it with the same request key"
    )]
    UnknownOutcome(String),
    /// The store was opened before this process was forked.
    #[error("the store was opened before the process was forked; open it again in the child")]
    Forked,
    /// Anything else that the engine said.
    #[error("the store failed: {0}")]
    Failed(String),
}

impl StoreError {
    /// Whether the same work may succeed when it is begun again at once. Not when the store is
    /// busy: then it has been waited for long enough already.
    pub fn is_retryable(&self) -> bool {
        matches!(self, StoreError::Conflict)
    }
}
