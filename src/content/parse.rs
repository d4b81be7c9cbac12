//! From a file to what it says: each is read for what its place says it is.

use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;

use super::allow::{Allowance, Allows, allowances_of};
use super::conflicts::conflicts;
use super::context::SiteContext;
use super::file_names::slug_meant;
use super::files::ContentFile;
use super::images;
use super::layout::{self, FileKind};
use super::locales;
use super::prose::{FileProse, NotedDate, WrittenLink};
use super::reader::{NotedText, Reader};
use super::record::FromTable;
use super::repeated::fingerprint_of_file;
use super::rules::quality::{self, TextFile};
use super::schema::{
    ChangeRecord, ExternalBodyRecord, KindsRecord, LanguageRecord, OrganizationRecord,
    PersonRecord, PostFileRecord, SearchRecord, SectionRecord, SitePageRecord, SiteRecord,
    TitlesRecord, TopicsRecord, UnitRecord, WithdrawnRecord,
};
use super::shape::RecordShape;
use super::syntax::Toml;
use super::tree::Written;
use crate::diagnostics::{Code, Diagnostic, Lines};
use crate::images::Image;
use crate::model::{Origin, TextEntry};
use crate::strings::Strings;
use crate::text::{LanguageTag, Slug, TranslationStatus};

/// What a file says, read for what its place says it is, and what is wrong with it.
pub struct ParsedFile {
    /// What it says.
    pub content: ParsedContent,
    /// The mistakes in it that reading it alone can find.
    pub diagnostics: Vec<Diagnostic>,
    /// The warnings that it allows.
    pub allowances: Vec<Allowance>,
    /// Where its texts lead.
    pub links: Vec<WrittenLink>,
    /// Its dates.
    pub dates: Vec<NotedDate>,
}

/// What is found beside the record while a file is read.
#[derive(Default)]
struct Found {
    diagnostics: Vec<Diagnostic>,
    allowances: Vec<Allowance>,
    links: Vec<WrittenLink>,
    dates: Vec<NotedDate>,
}

/// What a file adds to the tree, under the slugs that its path gives; none where that gives none.
pub enum ParsedContent {
    /// `site.toml`
    Site(Written<SiteRecord>),
    /// `titles.toml`
    Titles(Written<TitlesRecord>),
    /// `kinds.toml`
    Kinds(Written<KindsRecord>),
    /// `topics.toml`
    Topics(Written<TopicsRecord>),
    /// `search.toml`
    Search(Written<SearchRecord>),
    /// `withdrawn.toml`
    Withdrawn(Written<WithdrawnRecord>),
    /// A body outside the directory.
    ExternalBody(Option<Slug>, Written<ExternalBodyRecord>),
    /// A person.
    Person(Option<Slug>, Written<PersonRecord>),
    /// A change.
    Change(Option<Slug>, Written<ChangeRecord>),
    /// A page of the site itself.
    Page(Option<Slug>, Written<SitePageRecord>),
    /// An organization.
    Organization(Option<Slug>, Written<OrganizationRecord>),
    /// A unit, under its organization's slug and its own.
    Unit(Option<(Slug, Slug)>, Written<UnitRecord>),
    /// A post in a file of its own, under its organization's slug and its own.
    Post(Option<(Slug, Slug)>, Written<PostFileRecord>),
    /// A section, under its organization's slug and its own.
    Section(Option<(Slug, Slug)>, Written<SectionRecord>),
    /// Interface strings; none where they cannot be read.
    Locale(Option<LanguageTag>, Option<Arc<Strings>>),
    /// A picture, under its path below `images/`; none where it cannot be shown.
    Image(Arc<str>, Option<Arc<Image>>),
    /// Nothing: the file is for other programs, or nothing reads it.
    Nothing,
}

/// Reads a file for what its place says it is.
pub fn parse(file: &ContentFile, context: &SiteContext) -> ParsedFile {
    let mut found = Found::default();
    let content = match layout::file_kind(&file.path) {
        Some(kind) => content(file, kind, context, &mut found),
        None => ParsedContent::Nothing,
    };
    found.with(content)
}

/// Reads `site.toml`, whose text is parsed already: what it says of reading comes before all else.
pub fn parse_site(file: &ContentFile, toml: &Toml<'_>, context: &SiteContext) -> ParsedFile {
    let mut found = Found::default();
    let read = read_toml(&file.path, toml, context, &mut found);
    let content = ParsedContent::Site(written(file, read, None));
    found.with(content)
}

