//! In which state everything is, for the host.

use serde_json::{Map, Value, json};

use super::invite::NoArguments;
use super::{By, Core, Error};

impl Core {
    /// Copies the store as of one moment into the new file `to`, while others go on.
    pub fn backup(&self, to: &std::path::Path) -> Result<(), Error> {
        self.must_be_at_home()?;
        Ok(self.store.backup(to)?)
    }

    pub(super) fn health(&self, by: &By, _: NoArguments) -> Result<Value, Error> {
        let totals = self.read(by, |scene| Ok(scene.tx.totals()?))?;
        let mut health: Map<String, Value> = self
            .store
            .describe()
            .into_iter()
            .map(|(key, value)| (key.to_owned(), json!(value)))
            .collect();
        health.insert("version".into(), json!(env!("CARGO_PKG_VERSION")));
        for (key, count) in [
            ("users", totals.users),
            ("accounts", totals.accounts),
            ("memberships", totals.memberships),
            ("contacts", totals.contacts),
            ("invitations", totals.invitations),
            ("waiting_events", totals.waiting_events),
        ] {
            health.insert(key.into(), json!(count));
        }
        Ok(Value::Object(health))
    }
}
