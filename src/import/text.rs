//! Text as old panels keep it: with HTML entities, blanks and control characters.

/// A name for people: entities become characters, control characters and blanks at the ends go.
/// A note is added when anything but blanks had to be mended.
pub fn name(raw: &str, field: &str, notes: &mut Vec<String>) -> String {
    let decoded = html_escape::decode_html_entities(raw);
    let clean: String = decoded.chars().filter(|c| !is_unseen(*c)).collect();
    if decoded != raw {
        notes.push(format!("{field}: HTML entities became characters"));
    }
    if clean.chars().count() != decoded.chars().count() {
        notes.push(format!("{field}: control characters were taken out"));
    }
    clean.trim().to_owned()
}

/// Control characters and the marks that turn the direction of text.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k37_entities_and_control_characters_are_mended_with_a_note() {
        let mut notes = Vec::new();
        assert_eq!(name("Ionescu &amp; Fils", "company", &mut notes), "Ionescu & Fils");
        assert_eq!(name(" Ana\u{202e}\u{7} ", "first name", &mut notes), "Ana");
        assert_eq!(notes.len(), 2);
    }

    #[test]
    fn a_plain_name_needs_no_note() {
        let mut notes = Vec::new();
        assert_eq!(name("Ștefan", "first name", &mut notes), "Ștefan");
        assert!(notes.is_empty());
    }
}
