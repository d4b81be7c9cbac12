//! `number-out-of-range`: a salary range whose end is below its beginning.

use toml::Spanned;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for seat in tree.seats() {
        let range = seat.record.salary_range.as_ref().map(Spanned::get_ref);
        let ends = range.and_then(|range| range.from.as_ref().zip(range.to.as_ref()));
        let Some((from, to)) = ends else {
            continue;
        };
        if to.get_ref() < from.get_ref() {
            diagnostics.push(
                Diagnostic::new(
                    Code::NumberOutOfRange,
                    Place::span(seat.file, to.span()),
                    say::inverted_salary_range(),
                )
                .beside(Place::span(seat.file, from.span())),
            );
        }
    }
}
