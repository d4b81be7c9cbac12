//! What a person is or was.

use askama::Template;

use crate::model::{Appointment, Position};
use crate::site::parts::kind_words;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::words::When;

/// Posts and positions of a person.
#[derive(Template)]
#[template(path = "parts/positions.html")]
pub struct Positions {
    held: Vec<Held>,
    outside: Vec<Outside>,
    since: String,
    until: String,
}

/// A post of the directory.
struct Held {
    post: Html,
    kind: Option<String>,
    start: Option<When>,
    end: Option<When>,
}

/// A post or quality outside the directory's posts.
struct Outside {
    text: Html,
    kind: Option<String>,
    start: Option<When>,
    end: Option<When>,
}

impl Positions {
    /// These appointments and positions, in this order.
    pub fn new<'p>(
        view: &View<'_>,
        appointments: &[&Appointment],
        positions: impl Iterator<Item = &'p Position>,
    ) -> Self {
        Self {
            held: appointments
                .iter()
                .map(|appointment| Held::new(view, appointment))
                .collect(),
            outside: positions
                .map(|position| Outside {
                    text: view.text(&position.text),
                    kind: kind_words(view, position.kind),
                    start: position.period.start.map(|date| view.date(date)),
                    end: position.period.end.map(|end| view.end(end)),
                })
                .collect(),
            since: view.say("since"),
            until: view.say("until"),
        }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty() && self.outside.is_empty()
    }
}

impl Held {
    fn new(view: &View<'_>, appointment: &Appointment) -> Self {
        // What someone left is called what it was called then.
        let then = view.at_end_of(appointment.period);
        Self {
            post: then.post_in(appointment.post),
            kind: kind_words(view, appointment.kind),
            start: appointment.period.start.map(|date| view.date(date)),
            end: appointment.period.end.map(|end| view.end(end)),
        }
    }
}
