//! vCard 4.0 (RFC 6350), for address books: people, posts and bodies.

mod addresses;
mod body;
mod card;
mod contacts;
mod line;
mod names;
mod organization;
mod person;
mod post;

use anyhow::Result;

use crate::address::Page;
use crate::model::{Body, Id, Occupancy, Organization, Person, Subject};
use crate::site::view::View;
use crate::text::{LanguageTag, Localized, Translation};

/// The cards of a page; `None` where there are none of its kind.
///
/// # Errors
/// None: every other format may fail.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    Ok(page.subject().and_then(|subject| match subject {
        Subject::Body(Body::Organization(id)) => Some(whole(view, id)),
        Subject::Body(body) => Some(body::card(view, body)),
        Subject::Post(id) => Some(post::card(view, id)),
        Subject::Person(id) => Some(person::card(view, id)),
        Subject::Section(_) | Subject::SitePage(_) => None,
    }))
}

/// The cards of an organization, of its units and of everyone who holds a post in one of them on the day shown.
fn whole(view: &View<'_>, id: Id<Organization>) -> String {
    let bodies = bodies(view, Body::Organization(id));
    let mut cards: Vec<String> = bodies.iter().map(|body| body::card(view, *body)).collect();
    let people = people(view, &bodies).into_iter();
    cards.extend(people.map(|person| person::card(view, person)));
    cards.concat()
}

/// A body and the units within it on the day shown, from above.
fn bodies(view: &View<'_>, body: Body) -> Vec<Body> {
    let units = view.directory().units_of(body, view.day());
    let within = units.flat_map(|unit| bodies(view, Body::Unit(unit)));
    std::iter::once(body).chain(within).collect()
}

/// Everyone who holds a post in one of the bodies on the day shown, each once.
fn people(view: &View<'_>, bodies: &[Body]) -> Vec<Id<Person>> {
    let directory = view.directory();
    let posts = bodies
        .iter()
        .flat_map(|body| directory.posts_of(*body, view.day()));
    let mut people = Vec::new();
    for post in posts {
        if let Occupancy::Held(held) = directory.occupancy(post, view.day()) {
            let new = held.iter().map(|appointment| appointment.person);
            let new: Vec<_> = new.filter(|person| !people.contains(person)).collect();
            people.extend(new);
        }
    }
    people
}

/// The translations of a text, those into the languages of the site first and in their order.
fn in_order<'t, T>(
    view: &View<'_>,
    text: &'t Localized<T>,
) -> Vec<(&'t LanguageTag, &'t Translation<T>)> {
    let languages = &view.directory().site().languages;
    let mut all: Vec<_> = text.iter().collect();
    all.sort_by_key(|(tag, _)| {
        let place = languages.iter().position(|language| language.tag == **tag);
        place.unwrap_or(languages.len())
    });
    all
}

/// The readers of a text in each of the site's languages that it is in, with the text they read. A text in none of
/// them is read by those of the first.
fn readers<'v, 't, T>(
    view: &View<'v>,
    text: &'t Localized<T>,
) -> Vec<(View<'v>, LanguageTag, &'t Translation<T>)> {
    let site = view.directory().site();
    let translated = site.languages.iter().filter_map(|language| {
        let translation = text.get(&language.tag)?;
        Some((view.read_in(language), language.tag.clone(), translation))
    });
    let mut readers: Vec<_> = translated.collect();
    if readers.is_empty() {
        let view = || view.read_in(site.default_language());
        let first = text.iter().take(1);
        readers.extend(first.map(|(tag, translation)| (view(), tag.clone(), translation)));
    }
    readers
}
