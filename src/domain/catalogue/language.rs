//! The texts of the permissions in five languages (K1). One file per language.

use super::super::permission::Permission;
use super::{en, es, fr, nl, ro};

/// Title and description of one permission, beside the permission that they describe.
pub(super) type Texts = [(Permission, &'static str, &'static str); 26];

/// Key and title of the thirteen WHMCS permissions.
pub(super) type WhmcsTitles = [(&'static str, &'static str); 13];

/// A language that the texts are written in.
#[derive(Copy, Clone, Eq, PartialEq, Hash, Default, Debug)]
pub enum Language {
    /// English.
    #[default]
    En,
    /// Romanian.
    Ro,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Dutch.
    Nl,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 5] =
        [Language::En, Language::Ro, Language::Fr, Language::Es, Language::Nl];

    /// The language with this code (`ro`, `ro_RO`, `ro-RO`) or name (`romanian`, as WHMCS says it),
    /// in either case; `None` for a language without texts.
    pub fn from_name(name: &str) -> Option<Language> {
        let language = name.split(['-', '_']).next()?;
        Language::ALL.into_iter().find(|it| {
            it.code().eq_ignore_ascii_case(language) || it.name().eq_ignore_ascii_case(name)
        })
    }

    /// Two letters.
    pub const fn code(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Ro => "ro",
            Language::Fr => "fr",
            Language::Es => "es",
            Language::Nl => "nl",
        }
    }

    /// The name that WHMCS gives the language.
    pub const fn name(self) -> &'static str {
        match self {
            Language::En => "english",
            Language::Ro => "romanian",
            Language::Fr => "french",
            Language::Es => "spanish",
            Language::Nl => "dutch",
        }
    }

    const fn texts(self) -> &'static Texts {
        match self {
            Language::En => &en::TEXTS,
            Language::Ro => &ro::TEXTS,
            Language::Fr => &fr::TEXTS,
            Language::Es => &es::TEXTS,
            Language::Nl => &nl::TEXTS,
        }
    }

    const fn whmcs_titles(self) -> &'static WhmcsTitles {
        match self {
            Language::En => &en::WHMCS_TITLES,
            Language::Ro => &ro::WHMCS_TITLES,
            Language::Fr => &fr::WHMCS_TITLES,
            Language::Es => &es::WHMCS_TITLES,
            Language::Nl => &nl::WHMCS_TITLES,
        }
    }
}

/// A few words for a check box; empty for a number that is not built in, which the panel names.
pub fn title(permission: Permission, language: Language) -> &'static str {
    texts(permission, language).0
}

/// One or two sentences for the person who grants it; empty as [`title`] is.
pub fn description(permission: Permission, language: Language) -> &'static str {
    texts(permission, language).1
}

fn texts(permission: Permission, language: Language) -> (&'static str, &'static str) {
    let mut all = language.texts().iter();
    all.find(|text| text.0 == permission).map_or(("", ""), |text| (text.1, text.2))
}

/// What customers of WHMCS read beside one of the thirteen keys; empty for another key.
pub fn whmcs_title(key: &str, language: Language) -> &'static str {
    let mut all = language.whmcs_titles().iter();
    all.find(|text| text.0 == key).map_or("", |text| text.1)
}

#[cfg(test)]
mod tests {
    use super::super::super::dialect::WHMCS;
    use super::super::BUILT_IN;
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn k1_every_permission_has_a_title_and_a_description_in_five_languages() {
        for language in Language::ALL {
            for entry in BUILT_IN {
                let title = title(entry.permission, language);
                let text = description(entry.permission, language);
                let at = (language, entry.key);
                assert!(!title.is_empty() && !title.ends_with('.'), "{at:?}");
                assert!(title.chars().count() <= 48, "{at:?} {title}");
                assert!(text.ends_with('.') && text.len() > title.len(), "{at:?} {text}");
                assert_eq!(title.trim(), title);
                assert_eq!(text.trim(), text);
            }
        }
    }

    #[test]
    fn k1_texts_stand_in_number_order_and_none_is_used_twice() {
        for language in Language::ALL {
            let order: Vec<_> = language.texts().iter().map(|text| text.0).collect();
            assert_eq!(order, Permission::BUILT_IN, "{language:?}");
            let different: HashSet<_> = language.texts().iter().map(|text| text.1).collect();
            assert_eq!(different.len(), 26, "{language:?}");
            let different: HashSet<_> = language.texts().iter().map(|text| text.2).collect();
            assert_eq!(different.len(), 26, "{language:?}");
        }
    }

    #[test]
    fn k1_no_language_was_copied_from_another() {
        for entry in BUILT_IN {
            let titles = Language::ALL.map(|it| title(entry.permission, it));
            assert_eq!(HashSet::from(titles).len(), 5, "{}", entry.key);
            let texts = Language::ALL.map(|it| description(entry.permission, it));
            assert_eq!(HashSet::from(texts).len(), 5, "{}", entry.key);
        }
    }

    #[test]
    fn k3_the_thirteen_whmcs_keys_have_a_title_in_five_languages() {
        for language in Language::ALL {
            let keys: Vec<_> = language.whmcs_titles().iter().map(|text| text.0).collect();
            assert_eq!(keys, WHMCS.map(|row| row.0), "{language:?}");
            assert!(language.whmcs_titles().iter().all(|text| !text.1.is_empty()));
        }
        assert_eq!(whmcs_title("invoices", Language::En), "View & Pay Invoices");
        assert_eq!(whmcs_title("nothing", Language::En), "");
    }

    #[test]
    fn a_registered_permission_is_named_by_its_panel() {
        assert_eq!(title(Permission::FIRST_EXTRA, Language::En), "");
        assert_eq!(description(Permission::FIRST_EXTRA, Language::En), "");
    }

    #[test]
    fn a_language_is_found_by_code_and_by_the_name_that_whmcs_gives_it() {
        for language in Language::ALL {
            assert_eq!(Language::from_name(language.code()), Some(language));
            assert_eq!(Language::from_name(language.name()), Some(language));
        }
        assert_eq!(Language::from_name("Romanian"), Some(Language::Ro));
        assert_eq!(Language::from_name("ro_RO"), Some(Language::Ro));
        assert_eq!(Language::from_name("nl-BE"), Some(Language::Nl));
        for other in ["", "de", "german", "portuguese-br", "english2", "en ", "_"] {
            assert_eq!(Language::from_name(other), None, "{other:?}");
        }
    }
}
