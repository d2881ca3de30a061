//! Opened Keyholders: numbers that look like pointers.

use std::collections::HashMap;
use std::ffi::c_char;
use std::sync::{Arc, LazyLock, PoisonError, RwLock};

use super::guard::{guarded, null, out, released, text};
use super::status::{Failure, keyholder_status};
use crate::service::{Core, hot};

/// The ABI that `include/keyholder.h` describes: the number in `libkeyholder.so.1`.
const ABI: u32 = 1;

/// One opened Keyholder. C sees the name only.
///
/// Made by `keyholder_open`, closed once by `keyholder_close`. Threads may share it; a forked
/// child must not: it opens its own.
pub struct keyholder {
    _private: [u8; 0],
}

static OPEN: LazyLock<RwLock<HashMap<usize, Arc<Core>>>> = LazyLock::new(RwLock::default);

/// Handles are odd, so that none is ever the address of an aligned object, and are not used
/// again, so that a closed one stays closed: this, and twice the number of the `Core`.
const FIRST: usize = 0x4b48_0001;

/// The number of the `Core` that a handle is of. An invented handle gives an invented number,
/// which no `Core` has: half of it, and what is left over as the highest bit.
#[inline]
pub fn number_of(handle: *const keyholder) -> u64 {
    (handle.addr().wrapping_sub(FIRST) as u64).rotate_right(1)
}

/// The Keyholder behind a handle.
pub fn borrow(handle: *const keyholder) -> Result<Arc<Core>, Failure> {
    if handle.is_null() {
        return Err(null("the keyholder"));
    }
    let open = OPEN.read().unwrap_or_else(PoisonError::into_inner);
    open.get(&handle.addr()).cloned().ok_or_else(|| {
        Failure::new(
            keyholder_status::BadHandle,
            "bad_handle",
            "this is not an open keyholder; was it closed?",
        )
    })
}

/// Which ABI this library has. A caller compares it with `KEYHOLDER_ABI` of its header.
///
/// - Requires: nothing.
/// - Ownership: nothing is handed out.
/// - Threads: any.
/// - Errors: none.
#[unsafe(no_mangle)]
pub extern "C" fn keyholder_abi_version() -> u32 {
    ABI
}

/// Opens the store in the file `store`, making it when it is missing.
///
/// `store` is a path of `store_length` bytes, UTF-8; `:memory:` gives a store that is gone when
/// closed. The folder must exist. The file is made readable for its owner only. `*out_keyholder`
/// becomes NULL before anything is looked at.
///
/// - Requires: no other program in this process opens the file (see docs/abi.md, one SQLite).
/// - Ownership: `*out_keyholder` is the caller's, to be closed by `keyholder_close`.
/// - Threads: any. Open after the fork, never before. A process that forks while another of its
///   threads is in a call may leave the child a lock that nobody opens: such a child calls `exec`.
/// - Errors: NULL_ARGUMENT, NOT_UTF8, TOO_LONG, INVALID_ARGUMENT, STORE, BUSY, PANIC.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_open(
    store: *const c_char,
    store_length: usize,
    out_keyholder: *mut *mut keyholder,
) -> keyholder_status {
    guarded(|| {
        let handle = unsafe { out(out_keyholder, std::ptr::null_mut()) }?;
        let path = unsafe { text(store, store_length) }?;
        if path.is_empty() || path.contains('\0') {
            return Err(Failure::new(
                keyholder_status::InvalidArgument,
                "invalid",
                "the path of the store is empty or holds a NUL",
            ));
        }
        let core = Arc::new(Core::open(path)?);
        let number = usize::try_from(core.number()).unwrap_or(0) * 2 + FIRST;
        OPEN.write().unwrap_or_else(PoisonError::into_inner).insert(number, core);
        *handle = std::ptr::without_provenance_mut(number);
        Ok(())
    })
}

/// Says that this thread begins a new request or job: its next check looks whether the file of
/// the store was replaced, or the index of its log deleted, before it answers.
///
/// Commits are always seen at once, with or without this. That somebody has moved another file
/// into the place of the store is noticed at the next question that memory does not answer, and
/// otherwise after 64 checks of a thread, when the last look is 50 milliseconds ago. A program
/// that asks seldom calls this before it asks.
///
/// - Requires: nothing.
/// - Ownership: nothing is handed out.
/// - Threads: any; each for itself.
/// - Errors: none.
#[unsafe(no_mangle)]
pub extern "C" fn keyholder_request_begin() {
    released(hot::hurry);
}

/// Closes a Keyholder. NULL and a handle that is closed already are fine.
///
/// Calls that other threads have begun end well; calls begun later get BAD_HANDLE. In a forked
/// child it lets go of the parent's handle without touching the parent's store.
///
/// - Requires: nothing.
/// - Ownership: takes `keyholder`.
/// - Threads: any.
/// - Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_close(keyholder: *mut keyholder) {
    released(|| {
        let mut open = OPEN.write().unwrap_or_else(PoisonError::into_inner);
        let closed = open.remove(&keyholder.addr());
        if let Some(core) = &closed {
            core.end();
        }
        // The store is closed without the lock: that may take a while.
        drop(open);
        drop(closed);
    });
}
