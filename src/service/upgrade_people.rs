//! People of WHMCS 8: users beside the clients, and the links between them (K36, K37).

use super::upgrade::{CLIENT, LINK, Readable, USER};
use super::{Error, Rules, Scene, secret};
use crate::domain::account::Account;
use crate::domain::ids::UserId;
use crate::domain::membership::Kind;
use crate::import::whmcs7::{Client, PANEL};
use crate::import::whmcs8::{Link, User};
use crate::store::LegacyRow;

impl Scene<'_> {
    /// A user without anything that could be entered: the links bring that, and the password.
    pub(super) fn take_user(&self, row: &Readable<User>) -> Result<Option<&'static str>, Error> {
        let user = match row {
            Ok(user) => user,
            Err((id, error)) => return self.not_imported(USER, *id, error.to_string()),
        };
        if self.is_known(USER, user.id)? {
            return Ok(None);
        }
        let id = self.user_for(&user.person, &format!("user:{}", user.id), "")?;
        self.remember(LegacyRow {
            kind: USER.to_owned(),
            id: user.id,
            user: Some(id),
            notes: user.person.notes.clone(),
            hash_print: secret::print(&user.person.hash),
            ..LegacyRow::default()
        })
    }

    /// A link becomes a place on the account with exactly its permissions; the owner has one.
    pub(super) fn take_link(&self, row: &Readable<Link>) -> Result<Option<&'static str>, Error> {
        let link = match row {
            Ok(link) => link,
            Err((id, error)) => return self.not_imported(LINK, *id, error.to_string()),
        };
        if self.is_known(LINK, link.id)? {
            return Ok(None);
        }
        let Some(account) = self.tx.account(link.client)? else {
            let why = format!("its client does not exist: {}", link.client);
            return self.not_imported(LINK, link.id, why);
        };
        let Some(user) = self.user_of_row(USER, link.user)? else {
            let why = format!("its user does not exist: {}", link.user);
            return self.not_imported(LINK, link.id, why);
        };
        let mut notes = link.notes.clone();
        let place = self.place(&account, user, link, &mut notes)?;
        self.remember(LegacyRow {
            kind: LINK.to_owned(),
            id: link.id,
            user: Some(place),
            account: Some(account.id),
            notes,
            hash_print: secret::print(&link.hash),
            ..LegacyRow::default()
        })
    }

    fn place(
        &self,
        account: &Account,
        user: UserId,
        link: &Link,
        notes: &mut Vec<String>,
    ) -> Result<UserId, Error> {
        if account.is_owner(user) {
            return Ok(user);
        }
        if self.tx.member(user, account.id)?.is_some() {
            notes.push("a second link of one user to one client: the first one counts".to_owned());
            return Ok(user);
        }
        if link.owner {
            notes.push(format!(
                "a second owner of client {}: a member without permissions",
                account.id
            ));
        }
        let scene = match self.know_keys_of(&link.permissions)? {
            Some(rules) => &self.under(rules),
            None => self,
        };
        let own = scene.permissions_of(&link.permissions, notes)?;
        scene.add_membership(account, user, Kind::Guest, crate::domain::grants::Grants::of(own))?;
        scene.keep_password(user, account.id, &link.hash, notes)?;
        Ok(user)
    }

    /// The owner of a client: of WHMCS 8 the user that it names, of WHMCS 7 the person in the row.
    pub(super) fn owner_in_row(
        &self,
        client: &Client,
        notes: &mut Vec<String>,
    ) -> Result<UserId, Error> {
        if let Some(id) = client.owner {
            if let Some(user) = self.user_of_row(USER, id)? {
                return Ok(user);
            }
            notes.push("no user owns it: whoever reads the mail of its address does".to_owned());
        }
        let origin = format!("{CLIENT}:{}", client.id);
        self.user_for(&client.person, &origin, &client.language)
    }

    /// The same moment under other rules.
    pub(super) fn under(&self, rules: Rules) -> Scene<'_> {
        Scene { tx: self.tx, by: self.by, rules, now: self.now }
    }

    fn user_of_row(&self, kind: &str, id: i64) -> Result<Option<UserId>, Error> {
        Ok(self.tx.legacy_row(PANEL, kind, id)?.and_then(|row| row.user))
    }
}
