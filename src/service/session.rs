//! A browser's stay: show, choose, enter, end (K31, K32).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::choice::{Choices, Entry, may_enter};
use super::error::Thing;
use super::member::Nothing;
use super::page::Asked;
use super::{By, Core, Error, Scene, secret};
use crate::domain::decision::No;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::membership::Kind;
use crate::domain::proof::Proof;
use crate::domain::rule::BrokenRule;
use crate::domain::session;
use crate::domain::user::User;
use crate::store::{AccountRow, SessionRow};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfSession {
    session: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PageOfSession {
    session: String,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Enter {
    session: String,
    account: AccountId,
}

/// A user as pages greet them.
#[derive(Serialize)]
pub(super) struct Named {
    id: UserId,
    name: String,
    email: String,
}

pub(super) fn named(user: &User) -> Named {
    Named { id: user.id, name: user.display_name(), email: user.address.as_str().to_owned() }
}

/// The account in use.
#[derive(Serialize)]
pub(super) struct InUse {
    account: AccountId,
    name: String,
    kind: &'static str,
    owner: bool,
    owner_name: String,
    /// Whether it may still be entered: it may have been closed, or the person's time be over.
    may_enter: bool,
    why: Option<&'static str>,
}

#[derive(Serialize)]
pub(super) struct SessionView {
    user: Named,
    /// Name of the staff member who acts as the user (K33).
    acting: Option<String>,
    account: Option<InUse>,
    choices: i64,
    proved: bool,
    second_factor: bool,
}

#[derive(Serialize)]
pub(super) struct Moved {
    session: String,
    account: Option<InUse>,
}

/// A session that is still good, with its user.
pub(super) struct OpenSession {
    pub row: SessionRow,
    pub user: User,
}

impl OpenSession {
    /// What its log-in has shown.
    pub fn entry(&self) -> Entry {
        let proof = if self.row.proved {
            Proof::Person
        } else {
            Proof::Accounts(self.row.proofs.iter().copied().collect())
        };
        let acting = self.row.acting.is_some();
        Entry { proof, second_factor: self.row.second_factor, acting }
    }
}

impl By {
    /// The same request by whoever is in the session, and in whose place (K33).
    pub(super) fn of_session(&self, session: &SessionRow) -> By {
        By { acting: session.acting.clone(), ..self.as_user(session.user) }
    }
}

impl Core {
    pub(super) fn show_session(&self, by: &By, ask: OfSession) -> Result<SessionView, Error> {
        self.read(by, |scene| {
            let session = scene.session(&ask.session)?;
            let account = scene.in_use(&session)?;
            let on = session.row.account;
            let some = Asked::first(0);
            let choices =
                scene.choices(&session.user, &session.entry(), on, &some)?.total.unwrap_or(0);
            Ok(SessionView {
                user: named(&session.user),
                acting: session.row.acting.clone(),
                account,
                choices,
                proved: session.row.proved,
                second_factor: session.row.second_factor,
            })
        })
    }

    pub(super) fn session_choices(&self, by: &By, ask: PageOfSession) -> Result<Choices, Error> {
        self.read(by, |scene| {
            let session = scene.session(&ask.session)?;
            let asked = Asked::new(ask.after.as_deref(), ask.offset, ask.limit)?;
            scene.choices(&session.user, &session.entry(), session.row.account, &asked)
        })
    }

    /// K32: entering an account gives the session a new token; the old one is dead.
    pub(super) fn enter_account(&self, by: &By, ask: Enter) -> Result<Moved, Error> {
        self.write(by, |scene| {
            let mut session = scene.session(&ask.session)?;
            let before = session.row.account;
            if session.row.acting.is_some() && before != Some(ask.account) {
                return Err(Error::NotFound(Thing::Account));
            }
            scene.enter(&mut session.row, &session.user, ask.account)?;
            let (token, hash) = secret::token()?;
            scene.tx.move_session(&session.row, &hash)?;
            let by = by.of_session(&session.row);
            scene.acting(&by).record(&Change {
                kind: EventKind::AccountSwitched,
                account: Some(ask.account),
                user: Some(session.user.id),
                subject: session.row.id.0,
                before: json!({ "account": before }),
                after: json!({ "account": ask.account }),
            })?;
            Ok(Moved { session: token, account: scene.in_use(&session)? })
        })
    }

    pub(super) fn end_session(&self, by: &By, ask: OfSession) -> Result<Nothing, Error> {
        self.write(by, |scene| {
            // Ending what has ended already is fine.
            if let Some(row) = scene.tx.session_by_token(&secret::hash(&ask.session))? {
                scene.tx.remove_session(row.id)?;
                let by = by.of_session(&row);
                scene.acting(&by).record(&Change {
                    kind: EventKind::LoggedOut,
                    account: row.account,
                    user: Some(row.user),
                    subject: row.id.0,
                    before: serde_json::Value::Null,
                    after: serde_json::Value::Null,
                })?;
            }
            Ok(Nothing {})
        })
    }

    /// The actor behind a session: the user, bound to the account that the session is in.
    pub(super) fn by_session(&self, by: By, token: &str) -> Result<By, Error> {
        let session = self.read(&by, |scene| {
            let session = scene.session(token)?;
            scene.must_still_be_let_in(&session)?;
            Ok(session)
        })?;
        Ok(By {
            // A session that has chosen no account acts on none.
            within: Some(session.row.account.unwrap_or(AccountId(0))),
            proof: session.entry().proof,
            ..by.of_session(&session.row)
        })
    }
}

impl Scene<'_> {
    /// The session of a token, if its user and its membership are what they were (K31).
    pub(super) fn session(&self, token: &str) -> Result<OpenSession, Error> {
        let ended = || Error::from(BrokenRule::SessionEnded);
        let row = self.tx.session_by_token(&secret::hash(token))?.ok_or_else(ended)?;
        let user = self.tx.user(row.user)?.ok_or_else(ended)?;
        if user.disabled
            || user.generation != row.user_generation
            || session::is_over(row.created, self.now)
        {
            return Err(ended());
        }
        if let Some(account) = row.account {
            let member = self.tx.member(row.user, account)?;
            if member.map(|member| (member.id, member.generation)) != row.membership {
                return Err(ended());
            }
            // Who came in as the owner and is not any more has no membership to compare.
            let owned = self.tx.account(account)?.is_some_and(|it| it.is_owner(user.id));
            if row.membership.is_none() && !owned {
                return Err(ended());
            }
        }
        Ok(OpenSession { row, user })
    }

    /// K6: what was asked for when the account was entered holds for every act in it as well:
    /// the second factor, and the network that the person comes from.
    fn must_still_be_let_in(&self, session: &OpenSession) -> Result<(), Error> {
        let Some(account) = session.row.account else {
            return Ok(());
        };
        let row = self.account_row(&session.user, account)?;
        match may_enter(self, &session.user, &row, &session.entry()) {
            Err(
                rule @ BrokenRule::CannotEnter(No::SecondFactorRequired | No::AddressNotAllowed),
            ) => Err(rule.into()),
            _ => Ok(()),
        }
    }

    /// A session of the very person: staff who act as them are refused (K33).
    pub(super) fn own_session(&self, token: &str) -> Result<OpenSession, Error> {
        let session = self.session(token)?;
        match session.row.acting {
            None => Ok(session),
            Some(_) => Err(BrokenRule::ActingStaff.into()),
        }
    }

    /// Puts the session into an account that it may enter.
    pub(super) fn enter(
        &self,
        session: &mut SessionRow,
        user: &User,
        account: AccountId,
    ) -> Result<(), Error> {
        let open = OpenSession { row: session.clone(), user: user.clone() };
        let row = self.account_row(user, account)?;
        may_enter(self, user, &row, &open.entry())?;
        session.account = Some(account);
        session.membership = row.member.map(|member| (member.id, member.generation));
        if session.acting.is_none() {
            self.tx.touch(user.id, account, self.now)?;
        }
        Ok(())
    }

    /// An account on which the user has a place; all others do not exist.
    pub(super) fn account_row(&self, user: &User, id: AccountId) -> Result<AccountRow, Error> {
        let account = self.tx.account(id)?.ok_or(Error::NotFound(Thing::Account))?;
        let member = self.tx.member(user.id, id)?;
        if member.is_none() && !account.is_owner(user.id) {
            return Err(Error::NotFound(Thing::Account));
        }
        Ok(AccountRow { account, member, last_used: None })
    }

    fn in_use(&self, session: &OpenSession) -> Result<Option<InUse>, Error> {
        let Some(id) = session.row.account else {
            return Ok(None);
        };
        let row = self.account_row(&session.user, id)?;
        let refused = may_enter(self, &session.user, &row, &session.entry()).err();
        let account = &row.account;
        let owner = account.is_owner(session.user.id);
        let kind = match &row.member {
            _ if owner => Kind::Owner,
            Some(member) => member.kind,
            None => Kind::Guest,
        };
        Ok(Some(InUse {
            account: account.id,
            name: account.display_name(),
            kind: kind.word(),
            owner,
            owner_name: self.user(account.owner)?.display_name(),
            may_enter: refused.is_none(),
            why: refused.map(|rule| rule.code()),
        }))
    }
}
