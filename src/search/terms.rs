//! The terms under which the index keeps a thing.

use std::collections::HashSet;

use super::entry::{Entry, Role};
use super::fold::fold;
use super::sound::{contractions, spellings, word_sounds};
use super::stem::stem;
use super::thing::{Kind, Thing};
use super::words::{Script, long_words, runs};

/// How many letters of a beginning are kept as terms of their own; longer beginnings are few enough to be looked up.
pub const LONGEST_START: usize = 6;
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
    pub fn new(thing: Thing, entry: &Entry<'_>) -> Self {
        let mut terms = Self::default();
        let mut words = HashSet::new();
        let mut starts = HashSet::new();
        let mut sounds = HashSet::new();
        let is_person = thing.kind() == Kind::Person;
        for field in &entry.fields {
            if field.role == Role::Number {
                digits(&field.text, &mut terms.numbers);
                continue;
            }
            if field.role == Role::WholeName {
                // Each of its two names is a field of its own.
                continue;
            }
            let folded = fold(&field.text);
            let start = terms.texts.len();
            for (script, range) in runs(&folded) {
                let run = &folded[range];
                match script {
                    Script::Han => han(run, &mut terms.texts),
                    Script::Letters | Script::Digits => push(&stem(run), &mut terms.texts),
                }
                if script == Script::Letters {
                    words.insert(run.to_owned());
                    // A slip in a word is one in its stem too, which other forms of it have.
                    words.extend(Some(stem(run)).filter(|stem| run.starts_with(stem)));
                }
                if is_name(field.role) {
                    beginnings(run, &mut starts);
                    if script == Script::Han && !is_person {
                        by_ear(run, field.role, &mut sounds);
                    }
                }
            }
            if is_name(field.role) {
                terms.names.push_str(&terms.texts[start..]);
                if field.role == Role::Statement {
                    continue;
                }
                for (spelling, _) in spellings(&field.text, is_person) {
                    beginnings(&spelling, &mut starts);
                    sounds.insert(spelling);
                }
            }
        }
        terms.words = joined(words);
        terms.starts = joined(starts);
        terms.sounds = joined(sounds);
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

/// What people make of a run of Chinese characters: its words by ear, and their first characters in a row.
fn by_ear(run: &str, role: Role, sounds: &mut HashSet<String>) {
    sounds.extend(contractions(run, words_contracted(role)));
    if role == Role::Statement {
        sounds.extend(word_sounds(run));
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

/// The beginnings of a word.
fn beginnings(word: &str, starts: &mut HashSet<String>) {
    let ends = word
        .char_indices()
        .map(|(at, character)| at + character.len_utf8());
    starts.extend(ends.take(LONGEST_START).map(|end| word[..end].to_owned()));
}

fn push(term: &str, terms: &mut String) {
    terms.push_str(term);
    terms.push(' ');
}

/// In an order that the content alone decides.
fn joined(terms: HashSet<String>) -> String {
    let mut terms: Vec<String> = terms.into_iter().collect();
    terms.sort_unstable();
    terms.join(" ")
}
