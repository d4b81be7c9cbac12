//! Documents in Popolo (popoloproject.com) as what they mean: our own, and those of others, such as EveryPolitician's.
//!
//! JSON → the classes of Popolo (`wire`) → records of bodies, posts, people and what they hold (`edit::meant`). Our own documents
//! are known by their identifiers (`ids`), which are permalinks: what has one is the thing that has its slug.

mod bodies;
mod details;
mod ids;
mod memberships;
mod names;
mod people;
mod reading;
mod wire;

use anyhow::Result;

use self::bodies::Bodies;
use self::ids::Permalink;
use self::reading::Reading;
pub use self::reading::Site;
use self::wire::Document;
use crate::edit::meant::Read;
use crate::messages::say;
use crate::text::PhoneRegion;

/// A document that has been read.
pub struct Popolo(Document);

/// Whether a file is JSON: a text of objects or lists.
pub fn is_json(bytes: &[u8]) -> bool {
    let first = without_mark(bytes)
        .iter()
        .find(|byte| !byte.is_ascii_whitespace());
    matches!(first, Some(b'{' | b'['))
}

/// A text without the mark by which some programs begin theirs.
fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

/// Reads a document.
///
/// # Errors
/// Where it is none, and in which line that shows.
pub fn parse(bytes: &[u8], shown: &str) -> Result<Popolo> {
    let document: Document = serde_json::from_slice(without_mark(bytes)).map_err(|error| {
        let (line, column) = (error.line(), error.column());
        match error.is_data() {
            true => say::popolo_is_broken(shown, line, column),
            false => say::json_is_broken(shown, line, column),
        }
    })?;
    let is_empty = document.persons.is_empty()
        && document.organizations.is_empty()
        && document.posts.is_empty()
        && document.memberships.is_empty();
    match is_empty {
        true => Err(say::popolo_is_none(shown).into()),
        false => Ok(Popolo(document)),
    }
}

impl Popolo {
    /// How many organizations it has that are in no other and are no parties.
    pub fn organizations(&self) -> usize {
        bodies::tops(&self.0).len()
    }

    /// What the records of the document mean: bodies, then posts, then people with what they hold.
    pub fn read(&self, site: &Site<'_>) -> Read {
        let document = &self.0;
        let mut reading = Reading {
            document,
            site,
            is_ours: is_ours(document),
            is_of_site: false,
            country: country(document),
            periods: document
                .events
                .iter()
                .map(|event| (event.id.as_str(), event))
                .collect(),
            read: Read::default(),
        };
        reading.is_of_site = reading.is_ours == Some(site.base_url.trim_end_matches('/'));
        let bodies = Bodies::of(&mut reading);
        reading.bodies(&bodies);
        let held = reading.memberships(&bodies);
        reading.posts(&bodies, &held);
        reading.people(held);
        reading.read
    }
}

/// The country of which the districts of a document are, by their Open Civic Data identifiers.
fn country(document: &Document) -> Option<PhoneRegion> {
    let ids = document.areas.iter();
    let ids = ids.flat_map(|area| [area.id.as_str(), area.identifier.as_str()]);
    let mut countries = ids.filter_map(|id| {
        let (_, behind) = id.split_once("ocd-division/country:")?;
        let code = behind.split('/').next()?;
        PhoneRegion::parse(&code.to_uppercase())
    });
    let first = countries.next()?;
    countries.all(|other| other == first).then_some(first)
}

/// Where the site is of which the document is, where its identifiers are permalinks.
fn is_ours(document: &Document) -> Option<&str> {
    let people = document.persons.iter().map(|person| &person.id);
    let bodies = document.organizations.iter().map(|body| &body.id);
    let mut ids = people
        .chain(bodies)
        .map(|id| Some(Permalink::parse(id.as_str())?.0));
    let first = ids.next()??;
    ids.all(|id| id == Some(first)).then_some(first)
}
