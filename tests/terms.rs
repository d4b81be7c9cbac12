//! Who stays in a post for another term, or comes to hold in full what was held otherwise, has not left it.

use serde_json::Value;

use crate::support::Site;
use crate::support::content::Content;

/// The minimal content with a post whose holders these are, as TOML.
fn site(appointments: &str) -> (Content, Site) {
    let content = Content::minimal();
    content.write(
        "organizations/example-ministry/units/library.toml",
        format!(
            "kind = \"office\"\nname.en = \"Library\"\n\n[[posts]]\nslug = \"head-librarian\"\n\
             title = \"director\"\nhead = true\n\n{appointments}"
        ),
    );
    let named = |letter: &&str| appointments.contains(&format!("person-{letter}"));
    for letter in ["y", "z"].into_iter().filter(named) {
        content.write(
            format!("people/person-{letter}.toml"),
            format!("name.en = \"Person {letter}\"\nsort_key.en = \"{letter}\"\n"),
        );
    }
    assert_eq!(content.report().to_human(false), "no mistakes found\n");
    let site = Site::of(&content.path(""));
    (content, site)
}

fn appointment(person: &str, rest: &str) -> String {
    format!("[[posts.appointments]]\nperson = \"person-{person}\"\n{rest}\n")
}

const POST: &str = "/en/organizations/example-ministry/posts/head-librarian";

fn holders(site: &Site, path: &str) -> Vec<String> {
    site.page(path).texts(".holder")
}

fn past(site: &Site) -> Vec<String> {
    site.page(POST).texts("section[aria-labelledby=past] li")
}

/// What happened, with its dates, the latest first.
fn events(site: &Site) -> Vec<(Value, Value)> {
    let list = site.json("/organizations/example-ministry/changes.json");
    let events = list["items"].as_array().unwrap().iter();
    events
        .filter(|event| event.to_string().contains("head-librarian"))
        .map(|event| (event["event"].clone(), event["date"].clone()))
        .collect()
}

fn event(kind: &str, date: &str) -> (Value, Value) {
    (kind.into(), date.into())
}

#[test]
fn consecutive_terms_are_one_and_no_departure() {
    let first = appointment("y", "start = \"2011-05-01\"\nend = \"2016-04-30\"");
    let second = appointment("y", "start = \"2016-05-01\"\nend = \"2021-04-30\"");
    let third = appointment("y", "start = \"2021-05-01\"");
    // In whatever order they are written.
    for written in [
        format!("{first}{second}{third}"),
        format!("{third}{first}{second}"),
    ] {
        let (_content, site) = site(&written);
        assert_eq!(
            holders(&site, POST),
            [
                "Person y since 1 May 2011 1 May 2011 – 30 April 2016 · 1 May 2016 – 30 April 2021 · 1 May 2021 –"
            ]
        );
        assert!(past(&site).is_empty());
        assert_eq!(
            events(&site),
            [
                event("continued", "2021-05-01"),
                event("continued", "2016-05-01"),
                event("appointed", "2011-05-01"),
            ]
        );
        let changes = site.page("/en/organizations/example-ministry/changes");
        let text = changes.text("main");
        assert!(
            text.contains("Reappointed") && !text.contains("Left"),
            "{text}"
        );
        let person = site.page("/en/people/person-y");
        assert_eq!(person.texts(".positions li").len(), 1);
    }
}

#[test]
fn from_acting_to_full_is_one_stay() {
    let (_content, site) = site(&format!(
        "{}{}",
        appointment(
            "y",
            "kind = \"acting\"\nstart = \"2026-01-01\"\nend = \"2026-06-30\""
        ),
        appointment("y", "start = \"2026-07-01\"")
    ));
    assert_eq!(
        holders(&site, POST),
        ["Person y since 1 January 2026 1 January 2026 – 30 June 2026 (acting) · 1 July 2026 –"]
    );
    assert_eq!(
        events(&site),
        [
            event("continued", "2026-07-01"),
            event("appointed", "2026-01-01")
        ]
    );
    // What is to come is not announced, and nobody is said to leave who stays.
    let then = holders(&site, &format!("{POST}?on=2026-03-01"));
    assert_eq!(then, ["Person y (acting) since 1 January 2026"]);
}

#[test]
fn a_gap_and_another_person_are_departures() {
    let (_content, site) = site(&format!(
        "{}{}{}",
        appointment("y", "start = \"2001-01-01\"\nend = \"2004-12-31\""),
        appointment("z", "start = \"2005-01-01\"\nend = \"2009-12-31\""),
        appointment("y", "start = \"2010-01-01\"\nend = \"2012\"")
    ));
    assert!(holders(&site, POST).is_empty());
    assert_eq!(
        past(&site),
        [
            "Person y 1 January 2010 – 2012",
            "Person z 1 January 2005 – 31 December 2009",
            "Person y 1 January 2001 – 31 December 2004",
        ]
    );
    assert_eq!(events(&site).len(), 6);
}

#[test]
fn since_when_is_said_of_whoever_is_there() {
    let (_content, site) = site(&format!(
        "{}{}",
        appointment("y", "end = \"2012\""),
        appointment("z", "start = \"2013-02\"")
    ));
    assert_eq!(holders(&site, POST), ["Person z since February 2013"]);
    assert_eq!(past(&site), ["Person y – 2012"]);
}

