//! The status of a file's texts in each language, where they do not say otherwise.

use toml::Spanned;
use toml::de::DeValue;

use crate::content::localized::language;
use crate::content::reader::{FromToml, Header, Reader};
use crate::content::shape::{Field, Need, RecordShape, Shape};
use crate::content::values::FromText;
use crate::text::{LanguageTag, PartialDate, TranslationStatus};

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
        let table = reader.table(value, "a status for each language")?;
        let mut entries = Vec::with_capacity(table.len());
        for (key, value) in table {
            let tag = language(key, reader);
            entries.extend(tag.zip(OfLanguage::read(value, reader)));
        }
        let read = Self { entries };
        reader.note_statuses(&read);
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
        let name = "the status of a language";
        let table = reader.table(value, name)?;
        let header = Header {
            name,
            span: value.span(),
            misspelt: reader.refuse_unknown_keys(table, name, &["status", "checked"]),
        };
        let status = reader.required(table, &header, "status");
        Some(Self {
            status: status.map(Spanned::into_inner),
            checked: reader.optional(table, "checked"),
        })
    }

    fn record_shape() -> RecordShape {
        let name = "TranslationsOfLanguage";
        let field = |key, docs, need, shape| Field {
            owner: name,
            key,
            docs,
            need,
            shape: Shape::Text(shape),
        };
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
            one_of: &[],
            beside: None,
            others: None,
        }
    }
}
