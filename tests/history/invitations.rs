//! Steps about invitations: send, answer, send again, take back, let expire.

use serde_json::json;

use super::people::items_json;
use super::places::PASSWORD;
use super::{Raw, Run, Step};
use crate::model::invitations::{Accept, Invitation, State};
use crate::model::manage::Actor;
use crate::model::sessions::Life;
use crate::model::{Grants, Keys};

impl Run {
    pub(super) fn step_invite(&mut self, raw: &Raw) -> Step {
        let account = self.any_account(raw, 0);
        let actor = self.actor(raw, 1, account);
        let email = self.address(raw, 2);
        let mut wanted = self.wanted(raw, 3);
        if !raw.once_in(2, 6) {
            self.held_by(&mut wanted, actor, account);
        }
        let few = raw.once_in(4, 3);
        let services = if few { self.items(raw, 4, account, false) } else { Vec::new() };
        let domains = if few { self.items(raw, 5, account, true) } else { Vec::new() };
        let denied = self.departments(raw, 6);
        let until = if raw.once_in(6, 2) { None } else { self.end(raw, 7) };
        let mut arguments = json!({
            "actor": self.actor_json(actor), "account": account, "email": email,
            "permissions": wanted.names,
        });
        if wanted.whmcs {
            arguments["dialect"] = json!("whmcs");
        }
        if few {
            arguments["services"] = items_json(&services);
            arguments["domains"] = items_json(&domains);
        }
        if !denied.is_empty() {
            arguments["denied_departments"] = json!(denied);
        }
        if let Some(until) = until {
            arguments["not_after"] = json!(until);
        }
        let invitation = Invitation {
            account,
            email,
            state: State::Sent,
            created: self.world.now,
            passed: false,
            doubtful_end: false,
            inviter: match actor {
                Actor::Host => None,
                Actor::User(user) => Some(user),
                Actor::Session(at) => Some(self.world.sessions[at].user),
            },
            from: None,
            until,
            grants: Grants {
                own: wanted.set,
                roles: Keys::new(),
                services: services.into_iter().collect(),
                domains: domains.into_iter().collect(),
                denied,
            },
            token: None,
            dead: Vec::new(),
        };
        let mut expect = self.world.expect_invite(actor, &invitation);
        self.doubtful_actor(actor, &mut expect);
        expect.add_if(wanted.unknown, "unknown_permission");
        self.counts_as_try();
        let answer = self.act("invitation.create", arguments, &expect)?;
        self.settle_actor(actor);
        let Some(answer) = answer else { return Ok(()) };
        let Some(id) = answer["invite"]["invitation"].as_i64() else {
            return self.wrong("invitation.create: no id", answer.to_string());
        };
        if self.world.invitations.keys().any(|known| *known >= id) {
            return self.wrong("an invitation's id that was used before", format!("{id}"));
        }
        self.world.apply_invite(id, invitation);
        self.mailed(id)
    }

    /// K18: the mail path gets the token, and nobody else.
    pub(super) fn mailed(&mut self, id: i64) -> Step {
        let (kinds, tokens) = self.drain();
        let [token] = tokens.as_slice() else {
            return self.wrong("an invitation without its one mail", format!("{kinds:?}"));
        };
        if let Some(call) = self.calls.last_mut() {
            call.brings = Some(token.clone());
        }
        if let Some(invitation) = self.world.invitations.get_mut(&id) {
            invitation.token = Some(token.clone());
        }
        Ok(())
    }

    pub(super) fn any_invitation(&self, raw: &Raw, at: usize) -> Option<i64> {
        let open: Vec<i64> = self
            .world
            .invitations
            .iter()
            .filter(|(_, it)| it.state == State::Sent)
            .map(|it| *it.0)
            .collect();
        let all: Vec<i64> = self.world.invitations.keys().copied().collect();
        let from = if raw.once_in(at, 5) || open.is_empty() { all } else { open };
        // The late ones: the early ones have long been answered.
        let late = &from[from.len().saturating_sub(12)..];
        raw.pick(at, late).copied()
    }

    /// Accepts or declines.
    pub(super) fn step_answer(&mut self, raw: &Raw) -> Step {
        let Some(id) = self.any_invitation(raw, 0) else { return Ok(()) };
        let invitation = self.world.invitations[&id].clone();
        let mut token = invitation.token.clone().unwrap_or_default();
        if raw.once_in(1, 15) {
            token = invitation.dead.last().cloned().unwrap_or_else(|| "no such token".to_owned());
        }
        let shown = if raw.once_in(2, 20) { id + 1 } else { id };
        if raw.once_in(3, 8) {
            return self.decline(id, &token, shown);
        }
        let invited = self.world.user_of(&invitation.email);
        let fitting: Vec<usize> = (0..self.world.sessions.len())
            .filter(|at| {
                let session = &self.world.sessions[*at];
                Some(session.user) == invited && session.life != Life::Ended
            })
            .collect();
        let how = match raw.below(4, 12) {
            0 => Accept::Neither,
            1 => self.any_session(raw, 5).map_or(Accept::Neither, Accept::Session),
            2 if self.world.users.len() < 12 && self.passwords < 8 => Accept::Register,
            _ => match raw.pick(5, &fitting) {
                Some(at) => Accept::Session(*at),
                None if invited.is_none() && self.passwords < 8 => Accept::Register,
                None => match invited {
                    // Somebody without a session logs in first.
                    Some(user)
                        if self.world.expect_login(user).words.is_empty() && raw.once_in(6, 6) =>
                    {
                        let users: Vec<i64> = self.world.users.keys().copied().collect();
                        let place = users.iter().position(|it| *it == user).unwrap_or(0) as u64;
                        // High bits: neither an unknown user nor a wrong password.
                        let mut login = raw.clone();
                        login.numbers[0] = place | (1 << 40);
                        login.numbers[1] = 1 << 40;
                        return self.step_login(&login);
                    }
                    _ => Accept::Neither,
                },
            },
        };
        self.accept(id, &token, shown, &how)
    }

