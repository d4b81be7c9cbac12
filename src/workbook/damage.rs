//! What a hand or a program did to a sheet as a whole, without meaning to: cells that are one, formulas that failed, ids that are gone,
//! a column that was sorted by itself. What the cells say then is what nobody wrote, so the sheet is refused.

use std::collections::{BTreeMap, BTreeSet};

use super::columns::{ROW_OF_HEADINGS, SheetColumn, SheetKind, SheetShape};
use super::sheet::{Line, LinesBefore};
use crate::content::ValueForm;
use crate::edit::rows::Doubt;
use crate::messages::{Argument, Language, Message, say};
use crate::spreadsheet::{Table, is_failure, name_of_column, place};

/// How many rows must have exchanged their texts in a column, so that this is told: people exchange two telephones, and nobody
/// exchanges the names of two bodies.
const LEAST_NAMES: usize = 2;
const LEAST_TEXTS: usize = 3;
/// How much of a row must be as it was, in tenths, so that one without an id seems to be it.
const LEAST_SAME: usize = 6;
/// Keys whose values people often exchange.
const EXCHANGED_OFTEN: &[&str] = &["order", "precedence", "start", "end"];
/// What a row begins with that counts others.
const TOTALS: &[&str] = &["合计", "总计", "小计", "共计", "total", "subtotal", "sum"];

/// Cells that are one, of which all but the first have lost what they said.
pub fn merged(table: &Table) -> Vec<Doubt> {
    let below = table.merged.iter().filter(|area| {
        let mut rows = table.rows.iter();
        area.rows.1 > ROW_OF_HEADINGS
            && rows.any(|row| (area.rows.0..=area.rows.1).contains(&row.number))
    });
    let doubts = below.map(|area| Doubt {
        place: place(&table.name, area.rows.0),
        reason: say::cells_are_merged(area.name()),
    });
    doubts.collect()
}

/// Formulas that failed in our columns, which show what they did in place of a text.
pub fn failures(table: &Table, columns: &[Option<usize>]) -> Vec<Doubt> {
    let is_ours = |column: usize| columns.get(column).copied().flatten().is_some();
    let texts = table.rows.iter().flat_map(|row| {
        let cells = row.cells.iter().enumerate();
        let cells = cells.filter(|(_, text)| is_failure(text));
        cells.map(|(column, text)| ((row.number, column), text))
    });
    let failed: BTreeMap<_, _> = table
        .failed
        .iter()
        .map(|(at, text)| (*at, text))
        .chain(texts)
        .collect();
    let failed = failed
        .into_iter()
        .filter(|((row, column), _)| *row > ROW_OF_HEADINGS && is_ours(*column));
    let doubts = failed.map(|((row, column), text)| Doubt {
        place: place(&table.name, row),
        reason: say::cell_has_failed(format!("{}{row}", name_of_column(column)), text),
    });
    doubts.collect()
}

/// Rows that have exchanged what they say in a column, as where that was sorted by itself; nothing where there are none.
pub fn exchanged(
    table: &Table,
    shape: &SheetShape,
    lines: &[Line],
    before: &LinesBefore<'_>,
    language: Language,
) -> Option<Doubt> {
    let mut rows = BTreeSet::new();
    let mut headings = Vec::new();
    for (at, column) in shape.columns.iter().enumerate() {
        let Some(least) = least_exchanged(column) else {
            continue;
        };
        let changed = lines.iter().filter_map(|line| {
            let was = *before.get(line.id.as_str())?.get(at)?;
            let is = line.cells.get(at)?.as_deref()?;
            (was != is).then_some((line, was, is))
        });
        let changed: Vec<(&Line, &str, &str)> = changed.collect();
        let were: BTreeSet<&str> = changed.iter().map(|(_, was, _)| *was).collect();
        // What several have, such as a rank, tells nobody whose it was.
        let is_of_one = |text: &str| {
            let all = before.values().filter_map(|was| was.get(at));
            all.filter(|was| **was == text).count() == 1
        };
        let moved = changed.iter().filter(|(line, _, is)| {
            !is.is_empty()
                && were.contains(is)
                && is_of_one(is)
                && !is_record_of_same_owner(line, before)
        });
        let moved: Vec<(usize, &str)> = moved.map(|(line, _, is)| (line.number, *is)).collect();
        let texts: BTreeSet<&str> = moved.iter().map(|(_, is)| *is).collect();
        if texts.len() >= least {
            rows.extend(moved.iter().map(|(number, _)| *number));
            headings.push(column.heading(shape.kind, language));
        }
    }
    let first = *rows.first()?;
    Some(Doubt {
        place: place(&table.name, first),
        reason: say::rows_exchanged(rows.len(), Argument::list(headings)),
    })
}

