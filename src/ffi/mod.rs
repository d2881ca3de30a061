//! C names, pointers, panics and status codes. Decides nothing.
//!
//! A `keyholder` is not a pointer to anything: it is a number that looks like one. So a NULL, a
//! closed or an invented handle gives a status and not a crash. What is handed out is remembered
//! until it is freed, so a second free does nothing.
#![allow(non_camel_case_types, reason = "in this room a Rust type has its C name")]
#![allow(clippy::missing_safety_doc, reason = "the line Requires of each contract says it")]

mod account;
mod call;
mod check;
mod error;
mod guard;
mod handle;
mod handout;
mod invitation;
mod membership;
mod permission;
mod status;

pub use account::{
    keyholder_account, keyholder_account_list, keyholder_accounts, keyholder_accounts_free,
};
pub use call::{keyholder_call, keyholder_text, keyholder_text_free};
pub use check::{keyholder_ask, keyholder_check, keyholder_check_many};
pub use error::{keyholder_last_error, keyholder_last_error_code};
pub use handle::{
    keyholder, keyholder_abi_version, keyholder_close, keyholder_open, keyholder_request_begin,
};
pub use invitation::keyholder_invitation_create;
pub use membership::{keyholder_member, keyholder_membership, keyholder_membership_free};
pub use permission::keyholder_permission;
pub use status::keyholder_status;
