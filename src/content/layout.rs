//! What a file is, by its place in the content folder.

/// What a content file holds, with the names its path gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind<'a> {
    /// `site.toml`
    Site,
    /// `titles.toml`
    Titles,
    /// `locales/{tag}.ftl`
    Locale(&'a str),
    /// `external-bodies/{slug}.toml`
    ExternalBody(&'a str),
    /// `people/{slug}.toml`
    Person(&'a str),
    /// `organizations/{slug}/organization.toml`
    Organization(&'a str),
    /// `organizations/{organization}/units/{slug}.toml`
    Unit(&'a str, &'a str),
    /// `organizations/{organization}/sections/{slug}.toml`
    Section(&'a str, &'a str),
}

/// The places that hold content, for an editor whose file stands elsewhere.
pub const PLACES: &str = "content stands in site.toml, titles.toml, locales/LANGUAGE.ftl, people/PERSON.toml, \
    external-bodies/BODY.toml, organizations/ORGANIZATION/organization.toml, \
    organizations/ORGANIZATION/units/UNIT.toml and organizations/ORGANIZATION/sections/SECTION.toml";

/// What the file at this path holds; `None` where nothing reads it.
pub fn kind(path: &str) -> Option<Kind<'_>> {
    let parts: Vec<&str> = path.split('/').collect();
    match parts[..] {
        ["site.toml"] => Some(Kind::Site),
        ["titles.toml"] => Some(Kind::Titles),
        ["locales", file] => file.strip_suffix(".ftl").map(Kind::Locale),
        ["people", file] => stem(file).map(Kind::Person),
        ["external-bodies", file] => stem(file).map(Kind::ExternalBody),
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
