//! Which permissions exist, by what key, and how people read them (K1, K2, K3).
//!
//! Built-in keys and their texts are compiled in. Keys that a panel or a plugin registers at run
//! time are kept verbatim beside them, in a [`Catalogue`].

mod en;
mod es;
mod fr;
mod language;
mod nl;
mod ro;

pub use language::{Language, description, title, whmcs_title};

use super::permission::{Permission, PermissionSet};

/// What kind of thing a permission is about; lists show permissions by group.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub enum Group {
    /// Money: invoices, balance, payment methods, quotes.
    Billing,
    /// Buying, changing and ending services.
    Ordering,
    /// Tickets.
    Support,
    /// Services and domains as such.
    System,
    /// Who and what gets in.
    Security,
    /// The account itself and everything else.
    General,
}

impl Group {
    /// The stable word for C, PHP and JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Group::Billing => "billing",
            Group::Ordering => "ordering",
            Group::Support => "support",
            Group::System => "system",
            Group::Security => "security",
            Group::General => "general",
        }
    }
}

/// One built-in permission: its number, its key, its group.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub struct Entry {
    /// The number, through which everything else refers to it.
    pub permission: Permission,
    /// The key, as people and programs write it.
    pub key: &'static str,
    /// Where lists show it.
    pub group: Group,
}

const fn entry(permission: Permission, key: &'static str, group: Group) -> Entry {
    Entry { permission, key, group }
}

/// Every built-in permission, in number order. The table of K2; a released row never changes.
pub const BUILT_IN: &[Entry] = &[
    entry(Permission::ACCOUNT_PROFILE, "account.profile", Group::General),
    entry(Permission::CONTACTS_MANAGE, "contacts.manage", Group::General),
    entry(Permission::SERVICES_VIEW, "services.view", Group::System),
    entry(Permission::SERVICES_MANAGE, "services.manage", Group::System),
    entry(Permission::SERVICES_SSO, "services.sso", Group::System),
    entry(Permission::SERVICES_ORDER, "services.order", Group::Ordering),
    entry(Permission::SERVICES_UPGRADE, "services.upgrade", Group::Ordering),
    entry(Permission::SERVICES_CANCEL, "services.cancel", Group::Ordering),
    entry(Permission::DOMAINS_VIEW, "domains.view", Group::System),
    entry(Permission::DOMAINS_MANAGE, "domains.manage", Group::System),
    entry(Permission::INVOICES_VIEW, "invoices.view", Group::Billing),
    entry(Permission::INVOICES_PAY, "invoices.pay", Group::Billing),
    entry(Permission::BALANCE_VIEW, "balance.view", Group::Billing),
    entry(Permission::FUNDS_ADD, "funds.add", Group::Billing),
    entry(Permission::PAYMETHODS_MANAGE, "paymethods.manage", Group::Billing),
    entry(Permission::QUOTES_VIEW, "quotes.view", Group::Billing),
    entry(Permission::QUOTES_ACCEPT, "quotes.accept", Group::Billing),
    entry(Permission::CONTRACTS_ACCEPT, "contracts.accept", Group::Ordering),
    entry(Permission::TICKETS_VIEW, "tickets.view", Group::Support),
    entry(Permission::TICKETS_OPEN, "tickets.open", Group::Support),
    entry(Permission::TICKETS_CLOSE, "tickets.close", Group::Support),
    entry(Permission::AFFILIATES_MANAGE, "affiliates.manage", Group::General),
    entry(Permission::EMAILS_VIEW, "emails.view", Group::General),
    entry(Permission::SSHKEYS_MANAGE, "sshkeys.manage", Group::Security),
    entry(Permission::IPACCESS_MANAGE, "ipaccess.manage", Group::Security),
    entry(Permission::MEMBERS_MANAGE, "members.manage", Group::Security),
];

/// The number of a built-in key; `None` when there is no such key.
pub fn built_in(key: &str) -> Option<Permission> {
    BUILT_IN.iter().find(|entry| entry.key == key).map(|entry| entry.permission)
}

/// The built-in keys and the ones registered at run time.
#[derive(Clone, Eq, PartialEq, Default, Debug)]
pub struct Catalogue {
    extra: Vec<(Permission, String)>,
}

impl Catalogue {
    /// Built-in keys only.
    pub const fn built_in() -> Catalogue {
        Catalogue { extra: Vec::new() }
    }

    /// Built-in keys and these, as the store keeps them.
    pub fn with_extra(
        extra: impl IntoIterator<Item = (u32, String)>,
    ) -> Result<Catalogue, BadExtra> {
        let mut catalogue = Catalogue::built_in();
        for (number, key) in extra {
            let permission = Permission::from_number(number)
                .filter(|it| it.is_extra())
                .ok_or(BadExtra::Number(number))?;
            if !valid_extra_key(&key) {
                return Err(BadExtra::Key(key));
            }
            if catalogue.key(permission).is_some() {
                return Err(BadExtra::NumberTwice(number));
            }
            if catalogue.find(&key).is_some() {
                return Err(BadExtra::KeyTwice(key));
            }
            catalogue.extra.push((permission, key));
        }
        catalogue.extra.sort_by_key(|row| row.0);
        Ok(catalogue)
    }

