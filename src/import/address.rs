//! Where the panel's database is, and with which name and password one comes in.

use std::path::Path;

use ini::{Ini, ParseOption};
use mysql::{Opts, OptsBuilder};

use super::PanelError;

/// The address of a database. It may hold a password, so it is never shown.
pub struct Address(pub(super) Opts);

impl Address {
    /// From `mysql://user:password@host:port/database`, with `?socket=PATH` for a local socket.
    pub fn of_url(url: &str) -> Result<Address, PanelError> {
        // The address holds a password, so it is not repeated in the error.
        Opts::from_url(url).map(Address).map_err(|error| PanelError::Address(error.to_string()))
    }

    /// From an options file as the client programs of MySQL read it: `[client]` with `host`,
    /// `port`, `socket`, `user`, `password` and `database`.
    pub fn of_file(path: &Path) -> Result<Address, PanelError> {
        // A backslash in a password is one, and so are quotes within.
        let how = ParseOption { enabled_escape: false, ..ParseOption::default() };
        let file = Ini::load_from_file_opt(path, how)
            .map_err(|error| options(path, &error.to_string()))?;
        let get = |key: &str| file.get_from(Some("client"), key).map(str::to_owned);
        let database = get("database").ok_or_else(|| options(path, "[client] lacks database"))?;
        let port = match get("port") {
            Some(port) => port.parse().map_err(|_| options(path, "port is not a number"))?,
            None => 3306,
        };
        let builder = OptsBuilder::new()
            .ip_or_hostname(Some(get("host").unwrap_or_else(|| "localhost".to_owned())))
            .tcp_port(port)
            .socket(get("socket"))
            .user(get("user"))
            .pass(get("password"))
            .db_name(Some(database));
        Ok(Address(builder.into()))
    }

    /// Whether it holds a password.
    pub fn has_password(&self) -> bool {
        self.0.get_pass().is_some_and(|password| !password.is_empty())
    }
}

fn options(path: &Path, why: &str) -> PanelError {
    PanelError::Options(format!("{}: {why}", path.display()))
}
