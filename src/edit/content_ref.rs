//! The things that have a slug, and the ways to name one on the command line.

use std::fmt;

use anyhow::Result;

use crate::content::{FileKind, Mentioned};
use crate::messages::{Message, say};
use crate::text::Slug;

/// A thing of the content that has a slug of its own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ContentRef {
    /// An organization.
    Organization(Slug),
    /// A unit of an organization.
    Unit(Slug, Slug),
    /// A post of an organization or one of its units, in the file of its body.
    Post(Slug, Slug),
    /// The same in a file of its own.
    PostFile(Slug, Slug),
    /// A narrative page or a document of an organization.
    Section(Slug, Slug),
    /// A person.
    Person(Slug),
    /// A change.
    Change(Slug),
    /// A page of the site itself.
    Page(Slug),
    /// A body outside the directory.
    ExternalBody(Slug),
}

impl ContentRef {
    /// What a file of this kind holds, where it holds one thing.
    pub fn of_file(kind: FileKind<'_>) -> Option<Self> {
        let slug = |name: &str| Slug::parse(name).ok();
        Some(match kind {
            FileKind::Organization(name) => Self::Organization(slug(name)?),
            FileKind::Unit(within, name) => Self::Unit(slug(within)?, slug(name)?),
            FileKind::Post(within, name) => Self::PostFile(slug(within)?, slug(name)?),
            FileKind::Section(within, name) => Self::Section(slug(within)?, slug(name)?),
            FileKind::Person(name) => Self::Person(slug(name)?),
            FileKind::Change(name) => Self::Change(slug(name)?),
            FileKind::Page(name) => Self::Page(slug(name)?),
            FileKind::ExternalBody(name) => Self::ExternalBody(slug(name)?),
            FileKind::Site
            | FileKind::Titles
            | FileKind::Kinds
            | FileKind::Topics
            | FileKind::Search
            | FileKind::Withdrawn
            | FileKind::Locale(_)
            | FileKind::Image(_)
            | FileKind::JsonSchema => return None,
        })
    }

    /// Its slug.
    pub fn slug(&self) -> &Slug {
        match self {
            Self::Unit(_, slug)
            | Self::Post(_, slug)
            | Self::PostFile(_, slug)
            | Self::Section(_, slug) => slug,
            Self::Organization(slug)
            | Self::Person(slug)
            | Self::Change(slug)
            | Self::Page(slug)
            | Self::ExternalBody(slug) => slug,
        }
    }

    /// The organization within which it is.
    pub fn organization(&self) -> Option<&Slug> {
        match self {
            Self::Unit(within, _)
            | Self::Post(within, _)
            | Self::PostFile(within, _)
            | Self::Section(within, _) => Some(within),
            Self::Organization(_)
            | Self::Person(_)
            | Self::Change(_)
            | Self::Page(_)
            | Self::ExternalBody(_) => None,
        }
    }

    /// The same kind of thing in the same place under another slug.
    pub fn named(&self, slug: Slug) -> Self {
        match self {
            Self::Organization(_) => Self::Organization(slug),
            Self::Unit(within, _) => Self::Unit(within.clone(), slug),
            Self::Post(within, _) => Self::Post(within.clone(), slug),
            Self::PostFile(within, _) => Self::PostFile(within.clone(), slug),
            Self::Section(within, _) => Self::Section(within.clone(), slug),
            Self::Person(_) => Self::Person(slug),
            Self::Change(_) => Self::Change(slug),
            Self::Page(_) => Self::Page(slug),
            Self::ExternalBody(_) => Self::ExternalBody(slug),
        }
    }

    /// What such a thing is called in messages.
    pub(crate) fn kind(&self) -> Message {
        match self {
            Self::Organization(_) => say::thing_organization(),
            Self::Unit(..) => say::thing_unit(),
            Self::Post(..) | Self::PostFile(..) => say::thing_post(),
            Self::Section(..) => say::thing_section(),
            Self::Person(_) => say::thing_person(),
            Self::Change(_) => say::thing_change(),
            Self::Page(_) => say::thing_page(),
            Self::ExternalBody(_) => say::thing_external_body(),
        }
    }

