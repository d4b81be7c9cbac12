//! What programs look for at a place that is the same on every site, as programs by others read it.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::support::ministry::Ministry;
use crate::support::readers::{file, node, python, said_of};
use crate::support::{Site, between};

const BASE: &str = "http://127.0.0.1:8080";

/// Whether a schema of the readers accepts a text, by the option of xmllint for schemas of its kind.
fn is_valid(text: &str, option: &str, schema: &str) -> bool {
    let readers = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers");
    let output = Command::new("xmllint")
        .args(["--nonet", "--noout", option])
        .arg(readers.join(schema))
        .arg(file(text).path())
        .output()
        .expect("tests/prepare installs xmllint");
    output.status.success()
}

fn is_sitemap(text: &str) -> bool {
    is_valid(text, "--schema", "site_map.xsd")
}

fn is_feed(text: &str) -> bool {
    is_valid(text, "--relaxng", "atom.rng")
}

#[test]
fn the_schema_of_feeds_accepts_ours() {
    let site = Site::shipped();
    for path in [
        "/en/changes.atom",
        "/zh/changes.atom",
        "/zh/organizations/jilin-ast/changes.atom",
    ] {
        assert!(is_feed(&site.get(path).text()), "{path}");
    }
    let text = Ministry::on_the_day().site.get("/en/changes.atom").text();
    assert!(text.matches("<entry>").count() > 20);
    assert!(is_feed(&text));
    // It does not accept anything.
    for (from, to) in [
        ("<updated>", "<updated>not "),
        ("<id>http", "<id>/"),
        ("</author>", "</author><title>2</title>"),
        ("rel=\"alternate\"", "rel=\"\""),
    ] {
        assert!(!is_feed(&text.replacen(from, to, 1)), "{from}");
    }
}

#[test]
fn the_schema_of_sitemaps_accepts_ours() {
    let text = Site::shipped().get("/sitemap.xml").text();
    assert!(is_sitemap(&text));
    // It does not accept anything.
    assert!(!is_sitemap(
        &text
            .replacen("<loc>", "<place>", 1)
            .replacen("</loc>", "</place>", 1)
    ));
    assert!(!is_sitemap(&text.replacen("hreflang", "lang", 1)));
}

#[test]
fn a_reader_of_sitemaps_finds_every_page_with_its_languages() {
    let text = Site::shipped().get("/sitemap.xml").text();
    let written = file(&text);
    let mut program = node("sitemap.mjs");
    program.arg(written.path());
    let pages: Vec<Value> = serde_json::from_str(&said_of("", program)).unwrap();
    assert_eq!(pages.len(), between(&text, "<loc>", "</loc>").len());
    for page in pages {
        let links = page["links"].as_array().unwrap().iter();
        let languages: Vec<&str> = links.map(|link| link["lang"].as_str().unwrap()).collect();
        assert_eq!(languages, ["en", "zh", "x-default"], "{}", page["url"]);
    }
}

#[test]
fn crawlers_read_what_they_are_asked() {
    let robots = Site::shipped().get("/robots.txt").text();
    let urls = |paths: &[&str]| -> Vec<String> {
        paths.iter().map(|path| format!("{BASE}{path}")).collect()
    };
    let open = urls(&[
        "/",
        "/en/",
        "/zh/search",
        "/en/people",
        "/organizations/cast.json",
        "/people.json?limit=2",
    ]);
    let questions = urls(&[
        "/en/search?q=visa",
        "/search?q=a",
        "/zh/search.json?q=a",
        "/search/suggestions?q=a",
    ]);
    let days = urls(&[
        "/en/people?on=2020-01-01",
        "/people.json?limit=2&on=2020-01-01",
    ]);
    let all = [open.clone(), questions, days.clone()].concat();
    let asked = json!({ "robots": robots, "urls": all }).to_string();
    let said = said_of(&asked, python("robots.py"));
    let read: Value = serde_json::from_str(&said).unwrap();
    assert_eq!(read["protego"], json!(open));
    // Python's own reader knows no wildcards, so it lets days pass, and forgets the question mark at the end of a rule.
    let passed = [open, days].concat();
    let search = format!("{BASE}/zh/search");
    let passed: Vec<&String> = passed.iter().filter(|url| **url != search).collect();
    assert_eq!(read["urllib"], json!(passed));
    let site_map = format!("{BASE}/sitemap.xml");
    assert_eq!(read["site_maps"], json!([[site_map], [site_map]]));
}
