//! Steps about people: invite, accept, change, remove.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::places::{FUNCTIONS, POOL};
use super::{Raw, Run, Step};
use crate::model::manage::Actor;
use crate::model::sessions::Life;
use crate::model::{Expect, ItemGrant, Keys, keys};

/// Permissions as an argument says them.
pub(super) struct Wanted {
    pub(super) set: Keys,
    pub(super) names: Vec<&'static str>,
    pub(super) whmcs: bool,
    pub(super) unknown: bool,
}

impl Run {
    pub fn step(&mut self, raw: &Raw) -> Step {
        match raw.kind {
            0..=189 => self.step_invite(raw),
            190..=379 => self.step_answer(raw),
            380..=419 => self.step_resend_or_cancel(raw),
            420..=599 => self.step_change(raw),
            600..=639 => self.step_remove(raw),
            640..=689 => self.step_add(raw),
            690..=709 => self.step_make_owner(raw),
            710..=739 => self.step_account_change(raw),
            740..=749 => self.step_account(raw),
            750..=789 => self.step_setting(raw),
            790..=819 => self.step_item(raw),
            820..=839 => self.step_disable(raw),
            840..=919 => self.step_clock(raw),
            920..=929 => self.step_login(raw),
            930..=959 => self.step_enter(raw),
            960..=979 => self.step_show_session(raw),
            _ => self.step_expire(),
        }
    }

    /// Owners and other managers mostly; now and then anybody.
    pub(super) fn actor(&self, raw: &Raw, at: usize, account: i64) -> Actor {
        let fitting: Vec<Actor> = self
            .world
            .users
            .keys()
            .filter(|user| self.world.manager(**user, account).is_ok())
            .map(|user| Actor::User(*user))
            .collect();
        match raw.below(at, 10) {
            0 => Actor::Host,
            1 => Actor::User(self.any_user(raw, at)),
            2 => self.any_session(raw, at).map_or(Actor::Host, Actor::Session),
            _ => raw.pick(at, &fitting).copied().unwrap_or(Actor::Host),
        }
    }

    pub(super) fn wanted(&self, raw: &Raw, at: usize) -> Wanted {
        let bits = raw.numbers[at];
        let whmcs = raw.once_in(at, 8);
        let all: Vec<&'static str> =
            if whmcs { keys::WHMCS.map(|row| row.0).to_vec() } else { POOL.to_vec() };
        let chosen = all.into_iter().enumerate().filter(|(n, _)| bits >> (2 * n) & 3 == 3);
        let mut names: Vec<&'static str> = chosen.map(|(_, key)| key).collect();
        let set: Keys =
            if whmcs { keys::from_whmcs(&names) } else { names.iter().copied().collect() };
        let unknown = raw.below(at, 60) == 0;
        if unknown {
            names.push("tickets.destroy");
        }
        Wanted { set, names, whmcs, unknown }
    }

    /// What the actor holds, so that grants are not refused most of the time.
    pub(super) fn held_by(&self, wanted: &mut Wanted, actor: Actor, account: i64) {
        let Actor::User(user) = actor else { return };
        let crate::model::delegation::Held::Rights { rights, .. } =
            self.world.held(Some(user), account)
        else {
            return;
        };
        if !wanted.whmcs {
            let held = |key: &&'static str| {
                rights.contains(&crate::model::delegation::Right::Everywhere(key))
            };
            wanted.set.retain(|key| held(key));
            wanted.names.retain(|key| held(key) || *key == "tickets.destroy");
        }
    }

    /// Grants on up to two services or domains: mostly the account's own.
    pub(super) fn items(
        &self,
        raw: &Raw,
        at: usize,
        account: i64,
        domain: bool,
    ) -> Vec<(i64, ItemGrant)> {
        let items = if domain { &self.world.domains } else { &self.world.services };
        let own: Vec<i64> =
            items.iter().filter(|(_, it)| it.account == account).map(|it| *it.0).collect();
        let all: Vec<i64> = items.keys().copied().collect();
        let from = if raw.once_in(at, 15) { &all } else { &own };
        let count = raw.below(at, 3).min(from.len() as u64) as usize;
        let start = raw.numbers[at] as usize % from.len().max(1);
        let mut grants = BTreeMap::new();
        for nth in 0..count {
            let id = from[(start + nth) % from.len()];
            let bits = raw.numbers[at] >> (8 + 8 * nth);
            let chosen = POOL.iter().enumerate().filter(|(n, _)| bits >> n & 5 == 5);
            let permissions: Keys = chosen.map(|(_, key)| *key).collect();
            let mut functions = BTreeSet::new();
            if !domain {
                // Only functions that the service has: what comes of others is not said.
                let has = items.get(&id).map(|it| it.functions.clone()).unwrap_or_default();
                let chosen =
                    FUNCTIONS.iter().enumerate().filter(|(n, _)| bits >> (12 + n) & 1 == 1);
                functions = chosen.map(|(_, it)| *it).filter(|it| has.contains(it)).collect();
            }
            if !permissions.is_empty() || !functions.is_empty() {
                grants.insert(id, ItemGrant { permissions, functions });
            }
        }
        grants.into_iter().collect()
    }

    pub(super) fn departments(&self, raw: &Raw, at: usize) -> BTreeSet<i64> {
        self.world
            .departments
            .iter()
            .copied()
            .filter(|id| raw.numbers[at] >> (3 * id) & 7 == 7)
            .collect()
    }

    pub(super) fn end(&self, raw: &Raw, at: usize) -> Option<i64> {
        (!raw.once_in(at, 3)).then(|| self.world.now + 1 + raw.below(at, 900_000) as i64)
    }

    pub(super) fn doubtful_actor(&self, actor: Actor, expect: &mut Expect) {
        if let Actor::Session(at) = actor
            && self.world.sessions[at].life == Life::Perhaps
        {
            expect.perhaps(true, "session_ended");
        }
    }

    pub(super) fn settle_actor(&mut self, actor: Actor) {
        let outcome = self.calls.last().map(|it| it.outcome.clone()).unwrap_or_default();
        if let Actor::Session(at) = actor {
            // Any other answer came from behind the door.
            self.settle(at, outcome == "session_ended");
        }
    }
}

pub(super) fn items_json(items: &[(i64, ItemGrant)]) -> Value {
    items
        .iter()
        .map(|(id, item)| {
            let mut one = json!({"id": id, "permissions": item.permissions});
            if !item.functions.is_empty() {
                one["functions"] = json!(item.functions);
            }
            one
        })
        .collect()
}
