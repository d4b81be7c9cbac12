//! vCard 4.0 (RFC 6350), for address books: people, posts and bodies.
//!
//! It is written by hand: calcard would bring six crates, and a second library for dates with them. A card is in every
//! language that a text has (`ALTID`, `LANGUAGE`), that of the reader first, and no text stands in for another language. What
//! the institution did not publish is said in a `NOTE` of that language. Each language has a card at an address of its own,
//! since address books take what comes first for the name; KDE's takes what comes last, so there is one `FN`, one `N` and
//! one `ORG`, and the name in other languages is a `NICKNAME`.
//!
//! Somebody in several posts can be reached in each: the lines of a further one are a group, whose label is the post. One
//! of several contact points that says what it is for is a group too; KDE's address book passes over groups.
//!
//! ical.js and vobject read every card in the tests; vobject knows 3.0 only and reads 4.0 as that, and vcard4 for
//! Node refuses `SORT-AS` on `N`, which RFC 6350 allows, so it is not used. `N` is there where the parts of a name
//! are known (`name_parts`); any other name is whole, in `FN`. A post of several is a `group` with `MEMBER`s; of
//! any other the holder is the `RELATED` agent, and so is the head of a body. `REV` is the last full day that the
//! file names; hours have no property and are a `NOTE`.

mod card;
mod subjects;

use anyhow::Result;

use crate::address::Page;
use crate::model::{Body, Id, Organization, Person, Subject};
use crate::site::formats::vcard::subjects::{body_card, person_card, post_card};
use crate::site::queries::present::holders_of;
use crate::site::view::View;

/// The cards of a page; `None` where there are none of its kind.
///
/// # Errors
/// None: every other format may fail.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    Ok(page.subject().and_then(|subject| match subject {
        Subject::Body(Body::Organization(id)) => Some(whole(view, id)),
        Subject::Body(body) => Some(body_card(view, body)),
        Subject::Post(id) => Some(post_card(view, id)),
        Subject::Person(id) => Some(person_card(view, id)),
        Subject::Section(_) | Subject::SitePage(_) => None,
    }))
}

/// The cards of an organization, of its units and of everyone who holds a post in one of them on the day shown.
fn whole(view: &View<'_>, id: Id<Organization>) -> String {
    let bodies = bodies(view, Body::Organization(id));
    let mut cards: Vec<String> = bodies.iter().map(|body| body_card(view, *body)).collect();
    let people = people(view, &bodies).into_iter();
    cards.extend(people.map(|person| person_card(view, person)));
    cards.concat()
}

/// A body and the units within it on the day shown, from above.
fn bodies(view: &View<'_>, body: Body) -> Vec<Body> {
    let units = view.units_of(body);
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
    for appointment in posts.flat_map(|post| holders_of(view, post)) {
        if !people.contains(&appointment.person) {
            people.push(appointment.person);
        }
    }
    people
}
