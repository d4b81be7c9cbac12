//! A narrative page or a document.

use askama::Template;

use crate::model::{Body, Chapter, Id, Section, SectionKind};
use crate::site::address::Target;
use crate::site::frame::Frame;
use crate::site::links::Link;
use crate::site::parts::{Contents, Heading, Sources};
use crate::site::shown::Shown;
use crate::site::view::View;

#[derive(Template)]
#[template(path = "pages/section.html")]
pub struct SectionPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    organization: Link,
    kind: String,
    contents: Contents,
    body: Option<Shown>,
    parts: Vec<PartView>,
    chapters: Vec<ChapterView>,
    others: Vec<Link>,
    sources: Sources,
}

/// A part of a narrative page.
struct PartView {
    fragment: String,
    title: Shown,
    body: Option<Shown>,
}

/// A chapter of a document.
struct ChapterView {
    fragment: String,
    number: String,
    title: Shown,
    articles: Vec<ArticleView>,
}

/// An article of a document.
struct ArticleView {
    fragment: String,
    number: String,
    text: Shown,
}

impl<'a> SectionPage<'a> {
    pub fn new(view: &'a View<'a>, id: Id<Section>) -> Self {
        let directory = view.directory();
        let section = directory.get(id);
        let organization = &directory.get(section.organization).profile;
        let kind = match section.kind {
            SectionKind::Narrative => "section-narrative",
            SectionKind::Document => "section-document",
        };
        let (sources, updated) = match section.sources.is_empty() {
            true => (&organization.sources, organization.updated),
            false => (&section.sources, None),
        };
        let mut page = Self {
            view,
            contents: Contents::before(view),
            heading: Heading::new(view, view.name(&section.title), &section.title),
            organization: view.organization(section.organization),
            kind: view.say(kind),
            body: section.body.as_ref().map(|body| view.blocks(body)),
            parts: section
                .parts
                .iter()
                .map(|part| PartView {
                    fragment: part.id.to_string(),
                    title: view.name(&part.title),
                    body: part.body.as_ref().map(|body| view.blocks(body)),
                })
                .collect(),
            chapters: section
                .chapters
                .iter()
                .enumerate()
                .map(|(place, chapter)| ChapterView::new(view, place + 1, chapter))
                .collect(),
            others: directory
                .sections_of(section.organization)
                .filter(|other| *other != id)
                .map(|other| view.section(other))
                .collect(),
            sources: Sources::new(view, sources, updated),
            frame: Frame::new(
                view,
                &Target::section(directory, id),
                view.name(&section.title),
                view.say_of(
                    "section-description",
                    "name",
                    view.name(&view.names(organization).name).plain(),
                ),
                view.trail(Body::Organization(section.organization)),
            ),
        };
        page.contents = page.list_sections();
        page
    }

    fn list_sections(&self) -> Contents {
        let mut contents = Contents::before(self.view);
        for part in &self.parts {
            contents = contents.entry(&part.fragment, part.title.clone(), Vec::new());
        }
        for chapter in &self.chapters {
            let articles = chapter.articles.iter().map(|article| Link {
                href: format!("#{}", article.fragment),
                text: Shown::own(&article.number),
            });
            let title = Shown::joined(&[Shown::own(&chapter.number), chapter.title.clone()], " ");
            contents = contents.entry(&chapter.fragment, title, articles.collect());
        }
        contents
    }
}

impl ChapterView {
    fn new(view: &View<'_>, number: usize, chapter: &Chapter) -> Self {
        Self {
            fragment: format!("chapter-{number}"),
            number: view.say_count("chapter", number),
            title: view.name(&chapter.title),
            articles: chapter
                .articles
                .iter()
                .map(|article| ArticleView {
                    fragment: article.fragment.clone(),
                    number: view.say_count("article", article.number as usize),
                    text: view.blocks(&article.text),
                })
                .collect(),
        }
    }
}
