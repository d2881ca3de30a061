//! Against a header in a file that the test itself moves.

use std::io::Write;
use std::os::unix::fs::FileExt;
use std::sync::{PoisonError, RwLockReadGuard};

use super::super::epoch::tests::QUIET;
use super::*;
use crate::domain::folded::Shown;
use crate::domain::ids::{DepartmentId, DomainId, ServiceId};
use crate::domain::permission::Permission;

struct Index {
    file: std::fs::File,
    quiet: Option<RwLockReadGuard<'static, ()>>,
}

impl Index {
    fn new() -> Index {
        let mut file = tempfile::tempfile().expect("a temporary file");
        let mut page = [0_u8; 4096];
        page[..4].copy_from_slice(&3_007_000_u32.to_ne_bytes());
        page[12] = 1;
        file.write_all(&page).expect("the file is writable");
        let quiet = QUIET.read().unwrap_or_else(PoisonError::into_inner);
        Index { file, quiet: Some(quiet) }
    }

    /// What a commit does: the header's count and its checksum differ afterwards.
    fn commit(&self, number: u8) {
        self.file.write_all_at(&[number], 8).expect("the file is writable");
        self.file.write_all_at(&[number], 40).expect("the file is writable");
    }

    /// An empty cache that has asked the store once.
    fn cache(&self) -> Asked {
        let header = Header::map(&self.file).expect("this is a header");
        let mut cache = Cache::new(header, 0).expect("sets may be kept here");
        cache.compared();
        cache.settle(cache.stamp(), 1);
        Asked(cache)
    }
}

/// A cache that is asked as a check asks it.
struct Asked(Cache);

impl Asked {
    /// The store is asked for its mark.
    fn commit_seen(&mut self, mark: i64) {
        let stamp = self.stamp();
        self.settle(stamp, mark);
    }

    fn answer(
        &mut self,
        who: Who,
        permission: Permission,
        now: impl FnOnce() -> Seconds,
    ) -> Option<bool> {
        self.0.is_fresh().then(|| self.0.answer(who, permission.number(), now)).flatten()
    }

    fn answer_in(&mut self, who: Who, scope: Scope, permission: Permission) -> Option<bool> {
        self.0.compared();
        let question = Question { permission, scope, shown: Shown::default() };
        self.0.is_fresh().then(|| self.0.answer_in(who, question, never)).flatten()
    }
}

impl std::ops::Deref for Asked {
    type Target = Cache;

    fn deref(&self) -> &Cache {
        &self.0
    }
}

impl std::ops::DerefMut for Asked {
    fn deref_mut(&mut self) -> &mut Cache {
        &mut self.0
    }
}

const MIA: Who = Who { user: UserId(7), account: AccountId(42) };
const NORA: Who = Who { user: UserId(8), account: AccountId(42) };
const ALL: Scope = Scope { target: Target::Account, department: None };
const OPEN: Permission = Permission::TICKETS_OPEN;
const VIEW: Permission = Permission::TICKETS_VIEW;

fn folded() -> Folded {
    Folded { allowed: PermissionSet::from(OPEN), from: Seconds::MIN, until: Seconds::MAX }
}

fn never() -> Seconds {
    unreachable!("a set without edges needs no clock")
}

#[test]
fn k49_a_kept_set_answers_until_anything_is_committed() {
    let index = Index::new();
    let mut cache = index.cache();
    assert_eq!(cache.answer(MIA, OPEN, never), None);
    cache.put(MIA, ALL, folded(), 5);
    assert_eq!(cache.answer(MIA, OPEN, never), Some(true));
    assert_eq!(cache.answer(MIA, VIEW, never), Some(false));
    assert_eq!(cache.answer(NORA, OPEN, never), None);
    index.commit(1);
    assert_eq!(cache.answer(MIA, OPEN, never), None);
}

#[test]
fn k49_a_set_kept_under_an_older_header_is_not_answered_from() {
    let index = Index::new();
    let mut cache = index.cache();
    let before = cache.stamp();
    index.commit(1);
    cache.settle(before, 2);
    cache.put(MIA, ALL, folded(), 5);
    assert_eq!(cache.answer(MIA, OPEN, never), None);
}

#[test]
fn a_commit_that_decides_nothing_leaves_everything_and_another_is_confirmed_one_by_one() {
    let index = Index::new();
    let mut cache = index.cache();
    cache.put(MIA, ALL, folded(), 5);
    cache.put(NORA, ALL, folded(), 6);
    index.commit(1);
    cache.commit_seen(1);
    assert_eq!(cache.answer(MIA, OPEN, never), Some(true));
    assert_eq!(cache.answer(NORA, OPEN, never), Some(true));
    index.commit(2);
    cache.commit_seen(2);
    assert_eq!(cache.answer(MIA, OPEN, never), None);
    assert_eq!(cache.confirm(MIA, ALL, 5, 0), Some(folded()));
    assert_eq!(cache.confirm(NORA, ALL, 7, 0), None);
    assert_eq!(cache.answer(MIA, OPEN, never), Some(true));
    assert_eq!(cache.answer(NORA, OPEN, never), None);
}

