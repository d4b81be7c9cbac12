//! How well a text of a document matches a clause of a query: by its words, by its sounds, or as a whole.

use std::rc::Rc;

use super::analyzed_text::{AnalysisCache, AnalyzedText, TextMatch};
use crate::search::analysis::lexicon::Lexicon;
use crate::search::analysis::normalization::{is_han, stem};
use crate::search::analysis::phonetics::{Extent, SMALL_WORDS, has_sound};
use crate::search::analysis::tokenizer::{
    Script, Token, contracted_to, phrase_of, straddles_words, tokenize,
};
use crate::search::expansion::PREFIX;
use crate::search::query::{Alternative, Clause, PHONETIC, ParsedQuery, TermOrigin};
use crate::search::texts::{DocumentText, TextRole};

/// How well a word matches a clause for another form of it: at least this, and at most that. The more letters they
/// share, the better.
const OTHER_FORM: [f32; 2] = [0.7, 0.97];
/// How well words match a clause where just some of them are there.
const SOME_WORDS: f32 = 0.4;
/// What remains of words for others that are here and there in a text.
const SCATTERED: f32 = 0.7;
/// How well two characters match a clause where they are the end of one word and the beginning of another.
const STRADDLED: f32 = 0.6;
/// How well a long word in Chinese matches a clause where just most pairs of its characters are there.
const MOST_PAIRS: f32 = 0.7;
/// How well a run of characters matches a clause that is cut out of it in another way.
const CUT_OTHERWISE: f32 = 0.8;
/// How well first characters of words match a clause.
const CONTRACTED: f32 = 0.75;
/// What a sound counts for that is nearly the same.
const SLIP: f32 = 0.85;
/// From how many letters on a sound is looked for within statements: any syllable is in most of them.
const LEAST_SOUND: usize = 5;
/// How many letters a Chinese character has that is written by its sound.
const LETTERS_OF_SYLLABLE: f32 = 3.0;
/// From how many digits on the end of a number is the number, without the code of its region.
const LEAST_LOCAL_NUMBER: usize = 6;

/// A text of a candidate, ready to be compared.
pub(crate) struct CandidateText<'d> {
    pub(crate) role: TextRole,
    /// The text as the content has it.
    pub(crate) text: &'d str,
    analyzed: Rc<AnalyzedText>,
    is_person: bool,
}

/// How well a clause is matched, and where.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Match {
    /// From 0, not at all, to 1.
    pub(crate) quality: f32,
    /// The role of the text that matches it.
    pub(crate) role: TextRole,
    pub(crate) origin: TermOrigin,
}

/// As a whole.
impl<'d> CandidateText<'d> {
    pub(crate) fn new(text: &'d DocumentText<'_>, is_person: bool, cache: &AnalysisCache) -> Self {
        Self {
            role: text.role,
            text: &text.text,
            analyzed: cache.analyze(&text.text, is_person),
            is_person,
        }
    }

    /// How well the text matches a clause, and why it does.
    pub(crate) fn matches(&self, clause: &Clause) -> TextMatch {
        let number = clause.index * ROLE_CLASSES + class(self.role);
        self.analyzed
            .cached_match(number, || self.find_match(clause))
    }

    fn find_match(&self, clause: &Clause) -> TextMatch {
        let (mut best, mut origin) = (0.0, TermOrigin::Typed);
        let mut letters = letters_of(&clause.typed);
        for alternative in &clause.alternatives {
            let quality = self.has_alternative(alternative, clause) * alternative.quality;
            if quality > best {
                (best, origin) = (quality, alternative.origin);
                if origin == TermOrigin::Synonym {
                    letters = letters_of(&alternative.tokens);
                }
            }
        }
        if clause.han_run().is_some() && best < CUT_OTHERWISE {
            let otherwise = self.has_neighbours(clause) * CUT_OTHERWISE;
            let by_sound = self.sounds_like(clause) * PHONETIC;
            let mut rows = clause.han_context.rows.iter();
            let contracted = match rows.any(|row| self.is_contracted_to(row)) {
                true => CONTRACTED,
                false => 0.0,
            };
            best = best.max(otherwise).max(by_sound).max(contracted);
        }
        if let Some(token) = clause.latin_word()
            && best < PHONETIC
        {
            let spelled = self.is_spelled(&token.text, clause.is_word) * PHONETIC;
            if spelled > best && self.words().any(|(script, _)| script == Script::Han) {
                letters /= LETTERS_OF_SYLLABLE;
            }
            best = best.max(spelled);
            if self.role == TextRole::Statement
                && token.text.len() >= LEAST_SOUND
                && has_sound(self.analyzed.syllables(), &token.text)
            {
                best = best.max(PHONETIC * Extent::Word.quality());
            }
        }
        TextMatch {
            quality: best,
            origin,
            letters,
        }
    }

