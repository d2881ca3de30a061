//! Texts that people and panels send: names, not documents, and nothing that could forge a line of
//! a mail or a log.

use super::Error;

/// The longest name, in characters.
const LONGEST: usize = 255;
/// The longest text of an error that repeats what was sent.
const LONGEST_ERROR: usize = 1_000;

/// The text without blanks at its ends; an error when it is too long or holds control characters.
pub fn plain(field: &str, text: &str) -> Result<String, Error> {
    let text = text.trim();
    if text.chars().count() > LONGEST {
        return Err(Error::Invalid(format!("{field} has more than {LONGEST} characters")));
    }
    if text.chars().any(char::is_control) {
        return Err(Error::Invalid(format!("{field} holds control characters")));
    }
    Ok(text.to_owned())
}

/// An error's text, cut and cleaned: it may repeat what a stranger sent.
pub fn harmless(text: &str) -> String {
    let clean = |c: char| if c.is_control() { '\u{fffd}' } else { c };
    let mut short: String = text.chars().take(LONGEST_ERROR).map(clean).collect();
    if text.chars().nth(LONGEST_ERROR).is_some() {
        short.push_str(" ...");
    }
    short
}

/// What serde says about arguments, without the value that it complains about: that may be a
/// password of digits which came as a number.
pub fn of_type_error(error: &serde_json::Error) -> String {
    let said = error.to_string();
    let begin =
        ["invalid type: ", "invalid value: "].iter().find(|begin| said.starts_with(**begin));
    match (begin, said.rsplit_once(", expected ")) {
        (Some(begin), Some((_, expected))) => {
            harmless(&format!("{}, expected {expected}", begin.trim_end_matches(": ")))
        }
        _ => harmless(&said),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_trimmed_and_a_line_break_in_it_is_refused() {
        assert_eq!(plain("name", "  Ștefan Popa ").as_deref(), Ok("Ștefan Popa"));
        for bad in ["a\r\nBcc: b", "a\0b", "a\u{7f}"] {
            assert!(plain("name", bad).is_err(), "{bad:?}");
        }
        assert!(plain("name", &"x".repeat(256)).is_err());
        assert!(plain("name", &"ș".repeat(255)).is_ok());
    }

    #[test]
    fn a_type_error_does_not_repeat_the_value() {
        for sent in ["8675309", "\"8, expected 9\""] {
            let error = serde_json::from_str::<bool>(sent).expect_err("not a bool");
            let said = of_type_error(&error);
            assert!(said.starts_with("invalid type, expected a boolean"), "{said}");
        }
    }

    #[test]
    fn an_error_is_cut_and_cleaned() {
        assert_eq!(harmless("a\nb"), "a\u{fffd}b");
        assert!(harmless(&"x".repeat(5_000)).len() < 1_100);
    }
}
