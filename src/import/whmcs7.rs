//! Rows of `tblclients` and `tblcontacts` as WHMCS 7 keeps them (K36, K37).

use serde_json::{Map, Value, json};

use super::{NO_UTF8, Row, text};
use crate::domain::account::AccountStatus;
use crate::domain::dialect::WHMCS;
use crate::domain::email::Email;
use crate::domain::ids::AccountId;
use crate::domain::membership::Status;

/// The name under which rows of this panel are remembered.
pub const PANEL: &str = "whmcs7";

/// The columns without which nothing can be read.
pub const CLIENT_COLUMNS: &[&str] =
    &["id", "firstname", "lastname", "companyname", "email", "password", "status"];

/// The columns without which nothing can be read.
pub const CONTACT_COLUMNS: &[&str] = &[
    "id",
    "userid",
    "firstname",
    "lastname",
    "companyname",
    "email",
    "subaccount",
    "password",
    "permissions",
    "generalemails",
    "productemails",
    "domainemails",
    "invoiceemails",
    "supportemails",
];

/// The mail categories in their fixed order.
pub const MAIL: [&str; 6] = ["general", "product", "domain", "invoice", "support", "affiliate"];

/// A row that cannot be read at all.
#[derive(Clone, Eq, PartialEq, Debug, thiserror::Error)]
pub enum BadRow {
    /// A column is not there.
    #[error("{table} lacks the column {column}; this is not a table of WHMCS 7")]
    Column {
        /// Which table.
        table: &'static str,
        /// Which column.
        column: &'static str,
    },
    /// The panel's API gave no answer about it.
    #[error("{call}: {said}")]
    Reply {
        /// Which call.
        call: &'static str,
        /// What the panel said instead.
        said: String,
    },
    /// A number that is none.
    #[error("{table}.{column} is not a number above 0: {value}")]
    Number {
        /// Which table.
        table: &'static str,
        /// Which column.
        column: &'static str,
        /// What stands there.
        value: String,
    },
}

/// What both tables say about a person.
#[derive(Clone, PartialEq, Debug)]
pub struct Person {
    /// Given name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Company.
    pub company: String,
    /// The address as it stands there.
    pub typed_email: String,
    /// The address, when it is one.
    pub email: Option<Email>,
    /// The hash as it stands there; empty when there is none.
    pub hash: String,
    /// Postal address, phone and tax number.
    pub details: Value,
    /// The mail categories that are on.
    pub mail: Vec<String>,
    /// What was mended.
    pub notes: Vec<String>,
}

/// A row of `tblclients`.
#[derive(Clone, PartialEq, Debug)]
pub struct Client {
    /// The panel's number, which stays the account's number.
    pub id: AccountId,
    /// Who.
    pub person: Person,
    /// Whether the account may be entered.
    pub status: AccountStatus,
    /// The client's language as the panel names it.
    pub language: String,
    /// WHMCS 8: the owner's row of `tblusers`.
    pub owner: Option<i64>,
}

/// A row of `tblcontacts`.
#[derive(Clone, PartialEq, Debug)]
pub struct Contact {
    /// The panel's number.
    pub id: i64,
    /// Of which client.
    pub client: AccountId,
    /// Who.
    pub person: Person,
    /// Whether it may log in.
    pub sub_account: bool,
    /// The permission keys, trimmed, WHMCS's own in lower case, in the panel's order.
    pub permissions: Vec<String>,
    /// Whether the log-in is in force; WHMCS has no such column.
    pub status: Status,
}

/// Reads a row of `tblclients`.
pub fn client(row: &Row) -> Result<Client, BadRow> {
    const TABLE: &str = "tblclients";
    require(row, TABLE, CLIENT_COLUMNS)?;
    let id = AccountId(number(row, TABLE, "id")?);
    let preferences = mail_of_client(get(row, "email_preferences"));
    let mut person = person(row, preferences);
    let word = get(row, "status");
    let status = AccountStatus::from_word(word).unwrap_or_else(|| {
        person.notes.push(format!("status unknown, so the account is Closed: {word}"));
        AccountStatus::Closed
    });
    Ok(Client {
        id,
        person,
        status,
        language: get(row, "language").trim().to_owned(),
        owner: super::whmcs8::owner(row),
    })
}

