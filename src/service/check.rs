//! The question: may this user do this on this account?

use serde::{Deserialize, Serialize};

use super::{By, Core, Error, Scene};
use crate::domain::account::Account;
use crate::domain::catalogue::{self, Catalogue};
use crate::domain::decision::{Ask, ItemFacts, Policy, Standing, Target, Verdict, decide};
use crate::domain::ids::{AccountId, DepartmentId, DomainId, ServiceId, UserId};
use crate::domain::membership::Membership;
use crate::domain::permission::Permission;
use crate::domain::user::User;
use crate::store::Tx;

/// A question in the words of the action `check`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskItem {
    /// Who wants to.
    pub user: UserId,
    /// On which account.
    pub account: AccountId,
    /// A permission key.
    pub permission: String,
    /// On this service only.
    pub service: Option<ServiceId>,
    /// On this domain only.
    pub domain: Option<DomainId>,
    /// In this department.
    pub department: Option<DepartmentId>,
    /// A function of the service.
    pub function: Option<String>,
    /// Whether the person has shown a second factor.
    #[serde(default)]
    pub second_factor: bool,
    /// Whether staff act in the user's place: the host's own log-in stands for the second factor
    /// and the network address (K33).
    #[serde(default)]
    pub acting: bool,
    /// Language of the explanation.
    #[serde(default)]
    pub language: String,
}

/// The answer of `check`.
#[derive(Serialize)]
pub struct Checked {
    allowed: bool,
    reason: &'static str,
}

impl Core {
    /// Answers one question; anything but a clear yes is a no.
    pub fn check(&self, user: UserId, account: AccountId, ask: &Ask) -> Result<Verdict, Error> {
        let verdicts = self.check_many(user, account, std::slice::from_ref(ask))?;
        verdicts.first().copied().ok_or_else(|| Error::Invalid("nothing was asked".into()))
    }

    /// Answers several questions about one user and account, all from one moment.
    pub fn check_many(
        &self,
        user: UserId,
        account: AccountId,
        asks: &[Ask],
    ) -> Result<Vec<Verdict>, Error> {
        let by = By::system();
        self.read(&by, |scene| {
            for ask in asks {
                if scene.rules.catalogue.key(ask.permission).is_none() {
                    return Err(scene.rules.unknown_number(ask.permission.number()));
                }
            }
            asks.iter().map(|ask| scene.answer(user, account, ask)).collect()
        })
    }

    /// A permission by its key: built in, which needs no look into the store, or registered there.
    pub fn permission(&self, key: &str) -> Result<Permission, Error> {
        self.must_be_at_home()?;
        match catalogue::built_in(key) {
            Some(permission) => Ok(permission),
            None => self.read(&By::system(), |scene| permission(scene, key)),
        }
    }

    /// The keys of permission numbers.
    pub fn permission_keys(&self, numbers: &[u32]) -> Result<Vec<String>, Error> {
        let key = |catalogue: &Catalogue, number: u32| {
            let permission = Permission::from_number(number)?;
            catalogue.key(permission).map(str::to_owned)
        };
        let built_in = Catalogue::built_in();
        if let Some(keys) = numbers.iter().map(|number| key(&built_in, *number)).collect() {
            return Ok(keys);
        }
        self.read(&By::system(), |scene| {
            let rules = &scene.rules;
            let key = |number: &u32| {
                key(&rules.catalogue, *number).ok_or_else(|| rules.unknown_number(*number))
            };
            numbers.iter().map(key).collect()
        })
    }

    pub(super) fn check_action(&self, by: &By, ask: AskItem) -> Result<Checked, Error> {
        self.read(by, |scene| {
            let question = question(scene, &ask)?;
            let verdict = scene.answer(ask.user, ask.account, &question)?;
            Ok(Checked { allowed: verdict.is_allowed(), reason: verdict.word() })
        })
    }
}

impl Scene<'_> {
    /// One answer from the rows of this moment.
    pub(super) fn answer(
        &self,
        user: UserId,
        account: AccountId,
        ask: &Ask,
    ) -> Result<Verdict, Error> {
        let facts = Facts::load(self.tx, user, account, ask.target)?;
        Ok(decide(facts.standing(self.rules.policy()), ask, self.now))
    }
}

/// The rows that one answer depends on.
pub(super) struct Facts {
    pub user: Option<User>,
    pub account: Option<Account>,
    pub member: Option<Membership>,
    pub item: Option<ItemFacts>,
}

impl Facts {
    pub fn load(
        tx: &dyn Tx,
        user: UserId,
        account: AccountId,
        target: Target,
    ) -> Result<Facts, Error> {
        let user = tx.user(user)?;
        let account = tx.account(account)?;
        let member = match (&user, &account) {
            (Some(user), Some(account)) => tx.member(user.id, account.id)?,
            _ => None,
        };
        Ok(Facts { user, account, member, item: tx.item(target)? })
    }

    pub fn standing(&self, policy: Policy) -> Standing<'_> {
        Standing {
            user: self.user.as_ref(),
            account: self.account.as_ref(),
            member: self.member.as_ref(),
            item: self.item.as_ref(),
            policy,
        }
    }
}

pub(super) fn permission(scene: &Scene<'_>, key: &str) -> Result<Permission, Error> {
    let set = scene.rules.catalogue.set_of([key])?;
    set.iter().next().ok_or_else(|| Error::Invalid("nothing was asked".into()))
}

/// A service, a domain, or the account as a whole.
pub(super) fn target(
    service: Option<ServiceId>,
    domain: Option<DomainId>,
) -> Result<Target, Error> {
    match (service, domain) {
        (None, None) => Ok(Target::Account),
        (Some(service), None) => Ok(Target::Service(service)),
        (None, Some(domain)) => Ok(Target::Domain(domain)),
        (Some(_), Some(_)) => {
            Err(Error::Invalid("ask about a service or a domain, not both".into()))
        }
    }
}

/// The question of an action.
pub(super) fn question(scene: &Scene<'_>, asked: &AskItem) -> Result<Ask, Error> {
    let permission = permission(scene, &asked.permission)?;
    let shown = if asked.acting {
        Ask::in_absence(permission, scene.tx.member(asked.user, asked.account)?.as_ref())
    } else {
        let (second_factor, remote) = (asked.second_factor, scene.by.remote.parse().ok());
        Ask { second_factor, remote, ..Ask::anywhere(permission) }
    };
    Ok(Ask {
        target: target(asked.service, asked.domain)?,
        department: asked.department,
        function: asked.function.clone(),
        ..shown
    })
}
