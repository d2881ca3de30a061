//! How a story fails.

use crate::domain::catalogue::UnknownKey;
use crate::domain::contact::BadContact;
use crate::domain::email::BadEmail;
use crate::domain::mail::UnknownCategory;
use crate::domain::rule::BrokenRule;
use crate::domain::setting::BadSetting;
use crate::store::{Failure, StoreError};

/// Something that was named and is not there, or belongs to somebody else: the answer is the
/// same, so that nobody learns what others have.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
#[allow(missing_docs, reason = "each is named after what was not found")]
pub enum Thing {
    User,
    Account,
    Member,
    Invitation,
    Offer,
    Contact,
    Service,
    LegacyRow,
    Disagreement,
}

impl Thing {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Thing::User => ("user_unknown", "there is no such user"),
            Thing::Account => ("account_unknown", "there is no such account"),
            Thing::Member => ("member_unknown", "there is no such member of the account"),
            Thing::Invitation => ("invitation_unknown", "there is no such invitation"),
            Thing::Offer => ("offer_unknown", "there is no such offer of ownership"),
            Thing::Contact => ("contact_unknown", "there is no such contact of the account"),
            Thing::Service => ("service_unknown", "there is no such service or domain"),
            Thing::Disagreement => ("disagreement_unknown", "there is no such disagreement"),
            Thing::LegacyRow => {
                ("legacy_unknown", "this login has not been upgraded yet; run the upgrade again")
            }
        }
    }
}

/// What is called by a name or number that a list of known ones belongs to.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
#[allow(missing_docs, reason = "each is named after what was not known")]
pub enum Named {
    Department,
    Dialect,
    Function,
    Language,
    Role,
}

impl Named {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Named::Department => ("department_unknown", "department"),
            Named::Dialect => ("invalid", "dialect"),
            Named::Function => ("function_unknown", "function of the service or domain"),
            Named::Language => ("language_unknown", "language"),
            Named::Role => ("role_unknown", "role"),
        }
    }
}

/// Why something was not done.
#[derive(Clone, PartialEq, Debug, thiserror::Error)]
pub enum Error {
    /// The request breaks a rule; asking again changes nothing.
    #[error("{0}")]
    Rule(BrokenRule),
    /// What was named is not there.
    #[error("{}", .0.words().1)]
    NotFound(Thing),
    /// The request makes no sense as it stands.
    #[error("{0}")]
    Invalid(String),
    /// A permission key that nobody knows.
    #[error("{0}")]
    UnknownPermission(UnknownKey),
    /// A name or number that nobody knows, with those that would have been understood.
    #[error("unknown {}: {name} (known are {})", .what.words().1, known.join(", "))]
    Unknown {
        /// What kind of thing.
        what: Named,
        /// What was asked for.
        name: String,
        /// What there is.
        known: Vec<String>,
    },
    /// An action that does not exist.
    #[error("unknown action: {0}; see docs/actions.md for the list")]
    UnknownAction(String),
    /// The store failed; asking again may help.
    #[error("{0}")]
    Store(StoreError),
    /// A step of a batch failed, so nothing of it was done.
    #[error("nothing was done, for step {at} failed: {action}: {error}")]
    Step {
        /// Which, from 1.
        at: usize,
        /// Its action.
        action: String,
        /// Why.
        error: Box<Error>,
    },
}

impl Error {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            Error::Rule(rule) => rule.code(),
            Error::NotFound(thing) => thing.words().0,
            Error::Invalid(_) => "invalid",
            Error::UnknownPermission(_) => "unknown_permission",
            Error::Unknown { what, .. } => what.words().0,
            Error::UnknownAction(_) => "unknown_action",
            Error::Step { error, .. } => error.code(),
            Error::Store(StoreError::Open { .. }) => "store_open",
            Error::Store(StoreError::Newer { .. }) => "store_newer",
            Error::Store(StoreError::Busy | StoreError::Conflict) => "store_busy",
            Error::Store(StoreError::UnknownOutcome(_)) => "unknown_outcome",
            Error::Store(StoreError::Forked) => "forked",
            Error::Store(StoreError::Failed(_)) => "store",
        }
    }

    /// Something that nobody knows, beside what there is.
    pub(super) fn unknown(what: Named, name: &str, known: Vec<String>) -> Error {
        Error::Unknown { what, name: super::text::harmless(name), known }
    }

    /// A row that does not say what Keyholder writes: somebody else wrote it.
    pub(super) fn damaged(table: &str, error: &dyn std::fmt::Display) -> Error {
        Error::Store(StoreError::Failed(format!("unexpected content in table {table}: {error}")))
    }
}

impl Failure for Error {
    fn store_error(&self) -> Option<&StoreError> {
        match self {
            Error::Store(error) => Some(error),
            Error::Step { error, .. } => error.store_error(),
            _ => None,
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        Error::Store(error)
    }
}

impl From<BrokenRule> for Error {
    fn from(rule: BrokenRule) -> Error {
        Error::Rule(rule)
    }
}

impl From<UnknownKey> for Error {
    fn from(error: UnknownKey) -> Error {
        Error::UnknownPermission(error)
    }
}

impl From<BadEmail> for Error {
    fn from(error: BadEmail) -> Error {
        match error {
            BadEmail::OneLabel(typed) => BrokenRule::AddressIncomplete(typed).into(),
            other => Error::Invalid(other.to_string()),
        }
    }
}

impl From<BadContact> for Error {
    fn from(error: BadContact) -> Error {
        Error::Invalid(error.to_string())
    }
}

impl From<UnknownCategory> for Error {
    fn from(error: UnknownCategory) -> Error {
        Error::Invalid(error.to_string())
    }
}

impl From<BadSetting> for Error {
    fn from(error: BadSetting) -> Error {
        Error::Invalid(error.to_string())
    }
}
