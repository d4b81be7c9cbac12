//! `repeated-contact`: a number or an e-mail address that is twice in one list, however it is written.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use crate::content::localized::WrittenText;
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

/// Reports a telephone number that two contacts for the same purpose and place have.
fn report_again(
    file: &Arc<str>,
    contacts: &[Spanned<ContactRecord>],
    diagnostics: &mut Vec<Diagnostic>,
) {
    if contacts.len() < 2 {
        return;
    }
    let mut known: BTreeMap<String, Vec<(&ContactRecord, Range<usize>)>> = BTreeMap::new();
    for contact in contacts.iter().map(Spanned::get_ref) {
        for written in &contact.phones {
            let number = written.get_ref().dialled_with_extension();
            let others = known.entry(number).or_default();
            let first = others.iter().find(|(other, _)| {
                !std::ptr::eq(*other, contact) && is_for_the_same(other, contact)
            });
            if let Some((_, first)) = first {
                let place = Place::span(file, written.span());
                let message = say::contact_twice(written.get_ref().national());
                let found = Diagnostic::new(Code::RepeatedContact, place, message);
                diagnostics.push(found.beside(Place::span(file, first.clone())));
            }
            others.push((contact, written.span()));
        }
    }
}

/// Whether neither purpose nor address tells two contacts apart. Two offices may have one number.
fn is_for_the_same(one: &ContactRecord, other: &ContactRecord) -> bool {
    let are_at_two = one.address.is_some() && other.address.is_some();
    let is_same_place = texts(&one.address) == texts(&other.address);
    texts(&one.purpose) == texts(&other.purpose) && (is_same_place || !are_at_two)
}

/// What a text says, in every language.
fn texts(written: &Option<Spanned<WrittenText>>) -> Vec<&str> {
    let written = written.iter().map(Spanned::get_ref);
    let texts = written.flat_map(|written| written.translations());
    texts.map(|text| text.value.get_ref().as_str()).collect()
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
