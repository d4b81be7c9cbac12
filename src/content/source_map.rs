//! Where things stand in the text of a content file: what keys lead to, and a part of a value between its quotes; and
//! how a text is written there.

use std::fmt::Write;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A step from a table or a list of TOML into it.
#[derive(Debug, Clone, Copy)]
pub enum PathStep<'a> {
    /// The value of a key.
    Key(&'a str),
    /// A member of a list, counted from 0.
    At(usize),
    /// The first table of a list in which a key has this text.
    With(&'a str, &'a str),
}

/// The bytes of what the steps lead to; `None` where they lead nowhere.
pub fn locate(text: &str, steps: &[PathStep<'_>]) -> Option<Range<usize>> {
    let (first, rest) = steps.split_first()?;
    let PathStep::Key(key) = first else {
        return None;
    };
    let (table, _) = DeTable::parse_recoverable(text);
    let value = table.get_ref().get(*key)?;
    rest.iter()
        .try_fold(value, |value, step| into(value, *step))
        .map(Spanned::span)
}

fn into<'v, 't>(
    value: &'v Spanned<DeValue<'t>>,
    step: PathStep<'_>,
) -> Option<&'v Spanned<DeValue<'t>>> {
    let inner = value.get_ref();
    match step {
        PathStep::Key(key) => inner.as_table()?.get(key),
        PathStep::At(place) => inner.as_array()?.get(place),
        PathStep::With(key, text) => inner.as_array()?.iter().find(|member| {
            let table = member.get_ref().as_table();
            let found = table.and_then(|table| table.get(key));
            found.and_then(|found| found.get_ref().as_str()) == Some(text)
        }),
    }
}

/// The bytes of a value as written that say these bytes of its text; `None` where the two do not go together.
///
/// It goes through both at once, so that spaces and escapes are found where they are.
pub fn locate_part(written: &str, part: &Range<usize>) -> Option<Range<usize>> {
    let (opening, is_basic) = opening(written)?;
    let mut walk = Walk {
        written,
        at: opening,
        text: 0,
        is_basic,
    };
    walk.go_to(part.start)?;
    let start = walk.at;
    walk.go_to(part.end)?;
    Some(start..walk.at)
}

/// How many bytes stand before the text, and whether a backslash means something in it.
fn opening(written: &str) -> Option<(usize, bool)> {
    let quotes = ["\"\"\"", "'''", "\"", "'"];
    let quotes = quotes.iter().find(|quotes| written.starts_with(**quotes))?;
    let is_basic = quotes.starts_with('"');
    // The line end right behind the quotes is no part of a text of several lines.
    let line_end = match &written[quotes.len()..] {
        _ if quotes.len() == 1 => 0,
        rest if rest.starts_with("\r\n") => 2,
        rest if rest.starts_with('\n') => 1,
        _ => 0,
    };
    Some((quotes.len() + line_end, is_basic))
}

/// A place in a value as written and the same place in its text.
struct Walk<'a> {
    written: &'a str,
    at: usize,
    text: usize,
    is_basic: bool,
}

impl Walk<'_> {
    fn go_to(&mut self, text: usize) -> Option<()> {
        while self.text < text {
            self.step()?;
        }
        (self.text == text).then_some(())
    }

    /// One character of the text, or a line end that is none of it.
    fn step(&mut self) -> Option<()> {
        let rest = self.written.get(self.at..)?;
        let next = rest.chars().next()?;
        if next != '\\' || !self.is_basic {
            self.at += next.len_utf8();
            self.text += next.len_utf8();
            return Some(());
        }
        let escaped = rest[1..].chars().next()?;
        let (length, meant) = match escaped {
            'x' => (4, code_point(rest, 2..4)?),
            'u' => (6, code_point(rest, 2..6)?),
            'U' => (10, code_point(rest, 2..10)?),
            // A backslash at the end of a line takes all space behind it away.
            space if space.is_ascii_whitespace() => {
                let gone = rest[1..].len() - rest[1..].trim_start_matches(is_toml_space).len();
                self.at += 1 + gone;
                return Some(());
            }
            other => (1 + other.len_utf8(), 1),
        };
        self.at += length;
        self.text += meant;
        Some(())
    }
}

fn is_toml_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n')
}

/// How many bytes the character of an escape has in UTF-8.
fn code_point(rest: &str, digits: Range<usize>) -> Option<usize> {
    let number = u32::from_str_radix(rest.get(digits)?, 16).ok()?;
    char::from_u32(number).map(char::len_utf8)
}

