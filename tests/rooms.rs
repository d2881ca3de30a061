//! The rooms of `src/` and their arrows, as ARCHITECTURE.md draws them, read from the files.

// A test that cannot go on has nothing better to do than to panic.
#![allow(clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use std::path::{Path, PathBuf};

/// Each room with the rooms that it may import from.
const ARROWS: [(&str, &[&str]); 7] = [
    ("domain", &[]),
    ("store", &["domain"]),
    ("snapshot", &["domain"]),
    ("import", &["domain"]),
    ("service", &["domain", "store", "snapshot", "import"]),
    ("ffi", &["service", "domain"]),
    // The command line is a surface like ffi; it also hands the legacy panel's rows to the upgrade.
    ("bin", &["service", "domain", "import"]),
];

/// What may cross an arrow that is not there: file, path, and why.
const CROSSINGS: [(&str, &str, &str); 1] =
    [("ffi/status.rs", "store::StoreError", "each failure of the store gets a status of its own")];

/// Files with more lines of code than are read in one go, and why.
const LONG: [(&str, &str); 0] = [];

const MOST_LINES: usize = 350;

struct Source {
    /// Below `src/`.
    path: String,
    /// Without comments and without tests.
    code: String,
    /// Lines up to the tests, comments included.
    lines: usize,
}

impl Source {
    fn read(src: &Path, file: &Path) -> Source {
        let text = std::fs::read_to_string(file).expect("a source file");
        let path = file.strip_prefix(src).expect("below src").to_str().expect("UTF-8").to_owned();
        Source::parse(path, &text)
    }

    fn parse(path: String, text: &str) -> Source {
        let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
        let code = text.lines().map(without_comment).collect::<Vec<_>>().join("\n");
        Source { path, code, lines: text.lines().count() }
    }

    fn room(&self) -> &str {
        self.path.split('/').next().unwrap_or_default()
    }

    /// The paths `room::name` that this file names outside its own room.
    fn imports(&self) -> Vec<String> {
        let mut found = Vec::new();
        // So many times `super::` leads out of the room; once more from an inner module.
        let depth = self.path.trim_end_matches("/mod.rs").matches('/').count() + 1;
        let out = ["super::".repeat(depth), "super::".repeat(depth + 1)];
        for from in ["crate::", "keyholder::", &out[0], &out[1]] {
            for (at, _) in self.code.match_indices(from) {
                if self.code[..at].ends_with("super::") {
                    continue;
                }
                let path: String = self.code[at + from.len()..]
                    .chars()
                    .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | ':'))
                    .collect();
                let room = path.split(':').next().unwrap_or_default();
                let known = ARROWS.iter().any(|(name, _)| *name == room);
                if known && room != self.room() {
                    found.push(path);
                }
            }
        }
        found
    }

    /// What this file imports and may not.
    fn wrong_imports(&self) -> Vec<String> {
        let Some((_, allowed)) = ARROWS.iter().find(|(room, _)| *room == self.room()) else {
            return Vec::new();
        };
        let mut wrong = self.imports();
        wrong.retain(|path| {
            let room = path.split(':').next().unwrap_or_default();
            let crosses =
                |(file, what, _): &(&str, &str, &str)| *file == self.path && path.starts_with(what);
            !allowed.contains(&room) && !CROSSINGS.iter().any(crosses)
        });
        wrong
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.code.split(|c: char| !(c.is_alphanumeric() || c == '_'))
    }

    fn has_unsafe(&self) -> bool {
        self.words().any(|word| word == "unsafe")
    }

    fn sql(&self) -> Option<&'static str> {
        let keywords = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "PRAGMA "];
        keywords.into_iter().find(|keyword| self.code.contains(keyword))
    }
}

/// The line without what follows `//`; a `//` inside a text (`https://`) is none.
fn without_comment(line: &str) -> &str {
    let comment = line.match_indices("//").find(|(at, _)| !line[..*at].ends_with(':'));
    comment.map_or(line, |(at, _)| &line[..at])
}

