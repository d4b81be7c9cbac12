//! `invisible-character`: a character that nobody sees and that parts a word for programs: no search finds it, and no
//! address with it leads anywhere.

use std::ops::Range;

use super::TextFile;
use super::text_file::mended;
use crate::content::prose::character_name;
use crate::diagnostics::{Code, Diagnostic, Severity};
use crate::messages::say;
use crate::text::{Direction, LanguageTag, is_stray};

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let prose = file.prose().iter();
    let prose = prose.map(|prose| (prose.text, &prose.span, Some(&prose.language)));
    let values = file.values().iter();
    let all = prose.chain(values.map(|(text, span)| (*text, span, None)));
    for (text, span, language) in all {
        if is_reported(span, diagnostics) {
            continue;
        }
        for (part, character) in stray(text, language) {
            let place = file.span(file.locate(span, &part));
            let message = say::invisible_character(character_name(character));
            let mut found = Diagnostic::new(Code::InvisibleCharacter, place, message);
            found.fix = file.fix(text, span, &part, "");
            diagnostics.push(found.help(say::delete_character(mended(text, &part, ""))));
        }
    }
}

/// Whether a value could not be read, so that what is wrong with it has been said.
fn is_reported(span: &Range<usize>, diagnostics: &[Diagnostic]) -> bool {
    let is_within = |place: &Range<usize>| span.start <= place.start && place.end <= span.end;
    let mut errors = diagnostics
        .iter()
        .filter(|found| found.code.severity() == Severity::Error);
    errors.any(|found| found.place.span.as_ref().is_some_and(is_within))
}

/// The characters of a text that belong to none of its words.
fn stray(text: &str, language: Option<&LanguageTag>) -> impl Iterator<Item = (Range<usize>, char)> {
    let turns = language.is_some_and(|language| language.direction() == Direction::RightToLeft);
    let found = text.char_indices().filter(move |(at, character)| {
        let is_needed = match character {
            // Languages that are written from the right keep numbers and Latin words in their places by these.
            '\u{200e}' | '\u{200f}' | '\u{61c}' => turns,
            '\u{200b}' => parts_words(text, *at),
            _ => false,
        };
        is_stray(*character) && !is_needed
    });
    found.map(|(at, character)| (at..at + character.len_utf8(), character))
}

/// Whether a space without width is between letters of a script that has no other between its words: those of South-East
/// Asia and Tibet.
fn parts_words(text: &str, at: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_some_and(|before| {
        matches!(before, '\u{e00}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{1980}'..='\u{1aaf}')
    })
}
