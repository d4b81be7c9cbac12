//! `overlapping-periods` and `duplicate-entry`: the life of a body is a pair of days or a list of periods, each of which
//! begins after the one before has ended.

use std::sync::Arc;

use super::lives::may_have_end;
use crate::content::schema::{WrittenLife, WrittenPeriod};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::End;

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
            say::days_beside_periods(),
        )
        .beside(Place::span(file, first.span())),
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
            if one.period().goes_on_in(next.period())
                && let Some(end) = one.end.map(|end| *end.get_ref())
            {
                let message = say::period_without_gap(end.to_string());
                let start = next.start.map_or(later.span(), |start| start.span());
                let found =
                    Diagnostic::new(Code::OverlappingPeriods, Place::span(file, start), message);
                diagnostics.push(found.beside(Place::span(file, earlier.span())));
            }
            continue;
        }
        let (start, end) = (next.start, one.end);
        let message = match (end.map(|end| *end.get_ref()), start) {
            (None, _) => say::open_period_before_another(),
            (Some(_), None) => say::period_without_beginning_after_another(),
            (Some(End::On(end)), Some(start)) => {
                say::period_begins_too_early(start.get_ref().to_string(), end.to_string())
            }
            (Some(End::Unknown | End::Open(_)), Some(start)) => {
                let first = one.start.map(|first| first.get_ref().to_string());
                let start = start.get_ref().to_string();
                say::period_begins_before_the_one_before(start, first.unwrap_or_default())
            }
        };
        let (place, other) = match end {
            None => (earlier.span(), later.span()),
            Some(_) => {
                let place = start.map_or(later.span(), |start| start.span());
                (place, earlier.span())
            }
        };
        diagnostics.push(
            Diagnostic::new(Code::OverlappingPeriods, Place::span(file, place), message)
                .beside(Place::span(file, other)),
        );
    }
}
