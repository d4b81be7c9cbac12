//! `mixed-punctuation`: ASCII marks between Chinese characters, and Chinese marks in a text of another language.

use std::ops::Range;

use super::TextFile;
use super::letters::{ascii_mark, chinese_mark, is_bracket, is_han, is_written_in_han, runs};
use super::names::end_mark;
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::{Message, say};

/// What Chinese has for an ASCII mark that stands so often at least.
const LONG_MARKS: [(char, usize, &str); 2] = [('.', 3, "……"), ('-', 2, "——")];

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        check_long_marks(file, prose, diagnostics);
        let characters = prose.text.char_indices();
        // What stands behind a name is no part of it, however it is written.
        let of_name = end_mark(prose.text).filter(|_| prose.is_name());
        // Brackets belong together, and have a file of their own.
        for (at, mark) in characters.filter(|(_, it)| is_mark(*it) && !is_bracket(*it)) {
            if of_name.as_ref().is_some_and(|end| end.start == at) {
                continue;
            }
            if let Some(instead) = wanted(prose, at, mark) {
                let end = at + mark.len_utf8();
                let spaces = match is_written_in_han(&prose.language) {
                    true => spaces_before_han(&prose.text[end..]),
                    false => 0,
                };
                diagnostics.push(diagnostic(file, prose, at..end + spaces, mark, &instead));
            }
        }
    }
}

/// Ellipses and dashes of ASCII between Chinese characters.
fn check_long_marks(file: &TextFile<'_>, prose: &Prose<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !is_written_in_han(&prose.language) {
        return;
    }
    for (mark, least, instead) in LONG_MARKS {
        for part in runs(prose.text, |other| other == mark) {
            let before = prose.text[..part.start].chars().next_back();
            let after = prose.text[part.end..].chars().next();
            let may_follow = |after: char| is_han(after) || is_chinese_mark(after);
            let is_between = before.is_some_and(is_han) && after.is_none_or(may_follow);
            if part.len() >= least && is_between {
                let written = &prose.text[part.clone()];
                let message = say::ascii_mark_in_chinese(written, instead);
                let found = file.mistake(Code::MixedPunctuation, prose, &part, message);
                diagnostics.push(file.mended(found, prose, &part, instead));
            }
        }
    }
}

/// What belongs in place of a mark, where another one does.
pub fn wanted(prose: &Prose<'_>, at: usize, mark: char) -> Option<String> {
    let (before, after) = around(prose, at, mark);
    match is_written_in_han(&prose.language) {
        true => wanted_in_chinese(mark, before, after),
        false => wanted_elsewhere(mark, before, after),
    }
}

/// The characters on either side of a mark. Behind one of Chinese there is no space, unless it ends the number of a heading.
fn around(prose: &Prose<'_>, at: usize, mark: char) -> (Option<char>, Option<char>) {
    let before = prose.text[..at].chars().next_back();
    let behind = &prose.text[at + mark.len_utf8()..];
    let spaces = match is_written_in_han(&prose.language) && mark != '.' {
        true => spaces_before_han(behind),
        false => 0,
    };
    (before, behind[spaces..].chars().next())
}

/// How many bytes of spaces are before a Chinese character.
fn spaces_before_han(text: &str) -> usize {
    let behind = text.trim_start_matches(' ');
    match behind.starts_with(is_han) {
        true => text.len() - behind.len(),
        false => 0,
    }
}

/// The Chinese mark for an ASCII one between Chinese characters. Beside a number or a Latin word the ASCII mark may be
/// part of it, so those are left alone.
fn wanted_in_chinese(mark: char, before: Option<char>, after: Option<char>) -> Option<String> {
    let instead = chinese_mark(mark)?;
    let closes = |before: char| !is_bracket(mark) && "）》”’」】%％".contains(before);
    let is_before = before.is_some_and(|before| is_han(before) || closes(before));
    let is_after = match mark {
        '(' => after.is_some_and(is_han),
        _ => after.is_none_or(|after| is_han(after) || after == '\n' || is_chinese_mark(after)),
    };
    (is_before && is_after).then(|| instead.to_string())
}

/// What to write for a Chinese mark in a language without Chinese characters; where one of these is beside it, it
/// belongs to a quotation.
fn wanted_elsewhere(mark: char, before: Option<char>, after: Option<char>) -> Option<String> {
    let instead = ascii_mark(mark)?;
    if before.is_some_and(is_han) || after.is_some_and(is_han) {
        return None;
    }
    let is_spaced = |side: Option<char>| side.is_none_or(char::is_whitespace);
    let instead = match is_spaced(before) {
        true => instead.trim_start(),
        false => instead,
    };
    let closes = |after: char| {
        after.is_whitespace() || after.is_ascii_punctuation() || is_chinese_mark(after)
    };
    let instead = match after.is_none_or(closes) {
        true => instead.trim_end(),
        false => instead,
    };
    Some(instead.to_owned())
}

/// Whether another mark may belong in its place at all.
fn is_mark(character: char) -> bool {
    chinese_mark(character).is_some() || ascii_mark(character).is_some()
}

fn is_chinese_mark(character: char) -> bool {
    ascii_mark(character).is_some() || "”’".contains(character)
}

fn diagnostic(
    file: &TextFile<'_>,
    prose: &Prose<'_>,
    part: Range<usize>,
    mark: char,
    instead: &str,
) -> Diagnostic {
    let message = message(prose, mark, instead);
    let found = file.mistake(Code::MixedPunctuation, prose, &part, message);
    let found = file.mended(found, prose, &part, instead);
    // Between characters it may be the dot of a foreign name.
    match mark == '.' && prose.text[part.end..].starts_with(is_han) {
        true => found.proposed(),
        false => found,
    }
}

/// What is said of a mark that another one belongs in place of.
pub fn message(prose: &Prose<'_>, mark: char, instead: &str) -> Message {
    let found = mark.to_string();
    match mark.is_ascii() {
        true => say::ascii_mark_in_chinese(found, instead),
        false => say::chinese_mark_elsewhere(found, prose.language.to_string(), instead.trim()),
    }
}
