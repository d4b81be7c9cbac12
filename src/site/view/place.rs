//! Where a thing that was found stands.

use crate::address::{Address, Page, with_fragment};
use crate::model::Directory;
use crate::search::Thing;

/// A page, and a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The page.
    pub page: Page,
    /// The fragment of the place, where it is not the whole page.
    pub fragment: Option<String>,
}

impl Place {
    /// Where a thing stands.
    pub fn of(directory: &Directory, thing: Thing) -> Self {
        let (page, fragment) = match thing {
            Thing::Organization(id) => (Page::from(id), None),
            Thing::Unit(id) => (Page::from(id), None),
            Thing::Post(id) => (Page::from(id), None),
            Thing::Person(id) => (Page::from(id), None),
            Thing::Section(id) => (Page::from(id), None),
            Thing::Function(body, place) => {
                let function = &directory.profile(body).functions[place];
                (Page::from(body), Some(function.fragment.clone()))
            }
            Thing::Part(id, place) => {
                let part = &directory.get(id).parts[place];
                (Page::from(id), Some(part.id.to_string()))
            }
            Thing::Article(id, chapter, place) => {
                let article = &directory.get(id).chapters[chapter].articles[place];
                (Page::from(id), Some(article.fragment.clone()))
            }
        };
        Self { page, fragment }
    }

    /// The permalink of the page, with the fragment.
    pub fn permalink(self, directory: &Directory) -> String {
        let path = Address::permalink(self.page).path(directory);
        with_fragment(path, self.fragment.as_deref())
    }
}
