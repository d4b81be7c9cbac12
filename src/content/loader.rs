//! Loads content, again and again: what has not changed is not read again. What each file says becomes the tree of all.
//!
//! Files are read and parsed on all processors. What depends on several files runs on one: it takes less time than
//! the rest, and its order is that of the report. Ten thousand files take 0.8 s of processor time, which `cargo
//! bench --bench check` measures.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::Result;
use jiff::civil::Date;
use rayon::prelude::*;

use super::allow::Allowances;
use super::context::SiteContext;
use super::file_names::FileNames;
use super::files::ContentFile;
use super::holders::Holders;
use super::parse::{ParsedContent, ParsedFile, SITE, context_of, parse, parse_site};
use super::syntax::Toml;
use super::tree::{Tree, WrittenOrganization};
use super::{files, layout, link, rules};
use crate::diagnostics::{Code, Diagnostic, Place, Report, Severity, Silenced};
use crate::messages::say;
use crate::model::{Directory, FileTexts};
use crate::strings::Strings;
use crate::text::{LanguageTag, Slug};

/// What a content folder holds.
pub struct Loaded {
    /// The directory as far as its references hold. Where the report has errors it may break the rules: it tells what
    /// is there, and is not for being shown.
    pub draft: Option<Directory>,
    /// The interface strings of each language that has a file.
    pub strings: AllStrings,
    /// The texts of every file, with their languages.
    pub texts: Vec<FileTexts>,
    /// Everything that is wrong, warnings too.
    pub report: Report,
}

impl Loaded {
    /// The directory; `None` where the report has errors.
    pub fn directory(self) -> Option<Directory> {
        self.draft.filter(|_| self.report.is_clean())
    }
}

/// What was read of a content folder so far.
pub struct Loader {
    folder: PathBuf,
    day: Option<Date>,
    context: SiteContext,
    files: BTreeMap<Arc<str>, ContentFile>,
    parsed: BTreeMap<Arc<str>, ParsedFile>,
}

impl Loader {
    /// A loader of a content folder, which has read nothing yet.
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            day: None,
            context: SiteContext::default(),
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
    pub fn take(&mut self, files: Vec<ContentFile>) {
        let mut before = std::mem::take(&mut self.parsed);
        let known = std::mem::take(&mut self.files);
        let site = files.iter().find(|file| &*file.path == SITE);
        let site_text = site.and_then(|file| file.text().map(|text| &**text));
        let known_site = known.get(SITE);
        let is_same_site = known_site.and_then(|file| file.text().map(|text| &**text)) == site_text;
        // What the site says of reading comes first; its text is parsed once for that and for all else.
        let site_toml = site_text.filter(|_| !is_same_site).map(Toml::parse);
        if !is_same_site {
            let context = site_toml
                .as_ref()
                .map_or_else(SiteContext::default, context_of);
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
                .is_some_and(|known| known.content == file.content);
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
                    Some(toml) if &*file.path == SITE => parse_site(file, toml, context),
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
        let names = FileNames::of(&self.files, |path| {
            self.parsed.get(path).is_some_and(has_unknown_key)
        });
        let read = self.files.values().zip(self.parsed.values());
        let read = read.filter(|(file, _)| names.is_read(&file.path));
        let (mut tree, strings) = assemble(read.clone());
        tree.misplaced = names.misplaced.clone();
        let set_aside = self
            .files
            .values()
            .filter(|file| !names.is_read(&file.path));
        let set_aside = set_aside.filter_map(|file| file.text().cloned());
        tree.misplaced_texts.extend(set_aside);
        let found = read.flat_map(|(_, parsed)| &parsed.diagnostics);
        let mut diagnostics: Vec<_> = found.chain(&names.diagnostics).cloned().collect();
        let holders = Holders::of(&tree);
        let draft = link::link(&tree, &holders, &strings, &mut diagnostics);
        rules::check(&tree, &holders, self.day, &mut diagnostics);
        if draft.is_none() {
            never_be_silent(&mut diagnostics);
        }
        let texts = files::texts(self.files.values());
        link::suggest(&tree, &texts, &mut diagnostics);
        let (diagnostics, silenced) = self.apply_allowances(diagnostics, &texts);
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
    fn apply_allowances(
        &self,
        found: Vec<Diagnostic>,
        texts: &BTreeMap<Arc<str>, Arc<str>>,
    ) -> (Vec<Diagnostic>, Vec<Silenced>) {
        let files = self.parsed.iter();
        let files = files.map(|(file, parsed)| (file, &*parsed.allowances));
        let mut allowances = Allowances::new(files, texts);
        let (mut reported, silenced) = allowances.partition(found);
        // A file with an error may say more than could be read, so nothing is called unused for its sake.
        let is_error = |found: &Diagnostic| found.code.severity() == Severity::Error;
        if !reported.iter().any(is_error) {
            reported.extend(allowances.unused(self.day.is_some()));
        }
        (reported, silenced)
    }
}

/// The interface strings of each language that has a file.
pub type AllStrings = BTreeMap<LanguageTag, Arc<Strings>>;

/// The tree of all files, and the interface strings.
pub fn assemble<'a>(
    files: impl Iterator<Item = (&'a ContentFile, &'a ParsedFile)>,
) -> (Tree, AllStrings) {
    let mut tree = Tree::default();
    let mut strings = AllStrings::new();
    for (file, parsed) in files {
        if let ParsedContent::Locale(Some(tag), read) = &parsed.content {
            strings.extend(read.as_ref().map(|read| (tag.clone(), Arc::clone(read))));
        }
        tree.add(&parsed.content);
        let links = parsed.links.iter().cloned();
        tree.links
            .extend(links.map(|link| (Arc::clone(&file.path), link)));
        let dates = parsed.dates.iter().cloned();
        tree.dates
            .extend(dates.map(|date| (Arc::clone(&file.path), date)));
        tree.note_what_is_unknown(file, parsed);
    }
    (tree, strings)
}

impl Tree {
    fn add(&mut self, content: &ParsedContent) {
        match content {
            ParsedContent::Site(written) => self.site = Some(written.clone()),
            ParsedContent::Titles(written) => self.titles = Some(written.clone()),
            ParsedContent::Kinds(written) => self.kinds = Some(written.clone()),
            ParsedContent::Topics(written) => self.topics = Some(written.clone()),
            ParsedContent::Search(written) => self.search = Some(written.clone()),
            ParsedContent::Withdrawn(written) => self.withdrawn = Some(written.clone()),
            ParsedContent::ExternalBody(slug, written) => {
                insert(&mut self.external_bodies, slug.as_ref(), written);
            }
            ParsedContent::Person(slug, written) => {
                insert(&mut self.people, slug.as_ref(), written)
            }
            ParsedContent::Change(slug, written) => {
                insert(&mut self.changes, slug.as_ref(), written)
            }
            ParsedContent::Page(slug, written) => insert(&mut self.pages, slug.as_ref(), written),
            ParsedContent::Organization(Some(slug), written) => {
                self.organization(slug).organization = Some(written.clone());
            }
            ParsedContent::Unit(Some((organization, slug)), written) => {
                insert(
                    &mut self.organization(organization).units,
                    Some(slug),
                    written,
                );
            }
            ParsedContent::Post(Some((organization, slug)), written) => {
                insert(
                    &mut self.organization(organization).posts,
                    Some(slug),
                    written,
                );
            }
            ParsedContent::Section(Some((organization, slug)), written) => {
                insert(
                    &mut self.organization(organization).sections,
                    Some(slug),
                    written,
                );
            }
            ParsedContent::Locale(tag, _) => self.locales.extend(tag.clone()),
            ParsedContent::Image(file, image) => {
                self.images.insert(Arc::clone(file), image.clone());
            }
            // A path that gives no slug has been reported with the file.
            ParsedContent::Organization(None, _)
            | ParsedContent::Unit(None, _)
            | ParsedContent::Post(None, _)
            | ParsedContent::Section(None, _)
            | ParsedContent::Nothing => {}
        }
    }

