//! What programs read, one file a format.

mod json;
mod open_search;
mod openapi;
mod problem;
mod search;
mod suggestions;

pub use self::open_search::open_search;
pub use self::problem::{Trouble, document as problem_document, problem};
pub use self::search::search_data;
pub use self::suggestions::suggestions;

use anyhow::{Context, Result};
use serde::Serialize;

use super::address::{Address, Format, Target};
use super::pages::{caching, is_before_records};
use super::resource::{Document, JSON, Resource};
use super::view::View;

/// Data at a target of which [`Target::is_data`] is true.
pub fn data(view: &View<'_>, target: &Target) -> Resource {
    match target {
        Target::Data(..) | Target::List(_) if is_before_records(view) => {
            problem(view, Trouble::BeforeRecords)
        }
        Target::Data(of, format) => data_of(view, of, *format),
        Target::List(list) => json::list(view, list),
        Target::OpenApi => {
            let text = openapi::openapi(view);
            let document = text.map(|text| Document::data(JSON, text));
            document.map_or_else(Resource::Failed, Resource::Document)
        }
        _ => problem(view, Trouble::NotFound),
    }
}

/// What a target is about in a format.
fn data_of(view: &View<'_>, of: &Target, format: Format) -> Resource {
    let text = match format {
        Format::Json => json::of(view, of),
        // The others are not written yet.
        _ => Ok(None),
    };
    match text {
        Ok(Some(text)) => Resource::Document(Document {
            alternates: alternates(of, Some(format)),
            ..Document::data(format.media_type(), text)
        }),
        Ok(None) => problem(view, Trouble::NotFound),
        Err(error) => Resource::Failed(error),
    }
}

/// What a target is about in other formats than this one: the path and the media type of each.
pub fn alternates(of: &Target, but: Option<Format>) -> Vec<(String, &'static str)> {
    let formats = Format::of(of).iter().copied();
    let others = formats.filter(|format| Some(*format) != but);
    others
        .filter_map(|format| {
            let data = of.clone().data(format)?;
            Some((Address::permalink(data).path(), format.media_type()))
        })
        .collect()
}

/// A value as a document of JSON at a target.
fn document_of_json(
    view: &View<'_>,
    target: &Target,
    media_type: &'static str,
    value: &impl Serialize,
) -> Result<Document> {
    Ok(Document {
        caching: caching(target),
        ..Document::new(media_type, view.language().tag.clone(), written(value)?)
    })
}

/// A value as JSON. The order of members is that of the types, so the same value gives the same bytes.
fn written(value: &impl Serialize) -> Result<String> {
    serde_json::to_string(value).context("the data cannot be written")
}
