//! Reads a legacy panel into values. Writes nothing.

mod mysql;
mod text;
pub mod whmcs7;

use std::collections::BTreeMap;

pub use mysql::{Panel, PanelError};

/// One row of a legacy table as text; `None` for NULL.
pub type Row = BTreeMap<String, Option<String>>;
