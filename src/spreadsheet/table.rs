//! A table as it was read: the cells that are filled, row by row.

use std::collections::{BTreeMap, BTreeSet};

use rust_xlsxwriter::utility::column_number_to_name;

use crate::messages::{Message, say};

/// How many filled cells a file may have.
pub const MOST_CELLS: usize = 2_000_000;
/// How many columns are read; what is further to the right is no list.
pub const MOST_COLUMNS: usize = 256;

/// A sheet, or the one table of a file of text.
#[derive(Debug, Default)]
pub struct Table {
    /// Its name; nothing of a file of text.
    pub name: String,
    /// Its rows that are not empty.
    pub rows: Vec<Row>,
    /// Cells that are one.
    pub merged: Vec<Merged>,
    /// What formulas show that failed, by the row and the column, where a cell has that instead of a text.
    pub failed: BTreeMap<(usize, usize), String>,
    /// Whether the program that shows the workbook hides it.
    pub is_hidden: bool,
    /// The numbers of its rows that are hidden, by a filter or by hand.
    pub hidden_rows: BTreeSet<usize>,
}

/// A row with something in it.
#[derive(Debug, PartialEq, Eq)]
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

/// What programs show where a formula failed; some write it as a text.
const FAILURES: &[&str] = &[
    "#N/A",
    "#REF!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#CALC!",
    "#DATA!",
    "#FIELD!",
    "#GETTING_DATA",
];

/// Whether a text is what programs show where a formula failed.
pub fn is_failure(text: &str) -> bool {
    let code = text.strip_prefix("Err:");
    FAILURES.contains(&text) || code.is_some_and(|code| code.parse::<u16>().is_ok())
}

impl Merged {
    /// What programs call it: `H5:H7`.
    pub fn name(&self) -> String {
        let (first, last) = (self.rows.0, self.rows.1);
        let (left, right) = self.columns;
        format!(
            "{}{first}:{}{last}",
            name_of_column(left),
            name_of_column(right)
        )
    }
}

/// What a row is called in messages: by its number, and its sheet where it has one.
pub fn place(sheet: &str, row: usize) -> Message {
    match sheet {
        "" => say::row_of_file(row),
        sheet => say::row_of_sheet(sheet, row),
    }
}

/// The letters of a column, as programs show them.
pub fn name_of_column(column: usize) -> String {
    column_number_to_name(u16::try_from(column).unwrap_or(u16::MAX))
}

/// Cells that are gathered into rows, as many as a file may have.
pub struct Cells {
    /// The rows so far.
    pub rows: Vec<Row>,
    /// How many more there may be.
    pub left: usize,
}

impl Cells {
    /// No cells yet, of at most so many.
    pub fn new(left: usize) -> Self {
        Self {
            rows: Vec::new(),
            left,
        }
    }

    /// Adds a cell, which stands behind those that were added before; whether there may be so many.
    pub fn add(&mut self, row: usize, column: usize, text: &str) -> bool {
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
