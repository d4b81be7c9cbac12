//! The functions of all bodies, by what they are about or by who has them.

use askama::Template;

use crate::address::{Listed, Page, with_fragment};
use crate::model::{Body, Function, Id, Organization, Topic};
use crate::site::parts::list_parts::{PartedList, way_to};
use crate::site::queries::filed::{self, Filed, Way};
use crate::site::queries::page_size::PageSize;
use crate::site::queries::present::current_functions_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::Slug;

/// The fragment of what has no topic: no slug has a dot, so no topic has it.
const OTHER: &str = "functions.other";

/// The functions of all bodies, in groups.
#[derive(Template)]
#[template(path = "parts/function_list.html")]
pub struct FunctionList {
    groups: Vec<Group>,
}

/// The functions of one topic or organization.
struct Group {
    name: Html,
    /// The page of what it is named after, if that has one.
    page: Option<Link>,
    /// How many functions it has, in words.
    count: String,
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
    pub fn page(self) -> Page {
        match self {
            Self::Topic => Page::Topics,
            Self::Body => Page::Functions,
        }
    }

    /// The message that describes the list.
    pub fn description(self) -> &'static str {
        match self {
            Self::Topic => "topics-description",
            Self::Body => "functions-description",
        }
    }

    /// The list as one that may come in parts.
    pub fn listed(self) -> Listed {
        match self {
            Self::Topic => Listed::Topics,
            Self::Body => Listed::Functions,
        }
    }

    /// The ways to the parts of the list; `None` where it has room on a page.
    pub fn ways(self, view: &View<'_>) -> Option<Vec<Way>> {
        match self {
            Self::Topic => FunctionsByTopic.ways(view),
            Self::Body => FunctionsByBody.ways(view),
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
#[derive(Template)]
#[template(path = "parts/function_body.html")]
struct BodyView {
    body: Option<Link>,
    /// What the body is a part of, where the group does not say so.
    organization: Option<Html>,
    functions: Vec<Link>,
}

impl askama::filters::HtmlSafe for BodyView {}

/// The functions of all organizations, organization by organization.
pub struct FunctionsByBody;

impl PartedList for FunctionsByBody {
    type Thing = Id<Organization>;

    fn listed(&self) -> Listed {
        Listed::Functions
    }

    fn filed<'v>(&self, view: &View<'v>) -> Filed<'v, Id<Organization>> {
        filed::organizations(view, with_functions(view))
    }

    fn size_of(&self, view: &View<'_>, id: Id<Organization>) -> PageSize {
        let groups = Vec::from_iter(group_of_organization(view, view, id));
        PageSize::of(&FunctionList { groups })
    }
}

/// The functions of all bodies, topic by topic; those without a topic are in no part.
pub struct FunctionsByTopic;

impl PartedList for FunctionsByTopic {
    type Thing = (Id<Topic>, Body);

    fn listed(&self) -> Listed {
        Listed::Topics
    }

    fn filed<'v>(&self, view: &View<'v>) -> Filed<'v, (Id<Topic>, Body)> {
        let directory = view.directory();
        let all: Vec<_> = bodies(view).collect();
        let filed = directory.topics().flat_map(|id| {
            let slug = &directory.get(id).slug;
            let bodies = all.iter().filter(move |(_, functions)| {
                let mut functions = functions.iter();
                functions.any(|function| function.topics.contains(&id))
            });
            bodies.map(move |(body, _)| (slug.clone(), (id, *body)))
        });
        Filed::by_slug(filed)
    }

    fn size_of(&self, view: &View<'_>, (topic, body): (Id<Topic>, Body)) -> PageSize {
        PageSize::of(&body_in_topic(view, topic, body))
    }
}

fn body_in_topic(view: &View<'_>, topic: Id<Topic>, body: Body) -> BodyView {
    let functions = current_functions_of(view, body);
    let functions: Vec<_> = functions
        .filter(|function| function.topics.contains(&topic))
        .collect();
    body_view(view, body, &functions)
}

