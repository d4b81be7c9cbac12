//! A person's card.

use crate::address::Page;
use crate::model::{Appointment, Body, ContactPoint, Gender, Id, Person, Position, PositionState};
use crate::site::formats::vcard::card::{Card, Group, Said};
use crate::site::formats::vcard::line::Property;
use crate::site::formats::vcard::{addresses, contacts, names, organization};
use crate::site::parts::kind_words;
use crate::site::queries::present::{contacts_of, contacts_of_post};
use crate::site::view::View;
use crate::text::Certainty;

/// The card of a person, with the posts that are held on the day shown and the ways that lead to them, as on the page.
pub fn card(view: &View<'_>, id: Id<Person>) -> String {
    let directory = view.directory();
    let person = directory.get(id);
    let held = directory.appointments_of(id);
    let held: Vec<&Appointment> = held
        .filter(|appointment| appointment.period.covers(view.day()) != Certainty::No)
        .collect();
    let mut card = Card::new("individual");
    names::add(view, person, &mut card);
    add_facts(person, &mut card);
    for appointment in &held {
        let group = (held.len() > 1).then(|| card.group());
        add_post(view, appointment, group, &mut card);
    }
    for position in &person.positions {
        add_position(view, position, &mut card);
    }
    for point in reach(view, &held) {
        contacts::add(view, point, &mut card);
    }
    addresses::add(view, Page::from(id), &mut card);
    card.done(view)
}

fn add_facts(person: &Person, card: &mut Card) {
    if let Some(born) = person.born {
        card.add(addresses::date("BDAY", born));
    }
    if let Some(gender) = person.gender {
        let letter = match gender {
            Gender::Female => "F",
            Gender::Male => "M",
        };
        card.add(Property::plain("GENDER", letter));
    }
}

/// Adds a post with its body. How it is held stands beside the title, or whoever acts for somebody would seem to be
/// that somebody.
fn add_post(view: &View<'_>, held: &Appointment, group: Option<Group>, card: &mut Card) {
    let directory = view.directory();
    let post = directory.get(held.post);
    organization::add(view, post.body, group, card);
    let title = &directory.get(post.title).singular;
    let titles = crate::site::formats::vcard::readers(view, title).into_iter();
    let titles = titles.map(|(view, tag, title)| -> Said {
        let text = match kind_words(&view, held.kind) {
            Some(kind) => format!("{} {kind}", title.value),
            None => title.value.clone(),
        };
        (tag, title.status, Property::text("TITLE", &text))
    });
    card.add_in_languages(group, titles.collect());
}

/// Adds a post or a quality outside the directory, if it is held on the day shown.
fn add_position(view: &View<'_>, position: &Position, card: &mut Card) {
    if position.state_on(view.day()) != Some(PositionState::Current) {
        return;
    }
    let texts = crate::site::formats::vcard::readers(view, &position.text).into_iter();
    let texts = texts.map(|(view, tag, text)| -> Said {
        let words = match kind_words(&view, position.kind) {
            Some(kind) => format!("{} {kind}", text.value),
            None => text.value.clone(),
        };
        (tag, text.status, Property::text("TITLE", &words))
    });
    card.add_in_languages(None, texts.collect());
}

/// How to reach whoever holds these posts: by the numbers of each post, or else by those of its body, once.
fn reach<'a>(view: &View<'a>, held: &[&Appointment]) -> Vec<&'a ContactPoint> {
    let mut bodies: Vec<Body> = Vec::new();
    let mut points = Vec::new();
    for appointment in held {
        let own: Vec<_> = contacts_of_post(view, appointment.post).collect();
        let body = view.directory().get(appointment.post).body;
        if !own.is_empty() {
            points.extend(own);
        } else if !bodies.contains(&body) {
            bodies.push(body);
            points.extend(contacts_of(view, body));
        }
    }
    points
}
