//! The directory as of a day: `?on=`, reorganisations and the turn of a day.

mod clock;
mod edges;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use axum::http::StatusCode;
use minglu::address::addresses;

use self::table::{Row, TODAY, rows};
use crate::support::ministry::{BASE, Ministry};
use crate::support::{Page, snapshot};

/// The text of every element that the selector finds, one after the other.
fn text_within(page: &Page, selector: &str) -> String {
    page.texts(selector).join(" ")
}

/// What a page shows that it should not, or does not show that it should.
fn faults(page: &Page, row: &Row) -> Vec<String> {
    let text = text_within(page, row.part);
    let missing = row.shows.iter().filter(|shown| !text.contains(**shown));
    let missing = missing.map(|shown| format!("does not show “{shown}”"));
    let surplus = row.hides.iter().filter(|hidden| text.contains(**hidden));
    let surplus = surplus.map(|hidden| format!("shows “{hidden}”"));
    missing
        .chain(surplus)
        .map(|fault| format!("{} on {}: {} {fault}: {text}", row.page, row.day, row.part))
        .collect()
}

/// Asserts rows of the table, each on the page that `path` gives for it.
fn assert_rows(rows: &[Row], path: impl Fn(&Row) -> String) {
    let ministry = Ministry::on_the_day();
    let mut pages: BTreeMap<String, Page> = BTreeMap::new();
    let mut found = Vec::new();
    for row in rows {
        let path = path(row);
        match ministry.site.get(&path).status {
            StatusCode::OK => {
                let page = pages
                    .entry(path.clone())
                    .or_insert_with(|| ministry.site.page(&path));
                found.extend(faults(page, row));
            }
            status => found.push(format!("{path} answers {status}")),
        }
    }
    assert!(
        found.is_empty(),
        "{} faults:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn every_page_shows_the_day_it_is_asked_for() {
    let rows = rows();
    let days: BTreeSet<&str> = rows.iter().map(|row| row.day).collect();
    assert!(days.len() > 50, "{} days", days.len());
    assert_rows(&rows, |row| format!("{}?on={}", row.page, row.day));
}

#[test]
fn without_a_day_it_is_today() {
    let mut today = rows();
    today.retain(|row| row.day == TODAY);
    assert!(today.len() >= 10, "{} rows", today.len());
    assert_rows(&today, |row| row.page.clone());
}

#[test]
fn each_kind_of_event_is_in_the_table_with_the_day_before_it() {
    let days: BTreeSet<&str> = rows().iter().map(|row| row.day).collect();
    for event in [
        ["2016-02-29", "2016-03-01"],
        ["2017-12-31", "2018-01-01"],
        ["2018-06-30", "2018-07-01"],
        ["2019-12-31", "2020-01-01"],
        ["2023-03-31", "2023-04-01"],
        ["2024-06-30", "2024-07-01"],
        ["2026-12-31", "2027-01-01"],
    ] {
        assert!(event.iter().all(|day| days.contains(day)), "{event:?}");
    }
}

/// The path and the query of a link within the site, without its fragment.
fn internal(link: &str) -> Option<&str> {
    let target = link.split('#').next()?;
    let is_page = target.starts_with('/') && !target.starts_with("/static/");
    is_page.then_some(target)
}

#[test]
fn every_link_of_a_page_of_a_day_keeps_the_day() {
    let ministry = Ministry::on_the_day();
    for day in ["2017-12-31", "2019-12-31", "2027-01-01"] {
        let kept = format!("?on={day}");
        let mut waiting = vec![format!("/en/{kept}"), format!("/zh/{kept}")];
        let mut seen: BTreeSet<String> = waiting.iter().cloned().collect();
        while let Some(path) = waiting.pop() {
            let page = ministry.site.page(&path);
            let frame = ".site-navigation a, .languages a, .breadcrumbs a, .site-name a";
            for link in page.attributes(frame, "href") {
                assert!(link.ends_with(&kept), "{path} leads out of the day: {link}");
            }
            for link in page.attributes("a[href]", "href") {
                let Some(target) = internal(&link) else {
                    continue;
                };
                // A page may lead to itself today, to another day, and to the feed and the description of the API, which
                // have no day.
                let itself = path.strip_suffix(&kept) == Some(target);
                let timeless = [".atom", ".xml", "/openapi.json"];
                let timeless = timeless.iter().any(|end| target.ends_with(end));
                let dated = ["?on=", "&on=", "%3Fon%3D"]
                    .iter()
                    .any(|key| target.contains(key));
                assert!(dated || itself || timeless, "{path} loses the day: {link}");
                if target.ends_with(&kept) && seen.insert(target.to_owned()) {
                    waiting.push(target.to_owned());
                }
            }
        }
        assert!(seen.len() > 60, "{} pages on {day}", seen.len());
    }
}

#[test]
fn what_is_over_or_to_come_keeps_its_page_and_can_be_reached() {
    let ministry = Ministry::in_a_folder();
    let mut waiting = vec!["/en/".to_owned(), "/zh/".to_owned()];
    let mut reached: BTreeSet<String> = waiting.iter().cloned().collect();
    while let Some(path) = waiting.pop() {
        for link in ministry.site.page(&path).attributes("a[href]", "href") {
            let page = internal(&link)
                .filter(|target| !target.contains(['?', '.']) && !target.ends_with("/card"));
            let new = page.filter(|target| reached.insert((*target).to_owned()));
            waiting.extend(new.map(str::to_owned));
        }
    }
    let snapshot = snapshot(ministry.content());
    let there = addresses(snapshot.directory());
    let there: BTreeSet<String> = there
        .iter()
        .map(|address| address.path(snapshot.directory()))
        .collect();
    // Nobody is announced before the first day in a post.
    let unannounced: Vec<&String> = there.difference(&reached).collect();
    assert_eq!(
        unannounced,
        ["/en/people/person-delta", "/zh/people/person-delta"]
    );
    assert!(reached.is_subset(&there));
}

#[test]
fn a_page_of_today_names_no_day_in_the_links_of_its_frame() {
    let page = Ministry::on_the_day().site.page("/en/people");
    let links = page.attributes(".site-navigation a, .languages a, .people .name a", "href");
    assert!(links.len() > 20);
    for link in links {
        assert!(!link.contains("on="), "{link}");
    }
}

#[test]
fn a_page_of_another_day_is_kept_out_of_search_engines() {
    let site = Ministry::on_the_day().site;
    for path in [
        "/en/",
        "/en/people",
        "/zh/organizations/example-ministry",
        "/en/organizations/example-ministry/international-cooperation",
        "/en/organizations/example-ministry/posts/minister",
        "/zh/people/person-alpha",
    ] {
        for day in ["2017-12-31", "2027-01-01"] {
            let page = site.page(&format!("{path}?on={day}"));
            let robots = page.attributes("meta[name=robots]", "content");
            assert_eq!(robots.len(), 1, "{path} on {day}");
            assert!(robots[0].contains("noindex"), "{path} on {day}: {robots:?}");
            let canonical = page.attributes("link[rel=canonical]", "href");
            assert_eq!(canonical, [format!("{BASE}{path}")], "{path} on {day}");
        }
        let today = site.page(path);
        assert!(today.attributes("meta[name=robots]", "content").is_empty());
        let canonical = today.attributes("link[rel=canonical]", "href");
        assert_eq!(canonical, [format!("{BASE}{path}")]);
    }
}

#[test]
fn what_is_no_day_is_a_page_that_says_so() {
    let site = Ministry::on_the_day().site;
    for path in ["/en/", "/zh/organizations/example-ministry", "/en/sitemap"] {
        for written in ["2020-13-40", "2019-02-29", "soon", "2020"] {
            let answer = site.get(&format!("{path}?on={written}"));
            let asked = format!("{path}?on={written}");
            assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{asked}");
            let media_type = answer.header("content-type").to_owned();
            assert!(
                media_type.starts_with("text/html"),
                "{asked}: {media_type:?}"
            );
            assert!(answer.text().contains("<h1>"), "{asked}");
        }
    }
}

#[test]
fn a_former_slug_leads_to_the_present_one_for_good() {
    let site = Ministry::on_the_day().site;
    let there = "/organizations/example-ministry";
    for (language, query) in [
        ("/en", ""),
        ("/zh", ""),
        ("/en", "?on=2022-01-01"),
        ("/zh", "?on=2023-04-01"),
    ] {
        let answer = site.get(&format!("{language}{there}/foreign-liaison{query}"));
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
        let target = format!("{language}{there}/international-cooperation{query}");
        assert_eq!(answer.header("location"), target);
        assert_eq!(site.get(&target).status, StatusCode::OK);
    }
}

#[test]
fn the_way_to_a_language_and_a_spare_slash_keep_the_day() {
    let site = Ministry::on_the_day().site;
    let answer = site.get("/organizations/example-ministry?on=2017-12-31");
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    let target = "/en/organizations/example-ministry?on=2017-12-31";
    assert_eq!(answer.header("location"), target);
    let answer = site.get("/en/organizations/example-ministry/?on=2017-12-31");
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(answer.header("location"), target);
}

#[test]
fn the_permalink_of_a_former_slug_moves_for_good_too() {
    let site = Ministry::on_the_day().site;
    let there = "/organizations/example-ministry";
    let answer = site.get(&format!("{there}/foreign-liaison?on=2020-01-01"));
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    let target = format!("{there}/international-cooperation?on=2020-01-01");
    assert_eq!(answer.header("location"), target);
    assert_eq!(site.get(&target).status, StatusCode::SEE_OTHER);
}

#[test]
fn a_page_that_is_not_there_keeps_the_day_too() {
    let answer = Ministry::on_the_day().site.get("/en/nowhere?on=2020-01-01");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.text().contains("href=\"/en/people?on=2020-01-01\""));
}
