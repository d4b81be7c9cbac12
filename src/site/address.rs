//! The only place where a URL of the site is made or read.

mod agreed;
mod card;
mod data;
mod embedding;
mod format;
mod list;
mod near;
mod place;
mod plain;
mod question;
mod target;
mod template;
mod thing;
mod withdrawn;

use jiff::civil::Date;
use url::form_urlencoded::Serializer;

pub use self::agreed::Agreed;
pub use self::card::{Card, THEME, Theme};
pub use self::embedding::{BadEmbedding, Embedding, EmbeddingFormat};
pub use self::format::Format;
pub use self::list::{
    AFTER, BadParameter, CHANGED_SINCE, HIGHEST_LIMIT, LIMIT, List, ListOf, Part, USUAL_LIMIT,
};
pub use self::near::{in_format_of, near};
pub use self::place::{Place, with_fragment};
pub use self::plain::{plain, with_query};
pub use self::question::{KIND, ORGANIZATION, PAGE, Question, TEXT};
pub use self::target::Target;
pub use self::template::{Template, templates};
pub use self::withdrawn::withdrawn;

use crate::model::{Language, Site};
use crate::text::{LanguageTag, PartialDate};

/// A page of the site in a language, or in whichever the reader prefers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language; `None` for the permalink, which is the same for all.
    pub language: Option<LanguageTag>,
    /// What it is the page of.
    pub target: Target,
    /// The day on which it is shown; `None` for today, whenever that is.
    pub on: Option<Date>,
}

/// The query of an address names a day that is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchDay;

impl Address {
    /// The page of a target in a language.
    pub fn new(language: LanguageTag, target: Target) -> Self {
        Self {
            language: Some(language),
            target,
            on: None,
        }
    }

    /// The permalink of a target, which is the same for all languages.
    pub fn permalink(target: Target) -> Self {
        Self {
            language: None,
            target,
            on: None,
        }
    }

    /// The same page as it stood, or is set to stand, on a day.
    pub fn on(self, on: Option<Date>) -> Self {
        Self { on, ..self }
    }

    /// Reads a path. One that differs from [`Address::path`] of the result only by a slash at the end, or by the case of
    /// the language's tag, is read too; [`plain`] mends what else may be spelled otherwise.
    pub fn parse(path: &str, site: &Site) -> Option<Self> {
        let (language, parts) = parts(path, site)?;
        Some(Self {
            language: language.map(|language| language.tag.clone()),
            target: Target::parse(&parts)?,
            on: None,
        })
    }

    /// The same with what a query asks, where it is the address of a search, a card or a list of data.
    pub fn asking(self, query: &str) -> Self {
        Self {
            target: self.target.asking(query),
            ..self
        }
    }

    /// The path of the page.
    pub fn path(&self) -> String {
        let target = self.target.path();
        match &self.language {
            Some(language) => format!("/{language}{target}"),
            None => target,
        }
    }

    /// The path and the query of the page.
    pub fn reference(&self) -> String {
        let mut query = Serializer::new(String::new());
        if let Some(question) = self.target.question() {
            question.write(&mut query);
        }
        match &self.target {
            Target::List(list) => list.part.write(&mut query),
            Target::Card(card) => card.write(&mut query),
            Target::Embedding(embedding) => embedding.write(&mut query),
            _ => {}
        }
        if let Some(day) = self.on {
            query.append_pair(DAY, &day.to_string());
        }
        match query.finish() {
            query if query.is_empty() => self.path(),
            query => format!("{}?{query}", self.path()),
        }
    }
}

/// What stands behind the path of a page in the path of its picture.
const PICTURE: &str = "card.png";

/// Whether a path is that of a picture, of what there is or not. Nothing that is asked of one changes it.
pub fn is_of_picture(path: &str) -> bool {
    path.rsplit('/').next() == Some(PICTURE)
}

/// The language that a path names, and the parts of the rest.
fn parts<'p, 's>(path: &'p str, site: &'s Site) -> Option<(Option<&'s Language>, Vec<&'p str>)> {
    let mut parts: Vec<&str> = path.strip_prefix('/')?.split('/').collect();
    if parts.last() == Some(&"") {
        parts.pop();
    }
    let language = parts.first().and_then(|first| language_named(first, site));
    if language.is_some() {
        parts.remove(0);
    }
    Some((language, parts))
}

/// Whether a path is that of data, of what there is or not: whoever asks for it reads no page.
pub fn is_of_data(path: &str) -> bool {
    if path == embedding::EMBEDDING {
        return true;
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    let ends_with = |format: &Format| {
        let suffix = format.suffix();
        let before = name.strip_suffix(suffix);
        // What tells of everything has no name before its suffix.
        before.is_some_and(|before| {
            before.ends_with('.') || before.is_empty() && suffix.contains('.')
        })
    };
    let suggestions = Target::Suggestions(Question::default()).path();
    Format::ALL.iter().any(ends_with) || path.ends_with(&suggestions)
}

/// Where editors find the report on the content, while the program follows it.
pub const REPORT: &str = "/live/report";

/// The report in a language.
pub fn report(language: &LanguageTag) -> String {
    format!("{REPORT}?{LANGUAGE}={language}")
}

/// The language that a query names, if the site has it.
pub fn language_in<'a>(query: &str, site: &'a Site) -> Option<&'a Language> {
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let (_, written) = pairs.find(|(key, _)| key == LANGUAGE)?;
    language_named(&written, site)
}

/// The key of the query that names a language, where the path does not.
const LANGUAGE: &str = "language";

/// The key of the query that names a day.
pub const DAY: &str = "on";

/// The day that a query names, if it names one.
///
/// # Errors
/// Where what it names is no day of the calendar.
pub fn day_of(query: &str) -> Result<Option<Date>, NoSuchDay> {
    let mut pairs = url::form_urlencoded::parse(query.as_bytes());
    let Some((_, written)) = pairs.find(|(key, value)| key == DAY && !value.is_empty()) else {
        return Ok(None);
    };
    match PartialDate::parse(&written) {
        Ok(PartialDate::Day(day)) => Ok(Some(day)),
        _ => Err(NoSuchDay),
    }
}

/// The language that a path names, whether or not the rest of it leads anywhere.
pub fn language_of<'a>(path: &str, site: &'a Site) -> Option<&'a Language> {
    let first = path.strip_prefix('/')?.split('/').next()?;
    language_named(first, site)
}

fn language_named<'a>(word: &str, site: &'a Site) -> Option<&'a Language> {
    site.languages
        .iter()
        .find(|language| language.tag.to_string().eq_ignore_ascii_case(word))
}
