//! Organizations with what they are and how much the directory knows of them.

use askama::Template;
use fluent_bundle::FluentValue;

use crate::address::{Listed, Page, with_fragment};
use crate::model::{Body, Id, Organization};
use crate::site::parts::FunctionsByBody;
use crate::site::parts::list_parts::PartedList;
use crate::site::parts::units::count_below;
use crate::site::queries::Standing;
use crate::site::queries::filed::{self, Filed};
use crate::site::queries::page_size::PageSize;
use crate::site::queries::present::current_functions_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;

/// The list of all organizations.
pub struct AllOrganizations;

impl PartedList for AllOrganizations {
    type Thing = Id<Organization>;

    fn listed(&self) -> Listed {
        Listed::Organizations
    }

    fn filed<'v>(&self, view: &View<'v>) -> Filed<'v, Id<Organization>> {
        filed::organizations(view, view.organizations())
    }

    fn size_of(&self, view: &View<'_>, id: Id<Organization>) -> PageSize {
        PageSize::of(&Organizations::new(view, [id].into_iter()))
    }
}

/// A list of organizations.
#[derive(Template)]
#[template(path = "parts/organizations.html")]
pub struct Organizations {
    rows: Vec<Row>,
}

struct Row {
    organization: Link,
    others: Vec<Html>,
    kind: Html,
    units: String,
    functions: Option<Link>,
    standing: Standing,
}

impl Organizations {
    /// These organizations, in this order.
    pub fn new(view: &View<'_>, organizations: impl Iterator<Item = Id<Organization>>) -> Self {
        Self {
            rows: organizations.map(|id| Row::new(view, id)).collect(),
        }
    }
}

impl Row {
    fn new(view: &View<'_>, id: Id<Organization>) -> Self {
        let directory = view.directory();
        let organization = directory.get(id);
        let body = Body::Organization(id);
        Self {
            organization: view.organization(id).between_words(),
            others: view.other_languages(&view.names(&organization.profile).name),
            kind: view.body_kind(Body::Organization(id)),
            units: count_units(view, body),
            functions: functions(view, id),
            standing: Standing::of_body(view, body),
        }
    }
}

/// How many units an organization has, and how many with those inside them where there are such.
fn count_units(view: &View<'_>, body: Body) -> String {
    let count = view.directory().units_of(body, view.day()).count();
    let all = count_below(view, body);
    let units = view.say_count("units-count", count);
    if all == count {
        return units;
    }
    let variables = [
        ("units", FluentValue::from(units)),
        ("count", FluentValue::from(all)),
    ];
    view.strings().say_with("units-count-within", &variables)
}

/// How many functions an organization and its units have, as a link to them; `None` where none is known.
fn functions(view: &View<'_>, id: Id<Organization>) -> Option<Link> {
    let count = count_functions(view, Body::Organization(id));
    let slug = &view.directory().get(id).slug;
    (count > 0).then(|| Link {
        href: with_fragment(functions_href(view, id), Some(slug.as_str())),
        text: Html::own(&view.say_count("functions-count", count)),
    })
}

/// The list of functions in which those of an organization are.
fn functions_href(view: &View<'_>, id: Id<Organization>) -> String {
    let names = view.names(&view.directory().get(id).profile);
    let (_, name) = names.name.best(view.language().preferences());
    let is_parted = view.is_parted(Listed::Functions, || FunctionsByBody.ways(view).is_some());
    let key = filed::key_of(view, &name.value).filter(|_| is_parted);
    match key {
        Some(key) => view.href(Page::Part(Listed::Functions.part(key))),
        None => view.href(Page::Functions),
    }
}

fn count_functions(view: &View<'_>, body: Body) -> usize {
    let units = view.directory().units_of(body, view.day());
    let below: usize = units
        .map(|unit| count_functions(view, Body::Unit(unit)))
        .sum();
    below + current_functions_of(view, body).count()
}
