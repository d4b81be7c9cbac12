//! The terms under which the index keeps a thing.

use super::entry::{Entry, Role};
use super::text_terms::{KnownTexts, Use};
use super::thing::{Kind, Thing};
use super::words::long_words;

/// How many digits of a number stand together in a term.
pub const DIGITS: usize = 3;

/// The terms of a thing, those of a field as one text with spaces between them.
#[derive(Debug, Default)]
pub struct Terms {
    /// Of its names: stems of words, and Chinese characters, pairs of them and long words.
    pub names: String,
    /// The same of all its texts.
    pub texts: String,
    /// Words in letters, as they are written.
    pub words: String,
    /// Names by ear, and what people make of them and of the words of statements.
    pub sounds: String,
    /// Beginnings of the words of names.
    pub starts: String,
    /// Neighbouring digits of its numbers.
    pub numbers: String,
}

impl Terms {
    /// The terms of an entry.
    pub fn new(thing: Thing, entry: &Entry<'_>, known: &KnownTexts) -> Self {
        let is_person = thing.kind() == Kind::Person;
        let mut terms = Self::default();
        let mut read = Vec::with_capacity(entry.fields.len());
        for field in &entry.fields {
            match field.role {
                Role::Number => digits(&field.text, &mut terms.numbers),
                // Each of its two names is a field of its own.
                Role::WholeName => {}
                role => {
                    let text = known.read(&field.text, Use::of(role, is_person));
                    terms.texts.push_str(&text.terms);
                    if is_name(role) {
                        terms.names.push_str(&text.terms);
                    }
                    read.push(text);
                }
            }
        }
        terms.words = joined(read.iter().map(|text| &text.words));
        terms.starts = joined(read.iter().map(|text| &text.starts));
        terms.sounds = joined(read.iter().map(|text| &text.sounds));
        terms
    }
}

/// Whether a text of this role names the thing itself. What a function says is its name.
pub fn is_name(role: Role) -> bool {
    matches!(
        role,
        Role::Name
            | Role::OtherName
            | Role::FormerName
            | Role::Predecessor
            | Role::Statement
            | Role::Address
    )
}

/// The terms of a run of Chinese characters: each of them, each pair of neighbours, each long word.
pub fn han(run: &str, terms: &mut String) {
    let characters: Vec<&str> = run
        .char_indices()
        .map(|(at, han)| &run[at..at + han.len_utf8()])
        .collect();
    for (place, character) in characters.iter().enumerate() {
        push(character, terms);
        if let Some(next) = characters.get(place + 1) {
            push(&format!("{character}{next}"), terms);
        }
    }
    if characters.len() > 2 {
        long_words(run).for_each(|word| push(word, terms));
    }
}

/// How many words of a text of this role people take together by their first characters.
pub fn words_contracted(role: Role) -> usize {
    match role {
        Role::Statement => 2,
        _ => 4,
    }
}

/// Each row of neighbouring digits.
pub fn digits(number: &str, terms: &mut String) {
    for start in 0..number.len().saturating_sub(DIGITS - 1) {
        if let Some(row) = number.get(start..start + DIGITS) {
            push(row, terms);
        }
    }
}

/// Adds a term.
pub fn push(term: &str, terms: &mut String) {
    terms.push_str(term);
    terms.push(' ');
}

/// The terms of several texts, each once, in an order that the content alone decides.
fn joined<'t>(texts: impl Iterator<Item = &'t Vec<String>>) -> String {
    let mut terms: Vec<&str> = texts.flatten().map(String::as_str).collect();
    terms.sort_unstable();
    terms.dedup();
    terms.join(" ")
}
