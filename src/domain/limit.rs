//! How often something may be tried before everybody has to wait (K23, K31).
//!
//! What is counted has a name (`login:address:...`): a person and a network are counted apart, so
//! that neither many addresses from one place nor one address from many places goes through.

use std::net::{IpAddr, Ipv6Addr};

use super::email::Email;
use super::ids::{AccountId, Seconds, UserId};

/// How long wrong tries count: 15 minutes.
const QUARTER: Seconds = 900;
/// How long invitations and new accounts count: one day. Nothing counts longer.
pub const DAY: Seconds = 86_400;

/// How long the answer to a request key is kept (K48): 30 days.
pub const ANSWER: Seconds = 30 * DAY;

/// Wrong passwords for one address.
pub const PASSWORDS_PER_ADDRESS: Limit = Limit { most: 10, window: QUARTER };
/// Wrong passwords from one network address.
pub const PASSWORDS_PER_REMOTE: Limit = Limit { most: 100, window: QUARTER };
/// Mailed links for one address.
pub const LINKS_PER_ADDRESS: Limit = Limit { most: 3, window: QUARTER };
/// Mailed links asked for from one network address.
pub const LINKS_PER_REMOTE: Limit = Limit { most: 30, window: QUARTER };
/// Wrong tokens from one network address.
pub const TOKENS_PER_REMOTE: Limit = Limit { most: 100, window: QUARTER };

/// New accounts of one person in a day.
pub const ACCOUNTS_PER_USER: Limit = Limit { most: 5, window: DAY };
/// New accounts from one network address in a day.
pub const ACCOUNTS_PER_REMOTE: Limit = Limit { most: 20, window: DAY };

/// So many tries in so many seconds.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct Limit {
    /// The most tries; 0: any number.
    pub most: i64,
    /// How long a try counts.
    pub window: Seconds,
}

/// How often something was tried.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub struct Tries {
    /// Tries since `since`.
    pub count: i64,
    /// When counting began.
    pub since: Seconds,
}

impl Limit {
    /// Whether one more try is let through.
    pub fn allows(self, tries: Tries, now: Seconds) -> bool {
        self.most == 0 || !self.still_counts(tries, now) || tries.count < self.most
    }

    /// The tries with one more.
    pub fn counted(self, tries: Tries, now: Seconds) -> Tries {
        if self.still_counts(tries, now) {
            Tries { count: tries.count.saturating_add(1), ..tries }
        } else {
            Tries { count: 1, since: now }
        }
    }

    /// The tries without one that turned out to be right.
    pub fn returned(self, tries: Tries) -> Tries {
        Tries { count: tries.count.saturating_sub(1).max(0), ..tries }
    }

    fn still_counts(self, tries: Tries, now: Seconds) -> bool {
        now.saturating_sub(tries.since) < self.window
    }
}

/// Something that is counted, with the limit on it.
#[derive(Clone, Eq, PartialEq, Debug)]
pub struct Counted {
    /// Its name.
    pub target: String,
    /// The limit.
    pub limit: Limit,
}

/// What the host lets people invite in a day (K23); 0: any number.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct InvitationLimits {
    /// From one account.
    pub per_account: i64,
    /// To one address.
    pub per_address: i64,
    /// From one network address.
    pub per_remote: i64,
}

/// A password that somebody types: for whom, from where.
pub fn password(address: Option<&Email>, remote: &str) -> Vec<Counted> {
    counted("login", address, PASSWORDS_PER_ADDRESS, remote, PASSWORDS_PER_REMOTE)
}

/// A mailed link that somebody asks for: for whom, from where.
pub fn mailed_link(address: Option<&Email>, remote: &str) -> Vec<Counted> {
    counted("mailbox", address, LINKS_PER_ADDRESS, remote, LINKS_PER_REMOTE)
}

/// A token that somebody shows: from where.
pub fn token(remote: &str) -> Vec<Counted> {
    counted("token", None, TOKENS_PER_REMOTE, remote, TOKENS_PER_REMOTE)
}

/// A new account that somebody makes for themselves: who, from where (K16).
pub fn new_account(user: UserId, remote: &str) -> Vec<Counted> {
    let mut all =
        vec![Counted { target: format!("account:user:{user}"), limit: ACCOUNTS_PER_USER }];
    all.extend(counted("account", None, ACCOUNTS_PER_USER, remote, ACCOUNTS_PER_REMOTE));
    all
}

/// A mail of invitation: from which account, to whom, from where.
pub fn invitation(
    limits: InvitationLimits,
    account: AccountId,
    address: &Email,
    remote: &str,
) -> Vec<Counted> {
    let a_day = |most| Limit { most, window: DAY };
    let mut all = vec![Counted {
        target: format!("invite:account:{account}"),
        limit: a_day(limits.per_account),
    }];
    all.extend(counted(
        "invite",
        Some(address),
        a_day(limits.per_address),
        remote,
        a_day(limits.per_remote),
    ));
    all
}

fn counted(
    what: &str,
    address: Option<&Email>,
    per_address: Limit,
    remote: &str,
    per_remote: Limit,
) -> Vec<Counted> {
    let address = address.map(|address| Counted {
        target: format!("{what}:address:{}", address.canonical()),
        limit: per_address,
    });
    let remote = network(remote)
        .map(|network| Counted { target: format!("{what}:remote:{network}"), limit: per_remote });
    address.into_iter().chain(remote).collect()
}

/// What counts as one place: an IPv4 address, or the /64 that one IPv6 customer has to themselves.
fn network(remote: &str) -> Option<String> {
    let remote = remote.trim();
    match remote.parse::<IpAddr>().map(|address| address.to_canonical()) {
        Ok(IpAddr::V6(address)) => {
            let prefix = address.to_bits() & !u128::from(u64::MAX);
            Some(format!("{}/64", Ipv6Addr::from_bits(prefix)))
        }
        Ok(IpAddr::V4(address)) => Some(address.to_string()),
        Err(_) => (!remote.is_empty()).then(|| remote.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIMIT: Limit = Limit { most: 2, window: 900 };

    #[test]
    fn k31_the_tries_after_the_last_allowed_one_wait_for_the_window_to_end() {
        let mut tries = Tries::default();
        for _ in 0..2 {
            assert!(LIMIT.allows(tries, 1_000));
            tries = LIMIT.counted(tries, 1_000);
        }
        assert!(!LIMIT.allows(tries, 1_000));
        assert!(!LIMIT.allows(tries, 1_899));
        assert!(LIMIT.allows(tries, 1_900));
        assert_eq!(LIMIT.counted(tries, 1_900), Tries { count: 1, since: 1_900 });
    }

    #[test]
    fn k31_a_try_that_was_right_does_not_count() {
        let tries = LIMIT.counted(Tries { count: 1, since: 1_000 }, 1_000);
        assert!(LIMIT.allows(LIMIT.returned(tries), 1_000));
        assert_eq!(LIMIT.returned(Tries::default()).count, 0);
    }

    #[test]
    fn k31_a_clock_that_goes_back_forgets_nothing() {
        assert!(!LIMIT.allows(Tries { count: 2, since: 1_000 }, 500));
    }

    #[test]
    fn k31_one_customers_ipv6_network_is_one_place() {
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff::9"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_eq!(network("::ffff:203.0.113.9"), network("203.0.113.9"));
        assert_eq!(network(" "), None);
    }

    #[test]
    fn k23_no_limit_is_a_limit_of_0() {
        let none = Limit { most: 0, window: 900 };
        assert!(none.allows(Tries { count: 1_000, since: 0 }, 1));
    }
}
