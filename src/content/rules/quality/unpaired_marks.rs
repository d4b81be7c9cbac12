//! `unpaired-mark`: a bracket or a quotation mark without the other one of its pair.

use super::TextFile;
use super::letters::is_written_in_han;
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::narrow;

/// The marks that open and close, each with whether it is used so in Chinese alone: other languages have the same marks otherwise.
const PAIRS: [(char, char, bool); 7] = [
    ('（', '）', false),
    ('(', ')', false),
    ('《', '》', false),
    ('【', '】', false),
    ('「', '」', false),
    ('“', '”', true),
    ('〔', '〕', false),
];

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // Most texts have none.
    let has_mark = |text: &str| !text.is_ascii() || text.contains('(') || text.contains(')');
    for prose in file.prose().iter().filter(|prose| has_mark(prose.text)) {
        if let Some((at, mark, other)) = unpaired(prose) {
            let message = say::unpaired_mark(mark.to_string(), other.to_string());
            let part = at..at + mark.len_utf8();
            diagnostics.push(file.mistake(Code::UnpairedMark, prose, &part, message));
        }
    }
}

/// The first mark of a text that has no other one, and which that would be. Brackets of two scripts may belong together.
fn unpaired(prose: &Prose<'_>) -> Option<(usize, char, char)> {
    let mut open: Vec<(usize, char)> = Vec::new();
    for (at, mark) in prose.text.char_indices() {
        let mut pairs = PAIRS.iter();
        let pair = pairs.find(|(opening, closing, _)| mark == *opening || mark == *closing);
        let Some((opening, _, _)) = pair.filter(|(_, _, in_chinese_alone)| {
            !in_chinese_alone || is_written_in_han(&prose.language)
        }) else {
            continue;
        };
        if mark == *opening {
            open.push((at, mark));
            continue;
        }
        let opens_it = |before: char| narrow(before) == narrow(*opening);
        match open.iter().rposition(|(_, before)| opens_it(*before)) {
            Some(place) => drop(open.remove(place)),
            None if narrow(mark) == ')' && may_be_alone(&prose.text[..at]) => {}
            None => return Some((at, mark, other(mark))),
        }
    }
    let (at, mark) = open.into_iter().next()?;
    Some((at, mark, other(mark)))
}

/// Whether a bracket may stand alone behind a text: that ends in the number of a list, `1)`, or in the eyes of a face, `:-)`.
fn may_be_alone(before: &str) -> bool {
    if before.trim_end_matches('-').ends_with([':', ';']) {
        return true;
    }
    let is_of_number =
        |next: char| next.is_ascii_alphanumeric() || "一二三四五六七八九十".contains(next);
    let rest = before.trim_end_matches(is_of_number);
    let is_apart = !rest.ends_with(|next: char| next.is_alphanumeric() && next.is_ascii());
    is_apart && (1..=2).contains(&before[rest.len()..].chars().count())
}

/// The other mark of a pair.
fn other(mark: char) -> char {
    let pair = PAIRS
        .iter()
        .find(|(open, close, _)| mark == *open || mark == *close);
    pair.map_or(
        mark,
        |(open, close, _)| if mark == *open { *close } else { *open },
    )
}
