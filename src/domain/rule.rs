//! The rules that a request can break, each with a stable word and a text for people.

use super::decision::No;
use super::permission::PermissionSet;

/// A request that breaks a rule; asking again changes nothing.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum BrokenRule {
    /// K7: the actor may not manage the members of this account.
    #[error("you may not manage the members of this account: {}", .0.text())]
    MayNotManage(No),
    /// K12.
    #[error("nobody can change their own permissions; ask the owner of the account")]
    OwnGrants,
    /// K12, K14.
    #[error("permissions cannot be set on the owner of the account, who holds them all")]
    OwnersGrants,
    /// K12: the set that the actor does not hold (empty: a department or a single item).
    #[error("you can only pass on permissions that you hold yourself")]
    MoreThanHeld(PermissionSet),
    /// K12.
    #[error("access that you give cannot last longer than your own")]
    LongerThanHeld,
    /// K12.
    #[error("access that you give cannot reach further than the addresses that yours is tied to")]
    WiderThanHeld,
    /// K14.
    #[error("the owner cannot be removed or switched off; make somebody else the owner first")]
    OwnerStays,
    /// K20.
    #[error("this person is already a member of the account")]
    AlreadyMember,
    /// K20, setting `invitation.require_user`.
    #[error("nobody with this address has a login yet; ask them to register first")]
    UserRequired,
    /// K17.
    #[error("this invitation has expired; ask for a new one")]
    InvitationExpired,
    /// K18, K22.
    #[error("this invitation has been used already")]
    InvitationUsed,
    /// K22.
    #[error("this invitation was declined")]
    InvitationDeclined,
    /// K17.
    #[error("this invitation was taken back")]
    InvitationCancelled,
    /// K19: the page acts only on the invitation that it showed.
    #[error("this page showed another invitation; open the link in the mail again")]
    OtherInvitation,
    /// K19, setting `invitation.bind_email`.
    #[error(
        "this invitation was sent to another address; log in with that address or ask for a new invitation"
    )]
    OtherAddress,
    /// K20: the address has a login, so a second one cannot be registered.
    #[error("this address has a login already; log in to accept the invitation")]
    LoginExists,
    /// K20: accepting without a login needs the details of a new one.
    #[error("log in or register to accept the invitation")]
    LoginNeeded,
    /// K20: an invitation or a login that opens nothing.
    #[error("choose at least one permission")]
    NothingGiven,
    /// K21: by now nothing is left to give.
    #[error("nothing of this invitation can be given any more; ask the owner of the account")]
    NothingLeft,
    /// K23, K31: too many tries.
    #[error("too many tries; wait a while and try again")]
    TooMany,
    /// K29: for every cause the same.
    #[error("the address or the password is wrong")]
    LoginFailed,
    /// K31.
    #[error("you have been logged out; log in again")]
    SessionEnded,
    /// K36: the panel's own old password proves nothing any more.
    #[error("your password has changed; log in with the new one")]
    PasswordMoved,
    /// K35: the panel and Keyholder have answered differently, and nobody has said why.
    #[error(
        "the panel and Keyholder disagree, and nothing explains it: {0} times; explain each, or force it in your name"
    )]
    Disagreements(i64),
    /// K35: both have never been asked side by side.
    #[error("there was no shadow run yet; begin one, or force it in your name")]
    NoShadowRun,
    /// K32: a form that was drawn for another account.
    #[error(
        "this page belongs to another account than the one in use; switch the account and try again"
    )]
    OtherAccount,
    /// K36.
    #[error("confirm your mailbox first: this account was reached with another password before")]
    ConfirmByMail,
    /// K6 when an account is to be entered.
    #[error("this account cannot be entered: {}", .0.text())]
    CannotEnter(No),
    /// A mailed link that is used up, unknown or too old.
    #[error("this link is not valid any more; ask for a new one")]
    LinkInvalid,
    /// A password that is too short or too long.
    #[error("the password must have 10 to 200 characters")]
    Password,
    /// Only the host may do this.
    #[error("only the host's staff may do this")]
    StaffOnly,
    /// K6: a from-until window in which no second lies.
    #[error("access must end after it begins")]
    WindowEmpty,
    /// K6: an invitation to access that is over already.
    #[error("access cannot end before it is given")]
    WindowPast,
    /// K12: a delegate may give roles, not change them.
    #[error("only the owner of the account and the host's staff may change its roles")]
    RolesOfOwner,
    /// K8: how many members hold the role.
    #[error("a role that is held cannot be removed; take it from its members first: {0}")]
    RoleHeld(i64),
    /// K8.
    #[error("a ready-made role cannot be removed; change what it holds instead")]
    RoleReadyMade,
    /// K8.
    #[error("a role of this name exists already")]
    RoleTaken,
    /// K8.
    #[error("the name of a role must have 1 to 60 characters")]
    RoleName,
    /// K33: what only the person may do, and no staff in their place.
    #[error("this is for the person alone; staff who act as somebody cannot do it")]
    ActingStaff,
    /// K24, K26: the actor lacks a permission.
    #[error("you may not do this on the account: {}", .0.text())]
    MayNot(No),
    /// K15.
    #[error("only an Active member can become the owner")]
    NotAnActiveMember,
    /// K15.
    #[error("this offer has expired; ask the owner for a new one")]
    OfferExpired,
    /// K15.
    #[error("this offer has been accepted already")]
    OfferUsed,
    /// K15.
    #[error("this offer was declined")]
    OfferDeclined,
    /// K15.
    #[error("this offer was taken back")]
    OfferWithdrawn,
    /// K15: the page acts only on the offer that it showed.
    #[error("this page showed another offer; open the link in the mail again")]
    OtherOffer,
    /// K24.
    #[error("this contact has a login; take the login away first")]
    ContactHasLogin,
    /// K24.
    #[error("this contact has no login")]
    ContactHasNoLogin,
    /// K24.
    #[error("this contact has no usable address; give it one first")]
    ContactHasNoAddress,
    /// K25, in the words of WHMCS (UpdateContact).
    #[error(
        "You must have at least one email address enabled to receive domain related notifications as required by ICANN. To disable domain notifications, please enable domain notifications for the primary account holder or another contact"
    )]
    LastDomainMail,
    /// K25, in the words of WHMCS (UpdateClient).
    #[error(
        "You must have at least one email address enabled to receive domain related notifications as required by ICANN. To disable domain notifications, please create an alternative contact that is set to receive them"
    )]
    LastDomainMailOfAccount,
    /// A user with this address exists already.
    #[error("a user with this address exists already")]
    AddressTaken,
    /// K39: mail has to get to an address that is given now.
    #[error("the address has no dot after the @, so mail does not get there: {0}")]
    AddressIncomplete(String),
}

