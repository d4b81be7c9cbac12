//! All organizations, by the body above them.

use askama::Template;

use crate::address::Page;
use crate::model::ParentBody;
use crate::site::parts::Frame;
use crate::site::parts::{Heading, Organizations};
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

/// The organizations under one body.
struct Group {
    parent: Option<Parent>,
    organizations: Organizations,
}

struct Parent {
    fragment: String,
    former: Vec<Slug>,
    name: Html,
    website: Option<String>,
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

/// The organizations in order, each with the others of the same parent behind the first of them.
fn groups(view: &View<'_>) -> Vec<Group> {
    let directory = view.directory();
    let mut seen: Vec<Option<ParentBody>> = Vec::new();
    let mut groups = Vec::new();
    for id in view.organizations() {
        let parent = directory.get(id).parent_on(view.day());
        if seen.contains(&parent) {
            continue;
        }
        seen.push(parent);
        let together = view
            .organizations()
            .filter(|other| directory.get(*other).parent_on(view.day()) == parent);
        groups.push(Group {
            parent: parent.map(|parent| Parent::new(view, parent)),
            organizations: Organizations::new(view, together),
        });
    }
    groups
}

impl Parent {
    fn new(view: &View<'_>, parent: ParentBody) -> Self {
        let directory = view.directory();
        match parent {
            ParentBody::Organization(id) => {
                let organization = directory.get(id);
                Self {
                    fragment: organization.slug.to_string(),
                    former: organization.former_slugs.clone(),
                    name: view.name(&view.names(&organization.profile).name),
                    website: None,
                }
            }
            ParentBody::External(id) => {
                let body = directory.get(id);
                Self {
                    fragment: body.slug.to_string(),
                    former: body.former_slugs.clone(),
                    name: view.name(&body.name),
                    website: body.website.as_ref().map(ToString::to_string),
                }
            }
        }
    }
}
