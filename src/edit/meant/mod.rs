//! What records of somebody's data mean: who is what, where, and how they are reached. Whether they were rows of a list or tables
//! of another format is for whoever read them.
//!
//! What the content has is found by its key, slug or number where the data tells it, or by what it is called: a unit in its
//! organization, a post in its body, a person by name and body. Where a name alone speaks for somebody, an editor is asked;
//! where nobody can be, the record is left out. What the content has is left as it is, and what it lacks is added.

mod contacts;
mod facts;
mod people;
mod posts;
mod records;

use std::collections::{BTreeMap, BTreeSet};

use self::people::{is_numbered, suggested};
pub use self::posts::area_value;
pub use self::records::{
    Facts, Holding, Identity, Level, Meant, MeantBody, MeantContact, MeantName, MeantPerson,
    MeantPost, lines_of_texts,
};
use super::content_ref::ContentRef;
use super::draft::Draft;
use super::new;
use super::register::{Body, Register, WordKind, folded, is_called};
use super::rows::{Doubt, Edit, RowEdit, TablePlace};
use super::spelling::{self, Name};
use super::values::Value;
use crate::messages::{Message, say};
use crate::model::OrganizationKind;
use crate::text::{Choice, PhoneRegion, Slug};

/// What the records change.
#[derive(Default)]
pub struct Resolved {
    /// The records that change something.
    pub rows: Vec<RowEdit>,
    /// The records that are left out.
    pub doubts: Vec<Doubt>,
}

/// Whoever may be asked: whether something is so; nothing where nobody answers.
pub type Asked<'a> = &'a mut dyn FnMut(&Message) -> Option<bool>;

/// Finds what the records are about in the content, and begins what it lacks.
pub fn resolve(
    records: &[Meant],
    organization: Option<&Slug>,
    register: &mut Register,
    (draft, region): (&Draft, Option<PhoneRegion>),
    asked: Asked<'_>,
) -> Resolved {
    let mut counts = BTreeMap::new();
    let told_apart = |record: &&Meant| {
        let person = record.person.as_ref();
        person.is_some_and(|person| person.identity.key.is_none())
    };
    for record in records.iter().filter(told_apart) {
        *counts.entry(seat(record)).or_insert(0) += 1;
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
        references: Vec::new(),
        resolved: Resolved::default(),
    };
    resolving.all(records);
    resolving.resolved
}

/// The seat of a record: as many hold it at once as have such a record.
fn seat(record: &Meant) -> (Vec<String>, String) {
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

struct Resolving<'a> {
    /// The organization whose list it is, where the records do not tell it.
    organization: Option<&'a Slug>,
    register: &'a mut Register,
    draft: &'a Draft,
    region: Option<PhoneRegion>,
    asked: Asked<'a>,
    counts: BTreeMap<(Vec<String>, String), usize>,
    /// People whom these records begin.
    begun: Vec<Slug>,
    /// What the keys of the data stand for.
    keys: BTreeMap<String, ContentRef>,
    /// All that a key stands for, and another key does not.
    claimed: BTreeSet<ContentRef>,
    /// The keys of which the content has been told what it lacked.
    told: BTreeSet<String>,
    /// The tables that have been added to lists.
    appended: BTreeSet<String>,
    /// What is named by its key, once all are known.
    references: Vec<Reference>,
    resolved: Resolved,
}

/// A key of a table that is to name another thing.
struct Reference {
    place: Message,
    table: TablePlace,
    key: &'static str,
    meant: String,
}

