//! Every page, for search engines (sitemaps.org, with the languages of each page as Google reads them).

use anyhow::{Context, Result};
use askama::Template;

use crate::address::{Address, Page, WellKnown};
use crate::site::view::View;
use crate::text::LanguageTag;

/// How many URLs a part has, at most. The protocol allows 50,000 and 50 MB; so many are some megabytes, and even with
/// the longest slugs and a dozen languages no more than it allows.
const URLS_IN_A_PART: usize = 10_000;

#[derive(Template)]
#[template(path = "formats/site_map.xml")]
struct SiteMap {
    pages: Vec<Entry>,
}

#[derive(Template)]
#[template(path = "formats/site_map_index.xml")]
struct Index {
    parts: Vec<String>,
}

/// A page in all of its languages, each of which is a URL of its own.
struct Entry {
    /// The tag and the URL of each language.
    languages: Vec<(LanguageTag, String)>,
    /// The URL for readers of any language.
    permalink: String,
    /// When the page was last changed, as far as that is known.
    changed: Option<String>,
}

/// Every page, or where there are too many, the parts in which they are listed.
///
/// # Errors
/// Where it cannot be written.
pub fn whole(view: &View<'_>) -> Result<String> {
    let pages = pages(view);
    let parts = pages.len().div_ceil(pages_in_a_part(view));
    if parts <= 1 {
        return site_map(view, &pages);
    }
    let parts = (1..=parts).map(|number| {
        let part = Page::WellKnown(WellKnown::SiteMapPart(number));
        view.permalink(part)
    });
    let index = Index {
        parts: parts.collect(),
    };
    index
        .render()
        .context("the list of pages cannot be written")
}

/// A part of all pages; `None` where there is none of the number.
///
/// # Errors
/// Where it cannot be written.
pub fn part(view: &View<'_>, number: usize) -> Result<Option<String>> {
    let pages = pages(view);
    let mut parts = pages.chunks(pages_in_a_part(view));
    let is_parted = parts.len() > 1;
    let part = number.checked_sub(1).and_then(|place| parts.nth(place));
    let part = part.filter(|_| is_parted);
    part.map(|part| site_map(view, part)).transpose()
}

/// Every page that search engines may list, in the order of the directory.
fn pages(view: &View<'_>) -> Vec<Page> {
    let all = Page::begun(view.directory(), view.day());
    all.filter(|page| !page.repeats()).collect()
}

fn pages_in_a_part(view: &View<'_>) -> usize {
    let languages = view.directory().site().languages.len();
    (URLS_IN_A_PART / languages.max(1)).max(1)
}

fn site_map(view: &View<'_>, pages: &[Page]) -> Result<String> {
    let pages = pages.iter().map(|page| Entry::new(view, page));
    let site_map = SiteMap {
        pages: pages.collect(),
    };
    site_map
        .render()
        .context("the list of pages cannot be written")
}

impl Entry {
    fn new(view: &View<'_>, page: &Page) -> Self {
        let languages = view.directory().site().languages.iter();
        let languages = languages.map(|language| {
            let address = Address::new(language.tag.clone(), page.clone());
            (
                language.tag.clone(),
                view.absolute(&address.path(view.directory())),
            )
        });
        Self {
            languages: languages.collect(),
            permalink: view.permalink(page.clone()),
            changed: view.changed(page).map(|time| time.to_string()),
        }
    }
}
