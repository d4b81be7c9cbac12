//! People.

use super::contacts::dates;
use super::items::Item;
use super::said::{keys, of_markdown, of_text};
use super::teller::Teller;
use crate::model::{Id, Person, Position};
use crate::text::Choice;

impl Teller<'_> {
    /// Tells of a person who is new in the directory, with what is told of them.
    pub fn person_added(&mut self, person: &Person) {
        let name = self.speech.text(&person.name).to_owned();
        self.tell("person-added", &[("name", &name)], None, Some(name.clone()));
        let positions = self.positions(person);
        self.items("position", Vec::new(), positions);
    }

    /// Tells of a person who is no longer in the directory.
    pub fn person_removed(&mut self, person: &Person) {
        let name = self.speech.text(&person.name).to_owned();
        self.tell(
            "person-removed",
            &[("name", &name)],
            Some(name.clone()),
            None,
        );
    }

    /// Tells what is changed about a person.
    pub fn person(&mut self, old: Id<Person>, new: Id<Person>) {
        let (was, is) = (self.matching.before.get(old), self.matching.after.get(new));
        self.slug(was.slug.as_str(), is.slug.as_str());
        let field = self.field("name");
        self.text(&field, Some(of_text(&was.name)), Some(of_text(&is.name)));
        let field = self.field("sort-key");
        self.text(
            &field,
            Some(of_text(&was.sort_key)),
            Some(of_text(&is.sort_key)),
        );
        let gender = |person: &Person| {
            let gender = person.gender?;
            Some(self.speech.say("gender", &[("gender", gender.word())]))
        };
        let genders = (gender(was), gender(is));
        let field = self.field("gender");
        self.value(&field, genders.0, genders.1);
        let field = self.field("born");
        let born = |person: &Person| person.born.map(|date| date.to_string());
        self.value(&field, born(was), born(is));
        let (before, after) = (self.positions(was), self.positions(is));
        self.items("position", before, after);
        let biography = |person: &Person| person.biography.as_ref().map(of_markdown);
        if biography(was) != biography(is) {
            let field = self.field("biography");
            self.text(&field, biography(was), biography(is));
        }
    }

    fn positions(&self, person: &Person) -> Vec<Item> {
        let item = |position: &Position| {
            let shown = self.speech.quoted_text(&position.text);
            let state = self
                .speech
                .say("position-state", &[("state", position.state.word())]);
            let kind = self
                .speech
                .say("appointment", &[("kind", position.kind.word())]);
            Item {
                label: shown.clone(),
                keys: keys(&position.text),
                shown,
                texts: vec![("text", Some(of_text(&position.text)))],
                values: [
                    vec![("state", Some(state)), ("kind", Some(kind))],
                    dates(position.period),
                ]
                .concat(),
            }
        };
        person.positions.iter().map(item).collect()
    }
}
