//! A unit.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, Subject, Unit};
use crate::site::pages::organization::{former_names, other_names};
use crate::site::parts::Frame;
use crate::site::parts::{
    Citations, Contacts, Contents, Facts, Functions, Heading, History, Posts, Referrers, Sources,
    Units, contact_card,
};
use crate::site::queries::Standing;
use crate::site::queries::present::contacts_of;
use crate::site::view::View;
use crate::site::view::html::{Html, Inline};
use crate::site::view::links::Link;
use crate::text::Choice;

#[derive(Template)]
#[template(path = "pages/unit.html")]
pub struct UnitPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    kind: String,
    organization: Link,
    summary: Option<Html>,
    purpose: Option<Html>,
    remit: Option<Html>,
    standing: Standing,
    contents: Contents,
    /// How to reach it; nothing is said of a body that does not exist on the day shown.
    contacts: Option<Contacts>,
    /// The contact for an address book.
    save: Option<Link>,
    posts: Posts,
    functions: Functions,
    history: History,
    honours: History,
    facts: Facts,
    citations: Citations,
    units: Units,
    siblings: Vec<Link>,
    referrers: Referrers,
    sources: Sources,
}

impl<'a> UnitPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Unit>) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        let profile = &unit.profile;
        let body = Body::Unit(id);
        let parent = directory.parent_of(id, view.day());
        let (sources, updated) = view.sources_of(body);
        let heading = Heading::of_names(view, view.names(profile));
        let is_reachable = contacts_of(view, body).next().is_some();
        let mut page = Self {
            view,
            contents: Contents::beside(view),
            kind: view.say(&format!("unit-kind-{}", unit.kind.word())),
            organization: view.organization(unit.organization),
            summary: profile.summary.as_ref().map(|text| view.text(text)),
            purpose: profile.purpose.as_ref().map(|text| view.blocks(text)),
            remit: profile.remit.as_ref().map(|text| view.text(text)),
            standing: Standing::of_body(view, body),
            contacts: view.exists(body).then(|| Contacts::new(view, body)),
            save: contact_card(view, Page::from(id), is_reachable),
            posts: Posts::new(view, body),
            functions: Functions::new(view, body),
            history: History::of_body(view, body),
            honours: History::of_honours(view, body),
            facts: facts(view, id),
            citations: Citations::new(view, body),
            units: Units::new(view, directory.units_of(body, view.day())),
            siblings: directory
                .units_of(parent, view.day())
                .filter(|other| *other != id && directory.get(*other).group == unit.group)
                .map(|other| view.unit(other))
                .collect(),
            referrers: Referrers::new(view, Subject::Body(body)),
            sources: Sources::new(view, sources, updated),
            frame: Frame::new(
                view,
                &Page::from(id),
                view.name(&view.names(profile).name),
                description(view, id),
                view.trail(parent),
            ),
            heading,
        };
        page.contents = page.list_sections();
        page
    }

    fn list_sections(&self) -> Contents {
        let view = self.view;
        let has_work = !self.functions.is_empty() || self.remit.is_some();
        Contents::beside(view)
            .section(view, "contact", "contact", self.contacts.is_some())
            .section(view, "posts", "posts", !self.posts.is_empty())
            .section(view, "functions", "functions", has_work)
            .section(view, "purpose", "purpose", self.purpose.is_some())
            .section(view, "units", "units", !self.units.is_empty())
            .section(view, "history", "history", !self.history.is_empty())
            .section(view, "honours", "honours", !self.honours.is_empty())
            .section(view, "facts", "facts", true)
            .section(view, "siblings", "unit-siblings", !self.siblings.is_empty())
            .section(view, "citations", "citations", !self.citations.is_empty())
            .section(view, "referrers", "referrers", !self.referrers.is_empty())
            .section(view, "sources", "sources", true)
    }
}

/// The facts of a unit.
pub fn facts(view: &View<'_>, id: Id<Unit>) -> Facts {
    let profile = &view.directory().get(id).profile;
    let parent = view.directory().parent_of(id, view.day());
    Facts::new(view)
        .links(view, "parent", vec![view.body(parent)])
        .texts(view, "other-names", other_names(view, view.names(profile)))
        .texts(view, "former-names", former_names(view, profile))
        .texts(view, "former-parents", former_parents(view, id))
        .succession(view, Body::Unit(id))
        .date(view, "begins-on", profile.period.start)
        .date(view, "ends-on", profile.period.end)
        .of_body(view, Body::Unit(id))
}

/// What the page is, for those who list it: units of many organizations have the same name.
fn description(view: &View<'_>, id: Id<Unit>) -> String {
    let organization = view.directory().get(id).organization;
    let organization = view.organization_in_brief(organization);
    let pieces: [(&str, &dyn Inline); 2] =
        [("unit", &view.unit(id)), ("organization", &organization)];
    view.phrase("unit-description", &pieces).plain().to_owned()
}

/// Where the unit stood before the day shown.
fn former_parents(view: &View<'_>, id: Id<Unit>) -> Vec<Html> {
    let unit = view.directory().get(id);
    let former = unit.former_parents.iter();
    former
        .filter_map(|(period, parent)| Some((period.end?, parent)))
        .filter(|(end, _)| end.latest() < view.day())
        .map(|(end, parent)| {
            let body = parent.map_or(Body::Organization(unit.organization), Body::Unit);
            let body = view.at(end.latest()).body(body);
            let until = Html::own(&view.date(end).words);
            view.phrase("name-until", &[("name", &body), ("date", &until)])
        })
        .collect()
}
