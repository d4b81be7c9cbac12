//! Localized values as written: `name.en = "…"`, or `name.zh = { text = "…", status = "official" }`, and the status of a
//! file's texts in each language, where they do not say otherwise.
//!
//! The date of a translation is one date a file and language: when somebody last compared the texts with the
//! original. Whoever compares reads the whole file, so a date a text would be many lines with one meaning. It is
//! held against `updated`, which the source states, and not against the history of the repository: a commit that
//! mends a comma is no comparison.

use std::borrow::Cow;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::reader::{Expected, FromToml, Header, Reader};
use super::shape::{Field, Need, RecordShape, Shape};
use super::values::FromText;
use crate::diagnostics::{Code, Fix};
use crate::messages::{Argument, say};
use crate::text::{
    LanguageTag, LanguageTagError, Localized, Markdown, PartialDate, Translation, TranslationStatus,
};

/// A value in one or more languages as written; a status that is not written depends on the file.
#[derive(Debug, Clone)]
pub struct WrittenLocalized<T> {
    entries: Vec<WrittenTranslation<T>>,
    /// Whether every language of it could be read.
    is_whole: bool,
}

/// A value in one language as written.
#[derive(Debug, Clone)]
pub struct WrittenTranslation<T> {
    /// The language.
    pub language: LanguageTag,
    /// The value and where it stands.
    pub value: Spanned<T>,
    status: Option<TranslationStatus>,
}

/// A plain text in one or more languages as written.
pub type WrittenText = WrittenLocalized<String>;
/// A longer text in one or more languages as written.
pub type WrittenMarkdown = WrittenLocalized<Markdown>;

impl<T: Clone> WrittenLocalized<T> {
    /// The value with the statuses that hold in its file; `None` where every language of it was broken.
    pub fn resolve(&self, defaults: Option<&Translations>) -> Option<Localized<T>> {
        Localized::new(self.entries.iter().map(|entry| {
            let tag = &entry.language;
            let status = entry
                .status
                .or_else(|| defaults.and_then(|defaults| defaults.status(tag)))
                .unwrap_or(TranslationStatus::Official);
            let value = entry.value.get_ref().clone();
            (tag.clone(), Translation { value, status })
        }))
    }
}

impl<T> WrittenLocalized<T> {
    /// The value in each language that could be read.
    pub fn translations(&self) -> impl Iterator<Item = &WrittenTranslation<T>> {
        self.entries.iter()
    }

    /// Which of these languages it lacks; none where it may be one that could not be read.
    pub fn lacks<'a>(&self, languages: &[&'a LanguageTag]) -> Vec<&'a LanguageTag> {
        let has = |tag: &LanguageTag| self.entries.iter().any(|entry| entry.language == *tag);
        let missing = languages.iter().copied().filter(|tag| !has(tag));
        missing.filter(|_| self.is_whole).collect()
    }
}

/// A name beside the one that something is filed under, in languages that the site may lack.
#[derive(Debug, Clone)]
pub struct WrittenOtherName(pub WrittenText);

impl FromToml for WrittenOtherName {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        WrittenText::read(value, reader, any_language).map(Self)
    }

    fn shape() -> Shape {
        WrittenText::shape()
    }
}

impl<T: FromText> FromToml for WrittenLocalized<T> {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        Self::read(value, reader, language)
    }

    fn shape() -> Shape {
        Shape::PerLanguage {
            text: T::text_shape(),
            table: Box::new(translation_shape::<T>()),
            is_filled: true,
        }
    }
}

