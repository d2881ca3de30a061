//! Ids are types, so that a user can never stand where an account belongs.

use serde::{Deserialize, Serialize};

/// Seconds since 1970-01-01 00:00:00 UTC.
pub type Seconds = i64;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Copy, Clone, Default, Eq, PartialEq, Ord, PartialOrd, Hash, Debug, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    };
}

id!(
    /// A person with a login. Keyholder's own number, never reused.
    UserId
);
id!(
    /// The billable party. The panel's number.
    AccountId
);
id!(
    /// A user's place on an account. Keyholder's own number, never reused.
    MembershipId
);
id!(
    /// An offer of a membership. Keyholder's own number, never reused.
    InvitationId
);
id!(
    /// An offer of ownership. Keyholder's own number, never reused.
    OfferId
);
id!(
    /// A hosting service. The panel's number.
    ServiceId
);
id!(
    /// A domain registration. The panel's number.
    DomainId
);
id!(
    /// A ticket department. The panel's number.
    DepartmentId
);
id!(
    /// A person of an account with mail preferences. Keyholder's own number, never reused.
    ContactId
);
id!(
    /// A named set of grants. Keyholder's own number, never reused.
    RoleId
);
id!(
    /// A browser's stay. Keyholder's own number, never reused.
    SessionId
);
