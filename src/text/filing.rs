//! Under what a name is filed in an index by letters, as it stands in an address: `wang-aimin`, of which `w` and `wang-a`
//! are beginnings.
//!
//! Latin letters stand without accents and Chinese characters as they are read; names that begin in another script are
//! written by the numbers of their characters, since addresses have ASCII alone. A name that begins with no letter is
//! filed under [`NO_LETTER`].

use std::cell::RefCell;
use std::collections::HashMap;

use super::collation::{Collation, without_punctuation};
use super::pinyin::passport_syllable;
use super::slug::Slug;

/// Under what names are filed that begin with a digit or a sign.
pub const NO_LETTER: &str = "0-9";
/// How many hexadecimal digits the number of a character has.
const DIGITS: usize = 5;

/// Files names in the order of a language.
pub struct Filing<'c> {
    collation: &'c Collation,
    /// The letters that were looked up.
    letters: RefCell<HashMap<char, Letter>>,
}

/// How a character is filed.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Letter {
    /// As these Latin letters, or as a digit.
    Latin(String),
    /// As a syllable of its own.
    Syllable(String),
    /// As a letter of another script.
    Other(char),
    /// As the end of a word.
    Space,
}

impl<'c> Filing<'c> {
    /// Files as the order of names has its letters.
    pub fn by(collation: &'c Collation) -> Self {
        Self {
            collation,
            letters: RefCell::default(),
        }
    }

    /// Under what a name is filed, at most as long as a slug.
    pub fn key(&self, name: &str) -> String {
        let name = without_punctuation(name);
        let letters = name.trim().chars().map(|character| self.letter(character));
        let mut letters = letters.peekable();
        let mut key = match letters.peek() {
            Some(Letter::Other(_)) => by_number(letters),
            Some(Letter::Latin(first)) if first.starts_with(|c: char| c.is_ascii_digit()) => {
                format!("{NO_LETTER}-{}", in_latin(letters))
            }
            _ => in_latin(letters),
        };
        if key.is_empty() {
            NO_LETTER.clone_into(&mut key);
        }
        key.truncate(Slug::MAX_LENGTH);
        key.truncate(key.trim_end_matches('-').len());
        key
    }

    fn letter(&self, character: char) -> Letter {
        let mut letters = self.letters.borrow_mut();
        let letter = letters
            .entry(character)
            .or_insert_with(|| letter(self.collation, character));
        letter.clone()
    }
}

fn letter(collation: &Collation, character: char) -> Letter {
    if character.is_ascii_alphanumeric() {
        return Letter::Latin(character.to_ascii_lowercase().to_string());
    }
    if let Some(syllable) = passport_syllable(character) {
        return Letter::Syllable(syllable);
    }
    if !character.is_alphabetic() {
        return Letter::Space;
    }
    let filed = collation.letter(character.encode_utf8(&mut [0; 4]));
    match filed.chars().next() {
        Some(latin) if latin.is_ascii_alphabetic() => Letter::Latin(filed.to_ascii_lowercase()),
        Some(other) => Letter::Other(other),
        None => Letter::Space,
    }
}

/// A name in Latin letters: what it has of other scripts is left out.
fn in_latin(letters: impl Iterator<Item = Letter>) -> String {
    let mut key = String::new();
    let mut is_new_word = false;
    for letter in letters {
        let (text, is_word) = match &letter {
            Letter::Latin(text) => (text, false),
            Letter::Syllable(text) => (text, true),
            Letter::Other(_) => continue,
            Letter::Space => {
                is_new_word = true;
                continue;
            }
        };
        if (is_new_word || is_word) && !key.is_empty() {
            key.push('-');
        }
        key.push_str(text);
        is_new_word = is_word;
    }
    key
}

