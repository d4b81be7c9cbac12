//! Reads TOML tables field by field, keeps the place of every value, and goes on after a mistake.
//!
//! A [`FromTable`](super::record::FromTable) is a kind of table; `record!` defines one.
//!
//! Localized texts are noted as they are read ([`Reader::note_text`]), with keys, line and languages: a new field
//! that is localized is counted by the report on translations without another line.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::context::SiteContext;
use super::prose::NotedDate;
use super::repeated::{fingerprint, twice};
use super::shape::{Alternatives, RecordShape, Shape};
use super::source_map;
use super::source_map::quoted;
use crate::diagnostics::{Code, Diagnostic, Fix, Place, nearest};
use crate::messages::{Argument, Message, say};
use crate::model::LINK_KINDS;
use crate::text::{LanguageTag, PartialDate, TranslationStatus, name_in_pinyin};

/// A file being read: collects what is wrong with it.
pub struct Reader<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    /// What the site says.
    pub context: &'a SiteContext,
    diagnostics: &'a mut Vec<Diagnostic>,
    /// The keys that lead to what is being read.
    keys: Vec<String>,
    /// What the file as a whole may hold, where that is known.
    file_shape: Option<fn() -> RecordShape>,
    /// What the record of the file is a part of, in another file.
    whole_shape: Option<fn() -> RecordShape>,
    /// What was found on the way.
    noted: Noted,
    /// What holds for texts that do not say otherwise.
    statuses: Vec<(LanguageTag, TranslationStatus)>,
}

/// What is noted while a file is read, besides what it says.
#[derive(Default)]
pub struct Noted {
    /// The localized texts.
    pub texts: Vec<NotedText>,
    /// Every date.
    pub dates: Vec<NotedDate>,
    /// Where the texts stand that are read as Markdown, in the order in which they were read.
    pub markdown: Vec<Range<usize>>,
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

/// What is known of a table before its keys are read.
pub struct Header {
    /// What such a table is called in messages.
    pub name: Message,
    /// Where the table begins.
    pub span: Range<usize>,
    /// The known keys that its unknown ones were probably meant to be, and which are thus not missing.
    pub misspelt: Vec<&'static str>,
}

/// What should stand where a value of another type does.
#[derive(Debug, Clone)]
pub enum Expected {
    /// A text.
    Text,
    /// A truth value.
    Boolean,
    /// A number, whole or not.
    Number,
    /// A whole number.
    WholeNumber,
    /// A list.
    List,
    /// A text for each language.
    TextPerLanguage,
    /// A status for each language.
    StatusPerLanguage,
    /// A table with the keys of such a thing.
    Keys(Message),
    /// A slug or a text for each language.
    Title,
    /// Anything else, in words.
    Other(Message),
}

impl Expected {
    fn words(&self) -> Message {
        match self {
            Self::Text => say::a_text(),
            Self::Boolean => say::true_or_false(),
            Self::Number => say::a_number(),
            Self::WholeNumber => say::a_whole_number(),
            Self::List => say::a_list(),
            Self::TextPerLanguage => say::text_per_language(),
            Self::StatusPerLanguage => say::status_per_language(),
            Self::Keys(name) => say::table_with_keys(name.clone()),
            Self::Title => say::title_or_text(),
            Self::Other(words) => words.clone(),
        }
    }

