//! The traits of rows about people around an account: offers of ownership, mail, contacts.

use super::{Slice, StoreError};
use crate::domain::contact::Contact;
use crate::domain::ids::{AccountId, ContactId, MembershipId, OfferId, Seconds, UserId};
use crate::domain::invitation::State;
use crate::domain::membership::{Membership, Status};
use crate::domain::ownership::Offer;
use crate::domain::user::User;

type Result<T> = std::result::Result<T, StoreError>;

/// Offers of ownership (K15).
pub trait Offers {
    /// The offer with this number.
    fn offer(&self, id: OfferId) -> Result<Option<Offer>>;
    /// The offer whose mail carried the token with this hash.
    fn offer_by_token(&self, hash: &[u8; 32]) -> Result<Option<Offer>>;
    /// The newest offer of an account, whatever its state; an open one is always the newest.
    fn last_offer(&self, account: AccountId) -> Result<Option<Offer>>;
    /// Sent offers that began at `before` or earlier.
    fn overdue_offers(&self, before: Seconds, limit: i64) -> Result<Vec<Offer>>;
    /// Adds an offer (`id` is not looked at); Conflict when the account has an open one.
    fn add_offer(&self, offer: &Offer) -> Result<OfferId>;
    /// Saves state and token of an offer that is in state `was`; Conflict when it no longer is.
    fn save_offer(&self, offer: &Offer, was: State) -> Result<()>;
}

/// A membership that gets mail, and its person; what it grants is not read.
#[derive(Clone, PartialEq, Debug)]
pub struct Listening {
    /// The membership.
    pub id: MembershipId,
    /// Whose it is.
    pub user: User,
    /// Its status.
    pub status: Status,
    /// The first second in force.
    pub not_before: Option<Seconds>,
    /// The first second that is not.
    pub not_after: Option<Seconds>,
    /// The categories that are on.
    pub mail: Vec<String>,
}

/// The mail categories that members get.
pub trait MemberMail {
    /// Those of one membership, in a fixed order.
    fn member_mail(&self, id: MembershipId) -> Result<Vec<String>>;
    /// Saves those of one membership.
    fn put_member_mail(&self, member: &Membership, mail: &[String]) -> Result<()>;
    /// An account's memberships that get any mail, oldest first.
    fn listening_members(&self, account: AccountId) -> Result<Vec<Listening>>;
}

/// A stay that the host has promised somebody.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct SignOn {
    /// Whom.
    pub user: UserId,
    /// Where; `None`: any account that they may enter.
    pub account: Option<AccountId>,
    /// When.
    pub created: Seconds,
}

/// Single sign-on by the host.
pub trait SignOns {
    /// Adds one; gives its row number.
    fn add_sign_on(&self, new: &SignOn, token: &[u8; 32]) -> Result<i64>;
    /// Takes the one whose token has this hash away, so that it is given once.
    fn take_sign_on(&self, token: &[u8; 32]) -> Result<Option<SignOn>>;
    /// Takes those away that were made at `until` or earlier.
    fn remove_sign_ons(&self, until: Seconds) -> Result<()>;
}

/// Contacts.
pub trait Contacts {
    /// The contact with this number.
    fn contact(&self, id: ContactId) -> Result<Option<Contact>>;
    /// The account's contact with this number in the panel; the oldest, should there be several.
    fn contact_of_panel(&self, account: AccountId, panel_id: i64) -> Result<Option<Contact>>;
    /// An account's contacts, oldest first.
    fn contacts_of(&self, account: AccountId) -> Result<Vec<Contact>>;
    /// A page of an account's contacts, oldest first.
    fn contacts_page(&self, account: AccountId, slice: Slice) -> Result<Vec<Contact>>;
    /// How many contacts an account has.
    fn count_contacts(&self, account: AccountId) -> Result<i64>;
    /// Contacts of any account with this canonical address, oldest first.
    fn contacts_at(&self, canonical: &str) -> Result<Vec<Contact>>;
    /// Adds a contact (`id` is not looked at).
    fn add_contact(&self, contact: &Contact) -> Result<ContactId>;
    /// Saves everything about a contact but its account and its number in the panel.
    fn save_contact(&self, contact: &Contact) -> Result<()>;
    /// Takes a contact away.
    fn remove_contact(&self, id: ContactId) -> Result<()>;
    /// Takes a user's login off the contacts of an account; the contacts stay.
    fn unlink_contacts(&self, account: AccountId, user: UserId) -> Result<()>;
    /// Puts one user's login in the place of another's.
    fn move_contacts(&self, from: UserId, to: UserId) -> Result<()>;
}
