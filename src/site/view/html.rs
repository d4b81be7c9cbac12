//! Texts as a page shows them.

use std::fmt;
use std::ops::Range;

use askama::filters::{self, Escaper, HtmlSafe};

use super::breaks;
use crate::text::{LanguageTag, TranslationStatus};

/// What a phrase can have in it: HTML for a page and plain text for titles and feeds.
pub trait Inline: fmt::Display {
    /// The text without any mark.
    fn plain(&self) -> &str;
}

/// A text ready for a page: escaped, and marked with its language where that is not the page's.
#[derive(Debug, Clone)]
pub struct Html {
    html: String,
    plain: String,
    /// The language of the text, where it is known to be another than the page's.
    foreign: Option<LanguageTag>,
    /// Who stands behind it.
    status: TranslationStatus,
}

impl Html {
    /// A text in the language of the page.
    pub fn own(text: &str) -> Self {
        Self::marked(text, &[])
    }

    /// The same with what was looked for in it marked: these bytes, in order and apart from each other.
    pub fn marked(text: &str, marks: &[Range<usize>]) -> Self {
        Self {
            html: with_marks(text, marks),
            plain: text.to_owned(),
            foreign: None,
            status: TranslationStatus::Official,
        }
    }

    /// The same text in this language, which is not the page's, with words that say so where there are some.
    pub fn in_language(self, language: &LanguageTag, note: Option<&str>) -> Self {
        let mut html = format!("<span {}>{}</span>", attributes(language), self.html);
        if let Some(note) = note {
            html.push_str(&format!(" <small class=\"note\">{}</small>", escaped(note)));
        }
        Self {
            html,
            foreign: Some(language.clone()),
            ..self
        }
    }

    /// The same text, behind which somebody else stands than the institution.
    pub fn with_status(self, status: TranslationStatus) -> Self {
        Self { status, ..self }
    }

    /// A text in another language than the page's, with words that say so where there are some.
    pub fn foreign(text: &str, language: &LanguageTag, note: Option<&str>) -> Self {
        Self::own(text).in_language(language, note)
    }

    /// What a visitor typed: in whichever direction it runs, what stands around it keeps its own.
    pub fn isolated(text: &str) -> Self {
        Self::inline(format!("<bdi>{}</bdi>", escaped(text)), text.to_owned())
    }

    /// HTML blocks that are known to be safe, in the language of the page or in the one given.
    pub fn blocks(safe_html: &str, foreign: Option<&LanguageTag>) -> Self {
        let html = match foreign {
            Some(language) => format!("<div {}>{safe_html}</div>", attributes(language)),
            None => safe_html.to_owned(),
        };
        Self {
            html,
            plain: String::new(),
            foreign: foreign.cloned(),
            status: TranslationStatus::Official,
        }
    }

    /// HTML within a line that is known to be safe, and the same as plain text.
    pub fn inline(safe_html: String, plain: String) -> Self {
        Self {
            html: safe_html,
            plain,
            foreign: None,
            status: TranslationStatus::Official,
        }
    }

    /// A name in the language of the page whose lines end between words only, however the script is written.
    pub fn between_words(self) -> Self {
        let is_plain = self.foreign.is_none() && self.html == escaped(&self.plain);
        match breaks::words(&self.plain) {
            Some(words) if is_plain => {
                let words: Vec<String> = words.into_iter().map(escaped).collect();
                Self {
                    html: words.join("<wbr>"),
                    ..self
                }
            }
            _ => self,
        }
    }

    /// An address that may go on in the next line behind this sign.
    pub fn breaking_behind(address: &str, sign: char) -> Self {
        let html = match address.split_once(sign) {
            Some((before, behind)) => format!("{}{sign}<wbr>{}", escaped(before), escaped(behind)),
            None => escaped(address),
        };
        Self::inline(html, address.to_owned())
    }

    /// The same in one piece, which goes to the next line whole where there is no room for it.
    pub fn unbroken(self) -> Self {
        Self {
            html: format!("<span class=\"unbroken\">{}</span>", self.html),
            ..self
        }
    }

    /// Several texts one after the other.
    pub fn joined(texts: &[Self], between: &str) -> Self {
        let html: Vec<&str> = texts.iter().map(|text| text.html.as_str()).collect();
        let plain: Vec<&str> = texts.iter().map(|text| text.plain.as_str()).collect();
        let least_official = texts.iter().map(Self::status).max();
        Self::inline(html.join(&escaped(between)), plain.join(between))
            .with_status(least_official.unwrap_or(TranslationStatus::Official))
    }

    /// The same as a piece of a list, in which a sentence has no full stop of its own.
    pub fn without_final_stop(mut self) -> Self {
        for text in [&mut self.html, &mut self.plain] {
            let end = text.trim_end_matches(['.', '。']).len();
            text.truncate(end);
        }
        self
    }

    /// What is marked in it, as HTML.
    pub fn marks(&self) -> impl Iterator<Item = &str> {
        let marks = self.html.split("<mark>").skip(1);
        marks.filter_map(|behind| Some(behind.split_once("</mark>")?.0))
    }

    /// The text without any mark, for titles and attributes; a page escapes it.
    pub fn plain(&self) -> &str {
        &self.plain
    }

    /// The language of the text, where it is known to be another than the page's.
    pub fn language(&self) -> Option<&LanguageTag> {
        self.foreign.as_ref()
    }

    /// Who stands behind it: of several texts in one, whoever vouches for it least.
    pub fn status(&self) -> TranslationStatus {
        self.status
    }
}

fn with_marks(text: &str, marks: &[Range<usize>]) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    let mut done = 0;
    for mark in marks {
        html.push_str(&escaped(&text[done..mark.start]));
        html.push_str(&format!("<mark>{}</mark>", escaped(&text[mark.clone()])));
        done = mark.end;
    }
    html.push_str(&escaped(&text[done..]));
    html
}

fn attributes(language: &LanguageTag) -> String {
    format!(
        "lang=\"{language}\" dir=\"{}\"",
        language.direction().attribute()
    )
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    // Writing to a string cannot fail.
    let _ = filters::Html.write_escaped_str(&mut html, text);
    html
}

impl Inline for Html {
    fn plain(&self) -> &str {
        &self.plain
    }
}

impl fmt::Display for Html {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.html)
    }
}

impl HtmlSafe for Html {}
