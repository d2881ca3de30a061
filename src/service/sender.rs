//! Whose mail came in, and in which class of people its sender is (K27, K28).
//!
//! The answer sorts mail; it never opens anything. A From line is what somebody typed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::error::Thing;
use super::{By, Core, Error, Scene, text};
use crate::domain::account::{Account, AccountStatus};
use crate::domain::contact::Contact;
use crate::domain::decision::Ask;
use crate::domain::email::Email;
use crate::domain::ids::{AccountId, ContactId, DepartmentId, Seconds, UserId};
use crate::domain::membership::{Kind, Status};
use crate::domain::permission::Permission;
use crate::domain::ticket::{self, Fit, Found, Sender, SenderClass};
use crate::domain::user::User;
use crate::store::Slice;

/// What the panel's mail server says about a message.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Authenticated {
    spf: Option<String>,
    dkim: Option<String>,
    dmarc: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Incoming {
    address: String,
    /// The account of the ticket that the mail answers.
    ticket_account: Option<AccountId>,
    /// The department that the mail is for.
    department: Option<DepartmentId>,
    /// Whether the panel knows the address: it would put the mail under one of its clients.
    #[serde(default)]
    customer: bool,
    #[serde(default)]
    authenticated: Authenticated,
}

/// How an address belongs to an account.
#[derive(Serialize)]
pub(super) struct Match {
    /// `owner`, `member` or `contact`.
    #[serde(rename = "as")]
    role: &'static str,
    user: Option<UserId>,
    contact: Option<ContactId>,
    name: String,
}

#[derive(Serialize)]
pub(super) struct Candidate {
    account: AccountId,
    name: String,
    /// 1 for the best; equal ones share a place.
    place: usize,
    of_ticket: bool,
    last_used: Option<Seconds>,
    matches: Vec<Match>,
    #[serde(skip)]
    fit: Fit,
}

#[derive(Serialize)]
pub(super) struct Resolved {
    accounts: Vec<Candidate>,
    /// Whether the mail may become a ticket or a reply.
    take: bool,
    /// Whether the From line is known to be true; even then it opens nothing.
    verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskClass {
    account: AccountId,
    user: Option<UserId>,
    contact: Option<ContactId>,
    /// A contact by the panel's number.
    panel_contact: Option<i64>,
    staff: Option<String>,
    address: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Class {
    class: &'static str,
    /// Of the user or contact.
    name: Option<String>,
}

impl Core {
    pub(super) fn resolve_sender(&self, by: &By, mail: Incoming) -> Result<Resolved, Error> {
        by.must_be_host()?;
        let verified = verified(&mail.authenticated)?;
        let address = Email::parse(&mail.address)?;
        self.read(by, |scene| {
            if let Some(ticket) = mail.ticket_account {
                scene.account(ticket)?;
            }
            let mut found = Candidates { known: mail.customer, ..Candidates::default() };
            scene.through_users(&address, &mail, &mut found)?;
            scene.through_contacts(&address, &mail, &mut found)?;
            let sender = if found.known { Sender::Customer } else { Sender::Stranger };
            let accounts = in_order(found.accounts.into_values().collect());
            let of_ticket = accounts.iter().any(|one| one.of_ticket);
            let is_reply = mail.ticket_account.is_some();
            let take = ticket::is_taken(sender, is_reply, of_ticket, !accounts.is_empty());
            Ok(Resolved { accounts, take, verified })
        })
    }

    pub(super) fn sender_class(&self, by: &By, ask: AskClass) -> Result<Class, Error> {
        by.must_be_host()?;
        self.read(by, |scene| {
            let account = scene.account(ask.account)?;
            let (class, name) = match ask.named()? {
                Named::User(id) => {
                    let user = scene.user(id)?;
                    (scene.class_of_user(&account, &user)?, Some(user.display_name()))
                }
                Named::Contact(id) => {
                    let found = scene.tx.contact(id)?.filter(|it| it.account == account.id);
                    let contact = found.ok_or(Error::NotFound(Thing::Contact))?;
                    (scene.class_of_contact(&account, &contact)?, Some(contact.display_name()))
                }
                Named::PanelContact(number) => {
                    // One that was removed since: nobody known any more.
                    match scene.tx.contact_of_panel(account.id, number)? {
                        Some(contact) => (
                            scene.class_of_contact(&account, &contact)?,
                            Some(contact.display_name()),
                        ),
                        None => (SenderClass::Guest, None),
                    }
                }
                Named::Staff => (SenderClass::Staff, None),
                Named::Address(text) => (scene.class_of_address(&account, text)?, None),
            };
            Ok(Class { class: class.word(), name })
        })
    }
}

/// Whom a question about a class names.
enum Named<'a> {
    User(UserId),
    Contact(ContactId),
    PanelContact(i64),
    Staff,
    Address(&'a str),
}

impl AskClass {
    fn named(&self) -> Result<Named<'_>, Error> {
        let named = [
            self.user.map(Named::User),
            self.contact.map(Named::Contact),
            self.panel_contact.map(Named::PanelContact),
            self.staff.as_ref().map(|_| Named::Staff),
            self.address.as_deref().map(Named::Address),
        ];
        let mut given = named.into_iter().flatten();
        match (given.next(), given.next()) {
            (Some(one), None) => Ok(one),
            _ => Err(Error::Invalid(
                "give one of user, contact, panel_contact, staff and address".into(),
            )),
        }
    }
}

fn verified(results: &Authenticated) -> Result<bool, Error> {
    let read = |result: &Option<String>| match result.as_deref() {
        None => Ok(None),
        Some(word) => Found::from_word(word).map(Some).ok_or_else(|| {
            let word: String = word.chars().take(100).collect();
            let known = Found::WORDS.join(", ");
            Error::Invalid(format!("unknown result of a mail check: {word}; known: {known}"))
        }),
    };
    read(&results.spf)?;
    read(&results.dkim)?;
    Ok(ticket::is_verified(read(&results.dmarc)?))
}

fn in_order(mut accounts: Vec<Candidate>) -> Vec<Candidate> {
    accounts.sort_by_key(|one| (one.fit, one.account));
    let mut place = 0;
    let mut last = None;
    for one in &mut accounts {
        if last != Some(one.fit) {
            place += 1;
            last = Some(one.fit);
        }
        one.place = place;
    }
    accounts
}

#[derive(Default)]
struct Candidates {
    accounts: BTreeMap<AccountId, Candidate>,
    /// Whether the address is somebody's who has to do with any account.
    known: bool,
}

impl Scene<'_> {
    /// Accounts on which the person may open tickets, and the ticket's own when they may see it.
    fn through_users(
        &self,
        address: &Email,
        mail: &Incoming,
        found: &mut Candidates,
    ) -> Result<(), Error> {
        let main = self.tx.user_by_address(address.canonical())?;
        let shadows = self.tx.shadows_of(address.canonical())?;
        for user in main.into_iter().chain(shadows) {
            for row in self.tx.accounts_of(user.id, Slice::ALL)? {
                found.known = true;
                let member = row.member.as_ref();
                let may = |permission| {
                    let ask =
                        Ask { department: mail.department, ..Ask::in_absence(permission, member) };
                    self.verdict(&row.account, &user, member, &ask).is_allowed()
                };
                let of_ticket = mail.ticket_account == Some(row.account.id);
                if may(Permission::TICKETS_OPEN) || (of_ticket && may(Permission::TICKETS_VIEW)) {
                    let role = if row.account.is_owner(user.id) { "owner" } else { "member" };
                    let name = user.display_name();
                    let one = Match { role, user: Some(user.id), contact: None, name };
                    add(found, &row.account, of_ticket, row.last_used, one);
                }
            }
        }
        Ok(())
    }

