//! What programs look for at a place that is the same on every site.
//!
//! `sitemap.xml` has each page in each language, with its alternates; nothing that is to come, and nothing with
//! `noindex`. It has no `lastmod`: a page shows what many files say, and one date for all would tell nothing. It comes in parts from 10,000 URLs on: the protocol allows five times as many, but a part is made
//! whole and kept in memory. `robots.txt` asks crawlers to leave answers to questions and pages of other days
//! alone, of which there is no end. `security.txt` is there where `[security]` in `site.toml` says whom to tell;
//! `Expires` is mandatory and no clock may invent it, so the content states it, and `check` warns thirty days
//! before. `/favicon.ico` is the icon as SVG, with its own media type: browsers that ask for it read SVG, and the
//! others show none.

use anyhow::{Context, Result};
use askama::Template;
use jiff::civil::time;
use jiff::tz::TimeZone;

use crate::address::{Address, DAY, Page, SearchQuery, WellKnown};
use crate::site::assets::ICON_TEXT;
use crate::site::parts::all_parts;
use crate::site::resource::{Document, SVG, TEXT, XML};
use crate::site::view::View;
use crate::text::LanguageTag;

/// A file at an agreed place; `None` where the content has nothing to say there.
///
/// # Errors
/// Where it cannot be written.
pub fn well_known(view: &View<'_>, file: WellKnown) -> Result<Option<Document>> {
    let (text, media_type) = match file {
        WellKnown::SiteMap => (Some(site_map(view)?), XML),
        WellKnown::SiteMapPart(number) => (site_map_part(view, number)?, XML),
        WellKnown::Robots => (Some(robots(view)), TEXT),
        WellKnown::Security => (security(view), TEXT),
        WellKnown::Icon => (Some(ICON_TEXT.to_owned()), SVG),
    };
    Ok(text.map(|text| Document::data(media_type, text)))
}

/// What crawlers are asked to leave alone (RFC 9309): answers to questions, of which there are as many as questions, and pages of
/// other days, of which there are as many as days. Neither is for search engines, and each costs time to make.
fn robots(view: &View<'_>) -> String {
    let mut lines = vec!["User-agent: *".to_owned()];
    let languages = view.directory().site().languages.iter();
    let languages = languages.map(|language| Some(language.tag.clone()));
    let questions = [
        Page::Search(SearchQuery::default()),
        Page::SearchData(SearchQuery::default()),
        Page::Suggestions(SearchQuery::default()),
    ];
    for language in languages.chain([None]) {
        for page in questions.clone() {
            let path = Address {
                language: language.clone(),
                page,
                on: None,
            }
            .path(view.directory());
            // The end of what is meant: without it, `/search` would be every address that begins like that.
            lines.push(format!("Disallow: {path}?"));
        }
    }
    lines.push(format!("Disallow: /*?{DAY}="));
    // A question mark first: some readers look for the sign in paths alone otherwise.
    lines.push(format!("Disallow: /*?*&{DAY}="));
    let site_map = Page::WellKnown(WellKnown::SiteMap);
    lines.push(String::new());
    lines.push(format!("Sitemap: {}\n", view.permalink(site_map)));
    lines.join("\n")
}

/// Whom to tell of a weakness of the site (RFC 9116); `None` where the content does not say.
fn security(view: &View<'_>) -> Option<String> {
    let site = view.directory().site();
    let security = site.security.as_ref()?;
    // It holds until the day is over where the institutions are.
    let expires = security.expires.to_datetime(time(23, 59, 59, 0));
    let expires = expires.to_zoned(site.time_zone.clone()).ok()?;
    let expires = expires.with_time_zone(TimeZone::UTC);
    let mut lines = Vec::new();
    if let Some(email) = &security.email {
        lines.push(format!("Contact: mailto:{email}"));
    }
    if let Some(page) = &security.page {
        lines.push(format!("Contact: {}", page.as_str()));
    }
    lines.push(format!(
        "Expires: {}",
        expires.strftime("%Y-%m-%dT%H:%M:%SZ")
    ));
    if let Some(policy) = &security.policy {
        lines.push(format!("Policy: {}", policy.as_str()));
    }
    let own = view.permalink(Page::WellKnown(WellKnown::Security));
    lines.push(format!("Canonical: {own}\n"));
    Some(lines.join("\n"))
}

