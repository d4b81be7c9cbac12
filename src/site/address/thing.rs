//! The pages of things, and the slugs by which they are named.

use super::Target;
use crate::model::{Body, Directory, Id, Organization, Person, Post, Section, SitePage, Unit};
use crate::text::{Period, Slug};
use jiff::civil::Date;

impl Target {
    /// Every page of what may have begun by a day, each organization before its units: lists announce nothing that is
    /// to come.
    pub fn begun(directory: &Directory, day: Date) -> impl Iterator<Item = Self> {
        let all = Self::all(directory).into_iter();
        all.filter(move |target| target.has_begun(directory, day))
    }

    fn has_begun(&self, directory: &Directory, day: Date) -> bool {
        let begun = |period: Period| period.start.is_none_or(|start| start.earliest() <= day);
        let organization = |slug: &Slug| directory.find_organization(slug);
        let lived =
            |body: Option<Body>| body.is_none_or(|body| begun(directory.profile(body).period));
        match self {
            Self::Organization(slug) => lived(organization(slug).map(Body::Organization)),
            Self::Unit(within, slug) => {
                let unit = organization(within).and_then(|id| directory.find_unit(id, slug));
                lived(unit.map(Body::Unit))
            }
            Self::Post(within, slug) => {
                let post = organization(within).and_then(|id| directory.find_post(id, slug));
                post.is_none_or(|id| begun(directory.get(id).period))
            }
            Self::Person(slug) => {
                let person = directory.find_person(slug);
                person.is_none_or(|id| directory.knows(id, day))
            }
            other => lived(
                other
                    .within()
                    .and_then(organization)
                    .map(Body::Organization),
            ),
        }
    }

    /// Whether it is the page of one thing of the directory.
    pub fn is_of_thing(&self) -> bool {
        matches!(
            self,
            Self::Organization(_)
                | Self::Unit(..)
                | Self::Post(..)
                | Self::Section(..)
                | Self::Person(_)
        )
    }

    /// The same kind of target under another slug, where it has one of its own.
    pub fn named(self, slug: Slug) -> Self {
        match self {
            Self::Organization(_) => Self::Organization(slug),
            Self::Unit(within, _) => Self::Unit(within, slug),
            Self::Post(within, _) => Self::Post(within, slug),
            Self::Section(within, _) => Self::Section(within, slug),
            Self::Person(_) => Self::Person(slug),
            Self::Page(_) => Self::Page(slug),
            other => other,
        }
    }

    /// The slug that names it, where it has one of its own.
    pub fn slug(&self) -> Option<&Slug> {
        match self {
            Self::Organization(slug)
            | Self::Unit(_, slug)
            | Self::Post(_, slug)
            | Self::Section(_, slug)
            | Self::Person(slug)
            | Self::Page(slug) => Some(slug),
            _ => None,
        }
    }

    /// The slug of the organization that it is in or tells of, beside its own.
    pub(super) fn within(&self) -> Option<&Slug> {
        match self {
            Self::Unit(within, _)
            | Self::Post(within, _)
            | Self::Section(within, _)
            | Self::PhoneBook(within)
            | Self::Booklet(within)
            | Self::Changes(Some(within))
            | Self::Feed(Some(within)) => Some(within),
            _ => None,
        }
    }

    /// The same in another organization.
    pub(super) fn moved(self, to: Slug) -> Self {
        match self {
            Self::Unit(_, slug) => Self::Unit(to, slug),
            Self::Post(_, slug) => Self::Post(to, slug),
            Self::Section(_, slug) => Self::Section(to, slug),
            Self::PhoneBook(_) => Self::PhoneBook(to),
            Self::Booklet(_) => Self::Booklet(to),
            Self::Changes(Some(_)) => Self::Changes(Some(to)),
            Self::Feed(Some(_)) => Self::Feed(Some(to)),
            other => other,
        }
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

    /// The page of a body.
    pub fn body(directory: &Directory, body: Body) -> Self {
        match body {
            Body::Organization(id) => Self::organization(directory, id),
            Body::Unit(id) => Self::unit(directory, id),
        }
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

    /// A page of the site itself.
    pub fn page(directory: &Directory, id: Id<SitePage>) -> Self {
        Self::Page(directory.get(id).slug.clone())
    }
}
