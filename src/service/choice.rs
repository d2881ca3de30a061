//! The accounts that a user may act on, and which of them may be entered (K13, K29, K33, K36).

use serde::{Deserialize, Serialize};

use super::page::{Asked, PAGE};
use super::{By, Core, Error, Scene};
use crate::domain::account::AccountStatus;
use crate::domain::decision::{Ask, Standing, entry};
use crate::domain::ids::{AccountId, Seconds, UserId};
use crate::domain::membership::Kind;
use crate::domain::permission::Permission;
use crate::domain::proof::Proof;
use crate::domain::rule::BrokenRule;
use crate::domain::user::User;
use crate::store::{AccountRow, Place, Slice};

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
    after: Option<String>,
    #[serde(default)]
    second_factor: bool,
}

#[derive(Serialize)]
pub(super) struct Choices {
    pub choices: Vec<AccountChoice>,
    /// Not counted again for whoever walks on from page to page.
    pub total: Option<i64>,
    pub next: Option<String>,
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

impl Core {
    /// All accounts of a user, last used first; what an old password has proved is not looked at.
    pub fn accounts_of(&self, user: UserId) -> Result<Vec<AccountChoice>, Error> {
        self.read(&By::system(), |scene| {
            let user = scene.user(user)?;
            let rows = scene.tx.accounts_of(user.id, Slice::ALL)?;
            Ok(rows.iter().map(|row| choice(scene, &user, row, &Entry::of_person())).collect())
        })
    }

    pub(super) fn accounts_of_action(&self, by: &By, ask: OfUser) -> Result<Choices, Error> {
        self.read(by, |scene| {
            let user = scene.user(ask.user)?;
            let entry = Entry { second_factor: ask.second_factor, ..Entry::of_person() };
            let asked = Asked::new(ask.after.as_deref(), ask.offset, ask.limit)?;
            scene.choices(&user, &entry, None, &asked)
        })
    }
}

impl Scene<'_> {
    /// A page of the accounts to choose from with what a log-in has shown (K29, K36), and how many
    /// there are; for staff who act as somebody the one that they are on (K33).
    pub(super) fn choices(
        &self,
        user: &User,
        shown: &Entry,
        on: Option<AccountId>,
        asked: &Asked,
    ) -> Result<Choices, Error> {
        if let Some(account) = on.filter(|_| shown.acting) {
            let row = self.account_row(user, account)?;
            let choices = vec![choice(self, user, &row, shown)];
            return Ok(Choices { choices, total: Some(1), next: None });
        }
        let mut rows = self.tx.accounts_of(user.id, asked.slice())?;
        let next = asked.cut(&mut rows, place);
        let choices = rows.iter().map(|row| choice(self, user, row, shown)).collect();
        let total = asked.counts().then(|| self.tx.count_accounts_of(user.id)).transpose()?;
        Ok(Choices { choices, total, next })
    }

    /// K29: the one account that can be entered; `None` when there are several or none.
    pub(super) fn only_open(&self, user: &User, shown: &Entry) -> Result<Option<AccountId>, Error> {
        let mut slice = Slice::from(0, PAGE);
        let mut only = None;
        loop {
            let rows = self.tx.accounts_of(user.id, slice)?;
            for row in rows.iter().filter(|row| may_enter(self, user, row, shown).is_ok()) {
                if only.replace(row.account.id).is_some() {
                    return Ok(None);
                }
            }
            match rows.last() {
                Some(last) => slice.after = Some(place(last)),
                None => return Ok(only),
            }
        }
    }
}

/// Where an account stands among a user's: last used first.
fn place(row: &AccountRow) -> Place {
    Place(row.last_used.unwrap_or(0), row.account.id.0)
}

fn choice(scene: &Scene<'_>, user: &User, row: &AccountRow, entry: &Entry) -> AccountChoice {
    let owner = row.account.is_owner(user.id);
    let kind = match &row.member {
        _ if owner => Kind::Owner,
        Some(member) => member.kind,
        None => Kind::Guest,
    };
    let refused = may_enter(scene, user, row, entry).err();
    // K36: whoever typed somebody's address and a password of their own sees that there are more,
    // and not whose.
    let is_proved = entry.proof.opens(row.account.id).is_ok();
    AccountChoice {
        account: row.account.id,
        name: if is_proved { row.account.display_name() } else { String::new() },
        kind: kind.word(),
        account_status: row.account.status.word(),
        owner,
        may_enter: refused.is_none(),
        why: refused.map(|rule| rule.code()),
        last_used: row.last_used.filter(|_| is_proved),
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
