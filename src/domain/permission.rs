//! What may be granted: a permission is a number, a set of them is a word of bits (K1, K2).
//!
//! Keys, titles and groups live in [`catalogue`](super::catalogue); the keys of other panels in
//! [`dialect`](super::dialect).

/// One thing that a member may be allowed to do.
///
/// Numbers 1 to 63 are built in and written out below. Numbers 64 to 127 belong to keys that a
/// panel or a plugin registers at run time. A number is never given a second meaning.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct Permission(u8);

impl Permission {
    /// See and change the profile of the account.
    pub const ACCOUNT_PROFILE: Permission = Permission(1);
    /// See and manage the contacts of the account.
    pub const CONTACTS_MANAGE: Permission = Permission(2);
    /// See services and their details.
    pub const SERVICES_VIEW: Permission = Permission(3);
    /// Change passwords and settings of services.
    pub const SERVICES_MANAGE: Permission = Permission(4);
    /// Log in to a service's own control panel with one click.
    pub const SERVICES_SSO: Permission = Permission(5);
    /// Place orders.
    pub const SERVICES_ORDER: Permission = Permission(6);
    /// Upgrade and downgrade services.
    pub const SERVICES_UPGRADE: Permission = Permission(7);
    /// Ask for the cancellation of services.
    pub const SERVICES_CANCEL: Permission = Permission(8);
    /// See domains and their details.
    pub const DOMAINS_VIEW: Permission = Permission(9);
    /// Change domains: name servers, DNS, registrant, lock, transfer code.
    pub const DOMAINS_MANAGE: Permission = Permission(10);
    /// See and download invoices.
    pub const INVOICES_VIEW: Permission = Permission(11);
    /// Pay invoices.
    pub const INVOICES_PAY: Permission = Permission(12);
    /// See the balance of the account.
    pub const BALANCE_VIEW: Permission = Permission(13);
    /// Add funds to the account.
    pub const FUNDS_ADD: Permission = Permission(14);
    /// Add, change and remove payment methods.
    pub const PAYMETHODS_MANAGE: Permission = Permission(15);
    /// See quotes.
    pub const QUOTES_VIEW: Permission = Permission(16);
    /// Accept quotes.
    pub const QUOTES_ACCEPT: Permission = Permission(17);
    /// Accept contracts that come with an order.
    pub const CONTRACTS_ACCEPT: Permission = Permission(18);
    /// See and answer support tickets.
    pub const TICKETS_VIEW: Permission = Permission(19);
    /// Open support tickets.
    pub const TICKETS_OPEN: Permission = Permission(20);
    /// Close support tickets.
    pub const TICKETS_CLOSE: Permission = Permission(21);
    /// See and manage the affiliate account.
    pub const AFFILIATES_MANAGE: Permission = Permission(22);
    /// Read the mail that was sent to the account.
    pub const EMAILS_VIEW: Permission = Permission(23);
    /// Manage the SSH keys of the account.
    pub const SSHKEYS_MANAGE: Permission = Permission(24);
    /// Manage from which addresses the account may be used.
    pub const IPACCESS_MANAGE: Permission = Permission(25);
    /// Invite members and change what they may do.
    pub const MEMBERS_MANAGE: Permission = Permission(26);

    /// The built-in permissions that have a meaning today, in number order.
    pub const BUILT_IN: [Permission; 26] = [
        Permission::ACCOUNT_PROFILE,
        Permission::CONTACTS_MANAGE,
        Permission::SERVICES_VIEW,
        Permission::SERVICES_MANAGE,
        Permission::SERVICES_SSO,
        Permission::SERVICES_ORDER,
        Permission::SERVICES_UPGRADE,
        Permission::SERVICES_CANCEL,
        Permission::DOMAINS_VIEW,
        Permission::DOMAINS_MANAGE,
        Permission::INVOICES_VIEW,
        Permission::INVOICES_PAY,
        Permission::BALANCE_VIEW,
        Permission::FUNDS_ADD,
        Permission::PAYMETHODS_MANAGE,
        Permission::QUOTES_VIEW,
        Permission::QUOTES_ACCEPT,
        Permission::CONTRACTS_ACCEPT,
        Permission::TICKETS_VIEW,
        Permission::TICKETS_OPEN,
        Permission::TICKETS_CLOSE,
        Permission::AFFILIATES_MANAGE,
        Permission::EMAILS_VIEW,
        Permission::SSHKEYS_MANAGE,
        Permission::IPACCESS_MANAGE,
        Permission::MEMBERS_MANAGE,
    ];

    /// The lowest number of a key registered at run time.
    pub const FIRST_EXTRA: Permission = Permission(64);
    /// The highest number of all.
    pub const LAST: Permission = Permission(127);

