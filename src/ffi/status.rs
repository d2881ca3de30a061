//! The status that every function returns.

use crate::service;
use crate::store::StoreError;

/// How a call ended. Numbers are written out and never used twice.
///
/// Anything but OK means: nothing was done, except for UNKNOWN_OUTCOME, where that is not known.
/// `keyholder_last_error` has the words for people, `keyholder_last_error_code` one for programs.
#[repr(C)]
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum keyholder_status {
    /// Done.
    Ok = 0,
    /// A pointer that must not be NULL was.
    NullArgument = 1,
    /// Not an open `keyholder` of this process.
    BadHandle = 2,
    /// A text is not UTF-8.
    NotUtf8 = 3,
    /// A text or a list is longer than allowed.
    TooLong = 4,
    /// An argument makes no sense; the text says which.
    InvalidArgument = 5,
    /// No such permission; the text lists the known ones.
    UnknownPermission = 6,
    /// No such action.
    UnknownAction = 7,
    /// What was named is not there, or belongs to somebody else.
    NotFound = 8,
    /// A rule forbids it; asking again changes nothing.
    Refused = 9,
    /// Somebody else changed the same thing at the same moment; asking again may help.
    Conflict = 10,
    /// The store failed.
    Store = 11,
    /// The store is in use by others for too long; asking again may help.
    Busy = 12,
    /// Not known whether it was saved: ask again with the same `request` key.
    UnknownOutcome = 13,
    /// The handle was opened before this process was forked: open another one.
    Forked = 14,
    /// A fault in Keyholder itself; the handle may be used on.
    Panic = 15,
}

/// Why a call did not end in OK.
pub struct Failure {
    /// For the caller.
    pub status: keyholder_status,
    /// One stable word for programs.
    pub code: &'static str,
    /// Words for people.
    pub text: String,
}

impl Failure {
    /// A failure that `ffi` itself has found.
    pub fn new(status: keyholder_status, code: &'static str, text: impl Into<String>) -> Failure {
        Failure { status, code, text: text.into() }
    }
}

impl From<service::Error> for Failure {
    fn from(error: service::Error) -> Failure {
        let status = status_of(&error);
        Failure { status, code: error.code(), text: error.to_string() }
    }
}

fn status_of(error: &service::Error) -> keyholder_status {
    match error {
        service::Error::Rule(_) => keyholder_status::Refused,
        service::Error::Step { error, .. } => status_of(error),
        service::Error::NotFound(_) => keyholder_status::NotFound,
        service::Error::Invalid(_) => keyholder_status::InvalidArgument,
        service::Error::UnknownPermission(_) => keyholder_status::UnknownPermission,
        service::Error::Unknown { what: service::Named::Role, .. } => keyholder_status::NotFound,
        service::Error::Unknown { .. } => keyholder_status::InvalidArgument,
        service::Error::UnknownAction(_) => keyholder_status::UnknownAction,
        service::Error::Store(error) => match error {
            StoreError::Open { .. } | StoreError::Newer { .. } | StoreError::Failed(_) => {
                keyholder_status::Store
            }
            StoreError::Busy => keyholder_status::Busy,
            StoreError::Conflict => keyholder_status::Conflict,
            StoreError::UnknownOutcome(_) => keyholder_status::UnknownOutcome,
            StoreError::Forked => keyholder_status::Forked,
        },
    }
}
