//! Table `membership`. What it grants stands in `grants.rs`.

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Members, Slice, StoreError, Wanted};
use super::{SqliteTx, columns, failed};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, MembershipId, UserId};
use crate::domain::membership::{Kind, Membership, Status};
use crate::domain::search::Search;

impl Members for SqliteTx<'_> {
    fn holders(&self, wanted: &Wanted, slice: Slice) -> Result<Vec<Membership>, StoreError> {
        self.page_of_holders(wanted, slice)
    }

    fn member(&self, user: UserId, account: AccountId) -> Result<Option<Membership>, StoreError> {
        let found = {
            let mut query = self
                .0
                .prepare_cached(
                    "SELECT id, user_id, account_id, kind, status, not_before, not_after,
                            own_builtin, own_extra, allow_from, generation, last_used,
                            created
                       FROM membership
                      WHERE user_id = ?1 AND account_id = ?2",
                )
                .map_err(failed)?;
            query.query_row(params![user.0, account.0], from_row).optional().map_err(failed)?
        };
        found.map(|member| self.with_grants(member)).transpose()
    }

    fn members_of(&self, account: AccountId, slice: Slice) -> Result<Vec<Membership>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT id, user_id, account_id, kind, status, not_before, not_after,
                        own_builtin, own_extra, allow_from, generation, last_used,
                            created
                   FROM membership
                  WHERE account_id = ?1 AND user_id > ?4
                  ORDER BY user_id
                  LIMIT ?3 OFFSET ?2",
            )
            .map_err(failed)?;
        let members: Vec<Membership> = query
            .query_map(params![account.0, slice.offset, slice.limit, slice.rising()], from_row)
            .and_then(Iterator::collect)
            .map_err(failed)?;
        members.into_iter().map(|member| self.with_grants(member)).collect()
    }

    fn found_members(
        &self,
        account: AccountId,
        status: Option<Status>,
        search: &Search,
    ) -> Result<Vec<UserId>, StoreError> {
        // Names are read only when they are asked about: without, the index has it all.
        let mut query = self
            .0
            .prepare_cached(if search.is_empty() {
                "SELECT user_id, '', '', ''
                   FROM membership
                  WHERE account_id = ?1 AND (?2 = '' OR status = ?2)
                  ORDER BY user_id"
            } else {
                "SELECT m.user_id, u.first_name, u.last_name, u.email
                   FROM membership m
                   JOIN user u ON u.id = m.user_id
                  WHERE m.account_id = ?1 AND (?2 = '' OR m.status = ?2)
                  ORDER BY m.user_id"
            })
            .map_err(failed)?;
        let status = status.map_or("", Status::word);
        let mut rows = query.query(params![account.0, status]).map_err(failed)?;
        let mut found = Vec::new();
        while let Some(row) = rows.next().map_err(failed)? {
            let text = |at| row.get_ref(at)?.as_str().map_err(rusqlite::Error::from);
            let (first, last, email) =
                text(1).and_then(|first| Ok((first, text(2)?, text(3)?))).map_err(failed)?;
            if search.fits(first, last, email) {
                found.push(UserId(row.get(0).map_err(failed)?));
            }
        }
        Ok(found)
    }

    fn count_members(&self, account: AccountId) -> Result<i64, StoreError> {
        self.0
            .prepare_cached("SELECT count(*) FROM membership WHERE account_id = ?1")
            .and_then(|mut query| query.query_row([account.0], |row| row.get(0)))
            .map_err(failed)
    }

    fn add_member(&self, member: &Membership) -> Result<MembershipId, StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO membership (user_id, account_id, created) VALUES (?1, ?2, ?3)",
            )
            .map_err(failed)?
            .execute(params![member.user.0, member.account.0, member.created.unwrap_or(0)])
            .map_err(failed)?;
        let id = MembershipId(self.0.last_insert_rowid());
        self.save_member(&Membership { id, ..member.clone() })?;
        Ok(id)
    }

    fn save_member(&self, member: &Membership) -> Result<(), StoreError> {
        let (builtin, extra) = member.grants.own.to_words();
        let allow_from: Vec<String> = member.allow_from.iter().map(ToString::to_string).collect();
        self.0
            .prepare_cached(
                "UPDATE membership
                    SET kind = ?2, status = ?3, not_before = ?4, not_after = ?5,
                        own_builtin = ?6, own_extra = ?7, allow_from = ?8, generation = ?9
                  WHERE id = ?1",
            )
            .map_err(failed)?
            .execute(params![
                member.id.0,
                member.kind.word(),
                member.status.word(),
                member.not_before.unwrap_or(0),
                member.not_after.unwrap_or(0),
                builtin,
                extra,
                allow_from.join(" "),
                member.generation,
            ])
            .map_err(failed)?;
        self.save_item_grants(member.id, &member.grants)
    }

    fn remove_member(&self, id: MembershipId) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM membership WHERE id = ?1")
            .map_err(failed)?
            .execute([id.0])
            .map_err(failed)?;
        Ok(())
    }
}

pub(super) fn from_row(row: &Row<'_>) -> rusqlite::Result<Membership> {
    let kind: String = row.get("kind")?;
    let status: String = row.get("status")?;
    let allow_from: String = row.get("allow_from")?;
    Ok(Membership {
        id: MembershipId(row.get("id")?),
        user: UserId(row.get("user_id")?),
        account: AccountId(row.get("account_id")?),
        kind: Kind::from_word(&kind)
            .ok_or_else(|| columns::unreadable("membership.kind", &kind))?,
        status: Status::from_word(&status)
            .ok_or_else(|| columns::unreadable("membership.status", &status))?,
        not_before: columns::time(row, "not_before")?,
        not_after: columns::time(row, "not_after")?,
        grants: Grants::of(columns::set(row, "own_builtin", "own_extra")?),
        allow_from: allow_from
            .split_whitespace()
            .map(|net| net.parse().map_err(|_| columns::unreadable("membership.allow_from", net)))
            .collect::<rusqlite::Result<_>>()?,
        generation: row.get("generation")?,
        last_used: columns::time(row, "last_used")?,
        created: columns::time(row, "created")?,
    })
}
