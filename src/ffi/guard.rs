//! The four checks at the border: panics, handles, texts, out parameters.

use std::panic::{AssertUnwindSafe, catch_unwind};

use super::error::remember;
use super::status::{Failure, keyholder_status};

/// The longest text that is taken: 8 MiB.
pub const LONGEST_TEXT: usize = 8 << 20;

/// Runs one call: a panic becomes PANIC, a failure its status, and the words are remembered.
pub fn guarded(work: impl FnOnce() -> Result<(), Failure>) -> keyholder_status {
    let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        Err(Failure::new(
            keyholder_status::Panic,
            "panic",
            "a fault in keyholder itself; please report it",
        ))
    });
    remember(result.as_ref().err());
    match result {
        Ok(()) => keyholder_status::Ok,
        Err(failure) => failure.status,
    }
}

/// Runs what ends a thing: it cannot fail, and the last error stays for whoever tidies up first
/// and reads it then.
pub fn released(work: impl FnOnce()) {
    let _ = catch_unwind(AssertUnwindSafe(work));
}

/// An out parameter, set to `refusing` before anything is looked at.
///
/// # Safety
/// `pointer` is NULL or points to a writable `T`.
pub unsafe fn out<'a, T>(pointer: *mut T, refusing: T) -> Result<&'a mut T, Failure> {
    if pointer.is_null() {
        return Err(null("an out parameter"));
    }
    // SAFETY: not NULL, and writable by this function's contract. `write` drops nothing old.
    unsafe {
        pointer.write(refusing);
        Ok(&mut *pointer)
    }
}

/// A text of `length` bytes.
///
/// # Safety
/// `pointer` is NULL or points to `length` readable bytes.
pub unsafe fn text<'a>(
    pointer: *const std::ffi::c_char,
    length: usize,
) -> Result<&'a str, Failure> {
    // SAFETY: passed on as it is.
    let bytes = unsafe { list(pointer.cast::<u8>(), length, LONGEST_TEXT) }?;
    std::str::from_utf8(bytes)
        .map_err(|_| Failure::new(keyholder_status::NotUtf8, "not_utf8", "a text is not UTF-8"))
}

/// A list of `count` values; NULL is fine for an empty one.
///
/// # Safety
/// `pointer` is NULL or points to `count` readable, aligned values.
pub unsafe fn list<'a, T>(
    pointer: *const T,
    count: usize,
    most: usize,
) -> Result<&'a [T], Failure> {
    if count > most {
        return Err(Failure::new(
            keyholder_status::TooLong,
            "too_long",
            format!("a text or list is too long: {count}, at most {most}"),
        ));
    }
    if count == 0 {
        return Ok(&[]);
    }
    if pointer.is_null() {
        return Err(null("a text or list"));
    }
    if !pointer.is_aligned() {
        return Err(Failure::new(
            keyholder_status::InvalidArgument,
            "invalid",
            "a list is not aligned",
        ));
    }
    // SAFETY: not NULL, aligned, short, and readable by this function's contract.
    Ok(unsafe { std::slice::from_raw_parts(pointer, count) })
}

pub fn null(what: &str) -> Failure {
    Failure::new(keyholder_status::NullArgument, "null_argument", format!("{what} is NULL"))
}
