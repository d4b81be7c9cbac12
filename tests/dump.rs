//! Everything in one download.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::Value;

use crate::common::{Site, shipped_content, snapshot};
use crate::time::Ministry;

fn lines(site: &Site, path: &str) -> Vec<Value> {
    let text = site.get(path).text();
    assert!(text.ends_with('\n'), "the last line has an end too");
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn every_line_is_what_its_own_address_gives() {
    let site = Site::shipped();
    let snapshot = snapshot(&shipped_content());
    let directory = snapshot.directory();
    let base = directory.site().base_url.as_str().trim_end_matches('/');
    let mut ids = BTreeSet::new();
    for line in lines(&site, "/dump.jsonl") {
        let id = line["id"].as_str().unwrap();
        assert!(line["type"].is_string(), "{line}");
        assert!(ids.insert(id.to_owned()), "{id} is there twice");
        let own = site.get(&format!("{}.json", id.strip_prefix(base).unwrap()));
        let own: Value = serde_json::from_str(&own.text()).unwrap();
        assert_eq!(line, own);
    }
    for person in directory.people() {
        let id = format!("{base}/people/{}", directory.get(person).slug);
        assert!(ids.contains(&id), "{id}");
    }
}

#[test]
fn it_is_saved_under_a_name_that_tells_its_day() {
    let site = Site::shipped();
    for (path, name) in [
        ("/dump.jsonl", "dump.jsonl"),
        ("/dump.jsonl?on=2026-01-02", "dump-2026-01-02.jsonl"),
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header("content-type"), "application/jsonl");
        let wanted = format!("attachment; filename=\"{name}\"");
        assert_eq!(answer.header("content-disposition"), wanted);
    }
    assert_eq!(site.get("/en/dump.jsonl").header("location"), "/dump.jsonl");
    assert_eq!(site.get("/people.dump.jsonl").status, StatusCode::NOT_FOUND);
    let home = site.get("/en/");
    let links = home.headers.get_all("link").iter();
    let links: Vec<&str> = links.map(|link| link.to_str().unwrap()).collect();
    assert!(
        links
            .iter()
            .any(|link| link.starts_with("</dump.jsonl>; rel=\"alternate\"")),
        "{links:?}"
    );
}

#[test]
fn nobody_is_announced() {
    let site = Ministry::on_the_day().site;
    let people = |path: &str| -> BTreeSet<String> {
        let lines = lines(&site, path);
        let ids = lines.iter().map(|line| line["id"].as_str().unwrap());
        ids.map(str::to_owned).collect()
    };
    let delta = "https://register.example/people/person-delta";
    assert!(!people("/dump.jsonl").contains(delta));
    assert!(people("/dump.jsonl?on=2027-01-01").contains(delta));
}

#[test]
fn what_does_not_fit_into_one_piece_is_whole() {
    // A page of everyone in a compressed stream is the same as in a plain one.
    let site = Site::shipped();
    let plain = site.get("/dump.jsonl");
    let zipped = site.request(
        axum::http::Method::GET,
        "/dump.jsonl",
        &[("accept-encoding", "gzip")],
    );
    assert_eq!(zipped.header("content-encoding"), "gzip");
    assert!(zipped.body.len() < plain.body.len());
}