impl Found {
    fn with(self, content: ParsedContent) -> ParsedFile {
        ParsedFile {
            content,
            diagnostics: self.diagnostics,
            allowances: self.allowances,
            links: self.links,
            dates: self.dates,
        }
    }
}

fn content(
    file: &ContentFile,
    kind: FileKind<'_>,
    context: &SiteContext,
    found: &mut Found,
) -> ParsedContent {
    match kind {
        FileKind::Site => ParsedContent::Site(read(file, context, found)),
        FileKind::Titles => ParsedContent::Titles(read(file, context, found)),
        FileKind::Kinds => ParsedContent::Kinds(read(file, context, found)),
        FileKind::Topics => ParsedContent::Topics(read(file, context, found)),
        FileKind::Search => ParsedContent::Search(read(file, context, found)),
        FileKind::Withdrawn => ParsedContent::Withdrawn(read(file, context, found)),
        FileKind::ExternalBody(name) => {
            let written = read(file, context, found);
            ParsedContent::ExternalBody(slug_meant(name), written)
        }
        FileKind::Change(name) => {
            let written = read(file, context, found);
            ParsedContent::Change(slug_meant(name), written)
        }
        FileKind::Page(name) => {
            let written = read(file, context, found);
            ParsedContent::Page(slug_meant(name), written)
        }
        FileKind::Person(name) => {
            let written = read(file, context, found);
            ParsedContent::Person(slug_meant(name), written)
        }
        FileKind::Organization(folder) => {
            let written = read(file, context, found);
            ParsedContent::Organization(slug_meant(folder), written)
        }
        FileKind::Unit(folder, name) => {
            let written = read(file, context, found);
            ParsedContent::Unit(slugs(folder, name), written)
        }
        FileKind::Post(folder, name) => {
            let written = read(file, context, found);
            ParsedContent::Post(slugs(folder, name), written)
        }
        FileKind::Section(folder, name) => {
            let written = read(file, context, found);
            ParsedContent::Section(slugs(folder, name), written)
        }
        FileKind::JsonSchema => ParsedContent::Nothing,
        FileKind::Locale(name) => {
            let tag = locales::language_of_file(file, name, &mut found.diagnostics);
            let strings = tag
                .as_ref()
                .and_then(|tag| locales::read(file, tag, context, &mut found.diagnostics));
            ParsedContent::Locale(tag, strings.map(Arc::new))
        }
        FileKind::Image(name) => {
            found.diagnostics.extend(file.mistake().cloned());
            let image = file.image();
            let left_out = image.map(|image| images::left_out(&file.path, image));
            found.diagnostics.extend(left_out.unwrap_or_default());
            ParsedContent::Image(name.into(), image.cloned())
        }
    }
}

/// The slugs of an organization and of a thing in one of its folders.
fn slugs(folder: &str, name: &str) -> Option<(Slug, Slug)> {
    slug_meant(folder).zip(slug_meant(name))
}

fn read<T: FromTable + Allows>(
    file: &ContentFile,
    context: &SiteContext,
    found: &mut Found,
) -> Written<T> {
    let Some(text) = file.text() else {
        found.diagnostics.extend(file.mistake().cloned());
        return written(file, None, None);
    };
    let toml = Toml::parse(text);
    let read = read_toml(&file.path, &toml, context, found);
    let table = Some(toml.table()).filter(|table| read.is_some() && !table.is_empty());
    written(file, read, table.map(fingerprint_of_file))
}

fn written<T>(
    file: &ContentFile,
    read: Option<(T, Vec<NotedText>)>,
    fingerprint: Option<u64>,
) -> Written<T> {
    let text = file.text().map_or("", |text| text);
    let lines = Lines::of(text);
    let (record, noted) = read.unzip();
    let entry = |noted: NotedText| TextEntry {
        origin: Origin {
            file: Arc::clone(&file.path),
            line: lines.line(noted.byte),
        },
        key: noted.key,
        languages: noted
            .languages
            .into_iter()
            .map(|(tag, status)| (tag, status.unwrap_or(TranslationStatus::Official)))
            .collect(),
    };
    let texts = noted.into_iter().flatten().map(entry).collect();
    Written {
        file: Arc::clone(&file.path),
        fingerprint,
        texts: Arc::new(texts),
        lines: Arc::new(lines),
        first: first_content(text),
        record: record.map(Arc::new),
    }
}

