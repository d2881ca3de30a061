//! What a membership grants beyond its own set: tables `membership_item`,
//! `membership_department`, `membership_role`; and grants as the JSON of an invitation.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::params;
use serde::{Deserialize, Serialize};

use super::super::{Roles, StoreError};
use super::{SqliteTx, columns, failed};
use crate::domain::grants::{Grants, ItemGrant};
use crate::domain::ids::{AccountId, DepartmentId, DomainId, MembershipId, RoleId, ServiceId};
use crate::domain::membership::Membership;
use crate::domain::permission::PermissionSet;

const SERVICE: &str = "service";
const DOMAIN: &str = "domain";

impl SqliteTx<'_> {
    pub(super) fn with_grants(&self, mut member: Membership) -> Result<Membership, StoreError> {
        self.load_items(member.id, &mut member.grants)?;
        member.grants.denied_departments = self.denied_departments(member.id)?;
        member.grants.roles = self.role_sets(member.id)?;
        Ok(member)
    }

    fn load_items(&self, id: MembershipId, grants: &mut Grants) -> Result<(), StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT kind, item_id, builtin, extra, functions
                   FROM membership_item
                  WHERE membership_id = ?1",
            )
            .map_err(failed)?;
        let mut rows = query.query([id.0]).map_err(failed)?;
        while let Some(row) = rows.next().map_err(failed)? {
            let kind: String = row.get("kind").map_err(failed)?;
            let item_id: i64 = row.get("item_id").map_err(failed)?;
            let functions: String = row.get("functions").map_err(failed)?;
            let item = ItemGrant {
                permissions: columns::set(row, "builtin", "extra").map_err(failed)?,
                functions: serde_json::from_str(&functions).map_err(|_| {
                    failed(columns::unreadable("membership_item.functions", &functions))
                })?,
            };
            if kind == DOMAIN {
                grants.domains.insert(DomainId(item_id), item);
            } else {
                grants.services.insert(ServiceId(item_id), item);
            }
        }
        Ok(())
    }

    fn denied_departments(&self, id: MembershipId) -> Result<BTreeSet<DepartmentId>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT department_id FROM membership_department WHERE membership_id = ?1",
            )
            .map_err(failed)?;
        let rows = query.query_map([id.0], |row| row.get(0).map(DepartmentId)).map_err(failed)?;
        rows.collect::<Result<_, _>>().map_err(failed)
    }

    fn role_sets(&self, id: MembershipId) -> Result<BTreeMap<RoleId, PermissionSet>, StoreError> {
        let mut query = self
            .0
            .prepare_cached(
                "SELECT r.id, r.builtin, r.extra
                   FROM membership_role mr
                   JOIN role r ON r.id = mr.role_id
                  WHERE mr.membership_id = ?1",
            )
            .map_err(failed)?;
        query
            .query_map([id.0], |row| {
                Ok((RoleId(row.get("id")?), columns::set(row, "builtin", "extra")?))
            })
            .and_then(Iterator::collect)
            .map_err(failed)
    }

    /// What the roles of an invitation give by now; those that are gone give nothing.
    pub(super) fn with_role_sets(
        &self,
        account: AccountId,
        mut grants: Grants,
    ) -> Result<Grants, StoreError> {
        for id in std::mem::take(&mut grants.roles).into_keys() {
            if let Some(role) = self.role(id)?.filter(|role| role.is_for(account)) {
                grants.roles.insert(id, role.permissions);
            }
        }
        Ok(grants)
    }

    pub(super) fn save_item_grants(
        &self,
        id: MembershipId,
        grants: &Grants,
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached("DELETE FROM membership_item WHERE membership_id = ?1")
            .and_then(|mut query| query.execute([id.0]))
            .map_err(failed)?;
        for (service, item) in &grants.services {
            self.add_item(id, SERVICE, service.0, item)?;
        }
        for (domain, item) in &grants.domains {
            self.add_item(id, DOMAIN, domain.0, item)?;
        }
        self.0
            .prepare_cached("DELETE FROM membership_department WHERE membership_id = ?1")
            .and_then(|mut query| query.execute([id.0]))
            .map_err(failed)?;
        for department in &grants.denied_departments {
            self.0
                .prepare_cached(
                    "INSERT INTO membership_department (membership_id, department_id)
                     VALUES (?1, ?2)",
                )
                .and_then(|mut query| query.execute([id.0, department.0]))
                .map_err(failed)?;
        }
        self.0
            .prepare_cached("DELETE FROM membership_role WHERE membership_id = ?1")
            .and_then(|mut query| query.execute([id.0]))
            .map_err(failed)?;
        for role in grants.roles.keys() {
            self.0
                .prepare_cached(
                    "INSERT INTO membership_role (membership_id, role_id) VALUES (?1, ?2)",
                )
                .and_then(|mut query| query.execute([id.0, role.0]))
                .map_err(failed)?;
        }
        Ok(())
    }

    fn add_item(
        &self,
        id: MembershipId,
        kind: &str,
        item_id: i64,
        item: &ItemGrant,
    ) -> Result<(), StoreError> {
        let (builtin, extra) = item.permissions.to_words();
        let functions = serde_json::json!(item.functions).to_string();
        self.0
            .prepare_cached(
                "INSERT INTO membership_item
                        (membership_id, kind, item_id, builtin, extra, functions)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            )
            .map_err(failed)?
            .execute(params![id.0, kind, item_id, builtin, extra, functions])
            .map_err(failed)?;
        Ok(())
    }
}

