//! Who asks for something, from where, and under which idempotency key.

use serde::de::DeserializeOwned;

use super::{Error, Scene};
use crate::domain::account::Account;
use crate::domain::decision::{Ask, Standing, Verdict, decide};
use crate::domain::delegation::{Actor, Holdings};
use crate::domain::event::Origin;
use crate::domain::ids::{AccountId, UserId};
use crate::domain::membership::Membership;
use crate::domain::permission::Permission;
use crate::domain::proof::Proof;
use crate::domain::rule::BrokenRule;
use crate::domain::user::User;
use crate::service::error::Thing;
use crate::store::SavedRequest;

/// The longest idempotency key.
const LONGEST_KEY: usize = 200;

/// Who asks, from where.
#[derive(Clone, Debug)]
pub struct By {
    /// Who.
    pub actor: Actor,
    /// The account that the actor's session is in; `None`: not bound to one.
    pub within: Option<AccountId>,
    /// What the actor's session has proved (K36).
    pub proof: Proof,
    /// Name of the staff member who acts as the actor (K33).
    pub acting: Option<String>,
    /// Network address, empty when not known.
    pub remote: String,
    /// Idempotency key of a mutation.
    pub request: Option<RequestKey>,
}

/// An idempotency key with what it was first used for.
#[derive(Clone, Debug)]
pub struct RequestKey {
    /// The caller's own unique text.
    pub key: String,
    /// The action.
    pub action: String,
    /// Hash of the arguments.
    pub hash: Vec<u8>,
}

impl RequestKey {
    /// A key for an action with these arguments.
    pub fn new(key: &str, action: &str, hash: Vec<u8>) -> Result<RequestKey, Error> {
        if key.is_empty() || key.len() > LONGEST_KEY {
            return Err(Error::Invalid(format!("request must have 1 to {LONGEST_KEY} bytes")));
        }
        let key = super::text::plain("request", key)?;
        Ok(RequestKey { key, action: action.to_owned(), hash })
    }

    /// The same key in the hands of whoever acts: a saved answer is for who asked, whatever
    /// session or network they ask from.
    pub(super) fn of(self, actor: &Actor, acting: Option<&str>) -> RequestKey {
        let asked = format!("{actor:?} {acting:?} {:?}", self.hash);
        RequestKey { hash: super::secret::fingerprint(&asked), ..self }
    }

    /// The answer that was saved under this key, if it was saved for the same question.
    pub(super) fn answer_of<T: DeserializeOwned>(&self, saved: SavedRequest) -> Result<T, Error> {
        if saved.action != self.action || saved.hash != self.hash {
            return Err(Error::Invalid(
                "this request key was used for something else; take a new one".into(),
            ));
        }
        serde_json::from_value(saved.answer).map_err(|error| Error::damaged("request", &error))
    }
}

impl By {
    /// A user of the client area.
    pub fn user(user: UserId) -> By {
        By { actor: Actor::User(user), ..By::system() }
    }

    /// A member of the host's staff.
    pub fn staff(name: &str) -> By {
        By { actor: Actor::Staff(name.to_owned()), ..By::system() }
    }

    /// The panel itself.
    pub fn system() -> By {
        By {
            actor: Actor::System,
            within: None,
            proof: Proof::Person,
            acting: None,
            remote: String::new(),
            request: None,
        }
    }

    /// The same request, now that its token has said who asks.
    pub(super) fn as_user(&self, user: UserId) -> By {
        By { actor: Actor::User(user), ..self.clone() }
    }

    /// For the record.
    pub(super) fn origin(&self) -> Origin {
        let (kind, user, staff) = match (&self.actor, &self.acting) {
            (Actor::User(user), Some(name)) => ("staff", user.0, name.clone()),
            (Actor::User(user), None) => ("user", user.0, String::new()),
            (Actor::Staff(name), _) => ("staff", 0, name.clone()),
            (Actor::System, _) => ("system", 0, String::new()),
        };
        Origin { kind, user, staff, remote: self.remote.clone() }
    }

    /// Refuses whoever is not the host.
    pub(super) fn must_be_host(&self) -> Result<(), Error> {
        match self.actor {
            Actor::Staff(_) | Actor::System => Ok(()),
            Actor::User(_) => Err(BrokenRule::StaffOnly.into()),
        }
    }

    /// Refuses whoever is no member of the staff: somebody answers for it by name.
    pub(super) fn must_be_staff(&self) -> Result<(), Error> {
        match self.actor {
            Actor::Staff(_) => Ok(()),
            Actor::System | Actor::User(_) => Err(BrokenRule::StaffOnly.into()),
        }
    }