#[test]
fn a_second_term_that_ends_before_the_first_may_hides_nobody() {
    let first = appointment("y", "start = \"2020\"\nend = \"2026\"");
    let second = appointment("y", "start = \"2026\"\nend = \"2026-03\"");
    let (_content, site) = site(&format!("{first}{second}"));
    for path in [POST, "/en/organizations/example-ministry/library"] {
        let shown = holders(&site, path);
        assert_eq!(shown.len(), 1, "{path}");
        assert!(shown[0].starts_with("Person y (possibly)"), "{shown:?}");
        assert!(shown[0].contains("until 2026"), "{shown:?}");
    }
    assert!(past(&site).is_empty());
    let data = site.json("/organizations/example-ministry/posts/head-librarian.json");
    assert_eq!(data["occupancy"]["state"], "held");
}

#[test]
fn dates_that_are_years_join_terms_as_far_as_they_may() {
    for (first, second) in [
        ("start = \"2016\"\nend = \"2016-05\"", "start = \"2016-06\""),
        ("start = \"2016\"\nend = \"2016\"", "start = \"2016\""),
        ("end = \"2016\"", "start = \"2017\""),
    ] {
        let first = appointment("y", &format!("kind = \"acting\"\n{first}"));
        let second = appointment("y", second);
        let (_content, site) = site(&format!("{second}{first}"));
        assert_eq!(holders(&site, POST).len(), 1, "{first}");
        assert!(past(&site).is_empty(), "{first}");
        let kinds: Vec<Value> = events(&site).into_iter().map(|(kind, _)| kind).collect();
        assert!(!kinds.contains(&"left".into()), "{first}: {kinds:?}");
    }
}

#[test]
fn data_has_the_whole_stay_and_its_terms() {
    let (_content, site) = site(&format!(
        "{}{}{}",
        appointment("y", "start = \"2001\"\nend = \"2005\""),
        appointment(
            "y",
            "kind = \"acting\"\nstart = \"2011-05-01\"\nend = \"2016-04-30\""
        ),
        appointment("y", "start = \"2016-05-01\""),
    ));
    let table = site.get("/organizations/example-ministry.csv").text();
    let line = table
        .lines()
        .find(|line| line.contains("Person y"))
        .unwrap();
    assert!(line.contains(",substantive,2011-05-01,,"), "{line}");
    let stay = |holder: &Value| {
        let stay = &holder["incumbency"];
        let start = |one: &Value| one["period"]["start"].as_str().unwrap().to_owned();
        let terms = stay["terms"].as_array().unwrap().iter();
        let terms = terms.map(|term| (term["kind"].clone(), start(term)));
        (start(stay), terms.collect::<Vec<_>>())
    };
    let post = site.json("/organizations/example-ministry/posts/head-librarian.json");
    let holder = &post["occupancy"]["holders"][0];
    let terms = vec![
        ("acting".into(), "2011-05-01".to_owned()),
        ("substantive".into(), "2016-05-01".to_owned()),
    ];
    assert_eq!(stay(holder), ("2011-05-01".to_owned(), terms), "{post:#}");
    let past = post["past_holders"].as_array().unwrap();
    let past: Vec<String> = past.iter().map(|holder| stay(holder).0).collect();
    // The first term of who is there still is no former holder's.
    assert_eq!(past, ["2001"], "{post:#}");
    // What is to come is not told.
    let then = site.json("/organizations/example-ministry/posts/head-librarian.json?on=2012-01-01");
    let (start, terms) = stay(&then["occupancy"]["holders"][0]);
    assert_eq!((start.as_str(), terms.len()), ("2011-05-01", 1));
}

#[test]
fn several_terms_of_a_former_holder_are_one_in_data() {
    let (_content, site) = site(&format!(
        "{}{}{}",
        appointment("y", "start = \"2001-01-01\"\nend = \"2005-12-31\""),
        appointment("y", "start = \"2006-01-01\"\nend = \"2010-12-31\""),
        appointment("z", "start = \"2011-01-01\""),
    ));
    let post = site.json("/organizations/example-ministry/posts/head-librarian.json");
    let past = post["past_holders"].as_array().unwrap();
    assert_eq!(past.len(), 1, "{post:#}");
    let stay = &past[0]["incumbency"];
    assert_eq!(stay["period"]["start"], "2001-01-01");
    assert_eq!(stay["period"]["end"], "2010-12-31");
    assert_eq!(stay["terms"].as_array().unwrap().len(), 2);
}

#[test]
fn a_term_that_begins_on_the_last_day_of_another_is_told_how_to_end_it() {
    let post = |appointments: &str| {
        Content::with_library(&format!(
            "[[posts]]\nslug = \"head-librarian\"\ntitle = \"director\"\n\n{appointments}"
        ))
    };
    let first = "start = \"1999-01-03\"\nend = \"2001-01-03\"";
    let next = "start = \"2001-01-03\"\nend = \"2003-01-03\"";
    let same = post(&format!(
        "{}{}",
        appointment("a", first),
        appointment("a", next)
    ));
    let report = same.report().to_human(false);
    assert!(report.contains("appointed-twice"), "{report}");
    let fix = "a last day is included: end the earlier one on the day before, end = \"2001-01-02\"";
    assert!(report.contains(fix), "{report}");
    let other = post(&format!(
        "{}{}",
        appointment("a", first),
        appointment("b", next)
    ));
    other.write(
        "people/person-b.toml",
        "name.en = \"Person B\"\nsort_key.en = \"b\"\n",
    );
    let report = other.report().to_human(false);
    assert!(report.contains("overlapping-holders"), "{report}");
    assert!(report.contains(fix), "{report}");
}
