//! The question: may this user do this on this account? And its relatives: why not, and where.

use serde::{Deserialize, Serialize};

use super::{By, Core, Error, Scene};
use crate::domain::account::{Account, AccountStatus};
use crate::domain::decision::{Ask, ItemFacts, Policy, Standing, Target, Verdict, decide, entry};
use crate::domain::ids::{AccountId, DepartmentId, DomainId, Seconds, ServiceId, UserId};
use crate::domain::membership::{Kind, Membership};
use crate::domain::permission::Permission;
use crate::domain::proof::Proof;
use crate::domain::rule::BrokenRule;
use crate::domain::user::User;
use crate::store::{AccountRow, Tx};

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
            let verdict =
                |ask| answer(scene.tx, scene.rules.policy(), user, account, ask, scene.now);
            asks.iter().map(verdict).collect()
        })
    }

    /// A permission by its key: built in or registered in this store.
    pub fn permission(&self, key: &str) -> Result<Permission, Error> {
        self.read(&By::system(), |scene| permission(scene, key))
    }

    /// The keys of permission numbers.
    pub fn permission_keys(&self, numbers: &[u32]) -> Result<Vec<String>, Error> {
        self.read(&By::system(), |scene| {
            let catalogue = &scene.rules.catalogue;
            let key = |number: &u32| {
                Permission::from_number(*number)
                    .and_then(|permission| catalogue.key(permission))
                    .map(str::to_owned)
                    .ok_or_else(|| scene.rules.unknown_number(*number))
            };
            numbers.iter().map(key).collect()
        })
    }

    pub(super) fn check_action(&self, by: &By, ask: AskItem) -> Result<Checked, Error> {
        self.read(by, |scene| {
            let question = question(scene, &ask)?;
            let policy = scene.rules.policy();
            let verdict = answer(scene.tx, policy, ask.user, ask.account, &question, scene.now)?;
            Ok(Checked { allowed: verdict.is_allowed(), reason: verdict.word() })
        })
    }
}

/// One answer from the rows of one moment.
fn answer(
    tx: &dyn Tx,
    policy: Policy,
    user: UserId,
    account: AccountId,
    ask: &Ask,
    now: Seconds,
) -> Result<Verdict, Error> {
    let facts = Facts::load(tx, user, account, ask.target)?;
    Ok(decide(facts.standing(policy), ask, now))
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
    Ok(Ask {
        target: target(asked.service, asked.domain)?,
        department: asked.department,
        function: asked.function.clone(),
        second_factor: asked.second_factor,
        remote: scene.by.remote.parse().ok(),
        ..Ask::anywhere(permission(scene, &asked.permission)?)
    })
}

/// An account that a user may act on, or not, and why not.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[allow(missing_docs, reason = "docs/actions.md describes each field")]
pub struct AccountChoice {
    pub account: AccountId,
    pub name: String,
    pub kind: &'static str,
    pub account_status: &'static str,
    pub owner: bool,
    pub may_enter: bool,
    pub why: Option<&'static str>,
    pub last_used: Option<Seconds>,
    #[serde(skip)]
    pub kind_value: Kind,
    #[serde(skip)]
    pub account_status_value: AccountStatus,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfUser {
    user: UserId,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    #[serde(default)]
    second_factor: bool,
}

#[derive(Serialize)]
pub(super) struct Choices {
    choices: Vec<AccountChoice>,
    total: i64,
}

/// What somebody has shown who wants to enter accounts.
pub(super) struct Entry {
    /// Which accounts the password opens (K36).
    pub proof: Proof,
    /// Whether a second factor was shown.
    pub second_factor: bool,
    /// Whether staff act in the person's place (K33).
    pub acting: bool,
}

impl Entry {
    /// Somebody who is known, and no more.
    pub fn of_person() -> Entry {
        Entry { proof: Proof::Person, second_factor: false, acting: false }
    }
}

/// Rows of a page when the caller does not say.
pub(super) const PAGE: i64 = 100;
/// The most rows of one page.
const LARGEST_PAGE: i64 = 1000;

/// First row and number of rows.
pub(super) fn window(offset: i64, limit: Option<i64>) -> (i64, i64) {
    (offset.max(0), limit.unwrap_or(PAGE).clamp(0, LARGEST_PAGE))
}

impl Core {
    /// All accounts of a user, last used first; what an old password has proved is not looked at.
    pub fn accounts_of(&self, user: UserId) -> Result<Vec<AccountChoice>, Error> {
        self.read(&By::system(), |scene| {
            let user = scene.user(user)?;
            choices(scene, &user, &Entry::of_person(), (0, i64::MAX))
        })
    }

