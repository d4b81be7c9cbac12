//! Organizations of a document: which are organizations of the directory, which units of them, and which bodies outside it.

use std::collections::{BTreeMap, BTreeSet};

use super::ids::Permalink;
use super::names::{Bearer, names};
use super::reading::{Reading, day};
use super::wire::{Document, Link, Organization, Text};
use crate::edit::meant::{Level, Meant, MeantBody, area_value};
use crate::edit::values::Value;
use crate::messages::{Message, say};
use crate::text::End;

/// The bodies of a document by their identifiers: each with those above it, the uppermost first.
pub struct Bodies<'a> {
    paths: BTreeMap<&'a str, Vec<MeantBody>>,
}

/// Organizations that are in no other and are no parties.
pub fn tops(document: &Document) -> Vec<&Organization> {
    let ids: BTreeSet<&str> = document
        .organizations
        .iter()
        .map(|body| body.id.as_str())
        .collect();
    let bodies = document.organizations.iter();
    let tops = bodies.filter(|body| match Permalink::parse(body.id.as_str()) {
        Some((_, permalink)) => matches!(permalink, Permalink::Organization(_)),
        None => !ids.contains(body.parent_id.as_str()) && !is_party(document, body),
    });
    tops.collect()
}

/// Whether people are in others' bodies on behalf of it, and it is not one of those.
fn is_party(document: &Document, body: &Organization) -> bool {
    let mut memberships = document.memberships.iter();
    let is_word = |word: &str| ["party", "faction", "parliamentary group"].contains(&word);
    is_word(body.classification.as_str())
        || memberships
            .any(|held| held.on_behalf_of_id == body.id && held.organization_id != body.id)
}

impl<'a> Bodies<'a> {
    /// The bodies of a document; of those that cannot be told, why.
    pub(super) fn of(reading: &mut Reading<'a>) -> Self {
        let document = reading.document;
        let known: BTreeMap<&str, &Organization> = document
            .organizations
            .iter()
            .map(|body| (body.id.as_str(), body))
            .collect();
        let tops: Vec<&str> = tops(document).iter().map(|body| body.id.as_str()).collect();
        let mut paths = BTreeMap::new();
        for (place, body) in document.organizations.iter().enumerate() {
            let mut chain = vec![body];
            let level = |body: &Organization| reading.level(body, &tops);
            while level(chain[0]) == Level::Unit
                && let Some(above) = known.get(chain[0].parent_id.as_str())
                && !chain.iter().any(|known| known.id == above.id)
            {
                chain.insert(0, above);
            }
            let place = record(say::thing_organization(), place, &body.name);
            let path = chain.iter().map(|body| reading.body(body, level(body)));
            match path.collect::<Result<Vec<_>, _>>() {
                // Who stands at the top of a circle is in nothing.
                Ok(path) if path.first().is_some_and(|top| top.level != Level::Unit) => {
                    paths.insert(body.id.as_str(), path);
                }
                Ok(_) => reading
                    .read
                    .doubt(&place, say::names_nothing_of_data(body.parent_id.as_str())),
                Err(reason) => reading.read.doubt(&place, reason),
            }
        }
        if let (Some(organization), [top]) = (reading.site.organization, &tops[..]) {
            let bodies = paths
                .values_mut()
                .filter_map(|path: &mut Vec<MeantBody>| path.first_mut());
            for body in bodies.filter(|body| body.identity.key.as_deref() == Some(top)) {
                body.identity.slug = Some(organization.clone());
            }
        }
        Self { paths }
    }

    /// The way to a body from the uppermost one above it.
    pub fn path(&self, id: &Text) -> Option<&[MeantBody]> {
        self.paths.get(id.as_str()).map(Vec::as_slice)
    }
}

impl<'a> Reading<'a> {
    fn level(&self, body: &Organization, tops: &[&str]) -> Level {
        let permalink = self
            .is_ours
            .and_then(|_| Permalink::parse(body.id.as_str()));
        let has_parent = || {
            let mut bodies = self.document.organizations.iter();
            bodies.any(|above| above.id == body.parent_id)
        };
        match permalink {
            Some((_, Permalink::Organization(_))) => Level::Organization,
            Some((_, Permalink::Unit(..))) => Level::Unit,
            Some((_, Permalink::ExternalBody(_))) => Level::External,
            Some(_) => Level::Named,
            None if tops.contains(&body.id.as_str()) => Level::Organization,
            None if is_party(self.document, body) || !has_parent() => Level::External,
            None => Level::Unit,
        }
    }

