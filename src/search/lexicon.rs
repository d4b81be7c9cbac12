//! The words that people type and the content does not use, ready to be recognized.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::fold::fold;
use super::stem::stem;
use super::words::{Script, runs, segments};
use crate::model::{Id, Organization, SearchWords};

/// A word as it is compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its characters.
    pub script: Script,
    /// The folded word.
    pub text: String,
    /// What it has in common with its other forms.
    pub stem: String,
}

/// What a phrase that people type is known for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// It asks or fills, and names nothing.
    Filler,
    /// It means whoever leads a body.
    Head,
    /// It means the same as others.
    Synonym,
}

/// The phrases that are known, by their stems.
#[derive(Debug, Default)]
pub struct Lexicon {
    phrases: HashMap<String, Known>,
    /// By a phrase, all that mean the same in any of its meanings.
    synonyms: HashMap<String, Vec<Vec<Token>>>,
    /// The single words among those, as they are written.
    words: HashSet<String>,
    organizations: HashMap<String, Id<Organization>>,
    /// Of how many tokens the longest name of an organization is made.
    longest_name: usize,
    /// Of how many tokens, or of how many Chinese characters, the longest phrase is made.
    longest: usize,
}

impl Token {
    /// A word of a script.
    pub fn new(script: Script, text: &str) -> Self {
        Self {
            script,
            text: text.to_owned(),
            stem: stem(text),
        }
    }
}

/// The words of a text, Chinese ones as the dictionary cuts them.
pub fn tokens(folded: &str) -> Vec<Token> {
    let words = tokens_with_places(folded).into_iter();
    words.map(|(token, _)| token).collect()
}

/// The same with the bytes that they take.
pub fn tokens_with_places(folded: &str) -> Vec<(Token, Range<usize>)> {
    let mut tokens = Vec::new();
    for (script, range) in runs(folded) {
        let run = &folded[range.clone()];
        if script != Script::Han {
            tokens.push((Token::new(script, run), range));
            continue;
        }
        let mut start = range.start;
        for word in segments(run) {
            let end = start + word.len();
            tokens.push((Token::new(script, word), start..end));
            start = end;
        }
    }
    tokens
}

/// Words in a row as one text, by which phrases are compared.
pub fn phrase(tokens: &[Token]) -> String {
    let mut phrase = String::new();
    for token in tokens {
        // Chinese is compared as it is written, however it is cut.
        if token.script != Script::Han && !phrase.is_empty() {
            phrase.push(' ');
        }
        phrase.push_str(&token.stem);
    }
    phrase
}

impl Lexicon {
    /// Prepares the words of the content.
    pub fn new(words: &SearchWords) -> Self {
        let mut lexicon = Self::default();
        for group in &words.synonyms {
            let phrases: Vec<_> = group.iter().map(|word| tokens(&fold(word))).collect();
            for tokens in &phrases {
                lexicon.know(tokens, Known::Synonym);
                if let [token] = &tokens[..] {
                    lexicon.words.insert(token.text.clone());
                }
                let own = phrase(tokens);
                let others = phrases.iter().filter(|other| phrase(other) != own).cloned();
                let known = lexicon.synonyms.entry(own.clone()).or_default();
                known.extend(others);
            }
        }
        for (words, known) in [(&words.heads, Known::Head), (&words.fillers, Known::Filler)] {
            for word in words {
                lexicon.know(&tokens(&fold(word)), known);
            }
        }
        lexicon
    }

    /// Adds a name of an organization.
    pub fn know_organization(&mut self, name: &str, id: Id<Organization>) {
        let tokens = tokens(&fold(name));
        let phrase = phrase(&tokens);
        self.longest_name = self.longest_name.max(tokens.len());
        self.organizations.entry(phrase).or_insert(id);
    }

    /// The organizations whose names stand among words.
    pub fn organizations_in(&self, tokens: &[Token]) -> Vec<Id<Organization>> {
        let mut found = Vec::new();
        let mut start = 0;
        while start < tokens.len() {
            let most = self.longest_name.min(tokens.len() - start);
            let named = (1..=most).rev().find_map(|count| {
                let name = phrase(&tokens[start..start + count]);
                Some((count, *self.organizations.get(&name)?))
            });
            if let Some((_, id)) = named
                && !found.contains(&id)
            {
                found.push(id);
            }
            start += named.map_or(1, |(count, _)| count);
        }
        found
    }

    fn know(&mut self, tokens: &[Token], known: Known) {
        let phrase = phrase(tokens);
        self.longest = self
            .longest
            .max(tokens.len())
            .max(phrase.chars().count().min(12));
        self.phrases.entry(phrase).or_insert(known);
    }

    /// The longest phrase that words begin with: how many words it takes, and what it is known for.
    pub fn longest_phrase(&self, tokens: &[Token]) -> Option<(usize, Known)> {
        let most = tokens.len().min(self.longest);
        (1..=most).rev().find_map(|count| {
            let known = self.phrases.get(&phrase(&tokens[..count]))?;
            Some((count, *known))
        })
    }

    /// The words of a text in alphabetical order, without those that fill, and Chinese as it is written.
    pub fn key(&self, tokens: &[Token]) -> String {
        let mut words: Vec<&str> = Vec::new();
        let mut han = String::new();
        let mut rest = tokens;
        while let Some(first) = rest.first() {
            let skipped = match self.longest_phrase(rest) {
                Some((count, Known::Filler)) => count,
                _ if first.script == Script::Han => {
                    han.push_str(&first.text);
                    1
                }
                _ => {
                    words.push(&first.stem);
                    1
                }
            };
            rest = &rest[skipped..];
        }
        words.sort_unstable();
        words.push(&han);
        words.join(" ").trim().to_owned()
    }

    /// A run of Chinese characters, cut around the known phrases in it.
    pub fn cut<'r>(&self, run: &'r str) -> Vec<&'r str> {
        let mut pieces = Vec::new();
        let mut begun = 0;
        let mut start = 0;
        while start < run.len() {
            let found = ends(&run[start..], self.longest)
                .filter(|length| self.phrases.contains_key(&run[start..start + length]))
                .last();
            match found {
                Some(length) => {
                    pieces.extend(Some(&run[begun..start]).filter(|piece| !piece.is_empty()));
                    pieces.push(&run[start..start + length]);
                    start += length;
                    begun = start;
                }
                None => start += run[start..].chars().next().map_or(1, char::len_utf8),
            }
        }
        pieces.extend(Some(&run[begun..]).filter(|piece| !piece.is_empty()));
        pieces
    }

    /// Whether a word is one of those that mean the same, just as it is written: what has the same stem may be a slip.
    pub fn is_synonym(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// The phrases that mean the same as words do.
    pub fn synonyms(&self, tokens: &[Token]) -> &[Vec<Token>] {
        let synonyms = self.synonyms.get(&phrase(tokens));
        synonyms.map_or(&[], Vec::as_slice)
    }
}

/// Where the beginnings of a run of two characters and more end, up to a number of characters.
fn ends(run: &str, most: usize) -> impl Iterator<Item = usize> {
    let ends = run.char_indices().map(|(at, han)| at + han.len_utf8());
    ends.take(most).skip(1)
}
