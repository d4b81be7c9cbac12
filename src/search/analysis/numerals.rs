//! Numbers as people write them: telephone numbers, dates, and numbers of articles.

use std::ops::Range;

use crate::text::EXTENSION_MARKS;

/// From how many digits on a number is one that somebody may be called at, or a part of one.
const LEAST_DIGITS: usize = 3;
/// The same where words stand beside it: a shorter one may count or date something.
const LEAST_DIGITS_AMONG_WORDS: usize = 5;

/// A telephone number, a postal code or a part of one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Number {
    /// Its digits, without the zeros that stand for "abroad" or for another region.
    pub(crate) digits: String,
    /// How it was typed.
    pub(crate) written: String,
}

/// The longest number of a text.
pub(crate) fn longest_number(folded: &str) -> Option<Number> {
    let belongs =
        |character: char| character.is_ascii_digit() || BETWEEN_DIGITS.contains(character);
    // "+86 (0)10" is how a number is written for those at home and abroad at once.
    let folded = &folded.replace("(0)", "   ");
    let groups = folded.split(|character| !belongs(character));
    let number = |group: &str| {
        let written = group.trim_matches(|character: char| !character.is_ascii_digit());
        let digits: String = written.chars().filter(char::is_ascii_digit).collect();
        Number {
            digits: digits.trim_start_matches('0').to_owned(),
            written: written.to_owned(),
        }
    };
    let longest = groups
        .map(number)
        .max_by_key(|number| number.digits.len())?;
    let is_all = folded.chars().all(belongs);
    let is_extension = folded.trim_start().starts_with('-');
    let least = match is_all {
        true if is_extension => 1,
        true => LEAST_DIGITS,
        false => LEAST_DIGITS_AMONG_WORDS,
    };
    (longest.digits.len() >= least).then_some(longest)
}

/// Where a text has a number with these digits, however they are grouped, in bytes.
pub(crate) fn ranges_of_number(text: &str, digits: &str) -> Vec<Range<usize>> {
    let all: Vec<(usize, char)> = text.char_indices().collect();
    let starts = all.iter().enumerate();
    let starts = starts.filter(|(_, (_, character))| character.is_ascii_digit());
    let ranges = starts.filter_map(|(index, (start, _))| {
        let end = end_of(&all[index..], digits)?;
        Some(*start..end)
    });
    ranges.collect()
}

/// Where the digits end, if a text begins with them.
fn end_of(text: &[(usize, char)], digits: &str) -> Option<usize> {
    let mut wanted = digits.chars().peekable();
    for (at, character) in text {
        if wanted.next_if_eq(character).is_some() {
            if wanted.peek().is_none() {
                return Some(at + character.len_utf8());
            }
        } else if !BETWEEN_DIGITS.contains(*character) {
            return None;
        }
    }
    None
}

/// What may stand between the digits of a number.
const BETWEEN_DIGITS: &str = " +-‐‑‒–—()./";

/// The same text with hyphens for what stands before the extension of a telephone number: 转8012 and 010-68571878 ext. 8012
/// are numbers, and nothing else is looked for.
pub(crate) fn with_plain_extensions(folded: &str) -> String {
    let mut written = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(character) = rest.chars().next() {
        match behind_extension_mark(&written, rest) {
            Some(extension) => {
                written.push('-');
                rest = extension;
            }
            None => {
                written.push(character);
                rest = &rest[character.len_utf8()..];
            }
        }
    }
    written
}

/// The digits and all behind them, if the rest of a text begins with what stands before an extension.
fn behind_extension_mark<'t>(before: &str, rest: &'t str) -> Option<&'t str> {
    let is_behind_digit = before
        .trim_end()
        .ends_with(|end: char| end.is_ascii_digit());
    let is_in_word = before.ends_with(char::is_alphabetic);
    let is_first = before.trim_start().is_empty();
    let mut marks = EXTENSION_MARKS.iter();
    marks.find_map(|mark| {
        let behind = rest.strip_prefix(mark)?;
        let behind = behind.trim_start_matches([' ', '.', ':', '号']);
        // What is short may be anything where no number is before it; a number sign is followed by a number.
        let is_mark = match *mark {
            _ if is_behind_digit => true,
            "#" => is_first,
            mark => mark.len() > 1 && !(mark.is_ascii() && is_in_word),
        };
        let is_number = behind.starts_with(|digit: char| digit.is_ascii_digit());
        (is_mark && is_number).then_some(behind)
    })
}

