//! `full-width-character`: digits and Latin letters as wide as Chinese characters, which no search finds.

use std::ops::Range;

use super::TextFile;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::narrow;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        for part in runs(prose.text) {
            let found = &prose.text[part.clone()];
            let narrow: String = found.chars().map(narrow).collect();
            let message = say::full_width_character(found);
            let found = file.mistake(Code::FullWidthCharacter, prose, &part, message);
            diagnostics.push(file.mended(found, prose, &part, &narrow));
        }
    }
}

/// Each longest part of a text in such characters.
fn runs(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for (at, character) in text.char_indices().filter(|(_, found)| is_wide(*found)) {
        let end = at + character.len_utf8();
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => runs.push(at..end),
        }
    }
    runs
}

/// Whether a character is the wide form of a digit or a Latin letter.
fn is_wide(character: char) -> bool {
    let ascii = narrow(character);
    ascii != character && ascii.is_ascii_alphanumeric()
}
