//! Organizations, their units, and the bodies outside that they refer to.
//!
//! Bodies outside the directory are records with a slug too, so that two organizations of one academy refer to the
//! same body and a typo in it is found. They have no page: their group on the list of organizations is where links
//! lead.

use jiff::civil::Date;

use super::profile::{next_to_end, perhaps_on};
use super::{Id, OrganizationKind, Origin, OwnKind, Profile, UnitKind, WebLink};
use crate::text::{Identifier, LocalizedText, PartialDate, Period, Slug, WebAddress, choices};

choices! {
    /// How a unit belongs to its organization.
    pub enum UnitGroup {
        /// One of the organization's own departments and offices.
        Internal = "internal",
        /// Another body that the organization names beside those.
        Further = "further",
        /// A directly affiliated unit.
        Affiliated = "affiliated",
    }
}

/// A body with its own legal or public existence (org:FormalOrganization).
#[derive(Debug, Clone)]
pub struct Organization {
    /// Its names in URLs that lead here for good, since they were public once.
    pub former_slugs: Vec<Slug>,
    /// Its name in URLs.
    pub slug: Slug,
    /// Its place among the others, where the content gives it one.
    pub order: Option<u32>,
    /// What kind of body it is.
    pub kind: OrganizationKind,
    /// The same in the institution's own words, where it has any.
    pub own_kind: Option<Id<OwnKind>>,
    /// The body above it wherever no former one is.
    pub parent: Option<ParentBody>,
    /// The bodies that were above it, or are until a day to come.
    pub former_parents: Vec<(Period, Option<ParentBody>)>,
    /// What is known of it.
    pub profile: Profile,
    /// Where it is written.
    pub origin: Origin,
}

/// The body above an organization.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ParentBody {
    /// One of this directory.
    Organization(Id<Organization>),
    /// One outside it.
    External(Id<ExternalBody>),
}

/// A body outside the directory that its content refers to.
#[derive(Debug, Clone)]
pub struct ExternalBody {
    /// Its name in fragments.
    pub slug: Slug,
    /// Slugs that lead to it still.
    pub former_slugs: Vec<Slug>,
    /// What it is called.
    pub name: LocalizedText,
    /// The name people use.
    pub short: Option<LocalizedText>,
    /// Its own site.
    pub website: Option<WebAddress>,
    /// Its numbers and codes in public schemes.
    pub identifiers: Vec<Identifier>,
    /// Pages elsewhere about it.
    pub links: Vec<WebLink>,
}

/// A part of an organization (org:OrganizationalUnit).
#[derive(Debug, Clone)]
pub struct Unit {
    /// Its names in URLs that lead here for good, since they were public once.
    pub former_slugs: Vec<Slug>,
    /// Its name in URLs, unique in the organization.
    pub slug: Slug,
    /// The organization it is part of.
    pub organization: Id<Organization>,
    /// The unit it is part of wherever no former parent is; `None` directly under the organization.
    pub parent: Option<Id<Unit>>,
    /// Where it stood before, or stands until a day to come; in another organization it was moved from there.
    pub former_parents: Vec<(Period, Body)>,
    /// The line of its file on which each of these is.
    pub former_parent_lines: Vec<usize>,
    /// What kind of part it is.
    pub kind: UnitKind,
    /// The same in the institution's own words, where it has any.
    pub own_kind: Option<Id<OwnKind>>,
    /// How it belongs to the organization.
    pub group: UnitGroup,
    /// Its place among those that belong to it in the same way, where the content gives it one.
    pub order: Option<u32>,
    /// What is known of it.
    pub profile: Profile,
    /// Where it is written.
    pub origin: Origin,
}

impl Organization {
    /// The body above it on a day.
    pub fn parent_on(&self, day: Date) -> Option<ParentBody> {
        next_to_end(&self.former_parents, day)
            .copied()
            .unwrap_or(self.parent)
    }

    /// The bodies that may be above it on a day instead of that one.
    pub fn parents_perhaps_on(&self, day: Date) -> impl Iterator<Item = ParentBody> {
        let parents = perhaps_on(&self.former_parents, &self.parent, day);
        parents.into_iter().copied().flatten()
    }
}

impl Unit {
    /// The body it is directly part of on a day.
    pub fn parent_on(&self, day: Date) -> Body {
        next_to_end(&self.former_parents, day)
            .copied()
            .unwrap_or_else(|| self.last_parent())
    }

    /// The bodies that it may be directly part of on a day instead of that one.
    pub fn parents_perhaps_on(&self, day: Date) -> Vec<Body> {
        let last = self.last_parent();
        let parents = perhaps_on(&self.former_parents, &last, day);
        parents.into_iter().copied().collect()
    }

    /// The body it was directly part of before any other.
    pub fn first_parent(&self) -> Body {
        let former = self.former_parents.iter();
        let first = former.min_by_key(|(period, _)| period.last().map(PartialDate::latest));
        first.map_or_else(|| self.last_parent(), |(_, body)| *body)
    }

    /// The body it is directly part of wherever no former one is.
    pub fn last_parent(&self) -> Body {
        self.parent
            .map_or(Body::Organization(self.organization), Body::Unit)
    }
}

/// A body: an organization or a unit, which has posts, functions and contact points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Body {
    /// An organization.
    Organization(Id<Organization>),
    /// A unit.
    Unit(Id<Unit>),
}