/// Reads a key of a table as a language, or reports what is wrong with it.
type ReadLanguage =
    fn(&Spanned<Cow<'_, str>>, &DeTable<'_>, &mut Reader<'_>) -> Option<LanguageTag>;

impl<T: FromText> WrittenLocalized<T> {
    /// Reads a table whose keys are languages, as `language` reads them.
    fn read(
        value: &Spanned<DeValue<'_>>,
        reader: &mut Reader<'_>,
        language: ReadLanguage,
    ) -> Option<Self> {
        if let DeValue::String(text) = value.get_ref() {
            reader.text_without_language(value.span(), text);
            return None;
        }
        let table = reader.table(value, &Expected::TextPerLanguage)?;
        if table.is_empty() {
            let message = say::text_without_language();
            let diagnostic = reader.mistake(Code::EmptyText, value.span(), message);
            reader.report(diagnostic);
        }
        let mut entries = Vec::with_capacity(table.len());
        for (key, value) in table {
            let tag = language(key, table, reader);
            if T::IS_MARKDOWN {
                reader.note_markdown(value.span());
            }
            let read = read_translation(value, reader);
            if let (Some(language), Some((value, status))) = (tag, read) {
                entries.push(WrittenTranslation {
                    language,
                    value,
                    status,
                });
            }
        }
        let begin = table.keys().map(|key| key.span().start).min();
        // What is in none of the site's languages is meant to be, and lacks none of them.
        let known = &reader.context.languages;
        let is_foreign = |entry: &WrittenTranslation<T>| !known.contains(&entry.language);
        if entries.is_empty() || known.is_empty() || !entries.iter().all(is_foreign) {
            let languages = entries.iter();
            reader.note_text(
                begin.unwrap_or(value.span().start),
                languages.map(|entry| (entry.language.clone(), entry.status)),
            );
        }
        let is_whole = entries.len() == table.len();
        Some(Self { entries, is_whole })
    }
}

/// Reads a key that must be a language, be it one of the site's or not.
fn any_language(
    key: &Spanned<Cow<'_, str>>,
    _: &DeTable<'_>,
    reader: &mut Reader<'_>,
) -> Option<LanguageTag> {
    let written = key.get_ref().as_ref();
    let read = LanguageTag::parse(written);
    let known = &reader.context.languages;
    let is_known = |tag: &LanguageTag| known.contains(tag) || tag.is_of_known_language();
    if let Some(tag) = read.as_ref().ok().filter(|tag| is_known(tag)) {
        return Some(tag.clone());
    }
    let message = say::malformed_language(written);
    let diagnostic = reader.mistake(Code::MalformedLanguage, key.span(), message);
    reader.report(match read {
        Err(LanguageTagError::NotCanonical(tag)) => diagnostic.help(say::did_you_mean(tag)),
        _ if ["text", "status"].contains(&written) => diagnostic.help(say::language_first()),
        _ => diagnostic,
    });
    None
}

/// Reads a key that must be one of the site's languages; `table` is the one that has it.
pub fn language(
    key: &Spanned<Cow<'_, str>>,
    table: &DeTable<'_>,
    reader: &mut Reader<'_>,
) -> Option<LanguageTag> {
    let written = key.get_ref().as_ref();
    let known = &reader.context.languages;
    if let Ok(tag) = LanguageTag::parse(written)
        && (known.is_empty() || known.contains(&tag))
    {
        return Some(tag);
    }
    let words: Vec<String> = known.iter().map(ToString::to_string).collect();
    let message = say::unknown_language(written, Argument::list(&words));
    let mut diagnostic = reader.mistake(Code::UnknownLanguage, key.span(), message);
    let meant = usual_tag(written);
    let help = match words.iter().find(|word| is_same_language(word, meant)) {
        Some(word) if table.contains_key(word.as_str()) => say::language_twice(word),
        Some(word) => {
            diagnostic = diagnostic.fix(Fix::likely(key.span(), word));
            say::did_you_mean(word)
        }
        None if ["text", "status"].contains(&written) => say::language_first(),
        None if reader.is_at("name") => say::name_in_another_language(),
        None => say::add_language(),
    };
    reader.report(diagnostic.help(help));
    None
}

/// The tag of the language for which people write a country, a longer code or a file's name of it.
fn usual_tag(written: &str) -> &str {
    const USUAL: &[(&str, &[&str])] = &[
        (
            "zh",
            &[
                "cn", "chn", "chs", "cht", "zho", "chi", "tw", "hk", "chinese", "中文", "汉语",
            ],
        ),
        ("en", &["eng", "us", "gb", "english", "英文", "英语"]),
        ("ug", &["uig", "uyg"]),
        ("bo", &["tib", "bod"]),
        ("ja", &["jp", "jpn"]),
        ("ko", &["kr", "kor"]),
    ];
    let first = written.split(['-', '_']).next().unwrap_or(written);
    let is_meant =
        |(_, slips): &&(&str, &[&str])| slips.iter().any(|slip| slip.eq_ignore_ascii_case(first));
    USUAL.iter().find(is_meant).map_or(written, |(tag, _)| tag)
}

/// Whether two tags begin with the same language, however they are spelled and whatever they add to it.
fn is_same_language(one: &str, other: &str) -> bool {
    let language = |tag: &str| {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        first.to_ascii_lowercase()
    };
    language(one) == language(other)
}

/// A translation that is written as a table.
fn translation_shape<T: FromText>() -> RecordShape {
    let name = "Translation";
    let field = |key, docs, need, shape| Field::of_text(name, key, docs, need, shape);
    let status = TranslationStatus::text_shape();
    let docs = "Who made this translation, where it is another one than the file says.";
    RecordShape {
        name,
        docs: "A text, or a table of the text and its status.",
        fields: vec![
            field("text", "The text.", Need::Required, T::text_shape()),
            field("status", docs, Need::Optional, status),
        ],
        alternatives: None,
        others: None,
    }
}

/// A translation is a text alone, or a table of the text and its status.
fn read_translation<T: FromText>(
    value: &Spanned<DeValue<'_>>,
    reader: &mut Reader<'_>,
) -> Option<(Spanned<T>, Option<TranslationStatus>)> {
    if !matches!(value.get_ref(), DeValue::Table(_)) {
        return T::from_toml(value, reader).map(|text| (Spanned::new(value.span(), text), None));
    }
    let name = say::a_translation();
    let table = reader.table(value, &Expected::Keys(name.clone()))?;
    let header = Header {
        span: value.span(),
        misspelt: reader.refuse_unknown_keys(table, &name, &["text", "status"]),
        name,
    };
    let status = reader.optional(table, "status").map(Spanned::into_inner);
    let text = reader.required::<T>(table, &header, "text")?;
    Some((text, status))
}

/// What holds for the file's texts in a language: `translations.zh = "unofficial"`, or
/// `translations.zh = { status = "unofficial", checked = "2026-11" }`.
#[derive(Debug, Clone)]
pub struct Translations {
    entries: Vec<(LanguageTag, OfLanguage)>,
}

/// What holds for the texts in one language.
#[derive(Debug, Clone)]
struct OfLanguage {
    status: Option<TranslationStatus>,
    checked: Option<Spanned<PartialDate>>,
}

impl Translations {
    /// The status of the file's texts in this language.
    pub fn status(&self, tag: &LanguageTag) -> Option<TranslationStatus> {
        let mut entries = self.entries.iter();
        entries
            .find(|(known, _)| known == tag)
            .and_then(|(_, of)| of.status)
    }

    /// When the texts in each language were last compared with the original, where the file says so.
    pub fn checked(&self) -> impl Iterator<Item = (&LanguageTag, &Spanned<PartialDate>)> {
        let entries = self.entries.iter();
        entries.filter_map(|(tag, of)| Some((tag, of.checked.as_ref()?)))
    }
}

impl FromToml for Translations {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value, &Expected::StatusPerLanguage)?;
        let mut entries = Vec::with_capacity(table.len());
        for (key, value) in table {
            let tag = language(key, table, reader);
            entries.extend(tag.zip(OfLanguage::read(value, reader)));
        }
        let read = Self { entries };
        let entries = read.entries.iter();
        reader.note_statuses(entries.filter_map(|(tag, of)| Some((tag.clone(), of.status?))));
        Some(read)
    }

    fn shape() -> Shape {
        Shape::PerLanguage {
            text: TranslationStatus::text_shape(),
            table: Box::new(OfLanguage::record_shape()),
            is_filled: false,
        }
    }
}

