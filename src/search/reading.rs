//! Texts as they are compared, each read once for a question: of the many things that may be meant, most are called
//! the same as others, or belong to the same bodies.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::rc::Rc;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use super::fold::fold;
use super::question::Origin;
use super::sound::{Extent, sounds, spellings};
use super::words::{Script, runs};

/// How much of the longest texts is read.
const LONGEST_TEXT: usize = 20_000;

/// The texts that were read for a question.
#[derive(Default)]
pub struct Readings(RefCell<HashMap<u64, Rc<Reading>, BuildHasherDefault<Hashed>>>);

/// Takes a hash for the hash that it is.
#[derive(Default)]
struct Hashed(u64);

/// A text, folded and cut into words. What only some questions ask of it is found out when it is asked.
pub struct Reading {
    /// The folded text.
    pub folded: String,
    /// Its words.
    pub words: Vec<(Script, Range<usize>)>,
    /// The Chinese characters that it has, and the first ones of its other words.
    characters: Characters,
    is_person: bool,
    spellings: OnceCell<Vec<(String, Extent)>>,
    syllables: OnceCell<Vec<Vec<&'static str>>>,
    letters: OnceCell<Letters>,
    /// How well each need of the question is met, by the place of the need and the class of the text's role.
    met: RefCell<Vec<Option<(f32, Origin)>>>,
}

/// Which characters a text has, in 64 bits: what has no bit is not there. Most of what is asked of most texts is not,
/// and need not be looked for.
#[derive(Debug, Clone, Copy)]
struct Characters(u64);

/// Which of the letters a to z there are, a bit each.
#[derive(Debug, Clone, Copy, Default)]
struct Letters {
    /// Anywhere in the sounds and the words of a text.
    all: u32,
    /// At the beginning of a sound or a word.
    first: u32,
}

impl Readings {
    /// The reading of a text; `is_person` says whether it is to do with a person, whose name is spelled otherwise.
    pub fn read(&self, text: &str, is_person: bool) -> Rc<Reading> {
        let hash = xxh3_64_with_seed(text.as_bytes(), u64::from(is_person));
        let mut known = self.0.borrow_mut();
        let reading = known
            .entry(hash)
            .or_insert_with(|| Rc::new(Reading::new(text, is_person)));
        Rc::clone(reading)
    }
}

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes
            .iter()
            .fold(self.0, |hash, byte| hash << 8 | u64::from(*byte));
    }

    fn write_u64(&mut self, hash: u64) {
        self.0 = hash;
    }
}

impl Reading {
    fn new(text: &str, is_person: bool) -> Self {
        let folded = fold(beginning(text));
        let words = runs(&folded);
        Self {
            characters: Characters::of(&folded, &words),
            words,
            folded,
            is_person,
            spellings: OnceCell::new(),
            syllables: OnceCell::new(),
            letters: OnceCell::new(),
            met: RefCell::default(),
        }
    }

    /// Whether the text has a row of Chinese characters.
    pub fn has_row(&self, row: &str) -> bool {
        self.characters.may_have_all(row) && self.folded.contains(row)
    }

    /// Whether the text may have words of letters or digits that begin like this.
    pub fn may_begin(&self, beginning: &str) -> bool {
        let first = beginning.chars().next();
        first.is_none_or(|first| self.characters.may_have(first))
    }

    /// How well a need is met, which is found out once for each place.
    pub fn met(&self, place: usize, find: impl FnOnce() -> (f32, Origin)) -> (f32, Origin) {
        let known = self.met.borrow().get(place).copied().flatten();
        known.unwrap_or_else(|| {
            let found = find();
            let mut met = self.met.borrow_mut();
            if met.len() <= place {
                met.resize(place + 1, None);
            }
            met[place] = Some(found);
            found
        })
    }

    /// The spellings of the text as a name.
    pub fn spellings(&self) -> &[(String, Extent)] {
        self.spellings
            .get_or_init(|| spellings(&self.folded, self.is_person))
    }

    /// The sounds of each run of Chinese characters whose characters all have one.
    pub fn syllables(&self) -> &[Vec<&'static str>] {
        self.syllables.get_or_init(|| {
            let han = self
                .words
                .iter()
                .filter(|(script, _)| *script == Script::Han);
            han.filter_map(|(_, range)| sounds(&self.folded[range.clone()]))
                .collect()
        })
    }

    /// Whether one of the spellings of the text may begin with what was typed: it has all of its letters, and a sound
    /// or a word begins with the first. Most texts do not, and need not be spelled.
    pub fn may_be_spelled(&self, typed: &str) -> bool {
        let letters = self.letters.get_or_init(|| self.letters());
        let first = typed.chars().next().map_or(0, bit);
        letters.first & first != 0 && typed.chars().map(bit).all(|bit| letters.all & bit != 0)
    }

    fn letters(&self) -> Letters {
        let mut letters = Letters::default();
        for (script, range) in &self.words {
            let word = &self.folded[range.clone()];
            if *script != Script::Han {
                letters.add(word);
                continue;
            }
            let Some(syllables) = sounds(word) else {
                continue;
            };
            syllables.into_iter().for_each(|sound| letters.add(sound));
            if self.is_person
                && let Some((family, _)) = crate::text::family_name(word)
            {
                letters.add(family);
            }
        }
        letters
    }
}

impl Characters {
    fn of(folded: &str, words: &[(Script, Range<usize>)]) -> Self {
        let all = words.iter().flat_map(|(script, range)| {
            let count = match script {
                Script::Han => usize::MAX,
                Script::Letters | Script::Digits => 1,
            };
            folded[range.clone()].chars().take(count)
        });
        Self(all.fold(0, |bits, character| bits | Self::bit(character)))
    }

    fn may_have(self, character: char) -> bool {
        self.0 & Self::bit(character) != 0
    }

    fn may_have_all(self, row: &str) -> bool {
        row.chars().all(|character| self.may_have(character))
    }

    fn bit(character: char) -> u64 {
        1 << (character as u32 % 64)
    }
}

impl Letters {
    fn add(&mut self, word: &str) {
        self.first |= word.chars().next().map_or(0, bit);
        for letter in word.chars() {
            self.all |= match letter {
                // People type it in one of these ways.
                'ü' => bit('u') | bit('v') | bit('y') | bit('l'),
                other => bit(other),
            };
        }
    }
}

/// The bit of a letter; all that are not of the Latin alphabet share one.
fn bit(letter: char) -> u32 {
    match letter {
        'a'..='z' => 1 << (letter as u32 - 'a' as u32),
        _ => 1 << 31,
    }
}

/// As much of a text as is read.
fn beginning(text: &str) -> &str {
    // As many bytes are no more characters.
    if text.len() <= LONGEST_TEXT {
        return text;
    }
    let end = text.char_indices().nth(LONGEST_TEXT);
    &text[..end.map_or(text.len(), |(at, _)| at)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_spells_a_name_may_spell_it() {
        for (name, is_person) in [
            ("吕绿云", true),
            ("欧阳单于", true),
            ("曾庆红", true),
            ("Ren Fujun", true),
            ("女子旅游局绿化处", false),
            ("China Association for Science and Technology", false),
            ("Ürümqi 5G 办公厅", false),
        ] {
            let readings = Readings::default();
            let reading = readings.read(name, is_person);
            for (spelling, _) in reading.spellings() {
                assert!(reading.may_be_spelled(spelling), "{name}: {spelling}");
            }
        }
    }
}
