//! A section of the organization in a booklet.

use crate::model::{Id, Section, SectionKind};
use crate::site::parts::FullText;
use crate::site::view::View;
use crate::site::view::html::Html;

/// The level of the headings of what stands directly in the booklet.
pub const TOP: u8 = 2;

/// A section under its title.
pub struct SectionChapter {
    pub place: String,
    pub title: Html,
    /// What it is, where its title does not tell: a document.
    pub kind: Option<String>,
    pub is_document: bool,
    pub text: FullText,
}

impl SectionChapter {
    pub fn new(view: &View<'_>, id: Id<Section>) -> Self {
        let section = view.directory().get(id);
        let is_document = section.kind == SectionKind::Document;
        Self {
            place: view.place_of(id),
            title: view.name(&section.title),
            kind: is_document.then(|| view.say("section-document")),
            is_document,
            text: FullText::of_section(view, id).at_level(TOP + 1),
        }
    }
}
