//! Reads TOML tables field by field, keeps the place of every value, and goes on after a mistake.
//!
//! A [`Record`] is a kind of table; `record!` defines one.

mod keys;

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

pub use self::keys::{Header, Record};
use super::context::Context;
use super::narrow;
use super::schema::Translations;
use super::shape::Shape;
use super::types;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::{LanguageTag, TranslationStatus};

/// A file being read: collects what is wrong with it.
pub struct Reader<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    /// What the site says.
    pub context: &'a Context,
    diagnostics: &'a mut Vec<Diagnostic>,
    /// The keys that lead to what is being read.
    keys: Vec<String>,
    /// The keys of the file's own record.
    file_keys: Vec<&'static str>,
    /// The localized texts read so far.
    texts: Vec<NotedText>,
    /// What holds for texts that do not say otherwise.
    statuses: Option<Translations>,
}

/// A localized text as it is found: the keys that lead to it, where it begins, and its languages.
pub struct NotedText {
    /// The keys, joined by dots.
    pub key: String,
    /// The byte at which it begins.
    pub byte: usize,
    /// The languages with what is said of each.
    pub languages: Vec<(LanguageTag, Option<TranslationStatus>)>,
}

/// A value that can be read from TOML.
pub trait FromToml: Sized {
    /// Reads the value, or reports what is wrong with it.
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self>;

    /// What [`FromToml::from_toml`] reads.
    fn shape() -> Shape;
}

impl<'a> Reader<'a> {
    /// Begins to read a file.
    pub fn new(
        file: &'a Arc<str>,
        text: &'a str,
        context: &'a Context,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            file,
            text,
            context,
            diagnostics,
            keys: Vec::new(),
            file_keys: Vec::new(),
            texts: Vec::new(),
            statuses: None,
        }
    }

    /// The same for a file whose record has these keys, one of which may have slipped into a table below.
    pub fn of_file(self, file_keys: Vec<&'static str>) -> Self {
        Self { file_keys, ..self }
    }

    /// Reads what stands under a key, so that texts in it are known by the keys that lead to them.
    pub fn within<T>(&mut self, key: String, read: impl FnOnce(&mut Self) -> T) -> T {
        self.keys.push(key);
        let found = read(self);
        self.keys.pop();
        found
    }

    /// Notes a localized text.
    pub fn note_text(
        &mut self,
        byte: usize,
        languages: impl Iterator<Item = (LanguageTag, Option<TranslationStatus>)>,
    ) {
        self.texts.push(NotedText {
            key: self.keys.join("."),
            byte,
            languages: languages.collect(),
        });
    }

    /// Notes what holds for the texts of the file.
    pub fn note_statuses(&mut self, statuses: &Translations) {
        self.statuses = Some(statuses.clone());
    }

    /// The localized texts that were read. One without a status has that of the file, which may stand below it.
    pub fn into_texts(mut self) -> Vec<NotedText> {
        let statuses = self.statuses.as_ref();
        let languages = self.texts.iter_mut().flat_map(|text| &mut text.languages);
        for (tag, status) in languages {
            *status = status.or_else(|| statuses?.status(tag));
        }
        self.texts
    }

    /// A mistake in this file, to be completed and given to [`Reader::report`].
    pub fn mistake(
        &self,
        code: Code,
        span: Range<usize>,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::new(code, Place::span(self.file, span), message)
    }

    /// Adds a mistake to the list.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Where the bytes `part` of the text that is the value at `span` stand in the file, as far as the first
    /// line of them goes; the whole value where that line is not written as it reads.
    pub fn narrow(&self, span: Range<usize>, text: &str, part: &Range<usize>) -> Range<usize> {
        let written = self.text.get(span.clone()).unwrap_or_default();
        match narrow::place(written, text, part) {
            Some(place) => span.start + place.start..span.start + place.end,
            None => span,
        }
    }

    /// Reports a value of another type than expected.
    pub fn wrong_type(&mut self, value: &Spanned<DeValue<'_>>, expected: &str) {
        let found = types::name(value.get_ref());
        let message = format!("expected {expected}, found {found}");
        let mut diagnostic = self
            .mistake(Code::WrongType, value.span(), message)
            .label(format!("this is {found}"));
        diagnostic.help = types::help(value.get_ref(), expected);
        self.report(diagnostic);
    }

    /// The value as a table, or a mistake.
    pub fn table<'v, 'i>(
        &mut self,
        value: &'v Spanned<DeValue<'i>>,
        expected: &str,
    ) -> Option<&'v DeTable<'i>> {
        match value.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => {
                self.wrong_type(value, expected);
                None
            }
        }
    }
}
