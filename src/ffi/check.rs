//! The hot question.

use super::guard::{guarded, list, null, out};
use super::handle::{borrow, keyholder};
use super::status::{Failure, keyholder_status};
use crate::domain::decision::{Ask, Target};
use crate::domain::ids::{AccountId, DepartmentId, DomainId, ServiceId, UserId};
use crate::domain::permission::Permission;

/// The most questions of one call.
const MOST_ASKS: usize = 4096;

/// One question of a batch.
#[repr(C)]
#[derive(Copy, Clone)]
pub struct keyholder_ask {
    /// A number from `keyholder_permission`.
    pub permission: u32,
    /// The service that it is about, by the panel's number; 0: none.
    pub service: i64,
    /// The domain that it is about, by the panel's number; 0: none. Not together with a service.
    pub domain: i64,
    /// The ticket department that it is about, by the panel's number; 0: none.
    pub department: i64,
}

/// Asks whether `user` may do one thing on `account`.
///
/// `*out_allowed` becomes `false` before anything is looked at, and `true` only on a clear yes:
/// a caller that forgets the status still refuses. A refusal is an answer: status OK, `false`.
/// Never stale: what another process has committed counts at once.
///
/// - Requires: `keyholder` is open.
/// - Ownership: borrows only; there is nothing to free.
/// - Threads: any number at once on one handle.
/// - Errors: NULL_ARGUMENT, BAD_HANDLE, UNKNOWN_PERMISSION, STORE, BUSY, FORKED, PANIC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_check(
    keyholder: *const keyholder,
    user: i64,
    account: i64,
    permission: u32,
    out_allowed: *mut bool,
) -> keyholder_status {
    guarded(|| {
        let allowed = unsafe { out(out_allowed, false) }?;
        let core = borrow(keyholder)?;
        let ask = Ask::anywhere(number(permission)?);
        *allowed = core.check(UserId(user), AccountId(account), &ask)?.is_allowed();
        Ok(())
    })
}

/// Asks several things about one user and one account, all answered from one moment.
///
/// `asks` and `out_allowed` have `count` elements, at most 4096. Every element of `out_allowed`
/// becomes `false` before anything is looked at; on an error all of them stay so.
///
/// - Requires: `keyholder` is open; `out_allowed` has room for `count` elements.
/// - Ownership: borrows only; there is nothing to free.
/// - Threads: any number at once on one handle.
/// - Errors: NULL_ARGUMENT, BAD_HANDLE, TOO_LONG (nothing is written then), INVALID_ARGUMENT,
///   UNKNOWN_PERMISSION, STORE, BUSY, FORKED, PANIC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_check_many(
    keyholder: *const keyholder,
    user: i64,
    account: i64,
    asks: *const keyholder_ask,
    count: usize,
    out_allowed: *mut bool,
) -> keyholder_status {
    guarded(|| {
        // The length first: beyond it nothing may be written.
        unsafe { list::<u8>(std::ptr::dangling(), count, MOST_ASKS) }?;
        if count > 0 && out_allowed.is_null() {
            return Err(null("an out parameter"));
        }
        for at in 0..count {
            // SAFETY: not NULL, and the caller gives room for `count` elements.
            unsafe { out_allowed.add(at).write(false) };
        }
        let asks = unsafe { list(asks, count, MOST_ASKS) }?;
        let core = borrow(keyholder)?;
        let asks = asks.iter().map(question).collect::<Result<Vec<Ask>, _>>()?;
        let verdicts = core.check_many(UserId(user), AccountId(account), &asks)?;
        for (at, verdict) in verdicts.iter().enumerate() {
            // SAFETY: there is one verdict an ask, so `at` is below `count`.
            unsafe { out_allowed.add(at).write(verdict.is_allowed()) };
        }
        Ok(())
    })
}

fn number(permission: u32) -> Result<Permission, Failure> {
    Permission::from_number(permission).ok_or_else(|| {
        Failure::new(
            keyholder_status::UnknownPermission,
            "unknown_permission",
            format!("unknown permission number: {permission}; use keyholder_permission"),
        )
    })
}

fn question(ask: &keyholder_ask) -> Result<Ask, Failure> {
    let target = match (ask.service, ask.domain) {
        (0, 0) => Target::Account,
        (service, 0) => Target::Service(ServiceId(service)),
        (0, domain) => Target::Domain(DomainId(domain)),
        (_, _) => {
            return Err(Failure::new(
                keyholder_status::InvalidArgument,
                "invalid",
                "ask about a service or a domain, not both",
            ));
        }
    };
    let department = (ask.department != 0).then_some(DepartmentId(ask.department));
    Ok(Ask { target, department, ..Ask::anywhere(number(ask.permission)?) })
}
