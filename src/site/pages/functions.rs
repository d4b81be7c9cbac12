//! Every function of every body, by body.

use askama::Template;

use crate::model::{Body, Id, Unit};
use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::{Contents, Heading, current_functions};
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::Slug;

#[derive(Template)]
#[template(path = "pages/functions.html")]
pub struct FunctionsPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    contents: Contents,
    organizations: Vec<OrganizationView>,
}

/// An organization with its own functions and those of its units.
struct OrganizationView {
    organization: Link,
    fragment: String,
    former: Vec<Slug>,
    functions: Vec<Link>,
    units: Vec<UnitView>,
}

/// A unit with its functions.
struct UnitView {
    unit: Link,
    functions: Vec<Link>,
}

impl<'a> FunctionsPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let directory = view.directory();
        let title = Shown::own(&view.say("functions"));
        let organizations: Vec<OrganizationView> = directory
            .organizations()
            .filter(|id| view.exists(Body::Organization(*id)))
            .map(|id| {
                let body = Body::Organization(id);
                let organization = view.organization(id);
                OrganizationView {
                    functions: functions(view, body, &organization.href),
                    fragment: directory.get(id).slug.to_string(),
                    former: directory.get(id).former_slugs.clone(),
                    units: units(view, body),
                    organization,
                }
            })
            .filter(|entry| !entry.functions.is_empty() || !entry.units.is_empty())
            .collect();
        Self {
            view,
            heading: Heading::plain(title.clone()),
            contents: contents(view, &organizations),
            organizations,
            frame: Frame::new(
                view,
                &Target::Functions,
                title,
                view.say("functions-description"),
                Vec::new(),
            ),
        }
    }
}

fn contents(view: &View<'_>, organizations: &[OrganizationView]) -> Contents {
    let all = organizations.iter();
    all.fold(Contents::before(view), |contents, entry| {
        contents.entry(&entry.fragment, entry.organization.text.clone(), Vec::new())
    })
}

/// The units below a body that have functions, a unit before those inside it.
fn units(view: &View<'_>, body: Body) -> Vec<UnitView> {
    let mut found = Vec::new();
    for id in view.directory().units_of(body, view.day()) {
        found.extend(UnitView::new(view, id));
        found.extend(units(view, Body::Unit(id)));
    }
    found
}

impl UnitView {
    fn new(view: &View<'_>, id: Id<Unit>) -> Option<Self> {
        let unit = view.unit(id);
        let functions = functions(view, Body::Unit(id), &unit.href);
        (!functions.is_empty()).then_some(Self { unit, functions })
    }
}

fn functions(view: &View<'_>, body: Body, href: &str) -> Vec<Link> {
    current_functions(view, body)
        .map(|function| Link {
            href: format!("{href}#{}", function.fragment),
            text: view.text(&function.text),
        })
        .collect()
}
