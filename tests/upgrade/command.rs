//! `keyholder upgrade`: plan, apply and compare as an administrator runs them (K35, K37, K38).

use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use rusqlite::Connection;
use serde_json::Value;
use tempfile::TempDir;

use crate::generated;

/// The command on a store of its own.
pub struct Host {
    pub place: TempDir,
}

impl Host {
    pub fn new() -> Host {
        Host { place: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.place.path().join(name)
    }

    pub fn command(&self, store: &str, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_keyholder"));
        command.arg("--store").arg(self.path(store)).arg("upgrade").args(arguments);
        command.env_remove("KEYHOLDER_PANEL").current_dir(self.place.path());
        command
    }

    pub fn run(&self, store: &str, arguments: &[&str]) -> Output {
        self.command(store, arguments).output().unwrap()
    }

    /// The JSON of a step that goes well.
    pub fn json(&self, store: &str, step: &str, dump: &str) -> Value {
        let run = self.run(store, &[step, "--json", "--dump", dump]);
        let said = String::from_utf8_lossy(&run.stderr);
        assert!(run.status.success(), "{step}: {said}");
        serde_json::from_slice(&run.stdout).unwrap()
    }
}

/// What time and the dice write: everything else of two runs must be equal, byte for byte.
const NOT_COMPARED: [(&str, &str); 6] = [
    ("permission_mark", "mark"),
    ("user", "created"),
    ("membership", "created"),
    ("contact", "created"),
    ("audit", "at"),
    ("outbox", "at"),
];

/// Every table of a store as text, but for what stands in `NOT_COMPARED`.
pub fn canonical(store: &Path) -> String {
    let db = Connection::open(store).unwrap();
    let list = |sql: &str| -> Vec<String> {
        let mut query = db.prepare(sql).unwrap();
        query.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    };
    let mut text = String::new();
    for table in list("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name") {
        let columns = list(&format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid"));
        let kept: Vec<String> = columns
            .into_iter()
            .filter(|column| !NOT_COMPARED.contains(&(table.as_str(), column.as_str())))
            .map(|column| format!("quote(\"{column}\")"))
            .collect();
        let mut rows = list(&format!("SELECT {} FROM \"{table}\"", kept.join(" || '|' || ")));
        rows.sort();
        text.push_str(&format!("== {table}\n{}\n", rows.join("\n")));
    }
    text
}

fn killed_after(host: &Host, store: &str, dump: &str, moment: Duration) -> bool {
    let mut child = host
        .command(store, &["apply", "--batch", "20", "--dump", dump])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    std::thread::sleep(moment);
    child.kill().unwrap();
    !child.wait().unwrap().success()
}

#[test]
fn k35_killed_at_any_moment_and_run_again_the_result_is_byte_identical() {
    let kills: u64 = std::env::var("KEYHOLDER_KILLS").map_or(20, |count| count.parse().unwrap());
    let host = Host::new();
    let dump = host.path("panel.sql");
    generated::write(&dump, 120, true);
    let dump = dump.to_str().unwrap();
    let begun = Instant::now();
    let whole = host.run("whole", &["apply", "--batch", "20", "--dump", dump]);
    assert!(whole.status.success(), "{}", String::from_utf8_lossy(&whole.stderr));
    let length = begun.elapsed();
    let wanted = canonical(&host.path("whole"));

    let (mut seed, mut killed, mut stores) = (0x2545_f491_4f6c_dd1d_u64, 0, 0);
    while killed < kills {
        let store = format!("killed{stores}");
        stores += 1;
        // Several kills in the life of one store, then it is let run to its end.
        for _ in 0..5 {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            let share = u32::try_from(seed % 1000).unwrap();
            killed += u64::from(killed_after(&host, &store, dump, length * share / 1000));
        }
        let end = host.run(&store, &["apply", "--batch", "20", "--dump", dump]);
        assert!(end.status.success(), "{}", String::from_utf8_lossy(&end.stderr));
        let ended = canonical(&host.path(&store));
        let other = ended.lines().zip(wanted.lines()).find(|(is, was)| is != was);
        assert!(ended == wanted, "store {stores} ended otherwise: {other:?}");
        for file in std::fs::read_dir(host.place.path()).unwrap().map(Result::unwrap) {
            if file.file_name().to_string_lossy().starts_with(&store) {
                std::fs::remove_file(file.path()).unwrap();
            }
        }
    }
    // A run with other batches ends the same.
    assert!(host.run("other", &["apply", "--dump", dump]).status.success());
    assert!(canonical(&host.path("other")) == wanted);
}

#[test]
fn k35_the_plan_is_what_apply_does_and_changes_nothing() {
    let host = Host::new();
    let dump = host.path("panel.sql");
    let made = generated::write(&dump, 200, true);
    let dump = dump.to_str().unwrap();
    let plan = host.json("store", "plan", dump);
    assert!(!host.path("store").exists(), "the plan leaves no store behind");
    assert_eq!(std::fs::read_dir(host.place.path()).unwrap().count(), 1, "and nothing else");
    let apply = host.json("store", "apply", dump);
    for key in [
        "clients",
        "contacts",
        "users",
        "accounts",
        "memberships",
        "contacts_kept",
        "rows",
        "joined",
        "done",
    ] {
        assert_eq!(plan[key], apply[key], "{key}");
    }
    for (kind, rows) in [("clients", made.clients), ("contacts", made.contacts)] {
        let count = |key: &str| plan[kind][key].as_u64().unwrap();
        assert_eq!(count("rows"), rows, "{kind}");
        assert_eq!(count("imported") + count("repaired") + count("not_imported"), rows, "{kind}");
    }
    assert_eq!(plan["rows"].as_array().unwrap().len() as u64, made.clients + made.contacts);
    assert_eq!(plan["compared"]["unexplained"], 0, "{}", plan["compared"]["differences"]);
    assert!(plan["compared"]["explained"].as_u64().unwrap() > 0, "the closed status is listed");
    // A plan over what is there already: nothing is left to do, and the store is as it was.
    let before = canonical(&host.path("store"));
    let again = host.json("store", "plan", dump);
    assert_eq!(again["done"]["already"].as_u64().unwrap(), made.clients + made.contacts);
    assert_eq!(canonical(&host.path("store")), before);
    let compared = host.json("store", "compare", dump);
    assert_eq!(compared["compared"], plan["compared"]);
}

#[test]
fn k35_of_two_upgrades_at_once_one_refuses_and_says_why() {
    let host = Host::new();
    let dump = host.path("panel.sql");
    generated::write(&dump, 400, false);
    let dump = dump.to_str().unwrap();
    let arguments = ["apply", "--batch", "1", "--dump", dump];
    let mut first = host.command("store", &arguments).stdout(Stdio::null()).spawn().unwrap();
    while !host.path("store").exists() {
        std::thread::sleep(Duration::from_millis(2));
    }
    let second = host.run("store", &arguments);
    let said = String::from_utf8_lossy(&second.stderr).into_owned();
    assert!(!second.status.success());
    assert!(said.contains("another upgrade of this store is at work (process"), "{said}");
    assert!(said.contains(&first.id().to_string()), "{said}");
    assert!(first.wait().unwrap().success());
    assert!(host.run("store", &arguments).status.success(), "afterwards it is free");
}

#[test]
fn k35_the_lock_is_the_stores_by_whatever_name_it_is_called() {
    let host = Host::new();
    let dump = host.path("panel.sql");
    generated::write(&dump, 5, false);
    let dump = dump.to_str().unwrap();
    host.json("store", "apply", dump);
    std::os::unix::fs::symlink(host.place.path(), host.path("folder")).unwrap();
    let held = std::fs::File::create(host.path("store-upgrade.lock")).unwrap();
    held.try_lock_shared().unwrap();
    for name in ["store", "./store", "folder/store"] {
        let run = host.run(name, &["apply", "--dump", dump]);
        let said = String::from_utf8_lossy(&run.stderr).into_owned();
        assert!(said.contains("another upgrade of this store is at work"), "{name}: {said}");
    }
}

#[test]
fn k37_the_page_shows_markup_as_text_and_only_its_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let host = Host::new();
    let (dump, page) = (host.path("panel.sql"), host.path("plan.html"));
    generated::write(&dump, 5, false);
    let text = std::fs::read_to_string(&dump).unwrap();
    let marked = text.replacen("'Active'", "'<script>alert(1)</script>'", 1);
    assert_ne!(text, marked);
    std::fs::write(&dump, marked).unwrap();
    // Somebody's page of yesterday, readable by all.
    std::fs::write(&page, "old").unwrap();
    std::fs::set_permissions(&page, PermissionsExt::from_mode(0o644)).unwrap();
    let paths = [dump.to_str().unwrap(), page.to_str().unwrap()];
    let run = host.run("store", &["plan", "--dump", paths[0], "--html", paths[1]]);
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    let written = std::fs::read_to_string(&page).unwrap();
    assert!(written.contains("&lt;script&gt;alert(1)"), "the note names the status");
    assert!(!written.contains("<script"), "markup of the panel is markup in the page");
    assert_eq!(std::fs::metadata(&page).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn k38_the_comparison_sees_what_has_changed_since() {
    let host = Host::new();
    let dump = host.path("panel.sql");
    generated::write(&dump, 60, false);
    let text = std::fs::read_to_string(&dump).unwrap();
    let dump = dump.to_str().unwrap();
    host.json("store", "apply", dump);
    // The panel gives one sub-account another key, and loses nothing else.
    let changed = host.path("changed.sql");
    let with = text.replacen("'productsso,managedomains'", "'productsso,affiliates'", 1);
    assert_ne!(with, text);
    std::fs::write(&changed, with).unwrap();
    let run = host.run("store", &["compare", "--json", "--dump", changed.to_str().unwrap()]);
    assert_eq!(run.status.code(), Some(1));
    let found: Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(found["compared"]["unexplained"], 2, "{found:#}");
    let what: Vec<_> = found["compared"]["differences"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| one["explained"] == "")
        .map(|one| (one["what"].as_str().unwrap(), one["before"].as_bool().unwrap()))
        .collect();
    assert_eq!(what, [("managedomains", false), ("affiliates", true)]);
}

#[test]
fn a_password_never_stands_on_the_command_line_and_in_no_message() {
    let host = Host::new();
    let url = "mysql://root:hunter2@localhost/panel?socket=/nowhere";
    let refused = host.run("store", &["plan", "--panel", url]);
    let said = String::from_utf8_lossy(&refused.stderr).into_owned();
    assert!(said.contains("KEYHOLDER_PANEL"), "{said}");
    let mut by_variable = host.command("store", &["plan"]);
    let by_variable = by_variable.env("KEYHOLDER_PANEL", url).output().unwrap();
    let options = host.path("my.cnf");
    std::fs::write(
        &options,
        "[client]\nuser=root\npassword=hunter2\\n\nsocket=/nowhere\ndatabase=panel\n",
    )
    .unwrap();
    let by_file = host.run("store", &["plan", "--options", options.to_str().unwrap()]);
    for run in [refused, by_variable, by_file] {
        let said = [run.stdout, run.stderr].concat();
        let said = String::from_utf8_lossy(&said).into_owned();
        assert_eq!(run.status.code(), Some(1));
        assert!(!said.contains("hunter2") && !said.is_empty(), "{said}");
    }
    let nothing = host.run("store", &["plan"]);
    assert!(String::from_utf8_lossy(&nothing.stderr).contains("--dump FILE"));
    assert!(!host.path("store").exists());
}