    pub(super) fn accounts_of_action(&self, by: &By, ask: OfUser) -> Result<Choices, Error> {
        self.read(by, |scene| {
            let user = scene.user(ask.user)?;
            let entry = Entry { second_factor: ask.second_factor, ..Entry::of_person() };
            let choices = choices(scene, &user, &entry, window(ask.offset, ask.limit))?;
            Ok(Choices { choices, total: scene.tx.count_accounts_of(user.id)? })
        })
    }
}

/// A page of the accounts to choose from with what a log-in has shown (K29, K36).
pub(super) fn choices(
    scene: &Scene<'_>,
    user: &User,
    entry: &Entry,
    (offset, limit): (i64, i64),
) -> Result<Vec<AccountChoice>, Error> {
    let rows = scene.tx.accounts_of(user.id, offset, limit)?;
    Ok(rows.iter().map(|row| choice(scene, user, row, entry)).collect())
}

impl Scene<'_> {
    /// A page of the accounts to choose from, and how many there are; for staff who act as
    /// somebody the one that they are on (K33).
    pub(super) fn choices(
        &self,
        user: &User,
        shown: &Entry,
        on: Option<AccountId>,
        page: (i64, i64),
    ) -> Result<(Vec<AccountChoice>, i64), Error> {
        match on {
            Some(account) if shown.acting => {
                let row = self.account_row(user, account)?;
                Ok((vec![choice(self, user, &row, shown)], 1))
            }
            _ => Ok((choices(self, user, shown, page)?, self.tx.count_accounts_of(user.id)?)),
        }
    }
}

fn choice(scene: &Scene<'_>, user: &User, row: &AccountRow, entry: &Entry) -> AccountChoice {
    let owner = row.account.is_owner(user.id);
    let kind = match &row.member {
        _ if owner => Kind::Owner,
        Some(member) => member.kind,
        None => Kind::Guest,
    };
    let refused = may_enter(scene, user, row, entry).err();
    AccountChoice {
        account: row.account.id,
        name: row.account.display_name(),
        kind: kind.word(),
        account_status: row.account.status.word(),
        owner,
        may_enter: refused.is_none(),
        why: refused.map(|rule| rule.code()),
        last_used: row.last_used,
        kind_value: kind,
        account_status_value: row.account.status,
    }
}

/// Whether the user may enter this account with what was shown.
pub(super) fn may_enter(
    scene: &Scene<'_>,
    user: &User,
    row: &AccountRow,
    shown: &Entry,
) -> Result<(), BrokenRule> {
    let standing = Standing {
        user: Some(user),
        account: Some(&row.account),
        member: row.member.as_ref(),
        item: None,
        policy: scene.rules.policy(),
    };
    let mut ask = Ask::in_absence(Permission::ACCOUNT_PROFILE, row.member.as_ref());
    // The host's own log-in stands for the person's second factor and network address.
    if !shown.acting {
        ask.second_factor = shown.second_factor;
        ask.remote = scene.by.remote.parse().ok();
    }
    entry(standing, &ask, scene.now).map_err(BrokenRule::CannotEnter)?;
    shown.proof.opens(row.account.id)
}
