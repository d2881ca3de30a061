//! Who may do something on an account now (K13).

use serde::{Deserialize, Serialize};

use super::check::{permission, target};
use super::explain::BecauseView;
use super::page::Asked;
use super::view::language_of;
use super::{By, Core, Error, Scene};
use crate::domain::account::Account;
use crate::domain::catalogue::Language;
use crate::domain::decision::{Ask, ItemFacts, Standing, Verdict, decide, denial_counts};
use crate::domain::ids::{AccountId, DepartmentId, DomainId, ServiceId, UserId};
use crate::domain::membership::{Kind, Membership};
use crate::domain::reason;
use crate::domain::user::User;
use crate::store::{Place, Wanted};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhoCan {
    account: AccountId,
    permission: String,
    service: Option<ServiceId>,
    domain: Option<DomainId>,
    department: Option<DepartmentId>,
    function: Option<String>,
    #[serde(default)]
    language: String,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Serialize)]
struct MayDoIt {
    user: UserId,
    name: String,
    email: String,
    kind: &'static str,
    owner: bool,
    reason: &'static str,
    because: BecauseView,
}

#[derive(Serialize)]
pub(super) struct Able {
    members: Vec<MayDoIt>,
    /// What the next page comes after; `None`: this was the last.
    next: Option<String>,
}

impl Core {
    /// The members who may do it now, the owner first. A second factor and an address are taken
    /// as shown: they belong to a visit, not to a person.
    ///
    /// The owner's place is number 0, also when the owner may not; the others are found through
    /// an index, so that a page costs what stands before its end.
    pub(super) fn who_can(&self, by: &By, asked: WhoCan) -> Result<Able, Error> {
        let language = language_of(&asked.language)?;
        let page = Asked::new(asked.after.as_deref(), asked.offset, asked.limit)?;
        self.read(by, |scene| {
            let (account, _) = scene.managed(asked.account)?;
            let ask = Ask {
                target: target(asked.service, asked.domain)?,
                department: asked.department,
                function: asked.function.clone(),
                second_factor: true,
                ..Ask::anywhere(permission(scene, &asked.permission)?)
            };
            let crowd = Crowd { account, item: scene.tx.item(ask.target)?, ask, language };
            let mut members = Vec::new();
            if page.is_first() && asked.limit != Some(0) {
                let owner = scene.user(crowd.account.owner)?;
                members.extend(scene.if_able(&crowd, owner, None)?);
            }
            let rest = page.behind_first();
            let mut found = scene.tx.holders(&scene.wanted(&crowd), rest.slice())?;
            let next = rest.cut(&mut found, |member| Place(member.user.0, 0));
            for member in &found {
                members.extend(scene.if_able(&crowd, scene.user(member.user)?, Some(member))?);
            }
            Ok(Able { members, next })
        })
    }
}

/// The question that everybody on the account is asked.
struct Crowd {
    account: Account,
    item: Option<ItemFacts>,
    ask: Ask,
    language: Language,
}

impl Scene<'_> {
    fn wanted(&self, crowd: &Crowd) -> Wanted {
        let counts = denial_counts(crowd.ask.permission, self.rules.policy());
        Wanted {
            account: crowd.account.id,
            permission: crowd.ask.permission,
            target: crowd.ask.target,
            function: crowd.ask.function.clone(),
            open_department: crowd.ask.department.filter(|_| counts),
            now: self.now,
        }
    }

    /// The last word has `decide`, as at every check.
    fn if_able(
        &self,
        crowd: &Crowd,
        user: User,
        member: Option<&Membership>,
    ) -> Result<Option<MayDoIt>, Error> {
        let standing = Standing {
            user: Some(&user),
            account: Some(&crowd.account),
            member,
            item: crowd.item.as_ref(),
            policy: self.rules.policy(),
        };
        let remote = member.and_then(|it| it.allow_from.first()).map(|net| net.addr());
        let ask = Ask { remote, ..crowd.ask.clone() };
        let verdict = decide(standing, &ask, self.now);
        let Verdict::Allowed(_) = verdict else {
            return Ok(None);
        };
        let because = reason::because(standing, &ask, verdict);
        Ok(Some(MayDoIt {
            user: user.id,
            name: user.display_name(),
            email: user.address.as_str().to_owned(),
            kind: member.map_or(Kind::Owner, |member| member.kind).word(),
            owner: crowd.account.is_owner(user.id),
            reason: verdict.word(),
            because: self.because_view(because, crowd.language)?,
        }))
    }
}
