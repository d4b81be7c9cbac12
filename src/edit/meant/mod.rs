//! What records of somebody's data mean: who is what, where, and how they are reached. Whether they were rows of a list or tables
//! of another format is for whoever read them.
//!
//! What the content has is found by its key, slug or number where the data tells it, or by what it is called: a unit in its
//! organization, a post in its body, a person by name and body. Where a name alone speaks for somebody, an editor is asked;
//! where nobody can be, the record is left out. What the content has is left as it is, and what it lacks is added.

mod bodies;
mod contacts;
mod facts;
mod heads;
mod people;
mod posts;
mod records;
mod resolving;

use std::collections::{BTreeMap, BTreeSet};

pub use self::heads::without_head;
pub use self::posts::area_value;
pub use self::records::{
    Facts, Holding, Identity, Level, Meant, MeantBody, MeantContact, MeantName, MeantPerson,
    MeantPost, Read, lines_of_texts,
};
pub use self::resolving::{Asked, Resolved};
use self::resolving::{Reference, Resolving, seat};
use super::content_ref::ContentRef;
use super::draft::Draft;
use super::register::{Register, folded};
use super::rows::{Doubt, Edit, RowEdit};
use super::values::Value;
use crate::messages::{Message, say};
use crate::text::{PhoneRegion, Slug};

/// Finds what the records are about in the content, and begins what it lacks.
pub fn resolve(
    records: &[Meant],
    organization: Option<&Slug>,
    register: &mut Register,
    (draft, region): (&Draft, Option<PhoneRegion>),
    asked: Asked<'_>,
) -> Resolved {
    let mut counts = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let told_apart = |record: &&Meant| {
        let person = record.person.as_ref();
        person.is_some_and(|person| person.identity.key.is_none())
    };
    for record in records.iter().filter(told_apart) {
        // Somebody who is told of twice takes one seat.
        let names = record.person.as_ref().map(|person| &person.identity.names);
        let name = names
            .and_then(|names| names.first())
            .map(|(_, name)| folded(name));
        if seen.insert((seat(record), name)) {
            *counts.entry(seat(record)).or_insert(0) += 1;
        }
    }
    let mut resolving = Resolving {
        organization,
        register,
        draft,
        region,
        asked,
        counts,
        begun: Vec::new(),
        keys: BTreeMap::new(),
        claimed: BTreeSet::new(),
        told: BTreeSet::new(),
        appended: BTreeSet::new(),
        differing: Vec::new(),
        references: Vec::new(),
        resolved: Resolved::default(),
    };
    resolving.all(records);
    resolving.resolved
}

/// What a record changes.
struct Made {
    edits: Vec<Edit>,
    /// What the person holds, or belongs to.
    held: Vec<Edit>,
}

