//! Who holds a post, in the file of its body or in its own: appointments that end and begin.

use std::ops::Range;

use anyhow::Result;
use jiff::civil::Date;
use toml::de::{DeTable, DeValue};

use super::content_ref::ContentRef;
use super::draft::Draft;
use super::ending::{self, members};
use super::toml::{Replacement, line_after, line_end, replaced};
use crate::content::quoted;
use crate::messages::{OrSay, say};
use crate::text::{PartialDate, Slug};

/// A post as it is written.
pub struct WrittenPost<'t, 'i> {
    /// Its keys.
    pub table: &'t DeTable<'i>,
    /// Where it stands in the file of its body; nothing where the file is its own.
    pub span: Option<Range<usize>>,
}

/// The posts of a file, which is that of a body or of a post.
pub fn posts<'t, 'i>(thing: &ContentRef, table: &'t DeTable<'i>) -> Vec<WrittenPost<'t, 'i>> {
    match thing {
        ContentRef::PostFile(..) => vec![WrittenPost { table, span: None }],
        _ => members(table, "posts")
            .map(|(table, span)| WrittenPost {
                table,
                span: Some(span),
            })
            .collect(),
    }
}

/// The file of a post.
///
/// # Errors
/// Where there is no such post.
pub fn file_of(draft: &Draft, post: &ContentRef) -> Result<String> {
    let things = draft.things();
    let mut things = things.iter();
    let found = things.find(|(thing, _)| thing == post);
    let file = found.map(|(_, file)| (*file).to_owned());
    file.or_say(|| say::no_such_thing(post.kind(), post.short()))
}

impl WrittenPost<'_, '_> {
    /// Whether it is this one.
    pub fn is(&self, post: &ContentRef) -> bool {
        self.span.is_none() || self.text("slug") == Some(post.slug().as_str())
    }

    /// Whether several people hold it at once.
    pub fn is_shared(&self) -> bool {
        let flag = self.table.get("multiple_holders");
        flag.is_some_and(|flag| flag.get_ref().as_bool() == Some(true))
    }

    /// Who holds it on a day and afterwards, as far as its own appointments say so.
    pub fn holders(&self, day: Date) -> Vec<&str> {
        let open = self.appointments_on(day);
        let people = open.filter_map(|(table, _)| table.get("person")?.get_ref().as_str());
        people.collect()
    }

    /// What ends the appointments of a person, or of all, and the vacancy, should there be one, on a day.
    pub fn emptied(&self, text: &str, person: Option<&Slug>, last: Date) -> Vec<Replacement> {
        let is_meant = |table: &DeTable<'_>| {
            let written = table
                .get("person")
                .and_then(|person| person.get_ref().as_str());
            person.is_none_or(|person| written == Some(person.as_str()))
        };
        let open = self.appointments_on(last);
        let open = open.filter(|(table, _)| is_meant(table));
        let end = |table: &DeTable<'_>, span, before| {
            ending::ended(text, table, Some(span), before, last)
        };
        let ended = open.filter_map(|(table, span)| end(table, span, ending::APPOINTMENT));
        let vacancies = members(self.table, "vacancies");
        let filled = vacancies.filter_map(|(table, span)| end(table, span, ending::PERIOD));
        ended.chain(filled).collect()
    }

    /// What ends all of it on a day.
    pub fn ended(&self, text: &str, last: Date) -> Vec<Replacement> {
        let mut pieces = self.emptied(text, None, last);
        let span = self.span.clone();
        pieces.extend(ending::ended(text, self.table, span, ending::POST, last));
        pieces
    }

    /// The appointments that began by a day and have not ended before it.
    fn appointments_on(&self, day: Date) -> impl Iterator<Item = (&DeTable<'_>, Range<usize>)> {
        let date = |table: &DeTable<'_>, key| {
            let written = table.get(key)?.get_ref().as_str()?;
            Some(PartialDate::parse(written).ok())
        };
        members(self.table, "appointments").filter(move |(table, _)| {
            let has_begun = match date(table, "start").flatten() {
                Some(start) => start.earliest() <= day,
                None => true,
            };
            // What ended on an unknown day has ended.
            let goes_on = match date(table, "end") {
                Some(end) => end.is_some_and(|end| end.latest() >= day),
                None => true,
            };
            has_begun && goes_on
        })
    }

    fn text(&self, key: &str) -> Option<&str> {
        self.table.get(key)?.get_ref().as_str()
    }
}

