//! A user: one person, one address, one login, any number of accounts.

use super::email::Email;
use super::ids::{AccountId, Seconds, UserId};

/// How a user can be written to and matched.
#[derive(Clone, Eq, PartialEq, Debug)]
pub enum Address {
    /// A usable address (K39).
    Valid(Email),
    /// What a legacy row held where an address should be. Never matched by a log-in.
    Unusable(String),
}

impl Address {
    /// The text as it was stored, for lists and mail.
    pub fn as_str(&self) -> &str {
        match self {
            Address::Valid(email) => email.as_str(),
            Address::Unusable(text) => text,
        }
    }

    /// The address that mail may be sent to; `None` when there is none.
    pub fn email(&self) -> Option<&Email> {
        match self {
            Address::Valid(email) => Some(email),
            Address::Unusable(_) => None,
        }
    }
}

/// A person with a login.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct User {
    /// Keyholder's number.
    pub id: UserId,
    /// Where mail goes and what is typed at log-in.
    pub address: Address,
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Language of mail and pages, as a code; empty when not known.
    pub language: String,
    /// Switched off by staff: no log-in, no check passes.
    pub disabled: bool,
    /// Whether somebody has proved to read this mailbox (K19, K36).
    pub mailbox_proved: bool,
    /// Whether the password was set through Keyholder since the upgrade, so that the one in the
    /// panel's own tables proves nothing any more (K36).
    pub password_moved: bool,
    /// The canonical address under which this user logs in beside the one whose address it is:
    /// a second old log-in of one address on one account, kept apart with its own rights until
    /// the mailbox is proved (K36, K38). `None` for everybody else.
    pub shadow_of: Option<String>,
    /// Grows when the password changes or the user is disabled; ends sessions (K31).
    pub generation: i64,
    /// When the row was made.
    pub created: Seconds,
}

impl User {
    /// The name for people; the address when there is no name.
    pub fn display_name(&self) -> String {
        let name = format!("{} {}", self.first_name, self.last_name);
        match name.trim() {
            "" => self.address.as_str().to_owned(),
            name => name.to_owned(),
        }
    }
}

/// A password that a user may log in with, and what it proves.
///
/// A legacy password proves only the account that it opened before (K36): it carries that
/// account. A password set through Keyholder, or after the mailbox was proved, carries none
/// and proves the person.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Credential {
    /// Row number.
    pub id: i64,
    /// Whose.
    pub user: UserId,
    /// The only account it opens; `None`: the person, so every account.
    pub account: Option<AccountId>,
    /// Argon2id, or a legacy hash until its first use (K30).
    pub hash: String,
}
