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
    assert_eq!(holders("2002-01-01"), ["Person y", "Person z"]);
    assert_eq!(holders("2026-11-22"), ["Person y", "Person z"]);
    assert_eq!(holders("2026-11-23"), ["Person z"]);
    assert_eq!(holders("2026-11-24"), ["Person z"]);
}

#[test]
fn on_a_past_day_it_possibly_lasts_until_whoever_came_next() {
    let content = content();
    let text = content.read(UNIT).replace(
        "person = \"person-z\"\n",
        "person = \"person-z\"\nstart = \"2010-05-01\"\nend = \"unknown\"\n",
    );
    content.write(
        UNIT,
        text.replace(
            "name.en = \"Library\"\n",
            "name.en = \"Library\"\nstart = \"1990\"\n",
        ),
    );
    content.write(
        "organizations/example-ministry/units/archive.toml",
        "kind = \"office\"\nname.en = \"Archive\"\nstart = \"1980\"\nend = \"unknown\"\n",
    );
    let site = Site::of(&content.path(""));
    let post = "organizations/example-ministry/posts/head-librarian";
    let shown = |language: &str, day: &str| {
        let page = site.page(&format!("/{language}/{post}?on={day}"));
        page.texts(".holder")
    };
    for day in ["2002-01-01", "2010-04-30"] {
        assert_eq!(
            shown("en", day),
            ["Person y (possibly) since 2001"],
            "{day}"
        );
        let holder = &site.json(&format!("/{post}.json?on={day}"))["occupancy"]["holders"][0];
        assert_eq!(holder["holds"], "possibly", "{day}");
        assert_eq!(holder["period"]["end_unknown"], true);
    }
    let shown_later = ["Person z (possibly) since 1 May 2010"];
    assert_eq!(shown("en", "2010-05-02"), shown_later);
    assert_eq!(shown("en", "2020-01-01"), shown_later);
    assert!(shown("zh", "2020-01-01")[0].contains("可能"));
    let today = site.page(&format!("/en/{post}"));
    assert!(
        today
            .texts(".holder")
            .iter()
            .all(|it| !it.contains("Person"))
    );
    let person = |day: &str| {
        site.page(&format!("/en/people/person-z?on={day}"))
            .text("main")
    };
    assert!(
        !person("2020-01-01").contains("Formerly"),
        "{}",
        person("2020-01-01")
    );
    let archive = "organizations/example-ministry/archive";
    let exists = |query: &str| site.json(&format!("/{archive}.json{query}"))["exists"].clone();
    assert_eq!(exists("?on=2000-01-01"), "possibly");
    assert_eq!(exists("?on=1979-12-31"), "no");
    assert_eq!(exists(""), "no");
    let page = site
        .page(&format!("/en/{archive}?on=2000-01-01"))
        .text("main");
    assert!(!page.contains("no longer exists"), "{page}");
    let listed = site.page("/en/organizations/example-ministry?on=2000-01-01");
    assert!(listed.text("main").contains("Archive"));
    let found = |day: &str| {
        site.page(&format!("/en/search?q=archive&on={day}"))
            .text("main")
    };
    assert!(found("2000-01-01").contains("Archive"));
}

#[test]
fn what_is_over_has_begun() {
    let content = content();
    let text = content.read(UNIT);
    content.write(
        UNIT,
        text.replacen("start = \"2001\"", "start = \"2030\"", 1),
    );
    let report = content.report();
    assert_eq!(content.codes(), [Code::InvertedDates]);
    let told = report.to_human(false);
    assert!(
        told.contains("this is over, but begins on 2030 only"),
        "{told}"
    );
}

