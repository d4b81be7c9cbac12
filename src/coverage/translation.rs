//! Which texts exist in which language.

use std::collections::BTreeMap;

use crate::model::{Id, Language, Organization, Origin, TextEntry};
use crate::snapshot::Snapshot;
use crate::strings::Strings;
use crate::text::{LanguageTag, TranslationStatus};

/// What exists in a language.
pub struct LanguageCoverage {
    /// The language.
    pub language: LanguageTag,
    /// How many messages the interface has.
    pub messages: usize,
    /// The messages that the language lacks; pages say them in English.
    pub missing_messages: Vec<&'static str>,
    /// The texts of each organization in order, and after them what all share.
    pub texts: Vec<TextCoverage>,
}

/// The texts of an organization, or those that all share, in a language.
pub struct TextCoverage {
    /// The organization; `None` for what all share: the site, its pages, titles, people, changes.
    pub organization: Option<Id<Organization>>,
    /// How many there are.
    pub counts: Counts,
    /// Those that are not there.
    pub missing: Vec<MissingText>,
}

/// How many texts there are in a language. What exists is official, unofficial or by a machine.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// All, whether or not they exist in the language.
    pub all: usize,
    /// Published by the institution.
    pub official: usize,
    /// Translated by a person.
    pub unofficial: usize,
    /// Translated by a machine.
    pub machine: usize,
    /// Not there.
    pub missing: usize,
}

/// A text that a language lacks.
pub struct MissingText {
    /// Where it is written in other languages.
    pub origin: Origin,
    /// The keys that lead to it.
    pub key: String,
    /// The language in which pages show it instead.
    pub shown_in: LanguageTag,
}

/// What exists in each language of the site, of one organization or of all there is.
pub fn translation(snapshot: &Snapshot, within: Option<Id<Organization>>) -> Vec<LanguageCoverage> {
    let languages = snapshot.directory().site().languages.iter();
    languages
        .map(|language| LanguageCoverage {
            language: language.tag.clone(),
            messages: Strings::count(),
            missing_messages: snapshot.strings(language).missing(),
            texts: texts(snapshot, language, within),
        })
        .collect()
}

fn texts(
    snapshot: &Snapshot,
    language: &Language,
    within: Option<Id<Organization>>,
) -> Vec<TextCoverage> {
    let directory = snapshot.directory();
    let organizations = directory.organizations().map(Some);
    let groups = organizations.chain([None]);
    groups
        .filter(|group| within.is_none() || *group == within)
        .map(|organization| {
            let slug = organization.map(|id| &directory.get(id).slug);
            let files = snapshot.texts().iter();
            let files = files.filter(|file| file.organization.as_ref() == slug);
            let mut coverage = TextCoverage {
                organization,
                counts: Counts::default(),
                missing: Vec::new(),
            };
            for text in files.flat_map(|file| file.texts.iter()) {
                coverage.add(text, language);
            }
            coverage
        })
        .collect()
}

impl TextCoverage {
    fn add(&mut self, text: &TextEntry, language: &Language) {
        let status = |tag: &LanguageTag| {
            let mut languages = text.languages.iter();
            languages
                .find(|(known, _)| known == tag)
                .map(|(_, status)| *status)
        };
        let counts = &mut self.counts;
        counts.all += 1;
        match status(&language.tag) {
            Some(TranslationStatus::Official) => counts.official += 1,
            Some(TranslationStatus::Unofficial) => counts.unofficial += 1,
            Some(TranslationStatus::Machine) => counts.machine += 1,
            None => {
                counts.missing += 1;
                let instead = language.fallbacks.iter().find(|tag| status(tag).is_some());
                self.missing.extend(instead.map(|tag| MissingText {
                    origin: text.origin.clone(),
                    key: text.key.clone(),
                    shown_in: tag.clone(),
                }));
            }
        }
    }

    /// How many of the missing texts pages show in each other language.
    pub fn shown_instead(&self) -> BTreeMap<&LanguageTag, usize> {
        let mut counts = BTreeMap::new();
        for missing in &self.missing {
            *counts.entry(&missing.shown_in).or_default() += 1;
        }
        counts
    }
}

impl Counts {
    /// How many exist in the language.
    pub fn existing(self) -> usize {
        self.official + self.unofficial + self.machine
    }

    /// How many of a hundred exist, rounded down, so that 100 means all; 100 of none.
    pub fn percent(self) -> usize {
        (self.existing() * 100).checked_div(self.all).unwrap_or(100)
    }
}
