//! Where a thing that was found stands.

use super::{Address, Target};
use crate::model::Directory;
use crate::search::Thing;

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
    pub fn of(directory: &Directory, thing: Thing) -> Self {
        let (target, fragment) = match thing {
            Thing::Organization(id) => (Target::organization(directory, id), None),
            Thing::Unit(id) => (Target::unit(directory, id), None),
            Thing::Post(id) => (Target::post(directory, id), None),
            Thing::Person(id) => (Target::person(directory, id), None),
            Thing::Section(id) => (Target::section(directory, id), None),
            Thing::Function(body, place) => {
                let function = &directory.profile(body).functions[place];
                (
                    Target::body(directory, body),
                    Some(function.fragment.clone()),
                )
            }
            Thing::Part(id, place) => {
                let part = &directory.get(id).parts[place];
                (Target::section(directory, id), Some(part.id.to_string()))
            }
            Thing::Article(id, chapter, place) => {
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
