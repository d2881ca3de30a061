//! Several actions of the host in one transaction: all of them, or none.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::{By, Core, Error, action};
use crate::domain::delegation::Actor;
use crate::store::Store;

/// The actions that may be part of a batch: changes that the host makes, of which nothing is left
/// when they are undone. Not those that count tries, mint or take tokens, or hand events out.
const PARTS: [&str; 19] = [
    "account.make_owner",
    "account.put",
    "contact.add",
    "contact.change",
    "contact.remove",
    "contact.take_login",
    "invitation.cancel",
    "item.put",
    "member.add",
    "member.change",
    "member.mail",
    "member.remove",
    "owner.withdraw",
    "permission.register",
    "role.put",
    "role.remove",
    "setting.put",
    "user.change",
    "user.disable",
];

/// The most steps of a batch: other writers wait for its end.
const MOST_STEPS: usize = 1000;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Steps {
    steps: Vec<Step>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Step {
    action: String,
    #[serde(default)]
    arguments: Map<String, Value>,
}

#[derive(Serialize)]
pub(super) struct Answers {
    /// One a step, as the action alone would answer.
    answers: Vec<Value>,
}

impl Core {
    pub(super) fn batch(&self, by: &By, batch: Steps) -> Result<Answers, Error> {
        by.must_be_host()?;
        if by.request.is_some() {
            let text = "a batch has no request key; give each of its steps one";
            return Err(Error::Invalid(text.into()));
        }
        if batch.steps.is_empty() || batch.steps.len() > MOST_STEPS {
            return Err(Error::Invalid(format!("give 1 to {MOST_STEPS} steps")));
        }
        batch.steps.iter().enumerate().try_for_each(|(at, step)| step.may_be_part(at))?;
        self.must_be_at_home()?;
        self.store.batch(|store| {
            let core = self.on(store);
            let steps = batch.steps.iter().enumerate();
            let answers = steps.map(|(at, step)| step.run(&core, by, at)).collect::<Result<_, _>>();
            Ok(Answers { answers: answers? })
        })
    }

    /// The same Keyholder on another store: a part of its own.
    fn on(&self, store: Store) -> Core {
        let (closed, seen) = (AtomicBool::new(true), self.seen.load(Ordering::Acquire));
        let clock = Arc::clone(&self.clock);
        let (number, process) = (self.number, self.process);
        Core { number, process, closed, seen: AtomicU64::new(seen), store, clock }
    }
}

impl Step {
    fn may_be_part(&self, at: usize) -> Result<(), Error> {
        let wrong = |text: String| Err(self.failed(at, Error::Invalid(text)));
        if !PARTS.contains(&self.action.as_str()) {
            return wrong(format!("cannot be part of a batch; these can: {}", PARTS.join(", ")));
        }
        match ["actor", "remote"].into_iter().find(|name| self.arguments.contains_key(*name)) {
            Some(name) => wrong(format!("{name} is given once, for the whole batch")),
            None => Ok(()),
        }
    }

    fn run(&self, core: &Core, by: &By, at: usize) -> Result<Value, Error> {
        let mut arguments = self.arguments.clone();
        arguments.insert("remote".to_owned(), json!(by.remote));
        let actor = match &by.actor {
            Actor::Staff(name) => json!({ "staff": name }),
            _ => json!({ "system": true }),
        };
        arguments.insert("actor".to_owned(), actor);
        action::run(core, &self.action, Value::Object(arguments))
            .map_err(|error| self.failed(at, error))
    }

    fn failed(&self, at: usize, error: Error) -> Error {
        let action = super::text::harmless(&self.action);
        Error::Step { at: at + 1, action, error: Box::new(error) }
    }
}
