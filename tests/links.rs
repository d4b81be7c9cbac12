//! Every link and every fragment of every page leads somewhere.

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use minglu::address::addresses;
use minglu::address::is_of_data;

use crate::common::{Page, Site, shipped_content, snapshot};

/// Every page that can be reached from the first page of each language, with its links and its fragments.
fn crawl(site: &Site) -> BTreeMap<String, Page> {
    let mut found = BTreeMap::new();
    let mut waiting = vec!["/en/".to_owned(), "/zh/".to_owned()];
    while let Some(path) = waiting.pop() {
        if found.contains_key(&path) {
            continue;
        }
        let page = site.page(&path);
        let links = page.attributes("a[href]", "href");
        waiting.extend(
            links
                .iter()
                .filter_map(|link| internal(link))
                .map(str::to_owned),
        );
        found.insert(path, page);
    }
    found
}

/// The path of a link to a page of the site; a feed is no page, and neither is data. A card is one in small.
fn internal(link: &str) -> Option<&str> {
    let path = link.split('#').next();
    let is_data = |path: &str| path.split('?').next().is_some_and(is_of_data);
    let path = path.filter(|path| path.starts_with('/') && !path.ends_with("/card"));
    path.filter(|path| !path.ends_with(".atom") && !is_data(path))
}

#[test]
fn every_link_and_fragment_resolves() {
    let pages = crawl(&Site::shipped());
    for (path, page) in &pages {
        for link in page.attributes("a[href]", "href") {
            let Some((target, fragment)) = link.split_once('#') else {
                continue;
            };
            let target = if target.is_empty() { path } else { target };
            let ids = pages[target].attributes("[id]", "id");
            assert!(ids.contains(&fragment.to_owned()), "{path} links to {link}");
        }
    }
}

#[test]
fn every_page_can_be_reached_and_no_other() {
    let reached: BTreeSet<String> = crawl(&Site::shipped()).into_keys().collect();
    let snapshot = snapshot(&shipped_content());
    let there: BTreeSet<String> = addresses(snapshot.directory())
        .iter()
        .map(|address| address.path(snapshot.directory()))
        .collect();
    assert_eq!(reached, there);
    assert!(there.len() > 200, "{} pages", there.len());
}

#[test]
fn pages_that_gather_others_are_among_those_that_are_asked() {
    let pages = crawl(&Site::shipped());
    for (form, ids) in [("phone-book", 2), ("booklet", 60)] {
        for language in ["en", "zh"] {
            let path = format!("/{language}/organizations/cast/{form}");
            let found = pages[&path].attributes("[id]", "id").len();
            assert!(found >= ids, "{path} has {found} ids");
        }
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for (path, page) in crawl(&Site::shipped()) {
        let ids = page.attributes("[id]", "id");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len(), "{path}");
    }
}

#[test]
fn every_label_names_something() {
    for (path, page) in crawl(&Site::shipped()) {
        let ids = page.attributes("[id]", "id");
        for label in page.attributes("[aria-labelledby]", "aria-labelledby") {
            for id in label.split(' ') {
                assert!(ids.iter().any(|known| known == id), "{path}: {label}");
            }
        }
    }
}

#[test]
fn styles_and_icons_are_there() {
    let site = Site::shipped();
    for path in site
        .page("/en/")
        .attributes("link[href^='/static/']", "href")
    {
        let answer = site.get(&path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        assert!(
            answer.header("cache-control").contains("immutable"),
            "{path}"
        );
    }
}

#[test]
fn every_page_has_one_heading_a_title_and_a_description() {
    for (path, page) in crawl(&Site::shipped()) {
        assert_eq!(page.texts("h1").len(), 1, "{path}");
        assert!(!page.text("title").is_empty(), "{path}");
        let descriptions = page.attributes("meta[name=description]", "content");
        assert_eq!(descriptions.len(), 1, "{path}");
    }
}
