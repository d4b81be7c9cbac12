//! The functions of all bodies, by body.

use askama::Template;

use super::{Contents, current_functions};
use crate::model::{Body, Id, Organization, Unit};
use crate::site::links::Link;
use crate::site::view::View;
use crate::text::Slug;

/// The functions of all bodies, by organization and unit.
#[derive(Template)]
#[template(path = "parts/function_list.html")]
pub struct FunctionList {
    organizations: Vec<OrganizationView>,
    /// The level of the headings of organizations.
    level: u8,
    /// Whether each organization is a place that links lead to.
    is_target: bool,
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

impl FunctionList {
    /// The list as a page of its own has it.
    pub fn new(view: &View<'_>) -> Self {
        let directory = view.directory();
        let organizations = directory
            .organizations()
            .filter(|id| view.exists(Body::Organization(*id)))
            .map(|id| OrganizationView::new(view, id))
            .filter(|entry| !entry.functions.is_empty() || !entry.units.is_empty());
        Self {
            organizations: organizations.collect(),
            level: 2,
            is_target: true,
        }
    }

    /// The list below a heading of another page.
    pub fn below(view: &View<'_>) -> Self {
        Self {
            level: 3,
            is_target: false,
            ..Self::new(view)
        }
    }

    /// Links to its organizations.
    pub fn contents(&self, view: &View<'_>) -> Contents {
        let all = self.organizations.iter();
        all.fold(Contents::before(view), |contents, entry| {
            contents.entry(&entry.fragment, entry.organization.text.clone(), Vec::new())
        })
    }
}

impl OrganizationView {
    fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let body = Body::Organization(id);
        let record = view.directory().get(id);
        let organization = view.organization(id);
        Self {
            functions: functions(view, body, &organization.href),
            fragment: record.slug.to_string(),
            former: record.former_slugs.clone(),
            units: units(view, body),
            organization,
        }
    }
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
