//! A sheet as it is in the workbook, as it was, and as the content has it by now.

use std::collections::BTreeMap;

use super::before::SheetBefore;
use super::columns::{ROW_OF_HEADINGS, SheetShape};
use super::rows::Row;
use crate::spreadsheet::Table;

/// A row of a sheet, its cells in the order of the columns of its kind; nothing of a column that the sheet has not.
pub struct Line {
    /// Its number.
    pub number: usize,
    /// What tells its record from all others; empty where it is new.
    pub id: String,
    /// Its cells.
    pub cells: Vec<Option<String>>,
}

/// The cells of rows as they were, by what tells each record from others.
pub type LinesBefore<'s> = BTreeMap<&'s str, Vec<&'s str>>;

/// A sheet as it is now in the content and in the workbook.
pub struct Sheet<'s> {
    /// Its kind and its columns.
    pub shape: &'s SheetShape,
    /// Its rows, as the content has them.
    pub rows: Vec<Row>,
    /// The place of each row, by what tells it from others.
    pub places: BTreeMap<String, usize>,
    /// The cells as they were, where the workbook tells.
    pub before: Option<SheetBefore>,
}

impl Sheet<'_> {
    /// The row of the content with this id.
    pub fn row(&self, id: &str) -> Option<&Row> {
        self.places.get(id).and_then(|place| self.rows.get(*place))
    }

    /// Its rows as they were, or as the content has them where the workbook does not tell.
    pub fn lines_before(&self) -> LinesBefore<'_> {
        let Some(before) = &self.before else {
            let rows = self.rows.iter().map(|row| {
                let cells = row.cells.iter().map(String::as_str);
                (row.id.as_str(), cells.collect())
            });
            return rows.collect();
        };
        let keys = self.shape.keys();
        let rows = before.rows.iter().map(|(id, row)| {
            let cells = keys
                .iter()
                .map(|key| row.get(key).map_or("", String::as_str));
            (id.as_str(), cells.collect())
        });
        rows.collect()
    }
}

/// The rows of a sheet below its headings.
pub fn lines(table: &Table, shape: &SheetShape, columns: &[Option<usize>]) -> Vec<Line> {
    let rows = table.rows.iter();
    let rows = rows.filter(|row| row.number > ROW_OF_HEADINGS);
    let lines = rows.map(|row| {
        let mut cells = vec![None; shape.columns.len()];
        for (at, column) in columns.iter().enumerate() {
            if let Some(cell) = column.and_then(|column| cells.get_mut(column)) {
                *cell = Some(row.cell(at).to_owned());
            }
        }
        Line {
            number: row.number,
            id: cells.first().cloned().flatten().unwrap_or_default(),
            cells,
        }
    });
    lines.collect()
}
