//! Values of content files put, changed and taken away where they stand, so that the comments and the layout around them stay
//! as they are.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::appointments::{end_of_block, end_of_table};
use super::toml::{Replacement, is_of_headers, line_after, line_end, replaced};
use crate::content::quoted;
use crate::text::Slug;

/// A step from a table to one in a list that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// By its place in the list, counted from 0.
    At(&'static str, usize),
    /// By its slug.
    Called(&'static str, Slug),
    /// The last one.
    Last(&'static str),
}

impl Step {
    fn key(&self) -> &'static str {
        match self {
            Self::At(key, _) | Self::Called(key, _) | Self::Last(key) => key,
        }
    }

    /// The table, where there is one.
    fn member<'t, 'i>(&self, table: &'t DeTable<'i>) -> Option<&'t Spanned<DeValue<'i>>> {
        let list = table.get(self.key())?.get_ref().as_array()?;
        match self {
            Self::At(_, place) => list.get(*place),
            Self::Last(_) => list.iter().next_back(),
            Self::Called(_, slug) => list.iter().find(|member| {
                let table = member.get_ref().as_table();
                let found = table.and_then(|table| table.get("slug"));
                found.and_then(|found| found.get_ref().as_str()) == Some(slug.as_str())
            }),
        }
    }
}

/// What a key may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// A number or a truth value, as TOML writes it.
    Literal(String),
    /// Texts, one after the other.
    List(Vec<String>),
}

impl Value {
    /// A text as it reads, anything else as TOML writes it.
    pub fn shown(&self) -> Cow<'_, str> {
        match self {
            Self::Text(text) | Self::Literal(text) => Cow::Borrowed(text),
            Self::List(members) => Cow::Owned(members.join(", ")),
        }
    }
}

/// Where a value belongs.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'a> {
    /// The table that has it, from the top of the file.
    pub steps: &'a [Step],
    /// The key.
    pub key: &'a str,
    /// The language, of a value that is one in each.
    pub language: Option<&'a str>,
    /// The keys of such a table, in the order of files.
    pub order: &'a [&'static str],
}

/// A text of a file, with a value in its place; without one, where there is none. Nothing where the file is written in a way in
/// which this cannot be done.
pub fn put(text: &str, spot: Spot<'_>, value: Option<&Value>) -> Option<String> {
    let (table, _) = DeTable::parse_recoverable(text);
    let holder = Holder::at(text, table.get_ref(), spot.steps)?;
    let pieces = match (holder.find(spot), value) {
        (Some(found), Some(value)) => changed(text, found.value, value)?,
        (Some(found), None) => vec![found.removed(text)?],
        (None, Some(value)) => vec![holder.inserted(spot, value)?],
        (None, None) => Vec::new(),
    };
    Some(replaced(text, pieces))
}

/// A text of a file, with a table behind the others of a list. Nothing where the file is written in a way in which this cannot be
/// done.
pub fn append(text: &str, spot: Spot<'_>, lines: &[String]) -> Option<String> {
    let (table, _) = DeTable::parse_recoverable(text);
    let holder = Holder::at(text, table.get_ref(), spot.steps)?;
    let piece = holder.with_member(spot, lines)?;
    Some(replaced(text, vec![piece]))
}

/// A text of a file, with a table behind the others of a list that is written with its header and its comments. Nothing where the
/// list is written within brackets.
pub fn append_block(text: &str, spot: Spot<'_>, block: &str) -> Option<String> {
    let (table, _) = DeTable::parse_recoverable(text);
    let holder = Holder::at(text, table.get_ref(), spot.steps)?;
    let block = block.trim_end().replace('\n', line_end(text));
    let piece = holder.with_block(spot, &block)?;
    Some(replaced(text, vec![piece]))
}

/// The table to which the steps lead.
pub fn table_at<'t, 'i>(table: &'t DeTable<'i>, steps: &[Step]) -> Option<&'t DeTable<'i>> {
    steps.iter().try_fold(table, |table, step| {
        step.member(table)?.get_ref().as_table()
    })
}