/// Grants as an invitation keeps them.
#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct Kept {
    own: (i64, i64),
    services: BTreeMap<i64, KeptItem>,
    domains: BTreeMap<i64, KeptItem>,
    denied_departments: BTreeSet<i64>,
    roles: BTreeSet<i64>,
}

#[derive(Serialize, Deserialize, Default)]
#[serde(default)]
struct KeptItem {
    permissions: (i64, i64),
    functions: BTreeSet<String>,
}

impl From<&ItemGrant> for KeptItem {
    fn from(item: &ItemGrant) -> KeptItem {
        KeptItem { permissions: item.permissions.to_words(), functions: item.functions.clone() }
    }
}

impl From<KeptItem> for ItemGrant {
    fn from(item: KeptItem) -> ItemGrant {
        let (builtin, extra) = item.permissions;
        ItemGrant {
            permissions: PermissionSet::from_words(builtin, extra),
            functions: item.functions,
        }
    }
}

/// Grants as text. Of a role only the number is kept: what it gives is looked up when it counts.
pub(super) fn to_text(grants: &Grants) -> String {
    let kept = Kept {
        own: grants.own.to_words(),
        services: grants.services.iter().map(|(id, item)| (id.0, item.into())).collect(),
        domains: grants.domains.iter().map(|(id, item)| (id.0, item.into())).collect(),
        denied_departments: grants.denied_departments.iter().map(|id| id.0).collect(),
        roles: grants.roles.keys().map(|id| id.0).collect(),
    };
    serde_json::json!(kept).to_string()
}

/// Grants from their text, the roles still without what they give.
pub(super) fn from_text(text: &str) -> rusqlite::Result<Grants> {
    let kept: Kept = serde_json::from_str(text).map_err(|_| columns::unreadable("grants", text))?;
    let own = PermissionSet::from_words(kept.own.0, kept.own.1);
    Ok(Grants {
        services: kept.services.into_iter().map(|(id, i)| (ServiceId(id), i.into())).collect(),
        domains: kept.domains.into_iter().map(|(id, i)| (DomainId(id), i.into())).collect(),
        denied_departments: kept.denied_departments.into_iter().map(DepartmentId).collect(),
        roles: kept.roles.into_iter().map(|id| (RoleId(id), PermissionSet::EMPTY)).collect(),
        ..Grants::of(own)
    })
}
