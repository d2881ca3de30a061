//! Who holds something on an account: a page of its members from indexes.

use rusqlite::params;

use super::super::{Slice, StoreError, Wanted};
use super::{SqliteTx, failed, item, membership};
use crate::domain::membership::Membership;
use crate::domain::permission::PermissionSet;

impl SqliteTx<'_> {
    pub(super) fn page_of_holders(
        &self,
        wanted: &Wanted,
        slice: Slice,
    ) -> Result<Vec<Membership>, StoreError> {
        let (builtin, extra) = PermissionSet::from(wanted.permission).to_words();
        let (kind, item) = item::key(wanted.target).unwrap_or(("", 0));
        let mut query = self
            .0
            .prepare_cached(
                "SELECT m.*
                   FROM membership m INDEXED BY membership_account
                  WHERE m.account_id = ?1
                    AND m.user_id > ?11
                    AND m.status = 'Active'
                    AND m.not_before <= ?2
                    AND (m.not_after = 0 OR ?2 < m.not_after)
                    AND ((m.own_builtin & ?3) <> 0
                         OR (m.own_extra & ?4) <> 0
                         OR EXISTS (SELECT 1
                                      FROM membership_role mr
                                      JOIN role r ON r.id = mr.role_id
                                     WHERE mr.membership_id = m.id
                                       AND ((r.builtin & ?3) <> 0 OR (r.extra & ?4) <> 0))
                         OR EXISTS (SELECT 1
                                      FROM membership_item i
                                     WHERE i.membership_id = m.id
                                       AND i.kind = ?5
                                       AND i.item_id = ?6
                                       AND ((i.builtin & ?3) <> 0
                                            OR (i.extra & ?4) <> 0
                                            OR EXISTS (SELECT 1
                                                         FROM json_each(i.functions) f
                                                        WHERE f.value = ?7))))
                    AND NOT EXISTS (SELECT 1
                                      FROM membership_department d
                                     WHERE d.membership_id = m.id AND d.department_id = ?8)
                    AND EXISTS (SELECT 1 FROM user u WHERE u.id = m.user_id AND u.disabled = 0)
                  ORDER BY m.user_id
                  LIMIT ?10 OFFSET ?9",
            )
            .map_err(failed)?;
        let members: Vec<Membership> = query
            .query_map(
                params![
                    wanted.account.0,
                    wanted.now,
                    builtin,
                    extra,
                    kind,
                    item,
                    wanted.function,
                    wanted.open_department.map(|id| id.0),
                    slice.offset,
                    slice.limit,
                    slice.rising(),
                ],
                membership::from_row,
            )
            .and_then(Iterator::collect)
            .map_err(failed)?;
        members.into_iter().map(|member| self.with_grants(member)).collect()
    }
}
