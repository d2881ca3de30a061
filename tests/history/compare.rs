//! Compares what both sides answer.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::places::{FUNCTIONS, POOL, host};
use super::{Raw, Run, Step};
use crate::model::invitations::State;
use crate::model::{Ask, ItemGrant, keys};

impl Run {
    /// A few questions and now and then a list.
    pub(super) fn compare_some(&mut self, raw: &Raw) -> Step {
        let ask = self.any_ask(raw, 4);
        self.compare_check(self.any_user(raw, 0), self.any_account(raw, 2), &ask)?;
        let places: Vec<(i64, i64)> = self.world.members.keys().copied().collect();
        if let Some((user, account)) = raw.pick(1, &places).copied() {
            let ask = self.fitting_ask(raw, 5, user, account);
            self.compare_check(user, account, &ask)?;
        }
        if raw.once_in(6, 16) {
            self.compare_members(self.any_account(raw, 2))?;
        }
        if raw.once_in(7, 16) {
            self.compare_invitations(self.any_account(raw, 3))?;
        }
        if raw.once_in(5, 16) {
            let user = self.any_user(raw, 1);
            if self.world.users.contains_key(&user) {
                self.compare_accounts_of(user)?;
            }
        }
        Ok(())
    }

    /// Every list, and a band of questions about every user on every account.
    pub(super) fn compare_all(&mut self) -> Step {
        let users: Vec<i64> = self.world.users.keys().copied().collect();
        let accounts: Vec<i64> = self.world.accounts.keys().copied().collect();
        for account in &accounts {
            self.compare_members(*account)?;
            self.compare_invitations(*account)?;
            for user in &users {
                for permission in ["members.manage", "tickets.open", "services.manage"] {
                    let ask = Ask {
                        permission,
                        department: Some(2),
                        service: permission.starts_with("services").then_some(41),
                        ..Ask::default()
                    };
                    self.compare_check(*user, *account, &ask)?;
                }
            }
        }
        for user in users {
            self.compare_accounts_of(user)?;
        }
        Ok(())
    }

    fn any_ask(&self, raw: &Raw, at: usize) -> Ask {
        let mut ask =
            Ask { permission: raw.pick(at, &POOL).copied().unwrap_or_default(), ..Ask::default() };
        if raw.once_in(at, 9) {
            ask.permission = raw.pick(at, &keys::BUILT_IN).copied().unwrap_or_default();
        }
        match raw.below(at, 8) {
            0..=2 => ask.department = Some(1 + raw.below(at + 1, 3) as i64),
            3 | 4 => ask.service = Some(41 + raw.below(at + 1, 4) as i64),
            5 => ask.domain = Some(51 + raw.below(at + 1, 3) as i64),
            _ => {}
        }
        if ask.service.is_some() && raw.once_in(at + 1, 2) {
            ask.function = raw.pick(at + 1, &FUNCTIONS).copied();
        }
        ask
    }

    /// A question about what this member was given or denied, if anything.
    fn fitting_ask(&self, raw: &Raw, at: usize, user: i64, account: i64) -> Ask {
        let mut ask = self.any_ask(raw, at);
        let Some(member) = self.world.members.get(&(user, account)) else { return ask };
        let own: Vec<&'static str> = member.grants.own.iter().copied().collect();
        let services: Vec<_> = member.grants.services.iter().collect();
        let domains: Vec<_> = member.grants.domains.iter().collect();
        let denied: Vec<i64> = member.grants.denied.iter().copied().collect();
        match raw.below(at + 1, 6) {
            0 | 1 => ask.permission = raw.pick(at + 1, &own).copied().unwrap_or(ask.permission),
            2 | 3 => {
                if let Some((id, item)) = raw.pick(at + 1, &services) {
                    let given: Vec<_> = item.permissions.iter().copied().collect();
                    ask = Ask { service: Some(**id), ..ask };
                    (ask.domain, ask.department) = (None, None);
                    ask.permission = raw.pick(at + 2, &given).copied().unwrap_or(ask.permission);
                    let functions: Vec<_> = item.functions.iter().copied().collect();
                    ask.function = raw.pick(at + 2, &functions).copied();
                }
            }
            4 => {
                if let Some((id, item)) = raw.pick(at + 1, &domains) {
                    let given: Vec<_> = item.permissions.iter().copied().collect();
                    ask = Ask { domain: Some(**id), ..ask };
                    (ask.service, ask.department, ask.function) = (None, None, None);
                    ask.permission = raw.pick(at + 2, &given).copied().unwrap_or(ask.permission);
                }
            }
            _ => {
                ask.department = raw.pick(at + 1, &denied).copied().or(ask.department);
                let tickets = ["tickets.view", "tickets.open", "tickets.close"];
                ask.permission = raw.pick(at + 2, &tickets).copied().unwrap_or(ask.permission);
            }
        }
        ask
    }

