//! What somebody wrote into a cell, as a value of the content.

use super::columns::{SheetColumn, SheetKind};
use super::labels::Labels;
use crate::content::ValueForm;
use crate::edit::values::Value;
use crate::messages::{Message, say};
use crate::text::PartialDate;

/// Keys whose values are days.
const DAYS: &[&str] = &[
    "start",
    "end",
    "born",
    "died",
    "verified",
    "updated",
    "established",
    "closed",
];

/// The value that a cell means; nothing of an empty one.
///
/// # Errors
/// What is wrong with the cell.
pub fn value(
    kind: SheetKind,
    column: &SheetColumn,
    cell: &str,
    labels: &Labels<'_>,
) -> Result<Option<Value>, Message> {
    let SheetColumn::Value(key, language) = column else {
        return Ok(None);
    };
    if cell.is_empty() {
        return Ok(None);
    }
    let cell = &without_tabs(cell);
    if language.is_some() {
        return Ok(Some(Value::Text(cell.to_owned())));
    }
    let heading = || column.heading(kind, labels.language);
    let meant = |cell: &str| labels.meant(kind, column, cell);
    Ok(Some(match key.form {
        ValueForm::List => {
            let members = cell.split(['\n', '、', '；', ';']).map(str::trim);
            let members = members.filter(|member| !member.is_empty()).map(meant);
            Value::List(members.collect::<Result<_, _>>()?)
        }
        ValueForm::Flag => Value::Literal(meant(cell)?),
        ValueForm::Number => match cell.parse::<f64>() {
            Ok(number) => Value::Literal(number.to_string()),
            Err(_) => return Err(say::cell_is_no_number(heading(), cell)),
        },
        _ if DAYS.contains(&key.key) => {
            let day = PartialDate::from_other_form(cell);
            Value::Text(day.map_or_else(|| cell.to_owned(), |day| day.to_string()))
        }
        _ => Value::Text(meant(cell)?),
    }))
}

/// A text whose words and lines have no tabs between them.
fn without_tabs(cell: &str) -> String {
    let lines = cell.split('\n').map(|line| line.trim_matches('\t'));
    lines.collect::<Vec<_>>().join("\n").replace('\t', " ")
}
