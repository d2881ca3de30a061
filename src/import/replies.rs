//! A folder with replies of HostBill's admin API, one file each, named after the call and what it
//! was asked: `getClientContact-46.json`, `getClientContacts-7-0.json`. Becomes rows, file by file.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::hostbill;
use super::{PanelError, Row, Table};

/// The calls whose replies are read, each with whether its name is followed by a page.
pub(super) const CALLS: [(&str, bool); 5] = [
    ("getClientContacts", true),
    ("getClientContact", false),
    ("getClientDetails", false),
    ("getClientTeam", false),
    ("getClients", false),
];

/// The replies, found by their names.
pub struct Replies {
    folder: PathBuf,
    /// Call, what it was asked for, page.
    files: BTreeSet<(&'static str, i64, i64)>,
    /// Holds what was fetched only for this run.
    _until_then: Option<tempfile::TempDir>,
}

impl Replies {
    /// Looks through the folder. A file that is no reply stops everything: nothing is left out in
    /// silence.
    pub fn open(folder: &Path) -> Result<Replies, PanelError> {
        let entries = std::fs::read_dir(folder).map_err(|error| unreadable(folder, &error))?;
        let mut files = BTreeSet::new();
        for entry in entries {
            let path = entry.map_err(|error| unreadable(folder, &error))?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            let known = name.strip_suffix(".json").and_then(place_of);
            files.insert(known.ok_or_else(|| {
                PanelError::Replies(format!(
                    "{}: not named after a call, such as getClientContact-46.json",
                    path.display()
                ))
            })?);
        }
        let replies = Replies { folder: folder.to_owned(), files, _until_then: None };
        replies.must_be_whole()?;
        Ok(replies)
    }

    /// The same, and the folder goes when it is no longer needed.
    pub fn open_for_now(folder: tempfile::TempDir) -> Result<Replies, PanelError> {
        let replies = Replies::open(folder.path())?;
        Ok(Replies { _until_then: Some(folder), ..replies })
    }

    /// Gives the rows of a table; tells how many there are.
    pub fn rows<E: From<PanelError>>(
        &self,
        table: Table,
        mut each: impl FnMut(Row) -> Result<(), E>,
    ) -> Result<u64, E> {
        let call = match table {
            Table::Clients => "getClientDetails",
            Table::Contacts => "getClientContact",
            Table::Links => "getClientContacts",
            Table::Teams => "getClientTeam",
            Table::Users | Table::Invites => return Ok(0),
        };
        let mut rows = 0;
        for (_, id, page) in self.of(call) {
            let reply = self.read(call, id, page)?;
            for row in hostbill::rows(table, id, &reply) {
                rows += 1;
                each(row)?;
            }
        }
        Ok(rows)
    }

    fn of(&self, call: &'static str) -> impl Iterator<Item = (&'static str, i64, i64)> {
        self.files.range((call, i64::MIN, i64::MIN)..=(call, i64::MAX, i64::MAX)).copied()
    }

    fn read(&self, call: &str, id: i64, page: i64) -> Result<Map<String, Value>, PanelError> {
        read(&self.folder.join(name_of(call, id, page)))
    }

    /// Whatever a list names has to be there as well.
    fn must_be_whole(&self) -> Result<(), PanelError> {
        let mut clients: BTreeSet<i64> = self.of("getClientDetails").map(|it| it.1).collect();
        for (call, page, _) in self.of("getClients") {
            clients.extend(hostbill::listed(&self.read(call, page, 0)?, "clients", false));
        }
        if clients.is_empty() {
            return Err(PanelError::Replies(format!(
                "{}: no reply names a client",
                self.folder.display()
            )));
        }
        for client in clients {
            self.must_have("getClientDetails", client, 0)?;
            self.must_have("getClientContacts", client, 0)?;
        }
        for (call, client, page) in self.of("getClientContacts") {
            let reply = self.read(call, client, page)?;
            if hostbill::refusal(&reply).is_some() {
                let path = self.folder.join(name_of(call, client, page));
                return Err(PanelError::Replies(format!("{}: not a success", path.display())));
            }
            for contact in hostbill::listed(&reply, "contacts", true) {
                self.must_have("getClientContact", contact, 0)?;
            }
        }
        Ok(())
    }

    fn must_have(&self, call: &'static str, id: i64, page: i64) -> Result<(), PanelError> {
        match self.files.contains(&(call, id, page)) {
            true => Ok(()),
            false => Err(PanelError::Missing(format!("the reply {}", name_of(call, id, page)))),
        }
    }
}

/// One reply.
pub(super) fn read(path: &Path) -> Result<Map<String, Value>, PanelError> {
    let text = std::fs::read(path).map_err(|error| unreadable(path, &error))?;
    let parsed = serde_json::from_slice(&text);
    parsed.map_err(|error| PanelError::Replies(format!("{}: {error}", path.display())))
}

/// The file of a reply.
pub(super) fn name_of(call: &str, id: i64, page: i64) -> String {
    match call {
        "getClientContacts" => format!("{call}-{id}-{page}.json"),
        _ => format!("{call}-{id}.json"),
    }
}

fn place_of(name: &str) -> Option<(&'static str, i64, i64)> {
    let (word, rest) = name.split_once('-')?;
    let (call, paged) = CALLS.into_iter().find(|(call, _)| *call == word)?;
    let (id, page) = if paged { rest.split_once('-')? } else { (rest, "0") };
    let place = (call, id.parse().ok()?, page.parse().ok()?);
    // One reply has one name: `-07` is none.
    (name_of(call, place.1, place.2) == format!("{name}.json")).then_some(place)
}

fn unreadable(path: &Path, error: &std::io::Error) -> PanelError {
    PanelError::Replies(format!("{}: {error}", path.display()))
}