/// Columns of which every text is gone though hardly anybody means that: names, and what records are about.
pub fn emptied(
    table: &Table,
    shape: &SheetShape,
    lines: &[Line],
    before: &LinesBefore<'_>,
    language: Language,
) -> Vec<Doubt> {
    let columns = shape.columns.iter().enumerate();
    let columns = columns.filter(|(_, column)| match column {
        SheetColumn::Value(key, _) => matches!(key.key, "name" | "sort_key" | "text"),
        _ => false,
    });
    let doubts = columns.filter_map(|(at, column)| {
        let cells = lines
            .iter()
            .filter_map(|line| Some((line, line.cells.get(at)?.as_deref()?)));
        let cells: Vec<(&Line, &str)> = cells.collect();
        let was_filled = |line: &Line| {
            let was = before.get(line.id.as_str()).and_then(|was| was.get(at));
            was.is_some_and(|was| !was.is_empty())
        };
        let filled: Vec<&Line> = cells
            .iter()
            .map(|(line, _)| *line)
            .filter(|line| was_filled(line))
            .collect();
        let is_emptied =
            filled.len() >= LEAST_TEXTS && cells.iter().all(|(_, cell)| cell.is_empty());
        let first = filled.first().filter(|_| is_emptied)?;
        let heading = column.heading(shape.kind, language);
        Some(Doubt {
            place: place(&table.name, first.number),
            reason: say::column_was_emptied(filled.len(), heading),
        })
    });
    doubts.collect()
}

/// How many texts of a column must have been exchanged, where that tells anything.
fn least_exchanged(column: &SheetColumn) -> Option<usize> {
    match column {
        SheetColumn::Id => None,
        SheetColumn::Of => Some(LEAST_NAMES),
        SheetColumn::Value(key, _) if key.key == "name" => Some(LEAST_NAMES),
        SheetColumn::Value(key, _) => {
            let is_one_of_few = !key.words.is_empty()
                || matches!(key.form, ValueForm::Flag | ValueForm::Number)
                || EXCHANGED_OFTEN.contains(&key.key);
            (!is_one_of_few).then_some(LEAST_TEXTS)
        }
    }
}

/// Whether a row says what another one of the same owner did: records that are counted were put in another order.
fn is_record_of_same_owner(line: &Line, before: &LinesBefore<'_>) -> bool {
    let Some((owner, _)) = line.id.rsplit_once('#') else {
        return false;
    };
    before.iter().any(|(id, was)| {
        let is_of_owner = id.rsplit_once('#').is_some_and(|(of, _)| of == owner);
        let mut cells = line.cells.iter().zip(was).skip(1);
        is_of_owner && cells.all(|(is, was)| is.as_deref().is_none_or(|is| is == *was))
    })
}

/// Which record a row without a known id seems to be, of those that no row has any more.
pub fn seeming_id<'s>(
    shape: &SheetShape,
    cells: &[Option<String>],
    gone: &LinesBefore<'s>,
) -> Option<&'s str> {
    let mut gone = gone.iter();
    let found = gone.find(|(_, was)| {
        let cells = shape.columns.iter().zip(cells).zip(*was).skip(1);
        let filled = cells.filter_map(|((column, is), was)| Some((column, is.as_deref()?, *was)));
        let filled = filled.filter(|(_, is, was)| !is.is_empty() || !was.is_empty());
        let (same, others): (Vec<_>, Vec<_>) = filled.partition(|(_, is, was)| is == was);
        let is_name = |column: &SheetColumn| matches!(column, SheetColumn::Value(key, Some(_)) if key.key == "name");
        let is_of_another = others
            .iter()
            .any(|(column, ..)| matches!(column, SheetColumn::Of));
        let has_names = matches!(shape.kind, SheetKind::Units | SheetKind::People);
        let is_mostly_same = same.len() * 10 >= (same.len() + others.len()) * LEAST_SAME;
        match has_names {
            true => same.iter().any(|(column, ..)| is_name(column)),
            false => is_mostly_same && !is_of_another && !same.is_empty(),
        }
    });
    found.map(|(id, _)| *id)
}

/// That a new row counts others, where it does.
pub fn total(cells: &[Option<String>]) -> Option<Message> {
    let mut cells = cells.iter().flatten();
    let first = cells.find(|cell| !cell.is_empty())?;
    let lower = first.to_lowercase();
    let mut behind = TOTALS.iter().filter_map(|word| lower.strip_prefix(word));
    let is_total = behind.any(|rest| {
        let mut rest = rest.trim_start().chars();
        rest.next().is_none_or(|next| !next.is_alphabetic())
    });
    is_total.then(|| say::row_is_total(first))
}
