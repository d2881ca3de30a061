//! Tables `session`, `session_proof` and `mailbox_link`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{MailboxLink, SessionRow, Sessions, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::email::Email;
use crate::domain::ids::{AccountId, MembershipId, SessionId, UserId};

impl Sessions for SqliteTx<'_> {
    fn add_session(&self, session: &SessionRow, token: &[u8; 32]) -> Result<SessionId, StoreError> {
        let (membership_id, membership_generation) = entered_through(session);
        self.0
            .prepare_cached(
                "INSERT INTO session (token_hash, user_id, user_generation, account_id,
                                      membership_id, membership_generation, proved, created,
                                      second_factor, acting)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            )
            .map_err(failed)?
            .execute(params![
                token,
                session.user.0,
                session.user_generation,
                session.account.map_or(0, |id| id.0),
                membership_id,
                membership_generation,
                session.proved,
                session.created,
                session.second_factor,
                session.acting.as_deref().unwrap_or_default(),
            ])
            .map_err(failed)?;
        let id = self.0.last_insert_rowid();
        for account in &session.proofs {
            self.0
                .prepare_cached(
                    "INSERT INTO session_proof (session_id, account_id) VALUES (?1, ?2)",
                )
                .and_then(|mut query| query.execute([id, account.0]))
                .map_err(failed)?;
        }
        Ok(SessionId(id))
    }

    fn session_by_token(&self, token: &[u8; 32]) -> Result<Option<SessionRow>, StoreError> {
        let found = self
            .0
            .prepare_cached("SELECT * FROM session WHERE token_hash = ?1")
            .and_then(|mut query| query.query_row(params![token], from_row).optional())
            .map_err(failed)?;
        let Some(mut session) = found else {
            return Ok(None);
        };
        let mut query = self
            .0
            .prepare_cached("SELECT account_id FROM session_proof WHERE session_id = ?1")
            .map_err(failed)?;
        session.proofs = query
            .query_map([session.id.0], |row| row.get(0).map(AccountId))
            .and_then(Iterator::collect)
            .map_err(failed)?;
        Ok(Some(session))
    }

    fn move_session(&self, session: &SessionRow, token: &[u8; 32]) -> Result<(), StoreError> {
        let (membership_id, membership_generation) = entered_through(session);
        self.0
            .prepare_cached(
                "UPDATE session
                    SET token_hash = ?2, account_id = ?3, membership_id = ?4,
                        membership_generation = ?5, proved = ?6, user_generation = ?7
                  WHERE id = ?1",
            )
            .map_err(failed)?
            .execute(params![
                session.id.0,
                token,
                session.account.map_or(0, |id| id.0),
                membership_id,
                membership_generation,
                session.proved,
                session.user_generation,
            ])
            .map_err(failed)?;
        Ok(())
    }

    fn remove_session(&self, id: SessionId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM session WHERE id = ?1")
            .and_then(|mut query| query.execute([id.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn remove_sessions_in(&self, user: UserId, account: AccountId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM session WHERE user_id = ?1 AND account_id = ?2")
            .and_then(|mut query| query.execute([user.0, account.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn add_mailbox_link(&self, link: &MailboxLink) -> Result<i64, StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO mailbox_link (user_id, created, new_email) VALUES (?1, ?2, ?3)",
            )
            .and_then(|mut query| {
                let new = link.new_address.as_ref().map_or("", |email| email.as_str());
                query.execute(params![link.user.0, link.created, new])
            })
            .map_err(failed)?;
        Ok(self.0.last_insert_rowid())
    }

    fn set_mailbox_token(&self, link: i64, token: &[u8; 32]) -> Result<(), StoreError> {
        self.0
            .prepare_cached("UPDATE mailbox_link SET token_hash = ?2 WHERE id = ?1")
            .and_then(|mut query| query.execute(params![link, token]))
            .map_err(failed)?;
        Ok(())
    }

    fn mailbox_link(&self, link: i64) -> Result<Option<MailboxLink>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT id, user_id, created, new_email FROM mailbox_link WHERE id = ?1",
            )
            .and_then(|mut query| query.query_row([link], link_from_row).optional())
            .map_err(failed)
    }

    fn mailbox_link_by_token(&self, token: &[u8; 32]) -> Result<Option<MailboxLink>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT id, user_id, created, new_email FROM mailbox_link WHERE token_hash = ?1",
            )
            .and_then(|mut query| query.query_row(params![token], link_from_row).optional())
            .map_err(failed)
    }

    fn remove_mailbox_links(&self, user: UserId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM mailbox_link WHERE user_id = ?1")
            .and_then(|mut query| query.execute([user.0]))
            .map_err(failed)?;
        Ok(())
    }

    fn remove_address_links(&self, user: UserId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM mailbox_link WHERE user_id = ?1 AND new_email <> ''")
            .and_then(|mut query| query.execute([user.0]))
            .map_err(failed)?;
        Ok(())
    }
}

fn entered_through(session: &SessionRow) -> (i64, i64) {
    session.membership.map_or((0, 0), |(id, generation)| (id.0, generation))
}

fn link_from_row(row: &Row<'_>) -> rusqlite::Result<MailboxLink> {
    let new: String = row.get(3)?;
    let email =
        || Email::parse(&new).map_err(|_| columns::unreadable("mailbox_link.new_email", &new));
    let new_address = (!new.is_empty()).then(email).transpose()?;
    Ok(MailboxLink {
        id: row.get(0)?,
        user: UserId(row.get(1)?),
        created: row.get(2)?,
        new_address,
    })
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<SessionRow> {
    Ok(SessionRow {
        id: SessionId(row.get("id")?),
        user: UserId(row.get("user_id")?),
        user_generation: row.get("user_generation")?,
        account: columns::account(row, "account_id")?,
        membership: columns::some(row.get("membership_id")?)
            .map(MembershipId)
            .zip(row.get("membership_generation")?),
        second_factor: row.get("second_factor")?,
        proved: row.get("proved")?,
        proofs: Vec::new(),
        acting: Some(row.get::<_, String>("acting")?).filter(|name| !name.is_empty()),
        created: row.get("created")?,
    })
}
