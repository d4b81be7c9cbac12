//! Popolo (popoloproject.com), the format of programs that follow who holds which post: everything, or an organization.
//!
//! Popolo has one name in one language and further ones. The one is in the site's first language, whoever asks; those in the
//! other languages are further ones with their language, as in the data of EveryPolitician. A document has what was and is,
//! so that an identifier in it never leads out of it, and nothing that is to come.
//!
//! A unit is an organization with a `parent_id`. A client that EveryPolitician wrote reads the data in the tests.

mod records;
mod wire;

use std::collections::{HashMap, HashSet};

use anyhow::Result;

use crate::address::Page;
use crate::model::{AffiliatedWith, Affiliation, Body, Id, Organization, Party, Person, Subject};
use crate::site::formats::popolo::records::{
    affiliation_record, body_record, external_parents, is_told, membership_record, person_record,
    post_record,
};
use crate::site::formats::popolo::wire::WirePopolo;
use crate::site::formats::serialize::to_json;
use crate::site::queries::present::is_told_by_dates;
use crate::site::view::View;

/// The document of a page; `None` where there is none of its kind.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, page: &Page) -> Result<Option<String>> {
    let directory = view.directory();
    let organizations: Vec<_> = match page {
        Page::Home => directory.organizations().collect(),
        Page::Subject(Subject::Body(Body::Organization(id))) => vec![*id],
        _ => return Ok(None),
    };
    // The words of a document are those of the site's first language, whoever asks for it.
    let view = view.read_in(directory.site().default_language());
    let mut people = Vec::new();
    if *page == Page::Home {
        people.extend(people_in_no_post(&view));
    }
    let document = document(&view, &organizations, people);
    to_json(&document).map(Some)
}

/// Those who hold no post and never did: they are of no organization, so that the document of all alone has them.
fn people_in_no_post<'v>(view: &'v View<'_>) -> impl Iterator<Item = Id<Person>> + use<'v> {
    let directory = view.directory();
    let people = directory.people();
    people.filter(|id| directory.appointments_of(*id).next().is_none())
}

/// What is known on the day shown: what was before it too, and nothing that is to come.
fn document(
    view: &View<'_>,
    organizations: &[Id<Organization>],
    mut people: Vec<Id<Person>>,
) -> WirePopolo {
    let directory = view.directory();
    let mut known: HashSet<Id<Person>> = people.iter().copied().collect();
    let mut document = WirePopolo::default();
    for body in bodies_of(view, organizations) {
        if is_told(view, body) {
            document.organizations.push(body_record(view, body));
        }
    }
    document
        .organizations
        .extend(external_parents(view, organizations));
    for id in directory.posts() {
        let post = directory.get(id);
        let is_of_one = organizations.contains(&directory.organization_on(post.body, view.day()));
        if !is_of_one || !is_told(view, post.body) || !is_told_by_dates(view, post.period) {
            continue;
        }
        document.posts.push(post_record(view, id));
        for appointment in directory.appointments_to(id) {
            if !is_told_by_dates(view, appointment.period) {
                continue;
            }
            document
                .memberships
                .push(membership_record(view, appointment));
            if known.insert(appointment.person) {
                people.push(appointment.person);
            }
        }
    }
    for id in directory.people() {
        for affiliation in &directory.get(id).affiliations {
            let Some(body) = body_of(affiliation) else {
                continue;
            };
            let is_of_one = organizations.contains(&directory.organization_on(body, view.day()));
            if !is_of_one || !is_told(view, body) || !is_told_by_dates(view, affiliation.period) {
                continue;
            }
            document
                .memberships
                .push(affiliation_record(view, id, affiliation, body));
            if known.insert(id) {
                people.push(id);
            }
        }
    }
    document.persons = people
        .into_iter()
        .map(|person| person_record(view, person))
        .collect();
    document
}

/// The body of the directory that somebody belongs to without a post.
fn body_of(affiliation: &Affiliation) -> Option<Body> {
    match affiliation.with {
        AffiliatedWith::Party(Party::Body(body)) => Some(body),
        _ => None,
    }
}

/// The organizations and their units.
fn bodies_of(view: &View<'_>, organizations: &[Id<Organization>]) -> Vec<Body> {
    let directory = view.directory();
    let mut units: HashMap<Id<Organization>, Vec<Body>> = HashMap::new();
    for unit in directory.units().map(Body::Unit) {
        let within = directory.organization_on(unit, view.day());
        units.entry(within).or_default().push(unit);
    }
    let bodies = organizations.iter().flat_map(|id| {
        let own = units.remove(id).unwrap_or_default();
        std::iter::once(Body::Organization(*id)).chain(own)
    });
    bodies.collect()
}
