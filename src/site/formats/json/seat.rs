//! A post among those of its body.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{Id, Post};
use crate::site::formats::json::occupancy::WireOccupancy;
use crate::site::formats::json::shared::{WireLocalized, id, localized};
use crate::site::formats::json::values::WireUrl;
use crate::site::view::View;

/// A post among those of its body.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Seat")]
pub struct WireSeat {
    /// The permalink of the post.
    id: WireUrl,
    /// What it is called.
    title: WireLocalized,
    /// Whether its holder leads the body.
    head: bool,
    /// What is known of its holders; nothing where there is no such post on the day that is shown.
    occupancy: Option<WireOccupancy>,
}

impl WireSeat {
    /// A post on the day that is shown.
    pub fn new(view: &View<'_>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        Self {
            id: crate::site::formats::json::seat::id(view, Page::from(id)),
            title: localized(&directory.get(post.title).singular),
            head: post.head,
            occupancy: WireOccupancy::new(view, id),
        }
    }
}
