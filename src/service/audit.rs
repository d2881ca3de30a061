//! An account's record, for its owner and the host (K40).

use serde::Serialize;
use serde_json::Value;

use super::member::Page;
use super::{By, Core, Error};
use crate::domain::ids::{Seconds, UserId};

#[derive(Serialize)]
pub(super) struct Entry {
    id: i64,
    at: Seconds,
    actor: String,
    actor_name: String,
    remote: String,
    action: String,
    user: Option<UserId>,
    subject: i64,
    before: Value,
    after: Value,
}

#[derive(Serialize)]
pub(super) struct Entries {
    entries: Vec<Entry>,
    total: i64,
}

impl Core {
    pub(super) fn audit(&self, by: &By, page: Page) -> Result<Entries, Error> {
        self.read(by, |scene| {
            let (account, _) = scene.managed(page.account)?;
            let (offset, limit) = page.window();
            let mut entries = Vec::new();
            for row in scene.tx.audit_of(account.id, offset, limit)? {
                let actor_name = match row.actor_user {
                    0 => row.actor_staff,
                    id => scene
                        .tx
                        .user(UserId(id))?
                        .map(|user| user.display_name())
                        .unwrap_or_default(),
                };
                entries.push(Entry {
                    id: row.id,
                    at: row.at,
                    actor: row.actor_kind,
                    actor_name,
                    remote: row.remote,
                    action: row.action,
                    user: row.user,
                    subject: row.subject,
                    before: row.before,
                    after: row.after,
                });
            }
            Ok(Entries { entries, total: scene.tx.count_audit(account.id)? })
        })
    }
}
