//! The list of posts.

use anyhow::Result;
use schemars::JsonSchema;
use serde::Serialize;

use crate::address::{List, Page};
use crate::model::{Body, Id, Post};
use crate::site::formats::json::changed::{self, Moment};
use crate::site::formats::json::list::{Asked, Entry, Order, WireList, document_of, part};
use crate::site::formats::json::seat::WireSeat;
use crate::site::formats::json::shared::{WirePeriod, WireReference};
use crate::site::formats::json::values::{Existence, WireDate, WireUrl, Word};
use crate::site::resource::Document;
use crate::site::view::View;
use crate::text::Certainty;

/// Posts.
pub type WirePostList = WireList<WirePostEntry>;

/// A post in a list.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "PostEntry")]
pub struct WirePostEntry {
    #[serde(flatten)]
    seat: WireSeat,
    /// The address of the whole document.
    data: WireUrl,
    /// The body that it is a seat of.
    body: WireReference,
    /// The organization to which that body belongs, or which it is.
    organization: WireReference,
    /// Whether it exists on the day that is shown.
    exists: Word<Existence>,
    /// When it exists.
    period: WirePeriod,
    /// When the post or its holders last changed, or the facts about its body were held against their sources, as far as
    /// the directory knows.
    changed: Option<WireDate>,
}

/// A part of the list of posts.
pub fn posts(view: &View<'_>, list: &List, asked: &Asked) -> Result<Document> {
    let directory = view.directory();
    let all = directory.posts();
    let listed = all.filter(|id| is_listed(view, asked, *id));
    let entries = listed.map(|id| Entry {
        key: key(view, id),
        thing: id,
        changed: changed::of_post(view, id),
    });
    let wire = |id, changed| WirePostEntry::new(view, id, changed);
    part(view, list, asked, Order::Ascending, entries.collect(), wire)
}

fn is_listed(view: &View<'_>, asked: &Asked, id: Id<Post>) -> bool {
    let post = view.directory().get(id);
    let exists = post.period.covers(view.day()) != Certainty::No && view.exists(post.body);
    let body = view.directory().profile(post.body).period;
    asked.is_within(view, post.body)
        && asked.lists(view, exists, post.period)
        && asked.lists(view, exists, body)
}

/// The key of a post in the list: its slugs.
fn key(view: &View<'_>, id: Id<Post>) -> String {
    let directory = view.directory();
    let post = directory.get(id);
    let organization = directory.organization_of(post.body);
    format!("{}/{}", directory.get(organization).slug, post.slug)
}

impl WirePostEntry {
    fn new(view: &View<'_>, id: Id<Post>, changed: Option<Moment>) -> Self {
        let directory = view.directory();
        let post = directory.get(id);
        let organization = Body::Organization(directory.organization_of(post.body));
        Self {
            seat: WireSeat::new(view, id),
            data: document_of(view, Page::from(id)),
            body: WireReference::of_body(view, post.body),
            organization: WireReference::of_body(view, organization),
            exists: post.period.covers(view.day()).into(),
            period: WirePeriod::new(post.period),
            changed: changed.map(|moment| WireDate(moment.date)),
        }
    }
}
