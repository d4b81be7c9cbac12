//! `inverted-dates`: what ends before it begins, or is over before it does.

use std::ops::Range;
use std::sync::Arc;

use jiff::civil::Date;
use toml::Spanned;

use crate::content::schema::{
    ContactRecord, EndedPeriodRecord, PeriodRecord, ProfileRecord, SeatRecord,
};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::text::{End, PartialDate, Period};

/// What was found, and the day on which what is over has begun.
struct Found<'a> {
    day: Option<Date>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl Found<'_> {
    /// Adds that the end of something and its beginning do not go together, at the places of both.
    fn add(&mut self, file: &Arc<str>, places: (Range<usize>, Range<usize>), message: Message) {
        let (start, end) = places;
        let found = Diagnostic::new(Code::InvertedDates, Place::span(file, end), message);
        self.diagnostics
            .push(found.beside(Place::span(file, start)));
    }
}

/// The day is that of the check, where it is given.
pub fn check(tree: &Tree, day: Option<Date>, diagnostics: &mut Vec<Diagnostic>) {
    let found = &mut Found { day, diagnostics };
    for organization in tree.organizations.values() {
        if let Some(written) = &organization.organization
            && let Some(record) = &written.record
        {
            for former in &record.former_parents {
                check_ended(&written.file, &former.get_ref().period, found);
            }
        }
        for written in organization.units.values() {
            if let Some(record) = &written.record {
                for former in &record.former_parents {
                    check_ended(&written.file, &former.get_ref().period, found);
                }
            }
        }
        for body in organization.bodies() {
            let pair = std::iter::once(body.life.pair());
            for dates in pair.chain(body.life.listed()) {
                check_dates(body.file, dates.start, dates.end, found);
            }
            check_profile(body.file, body.profile, found);
        }
    }
    for seat in tree.seats() {
        check_post(seat.file, seat.record, found);
    }
    for (file, record) in tree.people.values().filter_map(Written::read) {
        check_lifetime(file, record.born.as_ref(), record.died.as_ref(), found);
        for contact in &record.contacts {
            check_contact(file, contact.get_ref(), found);
        }
        for affiliation in &record.affiliations {
            check_period(file, &affiliation.get_ref().period, found);
        }
        for name in &record.other_names {
            check_period(file, &name.get_ref().period, found);
        }
    }
}

fn check_lifetime(
    file: &Arc<str>,
    born: Option<&Spanned<PartialDate>>,
    died: Option<&Spanned<PartialDate>>,
    found: &mut Found<'_>,
) {
    let (Some(born), Some(died)) = (born, died) else {
        return;
    };
    let life = Period {
        start: Some(*born.get_ref()),
        end: Some(End::On(*died.get_ref())),
    };
    if !life.is_ordered() {
        let message =
            say::died_before_birth(died.get_ref().to_string(), born.get_ref().to_string());
        found.add(file, (born.span(), died.span()), message);
    }
}

fn check_profile(file: &Arc<str>, profile: &ProfileRecord, found: &mut Found<'_>) {
    for former in &profile.former_names {
        check_ended(file, &former.get_ref().period, found);
    }
    for superior in &profile.superiors {
        check_period(file, &superior.get_ref().period, found);
    }
    for other in &profile.other_names {
        check_period(file, &other.get_ref().period, found);
    }
    for contact in &profile.contacts {
        check_contact(file, contact.get_ref(), found);
    }
    for function in &profile.functions {
        check_period(file, &function.get_ref().period, found);
    }
}

fn check_post(file: &Arc<str>, post: &SeatRecord, found: &mut Found<'_>) {
    check_period(file, &post.period, found);
    for contact in &post.contacts {
        check_contact(file, contact.get_ref(), found);
    }
    for vacancy in &post.vacancies {
        check_period(file, vacancy.get_ref(), found);
    }
    for part in &post.oversees {
        check_period(file, &part.get_ref().period, found);
    }
    for appointment in post.appointments.iter().map(Spanned::get_ref) {
        check_period(file, &appointment.period, found);
        for contact in &appointment.contacts {
            check_contact(file, contact.get_ref(), found);
        }
        for part in &appointment.oversees {
            check_period(file, &part.get_ref().period, found);
        }
    }
}

fn check_contact(file: &Arc<str>, contact: &ContactRecord, found: &mut Found<'_>) {
    check_period(file, &contact.period, found);
    for closure in contact.closures.iter().map(Spanned::get_ref) {
        let (start, end) = (closure.start.as_ref(), closure.end.as_ref());
        check_dates(file, start, end, found);
    }
}

fn check_period(file: &Arc<str>, period: &PeriodRecord, found: &mut Found<'_>) {
    check_dates(file, period.start.as_ref(), period.end.as_ref(), found);
}

fn check_ended(file: &Arc<str>, period: &EndedPeriodRecord, found: &mut Found<'_>) {
    let (start, end) = (period.start.as_ref(), period.end.as_ref());
    check_dates(file, start, end, found);
}

fn check_dates(
    file: &Arc<str>,
    start: Option<&Spanned<PartialDate>>,
    end: Option<&Spanned<End>>,
    found: &mut Found<'_>,
) {
    let (Some(start), Some(end)) = (start, end) else {
        return;
    };
    let period = Period {
        start: Some(*start.get_ref()),
        end: Some(*end.get_ref()),
    };
    let places = (start.span(), end.span());
    if !period.is_ordered() {
        let message = say::inverted_dates(end.get_ref().to_string(), start.get_ref().to_string());
        found.add(file, places.clone(), message);
    }
    let is_to_come = |day: Date| *end.get_ref() == End::Unknown && !period.has_begun(day);
    if found.day.is_some_and(is_to_come) {
        let message = say::over_before_it_begins(start.get_ref().to_string());
        found.add(file, places, message);
    }
}
