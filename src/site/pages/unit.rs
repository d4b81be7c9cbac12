//! A unit.

use askama::Template;

use super::organization::other_names;
use crate::model::{Body, Id, Unit};
use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::{Citations, Contacts, Facts, Functions, Heading, History, Posts, Sources};
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::Choice;

#[derive(Template)]
#[template(path = "pages/unit.html")]
pub struct UnitPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    kind: String,
    organization: Link,
    summary: Option<Shown>,
    purpose: Option<Shown>,
    remit: Option<Shown>,
    contacts: Contacts,
    posts: Posts,
    functions: Functions,
    history: History,
    facts: Facts,
    citations: Citations,
    units: Vec<Link>,
    siblings: Vec<Link>,
    sources: Sources,
}

impl<'a> UnitPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Unit>) -> Self {
        let directory = view.directory();
        let unit = directory.get(id);
        let profile = &unit.profile;
        let body = Body::Unit(id);
        let parent = directory.parent_of(id);
        let above = &directory.get(unit.organization).profile;
        // A unit's file names its sources only where they are not those of its organization.
        let (sources, updated) = match profile.sources.is_empty() {
            true => (&above.sources, profile.updated.or(above.updated)),
            false => (&profile.sources, profile.updated),
        };
        let heading = Heading::of_names(view, &profile.names);
        Self {
            view,
            kind: view.say(&format!("unit-kind-{}", unit.kind.word())),
            organization: view.organization(unit.organization),
            summary: profile.summary.as_ref().map(|text| view.text(text)),
            purpose: profile.purpose.as_ref().map(|text| view.blocks(text)),
            remit: profile.remit.as_ref().map(|text| view.text(text)),
            contacts: Contacts::new(view, body),
            posts: Posts::new(view, body),
            functions: Functions::new(view, body),
            history: History::new(view, profile),
            facts: Facts::new(view)
                .links(view, "parent", vec![view.body(parent)])
                .texts(view, "other-names", other_names(view, &profile.names))
                .date(view, "since", profile.period.start)
                .date(view, "until", profile.period.end)
                .of_profile(view, profile),
            citations: Citations::new(view, profile),
            units: directory
                .units_of(body, view.day())
                .map(|unit| view.unit(unit))
                .collect(),
            siblings: directory
                .units_of(parent, view.day())
                .filter(|other| *other != id && directory.get(*other).group == unit.group)
                .map(|other| view.unit(other))
                .collect(),
            sources: Sources::new(view, sources, updated),
            frame: Frame::new(
                view,
                &Target::unit(directory, id),
                view.name(&profile.names.name),
                view.say_of(
                    "body-description",
                    "name",
                    view.name(&profile.names.name).plain(),
                ),
                view.trail(parent),
            ),
            heading,
        }
    }
}
