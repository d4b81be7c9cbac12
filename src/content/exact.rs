//! Which bytes of a TOML value as written, between quotes and with escapes, are which bytes of its text.

use std::ops::Range;

/// The bytes of a value as written that say these bytes of its text; `None` where the two do not go together.
///
/// Unlike `narrow`, which finds a line that reads as it is written, this goes through both at once, so that spaces and
/// escapes are found where they are.
pub fn place(written: &str, part: &Range<usize>) -> Option<Range<usize>> {
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

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(written: &'a str, text: &str, part: &str) -> Option<&'a str> {
        let start = text.find(part)?;
        place(written, &(start..start + part.len())).map(|place| &written[place])
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
        assert_eq!(place("\"a\"", &(0..9)), None);
        assert_eq!(place("5", &(0..1)), None);
    }
}