    /// How to turn a value into what was expected, where that is plain.
    fn help(&self, value: &DeValue<'_>) -> Option<Message> {
        Some(match (value, self) {
            (DeValue::Datetime(date), Self::Text | Self::TextPerLanguage | Self::Title) => {
                say::put_this_between_quotes(quoted(&date_in(&date.to_string())))
            }
            (
                DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_),
                Self::Text | Self::TextPerLanguage | Self::Title,
            ) => say::put_between_quotes(),
            (DeValue::String(_), Self::Keys(_)) => say::keys_on_their_lines(),
            (DeValue::String(_), Self::List) => say::put_between_brackets(),
            (DeValue::String(_), Self::StatusPerLanguage) => say::language_behind_status(),
            (DeValue::String(_), Self::Number | Self::WholeNumber) => say::digits_without_quotes(),
            (DeValue::String(_), Self::Boolean) => say::truth_without_quotes(),
            (DeValue::Integer(_) | DeValue::Float(_), Self::Boolean) => say::write_truth(),
            (DeValue::Float(_), Self::WholeNumber) => say::write_whole_number(),
            (DeValue::Array(_), Self::Text | Self::Number | Self::WholeNumber) => {
                say::write_one_alone()
            }
            (DeValue::Table(_), Self::List) => say::header_of_list(),
            _ => return None,
        })
    }
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
        context: &'a SiteContext,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            file,
            text,
            context,
            diagnostics,
            keys: Vec::new(),
            file_shape: None,
            whole_shape: None,
            noted: Noted::default(),
            statuses: Vec::new(),
        }
    }

    /// The same for a file that holds such a record, one of whose keys may have slipped into another table.
    pub fn of_file(self, shape: fn() -> RecordShape) -> Self {
        Self {
            file_shape: Some(shape),
            ..self
        }
    }

    /// The same for a file that holds a part of such a record, one of whose keys may have been written here.
    pub fn of_part(self, whole: Option<fn() -> RecordShape>) -> Self {
        Self {
            whole_shape: whole,
            ..self
        }
    }

    /// Reads what stands under a key, so that texts in it are known by the keys that lead to them.
    pub fn within<T>(&mut self, key: String, read: impl FnOnce(&mut Self) -> T) -> T {
        self.keys.push(key);
        let found = read(self);
        self.keys.pop();
        found
    }

    /// Whether what is being read stands under this key of its table.
    pub fn is_at(&self, key: &str) -> bool {
        self.keys.last().is_some_and(|last| last == key)
    }

    /// Notes a localized text.
    pub fn note_text(
        &mut self,
        byte: usize,
        languages: impl Iterator<Item = (LanguageTag, Option<TranslationStatus>)>,
    ) {
        self.noted.texts.push(NotedText {
            key: self.keys.join("."),
            byte,
            languages: languages.collect(),
        });
    }

    /// Notes that a value is a date, where it is one.
    pub fn note_date(&mut self, span: Range<usize>, date: Option<PartialDate>) {
        let key = self.keys.last();
        self.noted.dates.extend(date.map(|date| NotedDate {
            key: key.cloned().unwrap_or_default(),
            date,
            span,
        }));
    }

    /// Notes that a text is read as Markdown.
    pub fn note_markdown(&mut self, span: Range<usize>) {
        self.noted.markdown.push(span);
    }

    /// Notes what holds for the texts of the file.
    pub fn note_statuses(
        &mut self,
        statuses: impl Iterator<Item = (LanguageTag, TranslationStatus)>,
    ) {
        self.statuses = statuses.collect();
    }

    /// What was noted. A text without a status has that of the file, which may stand below it.
    pub fn into_noted(mut self) -> Noted {
        let languages = self
            .noted
            .texts
            .iter_mut()
            .flat_map(|text| &mut text.languages);
        for (tag, status) in languages {
            let mut statuses = self.statuses.iter();
            *status = status.or_else(|| Some(statuses.find(|(known, _)| known == tag)?.1));
        }
        self.noted
    }

    /// A mistake in this file, to be completed and given to [`Reader::report`].
    pub fn mistake(
        &self,
        code: Code,
        span: Range<usize>,
        message: impl Into<Message>,
    ) -> Diagnostic {
        Diagnostic::new(code, Place::span(self.file, span), message)
    }

    /// Adds a mistake to the list.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// Where the bytes `part` of the text that is the value at `span` stand in the file, as far as the first
    /// line of them goes; the whole value where that line is not written as it reads.
    pub fn locate(&self, span: Range<usize>, text: &str, part: &Range<usize>) -> Range<usize> {
        let written = self.text.get(span.clone()).unwrap_or_default();
        match source_map::locate_line(written, text, part) {
            Some(place) => span.start + place.start..span.start + place.end,
            None => span,
        }
    }

    /// Reports a value of another type than expected.
    pub fn wrong_type(&mut self, value: &Spanned<DeValue<'_>>, expected: &Expected) {
        let of_key = self.help_of_key(value.get_ref(), expected);
        self.wrong_type_with(
            value,
            expected,
            of_key.or_else(|| expected.help(value.get_ref())),
        );
    }

    /// How to turn a value into what was expected, where that depends on the key.
    fn help_of_key(&self, value: &DeValue<'_>, expected: &Expected) -> Option<Message> {
        let key = without_place(self.keys.last()?);
        Some(match (value, expected) {
            (DeValue::Array(_), Expected::Text) if key == "person" => say::an_appointment_each(),
            (DeValue::String(text), Expected::Number) if matches!(key, "lat" | "lon") => {
                say::did_you_mean_degrees(key, degrees(text)?)
            }
            _ => return None,
        })
    }

    fn wrong_type_with(
        &mut self,
        value: &Spanned<DeValue<'_>>,
        expected: &Expected,
        help: Option<Message>,
    ) {
        let message = say::wrong_type(expected.words(), type_name(value.get_ref()));
        let mut diagnostic = self.mistake(Code::WrongType, value.span(), message);
        diagnostic.fix = self.between_quotes(value, expected);
        self.report(match help {
            Some(help) => diagnostic.help(help),
            None => diagnostic,
        });
    }

    /// The value as a text, where it is one but for its quotes.
    fn between_quotes(&self, value: &Spanned<DeValue<'_>>, expected: &Expected) -> Option<Fix> {
        let text = match (value.get_ref(), expected) {
            (DeValue::Datetime(date), Expected::Text) => date_in(&date.to_string()),
            (DeValue::Integer(_) | DeValue::Float(_), Expected::Text) => {
                self.text.get(value.span())?.to_owned()
            }
            _ => return None,
        };
        Some(Fix::safe(value.span(), quoted(&text)))
    }

    /// Reports a text that does not say in which language it is.
    pub fn text_without_language(&mut self, span: Range<usize>, text: &str) {
        let key = self.keys.last().map_or("name", |key| without_place(key));
        let language = self.context.language_of(text);
        let message = say::text_says_no_language(key, language);
        let diagnostic = self.mistake(Code::WrongType, span, message);
        self.report(diagnostic);
    }

    /// The value as a table of known keys, or a mistake.
    pub fn record<'v, 'i>(
        &mut self,
        value: &'v Spanned<DeValue<'i>>,
        name: Message,
        alternatives: Option<&Alternatives>,
        known: &[&str],
    ) -> Option<&'v DeTable<'i>> {
        if let DeValue::Table(table) = value.get_ref() {
            return Some(table);
        }
        let expected = Expected::Keys(name);
        let help = match alternatives {
            Some(alternatives) => Some((alternatives.help)()),
            None => expected.help(value.get_ref()),
        };
        let keys = || say::keys_are(Argument::list(known.iter().copied()));
        self.wrong_type_with(value, &expected, help.or_else(|| Some(keys())));
        None
    }

    /// The value as a table, or a mistake.
    pub fn table<'v, 'i>(
        &mut self,
        value: &'v Spanned<DeValue<'i>>,
        expected: &Expected,
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

impl Reader<'_> {
    /// Reads a key that may be absent.
    pub fn optional<T: FromToml>(&mut self, table: &DeTable<'_>, key: &str) -> Option<Spanned<T>> {
        let value = table.get(key)?;
        let read = self.within(key.to_owned(), |reader| T::from_toml(value, reader));
        read.map(|read| Spanned::new(value.span(), read))
    }

    /// Reads a key that must be there.
    pub fn required<T: FromToml>(
        &mut self,
        table: &DeTable<'_>,
        header: &Header,
        key: &str,
    ) -> Option<Spanned<T>> {
        if !table.contains_key(key) && !header.misspelt.contains(&key) {
            let diagnostic = self.missing_key(header, key);
            self.report(match sort_key_of(table).filter(|_| key == "sort_key") {
                Some(read) => diagnostic.help(say::add_sort_key(read)),
                None => diagnostic,
            });
        }
        self.optional(table, key)
    }

    fn missing_key(&self, header: &Header, key: &str) -> Diagnostic {
        let message = say::missing_key(header.name.clone(), key);
        self.mistake(Code::MissingKey, header.span.clone(), message)
    }

    /// Reads a list that must have a member.
    pub fn filled_list<T: FromToml>(
        &mut self,
        table: &DeTable<'_>,
        header: &Header,
        key: &str,
    ) -> Vec<Spanned<T>> {
        let is_empty = match table.get(key).map(Spanned::get_ref) {
            Some(DeValue::Array(members)) => members.is_empty(),
            Some(_) => false,
            None => !header.misspelt.contains(&key),
        };
        if is_empty {
            let diagnostic = self.missing_key(header, key);
            self.report(diagnostic.help(match T::shape() {
                Shape::Record(_) => say::add_a_table(key),
                _ => say::write_one_between_brackets(key),
            }));
        }
        self.list(table, key)
    }

    /// Reads a list that must have two members. Broken ones count: they are reported where they stand.
    pub fn several<T: FromToml>(
        &mut self,
        table: &DeTable<'_>,
        header: &Header,
        key: &str,
    ) -> Vec<Spanned<T>> {
        match table.get(key) {
            Some(value) => {
                let written = value.get_ref().as_array().map(|members| members.len());
                if let Some(count) = written.filter(|count| *count < 2) {
                    let name = header.name.clone();
                    let message = match count {
                        0 => say::too_few_and_none(name, key),
                        _ => say::too_few(name, key),
                    };
                    let diagnostic = self.mistake(Code::TooFew, value.span(), message);
                    self.report(diagnostic);
                }
            }
            None if !header.misspelt.contains(&key) => {
                let diagnostic = self.missing_key(header, key);
                self.report(diagnostic);
            }
            None => {}
        }
        self.list(table, key)
    }

    /// Reads a list that may be absent; its broken members are reported and left out, and so are tables that were copied.
    pub fn list<T: FromToml>(&mut self, table: &DeTable<'_>, key: &str) -> Vec<Spanned<T>> {
        let Some(value) = table.get(key) else {
            return Vec::new();
        };
        let DeValue::Array(members) = value.get_ref() else {
            let help = match self.is_in_header_of_list(value.span()) {
                true => Some(say::header_above_this_line(self.path_of(key))),
                false => Expected::List.help(value.get_ref()),
            };
            self.wrong_type_with(value, &Expected::List, help);
            return Vec::new();
        };
        let mut list = Vec::with_capacity(members.len());
        let mut seen = BTreeMap::new();
        for (place, member) in members.iter().enumerate() {
            if self.is_copy(member, &mut seen) {
                continue;
            }
            let key = format!("{key}[{}]", place + 1);
            if let Some(read) = self.within(key, |reader| T::from_toml(member, reader)) {
                list.push(Spanned::new(member.span(), read));
            }
        }
        list
    }

    /// Reports a table that says in none of the ways what it names, or in more than one.
    pub fn check_alternatives(
        &mut self,
        table: &DeTable<'_>,
        span: Range<usize>,
        alternatives: &Alternatives,
        known: &[&str],
    ) {
        let mut written = alternatives.keys();
        written.retain(|key| table.contains_key(*key));
        let all_of = |way: &&&[&str]| written.iter().all(|key| way.contains(key));
        let ways = alternatives.ways.iter().filter(all_of);
        let Some(way) = ways.min_by_key(|way| way.len()) else {
            let message = (alternatives.several)();
            let diagnostic = self.mistake(Code::DuplicateEntry, span, message);
            self.report(
                diagnostic
                    .label(say::expected_one_of_them())
                    .help((alternatives.help)()),
            );
            return;
        };
        // An unknown key has been reported, and was probably meant to be the one that lacks.
        let mut keys = table.keys().map(|key| key.get_ref().as_ref());
        if way.len() == written.len() || !keys.all(|key| known.contains(&key)) {
            return;
        }
        let lacking = way.iter().find(|key| !written.contains(key));
        let message = match (written.first(), lacking) {
            (Some(key), Some(lacking)) => say::key_needs_another(*key, *lacking),
            _ => (alternatives.nothing)(),
        };
        let diagnostic = self.mistake(Code::MissingKey, span, message);
        self.report(diagnostic.help((alternatives.help)()));
    }

    /// Whether a table says what one before it says, which is reported.
    fn is_copy(
        &mut self,
        member: &Spanned<DeValue<'_>>,
        seen: &mut BTreeMap<u64, Range<usize>>,
    ) -> bool {
        let DeValue::Table(_) = member.get_ref() else {
            return false;
        };
        match seen.entry(fingerprint(member.get_ref())) {
            Entry::Vacant(free) => {
                free.insert(member.span());
                false
            }
            Entry::Occupied(first) => {
                let first = first.get().clone();
                self.report(twice(
                    self.file,
                    member.span(),
                    first,
                    say::said_word_for_word(),
                ));
                true
            }
        }
    }

    /// Whether a place lies in a header such as `[[posts.contacts]]`.
    fn is_in_header_of_list(&self, span: Range<usize>) -> bool {
        let line = self.text[..span.start].rsplit('\n').next();
        line.is_some_and(|line| line.trim_start().starts_with("[["))
    }

    /// A key behind those that lead to it, as a header has them.
    fn path_of(&self, key: &str) -> String {
        let above = self.keys.iter();
        let above = above.map(|key| without_place(key));
        let all: Vec<&str> = above.chain([key]).collect();
        all.join(".")
    }

    /// Reports every key that such a table does not know, and tells which known ones were probably meant.
    pub fn refuse_unknown_keys(
        &mut self,
        table: &DeTable<'_>,
        record: &Message,
        known: &[&'static str],
    ) -> Vec<&'static str> {
        let mut misspelt = Vec::new();
        for (key, value) in table {
            let name = key.get_ref().as_ref();
            if known.contains(&name) {
                continue;
            }
            let message = say::unknown_key(record.clone(), name);
            let mut diagnostic = self.mistake(Code::UnknownKey, key.span(), message);
            let inside = keys_inside(value, known);
            let near = nearest(name, known.iter().copied());
            let help = match (near, self.place_of_key(name)) {
                (_, Some(place)) => place,
                (Some(near), None) if !fits_beside(value, table.get(near)) => {
                    say::key_there_already(near)
                }
                (Some(near), None) => {
                    misspelt.extend(known.iter().find(|known| **known == near));
                    // A key that is there already would be there twice.
                    if !table.contains_key(near) {
                        diagnostic = diagnostic.fix(Fix::likely(key.span(), near));
                    }
                    say::did_you_mean(near)
                }
                (None, None) if known.contains(&"accounts") && is_service(name) => {
                    say::account_as_key(self.path_of("accounts"), name)
                }
                (None, None) if self.is_key_of_whole(name, known) => say::key_of_body(name),
                (None, None) if !inside.is_empty() => {
                    misspelt.extend(inside);
                    say::keys_without_header(record.clone(), name)
                }
                (None, None) => {
                    let known = Argument::list(known.iter().copied());
                    say::known_keys(record.clone(), known)
                }
            };
            self.report(diagnostic.help(help));
        }
        misspelt
    }

    /// Whether a key at the top of a file, which knows these, is one of what its record is a part of, and no table of
    /// such records.
    fn is_key_of_whole(&self, name: &str, known: &[&str]) -> bool {
        let whole = self.whole_shape.filter(|_| self.keys.is_empty());
        whole.is_some_and(|whole| {
            let whole = whole();
            let field = whole.field(name);
            field.is_some_and(|(_, field)| !field.has_mostly(known))
        })
    }

    /// Where a key belongs that slipped out of its table, if that is one alone: at the top of the file, or in a table below.
    fn place_of_key(&self, name: &str) -> Option<Message> {
        let shape = self.file_shape?();
        if let Some((_, field)) = shape.field(name).filter(|_| !self.keys.is_empty()) {
            return Some(match field.header() {
                Some(header) => say::table_has_header(header),
                None => say::key_of_file(name),
            });
        }
        let here: Vec<&str> = self.keys.iter().map(|key| without_place(key)).collect();
        let header = shape.header_of(name, &here)?;
        Some(match header.is_of_key {
            true => say::table_has_header(header.text),
            false => say::key_under_header(name, header.text),
        })
    }
}

