//! People of WHMCS 8: users beside the clients, and the links between them (K36, K37).

use super::upgrade::{CLIENT, INVITE, LINK, Readable, USER};
use super::{Error, Rules, Scene, secret};
use crate::domain::account::Account;
use crate::domain::email::Email;
use crate::domain::grants::Grants;
use crate::domain::ids::UserId;
use crate::domain::membership::Kind;
use crate::import::Origin;
use crate::import::whmcs7::Client;
use crate::import::whmcs8::{Invite, Link, User};
use crate::store::LegacyRow;

impl Scene<'_> {
    /// A user without anything that could be entered: the links bring that, and the password.
    pub(super) fn take_user(
        &self,
        panel: Origin,
        row: &Readable<User>,
    ) -> Result<Option<&'static str>, Error> {
        let user = match row {
            Ok(user) => user,
            Err((id, error)) => return self.not_imported(panel, USER, *id, error.to_string()),
        };
        if self.is_known(panel, USER, user.id)? {
            return Ok(None);
        }
        let id = self.user_for(panel, &user.person, &format!("user:{}", user.id), "")?;
        self.remember(
            panel,
            LegacyRow {
                kind: USER.to_owned(),
                id: user.id,
                user: Some(id),
                notes: user.person.notes.clone(),
                hash_print: secret::print(&user.person.hash),
                ..LegacyRow::default()
            },
        )
    }

    /// A link becomes a place on the account with exactly its permissions; the owner has one.
    pub(super) fn take_link(
        &self,
        panel: Origin,
        row: &Readable<Link>,
    ) -> Result<Option<&'static str>, Error> {
        let link = match row {
            Ok(link) => link,
            Err((id, error)) => return self.not_imported(panel, LINK, *id, error.to_string()),
        };
        if self.is_known(panel, LINK, link.id)? {
            return Ok(None);
        }
        let Some(account) = self.tx.account(link.client)? else {
            let why = format!("its client does not exist: {}", link.client);
            return self.not_imported(panel, LINK, link.id, why);
        };
        let Some(user) = self.whose_link(panel, link)? else {
            let why = match panel {
                Origin::Whmcs => format!("its user does not exist: {}", link.user),
                Origin::HostBill => {
                    format!("nobody is registered with its address: {}", link.email)
                }
            };
            return self.not_imported(panel, LINK, link.id, why);
        };
        let mut notes = link.notes.clone();
        let place = self.place(panel, &account, user, link, &mut notes)?;
        self.remember(
            panel,
            LegacyRow {
                kind: LINK.to_owned(),
                id: link.id,
                user: Some(place),
                account: Some(account.id),
                notes,
                hash_print: secret::print(&link.hash),
                ..LegacyRow::default()
            },
        )
    }

    /// An invitation stays with the panel, whose mail it was; the report names it.
    pub(super) fn take_invite(
        &self,
        panel: Origin,
        row: &Readable<Invite>,
    ) -> Result<Option<&'static str>, Error> {
        match row {
            Ok(invite) => self.not_imported(panel, INVITE, invite.id, invite.why.clone()),
            Err((id, error)) => self.not_imported(panel, INVITE, *id, error.to_string()),
        }
    }

    fn place(
        &self,
        panel: Origin,
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
        let scene = match self.know_keys_of(panel, &link.permissions)? {
            Some(rules) => &self.under(rules),
            None => self,
        };
        let own = scene.permissions_of(panel, &link.permissions, notes)?;
        scene.add_in_status(account, user, Kind::Guest, Grants::of(own), link.status)?;
        scene.keep_password(user, account.id, &link.hash, notes)?;
        Ok(user)
    }

    /// The owner of a client: of WHMCS 8 the user that it names, of WHMCS 7 the person in the row.
    pub(super) fn owner_in_row(
        &self,
        panel: Origin,
        client: &Client,
        added: bool,
        notes: &mut Vec<String>,
    ) -> Result<UserId, Error> {
        if let Some(id) = client.owner {
            if let Some(user) = self.user_of_row(panel, USER, id)? {
                return Ok(user);
            }
            notes.push("no user owns it: whoever reads the mail of its address does".to_owned());
        }
        let origin = format!("{CLIENT}:{}", client.id);
        self.login_of_row(panel, &client.person, &origin, &client.language, added, notes)
    }

    /// The same moment under other rules.
    pub(super) fn under(&self, rules: Rules) -> Scene<'_> {
        Scene { tx: self.tx, by: self.by, rules, now: self.now }
    }

    /// Whose link it is: WHMCS names a user, HostBill an address.
    fn whose_link(&self, panel: Origin, link: &Link) -> Result<Option<UserId>, Error> {
        if panel == Origin::Whmcs {
            return self.user_of_row(panel, USER, link.user);
        }
        let Ok(email) = Email::parse(&link.email) else { return Ok(None) };
        Ok(self.tx.user_by_address(email.canonical())?.map(|user| user.id))
    }

    fn user_of_row(&self, panel: Origin, kind: &str, id: i64) -> Result<Option<UserId>, Error> {
        Ok(self.tx.legacy_row(panel.name(), kind, id)?.and_then(|row| row.user))
    }
}
