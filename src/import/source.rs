//! Where a panel's rows come from: its database, or a dump of it. Read as a stream, so that memory
//! stays flat.

use super::dump::Dump;
use super::whmcs7::{CLIENT_COLUMNS, CONTACT_COLUMNS};
use super::{Panel, PanelError, Row};

/// A table of the old panel.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Table {
    /// `tblclients`
    Clients,
    /// `tblcontacts`
    Contacts,
}

impl Table {
    /// Both, in the order in which they are taken over: a contact needs its client.
    pub const ALL: [Table; 2] = [Table::Clients, Table::Contacts];

    /// Its name in the panel.
    pub const fn name(self) -> &'static str {
        match self {
            Table::Clients => "tblclients",
            Table::Contacts => "tblcontacts",
        }
    }

    /// The columns without which nothing can be read.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Clients => CLIENT_COLUMNS,
            Table::Contacts => CONTACT_COLUMNS,
        }
    }

    pub(super) fn of_name(name: &str) -> Option<Table> {
        Table::ALL.into_iter().find(|table| table.name().eq_ignore_ascii_case(name))
    }
}

/// A legacy panel that can be read.
pub enum Source {
    /// Its database, all as of one moment.
    Database(Panel),
    /// A dump of its database.
    Dump(Dump),
}

impl Source {
    /// How many clients and contacts there are.
    pub fn count(&mut self) -> Result<(u64, u64), PanelError> {
        match self {
            Source::Database(panel) => panel.count(),
            Source::Dump(dump) => {
                let nothing = |_| Ok::<(), PanelError>(());
                Ok((dump.rows(Table::Clients, nothing)?, dump.rows(Table::Contacts, nothing)?))
            }
        }
    }

    /// Gives the rows of a table in batches: a database's in order of number, a dump's as they
    /// stand there.
    pub fn batches<E: From<PanelError>>(
        &mut self,
        table: Table,
        size: usize,
        mut each: impl FnMut(Vec<Row>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Source::Database(panel) => panel.batches(table, size, each),
            Source::Dump(dump) => {
                let mut batch = Vec::new();
                dump.rows(table, |row| {
                    batch.push(row);
                    match batch.len() < size {
                        true => Ok(()),
                        false => each(std::mem::take(&mut batch)),
                    }
                })?;
                if batch.is_empty() { Ok(()) } else { each(batch) }
            }
        }
    }
}
