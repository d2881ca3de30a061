//! The wide rest: an action by name, JSON in, JSON out.

use std::ffi::c_char;

use super::guard::{guarded, out, released, text};
use super::handle::{borrow, keyholder};
use super::handout::{hand_out, take_back};
use super::status::{Failure, keyholder_status};

/// A text that was handed out.
#[repr(C)]
pub struct keyholder_text {
    /// UTF-8, not ended by NUL.
    pub data: *const c_char,
    /// Bytes of `data`.
    pub length: usize,
}

// SAFETY: the pointer leads into the text kept beside it, which never changes.
unsafe impl Send for keyholder_text {}

/// Runs the action `action` with the JSON object `json`; gives a JSON object.
///
/// `docs/actions.md` lists the actions with their arguments, results and errors. An argument that
/// an action does not know is an error. A mutation may carry `"request"`, a text of the caller's:
/// repeated with the same text it is done once and answers the same. `*out_text` becomes NULL
/// before anything is looked at, and stays so unless the status is OK.
///
/// - Requires: `keyholder` is open.
/// - Ownership: `*out_text` is the caller's, to be freed by `keyholder_text_free`.
/// - Threads: any number at once on one handle.
/// - Errors: all of `keyholder_status`; `keyholder_last_error_code` tells more.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_call(
    keyholder: *const keyholder,
    action: *const c_char,
    action_length: usize,
    json: *const c_char,
    json_length: usize,
    out_text: *mut *mut keyholder_text,
) -> keyholder_status {
    guarded(|| {
        let answer = unsafe { out(out_text, std::ptr::null_mut()) }?;
        let action = unsafe { text(action, action_length) }?;
        let json = unsafe { text(json, json_length) }?;
        let core = borrow(keyholder)?;
        let arguments = serde_json::from_str(json).map_err(|error| {
            Failure::new(
                keyholder_status::InvalidArgument,
                "invalid",
                format!("arguments are not JSON: line {}, column {}", error.line(), error.column()),
            )
        })?;
        let text = core.call(action, arguments)?.to_string();
        let public = keyholder_text { data: text.as_ptr().cast(), length: text.len() };
        *answer = hand_out(public, text);
        Ok(())
    })
}

/// Frees a text. NULL and a text that is freed already are fine.
///
/// - Requires: nothing.
/// - Ownership: takes `text`.
/// - Threads: any.
/// - Errors: none.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn keyholder_text_free(text: *mut keyholder_text) {
    released(|| take_back::<keyholder_text, String>(text));
}
