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
        for (id, names) in named_rows(table, kind) {
            if let Some(known) = names_of(register, kind, id) {
                let new = names.into_iter().filter(|name| !known.contains(name));
                let new: Vec<Name> = new.collect();
                known.extend(new);
            }
        }
    }
}

/// What those are called, folded, whom rows of the sheet of people begin.
pub fn new_people(tables: &[Table]) -> BTreeSet<String> {
    let people = tables
        .iter()
        .filter(|table| SheetKind::of(table) == Some(SheetKind::People));
    let rows = people.flat_map(|table| named_rows(table, SheetKind::People));
    let new = rows.filter(|(id, _)| id.is_empty());
    let names = new.flat_map(|(_, names)| names);
    let folded = names.map(|(_, name)| folded(&name));
    folded.filter(|name| !name.is_empty()).collect()
}

/// What the rows of a sheet are called, each with what tells it from others.
fn named_rows(table: &Table, kind: SheetKind) -> impl Iterator<Item = (&str, Vec<Name>)> {
    let keys = table.rows.first().map_or(&[][..], |row| &row.cells);
    let mark = SheetShape::key_of_id(kind);
    let column = keys.iter().position(|key| *key == mark);
    let rows = table.rows.iter();
    let rows = rows.filter(|row| row.number > ROW_OF_HEADINGS);
    rows.map(move |row| {
        let cells = keys.iter().zip(&row.cells);
        let names = cells.filter_map(|(key, name)| {
            let tag = key.strip_prefix("name.")?;
            (!name.is_empty()).then(|| (tag.to_owned(), name.clone()))
        });
        (row.cell(column.unwrap_or_default()), names.collect())
    })
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
