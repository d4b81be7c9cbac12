//! `appointed-twice`: one person in one post twice at the same time.

use std::collections::BTreeMap;

use crate::content::holders::{Holder, Holders};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::text::{PartialDate, Period, Slug};

pub fn check(tree: &Tree, holders: &Holders<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for seat in tree.seats() {
        for (again, first) in repeated(holders.of_post(seat.record)) {
            diagnostics.push(
                Diagnostic::new(
                    Code::AppointedTwice,
                    Place::span(seat.file, again.span.clone()),
                    say::appointed_twice(again.person.as_str()),
                )
                .beside(Place::span(seat.file, first.span.clone()))
                .help(
                    shared_day(first.period, again.period)
                        .unwrap_or_else(say::remove_one_or_date_both),
                ),
            );
        }
    }
}

/// What is to be done where one period begins on the last day of another: as sources count days, that is no overlap.
pub(super) fn shared_day(one: Period, other: Period) -> Option<Message> {
    let shared = |earlier: Period, later: Period| match (earlier.last()?, later.start?) {
        (PartialDate::Day(end), PartialDate::Day(start)) if end == start => end.yesterday().ok(),
        _ => None,
    };
    let before = shared(one, other).or_else(|| shared(other, one))?;
    Some(say::end_on_day_before(before.to_string()))
}

/// Each appointment of someone who holds the post already, with the one before it. Who holds another post twice holds this
/// one twice by it, which is a mistake of that post.
fn repeated<'h, 't>(holders: &'h [Holder<'t>]) -> Vec<(&'h Holder<'t>, &'h Holder<'t>)> {
    let mut known: BTreeMap<&Slug, Vec<&Holder<'_>>> = BTreeMap::new();
    let mut found = Vec::new();
    for holder in holders {
        let earlier = known.entry(holder.person).or_default();
        let overlapping = earlier.iter().find(|first| {
            !std::ptr::eq(first.record, holder.record)
                && first.period.surely_overlaps(holder.period)
        });
        found.extend(overlapping.map(|first| (holder, *first)));
        earlier.push(holder);
    }
    found
}
