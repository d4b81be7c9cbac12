//! Texts as a page shows them.

use std::fmt;

use askama::filters::{Escaper, Html, HtmlSafe};

use crate::text::LanguageTag;

/// What a phrase can have in it: HTML for a page and plain text for titles and feeds.
pub trait Piece: fmt::Display {
    /// The text without any mark.
    fn plain(&self) -> &str;
}

/// A text ready for a page: escaped, and marked with its language where that is not the page's.
#[derive(Debug, Clone)]
pub struct Shown {
    html: String,
    plain: String,
}

impl Shown {
    /// A text in the language of the page.
    pub fn own(text: &str) -> Self {
        Self {
            html: escaped(text),
            plain: text.to_owned(),
        }
    }

    /// A text in another language than the page's, with words that say so where there are some.
    pub fn foreign(text: &str, language: &LanguageTag, note: Option<&str>) -> Self {
        let mut html = format!("<span {}>{}</span>", marks(language), escaped(text));
        if let Some(note) = note {
            html.push_str(&format!(" <small class=\"note\">{}</small>", escaped(note)));
        }
        Self {
            html,
            plain: text.to_owned(),
        }
    }

    /// HTML blocks that are known to be safe, in the language of the page or in the one given.
    pub fn blocks(safe_html: &str, foreign: Option<&LanguageTag>) -> Self {
        let html = match foreign {
            Some(language) => format!("<div {}>{safe_html}</div>", marks(language)),
            None => safe_html.to_owned(),
        };
        Self {
            html,
            plain: String::new(),
        }
    }

    /// HTML within a line that is known to be safe, and the same as plain text.
    pub fn inline(safe_html: String, plain: String) -> Self {
        Self {
            html: safe_html,
            plain,
        }
    }

    /// Several texts one after the other.
    pub fn joined(texts: &[Self], between: &str) -> Self {
        let html: Vec<&str> = texts.iter().map(|text| text.html.as_str()).collect();
        let plain: Vec<&str> = texts.iter().map(|text| text.plain.as_str()).collect();
        Self::inline(html.join(&escaped(between)), plain.join(between))
    }

    /// The text without any mark, for titles and attributes; a page escapes it.
    pub fn plain(&self) -> &str {
        &self.plain
    }
}

fn marks(language: &LanguageTag) -> String {
    format!(
        "lang=\"{language}\" dir=\"{}\"",
        language.direction().attribute()
    )
}

fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len() + 8);
    // Writing to a string cannot fail.
    let _ = Html.write_escaped_str(&mut html, text);
    html
}

impl Piece for Shown {
    fn plain(&self) -> &str {
        &self.plain
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.html)
    }
}

impl HtmlSafe for Shown {}
