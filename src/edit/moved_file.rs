//! The text of a file that moves to another organization: where it was before, and where its facts were read.

use std::collections::BTreeSet;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::toml::{end_of_top, line_after, line_end, replaced};
use crate::content::quoted;
use crate::text::PartialDate;

/// The same with the sources of the organization that is left, where the file has none: what it says was read there.
pub fn with_sources(text: &str, organization: Option<&String>) -> String {
    let (table, _) = DeTable::parse_recoverable(text);
    let blocks = organization.map(|organization| blocks_of(organization, "sources"));
    match blocks {
        Some(blocks) if !blocks.is_empty() && !table.get_ref().contains_key("sources") => {
            let end = line_end(text);
            format!(
                "{}{end}{end}{}{end}",
                text.trim_end(),
                blocks.join(&format!("{end}{end}"))
            )
        }
        _ => text.to_owned(),
    }
}

/// The tables of a list that are written under headers, each with its header.
fn blocks_of(text: &str, list: &str) -> Vec<String> {
    let header = format!("[[{list}]]");
    let mut blocks = Vec::new();
    let mut block: Option<Vec<&str>> = None;
    for line in text.lines() {
        if line.trim_start().starts_with('[') {
            blocks.extend(block.take());
            block = (line.trim() == header).then(Vec::new);
        }
        if let Some(lines) = &mut block {
            lines.push(line);
        }
    }
    blocks.extend(block);
    let texts = blocks.into_iter().map(|lines| lines.join("\n"));
    texts.map(|text| text.trim_end().to_owned()).collect()
}

/// The text of a key at the top of a file.
pub fn value_of(text: &str, key: &str) -> Option<String> {
    let (table, _) = DeTable::parse_recoverable(text);
    let value = table.get_ref().get(key)?.get_ref().as_str()?;
    Some(value.to_owned())
}

/// The same without the line that names the unit above.
pub fn without_parent(text: &str) -> String {
    let (table, _) = DeTable::parse_recoverable(text);
    let Some(parent) = table.get_ref().get("parent") else {
        return text.to_owned();
    };
    let start = text[..parent.span().start]
        .rfind('\n')
        .map_or(0, |at| at + 1);
    let end = text[parent.span().end..].find('\n');
    let end = end.map_or(text.len(), |at| parent.span().end + at + 1);
    replaced(text, vec![(start..end, String::new())])
}

/// The same where every former parent that names no organization is one of `organization`, in which the file was, but
/// for those that move along.
pub fn placed_before(text: &str, organization: &str, moved: &BTreeSet<String>) -> String {
    let (table, _) = DeTable::parse_recoverable(text);
    let former = table.get_ref().get("former_parents");
    let former = former.and_then(|former| former.get_ref().as_array());
    let unplaced = former.into_iter().flat_map(|former| former.iter());
    let unplaced = unplaced.filter(|entry| {
        let table = entry.get_ref().as_table();
        table.is_some_and(|table| {
            let parent = table.get("parent").and_then(|it| it.get_ref().as_str());
            !table.contains_key("organization") && parent.is_none_or(|it| !moved.contains(it))
        })
    });
    let named = format!("organization = \"{organization}\"");
    let pieces = unplaced.map(|entry| {
        let start = entry.span().start;
        match text[start..].starts_with('{') {
            true => (start + 1..start + 1, format!(" {named},")),
            false => line_after(text, start, &named),
        }
    });
    replaced(text, pieces.collect())
}

/// The same with another former parent, where the first header may stand.
pub fn with_former_parent(
    text: &str,
    organization: &str,
    parent: Option<&str>,
    end: &str,
) -> String {
    let (table, _) = DeTable::parse_recoverable(text);
    let mut keys = vec![format!("organization = \"{organization}\"")];
    keys.extend(parent.map(|parent| format!("parent = \"{parent}\"")));
    keys.extend(first_day(table.get_ref()).map(|day| format!("start = \"{day}\"")));
    keys.push(format!("end = {}", quoted(end)));
    let written = table.get_ref().get("former_parents");
    if let Some(last) = written.and_then(|list| last_inline(text, list)) {
        let entry = format!(", {{ {} }}", keys.join(", "));
        return replaced(text, vec![(last..last, entry)]);
    }
    let mut lines = vec![String::new(), "[[former_parents]]".to_owned()];
    lines.extend(keys);
    let block = lines.join(line_end(text));
    let piece = match end_of_top(text, table.get_ref()) {
        Some(top) => line_after(text, top, &block),
        None => (0..0, format!("{block}{}", line_end(text))),
    };
    replaced(text, vec![piece])
}

/// The day after the last one of the former parents that are written already.
fn first_day(table: &DeTable<'_>) -> Option<PartialDate> {
    let former = table.get("former_parents")?.get_ref().as_array()?;
    let ends = former.iter().filter_map(|entry| {
        let end = entry.get_ref().as_table()?.get("end")?;
        PartialDate::parse(end.get_ref().as_str()?).ok()
    });
    let last = ends.max_by_key(|end| end.latest())?;
    last.day_after().map(PartialDate::Day)
}

/// Where the last member of a list ends that is written between brackets.
fn last_inline(text: &str, list: &Spanned<DeValue<'_>>) -> Option<usize> {
    let last = list.get_ref().as_array()?.iter().next_back()?;
    let written = text.get(last.span())?;
    written.starts_with('{').then(|| last.span().end)
}
