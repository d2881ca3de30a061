//! Steps about the installation: clock, settings, accounts, services, domains, users.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{Disagreement, Raw, Run, Step};
use crate::model::manage::Actor;
use crate::model::{Account, AccountStatus, Expect, Item, Keys, User, canonical, keys};

/// The addresses that people of these histories have. One is long, one is not ASCII.
const NAMES: [&str; 12] =
    ["ann", "bob", "cyd", "dan", "eve", "fay", "gil", "hal", "ivy", "jan+x", "kim.k", "lou"];

/// The keys that steps hand out: few, so that sets meet.
pub const POOL: [&str; 12] = [
    "tickets.view",
    "tickets.open",
    "tickets.close",
    "services.view",
    "services.manage",
    "services.sso",
    "members.manage",
    "invoices.view",
    "domains.manage",
    "contacts.manage",
    "hostbill:misc.foo",
    "services.order",
];

pub const FUNCTIONS: [&str; 3] = ["reset-password", "reboot", "console"];

pub const PASSWORD: &str = "a long enough password";

pub fn host() -> Value {
    json!({"staff": "root"})
}

impl Run {
    /// Three accounts with their owners, three services, two domains, two plugin keys.
    pub(super) fn furnish(&mut self) -> Step {
        for key in keys::EXTRA {
            let done = self.call("permission.register", json!({"actor": host(), "key": key}));
            if done.is_err() {
                return self.wrong("permission.register", format!("{done:?}"));
            }
        }
        for account in 1..=3 {
            let email = format!("{}@example.com", NAMES[account as usize - 1]);
            self.put_account(account, None, Some(&email))?;
        }
        for id in [41, 42, 43] {
            self.put_item(id, 1 + id % 2, false, &FUNCTIONS[..2])?;
        }
        for id in [51, 52] {
            self.put_item(id, 1 + id % 2, true, &[])?;
        }
        Ok(())
    }

    pub(super) fn address(&self, raw: &Raw, at: usize) -> String {
        let name = raw.pick(at, &NAMES).copied().unwrap_or_default();
        match raw.below(at, 6) {
            0 => format!("{}@Example.COM", name.to_uppercase()),
            1 => format!(" {name}@example.com "),
            _ => format!("{name}@example.com"),
        }
    }

    pub(super) fn any_account(&self, raw: &Raw, at: usize) -> i64 {
        let mut all: Vec<i64> = self.world.accounts.keys().copied().collect();
        if raw.once_in(at, 40) {
            all = vec![999];
        }
        raw.pick(at, &all).copied().unwrap_or(999)
    }

    pub(super) fn any_user(&self, raw: &Raw, at: usize) -> i64 {
        let mut all: Vec<i64> = self.world.users.keys().copied().collect();
        if raw.once_in(at, 40) {
            all = vec![999];
        }
        raw.pick(at, &all).copied().unwrap_or(999)
    }

    pub(super) fn put_account(
        &mut self,
        account: i64,
        owner: Option<i64>,
        email: Option<&str>,
    ) -> Step {
        let mut arguments =
            json!({"actor": host(), "account": account, "name": format!("Account {account}")});
        let mut expect = Expect::done();
        match (owner, email) {
            (Some(user), _) => {
                arguments["owner"] = json!({"user": user});
                expect.add_if(!self.world.users.contains_key(&user), "user_unknown");
                let disabled = self.world.users.get(&user).is_some_and(|it| it.disabled);
                expect.perhaps(disabled, "user_disabled");
            }
            (None, Some(email)) => {
                let name = json!({
                    "email": email, "first_name": "New", "last_name": "Owner"
                });
                arguments["owner"] = name;
                expect.add_if(self.world.user_of(email).is_some(), "address_taken");
            }
            (None, None) => {}
        }
        let Some(answer) = self.act("account.put", arguments, &expect)? else { return Ok(()) };
        let Some(user) = answer["owner"].as_i64() else {
            return self.wrong("account.put: no owner in the answer", answer.to_string());
        };
        if let Some(email) = email {
            self.new_user(user, email)?;
        } else if owner != Some(user) {
            return self.wrong("account.put: another owner", answer.to_string());
        }
        self.world.accounts.insert(
            account,
            Account {
                owner: user,
                status: AccountStatus::Active,
                ceiling: None,
                second_factor: false,
            },
        );
        Ok(())
    }

