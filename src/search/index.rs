//! The index of a directory: built once, and then changed where the content has changed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use anyhow::{Result, anyhow};
use rayon::prelude::*;
use tantivy::Searcher;
use xxhash_rust::xxh3::{Xxh3, xxh3_128};

use super::entry::Entry;
use super::labels::Labels;
use super::lexicon::Lexicon;
use super::store::{Fields, Store};
use super::terms::Terms;
use super::text_terms::KnownTexts;
use super::thing::Thing;
use super::view::View;
use crate::model::{Directory, Id, Organization, Person};
use crate::text::Choice;

/// The index of a directory as it is at one time.
pub struct Index {
    store: Arc<Mutex<Kept>>,
    fields: Fields,
    view: View,
    labels: Labels,
    lexicon: Lexicon,
    /// By serial number; `None` for what is gone.
    things: Vec<Option<Thing>>,
    /// By the hash of its key: the serial number of a thing and the hash of what is known of it.
    documents: HashMap<u128, (u64, u64)>,
    version: u64,
}

/// The store with the number of its last state.
struct Kept {
    store: Store,
    version: u64,
}

/// What is to be indexed of a thing.
struct Document {
    key: u128,
    thing: Thing,
    /// The terms by which searches are narrowed down.
    marks: String,
    /// A hash of all that is known of it.
    contents: u64,
}

/// How many things are read together before they are handed on to be indexed.
const AT_ONCE: usize = 4096;

impl Index {
    /// Indexes a directory.
    ///
    /// # Errors
    /// Where the threads that build the index cannot be started.
    pub fn build(directory: &Directory, labels: Labels) -> Result<Self> {
        let all = Thing::all(directory);
        let mut store = Store::new(all.len())?;
        let known = KnownTexts::new();
        let mut things = Vec::with_capacity(all.len());
        let mut documents = HashMap::with_capacity(all.len());
        // In the order of the directory, so that the same content is always searched in the same order.
        for some in all.chunks(AT_ONCE) {
            let read = some.par_iter();
            let read = read.map(|thing| Document::with_terms(directory, &labels, *thing, &known));
            let read: Vec<_> = read.collect();
            for (document, terms) in read {
                let serial = things.len() as u64;
                store.add(serial, terms, &document.marks)?;
                things.push(Some(document.thing));
                documents.insert(document.key, (serial, document.contents));
            }
        }
        let view = store.commit()?;
        Ok(Self {
            fields: store.fields(),
            view,
            labels,
            lexicon: lexicon(directory),
            things,
            documents,
            store: Arc::new(Mutex::new(Kept { store, version: 0 })),
            version: 0,
        })
    }

    /// The index of another state of the same content: what has not changed is not indexed again. This one stays as
    /// it is.
    ///
    /// # Errors
    /// Where the threads that build the index have failed.
    pub fn of_changed(&self, directory: &Directory, labels: Labels) -> Result<Self> {
        let mut kept = self
            .store
            .lock()
            .map_err(|_| anyhow!("an earlier change of the search index failed"))?;
        if labels != self.labels || kept.version != self.version {
            drop(kept);
            return Self::build(directory, labels);
        }
        // Should this fail half-way, the next change finds another version than its own, and builds anew.
        kept.version += 1;
        let version = kept.version;
        let mut known = self.documents.clone();
        let mut things = vec![None; self.things.len()];
        let mut next = HashMap::with_capacity(known.len());
        let texts = KnownTexts::new();
        for document in documents(directory, &labels) {
            let before = known.remove(&document.key);
            let serial = match before {
                Some((serial, contents)) if contents == document.contents => serial,
                _ => {
                    if let Some((serial, _)) = before {
                        kept.store.remove(serial);
                    }
                    let serial = things.len() as u64;
                    things.push(None);
                    let entry = Entry::new(directory, &labels, document.thing, None);
                    let terms = Terms::new(document.thing, &entry, &texts);
                    kept.store.add(serial, terms, &document.marks)?;
                    serial
                }
            };
            things[serial as usize] = Some(document.thing);
            next.insert(document.key, (serial, document.contents));
        }
        for (serial, _) in known.values() {
            kept.store.remove(*serial);
        }
        let view = kept.store.commit()?;
        drop(kept);
        Ok(Self {
            store: Arc::clone(&self.store),
            fields: self.fields,
            view,
            labels,
            lexicon: lexicon(directory),
            things,
            documents: next,
            version,
        })
    }

