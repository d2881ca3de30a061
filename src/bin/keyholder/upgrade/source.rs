//! Where the panel's rows come from, as the shell says it.

use std::path::PathBuf;

use clap::Args;
use keyholder::import::{Address, Dump, Panel, Source, Version};

use crate::Failure;

/// Names the variable with the address of the panel's database.
const VARIABLE: &str = "KEYHOLDER_PANEL";

/// Where the panel is: one of the three, or the variable KEYHOLDER_PANEL.
#[derive(Args)]
pub struct From {
    /// The panel's database: mysql://user@host:port/name, or with ?socket=PATH. An address with a
    /// password belongs into KEYHOLDER_PANEL or into a file of --options.
    #[arg(long, value_name = "ADDRESS", group = "place")]
    panel: Option<String>,
    /// A file as the client programs of MySQL read it: [client] with host, port, socket, user,
    /// password, database.
    #[arg(long, value_name = "FILE", group = "place")]
    options: Option<PathBuf>,
    /// A dump of the panel's database, as mysqldump writes it.
    #[arg(long, value_name = "FILE", group = "place")]
    dump: Option<PathBuf>,
    /// Which panel it is: whmcs7, or whmcs8 with users beside the clients.
    #[arg(long, value_name = "PANEL", default_value = "whmcs7", value_parser = ["whmcs7", "whmcs8"])]
    from: String,
    /// Rows of one transaction.
    #[arg(long, value_name = "ROWS", default_value_t = 500,
          value_parser = clap::value_parser!(u16).range(1..=10_000))]
    pub batch: u16,
}

impl From {
    /// Opens it.
    pub fn open(&self) -> Result<Source, Failure> {
        if let Some(path) = &self.dump {
            return Ok(Source::Dump(Dump::open(path, self.version())?));
        }
        let address = self.address()?;
        Ok(Source::Database(Panel::open(&address, self.version())?))
    }

    /// Which tables it has.
    pub fn version(&self) -> Version {
        if self.from == "whmcs8" { Version::Whmcs8 } else { Version::Whmcs7 }
    }

    fn address(&self) -> Result<Address, Failure> {
        if let Some(path) = &self.options {
            return Ok(Address::of_file(path)?);
        }
        if let Some(url) = &self.panel {
            let address = Address::of_url(url)?;
            if address.has_password() {
                return Err(format!(
                    "everybody on this machine can read a password on the command line: put the \
                     address into the variable {VARIABLE}, or into a file and say --options FILE"
                )
                .into());
            }
            return Ok(address);
        }
        match std::env::var(VARIABLE) {
            Ok(url) => Ok(Address::of_url(&url)?),
            Err(_) => Err(format!(
                "say where the panel is: --dump FILE, --options FILE, --panel ADDRESS, or the \
                 variable {VARIABLE}"
            )
            .into()),
        }
    }
}
