//! What somebody types, parsed as far as that can be done without the index: folded, cut into words, freed of words
//! that ask, and widened by synonyms. The result is a list of *clauses*, each of which a document may match.

use std::ops::Range;

use super::analysis::lexicon::{Lexicon, PhraseMeaning};
use super::analysis::normalization::{fold, is_han};
use super::analysis::numerals::{
    Number, longest_number, with_article_digits, with_plain_dates, with_plain_extensions,
};
use super::analysis::phonetics::{HanContext, without_tones};
use super::analysis::tokenizer::{Script, Token, phrase_of, script_runs, text_of, tokenize};
use crate::model::{Id, Organization};
use crate::text::{Identifier, LONGEST_QUERY, SCHEMES};

/// A run of Chinese characters by its index, and the bytes that a word takes in it.
type HanPlace = (usize, Range<usize>);

/// How many clauses a query has at most.
pub(crate) const MOST_CLAUSES: usize = 20;

/// A query in its parts.
#[derive(Debug, Clone, Default)]
pub(crate) struct ParsedQuery {
    /// What is to be matched, in the order in which it was typed.
    pub(crate) clauses: Vec<Clause>,
    /// All words, as one phrase.
    pub(crate) phrase: String,
    /// The words in any order, for comparing with names.
    pub(crate) unordered_key: String,
    /// The letters in one word, where no Chinese was typed.
    pub(crate) letters: Option<String>,
    /// The digits of a telephone number or a part of one, where that was typed.
    pub(crate) number: Option<Number>,
    /// The runs of Chinese characters.
    pub(crate) han_runs: Vec<String>,
    /// The words that were typed in capitals, which may be initials.
    pub(crate) capitals: Vec<String>,
    /// Whether it looks like an e-mail or web address, or a part of one.
    pub(crate) is_address: bool,
    /// What of an e-mail address stands before the at sign.
    pub(crate) mailbox: Option<String>,
    /// Whether more was typed than is read.
    pub(crate) is_truncated: bool,
}

/// One of the things that somebody looks for: a word, or a phrase that means one thing.
#[derive(Debug, Clone)]
pub(crate) struct Clause {
    /// The words that were typed.
    pub(crate) typed: Vec<Token>,
    /// What matches it, the typed words first.
    pub(crate) alternatives: Vec<Alternative>,
    /// The organizations that it names, or is part of the name of.
    pub(crate) organizations: Vec<Id<Organization>>,
    /// Whether it asks or fills, and names nothing.
    pub(crate) is_filler: bool,
    /// Whether it is a title of posts.
    pub(crate) is_title: bool,
    /// Whether it means whoever leads a body.
    pub(crate) is_head: bool,
    /// Whether it means whoever oversees something.
    pub(crate) is_overseer: bool,
    /// Whether its word is still being typed, so that words that begin with it match it.
    pub(crate) is_unfinished: bool,
    /// Its index among the clauses.
    pub(crate) index: usize,
    /// The run of Chinese characters that it is part of, by its index, and the bytes that it takes there; none where it is
    /// part of none, or of several with a space between.
    pub(crate) han_place: Option<HanPlace>,
    /// What is around it in that run.
    pub(crate) han_context: HanContext,
    /// Whether it is a kind of bodies, which tells little of the one that is meant.
    pub(crate) is_kind: bool,
    /// Whether it is said of anything.
    pub(crate) is_weak: bool,
    /// Whether it is what a public asks its services for, as whole phrases are.
    pub(crate) is_everyday: bool,
    /// Whether a form of its words is in the index.
    pub(crate) is_known: bool,
    /// Whether a name or what a function says has it, so that what just mentions it is not meant as much.
    pub(crate) is_in_names: bool,
    /// Whether its word in letters is in the index as it is written.
    pub(crate) is_word: bool,
    /// How much it tells of what is looked for.
    pub(crate) weight: f32,
}

/// Words that match a clause.
#[derive(Debug, Clone)]
pub(crate) struct Alternative {
    pub(crate) tokens: Vec<Token>,
    /// How well they match it, up to 1.
    pub(crate) quality: f32,
    pub(crate) origin: TermOrigin,
}

/// Why words match a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermOrigin {
    /// They were typed.
    Typed,
    /// They begin with what was typed.
    Prefix,
    /// What was typed may be a typo for them.
    Typo,
    /// The content says that they mean the same.
    Synonym,
    /// What was typed may be an abbreviation of them.
    Abbreviation,
}

/// How well synonyms match a clause.
pub(crate) const SYNONYM: f32 = 0.85;
/// What equal sounds count for beside equal characters.
pub(crate) const PHONETIC: f32 = 0.85;