    /// A body as far as it tells which it is.
    fn body(&self, body: &Organization, level: Level) -> Result<MeantBody, Message> {
        let bearer = match level {
            Level::External | Level::Named => Bearer::ExternalBody,
            Level::Organization | Level::Unit => Bearer::Body,
        };
        let names = names(&body.name, &body.other_names, bearer, self.site.languages)?;
        let mut identity = self.identity(&body.id);
        identity.names = names.own;
        if identity.names.is_empty() {
            return Err(say::record_without_name());
        }
        Ok(MeantBody {
            level,
            identity,
            kind: body.classification.get().map(str::to_owned),
            ..MeantBody::default()
        })
    }

    /// The records of the bodies with all that is said of them.
    pub(super) fn bodies(&mut self, bodies: &Bodies<'_>) {
        let document = self.document;
        for (number, body) in document.organizations.iter().enumerate() {
            let place = record(say::thing_organization(), number, &body.name);
            let Some(path) = bodies.path(&body.id).filter(|_| self.is_of_use(body)) else {
                continue;
            };
            let mut path = path.to_vec();
            let above: Vec<&Link> = path
                .iter()
                .rev()
                .skip(1)
                .filter_map(|above| {
                    let key = above.identity.key.as_deref();
                    document
                        .organizations
                        .iter()
                        .find(|body| Some(body.id.as_str()) == key)
                })
                .flat_map(|above| &above.sources)
                .collect();
            let Some(meant) = path.last_mut().filter(|body| body.level != Level::Named) else {
                continue;
            };
            if let Err(reason) = self.describe_body(meant, body, &above, &place) {
                self.read.doubt(&place, reason);
                continue;
            }
            self.read.records.push(Meant {
                bodies: path,
                ..Meant::at(place)
            });
        }
    }

    /// Whether a body outside the directory is named by anything.
    fn is_of_use(&self, body: &Organization) -> bool {
        let document = self.document;
        let mut memberships = document.memberships.iter();
        let is_named = memberships.any(|held| {
            let is_party = held.on_behalf_of_id == body.id && !self.is_unknown(&body.id);
            is_party || held.organization_id == body.id
        });
        is_named
            || !is_party(document, body)
            || document
                .organizations
                .iter()
                .any(|other| other.parent_id == body.id)
    }

    fn describe_body(
        &mut self,
        meant: &mut MeantBody,
        body: &Organization,
        above: &[&Link],
        place: &Message,
    ) -> Result<(), Message> {
        let is_external = meant.level == Level::External;
        let bearer = match is_external {
            true => Bearer::ExternalBody,
            false => Bearer::Body,
        };
        let names = names(&body.name, &body.other_names, bearer, self.site.languages)?;
        meant.identity.other_names = names.others;
        self.leave_out_unknown(names.unknown, place);
        meant.identity.identifiers = self.identifiers(&body.identifiers, place);
        let facts = &mut meant.facts;
        self.links(facts, &body.id, &body.links, [&body.image].into_iter());
        if is_external {
            return Ok(());
        }
        let [start, end] = match meant.level {
            Level::Organization => ["established", "closed"],
            _ => ["start", "end"],
        };
        let ended = day(&body.dissolution_date)?;
        // Our documents say so where a body is over since nobody knows when.
        let is_over = self.is_ours.is_some() && body.summary.get().is_some();
        let unknown = is_over.then(|| End::UNKNOWN.to_owned());
        facts.value(start, day(&body.founding_date)?.map(Value::Text));
        facts.value(end, ended.or(unknown).map(Value::Text));
        let area = self.area(body.area.as_ref(), &body.area_id);
        facts.value("area", area_value(&area));
        if let Some(summary) = self.text(&body.summary).filter(|_| self.is_ours.is_none()) {
            facts.text("summary", Some(summary));
        }
        self.sources(facts, &body.sources, above);
        meant.contacts = self.contacts(&body.contact_details, place);
        if meant.level == Level::Organization {
            meant.parent = body.parent_id.get().map(str::to_owned);
        }
        Ok(())
    }
}

/// What a record is called in messages.
pub fn record(thing: Message, number: usize, name: &Text) -> Message {
    say::record_of_document(thing, number + 1, name.as_str())
}
