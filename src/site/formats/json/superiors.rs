//! Who directs a body, and whom it directs, as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::{Body, Superior, SuperiorBody, SuperiorKind};
use crate::site::formats::json::references::WireReference;
use crate::site::formats::json::values::{WireLocalized, WirePeriod, Word, localized};
use crate::site::view::View;

/// A body that directs another one otherwise than as what that is a part of.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Superior")]
pub struct WireSuperior {
    /// The body that directs.
    body: Option<WireReference>,
    /// What it is called, where it has no record.
    text: Option<WireLocalized>,
    /// How it directs: in all things (`administrative`), in the work of its field (`professional`), where the other body is
    /// (`local`), or in a line of command past the authorities of the place (`vertical`).
    kind: Word<SuperiorKind>,
    /// When it directs.
    period: WirePeriod,
}

/// A body that another one directs.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Subordinate")]
pub struct WireSubordinate {
    /// The body that is directed.
    body: WireReference,
    /// How it is directed.
    kind: Word<SuperiorKind>,
    /// When it is directed.
    period: WirePeriod,
}

impl WireSuperior {
    /// Those who direct a body on the day that is shown.
    pub fn all(view: &View<'_>, body: Body) -> Vec<Self> {
        let superiors = view.directory().superiors_of(body, view.day());
        superiors
            .map(|superior| Self::new(view, superior))
            .collect()
    }

    /// Those who did before that day and do no longer, under the names that they had then.
    pub fn former(view: &View<'_>, body: Body) -> Vec<Self> {
        let superiors = view.directory().former_superiors_of(body, view.day());
        superiors
            .map(|superior| Self::new(&view.at_end_of(superior.period), superior))
            .collect()
    }

    fn new(view: &View<'_>, superior: &Superior) -> Self {
        let (body, text) = match &superior.by {
            SuperiorBody::Known(party) => (Some(WireReference::of_party(view, *party)), None),
            SuperiorBody::Named(text) => (None, Some(localized(text))),
        };
        Self {
            body,
            text,
            kind: Word(superior.kind),
            period: WirePeriod::new(superior.period),
        }
    }
}

impl WireSubordinate {
    /// Those whom a body directs on the day that is shown.
    pub fn all(view: &View<'_>, body: Body) -> Vec<Self> {
        let directed = view.directory().directed_by(body, view.day());
        directed
            .map(|superior| Self {
                body: WireReference::of_body(view, superior.body),
                kind: Word(superior.kind),
                period: WirePeriod::new(superior.period),
            })
            .collect()
    }
}
