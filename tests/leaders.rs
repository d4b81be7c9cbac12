//! Bodies that are led from more than one post, such as by a secretary and a director.

use serde_json::Value;

use crate::support::ministry::Ministry;
use crate::support::{Page, Site};

const RESEARCH: &str = "/organizations/example-ministry/research";

/// The Research Department with a second leading post, the higher one, which stands behind the other in the file.
fn led_by_two() -> Site {
    let post = r#"
[[posts]]
slug = "research-secretary"
title = "minister"
head = true
start = "2020-01-01"

[[posts.appointments]]
person = "person-eta"
start = "2022-04-01"
"#;
    let file = "organizations/example-ministry/units/research.toml";
    Ministry::with_more(&[(file, post)]).site
}

fn folded(page: &Page, selector: &str) -> Vec<String> {
    page.texts(selector)
}

#[test]
fn both_stand_on_pages_in_order_of_precedence() {
    let site = led_by_two();
    let page = site.page(&format!("/en{RESEARCH}"));
    let heads = folded(&page, ".posts .head");
    assert_eq!(heads.len(), 2, "{heads:?}");
    assert!(heads[0].starts_with("Minister") && heads[1].starts_with("Director General"));
    let organization = site.page("/en/organizations/example-ministry");
    let lines = folded(&organization, ".unit-head");
    let place = lines.iter().position(|line| line == "Minister: Person Eta");
    let next = place.map(|place| lines[place + 1].as_str());
    assert_eq!(next, Some("Director General: Person Mu"), "{lines:?}");
    let book = site.page("/en/organizations/example-ministry/phone-book");
    let in_charge = folded(&book, ".in-charge p");
    let first = in_charge
        .iter()
        .position(|line| line == "Minister: Person Eta");
    assert_eq!(in_charge[first.unwrap() + 1], "Director General: Person Mu");
    let card = site.page(&format!("/en{RESEARCH}/card"));
    assert_eq!(folded(&card, ".seats dt"), ["Minister", "Director General"]);
    let chinese = site.page(&format!("/zh{RESEARCH}"));
    assert_eq!(folded(&chinese, ".posts .head .kind").len(), 2);
    let before = site.page(&format!("/en{RESEARCH}?on=2021-01-01"));
    assert!(folded(&before, ".posts .head")[0].contains("Not named"));
}

#[test]
fn both_answer_who_leads() {
    let site = led_by_two();
    let page = site.page("/en/search?q=who+leads+the+Research+Department");
    let seats = folded(&page, ".answers .seat").join("\n");
    assert!(
        seats.contains("Person Eta") && seats.contains("Person Mu"),
        "{seats}"
    );
    let data = site.json("/en/search.json?q=Research+Department");
    let results = data["results"].as_array().unwrap();
    let of_body = |result: &&Value| result["url"].as_str().unwrap().ends_with(RESEARCH);
    let answer = results.iter().find(of_body).unwrap();
    assert_eq!(answer["post"]["post"]["name"]["text"], "Minister");
    let titles = answer["seats"].as_array().unwrap().iter();
    let titles: Vec<_> = titles.map(|seat| &seat["post"]["name"]["text"]).collect();
    assert_eq!(titles, ["Minister", "Director General"]);
}

#[test]
fn data_has_both() {
    let site = led_by_two();
    let data = site.json(&format!("{RESEARCH}.json"));
    let posts = data["posts"].as_array().unwrap().iter();
    let heads: Vec<_> = posts
        .map(|post| (&post["title"]["en"]["text"], &post["head"]))
        .collect();
    assert_eq!(heads[0].0, "Minister");
    assert!(heads.iter().all(|(_, head)| **head == Value::Bool(true)));
    let card = site.get(&format!("{RESEARCH}.vcf")).text();
    assert_eq!(card.matches("RELATED;TYPE=agent").count(), 2, "{card}");
    let graph = site.get(&format!("{RESEARCH}.ttl")).text();
    assert_eq!(graph.matches("org:headOf <").count(), 2, "{graph}");
    let table = site
        .get("/organizations/example-ministry/phone-book.csv")
        .text();
    assert!(table.contains("Minister; Director General"), "{table}");
    assert!(table.contains("Person Eta; Person Mu"), "{table}");
}
