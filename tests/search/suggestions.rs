//! What somebody may be about to type.

use minglu::site::Place;
use minglu::snapshot::Snapshot;

use super::asked::{asked, shipped};

fn suggested(snapshot: &Snapshot, text: &str) -> Vec<String> {
    let things = snapshot
        .index()
        .unwrap()
        .suggest(snapshot.directory(), asked(text), 8)
        .unwrap();
    let places = things
        .into_iter()
        .map(|thing| Place::of(snapshot.directory(), thing));
    places
        .map(|place| place.permalink(snapshot.directory()))
        .collect()
}

#[test]
fn the_beginning_of_a_name_is_enough() {
    let snapshot = shipped();
    for (typed, expected) in [
        ("gener", "/organizations/cast/general-office"),
        ("plann", "/organizations/cast/planning-and-finance"),
        ("dep of pla", "/organizations/cast/planning-and-finance"),
        ("cas", "/organizations/cas-xinjiang"),
        ("cast plan", "/organizations/cast/planning-and-finance"),
        ("ren fuj", "/people/ren-fujun"),
        ("fujun r", "/people/ren-fujun"),
        ("renfuj", "/people/ren-fujun"),
        ("办公", "/organizations/cast/general-office"),
        ("banggo", ""),
        ("bangon", "/organizations/cast/general-office"),
        ("ban gong t", "/organizations/cast/general-office"),
        ("3835", "/organizations/cas-xinjiang"),
    ] {
        let found = suggested(&snapshot, typed);
        if expected.is_empty() {
            continue;
        }
        let pages: Vec<&str> = found
            .iter()
            .filter_map(|address| address.split('#').next())
            .collect();
        assert!(pages.contains(&expected), "{typed}: {found:?}");
    }
}

#[test]
fn a_function_is_suggested_by_what_it_says() {
    let snapshot = shipped();
    let found = suggested(&snapshot, "passp");
    assert_eq!(
        found[0],
        "/organizations/xinjiang-fao/consular-office#function-5"
    );
    assert!(suggested(&snapshot, "").is_empty());
    assert!(suggested(&snapshot, "qqqqqqq").is_empty());
}
