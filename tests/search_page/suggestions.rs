//! What may be about to be typed, and how browsers learn to ask for it.

use super::json;
use crate::support::ministry::{BASE, Ministry};
use crate::support::{Page, Site};

#[test]
fn suggestions_come_as_browsers_want_them() {
    let site = Site::shipped();
    let answer = site.get("/en/search/suggestions?q=general+off");
    assert_eq!(
        answer.header("content-type"),
        "application/x-suggestions+json"
    );
    let data = json(&site, "/en/search/suggestions?q=general+off");
    assert_eq!(data[0], "general off");
    let place = data[1]
        .as_array()
        .unwrap()
        .iter()
        .position(|name| name == "General Office");
    let place = place.unwrap_or_else(|| panic!("{data}"));
    assert_eq!(data[2][place], "CAST");
    assert_eq!(
        data[3][place],
        "http://127.0.0.1:8080/en/organizations/cast/general-office"
    );
    let lists = [&data[1], &data[2], &data[3], &data[4]["languages"]];
    let lengths: Vec<usize> = lists
        .iter()
        .map(|list| list.as_array().unwrap().len())
        .collect();
    assert!(
        lengths
            .iter()
            .all(|length| *length == lengths[0] && *length <= 8)
    );
}

#[test]
fn suggestions_are_in_the_readers_language_and_of_the_day() {
    let ministry = Ministry::on_the_day();
    let data = json(
        &ministry.site,
        "/zh/search/suggestions?q=printing&on=2019-07-01",
    );
    let url = data[3][0].as_str().unwrap();
    assert!(url.starts_with(&format!("{BASE}/zh/")), "{url}");
    assert!(url.contains("?on=2019-07-01"), "{url}");
}

#[test]
fn what_makes_no_sense_suggests_nothing() {
    let site = Site::shipped();
    for query in [
        "",
        "q=",
        "q=zzzzqqqq",
        "q=office&kind=none",
        "q=office&organization=none",
    ] {
        let data = json(&site, &format!("/en/search/suggestions?{query}"));
        assert_eq!(data[1], serde_json::json!([]), "{query}");
    }
}

#[test]
fn browsers_are_told_how_to_search() {
    let site = Site::shipped();
    let answer = site.get("/zh/opensearch.xml");
    assert_eq!(
        answer.header("content-type"),
        "application/opensearchdescription+xml"
    );
    assert_eq!(answer.header("cache-control"), "no-cache");
    let text = answer.text();
    assert!(text.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">"));
    // Names without prefixes and empty elements with an end of their own read the same as HTML.
    let text = text.replace("/>", "></Url>");
    let page = Page {
        html: scraper::Html::parse_fragment(&text),
    };
    assert_eq!(page.text("ShortName"), "名录");
    assert_eq!(page.text("Language"), "zh");
    let base = "http://127.0.0.1:8080/zh";
    let template = |media_type: &str| {
        page.attributes(&format!("Url[type='{media_type}']"), "template")
            .join(" ")
    };
    assert_eq!(
        template("text/html"),
        format!("{base}/search?q={{searchTerms}}&page={{startPage?}}")
    );
    assert_eq!(
        template("application/json"),
        format!("{base}/search.json?q={{searchTerms}}&page={{startPage?}}")
    );
    assert_eq!(
        template("application/x-suggestions+json"),
        format!("{base}/search/suggestions?q={{searchTerms}}")
    );
    assert_eq!(
        page.attributes("[rel=suggestions]", "type"),
        ["application/x-suggestions+json"]
    );
    // Programs that know no page leave its place empty.
    assert!(site.get("/zh/search?q=a&page=").status.is_success());
}
