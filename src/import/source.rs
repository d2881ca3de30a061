//! Where a panel's rows come from: its database, or a dump of it. Read as a stream, so that memory
//! stays flat.

use super::dump::Dump;
use super::whmcs7::{CLIENT_COLUMNS, CONTACT_COLUMNS};
use super::whmcs8::{DROPPED, LINK_COLUMNS, People, USER_COLUMNS};
use super::{Panel, PanelError, Row};

/// A table of the old panel.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Table {
    /// `tblclients`
    Clients,
    /// `tblcontacts`
    Contacts,
    /// `tblusers`, from WHMCS 8 on
    Users,
    /// `tblusers_clients`, from WHMCS 8 on
    Links,
}

/// Which tables a panel has.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub enum Version {
    /// Clients, and contacts of which some are sub-accounts.
    #[default]
    Whmcs7,
    /// Users beside the clients.
    Whmcs8,
}

impl Version {
    /// Its tables, in the order in which they are taken over: a row needs those that it names.
    pub const fn tables(self) -> &'static [Table] {
        match self {
            Version::Whmcs7 => &[Table::Clients, Table::Contacts],
            Version::Whmcs8 => &[Table::Users, Table::Clients, Table::Contacts, Table::Links],
        }
    }

    /// The columns without which a table cannot be read.
    pub(super) fn columns(self, table: Table) -> impl Iterator<Item = &'static &'static str> {
        let here = move |column: &&&str| {
            let old = matches!(table, Table::Clients | Table::Contacts);
            self == Version::Whmcs7 || !old || !DROPPED.contains(*column)
        };
        table.columns().iter().filter(here)
    }
}

impl Table {
    /// All that are read.
    pub const ALL: [Table; 4] = [Table::Clients, Table::Contacts, Table::Users, Table::Links];

    /// Its name in the panel.
    pub const fn name(self) -> &'static str {
        match self {
            Table::Clients => "tblclients",
            Table::Contacts => "tblcontacts",
            Table::Users => "tblusers",
            Table::Links => "tblusers_clients",
        }
    }

    /// The columns without which nothing can be read.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Clients => CLIENT_COLUMNS,
            Table::Contacts => CONTACT_COLUMNS,
            Table::Users => USER_COLUMNS,
            Table::Links => LINK_COLUMNS,
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
    /// How many rows a table has.
    pub fn count(&mut self, table: Table) -> Result<u64, PanelError> {
        match self {
            Source::Database(panel) => panel.count_of(table),
            Source::Dump(dump) => dump.rows(table, |_| Ok(())),
        }
    }

    /// What has to be known of WHMCS 8's people before any row is taken over.
    pub fn people(&mut self, version: Version) -> Result<People, PanelError> {
        let mut people = People::default();
        if version == Version::Whmcs8 {
            for table in [Table::Users, Table::Links] {
                self.batches(table, 1000, |rows| {
                    rows.iter().for_each(|row| people.see(table, row));
                    Ok::<(), PanelError>(())
                })?;
            }
        }
        Ok(people)
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
