//! Workbooks: `.xlsx` and `.ods`.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use anyhow::Result;
use calamine::{Data, ExcelDateTime, Reader, SheetVisible, Xlsx, XlsxError};
use zip::ZipArchive;

use super::hidden_rows::hidden_rows;
use super::open_document;
use super::table::{Cells, MOST_CELLS, Merged, Table, name_of_column};
use crate::messages::{OrSay, say};

/// How large the parts of a file may be when they are unpacked, in bytes.
const MOST_UNPACKED: u64 = 256 * 1024 * 1024;

type Source = Cursor<Vec<u8>>;

/// The sheets of a workbook.
///
/// # Errors
/// Where it is broken, has a password or is too large.
pub fn tables(bytes: Vec<u8>, shown: &str) -> Result<Vec<Table>> {
    let broken = || say::sheet_is_broken(shown);
    let mut archive = ZipArchive::new(Cursor::new(&bytes)).or_say(broken)?;
    let mut unpacked = 0_u64;
    for part in 0..archive.len() {
        let part = archive.by_index_raw(part).or_say(broken)?;
        unpacked = unpacked.saturating_add(part.size());
    }
    if unpacked > MOST_UNPACKED {
        return Err(say::sheet_is_too_large(shown).into());
    }
    if archive.index_for_name("content.xml").is_some() {
        return open_document::tables(&mut archive, shown);
    }
    if archive.index_for_name("[Content_Types].xml").is_none() {
        return Err(say::sheet_is_none(shown).into());
    }
    let mut hidden = hidden_rows(&mut archive);
    drop(archive);
    let mut tables = of_xlsx(Cursor::new(bytes), shown)?;
    for table in &mut tables {
        table.hidden_rows = hidden.remove(&table.name).unwrap_or_default();
    }
    Ok(tables)
}

fn of_xlsx(source: Source, shown: &str) -> Result<Vec<Table>> {
    let broken = |error: XlsxError| match error {
        XlsxError::Password => say::sheet_has_password(shown).into(),
        // The parser's words are about the parts of the file, which nobody sees.
        _ => anyhow::Error::from(say::sheet_is_broken(shown)),
    };
    let mut workbook: Xlsx<Source> = Xlsx::new(source).map_err(broken)?;
    let mut left = MOST_CELLS;
    let mut tables = Vec::new();
    let sheets = workbook.sheets_metadata().to_vec();
    for calamine::Sheet { name, visible, .. } in sheets {
        let mut cells = Cells::new(left);
        let mut without_result = BTreeSet::new();
        let mut failed = BTreeMap::new();
        // A sheet of charts has no cells.
        if let Ok(mut reader) = workbook.worksheet_cells_reader(&name) {
            while let Some(cell) = reader.next_cell().map_err(broken)? {
                let (row, column) = cell.get_position();
                let value = Data::from(cell.get_value().clone());
                if value == Data::Empty {
                    without_result.insert((row, column));
                }
                if let Data::Error(error) = &value {
                    failed.insert((row as usize + 1, column as usize), error.to_string());
                }
                let text = text(&value);
                if !cells.add(row as usize + 1, column as usize, &text) {
                    return Err(say::sheet_is_too_large(shown).into());
                }
            }
        }
        left = cells.left;
        if let Some((row, column)) = first_formula(&mut workbook, &name, &without_result) {
            let cell = format!("{}{}", name_of_column(column as usize), row + 1);
            return Err(say::formula_without_result(shown, cell, &name).into());
        }
        let merged = workbook
            .merge_cells_by_sheet_name(&name)
            .unwrap_or_default();
        let merged = merged.iter().map(|area| Merged {
            rows: (area.start.0 as usize + 1, area.end.0 as usize + 1),
            columns: (area.start.1 as usize, area.end.1 as usize),
        });
        tables.push(Table {
            merged: merged.collect(),
            failed,
            rows: cells.rows,
            is_hidden: visible != SheetVisible::Visible,
            hidden_rows: BTreeSet::new(),
            name,
        });
    }
    Ok(tables)
}

/// The first of some empty cells that has a formula: a program wrote it, and none has computed it yet.
fn first_formula(
    workbook: &mut Xlsx<Source>,
    sheet: &str,
    empty: &BTreeSet<(u32, u32)>,
) -> Option<(u32, u32)> {
    if empty.is_empty() {
        return None;
    }
    let mut reader = workbook.worksheet_cells_reader(sheet).ok()?;
    while let Ok(Some(cell)) = reader.next_formula() {
        if !cell.get_value().is_empty() && empty.contains(&cell.get_position()) {
            return Some(cell.get_position());
        }
    }
    None
}

/// What a cell says, as the content writes it.
fn text(value: &Data) -> String {
    match value {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(is_so) => is_so.to_string(),
        Data::DateTime(moment) => day(moment),
    }
}

/// The day of a moment; a time of day says nothing in a list.
fn day(moment: &ExcelDateTime) -> String {
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
