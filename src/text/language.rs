//! Languages, named by their BCP 47 tags.

use std::fmt;

use unic_langid::subtags::{Language, Script};
use unic_langid::{CharacterDirection, LanguageIdentifier};

use super::official_languages::is_official;

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

    /// Whether the Unicode CLDR knows the language: it tells in which script it is likely to be.
    pub fn is_of_known_language(&self) -> bool {
        let mut language = LanguageIdentifier::from_parts(self.0.language, None, None, &[]);
        language.maximize()
    }

    /// The tag as the library for language negotiation knows it.
    pub fn identifier(&self) -> &LanguageIdentifier {
        &self.0
    }

    /// Whether the readers of the language are those of a country, an ISO 3166-1 alpha-2 code: the one that the tag names,
    /// or else each in which most of the language's speakers are (CLDR, likely subtags) or the language is official, written
    /// as the tag says. So `en` is at home in Hong Kong, and in Taiwan and the mainland it is for readers abroad.
    pub fn is_spoken_in(&self, country: &str) -> bool {
        let likely = maximized(self.0.clone());
        let is_likely = likely.region.is_some_and(|region| region == country);
        if is_likely || self.0.region.is_some() {
            return is_likely;
        }
        let is_written_so = self.0.script.is_none_or(|script| {
            let there =
                LanguageIdentifier::from_parts(self.0.language, None, country.parse().ok(), &[]);
            maximized(there).script == Some(script)
        });
        is_written_so && is_official(self.0.language.as_str(), country)
    }

    /// Of these languages, the one that suits best who reads a language of this name, as browsers and people write it:
    /// first those in the script that is usual for it, then any of the same language.
    pub fn best_for<'t>(range: &str, tags: &[&'t Self]) -> Option<&'t Self> {
        let wanted = shortened(range).find_map(Reading::of)?;
        let reads = |tag: &&Self| Reading::of_identifier(tag.0.clone());
        let same_script = tags.iter().copied().filter(|tag| reads(tag) == wanted);
        let same = tags.iter().copied();
        let same = same.filter(|tag| reads(tag).language == wanted.language);
        let named = |tags: Vec<&'t Self>| {
            // RFC 4647, lookup.
            let named = shortened(range).find_map(|range| {
                let mut tags = tags.iter();
                tags.find(|tag| tag.to_string().eq_ignore_ascii_case(range))
            });
            named.or(tags.first()).copied()
        };
        named(same_script.collect()).or_else(|| named(same.collect()))
    }

    /// Whether a word is another spelling of the tag: `zh-CN`, `zh-Hans` or `zh_cn` for `zh`.
    pub fn is_spelled(&self, written: &str) -> bool {
        Reading::of(written).is_some_and(|one| one == Reading::of_identifier(self.0.clone()))
    }

    /// Whether the tag tells in which script its texts are: by its script, or of Chinese by its region.
    pub fn tells_script(&self) -> bool {
        let is_chinese = self.0.language.as_str() == "zh";
        self.0.script.is_some() || is_chinese && self.0.region.is_some()
    }

    /// Whether both are tags of one language, be it of other scripts or countries.
    pub fn is_kin_of(&self, other: &Self) -> bool {
        self.0.language == other.0.language
    }

    /// Whether the punctuation of the language brings its own space.
    pub fn has_wide_punctuation(&self) -> bool {
        let tag = self.to_string();
        matches!(tag.split('-').next(), Some("zh" | "yue" | "ja"))
    }

    /// The direction of the language's script, from the Unicode CLDR.
    pub fn direction(&self) -> Direction {
        match self.0.character_direction() {
            CharacterDirection::RTL => Direction::RightToLeft,
            _ => Direction::LeftToRight,
        }
    }
}

/// A tag with what is most likely of what it does not say.
fn maximized(mut identifier: LanguageIdentifier) -> LanguageIdentifier {
    identifier.maximize();
    identifier
}

/// A range, and then shorter ones, the longest first.
fn shortened(range: &str) -> impl Iterator<Item = &str> {
    std::iter::successors(Some(range), |range| {
        let (shorter, _) = range.rsplit_once(['-', '_'])?;
        Some(shorter)
    })
}

/// What somebody reads who names a language: in which script, by CLDR's likely subtags.
#[derive(PartialEq)]
struct Reading {
    language: Language,
    script: Option<Script>,
}

