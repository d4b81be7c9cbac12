//! `overlapping-holders`: two people at once in a post for one; `vacant-and-held`: a vacancy while someone holds it.

use std::sync::Arc;

use super::appointed_twice::shared_day;
use crate::content::holders::{Holder, Holders};
use crate::content::tree::{Seat, Tree};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::model::AppointmentKind;
use crate::text::{PartialDate, Slug};

pub fn check(tree: &Tree, all: &Holders<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for seat in tree.seats() {
        let hold = |one: &Slug, other: &Slug| say::hold_at_once(one.as_str(), other.as_str());
        let is_shared = seat.record.multiple_holders.as_ref();
        let seated = holders(all, &seat, AppointmentKind::takes_seat);
        if !is_shared.is_some_and(|is_shared| *is_shared.get_ref()) {
            check_holders(seat.file, &seated, hold, diagnostics);
            let acting = holders(all, &seat, is_acting);
            let act = |one: &Slug, other: &Slug| say::act_at_once(one.as_str(), other.as_str());
            check_holders(seat.file, &acting, act, diagnostics);
        }
        check_vacancies(&seat, &seated, diagnostics);
    }
}

/// Who stands in for a holder.
fn is_acting(kind: AppointmentKind) -> bool {
    kind == AppointmentKind::Acting
}

/// The holders of a post by appointments of some kinds.
fn holders<'t, 'h>(
    all: &'h Holders<'t>,
    seat: &Seat<'t>,
    is_meant: fn(AppointmentKind) -> bool,
) -> Vec<&'h Holder<'t>> {
    let holders = all.of_post(seat.record).iter();
    holders.filter(|holder| is_meant(holder.kind)).collect()
}

/// Reports each who does the same as someone else before at the same time.
fn check_holders(
    file: &Arc<str>,
    holders: &[&Holder<'_>],
    told: impl Fn(&Slug, &Slug) -> Message,
    diagnostics: &mut Vec<Diagnostic>,
) {
    for (place, holder) in holders.iter().enumerate() {
        let other = holders[..place].iter().find(|other| {
            other.person != holder.person
                && !is_reported_before(other, holder)
                && other.period.stands_beside(holder.period)
        });
        if let Some(other) = other {
            diagnostics.push(
                Diagnostic::new(
                    Code::OverlappingHolders,
                    Place::span(file, holder.span.clone()),
                    told(other.person, holder.person),
                )
                .beside(Place::span(file, other.span.clone()))
                .help(
                    shared_day(other.period, holder.period)
                        .or_else(|| dates_apart(other, holder))
                        .or_else(|| dates_apart(holder, other))
                        .unwrap_or_else(say::end_of_one_or_several_holders),
                ),
            );
        }
    }
}

/// The dates that keep two holders apart, of whom the second surely begins after the first. A month or a year may have both.
fn dates_apart(first: &Holder<'_>, second: &Holder<'_>) -> Option<Message> {
    let start = second.period.start?;
    let begins_before = first
        .period
        .start
        .is_none_or(|first| first.latest() < start.earliest());
    if !begins_before
        || [first, second]
            .iter()
            .any(|holder| holder.record.person.is_none())
    {
        return None;
    }
    let last = match start {
        PartialDate::Day(day) => PartialDate::Day(day.yesterday().ok()?),
        other => other,
    };
    let (one, last) = (first.person.as_str(), last.to_string());
    Some(match first.period.last() {
        None => say::end_before_successor(one, last),
        Some(end) => {
            let next = match end {
                PartialDate::Day(day) => PartialDate::Day(day.tomorrow().ok()?),
                other => other,
            };
            let (end, other) = (end.to_string(), second.person.as_str());
            let ends_before = second.period.last();
            let ends_before = ends_before.is_some_and(|last| last.latest() < next.earliest());
            match ends_before {
                true => say::end_earlier(one, end, other, start.to_string(), last),
                false => {
                    let next = next.to_string();
                    say::end_or_start(one, end, other, start.to_string(), last, next)
                }
            }
        }
    })
}

/// Whether two hold a post as holders of another one that is for one: that they do is a mistake of that post.
fn is_reported_before(one: &Holder<'_>, other: &Holder<'_>) -> bool {
    std::ptr::eq(one.record, other.record) && !one.is_one_of_several
}

fn check_vacancies(seat: &Seat<'_>, seated: &[&Holder<'_>], diagnostics: &mut Vec<Diagnostic>) {
    for vacancy in &seat.record.vacancies {
        let period = vacancy.get_ref().period();
        let mut held = seated.iter();
        if let Some(holder) = held.find(|holder| holder.period.surely_overlaps(period)) {
            diagnostics.push(
                Diagnostic::new(
                    Code::VacantAndHeld,
                    Place::span(seat.file, vacancy.span()),
                    say::vacant_and_held(holder.person.as_str()),
                )
                .beside(Place::span(seat.file, holder.span.clone())),
            );
        }
    }
}
