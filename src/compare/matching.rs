//! Which record of the later state is which of the earlier one: by its slug, or by one that it had once.

use crate::model::{Body, Directory, Id, Organization, Person, Post, Section, SitePage, Unit};

/// The directories of two states.
#[derive(Clone, Copy)]
pub struct Matching<'a> {
    /// The earlier one.
    pub before: &'a Directory,
    /// The later one.
    pub after: &'a Directory,
}

impl Matching<'_> {
    /// An organization later.
    pub fn organization(&self, id: Id<Organization>) -> Option<Id<Organization>> {
        self.after.find_organization(&self.before.get(id).slug)
    }

    /// A unit later.
    pub fn unit(&self, id: Id<Unit>) -> Option<Id<Unit>> {
        let unit = self.before.get(id);
        let organization = self.organization(unit.organization)?;
        self.after.find_unit(organization, &unit.slug)
    }

    /// A body later.
    pub fn body(&self, body: Body) -> Option<Body> {
        match body {
            Body::Organization(id) => self.organization(id).map(Body::Organization),
            Body::Unit(id) => self.unit(id).map(Body::Unit),
        }
    }

    /// A post later.
    pub fn post(&self, id: Id<Post>) -> Option<Id<Post>> {
        let post = self.before.get(id);
        let organization = self.organization(self.before.organization_of(post.body))?;
        self.after.find_post(organization, &post.slug)
    }

    /// A section later.
    pub fn section(&self, id: Id<Section>) -> Option<Id<Section>> {
        let section = self.before.get(id);
        let organization = self.organization(section.organization)?;
        self.after.find_section(organization, &section.slug)
    }

    /// A person later.
    pub fn person(&self, id: Id<Person>) -> Option<Id<Person>> {
        self.after.find_person(&self.before.get(id).slug)
    }

    /// A page of the site later.
    pub fn page(&self, id: Id<SitePage>) -> Option<Id<SitePage>> {
        self.after.find_page(&self.before.get(id).slug)
    }
}
