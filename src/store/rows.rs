//! What a transaction can do, table by table, in domain values.
//!
//! One trait a table, so that an engine has one file a table; [`Tx`] is all of them. A lookup of
//! something that is not there gives `None`; a guarded save that meets another change gives
//! [`StoreError::Conflict`].

use serde_json::Value;

use crate::domain::account::Account;
use crate::domain::decision::{ItemFacts, Target};
use crate::domain::email::Email;
use crate::domain::event::{AuditEntry, Change, Origin, OutboxEvent};
use crate::domain::ids::{AccountId, InvitationId, MembershipId, Seconds, SessionId, UserId};
use crate::domain::invitation::Invitation;
use crate::domain::limit::Tries;
use crate::domain::membership::{Membership, Status};
use crate::domain::search::Search;
use crate::domain::user::{Credential, User};

use super::{
    Contacts, Legacy, Marks, MemberMail, Offers, OldRows, Roles, Shadow, SignOns, Slice,
    StoreError, Wanted,
};

type Result<T> = std::result::Result<T, StoreError>;

/// Users and what they log in with.
pub trait Users {
    /// The user with this number.
    fn user(&self, id: UserId) -> Result<Option<User>>;
    /// The user with this canonical address.
    fn user_by_address(&self, canonical: &str) -> Result<Option<User>>;
    /// The shadows of a canonical address, oldest first.
    fn shadows_of(&self, canonical: &str) -> Result<Vec<User>>;
    /// Adds a user (`id` is not looked at) under `canonical`, which must be free.
    fn add_user(&self, user: &User, canonical: &str) -> Result<UserId>;
    /// Users whose address, first, last or whole name begins so, whatever the case of ASCII
    /// letters; by number, rising or falling.
    fn users(&self, begins: &str, falling: bool, slice: Slice) -> Result<Vec<User>>;
    /// How many those are.
    fn count_users(&self, begins: &str) -> Result<i64>;
    /// Saves names, language, flags, shadow and generation; not the address.
    fn save_user(&self, user: &User) -> Result<()>;
    /// Saves the address, which must be free.
    fn save_address(&self, user: &User) -> Result<()>;
    /// What the user may log in with, oldest first.
    fn credentials(&self, user: UserId) -> Result<Vec<Credential>>;
    /// Adds a credential unless the same one is there.
    fn add_credential(&self, user: UserId, account: Option<AccountId>, hash: &str) -> Result<()>;
    /// Puts another hash in the place of an old one.
    fn replace_hash(&self, credential: i64, hash: &str) -> Result<()>;
    /// Takes the credentials away that open this account only.
    fn remove_credentials_for(&self, user: UserId, account: AccountId) -> Result<()>;
    /// One of the bcrypt hashes that are left, if any.
    fn some_bcrypt_hash(&self) -> Result<Option<String>>;
    /// Takes all credentials of a user away.
    fn remove_credentials(&self, user: UserId) -> Result<()>;
}

/// An account beside the asking user's place on it.
#[derive(Clone, PartialEq, Debug)]
pub struct AccountRow {
    /// The account.
    pub account: Account,
    /// The user's membership; owners may have none.
    pub member: Option<Membership>,
    /// When the user last entered it.
    pub last_used: Option<Seconds>,
}

/// Accounts.
pub trait Accounts {
    /// The account with this number.
    fn account(&self, id: AccountId) -> Result<Option<Account>>;
    /// Adds an account under the panel's number.
    fn add_account(&self, account: &Account) -> Result<()>;
    /// Saves everything and moves `version` on; Conflict when it moved since `account` was read.
    fn save_account(&self, account: &Account) -> Result<()>;
    /// A page of the accounts that the user owns or is a member of, last used first.
    fn accounts_of(&self, user: UserId, slice: Slice) -> Result<Vec<AccountRow>>;
    /// How many accounts the user owns or is a member of.
    fn count_accounts_of(&self, user: UserId) -> Result<i64>;
    /// When an account's owner last entered it.
    fn owner_last_used(&self, account: AccountId) -> Result<Option<Seconds>>;
    /// Writes down that the user entered the account now.
    fn touch(&self, user: UserId, account: AccountId, now: Seconds) -> Result<()>;
}

