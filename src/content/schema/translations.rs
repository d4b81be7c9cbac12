//! The status of a file's texts in each language, where they do not say otherwise.

use toml::Spanned;
use toml::de::DeValue;

use crate::content::localized::language;
use crate::content::reader::{FromToml, Reader};
use crate::content::shape::Shape;
use crate::content::values::FromText;
use crate::text::{LanguageTag, TranslationStatus};

/// `translations.zh = "unofficial"`: what holds for the file's texts in a language.
#[derive(Debug, Clone)]
pub struct Translations {
    statuses: Vec<(LanguageTag, TranslationStatus)>,
}

impl Translations {
    /// The status of the file's texts in this language.
    pub fn status(&self, tag: &LanguageTag) -> Option<TranslationStatus> {
        self.statuses
            .iter()
            .find(|(known, _)| known == tag)
            .map(|(_, status)| *status)
    }
}

impl FromToml for Translations {
    fn from_toml(value: &Spanned<DeValue<'_>>, reader: &mut Reader<'_>) -> Option<Self> {
        let table = reader.table(value, "a status for each language")?;
        let mut statuses = Vec::with_capacity(table.len());
        for (key, value) in table {
            let tag = language(key, reader);
            let status = TranslationStatus::from_toml(value, reader);
            statuses.extend(tag.zip(status));
        }
        let read = Self { statuses };
        reader.note_statuses(&read);
        Some(read)
    }

    fn shape() -> Shape {
        Shape::PerLanguage {
            text: TranslationStatus::text_shape(),
            status: None,
        }
    }
}
