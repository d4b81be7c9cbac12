//! What a page says of itself to sites that show a link to it (ogp.me).

use crate::address::Page;
use crate::model::Subject;
use crate::site::view::View;
use crate::text::LanguageTag;

/// What Open Graph says in words of its own.
pub struct OpenGraph {
    /// The kind of thing that the page is about.
    pub kind: &'static str,
    /// The language of the page.
    pub locale: String,
    /// The other languages in which it can be had.
    pub others: Vec<String>,
}

impl OpenGraph {
    /// The same of a page.
    pub fn new(view: &View<'_>, page: &Page) -> Self {
        let own = &view.language().tag;
        let languages = view.directory().site().languages.iter();
        let others = languages.filter(|language| language.tag != *own);
        Self {
            // There is no word for an institution; a site is what is left.
            kind: match page {
                Page::Subject(Subject::Person(_)) => "profile",
                Page::Subject(Subject::Section(_) | Subject::SitePage(_)) => "article",
                _ => "website",
            },
            locale: locale(own),
            others: others.map(|language| locale(&language.tag)).collect(),
        }
    }
}

/// A language with the territory where most of its readers are, which Open Graph wants to be told.
fn locale(tag: &LanguageTag) -> String {
    let mut identifier = tag.identifier().clone();
    identifier.maximize();
    match identifier.region {
        Some(region) => format!("{}_{region}", identifier.language),
        None => identifier.language.to_string(),
    }
}
