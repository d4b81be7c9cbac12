//! The lives of the bodies that changes name, and what the rules about changes ask of a change.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::ToSpan;
use toml::Spanned;

use crate::content::schema::{ChangeRecord, PartyRecord, WrittenLife};
use crate::content::tree::{Tree, Written, WrittenBody};
use crate::diagnostics::Place;
use crate::model::ChangeKind;
use crate::text::{PartialDate, Period, Slug};

/// A body by its slugs: the organization, and the unit where it is one.
pub type Key<'a> = (&'a Slug, Option<&'a Slug>);

/// The life of a body; one that ends before it begins, or goes on where it is said to begin again, has been reported, and
/// says nothing.
pub struct Life<'a> {
    pub file: &'a Arc<str>,
    /// From its first beginning to its last end.
    pub period: Period,
    /// Where its last end is written.
    pub end: Option<Place>,
    /// The periods in which it exists, the earliest first.
    pub spells: Vec<Spell>,
}

/// One of the periods in which a body exists.
pub struct Spell {
    pub period: Period,
    /// Where its beginning is written.
    pub start: Option<Place>,
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

/// Whether a change is the end of a body: one that closes is no more, and neither is one that was merged into others.
pub fn ends(change: &ChangeRecord, body: Key<'_>) -> bool {
    match kind(change) {
        Some(ChangeKind::Close) => true,
        // What it became is named, or its lack is another mistake.
        Some(ChangeKind::Merge) => !change.to.is_empty() && !keys(&change.to).any(|to| to == body),
        _ => false,
    }
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
    let mut add = |key, body: Option<WrittenBody<'a>>| {
        let life = body.and_then(|body| life(body.file, body.life));
        lives.extend(life.map(|life| (key, life)));
    };
    for (slug, files) in &tree.organizations {
        add((slug, None), files.itself());
        for unit in files.units.keys() {
            add((slug, Some(unit)), files.unit(unit));
        }
    }
    lives
}

fn life<'a>(file: &'a Arc<str>, written: WrittenLife<'_>) -> Option<Life<'a>> {
    let life = written.life();
    let spells = written.written().map(|dates| Spell {
        period: dates.period(),
        start: dates.start.map(|start| Place::span(file, start.span())),
        end: dates.end.map(|end| Place::span(file, end.span())),
    });
    let spells: Vec<Spell> = spells.collect();
    let goes_on = life
        .periods()
        .zip(life.later())
        .any(|(period, next)| period.goes_on_in(*next));
    (life.is_ordered() && !goes_on).then(|| Life {
        file,
        period: life.whole(),
        end: spells.last().and_then(|last| last.end.clone()),
        spells,
    })
}

impl Life<'_> {
    /// Whether a date may be the day after the last one of all; one that could not be read may be any.
    pub fn may_end_at(&self, date: Option<&Spanned<PartialDate>>) -> bool {
        self.spells.last().is_some_and(|last| last.may_end_at(date))
    }
}

impl Spell {
    /// Whether a date may be the first day; one that could not be read may be any.
    pub fn may_begin_at(&self, date: Option<&Spanned<PartialDate>>) -> bool {
        let (Some(start), Some(date)) = (self.period.start, date.map(|date| *date.get_ref()))
        else {
            return true;
        };
        start.earliest() <= date.latest() && date.earliest() <= start.latest()
    }

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
