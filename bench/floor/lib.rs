//! The two floors that a check is compared with, in a library of their own and with the very
//! signature of `keyholder_check`: a call that does nothing, and a hash lookup that believes
//! whatever it once was told.

use std::ptr::addr_of_mut;

use foldhash::fast::FixedState;
use hashbrown::HashMap;

type Sets = HashMap<(i64, i64), u64, FixedState>;

static mut SETS: Option<Sets> = None;

/// Does nothing and answers OK.
#[unsafe(no_mangle)]
pub extern "C" fn bench_empty(
    _handle: *const u8,
    _user: i64,
    _account: i64,
    _permission: u32,
    _out_allowed: *mut bool,
) -> i32 {
    0
}

/// Puts one set into the map. One thread only.
#[unsafe(no_mangle)]
pub extern "C" fn bench_fill(user: i64, account: i64, set: u64) {
    // SAFETY: the program that measures fills before it asks, from one thread.
    let sets = unsafe { &mut *addr_of_mut!(SETS) };
    sets.get_or_insert_with(|| Sets::with_hasher(FixedState::with_seed(7)))
        .insert((user, account), set);
}

/// Looks a set up and tests one bit.
///
/// # Safety
///
/// `out_allowed` is writable, and nobody fills at the same time.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn bench_lookup(
    _handle: *const u8,
    user: i64,
    account: i64,
    permission: u32,
    out_allowed: *mut bool,
) -> i32 {
    // SAFETY: as above; nobody fills now.
    let sets = unsafe { &*addr_of_mut!(SETS) };
    let set = sets.as_ref().and_then(|sets| sets.get(&(user, account)));
    // SAFETY: the caller gives a place for the answer.
    unsafe { *out_allowed = set.is_some_and(|set| set >> (permission & 63) & 1 == 1) };
    0
}
