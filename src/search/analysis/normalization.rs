//! One spelling for texts that mean the same, and one stem for the forms of a word. Texts of the directory and queries
//! go through here alike, so that they meet.

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};
use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::text::{is_invisible, turns_order};

/// Folds a text: one width, lower case, no accents, simplified characters. What nobody sees is gone, and what separates
/// words is a space.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        folded.extend(text.chars().map(|character| match character {
            control if control.is_ascii_control() => ' ',
            other => other.to_ascii_lowercase(),
        }));
        return folded;
    }
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(text);
    for character in decomposed.chars() {
        if is_han(character) {
            folded.push(simplified(character));
        } else if character.is_whitespace() || character.is_control() {
            folded.push(' ');
        } else if is_accent(character) || is_invisible(character) || turns_order(character) {
            continue;
        } else {
            for letter in character.to_lowercase() {
                match unmarked_letters(letter) {
                    Some(letters) => folded.push_str(letters),
                    None => folded.push(letter),
                }
            }
        }
    }
    folded
}

/// What people type for a Latin letter that is no other one with an accent.
fn unmarked_letters(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'þ' => "th",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ø' => "o",
        'ŧ' => "t",
        _ => return None,
    })
}

/// The same with the byte of the text that each byte of the result comes from, and the length of the text behind them.
pub(crate) fn fold_with_offsets(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut offsets = Vec::with_capacity(text.len() + 1);
    for (at, character) in text.char_indices() {
        folded.push_str(&fold(character.encode_utf8(&mut [0; 4])));
        offsets.resize(folded.len(), at);
    }
    offsets.push(text.len());
    (folded, offsets)
}

pub(crate) fn is_han(character: char) -> bool {
    matches!(
        character,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
    )
}

/// The marks that stand above and below letters of European languages. Those of other scripts are vowels.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

fn simplified(character: char) -> char {
    let index = (character as usize).wrapping_sub(FIRST as usize);
    SIMPLIFIED.get(index).copied().unwrap_or(character)
}

/// The first and the last character that may have a simplified form.
const FIRST: char = '\u{3400}';
const LAST: char = '\u{9fff}';

/// The simplified form of each character from the first on. One character becomes one, so that offsets in a text hold;
/// of the few whose form depends on their word, a search finds both.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let all: String = (FIRST..=LAST).flat_map(|han| [han, '\n']).collect();
    let converted = zhconv::zhconv(&all, zhconv::Variant::ZhHans);
    let converted = converted.lines().map(|line| line.chars().next());
    (FIRST..=LAST)
        .zip(converted)
        .map(|(traditional, simplified)| simplified.unwrap_or(traditional))
        .collect()
});

/// Ends of words in British spelling, and in the American one that they are compared in.
const BRITISH_ENDINGS: &[(&str, &str)] = &[
    ("isation", "ization"),
    ("isational", "izational"),
    ("isations", "izations"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("ises", "izes"),
    ("iser", "izer"),
    ("isers", "izers"),
    ("ise", "ize"),
    ("yse", "yze"),
    ("ysed", "yzed"),
    ("ysing", "yzing"),
    ("our", "or"),
    ("ours", "ors"),
    ("tre", "ter"),
    ("tres", "ters"),
    ("ogue", "og"),
    ("ogues", "ogs"),
    ("gramme", "gram"),
    ("grammes", "grams"),
    ("ence", "ense"),
    ("ences", "enses"),
    ("enced", "ensed"),
    ("encing", "ensing"),
    ("llor", "lor"),
    ("llors", "lors"),
    ("lling", "ling"),
    ("lled", "led"),
];

/// The stem that a folded English word has in common with its other forms. What it makes of a word in another language
/// means nothing, but is the same for the same word.
pub(crate) fn stem(word: &str) -> String {
    if !word.bytes().all(|letter| letter.is_ascii_lowercase()) {
        return word.to_owned();
    }
    let ending = BRITISH_ENDINGS
        .iter()
        .filter(|(british, _)| word.len() > british.len() + 2 && word.ends_with(british))
        .max_by_key(|(british, _)| british.len());
    let american = match ending {
        Some((british, american)) => format!("{}{american}", &word[..word.len() - british.len()]),
        None => word.to_owned(),
    };
    let stem = Stemmer::new(Algorithm::English)
        .stem(&american)
        .into_owned();
    // Snowball takes the s of "ngos" for a part of the word, as in "this" and "bias".
    match stem.strip_suffix('s') {
        Some(singular) if stem.len() >= 4 && singular.ends_with('o') => singular.to_owned(),
        _ => stem,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_the_same_is_spelled_the_same() {
        for (written, folded) in [
            ("Foreign AFFAIRS", "foreign affairs"),
            ("ＣＡＳＴ　８３５", "cast 835"),
            ("bàngōngtīng lǚ", "bangongting lu"),
            ("外事辦公廳", "外事办公厅"),
            ("a\u{200b}b\u{202e}c\0d", "abc d"),
            ("Ürümqi", "urumqi"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn forms_and_spellings_meet() {
        for (one, other) in [
            ("popularisation", "popularization"),
            ("centres", "center"),
            ("programmes", "program"),
            ("labour", "labor"),
            ("organising", "organizes"),
            ("affairs", "affair"),
            ("catalogue", "catalog"),
            ("licence", "license"),
            ("licences", "licensing"),
            ("licenced", "licensed"),
            ("sciences", "science"),
            ("counsellors", "counselor"),
            ("travelling", "traveling"),
            ("ngos", "ngo"),
        ] {
            assert_eq!(stem(one), stem(other), "{one} {other}");
        }
        for (one, other) in [
            ("policy", "police"),
            ("license", "lice"),
            ("advice", "advise"),
            ("experience", "expense"),
        ] {
            assert_ne!(stem(one), stem(other), "{one} {other}");
        }
    }
}
