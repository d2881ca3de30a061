//! Which foreign key stands for which permissions: the table of K2, column by column.

use super::super::permission::{Permission as P, PermissionSet};

/// A foreign key and what it stands for.
pub type Row = (&'static str, PermissionSet);

/// The thirteen keys of WHMCS, in the order of its `GetPermissionsList`.
pub const WHMCS: [Row; 13] = [
    ("profile", PermissionSet::of(&[P::ACCOUNT_PROFILE])),
    ("contacts", PermissionSet::of(&[P::CONTACTS_MANAGE])),
    ("products", PermissionSet::of(&[P::SERVICES_VIEW])),
    ("manageproducts", PermissionSet::of(&[P::SERVICES_MANAGE])),
    ("productsso", PermissionSet::of(&[P::SERVICES_SSO])),
    ("domains", PermissionSet::of(&[P::DOMAINS_VIEW])),
    ("managedomains", PermissionSet::of(&[P::DOMAINS_MANAGE])),
    (
        "invoices",
        PermissionSet::of(&[
            P::INVOICES_VIEW,
            P::INVOICES_PAY,
            P::BALANCE_VIEW,
            P::FUNDS_ADD,
            P::PAYMETHODS_MANAGE,
        ]),
    ),
    ("quotes", PermissionSet::of(&[P::QUOTES_VIEW, P::QUOTES_ACCEPT])),
    ("tickets", PermissionSet::of(&[P::TICKETS_VIEW, P::TICKETS_OPEN, P::TICKETS_CLOSE])),
    ("affiliates", PermissionSet::of(&[P::AFFILIATES_MANAGE])),
    ("emails", PermissionSet::of(&[P::EMAILS_VIEW])),
    ("orders", PermissionSet::of(&[P::SERVICES_ORDER, P::SERVICES_UPGRADE, P::SERVICES_CANCEL])),
];

/// The keys of HostBill: thirteen documented ones, then five of our own making.
///
/// HostBill shows five more permissions by label only, without a public key. They have keys here
/// in a group `keyholder`, which HostBill does not have: if an installation's real key became known,
/// it could not be taken for one of these. `misc.manageprofiles` brings `contacts.manage` but not
/// `members.manage`: an upgrade makes nobody able to invite (K7).
pub const HOSTBILL: [Row; 18] = [
    ("billing.payinvoice", PermissionSet::of(&[P::INVOICES_VIEW, P::INVOICES_PAY])),
    (
        "billing.orders",
        PermissionSet::of(&[P::SERVICES_ORDER, P::SERVICES_UPGRADE, P::SERVICES_CANCEL]),
    ),
    ("billing.balance", PermissionSet::of(&[P::BALANCE_VIEW])),
    ("billing.addfunds", PermissionSet::of(&[P::FUNDS_ADD])),
    ("billing.creditcard", PermissionSet::of(&[P::PAYMETHODS_MANAGE])),
    ("support.newticket", PermissionSet::of(&[P::TICKETS_OPEN])),
    ("support.tickets", PermissionSet::of(&[P::TICKETS_VIEW])),
    ("support.closeticket", PermissionSet::of(&[P::TICKETS_CLOSE])),
    ("misc.editmain", PermissionSet::of(&[P::ACCOUNT_PROFILE])),
    ("misc.emails", PermissionSet::of(&[P::EMAILS_VIEW])),
    ("misc.editipaccess", PermissionSet::of(&[P::IPACCESS_MANAGE])),
    ("misc.manageprofiles", PermissionSet::of(&[P::CONTACTS_MANAGE])),
    ("misc.affiliates", PermissionSet::of(&[P::AFFILIATES_MANAGE])),
    // "Accept order contracts"
    ("keyholder.contracts", PermissionSet::of(&[P::CONTRACTS_ACCEPT])),
    // "View/Accept estimates"
    ("keyholder.estimates", PermissionSet::of(&[P::QUOTES_VIEW, P::QUOTES_ACCEPT])),
    // "Manage SSH Keys"
    ("keyholder.sshkeys", PermissionSet::of(&[P::SSHKEYS_MANAGE])),
    // "Full control over services"
    (
        "keyholder.services",
        PermissionSet::of(&[P::SERVICES_VIEW, P::SERVICES_MANAGE, P::SERVICES_SSO]),
    ),
    // "Full control over domains"
    ("keyholder.domains", PermissionSet::of(&[P::DOMAINS_VIEW, P::DOMAINS_MANAGE])),
];
