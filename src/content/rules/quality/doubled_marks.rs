//! `doubled-mark`: a punctuation mark that stands twice.

use super::TextFile;
use super::letters::{is_chinese, runs};
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;

/// The marks of which no text has two. Two of `!`, `?` or `.` may be meant.
const MARKS: [char; 7] = ['。', '，', '、', '；', '：', ',', ';'];

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        for (at, _) in prose
            .text
            .match_indices("的的")
            .filter(|_| is_chinese(&prose.language))
        {
            let part = at..at + "的的".len();
            if !prose.text[part.end..].starts_with('确') {
                let found = file.mistake(Code::DoubledMark, prose, &part, say::doubled_mark("的"));
                diagnostics.push(file.mended(found, prose, &part, "的"));
            }
        }
        for mark in MARKS.into_iter().filter(|mark| prose.text.contains(*mark)) {
            let parts = runs(prose.text, |other| other == mark).into_iter();
            let doubled = parts.filter(|part| part.len() > mark.len_utf8());
            let mark = mark.to_string();
            diagnostics.extend(doubled.map(|part| {
                let found = file.mistake(Code::DoubledMark, prose, &part, say::doubled_mark(&mark));
                // Three may be meant for an ellipsis.
                match part.len() == 2 * mark.len() {
                    true => file.mended(found, prose, &part, &mark),
                    false => found,
                }
            }));
        }
    }
}
