//! Every link and every fragment of every page leads somewhere.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use axum::http::StatusCode;
use minglu::address::{addresses, is_of_data};
use scraper::Html;

use crate::support::difference::assert_same;
use crate::support::{Page, Site, shipped_snapshot};

/// Every page that can be reached from the first page of each language, by its path. It is walked through once.
static CRAWL: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let site = Site::shipped();
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
        let text = site.get(&path).text();
        found.insert(path, text);
    }
    found
});

fn crawl() -> impl Iterator<Item = (&'static str, Page)> {
    CRAWL.iter().map(|(path, text)| {
        let html = Html::parse_document(text);
        (&**path, Page { html })
    })
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
    let pages: BTreeMap<&str, Page> = crawl().collect();
    let ids: BTreeMap<&str, Vec<String>> = pages
        .iter()
        .map(|(path, page)| (*path, page.attributes("[id]", "id")))
        .collect();
    for (path, page) in &pages {
        for link in page.attributes("a[href]", "href") {
            let Some((target, fragment)) = link.split_once('#') else {
                continue;
            };
            let target = if target.is_empty() { path } else { target };
            let ids = &ids[target];
            assert!(
                ids.iter().any(|id| id == fragment),
                "{path} links to {link}"
            );
        }
    }
}

#[test]
fn every_page_can_be_reached_and_no_other() {
    let reached = CRAWL.keys().cloned();
    let snapshot = shipped_snapshot();
    let there: BTreeSet<String> = addresses(snapshot.directory())
        .iter()
        .map(|address| address.path(snapshot.directory()))
        .collect();
    assert!(there.len() > 200, "{} pages", there.len());
    assert_same(reached, there, "pages");
}

#[test]
fn pages_that_gather_others_are_among_those_that_are_asked() {
    let pages: BTreeMap<&str, Page> = crawl().collect();
    for (form, ids) in [("phone-book", 2), ("booklet", 60)] {
        for language in ["en", "zh"] {
            let path = format!("/{language}/organizations/cast/{form}");
            let found = pages[&*path].attributes("[id]", "id").len();
            assert!(found >= ids, "{path} has {found} ids");
        }
    }
}

#[test]
fn no_id_stands_twice_on_a_page() {
    for (path, page) in crawl() {
        let ids = page.attributes("[id]", "id");
        let distinct: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len(), "{path}");
    }
}

#[test]
fn every_label_names_something() {
    for (path, page) in crawl() {
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
    for (path, page) in crawl() {
        assert_eq!(page.texts("h1").len(), 1, "{path}");
        assert!(!page.text("title").is_empty(), "{path}");
        let descriptions = page.attributes("meta[name=description]", "content");
        assert_eq!(descriptions.len(), 1, "{path}");
    }
}
