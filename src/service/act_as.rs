//! Staff act as a member ("login as owner"), in a session of that one account (K33).

use serde::{Deserialize, Serialize};

use super::error::Thing;
use super::session::{Named, named};
use super::{By, Core, Error, Scene, secret};
use crate::domain::account::Account;
use crate::domain::decision::{Ask, Standing, entry};
use crate::domain::delegation::Actor;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, SessionId, UserId};
use crate::domain::permission::Permission;
use crate::domain::rule::BrokenRule;
use crate::domain::user::User;
use crate::store::SessionRow;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ActAs {
    account: AccountId,
    user: UserId,
}

#[derive(Serialize)]
pub(super) struct Acting {
    session: String,
    user: Named,
    account: AccountId,
    acting: String,
}

impl Core {
    pub(super) fn act_as(&self, by: &By, ask: ActAs) -> Result<Acting, Error> {
        by.must_be_host()?;
        let Actor::Staff(name) = &by.actor else {
            return Err(Error::Invalid("say which member of the staff acts".into()));
        };
        self.write(by, |scene| {
            let account = scene.tx.account(ask.account)?;
            let account = account.ok_or(Error::NotFound(Thing::Account))?;
            let user = scene.user(ask.user)?;
            let mut session = scene.acting_session(&account, &user, name)?;
            let (token, hash) = secret::token()?;
            session.id = scene.tx.add_session(&session, &hash)?;
            let both = By { acting: Some(name.clone()), ..by.as_user(user.id) };
            scene.acting(&both).record(&Change {
                kind: EventKind::LoggedIn,
                account: Some(account.id),
                user: Some(user.id),
                subject: session.id.0,
                before: serde_json::Value::Null,
                after: serde_json::json!({ "acting": name }),
            })?;
            let user = named(&user);
            Ok(Acting { session: token, user, account: account.id, acting: name.clone() })
        })
    }
}

impl Scene<'_> {
    /// A session that proves nothing but this one account, and that ends as the person's own
    /// would. When the person was last here does not change: it was not they who came.
    fn acting_session(
        &self,
        account: &Account,
        user: &User,
        name: &str,
    ) -> Result<SessionRow, Error> {
        let member = self.tx.member(user.id, account.id)?;
        if member.is_none() && !account.is_owner(user.id) {
            return Err(Error::NotFound(Thing::Member));
        }
        let standing = Standing {
            user: Some(user),
            account: Some(account),
            member: member.as_ref(),
            item: None,
            policy: self.rules.policy(),
        };
        // The host's own log-in stands for the person's second factor and network address.
        let ask = Ask::in_absence(Permission::ACCOUNT_PROFILE, member.as_ref());
        entry(standing, &ask, self.now).map_err(BrokenRule::CannotEnter)?;
        Ok(SessionRow {
            id: SessionId(0),
            user: user.id,
            user_generation: user.generation,
            account: Some(account.id),
            membership: member.map(|member| (member.id, member.generation)),
            second_factor: false,
            proved: false,
            proofs: vec![account.id],
            acting: Some(name.to_owned()),
            created: self.now,
        })
    }
}
