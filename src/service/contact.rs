//! The contacts of an account: list, show, add, change, remove (K24).

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::error::Thing;
use super::mail::Except;
use super::member::Nothing;
use super::page::Asked;
use super::{By, Core, Error, Scene, text};
use crate::domain::account::Account;
use crate::domain::contact::{self, Contact};
use crate::domain::delegation::Actor;
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, ContactId, DepartmentId, Seconds, UserId};
use crate::domain::mail::{self, Category, Whose};
use crate::domain::permission::Permission;
use crate::domain::rule::BrokenRule;
use crate::domain::search::Search;
use crate::store::Place;

/// A page of the contacts, of all of them or of those who are looked for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AskContacts {
    account: AccountId,
    #[serde(default)]
    search: String,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

/// The fields of a contact; what is missing stays.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Fields {
    account: AccountId,
    /// Which contact; missing when one is added.
    contact: Option<ContactId>,
    /// The panel's number: of one that is added, else instead of `contact`.
    panel_id: Option<i64>,
    first_name: Option<String>,
    last_name: Option<String>,
    company: Option<String>,
    email: Option<String>,
    details: Option<Map<String, Value>>,
    mail: Option<Vec<String>>,
    departments: Option<Vec<DepartmentId>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WhichContact {
    pub account: AccountId,
    pub contact: Option<ContactId>,
    /// The panel's number, instead of `contact`.
    #[serde(default)]
    pub panel_id: Option<i64>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct ContactView {
    contact: ContactId,
    account: AccountId,
    panel_id: i64,
    user: Option<UserId>,
    name: String,
    first_name: String,
    last_name: String,
    company: String,
    email: String,
    details: Value,
    mail: Vec<String>,
    departments: Vec<DepartmentId>,
    created: Option<Seconds>,
}

#[derive(Serialize, Deserialize)]
pub(super) struct OneContact {
    pub contact: ContactView,
}

#[derive(Serialize)]
pub(super) struct ContactList {
    contacts: Vec<ContactView>,
    total: Option<i64>,
    next: Option<String>,
}

impl Core {
    pub(super) fn contacts(&self, by: &By, ask: AskContacts) -> Result<ContactList, Error> {
        let search = Search::of(&text::plain("search", &ask.search)?);
        let asked = Asked::new(ask.after.as_deref(), ask.offset, ask.limit)?;
        self.read(by, |scene| {
            let account = scene.allowed(ask.account, Permission::CONTACTS_MANAGE)?;
            let (mut rows, total) = if search.is_empty() {
                let count = || scene.tx.count_contacts(account.id);
                (scene.tx.contacts_page(account.id, asked.slice())?, asked.counts().then(count))
            } else {
                let mut found = scene.tx.contacts_of(account.id)?;
                found.retain(|it| {
                    let last_name = format!("{} {}", it.last_name, it.company);
                    search.fits(&it.first_name, &last_name, &it.email)
                });
                let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
                (asked.part_of(found, |it| it.id.0), asked.counts().then_some(Ok(total)))
            };
            let next = asked.cut(&mut rows, |row| Place(row.id.0, 0));
            let contacts = rows.into_iter().map(view).collect();
            Ok(ContactList { contacts, total: total.transpose()?, next })
        })
    }

    pub(super) fn show_contact(&self, by: &By, which: WhichContact) -> Result<OneContact, Error> {
        self.read(by, |scene| {
            scene.allowed(which.account, Permission::CONTACTS_MANAGE)?;
            Ok(OneContact { contact: view(scene.own_contact(&which)?) })
        })
    }

    pub(super) fn add_contact(&self, by: &By, fields: Fields) -> Result<OneContact, Error> {
        if fields.contact.is_some() {
            return Err(Error::Invalid("a new contact has no number yet: contact".into()));
        }
        self.write_once(by, |scene| {
            let account = scene.allowed(fields.account, Permission::CONTACTS_MANAGE)?;
            let mut new = changed(&nobody(account.id), &fields)?;
            new.panel_id = fields.panel_id.unwrap_or(0);
            new.created = Some(scene.now);
            new.id = scene.tx.add_contact(&new)?;
            let mut after = describe(&new);
            if scene.owner_wants_to_know(&account)
                && let Some(after) = after.as_object_mut()
            {
                after.insert("notify_owner".into(), Value::Bool(true));
            }
            scene.record(&Change {
                kind: EventKind::ContactAdded,
                account: Some(account.id),
                user: None,
                subject: new.id.0,
                before: Value::Null,
                after,
            })?;
            Ok(OneContact { contact: view(new) })
        })
    }

    pub(super) fn change_contact(&self, by: &By, fields: Fields) -> Result<OneContact, Error> {
        let (contact, panel_id) = (fields.contact, fields.panel_id);
        self.write_once(by, |scene| {
            let account = scene.allowed(fields.account, Permission::CONTACTS_MANAGE)?;
            let which = WhichContact { account: account.id, contact, panel_id };
            let before = scene.own_contact(&which)?;
            let after = changed(&before, &fields)?;
            scene.must_leave_domain_mail(&account, &before, hears_of_domains(&after))?;
            scene.save_contact(&before, &after)?;
            Ok(OneContact { contact: view(after) })
        })
    }

    pub(super) fn remove_contact(&self, by: &By, which: WhichContact) -> Result<Nothing, Error> {
        self.write_once(by, |scene| {
            let account = scene.allowed(which.account, Permission::CONTACTS_MANAGE)?;
            let before = scene.own_contact(&which)?;
            if before.user.is_some() {
                return Err(BrokenRule::ContactHasLogin.into());
            }
            scene.must_leave_domain_mail(&account, &before, false)?;
            scene.tx.remove_contact(before.id)?;
            scene.record(&Change {
                kind: EventKind::ContactRemoved,
                account: Some(account.id),
                user: None,
                subject: before.id.0,
                before: describe(&before),
                after: Value::Null,
            })?;
            Ok(Nothing {})
        })
    }
}

impl Scene<'_> {
    /// A contact of this account; those of others do not exist.
    pub(super) fn own_contact(&self, which: &WhichContact) -> Result<Contact, Error> {
        let found = match (which.contact, which.panel_id) {
            (Some(id), None) => {
                self.tx.contact(id)?.filter(|contact| contact.account == which.account)
            }
            (None, Some(number)) => self.tx.contact_of_panel(which.account, number)?,
            _ => return Err(Error::Invalid("say which: contact or panel_id".into())),
        };
        found.ok_or(Error::NotFound(Thing::Contact))
    }

    pub(super) fn save_contact(&self, before: &Contact, after: &Contact) -> Result<(), Error> {
        if before == after {
            return Ok(());
        }
        self.tx.save_contact(after)?;
        self.record(&Change {
            kind: EventKind::ContactChanged,
            account: Some(after.account),
            user: after.user.or(before.user),
            subject: after.id.0,
            before: describe(before),
            after: describe(after),
        })
    }

    /// Setting `contacts.notify_owner`; nobody is told of what they did themselves.
    fn owner_wants_to_know(&self, account: &Account) -> bool {
        let own = self.by.acting.is_none() && self.by.actor == Actor::User(account.owner);
        self.rules.settings.notify_owner && !own
    }

    fn must_leave_domain_mail(
        &self,
        account: &Account,
        before: &Contact,
        after: bool,
    ) -> Result<(), Error> {
        let elsewhere = self.hears_elsewhere(account, Except::Contact(before.id))?;
        Ok(mail::may_change_domain(Whose::Person, hears_of_domains(before), after, elsewhere)?)
    }
}

