//! Where the facts of a page were read, and how fresh they are.

use askama::Template;

use crate::model::Source;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::words::When;
use crate::text::PartialDate;

/// The sources of a page and its date of update.
#[derive(Template)]
#[template(path = "parts/sources.html")]
pub struct Sources {
    items: Vec<Item>,
    updated: Option<When>,
    words: Words,
}

struct Item {
    title: Html,
    url: Option<String>,
    note: Option<Html>,
    published: Option<When>,
    read: Option<When>,
}

struct Words {
    heading: String,
    updated: String,
    updated_unknown: String,
    published: String,
    read: String,
}

impl Sources {
    /// The sources given, and the date of update that they state.
    pub fn new<'s>(
        view: &View<'_>,
        sources: impl IntoIterator<Item = &'s Source>,
        updated: Option<PartialDate>,
    ) -> Self {
        Self {
            items: sources
                .into_iter()
                .map(|source| Item::new(view, source))
                .collect(),
            updated: updated.map(|date| view.date(date)),
            words: Words {
                heading: view.say("sources"),
                updated: view.say("updated"),
                updated_unknown: view.say("updated-unknown"),
                published: view.say("published"),
                read: view.say("read"),
            },
        }
    }
}

impl Item {
    fn new(view: &View<'_>, source: &Source) -> Self {
        Self {
            title: view.text(&source.title),
            url: source.url.as_ref().map(ToString::to_string),
            note: source.note.as_ref().map(|note| view.text(note)),
            published: source.published.map(|date| view.date(date)),
            read: source.read.map(|date| view.date(date)),
        }
    }
}
