//! Popolo (popoloproject.com), the format of programs that follow who holds which post: everything, or an organization.
//!
//! Popolo has one name in one language and further ones. The one is in the site's first language; those in the other
//! languages are further ones with their language.

mod bodies;
mod contacts;
mod people;
mod posts;
mod wire;

use anyhow::{Context, Result};

use self::wire::WirePopolo;
use crate::address::Page;
use crate::model::{Body, Directory, Id, Organization, Subject};
use crate::site::view::View;
use crate::text::{Localized, Period};

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
    let document = document(&view, &organizations);
    let text = serde_json::to_string(&document).context("the data cannot be written")?;
    Ok(Some(text))
}

/// What is known on the day shown: what was before it too, and nothing that is to come.
fn document(view: &View<'_>, organizations: &[Id<Organization>]) -> WirePopolo {
    let directory = view.directory();
    let mut document = WirePopolo::default();
    for body in bodies_of(directory, organizations) {
        if has_begun(view, directory.profile(body).period) {
            document.organizations.push(bodies::body(view, body));
        }
    }
    document
        .organizations
        .extend(bodies::above(view, organizations));
    let mut people = Vec::new();
    for id in directory.posts() {
        let post = directory.get(id);
        let is_of_one = organizations.contains(&directory.organization_of(post.body));
        if !is_of_one || !has_begun(view, post.period) {
            continue;
        }
        document.posts.push(posts::post(view, id));
        for appointment in directory.appointments_to(id) {
            if !has_begun(view, appointment.period) {
                continue;
            }
            document
                .memberships
                .push(posts::membership(view, appointment));
            if !people.contains(&appointment.person) {
                people.push(appointment.person);
            }
        }
    }
    document.persons = people
        .into_iter()
        .map(|person| people::person(view, person))
        .collect();
    document
}

/// The organizations and their units.
fn bodies_of(directory: &Directory, organizations: &[Id<Organization>]) -> Vec<Body> {
    let mut bodies: Vec<Body> = Vec::new();
    for id in organizations {
        bodies.push(Body::Organization(*id));
        let units = directory.units();
        let units = units.filter(|unit| directory.get(*unit).organization == *id);
        bodies.extend(units.map(Body::Unit));
    }
    bodies
}

/// Whether a period may have begun by the day shown.
fn has_begun(view: &View<'_>, period: Period) -> bool {
    period
        .start
        .is_none_or(|start| start.earliest() <= view.day())
}

/// A text in the language of the document, or in the nearest one.
fn in_brief<'t, T>(view: &'t View<'_>, text: &'t Localized<T>) -> &'t T {
    &text.best(view.language().preferences()).1.value
}

/// The first and the last day of a period, as precise as they are known.
fn dates(period: Period) -> (Option<String>, Option<String>) {
    (
        period.start.map(|date| date.to_string()),
        period.end.map(|date| date.to_string()),
    )
}
