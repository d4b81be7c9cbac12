//! Sheets of OpenDocument, read as they stream by: calamine makes a rectangle of every sheet, which cells that are repeated a
//! million times fill, and does not tell which cells are merged.

use std::collections::BTreeSet;
use std::io::{BufReader, Cursor, Read};

use anyhow::Result;
use xml::EventReader;
use xml::attribute::OwnedAttribute;
use xml::reader::XmlEvent;
use zip::ZipArchive;

use super::table::{Cells, MOST_CELLS, MOST_COLUMNS, Merged, Table};
use crate::messages::{Message, OrSay, say};

/// How often a row that says something may be repeated.
const MOST_REPEATED: usize = 10_000;

/// The sheets of a workbook.
///
/// # Errors
/// Where it is broken, has a password or is too large.
pub fn tables(archive: &mut ZipArchive<Cursor<&Vec<u8>>>, shown: &str) -> Result<Vec<Table>> {
    let broken = || say::sheet_is_broken(shown);
    if let Ok(mut manifest) = archive.by_name("META-INF/manifest.xml") {
        let mut text = String::new();
        manifest.read_to_string(&mut text).or_say(broken)?;
        if text.contains("encryption-data") {
            return Err(say::sheet_has_password(shown).into());
        }
    }
    let content = archive.by_name("content.xml").or_say(broken)?;
    let mut reading = Reading::new();
    for event in EventReader::new(BufReader::new(content)) {
        let read = match event.or_say(broken)? {
            XmlEvent::StartElement {
                name, attributes, ..
            } => {
                reading.begin(&name.local_name, &attributes);
                Some(())
            }
            XmlEvent::EndElement { name } => reading.end(&name.local_name),
            XmlEvent::Characters(text) | XmlEvent::CData(text) | XmlEvent::Whitespace(text) => {
                reading.text(&text);
                Some(())
            }
            _ => Some(()),
        };
        read.or_say(|| -> Message { say::sheet_is_too_large(shown) })?;
    }
    Ok(reading.tables)
}

/// A cell that is being read.
#[derive(Default)]
struct Cell {
    /// Its value, where that is no text.
    value: Option<String>,
    text: String,
    /// How many paragraphs its text has.
    paragraphs: usize,
    repeated: usize,
    spanned: (usize, usize),
}

struct Reading {
    tables: Vec<Table>,
    /// The style that is being read, and those of sheets that are hidden.
    style: String,
    hiding: BTreeSet<String>,
    cells: Cells,
    /// The number of the row that is being read, how often it is there, and its cells.
    row: usize,
    repeated: usize,
    is_hidden: bool,
    filled: Vec<(usize, String)>,
    column: usize,
    cell: Option<Cell>,
    /// Whether text belongs to a paragraph of a cell.
    is_in_paragraph: bool,
    /// How deep the notes beside a cell are nested.
    notes: usize,
}

impl Reading {
    fn new() -> Self {
        Self {
            tables: Vec::new(),
            style: String::new(),
            hiding: BTreeSet::new(),
            cells: Cells::new(MOST_CELLS),
            row: 0,
            repeated: 1,
            is_hidden: false,
            filled: Vec::new(),
            column: 0,
            cell: None,
            is_in_paragraph: false,
            notes: 0,
        }
    }

    fn begin(&mut self, name: &str, attributes: &[OwnedAttribute]) {
        let number = |name| attribute(attributes, name).and_then(|value| value.parse().ok());
        let once = |name| number(name).unwrap_or(1_usize).max(1);
        match name {
            "style" => {
                self.style = attribute(attributes, "name").unwrap_or_default().to_owned();
            }
            "table-properties" if attribute(attributes, "display") == Some("false") => {
                self.hiding.insert(self.style.clone());
            }
            "table" => {
                self.row = 0;
                let style = attribute(attributes, "style-name");
                self.tables.push(Table {
                    name: attribute(attributes, "name").unwrap_or_default().to_owned(),
                    is_hidden: style.is_some_and(|style| self.hiding.contains(style)),
                    ..Table::default()
                });
            }
            "table-row" => {
                self.row += 1;
                self.column = 0;
                self.repeated = once("number-rows-repeated");
                let visibility = attribute(attributes, "visibility");
                self.is_hidden = matches!(visibility, Some("collapse" | "filter"));
            }
            "table-cell" | "covered-table-cell" => {
                let value = ["date-value", "value"];
                let value = value.iter().find_map(|name| attribute(attributes, name));
                self.cell = Some(Cell {
                    value: value.map(|value| value.split('T').next().unwrap_or(value).to_owned()),
                    repeated: once("number-columns-repeated"),
                    spanned: (once("number-rows-spanned"), once("number-columns-spanned")),
                    ..Cell::default()
                });
            }
            "annotation" => self.notes += 1,
            "p" | "h" if self.notes == 0 => {
                self.is_in_paragraph = true;
                if let Some(cell) = &mut self.cell {
                    if cell.paragraphs > 0 {
                        cell.text.push('\n');
                    }
                    cell.paragraphs += 1;
                }
            }
            "s" => self.text(&" ".repeat(once("c").min(100))),
            "tab" => self.text(" "),
            "line-break" => self.text("\n"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self
            .cell
            .as_mut()
            .filter(|_| self.is_in_paragraph && self.notes == 0)
        {
            cell.text.push_str(text);
        }
    }

    /// Ends an element; nothing where there are more cells than there may be.
    fn end(&mut self, name: &str) -> Option<()> {
        match name {
            "annotation" => self.notes = self.notes.saturating_sub(1),
            "p" | "h" => self.is_in_paragraph = false,
            "table-cell" | "covered-table-cell" => {
                let cell = self.cell.take().unwrap_or_default();
                self.end_of_cell(cell);
            }
            "table-row" => self.end_of_row()?,
            "table" => {
                let rows = std::mem::take(&mut self.cells.rows);
                if let Some(table) = self.tables.last_mut() {
                    table.rows = rows;
                }
            }
            _ => {}
        }
        Some(())
    }

    fn end_of_cell(&mut self, cell: Cell) {
        let text = cell.value.unwrap_or(cell.text);
        if !text.trim().is_empty() {
            let last = (self.column + cell.repeated).min(MOST_COLUMNS);
            self.filled
                .extend((self.column..last).map(|column| (column, text.clone())));
        }
        let (rows, columns) = cell.spanned;
        if let Some(table) = self.tables.last_mut()
            && (rows > 1 || columns > 1)
        {
            table.merged.push(Merged {
                rows: (self.row, self.row.saturating_add(rows - 1)),
                columns: (self.column, self.column.saturating_add(columns - 1)),
            });
        }
        self.column = self.column.saturating_add(cell.repeated);
    }

    fn end_of_row(&mut self) -> Option<()> {
        let filled = std::mem::take(&mut self.filled);
        if !filled.is_empty() {
            if self.repeated > MOST_REPEATED {
                return None;
            }
            for row in 0..self.repeated {
                if let Some(table) = self.tables.last_mut().filter(|_| self.is_hidden) {
                    table.hidden_rows.insert(self.row + row);
                }
                for (column, text) in &filled {
                    self.cells
                        .add(self.row + row, *column, text)
                        .then_some(())?;
                }
            }
        }
        self.row = self.row.saturating_add(self.repeated - 1);
        Some(())
    }
}

fn attribute<'a>(attributes: &'a [OwnedAttribute], name: &str) -> Option<&'a str> {
    let mut attributes = attributes.iter();
    let found = attributes.find(|attribute| attribute.name.local_name == name)?;
    Some(&found.value)
}
