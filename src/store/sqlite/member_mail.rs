//! Table `member_mail`: the mail categories that members get.

use std::collections::BTreeMap;

use rusqlite::{OptionalExtension, Row, params};

use super::super::{Listening, MemberMail, StoreError};
use super::{SqliteTx, columns, failed, membership, user};
use crate::domain::ids::{AccountId, MembershipId, UserId};
use crate::domain::membership::Membership;
use crate::domain::user::User;

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

    fn listening_members(&self, account: AccountId) -> Result<Vec<Listening>, StoreError> {
        let members: Vec<(Membership, Vec<String>)> = self
            .0
            .prepare_cached(
                "SELECT m.id, m.user_id, m.account_id, m.kind, m.status, m.not_before, m.not_after,
                        m.own_builtin, m.own_extra, m.allow_from, m.generation, m.last_used, m.created,
                        l.mail
                   FROM member_mail l
                   JOIN membership m ON m.id = l.membership_id
                  WHERE l.account_id = ?1 AND l.mail <> ''
                  ORDER BY m.id",
            )
            .and_then(|mut query| {
                let read =
                    |row: &Row<'_>| Ok((membership::from_row(row)?, columns::words(row, "mail")?));
                query.query_map([account.0], read)?.collect()
            })
            .map_err(failed)?;
        let mut people: BTreeMap<UserId, User> = self
            .0
            .prepare_cached(
                "SELECT u.id, u.email, u.canonical, u.first_name, u.last_name, u.language,
                        u.disabled, u.mailbox_proved, u.password_moved, u.shadow_of, u.generation,
                        u.created
                   FROM member_mail l
                   JOIN membership m ON m.id = l.membership_id
                   JOIN user u ON u.id = m.user_id
                  WHERE l.account_id = ?1 AND l.mail <> ''",
            )
            .and_then(|mut query| {
                let read = |row: &Row<'_>| user::from_row(row).map(|user| (user.id, user));
                query.query_map([account.0], read)?.collect()
            })
            .map_err(failed)?;
        let listening = members.into_iter().filter_map(|(member, mail)| {
            let user = people.remove(&member.user)?;
            Some(Listening {
                id: member.id,
                user,
                status: member.status,
                not_before: member.not_before,
                not_after: member.not_after,
                mail,
            })
        });
        Ok(listening.collect())
    }
}
