//! The names of a thing at the head of its page.

use askama::Template;

use crate::model::{Names, Profile};
use crate::site::parts::Figure;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::LocalizedText;

/// The name in the reader's language, large, with those in the site's other languages under it.
#[derive(Template)]
#[template(path = "parts/heading.html")]
pub struct Heading {
    name: Html,
    others: Vec<Html>,
    portrait: Option<Figure>,
}

impl Heading {
    /// The heading of a body's page.
    pub fn of_body(view: &View<'_>, profile: &Profile) -> Self {
        let names = view.names(profile);
        let emblem = profile.emblem.as_ref();
        let emblem = emblem.and_then(|picture| Figure::portrait(view, picture, &names.name));
        Self::of_names(view, names).with(emblem)
    }

    /// The heading under these names.
    pub fn of_names(view: &View<'_>, names: &Names) -> Self {
        Self::new(view, view.name(&names.name), &names.name)
    }

    /// The heading of a page about what has this name, shown like this.
    pub fn new(view: &View<'_>, name: Html, all: &LocalizedText) -> Self {
        Self {
            name: name.between_words(),
            others: view.other_languages(all),
            portrait: None,
        }
    }

    /// The same with a picture beside the names.
    pub fn with(self, portrait: Option<Figure>) -> Self {
        Self { portrait, ..self }
    }

    /// The heading of a page of the site itself.
    pub fn plain(name: Html) -> Self {
        Self {
            name: name.between_words(),
            others: Vec::new(),
            portrait: None,
        }
    }
}
