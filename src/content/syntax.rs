//! `toml-syntax`: what the TOML parser found, in an editor's words.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, Error};

use crate::diagnostics::{Code, Diagnostic, Place};

/// A text as the TOML parser read it.
pub struct Toml<'a> {
    text: &'a str,
    table: Spanned<DeTable<'a>>,
    errors: Vec<Error>,
}

impl<'a> Toml<'a> {
    /// Parses a text, to its end whatever is wrong in it.
    pub fn parse(text: &'a str) -> Self {
        #[cfg(test)]
        counts::add(text);
        let (table, errors) = DeTable::parse_recoverable(text);
        Self {
            text,
            table,
            errors,
        }
    }

    /// The text.
    pub fn text(&self) -> &'a str {
        self.text
    }

    /// What the text says, as far as it could be parsed.
    pub fn table(&self) -> &DeTable<'a> {
        self.table.get_ref()
    }

    /// Whether it is TOML from its beginning to its end.
    pub fn is_valid(&self) -> bool {
        self.errors.is_empty()
    }

    /// Reports what keeps a file from being TOML. A key that is there twice hides nothing, so each is reported, and
    /// the rest of the file can be read: the answer is `true`. What the parser finds after a mistake of any other
    /// kind is mostly that mistake's doing, so it is reported alone.
    pub fn report(&self, path: &Arc<str>, diagnostics: &mut Vec<Diagnostic>) -> bool {
        let errors = self.errors.iter();
        let first = errors
            .clone()
            .filter(|error| !is_repeated_key(self.text, error))
            .min_by_key(|error| span(error).start);
        match first {
            Some(error) => diagnostics.push(diagnostic(path, self.text, error)),
            None => diagnostics.extend(errors.map(|error| diagnostic(path, self.text, error))),
        }
        first.is_none()
    }
}

/// What the parser says of a key that is there already.
const REPEATED: &str = "duplicate key";

/// A header that is there twice also repeats a key, but what follows it may then have landed elsewhere.
fn is_repeated_key(text: &str, error: &Error) -> bool {
    error.message() == REPEATED && !line_before(text, error).trim_start().starts_with('[')
}

fn diagnostic(path: &Arc<str>, text: &str, error: &Error) -> Diagnostic {
    let words = SyntaxHelp::of(text, error);
    let help = match words.help {
        Some(help) if is_repeated_key(text, error) => help.to_owned(),
        Some(help) => format!("{help}; what else is wrong in this file shows only then"),
        None => "mend this first: what else is wrong in this file shows only then".to_owned(),
    };
    let place = Place::span(path, words.span.unwrap_or(span(error)));
    Diagnostic::new(Code::TomlSyntax, place, words.message)
        .label(words.label)
        .help(help)
}

/// What an editor is told.
struct SyntaxHelp {
    message: String,
    label: &'static str,
    help: Option<&'static str>,
    /// Where it is, where the parser's own place helps little.
    span: Option<Range<usize>>,
}

impl SyntaxHelp {
    fn new(message: impl Into<String>, label: &'static str) -> Self {
        Self {
            message: message.into(),
            label,
            help: None,
            span: None,
        }
    }

    fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    /// A text of several lines without an end: the last of these quotes in the file are those that open it.
    fn unclosed(text: &str, quotes: &str) -> Self {
        let mut words = Self::new("this text is not closed", "it begins here");
        words.span = text.rfind(quotes).map(|start| start..start + quotes.len());
        words
    }

