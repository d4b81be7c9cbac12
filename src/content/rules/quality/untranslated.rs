//! `untranslated-text`: one text in two languages, which is probably the original left in place of a translation.

use super::TextFile;
use super::letters::{is_han, is_written_in_han, is_written_in_latin};
use crate::content::prose::Prose;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;
use crate::text::LanguageTag;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let groups = file.prose().chunk_by(|one, other| one.group == other.group);
    for group in groups.filter(|group| !is_name_of_person(file, group)) {
        for (place, again) in group.iter().enumerate() {
            let first = group[..place].iter().find(|first| is_same(first, again));
            if let Some(first) = first {
                diagnostics.push(diagnostic(file, first, again));
            }
        }
    }
}

/// A person's name is the same in all languages of one script, and so is what it is filed under.
pub fn is_name_of_person(file: &TextFile<'_>, group: &[Prose<'_>]) -> bool {
    let key = group.first().map(|prose| prose.key.as_str());
    file.is_person() && matches!(key, Some("name" | "sort_key" | "other_names.name"))
}

fn is_same(one: &Prose<'_>, other: &Prose<'_>) -> bool {
    one.text.trim() == other.text.trim()
        && (is_untranslated(other.text, &one.language, &other.language))
}

/// Whether a text is too much of a sentence or a phrase to be right in both languages. Numbers, abbreviations,
/// addresses on the web and names of one word are the same everywhere; so are longer names in languages that share a
/// script, hence these need more words.
fn is_untranslated(text: &str, one: &LanguageTag, other: &LanguageTag) -> bool {
    if text.contains("://") || text.contains('@') {
        return false;
    }
    let han = text.chars().filter(|character| is_han(*character)).count();
    if han > 0 {
        return han > 1 && !(is_written_in_han(one) && is_written_in_han(other));
    }
    let words = text.split_whitespace().filter(|word| is_word(word)).count();
    let share_a_script = is_written_in_latin(one) == is_written_in_latin(other);
    words >= if share_a_script { 4 } else { 2 }
}

/// Whether it is neither a number nor an abbreviation.
pub fn is_word(word: &str) -> bool {
    let mut letters = word.chars().filter(|character| character.is_alphabetic());
    letters.next().is_some() && letters.filter(|letter| !letter.is_uppercase()).count() >= 2
}

/// Points at the text that is in the wrong language, as far as its letters tell.
fn diagnostic(file: &TextFile<'_>, first: &Prose<'_>, again: &Prose<'_>) -> Diagnostic {
    let is_han = again.text.chars().any(is_han);
    let is_at_home = |prose: &Prose<'_>| match is_han {
        true => is_written_in_han(&prose.language),
        false => is_written_in_latin(&prose.language),
    };
    let (original, copy) = match (is_at_home(first), is_at_home(again)) {
        (false, true) => (again, first),
        _ => (first, again),
    };
    let whole = 0..copy.text.len();
    file.mistake(
        Code::UntranslatedText,
        copy,
        &whole,
        say::untranslated_text(original.language.to_string(), copy.language.to_string()),
    )
    .beside(file.span(file.place(original, &(0..original.text.len()))))
}
