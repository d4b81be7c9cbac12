//! From files to the tree: every file is read for what its place says it is.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::de::DeTable;

use super::context::{self, Context};
use super::files::ContentFile;
use super::layout::{self, Kind};
use super::reader::{Reader, Record};
use super::tree::{Tree, Written};
use super::{locales, syntax};
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::strings::Strings;
use crate::text::{LanguageTag, Slug};

/// Reads every file for what its place says it is.
pub fn parse(
    files: Vec<ContentFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Tree, BTreeMap<LanguageTag, Strings>) {
    let context = context::of(&files);
    let mut tree = Tree::default();
    let mut strings = BTreeMap::new();
    for file in files {
        match layout::kind(&file.path) {
            Some(Kind::Locale(tag)) => {
                if let Some(tag) = locales::language_of_file(&file, tag, diagnostics) {
                    let read = locales::read(&file, &tag, &context, diagnostics);
                    strings.extend(read.map(|read| (tag.clone(), read)));
                    tree.locales.insert(tag);
                }
            }
            Some(Kind::JsonSchema) => {}
            Some(kind) => {
                let before = diagnostics.len();
                tree.add(&file, kind, &context, diagnostics);
                match file.text {
                    Ok(text) if diagnostics.len() > before => tree.unread.push(text),
                    Ok(_) => {}
                    Err(_) => tree.has_unknown_body |= kind.is_body(),
                }
            }
            None => diagnostics.push(unexpected(&file)),
        }
    }
    (tree, strings)
}

/// A file that nothing reads; a link to a folder is one that nothing follows.
fn unexpected(file: &ContentFile) -> Diagnostic {
    match &file.text {
        Err(diagnostic) if diagnostic.code == Code::NotARegularFile => (**diagnostic).clone(),
        _ => Diagnostic::new(
            Code::UnexpectedFile,
            Place::file(&file.path),
            "nothing reads a file of this name here",
        )
        .help(layout::advice(&file.path)),
    }
}

impl Tree {
    fn add(
        &mut self,
        file: &ContentFile,
        kind: Kind<'_>,
        context: &Context,
        diagnostics: &mut Vec<Diagnostic>,
    ) {
        let slug = |name: &str, diagnostics: &mut Vec<Diagnostic>| {
            slug_in_path(&file.path, name, diagnostics)
        };
        match kind {
            Kind::Site => self.site = Some(read(file, context, diagnostics)),
            Kind::Titles => self.titles = Some(read(file, context, diagnostics)),
            Kind::ExternalBody(name) => {
                let written = read(file, context, diagnostics);
                let entry = slug(name, diagnostics).map(|slug| (slug, written));
                self.external_bodies.extend(entry);
            }
            Kind::Change(name) => {
                let written = read(file, context, diagnostics);
                let entry = slug(name, diagnostics).map(|slug| (slug, written));
                self.changes.extend(entry);
            }
            Kind::Page(name) => {
                let written = read(file, context, diagnostics);
                let entry = slug(name, diagnostics).map(|slug| (slug, written));
                self.pages.extend(entry);
            }
            Kind::Person(name) => {
                let written = read(file, context, diagnostics);
                let entry = slug(name, diagnostics).map(|slug| (slug, written));
                self.people.extend(entry);
            }
            Kind::Organization(folder) => {
                let written = read(file, context, diagnostics);
                if let Some(slug) = slug_of_folder(folder, diagnostics) {
                    self.organizations.entry(slug).or_default().organization = Some(written);
                }
            }
            Kind::Unit(folder, name) => {
                let written = read(file, context, diagnostics);
                let names = slug(name, diagnostics).zip(slug_of_folder(folder, diagnostics));
                if let Some((slug, organization)) = names {
                    let organization = self.organizations.entry(organization).or_default();
                    organization.units.insert(slug, written);
                }
            }
            Kind::Section(folder, name) => {
                let written = read(file, context, diagnostics);
                let names = slug(name, diagnostics).zip(slug_of_folder(folder, diagnostics));
                if let Some((slug, organization)) = names {
                    let organization = self.organizations.entry(organization).or_default();
                    organization.sections.insert(slug, written);
                }
            }
            // `parse` sees to what is no TOML.
            Kind::Locale(_) | Kind::JsonSchema => {}
        }
    }
}

fn read<T: Record>(
    file: &ContentFile,
    context: &Context,
    diagnostics: &mut Vec<Diagnostic>,
) -> Written<T> {
    let record = match &file.text {
        Ok(text) => read_text(&file.path, text, context, diagnostics),
        Err(diagnostic) => {
            diagnostics.push((**diagnostic).clone());
            None
        }
    };
    Written {
        file: Arc::clone(&file.path),
        record,
    }
}

fn read_text<T: Record>(
    path: &Arc<str>,
    text: &str,
    context: &Context,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<T> {
    let (table, errors) = DeTable::parse_recoverable(text);
    if !syntax::report(path, text, &errors, diagnostics) {
        return None;
    }
    let mut reader = Reader::new(path, text, context, diagnostics);
    Some(T::read(table.get_ref(), first_line(text), &mut reader))
}

/// Where a file as a whole is pointed at: its first line that says something.
fn first_line(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    start..end
}

/// The slug of an organization, which its folder gives to each of its files; said once, since a report drops
/// what is said twice.
fn slug_of_folder(folder: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Slug> {
    slug_in_path(
        &format!("organizations/{folder}").into(),
        folder,
        diagnostics,
    )
}

/// The slug that a file or folder gives by its name. A name that is none is reported, and the slug near to it
/// stands in, so that what refers to it is not called wrong as well.
fn slug_in_path(path: &Arc<str>, name: &str, diagnostics: &mut Vec<Diagnostic>) -> Option<Slug> {
    Slug::parse(name)
        .or_else(|error| {
            let diagnostic = Diagnostic::new(
                Code::MalformedSlug,
                Place::file(path),
                format!("`{name}` cannot stand in a URL, and names of files and folders do"),
            );
            diagnostics.push(match &error.suggestion {
                Some(slug) => diagnostic.help(format!("name it `{slug}`")),
                None => diagnostic.help("use lower-case letters a to z, digits and hyphens"),
            });
            error.suggestion.ok_or(())
        })
        .ok()
}
