//! Words that differ by one letter, found without comparing each with each.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Words in which one may be found that differs by one letter: one wrong, missing, too much, or two turned around.
pub struct Near<'a, T> {
    /// By a hash of the word itself and of what is left of it without any one of its letters. Two that share one by chance
    /// are told apart when their letters are compared.
    known: HashMap<u64, Vec<(&'a str, T)>>,
}

impl<'a, T: Copy> Near<'a, T> {
    /// No words.
    pub fn new() -> Self {
        Self {
            known: HashMap::new(),
        }
    }

    /// Adds a word, and what it is known for.
    pub fn add(&mut self, word: &'a str, value: T) {
        for shortened in shortened(word) {
            self.known.entry(shortened).or_default().push((word, value));
        }
    }

    /// The first word that was added and differs from this one by one letter.
    pub fn find(&self, word: &str) -> Option<(&'a str, T)> {
        let shortened = shortened(word);
        let near = shortened.iter().filter_map(|key| self.known.get(key));
        near.flatten()
            .find(|(known, _)| strsim::damerau_levenshtein(known, word) == 1)
            .copied()
    }
}

/// Hashes of the word and of what is left of it without any one of its letters. Two words that differ by one letter have
/// one of these in common.
fn shortened(word: &str) -> Vec<u64> {
    let without = word.char_indices().map(|(at, letter)| {
        let (before, after) = (&word[..at], &word[at + letter.len_utf8()..]);
        hash(before.chars().chain(after.chars()))
    });
    let mut all: Vec<u64> = without.chain([hash(word.chars())]).collect();
    all.sort_unstable();
    all.dedup();
    all
}

fn hash(letters: impl Iterator<Item = char>) -> u64 {
    let mut hasher = DefaultHasher::new();
    letters.for_each(|letter| letter.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_makes_two_words_near() {
        let mut near = Near::new();
        near.add("gmail.com", 1);
        for slip in [
            "gmial.com",
            "gmil.com",
            "gmaill.com",
            "gmall.com",
            "gmail.con",
        ] {
            assert_eq!(near.find(slip), Some(("gmail.com", 1)), "{slip}");
        }
        for other in ["gmail.com", "hotmail.com", "gmial.con"] {
            assert_eq!(near.find(other), None, "{other}");
        }
    }
}
