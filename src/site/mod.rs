//! The directory as a site: an address and a day give a resource. No clock, no files, no HTTP.

pub mod address;
pub mod assets;
mod frame;
mod links;
mod pages;
mod parts;
mod resource;
mod shown;
mod view;

use jiff::civil::Date;

pub use self::address::{Address, Target};
pub use self::pages::server_error;
pub use self::resource::{Caching, Html, Resource, Status};
use crate::model::{Directory, Language};
use crate::snapshot::Snapshot;
use crate::text::LanguageTag;

/// What stands at a path on a day, for a reader of `language` where the path names none.
pub fn render(snapshot: &Snapshot, path: &str, language: &LanguageTag, day: Date) -> Resource {
    let site = snapshot.directory().site();
    let named = address::language_of(path, site);
    let language = named
        .or_else(|| site.language(language))
        .unwrap_or_else(|| site.default_language());
    match Address::parse(path, site) {
        Some(found) if !found.exists_in(snapshot.directory()) => {
            pages::not_found(snapshot, language, day)
        }
        Some(Address {
            language: None,
            target,
        }) => Resource::Negotiated {
            to: Address::new(language.tag.clone(), target).path(),
        },
        Some(found) => {
            let path_now = found.path();
            if path_now == path {
                pages::page(snapshot, &found.target, language, day)
            } else {
                Resource::Moved { to: path_now }
            }
        }
        None => pages::not_found(snapshot, language, day),
    }
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
