//! `same-phone`: one telephone number of two units, which is as a rule a slip in copying.
//!
//! Fax numbers are shared as a rule and are not compared.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::ContactRecord;
use crate::content::tree::{Tree, WrittenOrganization};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::{Period, Slug};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: HashMap<String, Vec<Use<'_>>> = HashMap::new();
    for (slug, organization) in &tree.organizations {
        for used in uses(slug, organization) {
            known.entry(used.number.clone()).or_default().push(used);
        }
    }
    for uses in known.values() {
        let mut places = BTreeSet::new();
        for (place, again) in uses.iter().enumerate() {
            let earlier = uses[..place.min(MOST_COMPARED)].iter();
            let mut others = earlier.filter(|first| again.clashes_with(first, tree));
            // One file says it once.
            if let Some(first) = others.next()
                && places.insert(again.file)
            {
                diagnostics.push(diagnostic(first, again));
            }
        }
    }
}

/// With how many others of its number one is compared: a switchboard of hundreds is found all the same.
const MOST_COMPARED: usize = 16;

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
            !is_in_one || !(self.is_within(other, tree) || other.is_within(self, tree))
        }
    }

    /// Whether its unit stands below the other's, in one organization.
    fn is_within(&self, other: &Self, tree: &Tree) -> bool {
        let Some(above) = other.unit else {
            return true;
        };
        let units = &tree.organizations[self.organization].units;
        let parent = |unit: &Slug| {
            let record = units.get(unit)?.record.as_deref()?;
            Some(record.parent.as_ref()?.get_ref())
        };
        let mut parents = std::iter::successors(self.unit, |unit| parent(unit));
        // Parents that run in a circle are another rule's.
        parents.by_ref().take(units.len()).any(|unit| unit == above)
    }
}

fn diagnostic(first: &Use<'_>, again: &Use<'_>) -> Diagnostic {
    Diagnostic::new(
        Code::SamePhone,
        Place::span(again.file, again.span.clone()),
        say::same_phone(&again.number),
    )
    .beside(Place::span(first.file, first.span.clone()))
}
