//! `malformed-identifier` for one of a scheme that has bodies alone, in the file of a person.

use toml::Spanned;

use crate::content::tree::{Tree, Written};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::Scheme;

/// The schemes whose registers have no people.
const OF_BODIES: [&str; 2] = ["uscc", "ror"];

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (file, person) in tree.people.values().filter_map(Written::read) {
        let identifiers = person.identifiers.iter().map(Spanned::get_ref);
        for written in identifiers.filter_map(|identifier| identifier.scheme.as_ref()) {
            let scheme = Scheme::from_word(written.get_ref());
            let scheme = scheme.filter(|scheme| OF_BODIES.contains(&scheme.word));
            if let Some(scheme) = scheme {
                diagnostics.push(Diagnostic::new(
                    Code::MalformedIdentifier,
                    Place::span(file, written.span()),
                    say::identifier_of_bodies(say::scheme_name(scheme.word)),
                ));
            }
        }
    }
}
