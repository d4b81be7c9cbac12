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
    /// What may stand behind an organization's path and is no unit: the beginning of a longer path, or a page about it.
    pub const RESERVED: &'static [&'static str] = &[
        "posts",
        "sections",
        "changes",
        "phone-book",
        "booklet",
        "card",
    ];

    /// Reads a path as written, such as `/people/song-jun`; `None` where it is that of no thing.
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
            ["organizations", _, word] if Self::RESERVED.contains(&word) => return None,
            ["organizations", organization, unit] => Self::Unit(slug(organization)?, slug(unit)?),
            ["people", person] => Self::Person(slug(person)?),
            ["pages", page] => Self::Page(slug(page)?),
            _ => return None,
        })
    }

    /// Whether there is a card of the thing, at `/card` behind its path.
    pub fn has_card(&self) -> bool {
        !matches!(self, Self::Section(..) | Self::Page(_))
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
