//! A file whose texts are looked at.

use std::ops::Range;
use std::sync::Arc;

use crate::content::prose::{FileProse, Prose};
use crate::content::source_map;
use crate::diagnostics::{Code, Diagnostic, Fix, Place};
use crate::messages::{Message, say};

/// The texts of a file and where they stand in it.
pub struct TextFile<'a> {
    file: &'a Arc<str>,
    source: &'a str,
    texts: &'a FileProse<'a>,
}

/// How many characters are shown on either side of what is mended.
const AROUND: usize = 12;

impl<'a> TextFile<'a> {
    /// The texts of a file, of which this is the whole text.
    pub fn new(file: &'a Arc<str>, source: &'a str, texts: &'a FileProse<'a>) -> Self {
        Self {
            file,
            source,
            texts,
        }
    }

    /// Every text, translations of one beside each other.
    pub fn prose(&self) -> &'a [Prose<'a>] {
        &self.texts.prose
    }

    /// Every other value that is written as a text, and where.
    pub fn values(&self) -> &'a [(&'a str, Range<usize>)] {
        &self.texts.values
    }

    /// Whether it is a person's file.
    pub fn is_person(&self) -> bool {
        self.file.starts_with("people/")
    }

    /// The bytes of the file in which a part of a text is written; the whole value where they cannot be told.
    pub fn place(&self, prose: &Prose<'_>, part: &Range<usize>) -> Range<usize> {
        self.locate(&prose.span, part)
    }

    /// The same of a part of the value at some place.
    pub fn locate(&self, span: &Range<usize>, part: &Range<usize>) -> Range<usize> {
        self.located(span, part).unwrap_or_else(|| span.clone())
    }

    fn located(&self, span: &Range<usize>, part: &Range<usize>) -> Option<Range<usize>> {
        let written = self.source.get(span.clone())?;
        let place = source_map::locate_part(written, part)?;
        Some(span.start + place.start..span.start + place.end)
    }

    /// A place in the file.
    pub fn span(&self, span: Range<usize>) -> Place {
        Place::span(self.file, span)
    }

    /// A mistake at a part of a text.
    pub fn mistake(
        &self,
        code: Code,
        prose: &Prose<'_>,
        part: &Range<usize>,
        message: Message,
    ) -> Diagnostic {
        Diagnostic::new(code, self.span(self.place(prose, part)), message)
    }

    /// `instead` in place of a part of a text at some place, where that part is written as it reads. It has no character
    /// that a text of TOML writes otherwise, unless the part has it.
    pub fn fix(
        &self,
        text: &str,
        span: &Range<usize>,
        part: &Range<usize>,
        instead: &str,
    ) -> Option<Fix> {
        let place = self.located(span, part)?;
        let is_same = self.source.get(place.clone()) == text.get(part.clone());
        is_same.then(|| Fix::safe(place, instead))
    }

    /// The mistake with what mends it: `instead` in place of a part of the text.
    pub fn mended(
        &self,
        mistake: Diagnostic,
        prose: &Prose<'_>,
        part: &Range<usize>,
        instead: &str,
    ) -> Diagnostic {
        let mut mistake = mistake.help(mended(prose.text, part, instead));
        mistake.fix = self.fix(prose.text, &prose.span, part, instead);
        mistake
    }
}

/// Help that shows the text with `instead` in place of a part of it.
pub fn mended(text: &str, part: &Range<usize>, instead: &str) -> Message {
    let (before, after) = (&text[..part.start], &text[part.end..]);
    let before = before.rsplit('\n').next().unwrap_or_default();
    let after = after.lines().next().unwrap_or_default();
    let start = before.char_indices().rev().nth(AROUND - 1);
    let shown_before = start.map_or(before, |(at, _)| &before[at..]);
    let end = after.char_indices().nth(AROUND);
    let shown_after = end.map_or(after, |(at, _)| &after[..at]);
    let ellipsis = |is_whole: bool| if is_whole { "" } else { "…" };
    say::write_in_place(format!(
        "{}{shown_before}{instead}{shown_after}{}",
        ellipsis(shown_before.len() == before.len()),
        ellipsis(shown_after.len() == after.len()),
    ))
}
