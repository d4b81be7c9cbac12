//! Questions to a directory, answered by addresses.

use std::path::Path;

use jiff::civil::{Date, date};
use minglu::search::{SearchRequest, SearchResults};
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
pub fn with_files(files: &[(impl AsRef<Path>, impl AsRef<str>)]) -> Snapshot {
    let content = Content::minimal();
    for (path, text) in files {
        content.write(path, text.as_ref());
    }
    snapshot(&content.path(""))
}

/// Makes sure that what is typed is taken as it is, all of it, and finds this first.
pub fn assert_found_first(snapshot: &Snapshot, typed: &str, expected: &str) {
    let results = found(snapshot, asked(typed));
    assert_eq!(addresses_of(snapshot, &results)[0], expected, "{typed}");
    assert!(!results.is_near, "{typed}");
    assert!(results.dropped.is_empty(), "{typed}: {:?}", results.dropped);
}

/// A question of today about everything.
pub fn asked(text: &str) -> SearchRequest<'_> {
    SearchRequest {
        text,
        kind: None,
        organization: None,
        day: TODAY,
    }
}

/// What is found.
pub fn found(snapshot: &Snapshot, asked: SearchRequest<'_>) -> SearchResults {
    snapshot
        .index()
        .unwrap()
        .search(snapshot.directory(), asked)
        .unwrap()
}

/// The permalinks of the results of today.
pub fn addresses(snapshot: &Snapshot, text: &str) -> Vec<String> {
    addresses_of(snapshot, &found(snapshot, asked(text)))
}

/// The permalinks of results.
pub fn addresses_of(snapshot: &Snapshot, found: &SearchResults) -> Vec<String> {
    let hits = found.hits.iter();
    let directory = snapshot.directory();
    hits.map(|hit| Place::of(directory, hit.findable).permalink(directory))
        .collect()
}

/// The first result.
pub fn first(snapshot: &Snapshot, text: &str) -> String {
    addresses(snapshot, text)
        .into_iter()
        .next()
        .unwrap_or_default()
}
