//! The place of a user on an account.

use super::guard::{guarded, out, released};
use super::handle::{borrow, keyholder};
use super::handout::{hand_out, take_back};
use super::status::keyholder_status;
use crate::domain::ids::{AccountId, UserId};
use crate::domain::membership::{Kind, Status};

/// The place of a user on an account.
#[repr(C)]
pub struct keyholder_member {
    /// Keyholder's number of the membership; 0 for the owner, who needs none.
    pub id: i64,
    /// 1 owner, 2 sub-account, 3 guest.
    pub kind: u32,
    /// 1 Pending, 2 Invitation sent, 3 Declined, 4 Active, 5 Inactive.
    pub status: u32,
    /// What it gives on the whole account, below the ceilings: bit n is permission n, 1 to 63.
    pub permissions: u64,
    /// The same for the permissions 64 to 127: bit n is permission 64 + n.
    pub permissions_extra: u64,
    /// First second in force, UTC; 0: always was.
    pub not_before: i64,
    /// First second no longer in force, UTC; 0: no end.
    pub not_after: i64,
    /// When the user last entered the account, UTC; 0: never.
    pub last_used: i64,
    /// Whether the user may enter the account now.
    pub may_enter: bool,
}

/// The number of a kind in C.
pub fn kind_number(kind: Kind) -> u32 {
    match kind {
        Kind::Owner => 1,
        Kind::SubAccount => 2,
        Kind::Guest => 3,
    }
}

/// Tells the place of `user` on `account`.
///
/// The set of permissions is for showing. To decide, ask `keyholder_check`: it also knows dates,
/// departments and grants on single services. `*out_member` becomes NULL before anything is
/// looked at.
///
/// - Requires: `keyholder` is open.
/// - Ownership: `*out_member` is the caller's, to be freed by `keyholder_membership_free`.
/// - Threads: any number at once on one handle.
/// - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_FOUND (no such user, account or place), STORE, BUSY,
///   FORKED, PANIC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_membership(
    keyholder: *const keyholder,
    user: i64,
    account: i64,
    out_member: *mut *mut keyholder_member,
) -> keyholder_status {
    guarded(|| {
        let member = unsafe { out(out_member, std::ptr::null_mut()) }?;
        let place = borrow(keyholder)?.place(UserId(user), AccountId(account))?;
        let (builtin, extra) = place.permissions.to_words();
        let public = keyholder_member {
            id: place.membership.map_or(0, |id| id.0),
            kind: kind_number(place.kind),
            status: status_number(place.status),
            permissions: builtin.cast_unsigned(),
            permissions_extra: extra.cast_unsigned(),
            not_before: place.not_before.unwrap_or(0),
            not_after: place.not_after.unwrap_or(0),
            last_used: place.last_used.unwrap_or(0),
            may_enter: place.may_enter,
        };
        *member = hand_out(public, ());
        Ok(())
    })
}

/// Frees what `keyholder_membership` gave. NULL and what is freed already are fine.
///
/// - Requires: nothing.
/// - Ownership: takes `member`.
/// - Threads: any.
/// - Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_membership_free(member: *mut keyholder_member) {
    released(|| take_back::<keyholder_member, ()>(member));
}

fn status_number(status: Status) -> u32 {
    match status {
        Status::Pending => 1,
        Status::InvitationSent => 2,
        Status::Declined => 3,
        Status::Active => 4,
        Status::Inactive => 5,
    }
}
