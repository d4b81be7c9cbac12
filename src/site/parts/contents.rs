//! The sections of a page as links.

use askama::Template;

use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// How few sections a page can have and still need no list of them.
const FEW: usize = 2;

/// The list of a page's sections, which stands beside the text where there is room.
#[derive(Template)]
#[template(path = "parts/contents.html")]
pub struct Contents {
    label: String,
    class: &'static str,
    entries: Vec<Entry>,
}

/// A section with those inside it.
struct Entry {
    link: Link,
    below: Vec<Link>,
}

impl Contents {
    /// The list for a page that is easily looked through: it is left out where there is no room beside the text.
    pub fn beside(view: &View<'_>) -> Self {
        Self {
            label: view.say("on-this-page"),
            class: "beside",
            entries: Vec::new(),
        }
    }

    /// The list for a long page: it stands before the text where there is no room beside it.
    pub fn before(view: &View<'_>) -> Self {
        Self {
            class: "before",
            ..Self::beside(view)
        }
    }

    /// The same with a section of the page's own, if it is there.
    pub fn section(self, view: &View<'_>, fragment: &str, message: &str, is_there: bool) -> Self {
        match is_there {
            true => self.entry(fragment, Html::own(&view.say(message)), Vec::new()),
            false => self,
        }
    }

    /// The same with a section of the content, and what is inside it.
    pub fn entry(mut self, fragment: &str, text: Html, below: Vec<Link>) -> Self {
        let link = Link {
            href: format!("#{fragment}"),
            text,
        };
        self.entries.push(Entry { link, below });
        self
    }

    /// Whether there is too little to list.
    pub fn is_short(&self) -> bool {
        self.entries.len() <= FEW
    }
}
