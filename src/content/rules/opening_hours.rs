//! `duplicate-entry`: opening hours that overlap others of the same day, as a block that was copied does.

use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::{ContactRecord, OpeningRecord};
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (file, contacts) in tree.contacts() {
        for contact in contacts.iter().map(Spanned::get_ref) {
            check_contact(file, contact, diagnostics);
        }
    }
}

fn check_contact(file: &Arc<str>, contact: &ContactRecord, diagnostics: &mut Vec<Diagnostic>) {
    for (place, hours) in contact.opens.iter().enumerate() {
        let mut before = contact.opens[..place].iter();
        if let Some(first) = before.find(|first| overlap(first.get_ref(), hours.get_ref())) {
            diagnostics.push(
                Diagnostic::new(
                    Code::DuplicateEntry,
                    Place::span(file, hours.span()),
                    say::overlapping_hours(),
                )
                .beside(Place::span(file, first.span())),
            );
        }
    }
}

fn overlap(one: &OpeningRecord, other: &OpeningRecord) -> bool {
    let times = |record: &OpeningRecord| {
        Some((
            *record.from.as_ref()?.get_ref(),
            *record.to.as_ref()?.get_ref(),
        ))
    };
    let (Some((from, to)), Some((other_from, other_to))) = (times(one), times(other)) else {
        return false;
    };
    let others = other.weekdays();
    let is_on_one_day = one.weekdays().iter().any(|day| others.contains(day));
    is_on_one_day && from < other_to && other_from < to
}
