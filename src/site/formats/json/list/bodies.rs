//! The lists of organizations and of units.

use anyhow::Result;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{List, Page};
use crate::model::{Body, Id, Organization, OrganizationKind, Unit, UnitGroup, UnitKind};
use crate::site::formats::json::changed::{self, Moment};
use crate::site::formats::json::list::{Asked, Entry, Order, WireList, document_of, part};
use crate::site::formats::json::names::WireNames;
use crate::site::formats::json::shared::{WirePeriod, WireReference, id};
use crate::site::formats::json::values::{Existence, WireDate, WireUrl, Word};
use crate::site::resource::Document;
use crate::site::view::View;

/// Organizations.
pub type WireOrganizationList = WireList<WireOrganizationEntry>;
/// Units.
pub type WireUnitList = WireList<WireUnitEntry>;

/// An organization in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "OrganizationEntry")]
pub struct WireOrganizationEntry {
    /// The permalink.
    id: WireUrl,
    /// The address of the whole document.
    data: WireUrl,
    /// What kind of body it is.
    kind: Word<OrganizationKind>,
    /// The body above it.
    parent: Option<WireReference>,
    #[serde(flatten)]
    body: WireBodyEntry,
}

/// A unit in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "UnitEntry")]
pub struct WireUnitEntry {
    /// The permalink.
    id: WireUrl,
    /// The address of the whole document.
    data: WireUrl,
    /// What kind of part it is.
    kind: Word<UnitKind>,
    /// How it belongs to the organization.
    group: Word<UnitGroup>,
    /// The organization that it is part of.
    organization: WireReference,
    /// The body that it is directly part of.
    parent: WireReference,
    #[serde(flatten)]
    body: WireBodyEntry,
}

/// What the entries of bodies have in common.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "BodyEntry")]
struct WireBodyEntry {
    /// What it is called.
    names: WireNames,
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// From its beginning to its end.
    period: WirePeriod,
    /// When something about it last changed or was held against its sources, as far as the directory knows.
    changed: Option<WireDate>,
    /// When its source says that it was last brought up to date.
    updated: Option<WireDate>,
    /// When someone last made sure that the facts are so.
    verified: Option<WireDate>,
}

/// A part of the list of organizations.
pub fn organizations(view: &View<'_>, list: &List, asked: &Asked) -> Result<Document> {
    let directory = view.directory();
    let all = directory.organizations();
    let listed = all.filter(|id| is_listed(view, asked, Body::Organization(*id)));
    let entries = listed.map(|id| Entry {
        key: directory.get(id).slug.to_string(),
        thing: id,
        changed: changed::of_body(view, Body::Organization(id)),
    });
    let wire = |id, changed| WireOrganizationEntry::new(view, id, changed);
    part(view, list, asked, Order::Ascending, entries.collect(), wire)
}

/// A part of the list of units.
pub fn units(view: &View<'_>, list: &List, asked: &Asked) -> Result<Document> {
    let directory = view.directory();
    let all = directory.units();
    let listed = all.filter(|id| is_listed(view, asked, Body::Unit(*id)));
    let entries = listed.map(|id| Entry {
        key: key(view, Body::Unit(id)),
        thing: id,
        changed: changed::of_body(view, Body::Unit(id)),
    });
    let wire = |id, changed| WireUnitEntry::new(view, id, changed);
    part(view, list, asked, Order::Ascending, entries.collect(), wire)
}

fn is_listed(view: &View<'_>, asked: &Asked, body: Body) -> bool {
    let period = view.directory().profile(body).period;
    asked.is_within(view, body) && asked.lists(view, view.exists(body), period)
}

/// The key of a body in a list: its slugs.
pub fn key(view: &View<'_>, body: Body) -> String {
    let directory = view.directory();
    let organization = &directory.get(directory.organization_of(body)).slug;
    match body {
        Body::Organization(_) => organization.to_string(),
        Body::Unit(id) => format!("{organization}/{}", directory.get(id).slug),
    }
}

impl WireOrganizationEntry {
    fn new(view: &View<'_>, id: Id<Organization>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let record = directory.get(id);
        let target = || Page::from(id);
        let parent = record.parent_on(view.day());
        Self {
            id: crate::site::formats::json::list::bodies::id(view, target()),
            data: document_of(view, target()),
            kind: Word(record.kind),
            parent: parent.map(|parent| WireReference::of_parent(view, parent)),
            body: WireBodyEntry::new(view, Body::Organization(id), changed),
        }
    }
}

impl WireUnitEntry {
    fn new(view: &View<'_>, id: Id<Unit>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        let target = || Page::from(id);
        Self {
            id: crate::site::formats::json::list::bodies::id(view, target()),
            data: document_of(view, target()),
            kind: Word(unit.kind),
            group: Word(unit.group),
            organization: WireReference::of_organization(view, unit.organization),
            parent: WireReference::of_body(view, directory.parent_of(id, view.day())),
            body: WireBodyEntry::new(view, Body::Unit(id), changed),
        }
    }
}

impl WireBodyEntry {
    fn new(view: &View<'_>, body: Body, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let profile = directory.profile(body);
        let (_, updated) = view.sources_of(body);
        Self {
            names: WireNames::new(view, profile),
            exists: directory.existence(body, view.day()).into(),
            period: WirePeriod::new(profile.period),
            changed: changed.map(|moment| WireDate(moment.date)),
            updated: updated.map(WireDate),
            verified: profile.verified.map(WireDate),
        }
    }
}
