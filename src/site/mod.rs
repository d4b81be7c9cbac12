//! The directory as a site: an address and a day give a resource. No clock, no files, no HTTP.

pub mod address;
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
mod open_graph;
mod pages;
mod parts;
mod picture;
mod referrers;
mod resource;
mod shown;
mod view;
mod words;

use jiff::civil::Date;

pub use self::address::{Address, Format, Place, Target};
pub use self::formats::Dump;
use self::formats::Trouble;
pub use self::resource::{Alternate, Caching, Document, PNG, Resource, Status, is_page};
use self::view::View;
use crate::model::{Directory, Language};
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

/// What a request leads to.
pub fn render(snapshot: &Snapshot, request: Request<'_>) -> Resource {
    let directory = snapshot.directory();
    if request.path == address::REPORT && request.generation.is_some() {
        return report(snapshot, request);
    }
    let language = reading(snapshot, request.path, request.language);
    let view = |on| {
        View::new(snapshot, language, request.today, on)
            .following(request.generation)
            .drawing_with(request.typefaces)
    };
    // Whoever asks for data is no reader of pages, so what goes wrong is told as data too.
    let is_of_data = address::is_of_data(request.path);
    let Ok(on) = address::day_of(request.query) else {
        return match is_of_data {
            true => formats::problem(&view(None), Trouble::Day),
            false => pages::no_such_day(&view(None)),
        };
    };
    let found = Address::parse(request.path, directory.site());
    let found = found.map(|found| found.asking(request.query));
    let target = found
        .as_ref()
        .and_then(|found| found.target.resolve(directory));
    let (Some(found), Some(target)) = (found, target) else {
        return match is_of_data {
            true => formats::problem(&view(on), Trouble::NotFound),
            false => pages::not_found(&view(on)),
        };
    };
    let is_present = target == found.target;
    if target.is_data() {
        let is_here = is_present && found.language.is_none();
        return match is_here {
            true => formats::data(&view(on), &target),
            // Data is the same in every language.
            false => Resource::Moved {
                to: Address::permalink(target).on(on).reference(),
                caching: Caching::Revalidate,
            },
        };
    }
    if let Some(data) = wanted_data(&found, &target, request.format) {
        return Resource::Negotiated {
            to: Address::permalink(data)
                .asking(request.query)
                .on(on)
                .reference(),
            caching: Caching::Revalidate,
        };
    }
    let tag = found.language.clone().unwrap_or(language.tag.clone());
    let present = Address::new(tag, target).on(on);
    let caching = pages::caching(&present.target);
    if found.language.is_none() && !is_present {
        // The permalink itself has moved, whatever the reader's language.
        let permalink = Address::permalink(present.target).on(on);
        Resource::Moved {
            to: permalink.reference(),
            caching,
        }
    } else if found.language.is_none() {
        Resource::Negotiated {
            to: present.reference(),
            caching,
        }
    } else if present.path() != request.path {
        Resource::Moved {
            to: present.reference(),
            caching,
        }
    } else {
        // A feed tells what has happened by now, whenever that is, and the way to search is always the same. Pictures are
        // dear, and there are as many days as somebody cares to ask for.
        let is_timeless = matches!(
            present.target,
            Target::Feed(_) | Target::OpenSearch | Target::Picture(_)
        );
        let on = on.filter(|_| !is_timeless);
        pages::resource(&view(on), &present.target)
    }
}

/// The data that a request would have rather than a page, where its path leaves that open.
fn wanted_data(found: &Address, target: &Target, format: Option<Format>) -> Option<Target> {
    let format = format.filter(|_| found.language.is_none())?;
    target.clone().data(format)
}

/// What the content lacks, for the editors whose changes the program follows.
fn report(snapshot: &Snapshot, request: Request<'_>) -> Resource {
    let site = snapshot.directory().site();
    let language = address::language_in(request.query, site);
    let language = language.unwrap_or_else(|| reading(snapshot, request.path, request.language));
    let view = View::new(snapshot, language, request.today, None);
    pages::report(&view.following(request.generation), snapshot)
}

/// What the pictures of a directory would say, in every language of the site on a day, as far as the fonts cannot draw
/// it: so many of so many.
pub fn undrawn(snapshot: &Snapshot, typefaces: &Typefaces, today: Date) -> (usize, usize) {
    let targets = Target::all(snapshot.directory());
    let languages = &snapshot.directory().site().languages;
    let views = languages
        .iter()
        .map(|language| View::new(snapshot, language, today, None));
    let posters: Vec<_> = views
        .flat_map(|view| {
            let posters = targets.iter().filter_map(|of| picture::poster(&view, of));
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

/// Every address of a page, in every language of the site.
pub fn addresses(directory: &Directory) -> Vec<Address> {
    let targets = Target::all(directory);
    let languages = &directory.site().languages;
    languages
        .iter()
        .flat_map(|language: &Language| {
            targets
                .iter()
                .map(|target| Address::new(language.tag.clone(), target.clone()))
        })
        .collect()
}