    /// The permission with this number; `None` outside 1 to 127.
    ///
    /// A number in range need not have a meaning yet: the catalogue says which have.
    pub const fn from_number(number: u32) -> Option<Permission> {
        match number {
            1..=127 => Some(Permission(number as u8)),
            _ => None,
        }
    }

    /// The number, as C, PHP and the store see it.
    pub const fn number(self) -> u32 {
        self.0 as u32
    }

    /// Whether the number belongs to Keyholder (1 to 63).
    pub const fn is_built_in(self) -> bool {
        self.0 < Permission::FIRST_EXTRA.0
    }

    /// Whether the number belongs to a key registered at run time (64 to 127).
    pub const fn is_extra(self) -> bool {
        !self.is_built_in()
    }

    const fn bit(self) -> u128 {
        1 << self.0
    }
}

/// A number that no permission can have.
#[derive(Copy, Clone, Eq, PartialEq, Debug, thiserror::Error)]
#[error("no such permission: {0}")]
pub struct NoSuchPermission(pub u32);

impl TryFrom<u32> for Permission {
    type Error = NoSuchPermission;

    fn try_from(number: u32) -> Result<Permission, NoSuchPermission> {
        Permission::from_number(number).ok_or(NoSuchPermission(number))
    }
}

/// A set of permissions. Bit `n` stands for permission number `n`; bit 0 is never set.
#[derive(Copy, Clone, Eq, PartialEq, Hash, Default, Debug)]
pub struct PermissionSet(u128);

impl PermissionSet {
    /// No permission at all.
    pub const EMPTY: PermissionSet = PermissionSet(0);
    /// Every built-in permission that has a meaning today.
    pub const ALL_BUILT_IN: PermissionSet = PermissionSet::of(&Permission::BUILT_IN);
    /// Every permission that can exist, now or later: what an owner holds, and an absent ceiling.
    pub const EVERYTHING: PermissionSet = PermissionSet(!1);

    /// The set of these permissions, also in a `const`.
    pub const fn of(permissions: &[Permission]) -> PermissionSet {
        let mut set = PermissionSet::EMPTY;
        let mut left = permissions;
        while let [first, rest @ ..] = left {
            set = set.with(*first);
            left = rest;
        }
        set
    }

    /// This set and `permission`.
    #[must_use]
    pub const fn with(self, permission: Permission) -> PermissionSet {
        PermissionSet(self.0 | permission.bit())
    }

    /// This set less `permission`.
    #[must_use]
    pub const fn without(self, permission: Permission) -> PermissionSet {
        PermissionSet(self.0 & !permission.bit())
    }

    /// Whether `permission` is in the set.
    pub const fn contains(self, permission: Permission) -> bool {
        // By halves: a shift of one word, not of two, for this is what every check does.
        let word = if permission.is_built_in() { self.0 as u64 } else { (self.0 >> 64) as u64 };
        (word >> (permission.0 & 63)) & 1 != 0
    }

    /// Whether the permission with this number is in the set. A number that is none is in no set.
    #[inline]
    pub const fn has_number(self, number: u32) -> bool {
        if number < 64 {
            return (self.0 as u64 >> number) & 1 != 0;
        }
        match Permission::from_number(number) {
            Some(permission) => self.contains(permission),
            None => false,
        }
    }

    /// What is in either set.
    #[must_use]
    pub const fn union(self, other: PermissionSet) -> PermissionSet {
        PermissionSet(self.0 | other.0)
    }

    /// What is in both sets.
    #[must_use]
    pub const fn intersection(self, other: PermissionSet) -> PermissionSet {
        PermissionSet(self.0 & other.0)
    }

    /// What is in this set and not in `other`.
    #[must_use]
    pub const fn difference(self, other: PermissionSet) -> PermissionSet {
        PermissionSet(self.0 & !other.0)
    }

    /// Whether everything in this set is also in `other`.
    pub const fn is_subset_of(self, other: PermissionSet) -> bool {
        self.difference(other).is_empty()
    }

    /// Whether the set holds nothing.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many permissions are in the set.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The permissions in number order.
    pub fn iter(self) -> Iter {
        Iter(self.0)
    }

    /// The built-in word (numbers 0 to 63) and the extra word (64 to 127), for a store.
    pub const fn to_words(self) -> (i64, i64) {
        (self.0 as i64, (self.0 >> 64) as i64)
    }

    /// The set that [`to_words`](Self::to_words) gave. Bit 0 means nothing and is dropped.
    pub const fn from_words(built_in: i64, extra: i64) -> PermissionSet {
        let bits = (built_in as u64 as u128) | ((extra as u64 as u128) << 64);
        PermissionSet(bits).intersection(PermissionSet::EVERYTHING)
    }
}

