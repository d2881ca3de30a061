//! Contacts of the old panel, which stay contacts (K24, K36).

use serde_json::{Value, json};

use super::{Error, Scene};
use crate::domain::account::Account;
use crate::domain::contact;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{ContactId, UserId};
use crate::import::whmcs7::Contact;

impl Scene<'_> {
    pub(super) fn add_contact(
        &self,
        account: &Account,
        row: &Contact,
        user: Option<UserId>,
    ) -> Result<ContactId, Error> {
        // The panel may have told of it already, by its hook.
        if let Some(known) = self.tx.contact_of_panel(account.id, row.id)? {
            return self.give_user(known, user);
        }
        let person = &row.person;
        let canonical = person.email.as_ref().map(|email| email.canonical().to_owned());
        let id = self.tx.add_contact(&contact::Contact {
            id: ContactId(0),
            account: account.id,
            panel_id: row.id,
            user,
            first_name: person.first_name.clone(),
            last_name: person.last_name.clone(),
            company: person.company.clone(),
            email: person.typed_email.trim().to_owned(),
            canonical: canonical.unwrap_or_default(),
            details: person.details.clone(),
            mail: person.mail.clone(),
            departments: Vec::new(),
            created: Some(self.now),
        })?;
        self.record(&Change {
            kind: EventKind::ContactAdded,
            account: Some(account.id),
            user,
            subject: id.0,
            before: Value::Null,
            after: json!({ "panel_id": row.id, "mail": person.mail }),
        })?;
        Ok(id)
    }
}
