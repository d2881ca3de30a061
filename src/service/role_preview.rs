//! What a change of a role would change for those who hold it, before it is saved (K13).

use serde::{Deserialize, Serialize};

use super::effective::{Side, sides};
use super::page::Asked;
use super::view::{keys, set_of};
use super::{By, Core, Error, Scene};
use crate::domain::effective;
use crate::domain::ids::{AccountId, RoleId, UserId};
use crate::domain::membership::Membership;
use crate::domain::permission::PermissionSet;
use crate::domain::role;
use crate::store::Place;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PreviewRole {
    account: Option<AccountId>,
    role: RoleId,
    permissions: Vec<String>,
    #[serde(default)]
    dialect: String,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Serialize)]
struct Concerned {
    account: AccountId,
    user: UserId,
    name: String,
    gained: Side,
    lost: Side,
}

#[derive(Serialize)]
pub(super) struct RolePreview {
    gained: Vec<String>,
    lost: Vec<String>,
    /// Those of this page for whom something would change.
    members: Vec<Concerned>,
    /// How many hold the role.
    total: Option<i64>,
    next: Option<String>,
}

impl Core {
    /// Whom a change of a role's permissions would give or take what; nothing is saved.
    pub(super) fn preview_role(&self, by: &By, ask: PreviewRole) -> Result<RolePreview, Error> {
        let page = Asked::new(ask.after.as_deref(), ask.offset, ask.limit)?;
        self.read(by, |scene| {
            let (_, holdings) = scene.where_roles_are(ask.account)?;
            role::may_change(&holdings, ask.account)?;
            let role = scene.changeable(&holdings, ask.account, ask.role)?;
            let set = set_of(&scene.rules, &ask.dialect, &ask.permissions)?;
            let total = page.counts().then(|| scene.tx.count_role_members(role.id)).transpose()?;
            let mut rows = scene.tx.role_members(role.id, page.slice())?;
            let next = page.cut(&mut rows, |member| Place(member.id.0, 0));
            let mut members = Vec::new();
            for member in rows {
                members.extend(scene.concerned(&member, role.id, set)?);
            }
            Ok(RolePreview {
                gained: keys(&scene.rules, set.difference(role.permissions)),
                lost: keys(&scene.rules, role.permissions.difference(set)),
                members,
                total,
                next,
            })
        })
    }
}

impl Scene<'_> {
    fn concerned(
        &self,
        member: &Membership,
        role: RoleId,
        set: PermissionSet,
    ) -> Result<Option<Concerned>, Error> {
        let Some(account) = self.tx.account(member.account)? else {
            return Ok(None);
        };
        let mut after = member.clone();
        after.grants.roles.insert(role, set);
        let reach = effective::reach(&account, self.rules.policy());
        let difference = effective::difference(member, &after, reach, self.now);
        if difference.is_empty() {
            return Ok(None);
        }
        let (gained, lost) = sides(&self.rules, &difference);
        let name = self.user(member.user)?.display_name();
        Ok(Some(Concerned { account: account.id, user: member.user, name, gained, lost }))
    }
}
