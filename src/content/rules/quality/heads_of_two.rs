//! `head-of-two`: somebody who comes to lead a second body, and does not lead it beside the first one: the first appointment
//! was forgotten, or that this one is concurrent was.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::holders::{Holder, Holders};
use crate::content::tree::{Seat, Tree};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::AppointmentKind;
use crate::text::{PartialDate, Slug};

pub fn check(tree: &Tree, holders: &Holders<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut known: BTreeMap<&Slug, Vec<Lead<'_, '_>>> = BTreeMap::new();
    for seat in tree.seats().filter(leads) {
        for holder in holders
            .of_post(seat.record)
            .iter()
            .filter(|it| is_in_full(it))
        {
            let lead = Lead {
                body: (seat.organization, seat.unit),
                file: seat.file,
                holder,
            };
            known.entry(holder.person).or_default().push(lead);
        }
    }
    for leads in known.values() {
        for (place, again) in leads.iter().enumerate() {
            let mut others = leads.iter().enumerate();
            let first = others.find(|(other, first)| {
                again.comes_beside(first) || *other < place && again.begins_with(first)
            });
            diagnostics.extend(first.map(|(_, first)| diagnostic(first, again)));
        }
    }
}

/// Whether the holder of a post leads its body.
fn leads(seat: &Seat<'_>) -> bool {
    seat.record
        .head
        .as_ref()
        .is_some_and(|head| *head.get_ref())
}

/// Whether somebody holds a post by name, and not for another one, beside another one or for the honour.
fn is_in_full(holder: &Holder<'_>) -> bool {
    holder.kind == AppointmentKind::Substantive && holder.record.person.is_some()
}

/// An appointment to the head of a body.
struct Lead<'h, 't> {
    body: (&'t Slug, Option<&'t Slug>),
    file: &'t Arc<str>,
    holder: &'h Holder<'t>,
}

impl Lead<'_, '_> {
    /// Whether it begins while another one lasts, of another body.
    fn comes_beside(&self, first: &Self) -> bool {
        let (earlier, later) = (first.holder.period, self.holder.period);
        let begins_later = match (earlier.start, later.start) {
            (_, None) => false,
            (None, Some(_)) => true,
            (Some(earlier), Some(later)) => earlier.latest() < later.earliest(),
        };
        self.body != first.body && begins_later && earlier.stands_beside(later)
    }

    /// Whether it begins on the same day as another one, of another body.
    fn begins_with(&self, first: &Self) -> bool {
        let (one, other) = (self.holder.period, first.holder.period);
        let is_day = matches!(one.start, Some(PartialDate::Day(_)));
        self.body != first.body && is_day && one.start == other.start && one.stands_beside(other)
    }
}

fn diagnostic(first: &Lead<'_, '_>, again: &Lead<'_, '_>) -> Diagnostic {
    let place = Place::span(again.file, again.holder.span.clone());
    let message = say::head_of_two(again.holder.person.as_str());
    let found = Diagnostic::new(Code::HeadOfTwo, place, message);
    found.beside(Place::span(first.file, first.holder.span.clone()))
}