fn sources() -> Vec<Source> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&src, &mut files);
    assert!(files.len() > 40, "src/ was not found: {} files", files.len());
    files.iter().map(|file| Source::read(&src, file)).collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// Every source with something to say against it, a line each.
fn faults(say: impl Fn(&Source) -> Option<String>) -> Vec<String> {
    let told = |source: &Source| say(source).map(|fault| format!("src/{}: {fault}", source.path));
    sources().iter().filter_map(told).collect()
}

#[test]
fn a_room_imports_only_from_the_rooms_that_its_arrows_reach() {
    let faults = faults(|source| {
        let wrong = source.wrong_imports();
        (!wrong.is_empty()).then(|| format!("may not import {}", wrong.join(", ")))
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_folder_is_a_room() {
    let faults = faults(|source| {
        let room = ARROWS.iter().any(|(room, _)| *room == source.room());
        (!room && source.path != "lib.rs").then(|| "lies in no room".to_owned())
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// One `use` names one room, so that a reader, and this test, sees the arrow.
#[test]
fn rooms_are_imported_one_by_one() {
    let faults = faults(|source| {
        let grouped = ["crate::{", "crate::*", "keyholder::{"];
        grouped.iter().find(|word| source.code.contains(**word)).map(|word| format!("has {word}"))
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_ffi_and_snapshot_are_unsafe() {
    let faults = faults(|source| {
        let allowed = matches!(source.room(), "ffi" | "snapshot");
        (!allowed && source.has_unsafe()).then(|| "says unsafe".to_owned())
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn only_store_and_import_speak_sql() {
    let faults = faults(|source| {
        let allowed = matches!(source.room(), "store" | "import");
        let sql = source.sql().filter(|_| !allowed)?;
        Some(format!("speaks SQL: {sql}"))
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_file_is_read_in_one_go() {
    let listed = |path: &str| LONG.iter().any(|(file, _)| *file == path);
    let faults = faults(|source| {
        let long = source.lines > MOST_LINES;
        let text = match (long, listed(&source.path)) {
            (true, false) => format!("has {} lines; divide it, or say here why not", source.lines),
            (false, true) => "is not long any more; take it off the list".to_owned(),
            _ => return None,
        };
        Some(text)
    });
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The reader itself: each fault is seen, and each thing that only looks like one is not.
#[test]
fn the_reader_sees_what_it_should() {
    let parse = |path: &str, text: &str| Source::parse(path.to_owned(), text);
    let wrong = |path, text| parse(path, text).wrong_imports();
    assert_eq!(wrong("domain/user.rs", "use crate::store::Tx;"), ["store::Tx"]);
    assert_eq!(
        wrong("domain/user.rs", "fn f(x: super::super::service::Core) {}"),
        ["service::Core"]
    );
    assert_eq!(wrong("store/sqlite/user.rs", "let x = crate::service::Core::open();").len(), 1);
    assert_eq!(wrong("import/whmcs7.rs", "use crate::store::Tx;").len(), 1);
    assert_eq!(wrong("ffi/check.rs", "use crate::store::StoreError;").len(), 1);
    assert_eq!(wrong("ffi/status.rs", "use crate::store::StoreError;").len(), 0);
    assert_eq!(wrong("ffi/status.rs", "use crate::store::Store;").len(), 1);
    assert_eq!(wrong("bin/keyholder/main.rs", "use keyholder::store::Store;").len(), 1);
    assert_eq!(wrong("service/mod.rs", "use crate::store::Tx; // crate::ffi::x").len(), 0);
    assert_eq!(wrong("domain/a.rs", "#[cfg(test)]\nmod tests {\nuse crate::store::Tx;").len(), 0);
    assert!(parse("service/a.rs", "let x = unsafe { y };").has_unsafe());
    assert!(!parse("service/a.rs", "// unsafe\nlet unsafely = 1;").has_unsafe());
    assert_eq!(parse("service/a.rs", "\"SELECT 1\"").sql(), Some("SELECT "));
    assert_eq!(parse("service/a.rs", "let url = \"https://SELECT x\";").sql(), Some("SELECT "));
    assert_eq!(parse("service/a.rs", "/// SELECT it").sql(), None);
}
