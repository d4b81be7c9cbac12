//! All content files as written.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::DeTable;

use super::files::ContentFile;
use super::layout::{self, Kind};
use super::reader::{Context, Reader, Record};
use super::schema::{
    ExternalBodyRecord, LanguageRecord, OrganizationRecord, PersonRecord, ProfileRecord,
    SectionRecord, SiteRecord, TitlesRecord, UnitRecord,
};
use super::syntax;
use crate::diagnostics::{Code, Diagnostic, Place};
use crate::strings::Strings;
use crate::text::{LanguageTag, LanguageTagError, Slug};

/// A content file as written; no record where its text cannot be read as TOML.
pub struct Written<T> {
    /// Its path below the content folder.
    pub file: Arc<str>,
    /// What it says.
    pub record: Option<T>,
}

/// The files of one organization.
#[derive(Default)]
pub struct WrittenOrganization {
    /// `organization.toml`
    pub organization: Option<Written<OrganizationRecord>>,
    /// `units/`
    pub units: BTreeMap<Slug, Written<UnitRecord>>,
    /// `sections/`
    pub sections: BTreeMap<Slug, Written<SectionRecord>>,
}

/// All content files, by kind and slug.
#[derive(Default)]
pub struct Tree {
    /// `site.toml`
    pub site: Option<Written<SiteRecord>>,
    /// `titles.toml`
    pub titles: Option<Written<TitlesRecord>>,
    /// `external-bodies/`
    pub external_bodies: BTreeMap<Slug, Written<ExternalBodyRecord>>,
    /// `people/`
    pub people: BTreeMap<Slug, Written<PersonRecord>>,
    /// `organizations/`
    pub organizations: BTreeMap<Slug, WrittenOrganization>,
    /// The languages that have a file of interface strings.
    pub locales: BTreeSet<LanguageTag>,
    /// The texts of the files with a mistake, which may say more than could be read.
    pub unread: Vec<Arc<str>>,
    /// Whether a body's file has no text at all, so that nobody knows what it says.
    pub has_unknown_body: bool,
}

/// A body's file, be it an organization's or a unit's.
#[derive(Clone, Copy)]
pub struct WrittenBody<'a> {
    /// Its path below the content folder.
    pub file: &'a Arc<str>,
    /// What organizations and units have in common.
    pub profile: &'a ProfileRecord,
}

impl WrittenOrganization {
    /// The organization and its units, as far as they could be read.
    pub fn bodies(&self) -> impl Iterator<Item = WrittenBody<'_>> {
        let organization = self.organization.as_ref().and_then(|written| {
            let profile = &written.record.as_ref()?.profile;
            let file = &written.file;
            Some(WrittenBody { file, profile })
        });
        let units = self.units.values().filter_map(|written| {
            let profile = &written.record.as_ref()?.profile;
            let file = &written.file;
            Some(WrittenBody { file, profile })
        });
        organization.into_iter().chain(units)
    }
}

