//! `same-phone`: one telephone number of two units, which is as a rule a slip in copying.
//!
//! Fax numbers are shared as a rule and are not compared.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::ContactRecord;
use crate::content::tree::{Tree, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Argument, say};
use crate::text::{Period, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<String, Vec<Use<'_>>> = BTreeMap::new();
    for (slug, organization) in &tree.organizations {
        for used in uses(slug, organization) {
            known.entry(used.number.clone()).or_default().push(used);
        }
    }
    for uses in known.values() {
        let mut shared: Vec<&Use<'_>> = Vec::new();
        for (place, used) in uses.iter().enumerate() {
            let others = uses.iter().enumerate().filter(|(other, _)| *other != place);
            let mut others = others.map(|(_, other)| other).take(MOST_COMPARED);
            let is_said = shared.iter().any(|said| said.file == used.file);
            if !is_said && others.any(|other| used.clashes_with(other, tree)) {
                shared.push(used);
            }
        }
        if let [first, again, more @ ..] = &shared[..] {
            diagnostics.push(diagnostic(first, again, more));
        }
    }
}

/// With how many others of its number one is compared: a switchboard of hundreds is found all the same.
const MOST_COMPARED: usize = 16;

/// How many further files with the number are named.
const MOST_LISTED: usize = 10;

/// A number of a body or of the holder of a post.
struct Use<'a> {
    number: String,
    file: &'a Arc<str>,
    span: Range<usize>,
    organization: &'a Slug,
    /// The unit; none for the organization itself.
    unit: Option<&'a Slug>,
    when: Period,
}

/// Every number of an organization and its units.
fn uses<'a>(slug: &'a Slug, organization: &'a WrittenOrganization) -> Vec<Use<'a>> {
    let units = organization.units.keys();
    let units = units.filter_map(|unit| Some((Some(unit), organization.unit(unit)?)));
    let itself = organization.itself().map(|body| (None, body));
    let mut uses = Vec::new();
    let mut add = |unit, file, contact: &'a Spanned<ContactRecord>, life| {
        let contact = contact.get_ref();
        uses.extend(contact.phones.iter().map(|phone| Use {
            number: phone.get_ref().dialled_with_extension(),
            file,
            span: phone.span(),
            organization: slug,
            unit,
            when: narrower(contact.period.period(), life),
        }));
    };
    for (unit, body) in itself.into_iter().chain(units) {
        for contact in &body.profile.contacts {
            add(unit, body.file, contact, body.life.life().whole());
        }
    }
    for seat in organization.seats(slug) {
        for contact in seat.record.all_contacts() {
            add(seat.unit, seat.file, contact, seat.body_life.life().whole());
        }
    }
    uses
}

/// The time of a contact; that of its body, where the contact has none of its own.
fn narrower(contact: Period, body: Period) -> Period {
    Period {
        start: contact.start.or(body.start),
        end: contact.end.or(body.end),
    }
}

impl Use<'_> {
    /// Whether it is the number of another body at the same time, and neither is part of the other: the office that
    /// answers for its organization has the organization's number.
    fn clashes_with(&self, other: &Self, tree: &Tree) -> bool {
        self.file != other.file && self.when.surely_overlaps(other.when) && {
            let is_in_one = self.organization == other.organization;
            !is_in_one
                || !(self.is_within(other, tree)
                    || other.is_within(self, tree)
                    || self.is_beside(other, tree))
        }
    }

    /// Whether both are of units that are part of one: its divisions answer at its telephone.
    fn is_beside(&self, other: &Self, tree: &Tree) -> bool {
        let above = |used: &Self| parent(used.unit?, &tree.organizations[used.organization]);
        above(self).is_some() && above(self) == above(other)
    }

    /// Whether its unit stands below the other's, in one organization.
    fn is_within(&self, other: &Self, tree: &Tree) -> bool {
        let Some(above) = other.unit else {
            return true;
        };
        let organization = &tree.organizations[self.organization];
        let parents = std::iter::successors(self.unit, |unit| parent(unit, organization));
        // Parents that run in a circle are another rule's.
        let mut parents = parents.take(organization.units.len());
        parents.any(|unit| unit == above)
    }
}

/// The unit of which a unit is a part.
fn parent<'a>(unit: &Slug, organization: &'a WrittenOrganization) -> Option<&'a Slug> {
    let record = organization.units.get(unit)?.record.as_deref()?;
    Some(record.parent.as_ref()?.get_ref())
}

/// One warning for all that have the number: at the second one, which is as a rule the copy.
fn diagnostic(first: &Use<'_>, again: &Use<'_>, more: &[&Use<'_>]) -> Diagnostic {
    let place = Place::span(again.file, again.span.clone());
    let message = match more {
        [] => say::same_phone(&again.number),
        _ => {
            let listed = more.iter().take(MOST_LISTED);
            let listed = Argument::list(listed.map(|used| used.file.as_ref()));
            say::same_phone_of_many(more.len() + 2, &again.number, more.len(), listed)
        }
    };
    let found = Diagnostic::new(Code::SamePhone, place, message);
    found.beside(Place::span(first.file, first.span.clone()))
}