impl ParsedQuery {
    pub(crate) fn new(text: &str, lexicon: &Lexicon) -> Self {
        let is_truncated = text.chars().nth(LONGEST_QUERY).is_some();
        let read: String = text.chars().take(LONGEST_QUERY).collect();
        let identifier = identifier(&read);
        let read = identifier.as_deref().unwrap_or(&read);
        let folded = with_plain_extensions(&fold(read));
        let folded = without_tones(&with_article_digits(&folded));
        let is_identifier = identifier.is_some();
        let mut query = Self {
            is_truncated,
            capitals: capitals(read),
            is_address: is_identifier || is_address(folded.trim()),
            mailbox: mailbox(&folded),
            number: longest_number(&folded).filter(|_| !is_identifier),
            ..Self::default()
        };
        let folded = match &query.number {
            // Its digits are one thing to look for, however they are grouped.
            Some(found) => folded.replace(&found.written, &format!(" {} ", found.digits)),
            None => with_plain_dates(&folded),
        };
        let mut words: Vec<(Token, Option<HanPlace>)> = Vec::new();
        for (script, range) in script_runs(&folded) {
            let run = &folded[range];
            match script {
                Script::Han => words.extend(query.words_of_run(run.to_owned(), lexicon)),
                Script::Letters | Script::Digits => words.push((Token::new(script, run), None)),
            }
        }
        let (all, places): (Vec<Token>, Vec<Option<HanPlace>>) = words.into_iter().unzip();
        query.phrase = phrase_of(&all);
        query.letters = has_letters_alone(&all).then(|| letters_of(&text_of(&all)));
        query.unordered_key = lexicon.unordered_key(&all);
        query.clauses = clauses(&all, &places, lexicon, false);
        // Who types nothing but stopwords means them.
        if query.clauses.is_empty() {
            query.clauses = clauses(&all, &places, lexicon, true);
        }
        for clause in &mut query.clauses {
            clause.read_context(&query.han_runs, lexicon);
        }
        query
    }

    /// The words of one more run of Chinese characters, cut around the phrases and names that are known.
    fn words_of_run(&mut self, run: String, lexicon: &Lexicon) -> Vec<(Token, Option<HanPlace>)> {
        let index = self.han_runs.len();
        let mut words = Vec::new();
        let mut start = 0;
        for part in lexicon.split_around_phrases(&run) {
            let tokens = with_unknown_words(tokenize(part), lexicon);
            words.extend(tokens.into_iter().map(|token| {
                let range = start..start + token.text.len();
                start = range.end;
                (token, Some((index, range)))
            }));
        }
        self.han_runs.push(run);
        words
    }

    /// The clauses of a run of Chinese characters, which is one of its own from now on.
    pub(crate) fn clauses_of_run(&mut self, run: String, lexicon: &Lexicon) -> Vec<Clause> {
        let (words, places): (Vec<_>, Vec<_>) = self.words_of_run(run, lexicon).into_iter().unzip();
        let mut clauses = clauses(&words, &places, lexicon, false);
        for clause in &mut clauses {
            clause.read_context(&self.han_runs, lexicon);
        }
        clauses
    }

    /// The same while its last word is still being typed.
    pub(crate) fn unfinished(mut self) -> Self {
        if let Some(last) = self.clauses.last_mut() {
            last.is_unfinished = true;
        }
        self
    }

    /// The same without words that may mean the same.
    pub(crate) fn without_synonyms(&self) -> Self {
        let mut query = self.clone();
        for clause in &mut query.clauses {
            let is_synonym = |one: &Alternative| one.origin == TermOrigin::Synonym;
            clause.alternatives.retain(|one| !is_synonym(one));
        }
        query
    }

    /// The organizations that were named.
    pub(crate) fn organizations(&self) -> impl Iterator<Item = Id<Organization>> {
        let clauses = self.clauses.iter();
        clauses.flat_map(|clause| clause.organizations.iter().copied())
    }

    /// Whether something is looked for beside the organizations that were named.
    pub(crate) fn asks_within_organizations(&self) -> bool {
        let mut clauses = self.clauses.iter();
        clauses.any(|clause| clause.organizations.is_empty() && !clause.is_filler)
    }

    /// Whether the letters are those of one word that the index has, so that they are no beginning of a longer one.
    pub(crate) fn is_word(&self) -> bool {
        matches!(&self.clauses[..], [clause] if clause.is_word)
    }

    /// Whether a year stands beside other words, and may be the one of which something was called like this.
    pub(crate) fn has_year(&self) -> bool {
        let mut words = self.clauses.iter().flat_map(|clause| &clause.typed);
        self.clauses.len() > 1 && words.any(is_year)
    }

