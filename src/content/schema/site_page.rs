//! `pages/{page}.toml`

use toml::Spanned;

use super::{AllowanceRecord, PartRecord, Translations};
use crate::content::localized::{WrittenMarkdown, WrittenText};
use crate::content::record::record;
use crate::text::{PartialDate, Slug};

record! {
    /// A page of the site itself, written like a narrative section.
    pub struct SitePageRecord as "a page of the site" {
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