impl BrokenRule {
    /// A stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            BrokenRule::MayNotManage(No::OwnerOnly | No::NotGranted) => "not_owner",
            BrokenRule::MayNotManage(no) | BrokenRule::CannotEnter(no) | BrokenRule::MayNot(no) => {
                no.word()
            }
            BrokenRule::OwnGrants => "own_grants",
            BrokenRule::OwnersGrants => "owners_grants",
            BrokenRule::MoreThanHeld(_) => "more_than_held",
            BrokenRule::LongerThanHeld => "longer_than_held",
            BrokenRule::WiderThanHeld => "wider_than_held",
            BrokenRule::OwnerStays => "owner_stays",
            BrokenRule::AlreadyMember => "already_member",
            BrokenRule::UserRequired => "user_required",
            BrokenRule::InvitationExpired => "invitation_expired",
            BrokenRule::InvitationUsed => "invitation_used",
            BrokenRule::InvitationDeclined => "invitation_declined",
            BrokenRule::InvitationCancelled => "invitation_cancelled",
            BrokenRule::OtherInvitation => "other_invitation",
            BrokenRule::OtherAddress => "other_address",
            BrokenRule::LoginExists => "login_exists",
            BrokenRule::LoginNeeded => "login_needed",
            BrokenRule::NothingGiven => "nothing_given",
            BrokenRule::NothingLeft => "nothing_left",
            BrokenRule::TooMany => "too_many",
            BrokenRule::LoginFailed => "login_failed",
            BrokenRule::SessionEnded => "session_ended",
            BrokenRule::PasswordMoved => "password_moved",
            BrokenRule::Disagreements(_) => "disagreements",
            BrokenRule::NoShadowRun => "no_shadow_run",
            BrokenRule::OtherAccount => "other_account",
            BrokenRule::ConfirmByMail => "confirm_by_mail",
            BrokenRule::LinkInvalid => "link_invalid",
            BrokenRule::Password => "password",
            BrokenRule::StaffOnly => "staff_only",
            BrokenRule::WindowEmpty => "window_empty",
            BrokenRule::WindowPast => "window_past",
            BrokenRule::RolesOfOwner => "roles_of_owner",
            BrokenRule::RoleHeld(_) => "role_held",
            BrokenRule::RoleReadyMade => "role_ready_made",
            BrokenRule::RoleTaken => "role_taken",
            BrokenRule::RoleName => "role_name",
            BrokenRule::ActingStaff => "acting_staff",
            BrokenRule::NotAnActiveMember => "not_an_active_member",
            BrokenRule::OfferExpired => "offer_expired",
            BrokenRule::OfferUsed => "offer_used",
            BrokenRule::OfferDeclined => "offer_declined",
            BrokenRule::OfferWithdrawn => "offer_withdrawn",
            BrokenRule::OtherOffer => "other_offer",
            BrokenRule::ContactHasLogin => "contact_has_login",
            BrokenRule::ContactHasNoLogin => "contact_has_no_login",
            BrokenRule::ContactHasNoAddress => "contact_has_no_address",
            BrokenRule::LastDomainMail | BrokenRule::LastDomainMailOfAccount => "last_domain_mail",
            BrokenRule::AddressTaken => "address_taken",
            BrokenRule::AddressIncomplete(_) => "address_incomplete",
        }
    }
}
