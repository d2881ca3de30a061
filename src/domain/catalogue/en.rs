//! English texts of the permissions.

use super::super::permission::Permission;
use super::language::{Texts, WhmcsTitles};

pub(super) const TEXTS: Texts = [
    (
        Permission::ACCOUNT_PROFILE,
        "Edit account details",
        "See and change the account’s name, company, address and tax details.",
    ),
    (
        Permission::CONTACTS_MANAGE,
        "Manage contacts",
        "See, add, change and remove the account’s contacts and choose which emails they receive.",
    ),
    (
        Permission::SERVICES_VIEW,
        "View services",
        "See the account’s products and services with their details and renewal dates.",
    ),
    (
        Permission::SERVICES_MANAGE,
        "Manage services",
        "See and change service passwords and settings, and use actions such as restart or reinstall.",
    ),
    (
        Permission::SERVICES_SSO,
        "Log in to control panels",
        "Open a service’s control panel with one click, without typing its password.",
    ),
    (
        Permission::SERVICES_ORDER,
        "Place orders",
        "Order new products, services, addons and domains on behalf of the account.",
    ),
    (
        Permission::SERVICES_UPGRADE,
        "Upgrade services",
        "Move services to a larger or smaller plan and change their options.",
    ),
    (
        Permission::SERVICES_CANCEL,
        "Cancel services",
        "Ask for services to be cancelled, at once or at the end of the paid period.",
    ),
    (
        Permission::DOMAINS_VIEW,
        "View domains",
        "See the account’s domains with their status and expiry dates.",
    ),
    (
        Permission::DOMAINS_MANAGE,
        "Manage domains",
        "Change name servers, DNS records, registrant details, locks and automatic renewal, and get transfer codes.",
    ),
    (
        Permission::INVOICES_VIEW,
        "View invoices",
        "See and download the account’s invoices and payment history.",
    ),
    (
        Permission::INVOICES_PAY,
        "Pay invoices",
        "Pay the account’s invoices, also with its saved payment methods and balance.",
    ),
    (
        Permission::BALANCE_VIEW,
        "View balance",
        "See the account’s credit balance and what is still to be paid.",
    ),
    (Permission::FUNDS_ADD, "Add funds", "Top up the account’s credit balance for later invoices."),
    (
        Permission::PAYMETHODS_MANAGE,
        "Manage payment methods",
        "Add, change and remove the account’s saved cards and other payment methods.",
    ),
    (
        Permission::QUOTES_VIEW,
        "View quotes",
        "See and download the quotes prepared for the account.",
    ),
    (
        Permission::QUOTES_ACCEPT,
        "Accept quotes",
        "Accept quotes on behalf of the account, which may create an invoice.",
    ),
    (
        Permission::CONTRACTS_ACCEPT,
        "Accept contracts",
        "Agree to the contracts that come with an order on behalf of the account.",
    ),
    (
        Permission::TICKETS_VIEW,
        "View support tickets",
        "Read the account’s support tickets and reply to them.",
    ),
    (
        Permission::TICKETS_OPEN,
        "Open support tickets",
        "Ask the support team for help on behalf of the account.",
    ),
    (
        Permission::TICKETS_CLOSE,
        "Close support tickets",
        "Mark the account’s support tickets as solved.",
    ),
    (
        Permission::AFFILIATES_MANAGE,
        "Manage the affiliate account",
        "See referrals and commissions and ask for them to be paid out.",
    ),
    (
        Permission::EMAILS_VIEW,
        "View email history",
        "Read the emails that we have sent to the account.",
    ),
    (
        Permission::SSHKEYS_MANAGE,
        "Manage SSH keys",
        "Add and remove the SSH keys that can be installed on the account’s servers.",
    ),
    (
        Permission::IPACCESS_MANAGE,
        "Manage allowed IP addresses",
        "Choose the IP addresses from which the account may be used.",
    ),
    (
        Permission::MEMBERS_MANAGE,
        "Manage users",
        "Invite people to the account, change what they may do and remove them.",
    ),
];

pub(super) const WHMCS_TITLES: WhmcsTitles = [
    ("profile", "Modify Master Account Profile"),
    ("contacts", "View & Manage Contacts"),
    ("products", "View Products & Services"),
    ("manageproducts", "View & Modify Product Passwords"),
    ("productsso", "Perform Single Sign-On"),
    ("domains", "View Domains"),
    ("managedomains", "Manage Domain Settings"),
    ("invoices", "View & Pay Invoices"),
    ("quotes", "View & Accept Quotes"),
    ("tickets", "View & Open Support Tickets"),
    ("affiliates", "View & Manage Affiliate Account"),
    ("emails", "View Emails"),
    ("orders", "Place New Orders/Upgrades/Cancellations"),
];
