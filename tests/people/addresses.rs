//! K39 against a table of addresses: what each becomes, or why it is refused. The answers of the
//! table were worked out from the rule and the standards that it names.

use keyholder::domain::email::{BadEmail, Email};
use serde_json::json;

use crate::world::{PASSWORD, World, staff, user};

const TABLE: &str = include_str!("../data/addresses.tsv");

/// A line of the table.
struct Row {
    line: usize,
    typed: String,
    /// The canonical form, or the word for the refusal.
    expected: Result<String, String>,
}

fn rows() -> Vec<Row> {
    // `#ana@example.ro` is an address; a remark has no tab.
    let says = |line: &str| line.contains('\t') || !(line.is_empty() || line.starts_with('#'));
    let lines = TABLE.lines().enumerate().filter(|(_, line)| says(line));
    lines.map(|(at, line)| row(at + 1, line)).collect()
}

fn row(line: usize, text: &str) -> Row {
    let columns: Vec<&str> = text.split('\t').collect();
    let [typed, expected, why] = columns[..] else { panic!("line {line}: three columns") };
    assert!(!why.is_empty(), "line {line}: why?");
    let expected = match expected.strip_prefix("no: ") {
        Some(word) => Err(word.to_owned()),
        None => Ok(unescaped(expected)),
    };
    Row { line, typed: unescaped(typed), expected }
}

/// `\u{301}`, `\*{64 a}` and `\\` are read as the head of the table says.
fn unescaped(text: &str) -> String {
    let mut read = String::new();
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        read.push_str(before);
        let (inside, after) = braces(escape);
        if let Some(after) = escape.strip_prefix('\\') {
            read.push('\\');
            rest = after;
        } else if escape.starts_with('u') {
            let number = u32::from_str_radix(inside, 16).expect("a hexadecimal number");
            read.push(char::from_u32(number).expect("a character"));
            rest = after;
        } else {
            let (times, what) = inside.split_once(' ').expect("a number and a text");
            read.push_str(&unescaped(what).repeat(times.parse().expect("a number")));
            rest = after;
        }
    }
    read + rest
}

/// What stands in the braces after the first letter, and what follows them.
fn braces(escape: &str) -> (&str, &str) {
    let mut depth = 0;
    for (at, letter) in escape.char_indices().skip(1) {
        match letter {
            '{' => depth += 1,
            '}' if depth == 1 => return (&escape[2..at], &escape[at + 1..]),
            '}' => depth -= 1,
            _ if depth == 0 => break,
            _ => {}
        }
    }
    ("", "")
}

/// The table's word for a refusal.
fn word(error: &BadEmail) -> &'static str {
    match error {
        BadEmail::Empty => "empty",
        BadEmail::TooLong(_) => "too long",
        BadEmail::ControlCharacter(_) => "control",
        BadEmail::InvisibleCharacter(_) => "invisible",
        BadEmail::WhiteSpace => "space",
        BadEmail::SeveralAddresses(_) | BadEmail::SeveralAts(_) => "several",
        BadEmail::NoAt(_) => "no at",
        BadEmail::Quoted(_) => "quoted",
        BadEmail::DomainLiteral(_) => "literal",
        BadEmail::ForbiddenCharacter(_) => "character",
        BadEmail::EmptyLocal(_) => "empty local",
        BadEmail::LocalTooLong(_) => "local too long",
        BadEmail::EmptyDomain(_) => "empty domain",
        BadEmail::TrailingDot(_) => "trailing dot",
        BadEmail::EmptyLabel(_) => "empty label",
        BadEmail::DomainTooLong(_) => "domain too long",
        BadEmail::OneLabel(_) => "one label",
        BadEmail::BadDomain(_) => "domain",
    }
}

#[test]
fn k39_every_address_of_the_table_becomes_what_stands_there_or_is_refused_for_that_reason() {
    let mut wrong = Vec::new();
    for Row { line, typed, expected } in rows() {
        let read = Email::parse(&typed);
        let real = match &read {
            Ok(email) => Ok(email.canonical().to_owned()),
            Err(error) => Err(word(error).to_owned()),
        };
        if real != expected {
            wrong.push(format!("line {line}: {typed:?}: {real:?}, the table has {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn k39_mail_goes_to_what_was_typed_and_a_canonical_form_is_its_own() {
    for Row { line, typed, expected } in rows() {
        let Ok(canonical) = expected else { continue };
        let email = Email::parse(&typed).unwrap();
        assert_eq!(email.as_str(), typed.trim(), "line {line}");
        let again = Email::parse(&canonical).unwrap();
        assert_eq!(again.canonical(), canonical, "line {line}");
        assert_eq!(email, again, "line {line}");
        assert!(canonical.len() <= 254, "line {line}");
    }
}

#[test]
fn k39_the_table_has_at_least_three_hundred_addresses_each_once() {
    let mut typed: Vec<String> = rows().into_iter().map(|row| row.typed).collect();
    assert!(typed.len() >= 300, "{}", typed.len());
    let all = typed.len();
    typed.sort_unstable();
    typed.dedup();
    assert_eq!(typed.len(), all, "an address stands twice");
}

/// K37, K38: what stands in an old row stays somebody's login; nobody new gets such an address.
#[test]
fn k39_an_address_that_no_mail_reaches_is_refused_where_it_is_given() {
    let world = World::new();
    let olga = world.account(42, "olga@example.org");
    let slip = "dev@exmaple";
    let (typed, owner) = (json!(slip), json!({ "email": slip, "password": PASSWORD }));
    let session = world.session("olga@example.org");
    for (action, arguments) in [
        (
            "invitation.create",
            json!({ "actor": user(olga), "account": 42, "email": typed, "permissions": ["all"] }),
        ),
        (
            "user.add",
            json!({ "actor": staff(), "email": typed, "first_name": "D", "last_name": "V", "password": PASSWORD }),
        ),
        ("user.change", json!({ "actor": staff(), "user": olga, "email": typed })),
        ("account.put", json!({ "actor": staff(), "account": 43, "owner": owner })),
        ("address.ask", json!({ "session": session, "email": typed, "password": PASSWORD })),
    ] {
        let error = world.call(action, arguments).expect_err(action);
        assert_eq!(error.code(), "address_incomplete", "{action}: {error}");
        assert!(error.to_string().ends_with(slip), "{error}");
    }
    world.contact(42, slip, &["general"]);
    world.old_client(7, slip, "c20dd6ba97a1fdcd1ddf0bf0afae4ea8");
    let wrong = json!({ "email": slip, "password": "wrong" });
    assert_eq!(world.no("login", wrong), "login_failed");
    let known = world.ok("user.show", json!({ "actor": staff(), "email": slip }));
    assert_eq!(known["email"], slip);
}