/// A key with its value.
pub fn line(key: &str, value: &Value) -> String {
    format!("{key} = {}", written(value, None))
}

/// A table, and how it is written.
struct Holder<'t, 'i> {
    text: &'t str,
    table: &'t DeTable<'i>,
    /// Where it stands; nothing of the file itself.
    span: Option<Range<usize>>,
}

/// A value, its key, and the table that has both.
struct Found<'t, 'i> {
    key: Range<usize>,
    value: &'t Spanned<DeValue<'i>>,
    within: &'t DeTable<'i>,
    is_inline: bool,
}

impl<'t, 'i> Holder<'t, 'i> {
    fn at(text: &'t str, table: &'t DeTable<'i>, steps: &[Step]) -> Option<Self> {
        let Some((step, above)) = steps.split_last() else {
            let span = None;
            return Some(Self { text, table, span });
        };
        let member = step.member(table_at(table, above)?)?;
        Some(Self {
            text,
            table: member.get_ref().as_table()?,
            span: Some(member.span()),
        })
    }

    fn is_inline(&self) -> bool {
        let span = self.span.as_ref();
        span.is_some_and(|span| self.text[span.start..].starts_with('{'))
    }

    fn find(&self, spot: Spot<'_>) -> Option<Found<'t, 'i>> {
        let (key, value) = self.table.get_key_value(spot.key)?;
        let Some(language) = spot.language else {
            return Some(Found {
                key: key.span(),
                value,
                within: self.table,
                is_inline: self.is_inline(),
            });
        };
        let within = value.get_ref().as_table()?;
        let (key, inner) = within.get_key_value(language)?;
        Some(Found {
            key: key.span(),
            value: inner,
            within,
            is_inline: self.text[value.span().start..].starts_with('{'),
        })
    }

    /// A new key with its value.
    fn inserted(&self, spot: Spot<'_>, value: &Value) -> Option<Replacement> {
        let text = self.text;
        let value = written(value, None);
        let line = match spot.language {
            Some(language) => format!("{}.{language} = {value}", spot.key),
            None => format!("{} = {value}", spot.key),
        };
        if let (Some(language), Some(others)) = (spot.language, self.table.get(spot.key)) {
            // A text that names something stands where one in each language would.
            let languages = others.get_ref().as_table()?;
            let last = languages.values().max_by_key(|value| value.span().end)?;
            let end = last.span().end;
            if text[others.span().start..].starts_with('{') {
                return Some((end..end, format!(", {language} = {value}")));
            }
            let (key, last) = languages.iter().max_by_key(|(_, value)| value.span().end)?;
            let before = &text[start_of_line(text, key.span().start)..key.span().start];
            let line = format!("{before}{language} = {value}");
            return (!before.contains('{')).then(|| line_after(text, last.span().end, &line));
        }
        if self.is_inline() {
            let end = self.table.values().map(|value| value.span().end).max();
            let start = self.span.as_ref()?.start + 1;
            return Some(match end {
                Some(end) => (end..end, format!(", {line}")),
                None => (start..start, format!(" {line} ")),
            });
        }
        self.in_place_of_example(&line)
            .or_else(|| self.behind_those_before(spot, &line))
            .or_else(|| self.before_those_behind(spot, &line))
            .or_else(|| Some(line_after(text, self.span.as_ref()?.start, &line)))
    }

    /// The key in place of the comment by which `minglu new` shows how it is written.
    fn in_place_of_example(&self, line: &str) -> Option<Replacement> {
        if self.span.is_some() {
            return None;
        }
        let (key, _) = line.split_once(" = ")?;
        let mut at = 0;
        for written in self.text.split_inclusive('\n') {
            let is_header = written.starts_with('[') || written.starts_with("# [");
            if is_header {
                return None;
            }
            let example = written.strip_prefix("# ").map(str::trim_end);
            let value = example.and_then(|example| example.strip_prefix(key)?.strip_prefix(" = "));
            if value.is_some_and(is_placeholder) {
                return Some((at..at + written.trim_end().len(), line.to_owned()));
            }
            at += written.len();
        }
        None
    }

