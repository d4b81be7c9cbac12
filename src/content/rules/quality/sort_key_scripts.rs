//! `sort-key-script`: what a name is filed under in letters that its list does not have.
//!
//! Lists of people go by Latin letters in Chinese as well, by pinyin: a name under its characters would stand behind all
//! others, under a letter of its own.

use icu_normalizer::DecomposingNormalizerBorrowed;

use super::TextFile;
use super::letters::{is_han, is_latin, is_written_in_han, is_written_in_latin};
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::name_in_pinyin;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !file.is_person() {
        return;
    }
    let keys = file.prose().iter().filter(|prose| prose.key == "sort_key");
    diagnostics
        .extend(keys.filter_map(|key| diagnostic(file, key).or_else(|| misspelt(file, key))));
}

/// A reading of the name that is written otherwise than lists have it: in one word, with tones, or the given name first.
fn misspelt(file: &TextFile<'_>, key: &Prose<'_>) -> Option<Diagnostic> {
    let is_chinese = is_written_in_han(&key.language);
    let mut names = file.prose().iter().filter(|prose| prose.key == "name");
    let name = names.find(|name| is_chinese && name.language == key.language)?;
    let (family, given) = name_in_pinyin(name.text)?;
    let written = fold(key.text);
    let joined = written.replace([' ', '-', '\''], "");
    let is_same = joined == format!("{family}{given}");
    let is_exchanged = !given.is_empty() && joined == format!("{given}{family}");
    let is_right = written == key.text.to_lowercase() && key.text.contains(' ') || given.is_empty();
    let is_wrong = is_exchanged && family != given || is_same && !is_right;
    let message = say::sort_key_misspelt();
    let found = file.mistake(Code::SortKeyScript, key, &(0..key.text.len()), message);
    is_wrong.then(|| found.help(say::sort_key_as_read(format!("{family} {given}"))))
}

/// Letters in lower case and without the marks of tones.
fn fold(text: &str) -> String {
    let apart = DecomposingNormalizerBorrowed::new_nfd()
        .normalize(text)
        .into_owned();
    let letters = apart
        .chars()
        .filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}'));
    letters.flat_map(char::to_lowercase).collect()
}

fn diagnostic(file: &TextFile<'_>, key: &Prose<'_>) -> Option<Diagnostic> {
    let goes_by_latin = is_written_in_han(&key.language) || is_written_in_latin(&key.language);
    let is_foreign = |letter: char| letter.is_alphabetic() && !is_latin(letter);
    let is_wrong = key.text.chars().any(|letter| match goes_by_latin {
        true => is_foreign(letter),
        false => is_han(letter),
    });
    let message = say::sort_key_script(key.language.to_string());
    let found =
        is_wrong.then(|| file.mistake(Code::SortKeyScript, key, &(0..key.text.len()), message))?;
    Some(match name_in_pinyin(key.text) {
        Some((family, given)) => {
            let read = format!("{family} {given}");
            found.help(say::sort_key_as_read(read.trim_end()))
        }
        None => found,
    })
}
