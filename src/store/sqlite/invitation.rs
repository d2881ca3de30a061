//! Table `invitation`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Invitations, Slice, StoreError};
use super::{SqliteTx, columns, failed, grants};
use crate::domain::delegation::Actor;
use crate::domain::email::Email;
use crate::domain::ids::{AccountId, InvitationId, Seconds, UserId};
use crate::domain::invitation::{Invitation, State};

impl Invitations for SqliteTx<'_> {
    fn invitation(&self, id: InvitationId) -> Result<Option<Invitation>, StoreError> {
        self.one_invitation("SELECT * FROM invitation WHERE id = ?1", params![id.0])
    }

    fn invitation_by_token(&self, hash: &[u8; 32]) -> Result<Option<Invitation>, StoreError> {
        self.one_invitation("SELECT * FROM invitation WHERE token_hash = ?1", params![hash])
    }

    fn open_invitation(
        &self,
        account: AccountId,
        canonical: &str,
    ) -> Result<Option<Invitation>, StoreError> {
        self.one_invitation(
            "SELECT *
               FROM invitation
              WHERE account_id = ?1 AND canonical = ?2 AND state = 'Sent'",
            params![account.0, canonical],
        )
    }

    fn invitations_of(
        &self,
        account: AccountId,
        slice: Slice,
    ) -> Result<Vec<Invitation>, StoreError> {
        self.many_invitations(
            "SELECT *
               FROM invitation
              WHERE account_id = ?1 AND id < ?4
              ORDER BY id DESC
              LIMIT ?3 OFFSET ?2",
            params![account.0, slice.offset, slice.limit, slice.falling().0],
        )
    }

    fn overdue_invitations(
        &self,
        before: Seconds,
        limit: i64,
    ) -> Result<Vec<Invitation>, StoreError> {
        self.many_invitations(
            "SELECT *
               FROM invitation
              WHERE state = 'Sent' AND sent_at <= ?1
              ORDER BY sent_at
              LIMIT ?2",
            params![before, limit],
        )
    }

    fn add_invitation(&self, invitation: &Invitation) -> Result<InvitationId, StoreError> {
        let (kind, user, staff) = inviter(&invitation.inviter);
        self.0
            .prepare_cached(
                "INSERT INTO invitation
                        (account_id, email, canonical, inviter_kind, inviter_user,
                         inviter_staff, grants, not_before, not_after, sent_at, state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
            )
            .map_err(failed)?
            .execute(params![
                invitation.account.0,
                invitation.email.as_str(),
                invitation.email.canonical(),
                kind,
                user,
                staff,
                grants::to_text(&invitation.grants),
                invitation.not_before.unwrap_or(0),
                invitation.not_after.unwrap_or(0),
                invitation.sent_at,
                invitation.state.word(),
            ])
            .map_err(failed)?;
        Ok(InvitationId(self.0.last_insert_rowid()))
    }

    fn save_invitation(&self, invitation: &Invitation, was: State) -> Result<(), StoreError> {
        let (kind, user, staff) = inviter(&invitation.inviter);
        let token: &[u8] = invitation.token_hash.as_ref().map_or(&[], |hash| hash.as_slice());
        let changed = self
            .0
            .prepare_cached(
                "UPDATE invitation
                    SET state = ?3, sent_at = ?4, token_hash = ?5, accepted_by = ?6,
                        inviter_kind = ?7, inviter_user = ?8, inviter_staff = ?9
                  WHERE id = ?1 AND state = ?2",
            )
            .map_err(failed)?
            .execute(params![
                invitation.id.0,
                was.word(),
                invitation.state.word(),
                invitation.sent_at,
                token,
                invitation.accepted_by.map_or(0, |user| user.0),
                kind,
                user,
                staff,
            ])
            .map_err(failed)?;
        if changed == 1 { Ok(()) } else { Err(StoreError::Conflict) }
    }
}

impl SqliteTx<'_> {
    fn one_invitation(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Option<Invitation>, StoreError> {
        let mut query = self.0.prepare_cached(sql).map_err(failed)?;
        let found = query.query_row(params, from_row).optional().map_err(failed)?;
        found.map(|invitation| self.with_roles(invitation)).transpose()
    }

    fn many_invitations(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<Invitation>, StoreError> {
        let mut query = self.0.prepare_cached(sql).map_err(failed)?;
        let found: Vec<Invitation> =
            query.query_map(params, from_row).and_then(Iterator::collect).map_err(failed)?;
        found.into_iter().map(|invitation| self.with_roles(invitation)).collect()
    }

    fn with_roles(&self, mut invitation: Invitation) -> Result<Invitation, StoreError> {
        invitation.grants = self.with_role_sets(invitation.account, invitation.grants)?;
        Ok(invitation)
    }
}

fn inviter(actor: &Actor) -> (&'static str, i64, &str) {
    match actor {
        Actor::User(user) => ("user", user.0, ""),
        Actor::Staff(name) => ("staff", 0, name),
        Actor::System => ("system", 0, ""),
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Invitation> {
    let kind: String = row.get("inviter_kind")?;
    let state: String = row.get("state")?;
    let grants: String = row.get("grants")?;
    let token: Vec<u8> = row.get("token_hash")?;
    Ok(Invitation {
        id: InvitationId(row.get("id")?),
        account: AccountId(row.get("account_id")?),
        email: Email::from_canonical(
            row.get::<_, String>("email")?,
            row.get::<_, String>("canonical")?,
        ),
        inviter: match kind.as_str() {
            "user" => Actor::User(UserId(row.get("inviter_user")?)),
            "staff" => Actor::Staff(row.get("inviter_staff")?),
            "system" => Actor::System,
            _ => return Err(columns::unreadable("invitation.inviter_kind", &kind)),
        },
        grants: grants::from_text(&grants)?,
        not_before: columns::time(row, "not_before")?,
        not_after: columns::time(row, "not_after")?,
        sent_at: row.get("sent_at")?,
        state: State::from_word(&state)
            .ok_or_else(|| columns::unreadable("invitation.state", &state))?,
        token_hash: token.try_into().ok(),
        accepted_by: columns::user(row, "accepted_by")?,
    })
}