    /// Whether the text, as a name, is what was typed, its words in whichever order.
    pub(crate) fn is_query(&self, query: &ParsedQuery, lexicon: &Lexicon) -> bool {
        if query.unordered_key.is_empty() || !self.may_have_phrase(&query.unordered_key) {
            return false;
        }
        let tokens = tokenize(&self.analyzed.folded);
        phrase_of(&tokens) == query.phrase || lexicon.unordered_key(&tokens) == query.unordered_key
    }

    /// Whether the text has what was typed in a row.
    pub(crate) fn has_phrase(&self, query: &ParsedQuery) -> bool {
        let typed = query.phrase.as_str();
        // One word is in a row wherever it is.
        if query.clauses.len() < 2 {
            return false;
        }
        let has_han = self.words().any(|(script, _)| script == Script::Han);
        if has_han && query.han_runs.len() == 1 && query.han_runs[0] == typed {
            return self.analyzed.folded.contains(typed);
        }
        if !self.may_have_phrase(typed) {
            return false;
        }
        let own: Vec<String> = self.words().map(|(_, word)| stem(word)).collect();
        let own = format!(" {} ", own.join(" "));
        own.contains(&format!(" {typed} "))
    }

    /// Whether the text may have all words of a phrase: it does have their characters, or words that begin like them.
    /// Most texts do not, and need be neither stemmed nor cut into words.
    fn may_have_phrase(&self, phrase: &str) -> bool {
        let folded = &self.analyzed.folded;
        phrase.split(' ').all(|word| {
            if word.chars().any(is_han) {
                word.chars().all(|character| folded.contains(character))
            } else {
                let prefix = common_prefix_of_forms(word);
                self.words().any(|(_, own)| own.starts_with(prefix))
            }
        })
    }

    /// How many characters the words of the text have.
    pub(crate) fn length(&self) -> usize {
        self.words().map(|(_, word)| word.chars().count()).sum()
    }

    /// How well the text, as a number, matches digits: it ends with them, or they are a part of it.
    pub(crate) fn has_digits(&self, digits: &str) -> f32 {
        let own = &self.analyzed.folded;
        if !own.contains(digits) {
            0.0
        } else if own.ends_with(digits) && digits.len() >= LEAST_LOCAL_NUMBER {
            1.0
        } else {
            0.7 + 0.2 * digits.len() as f32 / own.len().max(1) as f32
        }
    }

    /// Whether the text, as an address, is one of e-mail with this before its domain.
    pub(crate) fn is_of_mailbox(&self, mailbox: &str) -> bool {
        let own = self.analyzed.folded.split_once('@');
        own.is_some_and(|(own, _)| own == mailbox)
    }

    fn words(&self) -> impl Iterator<Item = (Script, &str)> {
        let runs = self.analyzed.runs.iter();
        runs.map(|(script, range)| (*script, &self.analyzed.folded[range.clone()]))
    }
}

