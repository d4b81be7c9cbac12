//! One immutable value that everything shown comes from.

use std::path::Path;

use anyhow::Result;

use crate::content::{AllStrings, Loader};
use crate::diagnostics::Report;
use crate::model::{Directory, Language};
use crate::strings::Strings;

/// The directory with the interface strings of its languages.
pub struct Snapshot {
    directory: Directory,
    strings: AllStrings,
}

impl Snapshot {
    /// Reads a content folder. The snapshot is `None` where the report has errors.
    ///
    /// # Errors
    /// Where the folder itself cannot be read.
    pub fn load(folder: &Path) -> Result<(Option<Self>, Report)> {
        Self::of(&mut Loader::new(folder))
    }

    /// The same with a loader that reads only what has changed since it was asked last.
    ///
    /// # Errors
    /// Where the folder itself cannot be read.
    pub fn of(loader: &mut Loader) -> Result<(Option<Self>, Report)> {
        let loaded = loader.load()?;
        let strings = loaded.strings;
        let snapshot = loaded
            .draft
            .filter(|_| loaded.report.is_clean())
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
