//! A contact gets a login and becomes a sub-account, and back again (K24).
//!
//! With a password that the owner typed, the login opens this one account only, whether or not
//! the address has a user elsewhere: the owner learns nothing about the address, and what they
//! typed never opens anything of the person's own (K36). Whoever proves the mailbox later has one
//! login for everything.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::contact::{ContactView, WhichContact, view};
use super::invite::{NewInvitation, must_be_open};
use super::member::describe;
use super::view::{InvitationView, set_of};
use super::{By, Core, Error, Scene, password, secret};
use crate::domain::account::Account;
use crate::domain::contact::Contact;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::grants::Grants;
use crate::domain::ids::{AccountId, ContactId, Seconds, UserId};
use crate::domain::membership::{self, Kind};
use crate::domain::permission::{Permission, PermissionSet};
use crate::domain::rule::BrokenRule;
use crate::domain::user::{Address, User};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct GiveLogin {
    account: AccountId,
    contact: ContactId,
    permissions: Vec<String>,
    #[serde(default)]
    dialect: String,
    not_after: Option<Seconds>,
    /// The login's first password; without one an invitation is sent.
    password: Option<String>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Login {
    contact: ContactView,
    invite: Option<InvitationView>,
}

/// The most passwords of one address that owners have typed.
pub(super) const MOST_LOGINS: usize = 8;

impl Core {
    pub(super) fn give_login(&self, by: &By, give: GiveLogin) -> Result<Login, Error> {
        match &give.password {
            Some(typed) => {
                let hash = password::hash_new(typed)?;
                self.write_once(by, |scene| scene.give_login(&give, &hash))
            }
            None => self.invite_contact(by, give),
        }
    }

    /// The contact gets its login when the invitation is accepted: see `link_contact`.
    fn invite_contact(&self, by: &By, give: GiveLogin) -> Result<Login, Error> {
        let contact = self.read(by, |scene| {
            scene.allowed(give.account, Permission::CONTACTS_MANAGE)?;
            scene.contact_without_login(&give)
        })?;
        let new = NewInvitation {
            account: give.account,
            email: contact.email.clone(),
            permissions: give.permissions,
            dialect: give.dialect,
            not_after: give.not_after,
            ..NewInvitation::default()
        };
        let invite = self.create_invitation(by, new)?.invite;
        Ok(Login { contact: view(contact), invite: Some(invite) })
    }

    /// Takes the login away; the contact stays as it is.
    pub(super) fn take_login(&self, by: &By, which: WhichContact) -> Result<Login, Error> {
        self.write_once(by, |scene| {
            scene.allowed(which.account, Permission::CONTACTS_MANAGE)?;
            let (account, holdings) = scene.managed(which.account)?;
            let before = scene.own_contact(&which)?;
            let user = before.user.ok_or(BrokenRule::ContactHasNoLogin)?;
            account.may_lose(user)?;
            holdings.may_edit(&account, user)?;
            if let Some(member) = scene.tx.member(user, account.id)? {
                scene.tx.remove_member(member.id)?;
                scene.tx.save_account(&account)?;
                scene.record(&Change {
                    kind: EventKind::MembershipRemoved,
                    account: Some(account.id),
                    user: Some(user),
                    subject: member.id.0,
                    before: describe(&scene.rules, &member),
                    after: Value::Null,
                })?;
            }
            scene.tx.remove_credentials_for(user, account.id)?;
            let after = Contact { user: None, ..before.clone() };
            scene.save_contact(&before, &after)?;
            Ok(Login { contact: view(after), invite: None })
        })
    }
}

impl Scene<'_> {
    fn contact_without_login(&self, give: &GiveLogin) -> Result<Contact, Error> {
        let contact = Some(give.contact);
        let which = WhichContact { account: give.account, contact, panel_id: None };
        let contact = self.own_contact(&which)?;
        if contact.user.is_some() {
            return Err(BrokenRule::ContactHasLogin.into());
        }
        if contact.canonical.is_empty() {
            return Err(BrokenRule::ContactHasNoAddress.into());
        }
        Ok(contact)
    }

    fn give_login(&self, give: &GiveLogin, hash: &str) -> Result<Login, Error> {
        self.allowed(give.account, Permission::CONTACTS_MANAGE)?;
        let (account, holdings) = self.managed(give.account)?;
        must_be_open(&account)?;
        let before = self.contact_without_login(give)?;
        let grants = Grants::of(set_of(&self.rules, &give.dialect, &give.permissions)?);
        if grants.is_empty() {
            return Err(BrokenRule::NothingGiven.into());
        }
        membership::window_to_come(None, give.not_after, self.now)?;
        holdings.may_give(&Grants::default(), &grants)?;
        holdings.may_last(give.not_after)?;
        // K10: what is closed to the giver stays closed to the other, as with an invitation.
        let grants = holdings.cut(&grants, PermissionSet::EVERYTHING);
        let email = Email::from_canonical(before.email.clone(), before.canonical.clone());
        let user = self.login_for(&account, &before, &email)?;
        self.tx.add_credential(user, Some(account.id), hash)?;
        let mut member = self.add_membership(&account, user, Kind::SubAccount, grants)?;
        member.not_after = give.not_after;
        member.allow_from = holdings.networks().to_vec();
        self.tx.save_member(&member)?;
        let after = Contact { user: Some(user), ..before.clone() };
        self.save_contact(&before, &after)?;
        Ok(Login { contact: view(after), invite: None })
    }

    /// Each log-in of an address makes every log-in with it slower by one look at a password.
    fn may_have_another(&self, account: &Account, email: &Email) -> Result<(), Error> {
        let shadows = self.tx.shadows_of(email.canonical())?;
        for shadow in &shadows {
            if account.is_owner(shadow.id) || self.tx.member(shadow.id, account.id)?.is_some() {
                return Err(BrokenRule::AlreadyMember.into());
            }
        }
        if shadows.len() >= MOST_LOGINS {
            let text = "this address has as many passwords as it can have; invite the person";
            return Err(Error::Invalid(text.into()));
        }
        Ok(())
    }

    /// A new user with the contact's address, or one beside the user whose address it is.
    fn login_for(
        &self,
        account: &Account,
        contact: &Contact,
        email: &Email,
    ) -> Result<UserId, Error> {
        let known = self.tx.user_by_address(email.canonical())?;
        if let Some(known) = &known
            && (account.is_owner(known.id) || self.tx.member(known.id, account.id)?.is_some())
        {
            return Err(BrokenRule::AlreadyMember.into());
        }
        self.may_have_another(account, email)?;
        let canonical = match &known {
            None => email.canonical().to_owned(),
            Some(_) => format!("!contact:{}:{}", contact.id, secret::token()?.0),
        };
        let user = User {
            id: UserId(0),
            address: Address::Valid(email.clone()),
            first_name: contact.first_name.clone(),
            last_name: contact.last_name.clone(),
            language: String::new(),
            disabled: false,
            mailbox_proved: false,
            // No row of the panel is theirs yet; one that comes later is to be believed.
            password_moved: false,
            shadow_of: known.map(|_| email.canonical().to_owned()),
            generation: 0,
            created: self.now,
        };
        let id = self.tx.add_user(&user, &canonical)?;
        self.record(&Change {
            kind: EventKind::UserAdded,
            account: None,
            user: Some(id),
            subject: id.0,
            before: Value::Null,
            after: json!({ "email": email.as_str(), "contact": contact.id }),
        })?;
        Ok(id)
    }

    /// Somebody joined through an invitation to this address: a contact with it has a login now.
    pub(super) fn link_contact(
        &self,
        account: &Account,
        email: &Email,
        user: UserId,
    ) -> Result<(), Error> {
        let contacts = self.tx.contacts_at(email.canonical())?;
        let here = |contact: &Contact| contact.account == account.id && contact.user.is_none();
        match contacts.into_iter().find(here) {
            Some(before) => {
                let after = Contact { user: Some(user), ..before.clone() };
                self.save_contact(&before, &after)
            }
            None => Ok(()),
        }
    }
}
