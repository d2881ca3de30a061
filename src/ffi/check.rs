//! The hot question.

use std::ffi::c_char;
use std::mem::MaybeUninit;
use std::net::IpAddr;

use super::error::{forget, has_none};
use super::guard::{guarded, list, null, out, text};
use super::handle::{borrow, keyholder, number_of};
use super::status::{Failure, keyholder_status};
use crate::domain::decision::Target;
use crate::domain::folded::{Question, Scope, Shown};
use crate::domain::ids::{AccountId, DepartmentId, DomainId, ServiceId, UserId};
use crate::domain::permission::Permission;
use crate::service::hot;

/// The most questions of one call.
const MOST_ASKS: usize = 4096;

/// One question of a batch. All zero but `permission`: about the whole account, with nothing shown.
///
/// What is shown can only turn a no into a yes, for accounts that ask for a second factor and
/// members who may come from certain addresses only.
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
    /// Whether the person has shown a second factor.
    // A byte of the caller's, which may hold anything: it is not a `bool` before it is looked at.
    pub second_factor: MaybeUninit<bool>,
    /// The address that the person comes from, as text: `192.0.2.7`, `2001:db8::7`. Not a name, no
    /// port, no zone. NULL or length 0: not known, and then on nobody's list.
    pub remote: *const c_char,
    /// Bytes of `remote`.
    pub remote_length: usize,
}

/// Asks whether `user` may do one thing on `account`.
///
/// `*out_allowed` becomes `false` before anything is looked at, and `true` only on a clear yes:
/// a caller that forgets the status still refuses. A refusal is an answer: status OK, `false`.
/// Never stale: what another process has committed counts at once.
///
/// It shows neither a second factor nor an address, so an account or a member that asks for one
/// is refused. For somebody who visits with them there is `keyholder_check_many`.
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
    let (user, account) = (UserId(user), AccountId(account));
    // Mostly it is about the same person as the last time. That way calls nothing, so that the
    // arguments stay in their registers; nothing in it can fail or panic.
    if !out_allowed.is_null()
        && has_none()
        && let Some(kept) = hot::again(number_of(keyholder), user, account, permission)
    {
        // SAFETY: not NULL, and the caller gives room for one.
        unsafe { out_allowed.write(kept) };
        return keyholder_status::Ok;
    }
    // SAFETY: passed on as it came.
    unsafe { ask_memory(keyholder, user, account, permission, out_allowed) }
}

/// The hot question about somebody else than the last time.
///
/// # Safety
/// `out_allowed` is NULL or points to a writable `bool`.
#[inline(never)]
unsafe fn ask_memory(
    keyholder: *const keyholder,
    user: UserId,
    account: AccountId,
    permission: u32,
    out_allowed: *mut bool,
) -> keyholder_status {
    let kept = hot::quick(number_of(keyholder), user, account, permission);
    if let (Some(kept), false) = (kept, out_allowed.is_null()) {
        // SAFETY: not NULL, and the caller gives room for one.
        unsafe { out_allowed.write(kept) };
        forget();
        return keyholder_status::Ok;
    }
    // SAFETY: passed on as it came.
    unsafe { ask_store(keyholder, user, account, permission, out_allowed) }
}

/// The hot question when memory does not know.
///
/// # Safety
/// `out_allowed` is NULL or points to a writable `bool`.
#[cold]
unsafe fn ask_store(
    keyholder: *const keyholder,
    user: UserId,
    account: AccountId,
    permission: u32,
    out_allowed: *mut bool,
) -> keyholder_status {
    guarded(|| {
        // SAFETY: this function's contract.
        let allowed = unsafe { out(out_allowed, false) }?;
        let core = borrow(keyholder)?;
        let (scope, shown) = (Scope::default(), Shown::default());
        let question = Question { permission: number(permission)?, scope, shown };
        *allowed = core.allows_many(user, account, &[question])?.first() == Some(&true);
        Ok(())
    })
}