/// The bytes of a value as written that are the first line of these bytes of its text; none where that line is
/// not written as it reads, or is there more than once.
pub fn locate_line(written: &str, text: &str, part: &Range<usize>) -> Option<Range<usize>> {
    let part = first_line(text, part);
    let (line, at) = place_of_line(written, text, part.start)?;
    let start = at + (part.start - line);
    Some(start..start + part.len())
}

/// The first line of a part of a text that says something.
fn first_line(text: &str, part: &Range<usize>) -> Range<usize> {
    let said = text.get(part.clone()).unwrap_or_default();
    let start = part.start + said.len() - said.trim_start().len();
    let said = said.trim_start().lines().next().unwrap_or_default();
    start..start + said.trim_end().len()
}

/// The line of a text with this byte: where it begins, and what it says.
pub fn line_at(text: &str, byte: usize) -> Option<(usize, &str)> {
    let start = text.get(..byte)?.rfind('\n').map_or(0, |end| end + 1);
    Some((start, text[start..].lines().next().unwrap_or_default()))
}

/// The line of a text with this byte: where it begins in the text, and where in the value as written.
fn place_of_line(written: &str, text: &str, byte: usize) -> Option<(usize, usize)> {
    let (start, line) = line_at(text, byte)?;
    let at = locate_part(written, &(start..start + line.len()))
        .filter(|place| written.get(place.clone()) == Some(line))
        .map(|place| place.start)
        .or_else(|| only_place(written, line))?;
    Some((start, at))
}

/// Where a line is written, if it is there once.
fn only_place(written: &str, line: &str) -> Option<usize> {
    let mut places = written.match_indices(line).map(|(at, _)| at);
    places.next().filter(|_| places.next().is_none())
}

/// A text of any kind between quotes, as TOML writes it.
pub fn quoted(text: &str) -> String {
    let mut written = String::from("\"");
    for character in text.chars() {
        // Writing to a string cannot fail.
        let _ = match character {
            '"' | '\\' => write!(written, "\\{character}"),
            '\n' => write!(written, "\\n"),
            '\t' => write!(written, "\\t"),
            hidden if hidden.is_control() => write!(written, "\\u{:04X}", u32::from(hidden)),
            other => write!(written, "{other}"),
        };
    }
    written.push('"');
    written
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn steps_lead_to_a_place() {
        let text = "a = 1\n\n[[posts]]\nslug = \"one\"\n\n[[posts]]\nslug = \"two\"\n";
        let at = |steps: &[PathStep<'_>]| locate(text, steps).map(|span| (span.start, &text[span]));
        assert_eq!(at(&[PathStep::Key("a")]), Some((4, "1")));
        let two = [PathStep::Key("posts"), PathStep::With("slug", "two")];
        assert_eq!(at(&two).map(|(start, _)| start), text.rfind("[[posts]]"));
        assert_eq!(at(&[PathStep::Key("posts"), PathStep::At(2)]), None);
    }

    fn found<'a>(written: &'a str, text: &str, part: &str) -> Option<&'a str> {
        let start = text.find(part)?;
        locate_part(written, &(start..start + part.len())).map(|place| &written[place])
    }

    #[test]
    fn each_part_is_found_where_it_is_written() {
        assert_eq!(found("\"a  b\"", "a  b", "  "), Some("  "));
        assert_eq!(found("'a\\n'", "a\\n", "n"), Some("n"));
        assert_eq!(found("\"\\u5341名x\"", "十名x", "名"), Some("名"));
        assert_eq!(found("\"a\\tb\"", "a\tb", "\t"), Some("\\t"));
        assert_eq!(found("\"\"\"\r\na\n b\"\"\"", "a\n b", " b"), Some(" b"));
        assert_eq!(found("\"\"\"a\\\n   bc\"\"\"", "abc", "c"), Some("c"));
    }

    #[test]
    fn what_goes_on_behind_the_end_is_not_found() {
        assert_eq!(locate_part("\"a\"", &(0..9)), None);
        assert_eq!(locate_part("5", &(0..1)), None);
    }

    proptest! {
        #[test]
        fn what_is_found_reads_as_the_part_does(text in "[ab \r\n\t\"'名\u{85}]{0,20}", one in 0usize..20, other in 0usize..20) {
            let ends = |at: usize| text.char_indices().map(|(place, _)| place).nth(at).unwrap_or(text.len());
            let part = ends(one.min(other))..ends(one.max(other));
            let said = text[part.clone()].trim_start().lines().next().unwrap_or_default();
            for written in [format!("\"\"\"\n{text}\"\"\""), format!("{text:?}"), format!("'{text}'")] {
                if let Some(place) = locate_line(&written, &text, &part) {
                    prop_assert_eq!(&written[place], said.trim_end());
                }
            }
        }
    }
}
