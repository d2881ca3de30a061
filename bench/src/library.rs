//! Keyholder as a C program sees it, and the floors behind the same signature. Both are loaded
//! by name at run time, so that both are called alike and any build can be measured.

use std::ffi::{CString, c_char, c_void};
use std::path::Path;

/// The signature of `keyholder_check`.
pub type Check = unsafe extern "C" fn(*const c_void, i64, i64, u32, *mut bool) -> i32;
type Open = unsafe extern "C" fn(*const c_char, usize, *mut *mut c_void) -> i32;
type Close = unsafe extern "C" fn(*mut c_void);
type NumberOf = unsafe extern "C" fn(*const c_void, *const c_char, usize, *mut u32) -> i32;
type Invite = unsafe extern "C" fn(
    *const c_void,
    i64,
    i64,
    *const c_char,
    usize,
    *const u32,
    usize,
    *mut i64,
) -> i32;
type Call = unsafe extern "C" fn(
    *const c_void,
    *const c_char,
    usize,
    *const c_char,
    usize,
    *mut *mut Text,
) -> i32;
type FreeText = unsafe extern "C" fn(*mut Text);
type LastError = unsafe extern "C" fn() -> *const c_char;

#[repr(C)]
struct Text {
    data: *const u8,
    length: usize,
}

/// A function of a shared library, of the type that the caller says.
pub fn symbol<T: Copy>(library: *mut c_void, name: &str) -> T {
    assert_eq!(size_of::<T>(), size_of::<*mut c_void>());
    let c_name = CString::new(name).expect("no NUL in a name");
    // SAFETY: the library is open, and `T` is a pointer to the function of this name.
    let found = unsafe { libc::dlsym(library, c_name.as_ptr()) };
    assert!(!found.is_null(), "the library lacks {name}");
    // SAFETY: as wide as a pointer, see above; the caller knows the signature.
    unsafe { std::mem::transmute_copy(&found) }
}

/// Loads a shared library for good.
pub fn load(variable: &str) -> *mut c_void {
    let path = std::env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set"));
    let path = CString::new(path).expect("no NUL in a path");
    // SAFETY: a path; the library's initialisers are ours or the product's.
    let library = unsafe { libc::dlopen(path.as_ptr(), libc::RTLD_NOW) };
    assert!(!library.is_null(), "{path:?} cannot be loaded");
    library
}

/// An opened Keyholder, for the life of the process unless it is closed.
#[derive(Copy, Clone)]
pub struct Keyholder {
    pub handle: *const c_void,
    pub check: Check,
    close: Close,
    number_of: NumberOf,
    invite: Invite,
    call: Call,
    free_text: FreeText,
    last_error: LastError,
}

// SAFETY: the header allows any number of threads on one handle.
unsafe impl Send for Keyholder {}
// SAFETY: as above.
unsafe impl Sync for Keyholder {}

/// The library before a store is opened.
pub struct Library(*mut c_void);

impl Library {
    pub fn load() -> Library {
        Library(load("BENCH_LIBRARY"))
    }

    pub fn open(&self, store: &Path) -> Keyholder {
        let open: Open = symbol(self.0, "keyholder_open");
        let path = store.to_str().expect("UTF-8");
        let mut handle = std::ptr::null_mut();
        // SAFETY: pointer and length of the path, and a place for the handle.
        let status = unsafe { open(path.as_ptr().cast(), path.len(), &mut handle) };
        assert_eq!(status, 0, "the store does not open: {path}");
        Keyholder {
            handle,
            check: symbol(self.0, "keyholder_check"),
            close: symbol(self.0, "keyholder_close"),
            number_of: symbol(self.0, "keyholder_permission"),
            invite: symbol(self.0, "keyholder_invitation_create"),
            call: symbol(self.0, "keyholder_call"),
            free_text: symbol(self.0, "keyholder_text_free"),
            last_error: symbol(self.0, "keyholder_last_error"),
        }
    }
}

impl Keyholder {
    pub fn open(store: &Path) -> Keyholder {
        Library::load().open(store)
    }

    pub fn close(self) {
        // SAFETY: the handle is open and not used afterwards.
        unsafe { (self.close)(self.handle.cast_mut()) };
    }

    pub fn permission(&self, key: &str) -> u32 {
        let mut number = 0;
        // SAFETY: pointer and length of the key, and a place for the number.
        let status =
            unsafe { (self.number_of)(self.handle, key.as_ptr().cast(), key.len(), &mut number) };
        assert_eq!(status, 0, "no such permission: {key}");
        number
    }

    pub fn check(&self, user: i64, account: i64, permission: u32) -> bool {
        let mut allowed = false;
        // SAFETY: an open handle and a place for the answer.
        let status = unsafe { (self.check)(self.handle, user, account, permission, &mut allowed) };
        assert_eq!(status, 0, "a check failed: {}", self.words());
        allowed
    }

    /// The status of an invitation of the owner's.
    pub fn invite(&self, owner: i64, account: i64, email: &str, permissions: &[u32]) -> i32 {
        let mut invitation = 0;
        // SAFETY: pointers with their lengths, and a place for the number.
        unsafe {
            (self.invite)(
                self.handle,
                owner,
                account,
                email.as_ptr().cast(),
                email.len(),
                permissions.as_ptr(),
                permissions.len(),
                &mut invitation,
            )
        }
    }

    /// Runs an action; how many bytes it answered.
    pub fn call(&self, action: &str, json: &str) -> usize {
        let mut text: *mut Text = std::ptr::null_mut();
        // SAFETY: pointers with their lengths, and a place for the text.
        let status = unsafe {
            (self.call)(
                self.handle,
                action.as_ptr().cast(),
                action.len(),
                json.as_ptr().cast(),
                json.len(),
                &mut text,
            )
        };
        assert_eq!(status, 0, "{action} {json}: {}", self.words());
        // SAFETY: not NULL after OK, and ours until it is freed.
        let length = unsafe { (*text).length };
        // SAFETY: as above; the bytes are read, so that they cannot have been left unwritten.
        std::hint::black_box(unsafe { std::slice::from_raw_parts((*text).data, length) });
        // SAFETY: ours, and freed once.
        unsafe { (self.free_text)(text) };
        length
    }

    /// What the library says about the last call.
    pub fn words(&self) -> String {
        // SAFETY: ended by NUL, and read before the next call.
        unsafe { std::ffi::CStr::from_ptr((self.last_error)()) }.to_string_lossy().into_owned()
    }
}
