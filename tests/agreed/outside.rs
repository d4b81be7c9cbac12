//! The same as programs by others read it.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use super::{BASE, between};
use crate::common::Site;
use crate::outside::{file, node, python, said_of};

/// Whether the schema of sitemaps.org accepts a text.
fn is_valid(text: &str) -> bool {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers/site_map.xsd");
    let output = Command::new("xmllint")
        .args(["--nonet", "--noout", "--schema"])
        .arg(schema)
        .arg(file(text).path())
        .output()
        .expect("tests/prepare installs xmllint");
    output.status.success()
}

#[test]
fn the_schema_of_sitemaps_accepts_ours() {
    let text = Site::shipped().get("/sitemap.xml").text();
    assert!(is_valid(&text));
    // It does not accept anything.
    assert!(!is_valid(
        &text
            .replacen("<loc>", "<place>", 1)
            .replacen("</loc>", "</place>", 1)
    ));
    assert!(!is_valid(&text.replacen("hreflang", "lang", 1)));
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
