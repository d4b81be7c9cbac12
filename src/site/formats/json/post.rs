//! A post as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{Id, Post, Subject, Title};
use crate::site::formats::json::contact::WireContact;
use crate::site::formats::json::occupancy::{WireHolder, WireOccupancy};
use crate::site::formats::json::referrers::referred_by;
use crate::site::formats::json::shared::{WireLocalized, WirePeriod, WireReference, id, localized};
use crate::site::formats::json::source::WireSource;
use crate::site::formats::json::values::{
    Existence, Kind, Version, WireDate, WireDay, WireUrl, Word,
};
use crate::site::queries::present::{contacts_of, contacts_of_post};
use crate::site::view::View;
use crate::text::Period;

/// A seat in a body, which exists whether or not anyone holds it.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Post")]
pub struct WirePost {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<Kind>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// When it exists.
    period: WirePeriod,
    /// What it is called.
    title: WireTitle,
    /// The body that it is a seat of.
    body: WireReference,
    /// The organization to which that body belongs, or which it is.
    organization: WireReference,
    /// Whether its holder leads the body.
    head: bool,
    /// Whether several people hold it at once.
    multiple_holders: bool,
    /// What is known of its holders; nothing where there is no such post on the day that is shown.
    occupancy: Option<WireOccupancy>,
    /// When it was declared vacant, in the order of the file.
    vacancies: Vec<WirePeriod>,
    /// Those who held it before, the last first.
    past_holders: Vec<WireHolder>,
    /// How to reach whoever holds it.
    contacts: Vec<WireContact>,
    /// How to reach its body.
    body_contacts: Vec<WireContact>,
    /// What refers to it: the texts that lead to it, each by the title of its page.
    referred_by: Vec<WireReference>,
    /// Where the facts were read: the sources of its body.
    sources: Vec<WireSource>,
    /// When a source says that it was last brought up to date.
    updated: Option<WireDate>,
    /// When someone last made sure that the facts are so.
    verified: Option<WireDate>,
}

/// The name of a kind of post.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Title")]
pub struct WireTitle {
    /// For one holder.
    singular: WireLocalized,
    /// For several.
    plural: WireLocalized,
}

impl WirePost {
    /// A post on the day that is shown.
    pub fn new(view: &View<'_>, id: Id<Post>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let (sources, updated) = view.sources_of(post.body);
        let organization = directory.organization_of(post.body);
        let has_begun = |period: &&Period| {
            let start = period.start;
            start.is_none_or(|start| start.earliest() <= view.day())
        };
        let vacancies = post.vacancies.iter().filter(has_begun);
        Self {
            version: Version,
            id: crate::site::formats::json::post::id(view, Page::from(id)),
            is: Word(Kind::Post),
            on: view.on().map(WireDay),
            exists: post.period.covers(view.day()).into(),
            period: WirePeriod::new(post.period),
            title: WireTitle::new(directory.get(post.title)),
            body: WireReference::of_body(view, post.body),
            organization: WireReference::of_organization(view, organization),
            head: post.head,
            multiple_holders: post.multiple_holders,
            occupancy: WireOccupancy::new(view, id),
            vacancies: vacancies.copied().map(WirePeriod::new).collect(),
            past_holders: WireHolder::past(view, id),
            contacts: contacts_of_post(view, id).map(WireContact::new).collect(),
            body_contacts: contacts_of(view, post.body).map(WireContact::new).collect(),
            referred_by: referred_by(view, Subject::Post(id)),
            sources: WireSource::all(sources),
            updated: updated.map(WireDate),
            verified: directory.profile(post.body).verified.map(WireDate),
        }
    }
}

impl WireTitle {
    fn new(title: &Title) -> Self {
        Self {
            singular: localized(&title.singular),
            plural: localized(&title.plural),
        }
    }
}
