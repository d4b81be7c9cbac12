//! Questions to a directory, answered by addresses.

use jiff::civil::{Date, date};
use minglu::search::{Asked, Found};
use minglu::site::Place;
use minglu::snapshot::Snapshot;

use crate::support::content::{Content, fixture};
use crate::support::{shipped_content, shipped_snapshot, snapshot};

/// The day on which tests ask.
pub const TODAY: Date = date(2026, 11, 23);

/// The content that is shipped.
pub fn shipped() -> Snapshot {
    shipped_snapshot()
}

/// A fixture with the interface strings that are shipped.
pub fn content_of(name: &str) -> Content {
    let content = Content::empty();
    content.lay_over(&fixture(name), "");
    content.lay_over(&shipped_content().join("locales"), "locales");
    content
}

/// The smallest content with these files besides.
pub fn with_files(files: &[(&str, &str)]) -> Snapshot {
    let content = Content::minimal();
    for (path, text) in files {
        content.write(path, text);
    }
    snapshot(&content.path(""))
}

/// A question of today about everything.
pub fn asked(text: &str) -> Asked<'_> {
    Asked {
        text,
        kind: None,
        organization: None,
        day: TODAY,
    }
}

/// What is found.
pub fn found(snapshot: &Snapshot, asked: Asked<'_>) -> Found {
    snapshot
        .index()
        .unwrap()
        .find(snapshot.directory(), asked)
        .unwrap()
}

/// The permalinks of the results of today.
pub fn addresses(snapshot: &Snapshot, text: &str) -> Vec<String> {
    addresses_of(snapshot, &found(snapshot, asked(text)))
}

/// The permalinks of results.
pub fn addresses_of(snapshot: &Snapshot, found: &Found) -> Vec<String> {
    let hits = found.hits.iter();
    let directory = snapshot.directory();
    hits.map(|hit| Place::of(directory, hit.thing).permalink(directory))
        .collect()
}

/// The first result.
pub fn first(snapshot: &Snapshot, text: &str) -> String {
    addresses(snapshot, text)
        .into_iter()
        .next()
        .unwrap_or_default()
}
