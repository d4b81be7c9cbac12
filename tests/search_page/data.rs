//! Answers as data, for programs that are not ours.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use serde_json::Value;

use super::{json, texts};
use crate::support::Site;
use crate::support::ministry::{BASE, Ministry};

#[test]
fn an_answer_has_all_that_a_program_needs() {
    let site = Site::shipped();
    let answer = site.get("/en/search.json?q=scientific+circles+in+hong+kong+macao+taiwan&kind=function&organization=cast");
    assert_eq!(answer.header("content-type"), "application/json");
    assert_eq!(answer.header("content-language"), "en");
    let data = json(
        &site,
        "/en/search.json?q=scientific+circles+in+hong+kong+macao+taiwan&kind=function&organization=cast",
    );
    assert_eq!(data["version"], 1);
    assert_eq!(data["day"], "2026-11-23");
    assert!(data["total"].as_u64() > Some(0));
    let first = &data["results"][0];
    let unit = "http://127.0.0.1:8080/organizations/cast/international-affairs";
    assert_eq!(first["kind"], "function");
    assert!(
        first["url"]
            .as_str()
            .unwrap()
            .starts_with(&format!("{unit}#"))
    );
    assert_eq!(first["unit"]["url"], unit);
    assert_eq!(first["organization"]["name"]["text"], "CAST");
    assert_eq!(first["post"]["post"]["name"]["text"], "Director General");
    assert_eq!(
        first["post"]["holders"][0]["person"]["name"]["text"],
        "Zhang Jiansheng"
    );
    assert_eq!(first["phones"][0]["e164"], "+861068571898");
    assert_eq!(first["phones"][0]["text"], "+86 10 6857 1898");
    assert_eq!(
        first["phones"][0]["of"]["url"],
        "http://127.0.0.1:8080/organizations/cast"
    );
}

/// The marked pieces of a text.
fn marked(text: &Value) -> Vec<String> {
    let characters: Vec<char> = text["text"].as_str().unwrap().chars().collect();
    let marks = text["marks"].as_array().unwrap().iter();
    let place = |value: &Value| usize::try_from(value.as_u64().unwrap()).unwrap();
    let pieces = marks.map(|mark| {
        characters[place(&mark[0])..place(&mark[1])]
            .iter()
            .collect()
    });
    pieces.collect()
}

#[test]
fn marks_are_counted_in_characters() {
    let site = Site::shipped();
    let data = json(&site, "/zh/search.json?q=%E6%8A%A4%E7%85%A7&kind=function");
    let title = &data["results"][0]["title"];
    assert_eq!(title["language"], "zh");
    assert_eq!(marked(title), ["护照"]);
    let data = json(
        &site,
        "/en/search.json?q=%E5%8A%9E%E5%85%AC%E5%8E%85&kind=unit&organization=cast",
    );
    let name = &data["results"][0]["also_called"];
    assert_eq!(name["language"], "zh");
    assert_eq!(marked(name), ["办公厅"]);
}

#[test]
fn the_same_question_has_the_same_answer() {
    let path = "/en/search.json?q=director+general";
    let answer = |site: &Site| site.get(path).body;
    let site = Site::shipped();
    assert_eq!(answer(&site), answer(&site));
    assert_eq!(answer(&site), answer(&Site::shipped()));
}

#[test]
fn every_page_is_reached_from_the_one_before() {
    let site = Site::shipped();
    let mut seen = BTreeSet::new();
    let mut next = Some("/en/search.json?q=director+general".to_owned());
    let mut total = 0;
    while let Some(path) = next {
        let data = json(&site, &path);
        total = data["total"].as_u64().unwrap();
        for url in texts(&data["results"], "/url") {
            assert!(seen.insert(url.to_owned()), "{url} stands twice");
        }
        let url = data["next"].as_str();
        next = url.map(|url| {
            url.strip_prefix("http://127.0.0.1:8080")
                .unwrap()
                .to_owned()
        });
    }
    assert_eq!(seen.len() as u64, total);
    assert!(total > 10);
}

#[test]
fn what_is_no_more_says_so() {
    let site = Ministry::on_the_day().site;
    let data = json(&site, "/en/search.json?q=printing+center&kind=unit");
    let first = &data["results"][0];
    assert_eq!(first["former"], true);
    assert_eq!(first["phones"], serde_json::json!([]));
    assert_eq!(
        first["url"],
        format!("{BASE}/organizations/example-ministry/printing-center")
    );
    let data = json(&site, "/en/search.json?q=foreign+liaison+office&kind=unit");
    assert_eq!(data["results"][0]["former"], false);
    assert_eq!(
        data["results"][0]["former_name"]["text"],
        "Foreign Liaison Office"
    );
    let then = json(
        &site,
        "/en/search.json?q=foreign+liaison+office&kind=unit&on=2020-01-01",
    );
    assert_eq!(then["day"], "2020-01-01");
    assert_eq!(then["results"][0]["former_name"], Value::Null);
}

#[test]
fn nothing_found_is_an_answer() {
    let site = Site::shipped();
    assert_eq!(
        site.get("/en/search.json?q=zzzzqqqq").status,
        StatusCode::OK
    );
    let data = json(&site, "/en/search.json?q=zzzzqqqq");
    assert_eq!(data["total"], 0);
    assert_eq!(data["error"], Value::Null);
    assert_eq!(json(&site, "/en/search.json")["total"], 0);
}

#[test]
fn the_page_of_answers_leads_to_the_same_as_data() {
    let site = Site::shipped();
    let path = "/zh/search?q=office&kind=unit&page=2";
    let data = "/zh/search.json?q=office&kind=unit&page=2";
    let link = format!("<{data}>; rel=\"alternate\"; type=\"application/json\"");
    assert_eq!(site.get(path).header("link"), link);
    assert_eq!(site.page(path).attributes(".forms a[type]", "href"), [data]);
    assert_eq!(json(&site, data)["page"], 2);
}

#[test]
fn a_text_says_who_stands_behind_it() {
    let unit = "organizations/example-ministry/units/zzyzx.toml";
    let text = "kind = \"office\"\norder = 90\nname.en = \"Lanterns\"\n\
        name.zh = { text = \"提灯处\", status = \"machine\" }\n";
    let site = Ministry::with_more(&[(unit, text)]).site;
    let data = json(&site, "/zh/search.json?q=%E6%8F%90%E7%81%AF%E5%A4%84");
    assert_eq!(data["results"][0]["title"]["status"], "machine");
    let data = json(&site, "/en/search.json?q=lanterns");
    assert_eq!(data["results"][0]["title"]["status"], "official");
}
