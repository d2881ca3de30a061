//! Who gets which mail of an account, and the switches of members (K25).

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::error::Thing;
use super::member::OneView;
use super::ticket::Ticket;
use super::{By, Core, Error, Scene};
use crate::domain::account::Account;
use crate::domain::contact::Contact;
use crate::domain::delegation::Actor;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, ContactId, MembershipId, UserId};
use crate::domain::mail::{self, Category, Listener, Whose};
use crate::domain::membership::{Membership, Status, within};
use crate::domain::user::User;

/// Mail that goes to one person whatever their switches say.
const ALWAYS: [&str; 2] = ["verification", "password"];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskRecipients {
    account: AccountId,
    category: String,
    /// Whose verification or password mail it is.
    user: Option<UserId>,
    /// The ticket that a mail of category `support` is about.
    ticket: Option<Ticket>,
    /// The addresses that the panel would send copies to.
    listed: Option<Vec<String>>,
}

/// Somebody to write to, and as what.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub(super) struct Recipient {
    pub to: String,
    pub name: String,
    pub language: String,
    /// `account`, `owner`, `member` or `contact`.
    #[serde(rename = "as")]
    pub role: &'static str,
    pub user: Option<UserId>,
    pub contact: Option<ContactId>,
}

#[derive(Serialize)]
pub(super) struct Recipients {
    recipients: Vec<Recipient>,
    /// What becomes of `listed`.
    #[serde(flatten)]
    copies: Option<Copies>,
}

#[derive(Serialize)]
struct Copies {
    keep: Vec<String>,
    add: Vec<Recipient>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MemberMail {
    account: AccountId,
    user: UserId,
    mail: Vec<String>,
}

/// Whose switch is about to be changed, and does not count as somebody else.
#[derive(Copy, Clone, Eq, PartialEq)]
pub(super) enum Except {
    Account,
    Contact(ContactId),
    Member(MembershipId),
}

impl Core {
    pub(super) fn recipients(&self, by: &By, ask: AskRecipients) -> Result<Recipients, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let account = scene.account(ask.account)?;
            let private = ALWAYS.contains(&ask.category.as_str());
            let category = if private { None } else { Some(Category::from_word(&ask.category)?) };
            let recipients = match (category, ask.user, &ask.ticket) {
                (None, None, None) if ask.listed.is_some() => Vec::new(),
                (None, user, None) => scene.the_person(&account, user)?,
                (Some(Category::Support), None, Some(ticket)) => {
                    scene.routed(&account, ticket)?.everybody()
                }
                (Some(category), None, None) => scene.of_category(&account, category)?,
                (_, _, Some(_)) => {
                    return Err(Error::Invalid("ticket goes with support only".into()));
                }
                (Some(_), Some(_), None) => {
                    let only = ALWAYS.join(" and ");
                    return Err(Error::Invalid(format!("user goes with {only} only")));
                }
            };
            let copies = match &ask.listed {
                Some(listed) => Some(scene.copies(&account, &recipients, listed, category)?),
                None => None,
            };
            Ok(Recipients { recipients, copies })
        })
    }

    /// A member's own switches: by themselves, or by whoever manages members.
    pub(super) fn set_member_mail(&self, by: &By, put: MemberMail) -> Result<OneView, Error> {
        let after = mail::in_order(&put.mail)?;
        self.write_once(by, |scene| {
            let account = scene.account(put.account)?;
            if by.actor != Actor::User(put.user) {
                scene.managed(put.account)?;
            }
            if account.is_owner(put.user) {
                return Err(Error::Invalid(
                    "the owner is written to at the account's own address: account.put".into(),
                ));
            }
            let member = scene.member(put.user, account.id)?;
            let before = scene.tx.member_mail(member.id)?;
            let domain = |mail: &[String]| Category::Domain.is_on(mail);
            let counts = scene.is_written_to(&member)?.is_some();
            let elsewhere = scene.hears_elsewhere(&account, Except::Member(member.id))?;
            mail::may_change_domain(
                Whose::Person,
                counts && domain(&before),
                counts && domain(&after),
                elsewhere,
            )?;
            if before != after {
                scene.tx.put_member_mail(&member, &after)?;
                scene.record(&Change {
                    kind: EventKind::MembershipChanged,
                    account: Some(account.id),
                    user: Some(member.user),
                    subject: member.id.0,
                    before: json!({ "mail": before }),
                    after: json!({ "mail": after }),
                })?;
            }
            Ok(OneView { member: scene.member_view(&member)? })
        })
    }
}

