//! `duplicate-entry` for a kind of `kinds.toml` that there is already.

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::model::KindClass;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, record)) = tree.kinds.as_ref().and_then(Written::read) else {
        return;
    };
    let there = record.places.iter();
    for (slug, place) in there.filter(|(slug, _)| KindClass::from_word(slug.as_str()).is_some()) {
        diagnostics.push(Diagnostic::new(
            Code::DuplicateEntry,
            Place::span(file, place.clone()),
            say::standard_kind_again(slug.as_str()),
        ));
    }
}
