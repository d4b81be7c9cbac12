//! What crawlers are asked to leave alone (RFC 9309).

use crate::address::{Address, DAY, Page, SearchQuery, WellKnown};
use crate::site::view::View;

/// What crawlers are asked to leave alone: answers to questions, of which there are as many as questions, and pages of
/// other days, of which there are as many as days. Neither is for search engines, and each costs time to make.
pub fn robots(view: &View<'_>) -> String {
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
