//! Steps about sessions: log in, prove the mailbox, enter, show.

use serde_json::json;

use super::places::PASSWORD;
use super::{Raw, Run, Step};
use crate::model::Expect;
use crate::model::sessions::{Life, Session};

impl Run {
    pub(super) fn step_login(&mut self, raw: &Raw) -> Step {
        let user = self.any_user(raw, 0);
        // Hashing a password takes longer than fifty other steps.
        let inside = self.world.sessions.iter().any(|it| it.user == user && it.life == Life::Alive);
        if self.passwords >= 14 || (inside && !raw.once_in(2, 4)) {
            return Ok(());
        }
        self.passwords += 2;
        if self.world.users.get(&user).is_some_and(|it| it.password.is_none() && !it.disabled) {
            self.choose_password(user)?;
        }
        let Some(person) = self.world.users.get(&user).cloned() else { return Ok(()) };
        let wrong = raw.once_in(1, 10);
        let password =
            if wrong { "not the password" } else { person.password.as_deref().unwrap_or("") };
        let expect =
            if wrong { Expect::refused("login_failed") } else { self.world.expect_login(user) };
        self.counts_as_try();
        let email = person.email.to_uppercase();
        let arguments = json!({"email": email, "password": password});
        let Some(answer) = self.act("login", arguments, &expect)? else { return Ok(()) };
        let token = answer["session"].as_str().unwrap_or_default().to_owned();
        if let Some(call) = self.calls.last_mut() {
            call.brings = Some(token.clone());
        }
        let at_once = self.world.entered_at_once(user);
        if answer["account"].as_i64() != at_once || answer["user"]["id"].as_i64() != Some(user) {
            return self
                .wrong("login: another user or account", format!("{answer}, model {at_once:?}"));
        }
        self.compare_choices("login", user, &answer["choices"])?;
        let (life, since) = (Life::Alive, self.world.now);
        self.world.sessions.push(Session { token, user, account: at_once, life, since });
        // Old ones are forgotten, or the list grows without end.
        Ok(())
    }

    /// By the mailed link. A password costs time, so most people never choose one.
    pub(super) fn choose_password(&mut self, user: i64) -> Step {
        let Some(email) = self.world.users.get(&user).map(|it| it.email.clone()) else {
            return Ok(());
        };
        self.drain();
        self.counts_as_try();
        self.act("mailbox.ask", json!({"email": email}), &Expect::done())?;
        let (_, tokens) = self.drain();
        let [token] = tokens.as_slice() else {
            // A limit answers like success, so that nobody learns whether the address is known.
            return Ok(());
        };
        if let Some(call) = self.calls.last_mut() {
            call.brings = Some(token.clone());
        }
        let arguments = json!({"token": token, "password": PASSWORD});
        if self.act("mailbox.confirm", arguments, &Expect::done())?.is_some()
            && let Some(person) = self.world.users.get_mut(&user)
        {
            person.password = Some(PASSWORD.to_owned());
            self.world.end_sessions(|it| it.user == user);
        }
        Ok(())
    }

    pub(super) fn step_enter(&mut self, raw: &Raw) -> Step {
        let Some(at) = self.any_session(raw, 0) else { return Ok(()) };
        let account = self.any_account(raw, 1);
        let mut expect = self.world.expect_enter(at, account);
        let session = self.world.sessions[at].clone();
        expect.perhaps(session.life == Life::Perhaps, "session_ended");
        let arguments = json!({"session": session.token, "account": account});
        let answer = self.act("session.enter", arguments, &expect)?;
        let ended = self.calls.last().is_some_and(|it| it.outcome == "session_ended");
        self.settle(at, ended);
        let Some(answer) = answer else { return Ok(()) };
        let token = answer["session"].as_str().unwrap_or_default().to_owned();
        if token == session.token {
            return self.wrong("session.enter: the same token", "K32: the session id changes");
        }
        if let Some(call) = self.calls.last_mut() {
            call.brings = Some(token.clone());
        }
        let old = std::mem::replace(&mut self.world.sessions[at].token, token);
        self.world.sessions[at].account = Some(account);
        let dead = self.core.call("session.show", json!({"session": old}));
        match dead.map_err(|it| it.code()) {
            Err("session_ended") => Ok(()),
            other => self.wrong("session.enter: the old token lives", format!("{other:?}")),
        }
    }

    pub(super) fn step_show_session(&mut self, raw: &Raw) -> Step {
        let Some(at) = self.any_session(raw, 0) else { return Ok(()) };
        let session = self.world.sessions[at].clone();
        let mut expect = match self.world.session_lives(at) {
            Ok(()) => Expect::done(),
            Err(expect) => expect,
        };
        expect.perhaps(session.life == Life::Perhaps, "session_ended");
        let arguments = json!({"session": session.token});
        let answer = self.act("session.show", arguments, &expect)?;
        self.settle(at, answer.is_none());
        let Some(answer) = answer else { return Ok(()) };
        let shown = answer["account"]["account"].as_i64();
        let enterable =
            session.account.filter(|it| self.world.kept_out(session.user, *it).is_none());
        if answer["user"]["id"].as_i64() != Some(session.user)
            || (shown != enterable && shown != session.account)
        {
            return self.wrong(
                "session.show: another user or account",
                format!("{answer}, model {session:?}"),
            );
        }
        Ok(())
    }

    /// The answer told whether a doubtful session lives.
    pub(super) fn settle(&mut self, at: usize, ended: bool) {
        let session = &mut self.world.sessions[at];
        if session.life == Life::Perhaps && !session.is_over(self.world.now) {
            session.life = if ended { Life::Ended } else { Life::Alive };
        }
    }

    pub(super) fn any_session(&self, raw: &Raw, at: usize) -> Option<usize> {
        let alive: Vec<usize> = (0..self.world.sessions.len())
            .filter(|it| self.world.sessions[*it].life != Life::Ended)
            .collect();
        let count = self.world.sessions.len();
        if raw.once_in(at, 10) && count > 0 {
            return Some(raw.below(at, count as u64) as usize);
        }
        raw.pick(at, &alive).copied()
    }
}
