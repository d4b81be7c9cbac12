//! A person.

use askama::Template;

use crate::address::Page;
use crate::model::{
    Appointment, Body, Id, Incumbency, NameKind, Person, PersonName, PositionState, Subject,
};
use crate::site::parts::Frame;
use crate::site::parts::{
    Contacts, Facts, Figure, Heading, Positions, Referrers, Sources, contact_card, description,
};
use crate::site::queries::page_size::has_room_beside;
use crate::site::queries::portfolios::portfolio_of_holder;
use crate::site::queries::present::{incumbencies, reach_of_holder, sources_of_person};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::{End, LanguageTag, Translation};

/// How many links a post held brings with it: its own, that of its body, the ways to reach the person there.
const LINKS_OF_A_POST: usize = 4;
/// How many posts are shown at once where somebody holds too many.
const FEW: usize = 10;

#[derive(Template)]
#[template(path = "pages/person.html")]
pub struct PersonPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    now: Positions,
    /// The posts behind the chief ones, where there are too many.
    others: Positions,
    others_words: String,
    before: Positions,
    biography: Option<Html>,
    /// The person's own contact points.
    own: Option<Contacts>,
    contacts: Vec<Reach>,
    /// The contact for an address book.
    save: Option<Link>,
    facts: Facts,
    referrers: Referrers,
    sources: Sources,
}

/// How to reach the person by way of a post held: the holder's own contact points, the post's, or else those of its body.
pub(super) struct Reach {
    pub(super) place: Link,
    pub(super) contacts: Contacts,
}

impl<'a> PersonPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Person>) -> Self {
        let directory = view.directory();
        let person = directory.get(id);
        let name = view.person_name(&person.name);
        let appointments: Vec<&Appointment> = directory.appointments_of(id).collect();
        let (now, before) = incumbencies(view, appointments.iter().copied());
        let positions = |state| {
            let all = person.positions.iter();
            all.filter(move |position| position.state_on(view.day()) == Some(state))
        };
        let chief = match has_room_beside(view, LINKS_OF_A_POST * now.len()) {
            true => now.len(),
            false => FEW,
        };
        let (chief, others) = now.split_at(chief.min(now.len()));
        let portrait = person.portrait.as_ref();
        let portrait = portrait.and_then(|picture| Figure::portrait(view, picture, &person.name));
        let mut posts = now.iter().map(Incumbency::last);
        let own = Contacts::of_person(view, id);
        let is_reachable =
            own.is_some() || posts.any(|held| !reach_of_holder(view, held).is_empty());
        Self {
            view,
            heading: Heading::new(view, name.clone(), &person.name).with(portrait),
            own,
            contacts: reach(view, chief),
            save: contact_card(view, Page::from(id), is_reachable),
            now: Positions::new(view, chief, positions(PositionState::Current)),
            others: Positions::new(view, others, std::iter::empty()),
            others_words: view.say_count("positions-more", others.len()),
            before: Positions::new(view, &before, positions(PositionState::Former)),
            facts: facts(view, person, &now),
            biography: person.biography.as_ref().map(|text| view.blocks(text)),
            referrers: Referrers::new(view, Subject::Person(id)),
            sources: Sources::new(view, sources_of_person(view, id), None),
            frame: Frame::new(
                view,
                &Page::from(id),
                name.clone(),
                description::of_person(view, id),
                vec![view.page(Page::People, "people")],
            ),
        }
    }
}

