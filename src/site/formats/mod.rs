//! What programs read: a file or a folder a format.
//!
//! Each thing is data at its permalink with the suffix of a format, the same in every language. Data of a day says what the
//! page of that day says: the same queries choose what is in it. Scripts of any site may read it, and `X-Robots-Tag:
//! noindex` has search engines list the pages instead.
//!
//! **One truth**: the test `agreement` reads every format of every thing with the libraries of others into one
//! table of facts and compares it with JSON, which says the most. `facts.py` is the table of what a format leaves
//! out and why. A member of JSON that nobody has placed there fails the test, and so does a fact of which no thing
//! has any.

mod dump;
mod embedding;
mod feed;
mod json;
mod manifest;
mod name_parts;
mod open_search;
mod openapi;
mod popolo;
mod problem;
mod search;
mod serialize;
mod suggestions;
mod table;
mod turtle;
mod vcard;
mod well_known;

pub use self::feed::feed;
pub use self::manifest::manifest;
pub use self::open_search::open_search;
pub use self::problem::{document as problem_document, gone, nothing_there, problem};
pub use self::search::search_data;
pub use self::suggestions::suggestions;
pub use self::well_known::well_known;

use anyhow::Result;

use crate::address::{Address, Format, Page};
use crate::site::parts::json_ld;
use crate::site::queries::alternates::alternates;
use crate::site::queries::problem::Problem;
use crate::site::resource::{Document, JSON, Resource};
use crate::site::view::View;

/// Data at a page of which [`Page::is_data`] is true, on a day of which something is known.
pub fn data(view: &View<'_>, page: &Page) -> Resource {
    match page {
        Page::Data(of, format) => data_of(view, of, *format),
        Page::List(list) => json::list(view, list),
        Page::Embedding(asked) => embedding::embedding(view, asked),
        Page::OpenApi => {
            let text = openapi::openapi(view);
            let document = text.map(|text| Document::data(JSON, text));
            document.map_or_else(Resource::Failed, Resource::Document)
        }
        _ => problem(view, Problem::NotFound),
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
        Format::Dump => return Resource::Lines(dump::dump(view, file_name(view, of, format))),
    };
    match renderer(view, of) {
        Ok(Some(text)) => Resource::Document(Document {
            alternates: alternates(view, of, Some(format)),
            changed: view.modified(),
            file_name: file_name(view, of, format),
            ..Document::data(format.media_type(), text)
        }),
        Ok(None) => problem(view, Problem::NotFound),
        Err(error) => Resource::Failed(error),
    }
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