    pub fn compare_check(&mut self, user: i64, account: i64, ask: &Ask) -> Step {
        let mut arguments = json!({"user": user, "account": account, "permission": ask.permission});
        for (field, value) in
            [("service", ask.service), ("domain", ask.domain), ("department", ask.department)]
        {
            if let Some(value) = value {
                arguments[field] = json!(value);
            }
        }
        if let Some(function) = ask.function {
            arguments["function"] = json!(function);
        }
        self.checks += 1;
        let answer = self.core.call("check", arguments.clone());
        let (allowed, reason) = self.world.check(user, account, ask);
        *self.seen.entry(format!("check: {reason}")).or_default() += 1;
        let same = answer
            .as_ref()
            .is_ok_and(|it| it["allowed"] == json!(allowed) && it["reason"] == json!(reason));
        if same {
            return Ok(());
        }
        let got = match &answer {
            Ok(value) => value["reason"].as_str().unwrap_or("?").to_owned(),
            Err(error) => error.code().to_owned(),
        };
        self.calls.push(super::Call {
            at: self.world.now,
            action: "check".into(),
            arguments,
            outcome: format!("{got}, the model: {reason}"),
            brings: None,
        });
        let member = self.world.members.get(&(user, account));
        self.wrong(
            format!("check: the code says {got}, the model {reason}"),
            format!("{ask:?}\n{member:?}"),
        )
    }

    /// The list as staff see it.
    pub(super) fn compare_members(&mut self, account: i64) -> Step {
        let arguments = json!({"actor": host(), "account": account, "limit": 100});
        let answer = self.core.call("members.list", arguments);
        if !self.world.accounts.contains_key(&account) {
            return match answer.map_err(|it| it.code()) {
                Err("account_unknown") => Ok(()),
                other => self.wrong("members.list of no account", format!("{other:?}")),
            };
        }
        let answer = match answer {
            Ok(answer) => answer,
            Err(error) => return self.wrong("members.list", error.to_string()),
        };
        let shown = answer["members"].as_array().cloned().unwrap_or_default();
        let expected = self.world.members_of(account);
        let ids: BTreeSet<i64> = shown.iter().filter_map(|it| it["user"].as_i64()).collect();
        let owners = shown.iter().filter(|it| it["owner"] == json!(true)).count();
        let same_people = ids.iter().eq(expected.keys())
            && ids.len() == shown.len()
            && answer["total"].as_u64() == Some(expected.len() as u64);
        if !same_people || owners != 1 {
            return self
                .wrong("members.list: other people", format!("{answer}\nmodel {expected:?}"));
        }
        for view in &shown {
            let user = view["user"].as_i64().unwrap_or_default();
            let Some(member) = expected.get(&user).copied().flatten() else {
                if view["owner"] != json!(true) || view["kind"] != json!("owner") {
                    return self.wrong("members.list: not the owner", view.to_string());
                }
                continue;
            };
            let whmcs = keys::to_whmcs(&member.grants.own);
            let right = [
                view["status"] == json!(member.status.word()),
                member.kind.is_none_or(|kind| view["kind"] == json!(kind)),
                texts(&view["permissions"])
                    == member.grants.own.iter().map(|it| it.to_string()).collect(),
                // A plugin's key is kept as it is; whether it is WHMCS's as well is not said.
                texts(&view["whmcs"]).iter().filter(|it| !it.contains(':')).eq(whmcs.iter()),
                items(&view["services"]) == plain(&member.grants.services),
                items(&view["domains"]) == plain(&member.grants.domains),
                numbers(&view["denied_departments"]) == member.grants.denied,
                view["not_before"].as_i64() == member.from,
                view["not_after"].as_i64() == member.until,
                view["email"].as_str().map(crate::model::canonical).as_deref()
                    == self.world.users.get(&user).map(|it| it.email.as_str()),
            ];
            const NAMES: [&str; 10] = [
                "status",
                "kind",
                "permissions",
                "whmcs",
                "services",
                "domains",
                "departments",
                "not_before",
                "not_after",
                "email",
            ];
            if let Some(at) = right.iter().position(|it| !it) {
                return self.wrong(
                    format!("members.list: another {}", NAMES[at]),
                    format!("{view}\nmodel {member:?}"),
                );
            }
        }
        Ok(())
    }

