//! One immutable value that everything shown comes from.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;

use crate::content;
use crate::diagnostics::Report;
use crate::model::{Directory, Language};
use crate::strings::Strings;
use crate::text::LanguageTag;

/// The directory with the interface strings of its languages.
pub struct Snapshot {
    directory: Directory,
    strings: BTreeMap<LanguageTag, Strings>,
}

impl Snapshot {
    /// Reads a content folder. The snapshot is `None` where the report has errors.
    ///
    /// # Errors
    /// Where the folder itself cannot be read.
    pub fn load(folder: &Path) -> Result<(Option<Self>, Report)> {
        let loaded = content::load(folder)?;
        let strings = loaded.strings;
        let snapshot = loaded
            .directory
            .map(|directory| Self { directory, strings });
        Ok((snapshot, loaded.report))
    }

    /// The directory.
    pub fn directory(&self) -> &Directory {
        &self.directory
    }

    /// The interface strings of a language of the site.
    pub fn strings(&self, language: &Language) -> &Strings {
        // The loader refuses a site with a language that has no strings.
        &self.strings[&language.tag]
    }
}
