//! The list of people.

use anyhow::Result;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{List, Page};
use crate::model::{AppointmentKind, Id, Person};
use crate::site::formats::json::changed::{self, Moment};
use crate::site::formats::json::list::{Asked, Entry, Order, WireList, document_of, part};
use crate::site::formats::json::shared::{WireLocalized, WirePeriod, WireReference, id, localized};
use crate::site::formats::json::values::{WireDate, WireUrl, Word};
use crate::site::resource::Document;
use crate::site::view::View;
use crate::text::Certainty;

/// People.
pub type WirePersonList = WireList<WirePersonEntry>;

/// A person in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PersonEntry")]
pub struct WirePersonEntry {
    /// The permalink.
    id: WireUrl,
    /// The address of the whole document.
    data: WireUrl,
    /// The name, in the languages in which it is known.
    name: WireLocalized,
    /// What the name is filed under in each language.
    sort_key: WireLocalized,
    /// The posts of this directory that the person holds on the day that is shown.
    posts: Vec<WireHeldPost>,
    /// When the person last came to a post or a position or left it, as far as the directory knows.
    changed: Option<WireDate>,
}

/// A post that a person holds.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "HeldPost")]
pub struct WireHeldPost {
    /// The post.
    post: WireReference,
    /// The body of which it is a seat.
    body: WireReference,
    /// How it is held.
    kind: Word<AppointmentKind>,
    /// When it is held.
    period: WirePeriod,
}

/// A part of the list of people.
pub fn people(view: &View<'_>, list: &List, asked: &Asked) -> Result<Document> {
    let directory = view.directory();
    let known = directory.people();
    let known = known.filter(|id| directory.knows(*id, view.day()));
    let entries = known.map(|id| Entry {
        key: directory.get(id).slug.to_string(),
        thing: id,
        changed: changed::of_person(view, id),
    });
    let wire = |id, changed| WirePersonEntry::new(view, id, changed);
    part(view, list, asked, Order::Ascending, entries.collect(), wire)
}

impl WirePersonEntry {
    fn new(view: &View<'_>, id: Id<Person>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let person = directory.get(id);
        let target = || Page::from(id);
        let all = directory.appointments_of(id);
        let held = all.filter(|held| held.period.covers(view.day()) != Certainty::No);
        let posts = held.map(|held| WireHeldPost {
            post: WireReference::of_post(view, held.post),
            body: WireReference::of_body(view, directory.get(held.post).body),
            kind: Word(held.kind),
            period: WirePeriod::new(held.period),
        });
        Self {
            id: crate::site::formats::json::list::people::id(view, target()),
            data: document_of(view, target()),
            name: localized(&person.name),
            sort_key: localized(&person.sort_key),
            posts: posts.collect(),
            changed: changed.map(|moment| WireDate(moment.date)),
        }
    }
}
