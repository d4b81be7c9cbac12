//! Texts as the model has them.

use minglu::text::{LanguageTag, Localized, LocalizedText, Slug, Translation, TranslationStatus};

use super::names::Pair;

/// The languages of the synthetic directory.
pub struct Languages {
    pub en: LanguageTag,
    pub zh: LanguageTag,
}

impl Languages {
    pub fn new() -> Self {
        Self {
            en: LanguageTag::parse("en").unwrap(),
            zh: LanguageTag::parse("zh").unwrap(),
        }
    }

    pub fn text(&self, pair: Pair) -> LocalizedText {
        self.localized(pair.en, pair.zh)
    }

    pub fn localized<T>(&self, en: T, zh: T) -> Localized<T> {
        let official = |value| Translation {
            value,
            status: TranslationStatus::Official,
        };
        let texts = [(&self.en, en), (&self.zh, zh)];
        Localized::new(texts.map(|(tag, value)| (tag.clone(), official(value)))).unwrap()
    }
}

pub fn slug(text: &str) -> Slug {
    Slug::parse(text).unwrap()
}
