//! The permalinks of things, as editors write them.

use std::fmt;

use super::Slug;

/// The permalink of a thing: its path without a language, a format or a fragment.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ThingPath {
    /// `/organizations/{organization}`
    Organization(Slug),
    /// `/organizations/{organization}/{unit}`
    Unit(Slug, Slug),
    /// `/organizations/{organization}/posts/{post}`
    Post(Slug, Slug),
    /// `/organizations/{organization}/sections/{section}`
    Section(Slug, Slug),
    /// `/people/{person}`
    Person(Slug),
    /// `/pages/{page}`
    Page(Slug),
}

impl ThingPath {
    /// Reads a path as written, such as `/people/song-jun`.
    pub fn parse(written: &str) -> Option<Self> {
        let parts: Vec<&str> = written.strip_prefix('/')?.split('/').collect();
        let slug = |word: &str| Slug::parse(word).ok();
        Some(match parts[..] {
            ["organizations", organization] => Self::Organization(slug(organization)?),
            ["organizations", organization, "posts", post] => {
                Self::Post(slug(organization)?, slug(post)?)
            }
            ["organizations", organization, "sections", section] => {
                Self::Section(slug(organization)?, slug(section)?)
            }
            ["organizations", organization, unit] => Self::Unit(slug(organization)?, slug(unit)?),
            ["people", person] => Self::Person(slug(person)?),
            ["pages", page] => Self::Page(slug(page)?),
            _ => return None,
        })
    }

    /// Whether it is the path of a page about a thing rather than of the thing: no unit has such a slug.
    pub fn is_of_site(&self) -> bool {
        let reserved = [
            "posts",
            "sections",
            "changes",
            "phone-book",
            "booklet",
            "card",
        ];
        matches!(self, Self::Unit(_, slug) if reserved.contains(&slug.as_str()))
    }

    /// What looks like one, for schemas: they see no reserved words.
    pub const PATTERN: &'static str = "^/(organizations/[a-z0-9-]+(/(posts/|sections/)?[a-z0-9-]+)?|people/[a-z0-9-]+|pages/[a-z0-9-]+)$";
}

impl fmt::Display for ThingPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organization(slug) => write!(formatter, "/organizations/{slug}"),
            Self::Unit(within, slug) => write!(formatter, "/organizations/{within}/{slug}"),
            Self::Post(within, slug) => write!(formatter, "/organizations/{within}/posts/{slug}"),
            Self::Section(within, slug) => {
                write!(formatter, "/organizations/{within}/sections/{slug}")
            }
            Self::Person(slug) => write!(formatter, "/people/{slug}"),
            Self::Page(slug) => write!(formatter, "/pages/{slug}"),
        }
    }
}
