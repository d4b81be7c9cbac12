//! A telephone number takes the place of another one wherever that is written: in lists of numbers however it is spelled,
//! in other texts as it is spelled there or was given.

use std::collections::BTreeSet;

use anyhow::Result;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::draft::Draft;
use super::moved_file::value_of;
use super::toml::{Replacement, replaced};
use crate::content::quoted;
use crate::content::{FileKind, file_kind};
use crate::messages::{OrSay, say};
use crate::text::{EXTENSION_MARKS, Phone, PhoneRegion, Slug};

/// A place where a number is replaced.
pub struct Replaced {
    /// The file.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What stands there.
    pub before: String,
    /// What is to stand there.
    pub after: String,
}

/// Whether a number is one as people of the same town write it.
fn lacks_area_code(written: &str) -> bool {
    let digits = written.chars().filter(char::is_ascii_digit).count();
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '-');
    (6..=8).contains(&digits) && written.chars().all(is_number)
}

/// The texts with the new number, and each place where it is.
///
/// # Errors
/// Where one of the two is no number, or the old one is nowhere.
pub fn replace_phone(before: &Draft, old: &str, new: &str) -> Result<(Draft, Vec<Replaced>)> {
    let region = before.texts.get("site.toml");
    let region = region.and_then(|text| value_of(text, "phone_region"));
    let region = region.and_then(|region| PhoneRegion::parse(&region));
    let parse = |written: &str| {
        Phone::parse(written, region)
            .ok()
            .or_say(|| match lacks_area_code(written) {
                true => say::phone_without_area_code(written),
                false => say::no_phone(written),
            })
    };
    let (old, new) = (old.trim(), new.trim());
    let change = Change {
        old: parse(old)?,
        new: parse(new)?,
        new_written: new,
        region,
    };
    let files = || before.texts.iter().filter(|(path, _)| is_toml(path));
    let mut spellings = BTreeSet::from([old.to_owned()]);
    for (_, text) in files() {
        let (table, _) = DeTable::parse_recoverable(text);
        each_text(table.get_ref(), false, &mut |value, written, is_phone| {
            if is_phone && change.replaces(written) && change.suffix(written).is_empty() {
                spellings.insert(text[value.span()].trim_matches(['"', '\'']).to_owned());
            }
        });
    }
    let mut after = before.clone();
    let mut places = Vec::new();
    for (path, text) in files() {
        let mut pieces: Vec<Replacement> = Vec::new();
        let (table, _) = DeTable::parse_recoverable(text);
        each_text(table.get_ref(), false, &mut |value, written, is_phone| {
            let span = value.span();
            if is_phone {
                if change.replaces(written) {
                    pieces.push((span, quoted(&change.replacement(written))));
                }
            } else {
                let within = &text[span.clone()];
                let found = occurrences(within, &spellings);
                pieces.extend(found.into_iter().map(|place| {
                    let place = span.start + place.start..span.start + place.end;
                    (place, new.to_owned())
                }));
            }
        });
        places.extend(pieces.iter().map(|(span, piece)| Replaced {
            file: path.clone(),
            line: text[..span.start].matches('\n').count() + 1,
            before: text[span.clone()].trim_matches(['"', '\'']).to_owned(),
            after: piece.trim_matches('"').to_owned(),
        }));
        after.texts.insert(path.clone(), replaced(text, pieces));
    }
    match places.is_empty() {
        true => Err(say::phone_nowhere(old).into()),
        false => Ok((after, places)),
    }
}

/// The telephone numbers of an organization and its units, as they are written.
pub fn phones_of(draft: &Draft, organization: &Slug) -> Vec<String> {
    let folder = format!("organizations/{organization}/");
    let mut phones = Vec::new();
    for (path, text) in draft
        .texts
        .iter()
        .filter(|(path, _)| path.starts_with(&folder))
    {
        if is_toml(path) {
            let (table, _) = DeTable::parse_recoverable(text);
            each_text(table.get_ref(), false, &mut |_, written, is_phone| {
                phones.extend(is_phone.then(|| written.to_owned()));
            });
        }
    }
    phones
}

struct Change<'a> {
    old: Phone,
    new: Phone,
    new_written: &'a str,
    region: Option<PhoneRegion>,
}

impl Change<'_> {
    /// Whether a number is the old one; with any extension where the old one is given without.
    fn replaces(&self, written: &str) -> bool {
        Phone::parse(written, self.region).is_ok_and(|phone| {
            let is_extension = self
                .old
                .extension()
                .is_none_or(|it| phone.extension() == Some(it));
            phone.dialled() == self.old.dialled() && is_extension
        })
    }

    /// The new number with the extension of the old one, unless it brings one of its own.
    fn replacement(&self, written: &str) -> String {
        match self.old.extension().or(self.new.extension()) {
            Some(_) => self.new_written.to_owned(),
            None => format!("{}{}", self.new_written, self.suffix(written)),
        }
    }

    /// The extension as it is written, with what stands before it.
    fn suffix<'w>(&self, written: &'w str) -> &'w str {
        let has_extension =
            Phone::parse(written, self.region).is_ok_and(|phone| phone.extension().is_some());
        if !has_extension {
            return "";
        }
        let lower = written.to_lowercase();
        let marks = EXTENSION_MARKS.iter().filter_map(|mark| lower.find(mark));
        let at = marks.min().or_else(|| written.rfind('-'));
        let at = at.map(|at| written[..at].trim_end().len());
        at.and_then(|at| written.get(at..)).unwrap_or_default()
    }
}

/// Where a text has one of these spellings, with no further digit at its ends.
fn occurrences(text: &str, spellings: &BTreeSet<String>) -> Vec<std::ops::Range<usize>> {
    let mut found: Vec<std::ops::Range<usize>> = Vec::new();
    // The longest first: one may be a part of another.
    let mut spellings: Vec<&String> = spellings.iter().collect();
    spellings.sort_by_key(|spelling| std::cmp::Reverse(spelling.len()));
    for spelling in spellings {
        for (start, _) in text.match_indices(spelling.as_str()) {
            let end = start + spelling.len();
            let is_digit = |letter: char| letter.is_ascii_digit();
            let is_part = text[..start].ends_with(is_digit)
                || text[..start].ends_with('-')
                || text[end..].starts_with(is_digit);
            let is_known = found
                .iter()
                .any(|known| known.start < end && start < known.end);
            if !is_part && !is_known {
                found.push(start..end);
            }
        }
    }
    found
}

/// Calls `see` with each text of a table, its value, and whether it stands in a list of numbers.
fn each_text<'t>(
    table: &'t DeTable<'_>,
    is_phone: bool,
    see: &mut dyn FnMut(&'t Spanned<DeValue<'_>>, &'t str, bool),
) {
    for (key, value) in table {
        let is_phone = is_phone || matches!(key.get_ref().as_ref(), "phones" | "faxes");
        each_text_of(value, is_phone, see);
    }
}

fn each_text_of<'t>(
    value: &'t Spanned<DeValue<'_>>,
    is_phone: bool,
    see: &mut dyn FnMut(&'t Spanned<DeValue<'_>>, &'t str, bool),
) {
    match value.get_ref() {
        DeValue::String(text) => see(value, text, is_phone),
        DeValue::Array(members) => members
            .iter()
            .for_each(|member| each_text_of(member, is_phone, see)),
        DeValue::Table(table) => each_text(table, is_phone, see),
        _ => {}
    }
}

/// Whether a file of the content is TOML.
fn is_toml(path: &str) -> bool {
    path.ends_with(".toml") && file_kind(path).is_some_and(|kind| kind != FileKind::Site)
}
