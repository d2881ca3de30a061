//! Accounts as the panel tells of them, and who owns them (K14, K16).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::mail::Except;
use super::member::Nothing;
use super::{By, Core, Error, Scene, password, text};
use crate::domain::account::{Account, AccountStatus};
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, UserId};
use crate::domain::limit::{self, Counted};
use crate::domain::mail::{self, Category, Whose};
use crate::domain::membership::Kind;
use crate::domain::ownership::may_become_owner;
use crate::domain::permission::PermissionSet;
use crate::domain::rule::BrokenRule;
use crate::domain::user::{Address, User};
use crate::service::view::set_of;

/// The owner of a new account: somebody known, or a new user.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Owner {
    user: Option<UserId>,
    email: Option<String>,
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    last_name: String,
    password: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Put {
    account: AccountId,
    name: Option<String>,
    company: Option<String>,
    email: Option<String>,
    status: Option<String>,
    owner: Option<Owner>,
    ceiling: Option<Vec<String>>,
    second_factor: Option<bool>,
    /// The mail categories that the account's own address gets (K25).
    mail: Option<Vec<String>>,
}

/// A new account for somebody who is logged in: checkout, "create a new account" (K16).
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Create {
    session: String,
    #[serde(default)]
    account: AccountId,
    /// Only asks whether the person may: the panel makes its row afterwards.
    #[serde(default)]
    only_look: bool,
    #[serde(default)]
    name: String,
    #[serde(default)]
    company: String,
    #[serde(default)]
    email: String,
}

impl Create {
    fn put(&self, owner: UserId) -> Put {
        Put {
            account: self.account,
            name: Some(self.name.clone()),
            company: Some(self.company.clone()),
            email: Some(self.email.clone()),
            owner: Some(Owner { user: Some(owner), ..Owner::default() }),
            ..Put::default()
        }
    }
}

/// A new account before anything is known of it.
fn unnamed(id: AccountId, owner: UserId) -> Account {
    Account {
        id,
        name: String::new(),
        company: String::new(),
        email: String::new(),
        mail: mail::everything(),
        status: AccountStatus::Active,
        owner,
        ceiling: PermissionSet::EVERYTHING,
        second_factor: false,
        version: 1,
    }
}

#[derive(Serialize, Deserialize)]
pub(super) struct Answer {
    account: AccountId,
    owner: UserId,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MakeOwner {
    account: AccountId,
    user: UserId,
    /// Whether the former owner stays, with all permissions (K15).
    former_stays: bool,
}

impl Core {
    /// Adds an account, or changes what is given of one.
    pub(super) fn put_account(&self, by: &By, put: Put) -> Result<Answer, Error> {
        by.must_be_host()?;
        let hash = match put.owner.as_ref().and_then(|owner| owner.password.as_deref()) {
            Some(typed) => Some(password::hash_new(typed)?),
            None => None,
        };
        self.write_once(by, |scene| match scene.tx.account(put.account)? {
            Some(before) => scene.change_account(&before, &put),
            None => scene.add_account(&put, hash.as_deref()),
        })
    }

    /// K16: the panel makes an account for the person of a session. The session stays where it
    /// is; it may enter the new account.
    pub(super) fn create_account(&self, by: &By, new: Create) -> Result<Answer, Error> {
        by.must_be_host()?;
        if new.only_look {
            return self.read(by, |scene| {
                let (owner, _) = scene.who_creates(&new.session)?;
                scene.with_changes(&unnamed(new.account, owner), &new.put(owner))?;
                Ok(Answer { account: new.account, owner })
            });
        }
        self.write_once(by, |scene| {
            let (user, targets) = scene.who_creates(&new.session)?;
            scene.count(&targets)?;
            if scene.tx.account(new.account)?.is_some() {
                return Err(Error::Invalid(format!("the account exists: {}", new.account)));
            }
            scene.acting(&by.as_user(user)).add_account(&new.put(user), None)
        })
    }

    /// K14, K15: staff pass ownership to a member at once.
    pub(super) fn make_owner(&self, by: &By, ask: MakeOwner) -> Result<Nothing, Error> {
        by.must_be_host()?;
        self.write_once(by, |scene| {
            let before = scene.account(ask.account)?;
            if before.is_owner(ask.user) {
                return Ok(Nothing {});
            }
            let member = scene.member(ask.user, before.id)?;
            let user = scene.user(ask.user)?;
            may_become_owner(&before, &user, Some(&member), scene.now)?;
            scene.withdraw_offers(&before)?;
            scene.pass_ownership(&before, ask.user, ask.former_stays)?;
            Ok(Nothing {})
        })
    }
}

impl Scene<'_> {
    /// Who makes an account for themselves, and what is counted.
    fn who_creates(&self, session: &str) -> Result<(UserId, Vec<Counted>), Error> {
        let session = self.own_session(session)?;
        if !session.row.proved {
            // An old password of one account does not speak for the person.
            return Err(BrokenRule::ConfirmByMail.into());
        }
        let targets = limit::new_account(session.user.id, &self.by.remote);
        self.must_not_be_guessing(&targets)?;
        Ok((session.user.id, targets))
    }

    /// K14: the one owner is another one, in one write of the account's row.
    pub(super) fn pass_ownership(
        &self,
        before: &Account,
        to: UserId,
        former_stays: bool,
    ) -> Result<(), Error> {
        let member = self.member(to, before.id)?;
        self.tx.remove_member(member.id)?;
        let after = self.put_owner(before, to)?;
        if former_stays {
            let now = Account { version: after.version + 1, ..after };
            let grants = Grants::of(self.rules.catalogue.all());
            self.add_membership(&now, before.owner, Kind::SubAccount, grants)?;
        } else {
            self.tx.unlink_contacts(before.id, before.owner)?;
        }
        Ok(())
    }

