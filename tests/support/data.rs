//! Documents of data, as tests ask them.

use std::collections::BTreeSet;

use serde_json::Value;

/// The list under a key.
pub fn list<'v>(document: &'v Value, class: &str) -> &'v Vec<Value> {
    document[class].as_array().unwrap()
}

/// The identifiers of what is in a list, each of which is there once.
pub fn ids(document: &Value, class: &str) -> BTreeSet<String> {
    let all = list(document, class).iter();
    let all: Vec<String> = all
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    let distinct: BTreeSet<String> = all.iter().cloned().collect();
    assert_eq!(distinct.len(), all.len(), "an id is there twice: {all:?}");
    distinct
}
