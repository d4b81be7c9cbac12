//! `appointed-twice`: one person in one post twice at the same time.

use std::collections::BTreeMap;

use crate::content::holders::{Holder, Holders};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::Slug;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let holders = Holders::of(tree);
    for seat in tree.seats() {
        for (again, first) in repeated(holders.of_post(seat.record)) {
            diagnostics.push(
                Diagnostic::new(
                    Code::AppointedTwice,
                    Place::span(seat.file, again.span.clone()),
                    say::appointed_twice(again.person.as_str()),
                )
                .beside(Place::span(seat.file, first.span.clone())),
            );
        }
    }
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
