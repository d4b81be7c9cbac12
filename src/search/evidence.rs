//! How well what is known of a thing meets a need.

use std::rc::Rc;

use super::entry::{Field, Role};
use super::expand::BEGINNING;
use super::fold::is_han;
use super::lexicon::{Lexicon, Token, phrase, tokens};
use super::question::{Form, Need, Origin, Question};
use super::reading::{Reading, Readings};
use super::sound::{Extent, contractions, has_sound};
use super::stem::stem;
use super::terms::words_contracted;
use super::words::{Script, is_across_words};

/// How well a word meets a need for another form of it, at least; the more letters they share, the better.
const OTHER_FORM: f32 = 0.7;
/// How well words meet a need where just some of them are there.
const SOME: f32 = 0.4;
/// How well a row of characters meets a need that is cut out of it in another way.
const CUT_OTHERWISE: f32 = 0.8;
/// How well two characters meet a need where they are the end of one word and the beginning of another.
const ACROSS_WORDS: f32 = 0.6;
/// How many letters a sound has that is looked for within statements: any syllable is in most of them.
const LEAST_SOUND: usize = 5;
/// How well first characters of words meet a need.
const CONTRACTED: f32 = 0.75;
/// What equal sounds count for beside equal characters.
const BY_EAR: f32 = 0.85;

/// A text of a thing, ready to be compared.
pub struct Prepared<'d> {
    /// What it is to the thing.
    pub role: Role,
    /// The text as the content has it.
    pub text: &'d str,
    reading: Rc<Reading>,
    is_person: bool,
}

/// How well a need is met, and where.
#[derive(Debug, Clone, Copy)]
pub struct Met {
    /// From 0, not at all, to 1.
    pub quality: f32,
    /// The role of the text that meets it.
    pub role: Role,
    /// Why that is.
    pub origin: Origin,
}

impl<'d> Prepared<'d> {
    /// Reads a text.
    pub fn new(field: &'d Field<'_>, is_person: bool, readings: &Readings) -> Self {
        Self {
            role: field.role,
            text: &field.text,
            reading: readings.read(&field.text, is_person),
            is_person,
        }
    }

    /// How well the words of the text meet a need, and why they do.
    pub fn meets(&self, need: &Need, question: &Question) -> (f32, Origin) {
        let place = need.place * CLASSES + class(self.role);
        self.reading.met(place, || self.read_for(need, question))
    }

    fn read_for(&self, need: &Need, question: &Question) -> (f32, Origin) {
        let mut best = (0.0, Origin::Typed);
        for form in &need.forms {
            let quality = self.has_form(form, need) * form.quality;
            if quality > best.0 {
                best = (quality, form.origin);
            }
        }
        let run = need.run.map(|place| question.han[place].as_str());
        if let Some(run) = run.filter(|_| best.0 < CUT_OTHERWISE) {
            let otherwise = self.has_around(need) * CUT_OTHERWISE;
            let by_ear = self.sounds_like(need) * BY_EAR;
            let contracted = if self.is_contracted(run) {
                CONTRACTED
            } else {
                0.0
            };
            best.0 = best.0.max(otherwise).max(by_ear).max(contracted);
        }
        if best.0 < BY_EAR
            && let [token] = &need.typed[..]
            && token.script == Script::Letters
        {
            best.0 = best.0.max(self.is_spelled(&token.text) * BY_EAR);
            if self.role == Role::Statement
                && token.text.len() >= LEAST_SOUND
                && has_sound(self.reading.syllables(), &token.text)
            {
                best.0 = best.0.max(BY_EAR * whole(Extent::Word));
            }
        }
        best
    }

    /// Whether the text, as a name, is what was typed, its words in whichever order.
    pub fn is(&self, question: &Question, lexicon: &Lexicon) -> bool {
        if question.key.is_empty() || !self.may_have(&question.key) {
            return false;
        }
        let tokens = self.tokens();
        phrase(&tokens) == question.phrase || lexicon.key(&tokens) == question.key
    }

    /// How well the text, as a name, is spelled by what was typed in letters.
    pub fn is_spelled(&self, typed: &str) -> f32 {
        if !may_be_spelled(self.role) || typed.len() < 2 || !self.reading.may_be_spelled(typed) {
            return 0.0;
        }
        let spellings = self.reading.spellings();
        let of = |(spelling, extent): &(String, Extent)| {
            if spelling == typed {
                whole(*extent)
            } else if typed.len() >= 3 && spelling.starts_with(typed) {
                let share = typed.len() as f32 / spelling.len() as f32;
                whole(*extent) * (0.5 + 0.3 * share)
            } else {
                0.0
            }
        };
        spellings.iter().map(of).fold(0.0, f32::max)
    }

    /// Whether the text has what was typed in a row.
    pub fn has_phrase(&self, question: &Question) -> bool {
        let typed = question.phrase.as_str();
        // One word is in a row wherever it is.
        if question.needs.len() < 2 {
            return false;
        }
        let has_han = self.words().any(|(script, _)| script == Script::Han);
        if has_han && question.han.len() == 1 && question.han[0] == typed {
            return self.reading.folded.contains(typed);
        }
        if !self.may_have(typed) {
            return false;
        }
        let own: Vec<String> = self.words().map(|(_, word)| stem(word)).collect();
        let own = format!(" {} ", own.join(" "));
        own.contains(&format!(" {typed} "))
    }

