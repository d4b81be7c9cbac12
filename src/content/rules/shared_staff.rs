//! `shares-staff-with-itself`, and `duplicate-entry` for a body that is named twice among those with one staff.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::repeated::twice;
use crate::content::schema::WrittenPartner;
use crate::content::tree::{Tree, WrittenBody};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::Slug;

/// A body by its organization and, where it is a unit, its own slug.
type Key<'a> = (&'a Slug, Option<&'a Slug>);

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (organization, files) in &tree.organizations {
        if let Some(body) = files.itself() {
            check_body((organization, None), body, diagnostics);
        }
        for unit in files.units.keys() {
            if let Some(body) = files.unit(unit) {
                check_body((organization, Some(unit)), body, diagnostics);
            }
        }
    }
}

fn check_body(own: Key<'_>, body: WrittenBody<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen: BTreeMap<Key<'_>, Range<usize>> = BTreeMap::new();
    for written in &body.profile.shares_staff_with {
        let Some(partner) = partner(own, written.get_ref()) else {
            continue;
        };
        if partner == own {
            diagnostics.push(with_itself(body.file, written.span()));
        } else if let Some(first) = seen.insert(partner, written.span()) {
            let message = say::partner_twice();
            diagnostics.push(twice(body.file, written.span(), first, message));
        }
    }
}

/// The body that is named in the file of another one.
fn partner<'a>(own: Key<'a>, written: &'a WrittenPartner) -> Option<Key<'a>> {
    match (written, own) {
        (WrittenPartner::Alike(slug), (_, None)) => Some((slug, None)),
        (WrittenPartner::Alike(slug), (here, Some(_))) => Some((here, Some(slug))),
        (WrittenPartner::Named(named), _) => Some((
            named.organization.as_ref()?.get_ref(),
            named.unit.as_ref().map(Spanned::get_ref),
        )),
    }
}

fn with_itself(file: &Arc<str>, span: Range<usize>) -> Diagnostic {
    Diagnostic::new(
        Code::SharesStaffWithItself,
        Place::span(file, span),
        say::shares_staff_with_itself(),
    )
}
