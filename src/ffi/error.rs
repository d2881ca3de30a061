//! The words behind a status, per thread.

use std::cell::RefCell;
use std::ffi::{CStr, CString, c_char};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::status::Failure;

struct Last {
    text: CString,
    code: CString,
}

/// How many threads have words to tell: mostly none, and then the hot way need not look.
static REMEMBERED: AtomicUsize = AtomicUsize::new(0);

impl Last {
    fn new(failure: &Failure) -> Last {
        REMEMBERED.fetch_add(1, Ordering::Relaxed);
        Last { text: words(&failure.text), code: words(failure.code) }
    }
}

impl Drop for Last {
    fn drop(&mut self) {
        REMEMBERED.fetch_sub(1, Ordering::Relaxed);
    }
}

const NONE: &CStr = c"";

thread_local! {
    static LAST: RefCell<Option<Last>> = const { RefCell::new(None) };
}

/// Remembers how this thread's call ended.
pub fn remember(failure: Option<&Failure>) {
    let last = failure.map(Last::new);
    // A thread that is ending has no last error any more.
    let _ = LAST.try_with(|cell| cell.replace(last));
}

/// Whether no thread has any words to tell.
#[inline]
pub fn has_none() -> bool {
    // A thread sees at least what it has done itself.
    REMEMBERED.load(Ordering::Relaxed) == 0
}

/// Remembers that this thread's call ended well. Made for the hot way: mostly there is nothing.
#[inline]
pub fn forget() {
    if !has_none() {
        remember(None);
    }
}

/// C cannot hold a NUL inside a text, so it is left out.
fn words(text: &str) -> CString {
    CString::new(text.replace('\0', "")).unwrap_or_default()
}

fn last(part: impl Fn(&Last) -> &CString) -> *const c_char {
    let pointer = LAST.try_with(|cell| cell.borrow().as_ref().map(|last| part(last).as_ptr()));
    pointer.ok().flatten().unwrap_or(NONE.as_ptr())
}

/// The words for people of this thread's last call; "" when it ended in OK.
///
/// English, UTF-8, ended by NUL. Never holds a password, a token or a hash.
///
/// - Requires: nothing.
/// - Ownership: Keyholder's; valid until this thread's next call of a function with a status.
/// - Threads: each thread has its own.
/// - Errors: none.
#[unsafe(no_mangle)]
pub extern "C" fn keyholder_last_error() -> *const c_char {
    last(|last| &last.text)
}

/// One stable word for programs of this thread's last call; "" when it ended in OK.
///
/// For example `not_owner`, `invitation_expired`, `login_failed`; `docs/actions.md` lists them.
///
/// - Requires: nothing.
/// - Ownership: Keyholder's; valid until this thread's next call of a function with a status.
/// - Threads: each thread has its own.
/// - Errors: none.
#[unsafe(no_mangle)]
pub extern "C" fn keyholder_last_error_code() -> *const c_char {
    last(|last| &last.code)
}
