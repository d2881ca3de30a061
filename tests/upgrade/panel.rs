//! A private MariaDB with the sample panel in it, gone when the test is over.

use std::path::{Path, PathBuf};
use std::process::Command;

use keyholder::import::{Panel, Row, Table};
use keyholder::service::{Batch, BatchDone, By, Core};
use tempfile::TempDir;

/// The tool that the panel's own tests use as well.
fn database(arguments: &[&str]) {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let run = Command::new(root.join("tests/panel/bin/database")).args(arguments).output();
    let run = run.expect("tests/panel/bin/database can be started");
    let said = String::from_utf8_lossy(&run.stderr);
    assert!(
        run.status.success(),
        "this test needs MariaDB (Debian package mariadb-server): {said}"
    );
}

pub struct Server {
    directory: TempDir,
}

impl Server {
    /// A server of its own with the sample loaded.
    pub fn with_sample() -> Server {
        // A socket's path is short, so not below the target directory.
        let directory = tempfile::Builder::new().prefix("kh").tempdir_in("/tmp").unwrap();
        let server = Server { directory };
        database(&["start", &server.at()]);
        let dump = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/whmcs-7.10-sample.sql");
        database(&["load", &server.at(), dump]);
        server
    }

    /// A server of its own with a generated panel loaded.
    pub fn with_dump(dump: &Path) -> Server {
        let directory = tempfile::Builder::new().prefix("kh").tempdir_in("/tmp").unwrap();
        let server = Server { directory };
        database(&["start", &server.at()]);
        server.client("mysql", "CREATE DATABASE panel CHARACTER SET utf8mb4");
        server.client("panel", &format!("SOURCE {}", dump.display()));
        server
    }

    fn at(&self) -> String {
        self.directory.path().join("db").to_str().unwrap().to_owned()
    }

    pub fn address(&self) -> String {
        format!("mysql://root@localhost/panel?socket={}/socket", self.at())
    }

    /// What the server answers.
    pub fn sql(&self, sql: &str) -> String {
        self.client("panel", sql)
    }

    fn client(&self, schema: &str, sql: &str) -> String {
        let socket = format!("--socket={}", self.socket());
        let run = Command::new("mariadb")
            .args(["--no-defaults", &socket, "-u", "root", schema, "-N", "-e", sql])
            .output();
        let run = run.expect("the client starts");
        assert!(run.status.success(), "{sql}");
        String::from_utf8(run.stdout).unwrap()
    }

    pub fn socket(&self) -> String {
        format!("{}/socket", self.at())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
        let stop =
            Command::new(root.join("tests/panel/bin/database")).args(["stop", &self.at()]).output();
        drop(stop);
    }
}

/// Every row of both tables, in batches as the command line reads them.
pub fn all_rows(panel: &mut Panel) -> (Vec<Row>, Vec<Row>) {
    let id =
        |rows: &[Row]| rows.last().map(|row| row["id"].as_deref().unwrap().parse::<i64>().unwrap());
    let (mut clients, mut contacts) = (Vec::new(), Vec::new());
    while let rows @ [_, ..] =
        panel.after(Table::Clients, id(&clients).unwrap_or(i64::MIN), 100).unwrap().as_slice()
    {
        clients.extend_from_slice(rows);
    }
    while let rows @ [_, ..] =
        panel.after(Table::Contacts, id(&contacts).unwrap_or(i64::MIN), 100).unwrap().as_slice()
    {
        contacts.extend_from_slice(rows);
    }
    (clients, contacts)
}

/// Batches of 40 rows, clients first.
pub fn batches(clients: &[Row], contacts: &[Row]) -> Vec<Batch> {
    let clients =
        clients.chunks(40).map(|rows| Batch { clients: rows.to_vec(), ..Batch::default() });
    let contacts =
        contacts.chunks(40).map(|rows| Batch { contacts: rows.to_vec(), ..Batch::default() });
    clients.chain(contacts).collect()
}

pub fn apply(core: &Core, batches: &[Batch]) -> BatchDone {
    let mut done = BatchDone::default();
    for batch in batches {
        done.add(core.upgrade_rows(&By::staff("upgrade"), batch).unwrap());
    }
    done
}
