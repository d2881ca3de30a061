//! Logging in: by address and password, or adopted from the panel (K29-K31, K36).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::check::{AccountChoice, choices};
use super::error::Thing;
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
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Adopt {
    client: i64,
    #[serde(default)]
    contact: i64,
    /// The password that the panel has checked, so that other accounts with the same one open.
    password: Option<String>,
}

#[derive(Serialize)]
pub(super) struct LoggedIn {
    session: String,
    user: Named,
    choices: Vec<AccountChoice>,
    account: Option<AccountId>,
}

#[derive(Serialize)]
pub(super) struct Found {
    user: UserId,
    account: AccountId,
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
        let fresh = password::hash(&ask.password)?;
        self.write(by, |scene| {
            let user = scene.user(matched.user.id)?;
            let still = scene.tx.credentials(user.id)?;
            let unchanged = matched.fitting.iter().all(|one| still.contains(one));
            if user.generation != matched.user.generation || user.disabled || !unchanged {
                return Err(BrokenRule::LoginFailed.into());
            }
            for credential in &matched.fitting {
                // K30: a legacy hash is accepted once.
                if password::kind(&credential.hash) != Some(password::HashKind::Argon2) {
                    scene.tx.replace_hash(credential.id, &fresh)?;
                }
            }
            scene.uncount(&targets)?;
            let trust = scene.rules.settings.trust_same_person;
            let proof = proof::of_matches(&matched.fitting, trust);
            scene.begin_session(&user, &proof.ok_or(BrokenRule::LoginFailed)?, None)
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

    /// Which user and account a log-in of the old panel has become.
    pub(super) fn find_legacy(&self, by: &By, ask: Adopt) -> Result<Found, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let (user, account) = scene.legacy_login(&ask)?;
            Ok(Found { user: user.id, account })
        })
    }

    /// The panel has checked the password of one of its own rows.
    pub(super) fn adopt(&self, by: &By, ask: Adopt) -> Result<LoggedIn, Error> {
        by.must_be_host()?;
        let fitting = match &ask.password {
            Some(typed) => self.fitting_of_legacy(by, &ask, typed)?,
            None => Vec::new(),
        };
        self.write(by, |scene| {
            let (user, account) = scene.legacy_login(&ask)?;
            // Staff have shown no password of the person's (K33).
            if user.password_moved && !matches!(by.actor, Actor::Staff(_)) {
                return Err(BrokenRule::PasswordMoved.into());
            }
            let credentials = scene.tx.credentials(user.id)?;
            let still = fitting.iter().filter(|one| credentials.contains(one)).cloned();
            let trust = scene.rules.settings.trust_same_person;
            let proof = match by.actor {
                // K33: staff who act as somebody stay on the one account.
                Actor::Staff(_) => Proof::Accounts([account].into()),
                _ => proof::of_panel(account, &credentials, trust).and(&still.collect::<Vec<_>>()),
            };
            scene.begin_session(&user, &proof, Some(account))
        })
    }

    fn fitting_of_legacy(
        &self,
        by: &By,
        ask: &Adopt,
        typed: &str,
    ) -> Result<Vec<Credential>, Error> {
        let credentials = self.read(by, |scene| {
            let (user, _) = scene.legacy_login(ask)?;
            Ok(scene.tx.credentials(user.id)?)
        })?;
        let fits = |one: &Credential| password::verify(typed, &one.hash);
        Ok(credentials.into_iter().filter(fits).collect())
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

    fn legacy_login(&self, ask: &Adopt) -> Result<(User, AccountId), Error> {
        let (kind, id) =
            if ask.contact == 0 { ("client", ask.client) } else { ("contact", ask.contact) };
        let row =
            self.tx.legacy_row("whmcs7", kind, id)?.ok_or(Error::NotFound(Thing::LegacyRow))?;
        match (row.user, row.account) {
            (Some(user), Some(account)) if account.0 == ask.client => {
                Ok((self.user(user)?, account))
            }
            _ => Err(Error::NotFound(Thing::LegacyRow)),
        }
    }

    /// Makes a session, enters the wanted account, or the only one that can be entered (K29).
    fn begin_session(
        &self,
        user: &User,
        proof: &Proof,
        wanted: Option<AccountId>,
    ) -> Result<LoggedIn, Error> {
        if user.disabled {
            return Err(BrokenRule::LoginFailed.into());
        }
        let (proved, proofs) = match proof {
            Proof::Person => (true, Vec::new()),
            Proof::Accounts(accounts) => (false, accounts.iter().copied().collect()),
        };
        let mut session = SessionRow {
            id: SessionId(0),
            user: user.id,
            user_generation: user.generation,
            account: None,
            membership: None,
            proved,
            proofs,
            acting: match &self.by.actor {
                // K33: the panel's own "login as", adopted.
                Actor::Staff(name) => Some(name.clone()),
                Actor::User(_) | Actor::System => None,
            },
            created: self.now,
        };
        let mut choices = choices(self, user, proof)?;
        if session.acting.is_some() {
            choices.retain(|choice| Some(choice.account) == wanted);
        }
        let mut open = choices.iter().filter(|choice| choice.may_enter);
        let only = match (open.next(), open.next()) {
            (Some(only), None) => Some(only.account),
            _ => None,
        };
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
        Ok(LoggedIn { session: token, user: named(user), choices, account: session.account })
    }

    /// The user with this address.
    pub(super) fn user_id_of(&self, address: &Email) -> Result<Option<UserId>, Error> {
        Ok(self.tx.user_by_address(address.canonical())?.map(|user| user.id))
    }
}
