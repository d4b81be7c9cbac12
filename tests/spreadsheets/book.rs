//! A workbook of an organization as an editor changes it: sheets of rows of texts.

use std::fs;

use minglu::spreadsheet::{self, Column, Page};

use super::{imported, said};
use crate::support::content::Content;

pub const BOOK: &str = ".book.xlsx";
pub const OFFICE: &str = "organizations/example-ministry/units/general-office.toml";

/// A workbook as somebody edits it: sheets of rows, the first of which has the keys.
pub struct Book(pub Vec<(String, Vec<Vec<String>>)>);

impl Book {
    /// The workbook of an organization.
    pub fn of(content: &Content, organization: &str) -> Self {
        let path = content.path(BOOK);
        let _ = fs::remove_file(&path);
        let (code, text) = said(content, &["sheet", organization, path.to_str().unwrap()]);
        assert_eq!(code, 0, "{text}");
        Self::read(content)
    }

    pub fn read(content: &Content) -> Self {
        let tables = spreadsheet::read(&content.path(BOOK)).unwrap();
        let sheets = tables.into_iter().map(|table| {
            let rows = table.rows.into_iter().map(|row| row.cells);
            (table.name, rows.collect())
        });
        Self(sheets.collect())
    }

    pub fn rows(&mut self, sheet: &str) -> &mut Vec<Vec<String>> {
        let mark = format!("minglu:{sheet}");
        let mut sheets = self.0.iter_mut();
        let found = sheets.find(|(_, rows)| rows.first().is_some_and(|keys| keys[0] == mark));
        &mut found.unwrap().1
    }

    pub fn column(&mut self, sheet: &str, key: &str) -> usize {
        let keys = &self.rows(sheet)[0];
        keys.iter().position(|known| known == key).unwrap()
    }

    pub fn row(&mut self, sheet: &str, id: &str) -> usize {
        self.rows(sheet)
            .iter()
            .position(|row| row[0] == id)
            .unwrap()
    }

    pub fn set(&mut self, sheet: &str, id: &str, key: &str, text: &str) {
        let (row, column) = (self.row(sheet, id), self.column(sheet, key));
        let row = &mut self.rows(sheet)[row];
        row.resize(row.len().max(column + 1), String::new());
        row[column] = text.to_owned();
    }

    pub fn add(&mut self, sheet: &str, cells: &[(&str, &str)]) {
        let mut row = vec![String::new(); self.rows(sheet)[0].len()];
        for (key, text) in cells {
            let column = self.column(sheet, key);
            row[column] = (*text).to_owned();
        }
        self.rows(sheet).push(row);
    }

    pub fn remove(&mut self, sheet: &str, id: &str) {
        let row = self.row(sheet, id);
        self.rows(sheet).remove(row);
    }

    /// Writes it where it was.
    pub fn save(&self, content: &Content) {
        let pages = self.0.iter().filter(|(name, _)| name != "minglu-lists");
        let pages = pages.map(|(name, rows)| {
            let column = |place: usize| Column {
                key: rows[0].get(place).cloned().unwrap_or_default(),
                heading: rows
                    .get(1)
                    .and_then(|row| row.get(place).cloned())
                    .unwrap_or_default(),
                ..Column::default()
            };
            let widest = rows.iter().map(Vec::len).max().unwrap();
            // The sheet of the cells as they were has no headings.
            let first = if name == "minglu-before" { 1 } else { 2 };
            Page {
                name: name.clone(),
                is_hidden: first == 1,
                columns: (0..widest)
                    .map(|place| match first {
                        1 => Column {
                            heading: String::new(),
                            ..column(place)
                        },
                        _ => column(place),
                    })
                    .collect(),
                rows: rows.iter().skip(first).cloned().collect(),
            }
        });
        let pages: Vec<Page> = pages.collect();
        content.write(BOOK, spreadsheet::write(&pages).unwrap());
    }

    pub fn import(&self, content: &Content) -> String {
        self.save(content);
        imported(content, BOOK, &[])
    }

    /// What is said where the import is refused; nothing is written then.
    pub fn refused(&self, content: &Content) -> String {
        self.save(content);
        Self::refused_as_it_is(content)
    }

    /// The same of the file as it is.
    pub fn refused_as_it_is(content: &Content) -> String {
        let before = content.everything();
        let path = content.path(BOOK);
        let (code, text) = said(content, &["import", path.to_str().unwrap(), "--yes"]);
        assert_ne!(code, 0, "{text}");
        assert_eq!(content.everything(), before, "{text}");
        text
    }
}
