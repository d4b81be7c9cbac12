//! What is known while a document is read, and what its records have come to.

use std::collections::BTreeMap;

use super::ids::Permalink;
use super::wire::{Document, Event, Text};
use crate::edit::meant::{Identity, Read};
use crate::messages::{Message, say};
use crate::text::{PartialDate, PhoneRegion, Slug};

/// What a document is read for.
pub struct Site<'a> {
    /// The languages of the site.
    pub languages: &'a [String],
    /// Whose numbering plan numbers follow.
    pub region: Option<PhoneRegion>,
    /// Where the site is: what has an address there is the thing of that slug.
    pub base_url: &'a str,
    /// Whose document it is, where that is told: its one organization.
    pub organization: Option<&'a Slug>,
}

/// A document that is being read.
pub struct Reading<'a> {
    pub document: &'a Document,
    pub site: &'a Site<'a>,
    /// The address of the site whose document it is, where its identifiers are permalinks.
    pub is_ours: Option<&'a str>,
    /// Whether that is the site for which it is read.
    pub is_of_site: bool,
    /// The country that the document is about, where its districts tell it.
    pub country: Option<PhoneRegion>,
    pub periods: BTreeMap<&'a str, &'a Event>,
    pub read: Read,
}

impl Reading<'_> {
    /// What tells a thing from others: its identifier, and the slug that a permalink has.
    pub fn identity(&self, id: &Text) -> Identity {
        let permalink = self.is_ours.and_then(|_| Permalink::parse(id.as_str()));
        let slug = permalink.and_then(|(_, permalink)| permalink.slug().cloned());
        Identity {
            key: Some(id.as_str().to_owned()),
            slug: slug.clone().filter(|_| self.is_of_site),
            suggested: slug,
            ..Identity::default()
        }
    }

    /// The language of texts that tell none.
    pub fn language(&self) -> String {
        self.site.languages.first().cloned().unwrap_or_default()
    }
}

/// A day as content writes it, where there is one.
///
/// # Errors
/// Where it is none.
pub fn day(written: &Text) -> Result<Option<String>, Message> {
    let Some(written) = written.get() else {
        return Ok(None);
    };
    match PartialDate::from_other_form(written) {
        Some(day) => Ok(Some(day.to_string())),
        None => Err(say::no_date(written)),
    }
}