/// The languages that are Chinese, each by its own code (ISO 639-3, the macrolanguage `zho`); they are written alike.
const CHINESE: [&str; 19] = [
    "cdo", "cjy", "cmn", "cnp", "cpx", "csp", "czh", "czo", "gan", "hak", "hnm", "hsn", "luh",
    "lzh", "mnp", "nan", "sjc", "wuu", "yue",
];

impl Reading {
    fn of(range: &str) -> Option<Self> {
        // Chinese may stand before its own kinds (RFC 5646, extended language subtags): `zh-yue-HK`.
        let kind = range.get(3..).filter(|kind| {
            let kind = kind.split(['-', '_']).next().unwrap_or_default();
            CHINESE.iter().any(|code| kind.eq_ignore_ascii_case(code))
        });
        kind.unwrap_or(range).parse().ok().map(Self::of_identifier)
    }

    fn of_identifier(mut identifier: LanguageIdentifier) -> Self {
        let is_kind = CHINESE.contains(&identifier.language.as_str());
        // A region tells more of the script than the kind does.
        if !is_kind || identifier.region.is_none() {
            identifier.maximize();
        }
        if is_kind {
            identifier.language = Language::from_bytes(b"zh").unwrap_or(identifier.language);
            identifier.maximize();
        }
        Self {
            language: identifier.language,
            script: identifier.script,
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
    fn readers_get_their_script_and_then_their_language() {
        let best = |range: &str, tags: &[&str]| {
            let tags: Vec<_> = tags
                .iter()
                .filter_map(|tag| LanguageTag::parse(tag).ok())
                .collect();
            let tags: Vec<_> = tags.iter().collect();
            LanguageTag::best_for(range, &tags).map(ToString::to_string)
        };
        for (range, with_two_scripts, with_one) in [
            ("zh", "zh", "zh"),
            ("zh-CN", "zh", "zh"),
            ("zh-SG", "zh", "zh"),
            ("zh-Hans-HK", "zh", "zh"),
            ("zh-TW", "zh-Hant", "zh"),
            ("zh-HK", "zh-Hant", "zh"),
            ("zh-MO", "zh-Hant", "zh"),
            ("zh_tw", "zh-Hant", "zh"),
            ("zh-Hant-CN", "zh-Hant", "zh"),
            ("zh-TW-u-co-stroke", "zh-Hant", "zh"),
            ("cmn", "zh", "zh"),
            ("cmn-Hant", "zh-Hant", "zh"),
            ("zh-cmn-Hans-CN", "zh", "zh"),
            ("yue", "zh-Hant", "zh"),
            ("yue-CN", "zh", "zh"),
            ("zh-yue-HK", "zh-Hant", "zh"),
            ("nan-TW", "zh-Hant", "zh"),
            ("wuu", "zh", "zh"),
            ("en-GB", "en", "en"),
        ] {
            let best_of = |tags: &[&str]| best(range, tags);
            assert_eq!(
                best_of(&["en", "zh", "zh-Hant"]).as_deref(),
                Some(with_two_scripts),
                "{range}"
            );
            assert_eq!(best_of(&["en", "zh"]).as_deref(), Some(with_one), "{range}");
        }
        assert_eq!(
            best("zh-CN", &["zh-Hant", "zh-Hans"]).as_deref(),
            Some("zh-Hans")
        );
        assert_eq!(best("en-GB", &["en", "en-GB"]).as_deref(), Some("en-GB"));
        assert_eq!(best("ja", &["en", "zh"]), None);
        assert_eq!(best("", &["en", "zh"]), None);
    }

    #[test]
    fn a_language_is_spoken_in_a_country() {
        for (tag, at_home, abroad) in [
            ("zh", "CN HK MO TW SG", "US MY JP"),
            ("zh-Hant", "TW HK MO", "CN SG"),
            ("zh-Hans", "CN SG", "TW HK"),
            ("zh-HK", "HK", "CN TW"),
            ("ug", "CN", "KZ"),
            ("mn", "MN", "CN"),
            ("en", "US GB IE AU CA NZ HK SG IN", "CN TW MO JP DE"),
            ("en-GB", "GB", "US IE"),
            ("fr", "FR CA BE CH", "US GB"),
            ("ja", "JP", "CN"),
            ("eo", "", "CN US"),
        ] {
            let read = LanguageTag::parse(tag);
            let is_spoken = |country| read.as_ref().is_ok_and(|tag| tag.is_spoken_in(country));
            assert!(at_home.split_whitespace().all(is_spoken), "{tag}");
            assert!(!abroad.split_whitespace().any(is_spoken), "{tag}");
        }
    }
}
