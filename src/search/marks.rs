//! Where a text says what was looked for.

use std::ops::Range;

use super::fold::fold_with_places;
use super::lexicon::Token;
use super::question::Question;
use super::stem::stem;
use super::words::{Script, runs};

/// The bytes of a text that meet a need, in order and apart from each other.
pub fn marks(text: &str, question: &Question) -> Vec<Range<usize>> {
    let (folded, places) = fold_with_places(text);
    let forms = question.needs.iter().flat_map(|need| &need.forms);
    let tokens: Vec<&Token> = forms.flat_map(|form| &form.tokens).collect();
    let mut marks: Vec<Range<usize>> = Vec::new();
    for (script, range) in runs(&folded) {
        let run = &folded[range.clone()];
        if script == Script::Han {
            let rows = tokens.iter().filter(|token| token.script == Script::Han);
            for token in rows {
                let found = run.match_indices(&token.text);
                marks.extend(found.map(|(at, row)| {
                    let start = range.start + at;
                    start..start + row.len()
                }));
            }
        } else {
            let stem = stem(run);
            let is_met = tokens.iter().any(|token| {
                token.script != Script::Han && (token.text == run || token.stem == stem)
            });
            marks.extend(is_met.then_some(range));
        }
    }
    joined(marks)
        .into_iter()
        .map(|mark| places[mark.start]..places[mark.end])
        .collect()
}

/// The same marks, those that touch or overlap as one.
fn joined(mut marks: Vec<Range<usize>>) -> Vec<Range<usize>> {
    marks.sort_by_key(|mark| (mark.start, mark.end));
    let mut joined: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        match joined.last_mut() {
            Some(last) if mark.start <= last.end => last.end = last.end.max(mark.end),
            _ => joined.push(mark),
        }
    }
    joined
}
