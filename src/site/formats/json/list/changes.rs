//! The list of what changed.

use anyhow::Result;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::List;
use crate::model::{Event, Id, Organization};
use crate::site::formats::json::change::{WireChange, WireMove};
use crate::site::formats::json::changed;
use crate::site::formats::json::list::{Asked, Entry, Order, WireList, part};
use crate::site::formats::json::values::{WireDate, WireUrl, Word};
use crate::site::queries::events::event_path;
use crate::site::queries::events::happened;
use crate::site::resource::Document;
use crate::site::view::View;
use crate::text::{PartialDate, choices};

/// What changed, the latest first.
pub type WireEventList = WireList<WireEvent>;

choices! {
    /// What kind of event an entry of the list tells of.
    pub enum EventKind {
        /// A body changed.
        Changed = "changed",
        /// A person came to a post.
        Appointed = "appointed",
        /// A person left a post.
        Left = "left",
    }
}

/// Something that happened.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Event")]
pub struct WireEvent {
    /// The same as in the feed. It leads to the page where the event is told.
    id: WireUrl,
    /// Whether a body changed (`changed`), or somebody came to a post (`appointed`) or left it (`left`).
    event: Word<EventKind>,
    /// The first day of what it brought; for someone who left, the last day in the post.
    date: WireDate,
    /// How bodies changed, where it is that.
    change: Option<WireChange>,
    /// Who came or left, where it is that.
    appointment: Option<WireMove>,
}

/// A part of the list of what happened up to the day that is shown, in an organization or everywhere.
pub fn changes(
    view: &View<'_>,
    list: &List,
    asked: &Asked,
    within: Option<Id<Organization>>,
) -> Result<Document> {
    let events = happened(view, within).into_iter();
    let entries = events.map(|(date, event)| Entry {
        key: key(view, date, event),
        thing: (date, event),
        changed: changed::of_event(date, event),
    });
    let wire = |(date, event), _| WireEvent::new(view, date, event);
    part(
        view,
        list,
        asked,
        Order::Descending,
        entries.collect(),
        wire,
    )
}

/// The key of an event in the list: its dates, as they order the page, and what identifies it.
fn key(view: &View<'_>, date: PartialDate, event: Event) -> String {
    let path = event_path(view, date, event);
    format!("{}~{}~{path}", date.latest(), date.earliest())
}

impl WireEvent {
    fn new(view: &View<'_>, date: PartialDate, event: Event) -> Self {
        let directory = view.directory();
        let moved = |id| Some(WireMove::new(view, directory.get(id), date));
        let (kind, change, appointment) = match event {
            Event::Changed(id) => (EventKind::Changed, Some(WireChange::new(view, id)), None),
            Event::Appointed(id) => (EventKind::Appointed, None, moved(id)),
            Event::Left(id) => (EventKind::Left, None, moved(id)),
        };
        Self {
            id: WireUrl(view.absolute(&event_path(view, date, event))),
            event: Word(kind),
            date: WireDate(date),
            change,
            appointment,
        }
    }
}
