//! What is written beside each change: an audit entry (K40) and an event for the panel (K41).

use serde_json::Value;

use super::ids::{AccountId, Seconds, UserId};

/// The events that the panel drains. Their words become hook names.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
#[allow(missing_docs, reason = "each is named after what happened; K41 lists them")]
pub enum EventKind {
    InvitationSent,
    InvitationAccepted,
    InvitationDeclined,
    InvitationCancelled,
    InvitationExpired,
    MembershipAdded,
    MembershipChanged,
    MembershipRemoved,
    OwnerChanged,
    /// The owner offers the account to a member: the mail is to be sent.
    OwnerOffered,
    /// The member said no.
    OwnerOfferDeclined,
    /// The owner took it back, or ownership has gone another way.
    OwnerOfferWithdrawn,
    /// Nobody answered in time.
    OwnerOfferExpired,
    AccountSwitched,
    CeilingChanged,
    ContactAdded,
    ContactChanged,
    ContactRemoved,
    UserAdded,
    UserChanged,
    LoginFailed,
    /// A person asked to prove a mailbox: the mail is to be sent.
    MailboxAsked,
    /// A person asked for another address: the mail to it is to be sent.
    AddressAsked,
    /// The new address counts: the mail to the old one is to be sent.
    AddressChanged,
    /// The host changed a setting.
    SettingChanged,
    /// The panel told of an account, or changed it.
    AccountChanged,
    /// The host let somebody in by a link.
    SignOnGiven,
    /// Somebody logged in.
    LoggedIn,
    /// Somebody logged out.
    LoggedOut,
    /// A role was made.
    RoleAdded,
    /// What a role gives, or its name, changed: all who hold it are concerned.
    RoleChanged,
    /// A role was taken away.
    RoleRemoved,
}

impl EventKind {
    /// Whether a mail is to be sent because of it.
    pub fn is_mail(self) -> bool {
        matches!(
            self,
            EventKind::InvitationSent
                | EventKind::MailboxAsked
                | EventKind::AddressAsked
                | EventKind::AddressChanged
                | EventKind::OwnerOffered
        )
    }

    /// The word that the panel sees and rows keep.
    pub fn word(self) -> &'static str {
        match self {
            EventKind::InvitationSent => "KeyholderInvitationSent",
            EventKind::InvitationAccepted => "KeyholderInvitationAccepted",
            EventKind::InvitationDeclined => "KeyholderInvitationDeclined",
            EventKind::InvitationCancelled => "KeyholderInvitationCancelled",
            EventKind::InvitationExpired => "KeyholderInvitationExpired",
            EventKind::MembershipAdded => "KeyholderMembershipAdded",
            EventKind::MembershipChanged => "KeyholderMembershipChanged",
            EventKind::MembershipRemoved => "KeyholderMembershipRemoved",
            EventKind::OwnerChanged => "KeyholderOwnerChanged",
            EventKind::OwnerOffered => "KeyholderOwnerOffered",
            EventKind::OwnerOfferDeclined => "KeyholderOwnerOfferDeclined",
            EventKind::OwnerOfferWithdrawn => "KeyholderOwnerOfferWithdrawn",
            EventKind::OwnerOfferExpired => "KeyholderOwnerOfferExpired",
            EventKind::AccountSwitched => "KeyholderAccountSwitched",
            EventKind::CeilingChanged => "KeyholderCeilingChanged",
            EventKind::ContactAdded => "KeyholderContactAdded",
            EventKind::ContactChanged => "KeyholderContactChanged",
            EventKind::ContactRemoved => "KeyholderContactRemoved",
            EventKind::UserAdded => "KeyholderUserAdded",
            EventKind::UserChanged => "KeyholderUserChanged",
            EventKind::LoginFailed => "KeyholderLoginFailed",
            EventKind::MailboxAsked => "KeyholderMailboxAsked",
            EventKind::AddressAsked => "KeyholderAddressAsked",
            EventKind::AddressChanged => "KeyholderAddressChanged",
            EventKind::SettingChanged => "KeyholderSettingChanged",
            EventKind::AccountChanged => "KeyholderAccountChanged",
            EventKind::SignOnGiven => "KeyholderSignOnGiven",
            EventKind::LoggedIn => "KeyholderLoggedIn",
            EventKind::LoggedOut => "KeyholderLoggedOut",
            EventKind::RoleAdded => "KeyholderRoleAdded",
            EventKind::RoleChanged => "KeyholderRoleChanged",
            EventKind::RoleRemoved => "KeyholderRoleRemoved",
        }
    }
}

/// One change of state: becomes an audit entry and an event in the same transaction.
///
/// Never holds a token, a password or a hash.
#[derive(Clone, PartialEq, Debug)]
pub struct Change {
    /// What happened.
    pub kind: EventKind,
    /// On which account, if on one.
    pub account: Option<AccountId>,
    /// Which user it concerns, if one.
    pub user: Option<UserId>,
    /// Row number of the thing changed (invitation, membership, contact), 0 when there is none.
    pub subject: i64,
    /// How it was.
    pub before: Value,
    /// How it is.
    pub after: Value,
}

/// Who changed something, on behalf of whom, from where.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Origin {
    /// `user`, `staff` or `system`.
    pub kind: &'static str,
    /// The user's number, or 0. Beside a name of the staff: on behalf of whom (K33).
    pub user: i64,
    /// Name of the staff member; empty for others.
    pub staff: String,
    /// Network address, empty when not known.
    pub remote: String,
}

/// An entry of the record, as it is read back.
#[derive(Clone, PartialEq, Debug)]
pub struct AuditEntry {
    /// Row number.
    pub id: i64,
    /// When.
    pub at: Seconds,
    /// `user`, `staff` or `system`.
    pub actor_kind: String,
    /// The user's number, or 0. Beside a name of the staff: on behalf of whom (K33).
    pub actor_user: i64,
    /// Name of the staff member; empty for others.
    pub actor_staff: String,
    /// Network address, empty when not known.
    pub remote: String,
    /// What, as the event's word.
    pub action: String,
    /// On which account.
    pub account: Option<AccountId>,
    /// Which user it concerns.
    pub user: Option<UserId>,
    /// Row number of the thing changed.
    pub subject: i64,
    /// How it was.
    pub before: Value,
    /// How it is.
    pub after: Value,
}

/// An event that waits for the panel.
#[derive(Clone, PartialEq, Debug)]
pub struct OutboxEvent {
    /// Row number.
    pub id: i64,
    /// When it happened.
    pub at: Seconds,
    /// Its word.
    pub kind: String,
    /// On which account.
    pub account: Option<AccountId>,
    /// Which user it concerns.
    pub user: Option<UserId>,
    /// Row number of the thing changed.
    pub subject: i64,
    /// How the thing is since then.
    pub payload: Value,
}
