//! A narrative page or a document.

use askama::Template;

use crate::address::Page;
use crate::model::{Body, Id, Section, SectionKind, Subject};
use crate::site::parts::Frame;
use crate::site::parts::{Contents, FullText, Heading, Referrers, Sources, description};
use crate::site::view::View;
use crate::site::view::links::Link;

#[derive(Template)]
#[template(path = "pages/section.html")]
pub struct SectionPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    organization: Link,
    /// What it is, where its title does not tell: a document.
    kind: Option<String>,
    contents: Contents,
    text: FullText,
    others: Vec<Link>,
    referrers: Referrers,
    sources: Sources,
}

impl<'a> SectionPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Section>) -> Self {
        let directory = view.directory();
        let section = directory.get(id);
        let organization = &directory.get(section.organization).profile;
        let is_document = section.kind == SectionKind::Document;
        let (sources, updated) = match section.sources.is_empty() {
            true => (&organization.sources, organization.updated),
            false => (&section.sources, None),
        };
        let text = FullText::of_section(view, id);
        let others: Vec<Link> = directory
            .sections_of(section.organization)
            .filter(|other| *other != id)
            .map(|other| view.section(other))
            .collect();
        let referrers = Referrers::new(view, Subject::Section(id));
        Self {
            view,
            contents: text
                .contents(view)
                .section(view, "others", "sections-other", !others.is_empty())
                .section(view, "referrers", "referrers", !referrers.is_empty())
                .section(view, "sources", "sources", true),
            heading: Heading::new(view, view.name(&section.title), &section.title),
            organization: view.organization(section.organization),
            kind: is_document.then(|| view.say("section-document")),
            text,
            others,
            referrers,
            sources: Sources::new(view, sources, updated),
            frame: Frame::new(
                view,
                &Page::from(id),
                view.name(&section.title),
                description::of_section(view, id),
                view.trail(Body::Organization(section.organization)),
            ),
        }
    }
}
