//! What a body is responsible for.

use crate::site::queries::present::functions_of;
use askama::Template;

use crate::model::{Body, Change, Party};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::Slug;

/// The numbered functions of a body.
#[derive(Template)]
#[template(path = "parts/functions.html")]
pub struct Functions {
    items: Vec<Item>,
    /// What stands before the ids.
    prefix: String,
    citation_words: String,
}

struct Item {
    fragment: String,
    former: Vec<Slug>,
    number: usize,
    link_words: String,
    text: Html,
    /// Where it came from, where a change says so.
    origin: Option<Html>,
    citation: Option<u32>,
}

impl Functions {
    /// The functions that a body has on the day shown, or had on its last day.
    pub fn new(view: &View<'_>, body: Body) -> Self {
        let items = functions_of(view, body)
            .map(|(number, function)| Item {
                fragment: function.fragment.clone(),
                former: function.former_ids.clone(),
                number,
                link_words: view.say_of("function-link", "number", &number.to_string()),
                text: view.text(&function.text),
                origin: origin(view, body, &function.fragment),
                citation: function.citation,
            })
            .collect();
        Self {
            items,
            prefix: view.body_prefix(body),
            citation_words: view.say("citation"),
        }
    }

    /// Whether there is anything to list.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

/// The bodies from which a function came and the date of it, up to the day shown.
fn origin(view: &View<'_>, body: Body, fragment: &str) -> Option<Html> {
    let directory = view.directory();
    let brought = |change: &&Change| {
        let mut moved = change.functions.iter();
        change.date.earliest() <= view.day() && moved.any(|(to, id)| *to == body && id == fragment)
    };
    let changes = directory.changes_of(body).iter().copied();
    let change = changes.map(|id| directory.get(id)).rfind(brought)?;
    let from: Vec<Html> = change
        .from
        .iter()
        .filter(|party| **party != Party::Body(body))
        .map(|party| view.party(*party))
        .collect();
    if from.is_empty() {
        return None;
    }
    let bodies = Html::joined(&from, " · ");
    let date = Html::own(&view.date(change.date).words);
    Some(view.phrase("function-origin", &[("bodies", &bodies), ("date", &date)]))
}
