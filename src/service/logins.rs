//! The log-ins of one address, and how staff join or part them by hand (K36).
//!
//! What a mailed link does by itself, staff may do who have asked the person: all log-ins of an
//! address become one person's, with one password. And the other way round: a log-in that is
//! somebody else's goes to an address of its own, for an address has one user (K39).

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::error::Thing;
use super::page::Asked;
use super::{By, Core, Error, Scene, password, text};
use crate::domain::account::Account;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::membership::Membership;
use crate::domain::proof::{self, LoginState};
use crate::domain::user::{Address, Credential, User};
use crate::store::{AccountRow, Place, Slice};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct List {
    user: UserId,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Join {
    user: UserId,
    /// The log-in whose password stays; when not given, that of `user`.
    login: Option<UserId>,
    /// The account that this password opens. Neither of the two, where `own_stays`.
    account: Option<AccountId>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Part {
    user: UserId,
    account: AccountId,
    email: String,
    reason: String,
}

/// A place that can be entered with the address.
#[derive(Serialize)]
struct Login {
    user: UserId,
    account: AccountId,
    name: String,
    owner: bool,
    state: &'static str,
}

#[derive(Serialize)]
pub(super) struct Logins {
    /// Whose the address is.
    user: UserId,
    email: String,
    /// How many wait until the mailbox is proved.
    waiting: usize,
    /// Whether a password stays without being named, should they be joined.
    own_stays: bool,
    logins: Vec<Login>,
    total: Option<i64>,
    next: Option<String>,
}

/// Whose the log-ins are now.
#[derive(Serialize, Deserialize)]
pub(super) struct Whose {
    user: UserId,
}

impl Core {
    /// A page of what can be entered with the address of a user, second log-ins first.
    pub(super) fn logins(&self, by: &By, ask: List) -> Result<Logins, Error> {
        by.must_be_host()?;
        let asked = Asked::new(ask.after.as_deref(), ask.offset, ask.limit)?;
        self.read(by, |scene| {
            let user = scene.main_user(scene.user(ask.user)?)?;
            let second = scene.second_logins(&user)?;
            let own = scene.tx.credentials(user.id)?;
            let mut logins = Vec::new();
            for shadow in second.iter().filter(|_| asked.is_first()) {
                let credentials = scene.tx.credentials(shadow.id)?;
                let rows = scene.tx.accounts_of(shadow.id, Slice::ALL)?;
                logins.extend(rows.iter().map(|row| login(shadow, &credentials, row)));
            }
            let mut rows = scene.tx.accounts_of(user.id, asked.slice())?;
            let next =
                asked.cut(&mut rows, |row| Place(row.last_used.unwrap_or(0), row.account.id.0));
            logins.extend(rows.iter().map(|row| login(&user, &own, row)));
            let total = asked.counts().then(|| scene.tx.count_accounts_of(user.id)).transpose()?;
            let waiting = proof::waiting(&own).len() + second.len();
            let email = user.address.as_str().to_owned();
            let own_stays = own_stays(&user, &own);
            Ok(Logins { user: user.id, email, waiting, own_stays, logins, total, next })
        })
    }

    /// Staff say that all log-ins of an address are one person's. As after a mailed link one password
    /// serves all; here it is one that is there already, and every other one ends.
    pub(super) fn join_logins(&self, by: &By, ask: Join) -> Result<Whose, Error> {
        by.must_be_staff()?;
        let reason = given("reason", &ask.reason)?;
        self.write_once(by, |scene| {
            let mut user = scene.main_user(scene.user(ask.user)?)?;
            let second = scene.second_logins(&user)?;
            let own = scene.tx.credentials(user.id)?;
            let waiting = proof::waiting(&own);
            if waiting.is_empty() && second.is_empty() {
                return Err(Error::Invalid("no log-in of this address waits to be joined".into()));
            }
            if user.disabled || user.shadow_of.is_some() {
                let text = "nobody who is switched on has this address; put that right first";
                return Err(Error::Invalid(text.into()));
            }
            let stay = scene.staying(&user, &own, &second, &ask)?;
            scene.join_shadows(&user)?;
            scene.tx.remove_credentials(user.id)?;
            for one in &stay {
                scene.tx.add_credential(user.id, None, &one.hash)?;
            }
            // The panel's old passwords prove nothing any more, and whoever is inside goes out (K31).
            user.password_moved = true;
            user.generation += 1;
            scene.tx.save_user(&user)?;
            let joined: Vec<UserId> = second.iter().map(|one| one.id).collect();
            scene.record_login(
                &user,
                json!({ "accounts": waiting }),
                json!({ "joined": joined, "password_of": ask.account, "reason": reason }),
            )?;
            Ok(Whose { user: user.id })
        })
    }

    /// Staff say that one log-in of an address is somebody else's, and at which address they are.
    /// Place, contacts and old password go with it; nothing else of the person does.
    pub(super) fn part_login(&self, by: &By, ask: Part) -> Result<Whose, Error> {
        by.must_be_staff()?;
        let reason = given("reason", &ask.reason)?;
        let email = Email::parse(&ask.email)?;
        self.write_once(by, |scene| {
            let user = scene.user(ask.user)?;
            let account = scene.account(ask.account)?;
            let member = scene.tx.member(user.id, account.id)?;
            if member.is_none() && !account.is_owner(user.id) {
                return Err(Error::NotFound(Thing::Member));
            }
            scene.must_be_free(&email)?;
            // K31: who was let in by a password that proves something else now goes out.
            let user = User { generation: user.generation + 1, ..user };
            let other = match scene.tx.count_accounts_of(user.id)? {
                1 => scene.put_at(&user, &email)?,
                _ => scene.parted(&user, &account, member.as_ref(), &email)?,
            };
            scene.record_login(
                &user,
                json!({ "email": user.address.as_str(), "account": account.id }),
                json!({ "parted": other, "email": email.as_str(), "reason": reason }),
            )?;
            Ok(Whose { user: other })
        })
    }
}

impl Scene<'_> {
    /// The passwords that stay: those of somebody whose mailbox is proved, else the ones that staff name.
    fn staying(
        &self,
        user: &User,
        own: &[Credential],
        second: &[User],
        ask: &Join,
    ) -> Result<Vec<Credential>, Error> {
        if own_stays(user, own) {
            if ask.login.is_some() || ask.account.is_some() {
                let text = "the password of the person's own stays; name no login and no account";
                return Err(Error::Invalid(text.into()));
            }
            return Ok(own.iter().filter(|one| one.account.is_none()).cloned().collect());
        }
        let Some(account) = ask.account else {
            return Err(Error::Invalid("name the account whose password stays".into()));
        };
        let whose = ask.login.unwrap_or(user.id);
        if whose != user.id && !second.iter().any(|one| one.id == whose) {
            return Err(Error::NotFound(Thing::User));
        }
        let account = self.account(account)?;
        if !account.is_owner(whose) && self.tx.member(whose, account.id)?.is_none() {
            return Err(Error::NotFound(Thing::Member));
        }
        let theirs = self.tx.credentials(whose)?;
        let mut stay = proof::staying(&theirs, account.id);
        stay.retain(|one| password::kind(&one.hash).is_some());
        if stay.is_empty() {
            let text = "no old password opens this account; the person confirms by mail";
            return Err(Error::Invalid(text.into()));
        }
        Ok(stay.into_iter().cloned().collect())
    }

    /// The second log-ins of a user's address that staff have not switched off.
    fn second_logins(&self, user: &User) -> Result<Vec<User>, Error> {
        let Some(email) = user.address.email() else { return Ok(Vec::new()) };
        let mut shadows = self.tx.shadows_of(email.canonical())?;
        shadows.retain(|shadow| !shadow.disabled && shadow.id != user.id);
        Ok(shadows)
    }

    /// The whole user goes to another address, whose mailbox is still to be proved.
    fn put_at(&self, user: &User, email: &Email) -> Result<UserId, Error> {
        let after = User {
            address: Address::Valid(email.clone()),
            mailbox_proved: false,
            shadow_of: None,
            ..user.clone()
        };
        self.tx.remove_mailbox_links(user.id)?;
        self.tx.save_address(&after)?;
        self.tx.save_user(&after)?;
        // K39: whoever is left at the address is its user now, or no mail could prove it.
        if user.shadow_of.is_none()
            && let Some(heir) = self.second_logins(user)?.into_iter().next()
        {
            let heir = User { address: user.address.clone(), shadow_of: None, ..heir };
            self.tx.save_address(&heir)?;
            self.tx.save_user(&heir)?;
        }
        Ok(user.id)
    }

    /// A new user at this address takes the place on one account.
    fn parted(
        &self,
        user: &User,
        account: &Account,
        member: Option<&Membership>,
        email: &Email,
    ) -> Result<UserId, Error> {
        self.tx.save_user(user)?;
        let mut new = User {
            id: UserId(0),
            address: Address::Valid(email.clone()),
            mailbox_proved: false,
            shadow_of: None,
            generation: 0,
            created: self.now,
            ..user.clone()
        };
        new.id = self.tx.add_user(&new, email.canonical())?;
        self.record(&Change {
            kind: EventKind::UserAdded,
            account: None,
            user: Some(new.id),
            subject: new.id.0,
            before: Value::Null,
            after: json!({ "email": email.as_str(), "parted_from": user.id }),
        })?;
        self.withdraw_offer_to(account, user.id)?;
        match member {
            _ if account.is_owner(user.id) => self.take_ownership(&new, account)?,
            Some(member) => self.take_over(&new, account, member)?,
            None => {}
        }
        for contact in self.tx.contacts_of(account.id)? {
            if contact.user == Some(user.id) {
                self.give_user(contact, Some(new.id))?;
            }
        }
        self.tx.move_legacy_rows(user.id, Some(account.id), new.id)?;
        self.part_passwords(user, account, &new)?;
        Ok(new.id)
    }

    /// The old password of the account goes with it. Without one, a mail asks for a new one.
    fn part_passwords(&self, user: &User, account: &Account, new: &User) -> Result<(), Error> {
        let all = self.tx.credentials(user.id)?;
        let mut old = all.iter().filter(|one| one.account == Some(account.id)).peekable();
        if old.peek().is_none() {
            self.add_link(new)?;
        }
        self.tx.remove_credentials_for(user.id, account.id)?;
        for one in old {
            self.tx.add_credential(new.id, one.account, &one.hash)?;
        }
        Ok(())
    }

    fn record_login(&self, user: &User, before: Value, after: Value) -> Result<(), Error> {
        self.record(&Change {
            kind: EventKind::UserChanged,
            account: None,
            user: Some(user.id),
            subject: user.id.0,
            before,
            after,
        })
    }
}

/// Whether the password of the person's own is known to be that: whoever has it reads the mail. Somebody
/// may have taken the address without.
fn own_stays(user: &User, own: &[Credential]) -> bool {
    user.mailbox_proved && proof::has_own(own)
}

/// A text that must be given.
fn given(field: &str, said: &str) -> Result<String, Error> {
    let said = text::plain(field, said)?;
    if said.is_empty() {
        return Err(Error::Invalid(format!("{field} is missing: say why")));
    }
    Ok(said)
}

fn login(user: &User, credentials: &[Credential], row: &AccountRow) -> Login {
    let state = match proof::state_of(credentials, row.account.id) {
        LoginState::Proved => "proved",
        LoginState::Waiting => "waiting",
        LoginState::NoPassword => "no_password",
    };
    Login {
        user: user.id,
        account: row.account.id,
        name: row.account.display_name(),
        owner: row.account.is_owner(user.id),
        state,
    }
}
