//! Who stands behind the texts of what is said of a thing. It is said of the document, by language: a status of each text
//! would need a statement about a statement.

use std::collections::BTreeMap;

use crate::model::{BodyText, ContactPoint};
use crate::site::queries::linked_data::Description;
use crate::site::queries::linked_data::elsewhere::Elsewhere;
use crate::site::queries::linked_data::facts::{BodyFacts, PersonFacts, PostFacts, Tenure};
use crate::site::queries::linked_data::reference::Reference;
use crate::site::queries::pictures::PictureFacts;
use crate::text::{LanguageTag, Localized, TranslationStatus};

/// The languages in which not all texts were published by the institution, with the least that stands behind them.
#[derive(Debug, Default)]
pub struct Translations {
    least: BTreeMap<LanguageTag, TranslationStatus>,
}

impl Translations {
    /// Those of all that there is to say of a thing, whichever part of it a format has words for.
    pub fn of(described: &Description<'_>) -> Self {
        let mut translations = Self::default();
        match described {
            Description::Body(facts) => translations.note_body(facts),
            Description::Post(facts) => translations.note_post(facts),
            Description::Person(facts) => translations.note_person(facts),
        }
        translations
    }

    /// Each language with the least that stands behind its texts, in the order of their tags.
    pub fn iter(&self) -> impl Iterator<Item = (&LanguageTag, TranslationStatus)> {
        self.least.iter().map(|(tag, status)| (tag, *status))
    }

    fn note<T>(&mut self, text: &Localized<T>) {
        let translated = text.iter();
        let translated = translated.filter(|(_, text)| text.status != TranslationStatus::Official);
        for (tag, text) in translated {
            let least = self.least.entry(tag.clone()).or_insert(text.status);
            if text.status == TranslationStatus::Machine {
                *least = text.status;
            }
        }
    }

    fn note_all<'t, T: 't>(&mut self, texts: impl IntoIterator<Item = &'t Localized<T>>) {
        texts.into_iter().for_each(|text| self.note(text));
    }

    fn note_names<'r>(&mut self, things: impl IntoIterator<Item = &'r Reference<'r>>) {
        for thing in things {
            self.note(thing.name);
            self.note_all(&thing.short_name());
            self.note_elsewhere(thing.elsewhere());
        }
    }

    fn note_contacts(&mut self, contacts: &[&ContactPoint]) {
        for point in contacts {
            self.note_all(&point.purpose);
            self.note_all(&point.address);
            self.note_all(&point.access);
            self.note_all(&point.hours);
            let closures = point.closures.iter();
            self.note_all(closures.filter_map(|closure| closure.reason.as_ref()));
        }
    }

    fn note_elsewhere(&mut self, elsewhere: Elsewhere<'_>) {
        self.note_all(
            elsewhere
                .links
                .iter()
                .filter_map(|link| link.title.as_ref()),
        );
    }

    fn note_pictures(&mut self, pictures: &[PictureFacts<'_>]) {
        for picture in pictures {
            self.note_all(picture.alt());
            self.note_all(picture.caption());
            self.note_all(picture.credit());
        }
    }

    fn note_tenures(&mut self, tenures: &[Tenure<'_>]) {
        for tenure in tenures {
            self.note_names([&tenure.post, &tenure.body, &tenure.person]);
        }
    }

    fn note_body(&mut self, facts: &BodyFacts<'_>) {
        self.note_names([&facts.reference]);
        self.note_all(facts.own_kind);
        self.note_all(&facts.other_names);
        self.note_all(facts.former_names.iter().map(|former| former.name));
        self.note_names(facts.parent.iter().chain(&facts.organization));
        self.note_names(&facts.linked);
        self.note_all(facts.other_superiors.iter().copied());
        self.note_names(facts.parts.iter().map(|part| &part.reference));
        for (_, text) in facts
            .texts
            .iter()
            .filter(|(field, _)| field.turtle.is_some())
        {
            match text {
                BodyText::Plain(text) => self.note(text),
                BodyText::Markdown(text) => self.note(text),
            }
        }
        self.note_pictures(&facts.emblem);
        self.note_pictures(&facts.pictures);
        self.note_all(facts.functions.iter().map(|facts| &facts.function.text));
        self.note_all(facts.history.iter().map(|entry| &entry.text));
        for change in &facts.changes {
            self.note(&change.change.text);
            self.note_all(&change.change.basis);
            self.note_names(change.from.iter().chain(&change.to));
        }
        self.note_all(facts.area.map(|area| &area.name));
        self.note_contacts(&facts.contacts);
        self.note_elsewhere(facts.elsewhere);
        facts.posts.iter().for_each(|post| self.note_post(post));
    }

    fn note_post(&mut self, facts: &PostFacts<'_>) {
        self.note_names([&facts.reference, &facts.body]);
        self.note_all(facts.area.map(|area| &area.name));
        self.note_all(facts.description.into_iter().chain(facts.grade));
        if let Some((above, body)) = &facts.reports_to {
            self.note_names([above, body]);
        }
        self.note_elsewhere(facts.elsewhere);
        self.note_tenures(&facts.tenures);
        self.note_contacts(&facts.contacts);
        for tenure in &facts.tenures {
            self.note_contacts(&tenure.contacts);
        }
    }

    fn note_person(&mut self, facts: &PersonFacts<'_>) {
        self.note_names([&facts.reference]);
        self.note_all(&facts.other_names);
        self.note_all(facts.former_names.iter().map(|former| &former.name));
        self.note_pictures(&facts.portrait);
        self.note_tenures(&facts.tenures);
        self.note_all(facts.positions.iter().map(|(_, position)| &position.text));
        self.note_all(facts.gender_text);
        for affiliation in &facts.affiliations {
            self.note_all([affiliation.name].into_iter().chain(affiliation.role));
        }
        self.note_contacts(&facts.contacts);
        self.note_elsewhere(facts.elsewhere);
        self.note_all(facts.biography);
    }
}
