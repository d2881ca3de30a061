//! Permission keys and numbers.

use std::ffi::c_char;

use super::guard::{guarded, out, text};
use super::handle::{borrow, keyholder};
use super::status::{Failure, keyholder_status};
use crate::domain::catalogue::{BUILT_IN, UnknownKey, built_in};

/// Finds the number of a permission by its key, for example `tickets.open`.
///
/// `key` has `key_length` bytes. With NULL for `keyholder` only built-in keys are known; with an
/// open one also those registered in its store. A number never changes its meaning, so it may be
/// kept. `*out_permission` becomes 0, which is no permission, before anything is looked at.
///
/// - Requires: `keyholder` is NULL or open.
/// - Ownership: borrows only; there is nothing to free.
/// - Threads: any number at once.
/// - Errors: NULL_ARGUMENT, BAD_HANDLE, NOT_UTF8, TOO_LONG, UNKNOWN_PERMISSION, STORE, BUSY,
///   FORKED, PANIC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_permission(
    keyholder: *const keyholder,
    key: *const c_char,
    key_length: usize,
    out_permission: *mut u32,
) -> keyholder_status {
    guarded(|| {
        let permission = unsafe { out(out_permission, 0) }?;
        let key = unsafe { text(key, key_length) }?;
        let found = if keyholder.is_null() {
            built_in(key).ok_or_else(|| unknown(key))?
        } else {
            borrow(keyholder)?.permission(key)?
        };
        *permission = found.number();
        Ok(())
    })
}

fn unknown(key: &str) -> Failure {
    let error = UnknownKey::new(key, BUILT_IN.iter().map(|entry| entry.key));
    crate::service::Error::from(error).into()
}
