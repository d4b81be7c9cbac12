//! `outside-its-life`: a person who holds or belongs to something after the day of death, or does so still.

use std::sync::Arc;

use toml::Spanned;

use super::lives::{Dates, dates, may_have_end};
use crate::content::schema::PeriodRecord;
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
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
                dead.check_dates(seat.file, dates(period), "appointment", diagnostics);
                let place = Place::span(seat.file, person.span());
                dead.check_end(place, period, "appointment", "", diagnostics);
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
            dead.check_dates(dead.file, dates(period), "affiliation", diagnostics);
            let place = Place::span(dead.file, affiliation.span());
            dead.check_end(place, period, "affiliation", "", diagnostics);
        }
        for position in record.positions.iter().map(Spanned::get_ref) {
            let period = &position.period;
            if dead.is_honoured(position.kind.as_ref(), period) {
                continue;
            }
            dead.check_dates(dead.file, dates(period), "position", diagnostics);
            let state = position.state.as_ref();
            let held = state.filter(|state| *state.get_ref() == PositionState::Current);
            if let Some(state) = held {
                let place = Place::span(dead.file, state.span());
                let other = "write state = \"former\", or ";
                dead.check_end(place, period, "position", other, diagnostics);
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
        what: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let died = *self.died.get_ref();
        let [start, end] = dates;
        let late = [(start, "begins"), (end, "ends")];
        let late = late.into_iter().find_map(|(date, verb)| {
            let (date, span) = date.filter(|(date, _)| self.is_before(Some(*date)))?;
            Some((date, span, verb))
        });
        if let Some((date, span, verb)) = late {
            let message = format!(
                "this {what} {verb} on {date}, after `{}` died, on {died}",
                self.slug
            );
            let found = Diagnostic::new(Code::OutsideItsLife, Place::span(file, span), message);
            let help = format!("write {died} or an earlier date, or mend the date of death");
            diagnostics.push(self.with_death(found.label("later").help(help)));
        }
    }

    /// Reports that something is held still; where it begins too late, that has been said.
    fn check_end(
        &self,
        place: Place,
        period: &PeriodRecord,
        what: &str,
        other: &str,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let died = *self.died.get_ref();
        let begins_late = self.is_before(period.period().start);
        if period.end.is_some() || begins_late || may_have_end(&place.file, diagnostics) {
            return;
        }
        let message = format!("this {what} is open, but `{}` died on {died}", self.slug);
        let help = format!(
            "{other}give it end = \"{}\", or an earlier one",
            End::On(died)
        );
        let found = Diagnostic::new(Code::OutsideItsLife, place, message).label("has no end");
        diagnostics.push(self.with_death(found.help(help)));
    }

    fn with_death(&self, found: Diagnostic) -> Diagnostic {
        found.related(Place::span(self.file, self.died.span()), "died then")
    }
}