    /// The account gets another owner; who that was stays outside.
    pub(super) fn put_owner(&self, before: &Account, to: UserId) -> Result<Account, Error> {
        let after = Account { owner: to, ..before.clone() };
        // K31: an owner's session carries no membership whose generation could end it, and would
        // come alive again with the ownership.
        self.tx.remove_sessions_in(before.owner, before.id)?;
        self.tx.save_account(&after)?;
        self.record(&Change {
            kind: EventKind::OwnerChanged,
            account: Some(after.id),
            user: Some(to),
            subject: after.id.0,
            before: json!({ "owner": before.owner }),
            after: json!({ "owner": after.owner }),
        })?;
        Ok(after)
    }

    fn add_account(&self, put: &Put, hash: Option<&str>) -> Result<Answer, Error> {
        let Some(owner) = &put.owner else {
            return Err(Error::Invalid("a new account needs an owner".into()));
        };
        let owner = self.owner_of(owner, hash)?;
        let account = self.with_changes(&unnamed(put.account, owner), put)?;
        if account.id.0 <= 0 {
            return Err(Error::Invalid(format!("an account has a number above 0: {}", account.id)));
        }
        self.tx.add_account(&account)?;
        self.record_account(None, &account)?;
        Ok(Answer { account: account.id, owner })
    }

    fn change_account(&self, before: &Account, put: &Put) -> Result<Answer, Error> {
        if put.owner.is_some() {
            return Err(Error::Invalid(
                "the account exists; pass ownership with account.make_owner".into(),
            ));
        }
        let after = self.with_changes(before, put)?;
        let hears = |account: &Account| Category::Domain.is_on(&account.mail);
        let elsewhere = self.hears_elsewhere(before, Except::Account)?;
        mail::may_change_domain(Whose::Account, hears(before), hears(&after), elsewhere)?;
        if after != *before {
            self.tx.save_account(&after)?;
            self.record_account(Some(before), &after)?;
        }
        Ok(Answer { account: after.id, owner: after.owner })
    }

    fn with_changes(&self, before: &Account, put: &Put) -> Result<Account, Error> {
        let mut after = before.clone();
        for (field, new, old) in [
            ("name", &put.name, &mut after.name),
            ("company", &put.company, &mut after.company),
            ("email", &put.email, &mut after.email),
        ] {
            if let Some(new) = new {
                *old = text::plain(field, new)?;
            }
        }
        if let Some(word) = &put.status {
            after.status = AccountStatus::from_word(word).ok_or_else(|| {
                Error::Invalid(format!("status must be Active, Inactive or Closed: {word}"))
            })?;
        }
        if let Some(words) = &put.mail {
            after.mail = mail::in_order(words)?;
        }
        if let Some(keys) = &put.ceiling {
            after.ceiling = if keys.as_slice() == ["all"] {
                PermissionSet::EVERYTHING
            } else {
                set_of(&self.rules, "", keys)?
            };
        }
        after.second_factor = put.second_factor.unwrap_or(after.second_factor);
        Ok(after)
    }

    /// K16: an existing user, or a new one from what is known of the person.
    fn owner_of(&self, owner: &Owner, hash: Option<&str>) -> Result<UserId, Error> {
        if let Some(user) = owner.user {
            return Ok(self.user(user)?.id);
        }
        let Some(text) = &owner.email else {
            return Err(Error::Invalid("an owner needs a user or an email".into()));
        };
        let email = Email::parse_reachable(text)?;
        if self.tx.user_by_address(email.canonical())?.is_some() {
            return Err(crate::domain::rule::BrokenRule::AddressTaken.into());
        }
        let user = User {
            id: UserId(0),
            address: Address::Valid(email.clone()),
            first_name: text::plain("first_name", &owner.first_name)?,
            last_name: text::plain("last_name", &owner.last_name)?,
            language: String::new(),
            disabled: false,
            mailbox_proved: false,
            password_moved: true,
            shadow_of: None,
            generation: 0,
            created: self.now,
        };
        let id = self.tx.add_user(&user, email.canonical())?;
        if let Some(hash) = hash {
            self.tx.add_credential(id, None, hash)?;
        }
        self.record(&Change {
            kind: EventKind::UserAdded,
            account: None,
            user: Some(id),
            subject: id.0,
            before: Value::Null,
            after: json!({ "email": email.as_str() }),
        })?;
        Ok(id)
    }

    fn record_account(&self, before: Option<&Account>, after: &Account) -> Result<(), Error> {
        let ceiling_changed = before.is_some_and(|before| before.ceiling != after.ceiling);
        let kind =
            if ceiling_changed { EventKind::CeilingChanged } else { EventKind::AccountChanged };
        self.record(&Change {
            kind,
            account: Some(after.id),
            user: None,
            subject: after.id.0,
            before: before.map_or(Value::Null, |account| self.describe_account(account)),
            after: self.describe_account(after),
        })
    }

    fn describe_account(&self, account: &Account) -> Value {
        let ceiling = if account.ceiling == PermissionSet::EVERYTHING {
            "all".to_owned()
        } else {
            self.rules.catalogue.keys_of(account.ceiling).join(",")
        };
        json!({
            "name": account.name,
            "company": account.company,
            "email": account.email,
            "mail": account.mail,
            "status": account.status.word(),
            "owner": account.owner,
            "ceiling": ceiling,
            "second_factor": account.second_factor,
        })
    }
}