impl OfLanguage {
    /// Reads a status alone, or a table of the status and the date.
    fn read(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        if !matches!(value.get_ref(), DeValue::Table(_)) {
            let status = TranslationStatus::from_toml(value, reader)?;
            return Some(Self {
                status: Some(status),
                checked: None,
            });
        }
        let name = say::status_of_language();
        let table = reader.table(value, &Expected::Keys(name.clone()))?;
        let header = Header {
            span: value.span(),
            misspelt: reader.refuse_unknown_keys(table, &name, &["status", "checked"]),
            name,
        };
        let status = reader.required(table, &header, "status");
        Some(Self {
            status: status.map(Spanned::into_inner),
            checked: reader.optional(table, "checked"),
        })
    }

    fn record_shape() -> RecordShape {
        let name = "TranslationsOfLanguage";
        let field = |key, docs, need, shape| Field::of_text(name, key, docs, need, shape);
        let status = TranslationStatus::text_shape();
        let checked = "When somebody last compared the texts with the original.";
        RecordShape {
            name,
            docs: "The status of the texts in a language, or a table of it and when they were last compared.",
            fields: vec![
                field(
                    "status",
                    "Who made the translation.",
                    Need::Required,
                    status,
                ),
                field(
                    "checked",
                    checked,
                    Need::Optional,
                    PartialDate::text_shape(),
                ),
            ],
            alternatives: None,
            others: None,
        }
    }
}
