//! Replies of HostBill's admin API as rows, and rows as values (K36, K37). Its contacts, guests and
//! teams become what sub-accounts, links and roles are elsewhere.

use serde_json::{Map, Value};

use super::whmcs7::{BadRow, Client, Contact, get, number, person};
use super::whmcs8::Link;
use super::{Row, Table};
use crate::domain::account::AccountStatus;
use crate::domain::dialect::Switch;
use crate::domain::ids::AccountId;
use crate::domain::membership::Status;

/// The name under which rows of this panel are remembered.
pub const PANEL: &str = "hostbill";

/// Columns of our own making: lists of keys are JSON, because a plugin's key may hold a comma.
const KEYS: &str = "permissions";
pub(super) const TEAM_KEYS: &str = "team_permissions";
const REFUSED: &str = "keyholder_refused";
const MEMBERS: &str = "members";

/// Stands where several log-ins could be meant: a hash that nothing fits.
pub(super) const AMBIGUOUS: &str = "several log-ins";

/// A team.
#[derive(Clone, PartialEq, Debug)]
pub struct Team {
    /// The panel's number.
    pub id: i64,
    /// Of which client.
    pub client: AccountId,
    /// What people call it.
    pub name: String,
    /// Whether it gives anything.
    pub active: bool,
    /// What it gives.
    pub permissions: Vec<String>,
    /// Numbers of its contacts.
    pub members: Vec<i64>,
    /// What was mended.
    pub notes: Vec<String>,
}

/// The rows in a reply to a call about `id`.
pub(super) fn rows(table: Table, id: i64, reply: &Map<String, Value>) -> Vec<Row> {
    if table == Table::Links {
        return items(reply, "contacts")
            .filter(|it| is_guest(it))
            .map(|it| guest_row(id, it))
            .collect();
    }
    let record = if table == Table::Teams { "team" } else { "client" };
    let found = reply.get(record).and_then(Value::as_object);
    let Some(record) = found.filter(|_| refusal(reply).is_none()) else {
        let said = refusal(reply).unwrap_or_else(|| format!("the reply has no {record}"));
        return vec![[("id", id.to_string()), (REFUSED, said)].map(column).into()];
    };
    let mut row = flat(record);
    row.extend([column(("id", id.to_string()))]);
    let privileges = record.get("privileges").or_else(|| reply.get("privileges"));
    row.extend(keys_of(privileges).map(column));
    match table {
        Table::Contacts => {
            let parent = get(&row, "parent_id").to_owned();
            let logs_in = if get(&row, "password").trim().is_empty() { "0" } else { "1" };
            row.extend([("userid", parent), ("subaccount", logs_in.to_owned())].map(column));
        }
        Table::Teams => row.extend([column((MEMBERS, members(record)))]),
        _ => {}
    }
    vec![row]
}

pub(super) fn column((name, value): (&str, String)) -> (String, Option<String>) {
    (name.to_owned(), Some(value))
}

/// Why a reply is no success.
pub(super) fn refusal(reply: &Map<String, Value>) -> Option<String> {
    let good = reply.get("success").is_none_or(|it| !matches!(text(it).trim(), "" | "0" | "false"));
    let said = ["error", "errors"].iter().find_map(|key| reply.get(*key));
    match good {
        true => None,
        false => Some(format!("the panel refused: {}", said.map(text).unwrap_or_default())),
    }
}

/// The numbers that a list names; of contacts those that are no guests.
pub(super) fn listed(reply: &Map<String, Value>, list: &str, contacts: bool) -> Vec<i64> {
    let number = |it: &Map<String, Value>| it.get("id").map(text)?.trim().parse().ok();
    items(reply, list).filter(|it| !contacts || !is_guest(it)).filter_map(number).collect()
}