#[test]
fn k49_time_ends_a_set_without_any_write_and_a_clock_put_back_does_not_begin_it() {
    let index = Index::new();
    let mut cache = index.cache();
    cache.put(MIA, ALL, Folded { from: 50, until: 100, ..folded() }, 5);
    for _ in 0..2 {
        assert_eq!(cache.answer(MIA, OPEN, || 99), Some(true));
        assert_eq!(cache.answer(MIA, OPEN, || 100), None);
        assert_eq!(cache.answer(MIA, OPEN, || 49), None);
    }
    assert_eq!(cache.confirm(MIA, ALL, 5, 100), None);
}

#[test]
fn a_part_is_not_the_whole_nor_another_part() {
    let index = Index::new();
    let mut cache = index.cache();
    let department = |id| Scope { target: Target::Account, department: Some(DepartmentId(id)) };
    let of = |target| Scope { target, department: None };
    let scopes = [
        of(Target::Service(ServiceId(3))),
        of(Target::Domain(DomainId(3))),
        department(3),
        department(0),
        department(-1),
        Scope { target: Target::Service(ServiceId(3)), department: Some(DepartmentId(3)) },
    ];
    for (at, scope) in scopes.iter().enumerate() {
        assert_eq!(cache.answer_in(MIA, *scope, OPEN), None);
        cache.put(MIA, *scope, Folded { allowed: PermissionSet::EMPTY, ..folded() }, 5);
        assert_eq!(cache.answer_in(MIA, *scope, OPEN), Some(false));
        let mut others = scopes.iter().skip(at + 1);
        assert!(others.all(|it| cache.answer_in(MIA, *it, OPEN).is_none()));
        assert_eq!(cache.answer(MIA, OPEN, never), None);
    }
    // A department that has no room in a key is not kept, and not taken for another one.
    let large = department(i64::MAX);
    cache.put(MIA, large, folded(), 5);
    assert_eq!(cache.answer_in(MIA, large, OPEN), None);
    assert_eq!(cache.answer_in(MIA, department(-1), OPEN), Some(false));
}

#[test]
fn a_number_that_nobody_knows_is_a_question_for_the_store_and_a_registered_one_is_kept() {
    let index = Index::new();
    let mut cache = index.cache();
    let plugin = Permission::from_number(64).expect("a number");
    cache.put(MIA, ALL, folded(), 5);
    assert_eq!(cache.answer(MIA, plugin, never), None);
    cache.knows(PermissionSet::ALL_BUILT_IN.with(plugin));
    assert_eq!(cache.answer(MIA, plugin, never), Some(false));
    cache.put(NORA, ALL, Folded { allowed: PermissionSet::from(plugin), ..folded() }, 5);
    assert_eq!(cache.answer(NORA, plugin, never), Some(true));
    assert_eq!(cache.answer(NORA, OPEN, never), Some(false));
}

#[test]
fn more_windows_than_there_is_room_for_begin_anew_and_are_never_mixed_up() {
    let index = Index::new();
    let mut cache = index.cache();
    for user in 0..10_000 {
        let who = Who { user: UserId(user), account: AccountId(1) };
        cache.compared();
        cache.put(who, ALL, Folded { until: user + 1, ..folded() }, 5);
        assert_eq!(cache.answer(who, OPEN, || user), Some(true));
        assert_eq!(cache.answer(who, OPEN, || user + 1), None);
    }
    assert!(cache.kept().1 <= MOST_MORE);
}

#[test]
fn k49_the_end_of_the_epoch_ends_every_answer() {
    let mut index = Index::new();
    index.quiet = None;
    let _alone = QUIET.write().unwrap_or_else(PoisonError::into_inner);
    let mut cache = index.cache();
    cache.put(MIA, ALL, folded(), 5);
    assert!(cache.is_alive());
    Epoch::end();
    assert!(!cache.is_alive());
    assert_eq!(cache.answer(MIA, OPEN, never), None);
}

#[test]
fn what_is_no_header_is_not_mapped() {
    let file = tempfile::tempfile().expect("a temporary file");
    assert!(Header::map(&file).is_none());
    file.set_len(4096).expect("the file is writable");
    assert!(Header::map(&file).is_none(), "an index that is not set up");
}

#[test]
fn k49_the_last_person_is_answered_again_only_while_everything_holds() {
    let index = Index::new();
    let mut cache = index.cache();
    let open = OPEN.number();
    cache.put(MIA, ALL, folded(), 5);
    assert_eq!(cache.0.answer_again(MIA, open), None, "nobody was the last one");
    assert_eq!(cache.answer(MIA, OPEN, never), Some(true));
    assert_eq!(cache.0.answer_again(MIA, open), Some(true));
    assert_eq!(cache.0.answer_again(NORA, open), None);
    for number in [0, 63, 64, 127, 128, u32::MAX] {
        assert_eq!(cache.0.answer_again(MIA, number), None, "{number} is no permission");
    }
    let answers = (0..1000).map_while(|_| cache.0.answer_again(MIA, open)).count();
    assert!(answers < 1000, "the names have to be compared");
    cache.compared();
    assert_eq!(cache.0.answer_again(MIA, open), Some(true));
    index.commit(1);
    assert_eq!(cache.0.answer_again(MIA, open), None);
    cache.commit_seen(2);
    assert_eq!(cache.0.answer_again(MIA, open), None, "another round, in which nobody was asked");
}
