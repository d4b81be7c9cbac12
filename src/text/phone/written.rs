//! A telephone number as people write it: its digits, and the extension behind them.

use std::ops::Range;

use super::error::PhoneError;
use crate::text::characters;

/// How many digits an extension has at most.
const LONGEST_EXTENSION: usize = 7;
/// How many digits one has that stands behind a hyphen alone.
const LENGTHS_BEHIND_HYPHEN: Range<usize> = 2..6;
/// From how many digits on a text is a number in which a letter is a slip.
const LEAST_DIGITS: usize = 3;

/// What stands before an extension, the longer of two that begin alike first.
pub(crate) const EXTENSION_MARKS: [&str; 14] = [
    "转分机",
    "轉分機",
    "转",
    "轉",
    "分机",
    "分機",
    "内线",
    "內線",
    ";ext=",
    "extension",
    "extn",
    "ext",
    "x",
    "#",
];

/// The parts of a number as it is written.
#[derive(Debug, Default)]
pub(super) struct WrittenNumber {
    /// Whether it begins with a plus.
    pub(super) has_plus: bool,
    /// The digits behind a word or sign for an extension.
    pub(super) extension: Option<String>,
    groups: Vec<Group>,
}

/// Digits with nothing between them.
#[derive(Debug)]
struct Group {
    digits: String,
    /// Whether a hyphen parts it from the group before it.
    is_behind_hyphen: bool,
}

/// A character in its narrow form, and where it stands in the text.
type Placed = (usize, char);

impl WrittenNumber {
    pub(super) fn parse(text: &str) -> Result<Self, PhoneError> {
        let characters = text.char_indices();
        let characters: Vec<Placed> = characters.map(|(at, found)| (at, narrow(found))).collect();
        let (number, extension) = split_at_extension(without_scheme(&characters));
        let mut written = Self::default();
        let (mut is_behind_digit, mut is_behind_hyphen) = (false, false);
        for (index, (_, character)) in number.iter().enumerate() {
            match character {
                '0'..='9' => {
                    match written.groups.last_mut().filter(|_| is_behind_digit) {
                        Some(group) => group.digits.push(*character),
                        None => written.groups.push(Group {
                            digits: character.to_string(),
                            is_behind_hyphen,
                        }),
                    }
                    is_behind_hyphen = false;
                }
                '-' => is_behind_hyphen = true,
                '+' if written.groups.is_empty() && !written.has_plus => written.has_plus = true,
                ' ' | '.' | '/' | '(' | ')' | '[' | ']' => {}
                _ => return Err(unreadable(text, &number[index..])),
            }
            is_behind_digit = character.is_ascii_digit();
        }
        written.extension = match extension {
            Some(extension) => Some(digits_of_extension(text, extension)?),
            None => None,
        };
        Ok(written)
    }

    /// All digits of the number.
    pub(super) fn digits(&self) -> String {
        joined(&self.groups)
    }

    /// The digits between spaces and hyphens.
    pub(super) fn groups(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().map(|group| group.digits.as_str())
    }

    /// The digits before the first space or hyphen.
    pub(super) fn first_group(&self) -> &str {
        self.groups().next().unwrap_or_default()
    }

    /// How many digits at the end may be a subscriber's own: those of the last group, or half of one that stands alone.
    pub(super) fn own_digits(&self) -> usize {
        let last = self.groups.last().map_or(0, |group| group.digits.len());
        match self.groups.len() {
            1 => last / 2,
            _ => last,
        }
    }

    /// Whether nothing stands between the digits.
    pub(super) fn is_in_one_piece(&self) -> bool {
        self.groups.len() == 1 && !self.has_plus
    }

    /// The digits of the number and of the extension, where the last group may be one behind a hyphen alone.
    pub(super) fn split_at_last_hyphen(&self) -> Option<(String, String)> {
        let (last, number) = self.groups.split_last()?;
        let is_extension = self.extension.is_none()
            && last.is_behind_hyphen
            && LENGTHS_BEHIND_HYPHEN.contains(&last.digits.len());
        is_extension.then(|| (joined(number), last.digits.clone()))
    }
}

fn joined(groups: &[Group]) -> String {
    groups.iter().map(|group| group.digits.as_str()).collect()
}

/// The usual form of a character that means the same: wide ones are typed in Chinese, and there are many hyphens.
fn narrow(character: char) -> char {
    match character {
        '\t' | '\u{a0}' | '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{3000}' => ' ',
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | 'ー' => '-',
        other => characters::narrow(other),
    }
}

/// What stands behind the scheme of a `tel:` URL.
fn without_scheme(text: &[Placed]) -> &[Placed] {
    match begins_with(text, "tel:") {
        true => &text["tel:".len()..],
        false => text,
    }
}

