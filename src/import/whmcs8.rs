//! Rows of `tblusers` and `tblusers_clients` as WHMCS 8 keeps them: people beside the clients.
//!
//! A user's password opens every client that the user is linked to. A row of a client or a link gets
//! it as a column of its own on the way here, so that each row can be taken over alone.

use std::collections::HashMap;

use super::whmcs7::{BadRow, Person, get, keys, number, person, require};
use super::{Row, Table};
use crate::domain::ids::AccountId;
use crate::domain::membership::Status;

/// The columns without which nothing can be read.
pub const USER_COLUMNS: &[&str] = &["id", "first_name", "last_name", "email", "password"];

/// The columns without which nothing can be read.
pub const LINK_COLUMNS: &[&str] = &["id", "auth_user_id", "client_id", "owner"];

/// A column that stands in no table: [`People::add_to`] fills it in.
const OWNER: &str = "keyholder_owner";

/// Columns of WHMCS 7 that a panel may have dropped since.
pub const DROPPED: [&str; 3] = ["password", "subaccount", "permissions"];

/// A row of `tblusers`.
#[derive(Clone, PartialEq, Debug)]
pub struct User {
    /// The panel's number.
    pub id: i64,
    /// Who.
    pub person: Person,
}

/// A row of `tblusers_clients`.
#[derive(Clone, PartialEq, Debug)]
pub struct Link {
    /// The panel's number.
    pub id: i64,
    /// Which row of `tblusers`.
    pub user: i64,
    /// Which client.
    pub client: AccountId,
    /// Whether it is the client's owner.
    pub owner: bool,
    /// The user's password hash.
    pub hash: String,
    /// The permission keys.
    pub permissions: Vec<String>,
    /// What was mended.
    pub notes: Vec<String>,
    /// Whether it is in force; WHMCS has no such column.
    pub status: Status,
    /// HostBill: the address of the log-in, instead of its number.
    pub email: String,
}

/// The owner of a row of `tblclients`: which row of `tblusers`.
pub fn owner(row: &Row) -> Option<i64> {
    get(row, OWNER).parse().ok()
}

/// Reads a row of `tblusers`.
pub fn user(row: &Row) -> Result<User, BadRow> {
    const TABLE: &str = "tblusers";
    require(row, TABLE, USER_COLUMNS)?;
    let id = number(row, TABLE, "id")?;
    let mut named = row.clone();
    for (from, to) in [("first_name", "firstname"), ("last_name", "lastname")] {
        named.insert(to.to_owned(), row.get(from).cloned().flatten());
    }
    Ok(User { id, person: person(&named, Vec::new()) })
}

/// Reads a row of `tblusers_clients`.
pub fn link(row: &Row) -> Result<Link, BadRow> {
    const TABLE: &str = "tblusers_clients";
    require(row, TABLE, LINK_COLUMNS)?;
    let mut notes = Vec::new();
    let permissions = keys(get(row, "permissions"), &mut notes);
    if !row.contains_key("permissions") {
        notes.push("the table has no column permissions, so the link gives none".to_owned());
    }
    Ok(Link {
        id: number(row, TABLE, "id")?,
        user: number(row, TABLE, "auth_user_id")?,
        client: AccountId(number(row, TABLE, "client_id")?),
        owner: !matches!(get(row, "owner").trim(), "" | "0"),
        hash: get(row, "password").trim().to_owned(),
        permissions,
        notes,
        status: Status::Active,
        email: String::new(),
    })
}

/// A row of `tblusers_invites`. WHMCS does not document the table, so nothing is made of it but words.
#[derive(Clone, PartialEq, Debug)]
pub struct Invite {
    /// The panel's number.
    pub id: i64,
    /// Why it is not taken over.
    pub why: String,
}

/// Reads a row of `tblusers_invites`.
pub fn invite(row: &Row) -> Result<Invite, BadRow> {
    let id = number(row, "tblusers_invites", "id")?;
    let said = |column| match get(row, column).trim() {
        "" => "?".to_owned(),
        text => text.to_owned(),
    };
    let is_over = |column| !matches!(get(row, column).trim(), "" | "0" | "0000-00-00 00:00:00");
    let why = match is_over("accepted_at") || is_over("deleted_at") {
        true => "an invitation that is over".to_owned(),
        false => format!(
            "an invitation that waits, and the link in its mail is the panel's: invite {} to client {} again",
            said("email"),
            said("client_id")
        ),
    };
    Ok(Invite { id, why })
}

/// Who owns which client, and everybody's password hash.
#[derive(Default)]
pub struct People {
    hashes: HashMap<i64, Box<str>>,
    owners: HashMap<i64, i64>,
}

impl People {
    /// Remembers what a row of `tblusers` or `tblusers_clients` says.
    pub fn see(&mut self, table: Table, row: &Row) {
        let id = |column| get(row, column).trim().parse::<i64>().ok();
        match (table, id("id"), id("auth_user_id"), id("client_id")) {
            (Table::Users, Some(user), ..) => {
                self.hashes.insert(user, get(row, "password").trim().into());
            }
            (Table::Links, _, Some(user), Some(client))
                if !matches!(get(row, "owner").trim(), "" | "0") =>
            {
                self.owners.entry(client).or_insert(user);
            }
            _ => {}
        }
    }

    /// Fills in whose a client is, and the password of an owner or of a link.
    pub fn add_to(&self, table: Table, row: &mut Row) {
        let id = |column| get(row, column).trim().parse::<i64>().ok();
        let user = match table {
            Table::Clients => id("id").and_then(|client| self.owners.get(&client).copied()),
            Table::Links => id("auth_user_id"),
            Table::Users | Table::Contacts | Table::Teams | Table::Invites => None,
        };
        if matches!(table, Table::Clients | Table::Contacts) {
            // What is left of WHMCS 7 in these columns gives nothing any more.
            for column in DROPPED {
                row.insert(column.to_owned(), Some(String::new()));
            }
        }
        if table == Table::Clients {
            row.insert(OWNER.to_owned(), Some(user.unwrap_or(0).to_string()));
        }
        if let Some(user) = user {
            let hash = self.hashes.get(&user).map(ToString::to_string).unwrap_or_default();
            row.insert("password".to_owned(), Some(hash));
        }
    }
}
