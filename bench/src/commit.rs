//! The first check after another process has committed, beside a kept SELECT of the row.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use rusqlite::Connection;

use crate::data::{KEY, Scale, place};
use crate::figure::{Figure, parts};
use crate::library::Keyholder;
use crate::timing::{repetitions, wall};

/// What the other process changes before each question.
const KINDS: [(&str, &str); 3] = [
    // Somebody else's rights: the usual commit of a busy panel that matters at all.
    (
        "after_commit_vs_select",
        "UPDATE membership SET own_builtin = (own_builtin | 8) - (own_builtin & 8) WHERE id = ?1",
    ),
    // The rights of the very membership that is asked about.
    (
        "after_own_commit_vs_select",
        "UPDATE membership SET own_builtin = (own_builtin | 8) - (own_builtin & 8) WHERE id = ?2",
    ),
    // Nothing that any check reads.
    (
        "after_idle_commit_vs_select",
        "UPDATE user SET created = created + 1 WHERE id = ?1 % 1000 + 1",
    ),
];

/// Another process that commits when it is told.
struct Other {
    child: Child,
    answers: BufReader<std::process::ChildStdout>,
}

impl Other {
    fn start(store: &Path) -> Other {
        let mut child = Command::new(std::env::current_exe().expect("this program has a name"))
            .arg("commit-of")
            .arg(store)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a child");
        let answers = BufReader::new(child.stdout.take().expect("a pipe"));
        Other { child, answers }
    }

    fn commit(&mut self, kind: usize, other: i64, own: i64) {
        let pipe = self.child.stdin.as_mut().expect("a pipe");
        writeln!(pipe, "{kind} {other} {own}").expect("the child listens");
        let mut line = String::new();
        self.answers.read_line(&mut line).expect("the child answers");
        assert_eq!(line, "done\n");
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The child.
pub fn child(store: &Path) {
    let db = Connection::open(store).expect("the store");
    db.pragma_update(None, "synchronous", "OFF").expect("a setting");
    db.busy_timeout(std::time::Duration::from_secs(5)).expect("a setting");
    for line in std::io::stdin().lines() {
        let line = line.expect("a line");
        let mut parts = line.split(' ').map(|part| part.parse::<i64>().expect("a number"));
        let mut next = || parts.next().expect("three numbers");
        let sql = KINDS[next() as usize].1;
        let mut change = db.prepare_cached(sql).expect("a statement");
        let ids = [next(), next()].into_iter().take(change.parameter_count());
        let done = change.execute(rusqlite::params_from_iter(ids)).expect("a commit");
        assert_eq!(done, 1);
        println!("done");
    }
}

pub fn measure() {
    let store = place().join("commit.sqlite");
    copy(&Scale::Middle.store(), &store);
    let questions = Scale::Middle.questions();
    let ids = membership_ids(&store, &questions[..64]);
    let mut other = Other::start(&store);
    let keyholder = Keyholder::open(&store);
    let number = keyholder.permission(KEY);
    // One SQLite in this process: the library and this connection share the system's.
    let db = Connection::open(&store).expect("the store");
    let sql = "SELECT own_builtin FROM membership WHERE user_id = ?1 AND account_id = ?2";
    let mut kept = db.prepare(sql).expect("a query");

    for (kind, (key, _)) in KINDS.iter().enumerate() {
        let (mut ours, mut base) = (Vec::new(), Vec::new());
        for at in 0..repetitions(40, 400) {
            let (user, account, _) = questions[at % 32];
            let (own, another) = (ids[at % 32], ids[32 + at % 32]);
            // Asked before, so that there is something to be kept or thrown away.
            keyholder.check(user, account, number);
            other.commit(kind, another, own);
            ours.push(wall(|| keyholder.check(user, account, number)).0 / 1000.0);
            other.commit(kind, another, own);
            let row = |row: &rusqlite::Row<'_>| row.get::<_, i64>(0);
            base.push(wall(|| kept.query_row([user, account], row).expect("a row")).0 / 1000.0);
        }
        Figure::ratio(key, &parts(&ours, 20), &parts(&base, 20), "us").print();
    }
}

fn membership_ids(store: &Path, questions: &[(i64, i64, u64)]) -> Vec<i64> {
    let db = Connection::open(store).expect("the store");
    let sql = "SELECT id FROM membership WHERE user_id = ?1 AND account_id = ?2";
    let mut query = db.prepare(sql).expect("a query");
    let mut id = |it: &(i64, i64, u64)| query.query_row([it.0, it.1], |row| row.get(0));
    questions.iter().map(|it| id(it).expect("a membership")).collect()
}

/// A copy of a store that nobody has open.
pub fn copy(from: &Path, to: &Path) {
    for end in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{end}", to.display()));
    }
    // Whatever is left in the log belongs into the file first.
    let db = Connection::open(from).expect("the store");
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("a checkpoint");
    drop(db);
    std::fs::copy(from, to).expect("a copy");
}
