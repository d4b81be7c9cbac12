//! Where a thing that was found stands.

use super::{Address, Target};
use crate::model::Directory;
use crate::search::Findable;

/// A page, and a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub target: Target,
    /// The fragment of the place, where it is not the whole page.
    pub fragment: Option<String>,
}

impl Place {
    /// Where a thing stands.
    pub fn of(directory: &Directory, thing: Findable) -> Self {
        let (target, fragment) = match thing {
            Findable::Body(body) => (Target::body(directory, body), None),
            Findable::Post(id) => (Target::post(directory, id), None),
            Findable::Person(id) => (Target::person(directory, id), None),
            Findable::Section(id) => (Target::section(directory, id), None),
            Findable::Function(body, place) => {
                let function = &directory.profile(body).functions[place];
                (
                    Target::body(directory, body),
                    Some(function.fragment.clone()),
                )
            }
            Findable::Part(id, place) => {
                let part = &directory.get(id).parts[place];
                (Target::section(directory, id), Some(part.id.to_string()))
            }
            Findable::Article(id, chapter, place) => {
                let article = &directory.get(id).chapters[chapter].articles[place];
                (
                    Target::section(directory, id),
                    Some(article.fragment.clone()),
                )
            }
        };
        Self { target, fragment }
    }

    /// The permalink of the page, with the fragment.
    pub fn permalink(self) -> String {
        with_fragment(
            Address::permalink(self.target).path(),
            self.fragment.as_deref(),
        )
    }
}

/// An address with the fragment of a place in the page.
pub fn with_fragment(address: String, fragment: Option<&str>) -> String {
    match fragment {
        Some(fragment) => format!("{address}#{fragment}"),
        None => address,
    }
}