/// Memberships with their grants.
pub trait Members {
    /// A page of the memberships in force that hold what is wanted, in order of user. A choice to
    /// be decided about, made from indexes.
    fn holders(&self, wanted: &Wanted, slice: Slice) -> Result<Vec<Membership>>;
    /// The membership of `user` on `account`.
    fn member(&self, user: UserId, account: AccountId) -> Result<Option<Membership>>;
    /// A page of an account's memberships, oldest first.
    fn members_of(&self, account: AccountId, slice: Slice) -> Result<Vec<Membership>>;
    /// The users of an account's memberships that fit, ascending: every one of them is looked at,
    /// and only them.
    fn found_members(
        &self,
        account: AccountId,
        status: Option<Status>,
        search: &Search,
    ) -> Result<Vec<UserId>>;
    /// How many memberships an account has.
    fn count_members(&self, account: AccountId) -> Result<i64>;
    /// Adds a membership (`id` is not looked at).
    fn add_member(&self, member: &Membership) -> Result<MembershipId>;
    /// Saves everything about a membership.
    fn save_member(&self, member: &Membership) -> Result<()>;
    /// Takes a membership away with its grants.
    fn remove_member(&self, id: MembershipId) -> Result<()>;
}

/// What the panel says about its services and domains.
pub trait Items {
    /// What is known about a service or domain.
    fn item(&self, target: Target) -> Result<Option<ItemFacts>>;
    /// Numbers and accounts of the services (or domains) that are known, the lowest number first.
    fn items(&self, kind: &str, slice: Slice) -> Result<Vec<(i64, AccountId)>>;
    /// Writes down what the panel says; grants by others than members of its account end (K11).
    fn put_item(&self, target: Target, facts: &ItemFacts) -> Result<()>;
}

/// Invitations.
pub trait Invitations {
    /// The invitation with this number.
    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>>;
    /// The invitation whose last mail carried the token with this hash.
    fn invitation_by_token(&self, hash: &[u8; 32]) -> Result<Option<Invitation>>;
    /// The Sent invitation of an account to an address.
    fn open_invitation(&self, account: AccountId, canonical: &str) -> Result<Option<Invitation>>;
    /// An account's invitations, newest first.
    fn invitations_of(&self, account: AccountId, slice: Slice) -> Result<Vec<Invitation>>;
    /// Sent invitations that began at `before` or earlier.
    fn overdue_invitations(&self, before: Seconds, limit: i64) -> Result<Vec<Invitation>>;
    /// Adds an invitation (`id` is not looked at).
    fn add_invitation(&self, invitation: &Invitation) -> Result<InvitationId>;
    /// Saves an invitation that is in state `was`; Conflict when it no longer is.
    fn save_invitation(
        &self,
        invitation: &Invitation,
        was: crate::domain::invitation::State,
    ) -> Result<()>;
}

/// A browser's stay.
#[derive(Clone, PartialEq, Debug)]
pub struct SessionRow {
    /// Keyholder's number.
    pub id: SessionId,
    /// Whose.
    pub user: UserId,
    /// The user's generation when it began (K31).
    pub user_generation: i64,
    /// The account in use.
    pub account: Option<AccountId>,
    /// The membership through which the account was entered, with its generation then (K31);
    /// `None` for the owner.
    pub membership: Option<(MembershipId, i64)>,
    /// Whether the panel said that the person had shown a second factor (K6).
    pub second_factor: bool,
    /// Whether the person was proved, and not only an old password for some accounts (K36).
    pub proved: bool,
    /// The accounts whose old password was shown, when the person was not proved.
    pub proofs: Vec<AccountId>,
    /// Name of the staff member who acts as the user here, on the one account (K33).
    pub acting: Option<String>,
    /// When it began.
    pub created: Seconds,
}

/// A mailed link that proves a mailbox.
#[derive(Clone, PartialEq, Debug)]
pub struct MailboxLink {
    /// Row number.
    pub id: i64,
    /// Whose mailbox.
    pub user: UserId,
    /// When it was asked for.
    pub created: Seconds,
    /// The address whose mailbox it is, when the user is to move there.
    pub new_address: Option<Email>,
}

