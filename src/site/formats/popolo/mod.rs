//! Popolo (popoloproject.com), the format of programs that follow who holds which post: everything, or an organization.
//!
//! Popolo has one name in one language and further ones. The one is in the site's first language, whoever asks; those in the
//! other languages are further ones with their language, as in the data of EveryPolitician. A document has what was and is,
//! so that an identifier in it never leads out of it, and nothing that is to come.
//!
//! A unit is an organization with a `parent_id`. A client that EveryPolitician wrote reads the data in the tests.

mod records;
mod wire;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use anyhow::Result;

use crate::address::Page;
use crate::model::{AffiliatedWith, Body, Id, Organization, ParentBody, Party, Person, Subject};
use crate::site::formats::popolo::records::{
    affiliation_record, body_record, ends_with, external_record, is_post_told, is_told,
    membership_record, named, named_record, person_record, post_record,
};
use crate::site::formats::popolo::wire::WirePopolo;
use crate::site::formats::serialize::to_json;
use crate::site::queries::present::is_told_by_dates;
use crate::site::view::View;
use crate::text::Slug;

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
    let document = document(&view, &organizations, *page == Page::Home);
    to_json(&document).map(Some)
}

/// What is known on the day shown: what was before it too, and nothing that is to come. The document of all has everyone,
/// and the bodies outside the directory to which people belong; that of an organization, whoever is or was of it.
fn document(view: &View<'_>, organizations: &[Id<Organization>], is_of_all: bool) -> WirePopolo {
    let directory = view.directory();
    let mut people: Vec<Id<Person>> = Vec::new();
    if is_of_all {
        let everyone = directory.people();
        people.extend(everyone.filter(|id| directory.knows(*id, view.day())));
    }
    let mut known: HashSet<Id<Person>> = people.iter().copied().collect();
    let within: HashSet<_> = organizations.iter().copied().collect();
    let mut outside = external_parents(view, organizations);
    let mut named_alone = BTreeMap::new();
    let mut document = WirePopolo::default();
    for body in bodies_of(view, organizations) {
        if is_told(view, body) {
            document.organizations.push(body_record(view, body));
        }
    }
    for id in directory.posts() {
        let post = directory.get(id);
        let is_of_one = within.contains(&directory.organization_on(post.body, view.day()));
        if !is_of_one || !is_told(view, post.body) || !is_post_told(view, id) {
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
            let is_told = match affiliation.with {
                AffiliatedWith::Party(Party::Body(body)) => {
                    let organization = directory.organization_on(body, view.day());
                    within.contains(&organization)
                        && is_told(view, body)
                        && ends_with(view, body, affiliation.period)
                }
                AffiliatedWith::Party(Party::External(_)) | AffiliatedWith::Text(_) => is_of_all,
            };
            if !is_told || !is_told_by_dates(view, affiliation.period) {
                continue;
            }
            match &affiliation.with {
                AffiliatedWith::Party(Party::Body(_)) => {}
                AffiliatedWith::Party(Party::External(body)) => {
                    outside.insert(&directory.get(*body).slug);
                }
                AffiliatedWith::Text(name) => {
                    named_alone.entry(named(view, name)).or_insert(name);
                }
            }
            document
                .memberships
                .push(affiliation_record(view, id, affiliation));
            if known.insert(id) {
                people.push(id);
            }
        }
    }
    let outside = directory
        .external_bodies()
        .filter(|body| outside.contains(&body.slug));
    let outside = outside.map(|body| external_record(view, body));
    document.organizations.extend(outside);
    let named_alone = named_alone.into_iter();
    let named_alone = named_alone.map(|(id, name)| named_record(view, id, name));
    document.organizations.extend(named_alone);
    document.persons = people
        .into_iter()
        .map(|person| person_record(view, person))
        .collect();
    document
}

/// The bodies outside the directory that organizations are part of.
fn external_parents<'v>(view: &View<'v>, organizations: &[Id<Organization>]) -> BTreeSet<&'v Slug> {
    let parents = organizations.iter().filter_map(|id| {
        match view.directory().get(*id).parent_on(view.day())? {
            ParentBody::External(body) => Some(&view.directory().get(body).slug),
            ParentBody::Organization(_) => None,
        }
    });
    parents.collect()
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