    /// Ids are never used again.
    pub(super) fn new_user(&mut self, id: i64, email: &str) -> Step {
        if self.world.users.keys().any(|known| *known >= id) {
            return self.wrong("a user's id that was used before", format!("{id}"));
        }
        let email = canonical(email);
        let user = User { email, disabled: false, password: None };
        self.world.users.insert(id, user);
        Ok(())
    }

    /// A new account; now and then of a new person.
    pub(super) fn step_account(&mut self, raw: &Raw) -> Step {
        let account = self.world.accounts.len() as i64 + 1;
        if account > 6 {
            return self.step_account_change(raw);
        }
        if raw.once_in(1, 4) && self.world.users.len() < 12 {
            let email = self.address(raw, 2);
            return self.put_account(account, None, Some(&email));
        }
        self.put_account(account, Some(self.any_user(raw, 2)), None)
    }

    /// Status or ceiling of an account.
    pub(super) fn step_account_change(&mut self, raw: &Raw) -> Step {
        let account = self.any_account(raw, 0);
        let mut arguments = json!({"actor": host(), "account": account});
        let mut expect = Expect::done();
        // An unknown account without an owner cannot be made: refused, whatever the word.
        if !self.world.accounts.contains_key(&account) {
            expect.add("account_unknown");
            expect.add("invalid");
        }
        let by_user = raw.once_in(3, 10);
        if by_user {
            arguments["actor"] = json!({"user": self.any_user(raw, 4)});
            expect = Expect { words: vec!["staff_only", "account_unknown"], silent: false };
        }
        if raw.once_in(1, 2) {
            let all = [
                AccountStatus::Active,
                AccountStatus::Active,
                AccountStatus::Inactive,
                AccountStatus::Closed,
            ];
            let closed = self.world.accounts.get(&account).map(|it| it.status);
            let status = match closed {
                Some(AccountStatus::Closed) => AccountStatus::Active,
                _ => *raw.pick(2, &all).unwrap_or(&AccountStatus::Active),
            };
            arguments["status"] = json!(status.word());
            if self.act("account.put", arguments, &expect)?.is_some()
                && let Some(place) = self.world.accounts.get_mut(&account)
            {
                place.status = status;
                if status == AccountStatus::Closed {
                    self.world.doubt_sessions(|it| it.account == Some(account));
                }
            }
            return Ok(());
        }
        let ceiling = self.ceiling(raw, 2);
        arguments["ceiling"] = json!(ceiling);
        if self.act("account.put", arguments, &expect)?.is_some()
            && let Some(place) = self.world.accounts.get_mut(&account)
        {
            place.ceiling = Some(ceiling);
        }
        Ok(())
    }

    /// Mostly wide: a history under narrow ceilings is a history of refusals.
    fn ceiling(&self, raw: &Raw, at: usize) -> Keys {
        let mut ceiling = keys::all();
        if !raw.once_in(at, 2) {
            for key in POOL {
                if raw.numbers[at] >> (POOL.iter().position(|it| *it == key).unwrap_or(0)) & 3 == 3
                {
                    ceiling.remove(key);
                }
            }
            if !raw.once_in(at + 1, 3) {
                ceiling.insert("members.manage");
            }
        }
        ceiling
    }

    pub(super) fn step_setting(&mut self, raw: &Raw) -> Step {
        let on = raw.once_in(1, 2);
        let word = if on { "on" } else { "off" };
        let mut expect = Expect::done();
        let mut actor = host();
        if raw.once_in(2, 12) {
            actor = json!({"user": self.any_user(raw, 3)});
            expect.add("staff_only");
        }
        let (key, value) = match raw.below(0, 10) {
            // Delegation is what makes histories interesting: on most of the time.
            0..=2 => ("members.delegate", if raw.once_in(1, 4) { "off" } else { "on" }.to_owned()),
            3 | 4 => ("departments.deny_hides", word.to_owned()),
            5 => ("invitation.bind_email", word.to_owned()),
            6 => {
                ("invitation.require_user", if raw.once_in(1, 3) { "on" } else { "off" }.to_owned())
            }
            7 => ("members.promote", word.to_owned()),
            8 => ("permissions.ceiling", "all".to_owned()),
            _ => {
                let keys: Vec<&str> = self.ceiling(raw, 4).into_iter().collect();
                ("permissions.ceiling", keys.join(","))
            }
        };
        expect.add_if(key == "members.promote", "invalid");
        let arguments = json!({"actor": actor, "key": key, "value": value});
        if self.act("setting.put", arguments, &expect)?.is_none() {
            return Ok(());
        }
        let ceiling = self.ceiling(raw, 4);
        let settings = &mut self.world.settings;
        match key {
            "members.delegate" => settings.delegate = value == "on",
            "departments.deny_hides" => settings.deny_hides = value == "on",
            "invitation.bind_email" => settings.bind_email = value == "on",
            "invitation.require_user" => settings.require_user = value == "on",
            _ if value == "all" => settings.ceiling = None,
            _ => settings.ceiling = Some(ceiling),
        }
        Ok(())
    }

