//! Whether a workbook still tells what its sheets and columns are. What nobody can tell any more is refused: it would be dropped
//! without a word.

use std::collections::{BTreeMap, BTreeSet};

use super::before::{Before, is_before};
use super::columns::{ROW_OF_HEADINGS, ROW_OF_KEYS, SheetKind, SheetShape};
use crate::messages::{Language, Message, say};
use crate::spreadsheet::{Row, Table, name_of_column};

/// Makes sure that the keys and headings of our sheets are where they were.
///
/// # Errors
/// Which sheet has them elsewhere, or not any more.
pub fn require_keys(tables: &[Table], before: &Before) -> Result<(), Message> {
    for table in tables.iter().filter(|table| !is_before(table)) {
        match SheetKind::with_keys(table) {
            Some((kind, keys)) if keys.number == ROW_OF_KEYS => {
                require_headings(kind, table, keys, before)?;
            }
            Some((_, keys)) => return Err(say::keys_in_other_row(&table.name, keys.number)),
            None if is_ours(table, before) => return Err(say::sheet_without_keys(&table.name)),
            None => {}
        }
    }
    Ok(())
}

/// Makes sure that no sheet is there twice with other cells: nobody can tell which is meant.
///
/// # Errors
/// Which two are of the same kind.
pub fn require_each_once(tables: &[Table]) -> Result<(), Message> {
    let mut known: BTreeMap<SheetKind, &Table> = BTreeMap::new();
    for table in tables {
        let Some(kind) = SheetKind::of(table) else {
            continue;
        };
        let first = *known.entry(kind).or_insert(table);
        if first.rows != table.rows {
            return Err(say::sheet_twice(&first.name, &table.name));
        }
    }
    Ok(())
}

/// Whether a sheet without keys is one of ours: by its name, or by the records of its rows.
fn is_ours(table: &Table, before: &Before) -> bool {
    let mut kinds = SheetKind::ALL.into_iter();
    let is_named =
        kinds.any(|kind| Language::all().any(|language| kind.name().text(language) == table.name));
    let is_record = |row: &Row| {
        before
            .values()
            .any(|sheet| sheet.rows.contains_key(row.cell(0)))
    };
    is_named || table.rows.iter().any(is_record)
}

/// Makes sure that no record stands in the place of the headings, where nobody looks for it.
fn require_headings(
    kind: SheetKind,
    table: &Table,
    keys: &Row,
    before: &Before,
) -> Result<(), Message> {
    let mark = SheetShape::key_of_id(kind);
    let column = keys.cells.iter().position(|key| *key == mark);
    let mut rows = table.rows.iter();
    let headings = rows.find(|row| row.number == ROW_OF_HEADINGS);
    let id = headings.zip(column).map(|(row, column)| row.cell(column));
    let records = before.get(&kind).map(|sheet| &sheet.rows);
    match id.zip(records) {
        Some((id, records)) if records.contains_key(id) => {
            Err(say::sheet_without_headings(&table.name))
        }
        _ => Ok(()),
    }
}

/// The headings of the columns of a sheet that have no key since they are the editor's own.
///
/// # Errors
/// Which column has lost its key, or has that of another one.
pub fn own_columns(
    table: &Table,
    shape: &SheetShape,
    before: &Before,
) -> Result<Vec<String>, Message> {
    let written = before.get(&shape.kind).map(|sheet| sheet.keys.clone());
    let written = written.unwrap_or_else(|| shape.keys());
    let keys = table.rows.first().map_or(&[][..], |row| &row.cells);
    let mut seen = BTreeSet::new();
    for key in keys.iter().filter(|key| written.contains(key)) {
        if !seen.insert(key) {
            return Err(say::column_twice(&table.name, key));
        }
    }
    let lacking: Vec<String> = written
        .iter()
        .filter(|key| !seen.contains(key))
        .cloned()
        .collect();
    let below = || table.rows.iter().filter(|row| row.number > ROW_OF_KEYS);
    let widest = below().map(|row| row.cells.len()).max();
    let mut own = Vec::new();
    for column in 0..widest.unwrap_or_default() {
        let is_known = keys.get(column).is_some_and(|key| seen.contains(key));
        let is_filled = below().any(|row| !row.cell(column).is_empty());
        if is_known || !is_filled {
            continue;
        }
        let headings = below().find(|row| row.number == ROW_OF_HEADINGS);
        let heading = headings.map_or("", |row| row.cell(column));
        let letters = name_of_column(column);
        match heading {
            heading if may_be_of(heading, &lacking, shape) => {
                return Err(say::column_without_key(&table.name, letters, heading));
            }
            heading => own.push(heading.to_owned()),
        }
    }
    Ok(own)
}

/// Whether a column under this heading may be one of those whose keys are lacking.
fn may_be_of(heading: &str, keys: &[String], shape: &SheetShape) -> bool {
    let is_of = |key: &String| {
        let column = shape.column(key).and_then(|at| shape.columns.get(at));
        column.is_some_and(|column| {
            Language::all().any(|language| column.heading(shape.kind, language) == heading)
        })
    };
    heading.is_empty() || keys.iter().any(is_of)
}