impl Resolving<'_> {
    fn all(&mut self, records: &[Meant]) {
        let mut is_left_out = false;
        let mut row = None;
        for record in records {
            if record.continues && is_left_out {
                continue;
            }
            let made = self.record(record);
            for reason in std::mem::take(&mut self.differing) {
                let place = record.place.clone();
                self.resolved.details.push(Doubt { place, reason });
            }
            is_left_out = made.is_err() && !record.continues;
            match made {
                Ok(made) => {
                    let above = row.filter(|_| record.continues);
                    row = self.row_with(above, record, made);
                }
                Err(reason) => self.doubt(&record.place, reason),
            }
        }
        for reference in std::mem::take(&mut self.references) {
            self.resolve_reference(&reference);
        }
    }

    /// Adds edits to a row above, which comes behind what they need then; or as one of their own. Gives where that is.
    fn row_with(&mut self, above: Option<usize>, record: &Meant, made: Made) -> Option<usize> {
        let Made { edits, held } = made;
        let rows = &mut self.resolved.rows;
        let mut row = match above {
            Some(above) => rows.remove(above),
            None => RowEdit::new(record.place.clone(), Vec::new()),
        };
        row.edits.extend(edits);
        if !held.is_empty() {
            let place = record.place_of_holding.as_ref().unwrap_or(&record.place);
            row.parts.push(RowEdit::new(place.clone(), held));
        }
        if row.edits.is_empty() && row.parts.is_empty() {
            return None;
        }
        rows.push(row);
        rows.len().checked_sub(1)
    }

    fn record(&mut self, record: &Meant) -> Result<Made, Message> {
        let Some(person) = &record.person else {
            let body = self.body(record)?;
            let edits = match &record.post {
                Some(post) if post.identity.key.is_some() => {
                    let post = self.described_post(&body, record, post)?;
                    let place = self.register.post(&post).map(|post| post.table());
                    let contact = std::slice::from_ref(&record.contact);
                    place.map_or_else(Vec::new, |place| self.lacking_contacts(&place, contact))
                }
                _ => self.contact_of_body(record, &body)?,
            };
            return Ok(Made {
                edits,
                held: Vec::new(),
            });
        };
        // Whoever is left out begins neither a unit nor a post.
        let known = self.known_body(record);
        let found = self.person(person, known.as_ref(), record)?;
        let body = match record.is_of_person_alone || is_outside(record) {
            true => None,
            false => Some(self.body(record)?),
        };
        let mut edits = Vec::new();
        let (slug, is_new) = match found {
            Some(slug) => (slug, false),
            // Who somebody is tells nobody why somebody is in the directory.
            None if record.is_of_person_alone && !person.has_biography() => {
                return Err(say::person_holds_nothing());
            }
            None => (self.begin_person(person, &mut edits)?, true),
        };
        self.claim(&person.identity, &ContentRef::Person(slug.clone()));
        edits.extend(self.lacking_of_person(&slug, person));
        let of_place = match (&body, &record.post) {
            (Some(body), Some(post)) => self.in_post(&slug, body, is_new, record, post),
            (Some(body), None) if person.identity.key.is_none() => {
                Ok(self.belong(&slug, body, is_new, record))
            }
            _ if record.is_of_person_alone => Ok(Vec::new()),
            _ => self.affiliation(&slug, record),
        };
        if of_place.is_err() && is_new {
            self.register.people.retain(|known| known.slug != slug);
            self.disclaim(&person.identity);
        }
        let held = of_place?;
        Ok(Made { edits, held })
    }

    /// Somebody in a post that may be told of besides.
    fn in_post(
        &mut self,
        person: &Slug,
        body: &ContentRef,
        is_new: bool,
        record: &Meant,
        post: &MeantPost,
    ) -> Result<Vec<Edit>, Message> {
        if post.identity.key.is_some() {
            self.described_post(body, record, post)?;
        }
        self.appoint(person, body, is_new, record, post)
    }

    fn resolve_reference(&mut self, reference: &Reference) {
        if self.has(&reference.table, reference.key) {
            return;
        }
        let Some(thing) = self.keys.get(&reference.meant) else {
            self.resolved.details.push(Doubt {
                place: reference.place.clone(),
                reason: say::names_nothing_of_data(&reference.meant),
            });
            return;
        };
        let slug = thing.slug();
        let value = match thing {
            ContentRef::Organization(_) => {
                Value::Literal(format!("{{ organization = \"{slug}\" }}"))
            }
            ContentRef::ExternalBody(_) => {
                Value::Literal(format!("{{ external_body = \"{slug}\" }}"))
            }
            _ => Value::Text(slug.to_string()),
        };
        let mut facts = Facts::default();
        facts.value(reference.key, Some(value));
        let edits = self.lacking(&reference.table, &facts);
        self.row(&reference.place, edits);
    }
}

/// Whether a record tells of a body that is known by its name alone.
fn is_outside(record: &Meant) -> bool {
    let last = record.bodies.last();
    last.is_some_and(|body| body.level == Level::Named)
}
