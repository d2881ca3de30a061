//! Inviting somebody.

use std::ffi::c_char;

use super::guard::{guarded, list, out, text};
use super::handle::{borrow, keyholder};
use super::status::{Failure, keyholder_status};
use crate::domain::ids::{AccountId, UserId};
use crate::service::{By, NewInvitation};

/// There are 127 numbers.
const MOST_PERMISSIONS: usize = 127;

/// Offers a membership of `account` to an address, on behalf of the user `actor`.
///
/// `email` has `email_length` bytes, `permissions` has `count` numbers from
/// `keyholder_permission`, at least one. The invitation is valid for 604,800 seconds; its token
/// goes out with the mail (action `outbox.take`) and is shown to nobody else. An open invitation
/// to the same address is replaced. `*out_invitation` becomes 0 before anything is looked at.
///
/// - Requires: `keyholder` is open; the caller has made sure that `actor` is who they say.
/// - Ownership: borrows only; there is nothing to free.
/// - Threads: any number at once on one handle.
/// - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_UTF8, TOO_LONG, INVALID_ARGUMENT (address),
///   UNKNOWN_PERMISSION, NOT_FOUND (no such account for this actor), REFUSED (codes not_owner,
///   nothing_given, address_incomplete, more_than_held, already_member, user_required,
///   account_closed), STORE, BUSY, UNKNOWN_OUTCOME, FORKED, PANIC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_invitation_create(
    keyholder: *const keyholder,
    actor: i64,
    account: i64,
    email: *const c_char,
    email_length: usize,
    permissions: *const u32,
    count: usize,
    out_invitation: *mut i64,
) -> keyholder_status {
    guarded(|| {
        let invitation = unsafe { out(out_invitation, 0) }?;
        let email = unsafe { text(email, email_length) }?;
        let numbers = unsafe { list(permissions, count, MOST_PERMISSIONS) }?;
        let core = borrow(keyholder)?;
        let new = NewInvitation {
            account: AccountId(account),
            email: email.to_owned(),
            permissions: core.permission_keys(numbers).map_err(Failure::from)?,
            ..NewInvitation::default()
        };
        *invitation = core.invite(&By::user(UserId(actor)), &new)?.0;
        Ok(())
    })
}
