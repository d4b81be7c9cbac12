//! From files to the linked directory, or a report of everything that is wrong with them.
//!
//! files → as-written records with their places (`schema`) → `link` and `rules` → directory. Every step
//! goes on after a mistake; the directory comes out only where there was none.

mod context;
mod files;
mod layout;
mod link;
mod locales;
mod localized;
mod narrow;
mod parse;
mod reader;
mod record;
mod rules;
mod schema;
mod syntax;
mod texts;
mod tree;
mod values;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use anyhow::Result;

use crate::diagnostics::Report;
use crate::model::Directory;
use crate::strings::Strings;
use crate::text::LanguageTag;

/// What a content folder holds.
pub struct Loaded {
    /// The directory; `None` where the report has errors.
    pub directory: Option<Directory>,
    /// The interface strings of each language that has a file.
    pub strings: BTreeMap<LanguageTag, Strings>,
    /// Everything that is wrong, warnings too.
    pub report: Report,
}

/// Reads a content folder.
///
/// # Errors
/// Where the folder itself cannot be read. What is wrong inside it is in the report.
pub fn load(folder: &Path) -> Result<Loaded> {
    let files = files::read(folder)?;
    let mut diagnostics = Vec::new();
    let texts: BTreeMap<Arc<str>, Arc<str>> = files::texts(&files);
    let (tree, strings) = parse::parse(files, &mut diagnostics);
    let directory = link::link(&tree, &mut diagnostics);
    rules::check(&tree, &mut diagnostics);
    let report = Report::new(folder.to_string_lossy(), texts, diagnostics);
    Ok(Loaded {
        directory: directory.filter(|_| report.is_clean()),
        strings,
        report,
    })
}
