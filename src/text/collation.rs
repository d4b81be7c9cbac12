//! The order of names in a language (CLDR): accents and capitals tell apart only what is otherwise the same, numbers
//! stand by their values, and punctuation counts for nothing.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

use super::LanguageTag;
use super::characters::is_wide_punctuation;

/// The order of names in a language.
pub struct Collation {
    order: Option<CollatorBorrowed<'static>>,
    /// The same without accents and capitals.
    letters: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// The order of a language. Where nothing is known of that, the library has the one of most.
    pub fn of(language: &LanguageTag) -> Self {
        let locale: Locale = language.to_string().parse().unwrap_or(Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        let of = |strength: Strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new(preferences, options).ok()
        };
        Self {
            order: of(Strength::Tertiary),
            letters: of(Strength::Primary),
        }
    }

    /// A key by whose bytes names are in order.
    pub fn key(&self, name: &str) -> Vec<u8> {
        let name = without_punctuation(name);
        let Some(order) = &self.order else {
            return name.into_bytes();
        };
        let mut key = Vec::new();
        let Ok(()) = order.write_sort_key_to(&name, &mut key);
        key
    }

    /// The letter under which a name is filed: of Latin ones, that of the alphabet without accents wherever the language
    /// does not give the other one a place of its own.
    pub fn letter(&self, name: &str) -> String {
        let name = without_punctuation(name);
        let Some(first) = name.trim_start().chars().next() else {
            return String::new();
        };
        let first: String = first.to_uppercase().collect();
        let mut latin = ('A'..='Z').rev().map(String::from);
        // Æ stands among the words with A, and Danish Å behind Z.
        let compare = |one: &str, other: &str| match &self.letters {
            Some(letters) => letters.compare(one, other),
            None => one.cmp(other),
        };
        let is_at = |letter: &String| compare(letter, &first) != Ordering::Greater;
        match latin.find(is_at) {
            Some(letter) if compare(&first, "Z") != Ordering::Greater => letter,
            _ => first,
        }
    }
}

/// The same name without what is neither read nor filed; what joins two words is a space.
pub(super) fn without_punctuation(name: &str) -> String {
    let plain = name.chars().filter_map(|character| match character {
        '-' | '\u{2010}'..='\u{2015}' | '/' => Some(' '),
        _ if character.is_ascii_punctuation() => None,
        '\u{a1}' | '\u{a7}' | '\u{ab}' | '\u{b6}'..='\u{b7}' | '\u{bb}' | '\u{bf}' => None,
        '\u{2016}'..='\u{205e}' => None,
        _ if is_wide_punctuation(character) => None,
        _ => Some(character),
    });
    plain.collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use super::*;
    use crate::text::LanguageTagError;

    fn collation(tag: &str) -> Result<Collation, LanguageTagError> {
        LanguageTag::parse(tag).map(|tag| Collation::of(&tag))
    }

    fn sorted<'n>(collation: &Collation, names: &[&'n str]) -> Vec<&'n str> {
        let mut names = names.to_vec();
        names.sort_by_cached_key(|name| collation.key(name));
        names
    }

    #[test]
    fn accents_and_punctuation_change_no_place() {
        let ordered = [
            "álvarez josé",
            "andrews paul",
            "Élan",
            "émile anne",
            "eriksen per",
            "o’brien una",
            "oeuvre",
            "œuvre",
            "oster",
            "øster åse",
            "Unit 2",
            "Unit 10",
            "zeng li",
            "Þór",
        ];
        let mut mixed = ordered;
        mixed.reverse();
        let (english, chinese) = (collation("en").unwrap(), collation("zh").unwrap());
        assert_eq!(sorted(&english, &mixed), ordered);
        assert_eq!(
            sorted(&chinese, &["fang a", "fan wei"]),
            ["fan wei", "fang a"]
        );
        assert_eq!(
            sorted(&chinese, &["人事处", "办公室", "财务处"]),
            ["办公室", "财务处", "人事处"]
        );
    }

    #[test]
    fn one_letter_is_one_heading() {
        let letter = |tag: &str, name: &str| collation(tag).unwrap().letter(name);
        for (name, filed) in [
            ("álvarez", "A"),
            ("Ærø", "A"),
            ("øster", "O"),
            ("œuvre", "O"),
            ("Þór", "Þ"),
            ("“ulm”", "U"),
            ("zeng", "Z"),
            ("жуков", "Ж"),
            ("", ""),
        ] {
            assert_eq!(letter("en", name), filed, "{name}");
        }
        assert_eq!(letter("da", "øster"), "Ø");
        assert_eq!(letter("zh", "曾"), "曾");
    }
}
