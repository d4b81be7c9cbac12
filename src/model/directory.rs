//! The tables of the directory and the questions they answer.

use std::collections::HashMap;

use jiff::civil::Date;

use super::{
    Appointment, Body, ExternalBody, Id, Occupancy, Organization, ParentBody, Person, Post,
    Profile, Section, Site, Title, Unit,
};
use crate::text::{Certainty, Slug};

/// The records of a directory in their order of display, each table addressed by the ids of its type.
#[derive(Debug, Clone)]
pub struct DirectoryParts {
    /// What holds for the whole.
    pub site: Site,
    /// Names of kinds of posts.
    pub titles: Vec<Title>,
    /// Bodies outside the directory.
    pub external_bodies: Vec<ExternalBody>,
    /// Organizations.
    pub organizations: Vec<Organization>,
    /// Units, those of one parent in their order.
    pub units: Vec<Unit>,
    /// Posts, those of one body in order of precedence.
    pub posts: Vec<Post>,
    /// People.
    pub people: Vec<Person>,
    /// Appointments, those of one post in the order of the file.
    pub appointments: Vec<Appointment>,
    /// Sections, those of one organization in their order.
    pub sections: Vec<Section>,
}

/// The whole directory, linked and immutable.
#[derive(Debug, Clone)]
pub struct Directory {
    parts: DirectoryParts,
    organization_slugs: HashMap<Slug, Id<Organization>>,
    unit_slugs: HashMap<(Id<Organization>, Slug), Id<Unit>>,
    post_slugs: HashMap<(Id<Organization>, Slug), Id<Post>>,
    section_slugs: HashMap<(Id<Organization>, Slug), Id<Section>>,
    person_slugs: HashMap<Slug, Id<Person>>,
    units_of: HashMap<Body, Vec<Id<Unit>>>,
    posts_of: HashMap<Body, Vec<Id<Post>>>,
    sections_of: HashMap<Id<Organization>, Vec<Id<Section>>>,
    appointments_to: HashMap<Id<Post>, Vec<Id<Appointment>>>,
    appointments_of: HashMap<Id<Person>, Vec<Id<Appointment>>>,
}

impl Directory {
    /// Indexes the records. Every id in `parts` must come from the place of a record in `parts`.
    pub(crate) fn new(parts: DirectoryParts) -> Self {
        let mut directory = Self {
            organization_slugs: index(&parts.organizations, |record| record.slug.clone()),
            person_slugs: index(&parts.people, |record| record.slug.clone()),
            unit_slugs: index(&parts.units, |unit| (unit.organization, unit.slug.clone())),
            section_slugs: index(&parts.sections, |section| {
                (section.organization, section.slug.clone())
            }),
            post_slugs: HashMap::new(),
            units_of: group(&parts.units, |unit| match unit.parent {
                Some(parent) => Body::Unit(parent),
                None => Body::Organization(unit.organization),
            }),
            posts_of: group(&parts.posts, |post| post.body),
            sections_of: group(&parts.sections, |section| section.organization),
            appointments_to: group(&parts.appointments, |appointment| appointment.post),
            appointments_of: group(&parts.appointments, |appointment| appointment.person),
            parts,
        };
        directory.post_slugs = index(&directory.parts.posts, |post| {
            (directory.organization_of(post.body), post.slug.clone())
        });
        directory
    }

    /// What holds for the whole.
    pub fn site(&self) -> &Site {
        &self.parts.site
    }

