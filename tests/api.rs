//! The directory as data in JSON: documents, lists, problems, and the description of them all.

mod description;
mod documents;
mod lists;
mod problems;
mod questions;
mod sharing;

use serde_json::Value;

use crate::support::Site;

/// The identifiers of the things in a part of a list.
fn ids(list: &Value) -> Vec<String> {
    let items = list["items"].as_array().unwrap().iter();
    items
        .map(|item| item["id"].as_str().unwrap().to_owned())
        .collect()
}

/// The path and query of a whole address of a site.
fn path_of<'a>(url: &'a str, base: &str) -> &'a str {
    url.strip_prefix(base)
        .unwrap_or_else(|| panic!("{url} is not below {base}"))
}

/// Every string of some data that is a whole address under one of these keys.
fn under<'a>(data: &'a Value, keys: &[&str], found: &mut Vec<&'a str>) {
    match data {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    Value::String(text) if keys.contains(&key.as_str()) => found.push(text),
                    _ => under(value, keys, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| under(item, keys, found)),
        _ => {}
    }
}

#[test]
fn lists_are_called_what_they_are_lists_of() {
    let site = Site::shipped();
    for (language, units, posts) in [("en", "Units", "Posts"), ("zh", "部门", "职务")] {
        let page = site.page(&format!("/{language}/api"));
        let main = page.main();
        for (words, path) in [(units, "/units.json"), (posts, "/posts.json")] {
            assert!(
                page.texts("dt").contains(&words.to_owned()),
                "{path}: {main}"
            );
        }
    }
}