    fn put_item(
        &mut self,
        id: i64,
        account: i64,
        domain: bool,
        functions: &[&'static str],
    ) -> Step {
        let mut expect = Expect::done();
        expect.add_if(!self.world.accounts.contains_key(&account), "account_unknown");
        let field = if domain { "domain" } else { "service" };
        let mut arguments = json!({"actor": host(), "account": account, field: id});
        if !domain {
            arguments["functions"] = json!(functions);
        }
        if self.act("item.put", arguments, &expect)?.is_none() {
            return Ok(());
        }
        let functions: BTreeSet<&'static str> = functions.iter().copied().collect();
        let world = &mut self.world;
        let items = if domain { &mut world.domains } else { &mut world.services };
        let former = items.insert(id, Item { account, functions });
        if let Some(former) = former.filter(|it| it.account != account) {
            // K11: grants die when a service moves.
            let places = world.members.iter_mut().filter(|(place, _)| place.1 == former.account);
            for (_, member) in places {
                let grants = &mut member.grants;
                if domain {
                    grants.domains.remove(&id)
                } else {
                    grants.services.remove(&id)
                };
            }
        }
        Ok(())
    }

    pub(super) fn step_item(&mut self, raw: &Raw) -> Step {
        let account = self.any_account(raw, 0);
        let count = raw.below(2, 4) as usize;
        if raw.once_in(1, 3) {
            return self.put_item(51 + raw.below(3, 3) as i64, account, true, &[]);
        }
        self.put_item(41 + raw.below(3, 4) as i64, account, false, &FUNCTIONS[..count])
    }

    pub(super) fn step_disable(&mut self, raw: &Raw) -> Step {
        let user = self.any_user(raw, 0);
        // Mostly on again, else soon nobody is left.
        let was = self.world.users.get(&user).is_some_and(|it| it.disabled);
        let disabled = !was && raw.once_in(1, 2);
        let mut expect = Expect::done();
        expect.add_if(!self.world.users.contains_key(&user), "user_unknown");
        let mut actor = host();
        if raw.once_in(2, 12) {
            actor = json!({"user": self.any_user(raw, 3)});
            expect.add("staff_only");
        }
        let arguments = json!({"actor": actor, "user": user, "disabled": disabled});
        if self.act("user.disable", arguments, &expect)?.is_some()
            && let Some(person) = self.world.users.get_mut(&user)
        {
            person.disabled = disabled;
            if disabled {
                self.world.end_sessions(|it| it.user == user);
            } else {
                // Switched on again: nothing is said about sessions of before.
                self.world.doubt_sessions(|it| it.user == user);
            }
        }
        Ok(())
    }

    /// Forward mostly; back now and then; often right to an edge.
    pub(super) fn step_clock(&mut self, raw: &Raw) -> Step {
        let mut edges = Vec::new();
        for invitation in self.world.invitations.values() {
            edges.push(invitation.created + crate::model::LIFE);
        }
        for member in self.world.members.values() {
            edges.extend([member.from, member.until].into_iter().flatten());
        }
        edges.retain(|it| (*it - self.world.now).abs() < 2_000_000);
        let now = self.world.now;
        let to = match raw.below(0, 8) {
            0..=3 => match raw.pick(1, &edges) {
                Some(edge) => edge - 1 + raw.below(2, 3) as i64,
                None => now + 1,
            },
            4 => now - 1 - raw.below(1, 200_000) as i64,
            5 => now + 1,
            _ => now + 1 + raw.below(1, 300_000) as i64,
        };
        self.move_clock(to.max(super::START));
        Ok(())
    }

    pub(super) fn actor_json(&self, actor: Actor) -> Value {
        match actor {
            Actor::User(user) => json!({"user": user}),
            Actor::Session(at) => json!({"session": self.world.sessions[at].token}),
            Actor::Host => host(),
        }
    }

    pub(super) fn disagree(what: &str, detail: String) -> Disagreement {
        Disagreement { what: what.to_owned(), detail }
    }
}
