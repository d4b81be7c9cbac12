//! The functions of all bodies, by what they are about or by who has them.

mod by_body;
mod by_topic;

use askama::Template;

use crate::address::{Page, with_fragment};
use crate::model::{Body, Function};
use crate::site::parts::Contents;
use crate::site::queries::present::current_functions_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::Slug;

/// How many functions another page lists below its own content. More of them are a page of their own, to whose
/// groups the links lead.
const MOST_BELOW: usize = 500;

/// The functions of all bodies, in groups.
#[derive(Template)]
#[template(path = "parts/function_list.html")]
pub struct FunctionList {
    groups: Vec<Group>,
    grouping: Grouping,
    /// The level of the groups' headings.
    level: u8,
    /// Whether each group is a place that links lead to.
    is_target: bool,
}

/// The functions of one topic or organization.
struct Group {
    name: Html,
    /// Where the heading leads, if anywhere.
    href: Option<String>,
    fragment: String,
    /// Fragments that lead to it still.
    former: Vec<Slug>,
    bodies: Vec<BodyView>,
}

/// What functions are listed by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// What they are about, where the directory says that.
    Topic,
    /// Who has them.
    Body,
}

impl Grouping {
    /// By what a reader finds functions who knows no body: by topic, where the directory has topics.
    pub fn of(view: &View<'_>) -> Self {
        match view.directory().topics().len() {
            0 => Self::Body,
            _ => Self::Topic,
        }
    }

    /// The page of the list.
    pub fn target(self) -> Page {
        match self {
            Self::Topic => Page::Topics,
            Self::Body => Page::Functions,
        }
    }

    /// The message that names the list.
    pub fn message(self) -> &'static str {
        match self {
            Self::Topic => "functions-by-topic",
            Self::Body => "functions-by-office",
        }
    }
}

/// Functions of a body below its name; below none where the group has it.
struct BodyView {
    body: Option<Link>,
    /// What the body is a part of, where the group does not say so.
    organization: Option<Link>,
    functions: Vec<Link>,
}

impl FunctionList {
    /// The list as a page of its own has it.
    pub fn new(view: &View<'_>, grouping: Grouping) -> Self {
        let groups = match grouping {
            Grouping::Topic => by_topic::groups(view),
            Grouping::Body => by_body::groups(view),
        };
        Self {
            groups,
            grouping,
            level: 2,
            is_target: true,
        }
    }

    /// The list below a heading of another page; where it is long, the ways to its groups.
    pub fn below(view: &View<'_>) -> Self {
        let mut list = Self {
            level: 3,
            is_target: false,
            ..Self::new(view, Grouping::of(view))
        };
        let functions: usize = list.groups.iter().map(Group::len).sum();
        if functions > MOST_BELOW {
            for group in &mut list.groups {
                group.href = Some(group.way(view, list.grouping));
                group.bodies.clear();
            }
        }
        list
    }

    /// Links to the topics of functions on a page of their own; none where the directory has no topics.
    pub fn topics(view: &View<'_>) -> Vec<Link> {
        let grouping = Grouping::of(view);
        let groups = match grouping {
            Grouping::Topic => by_topic::groups(view),
            Grouping::Body => Vec::new(),
        };
        let links = groups.into_iter().map(|group| Link {
            href: group.way(view, grouping),
            text: group.name,
        });
        links.collect()
    }

    /// Links to its groups.
    pub fn contents(&self, view: &View<'_>) -> Contents {
        let all = self.groups.iter();
        all.fold(Contents::before(view), |contents, group| {
            contents.entry(&group.fragment, group.name.clone(), Vec::new())
        })
    }
}

impl Group {
    /// The address of the group in the list that is a page of its own.
    fn way(&self, view: &View<'_>, grouping: Grouping) -> String {
        with_fragment(view.href(grouping.target()), Some(&self.fragment))
    }

    fn len(&self) -> usize {
        self.bodies.iter().map(|body| body.functions.len()).sum()
    }
}

/// Every body of the day that has functions, with them: an organization before its units, a unit before those inside it.
fn bodies<'a>(view: &'a View<'a>) -> impl Iterator<Item = (Body, Vec<&'a Function>)> {
    let organizations = view.directory().organizations();
    let bodies = organizations.map(Body::Organization);
    let bodies = bodies.filter(|body| view.exists(*body));
    let bodies = bodies.flat_map(|body| {
        let mut all = vec![body];
        add_units(view, body, &mut all);
        all
    });
    let bodies = bodies.map(|body| (body, current_functions_of(view, body).collect()));
    bodies.filter(|(_, functions): &(_, Vec<_>)| !functions.is_empty())
}

fn add_units(view: &View<'_>, above: Body, all: &mut Vec<Body>) {
    for unit in view.directory().units_of(above, view.day()) {
        all.push(Body::Unit(unit));
        add_units(view, Body::Unit(unit), all);
    }
}

/// The links to functions of a body whose page is at this address.
fn links(view: &View<'_>, functions: &[&Function], href: &str) -> Vec<Link> {
    let links = functions.iter().map(|function| Link {
        href: with_fragment(href.to_owned(), Some(&function.fragment)),
        text: view.text(&function.text),
    });
    links.collect()
}
