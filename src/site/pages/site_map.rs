//! Everything on one page.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, Organization, Unit};
use crate::site::parts::Frame;
use crate::site::parts::{
    AllChanges, AllOrganizations, AllPeople, FunctionsByBody, FunctionsByTopic, Heading, PartIndex,
    PartedList,
};
use crate::site::queries::page_size::WHOLE_PAGE;
use crate::site::queries::present::is_empty_index;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/site_map.html")]
pub struct SiteMapPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    general: Vec<Link>,
    organizations: Vec<OrganizationView>,
    people: Vec<Link>,
    /// The lists that are named in place of their things, where all things have no room on a page.
    lists: Vec<List>,
}

/// A list, and the ways to its things or to its parts.
struct List {
    fragment: &'static str,
    name: String,
    things: Vec<Link>,
    index: Option<PartIndex>,
}

/// An organization with all of its pages.
struct OrganizationView {
    organization: Link,
    /// The whole of it in other forms.
    whole: [Link; 3],
    posts: Vec<Link>,
    sections: Vec<Link>,
    units: Vec<UnitView>,
}

/// A unit with its pages and units; a part of its own, since it holds itself.
#[derive(Template)]
#[template(path = "parts/unit_tree.html")]
struct UnitView {
    unit: Link,
    posts: Vec<Link>,
    units: Vec<UnitView>,
}

impl askama::filters::HtmlSafe for UnitView {}

impl<'a> SiteMapPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let directory = view.directory();
        let title = Html::own(&view.say("site-map"));
        let mut general = vec![
            (Page::Home, "home"),
            (Page::Organizations, "organizations"),
            (Page::Functions, "functions"),
            (Page::People, "people"),
            (Page::Changes(None), "changes"),
            (Page::Api, "api"),
        ];
        if directory.topics().len() > 0 {
            general.push((Page::Topics, "topics"));
        }
        let has_room = WHOLE_PAGE.has_links(count_links(view));
        Self {
            view,
            heading: Heading::plain(title.clone()),
            lists: match has_room {
                true => Vec::new(),
                false => lists(view),
            },
            general: general
                .into_iter()
                .filter(|(page, _)| !is_empty_index(view, page))
                .map(|(page, message)| view.page(page, message))
                .chain(directory.pages().map(|id| view.site_page(id)))
                .collect(),
            organizations: view
                .organizations()
                .filter(|_| has_room)
                .filter(|id| view.exists(Body::Organization(*id)))
                .map(|id| OrganizationView::new(view, id))
                .collect(),
            people: view
                .people()
                .filter(|_| has_room)
                .map(|(id, _)| view.person(id))
                .collect(),
            frame: Frame::new(
                view,
                &Page::SiteMap,
                title,
                view.say("site-map-description"),
                Vec::new(),
            ),
        }
    }
}

/// How many links the whole site map has.
fn count_links(view: &View<'_>) -> usize {
    // Each page has a link, whether it is there on the day or not.
    Page::all(view.directory()).len()
}

/// The lists by which everything is found step by step, each with the ways to its parts where it has some: units and
/// posts stand on the pages of their organizations.
fn lists(view: &View<'_>) -> Vec<List> {
    let organizations = || {
        let organizations = view.organizations();
        let there = organizations.filter(|id| view.exists(Body::Organization(*id)));
        there.map(|id| view.organization(id)).collect()
    };
    let people = || {
        let people = view.people();
        people.map(|(id, _)| view.person(id)).collect()
    };
    let lists = [
        list(view, &AllOrganizations, "organizations", organizations),
        list(view, &AllPeople, "people", people),
        list(view, &FunctionsByBody, "functions", Vec::new),
        list(view, &FunctionsByTopic, "topics", Vec::new),
        list(view, &AllChanges::new(view, None), "changes", Vec::new),
    ];
    let mut lists = Vec::from(lists);
    lists.retain(|list| list.index.is_some() || !list.things.is_empty());
    lists
}

fn list(
    view: &View<'_>,
    of: &impl PartedList,
    name: &'static str,
    things: impl Fn() -> Vec<Link>,
) -> List {
    let ways = of.ways(view);
    List {
        fragment: name,
        name: view.say(name),
        things: match ways {
            Some(_) => Vec::new(),
            None => things(),
        },
        index: ways.map(|ways| PartIndex::of_whole(view, of.listed(), &ways)),
    }
}

impl OrganizationView {
    fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let body = Body::Organization(id);
        let sections = view.directory().sections_of(id);
        Self {
            organization: view.organization(id),
            whole: [
                view.page(Page::PhoneBook(id), "phone-book"),
                view.page(Page::Booklet(id), "booklet-for-print"),
                view.page(Page::Changes(Some(id)), "changes"),
            ],
            posts: posts(view, body),
            sections: sections.map(|section| view.section(section)).collect(),
            units: units(view, body),
        }
    }
}

impl UnitView {
    fn new(view: &View<'_>, id: Id<Unit>) -> Self {
        Self {
            unit: view.unit(id),
            posts: posts(view, Body::Unit(id)),
            units: units(view, Body::Unit(id)),
        }
    }
}

fn posts(view: &View<'_>, body: Body) -> Vec<Link> {
    let posts = view.directory().posts_of(body, view.day());
    posts.map(|post| view.post(post)).collect()
}

fn units(view: &View<'_>, body: Body) -> Vec<UnitView> {
    let units = view.units_of(body);
    units.map(|unit| UnitView::new(view, unit)).collect()
}