impl Scene<'_> {
    /// K25: whether anybody beside `except` gets domain mail.
    pub(super) fn hears_elsewhere(&self, account: &Account, except: Except) -> Result<bool, Error> {
        let hears = |listener: &Listener<Recipient>| {
            listener.email.is_some() && Category::Domain.is_on(&listener.mail)
        };
        if except != Except::Account && hears(&self.own_listener(account)?) {
            return Ok(true);
        }
        let contacts = self.tx.contacts_of(account.id)?.into_iter();
        let mut others = contacts.filter(|contact| except != Except::Contact(contact.id));
        if others.any(|contact| hears(&contact_listener(contact))) {
            return Ok(true);
        }
        let members = self.member_listeners(account)?;
        let mut others = members.iter().filter(|(id, _)| except != Except::Member(*id));
        Ok(others.any(|(_, listener)| hears(listener)))
    }

    fn of_category(&self, account: &Account, category: Category) -> Result<Vec<Recipient>, Error> {
        let own = self.own_listener(account)?;
        let mut others: Vec<Listener<Recipient>> =
            self.tx.contacts_of(account.id)?.into_iter().map(contact_listener).collect();
        others.extend(self.member_listeners(account)?.into_iter().map(|(_, it)| it));
        let chosen = mail::recipients(own, others, category);
        Ok(chosen.into_iter().map(|it| it.who).collect())
    }

    /// What becomes of the copies that the panel would send.
    fn copies(
        &self,
        account: &Account,
        meant: &[Recipient],
        listed: &[String],
        category: Option<Category>,
    ) -> Result<Copies, Error> {
        let own = self.own_listener(account)?.email;
        let meant = meant.iter().filter_map(|it| Some((Email::parse(&it.to).ok()?, it.clone())));
        let chosen = mail::reconcile(meant.collect(), listed, own.as_ref(), category);
        Ok(Copies { keep: chosen.keep, add: chosen.add })
    }

    /// The account's own address; its owner's when it has none.
    fn own_listener(&self, account: &Account) -> Result<Listener<Recipient>, Error> {
        let owner = self.user(account.owner)?;
        let email = Email::parse(&account.email).ok().or_else(|| owner.address.email().cloned());
        let to = email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default();
        let who = Recipient {
            to,
            name: account.display_name(),
            language: owner.language,
            role: "account",
            user: Some(owner.id),
            contact: None,
        };
        Ok(Listener { who, email, mail: account.mail.clone() })
    }

    /// Members who get any mail: Active ones within their time, who may log in.
    fn member_listeners(
        &self,
        account: &Account,
    ) -> Result<Vec<(MembershipId, Listener<Recipient>)>, Error> {
        let mut listeners = Vec::new();
        for it in self.tx.listening_members(account.id)? {
            if it.status == Status::Active
                && within(it.not_before, it.not_after, self.now)
                && !it.user.disabled
            {
                let email = it.user.address.email().cloned();
                let who = user_recipient(&it.user, "member");
                listeners.push((it.id, Listener { who, email, mail: it.mail }));
            }
        }
        Ok(listeners)
    }

    fn is_written_to(&self, member: &Membership) -> Result<Option<User>, Error> {
        if member.status != Status::Active || !member.in_window(self.now) {
            return Ok(None);
        }
        Ok(self.tx.user(member.user)?.filter(|user| !user.disabled))
    }

    /// Verification and password mail goes to whom it concerns, and always.
    fn the_person(&self, account: &Account, user: Option<UserId>) -> Result<Vec<Recipient>, Error> {
        let Some(user) = user else {
            return Err(Error::Invalid("this mail is for one person: say which user".into()));
        };
        let user = self.user(user)?;
        let role = match self.tx.member(user.id, account.id)? {
            _ if account.is_owner(user.id) => "owner",
            Some(_) => "member",
            None => return Err(Error::NotFound(Thing::Member)),
        };
        let reachable = user.address.email().is_some();
        Ok(reachable.then(|| user_recipient(&user, role)).into_iter().collect())
    }
}

pub(super) fn user_recipient(user: &User, role: &'static str) -> Recipient {
    Recipient {
        to: user.address.as_str().to_owned(),
        name: user.display_name(),
        language: user.language.clone(),
        role,
        user: Some(user.id),
        contact: None,
    }
}

pub(super) fn contact_listener(contact: Contact) -> Listener<Recipient> {
    let email = (!contact.canonical.is_empty())
        .then(|| Email::from_canonical(contact.email.clone(), contact.canonical.clone()));
    let who = Recipient {
        to: contact.email.clone(),
        name: contact.display_name(),
        language: String::new(),
        role: "contact",
        user: contact.user,
        contact: Some(contact.id),
    };
    Listener { who, email, mail: contact.mail }
}