    /// The same behind its article.
    pub(crate) fn a_kind(&self) -> Message {
        match self {
            Self::Organization(_) => say::an_organization(),
            Self::Unit(..) => say::a_unit(),
            Self::Post(..) | Self::PostFile(..) => say::a_post(),
            Self::Section(..) => say::a_section(),
            Self::Person(_) => say::a_person(),
            Self::Change(_) => say::a_change(),
            Self::Page(_) => say::a_page(),
            Self::ExternalBody(_) => say::an_external_body(),
        }
    }

    /// Its file below the content folder, or its folder where it is an organization; a post in the file of its body has none.
    pub fn place(&self) -> Option<String> {
        Some(match self {
            Self::Organization(slug) => format!("organizations/{slug}"),
            Self::Post(..) => return None,
            _ => format!("{self}.toml"),
        })
    }

    /// The ways to name it without `.toml`: the whole path, and what is left when its folders are left out.
    pub fn forms(&self) -> Vec<String> {
        let short = match self {
            Self::Organization(slug) => {
                vec![
                    slug.to_string(),
                    format!("organizations/{slug}/organization"),
                ]
            }
            Self::Unit(within, slug) => vec![
                format!("{within}/{slug}"),
                format!("{within}/units/{slug}"),
                format!("organizations/{within}/{slug}"),
            ],
            Self::Post(within, slug) | Self::PostFile(within, slug) => {
                vec![format!("{within}/{slug}"), format!("{within}/posts/{slug}")]
            }
            Self::Section(within, slug) => {
                vec![
                    format!("{within}/{slug}"),
                    format!("{within}/sections/{slug}"),
                ]
            }
            Self::Person(slug)
            | Self::Change(slug)
            | Self::Page(slug)
            | Self::ExternalBody(slug) => {
                vec![slug.to_string()]
            }
        };
        [self.to_string()].into_iter().chain(short).collect()
    }

    /// The shortest way to name it that nothing else has.
    pub fn short(&self) -> String {
        let whole = self.to_string();
        let short = whole.strip_prefix("organizations/").unwrap_or(&whole);
        short.replacen("/units/", "/", 1)
    }

    /// Whether a mention in a file names it.
    pub fn is(&self, mentioned: &Mentioned) -> bool {
        match mentioned {
            Mentioned::Organization(name) => {
                matches!(self, Self::Organization(slug) if slug.as_str() == name)
            }
            Mentioned::Person(name) => matches!(self, Self::Person(slug) if slug.as_str() == name),
            Mentioned::ExternalBody(name) => {
                matches!(self, Self::ExternalBody(slug) if slug.as_str() == name)
            }
            Mentioned::Unit(organization, name) => matches!(
                self,
                Self::Unit(within, slug)
                    if within.as_str() == organization && slug.as_str() == name
            ),
            Mentioned::Post(organization, name) => matches!(
                self,
                Self::Post(within, slug) | Self::PostFile(within, slug)
                    if within.as_str() == organization && slug.as_str() == name
            ),
            // They have no addresses, and none is renamed.
            Mentioned::Title(_) | Mentioned::Topic(_) | Mentioned::Kind(_) => false,
        }
    }
}

/// Its whole path below the content folder, without `.toml`.
impl fmt::Display for ContentRef {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Organization(slug) => write!(formatter, "organizations/{slug}"),
            Self::Unit(within, slug) => write!(formatter, "organizations/{within}/units/{slug}"),
            Self::Post(within, slug) | Self::PostFile(within, slug) => {
                write!(formatter, "organizations/{within}/posts/{slug}")
            }
            Self::Section(within, slug) => {
                write!(formatter, "organizations/{within}/sections/{slug}")
            }
            Self::Person(slug) => write!(formatter, "people/{slug}"),
            Self::Change(slug) => write!(formatter, "changes/{slug}"),
            Self::Page(slug) => write!(formatter, "pages/{slug}"),
            Self::ExternalBody(slug) => write!(formatter, "external-bodies/{slug}"),
        }
    }
}

/// The slug that a thing is to have.
///
/// # Errors
/// Where it cannot stand in a URL.
pub fn slug_named(written: &str) -> Result<Slug> {
    Slug::parse(written).map_err(|error| match error.suggestion {
        Some(near) => say::no_slug_with_suggestion(written, near.as_str()).into(),
        None => say::no_slug(written).into(),
    })
}
