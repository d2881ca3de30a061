//! One upgrade of a store at a time, on one machine.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;

use nix::fcntl::{Flock, FlockArg};

use crate::Failure;

/// Held while an upgrade writes. The system lets it go when the process ends, however it ends.
pub struct Lock(Option<Flock<File>>);

impl Lock {
    /// Refuses when somebody else has it.
    pub fn take(store: &str) -> Result<Lock, Failure> {
        if store == ":memory:" {
            return Ok(Lock(None));
        }
        let path = format!("{store}-upgrade.lock");
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false).mode(0o600);
        let file = options.open(&path).map_err(|error| format!("{path}: {error}"))?;
        match Flock::lock(file, FlockArg::LockExclusiveNonblock) {
            Ok(mut held) => {
                held.set_len(0)?;
                writeln!(held, "{}", std::process::id())?;
                Ok(Lock(Some(held)))
            }
            Err((mut file, _)) => {
                let mut holder = String::new();
                file.read_to_string(&mut holder)?;
                Err(format!(
                    "another upgrade of this store is at work (process {}); wait until it has \
                     ended, nothing was done",
                    holder.trim()
                )
                .into())
            }
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // The file stays: whoever removed it could remove the one that somebody has just locked.
        if let Some(held) = self.0.take() {
            drop(held.unlock());
        }
    }
}
