//! `missing-end-mark`: a sentence without its end mark, among others of its kind that have one.

use std::collections::BTreeMap;

use super::TextFile;
use super::letters::{ends_sentence, is_written_in_han};
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::LanguageTag;

/// How many texts of a kind have their mark for each that has not: with fewer, the file may have its own way.
const OTHERS: usize = 4;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mut kinds: BTreeMap<(&str, &LanguageTag), Vec<&Prose<'_>>> = BTreeMap::new();
    for prose in file.prose() {
        let kind = (prose.key.as_str(), &prose.language);
        kinds.entry(kind).or_default().push(prose);
    }
    for texts in kinds.values() {
        let without: Vec<_> = texts
            .iter()
            .filter(|prose| !ends_sentence(prose.text))
            .collect();
        if (texts.len() - without.len()) < OTHERS * without.len() {
            continue;
        }
        for prose in without {
            diagnostics.extend(diagnostic(file, prose));
        }
    }
}

fn diagnostic(file: &TextFile<'_>, prose: &Prose<'_>) -> Option<Diagnostic> {
    let end = prose.text.trim_end().len();
    let (start, last) = prose.text[..end].char_indices().next_back()?;
    if !last.is_alphabetic() {
        return None;
    }
    let mark = match is_written_in_han(&prose.language) {
        true => "。",
        false => ".",
    };
    let mistake = file.mistake(
        Code::MissingEndMark,
        prose,
        &(start..end),
        say::missing_end_mark(mark),
    );
    Some(file.mended(mistake, prose, &(end..end), mark))
}
