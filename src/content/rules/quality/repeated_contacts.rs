//! `repeated-contact`: a number or an e-mail address that is twice in one list, however it is written.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::schema::ContactRecord;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;
use crate::text::{Email, Phone};

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (file, contacts) in tree.contacts() {
        report_again(file, contacts, diagnostics);
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

/// Reports a telephone number that two contacts for the same purpose have.
fn report_again(
    file: &Arc<str>,
    contacts: &[Spanned<ContactRecord>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut known: BTreeMap<(String, String), Range<usize>> = BTreeMap::new();
    for contact in contacts.iter().map(Spanned::get_ref) {
        let mut own = BTreeMap::new();
        for written in &contact.phones {
            let purpose = purpose_of(contact);
            let key = (purpose, written.get_ref().dialled_with_extension());
            match known.get(&key) {
                Some(first) => {
                    let place = Place::span(file, written.span());
                    let number = written.get_ref().national().to_owned();
                    let message = say::contact_twice(number);
                    let found = Diagnostic::new(Code::RepeatedContact, place, message);
                    diagnostics.push(found.beside(Place::span(file, first.clone())));
                }
                None => {
                    own.insert(key, written.span());
                }
            }
        }
        known.append(&mut own);
    }
}

/// What a contact is for, in every language.
fn purpose_of(contact: &ContactRecord) -> String {
    let purpose = contact.purpose.iter().map(Spanned::get_ref);
    let texts = purpose.flat_map(|purpose| purpose.translations());
    let texts = texts.map(|text| text.value.get_ref().as_str());
    texts.collect::<Vec<_>>().join("/")
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