/// Sessions and mailed links.
pub trait Sessions {
    /// Adds a session (`id` is not looked at).
    fn add_session(&self, session: &SessionRow, token: &[u8; 32]) -> Result<SessionId>;
    /// The session whose token has this hash.
    fn session_by_token(&self, token: &[u8; 32]) -> Result<Option<SessionRow>>;
    /// Saves account, generation and proof, and puts a new token in the place of the old one.
    fn move_session(&self, session: &SessionRow, token: &[u8; 32]) -> Result<()>;
    /// Ends a session.
    fn remove_session(&self, id: SessionId) -> Result<()>;
    /// Removes the sessions of `user` that are in `account`.
    fn remove_sessions_in(&self, user: UserId, account: AccountId) -> Result<()>;
    /// Adds a link without a token; it gets one when the mail is handed out.
    fn add_mailbox_link(&self, link: &MailboxLink) -> Result<i64>;
    /// Gives a link its token.
    fn set_mailbox_token(&self, link: i64, token: &[u8; 32]) -> Result<()>;
    /// The link with this number.
    fn mailbox_link(&self, link: i64) -> Result<Option<MailboxLink>>;
    /// The link whose token has this hash.
    fn mailbox_link_by_token(&self, token: &[u8; 32]) -> Result<Option<MailboxLink>>;
    /// Takes all links of a user away.
    fn remove_mailbox_links(&self, user: UserId) -> Result<()>;
    /// Removes those of them that lead to another address.
    fn remove_address_links(&self, user: UserId) -> Result<()>;
}

/// The record and the outbox.
pub trait Events {
    /// Writes a change to both (K40, K41).
    fn record(&self, change: &Change, origin: &Origin, now: Seconds) -> Result<()>;
    /// Leases up to `limit` events that nobody has leased beyond `now`, mail first, then oldest
    /// first.
    fn lease_events(&self, now: Seconds, until: Seconds, limit: i64) -> Result<Vec<OutboxEvent>>;
    /// Takes done events out of the outbox.
    fn remove_events(&self, ids: &[i64]) -> Result<()>;
    /// A page of an account's record, newest first.
    fn audit_of(&self, account: AccountId, slice: Slice) -> Result<Vec<AuditEntry>>;
    /// How many entries an account's record has.
    fn count_audit(&self, account: AccountId) -> Result<i64>;
}

/// The saved answer to a mutation with an idempotency key (K48).
#[derive(Clone, PartialEq, Debug)]
pub struct SavedRequest {
    /// Which action it was.
    pub action: String,
    /// Hash of its arguments.
    pub hash: Vec<u8>,
    /// What it answered.
    pub answer: Value,
}

/// Idempotency keys and counted tries.
pub trait Requests {
    /// The saved answer to this key.
    fn request(&self, key: &str) -> Result<Option<SavedRequest>>;
    /// Saves an answer under its key.
    fn save_request(&self, key: &str, saved: &SavedRequest, now: Seconds) -> Result<()>;
    /// How often this target was tried.
    fn attempt(&self, target: &str) -> Result<Tries>;
    /// Saves how often this target was tried.
    fn save_attempt(&self, target: &str, attempt: Tries) -> Result<()>;
}

/// Settings as name and text.
pub trait Settings {
    /// Those that were changed from their defaults.
    fn settings(&self) -> Result<Vec<(String, String)>>;
    /// Saves one.
    fn put_setting(&self, key: &str, value: &str) -> Result<()>;
}

/// Permission keys that were registered at run time.
pub trait Catalogues {
    /// Number and key of each.
    fn extra_permissions(&self) -> Result<Vec<(u32, String)>>;
    /// Adds one.
    fn add_permission(&self, number: u32, key: &str) -> Result<()>;
}

/// How much there is of what.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
#[allow(missing_docs, reason = "each field counts what its name says")]
pub struct Totals {
    pub users: i64,
    pub accounts: i64,
    pub memberships: i64,
    pub contacts: i64,
    pub invitations: i64,
    pub waiting_events: i64,
}

/// Everything that can be done inside one transaction.
pub trait Tx:
    Users
    + Accounts
    + Members
    + MemberMail
    + Items
    + Invitations
    + Roles
    + Offers
    + Sessions
    + SignOns
    + Events
    + Requests
    + OldRows
    + Settings
    + Catalogues
    + Marks
    + Contacts
    + Legacy
    + Shadow
{
    /// How much there is of what.
    fn totals(&self) -> Result<Totals>;
}
