//! What a body is responsible for.

use askama::Template;

use crate::model::Body;
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::Certainty;

/// The numbered functions of a body.
#[derive(Template)]
#[template(path = "parts/functions.html")]
pub struct Functions {
    items: Vec<Item>,
    link_words: String,
    citation_words: String,
}

struct Item {
    fragment: String,
    number: usize,
    text: Shown,
    citation: Option<u32>,
}

impl Functions {
    /// The functions that a body has on the day shown.
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let functions = &view.directory().profile(body).functions;
        let items = functions
            .iter()
            .enumerate()
            .filter(|(_, function)| function.period.covers(view.day()) != Certainty::No)
            .map(|(place, function)| Item {
                fragment: function.fragment.clone(),
                number: place + 1,
                text: view.text(&function.text),
                citation: function.citation,
            })
            .collect();
        Self {
            items,
            link_words: view.say("function-link"),
            citation_words: view.say("citation"),
        }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}
