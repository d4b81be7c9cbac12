//! The last day of what is written as a table, under a header or between braces.

use std::ops::Range;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::toml::{Replacement, indent, line_after, quoted_as};
use crate::text::PartialDate;

/// The tables of a list, each with its place.
pub fn members<'t, 'i>(
    table: &'t DeTable<'i>,
    key: &str,
) -> impl Iterator<Item = (&'t DeTable<'i>, Range<usize>)> {
    let list = table.get(key).and_then(|list| list.get_ref().as_array());
    let members = list.into_iter().flat_map(|list| list.iter());
    members.filter_map(|member| Some((member.get_ref().as_table()?, member.span())))
}

/// The keys that stand before the last day of a unit.
const UNIT: &[&str] = &["translations", "order", "kind", "group", "parent", "start"];
/// Those of a post.
pub const POST: &[&str] = &[
    "translations",
    "unit",
    "slug",
    "former_slugs",
    "title",
    "head",
    "reports_to",
    "multiple_holders",
    "precedence",
    "start",
];
/// Those of an appointment.
pub const APPOINTMENT: &[&str] = &["person", "post", "kind", "start"];
/// Those of a part of a portfolio.
pub const OVERSIGHT: &[&str] = &["organization", "unit", "post", "start"];
/// Those of a period that has a beginning.
pub const PERIOD: &[&str] = &["start"];

/// What ends a unit, whose keys are at the top of its file.
pub fn unit(text: &str, table: &DeTable<'_>, last: Date) -> Option<Replacement> {
    match members(table, "periods").last() {
        Some((table, span)) => ended(text, table, Some(span), PERIOD, last),
        None => ended(text, table, None, UNIT, last),
    }
}

/// Writes a last day behind those of some keys that a table has; or in place of a later one. Nothing of what has ended by
/// then.
pub fn ended(
    text: &str,
    table: &DeTable<'_>,
    span: Option<Range<usize>>,
    before: &[&str],
    last: Date,
) -> Option<Replacement> {
    if let Some(end) = table.get("end") {
        let written = PartialDate::parse(end.get_ref().as_str()?).ok()?;
        let day = quoted_as(text, &end.span(), &last.to_string());
        return (written.latest() > last).then(|| (end.span(), day));
    }
    let line = format!("end = \"{last}\"");
    let keys = before.iter().filter_map(|key| table.get(*key));
    let keys = keys.filter_map(|value| Some((end_of_key(text, value)?, value)));
    let (at, value) = keys.max_by_key(|(end, _)| *end)?;
    let is_inline = span.is_some_and(|span| text[span.start..].starts_with('{'));
    Some(match is_inline {
        true => (at..at, format!(", {line}")),
        false => line_after(text, at, &format!("{}{line}", indent(text, value))),
    })
}

/// Where a key's value ends that stands with the others; nothing of one under a header of its own.
fn end_of_key(text: &str, value: &Spanned<DeValue<'_>>) -> Option<usize> {
    let written = text.get(value.span())?;
    match value.get_ref() {
        DeValue::Table(_) if written.starts_with('[') => None,
        DeValue::Table(below) if !written.starts_with('{') => {
            let ends = below.values().filter_map(|value| end_of_key(text, value));
            ends.max()
        }
        _ => Some(value.span().end),
    }
}
