//! What a check reads: sets of permissions kept per thread, and the words that prove them fresh.
//!
//! A check must cost nanoseconds and must never answer from the past. Four things in memory tell
//! whether anything can have changed since a set was folded:
//!
//! 1. the *epoch* of this process ([`epoch`]): moves when a handle is closed or a file replaced,
//!    and reads zero in a forked child;
//! 2. the *pace* ([`pace`]): after so many checks, and at the start of a request, the names of
//!    the files are compared with what is open;
//! 3. the *header* of SQLite's log index ([`header`]): every commit of every process moves it,
//!    before the commit returns;
//! 4. the *edges* of the set: the seconds at which a from-until window begins or ends.
//!
//! When all four are as they were, the kept set is the answer. Otherwise the service asks the
//! store. The header is read *before* the store is asked, so what is kept is at least as new as
//! the header that it is kept under: at worst one needless question more, never a stale yes.
//!
//! With `ffi` the only room with `unsafe`.

mod cache;
mod epoch;
mod header;
mod pace;
pub mod shelf;
mod slot;
mod table;

pub use cache::{Cache, Who};
pub use epoch::{Epoch, process};
pub use header::{Header, Stamp};
