//! Tables `audit` and `outbox`.

use rusqlite::{Row, params};

use super::super::{Events, Slice, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::event::{AuditEntry, Change, Origin, OutboxEvent};
use crate::domain::ids::{AccountId, Seconds};

impl Events for SqliteTx<'_> {
    fn record(&self, change: &Change, origin: &Origin, now: Seconds) -> Result<(), StoreError> {
        let account = change.account.map_or(0, |id| id.0);
        let user = change.user.map_or(0, |id| id.0);
        self.0
            .prepare_cached(
                "INSERT INTO audit (at, actor_kind, actor_user, actor_staff, remote, action,
                                    account_id, user_id, subject, old_value, new_value)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )
            .map_err(failed)?
            .execute(params![
                now,
                origin.kind,
                origin.user,
                origin.staff,
                origin.remote,
                change.kind.word(),
                account,
                user,
                change.subject,
                change.before.to_string(),
                change.after.to_string(),
            ])
            .map_err(failed)?;
        self.0
            .prepare_cached(
                "INSERT INTO outbox (at, kind, mail, account_id, user_id, subject, payload)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            )
            .map_err(failed)?
            .execute(params![
                now,
                change.kind.word(),
                change.kind.is_mail(),
                account,
                user,
                change.subject,
                change.after.to_string(),
            ])
            .map_err(failed)?;
        Ok(())
    }

    fn lease_events(
        &self,
        now: Seconds,
        until: Seconds,
        limit: i64,
    ) -> Result<Vec<OutboxEvent>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, at, kind, account_id, user_id, subject, payload
                   FROM outbox
                  WHERE leased_until <= ?1
                  ORDER BY mail DESC, id
                  LIMIT ?2",
            )
            .map_err(failed)?;
        let events: Vec<OutboxEvent> = query
            .query_map(params![now, limit], event_from_row)
            .and_then(Iterator::collect)
            .map_err(failed)?;
        for event in &events {
            self.0
                .prepare_cached("UPDATE outbox SET leased_until = ?2 WHERE id = ?1")
                .and_then(|mut query| query.execute(params![event.id, until]))
                .map_err(failed)?;
        }
        Ok(events)
    }

    fn remove_events(&self, ids: &[i64]) -> Result<(), StoreError> {
        for id in ids {
            self.0
                .prepare_cached("DELETE FROM outbox WHERE id = ?1")
                .and_then(|mut query| query.execute([id]))
                .map_err(failed)?;
        }
        Ok(())
    }

    fn audit_of(&self, account: AccountId, slice: Slice) -> Result<Vec<AuditEntry>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, at, actor_kind, actor_user, actor_staff, remote, action, account_id,
                        user_id, subject, old_value, new_value
                   FROM audit
                  WHERE account_id = ?1 AND id < ?4
                  ORDER BY id DESC
                  LIMIT ?3 OFFSET ?2",
            )
            .map_err(failed)?;
        query
            .query_map(
                params![account.0, slice.offset, slice.limit, slice.falling().0],
                audit_from_row,
            )
            .and_then(Iterator::collect)
            .map_err(failed)
    }

    fn count_audit(&self, account: AccountId) -> Result<i64, StoreError> {
        self.0
            .prepare_cached("SELECT count(*) FROM audit WHERE account_id = ?1")
            .and_then(|mut query| query.query_row([account.0], |row| row.get(0)))
            .map_err(failed)
    }
}

fn event_from_row(row: &Row<'_>) -> rusqlite::Result<OutboxEvent> {
    Ok(OutboxEvent {
        id: row.get("id")?,
        at: row.get("at")?,
        kind: row.get("kind")?,
        account: columns::account(row, "account_id")?,
        user: columns::user(row, "user_id")?,
        subject: row.get("subject")?,
        payload: columns::json(row, "payload")?,
    })
}

fn audit_from_row(row: &Row<'_>) -> rusqlite::Result<AuditEntry> {
    Ok(AuditEntry {
        id: row.get("id")?,
        at: row.get("at")?,
        actor_kind: row.get("actor_kind")?,
        actor_user: row.get("actor_user")?,
        actor_staff: row.get("actor_staff")?,
        remote: row.get("remote")?,
        action: row.get("action")?,
        account: columns::account(row, "account_id")?,
        user: columns::user(row, "user_id")?,
        subject: row.get("subject")?,
        before: columns::json(row, "old_value")?,
        after: columns::json(row, "new_value")?,
    })
}
