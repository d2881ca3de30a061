//! Examples in documents: found, run, compared with what stands there, or written there.
//!
//! `docs/actions.md` has each in a block of JSON with the fence `json request`, followed by one with
//! the fence `json response`. The heading is the action, each is run in a fresh world, and answers
//! are shown whole.
//!
//! The documents of the rules have blocks with the fence `story`: lines of an action and its
//! arguments, each followed by `=> ` and the answer. All below one heading are run one after the
//! other in one world. Answers show the fields that stand there already (all, where `{}` stands).
//! `later {"seconds": 60}` moves the clock on, and `NEW-TOKEN` in a request is the token that an
//! answer before it brought.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::PathBuf;

use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::example_world::example_world;
use crate::world::World;

const REQUEST: &str = "```json request\n";
const RESPONSE: &str = "```json response\n";
const STORY: &str = "```story\n";
const ANSWER: &str = "\n=> ";

/// The text of a document below `docs/`.
pub fn read(name: &str) -> String {
    std::fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("docs/{name}: {error}"))
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name)
}

/// Runs every example of a document; each answers what stands there, or, with `KEYHOLDER_BLESS`, is
/// made to stand there.
pub fn assert_answers_as_documented(name: &str) {
    let document = read(name);
    let bless = std::env::var_os("KEYHOLDER_BLESS").is_some();
    let prepared = Prepared::new();
    let (mut written, mut copied) = (String::new(), 0);
    let mut story: Option<Story> = None;
    for example in examples(&document) {
        let Example { heading, action, request, response, alone } = example;
        if alone || story.as_ref().is_none_or(|story| story.heading != heading) {
            drop(story.take());
            story = Some(prepared.story(heading));
        }
        let told = story.as_mut().expect("it has begun");
        let mut answer = told.answer(action, request);
        let stands = &document[response.clone()];
        if !alone {
            answer = only(answer, &serde_json::from_str(stands).unwrap_or_default());
        }
        let real = layout(&answer, 0);
        if !bless {
            assert_eq!(stands, real, "docs/{name}, {heading}: {action} {request}");
        }
        written.push_str(&document[copied..response.start]);
        written.push_str(&real);
        copied = response.end;
    }
    if bless {
        written.push_str(&document[copied..]);
        std::fs::write(path(name), written).expect("docs/ is writable");
    }
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
                    ("session" | "token" | "plan", Value::String(_)) => json!("NEW-TOKEN"),
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

/// Of an answer what the document shows: of objects the fields that stand there, of lists as much of
/// each object as of the last one there. What is shown as nothing is shown whole.
fn only(answer: Value, shown: &Value) -> Value {
    match (answer, shown) {
        (Value::Object(fields), Value::Object(wanted)) if !wanted.is_empty() => {
            let kept = fields.into_iter().filter_map(|(name, value)| {
                let shown = wanted.get(&name)?;
                Some((name, only(value, shown)))
            });
            kept.collect::<Map<_, _>>().into()
        }
        (Value::Array(items), Value::Array(wanted)) => {
            let last = wanted.iter().rfind(|item| item.is_object()).unwrap_or(&Value::Null);
            let items = items.into_iter().enumerate();
            let kept = items.map(|(at, item)| {
                only(item, wanted.get(at).filter(|item| item.is_object()).unwrap_or(last))
            });
            Value::Array(kept.collect())
        }
        (other, _) => other,
    }
}

/// The world of the examples, made once and copied for each story.
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

    /// A fresh world; the one before must be gone.
    fn story<'a>(&'a self, heading: &'a str) -> Story<'a> {
        for file in std::fs::read_dir(self.directory.path()).unwrap() {
            std::fs::remove_file(file.unwrap().path()).unwrap();
        }
        let copy = self.directory.path().join("copy.sqlite");
        self.world.core.backup(&copy).unwrap();
        Story { heading, world: World::in_file(&copy), tokens: self.tokens.clone() }
    }
}

/// What is told below one heading.
struct Story<'a> {
    heading: &'a str,
    world: World,
    tokens: BTreeMap<&'static str, String>,
}

