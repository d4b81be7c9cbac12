//! What is over, nobody knows since when: `end = "unknown"`.

use axum::http::StatusCode;
use minglu::diagnostics::Code;

use crate::support::Site;
use crate::support::content::Content;

const UNIT: &str = "organizations/example-ministry/units/library.toml";

/// The minimal content with a unit that has a past without dates.
fn content() -> Content {
    let content = Content::minimal();
    content.write(
        UNIT,
        "kind = \"office\"\nname.en = \"Library\"\n\n\
         [[former_names]]\nname.en = \"Reading Room\"\nend = \"unknown\"\n\n\
         [[contacts]]\nphones = [\"010-68571878\"]\nend = \"unknown\"\n\n\
         [[posts]]\nslug = \"head-librarian\"\ntitle = \"director\"\n\n\
         [[posts.appointments]]\nperson = \"person-y\"\nstart = \"2001\"\nend = \"unknown\"\n\n\
         [[posts.appointments]]\nperson = \"person-z\"\n\n\
         [[posts]]\nslug = \"bookbinder\"\ntitle = \"director\"\nend = \"unknown\"\n",
    );
    for letter in ["y", "z"] {
        content.write(
            format!("people/person-{letter}.toml"),
            format!("name.en = \"Person {letter}\"\nsort_key.en = \"{letter}\"\n"),
        );
    }
    content
}

#[test]
fn it_is_past_and_never_present_and_no_date_is_made_up() {
    let content = content();
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let post = site.page("/en/organizations/example-ministry/posts/head-librarian");
    assert_eq!(post.texts(".holders a"), ["Person z"]);
    assert_eq!(
        post.texts("section[aria-labelledby=past] li"),
        ["Person y 2001 – a date unknown"]
    );
    let post = site.page("/zh/organizations/example-ministry/posts/head-librarian");
    let past = post.text("section[aria-labelledby=past] li");
    assert!(past.ends_with("2001年—日期不详"), "{past}");
    let person = site.page("/en/people/person-y");
    assert!(
        person
            .text("main")
            .contains("since 2001 until a date unknown"),
        "{}",
        person.text("main")
    );
    let unit = site.page("/en/organizations/example-ministry/library");
    let text = unit.text("main");
    assert!(
        text.contains("Reading Room (until a date unknown)"),
        "{text}"
    );
    assert!(!text.contains("6857"), "{text}");
    assert!(!text.contains("bookbinder"), "{text}");
    let changes = site.page("/en/organizations/example-ministry/changes");
    assert!(
        !changes.text("main").contains("left"),
        "{}",
        changes.text("main")
    );
}

#[test]
fn it_held_when_it_began_and_not_before() {
    let site = Site::of(&content().path(""));
    let holders = |day: &str| {
        let path = format!("/en/organizations/example-ministry/posts/head-librarian?on={day}");
        site.page(&path).texts(".holders a")
    };
    assert_eq!(holders("2000-12-31"), ["Person z"]);
    assert_eq!(holders("2001-06-01"), ["Person y", "Person z"]);
    assert_eq!(holders("2002-01-01"), ["Person z"]);
}

#[test]
fn programs_are_told_that_it_is_over() {
    let site = Site::of(&content().path(""));
    let json = site.json("/organizations/example-ministry/posts/head-librarian.json");
    let past = &json["past_holders"][0];
    assert_eq!(past["period"]["end"], serde_json::Value::Null, "{json:#}");
    assert_eq!(past["period"]["end_unknown"], true);
    assert_eq!(past["holds"], "no");
    // Where there is no word for it, nothing is said, since without an end it would seem to be held.
    for path in [
        "/organizations/example-ministry/posts/head-librarian.ttl",
        "/organizations/example-ministry/posts/head-librarian.jsonld",
    ] {
        let answer = site.get(path);
        assert_eq!(answer.status, StatusCode::OK);
        let text = answer.text();
        assert!(
            text.contains("person-z") && !text.contains("person-y"),
            "{path}: {text}"
        );
    }
    // All people are there, and nothing is said of what they held then.
    let popolo = site.json("/popolo.json");
    assert!(popolo["persons"].to_string().contains("/person-y\""));
    assert!(!popolo["memberships"].to_string().contains("/person-y\""));
}

#[test]
fn popolo_tells_of_no_body_or_post_that_is_over_since_nobody_knows_when() {
    let content = content();
    content.write(
        "organizations/example-ministry/units/archive.toml",
        "kind = \"office\"\nname.en = \"Archive\"\nend = \"unknown\"\n\n\
         [[posts]]\nslug = \"archivist\"\ntitle = \"director\"\nend = \"1999\"\n\n\
         [[posts.appointments]]\nperson = \"person-z\"\nstart = \"1990\"\nend = \"1999\"\n",
    );
    content.write(
        "organizations/example-ministry/units/maps.toml",
        "kind = \"office\"\nname.en = \"Maps\"\nparent = \"archive\"\nend = \"2001\"\n",
    );
    let site = Site::of(&content.path(""));
    let popolo = site.json("/popolo.json");
    let text = popolo.to_string();
    for gone in ["/archive", "archivist", "bookbinder"] {
        assert!(!text.contains(&format!("{gone}\"")), "{gone}: {popolo:#}");
    }
    assert!(text.contains("/library\""));
    let bodies = popolo["organizations"].as_array().unwrap();
    let maps = bodies.iter().find(|body| body["name"] == "Maps").unwrap();
    assert_eq!(maps["dissolution_date"], "2001");
    assert_eq!(maps["parent_id"], serde_json::Value::Null);
}

#[test]
fn another_word_is_a_mistake_that_names_the_right_one() {
    let content = content();
    let text = content.read(UNIT);
    content.write(UNIT, text.replacen("\"unknown\"", "\"unkown\"", 1));
    let report = content.report();
    let found = report.diagnostics();
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].code, Code::MalformedDate);
    assert!(report.to_human(false).contains("write \"unknown\""));
}

#[test]
fn whoever_holds_a_post_nobody_knows_since_when_came_after_the_one_who_left() {
    let content = content();
    let unit = content.read(UNIT).replace(
        "person = \"person-y\"\nstart = \"2001\"\nend = \"unknown\"",
        "person = \"person-y\"\nend = \"2021-06-30\"",
    );
    content.write(UNIT, &unit);
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let holders = |day: &str| {
        let post = format!("/en/organizations/example-ministry/posts/head-librarian?on={day}");
        site.page(&post).texts(".holders a")
    };
    assert_eq!(holders("2015-01-01"), ["Person y"]);
    assert_eq!(holders("2021-06-30"), ["Person y"]);
    assert_eq!(holders("2021-07-01"), ["Person z"]);
    let held = |day: &str| {
        let person = site.json(&format!("/people/person-z.json?on={day}"));
        person["appointments"].as_array().map_or(0, Vec::len)
    };
    assert_eq!((held("2015-01-01"), held("2021-07-01")), (0, 1));
    // Two who hold it still are two at once.
    content.write(UNIT, unit.replace("end = \"2021-06-30\"", ""));
    assert_eq!(content.codes(), [Code::OverlappingHolders]);
}
