//! Facts about a body, and what is told of its life.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Fact, Figure, HistoryEntry, HistoryKind, Profile};
use crate::site::formats::json::shared::{WireLocalized, localized};
use crate::site::formats::json::values::{WireDate, Word};
use crate::site::view::View;

/// A fact with a label.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Fact")]
pub struct WireFact {
    /// What the fact is about.
    label: WireLocalized,
    /// What is so.
    text: WireLocalized,
    /// The number of a citation that the source makes without naming its target.
    citation: Option<u32>,
}

/// A fact that is a number.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Figure")]
pub struct WireFigure {
    /// What is counted.
    label: WireLocalized,
    /// How many there are.
    number: u64,
    /// Whether the source says that there are more than this.
    more_than: bool,
    /// The number of a citation that the source makes without naming its target.
    citation: Option<u32>,
}

/// An event in the life of a body, as its source tells it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "History")]
pub struct WireHistory {
    /// When it was, as far as the source says.
    date: Option<WireDate>,
    /// What kind of event it was.
    kind: Word<HistoryKind>,
    /// What happened.
    text: WireLocalized,
    /// The number of a citation that the source makes without naming its target.
    citation: Option<u32>,
}

impl WireFact {
    /// A fact.
    pub fn new(fact: &Fact) -> Self {
        Self {
            label: localized(&fact.label),
            text: localized(&fact.text),
            citation: fact.citation,
        }
    }
}

impl WireFigure {
    /// A figure.
    pub fn new(figure: &Figure) -> Self {
        Self {
            label: localized(&figure.label),
            number: figure.number,
            more_than: figure.more_than,
            citation: figure.citation,
        }
    }
}

impl WireHistory {
    /// What is told of a body up to the day that is shown.
    pub fn all(view: &View<'_>, profile: &Profile) -> Vec<Self> {
        let told = profile.history.iter();
        let happened =
            |entry: &&HistoryEntry| entry.date.is_none_or(|date| date.earliest() <= view.day());
        told.filter(happened).map(Self::new).collect()
    }

    fn new(entry: &HistoryEntry) -> Self {
        Self {
            date: entry.date.map(WireDate),
            kind: Word(entry.kind),
            text: localized(&entry.text),
            citation: entry.citation,
        }
    }
}