impl Story<'_> {
    /// Runs an example; an error reads `{"error": code, "text": ...}`.
    fn answer(&mut self, action: &str, request: &str) -> Value {
        let mut request = request.to_owned();
        for (name, token) in &self.tokens {
            request = request.replace(name, token);
        }
        let arguments: Value = serde_json::from_str(&request)
            .unwrap_or_else(|error| panic!("{}: {action}: {error}: {request}", self.heading));
        if action == "later" {
            self.world.wait(arguments["seconds"].as_i64().expect("how many seconds"));
            return json!({ "now": self.world.now() });
        }
        match self.world.call(action, arguments) {
            Ok(answer) => {
                if let Some(token) = new_token(&answer) {
                    self.tokens.insert("NEW-TOKEN", token.to_owned());
                }
                readable(answer)
            }
            Err(error) => json!({ "error": error.code(), "text": error.to_string() }),
        }
    }
}

/// The last token in an answer.
fn new_token(answer: &Value) -> Option<&str> {
    match answer {
        Value::Object(fields) => {
            let found = ["session", "token"].iter().find_map(|name| fields.get(*name)?.as_str());
            let found = found.filter(|token| !token.is_empty());
            found.or_else(|| fields.values().rev().find_map(new_token))
        }
        Value::Array(items) => items.iter().rev().find_map(new_token),
        _ => None,
    }
}

/// An example: below which heading, its action, its request, and where its response stands.
pub struct Example<'a> {
    heading: &'a str,
    pub action: &'a str,
    request: &'a str,
    response: Range<usize>,
    /// In a world of its own, and shown whole.
    alone: bool,
}

/// Every example of a document, from its beginning to its end.
pub fn examples(document: &str) -> Vec<Example<'_>> {
    let mut examples = Vec::new();
    let mut end = 0;
    loop {
        let find = |text| document[end..].find(text).map_or(document.len(), |at| end + at);
        let (request, story) = (find(REQUEST), find(STORY));
        if request < story {
            end = pair(document, request, &mut examples);
        } else if story < document.len() {
            end = lines(document, story, &mut examples);
        } else {
            return examples;
        }
    }
}

fn after(document: &str, text: &str, from: usize) -> usize {
    let at = document[from..].find(text);
    from + at.unwrap_or_else(|| panic!("after this should come {text}: {}", &document[from..]))
}

fn heading(document: &str, at: usize) -> &str {
    let heading = document[..at].rsplit_once("\n### ").expect("a heading comes before").1;
    heading.lines().next().expect("it has a line")
}

/// Reads one request and its response; gives where they end.
fn pair<'a>(document: &'a str, at: usize, examples: &mut Vec<Example<'a>>) -> usize {
    let request = at + REQUEST.len();
    let request_end = after(document, "```", request);
    let response = after(document, RESPONSE, request_end) + RESPONSE.len();
    let end = after(document, "\n```", response);
    let heading = heading(document, at);
    examples.push(Example {
        heading,
        action: heading.split('`').nth(1).expect("the heading is an action"),
        request: &document[request..request_end],
        response: response..end,
        alone: true,
    });
    end + 4
}

/// Reads the examples of a story; gives where it ends.
fn lines<'a>(document: &'a str, at: usize, examples: &mut Vec<Example<'a>>) -> usize {
    let heading = heading(document, at);
    let mut line = at + STORY.len();
    let story_end = after(document, "\n```", line);
    while line < story_end {
        let action_end = after(document, " {", line);
        let request_end = after(document, ANSWER, line);
        let response = request_end + ANSWER.len();
        // The next action is the next line that begins with a letter.
        let is_action = |(at, _): &(usize, &str)| {
            document[response + at + 1..].starts_with(|letter: char| letter.is_ascii_lowercase())
        };
        let next = document[response..story_end].match_indices('\n').find(is_action);
        let end = next.map_or(story_end, |(at, _)| response + at);
        examples.push(Example {
            heading,
            action: &document[line..action_end],
            request: document[action_end..request_end].trim(),
            response: response..end,
            alone: false,
        });
        line = end + 1;
    }
    story_end + 4
}
