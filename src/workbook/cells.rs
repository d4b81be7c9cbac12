//! What somebody wrote into a cell, as a value of the content.

use jiff::Span;
use jiff::civil::{Date, date};

use super::columns::{SheetColumn, SheetKind};
use super::labels::Labels;
use crate::content::ValueForm;
use crate::edit::values::Value;
use crate::messages::{Message, say};
use crate::text::{PartialDate, narrow};

/// What may stand between the members of a list, besides ends of lines.
const SEPARATORS: [char; 5] = ['、', '；', ';', '，', ','];

/// What people write where there is nothing, and in place of a day that is not there yet.
const NOTHING: &[&str] = &[
    "-", "--", "—", "——", "–", "/", "无", "暂无", "没有", "未知", "不详", "待定", "待补", "同上",
    "n/a", "none", "null", "tbd",
];
const NOT_YET: &[&str] = &[
    "至今", "现在", "目前", "今", "在任", "present", "now", "today",
];

/// Keys of texts that are names, which have no lines.
const ON_ONE_LINE: &[&str] = &["name", "short_name", "sort_key", "title"];

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
    let heading = || column.heading(kind, labels.language);
    if NOTHING.contains(&cell.to_lowercase().as_str()) {
        return Err(say::cell_is_to_be_empty(heading(), cell));
    }
    if ON_ONE_LINE.contains(&key.key) && cell.contains('\n') {
        return Err(say::cell_has_lines(heading()));
    }
    if language.is_some() {
        return Ok(Some(Value::Text(cell.to_owned())));
    }
    let meant = |cell: &str| labels.meant(kind, column, cell);
    Ok(Some(match key.form {
        ValueForm::List => {
            let is_name = |text: &str| labels.is_name(kind, column, text);
            let lines = cell.split('\n').map(|line| members(line, &meant, &is_name));
            let members: Vec<Vec<String>> = lines.collect::<Result<_, _>>()?;
            Value::List(members.concat())
        }
        ValueForm::Flag => Value::Literal(meant(cell)?),
        ValueForm::Number => match cell.chars().map(narrow).collect::<String>().parse::<f64>() {
            Ok(number) => Value::Literal(number.to_string()),
            Err(_) => return Err(say::cell_is_no_number(heading(), cell)),
        },
        _ if DAYS.contains(&key.key) => {
            if NOT_YET.contains(&cell.to_lowercase().as_str()) {
                return Err(say::cell_is_to_be_empty(heading(), cell));
            }
            if let Some(year) = cell.strip_suffix(".1").filter(|year| year.len() == 4) {
                return Err(say::cell_is_of_two_months(heading(), cell, year));
            }
            if let Some(day) = day_of_serial(cell) {
                return Err(say::cell_is_serial(heading(), cell, day.to_string()));
            }
            let day = PartialDate::from_other_form(cell);
            Value::Text(day.map_or_else(|| cell.to_owned(), |day| day.to_string()))
        }
        _ => Value::Text(meant(cell)?),
    }))
}

/// What the members of a line mean. What is set apart in a line may be parts of one name, so the longest name is taken.
fn members(
    line: &str,
    meant: &impl Fn(&str) -> Result<String, Message>,
    is_name: &impl Fn(&str) -> bool,
) -> Result<Vec<String>, Message> {
    let parts: Vec<&str> = line.split_inclusive(SEPARATORS).collect();
    let (mut members, mut next) = (Vec::new(), 0);
    while next < parts.len() {
        let several = (next + 2..=parts.len()).rev();
        let mut several =
            several.map(|end| (end, parts.get(next..end).unwrap_or_default().concat()));
        let found = several.find(|(_, text)| is_name(member(text)));
        let (end, text) = found.unwrap_or_else(|| (next + 1, parts[next].to_owned()));
        next = end;
        if !member(&text).is_empty() {
            members.push(meant(member(&text))?);
        }
    }
    Ok(members)
}

/// A part of a line without what sets it apart.
fn member(part: &str) -> &str {
    part.strip_suffix(SEPARATORS).unwrap_or(part).trim()
}

/// The day of a number by which programs count days where a cell is not shown as a date.
fn day_of_serial(cell: &str) -> Option<Date> {
    let serial: i64 = cell.parse().ok()?;
    let is_day = (10_000..=80_000).contains(&serial);
    let first = date(1899, 12, 30);
    is_day.then(|| first.checked_add(Span::new().days(serial)).ok())?
}

/// A text whose words and lines have no tabs between them.
fn without_tabs(cell: &str) -> String {
    let lines = cell.split('\n').map(|line| line.trim_matches('\t'));
    lines.collect::<Vec<_>>().join("\n").replace('\t', " ")
}
