//! A unit as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{Body, Id, Unit, UnitGroup, UnitKind};
use crate::site::formats::json::organization::WireFormerParent;
use crate::site::formats::json::profile::WireProfile;
use crate::site::formats::json::shared::{WireReference, id};
use crate::site::formats::json::values::{Kind, Version, WireDay, WireUrl, Word};
use crate::site::view::View;

/// A unit of an organization.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Unit")]
pub struct WireUnit {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<Kind>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// What kind of part it is.
    kind: Word<UnitKind>,
    /// How it belongs to the organization.
    group: Word<UnitGroup>,
    /// The organization that it is part of.
    organization: WireReference,
    /// The body that it is directly part of.
    parent: WireReference,
    /// The bodies that it was directly part of before.
    former_parents: Vec<WireFormerParent>,
    #[serde(flatten)]
    profile: WireProfile,
}

impl WireUnit {
    /// A unit on the day that is shown.
    pub fn new(view: &View<'_>, id: Id<Unit>) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        let above = |parent: Option<Id<Unit>>| {
            parent.map_or(Body::Organization(unit.organization), Body::Unit)
        };
        Self {
            version: Version,
            id: crate::site::formats::json::unit::id(view, Page::from(id)),
            is: Word(Kind::Unit),
            on: view.on().map(WireDay),
            kind: Word(unit.kind),
            group: Word(unit.group),
            organization: WireReference::of_organization(view, unit.organization),
            parent: WireReference::of_body(view, directory.parent_of(id, view.day())),
            former_parents: WireFormerParent::all(view, &unit.former_parents, |then, parent| {
                Some(WireReference::of_body(then, above(*parent)))
            }),
            profile: WireProfile::new(view, Body::Unit(id)),
        }
    }
}