/// Reads a row of `tblcontacts`.
pub fn contact(row: &Row) -> Result<Contact, BadRow> {
    const TABLE: &str = "tblcontacts";
    require(row, TABLE, CONTACT_COLUMNS)?;
    let id = number(row, TABLE, "id")?;
    let client = AccountId(number(row, TABLE, "userid")?);
    let on = |word: &&str| is_on(get(row, &format!("{word}emails")));
    let mail = MAIL.into_iter().filter(on).map(str::to_owned).collect();
    let mut person = person(row, mail);
    let permissions = keys(get(row, "permissions"), &mut person.notes);
    let sub_account = is_on(get(row, "subaccount"));
    if !sub_account && !permissions.is_empty() {
        person.notes.push("leftover permissions of a plain contact give nothing".into());
    }
    Ok(Contact { id, client, person, sub_account, permissions, status: Status::Active })
}

pub(super) fn person(row: &Row, mail: Vec<String>) -> Person {
    let mut notes = Vec::new();
    let first_name = text::name(get(row, "firstname"), "first name", &mut notes);
    let last_name = text::name(get(row, "lastname"), "last name", &mut notes);
    let company = text::name(get(row, "companyname"), "company", &mut notes);
    let typed_email = get(row, "email").to_owned();
    let decoded = html_escape::decode_html_entities(&typed_email);
    let email = Email::parse(&decoded)
        .map_err(|error| notes.push(format!("address cannot be used: {error}")))
        .ok();
    if let Some(columns) = row.get(NO_UTF8).and_then(Option::as_deref) {
        notes.push(format!("bytes that are no UTF-8, read as Windows-1252: {columns}"));
    }
    Person {
        first_name,
        last_name,
        company,
        typed_email,
        email,
        hash: get(row, "password").trim().to_owned(),
        details: details(row, &mut notes),
        mail,
        notes,
    }
}

fn details(row: &Row, notes: &mut Vec<String>) -> Value {
    let mut details = Map::new();
    for field in
        ["address1", "address2", "city", "state", "postcode", "country", "phonenumber", "tax_id"]
    {
        let value = text::name(get(row, field), field, notes);
        if !value.is_empty() {
            details.insert(field.to_owned(), json!(value));
        }
    }
    for field in ["created_at", "updated_at"] {
        let value = get(row, field);
        if value.starts_with("0000-00-00") {
            notes.push(format!("{field}: zero date, so not known"));
        }
    }
    Value::Object(details)
}

/// Categories of a client: all are on unless the panel says otherwise (7.10).
fn mail_of_client(preferences: &str) -> Vec<String> {
    let parsed: Map<String, Value> = serde_json::from_str(preferences).unwrap_or_default();
    let on = |word: &&str| parsed.get(*word).is_none_or(is_truthy);
    MAIL.into_iter().filter(on).map(str::to_owned).collect()
}

fn is_truthy(value: &Value) -> bool {
    match value {
        Value::Bool(on) => *on,
        Value::Number(number) => number.as_i64() != Some(0),
        Value::String(text) => is_on(text),
        _ => false,
    }
}

fn is_on(text: &str) -> bool {
    !matches!(text.trim(), "" | "0")
}

