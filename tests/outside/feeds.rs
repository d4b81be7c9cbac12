//! Feeds, read by feedparser as a reader does: again and again, telling of what it has not seen yet.

use serde_json::{Value, json};

use crate::support::ministry::Ministry;
use crate::support::program::run;
use crate::support::readers::{python, said_of};
use crate::support::{NOON, Site, clock_at};

#[test]
fn a_reader_sees_no_new_entry_whatever_is_renamed_or_moved() {
    let academy = "translations.zh = \"official\"\nkind = \"research\"\nname.en = \"Academy\"\nname.zh = \"科学院\"\n";
    let file = "organizations/academy/organization.toml";
    let ministry = Ministry::with_more(&[(file, academy)]);
    let content = ministry.content().to_str().unwrap();
    let of_the_ministry = "/en/organizations/example-ministry/changes.atom";
    let texts_now = || {
        let site = Site::with_clock(ministry.content(), clock_at(NOON));
        let moved = site.get(of_the_ministry).header("location").to_owned();
        let own = if moved.is_empty() {
            of_the_ministry
        } else {
            &moved
        };
        [site.get("/zh/changes.atom").text(), site.get(own).text()]
    };
    let mut texts = vec![texts_now()];
    for (old, new) in [
        ("people/person-rho", "person-r"),
        ("people/person-r", "person-rho-the-second"),
        (
            "example-ministry/posts/research-director-general",
            "head-of-research",
        ),
        ("example-ministry/research", "academy/research-department"),
        ("changes/printing-center-closed", "printing-ended"),
        ("example-ministry", "renamed-ministry"),
        ("academy", "the-academy"),
    ] {
        // The day on which it moves.
        let day: &[&str] = match new.contains('/') {
            true => &["--on", "2026-01-01"],
            false => &[],
        };
        let output = run([&["rename", old, new, "--content", content], day].concat());
        let told = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{told}");
        texts.push(texts_now());
    }
    for feed in 0..2 {
        let texts: Vec<&str> = texts.iter().map(|texts| texts[feed].as_str()).collect();
        // Where the research department went is the one event that is new.
        nothing_is_new_but(&texts, "event-transferred-example-ministry-2025");
    }
}

fn nothing_is_new_but(texts: &[&str], event: &str) {
    let lines = texts.iter().map(|text| json!({ "text": text }).to_string());
    let told = said_of(&lines.collect::<Vec<_>>().join("\n"), python("feeds.py"));
    let told = told.lines().map(|line| serde_json::from_str(line).unwrap());
    let told: Vec<Value> = told.collect();
    assert_eq!(told.len(), texts.len());
    let (first, later) = told.split_first().unwrap();
    assert!(first["count"].as_u64().unwrap() > 20, "{first}");
    assert_eq!(
        first["new"].as_array().unwrap().len() as u64,
        first["count"]
    );
    for again in later {
        let new = again["new"].as_array().unwrap().iter();
        let mut new = new.filter(|id| !id.as_str().unwrap().ends_with(event));
        assert_eq!(new.next(), None);
        assert_eq!(again["feed"], first["feed"]);
    }
}
