//! When the content was last changed, and each line that tells of an event.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::Timestamp;

/// When each line of a file came to be as it is; `None` where the history does not tell.
pub type LineTimes = Vec<Option<Timestamp>>;

/// The lines of files, by their paths below the content folder.
pub type FileLines = Arc<BTreeMap<String, LineTimes>>;

/// When the content was changed, as far as its history tells.
#[derive(Debug, Clone, Default)]
pub struct Changed {
    last: Option<Timestamp>,
    lines: FileLines,
    /// The files that are not as the history has them.
    edited: BTreeSet<String>,
}

impl Changed {
    /// When anything was changed, and the lines of files but for those that differ from the history.
    pub fn new(last: Option<Timestamp>, lines: FileLines, edited: BTreeSet<String>) -> Self {
        Self {
            last: last.filter(|_| edited.is_empty()),
            lines,
            edited,
        }
    }

    /// Whether the history tells of any line.
    pub fn knows_lines(&self) -> bool {
        !self.lines.is_empty()
    }

    /// When a line of a file, counted from 1, came to be as it is.
    pub fn of_line(&self, file: &str, line: usize) -> Option<Timestamp> {
        let lines = self.lines_of(file)?;
        lines.get(line.checked_sub(1)?).copied().flatten()
    }

    /// When the oldest line of a file that is still there was written.
    pub fn begun(&self, file: &str) -> Option<Timestamp> {
        let lines = self.lines_of(file)?;
        // Of a line that the history does not know, nobody knows that it is not the oldest.
        let known: Option<Vec<Timestamp>> = lines.iter().copied().collect();
        known?.into_iter().min()
    }

    fn lines_of(&self, file: &str) -> Option<&LineTimes> {
        let lines = self.lines.get(file);
        lines.filter(|_| !self.edited.contains(file))
    }

    /// When anything was last changed; `None` where nobody knows.
    pub fn last(&self) -> Option<Timestamp> {
        self.last
    }
}
