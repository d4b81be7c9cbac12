//! `missing-key`, `malformed-url`: an `[editing]` of which no link can be made.

use std::ops::Range;

use crate::content::schema::EditingRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::{Message, say};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    let Some((file, editing)) = tree.site.as_ref().and_then(|written| {
        let editing = written.record.as_deref()?.editing.as_ref()?;
        Some((&written.file, editing))
    }) else {
        return;
    };
    let span = editing.span();
    let record = editing.get_ref();
    diagnostics.extend(missing(record, span).map(|(span, message)| {
        Diagnostic::new(Code::MissingKey, Place::span(file, span), message)
    }));
    if let Some(address) = &record.repository
        && address.get_ref().has_query_or_fragment()
    {
        let message = say::repository_with_more(address.get_ref().as_str());
        let place = Place::span(file, address.span());
        diagnostics.push(Diagnostic::new(Code::MalformedUrl, place, message));
    }
}

/// The key without which the others say nothing: a broken value has been reported where it stands, so what is
/// looked for is a key without the other it belongs to.
fn missing(record: &EditingRecord, span: Range<usize>) -> Option<(Range<usize>, Message)> {
    let repository = record.repository.as_ref().map(toml::Spanned::span);
    let forge = record.forge.as_ref().map(toml::Spanned::span);
    let place = record.branch.as_ref().or(record.folder.as_ref());
    let place = place.map(toml::Spanned::span);
    match (forge, repository, place) {
        (None, Some(repository), _) => Some((repository, say::editing_without_forge())),
        (Some(forge), None, _) => Some((forge, say::editing_without_repository())),
        (None, None, Some(place)) => Some((place, say::editing_with_place_alone())),
        (None, None, None) if record.report_email.is_none() => {
            Some((span, say::editing_without_anything()))
        }
        _ => None,
    }
}
