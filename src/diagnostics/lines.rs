//! Lines and columns of a text, found without reading it anew for each.

use std::ops::Range;

/// How many bytes are counted anew for a column.
const BLOCK: usize = 256;

/// Where the lines of a text begin, and how many characters are before each block of it.
#[derive(Debug, Clone)]
pub struct Lines {
    starts: Vec<usize>,
    characters: Vec<usize>,
}

impl Lines {
    /// Reads a text once.
    pub fn of(text: &str) -> Self {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let mut characters = vec![0];
        let mut before = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            before += count(block);
            characters.push(before);
        }
        Self {
            starts: std::iter::once(0)
                .chain(ends.map(|(at, _)| at + 1))
                .collect(),
            characters,
        }
    }

    /// The line and the column of a byte of the text, both counted from 1, the column in characters.
    pub fn position(&self, text: &str, byte: usize) -> (usize, usize) {
        let byte = byte.min(text.len());
        let line = self.line(byte);
        let column = self.characters_before(text, byte)
            - self.characters_before(text, self.starts[line - 1]);
        (line, column + 1)
    }

    /// The number of the line with this byte, counted from 1.
    pub fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte)
    }

    /// The bytes of the lines that these bytes are on, with one line more on either side, and the number of the
    /// first.
    pub fn around(&self, text: &str, bytes: &Range<usize>) -> (Range<usize>, usize) {
        let first = self
            .line(bytes.start.min(text.len()))
            .saturating_sub(1)
            .max(1);
        let behind = self.line(bytes.end.min(text.len())) + 1;
        let end = self.starts.get(behind).copied().unwrap_or(text.len());
        (self.starts[first - 1]..end, first)
    }

    fn characters_before(&self, text: &str, byte: usize) -> usize {
        let block = byte / BLOCK;
        self.characters[block] + count(&text.as_bytes()[block * BLOCK..byte])
    }
}

/// How many characters begin in these bytes of UTF-8.
fn count(bytes: &[u8]) -> usize {
    bytes
        .iter()
        .filter(|byte| **byte & 0b1100_0000 != 0b1000_0000)
        .count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_place_is_where_counting_finds_it() {
        let text = format!("a\n\n{}\r\n名\n{}", "名录 x".repeat(200), "é".repeat(300));
        let lines = Lines::of(&text);
        for (byte, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let before = &text[..byte];
            let line_start = before.rfind('\n').map_or(0, |at| at + 1);
            let line = before.matches('\n').count() + 1;
            let column = before[line_start..].chars().count() + 1;
            assert_eq!(lines.position(&text, byte), (line, column), "{byte}");
        }
        assert_eq!(
            lines.position(&text, text.len() + 9),
            lines.position(&text, text.len())
        );
    }

    #[test]
    fn the_lines_around_a_place_end_with_the_text() {
        let text = "a\nb\nc\nd\n";
        let around = |bytes| Lines::of(text).around(text, &bytes);
        assert_eq!(around(0..1), (0..4, 1));
        assert_eq!(around(4..5), (2..8, 2));
        assert_eq!(around(8..8), (6..8, 4));
        assert_eq!(Lines::of("").around("", &(0..0)), (0..0, 1));
    }
}
