//! `garbled-text`: characters that come of reading a text in another encoding than the one in which it was written.

use std::ops::Range;

use encoding_rs::{GBK, WINDOWS_1252};
use icu_normalizer::ComposingNormalizerBorrowed;

use super::TextFile;
use super::letters::{is_han, runs};
use crate::content::prose::Prose;
use crate::content::source_map::quoted;
use crate::diagnostics::{Code, Diagnostic, Fix};
use crate::messages::say;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    // All of this leaves marks outside of ASCII.
    for prose in file.prose().iter().filter(|prose| !prose.text.is_ascii()) {
        diagnostics.extend(lookalikes(file, prose));
        if let Some(part) = lost(prose.text) {
            let place = file.span(file.locate(&prose.span, &part));
            let message = say::garbled_text(&prose.text[part]);
            diagnostics.push(Diagnostic::new(Code::GarbledText, place, message));
        } else if let Some(meant) = mistaken(prose.text) {
            let place = file.span(prose.span.clone());
            let message = say::garbled_text(prose.text);
            let mut found = Diagnostic::new(Code::GarbledText, place, message);
            found.fix = Some(Fix::likely(prose.span.clone(), quoted(&meant)));
            diagnostics.push(found.help(say::did_you_mean_text(meant)));
        }
    }
}

/// A character that stands for what could not be read, or that means nothing outside of one font.
fn lost(text: &str) -> Option<Range<usize>> {
    let is_lost = |character: &(usize, char)| matches!(character.1, '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
    let lost = text.char_indices().find(is_lost);
    let lost = lost.map(|(at, character)| at..at + character.len_utf8());
    lost.or_else(|| {
        RUINS
            .iter()
            .find_map(|ruin| text.find(ruin).map(|at| at..at + ruin.len()))
    })
}

/// Characters that look like Chinese ones and are others, as they come out of a PDF document: no search finds them.
fn lookalikes(file: &TextFile<'_>, prose: &Prose<'_>) -> Vec<Diagnostic> {
    let is_other = |character: char| matches!(character, '\u{2e80}'..='\u{2fdf}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}');
    if !prose.text.contains(is_other) {
        return Vec::new();
    }
    let usual = ComposingNormalizerBorrowed::new_nfkc();
    let parts = runs(prose.text, is_other).into_iter();
    let found = parts.filter_map(|part| {
        let found = &prose.text[part.clone()];
        let meant = usual.normalize(found);
        let message = say::lookalike_characters(found);
        let mistake = file.mistake(Code::GarbledText, prose, &part, message);
        (meant != found).then(|| file.mended(mistake, prose, &part, &meant))
    });
    found.collect()
}

/// What programs make of characters that they cannot read, and others of the bytes of these or of memory without a text.
const RUINS: [&str; 4] = ["锟斤拷", "烫烫烫", "屯屯屯", "ï»¿"];

/// What a text says whose UTF-8 was read as another encoding.
fn mistaken(text: &str) -> Option<String> {
    mistaken_for_gbk(text).or_else(|| mistaken_for_latin(text))
}

/// What a text says whose UTF-8 was read as if a byte were a Latin letter or a mark. Hardly any text that was meant has letters
/// that are such bytes.
fn mistaken_for_latin(text: &str) -> Option<String> {
    if text.contains(is_han) {
        return None;
    }
    let (bytes, _, has_others) = WINDOWS_1252.encode(text);
    let meant = std::str::from_utf8(&bytes).ok().filter(|_| !has_others)?;
    (!meant.contains(char::is_control)).then(|| meant.to_owned())
}

/// What a text says whose UTF-8 was read as GBK: nothing but Chinese characters, at least two. Hardly any text that was meant has
/// bytes in GBK that are such UTF-8.
fn mistaken_for_gbk(text: &str) -> Option<String> {
    let (bytes, _, has_others) = GBK.encode(text);
    if has_others {
        return None;
    }
    let meant = std::str::from_utf8(&bytes).ok()?;
    let is_chinese =
        |character: char| matches!(character, '\u{3000}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}');
    let chinese = meant.chars().filter(|it| is_chinese(*it)).count();
    let is_meant = chinese >= 2 && meant.chars().all(|it| it.is_ascii() || is_chinese(it));
    is_meant.then(|| meant.to_owned())
}
