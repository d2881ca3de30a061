//! Reads the tables of a live panel over its own database connection, in batches.

use ::mysql::prelude::Queryable;
use ::mysql::{Conn, Opts, Value};

use super::Row;
use super::whmcs7::{CLIENT_COLUMNS, CONTACT_COLUMNS};

/// Why the panel could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PanelError {
    /// The address of the database makes no sense.
    #[error("this is not a database address (mysql://user:password@host:port/database): {0}")]
    Address(String),
    /// The database said no.
    #[error("the panel's database cannot be read: {0}")]
    Database(String),
    /// A table or column is missing.
    #[error("the panel's database lacks {0}; nothing was changed")]
    Missing(String),
}

impl From<::mysql::Error> for PanelError {
    fn from(error: ::mysql::Error) -> PanelError {
        PanelError::Database(error.to_string())
    }
}

/// A panel's database, read only.
pub struct Panel {
    connection: Conn,
}

impl Panel {
    /// Connects and makes sure that every table and column that will be read is there.
    ///
    /// `address` is `mysql://user:password@host:port/database`, with `?socket=PATH` for a local
    /// socket.
    pub fn connect(address: &str) -> Result<Panel, PanelError> {
        // The address holds a password, so it is not repeated in the error.
        let options =
            Opts::from_url(address).map_err(|error| PanelError::Address(error.to_string()))?;
        let mut connection = Conn::new(options)?;
        connection.query_drop("SET NAMES utf8mb4")?;
        connection.query_drop("SET SESSION TRANSACTION READ ONLY")?;
        let mut panel = Panel { connection };
        panel.require("tblclients", CLIENT_COLUMNS)?;
        panel.require("tblcontacts", CONTACT_COLUMNS)?;
        Ok(panel)
    }

    /// How many clients and contacts there are.
    pub fn count(&mut self) -> Result<(u64, u64), PanelError> {
        let clients = self.connection.query_first("SELECT count(*) FROM tblclients")?;
        let contacts = self.connection.query_first("SELECT count(*) FROM tblcontacts")?;
        Ok((clients.unwrap_or(0), contacts.unwrap_or(0)))
    }

    /// The next clients after `after`, by number.
    pub fn clients(&mut self, after: i64, limit: usize) -> Result<Vec<Row>, PanelError> {
        self.batch("SELECT * FROM tblclients WHERE id > ? ORDER BY id LIMIT ?", after, limit)
    }

    /// The next contacts after `after`, by number.
    pub fn contacts(&mut self, after: i64, limit: usize) -> Result<Vec<Row>, PanelError> {
        self.batch("SELECT * FROM tblcontacts WHERE id > ? ORDER BY id LIMIT ?", after, limit)
    }

    fn batch(&mut self, sql: &str, after: i64, limit: usize) -> Result<Vec<Row>, PanelError> {
        let rows: Vec<::mysql::Row> = self.connection.exec(sql, (after, limit))?;
        Ok(rows.into_iter().map(to_row).collect())
    }

    fn require(&mut self, table: &str, columns: &[&str]) -> Result<(), PanelError> {
        let found: Vec<String> = self.connection.exec(
            "SELECT lower(column_name)
               FROM information_schema.columns
              WHERE table_schema = database() AND table_name = ?",
            (table,),
        )?;
        if found.is_empty() {
            return Err(PanelError::Missing(format!("the table {table}")));
        }
        match columns.iter().find(|column| !found.iter().any(|name| name == *column)) {
            Some(column) => Err(PanelError::Missing(format!("the column {table}.{column}"))),
            None => Ok(()),
        }
    }
}

fn to_row(row: ::mysql::Row) -> Row {
    let names: Vec<String> =
        row.columns_ref().iter().map(|column| column.name_str().to_lowercase()).collect();
    names.into_iter().zip(row.unwrap().into_iter().map(to_text)).collect()
}

fn to_text(value: Value) -> Option<String> {
    match value {
        Value::NULL => None,
        Value::Bytes(bytes) => Some(match String::from_utf8(bytes) {
            Ok(text) => text,
            // Bytes that are no UTF-8 stand there since the days of Latin-1.
            Err(error) => error.into_bytes().into_iter().map(char::from).collect(),
        }),
        Value::Int(number) => Some(number.to_string()),
        Value::UInt(number) => Some(number.to_string()),
        Value::Float(number) => Some(number.to_string()),
        Value::Double(number) => Some(number.to_string()),
        Value::Date(year, month, day, hour, minute, second, _) => {
            Some(format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}"))
        }
        other @ Value::Time(..) => Some(other.as_sql(true)),
    }
}
