//! Tables as text: which encoding it is in, and what stands between its cells.

use anyhow::Result;
use encoding_rs::{Encoding, GB18030, UTF_8, UTF_16BE, UTF_16LE};

use super::table::{Cells, MOST_CELLS, Table};
use crate::messages::{OrSay, say};

/// The table of a file of text.
///
/// # Errors
/// Where it is in no encoding that is read, is no text, or has too many cells.
pub fn table(bytes: &[u8], shown: &str) -> Result<Table> {
    let text = decoded(bytes).or_say(|| say::sheet_is_no_text(shown))?;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter(&text))
        .from_reader(text.as_bytes());
    let mut cells = Cells::new(MOST_CELLS);
    // A row is counted as programs show it, whatever ends of lines are within its cells.
    let (mut number, mut line) = (0, 1);
    for record in reader.records() {
        let record = record.or_say(|| say::sheet_is_broken(shown))?;
        let at = record.position().map_or(line, csv::Position::line);
        // Empty lines are passed over by the reader, and counted by the programs.
        number += 1 + usize::try_from(at.saturating_sub(line)).unwrap_or_default();
        for (column, cell) in record.iter().enumerate() {
            if !cells.add(number, column, cell) {
                return Err(say::sheet_is_too_large(shown).into());
            }
        }
        let breaks: usize = record.iter().map(|cell| cell.matches('\n').count()).sum();
        line = at + 1 + breaks as u64;
    }
    Ok(Table {
        rows: cells.rows,
        ..Table::default()
    })
}

/// The text; nothing where the bytes are no text in any of these encodings.
fn decoded(bytes: &[u8]) -> Option<String> {
    let (encoding, bytes) = match Encoding::for_bom(bytes) {
        Some((encoding, length)) => (encoding, bytes.get(length..)?),
        None => (without_mark(bytes), bytes),
    };
    let text = encoding.decode_without_bom_handling_and_without_replacement(bytes)?;
    (!text.contains('\0')).then(|| text.into_owned())
}

/// The encoding of a text that begins with no mark.
fn without_mark(bytes: &[u8]) -> &'static Encoding {
    let nulls = |first: usize| {
        bytes
            .iter()
            .skip(first)
            .step_by(2)
            .filter(|byte| **byte == 0)
    };
    let (even, odd) = (nulls(0).count(), nulls(1).count());
    match std::str::from_utf8(bytes) {
        // Commas and ends of lines have a null beside them.
        _ if odd > even => UTF_16LE,
        _ if even > odd => UTF_16BE,
        Ok(_) => UTF_8,
        Err(_) => GB18030,
    }
}

/// What stands between the cells: what is there most often outside quotes.
fn delimiter(text: &str) -> u8 {
    let mut is_quoted = false;
    let mut counts = [(b',', 0), (b'\t', 0), (b';', 0)];
    for byte in text.bytes().take(64 * 1024) {
        is_quoted ^= byte == b'"';
        for (delimiter, count) in &mut counts {
            *count += usize::from(!is_quoted && byte == *delimiter);
        }
    }
    // Of as many, the first.
    let most = counts.iter().rev().max_by_key(|(_, count)| *count);
    most.map_or(b',', |(delimiter, _)| *delimiter)
}
