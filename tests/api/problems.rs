//! What goes wrong, as data.

use std::sync::Arc;

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::ministry::Ministry;
use crate::support::{Site, shipped_content};

/// The problem that an address leads to.
fn problem(site: &Site, path: &str) -> Value {
    let answer = site.get(path);
    assert_eq!(
        answer.header("content-type"),
        "application/problem+json",
        "{path}"
    );
    assert_eq!(answer.header("cache-control"), "no-store", "{path}");
    assert_eq!(answer.header("access-control-allow-origin"), "*", "{path}");
    assert_eq!(answer.header("content-language"), "", "{path}");
    let problem: Value = serde_json::from_str(&answer.text()).unwrap();
    assert_eq!(problem["status"], answer.status.as_u16(), "{path}");
    problem
}

#[test]
fn every_problem_is_told_as_data_and_explained_on_the_page() {
    let site = Site::shipped();
    let page = site.page("/en/api");
    let explained = page.attributes("[id]", "id");
    for (path, status, word) in [
        ("/people/nobody.json", 404, "not-found"),
        ("/en/people/nobody.json", 404, "not-found"),
        ("/nowhere.json", 404, "not-found"),
        ("/organizations/cast/posts/nothing.ttl", 404, "not-found"),
        ("/people/song-jun.csv", 404, "not-found"),
        ("/organizations/nobody/changes.json", 404, "not-found"),
        ("/people/song-jun.json?on=2020-02-30", 400, "bad-day"),
        ("/people.json?on=yesterday", 400, "bad-day"),
        ("/dump.jsonl?on=yesterday", 400, "bad-day"),
        ("/popolo.json?on=yesterday", 400, "bad-day"),
        ("/people.dump.jsonl", 404, "not-found"),
        ("/en/search.json?q=cast&on=nonsense", 400, "bad-day"),
        ("/en/search/suggestions?q=cast&on=nonsense", 400, "bad-day"),
        (
            "/zh/search/suggestions?q=cast&on=1900-01-01",
            404,
            "before-records",
        ),
        (
            "/zh/search.json?q=cast&on=1900-01-01",
            404,
            "before-records",
        ),
        ("/people.json?limit=0", 400, "bad-limit"),
        ("/people.json?limit=201", 400, "bad-limit"),
        ("/people.json?limit=many", 400, "bad-limit"),
        ("/people.json?after=%00", 400, "bad-after"),
        ("/people.json?changed_since=2020", 400, "bad-changed-since"),
        (
            "/units.json?organization=nobody",
            400,
            "unknown-organization",
        ),
        ("/units.json?organization=..", 400, "unknown-organization"),
        (
            "/popolo.json?organization=nobody",
            400,
            "unknown-organization",
        ),
        ("/popolo.json?organization=A", 400, "unknown-organization"),
    ] {
        let problem = problem(&site, path);
        assert_eq!(problem["status"], status, "{path}");
        let kind = format!("http://127.0.0.1:8080/api#problem-{word}");
        assert_eq!(problem["type"], kind, "{path}");
        assert!(explained.contains(&format!("problem-{word}")), "{word}");
        assert!(problem["title"].as_str().unwrap().ends_with('.'));
    }
    // The detail names the bounds that hold.
    let limit = problem(&site, "/people.json?limit=0");
    assert_eq!(limit["detail"], "Write a whole number from 1 to 200.");
}

#[test]
fn a_day_before_all_records_has_no_data() {
    let site = Ministry::on_the_day().site;
    for path in ["/people.json", "/organizations/example-ministry.json"] {
        let problem = problem(&site, &format!("{path}?on=1900-01-01"));
        assert_eq!(problem["status"], 404);
        assert!(
            problem["type"]
                .as_str()
                .unwrap()
                .ends_with("#problem-before-records")
        );
    }
}

#[test]
fn data_that_cannot_be_made_is_a_problem_too() {
    let broken_clock = Arc::new(|| panic!("the clock has stopped"));
    let site = Site::with_clock(&shipped_content(), broken_clock);
    let problem = problem(&site, "/people/song-jun.json");
    assert_eq!(problem["status"], 500);
}

#[test]
fn what_means_nothing_is_passed_over() {
    let site = Site::shipped();
    for path in [
        "/people.json?limit=&after=&changed_since=&on=",
        "/people.json?organization=nobody&utm=1",
        "/people/song-jun.json?limit=0",
        "/people.json?after=zzzz",
    ] {
        assert_eq!(site.get(path).status, StatusCode::OK, "{path}");
    }
    // Who asks for a page gets one.
    assert_eq!(
        site.get("/en/people?on=2020-02-30").header("content-type"),
        "text/html; charset=utf-8"
    );
}
