//! A table as a list has it: where its headings are, and every cell with what it shares with others.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::headings;
use crate::spreadsheet::{Merged, Table};

/// Among how many rows the headings are looked for.
const ROWS_OF_HEAD: usize = 30;
/// How many headings a row must have to be one of headings.
const LEAST_HEADINGS: usize = 2;
/// How many cells one may take the place of; more is no list.
const MOST_MERGED: usize = 100_000;

/// A table whose cells each say what they show.
pub struct Grid {
    /// The name of the sheet; nothing of a file of text.
    pub name: String,
    /// The rows by their numbers.
    pub rows: BTreeMap<usize, GridRow>,
}

/// A row.
#[derive(Default, Clone)]
pub struct GridRow {
    /// What each cell shows, be it written there or in one that it is merged with.
    pub cells: Vec<String>,
    /// What is written once across several columns.
    pub across: Option<String>,
    /// The columns whose cells are one with those above.
    pub continued: BTreeSet<usize>,
    /// Whether the program that shows the table hides it.
    pub is_hidden: bool,
}

impl GridRow {
    /// What a cell shows.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The only text of the row.
    pub fn only(&self) -> Option<&str> {
        let mut filled = self.cells.iter().filter(|cell| !cell.is_empty());
        match (filled.next(), filled.next()) {
            (Some(only), None) => Some(only),
            _ => self.across.as_deref(),
        }
    }
}

impl Grid {
    /// The grid of a table.
    pub fn of(table: &Table) -> Self {
        let rows = table.rows.iter().map(|row| {
            let cells = row.cells.clone();
            (
                row.number,
                GridRow {
                    cells,
                    is_hidden: table.hidden_rows.contains(&row.number),
                    ..GridRow::default()
                },
            )
        });
        let mut grid = Self {
            name: table.name.clone(),
            rows: rows.collect(),
        };
        for area in &table.merged {
            grid.fill(area);
        }
        grid
    }

    fn fill(&mut self, area: &Merged) {
        let (first, left) = (area.rows.0, area.columns.0);
        let last = self.rows.keys().next_back().copied().unwrap_or_default();
        let last = area.rows.1.min(last);
        let columns = area.columns.1.saturating_sub(left) + 1;
        let text = self.rows.get(&first).map(|row| row.cell(left).to_owned());
        let text = text.filter(|text| !text.is_empty());
        let Some(text) = text.filter(|_| (last + 1 - first) * columns <= MOST_MERGED) else {
            return;
        };
        for number in first..=last {
            let row = self.rows.entry(number).or_default();
            if row.cells.len() < left + columns {
                row.cells.resize(left + columns, String::new());
            }
            for cell in row.cells.iter_mut().skip(left).take(columns) {
                cell.clone_from(&text);
            }
            if number > first {
                row.continued.extend(left..left + columns);
            }
            let is_alone = row
                .cells
                .iter()
                .all(|cell| cell.is_empty() || *cell == text);
            if columns > 2 && is_alone {
                row.across = Some(text.clone());
            }
        }
    }

    /// The row of the headings: the first that has most of those that are known, or the last of those that belong to it.
    pub fn row_of_headings(&self) -> Option<usize> {
        let rows = self.rows.iter().take(ROWS_OF_HEAD);
        let known = rows.map(|(number, row)| (Self::count_of_headings(row), *number));
        let (count, Reverse(first)) = known
            .map(|(count, number)| (count, Reverse(number)))
            .max()?;
        if count < LEAST_HEADINGS {
            return None;
        }
        let mut last = first;
        while let Some(below) = self.rows.get(&(last + 1)) {
            let is_part = self
                .rows
                .get(&last)
                .is_some_and(|row| is_divided(row, below));
            if !is_part && Self::count_of_headings(below) < count {
                break;
            }
            last += 1;
        }
        Some(last)
    }

    /// How many headings a row has that are known. Rows of people have words that end like headings, but not as many; long
    /// texts are none.
    fn count_of_headings(row: &GridRow) -> usize {
        if row.across.is_some() {
            return 0;
        }
        let known = row
            .cells
            .iter()
            .filter(|cell| headings::meaning(cell).is_some());
        known.filter(|cell| cell.chars().count() <= 24).count()
    }

    /// The headings in a row, each behind the one above that several have in common.
    pub fn headings(&self, number: usize) -> Vec<String> {
        let Some(row) = self.rows.get(&number) else {
            return Vec::new();
        };
        let above = self.rows.get(&number.saturating_sub(1));
        let above = above.filter(|above| above.across.is_none());
        let headings = row.cells.iter().enumerate().map(|(column, heading)| {
            let common = above.map_or("", |above| above.cell(column));
            match (common, heading.as_str()) {
                (common, "") => common.to_owned(),
                ("", heading) => heading.to_owned(),
                (common, heading) if common == heading => heading.to_owned(),
                (common, heading) => format!("{common}/{heading}"),
            }
        });
        headings.collect()
    }
}

/// Whether a heading that several columns have in common has words of each below it.
fn is_divided(row: &GridRow, below: &GridRow) -> bool {
    let common = row.cells.windows(2).enumerate().filter(|(_, pair)| {
        pair.first() == pair.last() && pair.first().is_some_and(|cell| !cell.is_empty())
    });
    let mut divided = common.map(|(column, _)| (below.cell(column), below.cell(column + 1)));
    divided.any(|(one, other)| {
        let is_word =
            |cell: &str| !cell.is_empty() && !cell.contains(|letter: char| letter.is_ascii_digit());
        one != other && is_word(one) && is_word(other)
    })
}
