//! `identity-number`: a number by which a state knows a person, as identity cards of China have it.

use std::ops::Range;

use super::TextFile;
use super::letters::runs;
use crate::diagnostics::{Code, Diagnostic};
use crate::messages::say;

pub fn check(file: &TextFile<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let prose = file.prose().iter().map(|prose| (prose.text, &prose.span));
    let values = file.values().iter().map(|(text, span)| (*text, span));
    for (text, span) in prose.chain(values) {
        if let Some(part) = identity_number(text) {
            let place = file.span(file.locate(span, &part));
            diagnostics.push(Diagnostic::new(
                Code::IdentityNumber,
                place,
                say::identity_number(),
            ));
        }
    }
}

/// How many digits such a number has, and had before 2000.
const DIGITS: usize = 18;
const DIGITS_BEFORE: usize = 15;

/// Where a text has such a number: by its check digit, or since the text says so.
fn identity_number(text: &str) -> Option<Range<usize>> {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    if text.len() < DIGITS_BEFORE || digits.count() < DIGITS_BEFORE {
        return None;
    }
    let digits = runs(text, |character| character.is_ascii_digit());
    digits.into_iter().find_map(|run| {
        let is_checked_by_x = text[run.end..].starts_with(['X', 'x']);
        let end = run.end + usize::from(is_checked_by_x);
        let number = &text[run.start..end];
        let before = &text[..run.start];
        let said = before.char_indices().rev().nth(SAID_WITHIN);
        let is_said = before[said.map_or(0, |(at, _)| at)..].contains("身份证");
        let is_one = match number.len() {
            DIGITS => is_said || is_valid(number),
            DIGITS_BEFORE => is_said,
            _ => false,
        };
        is_one.then_some(run.start..end)
    })
}

/// Within how many characters before the number it is said what it is.
const SAID_WITHIN: usize = 8;

/// How much each digit but the last counts for the check.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/// Whether eighteen digits have a day of birth in them and the check digit that belongs to them (GB 11643).
fn is_valid(number: &str) -> bool {
    let part = |range: Range<usize>| number.get(range)?.parse::<u32>().ok();
    let (Some(year), Some(month), Some(day)) = (part(6..10), part(10..12), part(12..14)) else {
        return false;
    };
    let is_day =
        (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    let digits = number.chars().filter_map(|digit| digit.to_digit(10));
    let sum: u32 = digits
        .zip(WEIGHTS)
        .map(|(digit, weight)| digit * weight)
        .sum();
    let check = b"10X98765432"
        .get((sum % 11) as usize)
        .map(|check| char::from(*check));
    let last = number
        .chars()
        .next_back()
        .map(|last| last.to_ascii_uppercase());
    is_day && !number.starts_with('0') && check == last
}