/// How many URLs a part has, at most. The protocol allows 50,000 and 50 MB; so many are some megabytes, and even with
/// the longest slugs and a dozen languages no more than it allows.
const URLS_IN_A_PART: usize = 10_000;

#[derive(Template)]
#[template(path = "formats/site_map.xml")]
struct SiteMap {
    pages: Vec<SiteMapEntry>,
}

#[derive(Template)]
#[template(path = "formats/site_map_index.xml")]
struct SiteMapIndex {
    parts: Vec<String>,
}

/// A page, and the language that alone has it where not all have.
struct SiteMapPage {
    page: Page,
    only: Option<LanguageTag>,
}

/// A page in all of its languages, each of which is a URL of its own.
struct SiteMapEntry {
    /// The tag and the URL of each language.
    languages: Vec<(LanguageTag, String)>,
    /// The URL for readers of any language; none of what is another in each.
    permalink: Option<String>,
}

/// Every page for search engines (sitemaps.org, with the languages of each page as Google reads them), or where there are too many, the parts in which they are listed.
fn site_map(view: &View<'_>) -> Result<String> {
    let pages = pages(view);
    let parts = pages.len().div_ceil(pages_in_a_part(view));
    if parts <= 1 {
        return url_set(view, &pages);
    }
    let parts = (1..=parts).map(|number| {
        let part = Page::WellKnown(WellKnown::SiteMapPart(number));
        view.permalink(part)
    });
    let index = SiteMapIndex {
        parts: parts.collect(),
    };
    index
        .render()
        .context("the list of pages cannot be written")
}

/// A part of all pages; `None` where there is none of the number.
fn site_map_part(view: &View<'_>, number: usize) -> Result<Option<String>> {
    let pages = pages(view);
    let mut parts = pages.chunks(pages_in_a_part(view));
    let is_parted = parts.len() > 1;
    let part = number.checked_sub(1).and_then(|place| parts.nth(place));
    let part = part.filter(|_| is_parted);
    part.map(|part| url_set(view, part)).transpose()
}

/// Every page that search engines may list, in the order of the directory.
fn pages(view: &View<'_>) -> Vec<SiteMapPage> {
    let all = Page::begun(view.directory(), view.day());
    let pages = all.filter(|page| !page.repeats());
    let pages = pages.map(|page| SiteMapPage { page, only: None });
    pages.chain(parts_of_lists(view)).collect()
}

/// The parts of lists that are too long for a page; those that each language has its own of are in that alone.
fn parts_of_lists(view: &View<'_>) -> Vec<SiteMapPage> {
    let parts = view.list_parts(|| {
        let languages = view.directory().site().languages.iter();
        let parts = languages.enumerate().flat_map(|(place, language)| {
            let parts = all_parts(&view.read_in(language)).into_iter();
            let parts = parts.filter(move |part| place == 0 || !part.of.has_same_parts());
            parts.map(|part| {
                let only = (!part.of.has_same_parts()).then(|| language.tag.clone());
                (only, part)
            })
        });
        parts.collect()
    });
    let pages = parts.iter().map(|(only, part)| SiteMapPage {
        only: only.clone(),
        page: Page::Part(part.clone()),
    });
    pages.collect()
}

fn pages_in_a_part(view: &View<'_>) -> usize {
    let languages = view.directory().site().languages.len();
    (URLS_IN_A_PART / languages.max(1)).max(1)
}

fn url_set(view: &View<'_>, pages: &[SiteMapPage]) -> Result<String> {
    let pages = pages.iter().map(|page| SiteMapEntry::new(view, page));
    let site_map = SiteMap {
        pages: pages.collect(),
    };
    site_map
        .render()
        .context("the list of pages cannot be written")
}

impl SiteMapEntry {
    fn new(view: &View<'_>, SiteMapPage { page, only }: &SiteMapPage) -> Self {
        let languages = view.directory().site().languages.iter();
        let languages =
            languages.filter(|language| only.as_ref().is_none_or(|only| language.tag == *only));
        let languages = languages.map(|language| {
            let address = Address::new(language.tag.clone(), page.clone());
            (
                language.tag.clone(),
                view.absolute(&address.path(view.directory())),
            )
        });
        Self {
            languages: languages.collect(),
            permalink: only.is_none().then(|| view.permalink(page.clone())),
        }
    }
}
