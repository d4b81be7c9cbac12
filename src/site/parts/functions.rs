//! What a body is responsible for.

use askama::Template;

use crate::model::{Body, Change, Function, Party};
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::{Certainty, PartialDate, Slug};

/// The numbered functions of a body.
#[derive(Template)]
#[template(path = "parts/functions.html")]
pub struct Functions {
    items: Vec<Item>,
    /// What stands before the ids.
    prefix: String,
    link_words: String,
    citation_words: String,
}

struct Item {
    fragment: String,
    former: Vec<Slug>,
    number: usize,
    text: Shown,
    /// Where it came from, where a change says so.
    origin: Option<Shown>,
    citation: Option<u32>,
}

impl Functions {
    /// The functions that a body has on the day shown, or had on its last day.
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let items = present(view, body)
            .map(|(number, function)| Item {
                fragment: function.fragment.clone(),
                former: function.former_ids.clone(),
                number,
                text: view.text(&function.text),
                origin: origin(view, body, &function.fragment),
                citation: function.citation,
            })
            .collect();
        Self {
            items,
            prefix: view.body_prefix(body),
            link_words: view.say("function-link"),
            citation_words: view.say("citation"),
        }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// The functions that a body has on the day shown, or had on its last day, each with its number among all of them.
pub fn present<'a>(
    view: &View<'a>,
    body: Body,
) -> impl Iterator<Item = (usize, &'a Function)> + use<'a> {
    let profile = view.directory().profile(body);
    let last = profile.period.end.map(PartialDate::latest);
    let day = last.map_or(view.day(), |last| last.min(view.day()));
    let begun = profile
        .period
        .start
        .is_none_or(|start| start.earliest() <= day);
    let functions = profile.functions.as_slice();
    let functions = if begun { functions } else { &[] };
    let numbered = (1..).zip(functions);
    numbered.filter(move |(_, function)| function.period.covers(day) != Certainty::No)
}

/// The functions that a body has on the day shown.
pub fn current<'a>(view: &View<'a>, body: Body) -> impl Iterator<Item = &'a Function> {
    let day = view.day();
    let functions = view.directory().profile(body).functions.iter();
    functions.filter(move |function| function.period.covers(day) != Certainty::No)
}

/// The bodies from which a function came and the date of it, up to the day shown.
fn origin(view: &View<'_>, body: Body, fragment: &str) -> Option<Shown> {
    let directory = view.directory();
    let brought = |change: &&Change| {
        let mut moved = change.functions.iter();
        change.date.earliest() <= view.day() && moved.any(|(to, id)| *to == body && id == fragment)
    };
    let changes = directory.changes_of(body).iter().copied();
    let change = changes.map(|id| directory.get(id)).rfind(brought)?;
    let from: Vec<Shown> = change
        .from
        .iter()
        .filter(|party| **party != Party::Body(body))
        .map(|party| view.party(*party))
        .collect();
    if from.is_empty() {
        return None;
    }
    let bodies = Shown::joined(&from, " · ");
    let date = Shown::own(&view.date(change.date).words);
    Some(view.phrase("function-origin", &[("bodies", &bodies), ("date", &date)]))
}
