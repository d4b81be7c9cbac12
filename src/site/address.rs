//! The only place where a URL of the site is made or read.

use crate::model::{Directory, Id, Language, Organization, Person, Post, Section, Site, Unit};
use crate::text::{LanguageTag, Slug};

/// A page of the site in a language, or in whichever the reader prefers.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Address {
    /// The language; `None` for the permalink, which is the same for all.
    pub language: Option<LanguageTag>,
    /// What it is the page of.
    pub target: Target,
}

/// What a page is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Target {
    /// The first page.
    Home,
    /// All organizations.
    Organizations,
    /// An organization.
    Organization(Slug),
    /// A unit of an organization, at whatever depth it stands.
    Unit(Slug, Slug),
    /// A post of an organization or any of its units.
    Post(Slug, Slug),
    /// A narrative page or a document of an organization.
    Section(Slug, Slug),
    /// All people.
    People,
    /// A person.
    Person(Slug),
    /// All functions of all bodies.
    Functions,
    /// Everything on a page.
    SiteMap,
}

impl Address {
    /// The page of a target in a language.
    pub fn new(language: LanguageTag, target: Target) -> Self {
        Self {
            language: Some(language),
            target,
        }
    }

    /// Reads a path. One that differs from [`Address::path`] of the result only by a slash at the end is read too.
    pub fn parse(path: &str, site: &Site) -> Option<Self> {
        let path = path.strip_prefix('/')?;
        let mut parts: Vec<&str> = path.split('/').collect();
        if parts.last() == Some(&"") {
            parts.pop();
        }
        let language = parts.first().and_then(|first| language_named(first, site));
        if language.is_some() {
            parts.remove(0);
        }
        Some(Self {
            language: language.map(|language| language.tag.clone()),
            target: Target::parse(&parts)?,
        })
    }

    /// The path of the page.
    pub fn path(&self) -> String {
        let target = self.target.path();
        match &self.language {
            Some(language) => format!("/{language}{target}"),
            None => target,
        }
    }

    /// Whether what the address names is in the directory.
    pub fn exists_in(&self, directory: &Directory) -> bool {
        self.target.exists_in(directory)
    }
}

/// The language that a path names, whether or not the rest of it leads anywhere.
pub fn language_of<'a>(path: &str, site: &'a Site) -> Option<&'a Language> {
    let first = path.strip_prefix('/')?.split('/').next()?;
    language_named(first, site)
}

fn language_named<'a>(word: &str, site: &'a Site) -> Option<&'a Language> {
    site.languages
        .iter()
        .find(|language| language.tag.to_string() == word)
}

impl Target {
    fn parse(parts: &[&str]) -> Option<Self> {
        let slug = |word: &str| Slug::parse(word).ok();
        match parts {
            [] => Some(Self::Home),
            ["organizations"] => Some(Self::Organizations),
            ["organizations", organization] => slug(organization).map(Self::Organization),
            ["organizations", organization, "posts", post] => {
                Some(Self::Post(slug(organization)?, slug(post)?))
            }
            ["organizations", organization, "sections", section] => {
                Some(Self::Section(slug(organization)?, slug(section)?))
            }
            ["organizations", organization, unit] => {
                Some(Self::Unit(slug(organization)?, slug(unit)?))
            }
            ["people"] => Some(Self::People),
            ["people", person] => slug(person).map(Self::Person),
            ["functions"] => Some(Self::Functions),
            ["sitemap"] => Some(Self::SiteMap),
            _ => None,
        }
    }

    fn path(&self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Organizations => "/organizations".to_owned(),
            Self::Organization(organization) => format!("/organizations/{organization}"),
            Self::Unit(organization, unit) => format!("/organizations/{organization}/{unit}"),
            Self::Post(organization, post) => format!("/organizations/{organization}/posts/{post}"),
            Self::Section(organization, section) => {
                format!("/organizations/{organization}/sections/{section}")
            }
            Self::People => "/people".to_owned(),
            Self::Person(person) => format!("/people/{person}"),
            Self::Functions => "/functions".to_owned(),
            Self::SiteMap => "/sitemap".to_owned(),
        }
    }

    fn exists_in(&self, directory: &Directory) -> bool {
        let organization = |slug: &Slug| directory.find_organization(slug);
        match self {
            Self::Home | Self::Organizations | Self::People | Self::Functions | Self::SiteMap => {
                true
            }
            Self::Organization(slug) => organization(slug).is_some(),
            Self::Unit(within, slug) => organization(within)
                .and_then(|within| directory.find_unit(within, slug))
                .is_some(),
            Self::Post(within, slug) => organization(within)
                .and_then(|within| directory.find_post(within, slug))
                .is_some(),
            Self::Section(within, slug) => organization(within)
                .and_then(|within| directory.find_section(within, slug))
                .is_some(),
            Self::Person(slug) => directory.find_person(slug).is_some(),
        }
    }

    /// Every page there is.
    pub fn all(directory: &Directory) -> Vec<Self> {
        let mut targets = vec![
            Self::Home,
            Self::Organizations,
            Self::People,
            Self::Functions,
            Self::SiteMap,
        ];
        targets.extend(
            directory
                .organizations()
                .map(|id| Self::organization(directory, id)),
        );
        targets.extend(directory.units().map(|id| Self::unit(directory, id)));
        targets.extend(directory.posts().map(|id| Self::post(directory, id)));
        targets.extend(directory.sections().map(|id| Self::section(directory, id)));
        targets.extend(directory.people().map(|id| Self::person(directory, id)));
        targets
    }

    /// The page of an organization.
    pub fn organization(directory: &Directory, id: Id<Organization>) -> Self {
        Self::Organization(directory.get(id).slug.clone())
    }

    /// The page of a unit.
    pub fn unit(directory: &Directory, id: Id<Unit>) -> Self {
        let unit = directory.get(id);
        let organization = directory.get(unit.organization);
        Self::Unit(organization.slug.clone(), unit.slug.clone())
    }

    /// The page of a post.
    pub fn post(directory: &Directory, id: Id<Post>) -> Self {
        let post = directory.get(id);
        let organization = directory.get(directory.organization_of(post.body));
        Self::Post(organization.slug.clone(), post.slug.clone())
    }

    /// The page of a section.
    pub fn section(directory: &Directory, id: Id<Section>) -> Self {
        let section = directory.get(id);
        let organization = directory.get(section.organization);
        Self::Section(organization.slug.clone(), section.slug.clone())
    }

    /// The page of a person.
    pub fn person(directory: &Directory, id: Id<Person>) -> Self {
        Self::Person(directory.get(id).slug.clone())
    }
}
