//! Users as the host keeps them: a new one, another address, the list.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::page::Asked;
use super::user::{UserView, view};
use super::view::language_of;
use super::{By, Core, Error, Scene, password, text};
use crate::domain::email::Email;
use crate::domain::event::{Change, EventKind};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::rule::BrokenRule;
use crate::domain::user::{Address, User};
use crate::store::{Place, Slice};

/// The longest text that is searched for.
const LONGEST_SEARCH: usize = 255;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AddUser {
    email: String,
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    last_name: String,
    password: String,
    #[serde(default)]
    language: String,
    /// Everything is looked at and nothing is written.
    #[serde(default)]
    only_look: bool,
}

#[derive(Serialize, Deserialize)]
pub(super) struct Added {
    /// `None`: it was only looked.
    user: Option<UserView>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ListUsers {
    #[serde(default)]
    search: String,
    #[serde(default)]
    newest_first: bool,
    #[serde(default)]
    offset: i64,
    limit: Option<i64>,
    after: Option<String>,
}

#[derive(Serialize)]
pub(super) struct Listed {
    #[serde(flatten)]
    user: UserView,
    accounts: Vec<OfUser>,
}

/// An account of a user.
#[derive(Serialize)]
struct OfUser {
    account: AccountId,
    owner: bool,
}

#[derive(Serialize)]
pub(super) struct Users {
    users: Vec<Listed>,
    total: Option<i64>,
    next: Option<String>,
}

impl Core {
    /// A user with a password and no account.
    pub(super) fn add_user(&self, by: &By, new: AddUser) -> Result<Added, Error> {
        by.must_be_host()?;
        let email = Email::parse_reachable(&new.email)?;
        language_of(&new.language)?;
        let hash = password::hash_new(&new.password)?;
        let work = |scene: &Scene<'_>| {
            let user = scene.new_user(&new, &email)?;
            if new.only_look {
                return Ok(Added { user: None });
            }
            let id = scene.tx.add_user(&user, email.canonical())?;
            scene.tx.add_credential(id, None, &hash)?;
            scene.record(&Change {
                kind: EventKind::UserAdded,
                account: None,
                user: Some(id),
                subject: id.0,
                before: Value::Null,
                after: json!({ "email": email.as_str() }),
            })?;
            Ok(Added { user: Some(view(User { id, ..user })) })
        };
        self.write_once(by, work)
    }

    /// Oldest first, or newest. What is searched for begins an address or a name.
    pub(super) fn users(&self, by: &By, ask: ListUsers) -> Result<Users, Error> {
        by.must_be_host()?;
        let search = text::plain("search", &ask.search)?;
        if search.len() > LONGEST_SEARCH {
            return Err(Error::Invalid(format!("search has more than {LONGEST_SEARCH} bytes")));
        }
        let asked = Asked::new(ask.after.as_deref(), ask.offset, ask.limit)?;
        self.read(by, |scene| {
            let mut found = scene.tx.users(&search, ask.newest_first, asked.slice())?;
            let next = asked.cut(&mut found, |user| Place(user.id.0, 0));
            let users = found.into_iter().map(|user| scene.listed(user)).collect::<Result<_, _>>();
            let total = asked.counts().then(|| scene.tx.count_users(&search)).transpose()?;
            Ok(Users { users: users?, total, next })
        })
    }
}

impl Scene<'_> {
    fn listed(&self, user: User) -> Result<Listed, Error> {
        let rows = self.tx.accounts_of(user.id, Slice::ALL)?;
        let of_user = rows
            .iter()
            .map(|row| OfUser { account: row.account.id, owner: row.account.is_owner(user.id) });
        let mut accounts: Vec<_> = of_user.collect();
        accounts.sort_by_key(|one| one.account);
        Ok(Listed { user: view(user), accounts })
    }

    fn new_user(&self, new: &AddUser, email: &Email) -> Result<User, Error> {
        self.must_be_free(email)?;
        Ok(User {
            id: UserId(0),
            address: Address::Valid(email.clone()),
            first_name: text::plain("first_name", &new.first_name)?,
            last_name: text::plain("last_name", &new.last_name)?,
            language: new.language.clone(),
            disabled: false,
            mailbox_proved: false,
            password_moved: true,
            shadow_of: None,
            generation: 0,
            created: self.now,
        })
    }

    pub(super) fn must_be_free(&self, email: &Email) -> Result<(), Error> {
        match self.tx.user_by_address(email.canonical())? {
            Some(_) => Err(BrokenRule::AddressTaken.into()),
            None => Ok(()),
        }
    }
}
