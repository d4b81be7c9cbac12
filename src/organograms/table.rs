//! The tables of organograms, by their headings.

use std::collections::BTreeMap;

use crate::spreadsheet::{Row, Table};

/// Among how many rows the headings are looked for.
const ROWS_OF_HEAD: usize = 10;
/// The headings for which the content has a place, without their marks and what stands in brackets.
const PLACES: [&str; 20] = [
    "postuniquereference",
    "name",
    "grade",
    "jobtitle",
    "jobteamfunction",
    "parentdepartment",
    "organisation",
    "unit",
    "contactphone",
    "contactemail",
    "reportstoseniorpost",
    "fte",
    "actualpayfloor",
    "actualpayceiling",
    "uri",
    "reportingseniorpost",
    "payscaleminimum",
    "payscalemaximum",
    "genericjobtitle",
    "numberofpostsinfte",
];
/// Headings of whoever put the tables together.
const OF_TABLES: [&str; 2] = ["sourcefile", "sourceline"];
/// What stands where something is not disclosed, not applicable or not there.
const UNTOLD: [&str; 6] = ["", "n/d", "n/a", "nd", "na", "xx"];

/// A table of posts.
pub struct Sheet<'t> {
    /// What it is called in messages.
    pub name: &'t str,
    /// Whether it has senior posts.
    pub is_senior: bool,
    table: &'t Table,
    /// Where the rows of posts begin.
    first: usize,
    columns: BTreeMap<String, usize>,
    headings: &'t Row,
}

impl<'t> Sheet<'t> {
    /// The table, where its headings are those of an organogram.
    pub fn of(table: &'t Table, name: &'t str) -> Option<Self> {
        let rows = table.rows.iter().take(ROWS_OF_HEAD).enumerate();
        let mut sheets = rows.filter_map(|(place, row)| {
            let headings = row.cells.iter().enumerate();
            let columns: BTreeMap<String, usize> = headings
                .map(|(column, heading)| (plain(heading), column))
                .collect();
            let has = |headings: [&str; 2]| headings.iter().all(|name| columns.contains_key(*name));
            let is_senior = has(["postuniquereference", "reportstoseniorpost"]);
            let is_junior = has(["reportingseniorpost", "genericjobtitle"]);
            (is_senior || is_junior).then_some(Self {
                name,
                is_senior,
                table,
                first: place + 1,
                columns,
                headings: row,
            })
        });
        sheets.next()
    }

    /// The rows of posts.
    pub fn rows(&self) -> impl Iterator<Item = &'t Row> {
        self.table.rows.iter().skip(self.first)
    }

    /// What a cell tells; nothing where it tells nothing.
    pub fn told<'r>(&self, row: &'r Row, heading: &str) -> Option<&'r str> {
        let cell = self.cell(row, heading);
        (!UNTOLD.contains(&cell.to_lowercase().as_str())).then_some(cell)
    }

    /// What stands in a cell.
    pub fn cell<'r>(&self, row: &'r Row, heading: &str) -> &'r str {
        self.columns
            .get(heading)
            .map_or("", |column| row.cell(*column))
    }

    /// The headings of columns that tell something for which the content has no place.
    pub fn columns_without_place(&self) -> impl Iterator<Item = &'t str> {
        let columns = self.headings.cells.iter().enumerate();
        let columns = columns.filter(|(column, heading)| {
            let name = plain(heading);
            let is_known = PLACES.contains(&name.as_str()) || OF_TABLES.contains(&name.as_str());
            let is_told = || {
                let mut rows = self.rows();
                rows.any(|row| !UNTOLD.contains(&row.cell(*column).to_lowercase().as_str()))
            };
            !name.is_empty() && !is_known && is_told()
        });
        columns.map(|(_, heading)| heading.as_str())
    }
}

/// A heading without what stands in brackets, in small letters and digits alone.
fn plain(heading: &str) -> String {
    let heading = heading.split('(').next().unwrap_or_default();
    let letters = heading.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}
