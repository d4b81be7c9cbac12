//! What several documents have in common.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::model::{Body, Id, Person, Post};
use crate::site::address::{Address, Target};
use crate::site::view::View;
use crate::text::{Choice, LanguageTag, Localized, LocalizedText, Markdown, Period};

/// A text by the tags of its languages.
pub type WireLocalized = BTreeMap<String, WireText>;

/// A text in a language.
#[derive(Debug, Serialize)]
pub struct WireText {
    /// The text itself, without any mark.
    text: String,
    /// Who stands behind it: `official`, `unofficial` or `machine`.
    status: &'static str,
}

/// Something by its identifier, which is its permalink, and its name.
#[derive(Debug, Serialize)]
pub struct WireReference {
    id: String,
    name: WireLocalized,
}

/// From the start of the first date to the end of the last, both included; an absent end is open. A date is as precise
/// as its source: `1958`, `1958-11` or `1958-11-02`.
#[derive(Debug, Serialize)]
pub struct WirePeriod {
    start: Option<String>,
    end: Option<String>,
}

impl WirePeriod {
    /// A period.
    pub fn new(period: Period) -> Self {
        Self {
            start: period.start.map(|date| date.to_string()),
            end: period.end.map(|date| date.to_string()),
        }
    }
}

impl WireReference {
    /// A body under the name that it has on the day that is shown.
    pub fn of_body(view: &View<'_>, body: Body) -> Self {
        let profile = view.directory().profile(body);
        Self {
            id: id(view, Target::body(view.directory(), body)),
            name: localized(&view.names(profile).name),
        }
    }

    /// A post under its title.
    pub fn of_post(view: &View<'_>, post: Id<Post>) -> Self {
        let directory = view.directory();
        Self {
            id: id(view, Target::post(directory, post)),
            name: localized(&directory.get(directory.get(post).title).singular),
        }
    }

    /// A person.
    pub fn of_person(view: &View<'_>, person: Id<Person>) -> Self {
        Self {
            id: id(view, Target::person(view.directory(), person)),
            name: localized(&view.directory().get(person).name),
        }
    }
}

/// The identifier of what a target is about: its permalink.
pub fn id(view: &View<'_>, target: Target) -> String {
    view.absolute(&Address::permalink(target).path())
}

/// A text in every language in which it is known.
pub fn localized(text: &LocalizedText) -> WireLocalized {
    by_language(text, Clone::clone)
}

/// A longer text in every language in which it is known, without its marks.
pub fn plain(text: &Localized<Markdown>) -> WireLocalized {
    by_language(text, Markdown::plain)
}

fn by_language<T>(text: &Localized<T>, written: impl Fn(&T) -> String) -> WireLocalized {
    let entry = |(tag, translation): (&LanguageTag, &crate::text::Translation<T>)| {
        let text = WireText {
            text: written(&translation.value),
            status: translation.status.word(),
        };
        (tag.to_string(), text)
    };
    text.iter().map(entry).collect()
}
