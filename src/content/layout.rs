//! What a file is, by its place in the content folder.

use crate::diagnostics::nearest;

/// What a content file holds, with the names its path gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind<'a> {
    /// `site.toml`
    Site,
    /// `titles.toml`
    Titles,
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
    /// `schemas/{name}.json`, which editors of TOML read and the directory does not
    JsonSchema,
}

impl Kind<'_> {
    /// Whether the file describes an organization or a unit.
    pub fn is_body(self) -> bool {
        matches!(self, Self::Organization(_) | Self::Unit(..))
    }
}

/// The files and folders at the top of the content, with the places in them that hold content.
const PLACES: &[(&str, &str)] = &[
    ("site.toml", "site.toml"),
    ("titles.toml", "titles.toml"),
    ("topics.toml", "topics.toml"),
    ("search.toml", "search.toml"),
    ("withdrawn.toml", "withdrawn.toml"),
    ("locales", "locales/LANGUAGE.ftl"),
    ("people", "people/PERSON.toml"),
    ("changes", "changes/CHANGE.toml"),
    ("pages", "pages/PAGE.toml"),
    ("external-bodies", "external-bodies/BODY.toml"),
    (
        "organizations",
        "organizations/ORGANIZATION/organization.toml, organizations/ORGANIZATION/units/UNIT.toml and \
         organizations/ORGANIZATION/sections/SECTION.toml",
    ),
    ("schemas", "schemas/KIND.json"),
];

/// What an editor is told whose file stands where nothing reads it.
pub fn advice(path: &str) -> String {
    let top = path.split('/').next().unwrap_or(path);
    if let Some((_, places)) = PLACES.iter().find(|(known, _)| *known == top) {
        return format!("what is read below {top} is {places}");
    }
    let known = PLACES.iter().map(|(known, _)| *known);
    match nearest(top, known.clone()) {
        Some(near) => format!("did you mean `{near}` by `{top}`?"),
        None => {
            let known: Vec<_> = known.collect();
            format!("what is read here is {}", known.join(", "))
        }
    }
}

/// What the file at this path holds; `None` where nothing reads it.
pub fn kind(path: &str) -> Option<Kind<'_>> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["site.toml"] => Some(Kind::Site),
        ["titles.toml"] => Some(Kind::Titles),
        ["topics.toml"] => Some(Kind::Topics),
        ["search.toml"] => Some(Kind::Search),
        ["withdrawn.toml"] => Some(Kind::Withdrawn),
        ["locales", file] => file.strip_suffix(".ftl").map(Kind::Locale),
        ["people", file] => stem(file).map(Kind::Person),
        ["changes", file] => stem(file).map(Kind::Change),
        ["pages", file] => stem(file).map(Kind::Page),
        ["external-bodies", file] => stem(file).map(Kind::ExternalBody),
        ["schemas", file] => file.strip_suffix(".json").map(|_| Kind::JsonSchema),
        ["organizations", organization, "organization.toml"] => {
            Some(Kind::Organization(organization))
        }
        ["organizations", organization, "units", file] => {
            stem(file).map(|unit| Kind::Unit(organization, unit))
        }
        ["organizations", organization, "sections", file] => {
            stem(file).map(|section| Kind::Section(organization, section))
        }
        _ => None,
    }
}

fn stem(file: &str) -> Option<&str> {
    file.strip_suffix(".toml")
}
