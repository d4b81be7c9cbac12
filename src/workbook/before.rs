//! The cells of a workbook as they were when it was written, which a hidden sheet keeps.

use std::collections::BTreeMap;

use super::columns::SheetKind;
use crate::spreadsheet::Table;

/// The sheet of the cells as they were.
pub const BEFORE: &str = "minglu-before";

/// The sheets as they were.
pub type Before = BTreeMap<SheetKind, SheetBefore>;

/// The cells of a row as they were, by their keys.
pub type RowBefore = BTreeMap<String, String>;

/// A sheet as it was.
#[derive(Default)]
pub struct SheetBefore {
    /// The keys of its columns.
    pub keys: Vec<String>,
    /// Its rows, by what tells each record from all others.
    pub rows: BTreeMap<String, RowBefore>,
}

/// Whether a table is the sheet of the cells as they were.
pub fn is_before(table: &Table) -> bool {
    table.rows.first().is_some_and(|row| row.cell(0) == BEFORE)
}

/// The sheets of a workbook as they were, as far as it tells.
pub fn before(tables: &[Table]) -> Before {
    let mut before = Before::new();
    let kept = tables.iter().filter(|table| is_before(table));
    for row in kept.flat_map(|table| &table.rows) {
        let mut kinds = SheetKind::ALL.into_iter();
        let Some(kind) = kinds.find(|kind| kind.word() == row.cell(0)) else {
            continue;
        };
        let cells = row.cells.iter().skip(1).cloned();
        let sheet = before.entry(kind).or_default();
        // The first row of a kind has the keys.
        if sheet.keys.is_empty() {
            sheet.keys = cells.collect();
            continue;
        }
        let cells = cells.chain(std::iter::repeat(String::new()));
        let cells = sheet.keys.iter().cloned().zip(cells).collect();
        sheet.rows.insert(row.cell(1).to_owned(), cells);
    }
    before
}
