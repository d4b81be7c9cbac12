//! A unit ends, with the units within it, their posts and whoever holds these; and a change says what became of it.

use anyhow::Result;
use jiff::civil::Date;
use toml::de::DeTable;

use super::appointments::posts;
use super::content_ref::{ContentRef, slug_named};
use super::draft::Draft;
use super::ending::{self, members};
use super::moved_file::value_of;
use super::new::{self, Entry, Style};
use super::toml::{Replacement, replaced};
use crate::content::file_kind;
use crate::messages::{OrSay, say};
use crate::model::ChangeKind;
use crate::text::{Choice, Slug};

/// What is to be closed.
pub struct Closing {
    /// The organization of the unit.
    pub organization: Slug,
    /// The unit.
    pub unit: Slug,
    /// The first day without it.
    pub date: Date,
    /// The bodies that take over its work.
    pub into: Vec<ContentRef>,
    /// What happened, in the languages of the site.
    pub text: Vec<(String, String)>,
    /// The languages in which that is not the institution's own text.
    pub unofficial: Vec<String>,
}

impl Closing {
    /// The texts as they are then.
    ///
    /// # Errors
    /// Where the unit has ended before, or the change cannot be written.
    pub fn apply(&self, before: &Draft) -> Result<Draft> {
        let last = self.date.yesterday()?;
        let closed = self.units(before);
        let mut after = before.clone();
        for (path, text) in &mut after.texts {
            let Some(thing) = file_kind(path).and_then(ContentRef::of_file) else {
                continue;
            };
            let pieces = self.pieces(&thing, text, &closed, last);
            *text = replaced(text, pieces);
        }
        // What had ended before stays as it was.
        let ends = |unit: &Slug| {
            let file = format!("organizations/{}/units/{unit}.toml", self.organization);
            after.texts.get(&file) != before.texts.get(&file)
        };
        if !ends(&self.unit) {
            return Err(say::has_ended_already(self.unit.as_str()).into());
        }
        let change = self.change(closed.into_iter().filter(ends));
        let suggested = slug_named(&format!("{}-{}", self.unit, change.kind.word()))?;
        let slug = new::free_slug(&after, &change, suggested)?;
        let slug = slug.or_say(say::no_slug_from_names)?;
        let languages = new::languages(before);
        change.write(&slug, Style::bare(&languages), &mut after)?;
        Ok(after)
    }

    /// The unit and all within it.
    fn units(&self, draft: &Draft) -> Vec<Slug> {
        let folder = format!("organizations/{}/units/", self.organization);
        let files = draft.texts.iter().filter_map(|(path, text)| {
            let slug = path.strip_prefix(&folder)?.strip_suffix(".toml")?;
            Some((Slug::parse(slug).ok()?, value_of(text, "parent")?))
        });
        let below: Vec<(Slug, String)> = files.collect();
        let mut closed = vec![self.unit.clone()];
        let mut next = 0;
        while let Some(above) = closed.get(next).cloned() {
            next += 1;
            for (unit, parent) in &below {
                if *parent == above.as_str() && !closed.contains(unit) {
                    closed.push(unit.clone());
                }
            }
        }
        closed
    }

    /// What changes in a file.
    fn pieces(
        &self,
        thing: &ContentRef,
        text: &str,
        closed: &[Slug],
        last: Date,
    ) -> Vec<Replacement> {
        let (table, _) = DeTable::parse_recoverable(text);
        let table = table.get_ref();
        let is_here = thing.organization() == Some(&self.organization);
        let is_of_closed = is_here
            && match thing {
                ContentRef::Unit(_, unit) => closed.contains(unit),
                ContentRef::PostFile(..) => {
                    let unit = table.get("unit").and_then(|unit| unit.get_ref().as_str());
                    closed.iter().any(|closed| Some(closed.as_str()) == unit)
                }
                _ => false,
            };
        let mut pieces = Vec::new();
        if is_of_closed && matches!(thing, ContentRef::Unit(..)) {
            pieces.extend(ending::unit(text, table, last));
        }
        for post in posts(thing, table) {
            if is_of_closed {
                pieces.extend(post.ended(text, last));
            }
            let of_holders = members(post.table, "appointments");
            let of_holders = of_holders.flat_map(|(held, _)| members(held, "oversees"));
            let portfolio = members(post.table, "oversees").chain(of_holders);
            let lost = portfolio.filter(|(part, _)| self.names_closed(thing, part, closed));
            pieces.extend(lost.filter_map(|(part, span)| {
                ending::ended(text, part, Some(span), ending::OVERSIGHT, last)
            }));
        }
        pieces
    }

    /// Whether a part of a portfolio is a unit that is closed.
    fn names_closed(&self, thing: &ContentRef, part: &DeTable<'_>, closed: &[Slug]) -> bool {
        let word = |key: &str| part.get(key).and_then(|value| value.get_ref().as_str());
        let own = match thing {
            ContentRef::Organization(slug) => Some(slug),
            other => other.organization(),
        };
        let organization = word("organization").or(own.map(Slug::as_str));
        let is_closed = |unit: &str| closed.iter().any(|closed| closed.as_str() == unit);
        organization == Some(self.organization.as_str()) && word("unit").is_some_and(is_closed)
    }

    /// What became of these units.
    fn change(&self, closed: impl Iterator<Item = Slug>) -> new::Change {
        new::Change {
            kind: match self.into.len() {
                0 => ChangeKind::Close,
                1 => ChangeKind::Merge,
                _ => ChangeKind::Split,
            },
            date: self.date.to_string(),
            text: self.text.clone(),
            unofficial: self.unofficial.clone(),
            from: closed
                .map(|unit| ContentRef::Unit(self.organization.clone(), unit))
                .collect(),
            to: self.into.clone(),
        }
    }
}
