//! Rules that save an institution from embarrassment: the directory can be built, and its readers would see the flaw.
//!
//! All but one find warnings, which a file can allow with a reason. Those about how texts are written look at one file
//! alone, so they run where it is read, and not again until it changes; the others look at the tree.
//!
//! None of them compares each with each (`near`).

mod brackets;
mod doubled_marks;
mod end_marks;
mod exchanged_coordinates;
mod full_width;
mod garbled_text;
pub mod heads_of_two;
mod identity_numbers;
mod invisible_characters;
mod letters;
mod missing_alt;
mod missing_sort_keys;
mod mistyped_domains;
mod names;
mod near;
mod not_verified;
mod placeholders;
mod position_states;
mod postal_codes;
mod punctuation;
mod quoted_names;
mod repeated_contacts;
mod same_names;
mod same_people;
mod same_phones;
mod security_expires;
mod site_country;
mod small_pictures;
mod sort_key_scripts;
mod stale_translations;
mod stray_spaces;
mod text_file;
mod unknown_pages;
mod unlikely_dates;
mod unpaired_marks;
mod untranslated;
mod unused_images;
mod visible_markup;
mod wrong_language;

use jiff::civil::Date;

pub use self::text_file::TextFile;
use crate::content::tree::Tree;
use crate::diagnostics::Diagnostic;

/// A rule about the texts of a file.
type TextRule = fn(&TextFile<'_>, &mut Vec<Diagnostic>);

/// Every rule about the texts of a file.
const TEXT_RULES: &[TextRule] = &[
    untranslated::check,
    full_width::check,
    stray_spaces::check,
    punctuation::check,
    brackets::check,
    unpaired_marks::check,
    end_marks::check,
    doubled_marks::check,
    quoted_names::check,
    names::check,
    placeholders::check,
    identity_numbers::check,
    garbled_text::check,
    invisible_characters::check,
    visible_markup::check,
    wrong_language::check,
    sort_key_scripts::check,
    missing_sort_keys::check,
];

/// A rule about all files.
type Rule = fn(&Tree, &mut Vec<Diagnostic>);

/// Every rule about all files that needs no day.
const RULES: &[Rule] = &[
    same_people::check,
    same_phones::check,
    repeated_contacts::check,
    postal_codes::check,
    same_names::check,
    mistyped_domains::check,
    exchanged_coordinates::check,
    stale_translations::check,
    unknown_pages::check,
    missing_alt::check,
    small_pictures::check,
    unused_images::check,
];

/// Applies every rule about the texts of a file.
pub fn check_texts(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for rule in TEXT_RULES {
        rule(file, diagnostics);
    }
}

/// Applies every rule about all files; those about terms only where it is known which day it is.
pub fn check(tree: &Tree, day: Option<Date>, diagnostics: &mut Vec<Diagnostic>) {
    for rule in RULES {
        rule(tree, diagnostics);
    }
    unlikely_dates::check(tree, day, diagnostics);
    if let Some(day) = day {
        position_states::check(tree, day, diagnostics);
        not_verified::check(tree, day, diagnostics);
        security_expires::check(tree, day, diagnostics);
    }
}
