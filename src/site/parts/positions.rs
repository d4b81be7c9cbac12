//! What a person is or was.

use askama::Template;

use super::terms::{Terms, kind_words, manner};
use crate::model::{Incumbency, Position};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::{Certainty, Choice};

/// Posts and positions of a person.
#[derive(Template)]
#[template(path = "parts/positions.html")]
pub struct Positions {
    held: Vec<Held>,
    outside: Vec<Outside>,
}

/// A post of the directory.
struct Held {
    post: Html,
    kind: Option<Html>,
    /// That it may be held on the day shown, where that is not sure.
    possibly: Option<String>,
    start: Option<Html>,
    end: Option<Html>,
    terms: Terms,
}

/// A post or quality outside the directory's posts.
struct Outside {
    text: Html,
    kind: Option<String>,
    start: Option<Html>,
    end: Option<Html>,
}

impl Positions {
    /// What is or was held, in this order.
    pub fn new<'p>(
        view: &View<'_>,
        incumbencies: &[Incumbency<'_>],
        positions: impl Iterator<Item = &'p Position>,
    ) -> Self {
        Self {
            held: incumbencies
                .iter()
                .map(|held| Held::new(view, held))
                .collect(),
            outside: positions
                .map(|position| Outside {
                    text: view.text(&position.text),
                    kind: kind_words(view, position.kind.word()),
                    start: position.period.start.map(|date| view.since(date)),
                    end: position.period.end.map(|end| view.until_end(end)),
                })
                .collect(),
        }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty() && self.outside.is_empty()
    }
}

impl Held {
    fn new(view: &View<'_>, held: &Incumbency<'_>) -> Self {
        let period = held.period();
        Self {
            post: view.at_end_of(period).post_in(held.last().post),
            kind: manner(&view.at_end_of(period), held.last()),
            possibly: (held.last().covers(view.day()) == Certainty::Possible)
                .then(|| view.say("possibly")),
            start: period.start.map(|date| view.since(date)),
            end: period.end.map(|end| view.until_end(end)),
            terms: Terms::new(view, held),
        }
    }
}
