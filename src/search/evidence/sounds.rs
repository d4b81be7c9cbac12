//! Whether a name sounds like what was typed, or is spelled by it.

use super::{Prepared, may_be_spelled};
use crate::search::entry::Role;
use crate::search::question::Need;
use crate::search::sound::{Extent, contractions};
use crate::search::terms::words_contracted;
use crate::search::words::Script;

impl Prepared<'_> {
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

    /// Whether a row of characters is made of the first ones of the words of the text.
    pub(super) fn is_contracted(&self, run: &str) -> bool {
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

    /// How well the text, as a name, sounds like a row of characters or like the end of it in which the need stands.
    pub(super) fn sounds_like(&self, need: &Need) -> f32 {
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

/// What a spelling counts for, by how much of the name it stands for.
pub(super) fn whole(extent: Extent) -> f32 {
    match extent {
        Extent::Whole => 1.0,
        Extent::Initials => 0.95,
        Extent::Tail => 0.85,
        Extent::Word => 0.75,
        Extent::TailInitials => 0.65,
    }
}
