//! What a page of its own can be about.

use super::{Body, Directory, Id, Organization, Origin, Person, Post, Section, SitePage, Unit};
use crate::text::Slug;

/// A thing with a page of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// An organization or a unit.
    Body(Body),
    /// A post.
    Post(Id<Post>),
    /// A person.
    Person(Id<Person>),
    /// A narrative page or a document of an organization.
    Section(Id<Section>),
    /// A page of the site itself.
    SitePage(Id<SitePage>),
}

impl Subject {
    /// The organization that it is, or is part of; people and pages of the site are part of none.
    pub fn organization(self, directory: &Directory) -> Option<Id<Organization>> {
        match self {
            Self::Body(body) => Some(directory.organization_of(body)),
            Self::Post(id) => Some(directory.organization_of(directory.get(id).body)),
            Self::Section(id) => Some(directory.get(id).organization),
            Self::Person(_) | Self::SitePage(_) => None,
        }
    }

    /// Its name in URLs.
    pub fn slug(self, directory: &Directory) -> &Slug {
        match self {
            Self::Body(Body::Organization(id)) => &directory.get(id).slug,
            Self::Body(Body::Unit(id)) => &directory.get(id).slug,
            Self::Post(id) => &directory.get(id).slug,
            Self::Person(id) => &directory.get(id).slug,
            Self::Section(id) => &directory.get(id).slug,
            Self::SitePage(id) => &directory.get(id).slug,
        }
    }

    /// The name that it had in URLs first. Slugs that a thing had once are in the order in which it had them; the first stays
    /// among them where it has that again.
    pub fn first_slug(self, directory: &Directory) -> &Slug {
        let former = match self {
            Self::Body(body) => directory.former_slugs(body),
            Self::Post(id) => directory.get(id).former_slugs.as_slice(),
            Self::Person(id) => &directory.get(id).former_slugs,
            Self::Section(id) => &directory.get(id).former_slugs,
            Self::SitePage(id) => &directory.get(id).former_slugs,
        };
        former.first().unwrap_or_else(|| self.slug(directory))
    }

    /// The organization in which it had its first address.
    pub fn first_organization(self, directory: &Directory) -> Option<Id<Organization>> {
        match self {
            Self::Body(body) => Some(directory.first_organization(body)),
            Self::Post(id) => Some(directory.first_organization(directory.get(id).body)),
            Self::Section(_) | Self::Person(_) | Self::SitePage(_) => self.organization(directory),
        }
    }

    /// Where it is written.
    pub fn origin(self, directory: &Directory) -> &Origin {
        match self {
            Self::Body(Body::Organization(id)) => &directory.get(id).origin,
            Self::Body(Body::Unit(id)) => &directory.get(id).origin,
            Self::Post(id) => &directory.get(id).origin,
            Self::Person(id) => &directory.get(id).origin,
            Self::Section(id) => &directory.get(id).origin,
            Self::SitePage(id) => &directory.get(id).origin,
        }
    }
}

impl From<Body> for Subject {
    fn from(body: Body) -> Self {
        Self::Body(body)
    }
}

impl From<Id<Organization>> for Subject {
    fn from(id: Id<Organization>) -> Self {
        Self::Body(Body::Organization(id))
    }
}

impl From<Id<Unit>> for Subject {
    fn from(id: Id<Unit>) -> Self {
        Self::Body(Body::Unit(id))
    }
}

impl From<Id<Post>> for Subject {
    fn from(id: Id<Post>) -> Self {
        Self::Post(id)
    }
}

impl From<Id<Person>> for Subject {
    fn from(id: Id<Person>) -> Self {
        Self::Person(id)
    }
}

impl From<Id<Section>> for Subject {
    fn from(id: Id<Section>) -> Self {
        Self::Section(id)
    }
}

impl From<Id<SitePage>> for Subject {
    fn from(id: Id<SitePage>) -> Self {
        Self::SitePage(id)
    }
}