    /// K33: refuses staff who act as somebody.
    pub(super) fn must_be_oneself(&self) -> Result<(), Error> {
        if self.acting.is_some() { Err(BrokenRule::ActingStaff.into()) } else { Ok(()) }
    }

    /// The user who asks for themselves; `instead` tells the host what to do.
    pub(super) fn person(&self, instead: &str) -> Result<UserId, Error> {
        self.must_be_oneself()?;
        match self.actor {
            Actor::User(user) => Ok(user),
            Actor::Staff(_) | Actor::System => Err(Error::Invalid(instead.to_owned())),
        }
    }

    /// K32: a session acts on the account that it is in and on no other.
    fn must_be_in(&self, account: AccountId) -> Result<(), Error> {
        match self.within {
            Some(within) if within != account => Err(BrokenRule::OtherAccount.into()),
            _ => Ok(()),
        }
    }
}

impl Scene<'_> {
    /// A user that must be there.
    pub(super) fn user(&self, id: UserId) -> Result<User, Error> {
        self.tx.user(id)?.ok_or(Error::NotFound(Thing::User))
    }

    /// An account that must be there and must concern the actor: to everybody else it does not
    /// exist.
    pub(super) fn account(&self, id: AccountId) -> Result<Account, Error> {
        let account = self.tx.account(id)?.ok_or(Error::NotFound(Thing::Account))?;
        if let Actor::User(user) = self.by.actor {
            if !account.is_owner(user) && self.tx.member(user, id)?.is_none() {
                return Err(Error::NotFound(Thing::Account));
            }
            self.by.must_be_in(id)?;
        }
        Ok(account)
    }

    /// The account and what the actor may pass on there; refused when they may not manage its
    /// members (K7).
    pub(super) fn managed(&self, id: AccountId) -> Result<(Account, Holdings), Error> {
        let account = self.account(id)?;
        let holdings = self.own_holdings(&account)?;
        Ok((account, holdings))
    }

    /// What the actor may pass on, seen from where they ask.
    pub(super) fn own_holdings(&self, account: &Account) -> Result<Holdings, Error> {
        self.holdings_with(&self.by.actor, account, |member| {
            self.present(Permission::MEMBERS_MANAGE, member)
        })
    }

    /// The question about an actor who asks now: from the address that came with the request.
    fn present(&self, permission: Permission, member: Option<&Membership>) -> Ask {
        let mut ask = Ask::in_absence(permission, member);
        if self.by.acting.is_none() && !self.by.remote.is_empty() {
            ask.remote = self.by.remote.parse().ok();
        }
        ask
    }

    /// The account, when the actor holds a permission there at this moment. The host may always.
    pub(super) fn allowed(&self, id: AccountId, permission: Permission) -> Result<Account, Error> {
        let account = self.account(id)?;
        if let Actor::User(user) = self.by.actor {
            let user = self.user(user)?;
            let member = self.tx.member(user.id, id)?;
            let ask = self.present(permission, member.as_ref());
            if let Verdict::Denied(no) = self.verdict(&account, &user, member.as_ref(), &ask) {
                return Err(BrokenRule::MayNot(no).into());
            }
        }
        Ok(account)
    }

    /// The answer to a question about a user's place on an account.
    pub(super) fn verdict(
        &self,
        account: &Account,
        user: &User,
        member: Option<&Membership>,
        ask: &Ask,
    ) -> Verdict {
        let standing = Standing {
            user: Some(user),
            account: Some(account),
            member,
            item: None,
            policy: self.rules.policy(),
        };
        decide(standing, ask, self.now)
    }

    /// What `actor`, who is not there, may pass on, at this moment, on `account`.
    pub(super) fn holdings(&self, actor: &Actor, account: &Account) -> Result<Holdings, Error> {
        self.holdings_with(actor, account, |member| {
            Ask::in_absence(Permission::MEMBERS_MANAGE, member)
        })
    }

    fn holdings_with(
        &self,
        actor: &Actor,
        account: &Account,
        ask: impl Fn(Option<&Membership>) -> Ask,
    ) -> Result<Holdings, Error> {
        let Actor::User(id) = actor else {
            return Ok(Holdings::Anything);
        };
        let user = self.user(*id)?;
        let member = self.tx.member(*id, account.id)?;
        let policy = self.rules.policy();
        let (member, ask) = (member.as_ref(), ask(member.as_ref()));
        Ok(Holdings::of_user(&user, account, member, policy, &ask, self.now)?)
    }

    /// A member of an account, who must be there.
    pub(super) fn member(&self, user: UserId, account: AccountId) -> Result<Membership, Error> {
        self.tx.member(user, account)?.ok_or(Error::NotFound(Thing::Member))
    }
}