/// By words.
impl CandidateText<'_> {
    /// How much of an alternative the text has.
    fn has_alternative(&self, alternative: &Alternative, clause: &Clause) -> f32 {
        let has = |token: &Token| match token.script {
            Script::Han => self.has_han(&token.text),
            Script::Letters | Script::Digits if clause.is_unfinished => self.has_prefix(token),
            Script::Letters | Script::Digits => self.has_word(token),
        };
        let (mut all, mut sum, mut sum_of_words) = (true, 0.0, 0.0);
        for token in &alternative.tokens {
            let quality = has(token);
            all &= quality > 0.0;
            sum += quality;
            // A character of a phrase stands in many other words.
            if token.script != Script::Han || !token.is_single_character() {
                sum_of_words += quality;
            }
        }
        let count = alternative.tokens.len().max(1) as f32;
        let mean = sum / count;
        if all {
            match alternative.origin {
                TermOrigin::Abbreviation if !self.has_in_row(alternative) => 0.0,
                TermOrigin::Synonym if !self.has_in_row(alternative) => mean * SCATTERED,
                _ => mean,
            }
        } else if alternative.origin == TermOrigin::Typed
            && clause.typed.len() > 1
            && !clause.is_filler
            && (!clause.is_everyday || clause.han_run().is_some())
        {
            sum_of_words / count * SOME_WORDS
        } else {
            // Half of a synonym is no synonym.
            0.0
        }
    }

    /// Whether the text has the words of a name in a row, small ones between them: all of them here and there are no name.
    fn has_in_row(&self, alternative: &Alternative) -> bool {
        let tokens = &alternative.tokens;
        if tokens.len() < 2 || tokens.iter().any(|token| token.script == Script::Han) {
            return true;
        }
        let words = self.words().filter(|(_, word)| !SMALL_WORDS.contains(word));
        let stems: Vec<String> = words.map(|(_, word)| stem(word)).collect();
        let mut rows = stems.windows(tokens.len().max(1));
        rows.any(|row| {
            row.iter()
                .zip(tokens)
                .all(|(own, token)| *own == token.stem)
        })
    }

    fn has_prefix(&self, token: &Token) -> f32 {
        let has_prefix = self.words().any(|(_, word)| word.starts_with(&token.text));
        self.has_word(token)
            .max(if has_prefix { PREFIX } else { 0.0 })
    }

    fn has_word(&self, token: &Token) -> f32 {
        let prefix = common_prefix_of_forms(&token.stem);
        let mut best = 0.0_f32;
        if !self.analyzed.may_have_prefix(prefix) {
            return best;
        }
        let [least, most] = OTHER_FORM;
        for (script, word) in self.words() {
            if script == Script::Han || !word.starts_with(prefix) {
                continue;
            }
            if word == token.text {
                return 1.0;
            }
            if stem(word) == token.stem {
                best = best.max(least + (most - least) * shared_prefix(word, &token.text));
            }
        }
        best
    }

    /// How much the text has of a word and its neighbours, however they are cut into words.
    fn has_neighbours(&self, clause: &Clause) -> f32 {
        let with_neighbours = clause.han_context.with_neighbours.as_deref();
        with_neighbours.map_or(0.0, |run| self.shared_pairs(run))
    }

    /// How much of a row of Chinese characters the text has: all of it, or pairs of it.
    fn has_han(&self, word: &str) -> f32 {
        let is_long = word.chars().nth(2).is_some();
        if self.analyzed.has_han(word) {
            let is_word = is_long || !straddles_words(word, &self.analyzed.folded);
            return if is_word { 1.0 } else { STRADDLED };
        }
        match is_long {
            true => self.shared_pairs(word) * MOST_PAIRS,
            false => 0.0,
        }
    }

    /// The share of the neighbours in a row of characters that are neighbours in the text too; nothing up to a half.
    fn shared_pairs(&self, run: &str) -> f32 {
        let (mut all, mut found) = (0, 0);
        let seconds = run.char_indices().skip(1);
        for ((first, _), (second, next)) in run.char_indices().zip(seconds) {
            let pair = &run[first..second + next.len_utf8()];
            all += 1;
            found += usize::from(self.analyzed.has_han(pair));
        }
        let share = found as f32 / (all as f32).max(1.0);
        if share > 0.5 { share } else { 0.0 }
    }
}

