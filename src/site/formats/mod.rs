//! What programs read, one file a format.

mod dump;
mod embedding;
mod iri;
mod json;
mod json_ld;
mod manifest;
mod names;
mod open_search;
mod openapi;
mod popolo;
mod problem;
mod search;
mod suggestions;
mod table;
mod turtle;
mod vcard;
mod well_known;

pub use self::dump::Dump;
pub use self::json_ld::{DataBlock, block};
pub use self::manifest::manifest;
pub use self::open_search::open_search;
pub use self::problem::{Trouble, document as problem_document, gone, nothing_there, problem};
pub use self::search::search_data;
pub use self::suggestions::suggestions;
pub use self::well_known::well_known;

use anyhow::{Context, Result};
use serde::Serialize;

use super::pages::caching;
use super::resource::{ATOM, Alternate, Document, JSON, Resource};
use super::view::View;
use crate::address::{Address, Format, Page};

/// Data at a page of which [`Page::is_data`] is true.
pub fn data(view: &View<'_>, page: &Page) -> Resource {
    match page {
        Page::Data(..) | Page::List(_) if view.is_before_records() => {
            problem(view, Trouble::BeforeRecords)
        }
        Page::Data(of, format) => data_of(view, of, *format),
        Page::List(list) => json::list(view, list),
        Page::Embedding(asked) => embedding::embedding(view, asked),
        Page::OpenApi => {
            let text = openapi::openapi(view);
            let document = text.map(|text| Document::data(JSON, text));
            document.map_or_else(Resource::Failed, Resource::Document)
        }
        _ => problem(view, Trouble::NotFound),
    }
}

/// What a page is about in a format.
fn data_of(view: &View<'_>, of: &Page, format: Format) -> Resource {
    let renderer: fn(&View<'_>, &Page) -> Result<Option<String>> = match format {
        Format::Json => json::of,
        Format::JsonLd => json_ld::of,
        Format::Turtle => turtle::of,
        Format::VCard => vcard::of,
        Format::Csv => table::of,
        Format::Popolo => popolo::of,
        Format::Dump => return Resource::Dump(Dump::new(view, file_name(view, of, format))),
    };
    match renderer(view, of) {
        Ok(Some(text)) => Resource::Document(Document {
            alternates: alternates(view, of, Some(format)),
            changed: view.changed(of),
            file_name: file_name(view, of, format),
            ..Document::data(format.media_type(), text)
        }),
        Ok(None) => problem(view, Trouble::NotFound),
        Err(error) => Resource::Failed(error),
    }
}

/// What a page is about in other formats than this one, on the day that is shown.
pub fn alternates(view: &View<'_>, of: &Page, but: Option<Format>) -> Vec<Alternate> {
    if view.is_before_records() {
        return Vec::new();
    }
    let others = of.formats().filter(|format| Some(*format) != but);
    let data = others.filter_map(|format| {
        let address = Address::permalink(of.data(format)?).on(view.on());
        Some(Alternate {
            reference: address.reference(view.directory()),
            media_type: format.media_type(),
            name: format.word(),
        })
    });
    // A feed tells what has happened by now, whichever day is shown.
    let feed = of.feed().map(|feed| Alternate {
        reference: view.today_href(feed),
        media_type: ATOM,
        name: "atom",
    });
    let answers = of.answers().map(|answers| Alternate {
        reference: view.href(answers),
        media_type: JSON,
        name: Format::Json.word(),
    });
    data.chain(feed).chain(answers).collect()
}

/// What a file of data is called where it is saved rather than shown: its path without what all paths have, and the
/// day that was asked for.
fn file_name(view: &View<'_>, of: &Page, format: Format) -> Option<String> {
    let path = Address::permalink(of.data(format)?).path(view.directory());
    let (path, suffix) = path.rsplit_once('.')?;
    let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
    let mut name = match parts[..] {
        ["organizations" | "people", ref within @ ..] if !within.is_empty() => within.join("-"),
        _ => parts.join("-"),
    };
    if let Some(day) = view.on() {
        name.push_str(&format!("-{day}"));
    }
    format.is_saved().then(|| format!("{name}.{suffix}"))
}

/// The identifier of a document of linked data: its own address, with the day that it shows.
fn document_iri(view: &View<'_>, of: &Page, format: Format) -> String {
    let data = Page::Data(Box::new(of.clone()), format);
    view.absolute(
        &Address::permalink(data)
            .on(view.on())
            .reference(view.directory()),
    )
}

/// A value as a document of JSON at a target.
fn document_of_json(
    view: &View<'_>,
    target: &Page,
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
