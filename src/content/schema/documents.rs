//! `organizations/{organization}/sections/{section}.toml` and `pages/{page}.toml`

use toml::Spanned;

use super::SourceRecord;
use crate::content::allow::AllowanceRecord;
use crate::content::localized::{Translations, WrittenMarkdown, WrittenText};
use crate::content::record::record;
use crate::model::SectionKind;
use crate::text::{PartialDate, Slug};

record! {
    /// A narrative page or a document.
    pub struct SectionRecord as a_section {
        /// The status of the file's texts.
        translations: optional Translations,
        /// Its place among the organization's sections.
        order: optional u32,
        /// What kind of text it is.
        kind: required SectionKind,
        /// When someone last made sure that what the file says is so.
        verified: optional PartialDate,
        /// Its title.
        title: required WrittenText,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// The text before any part or chapter.
        body: optional WrittenMarkdown,
        /// Parts under headings of their own.
        parts: list PartRecord,
        /// Chapters of articles.
        chapters: list ChapterRecord,
        /// Where it was read.
        sources: list SourceRecord,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

impl SectionRecord {
    /// The ids that its parts and articles give themselves or had before.
    pub fn ids(&self) -> impl Iterator<Item = &Spanned<Slug>> {
        let parts = self.parts.iter().flat_map(|part| part.get_ref().ids());
        let chapters = self.chapters.iter();
        let articles = chapters.flat_map(|chapter| &chapter.get_ref().articles);
        parts.chain(articles.flat_map(|article| article.get_ref().ids()))
    }
}

record! {
    /// A part of a narrative page.
    pub struct PartRecord as a_part {
        /// Its fragment in the page.
        id: required Slug,
        /// Ids it had before, which lead to it still.
        former_ids: list Slug,
        /// Its heading.
        title: required WrittenText,
        /// Its text; a source may give a heading alone.
        body: optional WrittenMarkdown,
    }
}

impl PartRecord {
    /// Its id and those it had before.
    pub fn ids(&self) -> impl Iterator<Item = &Spanned<Slug>> {
        self.id.iter().chain(&self.former_ids)
    }
}

record! {
    /// A chapter of a document.
    pub struct ChapterRecord as a_chapter {
        /// Its heading, without its number.
        title: required WrittenText,
        /// Its articles.
        articles: list ArticleRecord,
    }
}

record! {
    /// An article.
    pub struct ArticleRecord as an_article {
        /// Its number in the document.
        number: required u32,
        /// A stable id for links; without one, links name the article by its number.
        id: optional Slug,
        /// Ids it had before, which lead to it still.
        former_ids: list Slug,
        /// What it says.
        text: required WrittenMarkdown,
    }
}

impl ArticleRecord {
    /// Its id, if it has one, and those it had before.
    pub fn ids(&self) -> impl Iterator<Item = &Spanned<Slug>> {
        self.id.iter().chain(&self.former_ids)
    }
}

record! {
    /// A page of the site itself, written like a narrative section.
    pub struct SitePageRecord as a_page_of_the_site {
        /// The status of the file's texts.
        translations: optional Translations,
        /// Its place among the pages of the site.
        order: optional u32,
        /// Its title.
        title: required WrittenText,
        /// The text before any part.
        body: optional WrittenMarkdown,
        /// Parts under headings of their own.
        parts: list PartRecord,
        /// When its words were last looked over.
        updated: optional PartialDate,
        /// Slugs under which it was public before.
        former_slugs: list Slug,
        /// Warnings that are known and meant to be.
        allow: list AllowanceRecord,
    }
}

impl SitePageRecord {
    /// The ids that its parts give themselves or had before.
    pub fn ids(&self) -> impl Iterator<Item = &Spanned<Slug>> {
        self.parts.iter().flat_map(|part| part.get_ref().ids())
    }
}