    /// The permission with exactly this key.
    pub fn find(&self, key: &str) -> Option<Permission> {
        let mut extra = self.extra.iter();
        built_in(key).or_else(|| extra.find(|row| row.1 == key).map(|row| row.0))
    }

    /// The key of a permission; `None` for a number that has no meaning here.
    pub fn key(&self, permission: Permission) -> Option<&str> {
        let mut all = self.rows();
        all.find(|row| row.0 == permission).map(|row| row.1)
    }

    /// The set that these keys name. One unknown key is an error for all (K3).
    pub fn set_of(
        &self,
        keys: impl IntoIterator<Item = impl AsRef<str>>,
    ) -> Result<PermissionSet, UnknownKey> {
        let permission = |key: &str| self.find(key).ok_or_else(|| self.unknown(key));
        keys.into_iter().map(|key| permission(key.as_ref())).collect()
    }

    /// The keys of a set, in number order. Numbers without a key here have no name to give.
    pub fn keys_of(&self, set: PermissionSet) -> Vec<&str> {
        self.rows().filter(|row| set.contains(row.0)).map(|row| row.1).collect()
    }

    /// Every permission that has a key here.
    pub fn all(&self) -> PermissionSet {
        self.rows().map(|row| row.0).collect()
    }

    /// The keys registered at run time, in number order.
    pub fn extra(&self) -> impl Iterator<Item = (Permission, &str)> {
        self.extra.iter().map(|row| (row.0, row.1.as_str()))
    }

    /// The lowest number that a new key may have; `None` when all 64 are taken.
    pub fn next_free(&self) -> Option<Permission> {
        let mut numbers = PermissionSet::EVERYTHING.iter().filter(|it| it.is_extra());
        numbers.find(|it| self.key(*it).is_none())
    }

    fn rows(&self) -> impl Iterator<Item = (Permission, &str)> {
        BUILT_IN.iter().map(|entry| (entry.permission, entry.key)).chain(self.extra())
    }

    fn unknown(&self, key: &str) -> UnknownKey {
        UnknownKey::new(key, self.rows().map(|row| row.1))
    }
}

/// Whether a panel may register this key: `prefix:rest`, at most 100 printable ASCII characters, no
/// space, no comma. It is kept verbatim; built-in keys have no colon, so the two never meet.
pub fn valid_extra_key(key: &str) -> bool {
    let printable = |byte: u8| byte.is_ascii_graphic() && byte != b',';
    key.len() <= 100
        && key.bytes().all(printable)
        && key.split_once(':').is_some_and(|(prefix, rest)| !prefix.is_empty() && !rest.is_empty())
}

/// Why a registered key cannot be used.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum BadExtra {
    /// Not 64 to 127.
    #[error("number of a registered permission is not 64 to 127: {0}")]
    Number(u32),
    /// Two keys with one number.
    #[error("number of a registered permission is used twice: {0}")]
    NumberTwice(u32),
    /// Not `prefix:rest`, too long, or with characters that a key cannot have.
    #[error("permission key is not prefix:rest in printable ASCII: {0:?}")]
    Key(String),
    /// One key with two numbers.
    #[error("permission key is registered twice: {0}")]
    KeyTwice(String),
}

/// A key that nobody knows, and the keys that would have been understood.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
#[error("unknown permission: {key:?} (known are {})", known.join(", "))]
pub struct UnknownKey {
    /// What was asked for, at most 100 characters of it.
    pub key: String,
    /// What there is.
    pub known: Vec<String>,
}

