//! What may have been meant by an address that leads nowhere: by its slugs, and by what things are called.
//!
//! The search knows slips, sounds and names in another order.

use crate::address::{self, Page};
use crate::search::SearchRequest;
use crate::site::view::View;
use crate::site::view::place::Place;

/// How many are named.
const MOST: usize = 3;
/// How many words of an address are looked for, and how long they are together: nobody writes more of a name, and a
/// search takes the longer the more words it has to mend.
const MOST_WORDS: usize = 6;
const LONGEST: usize = 60;

/// What may have been meant by a plain path that leads nowhere, the nearest first.
pub fn suggestions(view: &View<'_>, path: &str) -> Vec<Page> {
    let mut found = address::suggestions(path, view.directory());
    if found.len() < MOST {
        for page in named(view, path) {
            if !found.contains(&page) {
                found.push(page);
            }
        }
    }
    found.truncate(MOST);
    found
}

/// What is called as the last part of the path says. That the index cannot be read, or is not there yet, is no reason to
/// say less than that there is no such page, and visitors who search are told of it.
fn named(view: &View<'_>, path: &str) -> Vec<Page> {
    let text = words(path);
    let asked = SearchRequest {
        text: &text,
        kind: None,
        organization: None,
        day: view.day(),
    };
    let index = view.index_at_hand().ok().flatten();
    let found = index.and_then(|index| index.search(view.directory(), asked).ok());
    let found = found.filter(|found| !found.is_near);
    let hits = found.into_iter().flat_map(|found| found.hits);
    let things = hits.take(MOST).map(|hit| hit.findable);
    let places = things.map(|thing| Place::of(view.directory(), thing));
    places.map(|place| place.page).collect()
}

/// The words of the last part of a path, without what stands behind a dot.
fn words(path: &str) -> String {
    let last = path.rsplit('/').next().unwrap_or_default();
    let stem = last.split('.').next().unwrap_or_default();
    // A plus or a percent sign stands for what forms and browsers make of it: a name in Chinese, a space.
    let decoded = url::form_urlencoded::parse(stem.as_bytes()).next();
    let decoded = decoded
        .map(|(text, _)| text.into_owned())
        .unwrap_or_default();
    let words = decoded.split(|character: char| !character.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty()).take(MOST_WORDS);
    let text = words.collect::<Vec<_>>().join(" ");
    text.chars().take(LONGEST).collect()
}
