//! Spreadsheets as files: tables of texts in, a workbook out. What they are about is for others.
//!
//! A file is known by what is in it, not by its name. A sheet is read cell by cell and only its filled cells are kept, so that
//! one cell at the far end of a sheet costs nothing; what holds more than a list of people ever does is refused before it is
//! read.

mod decoded;
mod hidden_rows;
mod open_document;
mod table;
mod workbook;
mod written;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;

use anyhow::Result;

pub use self::table::{Merged, Row, Table, is_failure, name_of_column, place};
pub use self::written::{Column, Page, write};
use crate::messages::{OrSay, say};

/// The greatest size of a file, in bytes.
const MOST_BYTES: u64 = 64 * 1024 * 1024;

/// Reads the tables of a file: `.xlsx`, `.ods`, or text with commas, semicolons or tabs between its cells.
///
/// # Errors
/// Where it cannot be read, is no such file, or is too large.
pub fn read(path: &Path) -> Result<Vec<Table>> {
    let shown = path.display().to_string();
    tables(bytes(path)?, &shown)
}

/// The tables of what a file has.
///
/// # Errors
/// Where it is no such file.
pub fn tables(bytes: Vec<u8>, shown: &str) -> Result<Vec<Table>> {
    let tables = match &bytes[..] {
        zip if zip.starts_with(b"PK") => workbook::tables(bytes, shown)?,
        old if old.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) => {
            return Err(match is_encrypted(old) {
                true => say::sheet_has_password(shown),
                false => say::sheet_of_old_kind(shown),
            }
            .into());
        }
        text => vec![decoded::table(text, shown)?],
    };
    match tables.iter().any(|table| !table.rows.is_empty()) {
        true => Ok(tables),
        false => Err(say::sheet_is_empty(shown).into()),
    }
}

/// What a file has, be it a spreadsheet or not.
///
/// # Errors
/// Where it cannot be read, or is too large.
pub fn bytes(path: &Path) -> Result<Vec<u8>> {
    let shown = path.display().to_string();
    let unread = || say::path_unreadable(&shown);
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
