//! How well what is known of a thing meets a need.

use super::entry::{Field, Role};
use super::expand::BEGINNING;
use super::fold::fold;
use super::lexicon::{Lexicon, Token, phrase, tokens};
use super::question::{Form, Need, Origin, Question};
use super::sound::{Extent, contractions, has_sound, sounds, spellings};
use super::stem::stem;
use super::terms::words_contracted;
use super::words::{Script, runs};

/// How much of the longest texts is read.
const LONGEST_TEXT: usize = 20_000;
/// How well a word meets a need for another form of it, at least; the more letters they share, the better.
const OTHER_FORM: f32 = 0.7;
/// How well words meet a need where just some of them are there.
const SOME: f32 = 0.4;
/// How well a row of characters meets a need that is cut out of it in another way.
const CUT_OTHERWISE: f32 = 0.8;
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
    folded: String,
    words: Vec<(Script, std::ops::Range<usize>)>,
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
    pub fn new(field: &'d Field<'_>, is_person: bool) -> Self {
        let text: &str = &field.text;
        let end = text
            .char_indices()
            .nth(LONGEST_TEXT)
            .map_or(text.len(), |(at, _)| at);
        let folded = fold(&text[..end]);
        Self {
            role: field.role,
            text,
            words: runs(&folded),
            folded,
            is_person,
        }
    }

    /// How well the words of the text meet a need, and why they do.
    pub fn meets(&self, need: &Need, question: &Question) -> (f32, Origin) {
        let mut best = (0.0, Origin::Typed);
        for form in &need.forms {
            let quality = self.has_form(form, need) * form.quality;
            if quality > best.0 {
                best = (quality, form.origin);
            }
        }
        let run = need.run.map(|place| question.han[place].as_str());
        if let Some(run) = run.filter(|_| best.0 < CUT_OTHERWISE) {
            let otherwise = self.has_around(run, need) * CUT_OTHERWISE;
            let by_ear = self.sounds_like(run, need) * BY_EAR;
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
                && token.text.len() > 2
                && has_sound(&self.folded, &token.text)
            {
                best.0 = best.0.max(BY_EAR * whole(Extent::Word));
            }
        }
        best
    }

    /// Whether the text, as a name, is what was typed, its words in whichever order.
    pub fn is(&self, question: &Question, lexicon: &Lexicon) -> bool {
        if question.key.is_empty() {
            return false;
        }
        let tokens = self.tokens();
        phrase(&tokens) == question.phrase || lexicon.key(&tokens) == question.key
    }

    /// How well the text, as a name, is spelled by what was typed in letters.
    pub fn is_spelled(&self, typed: &str) -> f32 {
        if !may_be_spelled(self.role) || typed.len() < 2 {
            return 0.0;
        }
        let spellings = spellings(self.text, self.is_person);
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
        let is_han = self.words.iter().any(|(script, _)| *script == Script::Han);
        if is_han && question.han.len() == 1 && question.han[0] == typed {
            return self.folded.contains(typed);
        }
        let own: Vec<String> = self
            .words
            .iter()
            .map(|(_, range)| stem(&self.folded[range.clone()]))
            .collect();
        let own = format!(" {} ", own.join(" "));
        own.contains(&format!(" {typed} "))
    }

    /// How many characters the words of the text have.
    pub fn length(&self) -> usize {
        let words = self.words.iter();
        words
            .map(|(_, range)| self.folded[range.clone()].chars().count())
            .sum()
    }

    /// The number that the text is, if it ends with these digits, or how much of it they are.
    pub fn has_digits(&self, digits: &str) -> f32 {
        match self.folded.find(digits) {
            Some(_) if self.folded.ends_with(digits) && digits.len() > 5 => 1.0,
            Some(_) => 0.7 + 0.2 * digits.len() as f32 / self.folded.len().max(1) as f32,
            None => 0.0,
        }
    }

    fn tokens(&self) -> Vec<Token> {
        tokens(&self.folded)
    }

    /// How much of a form the text has.
    fn has_form(&self, form: &Form, need: &Need) -> f32 {
        let of = |token: &Token| match token.script {
            Script::Han => self.has_row(&token.text),
            Script::Letters | Script::Digits if need.is_open => self.has_beginning(token),
            Script::Letters | Script::Digits => self.has_word(token),
        };
        let found: Vec<f32> = form.tokens.iter().map(of).collect();
        let all = found.iter().all(|quality| *quality > 0.0);
        let mean = found.iter().sum::<f32>() / found.len().max(1) as f32;
        match all {
            true => mean,
            // Half of a synonym is no synonym.
            false if form.origin == Origin::Typed && need.typed.len() > 1 => mean * SOME,
            false => 0.0,
        }
    }

    fn has_beginning(&self, token: &Token) -> f32 {
        let mut words = self
            .words
            .iter()
            .map(|(_, range)| &self.folded[range.clone()]);
        let begins = words.any(|word| word.starts_with(&token.text));
        self.has_word(token)
            .max(if begins { BEGINNING } else { 0.0 })
    }

    fn has_word(&self, token: &Token) -> f32 {
        // Two words with the same stem begin with the same letters.
        let begun: String = token.stem.chars().take(3).collect();
        let begun = begun.trim_end_matches(['i', 'y']);
        let mut best = 0.0_f32;
        for (script, range) in &self.words {
            let word = &self.folded[range.clone()];
            if *script == Script::Han || !word.starts_with(begun) {
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
        characters.all(|character| self.folded.contains(character))
            && self.words.iter().any(|(script, range)| {
                *script == Script::Han
                    && contractions(&self.folded[range.clone()], length)
                        .iter()
                        .any(|made| made == run)
            })
    }

    /// How much the text has of a row of characters where the need stands in it, however the row is cut into words.
    fn has_around(&self, run: &str, need: &Need) -> f32 {
        let typed: String = need.typed.iter().map(|token| token.text.as_str()).collect();
        let Some(at) = run.find(&typed) else {
            return 0.0;
        };
        let before = run[..at]
            .char_indices()
            .next_back()
            .map_or(at, |(before, _)| before);
        let end = at + typed.len();
        let after = run[end..].chars().next().map_or(0, char::len_utf8);
        self.shares_pairs(&run[before..end + after])
    }

    /// How much of a row of Chinese characters the text has: all of it, or pairs of it.
    fn has_row(&self, row: &str) -> f32 {
        if self.folded.contains(row) {
            return 1.0;
        }
        match row.chars().nth(2) {
            Some(_) => self.shares_pairs(row) * 0.7,
            None => 0.0,
        }
    }

    /// The share of the neighbours in a row of characters that are neighbours in the text too; nothing up to a half.
    fn shares_pairs(&self, row: &str) -> f32 {
        let starts: Vec<usize> = row
            .char_indices()
            .map(|(at, _)| at)
            .chain([row.len()])
            .collect();
        let pairs = starts.windows(3).map(|ends| &row[ends[0]..ends[2]]);
        let (mut all, mut found) = (0, 0);
        for pair in pairs {
            all += 1;
            found += usize::from(self.folded.contains(pair));
        }
        let share = found as f32 / (all as f32).max(1.0);
        if share > 0.5 { share } else { 0.0 }
    }

    /// How well the text, as a name, sounds like a row of characters or like the end of it in which the need stands.
    fn sounds_like(&self, run: &str, need: &Need) -> f32 {
        if !may_be_spelled(self.role) {
            return 0.0;
        }
        let heard = |row: &str| sounds(row).map(|sounds| sounds.concat().replace('ü', "u"));
        let spellings = spellings(self.text, self.is_person);
        let of = |row: &str| {
            let heard = heard(row)?;
            let found = spellings.iter().find(|(spelling, _)| *spelling == heard)?;
            matches!(found.1, Extent::Whole | Extent::Tail | Extent::Word).then(|| whole(found.1))
        };
        let typed: String = need.typed.iter().map(|token| token.text.as_str()).collect();
        let name = self.is_person.then(|| person_in(run, &typed)).flatten();
        of(run)
            .or_else(|| name.into_iter().flatten().find_map(of))
            .unwrap_or_default()
    }
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

/// The names that a row of characters may begin or end with, of which typed ones are part.
fn person_in<'r>(run: &'r str, typed: &str) -> Option<Vec<&'r str>> {
    let at = run.find(typed)?;
    let starts: Vec<usize> = run
        .char_indices()
        .map(|(at, _)| at)
        .chain([run.len()])
        .collect();
    let count = starts.len() - 1;
    let fits = |name: &std::ops::Range<usize>| name.start <= at && at + typed.len() <= name.end;
    let lengths = (2..=4).filter(|length| *length < count);
    let names = lengths.flat_map(|length| [0..starts[length], starts[count - length]..run.len()]);
    Some(names.filter(fits).map(|name| &run[name]).collect())
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
