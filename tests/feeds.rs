//! The feeds of changes, read by an Atom reader that someone else wrote.

use std::collections::BTreeSet;

use atom_syndication::Feed;
use axum::http::StatusCode;

use crate::support::Site;
use crate::support::ministry::Ministry;

fn feed(site: &Site, path: &str) -> Feed {
    let answer = site.get(path);
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(
        answer.header("content-type"),
        "application/atom+xml; charset=utf-8"
    );
    Feed::read_from(answer.body.as_slice()).unwrap()
}

#[test]
fn every_event_up_to_today_is_an_entry_and_no_later_one() {
    let feed = feed(&Ministry::on_the_day().site, "/en/changes.atom");
    let titles: Vec<&str> = feed
        .entries()
        .iter()
        .map(|entry| entry.title().as_str())
        .collect();
    let has = |words: &[&str]| {
        titles
            .iter()
            .any(|title| words.iter().all(|word| title.contains(word)))
    };
    assert!(has(&[
        "Appointed",
        "Person Rho",
        "Department of Planning and Statistics"
    ]));
    assert!(has(&["Left", "Person Lambda"]));
    assert!(has(&["Merger", "Planning Division"]));
    assert!(
        !has(&["Person Delta"]),
        "nobody is announced before the first day"
    );
    assert!(
        !has(&["Left", "Person Gamma"]),
        "nobody has left before the last day is over"
    );
}

#[test]
fn ids_are_distinct_absolute_and_the_same_in_every_language() {
    let site = Ministry::on_the_day().site;
    let ids = |path: &str| -> Vec<String> {
        let feed = feed(&site, path);
        feed.entries()
            .iter()
            .map(|entry| entry.id().to_owned())
            .collect()
    };
    let english = ids("/en/changes.atom");
    let distinct: BTreeSet<&String> = english.iter().collect();
    assert_eq!(distinct.len(), english.len());
    assert!(
        english.iter().all(|id| id.starts_with("https://")),
        "{english:?}"
    );
    assert_eq!(english, ids("/zh/changes.atom"));
    assert_eq!(
        english,
        ids("/zh/organizations/example-ministry/changes.atom")
    );
}

#[test]
fn entries_are_the_latest_first_and_none_is_later_than_the_feed() {
    let feed = feed(&Ministry::on_the_day().site, "/en/changes.atom");
    assert!(feed.entries().len() > 20);

    for entry in feed.entries() {
        assert!(entry.updated() <= feed.updated(), "{entry:?}");
        assert!(
            entry.updated().to_rfc3339().as_str() < "2026-11-24",
            "{entry:?}"
        );
    }
}

#[test]
fn entries_link_to_pages_that_are_there() {
    let ministry = Ministry::on_the_day();
    let feed = feed(&ministry.site, "/en/changes.atom");
    for entry in feed.entries() {
        let link = entry.links()[0].href();
        let path = link.strip_prefix(crate::support::ministry::BASE).unwrap();
        let path = path.split('#').next().unwrap();
        assert_eq!(ministry.site.get(path).status, StatusCode::OK, "{link}");
    }
}

#[test]
fn an_organization_that_is_not_there_has_no_feed() {
    let site = Site::shipped();
    let answer = site.get("/en/organizations/nowhere/changes.atom");
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(feed(&site, "/en/changes.atom").entries().len(), 1);
    let quiet = feed(&site, "/zh/organizations/cast/changes.atom");
    assert!(quiet.entries().is_empty());
}

#[test]
fn the_permalink_of_a_feed_follows_accept_language() {
    let answer = Site::shipped().get("/changes.atom");
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/en/changes.atom");
}
