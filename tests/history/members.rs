//! Steps about members: change, remove, add, make one the owner.

use serde_json::json;

use super::people::items_json;
use super::{Raw, Run, Step};
use crate::model::manage::{Actor, Change};
use crate::model::{Expect, Grants, Member, Status};

impl Run {
    pub(super) fn any_member(&self, raw: &Raw, at: usize, account: i64) -> i64 {
        let here: Vec<i64> = self.world.members_of(account).into_keys().collect();
        if raw.once_in(at, 12) {
            return self.any_user(raw, at);
        }
        raw.pick(at, &here).copied().unwrap_or(999)
    }

    pub(super) fn step_change(&mut self, raw: &Raw) -> Step {
        let account = self.any_account(raw, 0);
        let target = self.any_member(raw, 1, account);
        let actor = self.actor(raw, 2, account);
        let mut change = Change::default();
        let mut arguments =
            json!({"actor": self.actor_json(actor), "account": account, "user": target});
        let mut unknown = false;
        let what = raw.below(3, 64);
        if what & 1 == 1 {
            let mut wanted = self.wanted(raw, 4);
            if !raw.once_in(3, 4) {
                self.held_by(&mut wanted, actor, account);
            }
            unknown = wanted.unknown;
            arguments["permissions"] = json!(wanted.names);
            if wanted.whmcs {
                arguments["dialect"] = json!("whmcs");
            }
            change.own = Some(wanted.set);
        }
        if what & 6 == 6 {
            let status = if raw.once_in(5, 3) { Status::Inactive } else { Status::Active };
            arguments["status"] = json!(status.word());
            change.status = Some(status);
        }
        if what & 24 == 24 {
            let services = self.items(raw, 5, account, false);
            arguments["services"] = items_json(&services);
            change.services = Some(services);
        }
        if what & 40 == 40 {
            let domains = self.items(raw, 6, account, true);
            arguments["domains"] = items_json(&domains);
            change.domains = Some(domains);
        }
        if what & 48 == 48 {
            let denied = self.departments(raw, 6);
            arguments["denied_departments"] = json!(denied);
            change.denied = Some(denied);
        }
        if raw.once_in(7, 5) || arguments.as_object().is_some_and(|it| it.len() == 3) {
            let until = self.end(raw, 7);
            arguments["not_after"] = json!(until);
            change.until = Some(until);
            if raw.once_in(6, 3) {
                let from =
                    raw.once_in(5, 2).then_some(self.world.now - 1000 + raw.below(6, 2000) as i64);
                let from = from.filter(|from| until.is_none_or(|until| *from < until));
                arguments["not_before"] = json!(from);
                change.from = Some(from);
            }
        }
        // A window that ends before it begins: nothing is said, so such a step is left out.
        if let Some(member) = self.world.members.get(&(target, account)) {
            let mut new = member.clone();
            change.apply(&mut new);
            if new.from.zip(new.until).is_some_and(|(from, until)| from >= until) {
                return Ok(());
            }
        }
        let mut expect = self.world.expect_change(actor, account, target, &change);
        self.doubtful_actor(actor, &mut expect);
        expect.add_if(unknown, "unknown_permission");
        let answer = self.act("member.change", arguments, &expect)?;
        self.settle_actor(actor);
        if answer.is_some() {
            if let Some(member) = self.world.members.get_mut(&(target, account)) {
                change.apply(member);
            }
            if change.status == Some(Status::Inactive) {
                self.world.doubt_sessions(|it| it.user == target && it.account == Some(account));
            }
            return self.compare_members(account);
        }
        Ok(())
    }

    pub(super) fn step_remove(&mut self, raw: &Raw) -> Step {
        let account = self.any_account(raw, 0);
        let target = self.any_member(raw, 1, account);
        let actor = self.actor(raw, 2, account);
        let mut expect = self.world.expect_remove(actor, account, target);
        self.doubtful_actor(actor, &mut expect);
        let arguments =
            json!({"actor": self.actor_json(actor), "account": account, "user": target});
        let done = self.act("member.remove", arguments, &expect)?.is_some();
        self.settle_actor(actor);
        if done {
            self.world.apply_remove(account, target);
        }
        Ok(())
    }

    pub(super) fn step_add(&mut self, raw: &Raw) -> Step {
        let account = self.any_account(raw, 0);
        let user = self.any_user(raw, 1);
        let actor = if raw.once_in(2, 10) { self.actor(raw, 2, account) } else { Actor::Host };
        let mut wanted = self.wanted(raw, 3);
        let has_delegates = self
            .world
            .members
            .iter()
            .any(|(place, it)| place.1 == account && it.grants.own.contains("members.manage"));
        if !has_delegates && !wanted.whmcs {
            wanted.set.insert("members.manage");
            wanted.names.retain(|it| *it != "members.manage");
            wanted.names.push("members.manage");
        }
        let kind = if raw.once_in(4, 2) { "guest" } else { "sub_account" };
        let mut expect = self.world.expect_add(actor, account, user);
        self.doubtful_actor(actor, &mut expect);
        expect.add_if(wanted.unknown, "unknown_permission");
        let mut arguments = json!({
            "actor": self.actor_json(actor), "account": account, "user": user, "kind": kind,
            "permissions": wanted.names,
        });
        if wanted.whmcs {
            arguments["dialect"] = json!("whmcs");
        }
        if self.act("member.add", arguments, &expect)?.is_some() {
            let grants = Grants { own: wanted.set, ..Grants::default() };
            let member = Member {
                kind: Some(kind),
                status: Status::Active,
                from: None,
                until: None,
                allow_from: Vec::new(),
                grants,
            };
            self.world.members.insert((user, account), member);
        }
        Ok(())
    }

    pub(super) fn step_make_owner(&mut self, raw: &Raw) -> Step {
        let account = self.any_account(raw, 0);
        let target = self.any_member(raw, 1, account);
        let actor = if raw.once_in(2, 6) { self.actor(raw, 2, account) } else { Actor::Host };
        let stays = !raw.once_in(3, 3);
        let mut expect = self.world.expect_make_owner(actor, account, target);
        self.doubtful_actor(actor, &mut expect);
        let arguments = json!({
            "actor": self.actor_json(actor), "account": account, "user": target,
            "former_stays": stays,
        });
        if self.act("account.make_owner", arguments, &expect)?.is_some() {
            self.world.apply_make_owner(account, target, stays);
            return self.compare_members(account);
        }
        Ok(())
    }

    pub(super) fn step_expire(&mut self) -> Step {
        let overdue = self.world.overdue();
        let doubtful = self
            .world
            .invitations
            .values()
            .filter(|it| it.shown(self.world.now).len() == 2)
            .count();
        let arguments = json!({"actor": {"system": true}});
        let Some(answer) = self.act("invitations.expire", arguments, &Expect::done())? else {
            return Ok(());
        };
        let expired = answer["expired"].as_u64().unwrap_or(u64::MAX);
        // What a question has written down before is not counted again; when that is, nobody says.
        if expired > (overdue.len() + doubtful) as u64 {
            return self.wrong(
                "invitations.expire: more than there are",
                format!("{answer}, model {overdue:?} and {doubtful}"),
            );
        }
        for id in overdue {
            self.pin_expired(id);
        }
        Ok(())
    }
}
