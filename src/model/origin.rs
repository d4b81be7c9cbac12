//! Where in the content a record is written.

use std::sync::Arc;

/// The place of a record in the content, for those who edit it; pages show nothing of it but a link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file's path below the content folder, with forward slashes.
    pub file: Arc<str>,
    /// The line on which the record begins, counted from 1.
    pub line: usize,
}
