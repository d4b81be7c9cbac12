//! An organization as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{Body, Id, Organization, OrganizationKind, ParentBody, SectionKind};
use crate::site::formats::json::profile::WireProfile;
use crate::site::formats::json::shared::{WirePeriod, WireReference, id};
use crate::site::formats::json::values::{Kind, Version, WireDay, WireUrl, Word};
use crate::site::view::View;

/// An organization.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Organization")]
pub struct WireOrganization {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<Kind>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// What kind of body it is.
    kind: Word<OrganizationKind>,
    /// The body above it.
    parent: Option<WireReference>,
    /// The bodies that were above it before.
    former_parents: Vec<WireFormerParent>,
    /// The organizations directly under it.
    organizations: Vec<WireReference>,
    /// Its narrative pages and documents.
    sections: Vec<WireSectionEntry>,
    #[serde(flatten)]
    profile: WireProfile,
}

/// A body that was above another for a time.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "FormerParent")]
pub struct WireFormerParent {
    /// When it was.
    period: WirePeriod,
    /// The body, under the name that it had then; nothing where none was above.
    parent: Option<WireReference>,
}

/// A section among those of its organization.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "SectionEntry")]
pub struct WireSectionEntry {
    /// The section.
    section: WireReference,
    /// What kind of text it is.
    kind: Word<SectionKind>,
}

impl WireOrganization {
    /// An organization on the day that is shown.
    pub fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let directory = view.directory();
        let record = directory.get(id);
        let under = directory.organizations_under(ParentBody::Organization(id), view.day());
        let under = under.filter(|id| view.exists(Body::Organization(*id)));
        let sections = directory.sections_of(id).map(|section| WireSectionEntry {
            section: WireReference::of_section(view, section),
            kind: Word(directory.get(section).kind),
        });
        Self {
            version: Version,
            id: crate::site::formats::json::organization::id(view, Page::from(id)),
            is: Word(Kind::Organization),
            on: view.on().map(WireDay),
            kind: Word(record.kind),
            parent: record
                .parent_on(view.day())
                .map(|parent| WireReference::of_parent(view, parent)),
            former_parents: WireFormerParent::all(view, &record.former_parents, |then, parent| {
                Some(WireReference::of_parent(then, (*parent)?))
            }),
            organizations: under
                .map(|id| WireReference::of_organization(view, id))
                .collect(),
            sections: sections.collect(),
            profile: WireProfile::new(view, Body::Organization(id)),
        }
    }
}

impl WireFormerParent {
    /// Those that ended before the day that is shown, each as `written` tells it of that time.
    pub fn all<P>(
        view: &View<'_>,
        former: &[(crate::text::Period, P)],
        written: impl Fn(&View<'_>, &P) -> Option<WireReference>,
    ) -> Vec<Self> {
        let ended = former
            .iter()
            .filter_map(|(period, parent)| Some((period, period.end?.latest(), parent)))
            .filter(|(_, end, _)| *end < view.day());
        ended
            .map(|(period, end, parent)| Self {
                period: WirePeriod::new(*period),
                parent: written(&view.at(end), parent),
            })
            .collect()
    }
}