    /// Every organization, in order.
    pub fn organizations(&self) -> impl ExactSizeIterator<Item = Id<Organization>> + use<> {
        ids(&self.parts.organizations)
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

    /// The record itself.
    pub fn get<T: Record>(&self, id: Id<T>) -> &T {
        &T::table(&self.parts)[id.index()]
    }

    /// The organization of this slug.
    pub fn find_organization(&self, slug: &Slug) -> Option<Id<Organization>> {
        self.organization_slugs.get(slug).copied()
    }

    /// The unit of this slug in an organization, at whatever depth it stands.
    pub fn find_unit(&self, organization: Id<Organization>, slug: &Slug) -> Option<Id<Unit>> {
        self.unit_slugs.get(&(organization, slug.clone())).copied()
    }

    /// The post of this slug in an organization or any of its units.
    pub fn find_post(&self, organization: Id<Organization>, slug: &Slug) -> Option<Id<Post>> {
        self.post_slugs.get(&(organization, slug.clone())).copied()
    }

    /// The section of this slug in an organization.
    pub fn find_section(&self, organization: Id<Organization>, slug: &Slug) -> Option<Id<Section>> {
        self.section_slugs
            .get(&(organization, slug.clone()))
            .copied()
    }

    /// The person of this slug.
    pub fn find_person(&self, slug: &Slug) -> Option<Id<Person>> {
        self.person_slugs.get(slug).copied()
    }

    /// What is known of a body.
    pub fn profile(&self, body: Body) -> &Profile {
        match body {
            Body::Organization(id) => &self.get(id).profile,
            Body::Unit(id) => &self.get(id).profile,
        }
    }

    /// The organization that a body is or is part of.
    pub fn organization_of(&self, body: Body) -> Id<Organization> {
        match body {
            Body::Organization(id) => id,
            Body::Unit(id) => self.get(id).organization,
        }
    }

    /// The body that a unit is directly part of.
    pub fn parent_of(&self, unit: Id<Unit>) -> Body {
        let unit = self.get(unit);
        match unit.parent {
            Some(parent) => Body::Unit(parent),
            None => Body::Organization(unit.organization),
        }
    }

    /// The bodies above a unit, its organization first, its direct parent last.
    pub fn ancestors(&self, unit: Id<Unit>) -> Vec<Body> {
        let mut above = Vec::new();
        let mut body = self.parent_of(unit);
        // Linking refuses cycles, so this ends at the organization.
        while let Body::Unit(unit) = body {
            above.push(body);
            body = self.parent_of(unit);
        }
        above.push(body);
        above.reverse();
        above
    }

    /// The units directly under a body that may exist on `day`, in order.
    pub fn units_of(&self, body: Body, day: Date) -> impl Iterator<Item = Id<Unit>> {
        listed(&self.units_of, body)
            .filter(move |id| exists(self.get(*id).profile.period.covers(day)))
    }

    /// The organizations directly under a body, in order.
    pub fn organizations_under(
        &self,
        parent: ParentBody,
    ) -> impl Iterator<Item = Id<Organization>> {
        self.organizations()
            .filter(move |id| self.get(*id).parent == Some(parent))
    }

    /// The posts of a body that may exist on `day`, in order of precedence.
    pub fn posts_of(&self, body: Body, day: Date) -> impl Iterator<Item = Id<Post>> {
        listed(&self.posts_of, body).filter(move |id| exists(self.get(*id).period.covers(day)))
    }

    /// The sections of an organization, in order.
    pub fn sections_of(&self, organization: Id<Organization>) -> impl Iterator<Item = Id<Section>> {
        listed(&self.sections_of, organization)
    }

    /// Every appointment to a post, past and future ones too, in the order of the file.
    pub fn appointments_to(&self, post: Id<Post>) -> impl Iterator<Item = &Appointment> {
        listed(&self.appointments_to, post).map(|id| self.get(id))
    }

    /// Every appointment of a person, past and future ones too.
    pub fn appointments_of(&self, person: Id<Person>) -> impl Iterator<Item = &Appointment> {
        listed(&self.appointments_of, person).map(|id| self.get(id))
    }

    /// What is known of the holders of a post on `day`.
    pub fn occupancy(&self, post: Id<Post>, day: Date) -> Occupancy<'_> {
        let held: Vec<_> = self
            .appointments_to(post)
            .filter(|appointment| exists(appointment.period.covers(day)))
            .collect();
        let vacant = || {
            let vacancies = &self.get(post).vacancies;
            vacancies
                .iter()
                .any(|vacancy| vacancy.covers(day) == Certainty::Yes)
        };
        if !held.is_empty() {
            Occupancy::Held(held)
        } else if vacant() {
            Occupancy::Vacant
        } else {
            Occupancy::NotNamed
        }
    }
}

/// A type of record that has a table in the directory.
pub trait Record: Sized {
    /// The table of this type.
    fn table(parts: &DirectoryParts) -> &[Self];
}

macro_rules! tables {
    ($($record:ident in $table:ident,)+) => {
        $(impl Record for $record {
            fn table(parts: &DirectoryParts) -> &[Self] {
                &parts.$table
            }
        })+
    };
}

tables! {
    Title in titles,
    ExternalBody in external_bodies,
    Organization in organizations,
    Unit in units,
    Post in posts,
    Person in people,
    Appointment in appointments,
    Section in sections,
}

/// What only may be so is shown: hiding an office that may exist helps nobody.
fn exists(certainty: Certainty) -> bool {
    certainty != Certainty::No
}

fn ids<T>(table: &[T]) -> impl ExactSizeIterator<Item = Id<T>> + use<T> {
    (0..table.len()).map(Id::new)
}

fn index<T, K: std::hash::Hash + Eq>(table: &[T], key: impl Fn(&T) -> K) -> HashMap<K, Id<T>> {
    table.iter().map(key).zip(ids(table)).collect()
}

fn group<T, K: std::hash::Hash + Eq>(table: &[T], key: impl Fn(&T) -> K) -> HashMap<K, Vec<Id<T>>> {
    let mut groups: HashMap<K, Vec<Id<T>>> = HashMap::new();
    for (record, id) in table.iter().zip(ids(table)) {
        groups.entry(key(record)).or_default().push(id);
    }
    groups
}

fn listed<K: std::hash::Hash + Eq, T>(
    groups: &HashMap<K, Vec<Id<T>>>,
    key: K,
) -> impl Iterator<Item = Id<T>> {
    groups.get(&key).into_iter().flatten().copied()
}
