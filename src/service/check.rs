//! The question: may this user do this on this account? And its relatives: why not, and where.

use serde::{Deserialize, Serialize};

use super::view::ItemView;
use super::{By, Core, Error, Scene};
use crate::domain::account::AccountStatus;
use crate::domain::decision::{Ask, No, Policy, Standing, Target, Verdict, decide, entry};
use crate::domain::ids::{AccountId, DepartmentId, DomainId, Seconds, ServiceId, UserId};
use crate::domain::membership::Kind;
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

/// The answer of `explain`.
#[derive(Serialize)]
pub struct Explained {
    allowed: bool,
    reason: &'static str,
    text: String,
    ask: Option<Named>,
    grant: Option<ItemView>,
}

/// Somebody to turn to.
#[derive(Serialize)]
pub struct Named {
    name: String,
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
            let verdict = ask_scene(scene, &ask)?;
            Ok(Checked { allowed: verdict.is_allowed(), reason: verdict.word() })
        })
    }

    pub(super) fn explain(&self, by: &By, ask: AskItem) -> Result<Explained, Error> {
        self.read(by, |scene| {
            let verdict = ask_scene(scene, &ask)?;
            let text = match verdict {
                Verdict::Allowed(_) => String::new(),
                Verdict::Denied(no) => no.text().to_owned(),
            };
            let ask = whom_to_ask(scene, &ask, verdict)?;
            let allowed = verdict.is_allowed();
            Ok(Explained { allowed, reason: verdict.word(), text, ask, grant: None })
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
    let user = tx.user(user)?;
    let account = tx.account(account)?;
    let member = match (&user, &account) {
        (Some(user), Some(account)) => tx.member(user.id, account.id)?,
        _ => None,
    };
    let item = tx.item(ask.target)?;
    let standing = Standing {
        user: user.as_ref(),
        account: account.as_ref(),
        member: member.as_ref(),
        item: item.as_ref(),
        policy,
    };
    Ok(decide(standing, ask, now))
}

fn permission(scene: &Scene<'_>, key: &str) -> Result<Permission, Error> {
    let set = scene.rules.catalogue.set_of([key])?;
    set.iter().next().ok_or_else(|| Error::Invalid("nothing was asked".into()))
}

fn ask_scene(scene: &Scene<'_>, asked: &AskItem) -> Result<Verdict, Error> {
    let target = match (asked.service, asked.domain) {
        (None, None) => Target::Account,
        (Some(service), None) => Target::Service(service),
        (None, Some(domain)) => Target::Domain(domain),
        (Some(_), Some(_)) => {
            return Err(Error::Invalid("ask about a service or a domain, not both".into()));
        }
    };
    let ask = Ask {
        target,
        department: asked.department,
        function: asked.function.clone(),
        remote: scene.by.remote.parse().ok(),
        ..Ask::anywhere(permission(scene, &asked.permission)?)
    };
    answer(scene.tx, scene.rules.policy(), asked.user, asked.account, &ask, scene.now)
}

/// The owner can help with what the owner decides; nobody is named to people outside.
fn whom_to_ask(
    scene: &Scene<'_>,
    asked: &AskItem,
    verdict: Verdict,
) -> Result<Option<Named>, Error> {
    let owner_decides = matches!(
        verdict,
        Verdict::Denied(
            No::NotActive
                | No::OutsideWindow
                | No::AddressNotAllowed
                | No::DepartmentDenied
                | No::OwnerOnly
                | No::NotGranted
        )
    );
    if !owner_decides {
        return Ok(None);
    }
    let Some(account) = scene.tx.account(asked.account)? else {
        return Ok(None);
    };
    Ok(scene.tx.user(account.owner)?.map(|owner| Named { name: owner.display_name() }))
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
    pub user: UserId,
}

#[derive(Serialize)]
pub(super) struct Choices {
    pub choices: Vec<AccountChoice>,
}

impl Core {
    /// The accounts of a user, last used first; what an old password has proved is not looked at.
    pub fn accounts_of(&self, user: UserId) -> Result<Vec<AccountChoice>, Error> {
        self.read(&By::system(), |scene| {
            let user = scene.user(user)?;
            choices(scene, &user, &Proof::Person)
        })
    }

    pub(super) fn accounts_of_action(&self, _: &By, ask: OfUser) -> Result<Choices, Error> {
        Ok(Choices { choices: self.accounts_of(ask.user)? })
    }
}

/// The accounts to choose from with what a log-in has proved (K29, K36).
pub(super) fn choices(
    scene: &Scene<'_>,
    user: &User,
    proof: &Proof,
) -> Result<Vec<AccountChoice>, Error> {
    let rows = scene.tx.accounts_of(user.id)?;
    Ok(rows.iter().map(|row| choice(scene, user, row, proof)).collect())
}

fn choice(scene: &Scene<'_>, user: &User, row: &AccountRow, proof: &Proof) -> AccountChoice {
    let owner = row.account.is_owner(user.id);
    let kind = match &row.member {
        _ if owner => Kind::Owner,
        Some(member) => member.kind,
        None => Kind::Guest,
    };
    let refused = may_enter(scene, user, row, proof).err();
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

/// Whether the user may enter this account with this proof.
pub(super) fn may_enter(
    scene: &Scene<'_>,
    user: &User,
    row: &AccountRow,
    proof: &Proof,
) -> Result<(), BrokenRule> {
    let standing = Standing {
        user: Some(user),
        account: Some(&row.account),
        member: row.member.as_ref(),
        item: None,
        policy: scene.rules.policy(),
    };
    let mut ask = Ask::anywhere(Permission::ACCOUNT_PROFILE);
    ask.remote = scene.by.remote.parse().ok();
    entry(standing, &ask, scene.now).map_err(BrokenRule::CannotEnter)?;
    proof.opens(row.account.id)
}
