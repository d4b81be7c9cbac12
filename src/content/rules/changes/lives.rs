//! The lives of the bodies that changes name, and what the rules about changes ask of a change.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use toml::Spanned;

use crate::content::schema::{ChangeRecord, PartyRecord};
use crate::content::tree::{Tree, Written};
use crate::diagnostics::Place;
use crate::model::ChangeKind;
use crate::text::{End, PartialDate, Period, Slug};

/// A body by its slugs: the organization, and the unit where it is one.
pub type Key<'a> = (&'a Slug, Option<&'a Slug>);

/// The life of a body; one that ends before it begins has been reported, and says nothing.
pub struct Life<'a> {
    pub file: &'a Arc<str>,
    pub period: Period,
    /// Where its end is written.
    pub end: Option<Place>,
}

/// The lives of all bodies.
pub type Lives<'a> = BTreeMap<Key<'a>, Life<'a>>;

/// The changes that could be read, with their files.
pub fn changes(tree: &Tree) -> impl Iterator<Item = (&Written<ChangeRecord>, &ChangeRecord)> {
    let files = tree.changes.values();
    files.filter_map(|written| Some((written, written.record.as_deref()?)))
}

pub fn kind(change: &ChangeRecord) -> Option<ChangeKind> {
    change.kind.as_ref().map(|kind| *kind.get_ref())
}

pub fn key(party: &PartyRecord) -> Option<Key<'_>> {
    let organization = party.organization.as_ref()?.get_ref();
    Some((organization, party.unit.as_ref().map(Spanned::get_ref)))
}

/// The bodies of the directory that a list of parties names.
pub fn keys(written: &[Spanned<PartyRecord>]) -> impl Iterator<Item = Key<'_>> {
    written.iter().filter_map(|party| key(party.get_ref()))
}

pub fn name((organization, unit): Key<'_>) -> String {
    match unit {
        Some(unit) => format!("{organization}/{unit}"),
        None => organization.to_string(),
    }
}

/// The life of every body that could be read.
pub fn lives<'a>(tree: &'a Tree) -> Lives<'a> {
    let mut lives = BTreeMap::new();
    let mut add = |key, file: &'a Arc<str>, period: Period, end: Option<&Spanned<End>>| {
        let end = end.map(|end| Place::span(file, end.span()));
        let life = match period.is_ordered() {
            true => Some(Life { file, period, end }),
            false => None,
        };
        lives.extend(life.map(|life| (key, life)));
    };
    for (slug, files) in &tree.organizations {
        if let Some(written) = &files.organization
            && let Some(record) = &written.record
            && let Some(body) = files.itself()
        {
            add(
                (slug, None),
                &written.file,
                body.life,
                record.closed.as_ref(),
            );
        }
        for (unit, written) in &files.units {
            if let Some(record) = &written.record {
                let period = &record.period;
                let key = (slug, Some(unit));
                add(key, &written.file, period.period(), period.end.as_ref());
            }
        }
    }
    lives
}

impl Life<'_> {
    /// Whether a date may be the day after the last one; one that could not be read may be any.
    pub fn may_end_at(&self, date: Option<&Spanned<PartialDate>>) -> bool {
        let (Some(end), Some(date)) = (self.period.last(), date.map(|date| *date.get_ref())) else {
            return self.period.end.is_some();
        };
        let first = end.earliest().saturating_add(1.day());
        let last = end.latest().saturating_add(1.day());
        first <= date.latest() && date.earliest() <= last
    }
}
