//! Which texts there are, in which languages: what a report on translations counts.

use std::sync::Arc;

use super::Origin;
use crate::text::{LanguageTag, Slug, TranslationStatus};

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
