//! Where a part of a text stands in the text as it is written in TOML, between quotes.

use std::ops::Range;

/// The bytes of a value as written that are the first line of these bytes of its text; none where that line is
/// not written as it reads, or is there more than once.
pub fn place(written: &str, text: &str, part: &Range<usize>) -> Option<Range<usize>> {
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

/// The line of a text with this byte: where it begins in the text, and where in the value as written.
fn place_of_line(written: &str, text: &str, byte: usize) -> Option<(usize, usize)> {
    let before = text.get(..byte)?;
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text[start..].lines().next().unwrap_or_default();
    let number = before.matches('\n').count();
    let at = nth_line(written, number)
        .filter(|at| written[*at..].starts_with(line))
        .or_else(|| only_place(written, line))?;
    Some((start, at))
}

/// Where a line begins in a value that is written between quotes; the first is behind those.
fn nth_line(written: &str, number: usize) -> Option<usize> {
    let quotes = [
        "\"\"\"\r\n",
        "\"\"\"\n",
        "\"\"\"",
        "'''\r\n",
        "'''\n",
        "'''",
        "\"",
        "'",
    ];
    let opening = quotes.iter().find(|quotes| written.starts_with(**quotes))?;
    let mut lines = written[opening.len()..].split_inclusive('\n');
    let before: usize = lines.by_ref().take(number).map(str::len).sum();
    lines.next().map(|_| opening.len() + before)
}

/// Where a line is written, if it is there once.
fn only_place(written: &str, line: &str) -> Option<usize> {
    let mut places = written.match_indices(line).map(|(at, _)| at);
    places.next().filter(|_| places.next().is_none())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn what_is_found_reads_as_the_part_does(text in "[ab \r\n\t\"'名\u{85}]{0,20}", one in 0usize..20, other in 0usize..20) {
            let ends = |at: usize| text.char_indices().map(|(place, _)| place).nth(at).unwrap_or(text.len());
            let part = ends(one.min(other))..ends(one.max(other));
            let said = text[part.clone()].trim_start().lines().next().unwrap_or_default();
            for written in [format!("\"\"\"\n{text}\"\"\""), format!("{text:?}"), format!("'{text}'")] {
                if let Some(place) = place(&written, &text, &part) {
                    prop_assert_eq!(&written[place], said.trim_end());
                }
            }
        }
    }
}
