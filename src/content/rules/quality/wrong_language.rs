//! `wrong-language`: a text in Chinese characters where one in another script belongs, or one in Latin letters where that is
//! Chinese; mostly two that were exchanged.
//!
//! Names of people, abbreviations and names of one or two words are the same in any language; a phrase is not.

use super::TextFile;
use super::letters::{is_han, is_latin, is_written_in_han, is_written_in_latin};
use super::untranslated::{is_name_of_person, is_word};
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let mixed = file
        .prose()
        .iter()
        .filter(|prose| !prose.text.is_ascii())
        .filter_map(|prose| letter_of_others(file, prose));
    diagnostics.extend(mixed);
    let groups = file.prose().chunk_by(|one, other| one.group == other.group);
    for group in groups {
        // What is the same in all languages was left as it was: that is another mistake.
        let is_copied =
            |prose: &Prose<'_>| group.iter().filter(|it| it.text == prose.text).count() > 1;
        let in_chinese = group
            .iter()
            .find(|prose| is_chinese_for_another(prose) && !is_copied(prose));
        let in_latin = group.iter().find(|prose| {
            let is_name = is_name_of_person(file, group);
            // Beside a text that is in the wrong language, even a single word tells what happened.
            let words = match in_chinese.is_some() || prose.key.ends_with("title") {
                true => 1,
                false => WORDS,
            };
            is_latin_for_another(prose, words)
                && !is_copied(prose)
                && (in_chinese.is_some() || !is_name)
        });
        match (in_chinese, in_latin) {
            (Some(one), Some(other)) => diagnostics.push(exchanged(file, one, other)),
            (Some(wrong), None) | (None, Some(wrong)) => diagnostics.push(alone(file, wrong)),
            (None, None) => {}
        }
    }
}

/// A letter of Cyrillic or Greek within a word of Latin ones, like which it looks.
fn letter_of_others(file: &TextFile<'_>, prose: &Prose<'_>) -> Option<Diagnostic> {
    let is_other = |letter: char| matches!(letter, '\u{370}'..='\u{52f}');
    let at = prose.text.find(is_other)?;
    let letter = prose.text[at..].chars().next()?;
    let part = at..at + letter.len_utf8();
    let before = prose.text[..at].chars().next_back();
    let after = prose.text[part.end..].chars().next();
    let is_within = [before, after]
        .into_iter()
        .flatten()
        .any(|next| next.is_ascii_alphabetic());
    let message = say::letter_of_another_script(letter.to_string());
    is_within.then(|| file.mistake(Code::WrongLanguage, prose, &part, message))
}

/// How many words a text in Latin letters has that is no name.
const WORDS: usize = 3;

/// Whether a text in Chinese characters alone is meant to be in a language that has others.
fn is_chinese_for_another(prose: &Prose<'_>) -> bool {
    let count = |is_meant: fn(char) -> bool| prose.text.chars().filter(|it| is_meant(*it)).count();
    !is_written_in_han(&prose.language) && count(is_han) > 1 && count(is_latin) == 0
}

/// Whether a text in Latin letters alone is meant to be in a language that has others.
fn is_latin_for_another(prose: &Prose<'_>, least: usize) -> bool {
    let mut letters = prose.text.chars().filter(|it| it.is_alphabetic());
    let is_phrase = || {
        let words = prose.text.split_whitespace();
        words.filter(|word| is_word(word)).count() >= least
    };
    !is_written_in_latin(&prose.language)
        && !prose.text.contains(['@', '/'])
        && letters.all(is_latin)
        && is_phrase()
}

fn exchanged(file: &TextFile<'_>, one: &Prose<'_>, other: &Prose<'_>) -> Diagnostic {
    let message = say::exchanged_languages(one.language.to_string(), other.language.to_string());
    let place = file.span(file.place(other, &(0..other.text.len())));
    let found = file.mistake(Code::WrongLanguage, one, &(0..one.text.len()), message);
    found.beside(place)
}

fn alone(file: &TextFile<'_>, prose: &Prose<'_>) -> Diagnostic {
    let language = prose.language.to_string();
    let message = match prose.text.chars().any(is_han) {
        true => say::chinese_for_another(language),
        false => say::latin_for_another(language),
    };
    file.mistake(Code::WrongLanguage, prose, &(0..prose.text.len()), message)
}
