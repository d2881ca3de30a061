//! The hot question: yes or no, without the reason, from memory when nothing can have changed.
//!
//! [`hot`] is the quick half. This is the other one, which asks the store: as little as possible
//! when nothing that decides has changed, and no more than one moment of it when something has.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use super::check::Facts;
use super::hot;
use super::{By, Core, Error, Scene};
use crate::domain::decision::Ask;
use crate::domain::folded::{Folded, Question, Scope, fold};
use crate::domain::ids::{AccountId, UserId};
use crate::domain::permission::PermissionSet;
use crate::snapshot::shelf::{self, Kept};
use crate::snapshot::{Cache, Epoch, Header, Stamp, Who};
use crate::store::{Mark, StoreError};

/// How often a file may be replaced under one question.
const TRIES: usize = 4;

/// What one moment of the store said.
struct Read {
    /// One answer to each question.
    allowed: Vec<bool>,
    /// The store's mark then; `None` when nothing was asked.
    any: Option<i64>,
    /// The permissions that have a meaning.
    known: PermissionSet,
    /// Each set with the mark that it was read under and whether it may be kept.
    sets: HashMap<Scope, Set>,
}

struct Set {
    folded: Folded,
    mark: u64,
    /// Confirmed or unknown: there is nothing to keep.
    keep: bool,
}

impl Core {
    /// Answers one question, never from the past. [`check`](Core::check) tells the reason too.
    pub fn allows(&self, user: UserId, account: AccountId, ask: &Ask) -> Result<bool, Error> {
        let Some(question) = Question::of(ask) else {
            return Ok(self.check(user, account, ask)?.is_allowed());
        };
        let mut allowed = false;
        let once = std::iter::once(question);
        if hot::quick_many(self.number(), user, account, once, |told| allowed = told) {
            return Ok(allowed);
        }
        Ok(self.allows_many(user, account, &[question])?.first() == Some(&true))
    }

    /// Asks the store several things about one user and account, all answered from one moment,
    /// and keeps what it says.
    pub fn allows_many(
        &self,
        user: UserId,
        account: AccountId,
        questions: &[Question],
    ) -> Result<Vec<bool>, Error> {
        self.must_be_at_home()?;
        let who = Who { user, account };
        for _ in 0..TRIES {
            let Some(mut kept) = shelf::take(self.number()).or_else(|| self.new_kept()) else {
                // Nothing can be kept here: a store in memory, or a system without the means.
                let asks: Vec<Ask> = questions.iter().map(|it| it.ask()).collect();
                let verdicts = self.check_many(user, account, &asks)?;
                return Ok(verdicts.iter().map(|verdict| verdict.is_allowed()).collect());
            };
            let answers = self.through(&mut kept.cache, who, questions);
            match answers {
                // Another file, which has been noticed: the next turn begins a new cache.
                Ok(None) => {}
                Ok(Some(answers)) => {
                    self.put_back(kept);
                    return Ok(answers);
                }
                Err(error) => {
                    self.put_back(kept);
                    return Err(error);
                }
            }
        }
        Err(Error::Store(StoreError::Conflict))
    }

    fn new_kept(&self) -> Option<Box<Kept>> {
        let cache = self.store.with_index(|file, number| Cache::new(Header::map(file)?, number))?;
        let clock = Arc::clone(&self.clock);
        Some(Box::new(Kept { number: self.number(), cache, now: Box::new(move || clock.now()) }))
    }

    /// No thread answers from memory any more, for the store is about to be closed.
    pub fn end(&self) {
        // First the word, then the epoch: see `put_back`.
        self.closed.store(true, Ordering::Release);
        Epoch::end();
    }

    /// A cache that was begun before the end is dead, and one that was begun later sees the word.
    fn put_back(&self, kept: Box<Kept>) {
        if !self.closed.load(Ordering::Acquire) {
            shelf::put_back(kept);
        }
    }

