//! `overlapping-periods` and `duplicate-entry`: the life of a body is a pair of days or a list of periods, each of which
//! begins after the one before has ended.

use std::sync::Arc;

use super::lives::may_have_end;
use crate::content::schema::{WrittenLife, WrittenPeriod};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::text::{End, PartialDate};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for body in tree.bodies() {
        check_pair(body.file, body.life, diagnostics);
        // A date that could not be read may be the one that is missing.
        if !may_have_end(body.file, diagnostics) {
            check_order(body.file, body.life, diagnostics);
        }
    }
}

fn check_pair(file: &Arc<str>, life: WrittenLife<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let WrittenPeriod { start, end } = life.pair();
    let place = start.map(|date| date.span()).or(end.map(|end| end.span()));
    let (Some(place), Some(first)) = (place, life.list().first()) else {
        return;
    };
    diagnostics.push(
        Diagnostic::new(
            Code::DuplicateEntry,
            Place::span(file, place),
            "this body has its days twice: beside [[periods]]",
        )
        .label("given here")
        .related(Place::span(file, first.span()), "and as periods here")
        .help("write these days into [[periods]], or remove that"),
    );
}

fn check_order(file: &Arc<str>, life: WrittenLife<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let periods = || life.list().iter().zip(life.listed());
    for ((earlier, one), (later, next)) in periods().zip(periods().skip(1)) {
        let is_ordered = one.period().is_ordered() && next.period().is_ordered();
        if !is_ordered {
            continue;
        }
        if next.period().may_follow(one.period()) {
            if let Some(end) = without_gap(&one, &next) {
                let message =
                    format!("this period begins on the day after the one before it ends, on {end}");
                let start = next.start.map_or(later.span(), |start| start.span());
                let found =
                    Diagnostic::new(Code::OverlappingPeriods, Place::span(file, start), message);
                diagnostics.push(
                    found
                        .label("nothing ended in between")
                        .related(Place::span(file, earlier.span()), "the one before")
                        .help(
                            "make one period of the two: a body that goes on was not set up again",
                        ),
                );
            }
            continue;
        }
        let (start, end) = (next.start, one.end);
        let message = match (end.map(|end| *end.get_ref()), start) {
            (None, _) => "this period is open, but another one follows".to_owned(),
            (Some(_), None) => {
                "this period has no beginning, but another one is before it".to_owned()
            }
            (Some(End::On(end)), Some(start)) => {
                format!(
                    "this period begins on {}, but the one before it lasts to {end}",
                    start.get_ref()
                )
            }
            (Some(End::Unknown | End::Open(_)), Some(start)) => {
                let first = one.start.map(|first| first.get_ref().to_string());
                format!(
                    "this period begins on {}, but the one before it on {}",
                    start.get_ref(),
                    first.unwrap_or_default()
                )
            }
        };
        let (place, label, other, related) = match end {
            None => (
                earlier.span(),
                "needs a last day",
                later.span(),
                "the next one",
            ),
            Some(_) => {
                let place = start.map_or(later.span(), |start| start.span());
                (place, "begins too early", earlier.span(), "the one before")
            }
        };
        diagnostics.push(
            Diagnostic::new(Code::OverlappingPeriods, Place::span(file, place), message)
                .label(label)
                .related(Place::span(file, other), related)
                .help("write the periods one after another, the earliest first, each but the last with the day on which it ended (\"unknown\" where nobody knows), and each but the first with its first day; a month or a year will do"),
        );
    }
}

/// The last day of a period on which the next one follows without a day between.
fn without_gap(one: &WrittenPeriod<'_>, next: &WrittenPeriod<'_>) -> Option<PartialDate> {
    let end = one.end?.get_ref().date()?;
    let (PartialDate::Day(_), PartialDate::Day(start)) = (end, *next.start?.get_ref()) else {
        return None;
    };
    (end.day_after() == Some(start)).then_some(end)
}
