//! All organizations, by the body above them.

use std::collections::HashMap;

use askama::Template;

use crate::address::{ListPart, Listed, Page};
use crate::model::{ExternalBody, Id, Organization, ParentBody};
use crate::site::parts::Frame;
use crate::site::parts::{
    AllOrganizations, Facts, FoundPart, Heading, Organizations, PartIndex, PartPager, PartedList,
};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::Slug;

#[derive(Template)]
#[template(path = "pages/organizations.html")]
pub struct OrganizationsPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    /// The ways to the parts of the list, where it has no room on a page.
    index: Option<PartIndex>,
    groups: Vec<Group>,
    pager: Option<PartPager>,
}

/// The organizations under one body, or those under none.
struct Group {
    parent: Option<Parent>,
    /// The heading of those under none, where others have one: they would seem to belong to the body before them.
    heading: Option<String>,
    /// None where the list comes in parts.
    organizations: Option<Organizations>,
}

struct Parent {
    fragment: String,
    former: Vec<Slug>,
    name: Html,
    website: Option<String>,
    facts: Option<Facts>,
    is_outside: bool,
}

impl<'a> OrganizationsPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let title = Html::own(&view.say("organizations"));
        let heading = Heading::plain(title.clone());
        let ways = AllOrganizations.ways(view);
        let index = ways.map(|ways| PartIndex::of_whole(view, Listed::Organizations, &ways));
        let mut groups = groups(view, index.is_some());
        if index.is_some() {
            groups.retain(Group::is_of_outside);
        }
        let description = view.say("organizations-description");
        let frame = Frame::new(view, &Page::Organizations, title, description, Vec::new());
        Self {
            view,
            heading,
            frame,
            index,
            groups,
            pager: None,
        }
    }

    /// The page of a part of the list.
    pub fn of_part(view: &'a View<'a>, asked: &ListPart) -> FoundPart<Self> {
        AllOrganizations.part(view, asked).map(|part| {
            let frame = part.frame(view, asked, view.say("organizations-description"));
            let group = (!part.things.is_empty()).then(|| Group {
                parent: None,
                heading: None,
                organizations: Some(Organizations::new(view, part.things.into_iter())),
            });
            Self {
                view,
                frame,
                heading: Heading::plain(part.title),
                index: Some(part.index),
                groups: Vec::from_iter(group),
                pager: Some(part.pager),
            }
        })
    }
}

impl Group {
    /// Whether it is that of a body outside the directory, of which no other page tells.
    fn is_of_outside(&self) -> bool {
        let parent = self.parent.as_ref();
        parent.is_some_and(|parent| parent.is_outside)
    }
}

/// The organizations in order, each with the others of the same parent behind the first of them; those under none stand last.
fn groups(view: &View<'_>, is_parted: bool) -> Vec<Group> {
    let directory = view.directory();
    let mut places: HashMap<Option<ParentBody>, usize> = HashMap::new();
    let mut groups: Vec<(Option<ParentBody>, Vec<Id<Organization>>)> = Vec::new();
    for id in view.organizations() {
        let parent = directory.get(id).parent_on(view.day());
        let place = *places.entry(parent).or_insert(groups.len());
        match groups.get_mut(place) {
            Some((_, together)) => together.push(id),
            None => groups.push((parent, vec![id])),
        }
    }
    groups.sort_by_key(|(parent, _)| parent.is_none());
    let is_grouped = groups.len() > 1;
    let groups = groups.into_iter().map(|(parent, together)| Group {
        heading: (is_grouped && parent.is_none()).then(|| view.say("organizations-other")),
        parent: parent.map(|parent| Parent::new(view, parent)),
        organizations: (!is_parted).then(|| Organizations::new(view, together.into_iter())),
    });
    groups.collect()
}

/// What is known of a body outside the directory.
fn facts(view: &View<'_>, body: &ExternalBody) -> Facts {
    Facts::new(view)
        .short_name(view, &body.name, body.short.as_ref())
        .identifiers(view, &body.identifiers)
        .web_links(view, &body.links)
}

impl Parent {
    fn new(view: &View<'_>, parent: ParentBody) -> Self {
        let directory = view.directory();
        match parent {
            ParentBody::Organization(id) => {
                let organization = directory.get(id);
                Self {
                    fragment: organization.slug.to_string(),
                    former: organization.slug.others(&organization.former_slugs),
                    name: view.organization(id).text,
                    website: None,
                    facts: None,
                    is_outside: false,
                }
            }
            ParentBody::External(id) => {
                let body = directory.get(id);
                Self {
                    fragment: body.slug.to_string(),
                    former: body.slug.others(&body.former_slugs),
                    name: view.name(&body.name),
                    website: body.website.as_ref().map(ToString::to_string),
                    facts: Some(facts(view, body)).filter(|facts| !facts.is_empty()),
                    is_outside: true,
                }
            }
        }
    }
}
