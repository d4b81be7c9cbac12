//! What a page says of a thing that does not exist on the day shown.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, ChangeKind, Id, Party, Post};
use crate::site::queries::present::holders_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::site::view::words::When;
use crate::text::{Certainty, Choice, Life, PartialDate};

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
    /// How it was on its last day.
    last: Option<LastDay>,
}

/// A body as it was on its last day, for those who look for what is no more.
struct LastDay {
    /// The way to its page as of that day.
    page: Link,
    /// Who held which post then, a line a post.
    holders: Vec<Html>,
    holders_words: String,
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
        let life = view.directory().life_of(body);
        let mut standing = Self::of_life(view, life);
        if life.is_over(view.day()) {
            standing.went = passages(view, body);
        }
        standing
    }

    /// The same for its own page: with the way to its last day and to those who were there.
    pub fn of_page(view: &View<'_>, body: Body) -> Self {
        let period = view.directory().life_of(body).period_on(view.day());
        let is_over = period.is_over(view.day());
        let end = period.last().filter(|_| is_over);
        Self {
            last: end.map(|end| LastDay::new(view, body, end)),
            ..Self::of_body(view, body)
        }
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
            last: None,
        }
    }
}

impl LastDay {
    fn new(view: &View<'_>, body: Body, end: PartialDate) -> Self {
        let day = end.latest();
        let then = view.at(day);
        let date = view.date(end);
        Self {
            page: Link {
                href: view.showing(Some(day)).href(Page::from(body)),
                text: view.phrase("standing-last-day", &[("date", &date)]),
            },
            holders: last_holders(&then, body),
            holders_words: view.say("standing-last-holders"),
        }
    }
}

/// Who holds which post of a body, a line a post; a post of which nobody knows who held it has none.
fn last_holders(view: &View<'_>, body: Body) -> Vec<Html> {
    let posts = view.directory().posts_of(body, view.day());
    let lines = posts.filter_map(|post| {
        let holders = holders_of(view, post).into_iter();
        let holders: Vec<Html> = holders
            .map(|held| Html::from(&view.person(held.person)))
            .collect();
        let holders = (!holders.is_empty()).then(|| Html::joined(&holders, " · "))?;
        let post = view.post(post);
        Some(view.phrase("head-line", &[("post", &post), ("holders", &holders)]))
    });
    lines.collect()
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
