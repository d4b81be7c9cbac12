//! Where in the content a record is written, and which texts there are in which languages.
//!
//! A page that is made of one file leads to its place there; a list, made of many, leads to none.

use std::sync::Arc;

use crate::text::{LanguageTag, Slug, TranslationStatus};

/// The place of a record in the content, for those who edit it; pages show nothing of it but a link.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file's path below the content folder, with forward slashes.
    pub file: Arc<str>,
    /// The line on which the record begins, counted from 1.
    pub line: usize,
}

/// The texts of a content file.
#[derive(Debug, Clone)]
pub struct FileTexts {
    /// The organization whose file it is; `None` for what all share, such as people and titles.
    pub organization: Option<Slug>,
    /// The texts, in the order of the file's kind.
    pub texts: Arc<Vec<TextEntry>>,
}

/// A text that is written in one or more languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextEntry {
    /// Where it is written.
    pub origin: Origin,
    /// The keys that lead to it, such as `functions[2].text`; members of lists count from 1.
    pub key: String,
    /// The languages it is in, and who stands behind each.
    pub languages: Vec<(LanguageTag, TranslationStatus)>,
}
