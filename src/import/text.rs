//! Text as old panels keep it: with HTML entities, blanks and control characters.

/// The longest name, in characters: as long as any that Keyholder takes itself.
const LONGEST: usize = 255;

/// A name for people: entities become characters, control characters and blanks at the ends go, and
/// so does what is too long. A note is added when anything but blanks had to be mended, and when a
/// page that does not escape would show something else than text.
pub fn name(raw: &str, field: &str, notes: &mut Vec<String>) -> String {
    let decoded = html_escape::decode_html_entities(raw);
    let clean: String = decoded.chars().filter(|c| !is_unseen(*c)).collect();
    if decoded != raw {
        notes.push(format!("{field}: HTML entities became characters"));
    }
    if clean.chars().count() != decoded.chars().count() {
        notes.push(format!("{field}: control characters were taken out"));
    }
    if clean.contains(['<', '>']) {
        notes.push(format!("{field}: holds markup, kept as text"));
    }
    let clean = clean.trim();
    if clean.chars().count() > LONGEST {
        notes.push(format!("{field}: longer than {LONGEST} characters, cut"));
    }
    clean.chars().take(LONGEST).collect::<String>().trim_end().to_owned()
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
    fn k37_names_that_are_too_long_are_cut_and_markup_is_named() {
        let mut notes = Vec::new();
        assert_eq!(name(&"\u{e9}".repeat(255), "first name", &mut notes).chars().count(), 255);
        assert!(notes.is_empty());
        assert_eq!(name(&"\u{e9}".repeat(300), "first name", &mut notes).chars().count(), 255);
        assert_eq!(notes, ["first name: longer than 255 characters, cut"]);
        notes.clear();
        assert_eq!(name("&lt;b&gt;", "company", &mut notes), "<b>");
        assert_eq!(notes.len(), 2, "{notes:?}");
    }

    #[test]
    fn a_plain_name_needs_no_note() {
        let mut notes = Vec::new();
        assert_eq!(name("Ștefan", "first name", &mut notes), "Ștefan");
        assert!(notes.is_empty());
    }
}
