//! The permission keys of other panels, translated both ways (K2, K3, K4).
//!
//! A foreign key stands for a set of permissions. Granting it grants the whole set; it is held when
//! the whole set is held. Within a dialect no permission belongs to two keys, which is why import
//! and export undo each other.
//!
//! A key that a panel or plugin registered at run time is spelled `whmcs:foo` or
//! `hostbill:misc.foo` in the catalogue. Its own dialect also reads, and writes, it without the
//! prefix, unless that would be mistaken for another key.

mod tables;

pub use tables::{HOSTBILL, Row, WHMCS};

use super::catalogue::{Catalogue, UnknownKey};
use super::permission::PermissionSet;

/// Whose words a list of keys is written in.
#[derive(Copy, Clone, Eq, PartialEq, Hash, Default, Debug)]
pub enum Dialect {
    /// Our own keys.
    #[default]
    Keyholder,
    /// The thirteen keys of WHMCS.
    Whmcs,
    /// `group.key` of HostBill.
    HostBill,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Dialect; 3] = [Dialect::Keyholder, Dialect::Whmcs, Dialect::HostBill];

    /// The dialect with this name: `keyholder`, `whmcs` or `hostbill`.
    pub fn from_name(name: &str) -> Option<Dialect> {
        Dialect::ALL.into_iter().find(|it| it.name() == name)
    }

    /// The name; also the prefix of keys registered for that panel.
    pub const fn name(self) -> &'static str {
        match self {
            Dialect::Keyholder => "keyholder",
            Dialect::Whmcs => "whmcs",
            Dialect::HostBill => "hostbill",
        }
    }

    /// The keys of the other panel; none in our own dialect.
    pub const fn rows(self) -> &'static [Row] {
        match self {
            Dialect::Keyholder => &[],
            Dialect::Whmcs => &WHMCS,
            Dialect::HostBill => &HOSTBILL,
        }
    }

    fn row(self, key: &str) -> Option<PermissionSet> {
        self.rows().iter().find(|row| row.0 == key).map(|row| row.1)
    }

    /// Whether `key` has a meaning in this dialect before the catalogue is asked.
    fn owns(self, key: &str) -> bool {
        self.row(key).is_some() || self.switch(key).is_some()
    }

    fn switch(self, key: &str) -> Option<Switch> {
        let mut all = Switch::ALL.into_iter();
        all.find(|it| self == Dialect::HostBill && it.key() == key)
    }
}

/// A HostBill key that routes mail and permits nothing (K3).
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub enum Switch {
    /// "Receive billing notifications".
    BillingMail,
    /// "Receive email notifications" about tickets.
    SupportMail,
}

impl Switch {
    /// Both of them.
    pub const ALL: [Switch; 2] = [Switch::BillingMail, Switch::SupportMail];

    /// The HostBill key.
    pub const fn key(self) -> &'static str {
        match self {
            Switch::BillingMail => "billing.emails",
            Switch::SupportMail => "support.emails",
        }
    }
}

/// What a list of keys stands for.
#[derive(Clone, Eq, PartialEq, Default, Debug)]
pub struct Imported {
    /// What they permit.
    pub set: PermissionSet,
    /// Which mail they ask for, each at most once, in the order of [`Switch::ALL`].
    pub switches: Vec<Switch>,
}

/// Reads keys of `dialect`. One unknown key is an error for all, never a silent drop (K3).
pub fn import(
    dialect: Dialect,
    keys: impl IntoIterator<Item = impl AsRef<str>>,
    catalogue: &Catalogue,
) -> Result<Imported, UnknownKey> {
    let mut imported = Imported::default();
    for key in keys {
        let key = key.as_ref();
        if let Some(switch) = dialect.switch(key) {
            imported.switches.push(switch);
            continue;
        }
        let set = dialect.row(key).or_else(|| registered(dialect, key, catalogue));
        let set = set.ok_or_else(|| unknown(dialect, key, catalogue))?;
        imported.set = imported.set.union(set);
    }
    imported.switches.sort();
    imported.switches.dedup();
    Ok(imported)
}

