//! `merge-conflict`: what git leaves in a file of which two people have changed the same lines.
//!
//! The marks of a conflict are no TOML and no Fluent; in a text of several lines they are part of that text. So they are
//! looked for in the lines of a file, whatever these say. Nothing else is told of such a file: what both sides say at once
//! is what nobody wrote.

use std::ops::Range;
use std::sync::Arc;

use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

/// What begins a line that git has put into a file.
#[derive(Clone, Copy, PartialEq)]
enum Mark {
    /// One side begins.
    Begin,
    /// The text that both sides began from.
    Base,
    /// The other side begins.
    Separator,
    /// The other side ends.
    End,
}

/// How many of its characters each mark has.
const WIDTH: usize = 7;

impl Mark {
    fn of(line: &str) -> Option<Self> {
        let first = line.chars().next()?;
        let mark = match first {
            '<' => Self::Begin,
            '|' => Self::Base,
            '=' => Self::Separator,
            '>' => Self::End,
            _ => return None,
        };
        let rest = line.trim_start_matches(first);
        let is_whole = line.len() - rest.len() == WIDTH;
        let (names_side, is_alone) = (rest.starts_with(' '), rest.trim_end().is_empty());
        let is_mark = is_alone || names_side && mark != Self::Separator;
        (is_whole && is_mark).then_some(mark)
    }
}

/// A conflict: its marks and the lines in which they are.
struct Conflict(Vec<(Mark, Range<usize>)>);

impl Conflict {
    fn has(&self, mark: Mark) -> bool {
        self.0.iter().any(|(found, _)| *found == mark)
    }
}

/// Every conflict of a text, once. A line of equals signs alone may underline a heading, so it is one only where the text
/// cannot be read.
pub fn conflicts(file: &Arc<str>, text: &str, is_readable: bool) -> Vec<Diagnostic> {
    let found = marked(text);
    let found = found
        .iter()
        .filter(|conflict| !is_readable || conflict.has(Mark::Begin) || conflict.has(Mark::End));
    found.filter_map(|found| diagnostic(file, found)).collect()
}

/// The marks of a text, each with those of its conflict. Whoever began to mend one may have left any of them.
fn marked(text: &str) -> Vec<Conflict> {
    let mut conflicts: Vec<Conflict> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let place = start..start + line.trim_end().len();
        start += line.len();
        let Some(mark) = Mark::of(line) else {
            continue;
        };
        match conflicts.last_mut() {
            Some(last) if mark != Mark::Begin && !last.has(Mark::End) => last.0.push((mark, place)),
            _ => conflicts.push(Conflict(vec![(mark, place)])),
        }
    }
    conflicts
}

fn diagnostic(file: &Arc<str>, conflict: &Conflict) -> Option<Diagnostic> {
    let place = |line: &Range<usize>| Place::span(file, line.clone());
    let (_, first) = conflict.0.first()?;
    let (_, last) = conflict.0.last()?;
    let help = say::and_the_rest_later(say::keep_one_side());
    let found = Diagnostic::new(Code::MergeConflict, place(first), say::merge_conflict());
    let found = found.help(help);
    Some(match first == last {
        true => found,
        false => found.related(place(last), say::end_of_conflict()),
    })
}
