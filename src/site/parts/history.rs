//! What happened to a body.

use askama::Template;

use crate::model::{HistoryEntry, Profile};
use crate::site::shown::Shown;
use crate::site::view::{View, When};
use crate::text::Choice;

/// The history of a body, in the order of its file.
#[derive(Template)]
#[template(path = "parts/history.html")]
pub struct History {
    entries: Vec<Entry>,
    citation_words: String,
}

struct Entry {
    when: Option<When>,
    kind: String,
    text: Shown,
    citation: Option<u32>,
}

impl History {
    /// The history of a body.
    pub fn new(view: &View<'_>, profile: &Profile) -> Self {
        let entries = profile.history.iter().map(|entry| Entry::new(view, entry));
        Self {
            entries: entries.collect(),
            citation_words: view.say("citation"),
        }
    }

    /// Whether there is anything to tell.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl Entry {
    fn new(view: &View<'_>, entry: &HistoryEntry) -> Self {
        Self {
            when: entry.date.map(|date| view.date(date)),
            kind: view.say(&format!("history-{}", entry.kind.word())),
            text: view.text(&entry.text),
            citation: entry.citation,
        }
    }
}