impl FromIterator<Permission> for PermissionSet {
    fn from_iter<I: IntoIterator<Item = Permission>>(permissions: I) -> PermissionSet {
        permissions.into_iter().fold(PermissionSet::EMPTY, PermissionSet::with)
    }
}

impl From<Permission> for PermissionSet {
    fn from(permission: Permission) -> PermissionSet {
        PermissionSet::EMPTY.with(permission)
    }
}

impl IntoIterator for PermissionSet {
    type Item = Permission;
    type IntoIter = Iter;

    fn into_iter(self) -> Iter {
        self.iter()
    }
}

/// The permissions of a set in number order; made by [`PermissionSet::iter`].
#[derive(Clone, Debug)]
pub struct Iter(u128);

impl Iterator for Iter {
    type Item = Permission;

    fn next(&mut self) -> Option<Permission> {
        if self.0 == 0 {
            return None;
        }
        let number = self.0.trailing_zeros() as u8;
        self.0 &= self.0 - 1;
        Some(Permission(number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn p(number: u32) -> Permission {
        Permission::from_number(number).unwrap()
    }

    #[test]
    fn k1_numbers_go_from_1_to_127() {
        assert_eq!(Permission::from_number(0), None);
        assert_eq!(Permission::from_number(128), None);
        assert_eq!(Permission::from_number(257), None, "must not wrap to 1");
        assert_eq!(Permission::from_number(u32::MAX), None);
        for number in 1..=127 {
            assert_eq!(p(number).number(), number);
            assert_eq!(Permission::try_from(number), Ok(p(number)));
            assert_eq!(p(number).is_built_in(), number <= 63);
            assert_eq!(p(number).is_extra(), number >= 64);
        }
        let error = Permission::try_from(500).unwrap_err();
        assert_eq!(error.to_string(), "no such permission: 500");
    }

    #[test]
    fn k3_sixty_four_numbers_are_left_for_keys_of_the_panel() {
        assert_eq!(PermissionSet::EVERYTHING.iter().filter(|it| it.is_extra()).count(), 64);
    }

    #[test]
    fn k2_the_built_in_ones_are_numbered_from_1_without_a_gap() {
        let numbers: Vec<u32> = Permission::BUILT_IN.iter().map(|it| it.number()).collect();
        assert_eq!(numbers, (1..=26).collect::<Vec<_>>());
        assert_eq!(PermissionSet::ALL_BUILT_IN.len(), 26);
        assert_eq!(PermissionSet::EVERYTHING.len(), 127);
    }

    #[test]
    fn a_set_holds_what_was_put_in_and_nothing_else() {
        let set = PermissionSet::from_iter([p(127), p(1), p(63), p(64)]);
        assert_eq!(set.iter().map(Permission::number).collect::<Vec<_>>(), [1, 63, 64, 127]);
        assert!(set.contains(p(64)) && !set.contains(p(65)));
        assert_eq!(set.without(p(64)).with(p(64)), set);
        assert_eq!(set.without(p(2)), set);
        assert_eq!(PermissionSet::of(&[p(127), p(1), p(63), p(64)]), set);
    }

    #[test]
    fn union_intersection_and_difference_are_those_of_sets() {
        let (a, b) = (PermissionSet::of(&[p(1), p(70)]), PermissionSet::of(&[p(70), p(9)]));
        assert_eq!(a.union(b), PermissionSet::of(&[p(1), p(9), p(70)]));
        assert_eq!(a.intersection(b), PermissionSet::from(p(70)));
        assert_eq!(a.difference(b), PermissionSet::from(p(1)));
        assert!(PermissionSet::EMPTY.is_subset_of(a) && a.is_subset_of(a));
        assert!(!a.is_subset_of(b) && a.is_subset_of(PermissionSet::EVERYTHING));
        assert!(PermissionSet::default().is_empty() && !a.is_empty());
    }

    #[test]
    fn a_set_survives_the_two_words_of_a_store() {
        for number in 1..=127 {
            let set = PermissionSet::from(p(number));
            let (built_in, extra) = set.to_words();
            assert_eq!(built_in != 0, p(number).is_built_in());
            assert_eq!(extra != 0, p(number).is_extra());
            assert_eq!(PermissionSet::from_words(built_in, extra), set);
        }
        let (built_in, extra) = PermissionSet::EVERYTHING.to_words();
        assert_eq!((built_in, extra), (-2, -1));
        assert_eq!(PermissionSet::from_words(-1, -1), PermissionSet::EVERYTHING);
        assert_eq!(PermissionSet::from_words(1, 0), PermissionSet::EMPTY);
    }
}