fn read_toml<T: FromTable + Allows>(
    path: &Arc<str>,
    toml: &Toml<'_>,
    context: &SiteContext,
    found: &mut Found,
) -> Option<(T, Vec<NotedText>)> {
    let (text, table) = (toml.text(), toml.table());
    let conflicts = conflicts(path, text, toml.is_valid());
    if !conflicts.is_empty() {
        found.diagnostics.extend(conflicts);
        return None;
    }
    if !toml.report(path, &mut found.diagnostics) {
        return None;
    }
    let reader = Reader::new(path, text, context, &mut found.diagnostics);
    let is_of_post = matches!(layout::file_kind(path), Some(FileKind::Post(..)));
    let whole = is_of_post.then_some(UnitRecord::record_shape as fn() -> RecordShape);
    let mut reader = reader.of_file(T::record_shape).of_part(whole);
    let record = T::read(table, first_line(text), &mut reader);
    let noted = reader.into_noted();
    found.allowances = allowances_of(&record);
    let texts = FileProse::of(table, &noted.markdown, context);
    let file = TextFile::new(path, text, &texts);
    found.links = texts.links(|prose, part| file.place(prose, part));
    quality::check_texts(&file, &mut found.diagnostics);
    found.dates = noted.dates;
    Some((record, noted.texts))
}

/// The byte at which a file's first line begins that is neither empty nor a comment; 0 where none is.
fn first_content(text: &str) -> usize {
    let mut begin = 0;
    for line in text.split_inclusive('\n') {
        let says = line.trim_start_matches('\u{feff}').trim_start();
        if !says.is_empty() && !says.starts_with('#') {
            return begin;
        }
        begin += line.len();
    }
    0
}

/// Where a file as a whole is pointed at: its first line that says something.
fn first_line(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    let end = text[start..].find('\n').map_or(text.len(), |at| start + at);
    start..end
}

/// The path of the site's own file.
pub const SITE: &str = "site.toml";

/// What the site's own file says, among all files.
pub fn site_context<'a>(mut files: impl Iterator<Item = &'a ContentFile>) -> SiteContext {
    let site = files.find(|file| &*file.path == SITE);
    let text = site.and_then(ContentFile::text);
    text.map_or_else(SiteContext::default, |text| context_of(&Toml::parse(text)))
}

/// What the site's own file says. Its mistakes are reported when it is read for what else it says.
pub fn context_of(site: &Toml<'_>) -> SiteContext {
    let empty = SiteContext::default();
    if !site.is_valid() {
        return empty;
    }
    let file: Arc<str> = SITE.into();
    let (text, table) = (site.text(), site.table());
    let mut ignored = Vec::new();
    let mut reader = Reader::new(&file, text, &empty, &mut ignored);
    let site = SiteRecord::read(table, 0..0, &mut reader);
    let phone_region = site.phone_region.map(Spanned::into_inner);
    let is_misspelt = |diagnostic: &Diagnostic| diagnostic.code == Code::UnknownKey;
    let says_nothing = !table.contains_key("phone_region") && !ignored.iter().any(is_misspelt);
    SiteContext {
        knows_phone_region: phone_region.is_some() || says_nothing,
        phone_region,
        languages: languages(site.languages, &ignored),
    }
}

/// The languages of the site; none where one of them is broken, since it may be any.
fn languages(written: Vec<Spanned<LanguageRecord>>, ignored: &[Diagnostic]) -> Vec<LanguageTag> {
    let count = written.len();
    let tags: Vec<_> = written
        .into_iter()
        .filter_map(|language| Some(language.into_inner().tag?.into_inner()))
        .collect();
    let is_whole = tags.len() == count
        && !ignored
            .iter()
            .any(|diagnostic| diagnostic.code == Code::WrongType);
    // Where one tag is all that there is, the other was meant to be another.
    let is_one_again = tags.len() > 1 && tags.iter().all(|tag| *tag == tags[0]);
    match is_whole && !is_one_again {
        true => tags,
        false => Vec::new(),
    }
}
