//! Who gets a reply to a ticket, looked at again when it is sent (K26).

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::mail::{Recipient, contact_listener, user_recipient};
use super::{By, Core, Error, Scene};
use crate::domain::account::Account;
use crate::domain::contact::Contact;
use crate::domain::decision::{Ask, Verdict};
use crate::domain::email::Email;
use crate::domain::ids::{AccountId, ContactId, DepartmentId, UserId};
use crate::domain::permission::Permission;
use crate::domain::ticket::Copies;

/// Who opened the ticket.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Opener {
    user: Option<UserId>,
    contact: Option<ContactId>,
    /// A contact by the panel's number; one that is not known here is nobody.
    panel_contact: Option<i64>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OfTicket {
    account: AccountId,
    /// Missing: the owner alone gets it.
    opener: Option<Opener>,
    department: Option<DepartmentId>,
}

/// A ticket of the account in question.
#[derive(Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Ticket {
    opener: Option<Opener>,
    department: Option<DepartmentId>,
}

#[derive(Serialize)]
pub(super) struct Routed {
    to: Vec<Recipient>,
    copies: Vec<Recipient>,
    /// The opener, when they get nothing, and why.
    left_out: Option<LeftOut>,
}

#[derive(Serialize)]
pub(super) struct LeftOut {
    user: Option<UserId>,
    contact: Option<ContactId>,
    why: &'static str,
}

impl Core {
    pub(super) fn ticket_recipients(&self, by: &By, ask: OfTicket) -> Result<Routed, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let account = scene.account(ask.account)?;
            scene.routed(
                &account,
                &Ticket { opener: ask.opener.clone(), department: ask.department },
            )
        })
    }
}

impl Routed {
    /// Opener and copies in one list.
    pub(super) fn everybody(self) -> Vec<Recipient> {
        self.to.into_iter().chain(self.copies).collect()
    }
}

/// Who opened a ticket, found here.
enum Person {
    User(UserId),
    Contact(ContactId),
}

fn left_out(opener: &Person, why: &'static str) -> LeftOut {
    let (user, contact) = match *opener {
        Person::User(user) => (Some(user), None),
        Person::Contact(contact) => (None, Some(contact)),
    };
    LeftOut { user, contact, why }
}

/// Each address once, those that can be written to; without an opener the owner comes first.
fn routed(to: Option<Recipient>, copies: Vec<Recipient>, left_out: Option<LeftOut>) -> Routed {
    let mut seen = BTreeSet::new();
    let mut fresh = |it: &Recipient| {
        Email::parse(&it.to).is_ok_and(|email| seen.insert(email.canonical().to_owned()))
    };
    let mut to: Vec<Recipient> = to.into_iter().filter(|it| fresh(it)).collect();
    let mut copies: Vec<Recipient> = copies.into_iter().filter(|it| fresh(it)).collect();
    if to.is_empty() && !copies.is_empty() {
        to.push(copies.remove(0));
    }
    Routed { to, copies, left_out }
}

impl Scene<'_> {
    /// K26: the opener, as far as they may see it, with a copy to the owner.
    pub(super) fn routed(&self, account: &Account, ticket: &Ticket) -> Result<Routed, Error> {
        let opener = match &ticket.opener {
            None => None,
            Some(opener) => self.named(account, opener)?,
        };
        let may_read = match (&opener, ticket.department) {
            (None, _) => Ok(None),
            (Some(Person::User(user)), department) => {
                self.user_may_read(account, *user, department)?.map(Some)
            }
            (Some(Person::Contact(contact)), department) => {
                self.contact_may_read(account, *contact, department)?.map(Some)
            }
        };
        let (to, left_out) = match may_read {
            Ok(to) => (to, None),
            Err(why) => (None, opener.map(|it| left_out(&it, why))),
        };
        let mut copies = vec![user_recipient(&self.user(account.owner)?, "owner")];
        copies.extend(self.support(account, ticket.department)?);
        Ok(routed(to, copies, left_out))
    }

    fn named(&self, account: &Account, opener: &Opener) -> Result<Option<Person>, Error> {
        match (opener.user, opener.contact, opener.panel_contact) {
            (Some(user), None, None) => Ok(Some(Person::User(user))),
            (None, Some(contact), None) => Ok(Some(Person::Contact(contact))),
            (None, None, Some(number)) => {
                let found = self.tx.contact_of_panel(account.id, number)?;
                Ok(found.map(|contact| Person::Contact(contact.id)))
            }
            _ => Err(Error::Invalid("opener is one of user, contact and panel_contact".into())),
        }
    }

    /// Whether a user may see tickets of the department at this moment; if not, why not.
    fn user_may_read(
        &self,
        account: &Account,
        user: UserId,
        department: Option<DepartmentId>,
    ) -> Result<Result<Recipient, &'static str>, Error> {
        let Some(user) = self.tx.user(user)? else {
            return Ok(Err("no_such_user"));
        };
        let member = self.tx.member(user.id, account.id)?;
        let ask = Ask { department, ..Ask::in_absence(Permission::TICKETS_VIEW, member.as_ref()) };
        let role = if account.is_owner(user.id) { "owner" } else { "member" };
        Ok(match self.verdict(account, &user, member.as_ref(), &ask) {
            Verdict::Allowed(_) => Ok(user_recipient(&user, role)),
            Verdict::Denied(no) => Err(no.word()),
        })
    }

    /// A contact without a login may read what is mailed to them; one with a login what that may.
    fn contact_may_read(
        &self,
        account: &Account,
        contact: ContactId,
        department: Option<DepartmentId>,
    ) -> Result<Result<Recipient, &'static str>, Error> {
        let contact = self.tx.contact(contact)?.filter(|contact| contact.account == account.id);
        let Some(contact) = contact else {
            return Ok(Err("contact_unknown"));
        };
        if let Some(user) = contact.user
            && let Err(why) = self.user_may_read(account, user, department)?
        {
            return Ok(Err(why));
        }
        let listener = contact_listener(contact);
        Ok(if listener.email.is_some() { Ok(listener.who) } else { Err("no_address") })
    }

    /// Setting `tickets.copies`: those who want the tickets of others as well.
    fn support(
        &self,
        account: &Account,
        department: Option<DepartmentId>,
    ) -> Result<Vec<Recipient>, Error> {
        let copies = self.rules.settings.copies;
        if copies == Copies::Opener {
            return Ok(Vec::new());
        }
        let mut all = Vec::new();
        let wants = |it: &Contact| copies.reach(&it.mail, &it.departments, department);
        for contact in self.tx.contacts_of(account.id)?.into_iter().filter(wants) {
            all.extend(self.contact_may_read(account, contact.id, department)?.ok());
        }
        for it in self.tx.listening_members(account.id)? {
            if copies.reach(&it.mail, &[], department) {
                all.extend(self.user_may_read(account, it.user.id, department)?.ok());
            }
        }
        Ok(all)
    }
}