    /// The answers, through a cache; `None` when it is of a file that is not the store any more.
    fn through(
        &self,
        cache: &mut Cache,
        who: Who,
        questions: &[Question],
    ) -> Result<Option<Vec<bool>>, Error> {
        if cache.is_due() {
            let file = self.store.look()?;
            self.notice(file);
            if file != cache.file() {
                return Ok(None);
            }
            cache.compared();
        }
        // The header first: what is read afterwards is at least as new.
        let stamp = cache.stamp();
        if !cache.is_under(stamp) {
            // What is asked first is confirmed by the same query, and mostly nothing else is asked.
            let scope = questions.first().map(|it| it.scope).unwrap_or_default();
            let (file, mark) = self.store.mark(who.user, who.account, scope)?;
            self.notice(file);
            if file != cache.file() {
                return Ok(None);
            }
            cache.compared();
            cache.settle(stamp, mark.any);
            cache.confirm(who, scope, mark.place, self.clock.now());
        }
        if let Some(answers) = self.remembered(cache, who, questions) {
            return Ok(Some(answers));
        }
        self.ask_store(cache, stamp, who, questions)
    }

    fn remembered(&self, cache: &mut Cache, who: Who, questions: &[Question]) -> Option<Vec<bool>> {
        let answer = |it: &Question| cache.answer_in(who, *it, || self.clock.now());
        questions.iter().map(answer).collect()
    }

    fn ask_store(
        &self,
        cache: &mut Cache,
        stamp: Stamp,
        who: Who,
        questions: &[Question],
    ) -> Result<Option<Vec<bool>>, Error> {
        let read = self.read(&By::system(), |scene| scene.sets(cache, who, questions))?;
        let Some(read) = read else {
            return Ok(None);
        };
        if let Some(any) = read.any {
            cache.settle(stamp, any);
        }
        cache.knows(read.known);
        for (scope, set) in &read.sets {
            if set.keep {
                cache.put(who, *scope, set.folded, set.mark);
            } else {
                cache.confirm(who, *scope, set.mark, self.clock.now());
            }
        }
        Ok(Some(read.allowed))
    }
}

impl Scene<'_> {
    /// The sets that the questions are about, all of one moment; `None`: of another file.
    fn sets(
        &self,
        cache: &mut Cache,
        who: Who,
        questions: &[Question],
    ) -> Result<Option<Read>, Error> {
        if self.tx.file() != cache.file() {
            return Ok(None);
        }
        let known = self.rules.catalogue.all();
        let (mut facts, mut any) = (None, None);
        let mut sets = HashMap::new();
        for question in questions {
            if !known.contains(question.permission) {
                return Err(self.rules.unknown_number(question.permission.number()));
            }
            let scope = question.scope;
            if sets.contains_key(&scope) {
                continue;
            }
            let Mark { any: now, place: mark } = self.tx.mark(who.user, who.account, scope)?;
            any = Some(now);
            let set = match cache.confirm(who, scope, mark, self.now) {
                Some(folded) => Set { folded, mark, keep: false },
                None => self.fold(&mut facts, who, scope, mark)?,
            };
            sets.insert(scope, set);
        }
        let allowed = questions.iter().map(|it| self.allowed_by(&sets, who, *it));
        let allowed = allowed.collect::<Result<_, Error>>()?;
        Ok(Some(Read { allowed, any, known, sets }))
    }

    /// The answer from the set of its scope, or for somebody who shows something that may matter
    /// from the rows; that one is never kept.
    fn allowed_by(
        &self,
        sets: &HashMap<Scope, Set>,
        who: Who,
        question: Question,
    ) -> Result<bool, Error> {
        match sets.get(&question.scope) {
            None => Ok(false),
            Some(set) if question.is_beyond(set.folded.allowed) => {
                Ok(self.answer(who.user, who.account, &question.ask())?.is_allowed())
            }
            Some(set) => Ok(set.folded.allowed.contains(question.permission)),
        }
    }

    fn fold(
        &self,
        facts: &mut Option<Facts>,
        who: Who,
        scope: Scope,
        mark: u64,
    ) -> Result<Set, Error> {
        let facts = match facts {
            Some(facts) => facts,
            None => facts.insert(Facts::load(self.tx, who.user, who.account, Default::default())?),
        };
        facts.item = self.tx.item(scope.target)?;
        let standing = facts.standing(self.rules.policy());
        let folded = fold(standing, scope, self.rules.catalogue.all(), self.now);
        // Who or what is not there has no mark that would move when it comes.
        let keep = facts.user.is_some() && facts.account.is_some();
        Ok(Set { folded, mark, keep })
    }
}
