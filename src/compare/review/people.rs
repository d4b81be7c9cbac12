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
        let names = self.other_names(&person.other_names);
        self.diff_list("other-name", Vec::new(), names);
        let positions = self.positions(person);
        self.diff_list("position", Vec::new(), positions);
        let affiliations = self.affiliations(self.matching.after, person);
        self.diff_list("affiliation", Vec::new(), affiliations);
        self.portrait("portrait", None, person.portrait.as_ref());
        self.contacts(&[], &person.contacts);
        self.identifiers(&[], &person.identifiers);
        self.links(&[], &person.links);
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
        let before = self.other_names(&was.other_names);
        let after = self.other_names(&is.other_names);
        self.diff_list("other-name", before, after);
        let gender = |person: &Person| {
            let gender = person.gender?;
            if let Some(text) = &person.gender_text {
                return Some(self.messages.quoted_text(text));
            }
            Some(self.messages.format("gender", &[("gender", gender.word())]))
        };
        let genders = (gender(was), gender(is));
        let field = self.field("gender");
        self.diff_value(&field, genders.0, genders.1);
        let field = self.field("born");
        let born = |person: &Person| person.born.map(|date| date.to_string());
        self.diff_value(&field, born(was), born(is));
        let field = self.field("died");
        let died = |person: &Person| person.died.map(|date| date.to_string());
        self.diff_value(&field, died(was), died(is));
        self.portrait("portrait", was.portrait.as_ref(), is.portrait.as_ref());
        let (before, after) = (self.positions(was), self.positions(is));
        self.diff_list("position", before, after);
        let before = self.affiliations(self.matching.before, was);
        let after = self.affiliations(self.matching.after, is);
        self.diff_list("affiliation", before, after);
        self.contacts(&was.contacts, &is.contacts);
        self.identifiers(&was.identifiers, &is.identifiers);
        self.links(&was.links, &is.links);
        let biography = |person: &Person| person.biography.as_ref().map(of_markdown);
        if biography(was) != biography(is) {
            let field = self.field("biography");
            self.diff_text(&field, biography(was), biography(is));
        }
        self.sources(&was.sources, &is.sources);
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
                shown: self.in_period(shown.join(" "), affiliation.period),
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