/// Asks several things about one user and one account, all answered from one moment.
///
/// `asks` and `out_allowed` have `count` elements, at most 4096. Every element of `out_allowed`
/// becomes `false` before anything is looked at; on an error all of them stay so.
///
/// A yes that needs what an ask shows is asked of the store each time; all others are remembered.
///
/// - Requires: `keyholder` is open; `out_allowed` has room for `count` elements.
/// - Ownership: borrows only; there is nothing to free.
/// - Threads: any number at once on one handle.
/// - Errors: NULL_ARGUMENT, BAD_HANDLE, TOO_LONG (of `count`: nothing is written then), NOT_UTF8,
///   INVALID_ARGUMENT, UNKNOWN_PERMISSION, STORE, BUSY, FORKED, PANIC.
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
        let (user, account) = (UserId(user), AccountId(account));
        // SAFETY: `at` is below `count` in both: there is one answer an ask.
        let tell = |at: usize, allowed: bool| unsafe { out_allowed.add(at).write(allowed) };
        // SAFETY: passed on as it came.
        if unsafe { quick(keyholder, user, account, asks, tell) } {
            return Ok(());
        }
        (0..count).for_each(|at| tell(at, false));
        let core = borrow(keyholder)?;
        // SAFETY: what an ask points to is as long as it says.
        let questions = asks.iter().map(|ask| unsafe { question(ask) });
        let questions = questions.collect::<Result<Vec<Question>, _>>()?;
        let answers = core.allows_many(user, account, &questions)?;
        answers.iter().enumerate().for_each(|(at, allowed)| tell(at, *allowed));
        Ok(())
    })
}

/// Tells every answer from memory; false when that knows only some of them.
///
/// # Safety
/// That of [`question`] for each ask.
unsafe fn quick(
    keyholder: *const keyholder,
    user: UserId,
    account: AccountId,
    asks: &[keyholder_ask],
    mut tell: impl FnMut(usize, bool),
) -> bool {
    let mut told = 0;
    // An ask that makes no sense ends the list early, and is explained on the slow way.
    // SAFETY: this function's contract.
    let questions = asks.iter().map_while(|ask| unsafe { question(ask) }.ok());
    let kept = hot::quick_many(number_of(keyholder), user, account, questions, |allowed| {
        tell(told, allowed);
        told += 1;
    });
    kept && told == asks.len()
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

/// What an ask says.
///
/// # Safety
/// `remote` is NULL or points to `remote_length` readable bytes.
unsafe fn question(ask: &keyholder_ask) -> Result<Question, Failure> {
    let target = match (ask.service, ask.domain) {
        (0, 0) => Target::Account,
        (service, 0) => Target::Service(ServiceId(service)),
        (0, domain) => Target::Domain(DomainId(domain)),
        (_, _) => {
            return Err(invalid("ask about a service or a domain, not both"));
        }
    };
    let department = (ask.department != 0).then_some(DepartmentId(ask.department));
    let scope = Scope { target, department };
    // SAFETY: this function's contract.
    let shown = unsafe { shown(ask) }?;
    Ok(Question { permission: number(ask.permission)?, scope, shown })
}

/// What an ask shows.
///
/// # Safety
/// That of [`question`].
#[inline]
unsafe fn shown(ask: &keyholder_ask) -> Result<Shown, Failure> {
    // SAFETY: a byte of C's, of which only 1 is true.
    let second_factor = unsafe { ask.second_factor.as_ptr().cast::<u8>().read() } == 1;
    if ask.remote_length == 0 {
        return Ok(Shown { second_factor, remote: None });
    }
    // SAFETY: this function's contract.
    let remote = unsafe { text(ask.remote, ask.remote_length) }?;
    let remote: IpAddr =
        remote.parse().map_err(|_| invalid("remote is not an address such as 192.0.2.7"))?;
    Ok(Shown { second_factor, remote: Some(remote) })
}

fn invalid(why: &str) -> Failure {
    Failure::new(keyholder_status::InvalidArgument, "invalid", why)
}
