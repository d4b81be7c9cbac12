//! The records of the directory, by table and by slug.
//!
//! A slug that a thing had once (`former_slugs`) finds it for good. What has no page of its own (a change, an
//! external body, a function, an article) keeps an empty anchor with its former name where it stands: a server never
//! sees the fragment of an address, so nothing could redirect it.

use super::directory::ids;
use super::{
    Appointment, Change, Directory, ExternalBody, Id, Organization, Person, Post, Section,
    SitePage, Topic, Unit,
};
use crate::text::Slug;

impl Directory {
    /// Every organization, in order.
    pub fn organizations(&self) -> impl ExactSizeIterator<Item = Id<Organization>> + use<> {
        ids(&self.parts.organizations)
    }

    /// What functions are about, in order.
    pub fn topics(&self) -> impl ExactSizeIterator<Item = Id<Topic>> + use<> {
        ids(&self.parts.topics)
    }

    /// Every unit of every organization.
    pub fn units(&self) -> impl ExactSizeIterator<Item = Id<Unit>> + use<> {
        ids(&self.parts.units)
    }

    /// Every post.
    pub fn posts(&self) -> impl ExactSizeIterator<Item = Id<Post>> + use<> {
        ids(&self.parts.posts)
    }

    /// Every person.
    pub fn people(&self) -> impl ExactSizeIterator<Item = Id<Person>> + use<> {
        ids(&self.parts.people)
    }

    /// Every section of every organization.
    pub fn sections(&self) -> impl ExactSizeIterator<Item = Id<Section>> + use<> {
        ids(&self.parts.sections)
    }

    /// Every appointment.
    pub fn appointments(&self) -> impl ExactSizeIterator<Item = Id<Appointment>> + use<> {
        ids(&self.parts.appointments)
    }

    /// Every change, in the order of their slugs.
    pub fn changes(&self) -> impl ExactSizeIterator<Item = Id<Change>> + use<> {
        ids(&self.parts.changes)
    }

    /// Every page of the site itself, in order.
    pub fn pages(&self) -> impl ExactSizeIterator<Item = Id<SitePage>> + use<> {
        ids(&self.parts.pages)
    }

    /// Every body outside the directory, in the order of their slugs.
    pub fn external_bodies(&self) -> impl ExactSizeIterator<Item = &ExternalBody> {
        self.parts.external_bodies.iter()
    }

    /// The body outside the directory of this slug.
    pub fn find_external_body(&self, slug: &Slug) -> Option<Id<ExternalBody>> {
        let mut all = ids(&self.parts.external_bodies);
        all.find(|id| self.get(*id).slug == *slug)
    }

    /// The organization of this slug, or that had it once.
    pub fn find_organization(&self, slug: &Slug) -> Option<Id<Organization>> {
        let current = self.organization_slugs.get(slug);
        current
            .or_else(|| self.former_organizations.get(slug))
            .copied()
    }

    /// The unit of this slug in an organization, or that had it once, at whatever depth it stands.
    pub fn find_unit(&self, organization: Id<Organization>, slug: &Slug) -> Option<Id<Unit>> {
        let key = (organization, slug.clone());
        let current = self.unit_slugs.get(&key);
        current.or_else(|| self.former_units.get(&key)).copied()
    }

    /// The post of this slug in an organization or any of its units, or that had it once.
    pub fn find_post(&self, organization: Id<Organization>, slug: &Slug) -> Option<Id<Post>> {
        let key = (organization, slug.clone());
        let current = self.post_slugs.get(&key);
        current.or_else(|| self.former_posts.get(&key)).copied()
    }

    /// The section of this slug in an organization, or that had it once.
    pub fn find_section(&self, organization: Id<Organization>, slug: &Slug) -> Option<Id<Section>> {
        let key = (organization, slug.clone());
        let current = self.section_slugs.get(&key);
        current.or_else(|| self.former_sections.get(&key)).copied()
    }

    /// The person of this slug, or that had it once.
    pub fn find_person(&self, slug: &Slug) -> Option<Id<Person>> {
        let current = self.person_slugs.get(slug);
        current.or_else(|| self.former_people.get(slug)).copied()
    }

    /// The page of the site of this slug, or that had it once.
    pub fn find_page(&self, slug: &Slug) -> Option<Id<SitePage>> {
        let current = self.page_slugs.get(slug);
        current.or_else(|| self.former_pages.get(slug)).copied()
    }
}
