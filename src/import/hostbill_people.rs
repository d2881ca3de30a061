//! Who of HostBill's people logs in with what, and what teams give them: told by some rows, needed
//! by others.

use std::collections::{BTreeMap, HashMap};

use serde_json::Value;

use super::hostbill::{AMBIGUOUS, TEAM_KEYS, column, is_local, team};
use super::whmcs7::get;
use super::{Row, Table};
use crate::domain::email::Email;

/// Everybody's log-in, and what teams give whom.
#[derive(Default)]
pub struct People {
    /// By number: address and password hash.
    logins: HashMap<i64, (Box<str>, Box<str>)>,
    /// By address: the one log-in that has it; `None` when several do.
    by_address: HashMap<Box<str>, Option<i64>>,
    /// By number of a contact: its client and what that client's teams give it.
    teams: HashMap<i64, BTreeMap<i64, Vec<String>>>,
}

impl People {
    /// Remembers what a row says.
    pub fn see(&mut self, table: Table, row: &Row) {
        if table == Table::Teams {
            return self.see_team(row);
        }
        let Some(id) = id_of(row, "id") else { return };
        let address = canonical(row);
        let only = self.by_address.entry(address.clone()).or_insert(Some(id));
        if *only != Some(id) {
            *only = None;
        }
        self.logins.insert(id, (address, get(row, "password").trim().into()));
    }

    fn see_team(&mut self, row: &Row) {
        let (Ok(team), true) = (team(row), is_local(row)) else { return };
        for member in team.members.iter().filter(|_| team.active) {
            let of_client = self.teams.entry(*member).or_default();
            of_client.entry(team.client.0).or_default().extend(team.permissions.clone());
        }
    }

    /// Fills in what a contact's teams give, and the password of a guest.
    pub fn add_to(&self, table: Table, row: &mut Row) {
        match table {
            Table::Contacts => {
                let teams = id_of(row, "id").and_then(|id| self.teams.get(&id));
                let keys = teams.zip(id_of(row, "userid")).and_then(|(it, own)| it.get(&own));
                let keys = Value::from(keys.cloned().unwrap_or_default()).to_string();
                row.extend([column((TEAM_KEYS, keys))]);
            }
            Table::Links => {
                let hash = self.hash_of_guest(row).to_owned();
                row.extend([column(("password", hash))]);
            }
            _ => {}
        }
    }

    /// The guest's own password: of the log-in that the row names when the address is its own, else
    /// of the only one with that address. Anybody can type an address into a contact form, so of
    /// several none is taken.
    fn hash_of_guest(&self, row: &Row) -> &str {
        let address = canonical(row);
        let named = ["user_id", "login"].into_iter().filter_map(|column| id_of(row, column));
        let named = named.filter_map(|id| self.logins.get(&id)).find(|login| login.0 == address);
        let only = || self.by_address.get(&address).copied().flatten();
        match named.or_else(|| only().and_then(|id| self.logins.get(&id))) {
            Some((_, hash)) => hash,
            None => AMBIGUOUS,
        }
    }
}

fn id_of(row: &Row, column: &str) -> Option<i64> {
    get(row, column).trim().parse().ok()
}

fn canonical(row: &Row) -> Box<str> {
    let typed = get(row, "email").trim();
    Email::parse(typed).map_or(typed.into(), |email| email.canonical().into())
}
