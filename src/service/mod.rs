//! Stories: load, decide, save. Each owns its transaction; the clock comes in through [`Core`].

mod accept;
mod account;
mod account_show;
mod act_as;
mod action;
mod address;
mod adopt;
mod allows;
mod audit;
mod batch;
mod by;
mod check;
mod choice;
mod clock;
mod compare;
mod contact;
mod contact_login;
mod effective;
mod error;
mod explain;
mod guess;
mod health;
pub mod hot;
mod invite;
mod item;
mod join;
mod login;
mod logins;
mod mail;
mod mailbox;
mod member;
mod members;
mod membership;
mod names;
mod newcomer;
mod offer;
mod outbox;
mod page;
mod password;
mod plan;
mod report;
mod role;
mod role_preview;
mod secret;
mod sender;
mod session;
mod setting;
mod shadow;
mod sign_on;
mod text;
mod ticket;
mod ticket_open;
mod tidy;
mod upgrade;
mod upgrade_contact;
mod upgrade_people;
mod upgrade_row;
mod upgrade_team;
mod user;
mod users;
mod view;
mod who;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::domain::catalogue::{Catalogue, UnknownKey};
use crate::domain::decision::Policy;
use crate::domain::event::Change;
use crate::domain::ids::Seconds;
use crate::domain::setting::Settings;
use crate::snapshot::{self, Epoch};
use crate::store::{SavedRequest, Store, StoreError, Tx};

pub use by::{By, RequestKey};
pub use check::AskItem;
pub use choice::AccountChoice;
pub use clock::{Clock, SystemClock};
pub use compare::{Compared, Difference};
pub use error::{Error, Named, Thing};
pub use invite::NewInvitation;
pub use membership::Place;
pub use report::{Counts, Joined, JoinedRow, Noted, Report, SharedAddress};
pub use upgrade::{Batch, BatchDone};

pub use names::ACTIONS;

/// One opened Keyholder: a store and a clock. Threads may share it; a forked child may not.
pub struct Core {
    number: u64,
    /// Set when no answer is to be kept any more.
    closed: AtomicBool,
    /// The process that opened it.
    process: Option<u64>,
    /// The newest opened file that a transaction was in.
    seen: AtomicU64,
    store: Store,
    clock: Arc<dyn Clock>,
}

/// What the installation has decided, as of one transaction.
#[derive(Clone)]
struct Rules {
    settings: Settings,
    catalogue: Catalogue,
}

impl Rules {
    fn load(tx: &dyn Tx) -> Result<Rules, Error> {
        let catalogue = Catalogue::with_extra(tx.extra_permissions()?)
            .map_err(|error| Error::damaged("permission", &error))?;
        let mut settings = Settings::default();
        for (key, value) in tx.settings()? {
            settings
                .put(&key, &value, &catalogue)
                .map_err(|error| Error::damaged("setting", &error))?;
        }
        Ok(Rules { settings, catalogue })
    }

    /// A number that could be a permission's and is not registered in this store.
    fn unknown_number(&self, number: u32) -> Error {
        let known = self.catalogue.keys_of(self.catalogue.all());
        UnknownKey::new(&format!("number {number}"), known).into()
    }

    fn policy(&self) -> Policy {
        self.settings.policy()
    }
}

/// One transaction with what every story needs in it.
struct Scene<'a> {
    tx: &'a dyn Tx,
    by: &'a By,
    rules: Rules,
    now: Seconds,
}

impl Scene<'_> {
    /// Writes a change to the record and the outbox (K40, K41).
    fn record(&self, change: &Change) -> Result<(), Error> {
        Ok(self.tx.record(change, &self.by.origin(), self.now)?)
    }

    /// The same moment with `by` as the one who acts: a token has said who it is.
    fn acting<'b>(&'b self, by: &'b By) -> Scene<'b> {
        Scene { tx: self.tx, by, rules: self.rules.clone(), now: self.now }
    }
}

impl Core {
    /// Opens the store at `path`; `:memory:` for one that is gone when closed.
    pub fn open(path: &str) -> Result<Core, Error> {
        Core::open_with_clock(path, Arc::new(SystemClock))
    }

    /// Opens the store with a clock of the caller's.
    pub fn open_with_clock(path: &str, clock: Arc<dyn Clock>) -> Result<Core, Error> {
        let store = match path {
            ":memory:" => Store::in_memory()?,
            path => Store::open(Path::new(path))?,
        };
        static NEXT: AtomicU64 = AtomicU64::new(1);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let (closed, seen) = (AtomicBool::new(false), AtomicU64::new(0));
        Ok(Core { number, process: snapshot::process(), closed, seen, store, clock })
    }

    /// A number of its own, that no other one of this process ever has.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// A forked child must not use its parent's connections, whatever its process number is.
    fn must_be_at_home(&self) -> Result<(), Error> {
        if self.process == snapshot::process() {
            Ok(())
        } else {
            Err(Error::Store(StoreError::Forked))
        }
    }

    /// Reads one moment.
    fn read<T>(
        &self,
        by: &By,
        mut work: impl FnMut(&Scene<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.must_be_at_home()?;
        let now = self.clock.now();
        self.store.read(|tx| {
            self.notice(tx.file());
            work(&Scene { tx, by, rules: Rules::load(tx)?, now })
        })
    }

    /// Writes all or nothing.
    fn write<T>(
        &self,
        by: &By,
        mut work: impl FnMut(&Scene<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.must_be_at_home()?;
        let now = self.clock.now();
        self.store.write(|tx| {
            self.notice(tx.file());
            work(&Scene { tx, by, rules: Rules::load(tx)?, now })
        })
    }

    /// When the file was replaced, nothing that any thread keeps of the old one is worth anything:
    /// what is done on the new one must be felt when it has returned.
    fn notice(&self, file: u64) {
        if self.seen.fetch_max(file, Ordering::AcqRel) < file {
            Epoch::end();
        }
    }

    /// Writes once per idempotency key (K48): a repeated key gives the saved answer.
    ///
    /// The answer must hold no secret, for it is saved as it is.
    fn write_once<T: Serialize + DeserializeOwned>(
        &self,
        by: &By,
        mut work: impl FnMut(&Scene<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.write(by, |scene| {
            let Some(request) = &by.request else {
                return work(scene);
            };
            if let Some(saved) = scene.tx.request(&request.key)? {
                return request.answer_of(saved);
            }
            let answer = work(scene)?;
            let saved = SavedRequest {
                action: request.action.clone(),
                hash: request.hash.clone(),
                answer: serde_json::to_value(&answer)
                    .map_err(|error| Error::damaged("answer", &error))?,
            };
            scene.tx.save_request(&request.key, &saved, scene.now)?;
            Ok(answer)
        })
    }

    /// Runs an action by name: JSON object in, JSON object out. The wide door that C, PHP and
    /// the command line share; `docs/actions.md` lists the actions.
    pub fn call(&self, action: &str, arguments: Value) -> Result<Value, Error> {
        action::run(self, action, arguments)
    }
}
