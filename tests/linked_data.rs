//! Things as linked data: what both formats say on a day, and what pages tell programs.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use minglu::address::{Address, Format};
use oxttl::TurtleParser;
use serde_json::Value;

use crate::support::ministry::{BASE, Ministry};
use crate::support::{Site, shipped_content, snapshot};

const MINISTER: &str = "/organizations/example-ministry/posts/minister";

/// What a document of Turtle says: subject, predicate and object of each statement, without the marks around them.
fn statements(site: &Site, path: &str) -> BTreeSet<[String; 3]> {
    let answer = site.get(path);
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    assert_eq!(answer.header("content-type"), "text/turtle; charset=utf-8");
    let parsed = TurtleParser::new().for_slice(&answer.body);
    parsed
        .map(|triple| {
            let triple = triple.unwrap_or_else(|error| panic!("{path}: {error}"));
            let subject = triple.subject.to_string();
            let terms = [
                subject,
                triple.predicate.to_string(),
                triple.object.to_string(),
            ];
            terms.map(|term| term.trim_matches(['<', '>']).to_owned())
        })
        .collect()
}

/// The objects of a predicate, by the last part of its name.
fn objects(statements: &BTreeSet<[String; 3]>, subject: &str, predicate: &str) -> Vec<String> {
    let subject = format!("{BASE}{subject}");
    let found = statements
        .iter()
        .filter(|[of, by, _]| *of == subject && by.rsplit(['#', '/']).next() == Some(predicate));
    found
        .map(|[_, _, object]| object.replace(BASE, ""))
        .collect()
}

/// The one block of data of a page.
fn block(site: &Site, path: &str) -> Value {
    let blocks = site.page(path).texts("script[type='application/ld+json']");
    assert_eq!(blocks.len(), 1, "{path}");
    serde_json::from_str(&blocks[0]).unwrap()
}

#[test]
fn a_post_is_held_by_whoever_holds_it_on_the_day() {
    let site = Ministry::on_the_day().site;
    for (query, holder, unknown) in [
        ("", "/people/person-gamma", "person-delta"),
        ("?on=2026-12-31", "/people/person-gamma", "person-delta"),
        ("?on=2027-01-01", "/people/person-delta", "nobody"),
        ("?on=2018-05-01", "/people/person-alpha", "person-beta"),
    ] {
        let path = format!("{MINISTER}.ttl{query}");
        let said = statements(&site, &path);
        assert_eq!(objects(&said, MINISTER, "heldBy"), [holder], "{path}");
        let led = objects(&said, holder, "headOf");
        assert_eq!(led, ["/organizations/example-ministry"], "{path}");
        let path = format!("{MINISTER}.jsonld{query}");
        assert!(!site.get(&path).text().contains(unknown), "{path}");
    }
}

#[test]
fn nobody_is_said_to_hold_what_he_may_hold() {
    let site = Ministry::on_the_day().site;
    let post = "/organizations/example-ministry/posts/exchange-programs-head";
    let said = statements(&site, &format!("{post}.ttl?on=2023-06-01"));
    assert_eq!(objects(&said, post, "heldBy"), [""; 0]);
    let year = "\"2023\"^^<http://www.w3.org/2001/XMLSchema#gYear";
    assert!(said.iter().any(|[_, _, object]| object == year));
}

#[test]
fn a_body_has_the_name_the_place_and_the_past_of_the_day() {
    let site = Ministry::on_the_day().site;
    let ministry = "/organizations/example-ministry";
    let names = |query: &str| {
        let said = statements(&site, &format!("{ministry}.ttl{query}"));
        let notes = objects(&said, ministry, "historyNote").len();
        (objects(&said, ministry, "prefLabel"), notes)
    };
    let now = ["\"Example Ministry\"@en", "\"示例部\"@zh"];
    let then = ["\"Example Commission\"@en", "\"示例委员会\"@zh"];
    assert_eq!(names(""), (now.map(str::to_owned).to_vec(), 1));
    assert_eq!(
        names("?on=2017-06-01"),
        (then.map(str::to_owned).to_vec(), 0)
    );

    let division = "/organizations/example-ministry/exchange-programs";
    let above =
        |query: &str| site.data(&format!("{division}.jsonld{query}"), "application/ld+json");
    let id = |value: &Value| {
        let nearest = &value["parentOrganization"][0]["@id"];
        nearest.as_str().unwrap().to_owned()
    };
    assert!(id(&above("")).ends_with("/international-cooperation"));
    assert!(id(&above("?on=2020-01-01")).ends_with("/general-office"));
}

#[test]
fn changes_lead_from_one_body_to_the_next() {
    let site = Ministry::on_the_day().site;
    let unit = "/organizations/example-ministry/planning-and-statistics";
    let said = statements(&site, &format!("{unit}.ttl"));
    let change = "/changes#planning-and-statistics-merged";
    assert_eq!(objects(&said, unit, "resultedFrom"), [change]);
    let before = objects(&said, change, "originalOrganization");
    let parts = ["planning", "statistics"];
    assert_eq!(
        before,
        parts.map(|part| format!("/organizations/example-ministry/{part}"))
    );
    // The last day of the two divisions knows of no merger.
    let division = "/organizations/example-ministry/planning";
    let said = statements(&site, &format!("{division}.ttl?on=2018-06-30"));
    assert_eq!(objects(&said, division, "changedBy"), [""; 0]);
}