    /// A contact without a login writes for the account; one with a login is that login.
    fn through_contacts(
        &self,
        address: &Email,
        mail: &Incoming,
        found: &mut Candidates,
    ) -> Result<(), Error> {
        for contact in self.tx.contacts_at(address.canonical())? {
            found.known = true;
            let Some(account) = self.tx.account(contact.account)? else {
                continue;
            };
            let of_ticket = mail.ticket_account == Some(account.id);
            let open = account.status != AccountStatus::Closed;
            if open && self.writes(&account, &contact, mail.department)? {
                let name = contact.display_name();
                let one =
                    Match { role: "contact", user: contact.user, contact: Some(contact.id), name };
                add(found, &account, of_ticket, None, one);
            }
        }
        Ok(())
    }

    fn writes(
        &self,
        account: &Account,
        contact: &Contact,
        department: Option<DepartmentId>,
    ) -> Result<bool, Error> {
        let Some(user) = contact.user else {
            return Ok(true);
        };
        let user = self.user(user)?;
        let member = self.tx.member(user.id, account.id)?;
        let ask = Ask { department, ..Ask::in_absence(Permission::TICKETS_OPEN, member.as_ref()) };
        Ok(self.verdict(account, &user, member.as_ref(), &ask).is_allowed())
    }

    fn class_of_user(&self, account: &Account, user: &User) -> Result<SenderClass, Error> {
        let place = match self.tx.member(user.id, account.id)? {
            _ if account.is_owner(user.id) => Some(Kind::Owner),
            Some(member) if member.status == Status::Active && member.in_window(self.now) => {
                Some(member.kind)
            }
            _ => None,
        };
        Ok(SenderClass::of_user(place.filter(|_| !user.disabled)))
    }

    fn class_of_contact(&self, account: &Account, contact: &Contact) -> Result<SenderClass, Error> {
        match contact.user {
            Some(user) => self.class_of_user(account, &self.user(user)?),
            None => Ok(SenderClass::SubAccount),
        }
    }

    /// The best that any person behind an address is. What is no address is nobody's.
    fn class_of_address(&self, account: &Account, given: &str) -> Result<SenderClass, Error> {
        let Ok(address) = Email::parse(&text::plain("address", given)?) else {
            return Ok(SenderClass::Guest);
        };
        let main = self.tx.user_by_address(address.canonical())?;
        let known = main.is_some();
        for user in main.into_iter().chain(self.tx.shadows_of(address.canonical())?) {
            let class = self.class_of_user(account, &user)?;
            if class != SenderClass::RegisteredUser {
                return Ok(class);
            }
        }
        let contacts = self.tx.contacts_at(address.canonical())?;
        let plain = |it: &Contact| it.account == account.id && it.user.is_none();
        Ok(match known {
            _ if contacts.iter().any(plain) => SenderClass::SubAccount,
            true => SenderClass::RegisteredUser,
            false => SenderClass::Guest,
        })
    }
}

fn add(
    found: &mut Candidates,
    account: &Account,
    of_ticket: bool,
    last_used: Option<Seconds>,
    one: Match,
) {
    let candidate = found.accounts.entry(account.id).or_insert_with(|| Candidate {
        account: account.id,
        name: account.display_name(),
        place: 0,
        of_ticket,
        last_used,
        matches: Vec::new(),
        fit: Fit::new(of_ticket, last_used),
    });
    candidate.matches.push(one);
}
