//! Pages of the site itself.

use super::{Origin, Part};
use crate::text::{Localized, LocalizedText, Markdown, PartialDate, Slug};

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
