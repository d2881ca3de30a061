//! The accounts of a user.

use std::ffi::c_char;

use super::guard::{guarded, out, released};
use super::handle::{borrow, keyholder};
use super::handout::{hand_out, take_back};
use super::membership::kind_number;
use super::status::keyholder_status;
use crate::domain::account::AccountStatus;
use crate::domain::ids::UserId;
use crate::service::AccountChoice;

/// An account that a user may act on, or not.
#[repr(C)]
pub struct keyholder_account {
    /// The panel's number.
    pub id: i64,
    /// Company or person, UTF-8, not ended by NUL.
    pub name: *const c_char,
    /// Bytes of `name`.
    pub name_length: usize,
    /// The user's place on it: 1 owner, 2 sub-account, 3 guest.
    pub kind: u32,
    /// 1 Active, 2 Inactive, 3 Closed.
    pub account_status: u32,
    /// Whether the user may enter it now.
    pub may_enter: bool,
    /// When the user last entered it, seconds since 1970, UTC; 0: never.
    pub last_used: i64,
}

/// The accounts of a user, last used first.
#[repr(C)]
pub struct keyholder_account_list {
    /// `count` accounts.
    pub accounts: *const keyholder_account,
    /// How many.
    pub count: usize,
}

// SAFETY: the pointers lead into what is kept beside the list and never changes.
unsafe impl Send for keyholder_account_list {}

/// What the pointers of a list lead to.
struct Kept {
    /// Owns the names that `accounts` points into.
    _names: Vec<String>,
    accounts: Vec<keyholder_account>,
}

// SAFETY: as above; the vectors are not touched until they are dropped.
unsafe impl Send for Kept {}

/// Lists the accounts that `user` owns or is a member of, last used first.
///
/// Closed ones and those whose membership is not in force are listed with `may_enter` false.
/// `*out_list` becomes NULL before anything is looked at.
///
/// - Requires: `keyholder` is open.
/// - Ownership: `*out_list` is the caller's, to be freed by `keyholder_accounts_free`.
/// - Threads: any number at once on one handle.
/// - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_FOUND (no such user), STORE, BUSY, FORKED, PANIC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_accounts(
    keyholder: *const keyholder,
    user: i64,
    out_list: *mut *mut keyholder_account_list,
) -> keyholder_status {
    guarded(|| {
        let list = unsafe { out(out_list, std::ptr::null_mut()) }?;
        let choices = borrow(keyholder)?.accounts_of(UserId(user))?;
        let (names, accounts) = choices.into_iter().map(in_c).unzip();
        let kept = Kept { _names: names, accounts };
        let public =
            keyholder_account_list { accounts: kept.accounts.as_ptr(), count: kept.accounts.len() };
        *list = hand_out(public, kept);
        Ok(())
    })
}

/// Frees a list. NULL and a list that is freed already are fine.
///
/// - Requires: nothing.
/// - Ownership: takes `list`.
/// - Threads: any.
/// - Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_accounts_free(list: *mut keyholder_account_list) {
    released(|| take_back::<keyholder_account_list, Kept>(list));
}

/// The name stays where it is when its owner moves: a `String` keeps its text on the heap.
fn in_c(choice: AccountChoice) -> (String, keyholder_account) {
    let name = choice.name;
    let account = keyholder_account {
        id: choice.account.0,
        name: name.as_ptr().cast(),
        name_length: name.len(),
        kind: kind_number(choice.kind_value),
        account_status: match choice.account_status_value {
            AccountStatus::Active => 1,
            AccountStatus::Inactive => 2,
            AccountStatus::Closed => 3,
        },
        may_enter: choice.may_enter,
        last_used: choice.last_used.unwrap_or(0),
    };
    (name, account)
}
