//! Other processes, for tests that need some: this very test program, started again.
//!
//! A test file that uses it has one ignored test called `child`, which looks at [`role`] and does
//! its part. Both sides talk in lines.

#![allow(dead_code, reason = "each test file is a program of its own and needs some of it")]

use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

const ROLE: &str = "KEYHOLDER_TEST_ROLE";
const STORE: &str = "KEYHOLDER_TEST_STORE";
/// Marks the lines that are meant for the parent; the test harness prints others.
const MARK: &str = "| ";
/// A child that hangs is ended by the system, and its parent sees that.
const PATIENCE: u32 = 240;
/// How many seconds longer a test is meant to take, when it is run for long.
const LONGER: &str = "KEYHOLDER_SOAK_SECONDS";

/// In the child: what to do, and on which store. `None` when the test was run by a person.
pub fn role() -> Option<(String, PathBuf)> {
    let role = std::env::var(ROLE).ok()?;
    // SAFETY: an alarm that nobody handles ends this process and nothing else.
    unsafe { libc::alarm(PATIENCE + longer()) };
    Some((role, std::env::var_os(STORE)?.into()))
}

fn longer() -> u32 {
    std::env::var(LONGER).ok().and_then(|seconds| seconds.parse().ok()).unwrap_or(0)
}

/// In the child: tells the parent a line.
pub fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    // The harness may have left an unfinished line. A parent that is gone is no concern of ours.
    let _ = write!(out, "\n{MARK}{line}\n");
    let _ = out.flush();
}

/// In the child: the parent's next line; `None` when there will be no more.
pub fn listen() -> Option<String> {
    let mut line = String::new();
    let read = std::io::stdin().lock().read_line(&mut line).ok()?;
    (read > 0).then(|| line.trim_end().to_owned())
}

/// A moment shortly ahead, as a word: two children that wait for it start together.
pub fn soon() -> String {
    let at = SystemTime::now() + Duration::from_millis(3);
    at.duration_since(UNIX_EPOCH).expect("after 1970").as_nanos().to_string()
}

/// In the child: returns at the moment that [`soon`] named.
pub fn wait_for(moment: &str) {
    let moment: u128 = moment.parse().expect("a moment");
    let now = || SystemTime::now().duration_since(UNIX_EPOCH).expect("after 1970").as_nanos();
    while now() < moment {
        std::hint::spin_loop();
    }
}

/// A child process; killed when dropped.
pub struct Child {
    process: std::process::Child,
    input: ChildStdin,
    output: BufReader<ChildStdout>,
}

impl Child {
    /// Starts this test program again as `role`.
    pub fn start(role: &str, store: &Path) -> Child {
        let program = std::env::current_exe().expect("a test has a path");
        let mut process = Command::new(program)
            .args(["child", "--exact", "--ignored", "--nocapture", "--test-threads=1"])
            .env(ROLE, role)
            .env(STORE, store)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("this program can be started again");
        let input = process.stdin.take().expect("piped");
        let output = BufReader::new(process.stdout.take().expect("piped"));
        Child { process, input, output }
    }

    /// Tells the child a line.
    pub fn tell(&mut self, line: &str) {
        writeln!(self.input, "{line}").expect("the child listens");
    }

    /// The child's next line.
    pub fn hear(&mut self) -> String {
        self.hear_or_end().expect("the child has ended before it answered; see its words above")
    }

    /// Tells the child a line and hears the answer.
    pub fn ask(&mut self, line: &str) -> String {
        self.tell(line);
        self.hear()
    }

    /// The child's next whole line; `None` when it has ended.
    pub fn hear_or_end(&mut self) -> Option<String> {
        loop {
            let mut line = String::new();
            let read = self.output.read_line(&mut line).expect("a pipe");
            if read == 0 || !line.ends_with('\n') {
                return None;
            }
            if let Some(line) = line.trim_end().strip_prefix(MARK) {
                return Some(line.to_owned());
            }
        }
    }

    /// Ends the child at once, as `kill -9` does. What it has said can still be heard. A child
    /// that has ended by itself has failed.
    pub fn kill(&mut self) {
        let ended = self.process.try_wait().expect("a child");
        assert!(ended.is_none(), "the child has ended by itself, see its words above: {ended:?}");
        self.end();
    }

    fn end(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.end();
    }
}