/// Writes `set` in the keys of `dialect`, in the order of its table, registered keys last.
///
/// A permission that alone does not fill a foreign key is not written: the other panel would
/// understand more than was granted.
pub fn export(dialect: Dialect, set: PermissionSet, catalogue: &Catalogue) -> Vec<String> {
    if dialect == Dialect::Keyholder {
        return catalogue.keys_of(set).into_iter().map(str::to_owned).collect();
    }
    let held = dialect.rows().iter().filter(|row| row.1.is_subset_of(set));
    let registered = catalogue.extra().filter(|row| set.contains(row.0));
    held.map(|row| row.0)
        .chain(registered.map(|row| short(dialect, row.1, catalogue)))
        .map(str::to_owned)
        .collect()
}

/// The set of a key of the catalogue, written in full or without the prefix of the dialect.
fn registered(dialect: Dialect, key: &str, catalogue: &Catalogue) -> Option<PermissionSet> {
    let found = match dialect {
        Dialect::Keyholder => catalogue.find(key),
        Dialect::Whmcs | Dialect::HostBill => {
            let extra = |key: &str| catalogue.find(key).filter(|it| it.is_extra());
            extra(key).or_else(|| extra(&format!("{}:{key}", dialect.name())))
        }
    };
    found.map(PermissionSet::from)
}

/// A registered key without the prefix of the dialect, where nothing else is called that.
fn short<'a>(dialect: Dialect, key: &'a str, catalogue: &Catalogue) -> &'a str {
    match key.split_once(':') {
        Some((prefix, rest))
            if prefix == dialect.name()
                && !dialect.owns(rest)
                && catalogue.find(rest).is_none() =>
        {
            rest
        }
        _ => key,
    }
}

fn unknown(dialect: Dialect, key: &str, catalogue: &Catalogue) -> UnknownKey {
    let switches = Switch::ALL.map(Switch::key).into_iter().filter(|key| dialect.owns(key));
    let own = catalogue.keys_of(match dialect {
        Dialect::Keyholder => PermissionSet::EVERYTHING,
        Dialect::Whmcs | Dialect::HostBill => catalogue.extra().map(|row| row.0).collect(),
    });
    UnknownKey::new(key, dialect.rows().iter().map(|row| row.0).chain(switches).chain(own))
}

#[cfg(test)]
mod tests {
    use super::super::permission::Permission as P;
    use super::*;

    fn catalogue(extra: &[&str]) -> Catalogue {
        let rows = extra.iter().zip(64..).map(|(key, number)| (number, key.to_string()));
        Catalogue::with_extra(rows).unwrap()
    }

    fn round_trip(dialect: Dialect, keys: &[&str], catalogue: &Catalogue) {
        let imported = import(dialect, keys, catalogue).unwrap();
        let mut exported = export(dialect, imported.set, catalogue);
        exported.extend(imported.switches.iter().map(|it| it.key().to_owned()));
        assert_eq!(exported, keys);
        assert_eq!(import(dialect, exported, catalogue).as_ref(), Ok(&imported));
    }

    fn every_subset(dialect: Dialect) {
        let keys: Vec<&str> = dialect.rows().iter().map(|row| row.0).collect();
        for bits in 0..1_u32 << keys.len() {
            let chosen = keys.iter().enumerate().filter(|it| bits >> it.0 & 1 == 1);
            round_trip(dialect, &chosen.map(|it| *it.1).collect::<Vec<_>>(), &catalogue(&[]));
        }
    }

    #[test]
    fn k4_every_subset_of_the_whmcs_keys_survives() {
        every_subset(Dialect::Whmcs);
    }

    #[test]
    fn k4_every_subset_of_the_hostbill_keys_survives() {
        every_subset(Dialect::HostBill);
    }

    #[test]
    fn k2_the_whmcs_keys_stand_in_the_documented_order() {
        let keys = WHMCS.map(|row| row.0).join(",");
        let documented = "profile,contacts,products,manageproducts,productsso,domains,\
                          managedomains,invoices,quotes,tickets,affiliates,emails,orders";
        assert_eq!(keys, documented);
    }

    #[test]
    fn k2_no_permission_belongs_to_two_keys_of_one_panel() {
        for dialect in [Dialect::Whmcs, Dialect::HostBill] {
            let sum: usize = dialect.rows().iter().map(|row| row.1.len()).sum();
            let all = dialect.rows().iter().fold(PermissionSet::EMPTY, |set, row| set.union(row.1));
            assert_eq!(all.len(), sum, "{dialect:?}");
        }
    }

