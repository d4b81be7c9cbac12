//! When each file of the content was last changed.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

/// When each file of the content was last changed, as far as its history tells.
#[derive(Debug, Clone, Default)]
pub struct Changed(BTreeMap<String, Timestamp>);

impl Changed {
    /// Notes a change of a file, by its path below the content folder. The first that is noted counts.
    pub fn note(&mut self, file: &str, time: Timestamp) {
        if !self.0.contains_key(file) {
            self.0.insert(file.to_owned(), time);
        }
    }

    /// The same without these files.
    pub fn without(mut self, files: &BTreeSet<String>) -> Self {
        self.0.retain(|file, _| !files.contains(file));
        self
    }

    /// When a file was last changed; `None` where nobody knows.
    pub fn of(&self, file: &str) -> Option<Timestamp> {
        self.0.get(file).copied()
    }
}
