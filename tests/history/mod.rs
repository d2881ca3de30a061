//! Long random histories, run through the code and the model side by side.

// Each test file uses a part of this.
#![allow(dead_code)]

mod compare;
mod invitations;
mod members;
mod people;
mod places;
mod raw;
mod script;
mod sessions;
pub mod shrink;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use keyholder::service::{Clock, Core};
use serde_json::{Value, json};

use crate::model::{Expect, World};

pub use raw::{Raw, steps};

/// After so many steps everything is compared, not only a sample.
pub const ALL_EVERY: usize = 100;

/// Where every history begins.
pub const START: i64 = 1_800_000_000;

/// A clock that goes where it is told.
#[derive(Default)]
struct TestClock(AtomicI64);

impl Clock for TestClock {
    fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }
}

/// One call, for the script.
#[derive(Clone, Debug)]
pub struct Call {
    at: i64,
    action: String,
    arguments: Value,
    outcome: String,
    /// The text that the answer brought and that later calls need.
    brings: Option<String>,
}

/// Where code and model part.
#[derive(Clone, Debug)]
pub struct Disagreement {
    /// The same for the same fault; a shorter history must show the same.
    pub what: String,
    pub detail: String,
}

/// Code and model.
pub struct Run {
    core: Core,
    clock: Arc<TestClock>,
    pub world: World,
    pub calls: Vec<Call>,
    /// Times of tries that a limit (K23, K31) may count.
    tries: Vec<i64>,
    /// What was done, refused, and left open by the specification.
    pub done: u64,
    pub refused: u64,
    pub silent: u64,
    pub checks: u64,
    pub seen: std::collections::BTreeMap<String, u64>,
    passwords: u64,
}

type Step = Result<(), Disagreement>;

impl Run {
    pub fn new() -> Result<Run, Disagreement> {
        let clock = Arc::new(TestClock(AtomicI64::new(START)));
        let core = Core::open_with_clock(":memory:", clock.clone())
            .map_err(|error| Disagreement { what: "open".into(), detail: error.to_string() })?;
        let mut run = Run {
            core,
            clock,
            world: World::new(START),
            calls: Vec::new(),
            tries: Vec::new(),
            done: 0,
            refused: 0,
            silent: 0,
            checks: 0,
            seen: Default::default(),
            passwords: 0,
        };
        run.furnish()?;
        Ok(run)
    }

    /// The code's side.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// Runs steps; every `all_every` steps, and after the last, everything is compared.
    pub fn go(&mut self, raws: &[Raw], all_every: usize) -> Result<(), (usize, Disagreement)> {
        for (at, raw) in raws.iter().enumerate() {
            self.step(raw).map_err(|it| (at, it))?;
            self.compare_some(raw).map_err(|it| (at, it))?;
            if at % all_every == all_every - 1 || at + 1 == raws.len() {
                self.compare_all().map_err(|it| (at, it))?;
            }
        }
        Ok(())
    }

    fn move_clock(&mut self, to: i64) {
        self.clock.0.store(to, Ordering::SeqCst);
        self.world.move_clock(to);
    }

    /// Calls the code; `Err` is its code word.
    fn call(&mut self, action: &str, arguments: Value) -> Result<Value, String> {
        let answer = self.core.call(action, arguments.clone()).map_err(|it| it.code().to_owned());
        let outcome = match &answer {
            Ok(_) => "done".to_owned(),
            Err(code) => code.clone(),
        };
        *self.seen.entry(format!("{action}: {outcome}")).or_default() += 1;
        self.calls.push(Call {
            at: self.world.now,
            action: action.to_owned(),
            arguments,
            outcome,
            brings: None,
        });
        answer
    }

    /// A call that must go as the model says. `Ok(None)`: rightly refused.
    fn act(
        &mut self,
        action: &str,
        arguments: Value,
        expect: &Expect,
    ) -> Result<Option<Value>, Disagreement> {
        let answer = self.call(action, arguments);
        let code = answer.as_ref().err().map(String::as_str);
        if code == Some("too_many") && self.limited() {
            self.refused += 1;
            return Ok(None);
        }
        if !expect.allows(code) {
            let got = code.unwrap_or("done");
            return Err(Disagreement {
                what: format!("{action}: the code says {got}, the model {:?}", expect.words),
                detail: format!("{answer:?}\nthe model: {expect:?}"),
            });
        }
        self.silent += u64::from(expect.silent);
        match answer {
            Ok(value) => {
                self.done += 1;
                Ok(Some(value))
            }
            Err(_) => {
                self.refused += 1;
                Ok(None)
            }
        }
    }

    /// Whether enough was tried that a limit may have been reached; the specification names no
    /// number (K23).
    fn limited(&mut self) -> bool {
        let since = self.world.now - 86_400;
        self.tries.retain(|at| *at > since);
        self.tries.len() >= 3
    }

    fn counts_as_try(&mut self) {
        self.tries.push(self.world.now);
    }

    /// Takes all events. Gives back their kinds, and the tokens of invitation mails.
    fn drain(&mut self) -> (Vec<String>, Vec<String>) {
        let mut kinds = Vec::new();
        let mut tokens = Vec::new();
        let host = json!({"system": true});
        loop {
            let taken = match self.core.call("outbox.take", json!({"actor": host, "limit": 100})) {
                Ok(taken) => taken,
                Err(error) => {
                    kinds.push(format!("error: {error}"));
                    break;
                }
            };
            let events = taken["events"].as_array().cloned().unwrap_or_default();
            let ids: Vec<&Value> = events.iter().map(|it| &it["id"]).collect();
            for event in &events {
                kinds.push(event["kind"].as_str().unwrap_or_default().to_owned());
                if let Some(token) = event["mail"]["token"].as_str() {
                    tokens.push(token.to_owned());
                }
            }
            let done = self.core.call("outbox.done", json!({"actor": host, "ids": ids}));
            if done.is_err() || events.len() < 100 {
                break;
            }
        }
        (kinds, tokens)
    }

    fn wrong<T>(
        &self,
        what: impl Into<String>,
        detail: impl Into<String>,
    ) -> Result<T, Disagreement> {
        Err(Disagreement { what: what.into(), detail: detail.into() })
    }
}
