//! The terms under which the index keeps a document, and those by which a word of a query is looked up. Both are made
//! here and nowhere else, so that they are the same for a text and for a query.
//!
//! Chinese is indexed by characters and pairs of neighbours, so that nothing depends on how a text is cut into words.

use std::sync::Arc;

use quick_cache::sync::Cache;
use xxhash_rust::xxh3::xxh3_128;

use super::abbreviation::initials_of_abbreviations;
use super::normalization::{fold, stem};
use super::phonetics::{Spelling, plain_readings, sound_key, sounds_of_words, spellings};
use super::tokenizer::{Script, Token, contractions, script_runs};
use crate::search::findable::{Findable, ResultKind};
use crate::search::texts::{DocumentText, TextRole};

/// How many neighbouring digits of a number make a term.
const DIGITS: usize = 3;
/// How many letters of a prefix are kept as terms of their own; longer prefixes are few enough to be looked up.
pub(crate) const LONGEST_PREFIX: usize = 6;
/// How many texts are kept. With their terms, each takes about half a kilobyte.
const MOST_CACHED: usize = 65_536;

/// The terms of a document, those of a field as one text with spaces between them.
#[derive(Debug, Default)]
pub(crate) struct DocumentTerms {
    /// Of its names: stems of words, and Chinese characters and pairs of them.
    pub(crate) names: String,
    /// The same of all its texts.
    pub(crate) texts: String,
    /// Words in letters, as they are written.
    pub(crate) words: String,
    /// Names by ear, and what people make of them and of the words of statements.
    pub(crate) sounds: String,
    /// Prefixes of the words of names.
    pub(crate) prefixes: String,
    /// Neighbouring digits of its numbers.
    pub(crate) numbers: String,
}

impl DocumentTerms {
    pub(crate) fn new(document: Findable, texts: &[DocumentText<'_>], cache: &TermCache) -> Self {
        let is_person = document.kind() == ResultKind::Person;
        let is_organization = document.kind() == ResultKind::Organization;
        let mut abbreviations = Vec::new();
        let mut read = Vec::with_capacity(texts.len());
        let mut numbers = String::new();
        for DocumentText { role, text } in texts {
            if is_organization && role.is_name() {
                let letters = initials_of_abbreviations(&fold(text));
                abbreviations.extend(letters.iter().map(|letters| abbreviation_term(letters)));
            }
            match role {
                TextRole::Number => {
                    digit_terms(text).for_each(|term| push(term, &mut numbers));
                }
                // Each of its two names is a text of its own.
                TextRole::WholeName => {}
                _ => read.push((*role, cache.terms_of(text, TextUse::new(*role, is_person)))),
            }
        }
        let all = || read.iter().map(|(_, terms)| &**terms);
        let names = read.iter().filter(|(role, _)| role.is_indexed_as_name());
        // What it belongs to has these words itself; only chapters, which articles belong to, cannot be found.
        let is_article = document.kind() == ResultKind::Article;
        let words = read
            .iter()
            .filter(|(role, _)| is_article || !role.is_context());
        Self {
            names: names.map(|(_, terms)| terms.terms.as_str()).collect(),
            texts: all().map(|terms| terms.terms.as_str()).collect(),
            words: joined(words.map(|(_, terms)| &terms.words)),
            sounds: joined(all().map(|terms| &terms.sounds).chain([&abbreviations])),
            prefixes: joined(all().map(|terms| &terms.prefixes)),
            numbers,
        }
    }
}

/// The terms of several texts, each once, in an order that the content alone decides.
fn joined<'t>(texts: impl Iterator<Item = &'t Vec<String>>) -> String {
    let mut terms: Vec<&str> = texts.flatten().map(String::as_str).collect();
    terms.sort_unstable();
    terms.dedup();
    terms.join(" ")
}

fn push(term: &str, terms: &mut String) {
    terms.push_str(term);
    terms.push(' ');
}

/// The terms by which the index knows a word of a query.
pub(crate) fn terms_of_token(token: &Token) -> Vec<&str> {
    if token.script != Script::Han {
        return vec![&token.stem];
    }
    let mut terms = Vec::new();
    each_han_term(&token.text, |term| terms.push(term));
    // Single characters of a longer word are everywhere.
    let is_wanted = |term: &&str| token.is_single_character() || term.chars().nth(1).is_some();
    terms.retain(is_wanted);
    terms
}

/// The term of a syllable that a character of a name has, which is the sound of no name.
pub(crate) fn syllable_term(syllable: &str) -> String {
    format!("~{syllable}")
}

/// The term of the first letters of somebody's names. Nearly any three letters are somebody's, so that they are no sound,
/// which would go before the words that begin with them.
pub(crate) fn initials_term(letters: &str) -> String {
    format!("^{letters}")
}

/// The term of a word of somebody's name by its sounds.
pub(crate) fn heard_term(key: &str, word: &str) -> String {
    format!("%{key}={word}")
}

