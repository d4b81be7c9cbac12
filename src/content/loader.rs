//! Loads content, again and again: what has not changed is not read again.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use jiff::civil::Date;
use rayon::prelude::*;

use super::Loaded;
use super::assemble::assemble;
use super::context::{self, Context};
use super::files::{self, ContentFile};
use super::parse::{Parsed, parse, parse_site};
use super::silence::Silence;
use super::syntax::Toml;
use super::{link, never_be_silent, rules};
use crate::diagnostics::{Diagnostic, Report, Severity, Silenced};

/// What was read of a content folder so far.
pub struct Loader {
    folder: PathBuf,
    day: Option<Date>,
    context: Context,
    files: BTreeMap<Arc<str>, ContentFile>,
    parsed: BTreeMap<Arc<str>, Parsed>,
}

impl Loader {
    /// A loader of a content folder, which has read nothing yet.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            day: None,
            context: Context::default(),
            files: BTreeMap::new(),
            parsed: BTreeMap::new(),
        }
    }

    /// The same for a day, so that what is out of date by then is found too.
    pub fn on(self, day: Date) -> Self {
        Self {
            day: Some(day),
            ..self
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
        let mut before = std::mem::take(&mut self.parsed);
        let known = std::mem::take(&mut self.files);
        let site = files.iter().find(|file| &*file.path == context::SITE);
        let site_text = site.and_then(|file| file.text.as_deref().ok());
        let known_site = known.get(context::SITE);
        let is_same_site = known_site.and_then(|file| file.text.as_deref().ok()) == site_text;
        // What the site says of reading comes first; its text is parsed once for that and for all else.
        let site_toml = site_text.filter(|_| !is_same_site).map(Toml::parse);
        if !is_same_site {
            let context = site_toml
                .as_ref()
                .map_or_else(Context::default, context::of);
            if context != self.context {
                before.clear();
            }
            self.context = context;
        }
        let mut kept = BTreeMap::new();
        let mut new = Vec::new();
        for file in &files {
            let is_same = known
                .get(&file.path)
                .is_some_and(|known| known.text == file.text);
            match before.remove(&file.path).filter(|_| is_same) {
                Some(parsed) => drop(kept.insert(Arc::clone(&file.path), parsed)),
                None => new.push(file),
            }
        }
        let context = &self.context;
        let parsed = new.into_par_iter();
        let parsed: Vec<_> = parsed
            .map(|file| {
                let parsed = match &site_toml {
                    Some(toml) if &*file.path == context::SITE => parse_site(file, toml, context),
                    _ => parse(file, context),
                };
                (Arc::clone(&file.path), parsed)
            })
            .collect();
        kept.extend(parsed);
        self.parsed = kept;
        let files = files.into_iter();
        self.files = files.map(|file| (Arc::clone(&file.path), file)).collect();
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
        rules::check(&tree, self.day, &mut diagnostics);
        if draft.is_none() {
            never_be_silent(&mut diagnostics);
        }
        let texts = files::texts(self.files.values());
        let (diagnostics, silenced) = self.silence(diagnostics, &texts);
        let folder = self.folder.to_string_lossy();
        let report = Report::with_silenced(folder, texts, diagnostics, silenced);
        Loaded {
            draft,
            strings,
            texts: tree.texts(),
            report,
        }
    }

    /// Parts the mistakes into those to report and those that their files allow.
    fn silence(
        &self,
        found: Vec<Diagnostic>,
        texts: &BTreeMap<Arc<str>, Arc<str>>,
    ) -> (Vec<Diagnostic>, Vec<Silenced>) {
        let files = self.parsed.iter();
        let files = files.map(|(file, parsed)| (file, &*parsed.allowances));
        let mut silence = Silence::new(files, texts);
        let (mut reported, silenced) = silence.part(found);
        // A file with an error may say more than could be read, so nothing is called unused for its sake.
        let is_error = |found: &Diagnostic| found.code.severity() == Severity::Error;
        if !reported.iter().any(is_error) {
            reported.extend(silence.unused(self.day.is_some()));
        }
        (reported, silenced)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::syntax::counts;

    #[test]
    fn the_sites_file_is_parsed_once_for_each_text_of_it() {
        let site = |name: &str| format!("name.en = \"{name}\"\nphone_region = \"CN\"\n");
        let files = |site: &str, title: &str| {
            let titles = format!("[head]\nname.en = \"{title}\"\n");
            vec![
                ContentFile::new("site.toml", site),
                ContentFile::new("titles.toml", &titles),
            ]
        };
        let (one, other) = (site("Parsed once"), site("Parsed once more"));
        let mut loader = Loader::of_files("content", files(&one, "Head"));
        assert_eq!(counts::of(&one), 1, "at first");
        loader.take(files(&one, "Chief"));
        assert_eq!(counts::of(&one), 1, "when another file has changed");
        loader.take(files(&other, "Chief"));
        assert_eq!(counts::of(&other), 1, "when it has changed itself");
    }
}
