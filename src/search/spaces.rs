//! Spaces where nobody writes one, and none where everybody does.

use super::expand::frequency;
use super::index::Index;
use super::lexicon::Token;
use super::question::{Form, Need, Origin};
use super::words::Script;

/// How many words in a row are tried as one.
const MOST_JOINED: usize = 4;
/// How many letters each half of a word has at least.
const LEAST_HALF: usize = 3;
/// How well two words meet a need for them in one.
const APART: f32 = 0.85;

/// The same needs with neighbouring words as one where nothing has them apart, and something has them together:
/// `tian shan` is `tianshan`.
///
/// # Errors
/// Where the index is broken.
pub fn joined(needs: Vec<Need>, index: &Index) -> tantivy::Result<Vec<Need>> {
    let mut joined: Vec<Need> = Vec::new();
    let mut rest = needs.as_slice();
    while let Some(first) = rest.first() {
        let (need, taken) = match together(rest, index)? {
            Some((word, count)) => (one_word(first, &word), count),
            None => (first.clone(), 1),
        };
        joined.push(need);
        rest = &rest[taken..];
    }
    Ok(joined)
}

/// The most words from the first on that are one word in the index.
fn together(needs: &[Need], index: &Index) -> tantivy::Result<Option<(String, usize)>> {
    let mut words: Vec<&str> = Vec::new();
    for need in needs.iter().take(MOST_JOINED) {
        match &need.typed[..] {
            [token] if token.script == Script::Letters && !is_written(&token.text, index)? => {
                words.push(&token.text);
            }
            _ => break,
        }
    }
    for count in (2..=words.len()).rev() {
        let word = words[..count].concat();
        if is_written(&word, index)? || is_heard(&word, index)? {
            return Ok(Some((word, count)));
        }
    }
    Ok(None)
}

fn one_word(first: &Need, word: &str) -> Need {
    let token = Token::new(Script::Letters, word);
    Need {
        typed: vec![token.clone()],
        forms: vec![Form {
            tokens: vec![token],
            quality: 1.0,
            origin: Origin::Typed,
        }],
        ..first.clone()
    }
}

/// The two words that a word is made of, where the index has both: `generaloffice` is `general office`. The longest
/// first one counts.
///
/// # Errors
/// Where the index is broken.
pub fn apart(word: &str, index: &Index) -> tantivy::Result<Option<Form>> {
    let places: Vec<usize> = word.char_indices().map(|(at, _)| at).collect();
    let halves = LEAST_HALF..(places.len() + 1).saturating_sub(LEAST_HALF);
    for at in halves.rev().map(|place| places[place]) {
        let (one, other) = word.split_at(at);
        if is_written(one, index)? && is_written(other, index)? {
            let tokens = [one, other].map(|half| Token::new(Script::Letters, half));
            return Ok(Some(Form {
                tokens: tokens.to_vec(),
                quality: APART,
                origin: Origin::Typed,
            }));
        }
    }
    Ok(None)
}

fn is_written(word: &str, index: &Index) -> tantivy::Result<bool> {
    Ok(frequency(index.searcher(), index.fields().words, word)? > 0)
}

fn is_heard(word: &str, index: &Index) -> tantivy::Result<bool> {
    Ok(frequency(index.searcher(), index.fields().sounds, word)? > 0)
}