    pub(super) fn accept(&mut self, id: i64, token: &str, shown: i64, how: &Accept) -> Step {
        let mut arguments = json!({"token": token, "invitation": shown});
        let mut expect = self.world.expect_accept(token, shown, how);
        match how {
            Accept::Register => {
                self.passwords += 1;
                arguments["register"] =
                    json!({"first_name": "New", "last_name": "Person", "password": PASSWORD});
            }
            Accept::Session(at) => {
                arguments["session"] = json!(self.world.sessions[*at].token);
                let doubtful = self.world.sessions[*at].life == Life::Perhaps;
                expect.perhaps(doubtful, "session_ended");
            }
            Accept::Neither => {}
        }
        self.counts_as_try();
        let answer = self.act("invitation.accept", arguments, &expect)?;
        let outcome = self.calls.last().map(|it| it.outcome.clone()).unwrap_or_default();
        if let Accept::Session(at) = how
            && (answer.is_some() || outcome == "session_ended")
        {
            self.settle(*at, answer.is_none());
        }
        if outcome == "invitation_expired" {
            self.pin_expired(id);
        }
        let Some(answer) = answer else { return Ok(()) };
        let Some(user) = answer["user"].as_i64() else {
            return self.wrong("invitation.accept: no user", answer.to_string());
        };
        let account = self.world.invitations[&id].account;
        if answer["account"].as_i64() != Some(account) {
            return self.wrong("invitation.accept: another account", answer.to_string());
        }
        match how {
            Accept::Register if self.world.users.keys().any(|known| *known >= user) => {
                return self.wrong("a user's id that was used before", answer.to_string());
            }
            Accept::Session(at) if self.world.sessions[*at].user != user => {
                return self.wrong("invitation.accept: somebody else", answer.to_string());
            }
            _ => {}
        }
        let registered = (*how == Accept::Register).then_some(PASSWORD);
        self.world.apply_accept(id, user, registered);
        self.compare_members(account)
    }

    pub(super) fn decline(&mut self, id: i64, token: &str, shown: i64) -> Step {
        let expect = match self.world.expect_token(token, shown) {
            Ok((_, expect)) | Err(expect) => expect,
        };
        let arguments = json!({"token": token, "invitation": shown});
        let done = self.act("invitation.decline", arguments, &expect)?.is_some();
        if self.calls.last().is_some_and(|it| it.outcome == "invitation_expired") {
            self.pin_expired(id);
        }
        if done && let Some(invitation) = self.world.invitations.get_mut(&id) {
            invitation.state = State::Declined;
        }
        Ok(())
    }

    /// K17: once said, expired stays.
    pub(super) fn pin_expired(&mut self, id: i64) {
        let now = self.world.now;
        if let Some(it) = self.world.invitations.get_mut(&id)
            && it.shown(now).contains(&State::Expired)
        {
            it.state = State::Expired;
        }
    }

    pub(super) fn pin_cancelled(&mut self, id: i64) {
        if let Some(it) = self.world.invitations.get_mut(&id) {
            it.doubtful_end = false;
        }
    }

    pub(super) fn step_resend_or_cancel(&mut self, raw: &Raw) -> Step {
        let Some(id) = self.any_invitation(raw, 0) else { return Ok(()) };
        let mut account = self.world.invitations[&id].account;
        if raw.once_in(1, 15) {
            account = self.any_account(raw, 1);
        }
        let actor = self.actor(raw, 2, account);
        let arguments =
            json!({"actor": self.actor_json(actor), "account": account, "invitation": id});
        if raw.once_in(3, 2) {
            let mut expect = self.world.expect_resend(actor, account, id);
            self.doubtful_actor(actor, &mut expect);
            self.counts_as_try();
            let done = self.act("invitation.resend", arguments, &expect)?.is_some();
            self.settle_actor(actor);
            if done {
                self.world.apply_resend(actor, id);
                return self.mailed(id);
            }
            return Ok(());
        }
        let mut expect = self.world.expect_cancel(actor, account, id);
        self.doubtful_actor(actor, &mut expect);
        let done = self.act("invitation.cancel", arguments, &expect)?.is_some();
        self.settle_actor(actor);
        if self.calls.last().is_some_and(|it| it.outcome == "invitation_expired") {
            self.pin_expired(id);
        }
        if done && let Some(invitation) = self.world.invitations.get_mut(&id) {
            invitation.state = State::Cancelled;
        }
        Ok(())
    }
}
