//! The sets of one thread on one store, and when they may be answered from.

use super::epoch::Epoch;
use super::header::{Header, Stamp};
use super::pace::Pace;
use super::table::{Entry, Key, Table};
use crate::domain::decision::Target;
use crate::domain::folded::{Folded, Question, Scope};
use crate::domain::ids::{AccountId, Seconds, UserId};
use crate::domain::permission::PermissionSet;

/// The most slots for whole accounts: 5 MB a thread that asks about a hundred thousand places.
const MOST_WHOLE: usize = 130_000;
/// The most slots for services, domains and departments.
const MOST_PARTS: usize = 30_000;
/// The most different windows and registered permissions.
const MOST_MORE: usize = 4096;

/// Who, and on which account.
#[derive(Copy, Clone, Eq, PartialEq, Default, Debug)]
pub struct Who {
    /// Who.
    pub user: UserId,
    /// On what.
    pub account: AccountId,
}

impl Key for Who {
    #[inline]
    fn spread(&self) -> u64 {
        let user = self.user.0.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let both = user.rotate_left(32) ^ self.account.0.cast_unsigned();
        both.wrapping_mul(0xd6e8_feb8_6659_fd93)
    }
}

/// Somebody on an account, and a part of it.
#[derive(Copy, Clone, Eq, PartialEq, Default)]
struct Part {
    who: Who,
    item: i64,
    /// The kind of the item in two bits, and the department and whether there is one.
    kind_and_department: i64,
}

impl Part {
    /// `None` for a department whose number is too large to keep.
    fn new(who: Who, scope: Scope) -> Option<Part> {
        let (kind, item) = match scope.target {
            Target::Account => (0, 0),
            Target::Service(id) => (1, id.0),
            Target::Domain(id) => (2, id.0),
        };
        let department = match scope.department {
            None => 0,
            Some(id) => id.0.checked_mul(8)?.checked_add(4)?,
        };
        Some(Part { who, item, kind_and_department: department | kind })
    }
}