#[test]
fn before_the_records_there_is_nothing_to_say() {
    let site = Ministry::on_the_day().site;
    for suffix in ["ttl", "jsonld"] {
        let answer = site.get(&format!("{MINISTER}.{suffix}?on=1999-01-01"));
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{suffix}");
    }
}

#[test]
fn every_page_tells_programs_what_it_is_about() {
    let content = shipped_content();
    let site = Site::shipped();
    let snapshot = snapshot(&content);
    let directory = snapshot.directory();
    for address in minglu::address::addresses(directory) {
        let path = address.reference(directory);
        let page = block(&site, &path);
        assert_eq!(page["@type"], "WebPage", "{path}");
        let language = address.language.clone().unwrap().to_string();
        assert_eq!(page["inLanguage"], language, "{path}");
        let Some(data) = address.page.data(Format::JsonLd) else {
            continue;
        };
        let whole = site.data(
            &Address::permalink(data).path(directory),
            "application/ld+json",
        );
        let part = &page["mainEntity"];
        for key in [
            "@id",
            "@type",
            "startDate",
            "foundingDate",
            "birthDate",
            "sameAs",
        ] {
            assert_eq!(part[key], whole[key], "{path}: {key}");
        }
        assert_eq!(phones(part), phones(&whole), "{path}");
        let name = part.get("name").or(part.get("roleName")).unwrap();
        let last = page["breadcrumb"]["itemListElement"].as_array().unwrap();
        assert!(last.last().unwrap()["name"] == page["name"], "{path}");
        assert!(
            page["name"]
                .as_str()
                .unwrap()
                .contains(name.as_str().unwrap()),
            "{path}"
        );
    }
}

/// Every telephone number that stands in contact points.
fn phones(thing: &Value) -> String {
    let points = &thing["contactPoint"];
    let points = points.as_array().cloned().unwrap_or(vec![points.clone()]);
    points
        .iter()
        .map(|point| point["telephone"].to_string())
        .collect()
}

#[test]
fn no_text_ends_the_block() {
    let person = r#"
        name.en = "A </script><script>alert(1)</script>"
        name.zh = "<!--"
        sort_key.en = "A"
        sort_key.zh = "a"
        [[positions]]
        state = "current"
        text.en = "Tester"
        text.zh = "测试员"
    "#;
    let site = Ministry::with_more(&[("people/person-evil.toml", person)]).site;
    let page = block(&site, "/en/people/person-evil");
    assert_eq!(
        page["mainEntity"]["name"],
        "A </script><script>alert(1)</script>"
    );
    let scripts = site
        .page("/en/people/person-evil")
        .texts("script:not([src])");
    assert_eq!(scripts.len(), 1);
}

#[test]
fn an_address_that_is_named_twice_is_the_same_thing_once() {
    let site = "https://press.example/";
    let unit = format!(
        "kind = \"office\"\nname.en = \"Press\"\nlinks = [{{ kind = \"website\", url = \"{site}\" }}]\n\n[[contacts]]\nwebsite = \"{site}\"\n\n\
         [[contacts]]\nphones = [\"010-6655 9009\"]\nwebsite = \"{site}\"\n"
    );
    let path = "organizations/example-ministry/units/press.toml";
    let ministry = Ministry::with_more(&[(path, &unit)]).site;
    let data = block(&ministry, "/en/organizations/example-ministry/press").to_string();
    let same = data.split_once("\"sameAs\":").unwrap().1;
    assert!(same.starts_with(&format!("\"{site}\"")), "{data}");
    let turtle = ministry
        .get("/organizations/example-ministry/press.ttl")
        .text();
    for predicate in ["schema:sameAs", "foaf:homepage"] {
        let said = turtle.split_once(predicate).unwrap().1;
        let said = said.split([';', '.']).next().unwrap();
        assert!(!said.contains(','), "{predicate}{said}");
    }
}

#[test]
fn no_other_name_is_the_name_itself() {
    let unit = "organizations/example-ministry/units/planning.toml";
    let person = "people/person-eta.toml";
    let mut more = Vec::new();
    for (path, name) in [(unit, "Planning Division"), (person, "Person Eta")] {
        let text = format!(
            "\n[[other_names]]\nkind = \"alias\"\nname.en = \"{name}\"\nname.zh = \"别名\"\n"
        );
        more.push((path, text));
    }
    let more: Vec<(&str, &str)> = more
        .iter()
        .map(|(path, text)| (*path, text.as_str()))
        .collect();
    let site = Ministry::with_more(&more).site;
    for (path, name) in [
        (
            "/organizations/example-ministry/planning",
            "Planning Division",
        ),
        ("/people/person-eta", "Person Eta"),
    ] {
        let json: Value =
            serde_json::from_str(&site.get(&format!("{path}.jsonld")).text()).unwrap();
        let others = json["alternateName"].to_string();
        assert!(others.contains("别名"), "{path}: {others}");
        assert!(!others.contains(name), "{path}: {others}");
        let turtle = statements(&site, &format!("{path}.ttl"));
        let others = objects(&turtle, path, "altLabel").join(" ");
        assert!(
            others.contains("别名") && !others.contains(name),
            "{path}: {others}"
        );
    }
}
