//! An account's record, for its owner and the host (K40).

use serde::Serialize;
use serde_json::Value;

use super::member::Page;
use super::{By, Core, Error};
use crate::domain::ids::{Seconds, UserId};
use crate::store::Place;

#[derive(Serialize)]
pub(super) struct Entry {
    id: i64,
    at: Seconds,
    actor: String,
    actor_name: String,
    /// Whom the actor acted as (K33).
    on_behalf_of: Option<UserId>,
    on_behalf_of_name: Option<String>,
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
    total: Option<i64>,
    next: Option<String>,
}

impl Core {
    pub(super) fn audit(&self, by: &By, page: Page) -> Result<Entries, Error> {
        self.read(by, |scene| {
            let (account, _) = scene.managed(page.account)?;
            let asked = page.asked()?;
            let mut rows = scene.tx.audit_of(account.id, asked.slice())?;
            let next = asked.cut(&mut rows, |row| Place(row.id, 0));
            let mut entries = Vec::new();
            for row in rows {
                let user = match row.actor_user {
                    0 => None,
                    id => Some(UserId(id)),
                };
                let user_name = match user {
                    Some(id) => scene.tx.user(id)?.map(|user| user.display_name()),
                    None => None,
                };
                let by_staff = !row.actor_staff.is_empty();
                let on_behalf_of = user.filter(|_| by_staff);
                let on_behalf_of_name = user_name.clone().filter(|_| by_staff);
                let actor_name =
                    if by_staff { row.actor_staff } else { user_name.unwrap_or_default() };
                entries.push(Entry {
                    id: row.id,
                    at: row.at,
                    actor: row.actor_kind,
                    actor_name,
                    on_behalf_of,
                    on_behalf_of_name,
                    remote: row.remote,
                    action: row.action,
                    user: row.user,
                    subject: row.subject,
                    before: row.before,
                    after: row.after,
                });
            }
            let total = asked.counts().then(|| scene.tx.count_audit(account.id)).transpose()?;
            Ok(Entries { entries, total, next })
        })
    }
}
