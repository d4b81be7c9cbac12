//! When each file of the content was last changed, and each of its lines.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;

/// When each line of a file came to be as it is; `None` where the history does not tell.
pub type LineTimes = Vec<Option<Timestamp>>;

/// When each file of the content was last changed, as far as its history tells.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    files: BTreeMap<String, Timestamp>,
    lines: BTreeMap<String, LineTimes>,
    /// When anything was, where no file differs from the history.
    last: Option<Timestamp>,
}

impl Changed {
    /// Notes a change of a file, by its path below the content folder. The first that is noted counts.
    pub fn note(&mut self, file: &str, time: Timestamp) {
        self.last = self.last.max(Some(time));
        if !self.files.contains_key(file) {
            self.files.insert(file.to_owned(), time);
        }
    }

    /// The same with what is known of the lines of files.
    pub fn with_lines(self, lines: BTreeMap<String, LineTimes>) -> Self {
        Self { lines, ..self }
    }

    /// The same without these files, which are not as the history has them.
    pub fn without(mut self, files: &BTreeSet<String>) -> Self {
        self.files.retain(|file, _| !files.contains(file));
        self.lines.retain(|file, _| !files.contains(file));
        self.last = self.last.filter(|_| files.is_empty());
        self
    }

    /// When a file was last changed; `None` where nobody knows.
    pub fn of(&self, file: &str) -> Option<Timestamp> {
        self.files.get(file).copied()
    }

    /// When a line of a file, counted from 1, came to be as it is.
    pub fn of_line(&self, file: &str, line: usize) -> Option<Timestamp> {
        let lines = self.lines.get(file)?;
        lines.get(line.checked_sub(1)?).copied().flatten()
    }

    /// When the oldest line of a file that is still there was written.
    pub fn begun(&self, file: &str) -> Option<Timestamp> {
        let lines = self.lines.get(file)?;
        // Of a line that the history does not know, nobody knows that it is not the oldest.
        let known: Option<Vec<Timestamp>> = lines.iter().copied().collect();
        known?.into_iter().min()
    }

    /// When anything was last changed; `None` where nobody knows.
    pub fn last(&self) -> Option<Timestamp> {
        self.last
    }
}
