//! An organization.

use askama::Template;

use crate::model::{Body, Id, Names, Organization, ParentBody, Profile, SectionKind, UnitGroup};
use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::{
    Citations, Contacts, Facts, Functions, Heading, History, Posts, Sources, Standing,
    current_contacts,
};
use crate::site::shown::{Piece, Shown};
use crate::site::view::View;
use crate::text::Choice;

#[derive(Template)]
#[template(path = "pages/organization.html")]
pub struct OrganizationPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    kind: String,
    parent: Option<Link>,
    summary: Option<Shown>,
    purpose: Option<Shown>,
    remit: Option<Shown>,
    standing: Standing,
    /// How to reach it; nothing is said of a body that does not exist on the day shown.
    contacts: Option<Contacts>,
    phone_book: Link,
    booklet: Link,
    leaders: Posts,
    groups: Vec<Group>,
    functions: Functions,
    facts: Facts,
    history: History,
    changes: Link,
    documents: Vec<Link>,
    narratives: Vec<Link>,
    sources: Sources,
    citations: Citations,
}

/// The units that belong to the organization in one way.
struct Group {
    heading: String,
    units: Vec<UnitRow>,
}

/// A unit with what people look for first.
struct UnitRow {
    unit: Link,
    head: Option<Shown>,
    phones: Vec<Link>,
    units: Vec<Link>,
}

impl<'a> OrganizationPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Organization>) -> Self {
        let directory = view.directory();
        let organization = directory.get(id);
        let profile = &organization.profile;
        let body = Body::Organization(id);
        let sections = |kind: SectionKind| {
            directory
                .sections_of(id)
                .filter(|section| directory.get(*section).kind == kind)
                .map(|section| view.section(section))
                .collect()
        };
        let heading = Heading::of_names(view, view.names(profile));
        Self {
            view,
            kind: view.say(&format!("organization-kind-{}", organization.kind.word())),
            parent: organization
                .parent_on(view.day())
                .map(|parent| parent_link(view, parent)),
            summary: profile.summary.as_ref().map(|text| view.text(text)),
            purpose: profile.purpose.as_ref().map(|text| view.blocks(text)),
            remit: profile.remit.as_ref().map(|text| view.text(text)),
            standing: Standing::of_body(view, body),
            contacts: view.exists(body).then(|| Contacts::new(view, body)),
            phone_book: view.page(Target::PhoneBook(organization.slug.clone()), "phone-book"),
            booklet: view.page(
                Target::Booklet(organization.slug.clone()),
                "booklet-for-print",
            ),
            leaders: Posts::new(view, body),
            groups: groups(view, body),
            functions: Functions::new(view, body),
            facts: facts(view, id),
            history: History::of_body(view, body),
            changes: view.page(
                Target::Changes(Some(organization.slug.clone())),
                "changes-all",
            ),
            documents: sections(SectionKind::Document),
            narratives: sections(SectionKind::Narrative),
            sources: Sources::new(view, &profile.sources, profile.updated),
            citations: Citations::new(view, body),
            frame: Frame::new(
                view,
                &Target::organization(directory, id),
                view.name(&view.names(profile).name),
                description(view, profile),
                vec![view.page(Target::Organizations, "organizations")],
            ),
            heading,
        }
    }
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
pub fn other_names(view: &View<'_>, names: &Names) -> Vec<Shown> {
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
pub fn former_names(view: &View<'_>, profile: &Profile) -> Vec<Shown> {
    let former = profile.names.former.iter();
    former
        .filter_map(|(period, names)| Some((period.end?, names)))
        .filter(|(end, _)| end.latest() < view.day())
        .map(|(end, names)| {
            let until = Shown::own(&view.date(end).words);
            let name = view.name(&names.name);
            view.phrase("name-until", &[("name", &name), ("date", &until)])
        })
        .collect()
}

/// A link to the body above an organization.
pub fn parent_link(view: &View<'_>, parent: ParentBody) -> Link {
    match parent {
        ParentBody::Organization(id) => view.organization(id),
        ParentBody::External(id) => {
            let body = view.directory().get(id);
            Link {
                href: format!("{}#{}", view.href(Target::Organizations), body.slug),
                text: view.name(&body.name),
            }
        }
    }
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
    let directory = view.directory();
    let units: Vec<_> = directory.units_of(body, view.day()).collect();
    UnitGroup::ALL
        .iter()
        .map(|group| Group {
            heading: view.say(&format!("unit-group-{}", group.word())),
            units: units
                .iter()
                .filter(|unit| directory.get(**unit).group == *group)
                .map(|unit| UnitRow::new(view, *unit))
                .collect(),
        })
        .filter(|group: &Group| !group.units.is_empty())
        .collect()
}

impl UnitRow {
    fn new(view: &View<'_>, id: Id<crate::model::Unit>) -> Self {
        let body = Body::Unit(id);
        let mut posts = Posts::new(view, body).into_rows().into_iter();
        Self {
            unit: view.unit(id),
            head: posts.find(|row| row.head).map(|row| {
                let pieces: [(&str, &dyn Piece); 2] =
                    [("post", &row.post.text), ("holders", &row.holders)];
                view.phrase("head-line", &pieces)
            }),
            phones: current_contacts(view, body)
                .flat_map(|point| &point.phones)
                .map(|phone| Link {
                    href: phone.uri(),
                    text: Shown::own(phone.international()),
                })
                .collect(),
            units: view
                .directory()
                .units_of(body, view.day())
                .map(|unit| view.unit(unit))
                .collect(),
        }
    }
}

/// The facts of an organization.
pub fn facts(view: &View<'_>, id: Id<Organization>) -> Facts {
    let organization = view.directory().get(id);
    let profile = &organization.profile;
    let parent = organization
        .parent_on(view.day())
        .map(|parent| parent_link(view, parent));
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
