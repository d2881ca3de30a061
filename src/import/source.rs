//! Where a panel's rows come from: its database, or a dump of it. Read as a stream, so that memory
//! stays flat.

use super::dump::Dump;
use super::hostbill_people::People as Logins;
use super::replies::Replies;
use super::whmcs7::{CLIENT_COLUMNS, CONTACT_COLUMNS};
use super::whmcs8::{DROPPED, LINK_COLUMNS, People, USER_COLUMNS};
use super::{Origin, Panel, PanelError, Row};

/// A table of the old panel.
#[derive(Copy, Clone, Eq, PartialEq, Debug)]
pub enum Table {
    /// `tblclients`
    Clients,
    /// `tblcontacts`
    Contacts,
    /// `tblusers`, from WHMCS 8 on
    Users,
    /// `tblusers_clients`, from WHMCS 8 on; guests of HostBill
    Links,
    /// Teams of HostBill
    Teams,
    /// `tblusers_invites`, from WHMCS 8 on
    Invites,
}

/// Which tables a panel has.
#[derive(Copy, Clone, Eq, PartialEq, Debug, Default)]
pub enum Version {
    /// Clients, and contacts of which some are sub-accounts.
    #[default]
    Whmcs7,
    /// Users beside the clients.
    Whmcs8,
    /// HostBill: clients, contacts, guests and teams, as its API replies.
    HostBill,
}

impl Version {
    /// Its tables, in the order in which they are taken over: a row needs those that it names.
    pub const fn tables(self) -> &'static [Table] {
        match self {
            Version::Whmcs7 => &[Table::Clients, Table::Contacts],
            Version::Whmcs8 => {
                &[Table::Users, Table::Clients, Table::Contacts, Table::Links, Table::Invites]
            }
            Version::HostBill => &[Table::Clients, Table::Contacts, Table::Links, Table::Teams],
        }
    }

    /// The panel.
    pub const fn origin(self) -> Origin {
        match self {
            Version::Whmcs7 | Version::Whmcs8 => Origin::Whmcs,
            Version::HostBill => Origin::HostBill,
        }
    }

    /// What the panel calls a table.
    pub const fn name_of(self, table: Table) -> &'static str {
        match (self, table) {
            (Version::HostBill, Table::Clients) => "clients",
            (Version::HostBill, Table::Contacts) => "contacts",
            (Version::HostBill, Table::Links) => "guests",
            _ => table.name(),
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
    pub const ALL: [Table; 5] =
        [Table::Clients, Table::Contacts, Table::Users, Table::Links, Table::Invites];

    /// Its name in the panel.
    pub const fn name(self) -> &'static str {
        match self {
            Table::Clients => "tblclients",
            Table::Contacts => "tblcontacts",
            Table::Users => "tblusers",
            Table::Links => "tblusers_clients",
            Table::Teams => "teams",
            Table::Invites => "tblusers_invites",
        }
    }

    /// Whether a panel may have none: WHMCS does not document it.
    pub(super) const fn may_be_missing(self) -> bool {
        matches!(self, Table::Invites)
    }

    /// The columns without which nothing can be read.
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Table::Clients => CLIENT_COLUMNS,
            Table::Contacts => CONTACT_COLUMNS,
            Table::Users => USER_COLUMNS,
            Table::Links => LINK_COLUMNS,
            Table::Teams => &[],
            Table::Invites => &["id"],
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
    /// Replies of its API.
    Replies(Replies),
}

/// What has to be known of people before any row is taken over.
#[derive(Default)]
pub enum Known {
    /// Nothing: the rows say it all.
    #[default]
    Nothing,
    /// WHMCS 8's users.
    Whmcs8(People),
    /// HostBill's log-ins and teams.
    HostBill(Logins),
}

impl Known {
    fn see(&mut self, table: Table, row: &Row) {
        match self {
            Known::Nothing => {}
            Known::Whmcs8(people) => people.see(table, row),
            Known::HostBill(people) => people.see(table, row),
        }
    }

    /// Fills in what stands in other rows.
    pub fn add_to(&self, table: Table, row: &mut Row) {
        match self {
            Known::Nothing => {}
            Known::Whmcs8(people) => people.add_to(table, row),
            Known::HostBill(people) => people.add_to(table, row),
        }
    }
}

impl Source {
    /// How many rows a table has.
    pub fn count(&mut self, table: Table) -> Result<u64, PanelError> {
        match self {
            Source::Database(panel) => panel.count_of(table),
            Source::Dump(dump) => dump.rows(table, |_| Ok(())),
            Source::Replies(replies) => replies.rows(table, |_| Ok::<(), PanelError>(())),
        }
    }

    /// What has to be known of the panel's people before any row is taken over.
    pub fn people(&mut self, version: Version) -> Result<Known, PanelError> {
        let (mut known, tables): (Known, &[Table]) = match version {
            Version::Whmcs7 => (Known::Nothing, &[]),
            Version::Whmcs8 => (Known::Whmcs8(People::default()), &[Table::Users, Table::Links]),
            Version::HostBill => (
                Known::HostBill(Logins::default()),
                &[Table::Clients, Table::Contacts, Table::Teams],
            ),
        };
        for table in tables {
            self.batches(*table, 1000, |rows| {
                rows.iter().for_each(|row| known.see(*table, row));
                Ok::<(), PanelError>(())
            })?;
        }
        Ok(known)
    }

    /// Gives the rows of a table in batches: a database's in order of number, a dump's as they
    /// stand there.
    pub fn batches<E: From<PanelError>>(
        &mut self,
        table: Table,
        size: usize,
        each: impl FnMut(Vec<Row>) -> Result<(), E>,
    ) -> Result<(), E> {
        match self {
            Source::Database(panel) => panel.batches(table, size, each),
            Source::Dump(dump) => collected(size, each, |put| dump.rows(table, put)),
            Source::Replies(replies) => collected(size, each, |put| replies.rows(table, put)),
        }
    }
}

/// Gathers single rows into batches.
fn collected<E: From<PanelError>>(
    size: usize,
    mut each: impl FnMut(Vec<Row>) -> Result<(), E>,
    rows: impl FnOnce(&mut dyn FnMut(Row) -> Result<(), E>) -> Result<u64, E>,
) -> Result<(), E> {
    let mut batch = Vec::new();
    rows(&mut |row| {
        batch.push(row);
        match batch.len() < size {
            true => Ok(()),
            false => each(std::mem::take(&mut batch)),
        }
    })?;
    if batch.is_empty() { Ok(()) } else { each(batch) }
}
