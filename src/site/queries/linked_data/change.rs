//! What there is to say of an event in the life of bodies.

use crate::address::Page;
use crate::model::{Body, Change, Id};
use crate::site::queries::linked_data::Reference;
use crate::site::queries::linked_data::reference::iri_in;
use crate::site::view::View;

/// What there is to say of an event.
pub struct ChangeFacts<'a> {
    /// Its place in the list of all changes.
    pub iri: String,
    /// The event itself.
    pub change: &'a Change,
    /// The bodies before it.
    pub from: Vec<Reference<'a>>,
    /// The bodies after it.
    pub to: Vec<Reference<'a>>,
}

impl<'a> ChangeFacts<'a> {
    /// The events in the life of a body up to the day that is shown, the earliest first.
    pub fn of_body(view: &View<'a>, body: Body) -> Vec<Self> {
        let directory = view.directory();
        let changes = directory.changes_of(body).iter();
        changes
            .filter(|id| directory.get(**id).date.earliest() <= view.day())
            .map(|id| Self::new(view, *id))
            .collect()
    }

    fn new(view: &View<'a>, id: Id<Change>) -> Self {
        let change = view.directory().get(id);
        let references = |parties: &[_]| {
            let parties = parties.iter();
            parties
                .map(|party| Reference::of_party(view, *party))
                .collect()
        };
        Self {
            iri: iri_in(view, Page::Changes(None), &change.slug.to_string()),
            from: references(&change.from),
            to: references(&change.to),
            change,
        }
    }
}
