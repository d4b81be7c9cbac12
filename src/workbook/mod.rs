//! An organization as a workbook, and what somebody changed in one.
//!
//! A sheet a kind of record, a row a record, a column a key of the schemas, in each language where its value is one in each. A
//! hidden row has the keys, so that a workbook is read whatever language its headings are in and however its columns are
//! arranged. A hidden sheet has each cell as it was: what differs from that is what somebody changed, even where the content has
//! changed meanwhile; what both changed is for people to settle.
//!
//! sheets of texts (`spreadsheet`) ↔ rows of cells (`sheet`, `layout`, `damage`, `rows`, `columns`, `labels`) → values (`cells`) → edits of
//! content (`changed`, `before`, `begun`, `names`) → `edit`; what is wrong with these, in words of the sheets (`worded`)

mod before;
mod begun;
mod cells;
mod changed;
mod columns;
mod damage;
mod labels;
mod layout;
mod names;
mod rows;
mod sheet;
mod worded;

use anyhow::Result;
use jiff::civil::Date;

use self::before::{BEFORE, is_before};
pub use self::changed::{Changed, Overwritten, changes};
use self::columns::{SheetKind, SheetShape};
use self::labels::Labels;
use self::rows::{Content, Row};
pub use self::worded::Words;
use crate::edit::Draft;
use crate::edit::register::Register;
use crate::messages::Language;
use crate::spreadsheet::{Column, Page, Table};
use crate::text::Slug;

/// Whether tables are sheets of a workbook of ours.
pub fn is_own(tables: &[Table]) -> bool {
    let mut tables = tables.iter();
    tables.any(|table| SheetKind::with_keys(table).is_some() || is_before(table))
}

/// The sheets of an organization, in the words of a language.
///
/// # Errors
/// Where the program's own table of descriptions cannot be read.
pub fn pages(
    draft: &Draft,
    organization: &Slug,
    today: Date,
    language: Language,
) -> Result<Vec<Page>> {
    let register = Register::of(draft, today);
    let labels = Labels::new(&register, organization, language);
    let content = Content::of(draft, &register, organization);
    let mut pages = Vec::new();
    let mut before = Vec::new();
    for kind in SheetKind::ALL {
        let shape = SheetShape::of(kind, &register.languages)?;
        let rows = content.rows(&shape, &labels);
        before.extend(kept(&shape, &rows));
        pages.push(page(&shape, &rows, &labels));
    }
    pages.push(page_of_before(organization, before));
    Ok(pages)
}

fn page(shape: &SheetShape, rows: &[Row], labels: &Labels<'_>) -> Page {
    let columns = shape.columns.iter().map(|column| Column {
        key: column.key(shape.kind),
        heading: column.heading(shape.kind, labels.language),
        note: column.note(labels.language),
        choices: labels.choices(shape.kind, column),
        is_open: column.is_open(),
        is_locked: column.is_id(),
    });
    Page {
        name: shape.kind.name().text(labels.language),
        is_hidden: false,
        columns: columns.collect(),
        rows: rows.iter().map(|row| row.cells.clone()).collect(),
    }
}

/// The cells of a sheet behind its kind, below their keys.
fn kept(shape: &SheetShape, rows: &[Row]) -> Vec<Vec<String>> {
    let cells = rows.iter().map(|row| row.cells.clone());
    let all = std::iter::once(shape.keys()).chain(cells);
    let kind = shape.kind.word().to_owned();
    all.map(|cells: Vec<String>| [vec![kind.clone()], cells].concat())
        .collect()
}

fn page_of_before(organization: &Slug, rows: Vec<Vec<String>>) -> Page {
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    let keys = [BEFORE.to_owned(), organization.to_string()].into_iter();
    let keys = keys.chain(std::iter::repeat(String::new()));
    let columns = keys.take(widest.max(2)).map(|key| Column {
        key,
        ..Column::default()
    });
    Page {
        name: BEFORE.to_owned(),
        is_hidden: true,
        columns: columns.collect(),
        rows,
    }
}
