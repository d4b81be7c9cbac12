//! `orphan-person`: a person of whom the directory says nothing.

use std::collections::BTreeSet;

use toml::Spanned;

use crate::content::schema::{AppointmentRecord, PersonRecord};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place, nearest};
use crate::messages::say;
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    // Whoever holds a post by an appointment that could not be read may be anyone.
    let is_unknown = |appointment: &AppointmentRecord| {
        appointment.person.is_none() && appointment.post.is_none()
    };
    let mut held = tree.seats().flat_map(|seat| &seat.record.appointments);
    if held.any(|appointment| is_unknown(appointment.get_ref())) {
        return;
    }
    let appointed: BTreeSet<&Slug> = tree
        .seats()
        .flat_map(|seat| &seat.record.appointments)
        .filter_map(|appointment| Some(appointment.get_ref().person.as_ref()?.get_ref()))
        .collect();
    // A slip in a person's name is reported where it is, and leaves nobody an orphan.
    let slips: Vec<&Slug> = appointed
        .iter()
        .copied()
        .filter(|person| !tree.people.contains_key(*person))
        .collect();
    let is_meant = |slug: &Slug| {
        let mut slips = slips.iter();
        slips.any(|slip| {
            nearest(slip.as_str(), [slug.as_str()]).is_some() || has_same_parts(slip, slug)
        })
    };
    let is_named = |slug: &Slug, record: &PersonRecord| {
        tree.has_unknown_body
            || tree.may_be_named(slug)
            || is_meant(slug)
            || names(record).any(|name| tree.may_be_called(name))
    };
    for (slug, written) in &tree.people {
        let Some(record) = &written.record else {
            continue;
        };
        if !appointed.contains(slug) && says_nothing(record) && !is_named(slug, record) {
            diagnostics.push(Diagnostic::new(
                Code::OrphanPerson,
                Place::file(&written.file),
                say::orphan_person(slug.as_str()),
            ));
        }
    }
}

/// Whether one has the parts of the other in another order, as family names come first or last.
fn has_same_parts(one: &Slug, other: &Slug) -> bool {
    let parts = |slug: &Slug| {
        let mut parts: Vec<String> = slug.as_str().split('-').map(str::to_owned).collect();
        parts.sort();
        parts
    };
    one.as_str().len() == other.as_str().len() && parts(one) == parts(other)
}

/// The person's names, which may stand where the slug belongs.
fn names(record: &PersonRecord) -> impl Iterator<Item = &str> {
    let names = record.name.iter().map(Spanned::get_ref);
    names.flat_map(|name| {
        name.translations()
            .map(|text| text.value.get_ref().as_str())
    })
}

/// Whether nothing tells why somebody is in the directory: who somebody is, is not what somebody does.
fn says_nothing(record: &PersonRecord) -> bool {
    record.positions.is_empty() && record.affiliations.is_empty() && record.biography.is_none()
}
