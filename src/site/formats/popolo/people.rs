//! People.

use crate::address::Page;
use crate::model::{Id, Person};
use crate::site::formats::name_parts::{parts, sort_key};
use crate::site::formats::popolo::bodies::{further, page, sources};
use crate::site::formats::popolo::in_brief;
use crate::site::formats::popolo::wire::{WireLink, WirePerson};
use crate::site::view::View;
use crate::text::{Choice, Markdown};

/// A person, with the sources of the bodies in which the posts are.
pub fn person(view: &View<'_>, id: Id<Person>) -> WirePerson {
    let directory = view.directory();
    let person = directory.get(id);
    let permalink = view.permalink(Page::from(id));
    let (language, name) = person.name.best(view.language().preferences());
    let key = sort_key(&person.sort_key, language);
    let parts = parts(&name.value, key);
    let biography = person.biography.as_ref();
    WirePerson {
        name: name.value.clone(),
        other_names: further(view, &person.name, "multilingual").collect(),
        family_name: parts.map(|(family, _)| family.to_owned()),
        given_name: parts.map(|(_, given)| given.to_owned()),
        sort_name: key.to_owned(),
        gender: person.gender.map(Choice::word),
        birth_date: person.born.map(|date| date.to_string()),
        biography: biography.map(|text| Markdown::plain(in_brief(view, text))),
        links: vec![page(view, permalink.clone())],
        sources: read(view, id),
        id: permalink,
    }
}

fn read(view: &View<'_>, id: Id<Person>) -> Vec<WireLink> {
    let directory = view.directory();
    let mut all: Vec<WireLink> = Vec::new();
    for appointment in directory.appointments_of(id) {
        let (found, _) = view.sources_of(directory.get(appointment.post).body);
        for source in sources(view, found) {
            if !all.iter().any(|known| known.url == source.url) {
                all.push(source);
            }
        }
    }
    all
}
