//! The rows of the table: every key with what it means and the bar that it should hold.

/// What a figure should hold.
#[derive(Copy, Clone)]
pub enum Bar {
    AtMost(f64),
    AtLeast(f64),
    /// It is only shown.
    None,
}

use Bar::{AtLeast, AtMost, None as Shown};

/// Key, bar, meaning.
pub const ROWS: &[(&str, Bar, &str)] = &[
    ("c_check_vs_empty_call", AtMost(3.0), "C check / empty C call of the same signature"),
    ("c_check_vs_unvalidated_lookup", AtMost(1.6), "C check / hash lookup that is never compared"),
    ("c_check_64_keys_vs_unvalidated", Shown, "the same, 64 places in turn"),
    ("c_check_64k_keys_vs_unvalidated", AtMost(2.0), "the same, 65,536 random places"),
    ("c_check_instructions", AtMost(120.0), "instructions of a C check with its loop"),
    ("c_empty_call_instructions", Shown, "instructions of an empty C call with its loop"),
    ("threads2_scaling", AtLeast(1.8), "checks of two threads on one handle / of one"),
    ("threads2_scaling_of_empty_call", Shown, "the same of the empty call: what the machine gave"),
    ("bytes_per_cached_entry", AtMost(64.0), "bytes of heap for a kept place"),
    ("php_check_vs_empty3", AtMost(1.4), "PHP check / empty internal function, three integers"),
    ("php_check_jit_vs_empty3", AtMost(2.0), "the same under the tracing JIT"),
    ("php_check_vs_empty0", AtMost(5.0), "PHP check / empty internal function, no argument"),
    ("php_check_by_name_vs_by_number", Shown, "PHP check by key / by number"),
    ("php_check_vs_userland_static", AtMost(0.5), "PHP check / static method that reads an array"),
    ("php_check_jit_vs_userland_static", Shown, "the same under the tracing JIT"),
    ("php_check_vs_apcu", AtMost(0.2), "PHP check / apcu_fetch of an integer"),
    ("php_check_vs_mariadb_row", AtMost(0.001), "PHP check / row and text split, kept MariaDB"),
    ("php_check_vs_pdo_sqlite", Shown, "PHP check / row and text split, kept PDO SQLite"),
    ("cedar_vs_c_check", AtLeast(100.0), "cedar-policy / C check, 4,096 random places"),
    ("casbin_vs_c_check", AtLeast(100.0), "casbin / C check, 4,096 random places"),
    ("cold_first_vs_raw", AtMost(1.25), "fresh process, open and first check / open and SELECT"),
    ("cold_1m_vs_1k", AtMost(1.2), "the same, 1M accounts / 1k accounts"),
    ("fpm_new_worker_vs_pdo_sqlite", AtMost(1.3), "first check of a new FPM worker / PDO SQLite"),
    (
        "warm_request_vs_pdo_sqlite",
        AtMost(1.0 / 30.0),
        "first check of a request, warm FPM worker / PDO SQLite",
    ),
    (
        "after_commit_vs_select",
        AtMost(1.5),
        "first check after somebody else's change / kept SELECT",
    ),
    ("after_own_commit_vs_select", Shown, "the same, after a change of what is asked about"),
    ("after_idle_commit_vs_select", Shown, "the same, after a commit that no check reads"),
    (
        "invite_vs_raw_insert_1p",
        AtLeast(0.7),
        "durable invitations / raw durable inserts, a second",
    ),
    ("invite_8p_vs_raw_same_handler", AtLeast(0.7), "the same, 8 processes, same busy handler"),
    ("invite_8p_busy_errors", AtMost(0.0), "invitations that ended in BUSY, 8 processes"),
    ("invite_8p_worst_ms", AtMost(100.0), "longest invitation, 8 processes, ms"),
    ("stale_answers", AtMost(0.0), "answers older than a change that had returned"),
    ("stale_checks_millions", AtLeast(1000.0), "checks of that run, millions"),
    ("stale_commits", AtLeast(100_000.0), "commits of six kinds of writers in that run"),
    ("negative_controls_stale", AtLeast(1.0), "stale answers without a rule, the lesser of both"),
    ("lists_1m_accounts_of_p50_us", Shown, "accounts.of, random users, us"),
    ("lists_1m_accounts_of_p99_us", Shown, "  99 of 100"),
    ("lists_1m_accounts_of_10k_p50_us", Shown, "accounts.of, any page of 50 of 10,000"),
    ("lists_1m_accounts_of_10k_p99_us", Shown, "  99 of 100"),
    ("lists_1m_accounts_of_10k_first_p50_us", Shown, "the same, always the first page"),
    ("lists_1m_accounts_of_10k_first_p99_us", Shown, "  99 of 100"),
    ("lists_1m_members_list_p50_us", Shown, "members.list, random accounts"),
    ("lists_1m_members_list_p99_us", Shown, "  99 of 100"),
    ("lists_1m_members_list_10k_p50_us", Shown, "members.list, any page of 50 of 10,000"),
    ("lists_1m_members_list_10k_p99_us", Shown, "  99 of 100"),
    ("lists_1m_who_can_p50_us", Shown, "who_can, random accounts"),
    ("lists_1m_who_can_p99_us", Shown, "  99 of 100"),
    ("lists_1m_who_can_10k_p50_us", Shown, "who_can, any page of 50 of 5,000 of 10,000"),
    ("lists_1m_who_can_10k_p99_us", Shown, "  99 of 100"),
    ("lists_1m_who_can_10k_first_p50_us", Shown, "the same, always the first page"),
    ("lists_1m_who_can_10k_first_p99_us", Shown, "  99 of 100"),
    ("lists_1m_contacts_p50_us", Shown, "contact.list, random accounts"),
    ("lists_1m_contacts_p99_us", Shown, "  99 of 100"),
    ("lists_1m_contacts_200_p50_us", Shown, "contact.list, a page of 50 of 200"),
    ("lists_1m_contacts_200_p99_us", Shown, "  99 of 100"),
    ("lists_1m_recipients_p50_us", Shown, "recipients, random accounts"),
    ("lists_1m_recipients_p99_us", Shown, "  99 of 100"),
    ("lists_1m_recipients_400_p50_us", Shown, "recipients, 400 of them on an account of 10,000"),
    ("lists_1m_recipients_400_p99_us", Shown, "  99 of 100"),
    ("lists_1m_explain_p50_us", Shown, "explain, random memberships"),
    ("lists_1m_explain_p99_us", Shown, "  99 of 100"),
    ("page_users_1000_members_ms", AtMost(50.0), "page of a 1,000 members' account, ms: users"),
    ("page_users_last_1000_members_ms", AtMost(50.0), "  the last of its parts"),
    ("page_users_search_1000_members_ms", AtMost(50.0), "  some of them looked for"),
    ("page_permissions_1000_members_ms", AtMost(50.0), "  permissions of one"),
    ("page_contacts_1000_members_ms", AtMost(50.0), "  contacts"),
    ("page_contact_1000_members_ms", AtMost(50.0), "  one contact in five steps"),
    ("page_ownership_1000_members_ms", AtMost(50.0), "  ownership"),
    ("page_profile_1000_members_ms", AtMost(50.0), "  profile"),
    ("page_record_1000_members_ms", AtMost(50.0), "  activity log"),
    ("page_accounts_1000_members_ms", AtMost(50.0), "  choice of account"),
    ("page_gated_1000_members_ms", AtMost(50.0), "  one of the panel's own, behind the gate"),
    ("page_admin_client_1000_members_ms", AtMost(50.0), "  staff: people of the account"),
    ("page_admin_user_1000_members_ms", AtMost(50.0), "  staff: access list"),
    ("page_users_10000_members_ms", AtMost(50.0), "the same of 10,000 members: users"),
    ("page_users_search_10000_members_ms", AtMost(50.0), "  some of them looked for"),
    ("page_ownership_10000_members_ms", AtMost(50.0), "  ownership"),
    ("page_admin_client_10000_members_ms", AtMost(50.0), "  staff: people of the account"),
];

impl Bar {
    pub fn holds(self, value: f64) -> bool {
        match self {
            Bar::AtMost(most) => value <= most,
            Bar::AtLeast(least) => value >= least,
            Bar::None => true,
        }
    }

    pub fn words(self) -> String {
        match self {
            Bar::AtMost(most) => format!("<= {}", short(most)),
            Bar::AtLeast(least) => format!(">= {}", short(least)),
            Bar::None => String::new(),
        }
    }
}

/// A number as a person writes it: 1/1,000 and not 0.001.
pub fn short(value: f64) -> String {
    let magnitude = value.abs();
    if magnitude > 0.0 && magnitude < 0.045 {
        return format!("1/{}", thousands(1.0 / value));
    }
    if magnitude >= 1000.0 {
        return thousands(value);
    }
    let places = if magnitude < 10.0 { 2 } else { usize::from(magnitude < 100.0) };
    let text = format!("{value:.places$}");
    if text.contains('.') {
        return text.trim_end_matches('0').trim_end_matches('.').to_owned();
    }
    text
}

fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
