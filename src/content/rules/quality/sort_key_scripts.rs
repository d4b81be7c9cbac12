//! `sort-key-script`: what a name is filed under in letters that its list does not have.
//!
//! Lists of people go by Latin letters in Chinese as well, by pinyin: a name under its characters would stand behind all
//! others, under a letter of its own.

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
    diagnostics.extend(keys.filter_map(|key| diagnostic(file, key)));
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
