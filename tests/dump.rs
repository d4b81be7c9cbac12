//! Everything in one download.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use minglu::address::{Address, Page};
use minglu::model::{Body, Directory};
use serde_json::Value;

use crate::support::ministry::Ministry;
use crate::support::{Site, shipped_snapshot};

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
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let base = directory.site().base_url.as_str().trim_end_matches('/');
    let mut ids = BTreeSet::new();
    for line in lines(&site, "/dump.jsonl") {
        let id = line["id"].as_str().unwrap();
        assert!(line["type"].is_string(), "{line}");
        assert!(ids.insert(id.to_owned()), "{id} is there twice");
        // What has no document of its own stands in a list or on a page.
        let place = match line["type"].as_str().unwrap() {
            "change" => Some("/changes#"),
            "external-body" => Some("/organizations#"),
            "topic" => Some("/topics#"),
            "page" => Some("/pages/"),
            _ => None,
        };
        if let Some(place) = place {
            assert!(id.starts_with(&format!("{base}{place}")), "{id}");
            continue;
        }
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
fn every_kind_of_thing_is_there() {
    let lines = lines(&Ministry::on_the_day().site, "/dump.jsonl");
    let kinds: BTreeSet<&str> = lines
        .iter()
        .filter_map(|line| line["type"].as_str())
        .collect();
    for kind in [
        "organization",
        "unit",
        "post",
        "person",
        "change",
        "external-body",
    ] {
        assert!(kinds.contains(kind), "{kinds:?}");
    }
}

/// Every identifier that is in a document, of whatever it tells.
fn ids_in(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            found.extend(members.get("id").and_then(Value::as_str).map(str::to_owned));
            members.values().for_each(|value| ids_in(value, found));
        }
        Value::Array(values) => values.iter().for_each(|value| ids_in(value, found)),
        _ => {}
    }
}

/// Everything that has a permalink of its own, and is no list of others.
fn permalinks(directory: &Directory, base: &str) -> BTreeSet<String> {
    let pages = Page::all(directory).into_iter();
    let things = pages.filter(|page| page.subject().is_some());
    let things = things.map(|page| format!("{base}{}", Address::permalink(page).path(directory)));
    let bodies = directory.organizations().map(Body::Organization);
    let bodies: Vec<Body> = bodies.chain(directory.units().map(Body::Unit)).collect();
    let functions = bodies.into_iter().flat_map(|body| {
        let page = Address::permalink(body).path(directory);
        let functions = directory.profile(body).functions.iter();
        functions.map(move |function| format!("{base}{page}#{}", function.fragment))
    });
    let changes = directory
        .changes()
        .map(|id| format!("{base}/changes#{}", directory.get(id).slug));
    let outside = directory.external_bodies();
    let outside = outside.map(|body| format!("{base}/organizations#{}", body.slug));
    let topics = directory
        .topics()
        .map(|id| format!("{base}/topics#{}", directory.get(id).slug));
    let all = things.chain(functions).chain(changes);
    all.chain(outside).chain(topics).collect()
}

#[test]
fn everything_that_has_a_permalink_is_there() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let mut there = BTreeSet::new();
    for line in lines(&site, "/dump.jsonl") {
        ids_in(&line, &mut there);
    }
    let wanted = permalinks(snapshot.directory(), "http://127.0.0.1:8080");
    assert!(wanted.len() > 200, "{}", wanted.len());
    let missing: Vec<_> = wanted.difference(&there).collect();
    assert!(missing.is_empty(), "{missing:#?}");
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
fn it_travels_compressed() {
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