/// A key without its place in a list.
fn without_place(key: &str) -> &str {
    key.split('[').next().unwrap_or(key)
}

/// Whether a value can be had by a key beside what that key has: one more of a list, or other parts of a table.
fn fits_beside(value: &Spanned<DeValue<'_>>, there: Option<&Spanned<DeValue<'_>>>) -> bool {
    match (value.get_ref(), there.map(Spanned::get_ref)) {
        (_, None) => true,
        (DeValue::Array(_), Some(DeValue::Array(members))) => {
            let mut members = members.iter();
            members.all(|member| matches!(member.get_ref(), DeValue::Table(_)))
        }
        (DeValue::Table(parts), Some(DeValue::Table(known))) => {
            let mut keys = parts.keys();
            !keys.any(|key| known.contains_key(key.get_ref().as_ref()))
        }
        _ => false,
    }
}

/// The keys of a table, or of the first one of a list of tables, that what it stands in knows itself, where most are.
fn keys_inside(value: &Spanned<DeValue<'_>>, known: &[&'static str]) -> Vec<&'static str> {
    let inside = match value.get_ref() {
        DeValue::Table(table) => Some(table),
        DeValue::Array(members) => members
            .first()
            .and_then(|member| member.get_ref().as_table()),
        _ => None,
    };
    let keys = inside.into_iter().flat_map(|table| table.keys());
    let keys: Vec<_> = keys
        .map(|key| known.iter().copied().find(|known| *known == key.get_ref()))
        .collect();
    let found: Vec<_> = keys.iter().copied().flatten().collect();
    match found.len() * 2 > keys.len() {
        true => found,
        false => Vec::new(),
    }
}

