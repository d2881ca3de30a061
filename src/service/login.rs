//! Logging in: by address and password, or adopted from the panel (K29-K31, K36).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::choice::{AccountChoice, Choices, Entry};
use super::page::{Asked, PAGE};
use super::password::HashKind;
use super::session::{Named, named};
use super::{By, Core, Error, Scene, password, secret};
use crate::domain::delegation::Actor;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, SessionId, UserId};
use crate::domain::limit;
use crate::domain::proof::{self, Proof};
use crate::domain::rule::BrokenRule;
use crate::domain::user::{Credential, User};
use crate::store::SessionRow;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Login {
    email: String,
    password: String,
    /// Whether the panel has seen a second factor; only the host may say so.
    #[serde(default)]
    second_factor: bool,
}

#[derive(Serialize)]
pub(super) struct LoggedIn {
    session: String,
    user: Named,
    choices: Vec<AccountChoice>,
    total: Option<i64>,
    next: Option<String>,
    account: Option<AccountId>,
}

/// What a typed password fits, found outside of any transaction.
struct Matched {
    user: User,
    fitting: Vec<Credential>,
}

impl Core {
    pub(super) fn login(&self, by: &By, ask: Login) -> Result<LoggedIn, Error> {
        let address = Email::parse(&ask.email).ok();
        let targets = limit::password(address.as_ref(), &by.remote);
        self.try_once(by, &targets)?;
        let Some(matched) = self.match_password(by, address.as_ref(), &ask.password)? else {
            self.write(by, |scene| scene.record_wrong(address.as_ref()))?;
            return Err(BrokenRule::LoginFailed.into());
        };
        let is_old = |one: &Credential| password::kind(&one.hash) != Some(HashKind::Argon2);
        // Hashing takes a while: not inside the transaction, which others wait for.
        let fresh = match matched.fitting.iter().any(is_old) {
            true => Some(password::hash(&ask.password)?),
            false => None,
        };
        self.write(by, |scene| {
            let user = scene.user(matched.user.id)?;
            let still = scene.tx.credentials(user.id)?;
            let unchanged = matched.fitting.iter().all(|one| still.contains(one));
            if user.generation != matched.user.generation || user.disabled || !unchanged {
                return Err(BrokenRule::LoginFailed.into());
            }
            // K30: a legacy hash is accepted once.
            for credential in matched.fitting.iter().filter(|one| is_old(one)) {
                if let Some(fresh) = &fresh {
                    scene.tx.replace_hash(credential.id, fresh)?;
                }
            }
            scene.uncount(&targets)?;
            let trust = scene.rules.settings.trust_same_person;
            let proof = proof::of_matches(&matched.fitting, trust);
            let proof = proof.ok_or(BrokenRule::LoginFailed)?;
            scene.acting(&by.as_user(user.id)).begin_session(
                &user,
                Entry { proof, second_factor: ask.second_factor, acting: false },
                None,
            )
        })
    }

    /// Verifies outside of a transaction: it takes long, and others would wait. Every password
    /// that could be meant is looked at, and always with the same work (K29).
    fn match_password(
        &self,
        by: &By,
        address: Option<&Email>,
        typed: &str,
    ) -> Result<Option<Matched>, Error> {
        let (candidates, bcrypt) =
            self.read(by, |scene| Ok((scene.candidates(address)?, scene.tx.some_bcrypt_hash()?)))?;
        let all = candidates.iter().flat_map(|(_, credentials)| credentials);
        let hashes: Vec<&str> = all.map(|credential| credential.hash.as_str()).collect();
        let fitting = password::verify_all(typed, &hashes, bcrypt.as_deref());
        let fits = |credential: &Credential| fitting.contains(&credential.hash.as_str());
        for (user, credentials) in &candidates {
            let fitting: Vec<Credential> =
                credentials.iter().filter(|one| fits(one)).cloned().collect();
            if !fitting.is_empty() && !user.disabled {
                return Ok(Some(Matched { user: user.clone(), fitting }));
            }
        }
        Ok(None)
    }
}

impl Scene<'_> {
    /// Who may be meant by an address: its user, then second old log-ins of the same address.
    fn candidates(&self, address: Option<&Email>) -> Result<Vec<(User, Vec<Credential>)>, Error> {
        let Some(address) = address else {
            return Ok(Vec::new());
        };
        let main = self.tx.user_by_address(address.canonical())?;
        let shadows = self.tx.shadows_of(address.canonical())?;
        let with_credentials = |user: User| {
            let credentials = self.tx.credentials(user.id)?;
            Ok((user, credentials))
        };
        main.into_iter().chain(shadows).map(with_credentials).collect()
    }

    pub(super) fn record_wrong(&self, address: Option<&Email>) -> Result<(), Error> {
        let user = match address {
            Some(address) => self.tx.user_by_address(address.canonical())?,
            None => None,
        };
        self.record(&Change {
            kind: EventKind::LoginFailed,
            account: None,
            user: user.as_ref().map(|user| user.id),
            subject: 0,
            before: serde_json::Value::Null,
            after: json!({ "known": user.is_some() }),
        })
    }

    /// Makes a session, enters the wanted account, or the only one that can be entered (K29).
    pub(super) fn begin_session(
        &self,
        user: &User,
        entry: Entry,
        wanted: Option<AccountId>,
    ) -> Result<LoggedIn, Error> {
        if user.disabled {
            return Err(BrokenRule::LoginFailed.into());
        }
        let (proved, proofs) = match &entry.proof {
            Proof::Person => (true, Vec::new()),
            Proof::Accounts(accounts) => (false, accounts.iter().copied().collect()),
        };
        let mut session = SessionRow {
            id: SessionId(0),
            user: user.id,
            user_generation: user.generation,
            account: None,
            membership: None,
            second_factor: entry.second_factor,
            proved,
            proofs,
            acting: match &self.by.actor {
                // K33: the panel's own "login as", adopted.
                Actor::Staff(name) => Some(name.clone()),
                Actor::User(_) | Actor::System => None,
            },
            created: self.now,
        };
        let only = if wanted.is_none() { self.only_open(user, &entry)? } else { None };
        let Choices { choices, total, next } =
            self.choices(user, &entry, wanted, &Asked::first(PAGE))?;
        if let Some(account) = wanted.or(only) {
            self.enter(&mut session, user, account)?;
        }
        let (token, hash) = secret::token()?;
        session.id = self.tx.add_session(&session, &hash)?;
        let by = match session.acting {
            Some(_) => self.by.of_session(&session),
            None => self.by.clone(),
        };
        self.acting(&by).record(&Change {
            kind: EventKind::LoggedIn,
            account: session.account,
            user: Some(user.id),
            subject: session.id.0,
            before: serde_json::Value::Null,
            after: json!({ "proved": proved }),
        })?;
        Ok(LoggedIn {
            session: token,
            user: named(user),
            choices,
            total,
            next,
            account: session.account,
        })
    }

    /// The user with this address.
    pub(super) fn user_id_of(&self, address: &Email) -> Result<Option<UserId>, Error> {
        Ok(self.tx.user_by_address(address.canonical())?.map(|user| user.id))
    }
}

#[cfg(test)]
mod tests;
