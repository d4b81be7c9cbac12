//! People.

use super::differ::Differ;
use super::differ::ListItem;
use super::messages::{keys, of_markdown, of_text};
use super::profile::dates;
use crate::model::{AffiliatedWith, Affiliation, Directory, Id, Party, Person, Position};
use crate::text::Choice;

impl Differ<'_> {
    /// Reports of a person who is new in the directory, with what is told of them.
    pub fn person_added(&mut self, person: &Person) {
        let name = self.messages.text(&person.name).to_owned();
        self.report("person-added", &[("name", &name)], None, Some(name.clone()));
        self.facts_of_person(None, person);
    }

    /// Reports of a person who is no longer in the directory.
    pub fn person_removed(&mut self, person: &Person) {
        let name = self.messages.text(&person.name).to_owned();
        self.report(
            "person-removed",
            &[("name", &name)],
            Some(name.clone()),
            None,
        );
    }

    /// Reports what changed about a person.
    pub fn person(&mut self, old: Id<Person>, new: Id<Person>) {
        let (was, is) = (self.matching.before.get(old), self.matching.after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        let field = self.field("name");
        self.diff_text(&field, Some(of_text(&was.name)), Some(of_text(&is.name)));
        let field = self.field("sort-key");
        self.diff_text(
            &field,
            Some(of_text(&was.sort_key)),
            Some(of_text(&is.sort_key)),
        );
        self.facts_of_person(Some(was), is);
    }

    /// Reports what is told of a person beside the name, as far as it is new.
    fn facts_of_person(&mut self, was: Option<&Person>, is: &Person) {
        let names = |person: &Person| self.other_names(&person.other_names);
        let (before, after) = (was.map_or_else(Vec::new, names), names(is));
        self.diff_list("other-name", before, after);
        let gender = |person: &Person| {
            let gender = person.gender?;
            if let Some(text) = &person.gender_text {
                return Some(self.messages.quoted(&self.messages.in_all_languages(text)));
            }
            Some(self.messages.format("gender", &[("gender", gender.word())]))
        };
        let genders = (was.and_then(gender), gender(is));
        let field = self.field("gender");
        self.diff_value(&field, genders.0, genders.1);
        let field = self.field("born");
        let born = |person: &Person| person.born.map(|date| date.to_string());
        self.diff_value(&field, was.and_then(born), born(is));
        let field = self.field("died");
        let died = |person: &Person| person.died.map(|date| date.to_string());
        self.diff_value(&field, was.and_then(died), died(is));
        let portrait = was.and_then(|was| was.portrait.as_ref());
        self.portrait("portrait", portrait, is.portrait.as_ref());
        let positions = |person: &Person| self.positions(person);
        let (before, after) = (was.map_or_else(Vec::new, positions), positions(is));
        self.diff_list("position", before, after);
        let before = was.map_or_else(Vec::new, |was| self.affiliations(self.matching.before, was));
        let after = self.affiliations(self.matching.after, is);
        self.diff_list("affiliation", before, after);
        self.contacts(was.map_or(&[], |was| &was.contacts), &is.contacts);
        self.identifiers(was.map_or(&[], |was| &was.identifiers), &is.identifiers);
        self.links(was.map_or(&[], |was| &was.links), &is.links);
        let biography = |person: &Person| person.biography.as_ref().map(of_markdown);
        let field = self.field("biography");
        self.diff_text(&field, was.and_then(biography), biography(is));
        self.sources(was.map_or(&[], |was| &was.sources), &is.sources);
    }

    fn affiliations(&self, directory: &Directory, person: &Person) -> Vec<ListItem> {
        let item = |affiliation: &Affiliation| {
            let name = match &affiliation.with {
                AffiliatedWith::Party(Party::Body(body)) => {
                    &directory.profile(*body).names.last.name
                }
                AffiliatedWith::Party(Party::External(id)) => &directory.get(*id).name,
                AffiliatedWith::Text(text) => text,
            };
            let label = self.messages.quoted_text(name);
            let role = affiliation.role.iter();
            let role = role.map(|role| self.messages.quoted_text(role));
            let shown: Vec<String> = role.chain([label.clone()]).collect();
            ListItem {
                label,
                keys: keys(name),
                shown: self.messages.in_period(shown.join(" "), affiliation.period),
                texts: vec![
                    ("text", Some(of_text(name))),
                    ("role", affiliation.role.as_ref().map(of_text)),
                ],
                values: dates(affiliation.period, self.messages),
            }
        };
        person.affiliations.iter().map(item).collect()
    }

    fn positions(&self, person: &Person) -> Vec<ListItem> {
        let item = |position: &Position| {
            let shown = self.messages.quoted_text(&position.text);
            let state = self
                .messages
                .format("position-state", &[("state", position.state.word())]);
            let kind = self
                .messages
                .format("appointment", &[("kind", position.kind.word())]);
            ListItem {
                label: shown.clone(),
                keys: keys(&position.text),
                shown,
                texts: vec![("text", Some(of_text(&position.text)))],
                values: [
                    vec![("state", Some(state)), ("kind", Some(kind))],
                    dates(position.period, self.messages),
                ]
                .concat(),
            }
        };
        person.positions.iter().map(item).collect()
    }
}
