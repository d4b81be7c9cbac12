//! Loads content, again and again: what has not changed is not read again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;

use super::Loaded;
use super::assemble::assemble;
use super::context::{self, Context};
use super::files::{self, ContentFile};
use super::parse::{Parsed, parse};
use super::{link, never_be_silent, rules};
use crate::diagnostics::Report;

/// What was read of a content folder so far.
pub struct Loader {
    folder: PathBuf,
    context: Context,
    files: BTreeMap<Arc<str>, ContentFile>,
    parsed: BTreeMap<Arc<str>, Parsed>,
}

impl Loader {
    /// A loader of a content folder, which has read nothing yet.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            context: Context::default(),
            files: BTreeMap::new(),
            parsed: BTreeMap::new(),
        }
    }

    /// A loader of files that are kept elsewhere than in a folder; `name` stands before their paths in reports.
    pub fn of_files(name: &str, files: Vec<ContentFile>) -> Self {
        let mut loader = Self::new(Path::new(name));
        loader.take(files);
        loader
    }

    /// Every file as it was read last, by its path.
    pub fn files(&self) -> impl Iterator<Item = &ContentFile> {
        self.files.values()
    }

    /// Reads the content folder, or what has changed in it since the last time.
    ///
    /// # Errors
    /// Where the folder itself cannot be read; what was read before is kept. What is wrong inside it is in the report.
    pub fn load(&mut self) -> Result<Loaded> {
        let files = files::read_again(&self.folder, &self.files)?;
        self.take(files);
        Ok(self.build())
    }

    /// Takes these files for all there are, and parses those that differ from before.
    fn take(&mut self, files: Vec<ContentFile>) {
        let context = context::of(files.iter());
        let mut before = std::mem::take(&mut self.parsed);
        if context != self.context {
            before.clear();
        }
        self.context = context;
        let known = std::mem::take(&mut self.files);
        for file in files {
            let is_same = known
                .get(&file.path)
                .is_some_and(|known| known.text == file.text);
            let kept = before.remove(&file.path).filter(|_| is_same);
            let parsed = kept.unwrap_or_else(|| parse(&file, &self.context));
            self.parsed.insert(Arc::clone(&file.path), parsed);
            self.files.insert(Arc::clone(&file.path), file);
        }
    }

    /// Links and checks what the files say.
    pub fn build(&self) -> Loaded {
        let (tree, strings) = assemble(self.files.values().zip(self.parsed.values()));
        let mut diagnostics: Vec<_> = self
            .parsed
            .values()
            .flat_map(|parsed| parsed.diagnostics.iter().cloned())
            .collect();
        let draft = link::link(&tree, &mut diagnostics);
        rules::check(&tree, &mut diagnostics);
        if draft.is_none() {
            never_be_silent(&mut diagnostics);
        }
        let texts = files::texts(self.files.values());
        let report = Report::new(self.folder.to_string_lossy(), texts, diagnostics);
        Loaded {
            draft,
            strings,
            texts: tree.texts(),
            report,
        }
    }
}