pub(super) fn hears_of_domains(contact: &Contact) -> bool {
    !contact.canonical.is_empty() && Category::Domain.is_on(&contact.mail)
}

fn nobody(account: AccountId) -> Contact {
    Contact {
        id: ContactId(0),
        account,
        panel_id: 0,
        user: None,
        first_name: String::new(),
        last_name: String::new(),
        company: String::new(),
        email: String::new(),
        canonical: String::new(),
        details: json!({}),
        mail: Vec::new(),
        departments: Vec::new(),
        created: None,
    }
}

fn changed(before: &Contact, fields: &Fields) -> Result<Contact, Error> {
    let mut after = before.clone();
    for (field, given, kept) in [
        ("first_name", &fields.first_name, &mut after.first_name),
        ("last_name", &fields.last_name, &mut after.last_name),
        ("company", &fields.company, &mut after.company),
    ] {
        if let Some(given) = given {
            *kept = contact::name(field, given)?;
        }
    }
    match fields.email.as_deref().map(str::trim) {
        None => {}
        Some("") => (after.email, after.canonical) = (String::new(), String::new()),
        Some(typed) => {
            let email = Email::parse(typed)?;
            (after.email, after.canonical) =
                (email.as_str().to_owned(), email.canonical().to_owned());
        }
    }
    if let Some(given) = &fields.details {
        after.details = contact::details(&before.details, given)?;
    }
    if let Some(given) = &fields.mail {
        after.mail = mail::in_order(given)?;
    }
    if let Some(given) = &fields.departments {
        after.departments = contact::departments(given)?;
    }
    if after.first_name.is_empty()
        && after.last_name.is_empty()
        && after.company.is_empty()
        && after.email.is_empty()
    {
        return Err(Error::Invalid("a contact needs a name or an email".into()));
    }
    Ok(after)
}

fn describe(contact: &Contact) -> Value {
    json!({
        "name": contact.display_name(),
        "company": contact.company,
        "email": contact.email,
        "user": contact.user,
        "details": contact.details,
        "mail": contact.mail,
        "departments": contact.departments,
    })
}

pub(super) fn view(contact: Contact) -> ContactView {
    ContactView {
        name: contact.display_name(),
        contact: contact.id,
        account: contact.account,
        panel_id: contact.panel_id,
        user: contact.user,
        first_name: contact.first_name,
        last_name: contact.last_name,
        company: contact.company,
        email: contact.email,
        details: contact.details,
        mail: contact.mail,
        departments: contact.departments,
        created: contact.created,
    }
}

impl Scene<'_> {
    /// A contact that is there already gets the log-in that its row has.
    pub(super) fn give_user(
        &self,
        known: Contact,
        user: Option<UserId>,
    ) -> Result<ContactId, Error> {
        let id = known.id;
        if user.is_none() || user == known.user {
            return Ok(id);
        }
        self.record(&Change {
            kind: EventKind::ContactChanged,
            account: Some(known.account),
            user,
            subject: id.0,
            before: json!({ "user": known.user }),
            after: json!({ "user": user }),
        })?;
        self.tx.save_contact(&Contact { user, ..known })?;
        Ok(id)
    }
}
