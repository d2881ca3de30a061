//! What can matter no more is taken away, so that a store does not grow with every log-in for ever.

use serde::Serialize;

use super::invite::NoArguments;
use super::{By, Core, Error};
use crate::domain::limit;
use crate::domain::session;
use crate::store::Old;

/// How many rows one transaction takes away: others wait for it.
const BATCH: i64 = 500;

#[derive(Serialize)]
pub(super) struct Tidied {
    removed: usize,
}

impl Core {
    /// Takes away what has ended; nothing of it counts any more.
    pub(super) fn tidy(&self, by: &By, _: NoArguments) -> Result<Tidied, Error> {
        by.must_be_host()?;
        let mut removed = 0;
        let kinds =
            [(Old::Session, session::LIFE), (Old::Answer, limit::ANSWER), (Old::Tries, limit::DAY)];
        for (kind, life) in kinds {
            // Looked for first: a search among many rows must keep no writer waiting.
            while self
                .read(by, |scene| Ok(scene.tx.has_old(kind, scene.now.saturating_sub(life))?))?
            {
                let gone = self.write(&By { request: None, ..By::system() }, |scene| {
                    Ok(scene.tx.remove_old(kind, scene.now.saturating_sub(life), BATCH)?)
                })?;
                // Somebody else may have been faster.
                if gone == 0 {
                    break;
                }
                removed += gone;
            }
        }
        Ok(Tidied { removed })
    }
}
