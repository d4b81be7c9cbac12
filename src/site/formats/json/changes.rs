//! What happened to bodies and posts.

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{Appointment, AppointmentKind, Change, ChangeKind, Id};
use crate::site::formats::json::references::{WireReference, permalink_within};
use crate::site::formats::json::values::{
    WireDate, WireLocalized, WireSource, WireUrl, Word, localized,
};
use crate::site::view::View;
use crate::text::PartialDate;

/// An event in the life of bodies.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Change")]
pub struct WireChange {
    /// Its place in the list of changes.
    id: WireUrl,
    /// The first day on which what it brought is so, as far as the source says.
    date: WireDate,
    /// What kind of event it is.
    kind: Word<ChangeKind>,
    /// The bodies before it, under the names they had then.
    from: Vec<WireReference>,
    /// The bodies after it, under the names they had then. A body that only took another name is among both.
    to: Vec<WireReference>,
    /// The identifiers of the functions that came to a body of `to` by it.
    functions: Vec<WireUrl>,
    /// What happened.
    text: WireLocalized,
    /// The law, decision or announcement that it rests on.
    basis: Option<WireLocalized>,
    /// Where that can be read.
    basis_url: Option<WireUrl>,
    /// Where it was read.
    sources: Vec<WireSource>,
}

/// That somebody came to a post or left it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Move")]
pub struct WireMove {
    /// The post.
    post: WireReference,
    /// The body of which the post is a seat, under the name that it had then.
    body: WireReference,
    /// Who it was.
    person: WireReference,
    /// How the post was held.
    kind: Word<AppointmentKind>,
}

impl WireChange {
    /// A change, whose bodies are called what they were called when it happened.
    pub fn new(view: &View<'_>, change: Id<Change>) -> Self {
        let directory = view.directory();
        let change = directory.get(change);
        let before = view.at(day_before(change.date));
        let after = view.at(change.date.latest());
        let functions = change.functions.iter();
        let functions =
            functions.map(|(body, fragment)| permalink_within(view, Page::from(*body), fragment));
        let from = change.from.iter();
        let to = change.to.iter();
        Self {
            id: permalink_within(view, Page::Changes(None), change.slug.as_str()),
            date: WireDate(change.date),
            kind: Word(change.kind),
            from: from
                .map(|party| WireReference::of_party(&before, *party))
                .collect(),
            to: to
                .map(|party| WireReference::of_party(&after, *party))
                .collect(),
            functions: functions.collect(),
            text: localized(&change.text),
            basis: change.basis.as_ref().map(localized),
            basis_url: change.basis_url.as_ref().map(WireUrl::of),
            sources: WireSource::all(&change.sources),
        }
    }
}

impl WireMove {
    /// An appointment, as the post and its body were called on a day.
    pub fn new(view: &View<'_>, appointment: &Appointment, date: PartialDate) -> Self {
        let directory = view.directory();
        let then = view.at(date.earliest());
        Self {
            post: WireReference::of_post(&then, appointment.post),
            body: WireReference::of_body(&then, directory.get(appointment.post).body),
            person: WireReference::of_person(&then, appointment.person),
            kind: Word(appointment.kind),
        }
    }
}

/// The last day on which what a change brings was surely not so.
fn day_before(date: PartialDate) -> Date {
    date.earliest().yesterday().unwrap_or(Date::MIN)
}