    /// How many characters the words of the text have.
    pub fn length(&self) -> usize {
        self.words().map(|(_, word)| word.chars().count()).sum()
    }

    /// The number that the text is, if it ends with these digits, or how much of it they are.
    pub fn has_digits(&self, digits: &str) -> f32 {
        match self.reading.folded.find(digits) {
            Some(_) if self.reading.folded.ends_with(digits) && digits.len() > 5 => 1.0,
            Some(_) => 0.7 + 0.2 * digits.len() as f32 / self.reading.folded.len().max(1) as f32,
            None => 0.0,
        }
    }

    fn tokens(&self) -> Vec<Token> {
        tokens(&self.reading.folded)
    }

    fn words(&self) -> impl Iterator<Item = (Script, &str)> {
        let words = self.reading.words.iter();
        words.map(|(script, range)| (*script, &self.reading.folded[range.clone()]))
    }

    /// Whether the text may have all words of a phrase: it does have their characters, or words that begin like them.
    /// Most texts do not, and need be neither stemmed nor cut into words.
    fn may_have(&self, phrase: &str) -> bool {
        let folded = &self.reading.folded;
        phrase.split(' ').all(|piece| {
            if piece.chars().any(is_han) {
                piece.chars().all(|character| folded.contains(character))
            } else {
                let begun = begun(piece);
                self.words().any(|(_, word)| word.starts_with(begun))
            }
        })
    }

    /// How much of a form the text has.
    fn has_form(&self, form: &Form, need: &Need) -> f32 {
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

    fn has_beginning(&self, token: &Token) -> f32 {
        let begins = self.words().any(|(_, word)| word.starts_with(&token.text));
        self.has_word(token)
            .max(if begins { BEGINNING } else { 0.0 })
    }

    fn has_word(&self, token: &Token) -> f32 {
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

    /// Whether a row of characters is made of the first ones of the words of the text.
    fn is_contracted(&self, run: &str) -> bool {
        let counts = may_be_spelled(self.role) || self.role == Role::Statement;
        let length = run.chars().count();
        if !counts || self.is_person || length > words_contracted(self.role) {
            return false;
        }
        // Most texts lack one of the characters, and need not be cut into words.
        let mut characters = run.chars();
        characters.all(|character| self.reading.folded.contains(character))
            && self.words().any(|(script, word)| {
                script == Script::Han && contractions(word, length).iter().any(|made| made == run)
            })
    }

    /// How much the text has of a row of characters where the need stands in it, however the row is cut into words.
    fn has_around(&self, need: &Need) -> f32 {
        let around = need.heard.around.as_deref();
        around.map_or(0.0, |around| self.shares_pairs(around))
    }

    /// How much of a row of Chinese characters the text has: all of it, or pairs of it.
    fn has_row(&self, row: &str) -> f32 {
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
    fn shares_pairs(&self, row: &str) -> f32 {
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

    /// How well the text, as a name, sounds like a row of characters or like the end of it in which the need stands.
    fn sounds_like(&self, need: &Need) -> f32 {
        if !may_be_spelled(self.role) {
            return 0.0;
        }
        let of = |heard: &String| {
            if !self.reading.may_be_spelled(heard) {
                return None;
            }
            let mut spellings = self.reading.spellings().iter();
            let found = spellings.find(|(spelling, _)| spelling == heard)?;
            matches!(found.1, Extent::Whole | Extent::Tail | Extent::Word).then(|| whole(found.1))
        };
        let names = need.heard.names.iter().filter(|_| self.is_person);
        need.heard
            .row
            .iter()
            .chain(names)
            .find_map(of)
            .unwrap_or_default()
    }
}

/// Two words with the same stem begin with the same letters, these.
fn begun(stem: &str) -> &str {
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

/// What a spelling counts for, by how much of the name it stands for.
fn whole(extent: Extent) -> f32 {
    match extent {
        Extent::Whole => 1.0,
        Extent::Initials => 0.95,
        Extent::Tail => 0.85,
        Extent::Word => 0.75,
        Extent::TailInitials => 0.65,
    }
}

/// Whether people spell texts of this role by ear.
fn may_be_spelled(role: Role) -> bool {
    matches!(
        role,
        Role::Name | Role::OtherName | Role::FormerName | Role::Predecessor
    )
}

/// How many classes of roles there are: of one class, a text meets a need as well in one role as in another.
const CLASSES: usize = 3;

/// The class of a role.
fn class(role: Role) -> usize {
    match role {
        role if may_be_spelled(role) => 0,
        Role::Statement => 1,
        _ => 2,
    }
}

/// What a text of this role counts for.
pub fn weight(role: Role) -> f32 {
    match role {
        Role::Name | Role::Number => 1.0,
        Role::OtherName => 0.95,
        Role::Address => 0.9,
        Role::Statement => 0.85,
        Role::FormerName | Role::Predecessor => 0.75,
        Role::Context => 0.6,
        Role::Text => 0.45,
        Role::PastContext => 0.25,
        // Its words are those of the other names.
        Role::WholeName => 0.0,
    }
}
