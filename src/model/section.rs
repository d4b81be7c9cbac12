//! Narrative pages and documents of an organization, and pages of the site itself.
//!
//! Pages of the site bear no date, so they are shown on every day, even before the records begin.

use super::{Id, Organization, Origin, Source};
use crate::text::{Localized, LocalizedText, Markdown, PartialDate, Slug, choices};

choices! {
    /// What kind of text a section is.
    pub enum SectionKind {
        /// A text that tells.
        Narrative = "narrative",
        /// A text with chapters and articles that rules.
        Document = "document",
    }
}

/// A narrative page or a document.
#[derive(Debug, Clone)]
pub struct Section {
    /// Its name in URLs, unique in the organization.
    pub slug: Slug,
    /// Slugs that lead to it still.
    pub former_slugs: Vec<Slug>,
    /// Whose text it is.
    pub organization: Id<Organization>,
    /// What kind of text it is.
    pub kind: SectionKind,
    /// Its title.
    pub title: LocalizedText,
    /// The text before any part or chapter.
    pub body: Option<Localized<Markdown>>,
    /// Parts under headings of their own.
    pub parts: Vec<Part>,
    /// Chapters of articles.
    pub chapters: Vec<Chapter>,
    /// Where it was read.
    pub sources: Vec<Source>,
    /// Where it is written.
    pub origin: Origin,
}

/// A part of a narrative page.
#[derive(Debug, Clone)]
pub struct Part {
    /// Its fragment in the page.
    pub id: Slug,
    /// Fragments that lead to it still.
    pub former_ids: Vec<Slug>,
    /// Its heading.
    pub title: LocalizedText,
    /// Its text; a source may give a heading alone.
    pub body: Option<Localized<Markdown>>,
}

/// A chapter of a document; chapters count from 1 in their order.
#[derive(Debug, Clone)]
pub struct Chapter {
    /// Its heading, without its number.
    pub title: LocalizedText,
    /// Its articles.
    pub articles: Vec<Article>,
}

/// An article of a document.
#[derive(Debug, Clone)]
pub struct Article {
    /// Its number, unique in the document.
    pub number: u32,
    /// Its fragment in the page: its own id, or `article-` and its number.
    pub fragment: String,
    /// Fragments that lead to it still.
    pub former_ids: Vec<Slug>,
    /// What it says.
    pub text: Localized<Markdown>,
}

/// A page about the directory rather than about an institution, such as its accessibility statement.
#[derive(Debug, Clone)]
pub struct SitePage {
    /// Its name in URLs.
    pub slug: Slug,
    /// Its title.
    pub title: LocalizedText,
    /// The text before any part.
    pub body: Option<Localized<Markdown>>,
    /// Parts under headings of their own.
    pub parts: Vec<Part>,
    /// When its words were last looked over; the site is its own source, so nobody else can say.
    pub updated: Option<PartialDate>,
    /// Slugs that lead to it still.
    pub former_slugs: Vec<Slug>,
    /// Where it is written.
    pub origin: Origin,
}