#[test]
fn a_name_that_is_over_is_former_in_popolo() {
    let content = content();
    content.write(
        UNIT,
        content.read(UNIT).replace(
            "[[former_names]]",
            "[[other_names]]\nkind = \"alias\"\nname.en = \"Stacks\"\nend = \"unknown\"\n\n[[former_names]]",
        ),
    );
    content.write(
        "people/person-y.toml",
        "name.en = \"Person y\"\nsort_key.en = \"y\"\n[[other_names]]\nkind = \"alias\"\nname.en = \"Pen\"\nend = \"unknown\"\n",
    );
    let site = Site::of(&content.path(""));
    let popolo = site.json("/popolo.json");
    for (class, name) in [("organizations", "Stacks"), ("persons", "Pen")] {
        let all = popolo[class].as_array().unwrap().iter();
        let names = all
            .filter_map(|one| one["other_names"].as_array())
            .flatten();
        let notes: Vec<_> = names
            .filter(|other| other["name"] == name)
            .map(|other| other["note"].clone())
            .collect();
        assert_eq!(notes, ["former"], "{name}");
    }
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
fn every_format_says_that_a_body_is_over_and_popolo_tells_of_nothing_that_would_seem_to_last() {
    let content = content();
    content.write(
        "organizations/example-ministry/units/archive.toml",
        "kind = \"office\"\nname.en = \"Archive\"\nstart = \"1980\"\nend = \"unknown\"\n\n\
         [[posts]]\nslug = \"archivist\"\ntitle = \"director\"\nend = \"1999\"\n\n\
         [[posts.appointments]]\nperson = \"person-z\"\nstart = \"1990\"\nend = \"1999\"\n\n\
         [[posts]]\nslug = \"copyist\"\ntitle = \"director\"\nend = \"unknown\"\n",
    );
    content.write(
        "organizations/example-ministry/units/maps.toml",
        "kind = \"office\"\nname.en = \"Maps\"\nparent = \"archive\"\nstart = \"1981\"\nend = \"2001\"\n",
    );
    let site = Site::of(&content.path(""));
    let archive = "/organizations/example-ministry/archive";
    let over = "This no longer exists. When it ended is not known.";
    for format in ["jsonld", "ttl", "vcf"] {
        let text = |query: &str| {
            let text = site.get(&format!("{archive}.{format}{query}")).text();
            text.replace("\r\n ", "")
        };
        assert!(text("").contains(over), "{format}: {}", text(""));
        let then = text("?on=1990-01-01");
        assert!(!then.contains(over), "{format}: {then}");
    }
    for format in ["jsonld", "ttl"] {
        let post = "organizations/example-ministry/posts/bookbinder";
        let text = site.get(&format!("/{post}.{format}")).text();
        assert!(text.contains(over), "{format}: {text}");
    }
    let turtle = site.get(&format!("{archive}.ttl")).text();
    assert!(
        turtle.contains("time:hasEnd [\n            a time:Instant\n        ]"),
        "{turtle}"
    );
    let popolo = site.json("/popolo.json");
    let of = |name: &str| {
        let bodies = popolo["organizations"].as_array().unwrap();
        let body = bodies.iter().find(|body| body["name"] == name);
        body.unwrap_or_else(|| panic!("{name}: {popolo:#}")).clone()
    };
    assert_eq!(of("Archive")["abstract"], over);
    assert_eq!(of("Archive")["dissolution_date"], serde_json::Value::Null);
    assert_eq!(of("Library")["abstract"], serde_json::Value::Null);
    assert_eq!(of("Maps")["dissolution_date"], "2001");
    assert_eq!(of("Maps")["parent_id"], of("Archive")["id"]);
    let posts = popolo["posts"].to_string();
    assert!(posts.contains("/archivist\""), "{posts}");
    for gone in ["copyist", "bookbinder"] {
        assert!(!posts.contains(&format!("{gone}\"")), "{gone}: {posts}");
    }
}

#[test]
fn a_former_name_or_parent_holds_until_the_next_one_and_may_hold_until_today() {
    let content = content();
    content.write(
        UNIT,
        "kind = \"office\"\nname.en = \"Library\"\nstart = \"1980\"\n\n\
         [[former_parents]]\nparent = \"archive\"\nstart = \"1990-02-01\"\nend = \"unknown\"\n\n\
         [[former_names]]\nname.en = \"Reading Room\"\nstart = \"1990-02-01\"\nend = \"unknown\"\n\n\
         [[former_names]]\nname.en = \"House of Books\"\nstart = \"2000-05-01\"\nend = \"2010\"\n\n\
         [[former_names]]\nname.en = \"Stacks\"\nstart = \"2015-05-01\"\nend = \"unknown\"\n",
    );
    content.write(
        "organizations/example-ministry/units/archive.toml",
        "kind = \"office\"\nname.en = \"Archive\"\nstart = \"1980\"\n",
    );
    for letter in ["y", "z"] {
        let person = format!("people/person-{letter}.toml");
        content.write(
            &person,
            content.read(&person) + "biography.en = \"Reads.\"\n",
        );
    }
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let path = "organizations/example-ministry/library";
    let shown = |day: &str| {
        let page = site.page(&format!("/en/{path}?on={day}"));
        let facts = page.text("#facts + *");
        let perhaps = facts.split_once("Possibly called at the time ");
        let name =
            site.json(&format!("/{path}.json?on={day}"))["names"]["name"]["en"]["text"].clone();
        assert_eq!(page.text("h1"), name, "{day}");
        (
            page.text("h1"),
            perhaps.map(|(_, rest)| rest.to_owned()).unwrap_or_default(),
        )
    };
    for (day, name, perhaps) in [
        ("1990-02-01", "Reading Room", ""),
        ("1990-02-02", "Reading Room", "House of Books"),
        ("2000-04-30", "Reading Room", "House of Books"),
        ("2000-05-01", "House of Books", ""),
        ("2010-01-01", "House of Books", ""),
        ("2010-06-01", "House of Books", "Stacks"),
        ("2015-05-01", "Stacks", ""),
        ("2015-05-02", "Library", "Stacks"),
    ] {
        let (called, other) = shown(day);
        assert_eq!(called, name, "{day}");
        let is_right = if perhaps.is_empty() {
            other.is_empty()
        } else {
            other.starts_with(perhaps)
        };
        assert!(is_right, "{day}: {other}");
    }
    let today = site.page(&format!("/en/{path}"));
    assert_eq!(today.text("h1"), "Library");
    assert!(!today.text("main").contains("Possibly"));
    let first = site.page(&format!("/en/{path}?on=1990-02-01"));
    assert_eq!(
        first.text(".belongs"),
        "Office · Archive · Example Ministry"
    );
    let later = site.page(&format!("/en/{path}?on=1999-01-01"));
    assert_eq!(later.text(".belongs"), "Office · Example Ministry");
    let facts = later.text("#facts + *");
    assert!(
        facts.starts_with("Possibly under at the time Archive "),
        "{facts}"
    );
}

#[test]
fn nothing_is_held_after_a_death_whatever_its_last_day_may_be() {
    for (died, end, last) in [
        ("2015", "unknown", "2015-12-31"),
        ("2020-05-01", "2020", "2020-05-01"),
    ] {
        let content = Content::minimal();
        content.write(
            UNIT,
            format!(
                "kind = \"office\"\nname.en = \"Library\"\n[[posts]]\nslug = \"head-librarian\"\ntitle = \"director\"\n\
                 [[posts.appointments]]\nperson = \"person-y\"\nstart = \"2010\"\nend = \"{end}\"\n"
            ),
        );
        content.write(
            "people/person-y.toml",
            format!(
                "name.en = \"Person y\"\nsort_key.en = \"y\"\ndied = \"{died}\"\n\
                 [[affiliations]]\ntext.en = \"Society\"\nstart = \"2001\"\nend = \"{end}\"\n\
                 [[positions]]\nstate = \"current\"\ntext.en = \"Reader\"\nstart = \"2001\"\nend = \"{end}\"\n"
            ),
        );
        // Pages go by the dates, whatever the state was.
        assert_eq!(content.codes(), [Code::PositionState]);
        let site = Site::of(&content.path(""));
        let post = "/organizations/example-ministry/posts/head-librarian";
        for (day, is_alive) in [(last, true), ("2020-06-01", false)] {
            let json = site.json(&format!("{post}.json?on={day}"));
            let state = if is_alive { "held" } else { "not-named" };
            assert_eq!(json["occupancy"]["state"], state, "{day}: {json:#}");
            let person = site
                .page(&format!("/en/people/person-y?on={day}"))
                .text("main");
            assert_eq!(person.contains("Now"), is_alive, "{day}: {person}");
            assert_eq!(
                person.contains("Formerly member"),
                !is_alive,
                "{day}: {person}"
            );
            assert_eq!(person.contains("(possibly)"), is_alive, "{day}: {person}");
        }
    }
}

#[test]
fn a_post_whose_ends_nobody_knows_may_be_there_as_long_as_somebody_holds_it() {
    let content = content();
    let text = content.read(UNIT);
    let text = text.replace(
        "title = \"director\"\n\n[[posts.appointments]]\nperson = \"person-y\"",
        "title = \"director\"\nend = \"unknown\"\n\n[[posts.appointments]]\nperson = \"person-y\"",
    );
    let text = text.replace("[[posts.appointments]]\nperson = \"person-z\"\n", "");
    content.write(UNIT, text);
    content.write(
        "people/person-z.toml",
        "name.en = \"Person z\"\nsort_key.en = \"z\"\nbiography.en = \"Reads.\"\n",
    );
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    let post = "/organizations/example-ministry/posts/head-librarian.json";
    let then = site.json(&format!("{post}?on=2010-01-01"));
    assert_eq!(then["exists"], "possibly", "{then:#}");
    assert_eq!(then["occupancy"]["holders"][0]["holds"], "possibly");
    assert_eq!(site.json(post)["exists"], "no");
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