    #[test]
    fn k2_what_a_panel_has_no_key_for() {
        let missing = |dialect: Dialect| {
            let all = dialect.rows().iter().fold(PermissionSet::EMPTY, |set, row| set.union(row.1));
            PermissionSet::ALL_BUILT_IN.difference(all)
        };
        let own = [P::CONTRACTS_ACCEPT, P::SSHKEYS_MANAGE, P::IPACCESS_MANAGE, P::MEMBERS_MANAGE];
        assert_eq!(missing(Dialect::Whmcs), PermissionSet::of(&own));
        assert_eq!(missing(Dialect::HostBill), PermissionSet::of(&[P::MEMBERS_MANAGE]));
    }

    #[test]
    fn k3_a_whmcs_key_is_held_when_all_its_keys_are_held() {
        for (key, all) in WHMCS {
            assert_eq!(export(Dialect::Whmcs, all, &catalogue(&[])), [key]);
            for missing in all {
                let keys = export(Dialect::Whmcs, all.without(missing), &catalogue(&[]));
                assert!(keys.is_empty(), "{key} without {missing:?}");
            }
        }
    }

    #[test]
    fn k3_granting_a_whmcs_key_grants_all_its_keys() {
        let imported = import(Dialect::Whmcs, ["orders", "invoices"], &catalogue(&[])).unwrap();
        let keys = export(Dialect::Keyholder, imported.set, &catalogue(&[])).join(" ");
        let expected = "services.order services.upgrade services.cancel invoices.view \
                        invoices.pay balance.view funds.add paymethods.manage";
        assert_eq!(keys, expected);
    }

    #[test]
    fn k3_a_notification_switch_permits_nothing() {
        let keys = ["support.emails", "billing.emails", "support.emails"];
        let imported = import(Dialect::HostBill, keys, &catalogue(&[])).unwrap();
        assert_eq!(imported.set, PermissionSet::EMPTY);
        assert_eq!(imported.switches, Switch::ALL);
        round_trip(Dialect::HostBill, &["misc.emails", "support.emails"], &catalogue(&[]));
        assert!(import(Dialect::Whmcs, keys, &catalogue(&[])).is_err());
    }

    #[test]
    fn k3_an_unknown_key_is_never_dropped() {
        let known = catalogue(&["hostbill:misc.foo"]);
        for (dialect, key) in [
            (Dialect::Whmcs, "ticket"),
            (Dialect::Whmcs, "tickets.view"),
            (Dialect::Whmcs, "Tickets"),
            (Dialect::Whmcs, "misc.foo"),
            (Dialect::Whmcs, ""),
            (Dialect::HostBill, "tickets"),
            (Dialect::HostBill, "emails"),
            (Dialect::HostBill, "misc.bar"),
            (Dialect::Keyholder, "tickets"),
            (Dialect::Keyholder, "misc.foo"),
        ] {
            let error = import(dialect, [key], &known).unwrap_err();
            assert_eq!(error.key, key);
            assert_eq!(error.known.last().map(String::as_str), Some("hostbill:misc.foo"));
            assert!(error.known.iter().all(|it| import(dialect, [it], &known).is_ok()));
        }
    }

    #[test]
    fn k3_a_registered_key_is_read_in_full_and_in_its_own_panels_spelling() {
        let known = catalogue(&["hostbill:misc.foo", "whmcs:vip"]);
        let foo = PermissionSet::from(known.find("hostbill:misc.foo").unwrap());
        for key in ["misc.foo", "hostbill:misc.foo"] {
            assert_eq!(import(Dialect::HostBill, [key], &known).unwrap().set, foo);
        }
        round_trip(Dialect::HostBill, &["misc.editmain", "misc.foo", "whmcs:vip"], &known);
        round_trip(Dialect::Whmcs, &["orders", "hostbill:misc.foo", "vip"], &known);
        round_trip(Dialect::Keyholder, &["tickets.open", "hostbill:misc.foo"], &known);
    }

    #[test]
    fn k4_a_registered_key_is_never_taken_for_another_one() {
        let known =
            catalogue(&["hostbill:misc.emails", "hostbill:a:b", "a:b", "whmcs:billing.emails"]);
        let keys = ["hostbill:misc.emails", "hostbill:a:b", "a:b", "whmcs:billing.emails"];
        round_trip(Dialect::HostBill, &keys, &known);
        let set = import(Dialect::HostBill, ["misc.emails"], &known).unwrap().set;
        assert_eq!(set, PermissionSet::from(P::EMAILS_VIEW));
    }
}
