//! Which record of the later state is which of the earlier one: by its slug, or by one that it had once.
//!
//! It alone decides so, as the model finds records. They may come from a draft (`Loaded::draft`), so that a rule that
//! is broken elsewhere hides no broken link.

use std::collections::HashMap;

use crate::model::{Body, Directory, Id, Organization, Person, Post, Section, SitePage, Unit};

/// The directories of two states.
#[derive(Clone, Copy)]
pub struct Matching<'a> {
    /// The earlier one.
    pub before: &'a Directory,
    /// The later one.
    pub after: &'a Directory,
}

/// Which record of the earlier state each of the later one was, found once.
pub struct Origins {
    /// Of organizations.
    pub organizations: HashMap<Id<Organization>, Id<Organization>>,
    /// Of units.
    pub units: HashMap<Id<Unit>, Id<Unit>>,
    /// Of posts.
    pub posts: HashMap<Id<Post>, Id<Post>>,
    /// Of sections.
    pub sections: HashMap<Id<Section>, Id<Section>>,
    /// Of people.
    pub people: HashMap<Id<Person>, Id<Person>>,
    /// Of pages of the site.
    pub pages: HashMap<Id<SitePage>, Id<SitePage>>,
}

impl Origins {
    /// Goes through the earlier state. Where two records became one, it was the one that had its slug.
    pub fn new(matching: Matching<'_>) -> Self {
        let (before, after) = (matching.before, matching.after);
        Self {
            organizations: origins(
                before.organizations(),
                |id| matching.organization(id),
                |old, new| before.get(old).slug == after.get(new).slug,
            ),
            units: origins(
                before.units(),
                |id| matching.unit(id),
                |old, new| before.get(old).slug == after.get(new).slug,
            ),
            posts: origins(
                before.posts(),
                |id| matching.post(id),
                |old, new| before.get(old).slug == after.get(new).slug,
            ),
            sections: origins(
                before.sections(),
                |id| matching.section(id),
                |old, new| before.get(old).slug == after.get(new).slug,
            ),
            people: origins(
                before.people(),
                |id| matching.person(id),
                |old, new| before.get(old).slug == after.get(new).slug,
            ),
            pages: origins(
                before.pages(),
                |id| matching.page(id),
                |old, new| before.get(old).slug == after.get(new).slug,
            ),
        }
    }
}

impl Origins {
    /// Whether a record of the earlier state is no record of its own later: it is gone, or another one has its address.
    pub fn is_gone<T>(origins: &HashMap<Id<T>, Id<T>>, old: Id<T>, now: Option<Id<T>>) -> bool {
        now.and_then(|now| origins.get(&now)) != Some(&old)
    }
}

fn origins<T>(
    before: impl Iterator<Item = Id<T>>,
    later: impl Fn(Id<T>) -> Option<Id<T>>,
    has_same_slug: impl Fn(Id<T>, Id<T>) -> bool,
) -> HashMap<Id<T>, Id<T>> {
    let mut origins = HashMap::new();
    for old in before {
        if let Some(new) = later(old)
            && (has_same_slug(old, new) || !origins.contains_key(&new))
        {
            origins.insert(new, old);
        }
    }
    origins
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