/// A name that begins in another script, each letter as its number.
fn by_number(letters: impl Iterator<Item = Letter>) -> String {
    let mut key = String::new();
    let mut is_new_word = false;
    for letter in letters {
        let text = match letter {
            Letter::Space => {
                is_new_word = true;
                continue;
            }
            Letter::Other(other) => other.to_string(),
            Letter::Latin(text) | Letter::Syllable(text) => text.to_uppercase(),
        };
        if std::mem::take(&mut is_new_word) {
            key.push('-');
        }
        for character in text.chars() {
            key.push_str(&format!("{:0DIGITS$x}", u32::from(character)));
        }
    }
    key
}

/// Where the letter ends that begins at a byte of a key, with the end of the word before it; `None` at the end of the key.
pub fn end_of_letter(key: &str, at: usize) -> Option<usize> {
    let rest = key.get(at..).filter(|rest| !rest.is_empty())?;
    let begins_a_word = usize::from(rest.starts_with('-'));
    let length = match key.as_bytes()[0].is_ascii_digit() {
        true if at == 0 && key.starts_with(NO_LETTER) => NO_LETTER.len(),
        true if !key.starts_with(NO_LETTER) => DIGITS + begins_a_word,
        _ => 1 + begins_a_word,
    };
    Some((at + length).min(key.len()))
}

/// The letters of the beginning of a key, as people read them: `Wang A`.
pub fn filed_letters(key: &str) -> String {
    if let Some(rest) = key.strip_prefix(NO_LETTER) {
        return match filed_letters(rest.trim_start_matches('-')) {
            rest if rest.is_empty() => "0–9".to_owned(),
            rest => rest,
        };
    }
    let words: Vec<String> = match key.starts_with(|first: char| first.is_ascii_digit()) {
        true if key.len() >= DIGITS => key.split('-').map(from_numbers).collect(),
        _ => key.split('-').map(str::to_owned).collect(),
    };
    let words: Vec<String> = words.iter().map(|word| capitalized(word)).collect();
    words.join(" ")
}

fn from_numbers(word: &str) -> String {
    let numbers = word.as_bytes().chunks(DIGITS);
    let characters = numbers.filter_map(|digits| {
        let number = u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        char::from_u32(number)
    });
    characters.flat_map(char::to_lowercase).collect()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a failing test may panic")]
mod tests {
    use super::*;
    use crate::text::LanguageTag;

    #[test]
    fn a_name_is_filed_as_it_can_stand_in_an_address() {
        let filed = |tag: &str, name: &str| {
            let collation = Collation::of(&LanguageTag::parse(tag).unwrap());
            Filing::by(&collation).key(name)
        };
        for (tag, name, key) in [
            ("en", "wang aimin", "wang-aimin"),
            ("en", "O’Brien-Álvarez", "obrien-alvarez"),
            ("en", "Æther", "ather"),
            ("zh", "吉林省科协", "ji-lin-sheng-ke-xie"),
            ("zh", "吕 B站", "lyu-b-zhan"),
            ("en", "2nd Office", "0-9-2nd-office"),
            ("en", "？", "0-9"),
            ("ru", "Жук Я", "00416004230041a-0042f"),
        ] {
            assert_eq!(filed(tag, name), key, "{name}");
        }
        let long = filed("en", &"a ".repeat(100));
        assert_eq!(Slug::parse(&long).unwrap().as_str().len(), 79);
    }

    #[test]
    fn a_key_is_read_letter_by_letter() {
        let ends = |key: &str| {
            let next = |at: &usize| end_of_letter(key, *at);
            std::iter::successors(Some(0), next).collect::<Vec<_>>()
        };
        assert_eq!(ends("wa-bo"), [0, 1, 2, 4, 5]);
        assert_eq!(ends("0-9-2nd"), [0, 3, 5, 6, 7]);
        assert_eq!(ends("0041600423-0042f"), [0, 5, 10, 16]);
        assert_eq!(filed_letters("wang-a"), "Wang A");
        assert_eq!(filed_letters("0-9"), "0–9");
        assert_eq!(filed_letters("0041600423-0042f"), "Жу Я");
    }
}