/// The day of a date with a time, which no key takes; otherwise what is written.
fn date_in(written: &str) -> String {
    let date = PartialDate::from_other_form(written);
    date.map_or_else(|| written.to_owned(), |date| date.to_string())
}

/// The type of a value in an editor's words.
fn type_name(value: &DeValue<'_>) -> Message {
    match value {
        DeValue::String(_) => say::a_text(),
        DeValue::Integer(_) => say::a_number(),
        DeValue::Float(_) => say::a_number_with_a_fraction(),
        DeValue::Boolean(_) => say::true_or_false(),
        DeValue::Datetime(_) => say::a_date_without_quotes(),
        DeValue::Array(_) => say::a_list(),
        DeValue::Table(_) => say::a_table(),
    }
}

/// How the Chinese name in a table is read, as lists file it.
fn sort_key_of(table: &DeTable<'_>) -> Option<String> {
    let name = table.get("name")?.get_ref().as_table()?.get("zh")?;
    let (family, given) = name_in_pinyin(name.get_ref().as_str()?)?;
    Some(format!("{family} {given}"))
}

/// Degrees, minutes and seconds as a number with a fraction, with which files have them: `39°54'15"`, `东经116度23分`.
fn degrees(text: &str) -> Option<String> {
    let is_part = |mark: char| mark.is_ascii_digit() || mark == '.';
    let parts = text
        .split(|mark| !is_part(mark))
        .filter(|part| !part.is_empty());
    let parts: Vec<f64> = parts.map(str::parse).collect::<Result<_, _>>().ok()?;
    let [degrees, smaller @ ..] = parts.as_slice() else {
        return None;
    };
    if smaller.len() > 2 || smaller.iter().any(|part| *part >= 60.0) || *degrees > 180.0 {
        return None;
    }
    let fraction: f64 = smaller
        .iter()
        .zip([60.0, 3600.0])
        .map(|(part, of)| part / of)
        .sum();
    let sign = match text.contains(['S', 'W', '南', '西']) || text.starts_with('-') {
        true => "-",
        false => "",
    };
    let number = format!("{:.4}", degrees + fraction);
    Some(format!(
        "{sign}{}",
        number.trim_end_matches('0').trim_end_matches('.')
    ))
}

/// Whether it is the word for a service on which bodies have accounts.
fn is_service(word: &str) -> bool {
    LINK_KINDS.iter().any(|kind| kind.word == word)
}
