//! Where a text says what was looked for.

use std::ops::Range;

use super::fold::fold_with_places;
use super::lexicon::{Token, tokens_with_places};
use super::numerals;
use super::question::Question;
use super::words::Script;

/// The bytes of a text that meet a need, in order and apart from each other.
pub fn marks(text: &str, question: &Question) -> Vec<Range<usize>> {
    let (folded, places) = fold_with_places(text);
    let words = tokens_with_places(&folded);
    let mut marks: Vec<Range<usize>> = Vec::new();
    for form in question.needs.iter().flat_map(|need| &need.forms) {
        let is_han = form.tokens.iter().all(|token| token.script == Script::Han);
        if is_han {
            // However the text is cut into words.
            let row: String = form
                .tokens
                .iter()
                .map(|token| token.text.as_str())
                .collect();
            let found = folded.match_indices(&row);
            marks.extend(found.map(|(at, row)| at..at + row.len()));
            continue;
        }
        for start in words.windows(form.tokens.len().max(1)) {
            let is_met = start
                .iter()
                .zip(&form.tokens)
                .all(|((word, _), token)| is_form(word, token));
            if let (true, Some((_, first)), Some((_, last))) = (is_met, start.first(), start.last())
            {
                marks.push(first.start..last.end);
            }
        }
    }
    if let Some(number) = &question.number {
        marks.extend(numerals::marks(&folded, &number.digits));
    }
    let marks = joined(marks).into_iter();
    marks
        .map(|mark| places[mark.start]..places[mark.end])
        .collect()
}

/// Whether a word is a form of another.
fn is_form(word: &Token, of: &Token) -> bool {
    word.text == of.text || word.stem == of.stem
}

/// The same marks, those that overlap as one.
fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks.into_iter().filter(|mark| !mark.is_empty()) {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}
