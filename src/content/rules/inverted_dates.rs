//! `inverted-dates`: what ends before it begins.

use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::{
    ContactRecord, EndedPeriodRecord, PeriodRecord, ProfileRecord, SeatRecord,
};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::{End, PartialDate, Period};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for organization in tree.organizations.values() {
        if let Some(written) = &organization.organization
            && let Some(record) = &written.record
        {
            for former in &record.former_parents {
                check_ended(&written.file, &former.get_ref().period, diagnostics);
            }
        }
        for written in organization.units.values() {
            if let Some(record) = &written.record {
                for former in &record.former_parents {
                    check_ended(&written.file, &former.get_ref().period, diagnostics);
                }
            }
        }
        for body in organization.bodies() {
            let pair = std::iter::once(body.life.pair());
            for dates in pair.chain(body.life.listed()) {
                check_dates(body.file, dates.start, dates.end, diagnostics);
            }
            check_profile(body.file, body.profile, diagnostics);
        }
    }
    for seat in tree.seats() {
        check_post(seat.file, seat.record, diagnostics);
    }
    for (file, record) in tree.people.values().filter_map(Written::read) {
        let died = record.died.as_ref();
        let died = died.map(|date| Spanned::new(date.span(), End::On(*date.get_ref())));
        check_dates(file, record.born.as_ref(), died.as_ref(), diagnostics);
        for contact in &record.contacts {
            check_contact(file, contact.get_ref(), diagnostics);
        }
        for affiliation in &record.affiliations {
            check_period(file, &affiliation.get_ref().period, diagnostics);
        }
        for name in &record.other_names {
            check_period(file, &name.get_ref().period, diagnostics);
        }
    }
}

fn check_profile(file: &Arc<str>, profile: &ProfileRecord, diagnostics: &mut Vec<Diagnostic>) {
    for former in &profile.former_names {
        check_ended(file, &former.get_ref().period, diagnostics);
    }
    for superior in &profile.superiors {
        check_period(file, &superior.get_ref().period, diagnostics);
    }
    for other in &profile.other_names {
        check_period(file, &other.get_ref().period, diagnostics);
    }
    for contact in &profile.contacts {
        check_contact(file, contact.get_ref(), diagnostics);
    }
    for function in &profile.functions {
        check_period(file, &function.get_ref().period, diagnostics);
    }
}

fn check_post(file: &Arc<str>, post: &SeatRecord, diagnostics: &mut Vec<Diagnostic>) {
    check_period(file, &post.period, diagnostics);
    for contact in &post.contacts {
        check_contact(file, contact.get_ref(), diagnostics);
    }
    for vacancy in &post.vacancies {
        check_period(file, vacancy.get_ref(), diagnostics);
    }
    for part in &post.oversees {
        check_period(file, &part.get_ref().period, diagnostics);
    }
    for appointment in post.appointments.iter().map(Spanned::get_ref) {
        check_period(file, &appointment.period, diagnostics);
        for contact in &appointment.contacts {
            check_contact(file, contact.get_ref(), diagnostics);
        }
        for part in &appointment.oversees {
            check_period(file, &part.get_ref().period, diagnostics);
        }
    }
}

fn check_contact(file: &Arc<str>, contact: &ContactRecord, diagnostics: &mut Vec<Diagnostic>) {
    check_period(file, &contact.period, diagnostics);
    for closure in contact.closures.iter().map(Spanned::get_ref) {
        let end = closure.end.as_ref();
        let end = end.map(|date| Spanned::new(date.span(), End::On(*date.get_ref())));
        check_dates(file, closure.start.as_ref(), end.as_ref(), diagnostics);
    }
}

fn check_period(file: &Arc<str>, period: &PeriodRecord, diagnostics: &mut Vec<Diagnostic>) {
    check_dates(
        file,
        period.start.as_ref(),
        period.end.as_ref(),
        diagnostics,
    );
}

fn check_ended(file: &Arc<str>, period: &EndedPeriodRecord, diagnostics: &mut Vec<Diagnostic>) {
    let (start, end) = (period.start.as_ref(), period.end.as_ref());
    check_dates(file, start, end, diagnostics);
}

fn check_dates(
    file: &Arc<str>,
    start: Option<&Spanned<PartialDate>>,
    end: Option<&Spanned<End>>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let (Some(start), Some(end)) = (start, end) else {
        return;
    };
    let period = Period {
        start: Some(*start.get_ref()),
        end: Some(*end.get_ref()),
    };
    if !period.is_ordered() {
        diagnostics.push(
            Diagnostic::new(
                Code::InvertedDates,
                Place::span(file, end.span()),
                say::inverted_dates(end.get_ref().to_string(), start.get_ref().to_string()),
            )
            .beside(Place::span(file, start.span())),
        );
    }
}
