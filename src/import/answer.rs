//! What the old panel itself answers, worked out from its rows alone (K38). Shares nothing with the
//! code that takes the rows over: a mistake there shows here.

use std::collections::HashMap;

use std::borrow::Cow;

use super::{Origin, Row, hostbill};

/// The thirteen keys that WHMCS 7 asks its sub-accounts for.
pub const KEYS: [&str; 13] = [
    "profile",
    "contacts",
    "products",
    "manageproducts",
    "productsso",
    "domains",
    "managedomains",
    "invoices",
    "quotes",
    "tickets",
    "affiliates",
    "emails",
    "orders",
];

/// The keys that HostBill documents and that permit something.
const HOSTBILL_KEYS: [&str; 13] = [
    "billing.payinvoice",
    "billing.orders",
    "billing.balance",
    "billing.addfunds",
    "billing.creditcard",
    "support.newticket",
    "support.tickets",
    "support.closeticket",
    "misc.editmain",
    "misc.emails",
    "misc.editipaccess",
    "misc.manageprofiles",
    "misc.affiliates",
];

/// Its notification switches: they permit nothing.
const SWITCHES: [&str; 2] = ["billing.emails", "support.emails"];

/// What has been seen of the panel's clients: which of them may be entered.
#[derive(Default)]
pub struct OldPanel {
    /// Which it is.
    panel: Origin,
    /// By number: whether the client is there and not closed.
    clients: HashMap<i64, bool>,
}

/// What the old panel lets one row of `tblcontacts` do.
#[derive(Clone, PartialEq, Debug)]
pub struct OldAnswer<'a> {
    /// Whether it may log in and enter its client.
    pub enters: bool,
    /// The keys that stand in its list, as they stand there.
    keys: Vec<Cow<'a, str>>,
    /// The keys that the panel itself knows.
    known: &'static [&'static str],
    /// Whether it is asked for no key at all.
    everything: bool,
}

impl OldPanel {
    /// One that has seen nothing yet.
    pub fn of(panel: Origin) -> OldPanel {
        OldPanel { panel, ..OldPanel::default() }
    }

    /// Sees a row of `tblclients`. Tells whether its owner may enter it.
    pub fn client(&mut self, row: &Row) -> bool {
        let enters = !text(row, "status").trim().eq_ignore_ascii_case("closed");
        if let Ok(id) = text(row, "id").trim().parse() {
            self.clients.insert(id, enters);
        }
        enters
    }

    /// The answer to a row of `tblcontacts`. Its client must have been seen before.
    pub fn contact<'a>(&self, row: &'a Row) -> OldAnswer<'a> {
        let client = text(row, "userid").trim().parse().ok();
        let open = client.and_then(|id: i64| self.clients.get(&id)).copied();
        let may_log_in = !matches!(text(row, "subaccount").trim(), "" | "0");
        OldAnswer {
            enters: may_log_in && open == Some(true) && self.is_in_force(row),
            everything: false,
            ..self.keys(row)
        }
    }

    /// The answer to a row of `tblusers_clients` (WHMCS 8).
    pub fn link<'a>(&self, row: &'a Row) -> OldAnswer<'a> {
        let client = text(row, "client_id").trim().parse().ok();
        let open = client.and_then(|id: i64| self.clients.get(&id)).copied();
        OldAnswer {
            enters: open == Some(true) && self.is_in_force(row),
            everything: !matches!(text(row, "owner").trim(), "" | "0"),
            ..self.keys(row)
        }
    }

    /// HostBill's contacts and guests have a status, WHMCS's none.
    fn is_in_force(&self, row: &Row) -> bool {
        self.panel == Origin::Whmcs || text(row, "status").trim().eq_ignore_ascii_case("active")
    }

    fn keys<'a>(&self, row: &'a Row) -> OldAnswer<'a> {
        let (keys, known): (Vec<Cow<'a, str>>, &'static [&'static str]) = match self.panel {
            Origin::Whmcs => (text(row, "permissions").split(',').map(Cow::from).collect(), &KEYS),
            Origin::HostBill => {
                (hostbill::held(row).into_iter().map(Cow::from).collect(), &HOSTBILL_KEYS)
            }
        };
        OldAnswer { enters: false, keys, known, everything: false }
    }
}

impl OldAnswer<'_> {
    /// Whether the panel says yes to a key. It compares exactly.
    pub fn may(&self, key: &str) -> bool {
        self.enters && (self.everything || self.keys.iter().any(|it| it == key))
    }

    /// Whether the panel itself asks for a key.
    pub fn asks_for(&self, key: &str) -> bool {
        self.known.contains(&key)
    }

    /// Whether it is the owner's.
    pub fn is_owner(&self) -> bool {
        self.everything
    }

    /// The keys of plugins in the list, without the blanks around them.
    pub fn plugin_keys(&self) -> impl Iterator<Item = &str> {
        let own = |key: &&str| !self.known.contains(key) && !SWITCHES.contains(key);
        self.keys.iter().map(|key| key.trim()).filter(|key| !key.is_empty()).filter(own)
    }
}

fn text<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).and_then(Option::as_deref).unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(pairs: &[(&str, &str)]) -> Row {
        pairs.iter().map(|(k, v)| ((*k).to_owned(), Some((*v).to_owned()))).collect()
    }

    #[test]
    fn k38_the_old_panel_compares_keys_exactly_and_closed_clients_stay_shut() {
        let mut panel = OldPanel::default();
        assert!(panel.client(&row(&[("id", "1"), ("status", "Inactive")])));
        assert!(!panel.client(&row(&[("id", "2"), ("status", "Closed")])));
        let contact = |client: &str, sub: &str| {
            row(&[
                ("userid", client),
                ("subaccount", sub),
                ("permissions", "invoices, tickets,Orders"),
            ])
        };
        let answers = |client: &str, sub: &str| {
            let row = contact(client, sub);
            let answer = panel.contact(&row);
            ["invoices", "tickets", "orders"].map(|key| answer.may(key))
        };
        assert_eq!(answers("1", "1"), [true, false, false]);
        for (client, sub) in [("2", "1"), ("3", "1"), ("1", "0")] {
            assert_eq!(answers(client, sub), [false; 3], "client {client}, {sub}");
        }
    }
}
