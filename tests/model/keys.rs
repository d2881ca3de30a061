//! Permission keys and their WHMCS names, copied from the table of K2.

use std::collections::BTreeSet;

pub type Keys = BTreeSet<&'static str>;

/// The keys registered by a plugin in these tests (K3).
pub const EXTRA: [&str; 2] = ["hostbill:misc.foo", "plugin:backups.restore"];

/// The built-in keys, in the order of the table.
pub const BUILT_IN: [&str; 26] = [
    "account.profile",
    "contacts.manage",
    "services.view",
    "services.manage",
    "services.sso",
    "services.order",
    "services.upgrade",
    "services.cancel",
    "domains.view",
    "domains.manage",
    "invoices.view",
    "invoices.pay",
    "balance.view",
    "funds.add",
    "paymethods.manage",
    "quotes.view",
    "quotes.accept",
    "contracts.accept",
    "tickets.view",
    "tickets.open",
    "tickets.close",
    "affiliates.manage",
    "emails.view",
    "sshkeys.manage",
    "ipaccess.manage",
    "members.manage",
];

/// The WHMCS column of the table.
pub const WHMCS: [(&str, &[&str]); 13] = [
    ("profile", &["account.profile"]),
    ("contacts", &["contacts.manage"]),
    ("products", &["services.view"]),
    ("manageproducts", &["services.manage"]),
    ("productsso", &["services.sso"]),
    ("orders", &["services.order", "services.upgrade", "services.cancel"]),
    ("domains", &["domains.view"]),
    ("managedomains", &["domains.manage"]),
    (
        "invoices",
        &["invoices.view", "invoices.pay", "balance.view", "funds.add", "paymethods.manage"],
    ),
    ("quotes", &["quotes.view", "quotes.accept"]),
    ("tickets", &["tickets.view", "tickets.open", "tickets.close"]),
    ("affiliates", &["affiliates.manage"]),
    ("emails", &["emails.view"]),
];

/// The HostBill column; labels without a public key are left out.
pub const HOSTBILL: [(&str, &[&str]); 13] = [
    ("misc.editmain", &["account.profile"]),
    ("misc.manageprofiles", &["contacts.manage"]),
    ("billing.orders", &["services.order", "services.upgrade", "services.cancel"]),
    ("billing.payinvoice", &["invoices.view", "invoices.pay"]),
    ("billing.balance", &["balance.view"]),
    ("billing.addfunds", &["funds.add"]),
    ("billing.creditcard", &["paymethods.manage"]),
    ("support.tickets", &["tickets.view"]),
    ("support.newticket", &["tickets.open"]),
    ("support.closeticket", &["tickets.close"]),
    ("misc.affiliates", &["affiliates.manage"]),
    ("misc.emails", &["emails.view"]),
    ("misc.editipaccess", &["ipaccess.manage"]),
];

pub fn set(keys: &[&'static str]) -> Keys {
    keys.iter().copied().collect()
}

/// Every key that has a meaning in these tests.
pub fn all() -> Keys {
    BUILT_IN.into_iter().chain(EXTRA).collect()
}

/// K3: a WHMCS key is held when all its keys are held.
pub fn to_whmcs(held: &Keys) -> BTreeSet<&'static str> {
    WHMCS
        .iter()
        .filter(|(_, keys)| keys.iter().all(|key| held.contains(key)))
        .map(|(name, _)| *name)
        .collect()
}

/// K3: granting a WHMCS key grants all its keys.
pub fn from_whmcs(names: &[&str]) -> Keys {
    WHMCS
        .iter()
        .filter(|(name, _)| names.contains(name))
        .flat_map(|(_, keys)| *keys)
        .copied()
        .collect()
}
