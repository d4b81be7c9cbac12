//! `missing-key`: a contact point that says nothing.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::ContactRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place, Severity};
use crate::messages::say;

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    // Where the site's own file is broken, numbers could not be read and languages may be missing.
    if diagnostics
        .iter()
        .any(|found| is_error(found) && &*found.place.file == "site.toml")
    {
        return;
    }
    let found = {
        let reported = reported(diagnostics);
        tree.contacts()
            .flat_map(|(file, contacts)| empty_contacts(file, contacts, &reported))
            .collect::<Vec<_>>()
    };
    diagnostics.extend(found);
}

/// A warning is about what could be read.
fn is_error(found: &Diagnostic) -> bool {
    found.code.severity() == Severity::Error
}

/// The places of all errors so far.
fn reported(diagnostics: &[Diagnostic]) -> BTreeSet<(&str, usize)> {
    let errors = diagnostics.iter().filter(|found| is_error(found));
    let places = errors.map(|found| &found.place);
    places
        .filter_map(|place| Some((&*place.file, place.span.as_ref()?.start)))
        .collect()
}

fn empty_contacts(
    file: &Arc<str>,
    contacts: &[Spanned<ContactRecord>],
    reported: &BTreeSet<(&str, usize)>,
) -> Vec<Diagnostic> {
    let ends = contacts.iter().skip(1).map(|next| next.span().start);
    contacts
        .iter()
        .zip(ends.chain([usize::MAX]))
        .filter(|(contact, _)| says_nothing(contact.get_ref()))
        // What was written there may be broken, and then it has been reported.
        .filter(|(contact, end)| !has_mistake(file, contact.span().start..*end, reported))
        .map(|(contact, _)| diagnostic(file, contact))
        .collect()
}

fn says_nothing(contact: &ContactRecord) -> bool {
    let numbers = contact.phones.len() + contact.faxes.len() + contact.emails.len();
    numbers == 0
        && contact.website.is_none()
        && contact.form.is_none()
        && contact.accounts.is_empty()
        && contact.address.is_none()
        && contact.postal_code.is_none()
        && contact.location.is_none()
        && contact.access.is_none()
        && contact.opens.is_empty()
        && contact.closures.is_empty()
        && contact.hours.is_none()
}

fn has_mistake(file: &str, span: Range<usize>, reported: &BTreeSet<(&str, usize)>) -> bool {
    let mut within = reported.range((file, span.start)..(file, span.end));
    within.next().is_some()
}

fn diagnostic(file: &Arc<str>, contact: &Spanned<ContactRecord>) -> Diagnostic {
    Diagnostic::new(
        Code::MissingKey,
        Place::span(file, contact.span()),
        say::empty_contact(),
    )
}
