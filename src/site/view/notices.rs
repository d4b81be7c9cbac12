//! What a page says of the texts on it: which of them the institutions did not publish, and what is in another language.

use std::collections::BTreeMap;

use crate::coverage;
use crate::model::{Id, Organization};
use crate::site::view::View;
use crate::text::{LanguageTag, Translation, TranslationStatus};

/// How many texts a notice names at most, how long each may be, and all of them.
const MOST: usize = 8;
const LONGEST: usize = 60;
const LONGEST_ALL: usize = 240;

/// What was shown on a page.
#[derive(Debug, Default)]
pub(super) struct Seen {
    official: Texts,
    unofficial: Texts,
    machine: bool,
    pub(super) romanized_names: bool,
    /// Other languages, and whether all that is in them was published by the institution.
    fallbacks: BTreeMap<LanguageTag, bool>,
}

/// The texts of a status, as long as a notice could name them all.
#[derive(Debug, Default)]
struct Texts {
    named: Vec<String>,
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

    fn is_empty(&self) -> bool {
        self.named.is_empty() && !self.more
    }

    /// How long a notice gets that names them all; `None` where it cannot.
    fn length(&self) -> Option<usize> {
        let length = self.named.iter().map(|text| text.chars().count()).sum();
        (!self.more && length <= LONGEST_ALL).then_some(length)
    }
}

impl View<'_> {
    /// What the page has to say of its texts, once all of them have been shown.
    pub fn notices(&self) -> Vec<String> {
        let seen = self.seen.borrow();
        let mut notices = Vec::new();
        if !seen.unofficial.is_empty() {
            notices.push(self.unofficial_notice(&seen));
        }
        if seen.machine {
            notices.push(self.say("notice-machine"));
        }
        if seen.romanized_names {
            notices.push(self.say("notice-romanized-names"));
        }
        for (language, is_official) in &seen.fallbacks {
            let message = match is_official {
                true => "notice-fallback",
                false => "notice-fallback-unofficial",
            };
            notices.push(self.say_of(message, "language", &self.name_of(language)));
        }
        notices
    }

    /// Which texts no institution published. Where a page has both, it names the one side or the other, whichever is the
    /// shorter to tell, so that nobody has to guess of any text.
    fn unofficial_notice(&self, seen: &Seen) -> String {
        let (official, unofficial) = (&seen.official, &seen.unofficial);
        let named = |message, texts: &Texts| {
            let texts: Vec<String> = texts.named.iter().map(|text| self.quoted(text)).collect();
            self.say_of(message, "texts", &texts.join(&self.say("quoted-separator")))
        };
        // Texts by a machine are on neither side.
        let except = official.length().filter(|_| !seen.machine);
        match (except, unofficial.length()) {
            (Some(0), _) => self.say("notice-unofficial-all"),
            (Some(except), Some(these)) if these < except => {
                named("notice-unofficial-these", unofficial)
            }
            (Some(_), _) => named("notice-unofficial-except", official),
            (None, Some(_)) => named("notice-unofficial-these", unofficial),
            (None, None) => self
                .unofficial_of()
                .unwrap_or_else(|| self.say("notice-unofficial")),
        }
    }

    /// The same of a page of many institutions, by institution, where each has texts of one status only.
    fn unofficial_of(&self) -> Option<String> {
        let own = &self.language().tag;
        let coverage = coverage::translation(self.snapshot, None);
        let language = coverage.iter().find(|language| language.language == *own)?;
        let mut unofficial: Vec<Id<Organization>> = Vec::new();
        for texts in &language.texts {
            let (Some(organization), counts) = (texts.organization, texts.counts) else {
                continue;
            };
            match (counts.official, counts.unofficial, counts.machine) {
                (_, 0, 0) => {}
                (0, _, 0) => unofficial.push(organization),
                _ => return None,
            }
        }
        let aside = self.aside();
        let names = unofficial
            .iter()
            .map(|id| aside.organization_in_brief(*id).text);
        let names: Vec<String> = names.map(|name| self.quoted(name.plain())).collect();
        let names = names.join(&self.say("quoted-separator"));
        Some(self.say_of("notice-unofficial-of", "organizations", &names))
    }

    fn quoted(&self, text: &str) -> String {
        self.say_of("quoted", "text", text)
    }
}