    fn behind_those_before(&self, spot: Spot<'_>, line: &str) -> Option<Replacement> {
        let before = spot.order.iter().take_while(|key| **key != spot.key);
        let values = before.filter_map(|key| self.table.get(*key));
        let ends = values.filter_map(|value| extent(self.text, value).map(|extent| extent.end));
        Some(line_after(self.text, ends.max()?, line))
    }

    fn before_those_behind(&self, spot: Spot<'_>, line: &str) -> Option<Replacement> {
        let behind = spot.order.iter().skip_while(|key| **key != spot.key);
        let values = behind.filter_map(|key| self.table.get(*key));
        let starts = values.filter_map(|value| extent(self.text, value).map(|extent| extent.start));
        let at = start_of_line(self.text, starts.min()?);
        Some((at..at, format!("{line}{}", line_end(self.text))))
    }

    /// A new table of a list.
    fn with_member(&self, spot: Spot<'_>, lines: &[String]) -> Option<Replacement> {
        let text = self.text;
        let inline = format!("{{ {} }}", lines.join(", "));
        if let Some(list) = self.table.get(spot.key) {
            let members = list.get_ref().as_array()?;
            let Some(last) = members.iter().next_back() else {
                let start = list.span().start + 1;
                return Some((start..start, inline));
            };
            let end = last.span().end;
            if text[last.span().start..].starts_with('{') {
                return Some((end..end, format!(", {inline}")));
            }
        } else if self.is_inline() {
            let end = self.table.values().map(|value| value.span().end).max()?;
            return Some((end..end, format!(", {} = [{inline}]", spot.key)));
        }
        self.with_block(spot, &self.block(spot, lines))
    }

    /// A new table of a list, with its header.
    fn with_block(&self, spot: Spot<'_>, block: &str) -> Option<Replacement> {
        let text = self.text;
        if let Some(list) = self.table.get(spot.key) {
            let last = list.get_ref().as_array()?.iter().next_back()?;
            let is_under_header = !text[last.span().start..].starts_with('{');
            let end = end_of_table(last.get_ref().as_table()?).unwrap_or(last.span().end);
            return is_under_header.then(|| self.block_behind(end, spot, block));
        }
        let end = line_end(text);
        let behind = spot.order.iter().skip_while(|key| **key != spot.key);
        let values = behind.filter_map(|key| self.table.get(*key));
        let headers = values.filter_map(|value| header(text, value)).min();
        Some(match (headers, &self.span) {
            (Some(at), _) => {
                let at = above_comments(text, at);
                (at..at, format!("{block}{end}{end}"))
            }
            (None, Some(span)) => {
                let end = end_of_table(self.table).unwrap_or(span.start);
                self.block_behind(end, spot, block)
            }
            (None, None) => {
                let gap = if text.ends_with('\n') { "" } else { end };
                let block = format!("{gap}{end}{block}{end}");
                (text.len()..text.len(), block)
            }
        })
    }

    fn block_behind(&self, end: usize, spot: Spot<'_>, block: &str) -> Replacement {
        let end = end_of_block(self.text, end);
        let end = end_of_examples(self.text, end, &format!("# [[{}.", keys_to(spot)));
        let block = format!("{}{block}", line_end(self.text));
        line_after(self.text, end, &block)
    }

    fn block(&self, spot: Spot<'_>, lines: &[String]) -> String {
        let header = format!("[[{}]]", keys_to(spot));
        let lines = std::iter::once(header).chain(lines.iter().cloned());
        lines.collect::<Vec<_>>().join(line_end(self.text))
    }
}

