//! What a page says of a thing that does not exist on the day shown.

use askama::Template;

use crate::model::{Body, ChangeKind, Id, Party, Post};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::words::When;
use crate::text::{Certainty, Choice, Life};

/// A notice of a body or a post that is not yet or no more; nothing where it exists.
#[derive(Template)]
#[template(path = "parts/standing.html")]
pub struct Standing {
    words: Option<String>,
    when: Option<When>,
    /// When it was set up again after the end that is told, in words.
    again: Option<(String, When)>,
    /// Where its work went, one change after another.
    went: Vec<Passage>,
    went_words: String,
}

/// A change by which work went to other bodies.
struct Passage {
    kind: String,
    when: When,
    to: Vec<Html>,
    text: Html,
}

impl Standing {
    /// The standing of a body on the day shown.
    pub fn of_body(view: &View<'_>, body: Body) -> Self {
        let life = &view.directory().profile(body).life;
        let mut standing = Self::of_life(view, life);
        if life.period_on(view.day()).is_over(view.day()) {
            standing.went = passages(view, body);
        }
        standing
    }

    /// The standing of a post on the day shown.
    pub fn of_post(view: &View<'_>, post: Id<Post>) -> Self {
        Self::of_life(view, &view.directory().post_life(post))
    }

    /// The standing of what has this life.
    pub fn of_life(view: &View<'_>, life: &Life) -> Self {
        let period = life.period_on(view.day());
        let (words, when) = match period.covers(view.day()) {
            Certainty::No if period.is_over(view.day()) => {
                let when = period.end.map(|end| view.end(end));
                (Some(view.say("standing-ended")), when)
            }
            Certainty::No => {
                let when = period.start.map(|start| view.date(start));
                (Some(view.say("standing-not-yet")), when)
            }
            Certainty::Possible | Certainty::Yes => (None, None),
        };
        let again = life.next_start(view.day());
        let again = again.map(|start| (view.say("standing-restored"), view.date(start)));
        Self {
            words,
            when,
            again,
            went: Vec::new(),
            went_words: view.say("work-went-to"),
        }
    }
}

/// The changes by which a body's work went elsewhere, up to the day shown.
fn passages(view: &View<'_>, body: Body) -> Vec<Passage> {
    let directory = view.directory();
    let gave = |change: &crate::model::Change| {
        change.from.contains(&Party::Body(body))
            && change.kind != ChangeKind::Rename
            && change.date.earliest() <= view.day()
    };
    let changes = directory.changes_of(body).iter().copied();
    changes
        .map(|id| directory.get(id))
        .filter(|change| gave(change))
        .map(|change| Passage {
            kind: view.say(&format!("change-{}", change.kind.word())),
            when: view.date(change.date),
            to: change
                .to
                .iter()
                .filter(|party| **party != Party::Body(body))
                .map(|party| view.party(*party))
                .collect(),
            text: view.text(&change.text),
        })
        .collect()
}