impl UnknownKey {
    /// The error for `key` where `known` would have been right.
    pub fn new<'a>(key: &str, known: impl IntoIterator<Item = &'a str>) -> UnknownKey {
        UnknownKey {
            key: key.chars().take(100).collect(),
            known: known.into_iter().map(str::to_owned).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extra(rows: &[(u32, &str)]) -> Result<Catalogue, BadExtra> {
        Catalogue::with_extra(rows.iter().map(|row| (row.0, row.1.to_owned())))
    }

    /// The table of K2, written a second time: a row that changes breaks every store.
    const K2: [(u32, &str, &str); 26] = [
        (1, "account.profile", "general"),
        (2, "contacts.manage", "general"),
        (3, "services.view", "system"),
        (4, "services.manage", "system"),
        (5, "services.sso", "system"),
        (6, "services.order", "ordering"),
        (7, "services.upgrade", "ordering"),
        (8, "services.cancel", "ordering"),
        (9, "domains.view", "system"),
        (10, "domains.manage", "system"),
        (11, "invoices.view", "billing"),
        (12, "invoices.pay", "billing"),
        (13, "balance.view", "billing"),
        (14, "funds.add", "billing"),
        (15, "paymethods.manage", "billing"),
        (16, "quotes.view", "billing"),
        (17, "quotes.accept", "billing"),
        (18, "contracts.accept", "ordering"),
        (19, "tickets.view", "support"),
        (20, "tickets.open", "support"),
        (21, "tickets.close", "support"),
        (22, "affiliates.manage", "general"),
        (23, "emails.view", "general"),
        (24, "sshkeys.manage", "security"),
        (25, "ipaccess.manage", "security"),
        (26, "members.manage", "security"),
    ];

    #[test]
    fn k1_k2_a_number_never_changes_meaning() {
        let found = BUILT_IN.iter().map(|it| (it.permission.number(), it.key, it.group.word()));
        assert_eq!(found.collect::<Vec<_>>(), K2);
        let listed: PermissionSet = BUILT_IN.iter().map(|it| it.permission).collect();
        assert_eq!(listed, PermissionSet::ALL_BUILT_IN);
    }

    #[test]
    fn k2_every_key_leads_to_its_number_and_back() {
        let catalogue = Catalogue::built_in();
        for entry in BUILT_IN {
            assert_eq!(catalogue.find(entry.key), Some(entry.permission));
            assert_eq!(catalogue.key(entry.permission), Some(entry.key));
        }
        let keys = catalogue.keys_of(PermissionSet::EVERYTHING);
        assert_eq!(catalogue.set_of(keys), Ok(PermissionSet::ALL_BUILT_IN));
    }

    #[test]
    fn k3_an_unknown_key_is_an_error_that_names_it() {
        let catalogue = extra(&[(64, "hostbill:misc.foo")]).unwrap();
        for key in ["", " ", "Tickets.open", "tickets.open ", "tickets", "hostbill:misc.fo"] {
            let error = catalogue.set_of(["tickets.view", key]).unwrap_err();
            assert_eq!(error.key, key);
            assert_eq!(error.known.len(), 27);
            assert!(error.to_string().starts_with("unknown permission: \""), "{error}");
            assert!(error.to_string().ends_with("members.manage, hostbill:misc.foo)"), "{error}");
        }
        let long = catalogue.set_of(["x".repeat(100_000)]).unwrap_err();
        assert_eq!(long.key.len(), 100, "an error does not carry megabytes");
        assert_eq!(catalogue.set_of([""; 0]), Ok(PermissionSet::EMPTY));
    }

    #[test]
    fn k3_sixty_four_registered_keys_fit_and_are_kept_verbatim() {
        let mut rows = Vec::new();
        for number in 64..=127 {
            let catalogue = Catalogue::with_extra(rows.clone()).unwrap();
            assert_eq!(catalogue.next_free().map(Permission::number), Some(number));
            rows.push((number, format!("Plugin:Key.{number}/&'\"")));
        }
        let full = Catalogue::with_extra(rows.iter().rev().cloned()).unwrap();
        assert_eq!(full.next_free(), None);
        let keys: Vec<_> = rows.iter().map(|row| row.1.as_str()).collect();
        let all = full.set_of(&keys).unwrap();
        assert_eq!((all.len(), full.keys_of(all)), (64, keys));
        assert_eq!(full.all().len(), 90);
    }

    #[test]
    fn k3_a_freed_number_in_the_middle_is_found() {
        let catalogue = extra(&[(66, "a:c"), (64, "a:a")]).unwrap();
        assert_eq!(catalogue.next_free().map(Permission::number), Some(65));
    }

    #[test]
    fn a_row_that_would_mislead_is_refused() {
        assert_eq!(extra(&[(63, "a:b")]), Err(BadExtra::Number(63)));
        assert_eq!(extra(&[(128, "a:b")]), Err(BadExtra::Number(128)));
        assert_eq!(extra(&[(64, "a:b"), (64, "a:c")]), Err(BadExtra::NumberTwice(64)));
        assert_eq!(extra(&[(64, "a:b"), (65, "a:b")]), Err(BadExtra::KeyTwice("a:b".into())));
        assert_eq!(extra(&[(64, "tickets.view")]), Err(BadExtra::Key("tickets.view".into())));
    }

    #[test]
    fn a_registered_key_is_prefix_colon_rest_in_printable_ascii() {
        for good in ["hostbill:misc.foo", "a:b", "A:b:c", "x:::", &format!("a:{}", "b".repeat(98))]
        {
            assert!(valid_extra_key(good), "{good}");
        }
        for bad in ["", "a", ":", "a:", ":b", "a b:c", "a:b,c", "a:b\n", "a:\u{7f}", "a:é", "a:\0"]
        {
            assert!(!valid_extra_key(bad), "{bad:?}");
        }
        assert!(!valid_extra_key(&format!("a:{}", "b".repeat(99))));
    }
}
