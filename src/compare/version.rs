//! One of the two states that are compared.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::content::Loader;
use crate::diagnostics::Report;
use crate::model::Directory;

/// A state of the content.
pub struct Version {
    /// The directory, which may break rules: it is asked what is in it, and not shown.
    pub directory: Directory,
    /// The texts of its files, by path.
    pub files: BTreeMap<Arc<str>, Arc<str>>,
}

impl Version {
    /// What a loader has read, with what is wrong with it; no version where its references do not hold.
    pub fn of(loader: &Loader) -> (Option<Self>, Report) {
        let loaded = loader.build();
        let version = loaded.draft.map(|directory| Self {
            directory,
            files: texts(loader),
        });
        (version, loaded.report)
    }

    /// The text of a file.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|text| &**text)
    }
}

/// The texts of the files that a loader could read.
fn texts(loader: &Loader) -> BTreeMap<Arc<str>, Arc<str>> {
    let files = loader.files();
    files
        .filter_map(|file| Some((Arc::clone(&file.path), Arc::clone(file.text()?))))
        .collect()
}
