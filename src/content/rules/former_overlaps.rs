//! `former-overlap`: two former names or two former parents of a body at the same time.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::EndedPeriodRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};
use crate::text::PartialDate;

/// A former name or parent: where it is written, and its time.
type Former<'a> = (Range<usize>, &'a EndedPeriodRecord);

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for body in tree.bodies() {
        let names = &body.profile.former_names;
        let names = names
            .iter()
            .map(|name| (name.span(), &name.get_ref().period));
        check_former(
            body.file,
            names.collect(),
            &say::former_names(),
            diagnostics,
        );
    }
    for organization in tree.organizations.values() {
        if let Some(written) = &organization.organization {
            let former = written
                .record
                .iter()
                .flat_map(|record| &record.former_parents);
            let former = former.map(|parent| (parent.span(), &parent.get_ref().period));
            check_former(
                &written.file,
                former.collect(),
                &say::former_parents(),
                diagnostics,
            );
        }
        for written in organization.units.values() {
            let former = written
                .record
                .iter()
                .flat_map(|record| &record.former_parents);
            let former = former.map(|parent| (parent.span(), &parent.get_ref().period));
            check_former(
                &written.file,
                former.collect(),
                &say::former_parents(),
                diagnostics,
            );
        }
    }
}

/// Reports each that surely shares a day with another one that ends before it or with it.
fn check_former(
    file: &Arc<str>,
    mut former: Vec<Former<'_>>,
    what: &Message,
    diagnostics: &mut Vec<Diagnostic>,
) {
    former.sort_by_key(|(_, period)| period.period().last().map(PartialDate::latest));
    for (place, (span, period)) in former.iter().enumerate() {
        let mut earlier = former[..place].iter();
        let Some((other, end)) = earlier.find_map(|(span, earlier)| {
            let end = earlier.end.as_ref()?;
            overlap(earlier, period).then_some((span, end))
        }) else {
            continue;
        };
        let start: Option<&Spanned<_>> = period.start.as_ref();
        diagnostics.push(
            Diagnostic::new(
                Code::FormerOverlap,
                Place::span(file, start.map_or(span.clone(), Spanned::span)),
                say::former_overlap(what.clone(), end.get_ref().to_string()),
            )
            .beside(Place::span(file, other.clone())),
        );
    }
}

/// Whether the later of two surely begins before the earlier has ended. Without a beginning it follows on what ended
/// before it, so that only two with the same end are one too many.
fn overlap(earlier: &EndedPeriodRecord, later: &EndedPeriodRecord) -> bool {
    let (earlier, later) = (earlier.period(), later.period());
    match later.start {
        Some(_) => earlier.surely_overlaps(later),
        None => earlier.last().is_some() && earlier.end == later.end,
    }
}