fn keys_to(spot: Spot<'_>) -> String {
    let above = spot.steps.iter().map(Step::key);
    let keys: Vec<&str> = above.map(|key| -> &str { key }).chain([spot.key]).collect();
    keys.join(".")
}

/// Behind the comments by which `minglu new` shows which tables may stand within the one that ends there.
fn end_of_examples(text: &str, end: usize, header: &str) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let mut lines = rest.split_inclusive('\n');
    let mut at = end + lines.next().map_or(0, str::len);
    let (mut block, mut is_example) = (end, false);
    for line in lines.take_while(|line| line.trim().is_empty() || line.starts_with('#')) {
        is_example = !line.trim().is_empty() && (is_example || line.starts_with(header));
        if is_example {
            block = at + line.trim_end().len();
        }
        at += line.len();
    }
    block
}

impl Found<'_, '_> {
    /// What takes the key and its value away, with the line that has them.
    fn removed(&self, text: &str) -> Option<Replacement> {
        let value = self.value.span();
        if text[value.start..].starts_with('[') && matches!(self.value.get_ref(), DeValue::Table(_))
        {
            return None;
        }
        let end = value.end;
        if self.is_inline {
            let spans = self.within.iter();
            let mut spans: Vec<_> = spans
                .map(|(key, value)| (key.span().start, value.span().end))
                .collect();
            spans.sort_unstable();
            let place = spans
                .iter()
                .position(|(start, _)| *start == self.key.start)?;
            let before = place.checked_sub(1).and_then(|place| spans.get(place));
            return Some(match (before, spans.get(place + 1)) {
                (Some((_, before)), _) => (*before..end, String::new()),
                (None, Some((next, _))) => (self.key.start..*next, String::new()),
                (None, None) => (self.key.start..end, String::new()),
            });
        }
        let start = start_of_line(text, self.key.start);
        // Within braces it shares its line.
        if text[start..self.key.start].contains(['{', '[']) {
            return None;
        }
        let next = text[end..].find('\n').map_or(text.len(), |at| end + at + 1);
        Some((start..next, String::new()))
    }
}

/// What puts another value in place of one.
fn changed(text: &str, found: &Spanned<DeValue<'_>>, value: &Value) -> Option<Vec<Replacement>> {
    if let (Value::List(new), Some(old)) = (value, found.get_ref().as_array()) {
        let old: Vec<_> = old.iter().map(|member| (member.span(), member)).collect();
        let is_same = |at: usize, of_new: usize| {
            let old = old
                .get(at)
                .and_then(|(_, member)| member.get_ref().as_str());
            old.is_some() && old == new.get(of_new).map(String::as_str)
        };
        let most = old.len().min(new.len());
        let first = (0..most).take_while(|at| is_same(*at, *at)).count();
        let last = (1..=most - first)
            .take_while(|back| is_same(old.len() - back, new.len() - back))
            .count();
        let gone: Vec<_> = old[first..old.len() - last].iter().collect();
        let come: Vec<String> = new[first..new.len() - last]
            .iter()
            .map(|text| quoted(text))
            .collect();
        let before = first.checked_sub(1).map(|at| old[at].0.end);
        return Some(match (&gone[..], &come[..]) {
            (gone, come) if gone.len() == come.len() => {
                let pairs = gone.iter().zip(come);
                pairs
                    .map(|((span, _), new)| (span.clone(), new.clone()))
                    .collect()
            }
            ([], come) => {
                let joined = come.join(", ");
                let next = old.get(first).map(|(span, _)| span.start);
                vec![match (before, next) {
                    (Some(end), _) => (end..end, format!(", {joined}")),
                    (None, Some(start)) => (start..start, format!("{joined}, ")),
                    (None, None) => (found.span(), format!("[{joined}]")),
                }]
            }
            (gone, []) => {
                let (start, end) = (gone.first()?.0.start, gone.last()?.0.end);
                let next = old.get(old.len() - last).map(|(span, _)| span.start);
                vec![match (before, next) {
                    (Some(before), _) => (before..end, String::new()),
                    (None, Some(next)) => (start..next, String::new()),
                    (None, None) => (found.span(), "[]".to_owned()),
                }]
            }
            (gone, come) => {
                let (start, end) = (gone.first()?.0.start, gone.last()?.0.end);
                vec![(start..end, come.join(", "))]
            }
        });
    }
    let inner = match (value, found.get_ref()) {
        (Value::Text(_), DeValue::Table(table)) => table.get("text")?,
        _ => found,
    };
    let source = text.get(inner.span())?;
    let old = inner.get_ref().as_str().map(|old| (source, old));
    Some(vec![(inner.span(), written(value, old))])
}

