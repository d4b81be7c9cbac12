//! What was shown on a page, as far as the page has to say something of it.

use std::collections::BTreeMap;

use crate::text::{LanguageTag, Translation, TranslationStatus};

/// How many texts a notice names at most, how long each may be, and all of them.
const MOST: usize = 8;
const LONGEST: usize = 60;
const LONGEST_ALL: usize = 240;

/// What was shown on a page.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) official: Texts,
    pub(super) unofficial: Texts,
    pub(super) machine: bool,
    pub(super) romanized_names: bool,
    /// Other languages, and whether all that is in them was published by the institution.
    pub(super) fallbacks: BTreeMap<LanguageTag, bool>,
}

/// The texts of a status, as long as a notice could name them all.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) named: Vec<String>,
    /// Whether there are others, too long or too many to be named.
    more: bool,
}

/// Whose text it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    Institution,
    /// The directory itself, whose own words are those of no institution.
    Site,
}

impl Seen {
    /// Notes a text in the language of the page; `words` is what a notice could call it.
    pub(super) fn note(&mut self, status: TranslationStatus, owner: Owner, words: Option<&str>) {
        match status {
            TranslationStatus::Official if owner == Owner::Site => {}
            TranslationStatus::Official => self.official.add(words),
            TranslationStatus::Unofficial => self.unofficial.add(words),
            TranslationStatus::Machine => self.machine = true,
        }
    }

    /// Notes a text in another language.
    pub(super) fn note_fallback<T>(&mut self, language: &LanguageTag, text: &Translation<T>) {
        let is_official = text.status == TranslationStatus::Official;
        *self.fallbacks.entry(language.clone()).or_insert(true) &= is_official;
    }
}

impl Texts {
    fn add(&mut self, words: Option<&str>) {
        match words {
            Some(words) if self.named.iter().any(|named| named == words) => {}
            Some(words) if words.chars().count() <= LONGEST && self.named.len() < MOST => {
                self.named.push(words.to_owned());
            }
            _ => self.more = true,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.named.is_empty() && !self.more
    }

    /// How long a notice gets that names them all; `None` where it cannot.
    pub(super) fn length(&self) -> Option<usize> {
        let length = self.named.iter().map(|text| text.chars().count()).sum();
        (!self.more && length <= LONGEST_ALL).then_some(length)
    }
}
