//! Finding people by what somebody types: parts of names and of addresses, in any case, with or
//! without accents.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What is looked for: every word of it, in whatever order.
#[derive(Clone, Eq, PartialEq, Debug, Default)]
pub struct Search {
    words: Vec<String>,
}

impl Search {
    /// The words of a text; none of them: everybody fits.
    pub fn of(typed: &str) -> Search {
        Search { words: folded(typed).split_whitespace().map(str::to_owned).collect() }
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Whether somebody of these names and this address is meant.
    pub fn fits(&self, first_name: &str, last_name: &str, address: &str) -> bool {
        // A name that is written over both fields is found too.
        let text = folded(&[first_name, last_name, address].join(" "));
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// Lower case, without accents.
fn folded(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str) -> bool {
        Search::of(typed).fits("Ștefan", "García López", "stefan.g@Example.org")
    }

    #[test]
    fn people_are_found_by_parts_of_names_and_addresses_in_any_case_and_order() {
        for typed in ["", "  ", "ștef", "STEF", "garcia", "García", "lópez ștefan", "@example"]
        {
            assert!(finds(typed), "{typed}");
        }
        for typed in ["stefano", "garcia maria", "example.com", "%", "_"] {
            assert!(!finds(typed), "{typed}");
        }
    }

    #[test]
    fn letters_beyond_latin_fold_too() {
        assert!(Search::of("ОЛЕНА").fits("Олена", "", ""));
        assert!(Search::of("и\u{306}").fits("Андрій Й", "", ""));
    }
}