/// By sounds.
impl CandidateText<'_> {
    /// How well the text, as a name, is spelled by what was typed in letters. Whoever types a word that there is means no
    /// longer row of first letters.
    pub(crate) fn is_spelled(&self, typed: &str, is_word: bool) -> f32 {
        if !self.role.is_name() || typed.len() < 2 || !self.analyzed.may_be_spelled(typed) {
            return 0.0;
        }
        let spellings = self.analyzed.spellings().iter();
        let qualities = spellings.map(|spelling| {
            if spelling.letters == typed {
                let is_other_word = is_word && spelling.extent.is_of_person_initials();
                if is_other_word {
                    0.0
                } else {
                    spelling.extent.quality()
                }
            } else if typed.len() >= 3
                && spelling.letters.starts_with(typed)
                && !(is_word && spelling.extent.is_of_initials())
            {
                let share = typed.len() as f32 / spelling.letters.len() as f32;
                spelling.extent.quality() * (0.5 + 0.3 * share)
            } else {
                0.0
            }
        });
        qualities.fold(0.0, f32::max)
    }

    /// Whether a run of characters is made of the first ones of the words of the text.
    fn is_contracted_to(&self, run: &str) -> bool {
        let counts = self.role.is_name() || self.role == TextRole::Statement;
        let length = run.chars().count();
        if !counts || self.is_person || length > self.role.most_words_contracted() {
            return false;
        }
        // Most texts lack one of the characters, and need not be cut into words.
        let mut characters = run.chars();
        characters.all(|character| self.analyzed.folded.contains(character))
            && self.words().any(|(script, own)| {
                script == Script::Han && contracted_to(own, run).next().is_some()
            })
    }

    /// How well the text, as a name, sounds like the run of characters in which the clause stands, or like its end.
    fn sounds_like(&self, clause: &Clause) -> f32 {
        if !self.role.is_name() {
            return 0.0;
        }
        let quality = |sound: &String| {
            if !self.analyzed.may_be_spelled(sound) {
                return None;
            }
            let mut spellings = self.analyzed.spellings().iter();
            let spelling = spellings.find(|spelling| spelling.letters == *sound)?;
            Some(spelling.extent)
        };
        // What is made of first letters is no sound.
        let is_sound = |extent: &Extent| !extent.is_of_initials();
        let context = &clause.han_context;
        let names = context.name_sounds.iter().filter(|_| self.is_person);
        let mut sounds = context.row_sounds.iter().chain(names).filter_map(quality);
        if let Some(extent) = sounds.find(is_sound) {
            return extent.quality();
        }
        let is_most = |extent: &Extent| matches!(extent, Extent::Whole | Extent::Tail);
        let mut slips = context.slip_sounds.iter().filter_map(quality);
        let slip = slips.find(is_most).map(|extent| extent.quality() * SLIP);
        slip.unwrap_or_default()
    }
}

fn letters_of(tokens: &[Token]) -> f32 {
    let letters = tokens.iter().map(|token| token.text.chars().count());
    letters.sum::<usize>() as f32
}

/// How many classes of roles there are: a text matches a clause as well in one role of a class as in another.
const ROLE_CLASSES: usize = 3;

fn class(role: TextRole) -> usize {
    match role {
        role if role.is_name() => 0,
        TextRole::Statement => 1,
        _ => 2,
    }
}

/// What a text of this role counts for.
pub(crate) fn role_weight(role: TextRole) -> f32 {
    match role {
        TextRole::Name | TextRole::Number => 1.0,
        TextRole::OtherName => 0.95,
        TextRole::Address => 0.9,
        TextRole::Statement => 0.85,
        TextRole::Qualifier => 0.8,
        TextRole::FormerName | TextRole::Predecessor => 0.75,
        TextRole::Context => 0.6,
        TextRole::OuterContext => 0.55,
        TextRole::Text => 0.45,
        TextRole::PastContext => 0.25,
        // Its words are those of the other names.
        TextRole::WholeName => 0.0,
    }
}

/// The letters with which all words begin that have this stem.
fn common_prefix_of_forms(stem: &str) -> &str {
    let end = stem.char_indices().nth(3).map_or(stem.len(), |(at, _)| at);
    stem[..end].trim_end_matches(['i', 'y', 'e'])
}

/// How many letters two words have in common from their beginnings, as a share of the longer one.
fn shared_prefix(one: &str, other: &str) -> f32 {
    let letters = one.chars().zip(other.chars());
    let common = letters.take_while(|(one, other)| one == other).count();
    let longer = one.chars().count().max(other.chars().count());
    common as f32 / longer.max(1) as f32
}
