//! Spreadsheets as files: tables of texts in, a workbook out. What they are about is for others.
//!
//! A file is known by what is in it, not by its name. A sheet is read cell by cell and only its filled cells are kept, so that
//! one cell at the far end of a sheet costs nothing; what holds more than a list of people ever does is refused before it is
//! read.

mod decoded;
mod open_document;
mod workbook;
mod written;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use anyhow::Result;

pub use self::written::{Column, Page, write};
use crate::messages::{OrSay, say};

/// The greatest size of a file, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;
/// How many filled cells a file may have.
const MOST_CELLS: usize = 2_000_000;
/// How many columns are read; what is further to the right is no list.
const MOST_COLUMNS: usize = 256;

/// A sheet, or the one table of a file of text.
#[derive(Debug, Default)]
pub struct Table {
    /// Its name; nothing of a file of text.
    pub name: String,
    /// Its rows that are not empty.
    pub rows: Vec<Row>,
    /// Cells that are one.
    pub merged: Vec<Merged>,
}

/// A row with something in it.
#[derive(Debug)]
pub struct Row {
    /// Its number, as the program that shows the table counts it: from 1.
    pub number: usize,
    /// The text of each cell, without space at its ends; nothing behind the last that is filled.
    pub cells: Vec<String>,
}

/// A rectangle of cells that are one; all counted from 1 for rows, from 0 for columns.
#[derive(Debug, Clone, Copy)]
pub struct Merged {
    /// Its first and its last row.
    pub rows: (usize, usize),
    /// Its first and its last column.
    pub columns: (usize, usize),
}

impl Row {
    /// The text of a cell; empty where there is none.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads the tables of a file: `.xlsx`, `.ods`, or text with commas, semicolons or tabs between its cells.
///
/// # Errors
/// Where it cannot be read, is no such file, or is too large.
pub fn read(path: &Path) -> Result<Vec<Table>> {
    let shown = path.display().to_string();
    let bytes = bytes(path, &shown)?;
    let tables = match &bytes[..] {
        zip if zip.starts_with(b"PK") => workbook::tables(bytes, &shown)?,
        old if old.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) => {
            return Err(match is_encrypted(old) {
                true => say::sheet_has_password(shown),
                false => say::sheet_of_old_kind(shown),
            }
            .into());
        }
        text => vec![decoded::table(text, &shown)?],
    };
    match tables.iter().any(|table| !table.rows.is_empty()) {
        true => Ok(tables),
        false => Err(say::sheet_is_empty(shown).into()),
    }
}

fn bytes(path: &Path, shown: &str) -> Result<Vec<u8>> {
    let unread = || say::path_unreadable(shown);
    let length = fs::metadata(path).or_say(unread)?.len();
    let file = File::open(path).or_say(unread)?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .or_say(unread)?;
    match length.max(bytes.len() as u64) > MOST_BYTES {
        true => Err(say::sheet_is_too_large(shown).into()),
        false => Ok(bytes),
    }
}

/// Whether the container, which is that of old programs, holds a workbook behind a password.
fn is_encrypted(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    bytes.windows(name.len()).any(|window| window == name)
}

/// Cells that are gathered into rows, as many as a file may have.
struct Cells {
    rows: Vec<Row>,
    /// How many more there may be.
    left: usize,
}

impl Cells {
    fn new(left: usize) -> Self {
        Self {
            rows: Vec::new(),
            left,
        }
    }

    /// Adds a cell, which stands behind those that were added before; whether there may be so many.
    fn add(&mut self, row: usize, column: usize, text: &str) -> bool {
        let text = text.trim();
        if text.is_empty() || column >= MOST_COLUMNS {
            return true;
        }
        if self.left == 0 {
            return false;
        }
        self.left -= 1;
        if self.rows.last().is_none_or(|last| last.number != row) {
            self.rows.push(Row {
                number: row,
                cells: Vec::new(),
            });
        }
        if let Some(last) = self.rows.last_mut() {
            if last.cells.len() <= column {
                last.cells.resize(column + 1, String::new());
            }
            // The ends of lines are those of the program that wrote the file.
            last.cells[column] = text.replace("\r\n", "\n").replace('\r', "\n");
        }
        true
    }
}