impl Key for Part {
    fn spread(&self) -> u64 {
        let part = self.item.rotate_left(24) ^ self.kind_and_department;
        let part = part.cast_unsigned().wrapping_mul(0xa076_1d64_78bd_642f);
        (self.who.spread() ^ part.rotate_left(31)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

/// What a set has that most have not: registered permissions, and edges in time.
#[derive(Copy, Clone, Eq, PartialEq)]
struct More {
    extra: i64,
    from: Seconds,
    until: Seconds,
}

/// The answer of the last check, which is mostly that of the next one.
#[derive(Copy, Clone)]
struct Memo {
    who: Who,
    set: PermissionSet,
}

/// Nobody's. A user and an account of these numbers, which nobody has, would be refused.
const NO_MEMO: Memo = Memo {
    who: Who { user: UserId(i64::MIN), account: AccountId(i64::MIN) },
    set: PermissionSet::EMPTY,
};

/// The sets of one thread on one store.
pub struct Cache {
    epoch: Epoch,
    header: Header,
    pace: Pace,
    /// The header under which everything of this round holds.
    stamp: Stamp,
    memo: Memo,
    round: u32,
    /// The store's mark of this round.
    mark: Option<i64>,
    file: u64,
    /// Permissions that have a meaning in this store, as far as is known.
    known: PermissionSet,
    whole: Table<Who>,
    parts: Table<Part>,
    more: Vec<More>,
}

impl Cache {
    /// An empty cache of the opened file `file`; `None` when nothing may be kept in this process.
    pub fn new(header: Header, file: u64) -> Option<Cache> {
        Some(Cache {
            epoch: Epoch::begin()?,
            header,
            pace: Pace::default(),
            stamp: Stamp::default(),
            memo: NO_MEMO,
            round: 1,
            mark: None,
            file,
            known: PermissionSet::ALL_BUILT_IN,
            whole: Table::new(MOST_WHOLE),
            parts: Table::new(MOST_PARTS),
            more: Vec::new(),
        })
    }

    /// Whether the process is the one, and the handles are those, that it was made under.
    #[inline]
    pub fn is_alive(&self) -> bool {
        self.epoch.is_now()
    }

    /// Which opened file it is of.
    pub fn file(&self) -> u64 {
        self.file
    }

    /// Whether nothing can have changed since what is kept was found to hold. Once for a check,
    /// however many questions it has: their answers are then of one moment.
    ///
    /// Epoch first: in a forked child, or after a close, nothing else may be looked at.
    #[inline]
    pub fn is_fresh(&mut self) -> bool {
        self.epoch.is_now() && self.pace.step() && self.header.is(&self.stamp)
    }

    /// What is kept about the same person and account as at the last check. `None` also when the
    /// cache may be [fresh](Self::is_fresh), but that takes a call: then nothing is counted.
    #[inline]
    pub fn answer_again(&mut self, who: Who, permission: u32) -> Option<bool> {
        if self.memo.who == who
            && self.epoch.is_now()
            && self.pace.free_step()
            && self.header.is(&self.stamp)
        {
            return self.told(self.memo.set, permission);
        }
        None
    }

    /// What is kept about a whole account, of a cache that [is fresh](Self::is_fresh). `None`:
    /// the store has to be asked, also for a number that nobody knows as a permission.
    #[inline]
    pub fn answer(
        &mut self,
        who: Who,
        permission: u32,
        now: impl FnOnce() -> Seconds,
    ) -> Option<bool> {
        let set = if self.memo.who == who { self.memo.set } else { self.find_whole(who, now)? };
        self.told(set, permission)
    }

    /// The same in a scope, and for somebody who shows something: `None` as well where that may
    /// matter, for no answer to it is kept.
    pub fn answer_in(
        &mut self,
        who: Who,
        question: Question,
        now: impl FnOnce() -> Seconds,
    ) -> Option<bool> {
        let set = match question.scope == Scope::default() {
            true if self.memo.who == who => self.memo.set,
            true => self.find_whole(who, now)?,
            false => self.find_part(Part::new(who, question.scope)?, now)?,
        };
        if question.is_beyond(set) { None } else { self.told(set, question.permission.number()) }
    }

    #[inline]
    fn told(&self, set: PermissionSet, permission: u32) -> Option<bool> {
        let allowed = set.has_number(permission);
        (allowed || self.known.has_number(permission)).then_some(allowed)
    }

    #[inline]
    fn find_whole(&mut self, who: Who, now: impl FnOnce() -> Seconds) -> Option<PermissionSet> {
        let entry = self.whole.find(&who)?;
        if entry.round != self.round {
            return None;
        }
        if entry.more == 0 {
            let set = PermissionSet::from_words(entry.builtin.cast_signed(), 0);
            self.memo = Memo { who, set };
            return Some(set);
        }
        let folded = self.unfolded(entry.builtin, entry.more)?;
        if !folded.has_edges() {
            self.memo = Memo { who, set: folded.allowed };
        }
        in_time(folded, now)
    }

    fn find_part(&self, part: Part, now: impl FnOnce() -> Seconds) -> Option<PermissionSet> {
        let entry = self.parts.find(&part).filter(|entry| entry.round == self.round)?;
        in_time(self.unfolded(entry.builtin, entry.more)?, now)
    }

    fn unfolded(&self, builtin: u64, more: u32) -> Option<Folded> {
        let plain = More { extra: 0, from: Seconds::MIN, until: Seconds::MAX };
        let more = match more.checked_sub(1) {
            None => plain,
            Some(at) => *self.more.get(usize::try_from(at).ok()?)?,
        };
        let allowed = PermissionSet::from_words(builtin.cast_signed(), more.extra);
        Some(Folded { allowed, from: more.from, until: more.until })
    }

    /// Whether the names of the files have to be compared before anything is answered.
    pub fn is_due(&mut self) -> bool {
        self.pace.is_due()
    }

    /// The names have been compared.
    pub fn compared(&mut self) {
        self.pace.compared();
    }

    /// The next check compares the names.
    pub fn hurry(&mut self) {
        self.pace.hurry();
    }

    /// The header now, to be read before the store is asked.
    pub fn stamp(&self) -> Stamp {
        self.header.stamp()
    }

    /// Whether what is kept holds under this header.
    pub fn is_under(&self, stamp: Stamp) -> bool {
        self.mark.is_some() && self.stamp == stamp
    }

    /// The store, asked after `stamp` was read, has this mark. An equal one: everything that held
    /// goes on holding. Another one: a new round, in which nothing has been confirmed yet.
    pub fn settle(&mut self, stamp: Stamp, mark: i64) {
        self.stamp = stamp;
        if self.mark == Some(mark) {
            return;
        }
        self.mark = Some(mark);
        self.memo = NO_MEMO;
        match self.round.checked_add(1) {
            Some(round) => self.round = round,
            None => self.forget(),
        }
    }

    /// Confirms in this round what was read under `mark` before, if it is kept and in time.
    pub fn confirm(&mut self, who: Who, scope: Scope, mark: u64, now: Seconds) -> Option<Folded> {
        let (builtin, more) = if scope == Scope::default() {
            renew(self.whole.find_mut(&who)?, mark, self.round)?
        } else {
            renew(self.parts.find_mut(&Part::new(who, scope)?)?, mark, self.round)?
        };
        let folded = self.unfolded(builtin, more)?;
        in_time(folded, || now).map(|_| folded)
    }

    /// Keeps a set that was read in this round under `mark`.
    pub fn put(&mut self, who: Who, scope: Scope, folded: Folded, mark: u64) {
        let (builtin, extra) = folded.allowed.to_words();
        let more = self.number_of(More { extra, from: folded.from, until: folded.until });
        let (builtin, round) = (builtin.cast_unsigned(), self.round);
        self.memo = NO_MEMO;
        if scope == Scope::default() {
            self.whole.put(Entry { key: who, builtin, mark, round, more });
        } else if let Some(key) = Part::new(who, scope) {
            self.parts.put(Entry { key, builtin, mark, round, more });
        }
    }

    /// Which permissions have a meaning in this store. They only ever grow.
    pub fn knows(&mut self, known: PermissionSet) {
        self.known = known;
    }

    fn number_of(&mut self, more: More) -> u32 {
        if more == (More { extra: 0, from: Seconds::MIN, until: Seconds::MAX }) {
            return 0;
        }
        if self.more.len() >= MOST_MORE {
            self.forget();
        }
        let at = self.more.iter().position(|kept| *kept == more).unwrap_or_else(|| {
            self.more.push(more);
            self.more.len() - 1
        });
        // There are at most 4096.
        u32::try_from(at + 1).unwrap_or(u32::MAX)
    }

    fn forget(&mut self) {
        self.round = 1;
        self.memo = NO_MEMO;
        self.whole.clear();
        self.parts.clear();
        self.more.clear();
    }

    /// Bytes that the entries take, and how many there are.
    #[cfg(test)]
    pub fn kept(&self) -> (usize, usize) {
        let more = self.more.capacity() * size_of::<More>();
        (self.whole.bytes() + self.parts.bytes() + more, self.whole.len() + self.parts.len())
    }
}

/// Marks an entry as holding in this round, if it was read under `mark`.
fn renew<K>(entry: &mut Entry<K>, mark: u64, round: u32) -> Option<(u64, u32)> {
    (entry.mark == mark).then(|| {
        entry.round = round;
        (entry.builtin, entry.more)
    })
}

fn in_time(folded: Folded, now: impl FnOnce() -> Seconds) -> Option<PermissionSet> {
    if folded.has_edges() {
        let now = now();
        if now < folded.from || now >= folded.until {
            return None;
        }
    }
    Some(folded.allowed)
}

#[cfg(test)]
mod tests;
