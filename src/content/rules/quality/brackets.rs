//! `mixed-punctuation` of brackets: what is proposed for one side is proposed for the other as well, so that no half of a
//! pair is left.

use std::ops::Range;

use super::TextFile;
use super::letters::{ascii_mark, chinese_mark, is_written_in_han};
use super::punctuation::{message, wanted};
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;

/// A kind of brackets: one of it closes another of it, in whatever script each is.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Round,
    Title,
    Corner,
    Lens,
}

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for prose in file.prose() {
        let (pairs, alone) = brackets(prose.text);
        let pairs = pairs.into_iter();
        diagnostics.extend(pairs.filter_map(|pair| mended_pair(file, prose, pair)));
        // What the other side should be, nobody can tell, so nothing is proposed.
        diagnostics.extend(alone.into_iter().filter_map(|bracket| {
            let instead = wanted(prose, bracket.at, bracket.mark)?;
            let told = message(prose, bracket.mark, &instead);
            Some(file.mistake(Code::MixedPunctuation, prose, &bracket.place(), told))
        }));
    }
}

/// The kind of a bracket, and whether it opens.
fn kind(mark: char) -> Option<(Kind, bool)> {
    Some(match mark {
        '(' | '（' => (Kind::Round, true),
        ')' | '）' => (Kind::Round, false),
        '《' => (Kind::Title, true),
        '》' => (Kind::Title, false),
        '「' => (Kind::Corner, true),
        '」' => (Kind::Corner, false),
        '【' => (Kind::Lens, true),
        '】' => (Kind::Lens, false),
        _ => return None,
    })
}

/// A bracket of a text.
#[derive(Clone, Copy)]
struct Bracket {
    at: usize,
    mark: char,
}

impl Bracket {
    fn place(self) -> Range<usize> {
        self.at..self.at + self.mark.len_utf8()
    }

    /// The bracket in the form in which the language of the text has it.
    fn form(self, prose: &Prose<'_>, is_chinese: bool) -> String {
        let other = match is_chinese {
            true => chinese_mark(self.mark).map(String::from),
            false => wanted(prose, self.at, self.mark)
                .or_else(|| ascii_mark(self.mark).map(|mark| mark.trim().to_owned())),
        };
        other.unwrap_or_else(|| self.mark.to_string())
    }
}

/// The brackets of a text that belong together, and those that are alone.
fn brackets(text: &str) -> (Vec<[Bracket; 2]>, Vec<Bracket>) {
    let (mut pairs, mut open) = (Vec::new(), Vec::<Bracket>::new());
    let mut alone = Vec::new();
    for (at, mark) in text.char_indices() {
        let Some((of, opens)) = kind(mark) else {
            continue;
        };
        let bracket = Bracket { at, mark };
        let is_closed = |last: &mut Bracket| !opens && kind(last.mark) == Some((of, true));
        match open.pop_if(is_closed) {
            Some(first) => pairs.push([first, bracket]),
            None if opens => open.push(bracket),
            None => alone.push(bracket),
        }
    }
    alone.extend(open);
    (pairs, alone)
}

/// A pair of which one side at least should be another mark.
fn mended_pair(file: &TextFile<'_>, prose: &Prose<'_>, pair: [Bracket; 2]) -> Option<Diagnostic> {
    let [open, close] = pair;
    let is_chinese = is_written_in_han(&prose.language);
    let [opening, closing] = pair.map(|bracket| bracket.form(prose, is_chinese));
    let (wrong, told) = pair
        .into_iter()
        .find_map(|side| {
            Some((
                side,
                message(prose, side.mark, &wanted(prose, side.at, side.mark)?),
            ))
        })
        .or_else(|| {
            let is_mixed = is_chinese && open.mark.is_ascii() != close.mark.is_ascii();
            let narrow = pair.into_iter().find(|side| side.mark.is_ascii());
            let narrow = narrow.filter(|_| is_mixed)?;
            let instead = narrow.form(prose, is_chinese);
            Some((narrow, say::brackets_of_two_kinds(instead)))
        })?;
    let inside = &prose.text[open.place().end..close.at];
    let found = file.mistake(Code::MixedPunctuation, prose, &wrong.place(), told);
    let instead = format!("{opening}{inside}{closing}");
    Some(file.mended(found, prose, &(open.at..close.place().end), &instead))
}
