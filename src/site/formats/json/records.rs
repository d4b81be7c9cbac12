//! What has a place in a page and no address of its own: as a document, it is in the download of everything alone.

use serde::Serialize;

use crate::address::Page;
use crate::model::{Change, ExternalBody, Id, SitePage, Subject, Topic};
use crate::site::formats::json::bodies::WireTopic;
use crate::site::formats::json::changes::WireChange;
use crate::site::formats::json::documents::WirePart;
use crate::site::formats::json::references::{WireReference, permalink, referred_by};
use crate::site::formats::json::values::{
    DocumentType, Version, WireDate, WireDay, WireIdentifier, WireLink, WireLocalized, WireUrl,
    Word, localized, plain,
};
use crate::site::view::View;

/// A body outside the directory.
#[derive(Debug, Serialize)]
pub struct WireExternalBodyRecord {
    version: Version,
    on: Option<WireDay>,
    #[serde(flatten)]
    body: WireReference,
    /// The name people use.
    short_name: Option<WireLocalized>,
    /// Its own site.
    website: Option<WireUrl>,
    /// Its numbers and codes in public schemes.
    identifiers: Vec<WireIdentifier>,
    /// Pages elsewhere about it.
    links: Vec<WireLink>,
}

/// What functions are about.
#[derive(Debug, Serialize)]
pub struct WireTopicRecord {
    version: Version,
    #[serde(rename = "type")]
    is: &'static str,
    on: Option<WireDay>,
    #[serde(flatten)]
    topic: WireTopic,
}

/// A page of the site itself. Texts are without their marks.
#[derive(Debug, Serialize)]
pub struct WirePageRecord {
    version: Version,
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<DocumentType>,
    on: Option<WireDay>,
    title: WireLocalized,
    body: Option<WireLocalized>,
    parts: Vec<WirePart>,
    referred_by: Vec<WireReference>,
    updated: Option<WireDate>,
}

impl WireExternalBodyRecord {
    pub fn new(view: &View<'_>, body: &ExternalBody) -> Self {
        Self {
            version: Version,
            on: view.on().map(WireDay),
            short_name: body.short.as_ref().map(localized),
            website: body.website.as_ref().map(WireUrl::of),
            identifiers: WireIdentifier::all(&body.identifiers),
            links: WireLink::all(&body.links),
            body: WireReference::of_outside(view, body),
        }
    }
}

impl WireTopicRecord {
    pub fn new(view: &View<'_>, topic: Id<Topic>) -> Self {
        Self {
            version: Version,
            is: "topic",
            on: view.on().map(WireDay),
            topic: WireTopic::new(view, topic),
        }
    }
}

impl WirePageRecord {
    /// A page of the site; its texts bear no date.
    pub fn new(view: &View<'_>, page: Id<SitePage>) -> Self {
        let record = view.directory().get(page);
        let target = || Page::from(page);
        let parts = record.parts.iter();
        Self {
            version: Version,
            id: permalink(view, target()),
            is: Word(DocumentType::Page),
            on: view.on().map(WireDay),
            title: localized(&record.title),
            body: record.body.as_ref().map(plain),
            parts: parts
                .map(|part| WirePart::new(view, target(), part))
                .collect(),
            referred_by: referred_by(view, Subject::SitePage(page)),
            updated: record.updated.map(WireDate),
        }
    }
}

/// A change as a document, which it has nowhere but in the download of everything: its page is the list of all.
#[derive(Debug, Serialize)]
pub struct WireChangeRecord {
    version: Version,
    #[serde(rename = "type")]
    is: &'static str,
    on: Option<WireDay>,
    #[serde(flatten)]
    change: WireChange,
}

impl WireChangeRecord {
    pub fn new(view: &View<'_>, change: Id<Change>) -> Self {
        Self {
            version: Version,
            is: "change",
            on: view.on().map(WireDay),
            change: WireChange::new(view, change),
        }
    }
}
