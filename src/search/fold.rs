//! One spelling for texts that mean the same: full-width and half-width, upper and lower case, with and without
//! accents, traditional and simplified characters.

use std::sync::LazyLock;

use icu_normalizer::DecomposingNormalizerBorrowed;

use crate::text::{is_invisible, turns_order};

/// A text as it is compared: compatible forms made plain, lower case, without accents, simplified. What nobody sees is
/// gone, and what separates words is a space.
pub fn fold(text: &str) -> String {
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
            folded.extend(character.to_lowercase());
        }
    }
    folded
}

/// The same with the byte of the text that each byte of the result comes from, and the length of the text behind them.
pub fn fold_with_places(text: &str) -> (String, Vec<usize>) {
    let mut folded = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len() + 1);
    for (at, character) in text.char_indices() {
        folded.push_str(&fold(character.encode_utf8(&mut [0; 4])));
        places.resize(folded.len(), at);
    }
    places.push(text.len());
    (folded, places)
}

/// Whether a character is a Chinese one.
pub fn is_han(character: char) -> bool {
    matches!(
        character,
        '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
    )
}

/// The marks that stand above and below letters of European languages. Those of other scripts are vowels.
fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// The simplified form of a character, which is mostly the character itself.
fn simplified(character: char) -> char {
    let place = (character as usize).wrapping_sub(FIRST as usize);
    SIMPLIFIED.get(place).copied().unwrap_or(character)
}

/// The first and the last character that may have a simplified form.
const FIRST: char = '\u{3400}';
const LAST: char = '\u{9fff}';

/// The simplified form of each character from the first on, a character at a time: it keeps places in a text, and a
/// search for the few that depend on their word finds both.
static SIMPLIFIED: LazyLock<Vec<char>> = LazyLock::new(|| {
    let all: String = (FIRST..=LAST).flat_map(|han| [han, '\n']).collect();
    let converted = zhconv::zhconv(&all, zhconv::Variant::ZhHans);
    let converted = converted.lines().map(|line| line.chars().next());
    (FIRST..=LAST)
        .zip(converted)
        .map(|(traditional, simplified)| simplified.unwrap_or(traditional))
        .collect()
});

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
}
