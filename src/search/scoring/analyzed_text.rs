//! Texts as they are compared with a query. Each is analyzed once for a query: of the many documents that may be meant,
//! most are called the same as others, or belong to the same bodies.

use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;
use std::rc::Rc;

use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::search::analysis::normalization::fold;
use crate::search::analysis::phonetics::{Spelling, spellings, syllables_of};
use crate::search::analysis::tokenizer::{Script, script_runs};
use crate::search::query::TermOrigin;
use crate::text::family_name;

/// How much of the longest texts is read.
const LONGEST_TEXT: usize = 20_000;

/// How well a text matches a clause.
#[derive(Debug, Clone, Copy)]
pub(crate) struct TextMatch {
    /// From 0, not at all, to 1.
    pub(crate) quality: f32,
    pub(crate) origin: TermOrigin,
    /// How many letters of the text are meant by what was typed, or by another word for that.
    pub(crate) letters: f32,
}

/// The texts that were analyzed for a query.
#[derive(Default)]
pub(crate) struct AnalysisCache(
    RefCell<HashMap<u64, Rc<AnalyzedText>, BuildHasherDefault<IdentityHasher>>>,
);

/// Takes a hash for the hash that it is.
#[derive(Default)]
struct IdentityHasher(u64);

/// A text, folded and cut into words. What is dear, such as spellings, is found out when it is asked for.
pub(crate) struct AnalyzedText {
    pub(crate) folded: String,
    /// Its words and its runs of Chinese characters.
    pub(crate) runs: Vec<(Script, Range<usize>)>,
    /// The Chinese characters that it has, and the first ones of its other words.
    characters: CharacterFilter,
    is_person: bool,
    spellings: OnceCell<Vec<Spelling>>,
    syllables: OnceCell<Vec<Vec<&'static str>>>,
    letters: OnceCell<LetterFilter>,
    /// How well each clause of the query is matched, by a number for it and the role of the text.
    matches: RefCell<Vec<Option<TextMatch>>>,
}

/// Which characters a text has, in 64 bits, as a Bloom filter: what has no bit is not there. Most of what is asked of
/// most texts is not, and need not be looked for.
#[derive(Debug, Clone, Copy)]
struct CharacterFilter(u64);

/// Which of the letters a to z there are, a bit each.
#[derive(Debug, Clone, Copy, Default)]
struct LetterFilter {
    /// Anywhere in the sounds and the words of a text.
    all: u32,
    /// At the beginning of a sound or a word.
    first: u32,
}

impl AnalysisCache {
    /// `is_person` says whether the text is to do with a person, whose name is spelled otherwise.
    pub(crate) fn analyze(&self, text: &str, is_person: bool) -> Rc<AnalyzedText> {
        let hash = xxh3_64_with_seed(text.as_bytes(), u64::from(is_person));
        let mut known = self.0.borrow_mut();
        let analyzed = known
            .entry(hash)
            .or_insert_with(|| Rc::new(AnalyzedText::new(text, is_person)));
        Rc::clone(analyzed)
    }
}

impl Hasher for IdentityHasher {
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

impl AnalyzedText {
    fn new(text: &str, is_person: bool) -> Self {
        let folded = fold(beginning(text));
        let runs = script_runs(&folded);
        Self {
            characters: CharacterFilter::of(&folded, &runs),
            runs,
            folded,
            is_person,
            spellings: OnceCell::new(),
            syllables: OnceCell::new(),
            letters: OnceCell::new(),
            matches: RefCell::default(),
        }
    }

    /// Whether the text has Chinese characters in a row.
    pub(crate) fn has_han(&self, run: &str) -> bool {
        self.characters.may_have_all(run) && self.folded.contains(run)
    }

    /// Whether the text may have words of letters or digits that begin like this.
    pub(crate) fn may_have_prefix(&self, prefix: &str) -> bool {
        let first = prefix.chars().next();
        first.is_none_or(|first| self.characters.may_have(first))
    }

    /// How well a clause is matched, which is found out once for each number.
    pub(crate) fn cached_match(
        &self,
        number: usize,
        find: impl FnOnce() -> TextMatch,
    ) -> TextMatch {
        let known = self.matches.borrow().get(number).copied().flatten();
        known.unwrap_or_else(|| {
            let found = find();
            let mut matches = self.matches.borrow_mut();
            if matches.len() <= number {
                matches.resize(number + 1, None);
            }
            matches[number] = Some(found);
            found
        })
    }

    /// The spellings of the text as a name.
    pub(crate) fn spellings(&self) -> &[Spelling] {
        self.spellings
            .get_or_init(|| spellings(&self.folded, self.is_person))
    }

    /// The syllables of each run of Chinese characters whose characters all have one.
    pub(crate) fn syllables(&self) -> &[Vec<&'static str>] {
        self.syllables.get_or_init(|| {
            let han = self
                .runs
                .iter()
                .filter(|(script, _)| *script == Script::Han);
            han.filter_map(|(_, range)| syllables_of(&self.folded[range.clone()]))
                .collect()
        })
    }

    /// Whether one of the spellings of the text may begin with what was typed: it has all of its letters, and a sound
    /// or a word begins with the first. Most texts do not, and need not be spelled.
    pub(crate) fn may_be_spelled(&self, typed: &str) -> bool {
        let letters = self.letters.get_or_init(|| self.letters());
        let first = typed.chars().next().map_or(0, bit);
        letters.first & first != 0 && typed.chars().map(bit).all(|bit| letters.all & bit != 0)
    }

    fn letters(&self) -> LetterFilter {
        let mut letters = LetterFilter::default();
        for (script, range) in &self.runs {
            let word = &self.folded[range.clone()];
            if *script != Script::Han {
                letters.add(word);
                continue;
            }
            let Some(syllables) = syllables_of(word) else {
                continue;
            };
            let syllables = syllables.into_iter();
            syllables.for_each(|syllable| letters.add(syllable));
            if self.is_person
                && let Some((family, _)) = family_name(word)
            {
                letters.add(family);
            }
        }
        letters
    }
}

impl CharacterFilter {
    fn of(folded: &str, runs: &[(Script, Range<usize>)]) -> Self {
        let all = runs.iter().flat_map(|(script, range)| {
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

    fn may_have_all(self, run: &str) -> bool {
        run.chars().all(|character| self.may_have(character))
    }

    fn bit(character: char) -> u64 {
        1 << (character as u32 % 64)
    }
}

impl LetterFilter {
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
            let text = AnalyzedText::new(name, is_person);
            for Spelling { letters, .. } in text.spellings() {
                assert!(text.may_be_spelled(letters), "{name}: {letters}");
            }
        }
    }
}
