//! An organization.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, Names, Organization, Profile, SectionKind, Subject};
use crate::site::parts::Frame;
use crate::site::parts::{
    Chart, Citations, Contacts, Contents, Facts, Functions, Heading, History, Posts, Referrers,
    Sources, Units, contact_card, units_by_group,
};
use crate::site::queries::Standing;
use crate::site::queries::events::happened;
use crate::site::queries::present::contacts_of;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::Choice;

#[derive(Template)]
#[template(path = "pages/organization.html")]
pub struct OrganizationPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    kind: String,
    parent: Option<Link>,
    summary: Option<Html>,
    purpose: Option<Html>,
    remit: Option<Html>,
    standing: Standing,
    contents: Contents,
    /// How to reach it; nothing is said of a body that does not exist on the day shown.
    contacts: Option<Contacts>,
    /// The contact for an address book.
    save: Option<Link>,
    phone_book: Link,
    booklet: Link,
    chart: Chart,
    groups: Vec<Group>,
    leaders: Posts,
    functions: Functions,
    facts: Facts,
    history: History,
    honours: History,
    /// Where to read of all events; none where nothing has happened up to the day shown.
    changes: Option<Link>,
    documents: Vec<Link>,
    narratives: Vec<Link>,
    referrers: Referrers,
    sources: Sources,
    citations: Citations,
}

/// The units that belong to the organization in one way.
struct Group {
    fragment: String,
    heading: String,
    units: Units,
}

impl<'a> OrganizationPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Organization>) -> Self {
        let directory = view.directory();
        let organization = directory.get(id);
        let profile = &organization.profile;
        let body = Body::Organization(id);
        let heading = Heading::of_names(view, view.names(profile));
        let is_reachable = contacts_of(view, body).next().is_some();
        let mut page = Self {
            view,
            kind: view.say(&format!("organization-kind-{}", organization.kind.word())),
            parent: organization
                .parent_on(view.day())
                .map(|parent| view.parent(parent)),
            summary: profile.summary.as_ref().map(|text| view.text(text)),
            purpose: profile.purpose.as_ref().map(|text| view.blocks(text)),
            remit: profile.remit.as_ref().map(|text| view.text(text)),
            standing: Standing::of_body(view, body),
            contents: Contents::before(view),
            contacts: view.exists(body).then(|| Contacts::new(view, body)),
            save: contact_card(view, Page::from(id), is_reachable),
            phone_book: view.page(Page::PhoneBook(id), "phone-book"),
            booklet: view.page(Page::Booklet(id), "booklet-for-print"),
            chart: Chart::new(view, id),
            groups: groups(view, body),
            leaders: Posts::new(view, body),
            functions: Functions::new(view, body),
            history: History::of_body(view, body),
            honours: History::of_honours(view, body),
            facts: facts(view, id),
            changes: (!happened(view, Some(id)).is_empty())
                .then(|| view.page(Page::Changes(Some(id)), "changes-all")),
            documents: sections(view, id, SectionKind::Document),
            narratives: sections(view, id, SectionKind::Narrative),
            referrers: Referrers::new(view, Subject::Body(body)),
            sources: Sources::new(view, &profile.sources, profile.updated),
            citations: Citations::new(view, body),
            frame: Frame::new(
                view,
                &Page::from(id),
                view.name(&view.names(profile).name),
                description(view, profile),
                vec![view.page(Page::Organizations, "organizations")],
            ),
            heading,
        };
        page.contents = page.list_sections();
        page
    }

    fn has_history(&self) -> bool {
        !self.history.is_empty() || self.changes.is_some()
    }

    fn list_sections(&self) -> Contents {
        let view = self.view;
        let has_texts = !self.documents.is_empty() || !self.narratives.is_empty();
        let has_work = !self.functions.is_empty() || self.remit.is_some();
        let mut contents = Contents::before(view)
            .section(view, "contact", "contact", self.contacts.is_some())
            .section(view, "chart", "chart", !self.chart.is_empty());
        for group in &self.groups {
            let heading = Html::own(&group.heading);
            contents = contents.entry(&group.fragment, heading, Vec::new());
        }
        contents
            .section(view, "leaders", "leaders", !self.leaders.is_empty())
            .section(view, "functions", "functions", has_work)
            .section(view, "purpose", "purpose", self.purpose.is_some())
            .section(view, "history", "history", self.has_history())
            .section(view, "sections", "sections", has_texts)
            .section(view, "honours", "honours", !self.honours.is_empty())
            .section(view, "facts", "facts", !self.facts.is_empty())
            .section(view, "citations", "citations", !self.citations.is_empty())
            .section(view, "referrers", "referrers", !self.referrers.is_empty())
            .section(view, "sources", "sources", true)
    }
}

fn sections(view: &View<'_>, id: Id<Organization>, kind: SectionKind) -> Vec<Link> {
    let directory = view.directory();
    directory
        .sections_of(id)
        .filter(|section| directory.get(*section).kind == kind)
        .map(|section| view.section(section))
        .collect()
}

fn description(view: &View<'_>, profile: &Profile) -> String {
    let summary = profile.summary.as_ref().map(|text| view.text(text));
    match summary {
        Some(summary) => summary.plain().to_owned(),
        None => view.say_of(
            "body-description",
            "name",
            view.name(&view.names(profile).name).plain(),
        ),
    }
}

/// The short name and the other names.
pub fn other_names(view: &View<'_>, names: &Names) -> Vec<Html> {
    let full = view.name(&names.name);
    names
        .short
        .iter()
        .chain(&names.others)
        .map(|name| view.name(name))
        .filter(|name| name.plain() != full.plain())
        .collect()
}

/// What the body was called before the day shown.
pub fn former_names(view: &View<'_>, profile: &Profile) -> Vec<Html> {
    let former = profile.names.former.iter();
    former
        .filter_map(|(period, names)| Some((period.end?, names)))
        .filter(|(end, _)| end.latest() < view.day())
        .map(|(end, names)| {
            let until = Html::own(&view.date(end).words);
            let name = view.name(&names.name);
            view.phrase("name-until", &[("name", &name), ("date", &until)])
        })
        .collect()
}

/// The organizations under the same body.
fn siblings(view: &View<'_>, id: Id<Organization>) -> Vec<Link> {
    let directory = view.directory();
    let parent = directory.get(id).parent_on(view.day());
    parent
        .into_iter()
        .flat_map(|parent| directory.organizations_under(parent, view.day()))
        .filter(|other| *other != id)
        .map(|other| view.organization_in_brief(other))
        .collect()
}

fn groups(view: &View<'_>, body: Body) -> Vec<Group> {
    let groups = units_by_group(view, body).into_iter();
    groups
        .map(|(group, heading, units)| Group {
            fragment: format!("units-{}", group.word()),
            heading,
            units: Units::new(view, units.into_iter()),
        })
        .collect()
}

/// The facts of an organization.
pub fn facts(view: &View<'_>, id: Id<Organization>) -> Facts {
    let organization = view.directory().get(id);
    let profile = &organization.profile;
    let parent = organization
        .parent_on(view.day())
        .map(|parent| view.parent(parent));
    Facts::new(view)
        .links(view, "parent", parent.into_iter().collect())
        .links(view, "siblings", siblings(view, id))
        .date(view, "established", profile.period.start)
        .date(view, "closed", profile.period.end)
        .texts(view, "other-names", other_names(view, view.names(profile)))
        .texts(view, "former-names", former_names(view, profile))
        .succession(view, Body::Organization(id))
        .of_body(view, Body::Organization(id))
}
