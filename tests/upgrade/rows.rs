//! Rows of the old panel, made by hand.

use keyholder::import::Row;
use keyholder::import::whmcs7::{CLIENT_COLUMNS, CONTACT_COLUMNS};
use keyholder::service::{Batch, BatchDone, By};
use serde_json::{Value, json};

use crate::world::{World, system};

/// The legacy panel's bcrypt; cost 4, as in the sample.
pub fn bcrypt_of(password: &str) -> String {
    bcrypt::hash(password, 4).unwrap().replacen("$2b$", "$2y$", 1)
}

/// The legacy panel's md5 with a salt before the password.
pub fn md5_of(password: &str, salt: &str) -> String {
    use md5::{Digest, Md5};
    let digest = Md5::digest(format!("{salt}{password}").as_bytes());
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{hex}:{salt}")
}

fn row(columns: &[&str], values: &[(&str, &str)]) -> Row {
    let mut row: Row =
        columns.iter().map(|name| ((*name).to_owned(), Some(String::new()))).collect();
    row.extend(values.iter().map(|(name, value)| ((*name).to_owned(), Some((*value).to_owned()))));
    row
}

/// A row of `tblclients`.
pub fn client(id: i64, email: &str, hash: &str) -> Row {
    let id = id.to_string();
    let values = [
        ("id", id.as_str()),
        ("firstname", "Carla"),
        ("lastname", "Client"),
        ("email", email),
        ("password", hash),
        ("status", "Active"),
    ];
    row(CLIENT_COLUMNS, &values)
}

/// A row of `tblcontacts` that may log in.
pub fn sub_account(id: i64, client: i64, email: &str, hash: &str, permissions: &str) -> Row {
    let (id, client) = (id.to_string(), client.to_string());
    let values = [
        ("id", id.as_str()),
        ("userid", client.as_str()),
        ("firstname", "Sub"),
        ("email", email),
        ("password", hash),
        ("subaccount", "1"),
        ("permissions", permissions),
    ];
    row(CONTACT_COLUMNS, &values)
}

/// The row with one column changed.
pub fn with(mut row: Row, column: &str, value: &str) -> Row {
    row.insert(column.to_owned(), Some(value.to_owned()));
    row
}

impl World {
    pub fn upgrade(&self, clients: &[Row], contacts: &[Row]) -> BatchDone {
        let batch =
            Batch { clients: clients.to_vec(), contacts: contacts.to_vec(), ..Batch::default() };
        self.core.upgrade_rows(&By::staff("upgrade"), &batch).unwrap()
    }

    pub fn report(&self) -> Value {
        self.ok("upgrade.report", json!({ "actor": system() }))
    }

    /// Which user a legacy row became; contact 0: the client itself.
    pub fn user_of(&self, client: i64, contact: i64) -> i64 {
        let find = json!({ "actor": system(), "client": client, "contact": contact });
        self.ok("upgrade.find", find)["user"].as_i64().unwrap()
    }

    /// The accounts that a log-in with this password may really enter, sorted.
    pub fn enters(&self, email: &str, password: &str) -> Vec<i64> {
        match self.call("login", json!({ "email": email, "password": password })) {
            Ok(login) => self.entered(&login),
            Err(error) => {
                assert_eq!(error.code(), "login_failed");
                Vec::new()
            }
        }
    }

    /// The accounts that a session just begun may enter: tried, not only read.
    pub fn entered(&self, login: &Value) -> Vec<i64> {
        let mut session = login["session"].as_str().unwrap().to_owned();
        let mut entered = Vec::new();
        for choice in login["choices"].as_array().unwrap() {
            let account = choice["account"].as_i64().unwrap();
            let enter = json!({ "session": session, "account": account });
            match self.call("session.enter", enter) {
                Ok(moved) => {
                    assert_eq!(choice["may_enter"], true, "account {account}");
                    session = moved["session"].as_str().unwrap().to_owned();
                    entered.push(account);
                }
                Err(error) => assert_eq!(choice["why"], error.code(), "account {account}"),
            }
        }
        entered.sort_unstable();
        entered
    }

    /// What the panel hands over after it has checked a row's password itself.
    pub fn adopt(&self, client: i64, contact: i64) -> Result<Value, &'static str> {
        let adopt = json!({ "actor": system(), "client": client, "contact": contact });
        self.call("session.adopt", adopt).map_err(|error| error.code())
    }

    /// The mailbox is proved with the mailed link, and this password chosen.
    pub fn prove_mailbox(&self, email: &str, password: &str) {
        self.events();
        self.ok("mailbox.ask", json!({ "email": email }));
        let mails = self.mails();
        let token = mails.last().expect("a mail")["token"].clone();
        self.ok("mailbox.confirm", json!({ "token": token, "password": password }));
    }
}
