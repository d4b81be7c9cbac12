//! The terms of a text, kept for the next thing that has it: the names of a body stand with all that belongs to it.

use std::sync::Arc;

use quick_cache::sync::Cache;
use xxhash_rust::xxh3::xxh3_128;

use super::entry::Role;
use super::fold::fold;
use super::sound::{contractions, spellings, word_sounds};
use super::stem::stem;
use super::terms::{han, is_name, push, words_contracted};
use super::words::{Script, runs};

/// How many letters of a beginning are kept as terms of their own; longer beginnings are few enough to be looked up.
pub const LONGEST_START: usize = 6;
/// How many texts are kept. With their terms, each takes about half a kilobyte.
const MOST: usize = 65_536;

/// What a text is to a thing, as far as that makes a difference to its terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// It says something about it.
    Plain,
    /// It is the name of a person.
    Person,
    /// It is the name of something else.
    Name,
    /// It is what a function or an article says, which is its name.
    Statement,
}

/// The terms of a text.
#[derive(Debug, Default)]
pub struct TextTerms {
    /// See [`Terms::texts`](super::terms::Terms::texts).
    pub terms: String,
    /// See [`Terms::words`](super::terms::Terms::words).
    pub words: Vec<String>,
    /// See [`Terms::starts`](super::terms::Terms::starts).
    pub starts: Vec<String>,
    /// See [`Terms::sounds`](super::terms::Terms::sounds).
    pub sounds: Vec<String>,
}

/// The texts that many things may have.
pub struct KnownTexts(Cache<(u128, bool), Arc<TextTerms>>);

impl Use {
    /// What a text of a role is to a thing.
    pub fn of(role: Role, is_person: bool) -> Self {
        match role {
            Role::Statement => Self::Statement,
            role if !is_name(role) => Self::Plain,
            _ if is_person => Self::Person,
            _ => Self::Name,
        }
    }
}

impl KnownTexts {
    /// Knows none yet.
    pub fn new() -> Self {
        Self(Cache::new(MOST))
    }

    /// The terms of a text.
    pub fn read(&self, text: &str, is_to: Use) -> Arc<TextTerms> {
        // Few people are called the same, and few bodies have the same function.
        if matches!(is_to, Use::Person | Use::Statement) {
            return Arc::new(TextTerms::new(text, is_to));
        }
        let key = (xxh3_128(text.as_bytes()), is_to == Use::Name);
        self.0.get(&key).unwrap_or_else(|| {
            let terms = Arc::new(TextTerms::new(text, is_to));
            self.0.insert(key, Arc::clone(&terms));
            terms
        })
    }
}

impl TextTerms {
    fn new(text: &str, is_to: Use) -> Self {
        let mut terms = Self::default();
        let folded = fold(text);
        for (script, range) in runs(&folded) {
            terms.add_run(script, &folded[range], is_to);
        }
        if matches!(is_to, Use::Person | Use::Name) {
            for (spelling, _) in spellings(text, is_to == Use::Person) {
                terms.add_beginnings(&spelling);
                terms.sounds.push(spelling);
            }
        }
        terms
    }

    fn add_run(&mut self, script: Script, run: &str, is_to: Use) {
        match script {
            Script::Han => han(run, &mut self.terms),
            Script::Digits => push(&stem(run), &mut self.terms),
            Script::Letters => {
                let stem = stem(run);
                push(&stem, &mut self.terms);
                self.words.push(run.to_owned());
            }
        }
        if is_to == Use::Plain {
            return;
        }
        self.add_beginnings(run);
        if script == Script::Han && is_to != Use::Person {
            self.add_by_ear(run, is_to);
        }
    }

    /// What people make of a run of Chinese characters: its words by ear, and their first characters in a row.
    fn add_by_ear(&mut self, run: &str, is_to: Use) {
        let role = match is_to {
            Use::Statement => Role::Statement,
            _ => Role::Name,
        };
        self.sounds
            .extend(contractions(run, words_contracted(role)));
        if is_to == Use::Statement {
            self.sounds.extend(word_sounds(run));
        }
    }

    /// The beginnings of a word.
    fn add_beginnings(&mut self, word: &str) {
        let ends = word
            .char_indices()
            .map(|(at, character)| at + character.len_utf8());
        let ends = ends.take(LONGEST_START);
        self.starts.extend(ends.map(|end| word[..end].to_owned()));
    }
}
