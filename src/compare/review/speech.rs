//! The words of a review, in its language.

use fluent_bundle::FluentValue;

use crate::model::Names;
use crate::strings::Strings;
use crate::text::{LanguageTag, LocalizedText, PartialDate, Period};

use super::said::{Said, of_text};

/// A language that the program can tell of changes in.
pub struct Speech {
    tag: LanguageTag,
    strings: Strings,
}

/// Why a review cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchLanguage;

/// The languages of reviews, with their messages.
pub const LANGUAGES: [(&str, &str); 2] = [
    ("en", include_str!("en.ftl")),
    ("zh", include_str!("zh.ftl")),
];

impl Speech {
    /// The words in one of [`LANGUAGES`].
    ///
    /// # Errors
    /// Where the language is none of them.
    pub fn new(language: &str) -> Result<Self, NoSuchLanguage> {
        let known = LANGUAGES.iter().find(|(tag, _)| *tag == language);
        let (tag, source) = known.ok_or(NoSuchLanguage)?;
        let tag = LanguageTag::parse(tag).map_err(|_| NoSuchLanguage)?;
        // These are no messages of pages, which is what the mistakes would be about.
        let (strings, _) = Strings::parse(&tag, source);
        Ok(Self { tag, strings })
    }

    /// A message.
    pub fn say(&self, name: &str, variables: &[(&str, &str)]) -> String {
        let variables: Vec<_> = variables
            .iter()
            .map(|(variable, value)| (*variable, FluentValue::from(*value)))
            .collect();
        self.strings.say_with(name, &variables)
    }

    /// A message with numbers.
    pub fn count(&self, name: &str, numbers: &[(&str, usize)]) -> String {
        let variables: Vec<_> = numbers
            .iter()
            .map(|(variable, number)| (*variable, FluentValue::from(*number)))
            .collect();
        self.strings.say_with(name, &variables)
    }

    /// A text in this language, or in another where it lacks this one.
    pub fn text<'t>(&'t self, text: &'t LocalizedText) -> &'t str {
        &text.best([&self.tag]).1.value
    }

    /// The name that people use for an organization.
    pub fn brief<'t>(&'t self, names: &'t Names) -> &'t str {
        self.text(names.brief(&self.tag))
    }

    /// The same of what was said.
    pub fn best<'t>(&self, said: &'t [Said]) -> &'t str {
        let mine = said.iter().find(|said| said.tag == self.tag);
        mine.or_else(|| said.first()).map_or("", |said| &said.text)
    }

    /// What a language is called.
    pub fn language(&self, tag: &LanguageTag) -> String {
        self.say("language", &[("tag", &tag.to_string())])
    }

    /// A period in words.
    pub fn period(&self, period: Period) -> String {
        let date =
            |date: Option<PartialDate>| date.map_or_else(String::new, |date| date.to_string());
        let kind = match (period.start, period.end) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "start",
            (None, Some(_)) => "end",
            (None, None) => "none",
        };
        let (start, end) = (date(period.start), date(period.end));
        self.say(
            "period",
            &[("kind", kind), ("start", &start), ("end", &end)],
        )
    }

    /// A text between quotation marks.
    pub fn quoted(&self, text: &str) -> String {
        self.say("quoted", &[("text", text)])
    }

    /// The quoted text of several languages.
    pub fn quoted_text(&self, text: &LocalizedText) -> String {
        self.quoted(self.best(&of_text(text)))
    }
}
