//! The judged set: queries with what a person would expect of them, over the content that is shipped.

use std::path::Path;

use jiff::civil::{Date, date};
use minglu::search::{Findable, Hit, SearchRequest};
use minglu::site::Place;
use minglu::snapshot::Snapshot;
use serde::Deserialize;

use crate::support::{shipped_snapshot, snapshot};

/// The scores below which no change of the search may fall. They only rise.
const FLOOR: Scores = Scores {
    first: 0.98,
    third: 0.995,
    reciprocal: 0.989,
};
const TODAY: Date = date(2026, 11, 23);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judgments {
    queries: Vec<Judged>,
}

/// A query with the permalinks of what answers it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Judged {
    q: String,
    /// One of these has to come first.
    #[serde(default)]
    first: Vec<String>,
    /// One of these has to be among the first three.
    #[serde(default)]
    among: Vec<String>,
}

#[derive(Debug, Clone, Copy)]
struct Scores {
    /// The share of queries whose answer is the first result.
    first: f64,
    /// The share whose answer is among the first three.
    third: f64,
    /// The mean of one divided by the place of the answer.
    reciprocal: f64,
}

impl Judged {
    fn answers(&self) -> &[String] {
        if self.first.is_empty() {
            &self.among
        } else {
            &self.first
        }
    }

    /// The place of the first result that answers, counted from 0.
    fn place(&self, snapshot: &Snapshot) -> Option<usize> {
        let asked = SearchRequest {
            text: &self.q,
            kind: None,
            organization: None,
            day: TODAY,
        };
        let found = snapshot
            .index()
            .unwrap()
            .search(snapshot.directory(), asked)
            .unwrap();
        found
            .hits
            .iter()
            .position(|hit| self.is_answered(snapshot, hit))
    }

    fn is_answered(&self, snapshot: &Snapshot, hit: &Hit) -> bool {
        let directory = snapshot.directory();
        let permalink = |found: &Findable| Place::of(directory, *found).permalink(directory);
        let own = permalink(&hit.findable);
        let page = own.split('#').next().unwrap_or_default().to_owned();
        let also = hit.also.iter().map(permalink);
        let mut addresses: Vec<String> = [own, page].into_iter().chain(also).collect();
        addresses.truncate(5);
        self.answers()
            .iter()
            .any(|answer| addresses.contains(answer))
    }

    fn is_met(&self, place: Option<usize>) -> bool {
        let most = if self.first.is_empty() { 3 } else { 1 };
        place.is_some_and(|place| place < most)
    }
}

fn read(path: &Path) -> Vec<Judged> {
    let text = std::fs::read_to_string(path).unwrap();
    let judgments: Judgments = toml::from_str(&text).unwrap();
    judgments.queries
}

#[test]
fn people_find_what_they_mean() {
    // Another set, such as one that nobody has tuned for, is scored where the environment names it, over content that it
    // names.
    let other = std::env::var_os("MINGLU_JUDGMENTS");
    let own = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/search/judgments.toml");
    let queries = read(other.as_ref().map_or(&own, |path| Path::new(path)));
    let snapshot = match std::env::var_os("MINGLU_JUDGED_CONTENT") {
        Some(folder) => snapshot(Path::new(&folder)),
        None => shipped_snapshot(),
    };
    let places: Vec<_> = queries.iter().map(|query| query.place(&snapshot)).collect();
    let share = |count: usize| count as f64 / queries.len() as f64;
    let within = |most: usize| {
        share(
            places
                .iter()
                .flatten()
                .filter(|place| **place < most)
                .count(),
        )
    };
    let reciprocal: f64 = places
        .iter()
        .flatten()
        .map(|place| 1.0 / (place + 1) as f64)
        .sum();
    let scores = Scores {
        first: within(1),
        third: within(3),
        reciprocal: reciprocal / queries.len() as f64,
    };
    let missed = queries
        .iter()
        .zip(&places)
        .filter(|(query, place)| !query.is_met(**place));
    let missed: Vec<_> = missed.collect();
    println!(
        "{} queries: success@1 {:.3}, success@3 {:.3}, MRR {:.3}, {} not as judged",
        queries.len(),
        scores.first,
        scores.third,
        scores.reciprocal,
        missed.len(),
    );
    for (query, place) in &missed {
        let place = place.map_or("none".to_owned(), |place| (place + 1).to_string());
        println!("  {place:>4}  {}  ({})", query.q, query.answers()[0]);
    }
    if other.is_none() {
        assert!(queries.len() >= 150, "{} queries", queries.len());
        assert!(scores.first >= FLOOR.first, "{scores:?}");
        assert!(scores.third >= FLOOR.third, "{scores:?}");
        assert!(scores.reciprocal >= FLOOR.reciprocal, "{scores:?}");
    }
}
