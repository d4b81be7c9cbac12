//! `unlikely-postal-code`: a postal code that the site's country cannot have; `full-width-character`: one with digits as wide
//! as Chinese characters.

use std::sync::Arc;

use toml::Spanned;

use super::site_country::{contacts_in, site_country};
use crate::content::source_map::quoted;
use crate::content::tree::Tree;
use crate::diagnostics::{Code, Diagnostic, Fix, Place};
use crate::messages::{Argument, say};
use crate::text::{PhoneRegion, is_stray, narrow};

/// The countries, each with the forms of its codes: `0` is any digit and `A` any letter, without the spaces and hyphens
/// between them. After the Common Locale Data Repository of Unicode, with what has changed since; countries without codes,
/// or with codes of many forms, are left out.
const FORMS: &str = include_str!("postal_codes.txt");

pub fn check(tree: &Tree, diagnostics: &mut Vec<Diagnostic>) {
    for (file, contacts) in tree.contacts() {
        let codes = contacts.iter();
        let codes = codes.filter_map(|contact| contact.get_ref().postal_code.as_ref());
        diagnostics.extend(codes.filter_map(|code| wide(file, code)));
    }
    let Some(country) = site_country(tree) else {
        return;
    };
    let forms = forms(&country);
    if forms.is_empty() {
        return;
    }
    let contacts = contacts_in(tree, country);
    let codes = contacts.filter_map(|(file, contact)| Some((file, contact.postal_code.as_ref()?)));
    let foreign = codes.filter(|(_, code)| {
        let code = form(code.get_ref());
        // Mail from abroad is addressed with the country before the code, as in CH-8000.
        let without_country = code.strip_prefix("AA").unwrap_or(&code);
        !forms.contains(&code.as_str()) && !forms.contains(&without_country)
    });
    diagnostics.extend(foreign.map(|(file, code)| unlikely(file, code, &country, &forms)));
}

/// The forms of a country's codes; none where nothing is known of them.
fn forms(country: &PhoneRegion) -> Vec<&'static str> {
    let line = FORMS.lines().find_map(|line| {
        let (known, forms) = line.split_once(' ')?;
        (known == country.code()).then_some(forms)
    });
    line.into_iter()
        .flat_map(|forms| forms.split(' '))
        .collect()
}

/// The form of a code as it is written.
fn form(code: &str) -> String {
    let characters = code.chars().map(narrow);
    let is_of_code = |character: &char| !matches!(character, ' ' | '-') && !is_stray(*character);
    let characters = characters.filter(is_of_code);
    characters
        .map(|character| match character {
            '0'..='9' => '0',
            'a'..='z' | 'A'..='Z' => 'A',
            other => other,
        })
        .collect()
}

fn wide(file: &Arc<str>, code: &Spanned<String>) -> Option<Diagnostic> {
    let written = code.get_ref();
    let narrowed: String = written.chars().map(narrow).collect();
    let is_wide = narrowed != *written;
    is_wide.then(|| {
        let message = say::full_width_character(written);
        let place = Place::span(file, code.span());
        let mut found = Diagnostic::new(Code::FullWidthCharacter, place, message);
        found.fix = Some(Fix::safe(code.span(), quoted(&narrowed)));
        found.help(say::write_in_place(narrowed))
    })
}

fn unlikely(
    file: &Arc<str>,
    code: &Spanned<String>,
    country: &PhoneRegion,
    forms: &[&str],
) -> Diagnostic {
    let (written, country) = (code.get_ref(), country.code());
    let message = match forms {
        [digits] if !digits.contains('A') => {
            say::postal_code_of_other_length(written, country, digits.len())
        }
        _ => {
            let forms = Argument::list(forms.iter().copied());
            say::postal_code_of_other_form(written, country, forms)
        }
    };
    Diagnostic::new(
        Code::UnlikelyPostalCode,
        Place::span(file, code.span()),
        message,
    )
}
