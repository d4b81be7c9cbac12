//! `doubled-mark`: a punctuation mark that stands twice.

use std::ops::Range;

use super::TextFile;
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;

/// The marks of which no text has two. Two of `!`, `?` or `.` may be meant.
const MARKS: [char; 7] = ['。', '，', '、', '；', '：', ',', ';'];

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        diagnostics.extend(runs(prose).map(|(part, mark)| {
            let mark = mark.to_string();
            let found = file.mistake(Code::DoubledMark, prose, &part, say::doubled_mark(&mark));
            // Three may be meant for an ellipsis.
            match part.len() == 2 * mark.len() {
                true => file.mended(found, prose, &part, &mark),
                false => found,
            }
        }));
    }
}

/// Where one of the marks stands more than once, and which it is.
fn runs(prose: &Prose<'_>) -> impl Iterator<Item = (Range<usize>, char)> {
    let marks = prose.text.char_indices();
    let mut runs: Vec<(Range<usize>, char)> = Vec::new();
    for (at, mark) in marks.filter(|(_, mark)| MARKS.contains(mark)) {
        let end = at + mark.len_utf8();
        match runs.last_mut() {
            Some((run, of)) if run.end == at && *of == mark => run.end = end,
            _ => runs.push((at..end, mark)),
        }
    }
    let is_repeated = |(run, mark): &(Range<usize>, char)| run.len() > mark.len_utf8();
    runs.into_iter().filter(is_repeated)
}
