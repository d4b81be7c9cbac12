//! The messages of a Fluent file as texts, for comparing two states of it.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Entry, Resource};
use fluent_syntax::{parser, serializer};

/// Every message and term of a file by its name, as it is written in one canonical way: comments, order and layout make
/// no difference. What cannot be read is left out.
pub fn messages(source: &str) -> BTreeMap<String, String> {
    let resource = match parser::parse(source) {
        Ok(resource) | Err((resource, _)) => resource,
    };
    let messages = resource.body.into_iter().filter_map(|entry| {
        let name = match &entry {
            Entry::Message(message) => message.id.name.to_owned(),
            Entry::Term(term) => format!("-{}", term.id.name),
            _ => return None,
        };
        Some((name, words(entry)))
    });
    messages.collect()
}

/// What an entry says, without its name and its comment, on one line.
fn words(mut entry: Entry<&str>) -> String {
    match &mut entry {
        Entry::Message(message) => message.comment = None,
        Entry::Term(term) => term.comment = None,
        _ => {}
    }
    let written = serializer::serialize(&Resource { body: vec![entry] });
    let words = written.split_once('=').map_or("", |(_, words)| words);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_and_comments_make_no_difference() {
        let plain = messages("home = Home\ncount = { $n ->\n    [one] one\n   *[other] many\n}\n");
        let other = messages(
            "# A comment.\ncount = { $n ->\n  [one]   one\n  *[other] many\n }\n\nhome =\n    Home\n",
        );
        assert_eq!(plain, other);
        assert_eq!(plain.get("home").map(String::as_str), Some("Home"));
    }
}
