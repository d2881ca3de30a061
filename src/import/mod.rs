//! Reads a legacy panel into values. Writes nothing.

mod address;
mod answer;
mod bytes;
mod dump;
pub mod hostbill;
mod hostbill_api;
mod hostbill_people;
mod mysql;
mod origin;
mod replies;
mod source;
mod text;
mod token;
pub mod whmcs7;
pub mod whmcs8;

use std::collections::BTreeMap;

pub use address::Address;
pub use answer::{KEYS, OldAnswer, OldPanel};
pub use dump::Dump;
pub use hostbill_api::Api;
pub use mysql::Panel;
pub use origin::Origin;
pub use replies::Replies;
pub use source::{Known, Source, Table, Version};

/// One row of a legacy table as text; `None` for NULL.
pub type Row = BTreeMap<String, Option<String>>;

/// Stands in a row beside the columns of the panel: names those whose bytes were no UTF-8.
pub const NO_UTF8: &str = "(no utf-8)";

/// Writes down that the bytes of a column were no UTF-8.
fn was_no_utf8(row: &mut Row, column: &str) {
    let named = row.entry(NO_UTF8.to_owned()).or_default().get_or_insert_default();
    if !named.is_empty() {
        named.push_str(", ");
    }
    named.push_str(column);
}

/// Why the panel could not be read.
#[derive(Debug, thiserror::Error)]
pub enum PanelError {
    /// The address of the database makes no sense.
    #[error("this is not a database address (mysql://user:password@host:port/database): {0}")]
    Address(String),
    /// The file with the address cannot be used.
    #[error("the file with the database's address cannot be read: {0}")]
    Options(String),
    /// The database said no.
    #[error("the panel's database cannot be read: {0}")]
    Database(String),
    /// The panel's API cannot be asked.
    #[error("the panel's API cannot be read: {0}")]
    Api(String),
    /// A file of replies cannot be used.
    #[error("the replies cannot be read: {0}")]
    Replies(String),
    /// The dump is none.
    #[error("the dump cannot be read: {0}")]
    Dump(String),
    /// A table or column is missing.
    #[error("the panel lacks {0}; nothing was changed")]
    Missing(String),
}