/// Adds an appointment below the others of a post.
///
/// # Errors
/// Where there is no such post, or it is written in one line.
pub fn begin(
    draft: &mut Draft,
    post: &ContentRef,
    person: &Slug,
    start: Option<&str>,
) -> Result<()> {
    let file = file_of(draft, post)?;
    let Some(text) = draft.texts.get_mut(&file) else {
        return Err(say::no_such_file(file).into());
    };
    let mut keys = vec![format!("person = \"{person}\"")];
    keys.extend(start.map(|start| format!("start = {}", quoted(start))));
    let piece = {
        let (table, _) = DeTable::parse_recoverable(text);
        let posts = posts(post, table.get_ref());
        let written = posts.iter().find(|written| written.is(post));
        let inline = written.and_then(|written| between_brackets(text, written.table, &keys));
        inline.or_else(|| below_header(text, written?, &keys))
    };
    let piece = piece.or_say(|| say::post_in_one_line(file))?;
    *text = replaced(text, vec![piece]);
    Ok(())
}

/// The appointment behind those that stand between brackets.
fn between_brackets(text: &str, post: &DeTable<'_>, keys: &[String]) -> Option<Replacement> {
    let list = post.get("appointments")?;
    let is_inline =
        text.get(list.span())?.starts_with('[') && !text.get(list.span())?.starts_with("[[");
    let last = list.get_ref().as_array()?.iter().next_back();
    let entry = format!("{{ {} }}", keys.join(", "));
    match last {
        Some(last) if text.get(last.span())?.starts_with('{') => {
            let end = last.span().end;
            Some((end..end, format!(", {entry}")))
        }
        None if is_inline => {
            let start = list.span().start + 1;
            Some((start..start, entry))
        }
        _ => None,
    }
}

/// The appointment below a header of its own.
fn below_header(text: &str, post: &WrittenPost<'_, '_>, keys: &[String]) -> Option<Replacement> {
    let header = match post.span {
        Some(_) => "[[posts.appointments]]",
        None => "[[appointments]]",
    };
    let lines = [&[header.to_owned()], keys].concat();
    let end = line_end(text);
    if post.span.is_none() {
        let gap = if text.ends_with('\n') { "" } else { end };
        let block = format!("{gap}{end}{}{end}", lines.join(end));
        return Some((text.len()..text.len(), block));
    }
    let is_under_header = text.get(post.span.clone()?)?.starts_with('[');
    let last = Some(post.table)
        .filter(|_| is_under_header)
        .and_then(end_of_table)?;
    let block = format!("{end}{}", lines.join(end));
    Some(line_after(text, end_of_block(text, last), &block))
}

/// Where the comments end that are about a post: those that follow its last value line upon line, and the paragraphs of
/// further keys that `minglu new` leaves for its editor to fill in. A table that stood above them would take them.
pub fn end_of_block(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let mut lines = rest.split_inclusive('\n');
    let mut at = lines.next().map_or(0, str::len);
    // Before the end of the line, so that what is added stands on the next one.
    let (mut block, mut paragraph) = (0, 0);
    let (mut is_first, mut has_key) = (true, false);
    for line in lines {
        at += line.len();
        let comment = line.trim_end().strip_prefix('#').map(str::trim_start);
        match comment {
            Some(comment) if comment.starts_with('[') => break,
            Some(comment) => {
                has_key |= comment
                    .split_once(" = ")
                    .is_some_and(|(key, _)| is_key(key));
                paragraph = at - 1;
                if is_first {
                    block = paragraph;
                }
            }
            None if line.trim().is_empty() => {
                if has_key {
                    block = paragraph;
                }
                (is_first, has_key) = (false, false);
            }
            None => break,
        }
    }
    end + block
}

fn is_key(text: &str) -> bool {
    let is_part = |character: char| character.is_ascii_lowercase() || "_.".contains(character);
    !text.is_empty() && text.chars().all(is_part)
}

/// Where the last value in a table ends.
pub fn end_of_table(table: &DeTable<'_>) -> Option<usize> {
    table.values().filter_map(end_of).max()
}

fn end_of(value: &toml::Spanned<DeValue<'_>>) -> Option<usize> {
    let within = match value.get_ref() {
        DeValue::Table(table) => end_of_table(table),
        DeValue::Array(members) => members.iter().filter_map(end_of).max(),
        _ => None,
    };
    within.max(Some(value.span().end))
}
