//! `docs/actions.md` is what the actions do: each has a heading, and each example in it is run in a
//! fresh small world and answers what stands there.
//!
//! After a wanted change: `KEYHOLDER_BLESS=1 cargo test --test journeys documented`.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use keyholder::import::Row;
use keyholder::import::whmcs7::{CLIENT_COLUMNS, CONTACT_COLUMNS};
use keyholder::service::ACTIONS;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::world::{World, system, user};

const REQUEST: &str = "```json request\n";
const RESPONSE: &str = "```json response\n";

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/actions.md")
}

/// The world of the examples, as the document describes it, and the tokens in it.
fn example_world() -> (World, BTreeMap<&'static str, String>) {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    world.account(7, "gus@example.net");
    let mia = world.newcomer(olga, 42, "mia@example.net", &["tickets.view"]);
    world.invite(olga, 42, "nora@example.com", &["invoices.view", "invoices.pay"]);
    let invitation = world.token("nora@example.com");
    let legacy = |columns: &[&str], values: &[(&str, &str)]| {
        let mut row: Row =
            columns.iter().map(|name| ((*name).to_owned(), Some(String::new()))).collect();
        row.extend(
            values.iter().map(|(name, value)| ((*name).to_owned(), Some((*value).to_owned()))),
        );
        row
    };
    let clients = [legacy(
        CLIENT_COLUMNS,
        &[("id", "90"), ("firstname", "Lena"), ("email", "lena@example.net"), ("status", "Active")],
    )];
    let contacts = [legacy(
        CONTACT_COLUMNS,
        &[
            ("id", "5"),
            ("userid", "90"),
            ("email", "tom@example.net"),
            ("subaccount", "1"),
            ("permissions", "tickets"),
        ],
    )];
    world
        .ok("upgrade.rows", json!({ "actor": system(), "clients": clients, "contacts": contacts }));
    let carl = json!({ "actor": user(olga), "account": 42, "first_name": "Carl",
        "email": "carl@example.net", "mail": ["invoice"] });
    world.ok("contact.add", carl);
    let offer = json!({ "actor": user(olga), "account": 42, "user": mia, "former_stays": true });
    world.ok("owner.offer", offer);
    world.ok("mailbox.ask", json!({ "email": "gus@example.net" }));
    let link = world.token("gus@example.net");
    let session = world.session("mia@example.net");
    let owner = world.session("olga@example.org");
    world.events();
    let tokens = [
        ("INVITATION-TOKEN", invitation),
        ("LINK-TOKEN", link),
        ("MIAS-SESSION", session),
        ("OLGAS-SESSION", owner),
    ];
    (world, tokens.into_iter().collect())
}

/// What can stand in a document: lists are cut after two objects, new tokens and what differs from
/// machine to machine have names.
fn readable(value: Value) -> Value {
    match value {
        Value::Array(items) if items.len() > 2 && items[0].is_object() => {
            let mut short: Vec<Value> = items.into_iter().take(2).map(readable).collect();
            short.push(json!("..."));
            Value::Array(short)
        }
        Value::Array(items) => Value::Array(items.into_iter().map(readable).collect()),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| {
                let named = match (name.as_str(), &value) {
                    ("session" | "token", Value::String(_)) => json!("NEW-TOKEN"),
                    ("engine" | "journal" | "lock_guard" | "schema" | "store" | "version", _) => {
                        json!("...")
                    }
                    _ => readable(value),
                };
                (name, named)
            })
            .collect::<Map<_, _>>()
            .into(),
        other => other,
    }
}

/// JSON as people would write it: on one line when it fits.
fn layout(value: &Value, indent: usize) -> String {
    let join = |parts: Vec<String>, long: bool, brackets: [&str; 2]| {
        let space = if long { format!("\n{}", " ".repeat(indent + 2)) } else { String::new() };
        let last = if long { format!("\n{}", " ".repeat(indent)) } else { String::new() };
        let comma = if long { format!(",{space}") } else { ", ".to_owned() };
        format!("{}{space}{}{last}{}", brackets[0], parts.join(&comma), brackets[1])
    };
    let write = |long: bool| match value {
        Value::Array(items) => {
            join(items.iter().map(|item| layout(item, indent + 2)).collect(), long, ["[", "]"])
        }
        Value::Object(fields) => {
            let parts = fields
                .iter()
                .map(|(name, item)| format!("{}: {}", json!(name), layout(item, indent + 2)));
            join(parts.collect(), long, ["{", "}"])
        }
        other => other.to_string(),
    };
    let short = write(false);
    if short.contains('\n')
        || short.chars().count() + indent > 116 && (value.is_array() || value.is_object())
    {
        write(true)
    } else {
        short
    }
}

/// The world of the examples, made once and copied for each.
struct Prepared {
    world: World,
    tokens: BTreeMap<&'static str, String>,
    directory: TempDir,
}

impl Prepared {
    fn new() -> Prepared {
        let (world, tokens) = example_world();
        Prepared { world, tokens, directory: tempfile::tempdir().unwrap() }
    }

    /// Runs an example; an error reads `{"error": code, "text": ...}`.
    fn answer(&self, action: &str, request: &str) -> Value {
        let copy = self.directory.path().join("copy.sqlite");
        self.world.core.backup(&copy).unwrap();
        let world = World::in_file(&copy);
        let mut request = request.to_owned();
        for (name, token) in &self.tokens {
            request = request.replace(name, token);
        }
        let arguments: Value = serde_json::from_str(&request)
            .unwrap_or_else(|error| panic!("{action}: {error}: {request}"));
        let answer = match world.call(action, arguments) {
            Ok(answer) => readable(answer),
            Err(error) => json!({ "error": error.code(), "text": error.to_string() }),
        };
        drop(world);
        for file in std::fs::read_dir(self.directory.path()).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        answer
    }
}

/// An example: its action, its request, and where in the document its response stands.
struct Example {
    action: String,
    request: String,
    response: Range<usize>,
}

fn examples(document: &str) -> Vec<Example> {
    let find = |text: &str, from: usize| document[from..].find(text).map(|at| from + at);
    let mut examples = Vec::new();
    let mut end = 0;
    while let Some(at) = find(REQUEST, end) {
        let heading = document[..at].rsplit_once("\n### `").expect("a heading comes before").1;
        let request = at + REQUEST.len();
        let request_end = find("```", request).expect("the block ends");
        let response = find(RESPONSE, request_end).expect("a response follows") + RESPONSE.len();
        end = find("```", response).expect("the block ends");
        examples.push(Example {
            action: heading.split('`').next().unwrap().to_owned(),
            request: document[request..request_end].to_owned(),
            response: response..end,
        });
    }
    examples
}

#[test]
fn every_action_is_documented_and_nothing_else() {
    let document = std::fs::read_to_string(path()).expect("docs/actions.md");
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
    let mut document = std::fs::read_to_string(path()).expect("docs/actions.md");
    let prepared = Prepared::new();
    let bless = std::env::var_os("KEYHOLDER_BLESS").is_some();
    // From the end, so that what was found further up stays where it is.
    for Example { action, request, response } in examples(&document).into_iter().rev() {
        let real = format!("{}\n", layout(&prepared.answer(&action, &request), 0));
        if bless {
            document.replace_range(response, &real);
        } else {
            assert_eq!(document[response], real, "{action}: {request}");
        }
    }
    if bless {
        std::fs::write(path(), document).expect("docs/ is writable");
    }
}

/// Every code and reason that the code knows stands in the tables.
#[test]
fn every_code_and_every_reason_is_in_the_tables() {
    let document = std::fs::read_to_string(path()).expect("docs/actions.md");
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
