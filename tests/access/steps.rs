//! How much work the store does for an answer, counted: steps of SQLite's virtual machine. A row that
//! is read, an index entry that is looked at, costs a few; the machine's speed and load cost none.

use std::cell::Cell;
use std::ffi::{c_char, c_int, c_uint, c_void};
use std::sync::Once;

use rusqlite::ffi;

thread_local! {
    /// Statements run on the thread that asks, so tests beside this one count for themselves.
    static STEPS: Cell<u64> = const { Cell::new(0) };
}

/// From now on the statements of every connection that is opened are counted.
pub fn watch() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        // SAFETY: `opened` has the signature of an extension's entry point.
        let status = unsafe { ffi::sqlite3_auto_extension(Some(opened)) };
        assert_eq!(status, ffi::SQLITE_OK);
    });
}

/// The steps that this takes on this thread.
pub fn steps<T>(work: impl FnOnce() -> T) -> u64 {
    STEPS.set(0);
    work();
    STEPS.get()
}

unsafe extern "C" fn opened(
    connection: *mut ffi::sqlite3,
    _: *mut *mut c_char,
    _: *const ffi::sqlite3_api_routines,
) -> c_int {
    let profile = ffi::SQLITE_TRACE_PROFILE as c_uint;
    // SAFETY: the connection is open, and the callback needs no context.
    unsafe { ffi::sqlite3_trace_v2(connection, profile, Some(finished), std::ptr::null_mut()) }
}

/// A statement has run to its end; `statement` is it.
unsafe extern "C" fn finished(
    _: c_uint,
    _: *mut c_void,
    statement: *mut c_void,
    _: *mut c_void,
) -> c_int {
    let (counter, reset) = (ffi::SQLITE_STMTSTATUS_VM_STEP, 1);
    // SAFETY: a trace of this kind gives the statement that has just finished.
    let steps = unsafe { ffi::sqlite3_stmt_status(statement.cast(), counter, reset) };
    STEPS.set(STEPS.get() + u64::from(steps.unsigned_abs()));
    0
}