fn begins_with(text: &[Placed], word: &str) -> bool {
    let mut characters = text
        .iter()
        .map(|(_, character)| character.to_ascii_lowercase());
    word.chars().all(|wanted| characters.next() == Some(wanted))
}

/// The number, and what stands behind a mark for an extension.
fn split_at_extension(text: &[Placed]) -> (&[Placed], Option<&[Placed]>) {
    let digit = text
        .iter()
        .position(|(_, character)| character.is_ascii_digit());
    for at in digit.unwrap_or(text.len())..text.len() {
        let mark = EXTENSION_MARKS
            .iter()
            .find(|mark| begins_with(&text[at..], mark));
        if let Some(mark) = mark {
            let before = &text[..at];
            let end = before
                .iter()
                .rposition(|(_, character)| !matches!(character, ' ' | ','));
            let number = &before[..end.map_or(0, |end| end + 1)];
            return (number, Some(&text[at + mark.chars().count()..]));
        }
    }
    (text, None)
}

fn digits_of_extension(text: &str, written: &[Placed]) -> Result<String, PhoneError> {
    let is_around =
        |character: char| matches!(character, ' ' | '.' | ':' | '-' | '(' | ')' | '#' | '号');
    let start = written
        .iter()
        .position(|(_, character)| !is_around(*character));
    let written = &written[start.ok_or(PhoneError::Malformed)?..];
    let end = written
        .iter()
        .position(|(_, character)| !character.is_ascii_digit());
    let (digits, behind) = written.split_at(end.unwrap_or(written.len()));
    if let Some(at) = behind
        .iter()
        .position(|(_, character)| !is_around(*character))
    {
        return Err(unreadable(text, &behind[at..]));
    }
    match digits.len() {
        1..=LONGEST_EXTENSION => Ok(digits.iter().map(|(_, digit)| digit).collect()),
        _ => Err(PhoneError::Malformed),
    }
}

/// Why a number cannot be read on from here: letters stand there, or it is none.
fn unreadable(text: &str, rest: &[Placed]) -> PhoneError {
    let letters = rest
        .iter()
        .take_while(|(_, character)| character.is_alphabetic());
    let letters: Vec<Placed> = letters.copied().collect();
    let digits = text
        .chars()
        .filter(|character| narrow(*character).is_ascii_digit());
    let is_extension = EXTENSION_MARKS.iter().any(|mark| begins_with(rest, mark));
    let is_number = digits.count() >= LEAST_DIGITS && !is_extension;
    let Some((start, _)) = letters.first().filter(|_| is_number) else {
        return PhoneError::Malformed;
    };
    let end = rest.get(letters.len()).map_or(text.len(), |(at, _)| *at);
    PhoneError::Letters {
        range: *start..end,
        digits: letters
            .iter()
            .map(|(_, letter)| look_alike(*letter))
            .collect(),
    }
}

/// The digit that a letter looks like.
fn look_alike(letter: char) -> Option<char> {
    match letter {
        'O' | 'o' | 'О' | 'о' | 'Ο' | 'ο' | '〇' => Some('0'),
        'I' | 'i' | 'l' | 'І' | 'і' | 'Ι' => Some('1'),
        'Z' | 'z' => Some('2'),
        'S' | 's' => Some('5'),
        'B' => Some('8'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extension_is_what_stands_behind_a_mark() {
        for (written, digits, extension) in [
            ("010-66571891转8002", "01066571891", Some("8002")),
            ("010-66571891（转 8002）", "01066571891", Some("8002")),
            ("（０１０）66571891 分机：8003", "01066571891", Some("8003")),
            ("010-66571891, Ext. 8004", "01066571891", Some("8004")),
            ("tel:+861066571891;ext=8005", "861066571891", Some("8005")),
            ("(+86) 10 6657 1891 x8006#", "861066571891", Some("8006")),
            ("010-66571891", "01066571891", None),
        ] {
            let read = WrittenNumber::parse(written);
            let parts = read.map(|read| (read.digits(), read.extension));
            let expected = (digits.to_owned(), extension.map(str::to_owned));
            assert_eq!(parts, Ok(expected), "{written}");
        }
    }

    #[test]
    fn letters_are_found_where_they_are() {
        for (written, letters, instead) in [
            ("010-6657I016", "I", Some("1")),
            ("０１０-66571０1Ｏ", "Ｏ", Some("0")),
            ("1-800-FLOWERS", "FLOWERS", None),
            ("010-66571891转80O2", "O", Some("0")),
        ] {
            let range = written.find(letters).map(|at| at..at + letters.len());
            let expected = range.map(|range| PhoneError::Letters {
                range,
                digits: instead.map(str::to_owned),
            });
            assert_eq!(WrittenNumber::parse(written).err(), expected, "{written}");
        }
    }
}
