//! How well what is known of a thing meets a need.

mod sounds;
mod words;

use std::rc::Rc;

use self::sounds::whole;
use self::words::begun;
use crate::search::entry::{Field, Role};
use crate::search::fold::is_han;
use crate::search::lexicon::{Lexicon, Token, phrase, tokens};
use crate::search::question::{Need, Origin, Question};
use crate::search::reading::{Reading, Readings};
use crate::search::sound::{Extent, has_sound};
use crate::search::stem::stem;
use crate::search::words::Script;

/// How well a row of characters meets a need that is cut out of it in another way.
const CUT_OTHERWISE: f32 = 0.8;
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
