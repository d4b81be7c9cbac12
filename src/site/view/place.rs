//! Where a thing that was found stands.

use crate::address::{Address, Page, with_fragment};
use crate::model::Directory;
use crate::search::Findable;

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
    pub fn of(directory: &Directory, thing: Findable) -> Self {
        let (page, fragment) = match thing {
            Findable::Body(body) => (Page::from(body), None),
            Findable::Post(id) => (Page::from(id), None),
            Findable::Person(id) => (Page::from(id), None),
            Findable::Section(id) => (Page::from(id), None),
            Findable::Function(body, place) => {
                let function = &directory.profile(body).functions[place];
                (Page::from(body), Some(function.fragment.clone()))
            }
            Findable::Part(id, place) => {
                let part = &directory.get(id).parts[place];
                (Page::from(id), Some(part.id.to_string()))
            }
            Findable::Article(id, chapter, place) => {
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
