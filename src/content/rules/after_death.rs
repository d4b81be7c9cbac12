//! `outside-its-life`: a person who holds or belongs to something after the day of death, or does so still.

use std::sync::Arc;

use toml::Spanned;

use super::lives::{Dates, dates, may_have_end};
use crate::content::schema::PeriodRecord;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::model::{AppointmentKind, PositionState};
use crate::text::{End, PartialDate, Period, Slug};

/// A person who has died, and where that is written.
struct Dead<'a> {
    slug: &'a Slug,
    file: &'a Arc<str>,
    died: &'a Spanned<PartialDate>,
}

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for seat in tree.seats() {
        for appointment in seat.record.appointments.iter().map(Spanned::get_ref) {
            let person = appointment.person.as_ref();
            let dead = person.and_then(|person| dead(tree, person.get_ref()));
            let period = &appointment.period;
            if let (Some(person), Some(dead)) = (person, dead)
                && !dead.is_honoured(appointment.kind.as_ref(), period)
            {
                dead.check_dates(
                    seat.file,
                    dates(period),
                    say::this_appointment(),
                    diagnostics,
                );
                let place = Place::span(seat.file, person.span());
                let message = say::appointment_of_dead(dead.slug.as_str(), dead.day());
                dead.check_end(place, period, message, diagnostics);
            }
        }
    }
    for slug in tree.people.keys() {
        let record = tree.people[slug].record.as_deref();
        let (Some(record), Some(dead)) = (record, dead(tree, slug)) else {
            continue;
        };
        for affiliation in &record.affiliations {
            let period = &affiliation.get_ref().period;
            dead.check_dates(
                dead.file,
                dates(period),
                say::this_affiliation(),
                diagnostics,
            );
            let place = Place::span(dead.file, affiliation.span());
            let message = say::affiliation_of_dead(dead.slug.as_str(), dead.day());
            dead.check_end(place, period, message, diagnostics);
        }
        for position in record.positions.iter().map(Spanned::get_ref) {
            let period = &position.period;
            if dead.is_honoured(position.kind.as_ref(), period) {
                continue;
            }
            dead.check_dates(dead.file, dates(period), say::this_position(), diagnostics);
            let state = position.state.as_ref();
            let held = state.filter(|state| *state.get_ref() == PositionState::Current);
            if let Some(state) = held {
                let place = Place::span(dead.file, state.span());
                let message = say::position_of_dead(dead.slug.as_str(), dead.day());
                dead.check_end(place, period, message, diagnostics);
            }
        }
    }
}

fn dead<'a>(tree: &'a Tree, person: &Slug) -> Option<Dead<'a>> {
    let (slug, written) = tree.people.get_key_value(person)?;
    let (file, record) = Written::read(written)?;
    let died = record.died.as_ref()?;
    let life = Period {
        start: record.born.as_ref().map(|born| *born.get_ref()),
        end: Some(End::On(*died.get_ref())),
    };
    if !life.is_ordered() {
        // That the dates of the life cannot be so is the mistake.
        return None;
    }
    Some(Dead { slug, file, died })
}

impl Dead<'_> {
    fn day(&self) -> String {
        self.died.get_ref().to_string()
    }

    /// Whether something began after the day of death for the honour, which may be.
    fn is_honoured(&self, kind: Option<&Spanned<AppointmentKind>>, period: &PeriodRecord) -> bool {
        let is_honorary = kind.is_some_and(|kind| *kind.get_ref() == AppointmentKind::Honorary);
        is_honorary && self.is_before(period.period().start)
    }

    /// Whether the person has surely died before a date.
    fn is_before(&self, date: Option<PartialDate>) -> bool {
        date.is_some_and(|date| self.died.get_ref().latest() < date.earliest())
    }

    /// Reports the first date that surely lies after the day of death; dates in the wrong order have been reported.
    fn check_dates(
        &self,
        file: &Arc<str>,
        dates: Dates,
        what: Message,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let [start, end] = dates;
        let late = [(start, true), (end, false)];
        let late = late.into_iter().find_map(|(date, begins)| {
            let (date, span) = date.filter(|(date, _)| self.is_before(Some(*date)))?;
            Some((date.to_string(), span, begins))
        });
        if let Some((date, span, begins)) = late {
            let (slug, died) = (self.slug.as_str(), self.day());
            let message = match begins {
                true => say::begins_after_death(what, date, slug, died),
                false => say::ends_after_death(what, date, slug, died),
            };
            let found = Diagnostic::new(Code::OutsideItsLife, Place::span(file, span), message);
            diagnostics.push(self.with_death(found));
        }
    }

    /// Reports that something is held still; where it begins too late, that has been said.
    fn check_end(
        &self,
        place: Place,
        period: &PeriodRecord,
        message: Message,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let begins_late = self.is_before(period.period().start);
        if period.end.is_some() || begins_late || may_have_end(&place.file, diagnostics) {
            return;
        }
        let found = Diagnostic::new(Code::OutsideItsLife, place, message);
        diagnostics.push(self.with_death(found));
    }

    fn with_death(&self, found: Diagnostic) -> Diagnostic {
        found.beside(Place::span(self.file, self.died.span()))
    }
}