    /// Whether there is nothing in it to look for.
    pub(crate) fn is_empty(&self) -> bool {
        self.clauses.is_empty() && self.number.is_none()
    }
}

/// The text as an identifier of a known scheme, without what stands between its characters. One without a letter is a
/// number like any other; the digits of any other one would be taken for a telephone number.
fn identifier(text: &str) -> Option<String> {
    let schemes = SCHEMES.iter();
    let mut read = schemes.filter_map(|scheme| Identifier::parse(scheme.word, text.trim()).ok());
    let found = read.find(|found| found.value().contains(char::is_alphabetic))?;
    Some(found.value().replace('-', ""))
}

impl Clause {
    fn new(typed: &[Token], meaning: Option<PhraseMeaning>, lexicon: &Lexicon) -> Self {
        let synonyms = lexicon.synonyms(typed).iter();
        let synonyms =
            synonyms.map(|tokens| Alternative::new(tokens.to_vec(), SYNONYM, TermOrigin::Synonym));
        let mut clause = Self {
            typed: typed.to_vec(),
            alternatives: [Alternative::typed(typed.to_vec())]
                .into_iter()
                .chain(synonyms)
                .collect(),
            organizations: Vec::new(),
            is_filler: false,
            is_title: false,
            is_head: false,
            is_overseer: false,
            is_unfinished: false,
            index: 0,
            han_place: None,
            han_context: HanContext::default(),
            is_kind: lexicon.is_kind(typed),
            is_weak: lexicon.is_weak(typed),
            is_everyday: lexicon.is_everyday(typed),
            is_known: true,
            is_in_names: true,
            is_word: false,
            weight: 1.0,
        };
        clause.take_meaning(meaning);
        clause
    }

    /// Reads it as a phrase of some meaning.
    pub(crate) fn take_meaning(&mut self, meaning: Option<PhraseMeaning>) {
        self.is_filler |= meaning == Some(PhraseMeaning::Stopword);
        self.is_title |= meaning == Some(PhraseMeaning::Title);
        self.is_head |= meaning == Some(PhraseMeaning::Head);
        self.is_overseer |= meaning == Some(PhraseMeaning::Overseer);
    }

    /// Each of its words as a clause, but for those that ask or fill.
    pub(crate) fn parted(&self, lexicon: &Lexicon) -> Vec<Self> {
        let words = self.typed.iter().map(std::slice::from_ref);
        let clauses = words.map(|word| {
            let meaning = lexicon.longest_phrase(word).map(|(_, meaning)| meaning);
            Self {
                organizations: self.organizations.clone(),
                ..Self::new(word, meaning, lexicon)
            }
        });
        clauses.filter(|clause| !clause.is_filler).collect()
    }

    /// Reads what is around it in the run of Chinese characters that it is part of.
    fn read_context(&mut self, runs: &[String], lexicon: &Lexicon) {
        let Some((run, range)) = &self.han_place else {
            return;
        };
        let run = &runs[*run];
        let mut end = 0;
        let mut parts = lexicon.split_around_phrases(run).into_iter();
        let part = parts.find(|part| {
            end += part.len();
            range.start < end
        });
        self.han_context = HanContext::new(&text_of(&self.typed), run, part.unwrap_or(run));
    }

    /// The run of Chinese characters that it is part of, by its index.
    pub(crate) fn han_run(&self) -> Option<usize> {
        self.han_place.as_ref().map(|(run, _)| *run)
    }

    /// The script of its first word.
    pub(crate) fn script(&self) -> Option<Script> {
        self.typed.first().map(|token| token.script)
    }

    /// Whether it may be an abbreviation of names.
    pub(crate) fn is_abbreviation(&self) -> bool {
        let mut origins = self.alternatives.iter().map(|other| other.origin);
        origins.any(|origin| origin == TermOrigin::Abbreviation)
    }

    /// The word that was typed, where it is one in letters.
    pub(crate) fn latin_word(&self) -> Option<&Token> {
        match &self.typed[..] {
            [token] if token.script == Script::Letters => Some(token),
            _ => None,
        }
    }
}

impl Alternative {
    pub(crate) fn new(tokens: Vec<Token>, quality: f32, origin: TermOrigin) -> Self {
        Self {
            tokens,
            quality,
            origin,
        }
    }

    pub(crate) fn typed(tokens: Vec<Token>) -> Self {
        Self::new(tokens, 1.0, TermOrigin::Typed)
    }

    /// A word in letters.
    pub(crate) fn word(word: &str, quality: f32, origin: TermOrigin) -> Self {
        Self::new(vec![Token::new(Script::Letters, word)], quality, origin)
    }
}

