//! Documents: what they say, on which day, and that nothing in them leads nowhere.

use std::collections::BTreeSet;

use axum::http::{Method, StatusCode};
use minglu::address::{Address, Format, Page};

use super::{path_of, under};
use crate::support::ministry::{BASE, Ministry};
use crate::support::{Site, shipped_snapshot};

/// The address of every document and list of the shipped content, from its beginning.
pub fn every_address() -> Vec<String> {
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let pages = Page::all(directory).into_iter();
    let data = pages.filter_map(|page| page.data(Format::Json));
    let paths = data.map(|data| Address::permalink(data).path(directory));
    let lists = ["/units.json", "/posts.json"].map(str::to_owned);
    paths.chain(lists).collect()
}

#[test]
fn the_wire_types_are_what_they_were() {
    let ministry = Ministry::on_the_day();
    let place = "/organizations/example-ministry";
    for (name, path) in [
        ("organization", format!("{place}.json")),
        ("unit", format!("{place}/international-cooperation.json")),
        ("post", format!("{place}/posts/minister.json")),
        ("person", "/people/person-alpha.json".to_owned()),
    ] {
        ministry.site.json(&path);
        let lines = in_lines(&ministry.site.get(&path).text());
        insta::assert_snapshot!(format!("api-{name}"), lines);
    }
}

/// JSON with a member a line, in the order in which it is written: that is part of what is pinned.
fn in_lines(json: &str) -> String {
    let mut lines = String::new();
    let (mut depth, mut is_text, mut is_escaped) = (0, false, false);
    for character in json.chars() {
        let closes = !is_text && "}]".contains(character);
        depth -= usize::from(closes);
        let follows = !is_text && lines.ends_with(['{', '[', ',']);
        if closes != follows {
            lines += &format!("\n{}", "  ".repeat(depth));
        }
        lines.push(character);
        depth += usize::from(!is_text && "{[".contains(character));
        is_text ^= character == '"' && !is_escaped;
        is_escaped = character == '\\' && !is_escaped;
    }
    lines
}

#[test]
fn every_document_is_there_and_what_it_names_is_too() {
    let site = Site::shipped();
    let base = "http://127.0.0.1:8080";
    let mut named = BTreeSet::new();
    for path in every_address() {
        let data = site.json(&path);
        assert_eq!(data["version"], 1, "{path}");
        if path.matches('/').count() > 1 && data.get("id").is_some() {
            let id = path_of(data["id"].as_str().unwrap(), base);
            assert_eq!(format!("{id}.json"), path);
        }
        let mut found = Vec::new();
        under(&data, &["id", "data"], &mut found);
        let pages = found.into_iter().map(|url| {
            let path = path_of(url, base);
            path.split('#').next().unwrap().to_owned()
        });
        named.extend(pages);
    }
    assert!(named.len() > 100, "{}", named.len());
    for path in named {
        let answer = site.get(&path);
        let page = match answer.status {
            // The permalink of a page leads to it in the reader's language.
            StatusCode::SEE_OTHER => site.get(answer.header("location")),
            _ => answer,
        };
        assert_eq!(page.status, StatusCode::OK, "{path}");
    }
}

#[test]
fn identifiers_of_functions_lead_to_them() {
    let site = Site::shipped();
    let unit = site.json("/organizations/cast/international-affairs.json");
    let functions = unit["functions"].as_array().unwrap();
    let page = site.page("/en/organizations/cast/international-affairs");
    let ids = page.attributes(
        "#functions ~ * [id], [aria-labelledby=functions] [id]",
        "id",
    );
    assert!(!functions.is_empty());
    for function in functions {
        let (_, fragment) = function["id"].as_str().unwrap().split_once('#').unwrap();
        assert!(ids.iter().any(|id| id == fragment), "{fragment}: {ids:?}");
    }
}