fn facts(view: &View<'_>, person: &Person, now: &[Incumbency<'_>]) -> Facts {
    let held: Vec<&Appointment> = now.iter().map(Incumbency::last).collect();
    let affiliations = |wanted, to_units| -> Vec<Html> {
        let all = person.affiliations.iter();
        let all = all.filter(|one| one.is_to_unit() == to_units);
        let all = all.filter(|one| one.state_on(view.day()) == Some(wanted));
        all.map(|one| view.affiliation(one)).collect()
    };
    let names = |wanted, kinds: &[NameKind]| -> Vec<Html> {
        let names = person.other_names_on(view.day());
        names
            .filter(|(state, other)| *state == wanted && kinds.contains(&other.kind))
            .flat_map(|(_, other)| other_name(view, other))
            .collect()
    };
    let (borne, over) = (PositionState::Current, PositionState::Former);
    // On a day before it was given up, a former name is the name.
    let name_of_the_day = view.on().map_or("name-at-present", |_| "name-then");
    Facts::new(view)
        .texts(
            view,
            name_of_the_day,
            names(borne, &[NameKind::Former, NameKind::Maiden]),
        )
        .texts(view, "also-known-as", names(borne, &[NameKind::Alias]))
        .texts(
            view,
            "romanizations",
            names(borne, &[NameKind::Romanization]),
        )
        .texts(
            view,
            "names-in-other-languages",
            names_in_other_languages(view, person),
        )
        .texts(
            view,
            "former-aliases",
            names(
                over,
                &[
                    NameKind::Alias,
                    NameKind::Romanization,
                    NameKind::Translation,
                ],
            ),
        )
        .texts(view, "former-names", names(over, &[NameKind::Former]))
        .texts(view, "maiden-name", names(over, &[NameKind::Maiden]))
        .portfolio(view, &portfolio_of_holder(view, &held))
        .texts(view, "works-in", affiliations(borne, true))
        .texts(view, "worked-in", affiliations(over, true))
        .texts(view, "affiliations", affiliations(borne, false))
        .texts(view, "former-affiliations", affiliations(over, false))
        .texts(view, "gender", view.gender(person).into_iter().collect())
        .date(view, "born", person.born)
        .date(view, "died", person.died_by(view.day()))
        .identifiers(view, &person.identifiers)
        .web_links(view, &person.links)
}

/// The names in further languages that differ from the person's own, each spelling once with the languages that have it.
fn names_in_other_languages(view: &View<'_>, person: &Person) -> Vec<Html> {
    let own: Vec<&str> = person.name.iter().map(|(_, name)| &*name.value).collect();
    let others = person.other_names_on(view.day());
    let others = others.filter(|(state, other)| {
        *state == PositionState::Current && other.kind == NameKind::Translation
    });
    let others = others.flat_map(|(_, other)| other.name.iter());
    let mut spelled: Vec<(&Translation<String>, Vec<&LanguageTag>)> = Vec::new();
    for (tag, name) in others.filter(|(_, name)| !own.contains(&&*name.value)) {
        match spelled
            .iter_mut()
            .find(|(known, _)| known.value == name.value)
        {
            Some((_, tags)) => tags.push(tag),
            None => spelled.push((name, vec![tag])),
        }
    }
    let names = spelled.into_iter();
    names
        .map(|(name, tags)| view.name_in_languages(name, &tags))
        .collect()
}

/// Another name, in each language that the site lacks too, with the last day of one that has ended.
fn other_name(view: &View<'_>, other: &PersonName) -> Vec<Html> {
    let end = other.period.last().filter(|end| end.latest() < view.day());
    let names = view.in_each_language(&other.name, View::other_name);
    let names = names.into_iter().map(|name| match end {
        Some(end) => view.until(&name, End::On(end)),
        None => name,
    });
    names.collect()
}

/// The ways to the posts held, each once and with whose it is: a number that is not the holder's own belongs to the post or
/// its body.
pub(super) fn reach(view: &View<'_>, now: &[Incumbency<'_>]) -> Vec<Reach> {
    let mut bodies: Vec<Body> = Vec::new();
    let mut ways = Vec::new();
    for appointment in now.iter().map(Incumbency::last) {
        let body = view.directory().get(appointment.post).body;
        let own = Contacts::of_holder(view, appointment);
        let of_post = Contacts::of_post(view, appointment.post);
        let post = || view.post(appointment.post);
        let has_neither = own.is_none() && of_post.is_none();
        if let Some(contacts) = own {
            let place = match of_post {
                Some(_) => Link {
                    text: view.phrase("contact-own-in-post", &[("post", &post().text)]),
                    ..post()
                },
                None => post(),
            };
            ways.push(Reach { place, contacts });
        }
        if let Some(contacts) = of_post {
            ways.push(Reach {
                place: post(),
                contacts,
            });
        }
        if has_neither && !bodies.contains(&body) {
            bodies.push(body);
            let contacts = Contacts::new(view, body);
            let place = view.body(body);
            ways.push(Reach { place, contacts });
        }
    }
    ways
}
