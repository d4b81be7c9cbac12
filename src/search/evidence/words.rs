//! Whether the words of a text are those that were typed, or forms of them.

use super::Prepared;
use crate::search::expand::BEGINNING;
use crate::search::lexicon::Token;
use crate::search::question::{Form, Need, Origin};
use crate::search::stem::stem;
use crate::search::words::{Script, is_across_words};

/// How well a word meets a need for another form of it, at least; the more letters they share, the better.
const OTHER_FORM: f32 = 0.7;
/// How well words meet a need where just some of them are there.
const SOME: f32 = 0.4;
/// How well two characters meet a need where they are the end of one word and the beginning of another.
const ACROSS_WORDS: f32 = 0.6;

impl Prepared<'_> {
    /// How much of a form the text has.
    pub(super) fn has_form(&self, form: &Form, need: &Need) -> f32 {
        let of = |token: &Token| match token.script {
            Script::Han => self.has_row(&token.text),
            Script::Letters | Script::Digits if need.is_open => self.has_beginning(token),
            Script::Letters | Script::Digits => self.has_word(token),
        };
        let (mut all, mut sum) = (true, 0.0);
        for quality in form.tokens.iter().map(of) {
            all &= quality > 0.0;
            sum += quality;
        }
        let mean = sum / form.tokens.len().max(1) as f32;
        match all {
            true => mean,
            // Half of a synonym is no synonym.
            false if form.origin == Origin::Typed && need.typed.len() > 1 => mean * SOME,
            false => 0.0,
        }
    }

    pub(super) fn has_beginning(&self, token: &Token) -> f32 {
        let begins = self.words().any(|(_, word)| word.starts_with(&token.text));
        self.has_word(token)
            .max(if begins { BEGINNING } else { 0.0 })
    }

    pub(super) fn has_word(&self, token: &Token) -> f32 {
        let begun = begun(&token.stem);
        let mut best = 0.0_f32;
        if !self.reading.may_begin(begun) {
            return best;
        }
        for (script, word) in self.words() {
            if script == Script::Han || !word.starts_with(begun) {
                continue;
            }
            if word == token.text {
                return 1.0;
            }
            if stem(word) == token.stem {
                best = best.max(OTHER_FORM + (0.97 - OTHER_FORM) * shared(word, &token.text));
            }
        }
        best
    }

    /// How much the text has of a row of characters where the need stands in it, however the row is cut into words.
    pub(super) fn has_around(&self, need: &Need) -> f32 {
        let around = need.heard.around.as_deref();
        around.map_or(0.0, |around| self.shares_pairs(around))
    }

    /// How much of a row of Chinese characters the text has: all of it, or pairs of it.
    pub(super) fn has_row(&self, row: &str) -> f32 {
        let is_long = row.chars().nth(2).is_some();
        if self.reading.has_row(row) {
            let is_word = is_long || !is_across_words(row, &self.reading.folded);
            return if is_word { 1.0 } else { ACROSS_WORDS };
        }
        match is_long {
            true => self.shares_pairs(row) * 0.7,
            false => 0.0,
        }
    }

    /// The share of the neighbours in a row of characters that are neighbours in the text too; nothing up to a half.
    pub(super) fn shares_pairs(&self, row: &str) -> f32 {
        let (mut all, mut found) = (0, 0);
        let seconds = row.char_indices().skip(1);
        for ((first, _), (second, next)) in row.char_indices().zip(seconds) {
            let pair = &row[first..second + next.len_utf8()];
            all += 1;
            found += usize::from(self.reading.has_row(pair));
        }
        let share = found as f32 / (all as f32).max(1.0);
        if share > 0.5 { share } else { 0.0 }
    }
}

/// Two words with the same stem begin with the same letters, these.
pub(super) fn begun(stem: &str) -> &str {
    let end = stem.char_indices().nth(3).map_or(stem.len(), |(at, _)| at);
    stem[..end].trim_end_matches(['i', 'y'])
}

/// How many letters two words have in common from their beginnings, as a share of the longer one.
fn shared(one: &str, other: &str) -> f32 {
    let common = one
        .chars()
        .zip(other.chars())
        .take_while(|(one, other)| one == other)
        .count();
    let longer = one.chars().count().max(other.chars().count());
    common as f32 / longer.max(1) as f32
}
