//! What is known while records are resolved, and what they have come to.

use std::collections::{BTreeMap, BTreeSet};

use super::records::{Identity, Meant};
use crate::edit::content_ref::ContentRef;
use crate::edit::draft::Draft;
use crate::edit::register::{Register, folded};
use crate::edit::rows::{Doubt, Edit, RowEdit, TablePlace};
use crate::edit::spelling::{self, Name};
use crate::messages::{Message, say};
use crate::text::{PhoneRegion, Slug};

/// What the records change.
#[derive(Default)]
pub struct Resolved {
    /// The records that change something.
    pub rows: Vec<RowEdit>,
    /// The records that are left out.
    pub doubts: Vec<Doubt>,
    /// What of the others is left out.
    pub details: Vec<Doubt>,
}

/// Whoever may be asked: whether something is so; nothing where nobody answers.
pub type Asked<'a> = &'a mut dyn FnMut(&Message) -> Option<bool>;

/// What records are resolved with.
pub(super) struct Resolving<'a> {
    /// The organization whose list it is, where the records do not tell it.
    pub(super) organization: Option<&'a Slug>,
    pub(super) register: &'a mut Register,
    pub(super) draft: &'a Draft,
    pub(super) region: Option<PhoneRegion>,
    pub(super) asked: Asked<'a>,
    pub(super) counts: BTreeMap<(Vec<String>, String), usize>,
    /// People whom these records begin.
    pub(super) begun: Vec<Slug>,
    /// What the keys of the data stand for.
    pub(super) keys: BTreeMap<String, ContentRef>,
    /// All that a key stands for, and another key does not.
    pub(super) claimed: BTreeSet<ContentRef>,
    /// The keys of which the content has been told what it lacked.
    pub(super) told: BTreeSet<String>,
    /// The tables that have been added to lists.
    pub(super) appended: BTreeSet<String>,
    /// What the record says otherwise than the content.
    pub(super) differing: Vec<Message>,
    /// What is named by its key, once all are known.
    pub(super) references: Vec<Reference>,
    pub(super) resolved: Resolved,
}

/// A key of a table that is to name another thing.
pub(super) struct Reference {
    pub(super) place: Message,
    pub(super) table: TablePlace,
    pub(super) key: &'static str,
    pub(super) meant: String,
}

impl Resolving<'_> {
    pub(super) fn row(&mut self, place: &Message, edits: Vec<Edit>) {
        if !edits.is_empty() {
            let place = place.clone();
            self.resolved.rows.push(RowEdit::new(place, edits));
        }
    }

    pub(super) fn doubt(&mut self, place: &Message, reason: Message) {
        let place = place.clone();
        self.resolved.doubts.push(Doubt { place, reason });
    }

    /// What has been found or begun under a key.
    pub(super) fn of_key(&self, who: &Identity) -> Option<ContentRef> {
        self.keys.get(who.key.as_ref()?).cloned()
    }

    /// Lets the key of the data stand for a thing, and no other key.
    pub(super) fn claim(&mut self, who: &Identity, thing: &ContentRef) {
        if let Some(key) = &who.key {
            self.claimed.insert(thing.clone());
            self.keys.insert(key.clone(), thing.clone());
        }
    }

    pub(super) fn disclaim(&mut self, who: &Identity) {
        if let Some(key) = &who.key {
            self.told.remove(key);
            if let Some(thing) = self.keys.remove(key) {
                self.claimed.remove(&thing);
            }
        }
    }

    /// Whether another key stands for a thing than that of the data.
    pub(super) fn is_another(&self, who: &Identity, thing: &ContentRef) -> bool {
        who.key.is_some() && self.claimed.contains(thing)
    }

    /// Lets a key of a table name what another key stands for, once that is known.
    pub(super) fn refer(
        &mut self,
        place: &Message,
        table: TablePlace,
        key: &'static str,
        meant: &str,
    ) {
        self.references.push(Reference {
            place: place.clone(),
            table,
            key,
            meant: meant.to_owned(),
        });
    }
}

/// The seat of a record: as many hold it at once as have such a record.
pub(super) fn seat(record: &Meant) -> (Vec<String>, String) {
    let first = |names: &[Name]| {
        names
            .first()
            .map_or_else(String::new, |(_, name)| folded(name))
    };
    let bodies = record.bodies.iter().map(|body| first(&body.identity.names));
    let post = record.post.as_ref().map(|post| &post.identity);
    let post = post.map_or_else(String::new, |who| match &who.key {
        Some(key) => key.clone(),
        None => first(&who.names),
    });
    (bodies.collect(), post)
}

/// The organization that a body is or is part of.
pub(super) fn organization_of(body: &ContentRef) -> &Slug {
    body.organization().unwrap_or_else(|| body.slug())
}

/// The slug that a new thing is to have.
pub(super) fn suggested(who: &Identity, is_person: bool) -> Result<Slug, Message> {
    let told = who.slug.as_ref().or(who.suggested.as_ref());
    let others = who.other_names.iter().flat_map(|other| &other.names);
    let all: Vec<Name> = who.names.iter().chain(others).cloned().collect();
    // Names in other letters tell none, but the data has what tells one thing from all others.
    let key = || {
        let key = who.key.as_ref()?;
        Slug::parse(key).map_or_else(|error| error.suggestion, Some)
    };
    told.cloned()
        .or_else(|| spelling::slug(&who.names, is_person))
        .or_else(|| spelling::slug(&all, is_person))
        .or_else(key)
        .ok_or_else(|| {
            let name = who.names.first().map_or("", |(_, name)| name);
            match is_person {
                true => say::no_slug_from_name(name),
                false => say::no_slug_from_names(),
            }
        })
}

/// Whether one of these numbers is among those.
pub(super) fn is_numbered(known: &[(String, String)], own: &[(String, String)]) -> bool {
    own.iter().any(|number| known.contains(number))
}
