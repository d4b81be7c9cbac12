//! Organograms of British public bodies, as their government publishes them: a table of senior posts, each with who holds it and
//! to whom that person answers, and one of junior posts, as many at once as are alike.

mod rows;
mod table;

use self::rows::Reading;
pub use self::rows::Site;
use self::table::Sheet;
use crate::edit::meant::Read;
use crate::messages::{Argument, say};
use crate::spreadsheet::Table;

/// Whether the headings of a table are those of an organogram.
pub fn is_sheet(table: &Table) -> bool {
    Sheet::of(table, "").is_some()
}

/// The tables of an organogram.
pub struct Organogram<'t>(Vec<Sheet<'t>>);

impl<'t> Organogram<'t> {
    /// The tables whose headings are those of organograms. Each is told with its file where there are several.
    pub fn of(tables: &'t [(String, Table)]) -> Self {
        let is_of_several = tables.len() > 1;
        let sheets = tables.iter().filter_map(|(file, table)| {
            let name = match (table.name.is_empty(), is_of_several) {
                (true, true) => file,
                _ => &table.name,
            };
            Sheet::of(table, name)
        });
        let mut sheets: Vec<Sheet<'_>> = sheets.collect();
        // Junior posts answer to senior ones.
        sheets.sort_by_key(|sheet| !sheet.is_senior);
        Self(sheets)
    }

    /// How many organizations it has.
    pub fn organizations(&self) -> usize {
        rows::organizations(&self.0).len()
    }

    /// What the rows mean: organizations, then senior posts, then junior ones.
    pub fn read(&self, site: &Site<'_>) -> Read {
        let mut reading = Reading::new(site);
        reading.organizations(&self.0);
        for sheet in &self.0 {
            match sheet.is_senior {
                true => reading.senior(sheet),
                false => reading.junior(sheet),
            }
        }
        let mut read = reading.read;
        let mut columns: Vec<&str> = Vec::new();
        for column in self.0.iter().flat_map(Sheet::columns_without_place) {
            if !columns.contains(&column) {
                columns.push(column);
            }
        }
        if !columns.is_empty() {
            read.said
                .push(say::columns_not_taken(Argument::list(columns)));
        }
        read
    }
}
