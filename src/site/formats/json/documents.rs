//! A narrative page or a document as JSON.

use schemars::JsonSchema;
use serde::Serialize;

use crate::address::Page;
use crate::model::{Article, Body, Chapter, Id, Part, Section, SectionKind, Subject};
use crate::site::formats::json::references::{
    WireReference, permalink, permalink_within, referred_by,
};
use crate::site::formats::json::values::{
    DocumentType, Version, WireDate, WireDay, WireLocalized, WireSource, WireUrl, Word, localized,
    plain,
};
use crate::site::view::View;

/// A narrative page or a document of an organization. Texts are without their marks.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Section")]
pub struct WireSection {
    version: Version,
    /// The permalink.
    id: WireUrl,
    #[serde(rename = "type")]
    is: Word<DocumentType>,
    /// The day that was asked for with `on`; nothing where it is today.
    on: Option<WireDay>,
    /// What kind of text it is.
    kind: Word<SectionKind>,
    /// Its title.
    title: WireLocalized,
    /// Whose text it is.
    organization: WireReference,
    /// The text before any part or chapter.
    body: Option<WireLocalized>,
    /// Parts under headings of their own.
    parts: Vec<WirePart>,
    /// Chapters of articles.
    chapters: Vec<WireChapter>,
    /// What refers to it: the texts that lead to it, each by the title of its page.
    referred_by: Vec<WireReference>,
    /// Where it was read; without sources of its own, those of its organization.
    sources: Vec<WireSource>,
    /// When a source says that it was last brought up to date.
    updated: Option<WireDate>,
}

/// A part of a narrative page.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Part")]
pub struct WirePart {
    /// Its place in the page.
    id: WireUrl,
    /// Its heading.
    title: WireLocalized,
    /// Its text; a source may give a heading alone.
    body: Option<WireLocalized>,
}

/// A chapter of a document.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Chapter")]
pub struct WireChapter {
    /// Its number.
    number: usize,
    /// Its heading, without its number.
    title: WireLocalized,
    /// Its articles.
    articles: Vec<WireArticle>,
}

/// An article of a document.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Article")]
pub struct WireArticle {
    /// Its place in the page.
    id: WireUrl,
    /// Its number, unique in the document.
    number: u32,
    /// What it says.
    text: WireLocalized,
}

impl WireSection {
    /// A section; its texts bear no date.
    pub fn new(view: &View<'_>, id: Id<Section>) -> Self {
        let directory = view.directory();
        let section = directory.get(id);
        let (sources, updated) = match section.sources.is_empty() {
            true => view.sources_of(Body::Organization(section.organization)),
            false => (section.sources.as_slice(), None),
        };
        let target = || Page::from(id);
        let parts = section.parts.iter();
        let chapters = (1..).zip(&section.chapters);
        Self {
            version: Version,
            id: permalink(view, target()),
            is: Word(DocumentType::Section),
            on: view.on().map(WireDay),
            kind: Word(section.kind),
            title: localized(&section.title),
            organization: WireReference::of_organization(view, section.organization),
            body: section.body.as_ref().map(plain),
            parts: parts
                .map(|part| WirePart::new(view, target(), part))
                .collect(),
            chapters: chapters
                .map(|(number, chapter)| WireChapter::new(view, &target(), number, chapter))
                .collect(),
            referred_by: referred_by(view, Subject::Section(id)),
            sources: WireSource::all(sources),
            updated: updated.map(WireDate),
        }
    }
}

impl WirePart {
    pub fn new(view: &View<'_>, page: Page, part: &Part) -> Self {
        Self {
            id: permalink_within(view, page, part.id.as_str()),
            title: localized(&part.title),
            body: part.body.as_ref().map(plain),
        }
    }
}

impl WireChapter {
    fn new(view: &View<'_>, page: &Page, number: usize, chapter: &Chapter) -> Self {
        let article = |article: &Article| WireArticle {
            id: permalink_within(view, page.clone(), &article.fragment),
            number: article.number,
            text: plain(&article.text),
        };
        Self {
            number,
            title: localized(&chapter.title),
            articles: chapter.articles.iter().map(article).collect(),
        }
    }
}
