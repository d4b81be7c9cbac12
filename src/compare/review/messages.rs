//! The words of a review, in its language, and what a text of the content says in each of its languages.

use fluent_bundle::FluentValue;

use crate::model::{BodyText, Names};
use crate::strings::Strings;
use crate::text::{
    End, LanguageTag, Localized, LocalizedText, Markdown, PartialDate, Period, TranslationStatus,
};

/// A language that the program can tell of changes in.
pub struct Messages {
    tag: LanguageTag,
    strings: Strings,
    /// Those of pages, which say dates.
    of_pages: Strings,
}

/// Why a review cannot be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchLanguage;

/// The languages of reviews, with their messages.
pub const LANGUAGES: [(&str, &str); 2] = [
    ("en", include_str!("en.ftl")),
    ("zh", include_str!("zh.ftl")),
];

/// The interface of pages in these languages, in this order.
const OF_PAGES: [&str; 2] = [
    include_str!("../../../content/locales/en.ftl"),
    include_str!("../../../content/locales/zh.ftl"),
];

impl Messages {
    /// The words in one of [`LANGUAGES`].
    ///
    /// # Errors
    /// Where the language is none of them.
    pub fn new(language: &str) -> Result<Self, NoSuchLanguage> {
        let mut known = LANGUAGES.iter().zip(OF_PAGES);
        let known = known.find(|((tag, _), _)| *tag == language);
        let ((tag, source), of_pages) = known.ok_or(NoSuchLanguage)?;
        let tag = LanguageTag::parse(tag).map_err(|_| NoSuchLanguage)?;
        // These are no messages of pages, which is what the mistakes would be about.
        let (strings, _) = Strings::parse(&tag, source);
        let (of_pages, _) = Strings::parse(&tag, of_pages);
        Ok(Self {
            tag,
            strings,
            of_pages,
        })
    }

    /// The language.
    pub fn tag(&self) -> &LanguageTag {
        &self.tag
    }

    /// A message.
    pub fn format(&self, name: &str, variables: &[(&str, &str)]) -> String {
        let variables: Vec<_> = variables
            .iter()
            .map(|(variable, value)| (*variable, FluentValue::from(*value)))
            .collect();
        self.strings.say_with(name, &variables)
    }

    /// A message with numbers.
    pub fn format_counts(&self, name: &str, numbers: &[(&str, usize)]) -> String {
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

    /// A text in all its languages, that of the review first, so that a change of any is seen.
    pub fn in_all_languages(&self, text: &LocalizedText) -> String {
        let own = self.text(text);
        let others = text
            .iter()
            .map(|(_, translation)| translation.value.as_str());
        let others = others.filter(|other| *other != own);
        let all: Vec<&str> = std::iter::once(own).chain(others).collect();
        all.join(" / ")
    }

    /// The name that people use for an organization.
    pub fn brief<'t>(&'t self, names: &'t Names) -> &'t str {
        self.text(names.brief(&self.tag))
    }

    /// The same of what was said.
    pub fn best<'t>(&self, said: &'t [LocalizedValue]) -> &'t str {
        let mine = said.iter().find(|said| said.tag == self.tag);
        mine.or_else(|| said.first()).map_or("", |said| &said.text)
    }

    /// What a language is called.
    pub fn language(&self, tag: &LanguageTag) -> String {
        self.format("language", &[("tag", &tag.to_string())])
    }

    /// A date, as pages say it.
    pub fn date(&self, date: PartialDate) -> String {
        self.of_pages.date(date)
    }

    /// The same of what may be a date, as content writes it; anything else as it is.
    pub fn date_written(&self, written: &str) -> String {
        PartialDate::parse(written).map_or_else(|_| written.to_owned(), |date| self.date(date))
    }

    /// A last day, or that it is not known.
    pub fn end(&self, end: End) -> String {
        match end {
            End::On(date) => self.date(date),
            End::Unknown | End::Open(_) => self.format("unknown-end", &[]),
        }
    }

    /// A period in words.
    pub fn period(&self, period: Period) -> String {
        let kind = match (period.start, period.end) {
            (Some(_), Some(End::On(_))) => "both",
            (Some(_), None) => "start",
            (None, Some(End::Unknown | End::Open(_))) => "over",
            (Some(_), Some(End::Unknown | End::Open(_))) => "start-over",
            (None, Some(_)) => "end",
            (None, None) => "none",
        };
        let (start, end) = (period.start, period.last());
        let [start, end] =
            [start, end].map(|date| date.map_or_else(String::new, |date| self.date(date)));
        self.format(
            "period",
            &[("kind", kind), ("start", &start), ("end", &end)],
        )
    }

    /// What is so, in words, with the time for which it is.
    pub fn in_period(&self, what: String, period: Period) -> String {
        match period == Period::default() {
            true => what,
            false => {
                let dates = self.period(period);
                let variables = [("what", what.as_str()), ("dates", &dates)];
                self.format("portfolio-part", &variables)
            }
        }
    }

    /// A text between quotation marks.
    pub fn quoted(&self, text: &str) -> String {
        self.format("quoted", &[("text", text)])
    }

    /// The quoted text of several languages.
    pub fn quoted_text(&self, text: &LocalizedText) -> String {
        self.quoted(self.best(&of_text(text)))
    }
}

