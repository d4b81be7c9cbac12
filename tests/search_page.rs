//! The page that answers what somebody types, the same as data, and what may be about to be typed.

mod answers;
mod bad_questions;
mod data;
mod log;
mod suggestions;
mod ways;

use serde_json::Value;

use crate::support::Site;

/// A document of JSON, whatever its status.
fn json(site: &Site, path: &str) -> Value {
    let answer = site.get(path);
    serde_json::from_slice(&answer.body).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The texts at a place of each of the values.
fn texts<'v>(values: &'v Value, pointer: &str) -> Vec<&'v str> {
    let values = values.as_array().unwrap().iter();
    let texts = values.filter_map(|value| value.pointer(pointer)?.as_str());
    texts.collect()
}
