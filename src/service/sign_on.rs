//! Single sign-on: the host lets a person in who has shown it who they are, by a link that works
//! once and for a minute.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::choice::{Entry, may_enter};
use super::error::Thing;
use super::login::LoggedIn;
use super::{By, Core, Error, Scene, secret};
use crate::domain::decision::No;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, Seconds, UserId};
use crate::domain::proof::Proof;
use crate::domain::rule::BrokenRule;
use crate::domain::user::User;
use crate::store::SignOn;

/// How long a token holds.
const LIFE: Seconds = 60;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Create {
    user: Option<UserId>,
    account: Option<AccountId>,
}

#[derive(Serialize)]
pub(super) struct Created {
    token: String,
    user: UserId,
    account: Option<AccountId>,
    expires: Seconds,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Redeem {
    token: String,
}

impl Core {
    /// For one person: the user, or the owner of the account.
    pub(super) fn create_sign_on(&self, by: &By, ask: Create) -> Result<Created, Error> {
        by.must_be_host()?;
        self.write(by, |scene| {
            let user = scene.who_signs_on(&ask)?;
            if let Some(id) = ask.account {
                let row = scene.account_row(&user, id)?;
                // Who asks is not who comes in: their network address is looked at, at the door.
                may_enter(scene, &user, &row, &Entry { acting: true, ..vouched() })?;
            }
            scene.tx.remove_sign_ons(scene.now.saturating_sub(LIFE))?;
            let new = SignOn { user: user.id, account: ask.account, created: scene.now };
            let (token, hash) = secret::token()?;
            let id = scene.tx.add_sign_on(&new, &hash)?;
            scene.record(&Change {
                kind: EventKind::SignOnGiven,
                account: ask.account,
                user: Some(user.id),
                subject: id,
                before: Value::Null,
                after: json!({ "account": ask.account }),
            })?;
            let expires = scene.now.saturating_add(LIFE);
            Ok(Created { token, user: user.id, account: ask.account, expires })
        })
    }

    /// The token is used up, whatever becomes of it.
    pub(super) fn redeem_sign_on(&self, by: &By, ask: Redeem) -> Result<LoggedIn, Error> {
        let found = self.write(by, |scene| {
            let taken = scene.tx.take_sign_on(&secret::hash(&ask.token))?;
            Ok(taken.filter(|it| scene.now < it.created.saturating_add(LIFE)))
        })?;
        let found = found.ok_or(BrokenRule::LinkInvalid)?;
        self.write(by, |scene| {
            let user = scene.user(found.user)?;
            scene.acting(&by.as_user(user.id)).begin_session(&user, vouched(), found.account)
        })
    }
}

/// The host stands for the person, and for a second factor.
fn vouched() -> Entry {
    Entry { proof: Proof::Person, second_factor: true, acting: false }
}

impl Scene<'_> {
    fn who_signs_on(&self, ask: &Create) -> Result<User, Error> {
        let user = match (ask.user, ask.account) {
            (Some(user), _) => self.user(user)?,
            (None, Some(account)) => self.user(self.account(account)?.owner)?,
            (None, None) => return Err(Error::Invalid("give a user or an account".into())),
        };
        if user.disabled {
            return Err(BrokenRule::CannotEnter(No::UserDisabled).into());
        }
        if let Some(account) = ask.account {
            let account = self.account(account)?;
            if !account.is_owner(user.id) && self.tx.member(user.id, account.id)?.is_none() {
                return Err(Error::NotFound(Thing::Member));
            }
        }
        Ok(user)
    }
}
