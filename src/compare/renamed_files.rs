//! Files that somebody gave another name without the program: what named them by their slugs names nothing any more.

use std::collections::BTreeMap;
use std::sync::Arc;

use toml::de::{DeTable, DeValue};

use crate::content::{ContentFile, FileKind, file_kind};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::messages::say;

/// A file, or the folder of an organization, under another name than before.
pub struct RenamedFile {
    /// Its path below the content folder as it was.
    before: String,
    /// The same as it is.
    now: String,
}

impl RenamedFile {
    /// Those of some files that are there no more, each by the one new file beside it that says the same, or has its name.
    pub fn among(before: &[ContentFile], now: &[&ContentFile]) -> Vec<Self> {
        let known = by_path(before.iter());
        let present = by_path(now.iter().copied());
        let gone = known
            .values()
            .filter(|file| !present.contains_key(&file.path));
        let gone: Vec<_> = gone.filter_map(|file| Candidate::of(file)).collect();
        let new = present
            .values()
            .filter(|file| !known.contains_key(&file.path));
        let new: Vec<_> = new.filter_map(|file| Candidate::of(file)).collect();
        let pairs = gone.iter().filter_map(|old| {
            let now = only_one(&new, |new| old.is_now(new))?;
            // Where two could have been this one, nobody can tell which was.
            only_one(&gone, |other| other.is_now(now))?;
            Some(Self {
                before: old.path.to_owned(),
                now: now.path.to_owned(),
            })
        });
        pairs.collect()
    }

    /// The path that a file had before, where it is this one or in this folder.
    pub fn path_before(&self, path: &str) -> Option<String> {
        moved(path, &self.now, &self.before)
    }

    /// The path that a file has now which had another one before.
    pub fn path_now(&self, path: &str) -> Option<String> {
        moved(path, &self.before, &self.now)
    }

    /// What an editor is told: once, instead of at every place that names it.
    pub fn diagnostic(&self) -> Diagnostic {
        let place = Place::file(&Arc::from(self.now.as_str()));
        let name = self.now.rsplit('/').next().unwrap_or(&self.now);
        let slug = name.strip_suffix(".toml").unwrap_or(name);
        let message = say::renamed_by_hand(&self.before, &self.now, slug);
        Diagnostic::new(Code::UnknownReference, place, message)
    }
}

fn by_path<'a>(
    files: impl Iterator<Item = &'a ContentFile>,
) -> BTreeMap<&'a Arc<str>, &'a ContentFile> {
    files.map(|file| (&file.path, file)).collect()
}

fn only_one<T>(all: &[T], is_such: impl Fn(&T) -> bool) -> Option<&T> {
    let mut such = all.iter().filter(|one| is_such(one));
    let first = such.next()?;
    such.next().is_none().then_some(first)
}

/// A path in which one file or folder has another name.
fn moved(path: &str, from: &str, to: &str) -> Option<String> {
    let behind = path.strip_prefix(from)?;
    let is_it = behind.is_empty() || behind.starts_with('/');
    is_it.then(|| format!("{to}{behind}"))
}

/// A file that others may name by its slug.
struct Candidate<'a> {
    /// Its path, or that of the organization's folder.
    path: &'a str,
    /// What it stands in.
    folder: &'a str,
    slug: &'a str,
    text: &'a str,
    table: DeTable<'a>,
}

impl<'a> Candidate<'a> {
    fn of(file: &'a ContentFile) -> Option<Self> {
        let path = match file_kind(&file.path)? {
            FileKind::Organization(_) => file.path.rsplit_once('/')?.0,
            FileKind::Unit(..)
            | FileKind::Post(..)
            | FileKind::Person(_)
            | FileKind::ExternalBody(_) => &file.path,
            _ => return None,
        };
        let (folder, name) = path.rsplit_once('/')?;
        let text: &str = file.text()?;
        Some(Self {
            path,
            folder,
            slug: name.strip_suffix(".toml").unwrap_or(name),
            text,
            table: DeTable::parse_recoverable(text).0.into_inner(),
        })
    }

    /// Whether a new file is this one, and does not say that it was once called so, as the program writes it.
    fn is_now(&self, new: &Self) -> bool {
        self.folder == new.folder
            && (self.text == new.text || self.name().is_some() && self.name() == new.name())
            && !new.has_former_slug(self.slug)
    }

    /// What it is called, in every language.
    fn name(&self) -> Option<Vec<(&str, &str)>> {
        let name = self.table.get("name")?.get_ref().as_table()?;
        let texts = name.iter().map(|(tag, text)| {
            let text = text.get_ref().as_str()?;
            Some((tag.get_ref().as_ref(), text))
        });
        texts.collect()
    }

    fn has_former_slug(&self, slug: &str) -> bool {
        let former = self
            .table
            .get("former_slugs")
            .map(|written| written.get_ref());
        let Some(DeValue::Array(former)) = former else {
            return false;
        };
        let mut former = former.iter().filter_map(|one| one.get_ref().as_str());
        former.any(|former| former == slug)
    }
}