/// A value as TOML, like one that stood there: its source and what it said.
fn written(value: &Value, old: Option<(&str, &str)>) -> String {
    match value {
        Value::Literal(literal) => literal.clone(),
        Value::List(members) => {
            let members: Vec<String> = members.iter().map(|text| quoted(text)).collect();
            format!("[{}]", members.join(", "))
        }
        Value::Text(text) => {
            let is_long = |(source, _): &(&str, &str)| {
                source.starts_with("\"\"\"") || source.starts_with("'''")
            };
            match (text.contains('\n'), old.filter(is_long)) {
                (false, None) => quoted(text),
                (_, old) => {
                    let end = old.is_some_and(|(_, said)| said.ends_with('\n'));
                    let end = if end { "\n" } else { "" };
                    format!("\"\"\"\n{}{end}\"\"\"", lines(text))
                }
            }
        }
    }
}

/// A text of several lines, as it stands between three quotes on each side.
fn lines(text: &str) -> String {
    let lines = text.split('\n').map(|line| {
        let line = quoted(line);
        let inner = line.get(1..line.len() - 1).unwrap_or_default();
        inner.replace("\\\"", "\"").replace("\"\"\"", "\"\"\\\"")
    });
    let text = lines.collect::<Vec<_>>().join("\n");
    match text.strip_suffix('"') {
        Some(rest) => format!("{rest}\\\""),
        None => text,
    }
}

/// Whether a comment's value only shows where one goes.
fn is_placeholder(value: &str) -> bool {
    value.contains('…')
        || value.contains("YYYY")
        || matches!(value, "1" | "true" | "\"unofficial\"")
}

/// From where to where a value is written that stands with the keys of its table, and under no header.
fn extent(text: &str, value: &Spanned<DeValue<'_>>) -> Option<Range<usize>> {
    let source = text.get(value.span())?;
    match value.get_ref() {
        DeValue::Table(_) if source.starts_with('[') => None,
        DeValue::Table(below) if !source.starts_with('{') => {
            let extents: Vec<_> = below
                .values()
                .filter_map(|value| extent(text, value))
                .collect();
            let start = extents.iter().map(|extent| extent.start).min()?;
            let end = extents.iter().map(|extent| extent.end).max()?;
            Some(start..end)
        }
        DeValue::Array(members) if is_of_headers(text, members.iter()) => None,
        _ => Some(value.span()),
    }
}

/// Where the first header of a value stands.
fn header(text: &str, value: &Spanned<DeValue<'_>>) -> Option<usize> {
    let is_header = |at: usize| text[at..].starts_with('[') && start_of_line(text, at) == at;
    match value.get_ref() {
        DeValue::Table(_) => Some(value.span().start),
        DeValue::Array(members) if is_of_headers(text, members.iter()) => {
            members.iter().map(|member| member.span().start).min()
        }
        _ => None,
    }
    .filter(|at| is_header(*at))
}

/// Where the comments begin that stand right above a line.
fn above_comments(text: &str, at: usize) -> usize {
    let mut start = start_of_line(text, at);
    while let Some(before) = text[..start].strip_suffix('\n') {
        let above = start_of_line(before, before.len());
        if !before[above..].starts_with('#') {
            break;
        }
        start = above;
    }
    start
}

fn start_of_line(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |end| end + 1)
}
