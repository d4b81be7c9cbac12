//! Languages, named by their BCP 47 tags.

use std::fmt;

use unic_langid::{CharacterDirection, LanguageIdentifier};

/// A BCP 47 language tag in its canonical spelling, such as `en`, `zh` or `zh-Hans`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LanguageTag(LanguageIdentifier);

/// Why a text is no language tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LanguageTagError {
    /// The text does not follow BCP 47.
    Malformed,
    /// The text means a language, but its canonical spelling is the one given here.
    NotCanonical(String),
}

/// The direction in which a language's usual script is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Like Latin or Chinese.
    LeftToRight,
    /// Like Arabic, and so like Uyghur.
    RightToLeft,
}

impl LanguageTag {
    /// Reads a tag that is spelled canonically.
    pub fn parse(written: &str) -> Result<Self, LanguageTagError> {
        let identifier: LanguageIdentifier =
            written.parse().map_err(|_| LanguageTagError::Malformed)?;
        // The tag for "no language in particular" names no language of a text.
        if identifier.language.is_empty() {
            return Err(LanguageTagError::Malformed);
        }
        let canonical = identifier.to_string();
        if canonical == written {
            Ok(Self(identifier))
        } else {
            Err(LanguageTagError::NotCanonical(canonical))
        }
    }

    /// The tag as the library for language negotiation knows it.
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// The country that the tag names, or the one where most of the language's speakers are (CLDR, likely subtags), as
    /// an ISO 3166-1 alpha-2 code.
    pub fn country(&self) -> Option<String> {
        let mut likely = self.0.clone();
        likely.maximize();
        likely.region.map(|region| region.to_string())
    }

    /// The direction of the language's script, from the Unicode CLDR.
    pub fn direction(&self) -> Direction {
        match self.0.character_direction() {
            CharacterDirection::RTL => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }
}

impl Direction {
    /// The value of HTML's `dir` attribute.
    pub fn attribute(self) -> &'static str {
        match self {
            Self::LeftToRight => "ltr",
            Self::RightToLeft => "rtl",
        }
    }
}

impl fmt::Display for LanguageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_the_usual_script() {
        let direction = |tag: &str| LanguageTag::parse(tag).map(|tag| tag.direction());
        assert_eq!(direction("ug"), Ok(Direction::RightToLeft));
        assert_eq!(direction("ar"), Ok(Direction::RightToLeft));
        assert_eq!(direction("kk-Arab"), Ok(Direction::RightToLeft));
        assert_eq!(direction("ug-Latn"), Ok(Direction::LeftToRight));
        assert_eq!(direction("zh"), Ok(Direction::LeftToRight));
        assert_eq!(direction("mn"), Ok(Direction::LeftToRight));
    }

    #[test]
    fn a_language_is_spoken_in_a_country() {
        for (tag, country) in [
            ("zh", Some("CN")),
            ("zh-Hant", Some("TW")),
            ("zh-HK", Some("HK")),
            ("ug", Some("CN")),
            ("en", Some("US")),
            ("ja", Some("JP")),
            ("eo", Some("001")),
        ] {
            let found = LanguageTag::parse(tag).map(|tag| tag.country());
            assert_eq!(found, Ok(country.map(str::to_owned)), "{tag}");
        }
    }
}
