//! How long somebody stays logged in.

use super::ids::Seconds;

/// A session ends 30 days after its log-in, however often it is used.
pub const LIFE: Seconds = 30 * 86_400;

/// Whether a session that began then has ended by itself. One that seems to begin later than now, for
/// the clock was put back, has not.
pub fn is_over(created: Seconds, now: Seconds) -> bool {
    now.saturating_sub(created) >= LIFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k31_a_session_ends_thirty_days_after_its_log_in() {
        assert!(!is_over(1_000_000, 1_000_000 + 2_591_999));
        assert!(is_over(1_000_000, 1_000_000 + 2_592_000));
        assert!(!is_over(1_000_000, 999_000));
        assert!(!is_over(Seconds::MAX, Seconds::MIN));
    }
}
