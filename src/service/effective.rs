//! What a member may do in effect, and what a change would change before it is saved (K13).

use serde::{Deserialize, Serialize};

use super::explain::BecauseView;
use super::member::ChangeMember;
use super::view::{ItemView, MemberView, item_views, keys, language_of};
use super::{By, Core, Error, Rules, Scene};
use crate::domain::account::Account;
use crate::domain::catalogue::Language;
use crate::domain::decision::{Ask, Standing, entry};
use crate::domain::delegation::Actor;
use crate::domain::effective::{self, Cap, Difference, Held};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, DepartmentId, DomainId, ServiceId, UserId};
use crate::domain::membership::{Kind, Membership};
use crate::domain::permission::Permission;
use crate::domain::user::User;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfMember {
    account: AccountId,
    user: UserId,
    #[serde(default)]
    language: String,
}

#[derive(Serialize)]
struct HeldView {
    key: String,
    from: Vec<BecauseView>,
    /// What keeps it from having effect.
    #[serde(skip_serializing_if = "Option::is_none")]
    by: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct Effective {
    account: AccountId,
    user: UserId,
    kind: &'static str,
    may_enter: bool,
    why: Option<&'static str>,
    permissions: Vec<HeldView>,
    capped: Vec<HeldView>,
    services: Vec<ItemView>,
    domains: Vec<ItemView>,
    denied_departments: Vec<DepartmentId>,
}

/// One side of what would change.
#[derive(Serialize)]
pub(super) struct Side {
    pub permissions: Vec<String>,
    services: Vec<ItemView>,
    domains: Vec<ItemView>,
    departments: Vec<DepartmentId>,
}

#[derive(Serialize)]
pub(super) struct Preview {
    changes: bool,
    gained: Side,
    lost: Side,
    member: MemberView,
}

impl Core {
    /// What somebody holds below the ceilings, and where each permission comes from. For whoever
    /// manages the members, and for the member in person.
    pub(super) fn effective_member(&self, by: &By, ask: OfMember) -> Result<Effective, Error> {
        let language = language_of(&ask.language)?;
        self.read(by, |scene| {
            let account = if by.actor == Actor::User(ask.user) {
                scene.account(ask.account)?
            } else {
                scene.managed(ask.account)?.0
            };
            let user = scene.user(ask.user)?;
            let member = if account.is_owner(ask.user) {
                None
            } else {
                Some(scene.member(ask.user, account.id)?)
            };
            scene.effective(&account, &user, member.as_ref(), language)
        })
    }

    /// What `member.change` with the same arguments would change; nothing is saved.
    pub(super) fn preview_member(&self, by: &By, change: ChangeMember) -> Result<Preview, Error> {
        self.read(by, |scene| {
            let (account, before, after) = scene.planned(&change)?;
            let reach = effective::reach(&account, scene.rules.policy());
            let difference = effective::difference(&before, &after, reach, scene.now);
            let (gained, lost) = sides(&scene.rules, &difference);
            let changes = !difference.is_empty();
            Ok(Preview { changes, gained, lost, member: scene.member_view(&after)? })
        })
    }
}

impl Scene<'_> {
    fn effective(
        &self,
        account: &Account,
        user: &User,
        member: Option<&Membership>,
        language: Language,
    ) -> Result<Effective, Error> {
        let (policy, all) = (self.rules.policy(), self.rules.catalogue.all());
        let held = effective::held(user.id, account, member, policy, all);
        let (free, capped): (Vec<Held>, Vec<Held>) =
            held.into_iter().partition(|held| held.capped.is_none());
        let views = |held: Vec<Held>| -> Result<Vec<HeldView>, Error> {
            held.into_iter().map(|held| self.held_view(held, language)).collect()
        };
        let none = Grants::default();
        let grants = member.map_or(&none, |member| &member.grants);
        let grants = grants.under(effective::reach(account, policy));
        let standing =
            Standing { user: Some(user), account: Some(account), member, item: None, policy };
        // A second factor and an address belong to a visit: here they are taken as shown.
        let ask = Ask {
            second_factor: true,
            remote: member.and_then(|it| it.allow_from.first()).map(|net| net.addr()),
            ..Ask::anywhere(Permission::ACCOUNT_PROFILE)
        };
        let refused = entry(standing, &ask, self.now).err();
        Ok(Effective {
            account: account.id,
            user: user.id,
            kind: member.map_or(Kind::Owner, |member| member.kind).word(),
            may_enter: refused.is_none(),
            why: refused.map(|no| no.word()),
            permissions: views(free)?,
            capped: views(capped)?,
            services: item_views(&self.rules, &grants.services, |id: &ServiceId| id.0),
            domains: item_views(&self.rules, &grants.domains, |id: &DomainId| id.0),
            denied_departments: grants.denied_departments.into_iter().collect(),
        })
    }

    fn held_view(&self, held: Held, language: Language) -> Result<HeldView, Error> {
        let key = self.rules.catalogue.key(held.permission).unwrap_or_default().to_owned();
        let from = held.from.into_iter().map(|from| self.because_view(from, language));
        Ok(HeldView { key, from: from.collect::<Result<_, _>>()?, by: held.capped.map(Cap::word) })
    }
}

/// What would be gained and lost, in words.
pub(super) fn sides(rules: &Rules, difference: &Difference) -> (Side, Side) {
    let side = |grants: &Grants, departments: &[DepartmentId]| Side {
        permissions: keys(rules, grants.everywhere()),
        services: item_views(rules, &grants.services, |id: &ServiceId| id.0),
        domains: item_views(rules, &grants.domains, |id: &DomainId| id.0),
        departments: departments.to_vec(),
    };
    (side(&difference.gained, &difference.opened), side(&difference.lost, &difference.closed))
}