    pub(super) fn fields(&self) -> Fields {
        self.fields
    }

    pub(super) fn view(&self) -> &View {
        &self.view
    }

    pub(super) fn searcher(&self) -> &Searcher {
        self.view.searcher()
    }

    pub(super) fn labels(&self) -> &Labels {
        &self.labels
    }

    pub(super) fn lexicon(&self) -> &Lexicon {
        &self.lexicon
    }

    /// The thing of a serial number.
    pub(super) fn thing(&self, serial: u64) -> Option<Thing> {
        self.things
            .get(usize::try_from(serial).ok()?)
            .copied()
            .flatten()
    }
}

/// The words of the content for searching, with the names of the organizations.
fn lexicon(directory: &Directory) -> Lexicon {
    let mut lexicon = Lexicon::new(directory.search_words());
    for id in directory.organizations() {
        let names = &directory.get(id).profile.names.last;
        let names = std::iter::once(&names.name)
            .chain(&names.short)
            .chain(&names.others);
        for (_, name) in names.flat_map(|name| name.iter()) {
            lexicon.know_organization(&name.value, id);
        }
    }
    lexicon
}

impl Document {
    fn new(directory: &Directory, thing: Thing, entry: &Entry<'_>) -> Self {
        let marks = marks(directory, thing);
        Self {
            key: xxh3_128(thing.key(directory).as_bytes()),
            thing,
            contents: contents(entry, &marks),
            marks,
        }
    }

    fn with_terms(
        directory: &Directory,
        labels: &Labels,
        thing: Thing,
        known: &KnownTexts,
    ) -> (Self, Terms) {
        let entry = Entry::new(directory, labels, thing, None);
        let document = Self::new(directory, thing, &entry);
        (document, Terms::new(thing, &entry, known))
    }
}

/// What is to be indexed, in the order of the directory.
fn documents(directory: &Directory, labels: &Labels) -> Vec<Document> {
    let things = Thing::all(directory);
    let document = |thing: Thing| {
        let entry = Entry::new(directory, labels, thing, None);
        Document::new(directory, thing, &entry)
    };
    things.into_par_iter().map(document).collect()
}

/// A hash of all that is known of a thing.
fn contents(entry: &Entry<'_>, marks: &str) -> u64 {
    let mut hash = Xxh3::new();
    hash.update(marks.as_bytes());
    for field in &entry.fields {
        hash.update(&[field.role as u8]);
        hash.update(field.text.as_bytes());
        hash.update(&[0]);
    }
    hash.digest()
}

/// The terms by which searches are narrowed down.
fn marks(directory: &Directory, thing: Thing) -> String {
    let mut marks = kind_mark(thing.kind());
    for organization in organizations(directory, thing) {
        marks.push(' ');
        marks.push_str(&organization_mark(directory, organization));
    }
    marks
}

/// The term that all things of a kind have.
pub(super) fn kind_mark(kind: super::Kind) -> String {
    format!("kind:{}", kind.word())
}

/// The term that everything of an organization has.
pub(super) fn organization_mark(directory: &Directory, organization: Id<Organization>) -> String {
    format!("organization:{}", directory.get(organization).slug)
}

/// The organizations that a thing belongs to; a person belongs to those in which that person holds or held a post.
pub(super) fn organizations(directory: &Directory, thing: Thing) -> Vec<Id<Organization>> {
    match thing {
        Thing::Person(id) => organizations_of(directory, id),
        other => other.organization(directory).into_iter().collect(),
    }
}

/// The organizations in which a person holds or held a post.
fn organizations_of(directory: &Directory, person: Id<Person>) -> Vec<Id<Organization>> {
    let mut organizations = Vec::new();
    for appointment in directory.appointments_of(person) {
        let organization = directory.organization_of(directory.get(appointment.post).body);
        if !organizations.contains(&organization) {
            organizations.push(organization);
        }
    }
    organizations
}
