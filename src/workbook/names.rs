//! What people and bodies are called in the sheets that have a row for each: other rows may name them so.

use std::collections::BTreeSet;

use super::columns::{ROW_OF_HEADINGS, SheetKind, SheetShape};
use crate::edit::Name;
use crate::edit::register::{Register, folded};
use crate::spreadsheet::Table;

/// Takes the names that somebody has just written into rows of people and bodies: other rows may name them so.
pub fn take_names(register: &mut Register, tables: &[Table]) {
    for table in tables {
        let kind = SheetKind::of(table);
        let Some(kind @ (SheetKind::People | SheetKind::Units)) = kind else {
            continue;
        };
        let keys = table.rows.first().map_or(&[][..], |row| &row.cells);
        let mark = SheetShape::key_of_id(kind);
        let column = keys.iter().position(|key| *key == mark);
        let rows = table.rows.iter();
        for row in rows.filter(|row| row.number > ROW_OF_HEADINGS) {
            let id = row.cell(column.unwrap_or_default());
            let Some(known) = names_of(register, kind, id) else {
                continue;
            };
            for (at, key) in keys.iter().enumerate() {
                let name = key.strip_prefix("name.").zip(row.cells.get(at));
                let name = name.map(|(tag, name)| (tag.to_owned(), name.clone()));
                known.extend(name.filter(|name| !name.1.is_empty() && !known.contains(name)));
            }
        }
    }
}

/// What those are called, folded, whom rows of the sheet of people begin.
pub fn new_people(tables: &[Table]) -> BTreeSet<String> {
    let people = tables
        .iter()
        .filter(|table| SheetKind::of(table) == Some(SheetKind::People));
    let names = people.flat_map(|table| {
        let keys = table.rows.first().map_or(&[][..], |row| &row.cells);
        let mark = SheetShape::key_of_id(SheetKind::People);
        let id = keys.iter().position(|key| *key == mark);
        let rows = table.rows.iter();
        let rows = rows.filter(move |row| {
            row.number > ROW_OF_HEADINGS && row.cell(id.unwrap_or_default()).is_empty()
        });
        rows.flat_map(move |row| {
            let cells = keys.iter().zip(&row.cells);
            let names = cells.filter(|(key, _)| key.starts_with("name."));
            names.map(|(_, cell)| folded(cell))
        })
    });
    names.filter(|name| !name.is_empty()).collect()
}

/// What somebody or a body is called.
fn names_of<'r>(
    register: &'r mut Register,
    kind: SheetKind,
    id: &str,
) -> Option<&'r mut Vec<Name>> {
    match kind {
        SheetKind::People => {
            let mut people = register.people.iter_mut();
            let person = people.find(|person| person.slug.as_str() == id);
            person.map(|person| &mut person.names)
        }
        _ => {
            let mut bodies = register.bodies.iter_mut();
            let body = bodies.find(|body| body.thing.short() == id);
            body.map(|body| &mut body.names)
        }
    }
}
