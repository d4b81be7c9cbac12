//! `unlikely-date`: a date that the calendar has and nobody means: in a year with a digit wrong, in a future too far to be
//! known, or still to come of what has been.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use toml::Spanned;

use crate::content::prose::NotedDate;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::text::Slug;

/// Bodies older than this are fewer than years with a digit wrong: the University of Bologna is of 1088.
const FIRST_YEAR: i16 = 1000;

/// How many years ahead anything is known: no term of office is longer.
const YEARS_AHEAD: i32 = 20;

/// Reports every such date; those to come only where it is known which day it is.
pub fn check(tree: &Tree, day: Option<Date>, diagnostics: &mut Vec<Diagnostic>) {
    let dates = tree.dates.iter();
    diagnostics.extend(dates.filter_map(|(file, noted)| {
        let message = fault(noted, day)?;
        Some(diagnostic(file, noted, message))
    }));
    diagnostics.extend(day.iter().flat_map(|day| births_long_ago(tree, *day)));
}

/// How many years after a birth nobody holds a post any more.
const YEARS_OF_LIFE: i16 = 100;

/// The births of those who hold a post and would be older than anybody who does.
fn births_long_ago(tree: &Tree, day: Date) -> Vec<Diagnostic> {
    let seats = tree.seats().filter(|seat| seat.record.period.end.is_none());
    let held = seats.flat_map(|seat| &seat.record.appointments);
    let held = held
        .map(Spanned::get_ref)
        .filter(|held| held.period.end.is_none());
    let holders: BTreeSet<&Slug> = held
        .filter_map(|held| Some(held.person.as_ref()?.get_ref()))
        .collect();
    let people = holders
        .into_iter()
        .filter_map(|person| tree.people.get(person)?.read());
    let births = people.filter_map(|(file, person)| {
        let born = person.born.as_ref().filter(|_| person.died.is_none())?;
        let is_long_ago = born.get_ref().latest().year() + YEARS_OF_LIFE < day.year();
        let message = say::born_long_ago(born.get_ref().to_string());
        let place = Place::span(file, born.span());
        is_long_ago.then(|| Diagnostic::new(Code::UnlikelyDate, place, message))
    });
    births.collect()
}

fn fault(noted: &NotedDate, day: Option<Date>) -> Option<Message> {
    let date = noted.date;
    if date.latest().year() < FIRST_YEAR {
        return Some(say::date_long_ago(date.to_string()));
    }
    // Where the content is written, it may be tomorrow already.
    let tomorrow = day?.checked_add(1.day()).ok()?;
    let limit = tomorrow.checked_add(YEARS_AHEAD.years()).ok()?;
    let has_been = noted.is_of_editing() || ["born", "died"].contains(&noted.key.as_str());
    if has_been && tomorrow < date.earliest() {
        return Some(say::date_to_come(date.to_string(), &noted.key));
    }
    (limit < date.earliest()).then(|| say::date_far_ahead(date.to_string()))
}

fn diagnostic(file: &Arc<str>, noted: &NotedDate, message: Message) -> Diagnostic {
    Diagnostic::new(
        Code::UnlikelyDate,
        Place::span(file, noted.span.clone()),
        message,
    )
}