impl Resolving<'_> {
    fn all(&mut self, records: &[Meant]) {
        let mut is_left_out = false;
        for record in records {
            if record.continues && is_left_out {
                continue;
            }
            let made = self.record(record);
            is_left_out = made.is_err() && !record.continues;
            match made {
                Ok(edits) => match self.resolved.rows.last_mut() {
                    Some(row) if record.continues && row.place == record.place => {
                        row.edits.extend(edits);
                    }
                    _ => self.row(&record.place, edits),
                },
                Err(reason) => self.doubt(&record.place, reason),
            }
        }
        for reference in std::mem::take(&mut self.references) {
            self.resolve_reference(&reference);
        }
    }

    fn row(&mut self, place: &Message, edits: Vec<Edit>) {
        if !edits.is_empty() {
            let place = place.clone();
            self.resolved.rows.push(RowEdit { place, edits });
        }
    }

    fn doubt(&mut self, place: &Message, reason: Message) {
        let place = place.clone();
        self.resolved.doubts.push(Doubt { place, reason });
    }

    fn record(&mut self, record: &Meant) -> Result<Vec<Edit>, Message> {
        let Some(person) = &record.person else {
            let body = self.body(record)?;
            return match &record.post {
                Some(post) if post.identity.key.is_some() => {
                    let post = self.described_post(&body, record, post)?;
                    let place = self.register.post(&post).map(|post| post.table());
                    let contact = std::slice::from_ref(&record.contact);
                    Ok(place.map_or_else(Vec::new, |place| self.lacking_contacts(&place, contact)))
                }
                _ => self.contact_of_body(record, &body),
            };
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
        edits.extend(of_place?);
        Ok(edits)
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

    /// What has been found or begun under a key.
    fn of_key(&self, who: &Identity) -> Option<ContentRef> {
        self.keys.get(who.key.as_ref()?).cloned()
    }

    /// Lets the key of the data stand for a thing, and no other key.
    fn claim(&mut self, who: &Identity, thing: &ContentRef) {
        if let Some(key) = &who.key {
            self.claimed.insert(thing.clone());
            self.keys.insert(key.clone(), thing.clone());
        }
    }

    fn disclaim(&mut self, who: &Identity) {
        if let Some(key) = &who.key {
            self.told.remove(key);
            if let Some(thing) = self.keys.remove(key) {
                self.claimed.remove(&thing);
            }
        }
    }

    /// Whether another key stands for a thing than that of the data.
    fn is_another(&self, who: &Identity, thing: &ContentRef) -> bool {
        who.key.is_some() && self.claimed.contains(thing)
    }

    /// Lets a key of a table name what another key stands for, once that is known.
    fn refer(&mut self, place: &Message, table: TablePlace, key: &'static str, meant: &str) {
        self.references.push(Reference {
            place: place.clone(),
            table,
            key,
            meant: meant.to_owned(),
        });
    }

    fn resolve_reference(&mut self, reference: &Reference) {
        let Some(thing) = self.keys.get(&reference.meant) else {
            let reason = say::names_nothing_of_data(&reference.meant);
            return self.doubt(&reference.place, reason);
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

    /// The organization whose list it is.
    fn own_organization(&self) -> Option<ContentRef> {
        let organization = self.organization?;
        Some(ContentRef::Organization(organization.clone()))
    }

    /// The body of a record, as far as the content has it.
    fn known_body(&self, record: &Meant) -> Option<ContentRef> {
        let mut body = self.own_organization();
        for meant in &record.bodies {
            body = Some(self.known(body.as_ref(), meant)?);
        }
        body
    }

    /// A body of the content, within another one where it is a unit.
    fn known(&self, within: Option<&ContentRef>, meant: &MeantBody) -> Option<ContentRef> {
        let who = &meant.identity;
        let found = || match meant.level {
            Level::Unit => self
                .unit_of_slug(within?, who)
                .or_else(|| self.unit(within?, &who.names)),
            Level::Organization | Level::External => self.top_body(meant),
            Level::Named => None,
        };
        self.of_key(who)
            .or_else(|| found().filter(|thing| !self.is_another(who, thing)))
    }

    /// An organization or a body outside the directory, by its slug, a number or what it is called.
    fn top_body(&self, meant: &MeantBody) -> Option<ContentRef> {
        let who = &meant.identity;
        let organizations = self.register.bodies.iter();
        let organizations =
            organizations.filter(|body| matches!(body.thing, ContentRef::Organization(_)));
        // What is outside for others may be an organization here.
        let bodies: Vec<&Body> = match meant.level {
            Level::External => {
                let bodies = self.register.external_bodies.iter();
                bodies.chain(organizations).collect()
            }
            _ => organizations.collect(),
        };
        let find = |is_so: &dyn Fn(&Body) -> bool| bodies.iter().find(|body| is_so(body));
        let found = find(&|body| who.slug.as_ref() == Some(body.thing.slug()))
            .or_else(|| find(&|body| is_numbered(&body.identifiers, &who.identifiers)))
            .or_else(|| find(&|body| is_named(body, &who.names)));
        found.map(|body| body.thing.clone())
    }

    /// The unit of an organization that has a slug; one of another directory has the same name too.
    fn unit_of_slug(&self, within: &ContentRef, who: &Identity) -> Option<ContentRef> {
        let organization = organization_of(within);
        let find = |slug: &Slug| {
            let thing = ContentRef::Unit(organization.clone(), slug.clone());
            self.register.body(&thing)
        };
        let own = who.slug.as_ref().and_then(find);
        let alike = || {
            let body = who.suggested.as_ref().and_then(find);
            body.filter(|body| is_named(body, &who.names))
        };
        own.or_else(alike).map(|body| body.thing.clone())
    }

    /// The unit that is called so: within the body where it has one, or the only one of the organization.
    fn unit(&self, within: &ContentRef, names: &[Name]) -> Option<ContentRef> {
        let organization = organization_of(within);
        let own = self
            .register
            .body(&ContentRef::Organization(organization.clone()));
        let of_organization = own
            .iter()
            .flat_map(|body| body.names.iter().chain(&body.others));
        let of_organization: Vec<&str> = of_organization.map(|(_, name)| name.as_str()).collect();
        // A list may put the name of the organization before that of the unit.
        let without = names.iter().flat_map(|(tag, name)| {
            let rest = of_organization
                .iter()
                .filter_map(|own| name.strip_prefix(*own));
            rest.filter(|rest| !rest.is_empty())
                .map(|rest| (tag.clone(), rest.to_owned()))
        });
        let names: Vec<Name> = names.iter().cloned().chain(without).collect();
        let is_so = |body: &&Body| !body.has_ended && is_named(body, &names);
        if own.is_some_and(|own| is_so(&own)) {
            return own.map(|own| own.thing.clone());
        }
        let bodies = self.register.bodies.iter();
        let units: Vec<&Body> = bodies
            .filter(|body| body.thing.organization() == Some(organization))
            .filter(is_so)
            .collect();
        let parent = match within {
            ContentRef::Unit(_, slug) => Some(slug),
            _ => None,
        };
        let here = units.iter().find(|unit| unit.parent.as_ref() == parent);
        match (here, &units[..]) {
            (Some(unit), _) => Some(unit.thing.clone()),
            (None, [unit]) if parent.is_none() => Some(unit.thing.clone()),
            _ => None,
        }
    }

    /// The body of a record, with what the content lacks of it; bodies that the content lacks are begun.
    fn body(&mut self, record: &Meant) -> Result<ContentRef, Message> {
        let mut body = self.own_organization();
        for meant in &record.bodies {
            let thing = match self.known(body.as_ref(), meant) {
                Some(known) => known,
                None => self.begin_body(body.as_ref(), meant, &record.place)?,
            };
            self.describe_body(&thing, meant, &record.place);
            body = Some(thing);
        }
        body.ok_or_else(say::record_without_body)
    }

    fn begin_body(
        &mut self,
        within: Option<&ContentRef>,
        meant: &MeantBody,
        place: &Message,
    ) -> Result<ContentRef, Message> {
        let who = &meant.identity;
        let names = &who.names;
        let suggested = suggested(who, false)?;
        let parent = match within {
            Some(ContentRef::Unit(_, unit)) if meant.level == Level::Unit => Some(unit.clone()),
            _ => None,
        };
        let entry: Box<dyn new::Entry> = match meant.level {
            Level::Organization => Box::new(new::Organization {
                name: names.clone(),
                kind: self.kind(meant, OrganizationKind::Other)?,
            }),
            Level::External | Level::Named => Box::new(new::ExternalBody {
                name: names.clone(),
            }),
            Level::Unit => {
                let within = within.ok_or_else(say::record_without_body)?;
                Box::new(new::Unit {
                    organization: organization_of(within).clone(),
                    parent: parent.clone(),
                    name: names.clone(),
                    kind: self.kind(meant, spelling::kind_of_unit(names))?,
                })
            }
        };
        let thing = self.register.take_free(&entry.thing(&suggested))?;
        let begin = Edit::Begin(entry, thing.slug().clone());
        self.row(place, vec![begin]);
        let bodies = match thing {
            ContentRef::ExternalBody(_) => &mut self.register.external_bodies,
            _ => &mut self.register.bodies,
        };
        bodies.push(Body {
            file: match &thing {
                ContentRef::Organization(slug) => format!("organizations/{slug}/organization.toml"),
                other => format!("{other}.toml"),
            },
            thing: thing.clone(),
            names: names.clone(),
            others: Vec::new(),
            parent,
            identifiers: who.identifiers.clone(),
            has_ended: false,
        });
        Ok(thing)
    }

    /// What kind of body a new one is: the one that is told, where there is such a one.
    fn kind<K: Choice>(&self, meant: &MeantBody, otherwise: K) -> Result<Slug, Message> {
        let own = self.register.words.get(&WordKind::Kind);
        let told = meant.kind.as_deref().filter(|kind| {
            let mut own = own.into_iter().flatten();
            K::from_word(kind).is_some() || own.any(|(slug, _)| slug.as_str() == *kind)
        });
        let kind = told.unwrap_or_else(|| otherwise.word());
        Slug::parse(kind).map_err(|_| say::no_slug_from_names())
    }

    /// Adds what the content lacks of what is said of a body.
    fn describe_body(&mut self, thing: &ContentRef, meant: &MeantBody, place: &Message) {
        let who = &meant.identity;
        let Some(key) = &who.key else {
            return;
        };
        self.claim(who, thing);
        let is_described = meant.parent.is_some()
            || !meant.facts.is_empty()
            || !meant.contacts.is_empty()
            || !who.other_names.is_empty()
            || !who.identifiers.is_empty();
        if !is_described || !self.told.insert(key.clone()) {
            return;
        }
        let Some(table) = self.register.body(thing).map(Body::table) else {
            return;
        };
        let mut edits = self.lacking_of_identity(&table, who);
        edits.extend(self.lacking(&table, &meant.facts));
        edits.extend(self.lacking_contacts(&table, &meant.contacts));
        self.row(place, edits);
        if let Some(parent) = &meant.parent {
            self.refer(place, table, "parent", parent);
        }
    }

    /// A way to reach a body, or a post of it that nobody holds.
    fn contact_of_body(&self, record: &Meant, body: &ContentRef) -> Result<Vec<Edit>, Message> {
        let mut contact = record.contact.clone();
        let post = record.post.as_ref();
        let place = match post.and_then(|post| self.post(body, post)) {
            // Whose of several seats it is, nobody knows.
            Some(post) if post.is_shared => return Err(say::row_without_anybody()),
            Some(post) => post.table(),
            None => {
                if let Some(post) = post.filter(|_| contact.purpose.is_empty()) {
                    contact.purpose.clone_from(&post.identity.names);
                }
                let known = self.register.body(body);
                let known = known.ok_or_else(|| say::no_place_for_row(body.slug().as_str()))?;
                known.table()
            }
        };
        let known = self.contacts(&place);
        let lines = contact.lines();
        if lines.is_empty() || known.iter().any(|known| self.has_all(known, &contact)) {
            return Ok(Vec::new());
        }
        Ok(vec![Edit::Append {
            table: place,
            key: "contacts",
            lines,
        }])
    }
}

/// The organization that a body is or is part of.
fn organization_of(body: &ContentRef) -> &Slug {
    body.organization().unwrap_or_else(|| body.slug())
}

fn is_named(body: &Body, names: &[Name]) -> bool {
    let known: Vec<Name> = body.names.iter().chain(&body.others).cloned().collect();
    names.iter().any(|(_, name)| is_called(&known, name))
}

/// Whether a record tells of a body that is known by its name alone.
fn is_outside(record: &Meant) -> bool {
    let last = record.bodies.last();
    last.is_some_and(|body| body.level == Level::Named)
}
