//! What programs read, one file a format.

mod open_search;
mod search;
mod suggestions;

pub use self::open_search::open_search;
pub use self::search::search_data;
pub use self::suggestions::suggestions;

use anyhow::{Context, Result};
use serde::Serialize;

use super::address::Target;
use super::pages::caching;
use super::resource::Document;
use super::view::View;

/// A value as a document of JSON at a target.
fn json(
    view: &View<'_>,
    target: &Target,
    media_type: &'static str,
    value: &impl Serialize,
) -> Result<Document> {
    let text = serde_json::to_string(value).context("the data cannot be written")?;
    Ok(Document {
        caching: caching(target),
        ..Document::new(media_type, view.language().tag.clone(), text)
    })
}
