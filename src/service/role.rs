//! Roles of the installation and of an account: list, make, change, remove (K8, K12).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::member::Nothing;
use super::view::{keys, language_of, set_of};
use super::{By, Core, Error, Named, Scene};
use crate::domain::account::Account;
use crate::domain::catalogue::Language;
use crate::domain::delegation::Holdings;
use crate::domain::dialect::{self, Dialect};
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, RoleId};
use crate::domain::permission::PermissionSet;
use crate::domain::role::{self, ReadyMade, Role};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListRoles {
    account: Option<AccountId>,
    #[serde(default)]
    language: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PutRole {
    account: Option<AccountId>,
    role: Option<RoleId>,
    name: Option<String>,
    permissions: Option<Vec<String>>,
    #[serde(default)]
    dialect: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OneRole {
    account: Option<AccountId>,
    role: RoleId,
}

#[derive(Serialize, Deserialize)]
struct RoleView {
    role: RoleId,
    account: Option<AccountId>,
    name: String,
    title: String,
    permissions: Vec<String>,
    whmcs: Vec<String>,
    hostbill: Vec<String>,
    ready_made: Option<String>,
    /// Whether the actor may give it on the account.
    offered: bool,
    /// Whether the actor may change it.
    editable: bool,
}

#[derive(Serialize)]
pub(super) struct RoleList {
    roles: Vec<RoleView>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct OneRoleView {
    role: RoleView,
}

impl Core {
    /// The roles that can be given on an account, or those of the installation.
    pub(super) fn roles(&self, by: &By, ask: ListRoles) -> Result<RoleList, Error> {
        let language = language_of(&ask.language)?;
        self.read(by, |scene| {
            let (_, holdings) = scene.where_roles_are(ask.account)?;
            let mut roles = scene.tx.roles_of(None)?;
            if ask.account.is_some() {
                roles.extend(scene.tx.roles_of(ask.account)?);
            }
            let view = |role: &Role| scene.role_view(role, &holdings, language);
            Ok(RoleList { roles: roles.iter().map(view).collect() })
        })
    }

    /// Makes a role, or changes what is given of one. All who hold it feel it at their next check.
    pub(super) fn put_role(&self, by: &By, put: PutRole) -> Result<OneRoleView, Error> {
        self.write_once(by, |scene| {
            let (account, holdings) = scene.where_roles_are(put.account)?;
            role::may_change(&holdings, put.account)?;
            let before = match put.role {
                Some(id) => Some(scene.changeable(&holdings, put.account, id)?),
                None => None,
            };
            let after = scene.role_after(&put, before.as_ref())?;
            let after = scene.save_role(account.as_ref(), &holdings, before, after)?;
            Ok(OneRoleView { role: scene.role_view(&after, &holdings, Language::En) })
        })
    }

    pub(super) fn remove_role(&self, by: &By, ask: OneRole) -> Result<Nothing, Error> {
        self.write_once(by, |scene| {
            let (account, holdings) = scene.where_roles_are(ask.account)?;
            role::may_change(&holdings, ask.account)?;
            let role = scene.changeable(&holdings, ask.account, ask.role)?;
            role.may_go(scene.tx.count_role_members(role.id)?)?;
            scene.tx.remove_role(role.id)?;
            if let Some(account) = &account {
                scene.tx.save_account(account)?;
            }
            scene.record_role(EventKind::RoleRemoved, Some(&role), None)?;
            Ok(Nothing {})
        })
    }
}

impl Scene<'_> {
    /// Where roles are dealt with: on an account by whoever manages its members, else by the host.
    pub(super) fn where_roles_are(
        &self,
        account: Option<AccountId>,
    ) -> Result<(Option<Account>, Holdings), Error> {
        match account {
            Some(account) => {
                let (account, holdings) = self.managed(account)?;
                Ok((Some(account), holdings))
            }
            None => {
                self.by.must_be_host()?;
                Ok((None, Holdings::Anything))
            }
        }
    }

    /// A role that the actor may change. One of another account does not exist; one of the
    /// installation is known on every account, and the host's to change.
    pub(super) fn changeable(
        &self,
        holdings: &Holdings,
        account: Option<AccountId>,
        id: RoleId,
    ) -> Result<Role, Error> {
        let role = self.tx.role(id)?;
        match role.filter(|role| role.account.is_none() || role.account == account) {
            Some(role) if role.account == account => Ok(role),
            Some(role) => {
                role::may_change(holdings, role.account)?;
                Err(Error::Invalid(format!(
                    "role {id} is of the installation: leave the account out"
                )))
            }
            None => Err(self.unknown_role(account, id)?),
        }
    }

    fn unknown_role(&self, account: Option<AccountId>, id: RoleId) -> Result<Error, Error> {
        let mut known = self.tx.roles_of(None)?;
        if account.is_some() {
            known.extend(self.tx.roles_of(account)?);
        }
        let known = known.iter().map(|role| format!("{} {}", role.id, role.name)).collect();
        Ok(Error::unknown(Named::Role, &id.to_string(), known))
    }

    /// Roles by number, as they can be given on `account`.
    pub(super) fn roles_given(
        &self,
        account: AccountId,
        ids: &[RoleId],
    ) -> Result<BTreeMap<RoleId, PermissionSet>, Error> {
        let mut roles = BTreeMap::new();
        for id in ids {
            match self.tx.role(*id)?.filter(|role| role.is_for(account)) {
                Some(role) => roles.insert(role.id, role.permissions),
                None => return Err(self.unknown_role(Some(account), *id)?),
            };
        }
        Ok(roles)
    }

    fn role_after(&self, put: &PutRole, before: Option<&Role>) -> Result<Role, Error> {
        let mut after = match (before, &put.name, &put.permissions) {
            (Some(before), _, _) => before.clone(),
            (None, Some(_), Some(_)) => Role {
                id: RoleId(0),
                account: put.account,
                name: String::new(),
                permissions: PermissionSet::EMPTY,
                ready_made: None,
            },
            _ => return Err(Error::Invalid("a new role needs a name and permissions".into())),
        };
        if let Some(name) = &put.name {
            let mut others = self.tx.roles_of(put.account)?;
            if put.account.is_some() {
                others.extend(self.tx.roles_of(None)?);
            }
            after.name = role::name(name, after.id, &others)?;
        }
        if let Some(permissions) = &put.permissions {
            after.permissions = set_of(&self.rules, &put.dialect, permissions)?;
        }
        Ok(after)
    }

    pub(super) fn save_role(
        &self,
        account: Option<&Account>,
        holdings: &Holdings,
        before: Option<Role>,
        mut after: Role,
    ) -> Result<Role, Error> {
        if before.as_ref() == Some(&after) {
            return Ok(after);
        }
        // K12: what a role gains is given to all who hold it.
        let held = before.as_ref().map_or(PermissionSet::EMPTY, |role| role.permissions);
        holdings.may_give(&Grants::of(held), &Grants::of(after.permissions))?;
        let kind = if before.is_some() {
            self.tx.save_role(&after)?;
            EventKind::RoleChanged
        } else {
            after.id = self.tx.add_role(&after)?;
            EventKind::RoleAdded
        };
        // A role of the installation is changed by the host alone, whose word needs no guard.
        if let Some(account) = account {
            self.tx.save_account(account)?;
        }
        self.record_role(kind, before.as_ref(), Some(&after))?;
        Ok(after)
    }

    fn role_view(&self, role: &Role, holdings: &Holdings, language: Language) -> RoleView {
        let rules = &self.rules;
        let panel = |panel| dialect::export(panel, role.permissions, &rules.catalogue);
        let given = Grants { roles: [(role.id, role.permissions)].into(), ..Grants::default() };
        RoleView {
            role: role.id,
            account: role.account,
            name: role.name.clone(),
            title: role.title(language).to_owned(),
            permissions: keys(rules, role.permissions),
            whmcs: panel(Dialect::Whmcs),
            hostbill: panel(Dialect::HostBill),
            ready_made: role.ready_made.map(|it| ReadyMade::word(it).to_owned()),
            offered: holdings.may_give(&Grants::default(), &given).is_ok(),
            editable: role::may_change(holdings, role.account).is_ok(),
        }
    }

    fn record_role(
        &self,
        kind: EventKind,
        before: Option<&Role>,
        after: Option<&Role>,
    ) -> Result<(), Error> {
        let describe = |role: Option<&Role>| {
            role.map_or(Value::Null, |role| {
                let permissions = self.rules.catalogue.keys_of(role.permissions).join(",");
                json!({ "name": role.name, "permissions": permissions })
            })
        };
        let role = after.or(before);
        self.record(&Change {
            kind,
            account: role.and_then(|role| role.account),
            user: None,
            subject: role.map_or(0, |role| role.id.0),
            before: describe(before),
            after: describe(after),
        })
    }
}