#[test]
fn a_vacancy_is_not_the_same_as_a_holder_whom_nobody_names() {
    let ministry = Ministry::with(
        crate::support::clock_at("2020-01-01T04:00:00Z"),
        &[(
            "organizations/example-ministry/units/research.toml",
            "[[posts]]\nslug = \"research-vacant\"\ntitle = \"adviser\"\n[[posts.vacancies]]\nstart = \"2019-01-01\"\n\
             [[posts]]\nslug = \"research-unnamed\"\ntitle = \"adviser\"\n",
        )],
    );
    let state = |slug: &str| {
        let path = format!("/organizations/example-ministry/posts/{slug}.json");
        let post = ministry.site.json(&path);
        assert_eq!(post["occupancy"]["holders"], serde_json::json!([]));
        post["occupancy"]["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state("research-vacant"), "vacant");
    assert_eq!(state("research-unnamed"), "not-named");
}

#[test]
fn data_of_a_day_says_what_the_page_of_that_day_says() {
    let site = Ministry::on_the_day().site;
    let place = "/organizations/example-ministry";
    let then = site.json(&format!("{place}.json?on=2017-06-01"));
    assert_eq!(then["on"], "2017-06-01");
    assert_eq!(then["names"]["name"]["en"]["text"], "Example Commission");
    assert_eq!(then["former_names"], serde_json::json!([]));
    let now = site.json(&format!("{place}.json"));
    assert!(now["on"].is_null());
    assert_eq!(now["names"]["name"]["en"]["text"], "Example Ministry");
    assert_eq!(now["former_names"][0]["period"]["end"], "2017-12-31");

    let holders = |on: &str| {
        let post = site.json(&format!("{place}/posts/minister.json{on}"));
        let mut found = Vec::new();
        under(&post["occupancy"], &["id"], &mut found);
        let names = found
            .iter()
            .map(|id| id.rsplit('/').next().unwrap().to_owned());
        names.collect::<Vec<_>>()
    };
    assert_eq!(holders("?on=2019-08-01"), ["person-beta"]);
    assert_eq!(holders("?on=2027-01-01"), ["person-delta"]);
}

#[test]
fn nothing_to_come_is_announced() {
    let site = Ministry::on_the_day().site;
    for path in [
        "/organizations/example-ministry.json",
        "/organizations/example-ministry/posts/minister.json",
        "/people.json",
        "/posts.json",
        "/changes.json",
        "/posts.json?changed_since=2016-01-01",
        "/people.json?changed_since=2016-01-01",
    ] {
        let text = site.get(path).text();
        assert!(!text.contains("person-delta"), "{path}");
    }
    assert!(
        site.get("/people.json?on=2027-01-01")
            .text()
            .contains("person-delta")
    );
}

#[test]
fn the_same_content_gives_the_same_bytes() {
    let bytes = |path: &str| Site::shipped().get(path).body;
    for path in [
        "/organizations/cast.json",
        "/functions.json",
        "/api/openapi.json",
    ] {
        assert_eq!(bytes(path), bytes(path), "{path}");
    }
}

#[test]
fn the_data_is_a_format_of_the_page() {
    let site = Site::shipped();
    for permalink in [
        "/organizations/cast",
        "/organizations/cast/general-office",
        "/organizations/jilin-ast/sections/regulations",
        "/people",
        "/organizations/cast/changes",
    ] {
        let wish = [("accept", "application/json")];
        let answer = site.request(Method::GET, permalink, &wish);
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{permalink}");
        assert_eq!(answer.header("location"), format!("{permalink}.json"));
        let page = site.get(&format!("/en{permalink}"));
        let links = page.headers.get_all("link").iter();
        let mut links = links.map(|link| link.to_str().unwrap());
        let json = format!("<{permalink}.json>; rel=\"alternate\"; type=\"application/json\"");
        assert!(links.any(|link| link == json), "{permalink}");
        site.json(&format!("{permalink}.json"));
    }
    let wish = [("accept", "application/json")];
    let answer = site.request(Method::GET, "/people?limit=3&on=2020-01-01", &wish);
    assert_eq!(
        answer.header("location"),
        "/people.json?limit=3&on=2020-01-01"
    );
}

#[test]
fn former_names_lead_to_the_data_under_the_present_one() {
    let site = Ministry::with(crate::support::clock_at("2020-01-01T04:00:00Z"), &[]).site;
    let answer = site.get("/en/organizations/example-ministry/changes.json?limit=2");
    assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT);
    assert_eq!(
        answer.header("location"),
        "/organizations/example-ministry/changes.json?limit=2"
    );
    let list = site.json("/organizations/example-ministry/changes.json?limit=2");
    let next = path_of(list["next"].as_str().unwrap(), BASE);
    assert!(next.starts_with("/organizations/example-ministry/changes.json?limit=2&after="));
}

#[test]
fn the_example_of_a_search_finds_something() {
    let site = Site::shipped();
    for language in ["en", "zh"] {
        let page = site.page(&format!("/{language}/api"));
        let links = page.attributes("main a", "href");
        let search = links
            .iter()
            .find(|link| link.contains("search.json?q="))
            .unwrap();
        let found = site.json(search);
        assert!(!found["results"].as_array().unwrap().is_empty(), "{search}");
    }
}
