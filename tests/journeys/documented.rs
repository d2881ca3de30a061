//! `docs/actions.md` is what the actions do: each has a heading, and each example in it is run in a
//! fresh small world and answers what stands there. `docs/permissions.md` and its neighbours are what
//! the rules say: each rule has a heading, and the examples below it are run one after the other.
//!
//! After a wanted change: `KEYHOLDER_BLESS=1 cargo test --test journeys documented`.

use std::ops::RangeInclusive;
use std::path::PathBuf;

use keyholder::service::ACTIONS;
use serde_json::json;

use crate::example::{self, assert_answers_as_documented, examples};
use crate::world::World;

/// The documents of the rules, and the rules that each one explains.
const RULES: [(&str, RangeInclusive<u32>); 4] = [
    ("permissions.md", 1..=13),
    ("invitations.md", 14..=23),
    ("mail-and-tickets.md", 24..=28),
    ("logging-in.md", 29..=33),
];

const MOST_LINES: usize = 350;

#[test]
fn every_action_is_documented_and_nothing_else() {
    let document = example::read("actions.md");
    let headings: Vec<_> =
        document.lines().filter_map(|line| line.strip_prefix("### `")?.split('`').next()).collect();
    let mut sorted = headings.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, ACTIONS, "headings of docs/actions.md and actions of src/service/action.rs");
    let with_example: std::collections::BTreeSet<_> =
        examples(&document).into_iter().map(|example| example.action).collect();
    let without: Vec<_> =
        ACTIONS.iter().filter(|action| !with_example.contains(**action)).collect();
    assert!(without.is_empty(), "no example: {without:?}");
}

#[test]
fn every_example_answers_what_the_document_says() {
    assert_answers_as_documented("actions.md");
}

#[test]
fn every_example_of_a_rule_answers_what_the_document_says() {
    for (name, _) in RULES {
        assert_answers_as_documented(name);
    }
}

#[test]
fn every_rule_up_to_k33_is_explained_once_with_an_example() {
    for (name, numbers) in RULES {
        let document = example::read(name);
        let mut headings = document.lines().filter_map(|line| line.strip_prefix("### "));
        for number in numbers {
            let heading = headings.next().unwrap_or_default();
            assert!(heading.starts_with(&format!("K{number}. ")), "docs/{name}: {heading}");
            let section = document.split(&format!("### {heading}\n")).nth(1).unwrap_or_default();
            let section = section.split("\n### ").next().unwrap_or_default();
            assert!(section.contains("```story"), "docs/{name}: no example of {heading}");
        }
        assert_eq!(headings.next(), None, "docs/{name}");
        assert!(document.lines().count() <= MOST_LINES, "docs/{name} is too long");
    }
}

/// The table of K2 says what `permissions.list` says.
#[test]
fn k2_the_table_of_keys_is_the_one_of_the_code() {
    let document = example::read("permissions.md");
    let world = World::new();
    let list = world.ok("permissions.list", json!({}));
    let quoted = |keys: &serde_json::Value| {
        let keys =
            keys.as_array().unwrap().iter().map(|key| format!("`{}`", key.as_str().unwrap()));
        keys.collect::<Vec<_>>().join(", ")
    };
    let row = |it: &serde_json::Value| {
        let (key, group) = (it["key"].as_str().unwrap(), it["group"].as_str().unwrap());
        format!("| `{key}` | {group} | {} | {} |", quoted(&it["whmcs"]), quoted(&it["hostbill"]))
    };
    let rows: Vec<_> = list["permissions"].as_array().unwrap().iter().map(row).collect();
    let stands: Vec<_> = document.lines().filter(|line| line.starts_with("| `")).collect();
    assert_eq!(stands, rows, "the table should be:\n{}", rows.join("\n"));
}

#[test]
fn every_known_failure_has_a_test_that_names_it() {
    let document = example::read("known-failures.md");
    let rows: Vec<Vec<&str>> = document
        .lines()
        .filter(|line| line.starts_with("| ") && line.contains(": `"))
        .map(|line| line.trim_matches('|').split(" | ").map(str::trim).collect())
        .collect();
    assert!(rows.len() > 30, "the table was not found");
    for row in rows {
        let [cases, _, _, place] = row[..] else { panic!("four columns: {row:?}") };
        let names: Vec<&str> = place.split('`').collect();
        let (file, name) = (names[1], names[3]);
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
        let text = std::fs::read_to_string(path).expect(file);
        let begins = [format!("#[test]\nfn {name}("), format!("test('{name}'")];
        let found = begins.iter().find_map(|begin| text.find(begin));
        let at = found.unwrap_or_else(|| panic!("{file} has no test {name}"));
        // With the remark before it, and up to the end of the test.
        let from = text[..at].rfind("\n\n").unwrap_or_default();
        let to = text[at..].find("\n}").map_or(text.len(), |end| at + end);
        for case in cases.split("; ") {
            let said = text[from..to].replace("\n/// ", " ");
            assert!(said.contains(case), "{file}: {name} does not name {case}");
        }
    }
}

/// Every code and reason that the code knows stands in the tables.
#[test]
fn every_code_and_every_reason_is_in_the_tables() {
    let document = example::read("actions.md");
    let sources = ["src/domain/rule.rs", "src/domain/decision.rs", "src/service/error.rs"];
    for source in sources {
        let text = std::fs::read_to_string(PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(source))
            .expect(source);
        for line in text
            .lines()
            .filter(|line| line.contains("=> \"") || line.trim_start().starts_with("Thing::"))
        {
            let word = line.split('"').nth(1).unwrap_or_default();
            let is_word =
                !word.is_empty() && word.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            assert!(
                !is_word || document.contains(&format!("| `{word}` |")),
                "{source}: {word} is not in docs/actions.md"
            );
        }
    }
}
