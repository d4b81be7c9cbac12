//! `full-width-character`: digits and Latin letters as wide as Chinese characters, which no search finds.

use super::TextFile;
use super::letters::runs;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::narrow;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        for part in runs(prose.text, is_wide) {
            let found = &prose.text[part.clone()];
            let narrow: String = found.chars().map(narrow).collect();
            let message = say::full_width_character(found);
            let found = file.mistake(Code::FullWidthCharacter, prose, &part, message);
            diagnostics.push(file.mended(found, prose, &part, &narrow));
        }
    }
}

/// Whether a character is the wide form of a digit or a Latin letter.
fn is_wide(character: char) -> bool {
    let ascii = narrow(character);
    ascii != character && ascii.is_ascii_alphanumeric()
}
