//! A card as it is written (RFC 6350): its lines, and what of it is said in several languages.

use std::collections::BTreeMap;

use crate::site::formats::vcard::line::Property;
use crate::site::view::View;
use crate::text::{Choice, LanguageTag, TranslationStatus};

/// A card that is being written.
pub struct Card {
    text: String,
    /// How often something was said in several languages: each time has a number of its own.
    alternatives: usize,
    /// How many groups of lines there are.
    groups: usize,
    /// Who stands behind the texts in each language, the least of all.
    statuses: BTreeMap<LanguageTag, TranslationStatus>,
}

/// The lines of a card that belong together, such as a post and the body that it is in.
#[derive(Debug, Clone, Copy)]
pub struct Group(usize);

/// What a line says in one language, and who stands behind it.
pub type Said = (LanguageTag, TranslationStatus, Property);

impl Card {
    /// Begins a card of a kind of thing.
    pub fn new(kind: &str) -> Self {
        let mut card = Self {
            text: "BEGIN:VCARD\r\nVERSION:4.0\r\n".to_owned(),
            alternatives: 0,
            groups: 0,
            statuses: BTreeMap::new(),
        };
        card.add(Property::text("KIND", kind));
        card
    }

    /// Begins a group of lines.
    pub fn group(&mut self) -> Group {
        self.groups += 1;
        Group(self.groups)
    }

    /// Adds a line.
    pub fn add(&mut self, property: Property) {
        self.add_to(None, property);
    }

    /// Adds a line to a group, if there is one. Outside of groups nothing is said twice: two offices may share a number.
    pub fn add_to(&mut self, group: Option<Group>, property: Property) {
        let (is_alone, property) = match group {
            Some(Group(number)) => (false, property.in_group(&format!("item{number}"))),
            None => (true, property),
        };
        let line = property.line();
        if !(is_alone && self.text.contains(&format!("\r\n{line}"))) {
            self.text.push_str(&line);
        }
    }

    /// Adds lines that say the same in several languages, the site's first language first.
    pub fn add_in_languages(&mut self, group: Option<Group>, said: Vec<Said>) {
        self.alternatives += 1;
        let are_several = said.len() > 1;
        for (language, status, property) in said {
            let mut property = property;
            if are_several {
                property = property.with("ALTID", &self.alternatives.to_string());
            }
            property = property.with("LANGUAGE", &language.to_string());
            self.add_to(group, property);
            self.note(language, status);
        }
    }

    fn note(&mut self, language: LanguageTag, status: TranslationStatus) {
        let least = self.statuses.entry(language).or_insert(status);
        if *least != TranslationStatus::Machine && status != TranslationStatus::Official {
            *least = status;
        }
    }

    /// Ends the card with words for each language in which the institution has not said what stands here.
    pub fn done(mut self, view: &View<'_>) -> String {
        for (tag, status) in std::mem::take(&mut self.statuses) {
            let language = view.directory().site().language(&tag);
            let Some(language) = language.filter(|_| status != TranslationStatus::Official) else {
                continue;
            };
            let words = view
                .read_in(language)
                .say(&format!("card-{}", status.word()));
            self.add(Property::text("NOTE", &words).with("LANGUAGE", &tag.to_string()));
        }
        self.text.push_str("END:VCARD\r\n");
        self.text
    }
}