/// The same text with Chinese dates as they are indexed: 1958年3月 is 1958 03. Otherwise 年 would be one more word to look
/// for, and the 1 of 1月 would be met by the first of anything.
pub(crate) fn with_plain_dates(folded: &str) -> String {
    let mut written = String::with_capacity(folded.len());
    let mut digits = 0;
    for character in folded.chars() {
        match character {
            '年' if digits > 0 => written.push(' '),
            '月' | '日' if digits > 0 => {
                if digits == 1 {
                    written.insert(written.len() - 1, '0');
                }
                written.push(' ');
            }
            other => written.push(other),
        }
        digits = if character.is_ascii_digit() {
            digits + 1
        } else {
            0
        };
    }
    written
}

/// The same text with the numbers of articles in digits: 第十四条 is 第14条.
pub(crate) fn with_article_digits(folded: &str) -> String {
    let mut written = String::with_capacity(folded.len());
    let mut rest = folded;
    while let Some(at) = rest.find('第') {
        let (before, behind) = rest.split_at(at + '第'.len_utf8());
        written.push_str(before);
        let length = behind
            .find(|han| !HAN_DIGITS.contains(han))
            .unwrap_or(behind.len());
        let (numeral, other) = behind.split_at(length);
        match han_number(numeral) {
            Some(number) if !numeral.is_empty() => written.push_str(&number.to_string()),
            _ => written.push_str(numeral),
        }
        rest = other;
    }
    written.push_str(rest);
    written
}

const HAN_DIGITS: &str = "〇一二三四五六七八九十百零";

/// A number below a thousand, as it is written in Chinese.
fn han_number(numeral: &str) -> Option<u32> {
    let mut number = 0;
    let mut digit = None;
    for han in numeral.chars() {
        let value = HAN_DIGITS.chars().position(|known| known == han)?;
        match u32::try_from(value).ok()? {
            10 => number += digit.take().unwrap_or(1) * 10,
            11 => number += digit.take().unwrap_or(1) * 100,
            12 => {}
            ones => digit = Some(ones),
        }
    }
    Some(number + digit.unwrap_or(0))
}

#[cfg(test)]
mod tests {
    use super::super::normalization::fold;
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        let digits = |written: &str| longest_number(&fold(written)).map(|number| number.digits);
        for written in [
            "0991-3835430",
            "+86 991 383 5430",
            "(0991) 3835430",
            "0086-991-3835430",
            "电话0991—3835430",
            "who has 3835430?",
        ] {
            let found = digits(written).unwrap_or_default();
            assert!(
                found.len() > 6 && "869913835430".ends_with(&found),
                "{written}: {found}"
            );
        }
        assert_eq!(digits("８３５４３０").as_deref(), Some("835430"));
        assert_eq!(digits("14"), None);
        assert_eq!(digits("founded 1957"), None);
    }

    #[test]
    fn an_extension_is_a_part_of_a_number() {
        for (typed, digits) in [
            ("转8012", "8012"),
            ("（轉 8012）", "8012"),
            ("Ext. 8012", "8012"),
            ("#8012", "8012"),
            ("＃ 8012", "8012"),
            ("转12", "12"),
            ("分机号8012", "8012"),
            ("010-66571878 分機號 8012", "10665718788012"),
            ("010-66571878 分机：8012", "10665718788012"),
            ("+86 10 6657 1878 x8012", "8610665718788012"),
            ("010-66571878;ext=8012", "10665718788012"),
        ] {
            let number = longest_number(&with_plain_extensions(&fold(typed)));
            assert_eq!(
                number.map(|number| number.digits).as_deref(),
                Some(digits),
                "{typed}"
            );
        }
        for other in ["text 8012", "x 100", "转隶", "max12"] {
            assert_eq!(with_plain_extensions(&fold(other)), fold(other));
        }
    }

    #[test]
    fn a_date_is_its_numbers() {
        assert_eq!(with_plain_dates("1958年11月3日"), "1958 11 03 ");
        assert_eq!(with_plain_dates("年度 3年"), "年度 3 ");
    }

    #[test]
    fn articles_are_numbered_in_digits() {
        assert_eq!(with_article_digits("章程第十四条"), "章程第14条");
        assert_eq!(with_article_digits("第二十条 第三"), "第20条 第3");
        assert_eq!(with_article_digits("第一百零五条 第条"), "第105条 第条");
    }
}
