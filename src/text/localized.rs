//! Values that exist in several languages.

use super::{LanguageTag, choices};

choices! {
    /// Who stands behind a text in a language.
    pub enum TranslationStatus {
        /// The institution published it.
        Official = "official",
        /// Others translated it, or the directory; the institution did not publish it.
        Unofficial = "unofficial",
        /// A machine translated it and nobody vouches for it.
        Machine = "machine",
    }
}

/// A value in one language, and who stands behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Translation<T> {
    /// The value itself.
    pub value: T,
    /// Who stands behind it.
    pub status: TranslationStatus,
}

/// A value in one or more languages, each at most once, in the order in which they were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Localized<T> {
    entries: Vec<(LanguageTag, Translation<T>)>,
}

/// A plain text in one or more languages.
pub type LocalizedText = Localized<String>;

impl<T> Localized<T> {
    /// Collects the translations; `None` where there is none at all. The first of a language counts.
    pub fn new(
        translations: impl IntoIterator<Item = (LanguageTag, Translation<T>)>,
    ) -> Option<Self> {
        let mut entries: Vec<(LanguageTag, Translation<T>)> = Vec::new();
        for (tag, translation) in translations {
            if !entries.iter().any(|(known, _)| *known == tag) {
                entries.push((tag, translation));
            }
        }
        (!entries.is_empty()).then_some(Self { entries })
    }

    /// The translation into exactly this language.
    pub fn get(&self, tag: &LanguageTag) -> Option<&Translation<T>> {
        self.entries
            .iter()
            .find(|(known, _)| known == tag)
            .map(|(_, translation)| translation)
    }

    /// The translation into the first of `preferred` that exists; where none does, the first there is.
    pub fn best<'a>(
        &'a self,
        preferred: impl IntoIterator<Item = &'a LanguageTag>,
    ) -> (&'a LanguageTag, &'a Translation<T>) {
        let (tag, translation) = preferred
            .into_iter()
            .find_map(|tag| self.entries.iter().find(|(known, _)| known == tag))
            // `new` lets no empty value through.
            .unwrap_or(&self.entries[0]);
        (tag, translation)
    }

    /// The translations that are not the same in another one; `None` where all are.
    pub fn differing_from(&self, other: &Self) -> Option<Self>
    where
        T: Clone + PartialEq,
    {
        let is_other = |tag: &LanguageTag, own: &Translation<T>| {
            let same = other.get(tag);
            same.is_none_or(|same| same.value != own.value)
        };
        let all = self.iter().filter(|(tag, own)| is_other(tag, own));
        Self::new(all.map(|(tag, own)| (tag.clone(), own.clone())))
    }

    /// Every translation with its language.
    pub fn iter(&self) -> impl Iterator<Item = (&LanguageTag, &Translation<T>)> {
        self.entries.iter().map(|(tag, text)| (tag, text))
    }
}