    /// The parser's message in plain words, as far as it is one that editors commonly meet.
    fn of(text: &str, error: &Error) -> Self {
        let message = error.message().lines().next().unwrap_or_default();
        let written = text.get(span(error)).unwrap_or_default();
        let (what, _) = message.split_once(", expected").unwrap_or((message, ""));
        match what {
            REPEATED if line_before(text, error).trim_start().starts_with('[') => Self::new(
                format!("the table `{written}` is there twice"),
                "written again here",
            )
            .help("if there are several of these, give each a header in two brackets: [[…]]"),
            REPEATED => Self::new(
                format!("the key `{written}` is there twice"),
                "written again here",
            )
            .help("keep one of the two"),
            _ if what.starts_with("cannot extend value") => Self::new(
                format!("`{written}` has a value already and can have no parts"),
                "a part of it is written here",
            )
            .help("a text in several languages is written as `name.en` and `name.zh`, never as `name` alone"),
            "string values must be quoted" if written.is_empty() => {
                Self::new("this key has no value", "expected a value")
            }
            "string values must be quoted" if written.starts_with(['“', '”', '„', '＂', '「']) => {
                Self::new("these are no straight quotes", "expected \"…\"")
                    .help("use the straight quotes of the keyboard around a text: \"…\"")
            }
            "string values must be quoted" if written.contains('，') => {
                let mut words = Self::new("this comma is a full-width one", "expected `,`")
                    .help("write the comma of the keyboard for Latin letters: ,");
                let start = text[span(error).start..].find('，');
                words.span = start.map(|start| {
                    let start = span(error).start + start;
                    start..start + '，'.len_utf8()
                });
                words
            }
            "string values must be quoted" => {
                Self::new("this text is not between quotes", "expected \"…\"")
            }
            "invalid basic string" | "invalid literal string" => {
                Self::new("this text is not closed", "expected a quotation mark here")
                    .help("a text of several lines stands between \"\"\" and \"\"\"")
            }
            "invalid multi-line basic string" => {
                Self::unclosed(text, "\"\"\"").help("write \"\"\" at its end")
            }
            "invalid multi-line literal string" => {
                Self::unclosed(text, "'''").help("write ''' at its end")
            }
            "missing escaped value" => Self::new(
                "a backslash in a text has a meaning of its own",
                "expected `\\` or `n` behind the backslash",
            )
            .help("write \\\\ for a backslash"),
            "unclosed table" | "unclosed array table" => {
                Self::new("this header is not closed", "expected a bracket here")
            }
            "unclosed array" => Self::new("this list is not closed", "expected `]` by here"),
            "missing comma between array elements" => {
                Self::new("this list lacks a comma or its end", "expected `,` or `]` before this")
            }
            "unclosed inline table" | "missing key for inline table element" => {
                Self::new("this table is not closed", "expected `}` before this")
            }
            "missing comma between key-value pairs" => {
                Self::new("this table lacks a comma or its end", "expected `,` or `}` before this")
            }
            "invalid date" | "invalid datetime" | "invalid time" => {
                Self::new("this is no date", "expected a date between quotes")
                    .help("write it like \"1958\", \"1958-11\" or \"2010-03-01\"")
            }
            "unexpected leading zero" => Self::new("a number cannot begin with 0", "this one does")
                .help("if this is a code, put it between quotes"),
            "unexpected key or value" => Self::new(
                "something follows where the line should end",
                "expected the end of the line",
            )
            .help("one key stands on one line; inside a text, write \\\" for a quotation mark"),
            "invalid unquoted key" | "key with no value" => Self::new(
                "this is no key with its value",
                "expected a line such as key = \"value\"",
            )
            .help("a key has letters a to z, digits, - and _; a comment begins with #; a long text stands between \"\"\" and \"\"\""),
            _ => Self::new(format!("this is not valid TOML: {message}"), "here"),
        }
    }
}

fn span(error: &Error) -> Range<usize> {
    error.span().unwrap_or(0..0)
}

/// What stands on the line before the place of the error.
fn line_before<'a>(text: &'a str, error: &Error) -> &'a str {
    let before = text.get(..span(error).start).unwrap_or_default();
    before.rsplit('\n').next().unwrap_or_default()
}

/// How often each text was parsed.
#[cfg(test)]
pub mod counts {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, PoisonError};

    static COUNTS: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());

    pub fn add(text: &str) {
        let mut counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
        *counts.entry(text.to_owned()).or_default() += 1;
    }

    pub fn of(text: &str) -> usize {
        let counts = COUNTS.lock().unwrap_or_else(PoisonError::into_inner);
        counts.get(text).copied().unwrap_or_default()
    }
}
