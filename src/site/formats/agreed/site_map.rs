//! Every page, for search engines (sitemaps.org, with the languages of each page as Google reads them).

use askama::Template;

use crate::site::address::{Address, Agreed, Target};
use crate::site::view::View;
use crate::text::LanguageTag;

/// How many URLs a part has, at most. The protocol allows 50,000 and 50 MB; so many are some megabytes, and even with
/// the longest slugs and a dozen languages no more than it allows.
const URLS_IN_A_PART: usize = 10_000;

#[derive(Template)]
#[template(path = "formats/site_map.xml")]
struct SiteMap {
    pages: Vec<Page>,
}

#[derive(Template)]
#[template(path = "formats/site_map_index.xml")]
struct Index {
    parts: Vec<String>,
}

/// A page in all of its languages, each of which is a URL of its own.
struct Page {
    /// The tag and the URL of each language.
    languages: Vec<(LanguageTag, String)>,
    /// The URL for readers of any language.
    permalink: String,
    /// When the page was last changed, as far as that is known.
    changed: Option<String>,
}

/// Every page, or where there are too many, the parts in which they are listed.
pub fn whole(view: &View<'_>) -> Option<String> {
    let targets = targets(view);
    let parts = targets.len().div_ceil(pages_in_a_part(view));
    if parts <= 1 {
        return site_map(view, &targets);
    }
    let parts = (1..=parts).map(|number| {
        let part = Target::Agreed(Agreed::SiteMapPart(number));
        view.permalink(part)
    });
    let index = Index {
        parts: parts.collect(),
    };
    index.render().ok()
}

/// A part of all pages; `None` where there is none of the number.
pub fn part(view: &View<'_>, number: usize) -> Option<String> {
    let targets = targets(view);
    let mut parts = targets.chunks(pages_in_a_part(view));
    let is_parted = parts.len() > 1;
    let part = parts.nth(number.checked_sub(1)?)?;
    is_parted.then(|| site_map(view, part)).flatten()
}

/// Every page that search engines may list, in the order of the directory.
fn targets(view: &View<'_>) -> Vec<Target> {
    let all = Target::begun(view.directory(), view.day());
    all.filter(|target| !target.repeats()).collect()
}

fn pages_in_a_part(view: &View<'_>) -> usize {
    let languages = view.directory().site().languages.len();
    (URLS_IN_A_PART / languages.max(1)).max(1)
}

fn site_map(view: &View<'_>, targets: &[Target]) -> Option<String> {
    let pages = targets.iter().map(|target| Page::new(view, target));
    let site_map = SiteMap {
        pages: pages.collect(),
    };
    site_map.render().ok()
}

impl Page {
    fn new(view: &View<'_>, target: &Target) -> Self {
        let languages = view.directory().site().languages.iter();
        let languages = languages.map(|language| {
            let address = Address::new(language.tag.clone(), target.clone());
            (language.tag.clone(), view.absolute(&address.path()))
        });
        Self {
            languages: languages.collect(),
            permalink: view.permalink(target.clone()),
            changed: view.changed(target).map(|time| time.to_string()),
        }
    }
}