    fn organization(&mut self, slug: &Slug) -> &mut WrittenOrganization {
        self.organizations.entry(slug.clone()).or_default()
    }

    /// A file with a mistake may say more than could be read, so that nothing is called missing for its sake.
    fn note_what_is_unknown(&mut self, file: &ContentFile, parsed: &ParsedFile) {
        let Some(kind) = layout::file_kind(&file.path) else {
            self.misplaced_texts.extend(file.text().cloned());
            return;
        };
        match file.text() {
            Some(text) if has_error(parsed) && !matches!(kind, layout::FileKind::Locale(_)) => {
                self.unread.push(Arc::clone(text));
            }
            Some(_) => {}
            None => self.has_unknown_body |= kind.has_posts(),
        }
    }
}

/// Whether something of a file could not be read; what a warning is about has been.
fn has_error(parsed: &ParsedFile) -> bool {
    let mut found = parsed.diagnostics.iter();
    found.any(|found| found.code.severity() == Severity::Error)
}

/// Whether a file has a key that such a file does not know.
fn has_unknown_key(parsed: &ParsedFile) -> bool {
    let mut found = parsed.diagnostics.iter();
    found.any(|found| found.code == Code::UnknownKey)
}

fn insert<T: Clone>(table: &mut BTreeMap<Slug, T>, slug: Option<&Slug>, written: &T) {
    table.extend(slug.map(|slug| (slug.clone(), written.clone())));
}

/// Where there is no directory, the report says why; should no rule have found it, at least that there is none.
fn never_be_silent(diagnostics: &mut Vec<Diagnostic>) {
    let is_error = |found: &Diagnostic| found.code.severity() == Severity::Error;
    if !diagnostics.iter().any(is_error) {
        let place = Place::file(&Arc::from("site.toml"));
        diagnostics.push(Diagnostic::new(Code::Unlinked, place, say::unlinked()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::syntax::counts;

    #[test]
    fn no_directory_fails_without_a_word() {
        let place = Place::file(&Arc::from("site.toml"));
        let warning = Diagnostic::new(Code::MissingMessage, place.clone(), say::empty_file());
        let error = Diagnostic::new(Code::MissingKey, place, say::unlinked());
        let mut found = vec![warning];
        never_be_silent(&mut found);
        assert_eq!(found.last().map(|found| found.code), Some(Code::Unlinked));
        let mut found = vec![error.clone()];
        never_be_silent(&mut found);
        assert_eq!(found, [error]);
    }

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
