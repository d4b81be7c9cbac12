//! `repeated-contact`: a number or an e-mail address that is twice in one list, however it is written.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::{Email, Phone};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (file, contacts) in tree.contacts() {
        for contact in contacts.iter().map(Spanned::get_ref) {
            for numbers in [&contact.phones, &contact.faxes] {
                let shown = |number: &Phone| number.national().to_owned();
                report(
                    file,
                    numbers,
                    Phone::dialled_with_extension,
                    shown,
                    diagnostics,
                );
            }
            let address = |email: &Email| email.to_string().to_lowercase();
            report(
                file,
                &contact.emails,
                address,
                Email::to_string,
                diagnostics,
            );
        }
    }
}

fn report<T>(
    file: &Arc<str>,
    list: &[Spanned<T>],
    key: impl Fn(&T) -> String,
    shown: impl Fn(&T) -> String,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut known: BTreeMap<String, Range<usize>> = BTreeMap::new();
    for written in list {
        let key = key(written.get_ref());
        match known.get(&key) {
            Some(first) => {
                let place = Place::span(file, written.span());
                let message = say::repeated_contact(shown(written.get_ref()));
                let found = Diagnostic::new(Code::RepeatedContact, place, message);
                diagnostics.push(found.beside(Place::span(file, first.clone())));
            }
            None => {
                known.insert(key, written.span());
            }
        }
    }
}