/// Reads every file for what its place says it is.
pub fn parse(
    files: Vec<ContentFile>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Tree, BTreeMap<LanguageTag, Strings>) {
    let context = context(&files);
    let mut tree = Tree::default();
    let mut strings = BTreeMap::new();
    for file in files {
        match layout::kind(&file.path) {
            Some(Kind::Locale(tag)) => {
                if let Some(tag) = language_of_file(&file, tag, diagnostics) {
                    strings
                        .extend(locale(&file, &tag, diagnostics).map(|read| (tag.clone(), read)));
                    tree.locales.insert(tag);
                }
            }
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

/// What the other files' values depend on. The mistakes of `site.toml` are reported when it is read itself.
fn context(files: &[ContentFile]) -> Context {
    let Some(text) = files
        .iter()
        .find(|file| &*file.path == "site.toml")
        .and_then(|file| file.text.as_ref().ok())
    else {
        return Context::default();
    };
    let empty = Context::default();
    let file: Arc<str> = "site.toml".into();
    let (table, errors) = DeTable::parse_recoverable(text);
    if !errors.is_empty() {
        return empty;
    }
    let mut unheard = Vec::new();
    let mut reader = Reader::new(&file, text, &empty, &mut unheard);
    let site = SiteRecord::read(table.get_ref(), 0..0, &mut reader);
    let phone_region = site.phone_region.map(Spanned::into_inner);
    let is_misspelt = |diagnostic: &Diagnostic| diagnostic.code == Code::UnknownKey;
    let says_nothing =
        !table.get_ref().contains_key("phone_region") && !unheard.iter().any(is_misspelt);
    Context {
        knows_phone_region: phone_region.is_some() || says_nothing,
        phone_region,
        languages: languages(site.languages, &unheard),
    }
}

/// The languages of the site; none where one of them is broken, since it may be any.
fn languages(written: Vec<Spanned<LanguageRecord>>, unheard: &[Diagnostic]) -> Vec<LanguageTag> {
    let count = written.len();
    let tags: Vec<_> = written
        .into_iter()
        .filter_map(|language| Some(language.into_inner().tag?.into_inner()))
        .collect();
    let is_whole = tags.len() == count
        && !unheard
            .iter()
            .any(|diagnostic| diagnostic.code == Code::WrongType);
    if is_whole { tags } else { Vec::new() }
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
            // `parse` reads files of interface strings, which are no TOML.
            Kind::Locale(_) => {}
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

fn language_of_file(
    file: &ContentFile,
    name: &str,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<LanguageTag> {
    let error = match LanguageTag::parse(name) {
        Ok(tag) => return Some(tag),
        Err(error) => error,
    };
    let diagnostic = Diagnostic::new(
        Code::MalformedLanguage,
        Place::file(&file.path),
        format!("`{name}` is no language tag"),
    );
    let (help, meant) = match error {
        LanguageTagError::NotCanonical(canonical) => (
            format!("name the file `{canonical}.ftl`"),
            LanguageTag::parse(&canonical).ok(),
        ),
        LanguageTagError::Malformed => (
            "name the file by its language, such as `ug.ftl`".to_owned(),
            None,
        ),
    };
    diagnostics.push(diagnostic.help(help));
    meant
}

fn locale(
    file: &ContentFile,
    tag: &LanguageTag,
    diagnostics: &mut Vec<Diagnostic>,
) -> Option<Strings> {
    let text = match &file.text {
        Ok(text) => text,
        Err(diagnostic) => {
            diagnostics.push((**diagnostic).clone());
            return None;
        }
    };
    let (strings, errors) = Strings::parse(tag, text);
    diagnostics.extend(errors.into_iter().map(|error| {
        let place = Place::span(&file.path, error.span);
        let message = "this is no message of a language file";
        Diagnostic::new(Code::FluentSyntax, place, message)
            .label(fluent_expectation(&error.message))
            .help("a message is written `name = text`; its further lines begin with spaces, and each { has its }")
    }));
    let missing = strings.missing().into_iter();
    let missing: Vec<_> = missing.filter(|name| !is_begun(text, name)).collect();
    diagnostics.extend(missing_messages(file, &missing));
    Some(strings)
}

/// What the Fluent parser expected, in plain words.
fn fluent_expectation(message: &str) -> String {
    message
        .replacen("Expected", "expected", 1)
        .replace("one of \"a-zA-Z\"", "a letter from a to z")
        .replace("a token starting with ", "")
}

/// One mistake for all missing messages: a language that is only begun would bury everything else.
fn missing_messages(file: &ContentFile, names: &[&str]) -> Option<Diagnostic> {
    let message = match names {
        [] => return None,
        [name] => format!("the message `{name}` is missing; pages say it in English"),
        _ => format!(
            "{} messages are missing; pages say them in English",
            names.len()
        ),
    };
    let help = format!("copy from en.ftl and translate: {}", names.join(", "));
    let place = Place::file(&file.path);
    Some(Diagnostic::new(Code::MissingMessage, place, message).help(help))
}

/// Whether a line begins the message of this name; where such a message is missing, the line is broken and
/// has been reported.
fn is_begun(text: &str, name: &str) -> bool {
    text.lines().any(|line| {
        line.strip_prefix(name).is_some_and(|rest| {
            !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || "-_".contains(next))
        })
    })
}
