//! All organizations, by the body above them.

use std::collections::HashMap;

use askama::Template;

use crate::address::Page;
use crate::model::{ExternalBody, Id, Organization, ParentBody};
use crate::site::parts::Frame;
use crate::site::parts::{Facts, Heading, Organizations};
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::Slug;

#[derive(Template)]
#[template(path = "pages/organizations.html")]
pub struct OrganizationsPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    groups: Vec<Group>,
}

/// The organizations under one body, or those under none.
struct Group {
    parent: Option<Parent>,
    /// The heading of those under none, where others have one: they would seem to belong to the body before them.
    heading: Option<String>,
    organizations: Organizations,
}

struct Parent {
    fragment: String,
    former: Vec<Slug>,
    name: Html,
    website: Option<String>,
    facts: Option<Facts>,
}

impl<'a> OrganizationsPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let title = Html::own(&view.say("organizations"));
        let heading = Heading::plain(title.clone());
        let groups = groups(view);
        let description = view.say("organizations-description");
        let frame = Frame::new(view, &Page::Organizations, title, description, Vec::new());
        Self {
            view,
            heading,
            frame,
            groups,
        }
    }
}

/// The organizations in order, each with the others of the same parent behind the first of them; those under none stand last.
fn groups(view: &View<'_>) -> Vec<Group> {
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
        organizations: Organizations::new(view, together.into_iter()),
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
                }
            }
        }
    }
}