/// The term of the first letters of an abbreviation of the name of an organization, by the sounds of its characters.
pub(crate) fn abbreviation_term(letters: &str) -> String {
    format!("@{letters}")
}

/// Each row of neighbouring digits of a number; one of few digits, an extension, is a term itself.
pub(crate) fn digit_terms(number: &str) -> impl Iterator<Item = &str> {
    let starts = 0..number.len().saturating_sub(DIGITS - 1);
    let rows = starts.filter_map(|start| number.get(start..start + DIGITS));
    rows.chain((number.len() < DIGITS).then_some(number))
}

/// Each character of a run of Chinese ones, each pair of neighbours.
fn each_han_term<'r>(run: &'r str, mut call: impl FnMut(&'r str)) {
    let mut before = None;
    for (at, character) in run.char_indices() {
        let end = at + character.len_utf8();
        if let Some(before) = before.replace(at) {
            call(&run[before..end]);
        }
        call(&run[at..end]);
    }
}

/// What a text is to a document, as far as that makes a difference to its terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum TextUse {
    /// It says something about it.
    Plain,
    /// It is the name of a person.
    PersonName,
    /// It is the name of something else.
    Name,
    /// It is what a function or an article says, which is its name.
    Statement,
}

impl TextUse {
    fn new(role: TextRole, is_person: bool) -> Self {
        match role {
            TextRole::Statement => Self::Statement,
            role if !role.is_indexed_as_name() => Self::Plain,
            _ if is_person => Self::PersonName,
            _ => Self::Name,
        }
    }
}

/// The terms of texts, kept for the next document that has them: the names of a body stand with all that belongs to it.
pub(crate) struct TermCache(Cache<(u128, bool), Arc<TextTerms>>);

impl TermCache {
    pub(crate) fn new() -> Self {
        Self(Cache::new(MOST_CACHED))
    }

    fn terms_of(&self, text: &str, text_use: TextUse) -> Arc<TextTerms> {
        // Few people are called the same, and few bodies have the same function.
        if matches!(text_use, TextUse::PersonName | TextUse::Statement) {
            return Arc::new(TextTerms::new(text, text_use));
        }
        let key = (xxh3_128(text.as_bytes()), text_use == TextUse::Name);
        self.0.get(&key).unwrap_or_else(|| {
            let terms = Arc::new(TextTerms::new(text, text_use));
            self.0.insert(key, Arc::clone(&terms));
            terms
        })
    }
}

/// The terms of a text, by the fields of [`DocumentTerms`] that they go to.
#[derive(Debug, Default)]
struct TextTerms {
    terms: String,
    words: Vec<String>,
    prefixes: Vec<String>,
    sounds: Vec<String>,
}

impl TextTerms {
    fn new(text: &str, text_use: TextUse) -> Self {
        let mut terms = Self::default();
        let folded = fold(text);
        for (script, range) in script_runs(&folded) {
            terms.add_run(script, &folded[range], text_use);
        }
        if matches!(text_use, TextUse::PersonName | TextUse::Name) {
            for Spelling { letters, extent } in spellings(text, text_use == TextUse::PersonName) {
                if extent.is_of_person_initials() {
                    terms.sounds.push(initials_term(&letters));
                    continue;
                }
                terms.add_prefixes(&letters);
                terms.sounds.push(letters);
            }
        }
        terms
    }

    fn add_run(&mut self, script: Script, run: &str, text_use: TextUse) {
        match script {
            Script::Han => each_han_term(run, |term| push(term, &mut self.terms)),
            Script::Digits => push(&stem(run), &mut self.terms),
            Script::Letters => {
                push(&stem(run), &mut self.terms);
                self.words.push(run.to_owned());
                if text_use == TextUse::PersonName
                    && let Some(key) = sound_key(run)
                {
                    self.sounds.push(heard_term(&key, run));
                }
            }
        }
        if text_use == TextUse::Plain {
            return;
        }
        self.add_prefixes(run);
        if script != Script::Han {
            return;
        }
        // What people make of its words: their first characters in a row, and the sounds of those of a statement.
        let role = match text_use {
            TextUse::Plain | TextUse::PersonName => return,
            TextUse::Name => TextRole::Name,
            TextUse::Statement => TextRole::Statement,
        };
        self.sounds
            .extend(contractions(run, role.most_words_contracted()));
        if text_use == TextUse::Statement {
            self.sounds.extend(sounds_of_words(run));
        } else {
            let syllables = run.chars().flat_map(plain_readings);
            self.sounds
                .extend(syllables.map(|syllable| syllable_term(&syllable)));
        }
    }

    fn add_prefixes(&mut self, word: &str) {
        let ends = word
            .char_indices()
            .map(|(at, character)| at + character.len_utf8());
        let ends = ends.take(LONGEST_PREFIX);
        self.prefixes.extend(ends.map(|end| word[..end].to_owned()));
    }
}
