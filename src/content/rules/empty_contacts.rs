//! `missing-key`: a contact point that says nothing.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;

use crate::content::schema::ContactRecord;
use crate::content::tree::{Tree, WrittenBody};
use crate::diagnostics::{Code, Diagnostic, Place, Severity};

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
        let organizations = tree.organizations.values();
        let bodies = organizations.flat_map(|organization| organization.bodies());
        bodies
            .flat_map(|body| empty_contacts(body, &reported))
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

fn empty_contacts(body: WrittenBody<'_>, reported: &BTreeSet<(&str, usize)>) -> Vec<Diagnostic> {
    let contacts = &body.profile.contacts;
    let ends = contacts.iter().skip(1).map(|next| next.span().start);
    contacts
        .iter()
        .zip(ends.chain([usize::MAX]))
        .filter(|(contact, _)| says_nothing(contact.get_ref()))
        // What was written there may be broken, and then it has been reported.
        .filter(|(contact, end)| !has_mistake(body, contact.span().start..*end, reported))
        .map(|(contact, _)| diagnostic(body, contact))
        .collect()
}

fn says_nothing(contact: &ContactRecord) -> bool {
    let numbers = contact.phones.len() + contact.faxes.len() + contact.emails.len();
    numbers == 0
        && contact.website.is_none()
        && contact.form.is_none()
        && contact.address.is_none()
        && contact.postal_code.is_none()
        && contact.access.is_none()
        && contact.hours.is_none()
}

fn has_mistake(
    body: WrittenBody<'_>,
    span: Range<usize>,
    reported: &BTreeSet<(&str, usize)>,
) -> bool {
    let file: &str = body.file;
    let mut within = reported.range((file, span.start)..(file, span.end));
    within.next().is_some()
}

fn diagnostic(body: WrittenBody<'_>, contact: &Spanned<ContactRecord>) -> Diagnostic {
    Diagnostic::new(
        Code::MissingKey,
        Place::span(body.file, contact.span()),
        "a contact point needs a key that tells how to reach someone",
    )
    .label("nothing of the kind is here")
    .help("add phones, faxes, emails, website, form, address, postal_code, access or hours, or remove it")
}
