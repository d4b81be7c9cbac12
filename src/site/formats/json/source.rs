//! Where facts were read.

use schemars::JsonSchema;
use serde::Serialize;

use crate::model::Source;
use crate::site::formats::json::shared::{WireLocalized, localized};
use crate::site::formats::json::values::{WireDate, WireUrl};

/// Where facts were read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Source")]
pub struct WireSource {
    /// What was read.
    title: WireLocalized,
    /// What a reader should know of it.
    note: Option<WireLocalized>,
    /// Where it can be read.
    url: Option<WireUrl>,
    /// The date that it bears.
    published: Option<WireDate>,
    /// When it was read.
    read: Option<WireDate>,
}

impl WireSource {
    /// These sources, in their order.
    pub fn all(sources: &[Source]) -> Vec<Self> {
        sources.iter().map(Self::new).collect()
    }

    fn new(source: &Source) -> Self {
        Self {
            title: localized(&source.title),
            note: source.note.as_ref().map(localized),
            url: source.url.as_ref().map(WireUrl::of),
            published: source.published.map(WireDate),
            read: source.read.map(WireDate),
        }
    }
}
