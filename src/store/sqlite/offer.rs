//! Table `owner_offer`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Offers, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::ids::{AccountId, OfferId, Seconds, UserId};
use crate::domain::invitation::State;
use crate::domain::ownership::Offer;

impl Offers for SqliteTx<'_> {
    fn offer(&self, id: OfferId) -> Result<Option<Offer>, StoreError> {
        self.one_offer("SELECT * FROM owner_offer WHERE id = ?1", params![id.0])
    }

    fn offer_by_token(&self, hash: &[u8; 32]) -> Result<Option<Offer>, StoreError> {
        self.one_offer("SELECT * FROM owner_offer WHERE token_hash = ?1", params![hash])
    }

    fn last_offer(&self, account: AccountId) -> Result<Option<Offer>, StoreError> {
        self.one_offer(
            "SELECT *
               FROM owner_offer
              WHERE account_id = ?1
              ORDER BY id DESC
              LIMIT 1",
            params![account.0],
        )
    }

    fn overdue_offers(&self, before: Seconds, limit: i64) -> Result<Vec<Offer>, StoreError> {
        self.0
            .prepare_cached(
                "SELECT *
                   FROM owner_offer
                  WHERE state = 'Sent' AND sent_at <= ?1
                  ORDER BY sent_at
                  LIMIT ?2",
            )
            .and_then(|mut query| query.query_map(params![before, limit], from_row)?.collect())
            .map_err(failed)
    }

    fn add_offer(&self, offer: &Offer) -> Result<OfferId, StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO owner_offer (account_id, from_user, to_user, former_stays, sent_at,
                                          state)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .map_err(failed)?
            .execute(params![
                offer.account.0,
                offer.from.0,
                offer.to.0,
                offer.former_stays,
                offer.sent_at,
                offer.state.word(),
            ])
            .map_err(failed)?;
        Ok(OfferId(self.0.last_insert_rowid()))
    }

    fn save_offer(&self, offer: &Offer, was: State) -> Result<(), StoreError> {
        let token: &[u8] = offer.token_hash.as_ref().map_or(&[], |hash| hash.as_slice());
        let changed = self
            .0
            .prepare_cached(
                "UPDATE owner_offer SET state = ?3, token_hash = ?4 WHERE id = ?1 AND state = ?2",
            )
            .map_err(failed)?
            .execute(params![offer.id.0, was.word(), offer.state.word(), token])
            .map_err(failed)?;
        if changed == 1 { Ok(()) } else { Err(StoreError::Conflict) }
    }
}

impl SqliteTx<'_> {
    fn one_offer(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Option<Offer>, StoreError> {
        let mut query = self.0.prepare_cached(sql).map_err(failed)?;
        query.query_row(params, from_row).optional().map_err(failed)
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Offer> {
    let state: String = row.get("state")?;
    let token: Vec<u8> = row.get("token_hash")?;
    Ok(Offer {
        id: OfferId(row.get("id")?),
        account: AccountId(row.get("account_id")?),
        from: UserId(row.get("from_user")?),
        to: UserId(row.get("to_user")?),
        former_stays: row.get("former_stays")?,
        sent_at: row.get("sent_at")?,
        state: State::from_word(&state)
            .ok_or_else(|| columns::unreadable("owner_offer.state", &state))?,
        token_hash: token.try_into().ok(),
    })
}
