//! A part of a list, in an order that new things do not upset.
//!
//! The place of a part is the key of the last thing before it, made of slugs or, for changes, of dates and what identifies
//! the event, so it stays where things are added or removed. That is not the order of display, which an editor may change
//! at any time.
//!
//! Units and posts have lists at `/units.json` and `/posts.json`: below an organization, any word may be the slug
//! of a unit.

use anyhow::Result;
use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{Address, Format, List, ListOf, ListQuery, Page};
use crate::model::{Body, Id, Organization};
use crate::site::formats::json::last_changed::Moment;
use crate::site::formats::json::values::{Version, WireDay, WireUrl};
use crate::site::formats::serialize::to_json;
use crate::site::queries::problem::Problem;
use crate::site::resource::{Document, JSON};
use crate::site::view::View;
use crate::text::Period;

/// A part of a list. Things stand in the order of their identifiers, changes from the latest to the earliest, so that
/// nothing is missed or told twice where something is added while one part after another is read.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "{T}List")]
pub struct WireList<T> {
    version: Version,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// The day that was asked for with `changed_since`.
    changed_since: Option<WireDay>,
    /// How many things there are in all parts.
    total: usize,
    /// The things of this part.
    items: Vec<T>,
    /// The address of the next part; nothing at the end.
    next: Option<WireUrl>,
}

/// What is asked of a list, held against the directory.
pub struct ListRequest {
    organization: Option<Id<Organization>>,
    since: Option<Date>,
    limit: usize,
    after: Option<String>,
}

/// Something that a list may have, by the key of its place there.
pub struct ListItem<I> {
    pub key: String,
    pub thing: I,
    pub changed: Option<Moment>,
}

/// Which way the keys of a list run.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Ascending,
    Descending,
}

impl ListRequest {
    /// What the query of a list asks for, or what is wrong with it.
    pub fn read(view: &View<'_>, list: &List) -> Result<Self, Problem> {
        let query = &list.query;
        let named = match list.of.kind().is_narrowed() {
            true => query.organization()?,
            false => None,
        };
        let find = |slug| view.directory().find_organization(&slug);
        let organization = named.map(|slug| find(slug).ok_or(Problem::Organization));
        Ok(Self {
            organization: organization.transpose()?,
            since: query.changed_since()?,
            limit: query.limit()?,
            after: query.after()?.map(str::to_owned),
        })
    }

    /// Whether a body is of the organization that is asked for.
    pub fn is_within(&self, view: &View<'_>, body: Body) -> bool {
        let organization = view.directory().organization_on(body, view.day());
        self.organization.is_none_or(|asked| asked == organization)
    }

    /// Whether something is listed that exists, or not, on the day that is shown. Whoever asks what has changed keeps a
    /// copy, and has to learn of what has ended as well; what is to come is told to nobody.
    pub fn lists(&self, view: &View<'_>, exists: bool, period: Period) -> bool {
        exists || (self.since.is_some() && period.has_begun(view.day()))
    }
}

/// The part of these items that is asked for, each thing as `wire` writes it.
pub fn part<I: Copy, T: Serialize>(
    view: &View<'_>,
    list: &List,
    request: &ListRequest,
    order: Order,
    items: Vec<ListItem<I>>,
    wire: impl Fn(I, Option<Moment>) -> T,
) -> Result<Document> {
    let mut all = since(view, request, items);
    all.sort_by(|one, other| one.key.cmp(&other.key));
    if order == Order::Descending {
        all.reverse();
    }
    let is_behind = |item: &&ListItem<I>| match (&request.after, order) {
        (None, _) => true,
        (Some(after), Order::Ascending) => item.key > *after,
        (Some(after), Order::Descending) => item.key < *after,
    };
    let mut behind = all.iter().filter(is_behind);
    let shown: Vec<&ListItem<I>> = behind.by_ref().take(request.limit).collect();
    let last = shown.last().filter(|_| behind.next().is_some());
    let next = last.map(|last| reference(view, list.of, list.query.behind(last.key.clone())));
    let items = shown.iter().map(|item| wire(item.thing, item.changed));
    let wire = WireList {
        version: Version,
        on: view.on().map(WireDay),
        changed_since: request.since.map(WireDay),
        total: all.len(),
        items: items.collect(),
        next: next.as_ref().map(|next| WireUrl(view.absolute(next))),
    };
    Ok(Document {
        next,
        ..Document::data(JSON, to_json(&wire)?)
    })
}

/// Those items that have changed since the day that is asked for.
fn since<I>(
    view: &View<'_>,
    request: &ListRequest,
    mut items: Vec<ListItem<I>>,
) -> Vec<ListItem<I>> {
    if let Some(since) = request.since {
        items.retain(|item| {
            let changed = item.changed;
            changed.is_some_and(|changed| changed.is_since(since, view.day()))
        });
    }
    items
}

/// The path and query of a part of a list, on the day that is shown.
fn reference(view: &View<'_>, of: ListOf, query: ListQuery) -> String {
    let list = List { of, query };
    let address = Address::permalink(Page::List(list));
    address.on(view.on()).reference(view.directory())
}

/// The address of the whole document of a thing, on the day that is shown.
pub fn document_of(view: &View<'_>, page: Page) -> WireUrl {
    let data = page.data(Format::Json);
    let address = Address::permalink(data.unwrap_or(page)).on(view.on());
    WireUrl(view.absolute(&address.reference(view.directory())))
}
