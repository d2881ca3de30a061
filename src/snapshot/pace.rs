//! When the names of the files are compared with what is open.
//!
//! That the file was replaced or its index deleted is seen in no word of memory: it takes system
//! calls, too dear for every check. So it is done at the first check of a request, at every
//! question to the store, and in between after [`CHECKS`] checks when [`PAUSE`] has passed.

/// After so many checks the clock is read.
const CHECKS: u32 = 64;

/// So long a comparison is good, in milliseconds.
const PAUSE: u64 = 50;

/// Counts towards the next comparison.
#[derive(Default)]
pub struct Pace {
    left: u32,
    /// When the names were last compared; `None`: they have to be.
    compared: Option<u64>,
}

impl Pace {
    /// Counts one check; `false` when the names have to be compared first. It stays so until
    /// they [are](Self::compared).
    #[inline]
    pub fn step(&mut self) -> bool {
        self.free_step() || (!self.is_due() && self.free_step())
    }

    /// Counts one check; `false`, and nothing counted, when the clock has to be asked first.
    #[inline]
    pub fn free_step(&mut self) -> bool {
        match self.left.checked_sub(1) {
            Some(left) => self.left = left,
            None => return false,
        }
        true
    }

    /// Whether the names have to be compared now.
    ///
    /// Counts as well: a thread that asks two stores in turn asks each of them this way only.
    #[cold]
    pub fn is_due(&mut self) -> bool {
        self.left = self.left.saturating_sub(1);
        if self.left > 0 {
            return false;
        }
        let good = self.compared.is_some_and(|then| clock().abs_diff(then) < PAUSE);
        if good {
            self.left = CHECKS;
        }
        !good
    }

    /// The names have been compared.
    pub fn compared(&mut self) {
        self.left = CHECKS;
        self.compared = Some(clock());
    }

    /// The next check compares them.
    pub fn hurry(&mut self) {
        *self = Pace::default();
    }
}

/// Milliseconds of a clock that only goes forward, coarse and cheap.
fn clock() -> u64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: writes one timespec, which is ours.
    unsafe { libc::clock_gettime(libc::CLOCK_MONOTONIC_COARSE, &raw mut now) };
    let seconds = u64::try_from(now.tv_sec).unwrap_or(0);
    seconds * 1000 + u64::try_from(now.tv_nsec).unwrap_or(0) / 1_000_000
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_at_first_and_then_after_a_pause_and_some_checks() {
        let mut pace = Pace::default();
        assert!(!pace.step() && pace.is_due());
        pace.compared();
        assert!((0..CHECKS).all(|_| pace.step()));
        std::thread::sleep(std::time::Duration::from_millis(PAUSE + 20));
        pace.left = CHECKS;
        assert_eq!((0..100).take_while(|_| pace.step()).count(), CHECKS as usize);
        // A comparison that failed is still to be done.
        assert!(!pace.step() && !pace.step() && pace.is_due());
        pace.compared();
        pace.hurry();
        assert!(!pace.step() && pace.is_due());
    }
}
