//! Who reports to whom: the posts of an organization as a nested list, which the chart draws.

use askama::Template;

use super::posts::{Holders, PostRow};
use crate::model::{Body, Id, Organization, Post};
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;

/// A post, who holds it, and the posts that report to it.
#[derive(Template)]
#[template(path = "parts/reporting_node.html")]
pub struct ReportingNode {
    post: Link,
    /// The body that it belongs to, where that is another one than of the post above.
    place: Option<Html>,
    holders: Holders,
    /// See [`reports_to`].
    reports_to: Option<Html>,
    /// How many posts report to it, in words.
    count: String,
    below: Vec<ReportingNode>,
    open: bool,
}

impl askama::filters::HtmlSafe for ReportingNode {}

impl ReportingNode {
    /// The posts of an organization and its units that report to none of it, where others report to them or they to
    /// another organization's; all below them is open where there are no more of them than this.
    pub fn all(view: &View<'_>, id: Id<Organization>, open_up_to: usize) -> Vec<Self> {
        let directory = view.directory();
        let day = view.day();
        let is_own =
            |post: &Id<Post>| directory.organization_on(directory.get(*post).body, day) == id;
        let reports_within = |post: &Id<Post>| {
            directory
                .reports_to(*post, day)
                .filter(|above| is_own(above))
                .is_some()
        };
        let mut first: Vec<Id<Post>> = directory.posts().filter(is_own).collect();
        let open = first.iter().filter(|post| reports_within(post)).count() <= open_up_to;
        first.retain(|post| {
            let has_reports = || directory.direct_reports(*post, day).next().is_some();
            match directory.reports_to(*post, day) {
                Some(above) => !is_own(&above),
                None => has_reports(),
            }
        });
        let nodes = first.into_iter();
        nodes
            .map(|post| Self::new(view, id, post, Body::Organization(id), open))
            .collect()
    }

    fn new(
        view: &View<'_>,
        own: Id<Organization>,
        post: Id<Post>,
        above: Body,
        open: bool,
    ) -> Self {
        let directory = view.directory();
        let body = directory.get(post).body;
        let is_own = |body: Body| directory.organization_on(body, view.day()) == own;
        // Another organization's chart shows who reports to its posts.
        let below = directory.direct_reports(post, view.day());
        let below: Vec<Self> = below
            .filter(|_| is_own(body))
            .map(|below| Self::new(view, own, below, body, open))
            .collect();
        let outside = directory.reports_to(post, view.day());
        let outside = outside.filter(|above| !is_own(directory.get(*above).body));
        let PostRow {
            post: link,
            holders,
            ..
        } = PostRow::new(view, post);
        Self {
            post: link,
            place: (body != above).then(|| view.body_outside(body, own)),
            holders,
            reports_to: reports_to(view, own, outside),
            count: view.say_count("direct-reports-count", below.len()),
            below,
            open,
        }
    }
}

/// How deep posts stand below each other at most.
pub fn depth(nodes: &[ReportingNode]) -> usize {
    let below = nodes.iter().map(|node| 1 + depth(&node.below));
    below.max().unwrap_or_default()
}

/// That somebody of an organization reports to these posts, which lines of its chart do not show.
pub fn reports_to(
    view: &View<'_>,
    own: Id<Organization>,
    posts: impl IntoIterator<Item = Id<Post>>,
) -> Option<Html> {
    let with_body = |post: Id<Post>| {
        let place = view.body_outside(view.directory().get(post).body, own);
        let pieces: [(&str, &dyn Inline); 2] = [("post", &view.post(post)), ("body", &place)];
        view.phrase("post-in-body", &pieces)
    };
    let posts: Vec<Html> = posts.into_iter().map(with_body).collect();
    let label = Html::own(&view.say("post-reports-to"));
    let posts = (!posts.is_empty()).then(|| Html::joined(&posts, " · "))?;
    Some(view.phrase("head-line", &[("post", &label), ("holders", &posts)]))
}
