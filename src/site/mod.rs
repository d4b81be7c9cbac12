//! The directory as a site: an address and a day give a resource. No clock, no files, no HTTP.

mod answers;
pub mod assets;
mod described;
mod editing;
mod feed;
mod forge;
mod formats;
mod frame;
mod gathering;
mod links;
mod nearby;
mod open_graph;
mod pages;
mod parts;
mod picture;
mod place;
mod referrers;
mod render;
mod resource;
mod shown;
mod view;
mod words;

use jiff::civil::Date;

pub use self::formats::Dump;
use self::formats::Trouble;
pub use self::place::Place;
pub use self::render::render;
pub use self::resource::{Alternate, Caching, Document, PNG, Resource, Status, is_page};
use self::view::View;
use crate::address::{self, Format, Page};
use crate::model::Language;
use crate::pictures::Typefaces;
use crate::snapshot::Snapshot;
use crate::text::LanguageTag;

/// What was asked for, and when.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The path, which begins with a slash.
    pub path: &'a str,
    /// The query, without its question mark.
    pub query: &'a str,
    /// The language of the reader, for where the path names none.
    pub language: &'a LanguageTag,
    /// The day that it is where the institutions are.
    pub today: Date,
    /// The format that is wanted rather than a page, where the path names none.
    pub format: Option<Format>,
    /// The fonts in which pictures can be drawn; `None` where there are to be no pictures.
    pub typefaces: Option<&'a Typefaces>,
    /// The number of the content's state, where open pages follow its changes.
    pub generation: Option<u64>,
}

/// What the pictures of a directory would say, in every language of the site on a day, as far as the fonts cannot draw
/// it: so many of so many.
pub fn undrawn(snapshot: &Snapshot, typefaces: &Typefaces, today: Date) -> (usize, usize) {
    let pages = Page::all(snapshot.directory());
    let languages = &snapshot.directory().site().languages;
    let views = languages
        .iter()
        .map(|language| View::new(snapshot, language, today, None));
    let posters: Vec<_> = views
        .flat_map(|view| {
            let pictured = pages.iter().filter_map(|page| match page.picture()? {
                Page::Picture(of) => Some(of),
                _ => None,
            });
            let posters = pictured.filter_map(|of| picture::poster(&view, of));
            posters.collect::<Vec<_>>()
        })
        .collect();
    let undrawn = posters.iter().filter(|poster| !typefaces.can_draw(poster));
    (undrawn.count(), posters.len())
}

/// What says that what is at a path could not be made: data where data was asked for, or else a page.
pub fn server_error(snapshot: &Snapshot, language: &Language, path: &str) -> Document {
    // It shows no date, so that no clock can fail it again.
    let view = View::new(snapshot, language, Date::ZERO, None);
    let problem = || formats::problem_document(&view, Trouble::Server).ok();
    let data = address::is_of_data(path).then(problem).flatten();
    data.unwrap_or_else(|| pages::server_error(&view))
}

/// Finds what refers to what, so that no visitor has to wait for it.
pub fn prepare(snapshot: &Snapshot) {
    snapshot.mentions(referrers::mentions);
}

/// The language in which a path is read: the one it names, or the reader's, or the site's.
pub fn reading<'a>(snapshot: &'a Snapshot, path: &str, reader: &LanguageTag) -> &'a Language {
    let site = snapshot.directory().site();
    address::language_of(path, site)
        .or_else(|| site.language(reader))
        .unwrap_or_else(|| site.default_language())
}
