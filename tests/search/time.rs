//! What is, before what was; what will be, not before it is.

use jiff::civil::{Date, date};
use minglu::search::Earlier;
use minglu::snapshot::Snapshot;

use super::asked::{addresses_of, asked, content_of, found};
use crate::support::snapshot;

fn ministry() -> Snapshot {
    snapshot(&content_of("ministry").path(""))
}

fn addresses_on(snapshot: &Snapshot, text: &str, day: Date) -> Vec<String> {
    let mut asked = asked(text);
    asked.day = day;
    addresses_of(snapshot, &found(snapshot, asked))
}

#[test]
fn a_former_name_finds_what_bears_another_now_and_says_so() {
    let snapshot = ministry();
    let results = found(&snapshot, asked("Foreign Liaison Office"));
    let address = &addresses_of(&snapshot, &results)[0];
    assert_eq!(
        address,
        "/organizations/example-ministry/international-cooperation"
    );
    let earlier = Some(Earlier::Own("Foreign Liaison Office".to_owned()));
    assert_eq!(results.hits[0].earlier, earlier);
    assert!(!results.hits[0].is_former);
    // While it bore that name, nothing was former about it.
    let mut then = asked("Foreign Liaison Office");
    then.day = date(2020, 1, 1);
    assert_eq!(found(&snapshot, then).hits[0].earlier, None);
    // Nobody hears of a new name before its day.
    let early = addresses_on(&snapshot, "International Cooperation", date(2020, 1, 1));
    assert!(
        !early
            .iter()
            .any(|address| address.ends_with("international-cooperation")),
        "{early:?}"
    );
}

#[test]
fn what_took_over_is_found_by_the_name_of_what_was_before() {
    let snapshot = super::asked::shipped();
    let text = "吉林省科学技术普及协会";
    let results = found(&snapshot, asked(text));
    assert_eq!(
        addresses_of(&snapshot, &results)[0],
        "/organizations/jilin-ast"
    );
    let Some(Earlier::Predecessor(name)) = &results.hits[0].earlier else {
        panic!("{:?}", results.hits[0].earlier);
    };
    assert_eq!(name, text);
}

#[test]
fn what_was_merged_is_found_behind_what_it_became() {
    let snapshot = ministry();
    let today = addresses_on(&snapshot, "statistics", asked("").day);
    let place = |address: &str| {
        let address = format!("/organizations/example-ministry/{address}");
        today.iter().position(|found| *found == address)
    };
    let (now, then) = (place("planning-and-statistics"), place("statistics"));
    assert!(now < then && now.is_some(), "{today:?}");
    let before = addresses_on(&snapshot, "statistics", date(2017, 1, 1));
    assert_eq!(
        before[0].split('#').next(),
        Some("/organizations/example-ministry/statistics")
    );
    let merged = "/organizations/example-ministry/planning-and-statistics";
    assert!(
        !before.iter().any(|address| address.starts_with(merged)),
        "{before:?}"
    );
}

#[test]
fn someone_who_left_is_marked_as_former_in_the_post_alone() {
    let snapshot = ministry();
    let results = found(&snapshot, asked("minister"));
    let post = results.hits.iter().find(|hit| !hit.is_former);
    assert!(post.is_some());
    let early = addresses_on(&snapshot, "Person Gamma", date(2018, 1, 1));
    assert!(
        !early.contains(&"/people/person-gamma".to_owned()),
        "{early:?}"
    );
}
