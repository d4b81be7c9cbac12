//! The organization chart: a nested list, which the style sheet draws as a chart.
//!
//! Below the units stands who reports to whom, where posts say so.
//!
//! Lines are borders of pseudo-elements, which forced colours keep and print. Below a first rank of rows, ranks are
//! indented. A list of any length is right, since no line depends on how many units stand in a row.

use askama::Template;

use crate::model::{Body, Id, Organization, Post, Unit};
use crate::site::parts::posts::head_lines;
use crate::site::parts::reporting::{self, ReportingNode};
use crate::site::parts::units::{count_below, units_by_group};
use crate::site::queries::page_size::has_room_beside;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// Up to how many units a chart shows all of them; above, what is below the first rank opens on demand.
const OPEN_UP_TO: usize = 60;
/// How deep a chart goes that cannot show everything; what stands deeper is on the pages of the units.
const DEEPEST: usize = 10;
/// From which depth on the chart may be wider than a narrow page and scrolls by itself.
const DEEP: usize = 5;

/// The units of an organization as they stand below each other on the day shown, and its posts likewise.
#[derive(Template)]
#[template(path = "parts/chart.html")]
pub struct Chart {
    organization: Html,
    heads: Vec<Html>,
    /// See [`reports_to`].
    reports_to: Option<Html>,
    branches: Vec<Branch>,
    /// Who reports to whom, under these words.
    lines: Vec<ReportingNode>,
    lines_label: String,
    scrolls: bool,
    prefix: String,
}

/// The units that belong to the organization in one way, under its name where there are several ways.
struct Branch {
    label: Option<String>,
    nodes: Vec<Node>,
    /// How many more there are than have room, which the list of units leads to.
    others: Option<String>,
}

/// A unit and what is below it.
#[derive(Template)]
#[template(path = "parts/chart_node.html")]
struct Node {
    unit: Link,
    /// See [`reports_to`].
    reports_to: Option<Html>,
    /// How many units are directly below, in words.
    count: String,
    below: Vec<Node>,
    /// Whether it has units that the chart has no room for.
    leads_on: bool,
    open: bool,
}

impl askama::filters::HtmlSafe for Node {}

impl Chart {
    /// The chart of an organization.
    pub fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let body = Body::Organization(id);
        let count = count_below(view, body);
        let open = count <= OPEN_UP_TO;
        let ranks = Ranks {
            open,
            depth: ranks_with_room(view, body, count),
        };
        let mut branches = branches(view, body, ranks);
        let lines = ReportingNode::all(view, id, OPEN_UP_TO);
        if let ([only], true) = (branches.as_mut_slice(), lines.is_empty()) {
            only.label = None;
        }
        let depths = branches.iter().map(|branch| depth(&branch.nodes));
        let depth = depths.chain([reporting::depth(&lines)]).max();
        Self {
            organization: view.organization_in_brief(id).text,
            heads: head_lines(view, body),
            reports_to: reports_to(view, body, &[body]),
            branches,
            lines,
            lines_label: view.say("chart-reporting"),
            scrolls: depth.is_some_and(|depth| depth >= DEEP),
            prefix: view.body_prefix(body),
        }
    }

    /// Whether there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.branches.is_empty() && self.lines.is_empty()
    }

    /// Whether it shows nothing that a list of the units does not say: none is below another, and nobody reports to
    /// anybody.
    pub fn is_flat(&self) -> bool {
        let mut nodes = self.branches.iter().flat_map(|branch| &branch.nodes);
        self.lines.is_empty() && nodes.all(|node| node.below.is_empty() && !node.leads_on)
    }
}

/// What a chart shows of the ranks below one.
#[derive(Clone, Copy)]
struct Ranks {
    /// Whether they are open.
    open: bool,
    /// How many of them it shows.
    depth: usize,
}

/// How many ranks of units the chart has room for, as wide as they are; the first one is always shown.
fn ranks_with_room(view: &View<'_>, body: Body, count: usize) -> usize {
    if has_room_beside(view, count) {
        return usize::MAX;
    }
    let mut rank: Vec<Id<Unit>> = view.units_of(body).collect();
    let mut shown = rank.len();
    let mut depth = 1;
    while depth < DEEPEST && !rank.is_empty() {
        let units = rank
            .iter()
            .flat_map(|unit| view.units_of(Body::Unit(*unit)));
        rank = units.collect();
        shown += rank.len();
        if !has_room_beside(view, shown) {
            break;
        }
        depth += 1;
    }
    depth
}

fn branches(view: &View<'_>, body: Body, ranks: Ranks) -> Vec<Branch> {
    let groups = units_by_group(view, body).into_iter();
    groups
        .map(|(_, label, mut units)| {
            let all = units.len();
            if !has_room_beside(view, all) {
                units.truncate(OPEN_UP_TO);
            }
            Branch {
                label: Some(label),
                others: (units.len() < all)
                    .then(|| view.say_count("units-more", all - units.len())),
                nodes: units
                    .into_iter()
                    .map(|unit| Node::new(view, unit, ranks))
                    .collect(),
            }
        })
        .collect()
}

fn depth(nodes: &[Node]) -> usize {
    let below = nodes.iter().map(|node| 1 + depth(&node.below));
    below.max().unwrap_or_default()
}

impl Node {
    fn new(view: &View<'_>, id: Id<Unit>, ranks: Ranks) -> Self {
        let directory = view.directory();
        let unit = Body::Unit(id);
        let units = view.units_of(unit);
        let count = units.len();
        let further = Ranks {
            depth: ranks.depth - 1,
            ..ranks
        };
        let below: Vec<Self> = match further.depth {
            0 => Vec::new(),
            _ => units.map(|unit| Self::new(view, unit, further)).collect(),
        };
        Self {
            unit: view.unit(id),
            reports_to: reports_to(view, unit, &[unit, directory.parent_of(id, view.day())]),
            count: view.say_count("units-count", count),
            leads_on: below.is_empty() && count > 0,
            below,
            open: ranks.open,
        }
    }
}

/// To whom those who lead a body answer, where that is a post of none of these bodies: the lines of the chart show the others.
fn reports_to(view: &View<'_>, body: Body, shown: &[Body]) -> Option<Html> {
    let directory = view.directory();
    let heads = directory.heads_of(body, view.day());
    let above = heads.filter_map(|head| directory.reports_to(head, view.day()));
    let mut above: Vec<Id<Post>> = above
        .filter(|post| !shown.contains(&directory.get(*post).body))
        .collect();
    above.dedup();
    reporting::reports_to(view, directory.organization_of(body), above)
}