/// Permission keys between commas, exactly as the old panel compared them. A key of WHMCS in another
/// case or behind another separator gave nothing there, so it gives nothing here; the note says so.
pub(super) fn keys(list: &str, notes: &mut Vec<String>) -> Vec<String> {
    let is_key = |text: &str| WHMCS.iter().any(|(known, _)| *known == text);
    let mut keys: Vec<String> = Vec::new();
    for raw in list.split(',').filter(|key| !key.trim().is_empty()) {
        let odd = raw.split([';', '|', ' ', '\t', '\n', '\r']);
        if !is_key(raw) && odd.into_iter().any(|part| is_key(&part.to_ascii_lowercase())) {
            notes.push(format!("permission key gives nothing, as in the old panel: {raw:?}"));
            continue;
        }
        // The key of a plugin stays as it is: the plugin asks for it so.
        let key = if is_key(raw) { raw } else { raw.trim() };
        if !keys.iter().any(|known| known == key) {
            keys.push(key.to_owned());
        }
    }
    keys
}

pub(super) fn get<'a>(row: &'a Row, column: &str) -> &'a str {
    row.get(column).and_then(Option::as_deref).unwrap_or("")
}

pub(super) fn number(row: &Row, table: &'static str, column: &'static str) -> Result<i64, BadRow> {
    let value = get(row, column);
    match value.trim().parse() {
        Ok(number) if number > 0 => Ok(number),
        _ => Err(BadRow::Number { table, column, value: value.to_owned() }),
    }
}

pub(super) fn require(
    row: &Row,
    table: &'static str,
    columns: &[&'static str],
) -> Result<(), BadRow> {
    match columns.iter().find(|column| !row.contains_key(**column)) {
        Some(column) => Err(BadRow::Column { table, column }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(pairs: &[(&str, &str)], columns: &[&str]) -> Row {
        let mut row: Row = columns.iter().map(|c| ((*c).to_owned(), Some(String::new()))).collect();
        row.extend(pairs.iter().map(|(k, v)| ((*k).to_owned(), Some((*v).to_owned()))));
        row
    }

    #[test]
    fn k36_a_contact_row_reads_as_it_stands() {
        let row = row(
            &[
                ("id", "2"),
                ("userid", "1"),
                ("email", " Ana@Example.ORG "),
                ("subaccount", "1"),
                ("permissions", "emails,profile"),
                ("invoiceemails", "1"),
            ],
            CONTACT_COLUMNS,
        );
        let contact = contact(&row).expect("a good row");
        assert!(contact.sub_account);
        assert_eq!(contact.permissions, ["emails", "profile"]);
        assert_eq!(contact.person.mail, ["invoice"]);
        assert_eq!(
            contact.person.email.map(|e| e.canonical().to_owned()).as_deref(),
            Some("ana@example.org")
        );
    }

    #[test]
    fn k37_a_missing_column_is_named() {
        let error = client(&row(&[], &["id"])).expect_err("columns are missing");
        assert!(error.to_string().contains("firstname"), "{error}");
    }

    #[test]
    fn k37_oddities_are_mended_with_a_note_each() {
        let row = row(
            &[
                ("id", "3"),
                ("userid", "1"),
                ("email", "two@example.org, three@example.org"),
                ("permissions", "Invoices;quotes,emails, orders,TICKETS"),
                ("updated_at", "0000-00-00 00:00:00"),
            ],
            CONTACT_COLUMNS,
        );
        let contact = contact(&row).expect("odd but readable");
        // K38: what the old panel did not read gives nothing here either.
        assert_eq!(contact.permissions, ["emails"]);
        assert_eq!(contact.person.email, None);
        assert_eq!(contact.person.notes.len(), 6, "{:?}", contact.person.notes);
    }

    #[test]
    fn a_client_gets_all_mail_unless_the_panel_says_otherwise() {
        assert_eq!(mail_of_client("").len(), 6);
        let some = mail_of_client(r#"{"general": 0, "invoice": "1", "affiliate": false}"#);
        assert_eq!(some, ["product", "domain", "invoice", "support"]);
    }

    #[test]
    fn an_account_with_an_unknown_status_is_closed() {
        let row =
            row(&[("id", "9"), ("status", "Fraud"), ("email", "a@b.example")], CLIENT_COLUMNS);
        let client = client(&row).expect("odd but readable");
        assert_eq!(client.status, AccountStatus::Closed);
        assert_eq!(client.person.notes.len(), 1);
    }
}
