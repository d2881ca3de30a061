//! Reads the tables of a live panel over its own database connection, in batches.

use ::mysql::prelude::Queryable;
use ::mysql::{Conn, Value};

use super::token::read;
use super::{Address, PanelError, Row, Table, Version, was_no_utf8};

impl From<::mysql::Error> for PanelError {
    fn from(error: ::mysql::Error) -> PanelError {
        PanelError::Database(error.to_string())
    }
}

/// A panel's database, read only and as of the moment of connecting.
pub struct Panel {
    connection: Conn,
    /// Tables that it need not have, and has not.
    missing: Vec<Table>,
}

impl Panel {
    /// Connects and makes sure that every table and column that will be read is there.
    ///
    /// `address` is `mysql://user:password@host:port/database`, with `?socket=PATH` for a local
    /// socket.
    pub fn connect(address: &str) -> Result<Panel, PanelError> {
        Panel::open(&Address::of_url(address)?, Version::Whmcs7)
    }

    /// The same with an address that has been read already.
    pub fn open(address: &Address, version: Version) -> Result<Panel, PanelError> {
        let mut connection = Conn::new(address.0.clone())?;
        connection.query_drop("SET NAMES utf8mb4")?;
        connection.query_drop("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ")?;
        // The server itself refuses to change anything, and both tables are of one moment.
        connection.query_drop("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY")?;
        let mut panel = Panel { connection, missing: Vec::new() };
        for table in version.tables() {
            panel.require(*table, version)?;
        }
        Ok(panel)
    }

    /// How many rows a table has.
    pub fn count_of(&mut self, table: Table) -> Result<u64, PanelError> {
        let sql = match table {
            Table::Clients => "SELECT count(*) FROM tblclients",
            Table::Contacts => "SELECT count(*) FROM tblcontacts",
            Table::Users => "SELECT count(*) FROM tblusers",
            Table::Links => "SELECT count(*) FROM tblusers_clients",
            Table::Invites if self.missing.contains(&table) => return Ok(0),
            Table::Invites => "SELECT count(*) FROM tblusers_invites",
            Table::Teams => return Err(no_table(table)),
        };
        Ok(self.connection.query_first(sql)?.unwrap_or(0))
    }

    /// The next rows of a table after `after`, by number.
    pub fn after(
        &mut self,
        table: Table,
        after: i64,
        limit: usize,
    ) -> Result<Vec<Row>, PanelError> {
        let sql = match table {
            Table::Clients => "SELECT * FROM tblclients WHERE id > ? ORDER BY id LIMIT ?",
            Table::Contacts => "SELECT * FROM tblcontacts WHERE id > ? ORDER BY id LIMIT ?",
            Table::Users => "SELECT * FROM tblusers WHERE id > ? ORDER BY id LIMIT ?",
            Table::Links => "SELECT * FROM tblusers_clients WHERE id > ? ORDER BY id LIMIT ?",
            Table::Invites if self.missing.contains(&table) => return Ok(Vec::new()),
            Table::Invites => "SELECT * FROM tblusers_invites WHERE id > ? ORDER BY id LIMIT ?",
            Table::Teams => return Err(no_table(table)),
        };
        let rows: Vec<::mysql::Row> = self.connection.exec(sql, (after, limit))?;
        Ok(rows.into_iter().map(to_row).collect())
    }

    /// Gives all rows of a table in order of number.
    pub fn batches<E: From<PanelError>>(
        &mut self,
        table: Table,
        size: usize,
        mut each: impl FnMut(Vec<Row>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut after = i64::MIN;
        loop {
            let rows = self.after(table, after, size)?;
            let Some(last) = rows.last() else {
                return Ok(());
            };
            let id = last.get("id").and_then(Option::as_deref).unwrap_or_default();
            after = id.parse().map_err(|_| {
                PanelError::Database(format!("a row of {} has no number: {id}", table.name()))
            })?;
            each(rows)?;
        }
    }

    fn require(&mut self, table: Table, version: Version) -> Result<(), PanelError> {
        let found: Vec<String> = self.connection.exec(
            "SELECT lower(column_name)
               FROM information_schema.columns
              WHERE table_schema = database() AND table_name = ?",
            (table.name(),),
        )?;
        if found.is_empty() && table.may_be_missing() {
            self.missing.push(table);
            return Ok(());
        }
        if found.is_empty() {
            return Err(PanelError::Missing(format!("the table {}", table.name())));
        }
        match version.columns(table).find(|column| !found.iter().any(|name| name == *column)) {
            Some(column) => {
                Err(PanelError::Missing(format!("the column {}.{column}", table.name())))
            }
            None => Ok(()),
        }
    }
}

fn no_table(table: Table) -> PanelError {
    PanelError::Missing(format!("the table {}", table.name()))
}

fn to_row(row: ::mysql::Row) -> Row {
    let names: Vec<String> =
        row.columns_ref().iter().map(|column| column.name_str().to_lowercase()).collect();
    let mut texts = Row::new();
    for (name, value) in names.into_iter().zip(row.unwrap()) {
        let (text, odd) = match value {
            Value::Bytes(bytes) => {
                let (text, odd) = read(bytes);
                (Some(text), odd)
            }
            other => (to_text(other), false),
        };
        if odd {
            was_no_utf8(&mut texts, &name);
        }
        texts.insert(name, text);
    }
    texts
}

fn to_text(value: Value) -> Option<String> {
    match value {
        Value::NULL => None,
        Value::Bytes(bytes) => Some(read(bytes).0),
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