/// A text in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LocalizedValue {
    /// The language.
    pub tag: LanguageTag,
    /// What it says.
    pub text: String,
    /// Who stands behind it.
    pub status: TranslationStatus,
}

/// A plain text in each of its languages, in the order of their tags: the order in a file is nothing.
pub fn of_text(text: &LocalizedText) -> Vec<LocalizedValue> {
    said(text, |text| fold(text))
}

/// What a text says in each language, as keys by which it is known again.
pub fn keys(text: &LocalizedText) -> Vec<String> {
    of_text(text).into_iter().map(|said| said.text).collect()
}

/// A text of a body in each of its languages.
pub fn of_body_text(text: BodyText<'_>) -> Vec<LocalizedValue> {
    match text {
        BodyText::Plain(text) => of_text(text),
        BodyText::Markdown(text) => of_markdown(text),
    }
}

/// A longer text in each of its languages.
pub fn of_markdown(text: &Localized<Markdown>) -> Vec<LocalizedValue> {
    said(text, |text| fold(&plain(text.html())))
}

fn said<T>(text: &Localized<T>, words: impl Fn(&T) -> String) -> Vec<LocalizedValue> {
    let mut said: Vec<_> = text
        .iter()
        .map(|(tag, translation)| LocalizedValue {
            tag: tag.clone(),
            text: words(&translation.value),
            status: translation.status,
        })
        .collect();
    said.sort_by(|one, other| one.tag.cmp(&other.tag));
    said
}

/// Every run of white space as one space: no page shows more.
fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of a page's text, with the marks of Markdown where a reader would notice: emphasis, items, links.
fn plain(html: &str) -> String {
    let mut words = String::with_capacity(html.len());
    let mut target = String::new();
    for piece in html.split('<') {
        let Some((tag, text)) = piece.split_once('>') else {
            words.push_str(piece);
            continue;
        };
        match tag {
            "em" | "/em" => words.push('*'),
            "strong" | "/strong" => words.push_str("**"),
            "li" => words.push_str(" • "),
            "blockquote" => words.push_str(" > "),
            "/a" => {
                words.push_str(&format!(" ({target})"));
            }
            _ if tag.starts_with("a ") => {
                target = tag.split('"').nth(1).unwrap_or_default().to_owned();
            }
            _ => words.push(' '),
        }
        words.push_str(text);
    }
    [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(words, |words, (entity, letter)| {
        words.replace(entity, letter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_text_is_one_line_with_what_readers_notice() {
        let html = Markdown::parse("One *two* &\nthree.\n\n- [a](https://b.org/?c&d)\n- 2 < 3");
        let words = html.map(|text| fold(&plain(text.html())));
        let expected = "One *two* & three. • a (https://b.org/?c&d) • 2 < 3";
        assert_eq!(words.as_deref(), Ok(expected));
    }
}
