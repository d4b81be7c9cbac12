//! What a file is, by its place in the content folder: its kind, and what is in a TOML file of that kind.

use super::images::image_path;
use super::record::FromTable;
use super::schema::{
    ChangeRecord, ExternalBodyRecord, KindsRecord, OrganizationRecord, PersonRecord,
    PostFileRecord, SearchRecord, SectionRecord, SitePageRecord, SiteRecord, TitlesRecord,
    TopicsRecord, UnitRecord, WithdrawnRecord,
};
use super::shape::RecordShape;
use crate::diagnostics::nearest;
use crate::messages::{Argument, Message, say};

/// What a content file holds, with the names its path gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind<'a> {
    /// `site.toml`
    Site,
    /// `titles.toml`
    Titles,
    /// `kinds.toml`
    Kinds,
    /// `topics.toml`
    Topics,
    /// `search.toml`
    Search,
    /// `withdrawn.toml`
    Withdrawn,
    /// `locales/{tag}.ftl`
    Locale(&'a str),
    /// `external-bodies/{slug}.toml`
    ExternalBody(&'a str),
    /// `people/{slug}.toml`
    Person(&'a str),
    /// `changes/{slug}.toml`
    Change(&'a str),
    /// `pages/{slug}.toml`
    Page(&'a str),
    /// `organizations/{slug}/organization.toml`
    Organization(&'a str),
    /// `organizations/{organization}/units/{slug}.toml`
    Unit(&'a str, &'a str),
    /// `organizations/{organization}/sections/{slug}.toml`
    Section(&'a str, &'a str),
    /// `images/{file}`
    Image(&'a str),
    /// `organizations/{organization}/posts/{slug}.toml`
    Post(&'a str, &'a str),
    /// `schemas/{name}.json`, which editors of TOML read and the directory does not
    JsonSchema,
}

impl FileKind<'_> {
    /// Whether the file has posts, and so may name any person.
    pub fn has_posts(self) -> bool {
        self.is_body() || matches!(self, Self::Post(..))
    }

    /// Whether the file describes an organization or a unit.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Organization(_) | Self::Unit(..))
    }
}

/// The files and folders at the top of the content.
const AT_TOP: [&str; 14] = [
    "site.toml",
    "titles.toml",
    "kinds.toml",
    "topics.toml",
    "search.toml",
    "withdrawn.toml",
    "locales",
    "people",
    "changes",
    "pages",
    "external-bodies",
    "organizations",
    "images",
    "schemas",
];

/// The files of tables at the top of the content.
pub fn tables_at_top() -> impl Iterator<Item = &'static str> {
    AT_TOP.into_iter().filter(|known| known.ends_with(".toml"))
}

/// The ends of the names of spreadsheets.
const SPREADSHEETS: [&str; 5] = [".xlsx", ".xlsm", ".xls", ".ods", ".csv"];

/// What an editor is told whose file stands where nothing reads it.
pub fn advice(path: &str) -> Message {
    let top = path.split('/').next().unwrap_or(path);
    let name = path.rsplit('/').next().unwrap_or(path);
    let lowered = name.to_lowercase();
    if name.starts_with("~$") || name.starts_with(".~") {
        return say::office_lock();
    }
    if SPREADSHEETS.iter().any(|end| lowered.ends_with(end)) {
        return say::spreadsheet_in_content(name);
    }
    if AT_TOP.contains(&top) {
        return say::what_is_read_below(top, say::places_below(top));
    }
    match nearest(top, AT_TOP) {
        Some(near) => say::did_you_mean_instead(near, top),
        None => say::what_is_read(Argument::list(AT_TOP)),
    }
}

/// What the file at this path holds; `None` where nothing reads it.
pub fn file_kind(path: &str) -> Option<FileKind<'_>> {
    if let Some(file) = image_path(path) {
        return Some(FileKind::Image(file));
    }
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["site.toml"] => Some(FileKind::Site),
        ["titles.toml"] => Some(FileKind::Titles),
        ["kinds.toml"] => Some(FileKind::Kinds),
        ["topics.toml"] => Some(FileKind::Topics),
        ["search.toml"] => Some(FileKind::Search),
        ["withdrawn.toml"] => Some(FileKind::Withdrawn),
        ["locales", file] => file.strip_suffix(".ftl").map(FileKind::Locale),
        ["people", file] => stem(file).map(FileKind::Person),
        ["changes", file] => stem(file).map(FileKind::Change),
        ["pages", file] => stem(file).map(FileKind::Page),
        ["external-bodies", file] => stem(file).map(FileKind::ExternalBody),
        ["schemas", file] => file.strip_suffix(".json").map(|_| FileKind::JsonSchema),
        ["organizations", organization, "organization.toml"] => {
            Some(FileKind::Organization(organization))
        }
        ["organizations", organization, "units", file] => {
            stem(file).map(|unit| FileKind::Unit(organization, unit))
        }
        ["organizations", organization, "sections", file] => {
            stem(file).map(|section| FileKind::Section(organization, section))
        }
        ["organizations", organization, "posts", file] => {
            stem(file).map(|post| FileKind::Post(organization, post))
        }
        _ => None,
    }
}

fn stem(file: &str) -> Option<&str> {
    file.strip_suffix(".toml")
}

/// A kind of TOML file.
pub struct FileShape {
    /// What it is called, which is also the name of its JSON Schema.
    pub name: &'static str,
    /// What is in it.
    pub shape: fn() -> RecordShape,
}

macro_rules! file_shapes {
    ($($kind:pat => $name:literal $record:ty,)+) => {
        /// Every kind of TOML file.
        pub const FILE_SHAPES: &[FileShape] = &[$(FileShape { name: $name, shape: <$record as FromTable>::record_shape },)+];

        /// The name of the shape of what a file holds; none where it is no TOML.
        fn shape_name(kind: FileKind<'_>) -> Option<&'static str> {
            match kind {
                $($kind => Some($name),)+
                FileKind::Locale(_) | FileKind::Image(_) | FileKind::JsonSchema => None,
            }
        }
    };
}

file_shapes! {
    FileKind::Site => "site" SiteRecord,
    FileKind::Titles => "titles" TitlesRecord,
    FileKind::Kinds => "kinds" KindsRecord,
    FileKind::Topics => "topics" TopicsRecord,
    FileKind::Search => "search" SearchRecord,
    FileKind::Withdrawn => "withdrawn" WithdrawnRecord,
    FileKind::Organization(_) => "organization" OrganizationRecord,
    FileKind::Unit(..) => "unit" UnitRecord,
    FileKind::Post(..) => "post" PostFileRecord,
    FileKind::Section(..) => "section" SectionRecord,
    FileKind::Person(_) => "person" PersonRecord,
    FileKind::Change(_) => "change" ChangeRecord,
    FileKind::ExternalBody(_) => "external-body" ExternalBodyRecord,
    FileKind::Page(_) => "page" SitePageRecord,
}

/// The shape of what a file holds; none where it is no TOML.
pub fn file_shape(kind: FileKind<'_>) -> Option<&'static FileShape> {
    let name = shape_name(kind)?;
    FILE_SHAPES.iter().find(|shape| shape.name == name)
}
