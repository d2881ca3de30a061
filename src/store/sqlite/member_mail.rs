//! Table `member_mail`: the mail categories that members get.

use rusqlite::{OptionalExtension, params};

use super::super::{MemberMail, Members, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::ids::{AccountId, MembershipId, UserId};
use crate::domain::membership::Membership;

impl MemberMail for SqliteTx<'_> {
    fn member_mail(&self, id: MembershipId) -> Result<Vec<String>, StoreError> {
        let found = self
            .0
            .prepare_cached("SELECT mail FROM member_mail WHERE membership_id = ?1")
            .and_then(|mut query| {
                query.query_row([id.0], |row| columns::words(row, "mail")).optional()
            })
            .map_err(failed)?;
        Ok(found.unwrap_or_default())
    }

    fn put_member_mail(&self, member: &Membership, mail: &[String]) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO member_mail (membership_id, account_id, mail)
                 VALUES (?1, ?2, ?3)
                     ON CONFLICT (membership_id) DO UPDATE SET mail = ?3",
            )
            .and_then(|mut query| {
                query.execute(params![member.id.0, member.account.0, mail.join(",")])
            })
            .map_err(failed)?;
        Ok(())
    }

    fn listening_members(
        &self,
        account: AccountId,
    ) -> Result<Vec<(Membership, Vec<String>)>, StoreError> {
        let found: Vec<(i64, Vec<String>)> = self
            .0
            .prepare_cached(
                "SELECT m.user_id, l.mail
                   FROM member_mail l
                   JOIN membership m ON m.id = l.membership_id
                  WHERE l.account_id = ?1 AND l.mail <> ''
                  ORDER BY m.id",
            )
            .and_then(|mut query| {
                query
                    .query_map([account.0], |row| Ok((row.get(0)?, columns::words(row, "mail")?)))?
                    .collect()
            })
            .map_err(failed)?;
        let mut listening = Vec::with_capacity(found.len());
        for (user, mail) in found {
            if let Some(member) = self.member(UserId(user), account)? {
                listening.push((member, mail));
            }
        }
        Ok(listening)
    }
}
