//! Where the panel's rows come from, as the shell says it.

use std::path::PathBuf;

use clap::Args;
use keyholder::import::{Address, Api, Dump, Panel, Replies, Source, Version};

use crate::Failure;

/// Names the variable with the address of the panel's database.
const VARIABLE: &str = "KEYHOLDER_PANEL";

/// Hold what opens the API of HostBill, for an address in --panel.
const API_ID: &str = "KEYHOLDER_API_ID";
const API_KEY: &str = "KEYHOLDER_API_KEY";

/// Where the panel is: one of the four, or the variable KEYHOLDER_PANEL.
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
    /// HostBill: a folder with replies of its admin API, each named after its call, such as
    /// getClientContact-46.json.
    #[arg(long, value_name = "FOLDER", group = "place")]
    replies: Option<PathBuf>,
    /// Which panel it is: whmcs7, whmcs8 with users beside the clients, or hostbill.
    #[arg(long, value_name = "PANEL", default_value = "whmcs7", value_parser = ["whmcs7", "whmcs8", "hostbill"])]
    from: String,
    /// Rows of one transaction.
    #[arg(long, value_name = "ROWS", default_value_t = 500,
          value_parser = clap::value_parser!(u16).range(1..=10_000))]
    pub batch: u16,
}

impl From {
    /// Opens it. What has to be fetched first is kept beside the store until the step is over.
    pub fn open(&self, store: &str) -> Result<Source, Failure> {
        match (self.version(), &self.replies) {
            (Version::HostBill, _) => return self.hostbill(store),
            (_, Some(_)) => return Err("--replies belongs to --from hostbill".into()),
            _ => {}
        }
        if let Some(path) = &self.dump {
            return Ok(Source::Dump(Dump::open(path, self.version())?));
        }
        let address = self.address()?;
        Ok(Source::Database(Panel::open(&address, self.version())?))
    }

    /// Which tables it has.
    pub fn version(&self) -> Version {
        match self.from.as_str() {
            "hostbill" => Version::HostBill,
            "whmcs8" => Version::Whmcs8,
            _ => Version::Whmcs7,
        }
    }

    fn hostbill(&self, store: &str) -> Result<Source, Failure> {
        if let Some(folder) = &self.replies {
            return Ok(Source::Replies(Replies::open(folder)?));
        }
        let variable = |name: &str| std::env::var(name).unwrap_or_default();
        let api = match (&self.options, &self.panel, &self.dump) {
            (Some(file), ..) => Api::of_file(file)?,
            (_, Some(url), _) => Api::new(url, &variable(API_ID), &variable(API_KEY))
                .map_err(|error| format!("{error} (variables {API_ID} and {API_KEY})"))?,
            _ => {
                return Err(format!(
                    "say where HostBill is: --replies FOLDER, --options FILE, or --panel ADDRESS with the \
                     variables {API_ID} and {API_KEY}"
                )
                .into());
            }
        };
        Ok(Source::Replies(api.fetch(super::beside(store))?))
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
