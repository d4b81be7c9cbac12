//! Popolo, by what its specification asks and against the directory.

use std::collections::BTreeSet;
use std::path::Path;

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::content::Content;
use crate::support::data::{ids, list};
use crate::support::ministry::Ministry;
use crate::support::{Site, shipped_snapshot};

/// Every document is as the specification asks, and nothing in it refers to what is not there.
fn is_sound(document: &Value) {
    let schema = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = schema.join("tests/fixtures/popolo/document.schema.json");
    let schema = serde_json::from_str(&std::fs::read_to_string(schema).unwrap()).unwrap();
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .unwrap();
    let mistakes: Vec<String> = validator
        .iter_errors(document)
        .map(|mistake| format!("{}: {mistake}", mistake.instance_path()))
        .collect();
    assert!(mistakes.is_empty(), "{mistakes:#?}");
    let (people, bodies) = (ids(document, "persons"), ids(document, "organizations"));
    let posts = ids(document, "posts");
    let is_in = |one: &Value, key: &str, all: &BTreeSet<String>| {
        assert!(all.contains(one[key].as_str().unwrap()), "{key}: {one}");
    };
    for membership in list(document, "memberships") {
        is_in(membership, "person_id", &people);
        is_in(membership, "organization_id", &bodies);
        // Who belongs to a body without a post has none here either.
        if membership.get("post_id").is_some() {
            is_in(membership, "post_id", &posts);
        }
    }
    for post in list(document, "posts") {
        is_in(post, "organization_id", &bodies);
    }
}

#[test]
fn everything_is_as_the_specification_asks() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let document = site.json("/popolo.json");
    is_sound(&document);
    let bodies = ids(&document, "organizations");
    for body in list(&document, "organizations") {
        if let Some(parent) = body["parent_id"].as_str() {
            assert!(bodies.contains(parent), "{body}");
        }
    }
    assert_eq!(
        list(&document, "memberships").len(),
        directory.appointments().len()
    );
    assert_eq!(list(&document, "posts").len(), directory.posts().len());
    for id in directory.people() {
        let person = directory.get(id);
        let found = list(&document, "persons").iter().find(|one| {
            let id = one["id"].as_str().unwrap();
            id.ends_with(&format!("/people/{}", person.slug))
        });
        let Some(found) = found else {
            assert_eq!(directory.appointments_of(id).count(), 0, "{}", person.slug);
            continue;
        };
        let name = found["name"].as_str().unwrap();
        assert!(person.name.iter().any(|(_, own)| own.value == name));
    }
}

#[test]
fn an_organization_has_what_is_its_own() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    for id in directory.organizations() {
        let slug = &directory.get(id).slug;
        let document = site.json(&format!("/organizations/{slug}.popolo.json"));
        is_sound(&document);
        let within = format!("/organizations/{slug}/");
        for post in list(&document, "posts") {
            assert!(post["id"].as_str().unwrap().contains(&within), "{post}");
        }
    }
}

#[test]
fn whoever_asks_for_one_organization_is_sent_to_it() {
    let ministry = Ministry::on_the_day();
    let sent = |path: &str| {
        let answer = ministry.site.get(path);
        assert_eq!(answer.status, StatusCode::PERMANENT_REDIRECT, "{path}");
        answer.header("location").to_owned()
    };
    let own = "/organizations/example-ministry.popolo.json";
    assert_eq!(sent("/popolo.json?organization=example-ministry"), own);
    assert_eq!(
        sent("/popolo.json?on=2020-01-01&organization=example-ministry"),
        format!("{own}?on=2020-01-01")
    );
    let all = ministry.site.json("/popolo.json?organization=");
    assert!(!list(&all, "organizations").is_empty());
}

#[test]
fn what_was_is_there_and_what_will_be_is_not() {
    let ministry = Ministry::on_the_day();
    let path = "/organizations/example-ministry.popolo.json";
    let document = ministry.site.json(path);
    is_sound(&document);
    let people = ids(&document, "persons");
    let person = |slug: &str| format!("https://register.example/people/{slug}");
    assert!(people.contains(&person("person-beta")));
    assert!(!people.contains(&person("person-delta")));
    let later = ministry.site.json(&format!("{path}?on=2027-01-01"));
    assert!(ids(&later, "persons").contains(&person("person-delta")));
    let body = &list(&document, "organizations")[0];
    assert_eq!(body["name"], "Example Ministry");
    let others = body["other_names"].as_array().unwrap();
    let has = |name: &str, lang: &str, note: &str| {
        others
            .iter()
            .find(|other| other["name"] == name && other["lang"] == lang && other["note"] == note)
    };
    assert!(has("示例部", "zh", "multilingual").is_some());
    let former = has("Example Commission", "en", "former").unwrap();
    assert_eq!(former["end_date"], "2017-12-31");
    let acting = list(&document, "memberships").iter();
    let mut acting = acting.filter(|one| one["person_id"] == person("person-beta"));
    assert_eq!(acting.next().unwrap()["label"], "Minister (acting)");
}

#[test]
fn the_language_of_a_reader_makes_no_difference() {
    let site = Site::shipped();
    let asked = |language| {
        let headers = [("accept-language", language)];
        site.request(axum::http::Method::GET, "/popolo.json", &headers)
            .text()
    };
    assert_eq!(asked("zh"), asked("en"));
    assert_eq!(
        site.get("/zh/popolo.json").header("location"),
        "/popolo.json"
    );
    for nowhere in [
        "/popolo.xml",
        "/.popolo.json",
        "/people.popolo.json",
        "/json",
        "/vcf",
    ] {
        assert_eq!(site.get(nowhere).status, StatusCode::NOT_FOUND, "{nowhere}");
    }
}

#[test]
fn an_address_has_its_postal_code_once() {
    let content = Content::minimal();
    let ministry = "organizations/example-ministry/organization.toml";
    let text = content.read(ministry);
    let of = |address: &str| {
        let lines = format!("address.en = \"{address}\"\npostal_code = \"100045\"");
        content.write(
            ministry,
            text.replace("address.en = \"1 Example Road\"", &lines),
        );
        let popolo = Site::of(&content.path("")).json("/popolo.json");
        popolo["organizations"][0]["contact_details"].to_string()
    };
    assert!(of("1 Example Road").contains("\"1 Example Road 100045\""));
    assert!(of("1 Example Road, 100045").contains("\"1 Example Road, 100045\""));
}
