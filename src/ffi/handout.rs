//! What was handed out and not yet freed. A free of something else does nothing.

use std::any::Any;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

static OUT: LazyLock<Mutex<HashMap<usize, Box<dyn Any + Send>>>> = LazyLock::new(Mutex::default);

/// Hands out `public`, which points into `kept`. Both live until `take_back`.
pub fn hand_out<P: Send + 'static, K: Send + 'static>(public: P, kept: K) -> *mut P {
    let mut both = Box::new((public, kept));
    let pointer: *mut P = &raw mut both.0;
    OUT.lock().unwrap_or_else(PoisonError::into_inner).insert(pointer.addr(), both);
    pointer
}

/// Frees what `pointer` was handed out for; anything else is ignored.
pub fn take_back<P: Send + 'static, K: Send + 'static>(pointer: *mut P) {
    let mut out = OUT.lock().unwrap_or_else(PoisonError::into_inner);
    let ours = out.get(&pointer.addr()).is_some_and(|kept| kept.is::<(P, K)>());
    let freed = if ours { out.remove(&pointer.addr()) } else { None };
    drop(out);
    drop(freed);
}