impl FunctionList {
    /// The list as a page of its own has it, where it has room there.
    pub fn new(view: &View<'_>, grouping: Grouping) -> Self {
        let groups = match grouping {
            Grouping::Topic => groups_by_topic(view, view),
            Grouping::Body => groups_by_body(view, view),
        };
        Self { groups }
    }

    /// The functions of these organizations.
    pub fn of_organizations(view: &View<'_>, organizations: &[Id<Organization>]) -> Self {
        let groups = organizations.iter();
        let groups = groups.filter_map(|id| {
            let group = group_of_organization(view, view, *id)?;
            Some(match FunctionsByBody.fits(view, &[*id]) {
                true => group,
                // The page of the organization leads to all of them.
                false => Group {
                    bodies: Vec::new(),
                    ..group
                },
            })
        });
        Self {
            groups: groups.collect(),
        }
    }

    /// The functions about a topic that these bodies have.
    pub fn of_topic(view: &View<'_>, bodies: &[(Id<Topic>, Body)]) -> Self {
        let directory = view.directory();
        let groups = bodies.chunk_by(|(one, _), (other, _)| one == other);
        let groups = groups.filter_map(|bodies| {
            let (topic, _) = bodies.first()?;
            let record = directory.get(*topic);
            let bodies = bodies.iter();
            let bodies = bodies.map(|(topic, body)| body_in_topic(view, *topic, *body));
            let name = view.own_name(&record.name);
            Some(Group::new(
                view,
                name,
                record.slug.as_str(),
                bodies.collect(),
            ))
        });
        Self {
            groups: groups.collect(),
        }
    }

    /// The ways to the groups, for a page that leads to all functions and lists none.
    pub fn ways(view: &View<'_>) -> Vec<Link> {
        let grouping = Grouping::of(view);
        if let Some(ways) = grouping.ways(view) {
            let of = grouping.listed();
            return ways.iter().map(|way| way_to(view, of, &way.key)).collect();
        }
        let groups = match grouping {
            Grouping::Topic => groups_by_topic(view, &view.aside()),
            Grouping::Body => groups_by_body(view, &view.aside()),
        };
        let groups = groups.into_iter();
        groups.map(|group| group.way(view, grouping)).collect()
    }

    /// Links to the topics of functions on a page of their own; none where the directory has no topics.
    pub fn topics(view: &View<'_>) -> Vec<Link> {
        match Grouping::of(view) {
            Grouping::Topic => Self::ways(view),
            Grouping::Body => Vec::new(),
        }
    }
}

impl Group {
    /// The functions of bodies under a name that has no page.
    fn new(view: &View<'_>, name: Html, fragment: &str, bodies: Vec<BodyView>) -> Self {
        let count = bodies.iter().map(|body| body.functions.len()).sum();
        Self {
            name,
            page: None,
            count: view.say_count("functions-count", count),
            fragment: fragment.to_owned(),
            former: Vec::new(),
            bodies,
        }
    }

    /// The way to the group in the list that is a page of its own.
    fn way(self, view: &View<'_>, grouping: Grouping) -> Link {
        Link {
            href: with_fragment(view.href(grouping.page()), Some(&self.fragment)),
            text: self.name,
        }
    }
}

/// A group for each organization, with its own functions and those of its units; what is in the groups is made with a
/// view of its own, since it is not shown everywhere.
fn groups_by_body(view: &View<'_>, inside: &View<'_>) -> Vec<Group> {
    let organizations = with_functions(view);
    let groups = organizations.filter_map(|id| group_of_organization(view, inside, id));
    groups.collect()
}

/// Every organization of the day that has functions, or whose units have.
fn with_functions(view: &View<'_>) -> impl Iterator<Item = Id<Organization>> {
    let there = |id: &Id<Organization>| view.exists(Body::Organization(*id));
    let organizations = view.organizations().filter(there);
    organizations.filter(|id| bodies_of(view, *id).next().is_some())
}

