//! The directory as a site: an address and a day give a resource. No clock, no files, no HTTP.
//!
//! Its floors, each of which uses those before it alone: `resource`, [`assets`] and [`images`]; `view`, the words, texts and links
//! of one page; `queries`, what pages and formats ask alike; `parts`, what several pages show; `pages` beside
//! `formats`, neither of which uses the other; `render`.

pub mod assets;
mod formats;
pub mod images;
mod pages;
mod parts;
mod queries;
mod render;
mod resource;
mod view;

use jiff::civil::Date;

use self::queries::problem::Problem;
pub use self::render::render;
pub use self::resource::{Alternate, Caching, Document, Lines, PNG, Resource, Status, is_page};
use self::view::View;
pub use self::view::place::Place;
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
            let posters = pictured.filter_map(|of| parts::poster(&view, of));
            posters.collect::<Vec<_>>()
        })
        .collect();
    let undrawn = posters.iter().filter(|poster| !typefaces.can_draw(poster));
    (undrawn.count(), posters.len())
}

/// What says that what is at a path could not be made: data where data was asked for, or else a page.
///
/// # Errors
/// Where not even that can be written.
pub fn server_error(
    snapshot: &Snapshot,
    language: &Language,
    path: &str,
) -> anyhow::Result<Document> {
    // It shows no date, so that no clock can fail it again.
    let view = View::new(snapshot, language, Date::ZERO, None);
    match address::is_of_data(path) {
        true => formats::problem_document(&view, Problem::Server),
        false => pages::server_error(&view),
    }
}

/// The language in which a path is read: the one it names, or the reader's, or the site's.
pub fn reading<'a>(snapshot: &'a Snapshot, path: &str, reader: &LanguageTag) -> &'a Language {
    let site = snapshot.directory().site();
    address::language_of(path, site)
        .or_else(|| site.language(reader))
        .unwrap_or_else(|| site.default_language())
}
