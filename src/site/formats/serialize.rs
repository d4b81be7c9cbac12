//! Values as JSON.

use anyhow::{Context, Result};
use serde::Serialize;

use crate::address::Page;
use crate::site::resource::{Caching, Document};
use crate::site::view::View;

/// A value as a document of JSON at a page.
pub fn json_document(
    view: &View<'_>,
    page: &Page,
    media_type: &'static str,
    value: &impl Serialize,
) -> Result<Document> {
    Ok(Document {
        caching: Caching::of(page),
        ..Document::new(media_type, view.language().tag.clone(), to_json(value)?)
    })
}

/// A value as JSON. The order of members is that of the types, so the same value gives the same bytes.
pub fn to_json(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).context("the data cannot be written")
}
