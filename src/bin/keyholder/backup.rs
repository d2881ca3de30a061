//! `keyholder backup`: the one safe way to copy a store in use.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;
use keyholder::service::Core;

use crate::Failure;

/// Writes a copy of the store to a new file while it is in use.
#[derive(Args)]
pub struct Arguments {
    /// The new file; it must not exist.
    to: PathBuf,
}

impl Arguments {
    pub fn run(self, core: &Core) -> Result<ExitCode, Failure> {
        core.backup(&self.to)?;
        println!("copied to {}", self.to.display());
        Ok(ExitCode::SUCCESS)
    }
}
