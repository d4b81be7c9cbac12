//! Edits of TOML as bytes at the places that the parser tells, so that nothing else of a file changes: neither a
//! comment nor the layout nor the ends of the lines.
//!
//! Without toml_edit, the ends of lines, a byte order mark and every comment stay by construction, and one parser
//! decides what a file says.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// What stands in place of some bytes of a text.
pub type Replacement = (Range<usize>, String);

/// The text with these pieces, which do not overlap, in place of its bytes.
pub fn replaced(text: &str, mut pieces: Vec<Replacement>) -> String {
    pieces.sort_by_key(|(range, _)| range.start);
    let mut written = String::with_capacity(text.len());
    let mut at = 0;
    for (range, piece) in pieces {
        written.push_str(text.get(at..range.start).unwrap_or_default());
        written.push_str(&piece);
        at = range.end;
    }
    written.push_str(text.get(at..).unwrap_or_default());
    written
}

/// A slug in the quotes in which another one stands there.
pub fn quoted_as(text: &str, span: &Range<usize>, slug: &str) -> String {
    match text.get(span.clone()) {
        Some(written) if written.starts_with('\'') => format!("'{slug}'"),
        _ => format!("\"{slug}\""),
    }
}

/// The end of a line in this text.
pub fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// A line of its own after the one in which a byte stands.
pub fn line_after(text: &str, at: usize, line: &str) -> Replacement {
    let end = line_end(text);
    let rest = text.get(at..).unwrap_or_default();
    match rest.find('\n') {
        Some(next) => (at + next + 1..at + next + 1, format!("{line}{end}")),
        None => (text.len()..text.len(), format!("{end}{line}{end}")),
    }
}

/// Where the last value ends that stands at the top of a file, above any header; the top itself where none does.
pub fn end_of_top(text: &str, table: &DeTable<'_>) -> Option<usize> {
    let mut headers = Vec::new();
    let mut values = Vec::new();
    for value in table.values() {
        visit(text, value, &mut headers, &mut values);
    }
    let first = headers.into_iter().min().unwrap_or(text.len());
    values.into_iter().filter(|end| *end <= first).max()
}

/// Collects where headers begin and where values end.
fn visit(
    text: &str,
    value: &Spanned<DeValue<'_>>,
    headers: &mut Vec<usize>,
    values: &mut Vec<usize>,
) {
    let written = text.get(value.span()).unwrap_or_default();
    match value.get_ref() {
        DeValue::Table(below) if !written.starts_with('{') => {
            if written.starts_with('[') {
                headers.push(value.span().start);
            }
            for value in below.values() {
                visit(text, value, headers, values);
            }
        }
        DeValue::Array(members) if is_of_headers(text, members.iter()) => {
            headers.extend(members.iter().map(|member| member.span().start));
        }
        _ => values.push(value.span().end),
    }
}

/// Whether these members of a list stand under headers.
pub fn is_of_headers<'v, 'i: 'v>(
    text: &str,
    mut members: impl Iterator<Item = &'v Spanned<DeValue<'i>>>,
) -> bool {
    members.any(|member| {
        let is_table = matches!(member.get_ref(), DeValue::Table(_));
        is_table
            && text
                .get(member.span())
                .is_some_and(|written| written.starts_with('['))
    })
}

/// The white space before the key of a value that stands on a line of its own.
pub fn indent<'t>(text: &'t str, value: &Spanned<DeValue<'_>>) -> &'t str {
    let before = text.get(..value.span().start).unwrap_or_default();
    let line = before.rsplit('\n').next().unwrap_or_default();
    let blank = line.len() - line.trim_start().len();
    line.get(..blank).unwrap_or_default()
}
