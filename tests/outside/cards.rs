//! vCards, read by two libraries that others wrote and held against the directory.

use std::collections::BTreeSet;
use std::process::Command;

use minglu::address::{Address, Format, Page};
use minglu::model::{Directory, Id, Occupancy, Person};
use serde_json::Value;

use crate::support::ministry::{Ministry, SONG_JUN};
use crate::support::readers::{node, python, read_by};
use crate::support::{Site, shipped_snapshot};

/// The paths of all cards of a directory.
fn paths(directory: &Directory) -> Vec<String> {
    let pages = Page::all(directory).into_iter();
    let cards = pages.filter_map(|page| page.data(Format::VCard));
    cards.map(|card| path(directory, card)).collect()
}

fn path(directory: &Directory, page: Page) -> String {
    Address::permalink(page).path(directory)
}

/// The texts under a key of a list.
fn texts(list: &Value, key: &str) -> BTreeSet<String> {
    let all = list.as_array().unwrap().iter();
    all.filter_map(|one| one[key].as_str().map(str::to_owned))
        .collect()
}

/// The card of a person in what a reader says, wherever it found it.
fn card_of<'v>(cards: &'v Value, directory: &Directory, id: Id<Person>) -> &'v Value {
    let end = path(directory, Page::from(id));
    let cards = cards["cards"].as_array().unwrap();
    cards
        .iter()
        .find(|card| card["uid"].as_str().unwrap().ends_with(&end))
        .unwrap()
}

fn every_card_is_read_as_it_is(reader: Command) {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let paths = paths(directory);
    let read = read_by(reader, &site, &paths);
    assert_eq!(read.len(), paths.len());
    for id in directory.people() {
        let own = path(directory, Page::from(id).data(Format::VCard).unwrap());
        names_are_those_of(directory, id, card_of(&read[&own], directory, id));
    }
    for id in directory.organizations() {
        let own = Page::from(id).data(Format::VCard);
        let card = &read[&path(directory, own.unwrap())]["cards"][0];
        let profile = &directory.get(id).profile;
        assert_eq!(card["kind"], "org");
        let mut numbers = BTreeSet::new();
        for point in &profile.contacts {
            numbers.extend(
                point
                    .phones
                    .iter()
                    .chain(&point.faxes)
                    .map(|it| it.dialled_with_extension()),
            );
            let emails: BTreeSet<_> = point.emails.iter().map(ToString::to_string).collect();
            assert!(emails.is_subset(&texts(&card["emails"], "value")));
        }
        assert_eq!(texts(&card["phones"], "value"), numbers);
        let names = profile.names.last.name.iter();
        let names: BTreeSet<_> = names.map(|(_, name)| name.value.clone()).collect();
        assert!(names.is_subset(&texts(&card["names"], "value")));
    }
}

fn names_are_those_of(directory: &Directory, id: Id<Person>, card: &Value) {
    let person = directory.get(id);
    let names = person.name.iter();
    let names: BTreeSet<_> = names.map(|(_, name)| name.value.clone()).collect();
    assert!(names.is_subset(&texts(&card["names"], "value")));
    assert_eq!(card["kind"], "individual");
    for parts in card["parts"].as_array().unwrap() {
        let (family, given) = (parts["family"].as_str(), parts["given"].as_str());
        let whole = format!("{} {}", family.unwrap(), given.unwrap());
        assert!(names.contains(&whole), "{whole}");
    }
}

#[test]
fn vobject_reads_every_card() {
    every_card_is_read_as_it_is(python("cards.py"));
}

#[test]
fn ical_js_reads_every_card() {
    every_card_is_read_as_it_is(node("cards.mjs"));
}

#[test]
fn the_file_of_an_organization_has_everyone_in_a_post() {
    let site = Site::shipped();
    let snapshot = shipped_snapshot();
    let directory = snapshot.directory();
    let day = jiff::civil::date(2026, 11, 23);
    for id in directory.organizations() {
        let own = path(directory, Page::from(id).data(Format::VCard).unwrap());
        let read = read_by(python("cards.py"), &site, std::slice::from_ref(&own));
        let uids = texts(&read[&own]["cards"], "uid");
        let posts = directory.posts();
        let posts = posts.filter(|post| directory.organization_of(directory.get(*post).body) == id);
        for post in posts {
            if let Occupancy::Held(held) = directory.occupancy(post, day) {
                for appointment in held {
                    let end = path(directory, Page::from(appointment.person));
                    assert!(uids.iter().any(|uid| uid.ends_with(&end)), "{end}");
                }
            }
        }
        let units = directory.units();
        for unit in units.filter(|unit| directory.get(*unit).organization == id) {
            let end = path(directory, Page::from(unit));
            assert!(uids.iter().any(|uid| uid.ends_with(&end)), "{end}");
        }
    }
}

#[test]
fn a_chinese_name_is_read_in_its_parts() {
    let ministry = Ministry::with_more(&[SONG_JUN]);
    let path = "/zh/people/song-jun.vcf".to_owned();
    for reader in [python("cards.py"), node("cards.mjs")] {
        let read = read_by(reader, &ministry.site, std::slice::from_ref(&path));
        let card = &read[&path]["cards"][0];
        let parts = serde_json::json!([{ "family": "宋", "given": "军" }]);
        assert_eq!(card["parts"], parts);
        assert_eq!(card["names"][0]["value"], "宋军");
    }
}
