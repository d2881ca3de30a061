//! The checkers: the real one, and two that leave out one rule each.

use std::path::Path;

use keyholder::domain::folded::{Folded, Question, Scope, Shown};
use keyholder::domain::ids::Seconds;
use keyholder::domain::permission::{Permission, PermissionSet};
use keyholder::service::{Core, hot};
use keyholder::snapshot::{Cache, Header, Who};
use keyholder::store::Store;

use super::shared::Shared;
use super::{BITS, WRITERS, member};

/// What was seen.
#[derive(Default)]
pub struct Counts {
    /// Questions that were answered.
    pub checks: u64,
    /// Times that the store was asked.
    pub misses: u64,
    /// Answers that were older than a change that had returned.
    pub stale: u64,
}

enum Rules<'a> {
    All(&'a Core),
    /// Answers without looking at the header, now and then from the store.
    WithoutHeader(Store, Cache),
    /// Captures the header when the rows have been read.
    StampAfterTheQuery(Store, Cache),
}

/// Asks what every writer's member may do.
pub struct Checker<'a> {
    rules: Rules<'a>,
    shared: &'a Shared,
    questions: Vec<Question>,
}

impl<'a> Checker<'a> {
    pub fn real(core: &'a Core, shared: &'a Shared) -> Checker<'a> {
        Checker::new(Rules::All(core), shared)
    }

    pub fn without_header(store: &Path, shared: &'a Shared) -> Checker<'a> {
        let (store, cache) = cache(store);
        Checker::new(Rules::WithoutHeader(store, cache), shared)
    }

    pub fn stamp_after_the_query(store: &Path, shared: &'a Shared) -> Checker<'a> {
        let (store, cache) = cache(store);
        Checker::new(Rules::StampAfterTheQuery(store, cache), shared)
    }

    fn new(rules: Rules<'a>, shared: &'a Shared) -> Checker<'a> {
        let question = |bit| Question {
            permission: Permission::from_number(64 + bit).expect("a number"),
            scope: Scope::default(),
            shown: Shown::default(),
        };
        Checker { rules, shared, questions: (0..BITS).map(question).collect() }
    }

    pub fn is_a_control(&self) -> bool {
        !matches!(self.rules, Rules::All(_))
    }

    /// Asks about every member several times.
    pub fn turn(&mut self, counts: &mut Counts) {
        for _ in 0..64 {
            for place in 0..WRITERS.len() {
                let published = self.shared.published(place);
                let number = self.number(place, counts);
                counts.checks += u64::from(BITS);
                // The number may be ahead of what is published, by less than half of all.
                let ahead = number.wrapping_sub(published) % (1 << BITS);
                if ahead >= 1 << (BITS - 1) {
                    counts.stale += 1;
                }
            }
        }
    }

    fn number(&mut self, place: usize, counts: &mut Counts) -> u64 {
        let (user, account) = member(place);
        let who = Who { user, account };
        let questions = &self.questions;
        match &mut self.rules {
            Rules::All(core) => {
                let (mut number, mut bit) = (0, 0);
                let tell = |allowed| {
                    number |= u64::from(allowed) << bit;
                    bit += 1;
                };
                let asked = questions.iter().copied();
                if hot::quick_many(core.number(), user, account, asked, tell) {
                    // The way of a single check, now that it was about them the last time. It is
                    // whole only when no commit came between.
                    let number_of = |it: &Question| it.permission.number();
                    let again = |it| hot::again(core.number(), user, account, number_of(it));
                    let again: Option<Vec<bool>> = questions.iter().map(again).collect();
                    return again.map_or(number, |answers| spelt(answers.into_iter()));
                }
                counts.misses += 1;
                let answers = core.allows_many(user, account, questions).expect("answers");
                spelt(answers.into_iter())
            }
            Rules::WithoutHeader(store, cache) => {
                if counts.checks.is_multiple_of(1 << 14) {
                    fill(store, cache, who, false);
                }
                kept(cache, who, questions).unwrap_or_else(|| {
                    fill(store, cache, who, false);
                    kept(cache, who, questions).expect("it was just put in")
                })
            }
            Rules::StampAfterTheQuery(store, cache) => {
                cache.compared();
                let fresh = cache.is_fresh();
                if let Some(number) = kept(cache, who, questions).filter(|_| fresh) {
                    return number;
                }
                counts.misses += 1;
                fill(store, cache, who, true);
                kept(cache, who, questions).expect("it was just put in")
            }
        }
    }
}

fn cache(store: &Path) -> (Store, Cache) {
    let store = Store::open(store).expect("the store opens");
    let cache = store.with_index(|file, number| Cache::new(Header::map(file)?, number));
    (store, cache.expect("answers may be kept here"))
}

/// What is kept, whether it may be answered from or not.
fn kept(cache: &mut Cache, who: Who, questions: &[Question]) -> Option<u64> {
    let answer = |it: &Question| cache.answer(who, it.permission.number(), || 0);
    let answers: Option<Vec<bool>> = questions.iter().map(answer).collect();
    answers.map(|answers| spelt(answers.into_iter()))
}

fn fill(store: &Store, cache: &mut Cache, who: Who, stamp_after: bool) {
    let before = cache.stamp();
    let (mark, allowed) = store
        .read(|tx| {
            let member = tx.member(who.user, who.account)?;
            let allowed = member.map_or(PermissionSet::EMPTY, |it| it.grants.everywhere());
            Ok::<_, keyholder::store::StoreError>((
                tx.mark(who.user, who.account, Scope::default())?,
                allowed,
            ))
        })
        .expect("rows");
    let stamp = if stamp_after { cache.stamp() } else { before };
    cache.settle(stamp, mark.any);
    cache.knows(PermissionSet::EVERYTHING);
    let folded = Folded { allowed, from: Seconds::MIN, until: Seconds::MAX };
    cache.put(who, Scope::default(), folded, mark.place);
}

fn spelt(answers: impl Iterator<Item = bool>) -> u64 {
    answers.enumerate().fold(0, |number, (bit, allowed)| number | (u64::from(allowed) << bit))
}
