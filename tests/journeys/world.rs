//! A small world to tell stories in: one Keyholder, a clock that can be set, people and accounts.
//! Shared by `journeys`, `access`, `people` and `upgrade`.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use keyholder::service::{Clock, Core, Error};
use serde_json::{Value, json};

/// Where every story begins.
pub const NOW: i64 = 1_700_000_000;
/// Seven days.
pub const WEEK: i64 = 604_800;
/// What everybody's password is, unless a story says otherwise.
pub const PASSWORD: &str = "correct horse battery";

struct SetClock(AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

pub struct World {
    pub core: Core,
    clock: Arc<SetClock>,
}

impl World {
    /// An empty store in memory.
    pub fn new() -> World {
        World::open(":memory:")
    }

    /// A store in a file, for stories that look into it.
    pub fn in_file(path: &Path) -> World {
        World::open(path.to_str().unwrap())
    }

    fn open(path: &str) -> World {
        let clock = Arc::new(SetClock(AtomicI64::new(NOW)));
        let core = Core::open_with_clock(path, clock.clone()).unwrap();
        World { core, clock }
    }

    pub fn set_clock(&self, now: i64) {
        self.clock.0.store(now, Ordering::SeqCst);
    }

    pub fn now(&self) -> i64 {
        self.clock.now()
    }

    pub fn wait(&self, seconds: i64) {
        self.clock.0.fetch_add(seconds, Ordering::SeqCst);
    }

    pub fn call(&self, action: &str, arguments: Value) -> Result<Value, Error> {
        self.core.call(action, arguments)
    }

    /// The answer; the story ends when there is none.
    pub fn ok(&self, action: &str, arguments: Value) -> Value {
        match self.call(action, arguments.clone()) {
            Ok(answer) => answer,
            Err(error) => panic!("{action} {arguments}: {}: {error}", error.code()),
        }
    }

    /// The code of the error; the story ends when it went well.
    pub fn no(&self, action: &str, arguments: Value) -> &'static str {
        match self.call(action, arguments.clone()) {
            Ok(answer) => panic!("{action} {arguments} went well: {answer}"),
            Err(error) => error.code(),
        }
    }

    /// An account with a new owner; gives the owner's number.
    pub fn account(&self, account: i64, email: &str) -> i64 {
        let owner = json!({ "email": email, "first_name": "Olga", "password": PASSWORD });
        let put = json!({ "actor": staff(), "account": account, "name": format!("Account {account}"),
            "owner": owner });
        self.ok("account.put", put)["owner"].as_i64().unwrap()
    }

    /// Somebody with a login, who owns an account of their own with the number `account`.
    pub fn person(&self, account: i64, email: &str) -> i64 {
        self.account(account, email)
    }

    /// Makes a user a member with these permissions, by staff.
    pub fn member(&self, account: i64, user: i64, permissions: &[&str]) -> Value {
        let add = json!({ "actor": staff(), "account": account, "user": user,
            "permissions": permissions });
        self.ok("member.add", add)["member"].clone()
    }

    pub fn set(&self, key: &str, value: &str) {
        self.ok("setting.put", json!({ "actor": staff(), "key": key, "value": value }));
    }

    /// Takes every waiting event, says done, and gives those of a kind.
    pub fn events_of(&self, kind: &str) -> Vec<Value> {
        self.events().into_iter().filter(|event| event["kind"] == kind).collect()
    }

    /// Takes a client of the old panel over, with this hash of a password.
    pub fn old_client(&self, client: i64, email: &str, hash: &str) {
        let row = json!({ "id": client.to_string(), "firstname": "L", "lastname": "L",
            "companyname": "", "email": email, "password": hash, "status": "Active" });
        let done = self.ok("upgrade.rows", json!({ "actor": system(), "clients": [row] }));
        assert_eq!(done["imported"].as_i64().unwrap() + done["repaired"].as_i64().unwrap(), 1);
    }

    /// Adds a contact, by staff; gives its number.
    pub fn contact(&self, account: i64, email: &str, mail: &[&str]) -> i64 {
        let add = json!({ "actor": staff(), "account": account, "first_name": "Carl", "email": email,
            "mail": mail });
        self.ok("contact.add", add)["contact"]["contact"].as_i64().unwrap()
    }

    /// Invites and gives the invitation's number.
    pub fn invite(&self, actor: i64, account: i64, email: &str, permissions: &[&str]) -> i64 {
        let new = json!({ "actor": user(actor), "account": account, "email": email,
            "permissions": permissions });
        self.ok("invitation.create", new)["invite"]["invitation"].as_i64().unwrap()
    }

    /// Takes every waiting event, says done, and gives them.
    pub fn events(&self) -> Vec<Value> {
        let mut all = Vec::new();
        loop {
            let taken = self.ok("outbox.take", json!({ "actor": system() }));
            let events = taken["events"].as_array().unwrap().clone();
            if events.is_empty() {
                return all;
            }
            let ids: Vec<_> = events.iter().map(|event| event["id"].clone()).collect();
            self.ok("outbox.done", json!({ "actor": system(), "ids": ids }));
            all.extend(events);
        }
    }

    /// The mails that are waiting, oldest first.
    pub fn mails(&self) -> Vec<Value> {
        let events = self.events();
        events
            .into_iter()
            .map(|event| event["mail"].clone())
            .filter(|mail| !mail.is_null())
            .collect()
    }

    /// The token in the last mail that waits for an address.
    pub fn token(&self, email: &str) -> String {
        let mails = self.mails();
        let mail = mails.iter().rfind(|mail| mail["to"] == email);
        mail.unwrap_or_else(|| panic!("no mail to {email}"))["token"].as_str().unwrap().to_owned()
    }

    /// Accepts with a new login; gives the user's number.
    pub fn register(&self, token: &str, invitation: i64) -> i64 {
        self.ok("invitation.accept", registration(token, invitation))["user"].as_i64().unwrap()
    }

    /// Invites an unknown address and registers it; gives the user's number.
    pub fn newcomer(&self, owner: i64, account: i64, email: &str, permissions: &[&str]) -> i64 {
        let invitation = self.invite(owner, account, email, permissions);
        let token = self.token(email);
        self.register(&token, invitation)
    }

    pub fn login(&self, email: &str) -> Value {
        self.ok("login", json!({ "email": email, "password": PASSWORD }))
    }

    /// The session of a fresh log-in.
    pub fn session(&self, email: &str) -> String {
        self.login(email)["session"].as_str().unwrap().to_owned()
    }

    /// Enters an account and gives the new session token.
    pub fn enter(&self, session: &str, account: i64) -> String {
        let moved = self.ok("session.enter", json!({ "session": session, "account": account }));
        moved["session"].as_str().unwrap().to_owned()
    }

    pub fn reason(&self, user: i64, account: i64, permission: &str) -> String {
        let ask = json!({ "user": user, "account": account, "permission": permission });
        self.ok("check", ask)["reason"].as_str().unwrap().to_owned()
    }

    pub fn can(&self, user: i64, account: i64, permission: &str) -> bool {
        let ask = json!({ "user": user, "account": account, "permission": permission });
        self.ok("check", ask)["allowed"].as_bool().unwrap()
    }

    pub fn shown(&self, account: i64, member: i64) -> Value {
        let show = json!({ "actor": staff(), "account": account, "user": member });
        self.ok("member.show", show)["member"].clone()
    }

    /// The status of an invitation as a list says it.
    pub fn status(&self, account: i64, invitation: i64) -> String {
        let list = self.ok("invitations.list", json!({ "actor": staff(), "account": account }));
        let found = list["invitations"]
            .as_array()
            .unwrap()
            .iter()
            .find(|one| one["invitation"] == invitation);
        found.expect("it is listed")["status"].as_str().unwrap().to_owned()
    }

    /// How much there is of everything.
    pub fn totals(&self) -> Value {
        let health = self.ok("health", json!({}));
        let keys =
            ["users", "accounts", "memberships", "contacts", "invitations", "waiting_events"];
        keys.into_iter()
            .map(|key| (key.to_owned(), health[key].clone()))
            .collect::<serde_json::Map<_, _>>()
            .into()
    }
}

pub fn staff() -> Value {
    json!({ "staff": "Sam" })
}

pub fn system() -> Value {
    json!({ "system": true })
}

pub fn user(id: i64) -> Value {
    json!({ "user": id })
}

/// The arguments with which a newcomer accepts.
pub fn registration(token: &str, invitation: i64) -> Value {
    let person = json!({ "first_name": "Nora", "last_name": "New", "password": PASSWORD });
    json!({ "token": token, "invitation": invitation, "register": person })
}