fn group_of_organization(
    view: &View<'_>,
    inside: &View<'_>,
    id: Id<Organization>,
) -> Option<Group> {
    let bodies: Vec<_> = bodies_of(view, id).collect();
    if bodies.is_empty() {
        return None;
    }
    let record = view.directory().get(id);
    let link = view.organization(id);
    let count = bodies.iter().map(|(_, functions)| functions.len()).sum();
    let inside = inside.texts_of(Some(id));
    let bodies = bodies.iter().map(|(body, functions)| {
        let link = inside.body(*body);
        BodyView {
            functions: links(&inside, functions, &link.href),
            // The heading of the group is the organization's name already.
            body: matches!(body, Body::Unit(_)).then_some(link),
            organization: None,
        }
    });
    Some(Group {
        bodies: bodies.collect(),
        fragment: record.slug.to_string(),
        former: record.slug.others(&record.former_slugs),
        count: view.say_count("functions-count", count),
        name: link.text.clone(),
        page: Some(link),
    })
}

/// A group for each topic, with the bodies that have functions in it, and one for what has no topic.
fn groups_by_topic(view: &View<'_>, inside: &View<'_>) -> Vec<Group> {
    let topics = view.directory().topics();
    let all: Vec<_> = bodies(view).collect();
    let groups = topics.map(|id| {
        let topic = view.directory().get(id);
        let name = view.own_name(&topic.name);
        let is_in = |function: &Function| function.topics.contains(&id);
        group_of_functions(inside, name, topic.slug.as_str(), &all, is_in)
    });
    let mut groups: Vec<Group> = groups.collect();
    let other = Html::own(&view.say("functions-other"));
    let has_none = |function: &Function| function.topics.is_empty();
    groups.push(group_of_functions(inside, other, OTHER, &all, has_none));
    groups.retain(|group| !group.bodies.is_empty());
    groups
}

/// The functions of all bodies that are in a group.
fn group_of_functions(
    view: &View<'_>,
    name: Html,
    fragment: &str,
    all: &[(Body, Vec<&Function>)],
    is_in: impl Fn(&Function) -> bool,
) -> Group {
    let bodies = all.iter().filter_map(|(body, functions)| {
        let functions = functions.iter().copied();
        let functions: Vec<&Function> = functions.filter(|function| is_in(function)).collect();
        (!functions.is_empty()).then(|| body_view(view, *body, &functions))
    });
    Group::new(view, name, fragment, bodies.collect())
}

fn body_view(view: &View<'_>, body: Body, functions: &[&Function]) -> BodyView {
    let organization = view.directory().organization_on(body, view.day());
    let is_unit = matches!(body, Body::Unit(_));
    let view = &view.texts_of(Some(organization));
    let link = match body {
        Body::Organization(id) => view.organization(id),
        Body::Unit(_) => view.body(body),
    };
    BodyView {
        functions: links(view, functions, &link.href),
        body: Some(link),
        organization: is_unit.then(|| view.organization(organization).text),
    }
}

/// Every body of the day that has functions, with them: an organization before its units, a unit before those inside it.
fn bodies<'a>(view: &'a View<'a>) -> impl Iterator<Item = (Body, Vec<&'a Function>)> {
    let there = |id: &Id<Organization>| view.exists(Body::Organization(*id));
    let organizations = view.organizations().filter(there);
    organizations.flat_map(|id| bodies_of(view, id))
}

fn bodies_of<'a>(
    view: &'a View<'a>,
    id: Id<Organization>,
) -> impl Iterator<Item = (Body, Vec<&'a Function>)> {
    let body = Body::Organization(id);
    let mut all = vec![body];
    add_units(view, body, &mut all);
    let bodies = all.into_iter();
    let bodies = bodies.map(|body| (body, current_functions_of(view, body).collect()));
    bodies.filter(|(_, functions): &(_, Vec<_>)| !functions.is_empty())
}

fn add_units(view: &View<'_>, above: Body, all: &mut Vec<Body>) {
    for unit in view.units_of(above) {
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