/// The same with neighbouring single characters as one word, which is how a dictionary cuts a word that it does not
/// know, such as somebody's name.
fn with_unknown_words(tokens: Vec<Token>, lexicon: &Lexicon) -> Vec<Token> {
    let is_unknown_character = |token: &Token| {
        let tokens = std::slice::from_ref(token);
        token.is_single_character() && lexicon.longest_phrase(tokens).is_none()
    };
    let mut words: Vec<Token> = Vec::new();
    let mut is_after_unknown = false;
    for token in tokens {
        let is_unknown = is_unknown_character(&token);
        match words.last_mut() {
            Some(last) if is_after_unknown && is_unknown => {
                *last = Token::new(Script::Han, &format!("{}{}", last.text, token.text));
            }
            _ => words.push(token),
        }
        is_after_unknown = is_unknown;
    }
    words
}

/// Whether a text looks like an e-mail or web address, or a part of one: it has what stands in these between letters, a
/// hyphen where it is one word.
fn is_address(folded: &str) -> bool {
    let is_one_word = !folded.contains(char::is_whitespace);
    let mut words = folded.split_whitespace();
    words.any(|word| {
        let inner = word.trim_matches(|end: char| !end.is_alphanumeric());
        word.contains(['@', '_']) || inner.contains('.') || is_one_word && inner.contains('-')
    })
}

fn is_year(token: &Token) -> bool {
    let is_long = token.text.chars().count() == 4;
    token.script == Script::Digits && is_long && token.text.starts_with(['1', '2'])
}

/// What stands before the at sign of the first e-mail address in a text. Its domain is often remembered wrong.
fn mailbox(folded: &str) -> Option<String> {
    let (before, _) = folded.split_once('@')?;
    let mailbox = before.split_whitespace().next_back()?;
    (!before.ends_with(char::is_whitespace)).then(|| mailbox.to_owned())
}

/// The folded words in capitals, where these are one word alone, or stand out from others.
fn capitals(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric() || is_han(character));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_plain = words.len() > 1 && !text.contains(char::is_lowercase);
    let is_acronym = |word: &&str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let acronyms = words
        .into_iter()
        .filter(|word| !is_plain && is_acronym(word));
    acronyms.map(fold).collect()
}

fn clauses(
    tokens: &[Token],
    places: &[Option<HanPlace>],
    lexicon: &Lexicon,
    with_stopwords: bool,
) -> Vec<Clause> {
    let named = lexicon.organizations_in(tokens);
    let mut clauses = Vec::new();
    let mut start = 0;
    while start < tokens.len() && clauses.len() < MOST_CLAUSES {
        let phrase = lexicon.longest_phrase(&tokens[start..]);
        let phrase = phrase.map(|(count, meaning)| (count, Some(meaning)));
        let name = name_beside_others(tokens, start, lexicon).map(|count| (count, None));
        let longest = phrase
            .into_iter()
            .chain(name)
            .max_by_key(|(count, _)| *count);
        let (count, meaning) = longest.unwrap_or((1, None));
        if meaning != Some(PhraseMeaning::Stopword) || with_stopwords {
            let end = start + count;
            let typed = &tokens[start..end];
            let named = named.iter();
            let named = named.filter(|(name, _)| start < name.end && name.start < end);
            clauses.push(Clause {
                index: clauses.len(),
                organizations: named.map(|(_, id)| *id).collect(),
                han_place: han_place(&places[start..start + count]),
                ..Clause::new(typed, meaning, lexicon)
            });
        }
        start += count;
    }
    clauses
}

/// How many words from a place on are the name of an organization in letters, where more than that was typed: whoever asks
/// for the director of the Serious Fraud Office asks for no office of a director.
fn name_beside_others(tokens: &[Token], start: usize, lexicon: &Lexicon) -> Option<usize> {
    let (count, _) = lexicon.longest_organization(&tokens[start..])?;
    let name = &tokens[start..start + count];
    let is_row = count > 1 && count < tokens.len();
    let in_letters = name.iter().all(|token| token.script == Script::Letters);
    (is_row && in_letters).then_some(count)
}

/// From the beginning of the first of several words to the end of the last, where they are of one run.
fn han_place(places: &[Option<HanPlace>]) -> Option<HanPlace> {
    let ((run, first), (other, last)) = (places.first()?.as_ref()?, places.last()?.as_ref()?);
    (run == other).then_some((*run, first.start..last.end))
}

fn has_letters_alone(tokens: &[Token]) -> bool {
    tokens.iter().all(|token| token.script != Script::Han)
        && tokens.iter().any(|token| token.script == Script::Letters)
}

/// A text as it is compared with spellings: letters alone.
fn letters_of(text: &str) -> String {
    text.chars()
        .filter(|letter| letter.is_alphabetic() && !is_han(*letter))
        .collect()
}
