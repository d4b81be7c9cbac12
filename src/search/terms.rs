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
        let mut read = Vec::with_capacity(entry.fields.len());
        let mut numbers = String::new();
        for field in &entry.fields {
            match field.role {
                Role::Number => digits(&field.text, &mut numbers),
                // Each of its two names is a field of its own.
                Role::WholeName => {}
                role => read.push((role, known.read(&field.text, Use::of(role, is_person)))),
            }
        }
        let texts = || read.iter().map(|(_, text)| &**text);
        let names = read.iter().filter(|(role, _)| is_name(*role));
        // What it belongs to has these words itself; only chapters, which articles belong to, are no things.
        let is_all = thing.kind() == Kind::Article;
        let words = read.iter().filter(|(role, _)| is_all || !is_context(*role));
        Self {
            names: names.map(|(_, text)| text.terms.as_str()).collect(),
            texts: texts().map(|text| text.terms.as_str()).collect(),
            words: joined(words.map(|(_, text)| &text.words)),
            sounds: joined(texts().map(|text| &text.sounds)),
            starts: joined(texts().map(|text| &text.starts)),
            numbers,
        }
    }
}

/// Whether a text of this role is about what the thing belongs or belonged to.
pub fn is_context(role: Role) -> bool {
    matches!(role, Role::Context | Role::PastContext)
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
    let mut count = 0;
    let mut before = 0;
    for (at, character) in run.char_indices() {
        let end = at + character.len_utf8();
        if count > 0 {
            push(&run[before..end], terms);
        }
        push(&run[at..end], terms);
        before = at;
        count += 1;
    }
    if count > 2 {
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
