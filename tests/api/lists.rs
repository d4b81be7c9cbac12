//! Lists: part by part, narrowed, and what has changed since a day.

use std::collections::BTreeSet;

use axum::http::StatusCode;

use super::{ids, path_of};
use crate::support::ministry::{BASE, Ministry};
use crate::support::{Site, copy, shipped_content};

const LISTS: [&str; 7] = [
    "/organizations.json",
    "/units.json",
    "/posts.json",
    "/people.json",
    "/functions.json",
    "/changes.json",
    "/organizations/cast/changes.json",
];

/// Reads a list to its end, with the identifiers of each part.
fn parts(site: &Site, from: &str, base: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut next = Some(from.to_owned());
    while let Some(path) = next {
        let list = site.json(&path);
        let link = site.get(&path).header("link").to_owned();
        next = list["next"]
            .as_str()
            .map(|url| path_of(url, base).to_owned());
        // The header says the same as the document.
        let told = next.as_ref().map(|next| format!("<{next}>; rel=\"next\""));
        assert_eq!(link, told.unwrap_or_default(), "{path}");
        found.push(ids(&list));
        assert!(found.len() < 10_000, "{from} has no end");
    }
    found
}

#[test]
fn the_parts_of_a_list_are_the_whole_of_it_once() {
    let site = Site::shipped();
    for path in LISTS {
        let whole = parts(&site, &format!("{path}?limit=200"), "http://127.0.0.1:8080").concat();
        let in_parts = parts(&site, &format!("{path}?limit=7"), "http://127.0.0.1:8080");
        assert_eq!(in_parts.concat(), whole, "{path}");
        let distinct: BTreeSet<&String> = whole.iter().collect();
        assert_eq!(distinct.len(), whole.len(), "{path}");
        let total = site.json(path)["total"].as_u64().unwrap();
        assert_eq!(usize::try_from(total).unwrap(), whole.len(), "{path}");
        let (_, before) = in_parts.split_last().unwrap();
        assert!(before.iter().all(|part| part.len() == 7), "{path}");
    }
}

#[test]
fn what_is_added_meanwhile_is_neither_missed_nor_told_twice() {
    let site = Site::shipped();
    let first = site.json("/people.json?limit=10");
    let next = path_of(first["next"].as_str().unwrap(), "http://127.0.0.1:8080").to_owned();
    let before = site.json(&next);

    // Somebody is added before the first of the list, and somebody of its end is removed.
    let folder = tempfile::tempdir().unwrap();
    let content = folder.path();
    copy(&shipped_content(), content);
    let added = "name.en = \"Aaa Aaa\"\nsort_key.en = \"Aaa\"\n\
         [[positions]]\nstate = \"former\"\ntext.en = \"Adviser\"\n";
    std::fs::write(content.join("people/aaa-aaa.toml"), added).unwrap();
    let after = Site::of(content).json(&next);
    assert_eq!(ids(&after), ids(&before));
}

#[test]
fn a_list_can_be_of_one_organization() {
    let site = Site::shipped();
    for list in ["units", "posts", "functions"] {
        let found = site.json(&format!("/{list}.json?organization=cast&limit=200"));
        let found = ids(&found);
        assert!(!found.is_empty());
        for id in found {
            assert!(
                id.starts_with("http://127.0.0.1:8080/organizations/cast"),
                "{id}"
            );
        }
    }
}

#[test]
fn what_has_changed_since_a_day_is_told_by_the_dates_that_are_known() {
    let site = Ministry::on_the_day().site;
    let since = |list: &str, day: &str| {
        let list = site.json(&format!("/{list}.json?changed_since={day}&limit=200"));
        assert_eq!(list["changed_since"], day);
        let names = ids(&list).into_iter();
        names
            .map(|id| id.rsplit('/').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    // The minister came on 2019-10-01; the deputy was gone on the day after the last one, 2019-09-30.
    assert!(since("posts", "2019-10-01").contains(&"minister".to_owned()));
    assert!(since("people", "2019-10-01").contains(&"person-beta".to_owned()));
    assert!(!since("people", "2019-10-02").contains(&"person-beta".to_owned()));
    // "2021-05" may mean its last day, and a departure shows on the day after.
    assert!(since("people", "2021-06-01").contains(&"person-epsilon".to_owned()));
    assert!(!since("people", "2021-06-02").contains(&"person-epsilon".to_owned()));
    let changed = |list: &str| site.json(&format!("/{list}.json"))["items"][0]["changed"].clone();
    assert_eq!(changed("organizations"), "2018-01-01");
}

#[test]
fn whoever_keeps_a_copy_learns_of_what_has_ended() {
    let site = Ministry::on_the_day().site;
    let has = |query: &str| {
        let list = site.json(&format!("/units.json?limit=200{query}"));
        let items = list["items"].as_array().unwrap().clone();
        let mut items = items.into_iter();
        let found = items.find(|item| item["id"].as_str().unwrap().ends_with("/printing-center"));
        found.map(|item| item["exists"].as_str().unwrap().to_owned())
    };
    assert_eq!(has(""), None);
    assert_eq!(has("&changed_since=2016-01-01").as_deref(), Some("no"));
    assert_eq!(has("&on=2018-01-01").as_deref(), Some("yes"));
}

#[test]
fn changes_come_from_the_latest_to_the_earliest_with_the_identifiers_of_the_feed() {
    let site = Ministry::on_the_day().site;
    let list = site.json("/changes.json?limit=200");
    let dates: Vec<String> = list["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|event| event["date"].as_str().unwrap().to_owned())
        .collect();
    let mut sorted = dates.clone();
    // A month or a year comes where its last day would, behind what happened on that day alone.
    sorted.sort_by_key(|date| {
        let ends = ["-12-31", "-01-01"].map(|end| format!("{date}{}", &end[date.len() - 4..]));
        std::cmp::Reverse(ends)
    });
    assert_eq!(dates, sorted);
    let feed = site.get("/en/changes.atom").text();
    for id in ids(&list) {
        assert!(feed.contains(&format!("<id>{id}</id>")), "{id}");
    }
    let parts = parts(&site, "/changes.json?limit=5", BASE);
    assert_eq!(parts.concat(), ids(&list));
}

#[test]
fn a_part_of_another_day_leads_to_the_next_part_of_that_day() {
    let site = Ministry::on_the_day().site;
    let list = site.json("/people.json?limit=2&on=2018-01-01");
    let next = path_of(list["next"].as_str().unwrap(), BASE);
    assert!(next.ends_with("&on=2018-01-01"), "{next}");
    let item = list["items"][0]["data"].as_str().unwrap();
    assert!(item.ends_with(".json?on=2018-01-01"), "{item}");
    assert_eq!(site.get(next).status, StatusCode::OK);
}
