//! Where the time comes from.

use std::time::{SystemTime, UNIX_EPOCH};

use crate::domain::ids::Seconds;

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Seconds since 1970, UTC.
    fn now(&self) -> Seconds;
}

/// The machine's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Seconds {
        let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        // A clock beyond the year 292,277,026,596 reads as the end of time: everything has ended.
        Seconds::try_from(since.as_secs()).unwrap_or(Seconds::MAX)
    }
}