    pub(super) fn compare_invitations(&mut self, account: i64) -> Step {
        if !self.world.accounts.contains_key(&account) {
            return Ok(());
        }
        let arguments = json!({"actor": host(), "account": account, "limit": 10_000});
        let answer = match self.core.call("invitations.list", arguments) {
            Ok(answer) => answer,
            Err(error) => return self.wrong("invitations.list", error.to_string()),
        };
        let mut shown: BTreeMap<i64, &Value> = BTreeMap::new();
        for view in answer["invitations"].as_array().into_iter().flatten() {
            shown.insert(view["invitation"].as_i64().unwrap_or_default(), view);
        }
        let now = self.world.now;
        let ids: Vec<i64> = self
            .world
            .invitations
            .iter()
            .filter(|(_, it)| it.account == account)
            .map(|it| *it.0)
            .collect();
        // K17: all stay listed. A page may be shorter than the whole: then the newest are on it.
        let page: Vec<i64> = shown.keys().copied().collect();
        let newest = &ids[ids.len().saturating_sub(page.len())..];
        if page != newest || (page.len() < ids.len() && page.len() < 25) {
            return self.wrong("invitations.list: others", format!("{page:?}\nmodel {ids:?}"));
        }
        for id in page {
            let view = shown[&id];
            let it = &self.world.invitations[&id];
            let states: Vec<&str> = it.shown(now).into_iter().map(State::word).collect();
            let right = [
                view["status"].as_str().is_some_and(|word| states.contains(&word)),
                view["email"].as_str().map(crate::model::canonical)
                    == Some(crate::model::canonical(&it.email)),
                texts(&view["permissions"])
                    == it.grants.own.iter().map(|it| it.to_string()).collect(),
                items(&view["services"]) == plain(&it.grants.services),
                items(&view["domains"]) == plain(&it.grants.domains),
                view["not_after"].as_i64() == it.until,
                view["created"].as_i64() == Some(it.created),
                view["expires"].as_i64() == Some(it.created + crate::model::LIFE),
                view.get("token").is_none(),
            ];
            const NAMES: [&str; 9] = [
                "status",
                "email",
                "permissions",
                "services",
                "domains",
                "not_after",
                "created",
                "expires",
                "token",
            ];
            if let Some(at) = right.iter().position(|it| !it) {
                return self.wrong(
                    format!(
                        "invitations.list: another {}: {}, model {states:?}",
                        NAMES[at], view["status"]
                    ),
                    format!("{view}\nmodel {it:?}"),
                );
            }
            if view["status"] == json!("Expired") {
                self.pin_expired(id);
            } else if view["status"] == json!("Cancelled") {
                self.pin_cancelled(id);
            }
        }
        Ok(())
    }

    fn compare_accounts_of(&mut self, user: i64) -> Step {
        match self.core.call("accounts.of", json!({"user": user})) {
            Ok(answer) => self.compare_choices("accounts.of", user, &answer["choices"]),
            Err(error) => {
                let disabled = self.world.users.get(&user).is_some_and(|it| it.disabled);
                if disabled && error.code() == "user_disabled" {
                    return Ok(());
                }
                self.wrong("accounts.of", error.to_string())
            }
        }
    }

    pub(super) fn compare_choices(&self, action: &str, user: i64, choices: &Value) -> Step {
        let expected = self.world.choices(user);
        let mut shown: Vec<&Value> = choices.as_array().into_iter().flatten().collect();
        shown.sort_by_key(|it| it["account"].as_i64());
        let same = shown.len() == expected.len()
            && shown.iter().zip(&expected).all(|(view, choice)| {
                view["account"].as_i64() == Some(choice.account)
                    && view["owner"] == json!(choice.owner)
                    && choice.kind.is_none_or(|kind| view["kind"] == json!(kind))
                    && view["account_status"] == json!(choice.status.word())
                    && view["may_enter"] == json!(choice.why.is_none())
                    && view["why"] == json!(choice.why)
            });
        if same {
            return Ok(());
        }
        self.wrong(format!("{action}: another choice"), format!("{choices}\nmodel {expected:?}"))
    }
}

fn texts(list: &Value) -> BTreeSet<String> {
    list.as_array().into_iter().flatten().filter_map(|it| it.as_str().map(str::to_owned)).collect()
}

fn numbers(list: &Value) -> BTreeSet<i64> {
    list.as_array().into_iter().flatten().filter_map(Value::as_i64).collect()
}

type Plain = BTreeMap<i64, (BTreeSet<String>, BTreeSet<String>)>;

fn items(list: &Value) -> Plain {
    let one = |it: &Value| {
        (
            it["id"].as_i64().unwrap_or_default(),
            (texts(&it["permissions"]), texts(&it["functions"])),
        )
    };
    list.as_array().into_iter().flatten().map(one).collect()
}

fn plain(grants: &BTreeMap<i64, ItemGrant>) -> Plain {
    let texts = |set: &BTreeSet<&'static str>| set.iter().map(|it| it.to_string()).collect();
    grants.iter().map(|(id, it)| (*id, (texts(&it.permissions), texts(&it.functions)))).collect()
}
