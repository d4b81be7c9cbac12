//! What was shown on a page, as far as the page has to say something of it.

use std::collections::{BTreeMap, HashMap};

use crate::model::{Id, Organization};
use crate::text::{LanguageTag, TranslationStatus};

/// How many texts or organizations a notice names at most, how long each may be, and all of them. The full name of an
/// institution is no longer.
const MOST: usize = 8;
const LONGEST: usize = 100;
const LONGEST_ALL: usize = 240;

/// What was shown on a page.
#[derive(Debug, Default)]
pub(super) struct Seen {
    pub(super) official: Texts,
    pub(super) unofficial: Texts,
    pub(super) owners: Owners,
    pub(super) machine: bool,
    pub(super) romanized_names: bool,
    /// Other languages, and whether all that is in them was published by the institution.
    pub(super) fallbacks: BTreeMap<LanguageTag, bool>,
    /// All texts, where it is not known yet which of them will be shown.
    pub(super) kept: Option<Vec<(Note, String)>>,
}

/// What there is to say of a text.
#[derive(Debug, Clone)]
pub(super) struct Note {
    pub(super) status: TranslationStatus,
    pub(super) owner: Owner,
    /// Its language, where that is not the one of the page.
    pub(super) foreign: Option<LanguageTag>,
}

/// The texts of a status, as long as a notice could name them all.
#[derive(Debug, Default)]
pub(super) struct Texts {
    pub(super) named: Vec<String>,
    /// Whether there are others, too long or too many to be named.
    more: bool,
}

/// Whose unofficial texts were seen.
#[derive(Debug, Default)]
pub(super) struct Owners {
    /// Every organization of which a text was seen, and whether all of its texts are unofficial.
    seen: HashMap<Id<Organization>, bool>,
    /// Those with unofficial ones.
    unofficial: Vec<Id<Organization>>,
    /// Whether there are others, too many to be named or not known.
    more: bool,
}

/// Whose text it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// An organization, if it is known which.
    Institution(Option<Id<Organization>>),
    /// The directory itself, whose own words are those of no institution.
    Site,
}

impl Seen {
    /// What is known of texts of which some will be shown.
    pub(super) fn keeping() -> Self {
        Self {
            kept: Some(Vec::new()),
            ..Self::default()
        }
    }

    /// Notes a text; `words` is what a notice could call it.
    pub(super) fn note(&mut self, note: Note, words: Option<&str>) {
        if let Some(kept) = &mut self.kept {
            kept.extend(words.map(|words| (note, words.to_owned())));
            return;
        }
        match note.foreign {
            None => self.note_own(note.status, note.owner, words),
            Some(language) => {
                let is_official = note.status == TranslationStatus::Official;
                *self.fallbacks.entry(language).or_insert(true) &= is_official;
            }
        }
    }

    /// Notes a text in the language of the page.
    fn note_own(&mut self, status: TranslationStatus, owner: Owner, words: Option<&str>) {
        match status {
            TranslationStatus::Official if owner == Owner::Site => return,
            TranslationStatus::Official => self.official.add(words),
            TranslationStatus::Unofficial => self.unofficial.add(words),
            TranslationStatus::Machine => self.machine = true,
        }
        self.owners.add(owner, status);
    }
}

impl Owners {
    fn add(&mut self, owner: Owner, status: TranslationStatus) {
        let is_unofficial = status == TranslationStatus::Unofficial;
        let Owner::Institution(Some(owner)) = owner else {
            self.more |= is_unofficial;
            return;
        };
        *self.seen.entry(owner).or_insert(true) &= is_unofficial;
        if !is_unofficial || self.unofficial.contains(&owner) {
            return;
        }
        match self.unofficial.len() < MOST {
            true => self.unofficial.push(owner),
            false => self.more = true,
        }
    }

    /// The organizations of all unofficial texts; `None` where a notice cannot name them, or one has others too.
    pub(super) fn unofficial(&self) -> Option<&[Id<Organization>]> {
        let mut all = self.unofficial.iter();
        let is_told = !self.more && all.all(|owner| self.seen.get(owner) == Some(&true));
        is_told.then_some(&self.unofficial)
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
