//! Posts and people of a document, with all that is said of them.

use std::collections::BTreeSet;

use super::bodies::{Bodies, record};
use super::memberships::{AllHeld, Held};
use super::names::{Bearer, names};
use super::reading::{Reading, day};
use super::wire::{Link, Person, Post};
use crate::edit::meant::{Meant, MeantBody, MeantContact, MeantPerson, area_value};
use crate::edit::values::Value;
use crate::edit::{Name, sort_key, sort_key_of_latin};
use crate::messages::{Message, say};
use crate::model::Gender;
use crate::text::Choice;

impl Reading<'_> {
    /// The records of the posts.
    pub(super) fn posts(&mut self, bodies: &Bodies<'_>, held: &AllHeld<'_>) {
        let document = self.document;
        for (number, post) in document.posts.iter().enumerate() {
            let name = post.label.get().map_or(&post.role, |_| &post.label);
            let place = record(say::thing_post(), number, name);
            match self.post(post, bodies, held, &place) {
                Ok(meant) => self.read.records.push(meant),
                Err(reason) => self.read.doubt(&place, reason),
            }
        }
    }

    fn post(
        &mut self,
        post: &Post,
        bodies: &Bodies<'_>,
        held: &AllHeld<'_>,
        place: &Message,
    ) -> Result<Meant, Message> {
        let path = bodies.path(&post.organization_id);
        let path = path.ok_or_else(|| say::names_nothing_of_data(post.organization_id.as_str()))?;
        let mut meant = self.post_of(post)?;
        let titles = self.titles_in_other_languages(post, path, &meant.identity.names);
        meant.identity.names.extend(titles);
        meant.is_shared = held.shared.contains(post.id.as_str());
        let facts = &mut meant.facts;
        facts.value("start", day(&post.start_date)?.map(Value::Text));
        facts.value("end", day(&post.end_date)?.map(Value::Text));
        let area = self.area(post.area.as_ref(), &post.area_id);
        facts.value("area", area_value(&area));
        self.links(facts, &post.id, &post.links, std::iter::empty());
        self.sources(facts, &post.sources, &[]);
        meant.contacts = self.contacts(&post.contact_details, place);
        Ok(Meant {
            bodies: path.to_vec(),
            post: Some(meant),
            ..Meant::at(place.clone())
        })
    }

    /// The title in the other languages: what is left of a label without the names of the bodies that the post is in.
    fn titles_in_other_languages(
        &self,
        post: &Post,
        path: &[MeantBody],
        known: &[Name],
    ) -> Vec<Name> {
        let mut titles: Vec<Name> = Vec::new();
        for label in &post.other_label {
            for tag in self.site.languages {
                let is_new = !known.iter().chain(&titles).any(|(known, _)| known == tag);
                let title = is_new.then(|| self.without_bodies(label.as_str(), path, tag));
                titles.extend(title.flatten().map(|title| (tag.clone(), title)));
            }
        }
        titles
    }

    fn without_bodies(&self, label: &str, path: &[MeantBody], tag: &str) -> Option<String> {
        let mut before = label;
        let mut behind = label;
        for (place, body) in path.iter().enumerate() {
            let is_named = place == 0 || place + 1 == path.len();
            let names = self.names_of_body(body, tag);
            let lead = names
                .iter()
                .filter_map(|name| before.strip_prefix(name.as_str()));
            let tail = names
                .iter()
                .filter_map(|name| behind.strip_suffix(name.as_str())?.strip_suffix(", "));
            let (lead, tail) = (
                lead.min_by_key(|rest| rest.len()),
                tail.min_by_key(|rest| rest.len()),
            );
            if is_named && lead.is_none() && tail.is_none() {
                return None;
            }
            before = lead.unwrap_or(before);
            behind = tail.unwrap_or(behind);
        }
        let title = match before.len() < label.len() {
            true => before,
            false => behind,
        };
        Some(title.trim().to_owned()).filter(|title| !title.is_empty())
    }

    /// What a body is called in a language, in full and in short.
    fn names_of_body(&self, body: &MeantBody, tag: &str) -> Vec<String> {
        let key = body.identity.key.as_deref();
        let mut bodies = self.document.organizations.iter();
        let written = bodies.find(|body| Some(body.id.as_str()) == key);
        let others = written.into_iter().flat_map(|body| &body.other_names);
        let others = others.filter(|other| {
            other.lang.as_str() == tag && ["multilingual", "short"].contains(&other.note.as_str())
        });
        others.map(|other| other.name.as_str().to_owned()).collect()
    }

    /// The records of people, each with all that the person holds.
    pub(super) fn people(&mut self, mut held: AllHeld<'_>) {
        let document = self.document;
        for (number, person) in document.persons.iter().enumerate() {
            let place = record(say::thing_person(), number, &person.name);
            let meant = match self.person(person, &place) {
                Ok(meant) => meant,
                Err(reason) => {
                    self.read.doubt(&place, reason);
                    continue;
                }
            };
            let all = held.of.remove(person.id.as_str()).unwrap_or_default();
            if all.is_empty() {
                self.read.records.push(Meant {
                    person: Some(meant.clone()),
                    is_of_person_alone: true,
                    ..Meant::at(place.clone())
                });
            }
            for (at, one) in all.into_iter().enumerate() {
                let record = of_held(one, &held.shared, &meant, &place);
                self.read.records.push(Meant {
                    continues: at > 0,
                    ..record
                });
            }
        }
    }

    fn person(&mut self, person: &Person, place: &Message) -> Result<MeantPerson, Message> {
        let names = names(
            &person.name,
            &person.other_names,
            Bearer::Person,
            self.site.languages,
        )?;
        let mut meant = MeantPerson {
            identity: self.identity(&person.id),
            ..MeantPerson::default()
        };
        meant.identity.names = names.own;
        meant.identity.other_names = names.others;
        self.leave_out_unknown(names.unknown, place);
        if meant.identity.names.is_empty() {
            return Err(say::record_without_name());
        }
        meant.identity.identifiers = self.identifiers(&person.identifiers, place);
        // By its number somebody of another's document is found again.
        if self.is_ours.is_none() && !self.document.events.is_empty() {
            let number = ("everypolitician".to_owned(), person.id.as_str().to_owned());
            meant.identity.identifiers.push(number);
        }
        meant.sort_keys = self.sort_keys(person, &meant.identity.names);
        let facts = &mut meant.facts;
        match person.gender.get().map(str::to_lowercase) {
            Some(word) if Gender::from_word(&word).is_some() => {
                facts.value("gender", Some(Value::Text(word)));
            }
            _ => facts.text("gender", self.text(&person.gender)),
        }
        facts.value("born", day(&person.birth_date)?.map(Value::Text));
        facts.value("died", day(&person.death_date)?.map(Value::Text));
        facts.text("biography", self.text(&person.biography));
        let images = person.images.iter().map(|image| &image.url);
        let images = std::iter::once(&person.image).chain(images);
        self.links(facts, &person.id, &person.links, images);
        let of_bodies: Vec<&Link> = self.sources_of_bodies();
        self.sources(facts, &person.sources, &of_bodies);
        meant.contacts = self.contacts(&person.contact_details, place);
        let email = person.email.get();
        let is_known = |email: &str| {
            let mut contacts = meant.contacts.iter();
            contacts.any(|contact| contact.emails.iter().any(|known| known == email))
        };
        if let Some(email) = email.filter(|email| !is_known(email)) {
            meant.contacts.push(MeantContact {
                emails: vec![email.to_owned()],
                ..MeantContact::default()
            });
        }
        Ok(meant)
    }

    /// The sources of bodies and posts, which a document repeats for whoever is in them.
    fn sources_of_bodies(&self) -> Vec<&'_ Link> {
        let bodies = self
            .document
            .organizations
            .iter()
            .flat_map(|body| &body.sources);
        let posts = self.document.posts.iter().flat_map(|post| &post.sources);
        bodies.chain(posts).collect()
    }

    /// What a name is filed under: as the document says, or else by the family name where the name has it, or as it is written.
    fn sort_keys(&self, person: &Person, names: &[Name]) -> Vec<Name> {
        let Some((tag, name)) = names.first() else {
            return Vec::new();
        };
        let lower = name.to_lowercase();
        let told = person
            .sort_name
            .get()
            .map(|key| key.replace(',', "").to_lowercase());
        let of_family = || {
            let family = person.family_name.get()?.to_lowercase();
            let given = lower.strip_suffix(&family)?.trim();
            Some(format!("{family} {given}").trim().to_owned())
        };
        let key = told
            .or_else(of_family)
            .or_else(|| sort_key(names, tag))
            .or_else(|| sort_key_of_latin(name))
            .unwrap_or_else(|| lower.clone());
        vec![(tag.clone(), key)]
    }
}

/// The record of what somebody holds.
fn of_held(held: Held, shared: &BTreeSet<String>, person: &MeantPerson, place: &Message) -> Meant {
    let post = held.post.map(|mut post| {
        let key = post.identity.key.as_ref();
        post.is_shared = key.is_some_and(|key| shared.contains(key));
        post
    });
    let mut contacts = held.contacts.into_iter();
    Meant {
        bodies: held.bodies,
        post,
        person: Some(person.clone()),
        contact: contacts.next().unwrap_or_default(),
        holding: held.holding,
        place_of_holding: Some(held.place),
        ..Meant::at(place.clone())
    }
}