/// PHP writes a list with gaps as an object.
pub(super) fn items<'a>(
    reply: &'a Map<String, Value>,
    list: &str,
) -> Box<dyn Iterator<Item = &'a Map<String, Value>> + 'a> {
    match reply.get(list) {
        Some(Value::Array(list)) => Box::new(list.iter().filter_map(Value::as_object)),
        Some(Value::Object(list)) => Box::new(list.values().filter_map(Value::as_object)),
        _ => Box::new(std::iter::empty()),
    }
}

fn is_guest(row: &Map<String, Value>) -> bool {
    row.get("type").map(text).is_some_and(|it| it.eq_ignore_ascii_case("user"))
}

fn guest_row(client: i64, record: &Map<String, Value>) -> Row {
    let mut row = flat(record);
    let login = get(&row, "id").to_owned();
    let access = get(&row, "access_id").to_owned();
    row.extend([("login", login), ("id", access), ("client_id", client.to_string())].map(column));
    row.extend(keys_of(record.get("privileges")).map(column));
    row
}

/// The columns of a record; what is a list or an object has a column of its own elsewhere.
fn flat(record: &Map<String, Value>) -> Row {
    let plain = record.iter().filter(|(_, value)| !value.is_array() && !value.is_object());
    plain.map(|(name, value)| (name.clone(), Some(text(value)))).collect()
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The keys that are on, `group.key`; nothing where the reply does not tell.
fn keys_of(privileges: Option<&Value>) -> Option<(&'static str, String)> {
    let mut keys = Vec::new();
    gather(privileges?, "", &mut keys);
    Some((KEYS, Value::from(keys).to_string()))
}

fn gather(value: &Value, path: &str, keys: &mut Vec<String>) {
    match value {
        Value::Object(inside) => {
            for (key, value) in inside {
                // A dot within a name could make two keys one.
                let key = key.replace('.', "%2e");
                let path = if path.is_empty() { key } else { format!("{path}.{key}") };
                gather(value, &path, keys);
            }
        }
        // A list without names: what stands in it is kept, under the number that PHP gives it.
        Value::Array(inside) => {
            for (number, value) in inside.iter().enumerate() {
                gather(value, &format!("{path}.{number}"), keys);
            }
        }
        on if !path.is_empty() && !matches!(text(on).trim(), "" | "0" | "false") => {
            keys.push(path.to_owned());
        }
        _ => {}
    }
}

fn members(team: &Map<String, Value>) -> String {
    let number = |it: &Value| match it {
        Value::Object(record) => record.get("id").map(text),
        plain => Some(text(plain)),
    };
    let found: Vec<String> = match team.get("contacts") {
        Some(Value::Array(list)) => list.iter().filter_map(number).collect(),
        Some(Value::Object(list)) => list.values().filter_map(number).collect(),
        _ => Vec::new(),
    };
    Value::from(found).to_string()
}

fn list(row: &Row, column: &str) -> Vec<String> {
    serde_json::from_str(get(row, column)).unwrap_or_default()
}

/// Every key that a row holds, by itself and through its teams.
pub(super) fn held(row: &Row) -> Vec<String> {
    let mut keys = list(row, KEYS);
    keys.extend(list(row, TEAM_KEYS));
    keys
}

fn must_be_given(row: &Row, call: &'static str) -> Result<(), BadRow> {
    match row.get(REFUSED).and_then(Option::as_deref) {
        Some(said) => Err(BadRow::Reply { call, said: said.to_owned() }),
        None => Ok(()),
    }
}

/// The keys of a row, the notification switches apart: those route mail and permit nothing (K3).
fn split(row: &Row, notes: &mut Vec<String>) -> (Vec<String>, Vec<String>) {
    if !row.contains_key(KEYS) {
        notes.push("the reply names no privileges, so there are none".to_owned());
    }
    let is_switch = |key: &String| Switch::ALL.iter().any(|it| it.key() == key);
    let (switches, keys): (Vec<String>, Vec<String>) =
        list(row, KEYS).into_iter().partition(is_switch);
    let mail = |key: String| if key == "billing.emails" { "invoice" } else { "support" }.to_owned();
    (keys, switches.into_iter().map(mail).collect())
}

/// Reads a client.
pub fn client(row: &Row) -> Result<Client, BadRow> {
    must_be_given(row, "getClientDetails")?;
    let id = AccountId(number(row, "client", "id")?);
    let mail = super::whmcs7::MAIL.map(str::to_owned).to_vec();
    let mut person = person(row, mail);
    let word = get(row, "status");
    let status = AccountStatus::from_word(word).unwrap_or_else(|| {
        person.notes.push(format!("status unknown, so the account is Closed: {word}"));
        AccountStatus::Closed
    });
    if !list(row, KEYS).is_empty() {
        person.notes.push("privileges of the client itself are not taken over".to_owned());
    }
    let language = get(row, "language").trim().to_owned();
    Ok(Client { id, person, status, language, owner: None })
}

/// Reads a contact.
pub fn contact(row: &Row) -> Result<Contact, BadRow> {
    must_be_given(row, "getClientContact")?;
    let id = number(row, "contact", "id")?;
    let client = AccountId(number(row, "contact", "parent_id")?);
    let mut notes = Vec::new();
    let (permissions, mail) = split(row, &mut notes);
    let mut person = person(row, mail);
    person.notes.append(&mut notes);
    let sub_account = get(row, "subaccount") == "1";
    if !sub_account && !permissions.is_empty() {
        person.notes.push("a contact without a password: its privileges give nothing".to_owned());
    }
    let status = status_of(get(row, "status"), &mut person.notes);
    Ok(Contact { id, client, person, sub_account, permissions, status })
}

/// Reads a guest: the link between a log-in and a client.
pub fn guest(row: &Row) -> Result<Link, BadRow> {
    let id = number(row, "guest", "access_id")?;
    let client = AccountId(number(row, "guest", "client_id")?);
    let mut notes = Vec::new();
    let (permissions, switches) = split(row, &mut notes);
    if !switches.is_empty() {
        notes.push("notification switches of a guest are not taken over".to_owned());
    }
    let status = status_of(get(row, "status"), &mut notes);
    let hash = get(row, "password").trim().to_owned();
    let email = get(row, "email").trim().to_owned();
    Ok(Link { id, user: 0, client, owner: false, hash, permissions, notes, status, email })
}

/// Reads a team.
pub fn team(row: &Row) -> Result<Team, BadRow> {
    must_be_given(row, "getClientTeam")?;
    let id = number(row, "team", "id")?;
    let client = AccountId(number(row, "team", "client_id")?);
    let mut notes = Vec::new();
    let (permissions, switches) = split(row, &mut notes);
    if !switches.is_empty() {
        notes.push("notification switches of a team are not taken over".to_owned());
    }
    let name = super::text::name(get(row, "name"), "name", &mut notes);
    let members = list(row, MEMBERS).iter().filter_map(|id| id.trim().parse().ok()).collect();
    let active = is_local(row) && status_of(get(row, "status"), &mut notes) == Status::Active;
    if !is_local(row) {
        notes.push("a remote team: HostBill does not tell its members".to_owned());
    }
    Ok(Team { id, client, name, active, permissions, members, notes })
}

pub(super) fn is_local(row: &Row) -> bool {
    !get(row, "type").trim().eq_ignore_ascii_case("remote")
}

/// HostBill's words for what Keyholder calls Declined and Inactive are others.
fn status_of(word: &str, notes: &mut Vec<String>) -> Status {
    match word.trim().to_ascii_lowercase().as_str() {
        "active" => Status::Active,
        "pending" => Status::Pending,
        "invite sent" | "invitation sent" => Status::InvitationSent,
        "rejected" | "declined" => Status::Declined,
        "closed" | "inactive" => Status::Inactive,
        _ => {
            notes.push(format!("status unknown, so it is Inactive: {word}"));
            Status::Inactive
        }
    }
}
