//! A thing in the vocabulary of schema.org: as a document of its own, and as a block of data in its page.
//!
//! The block has the thing itself and who leads it, in the page's language. It is data to the browser, so the policy for
//! scripts does not concern it.
//!
//! A contact point has its website as `url`, and a body's is `sameAs` besides; a post, being no thing with a site,
//! has that alone. Nothing asks for the context of schema.org.

mod object;
mod page;
mod things;

pub use self::object::DataBlock;
pub use self::page::block;

use anyhow::{Context, Result};
use serde_json::Value;

use self::object::{CONTEXT, Object, Wording};
use self::things::{source_of, thing};
use crate::address::{Address, Format, Page};
use crate::site::queries::alternates::document_iri;
use crate::site::queries::linked_data::{Description, Origins, Translations};
use crate::site::view::View;
use crate::text::{Choice, PartialDate};

/// The document of a page; `None` where there is nothing to say of it.
///
/// # Errors
/// Where it cannot be written.
pub fn of(view: &View<'_>, target: &Page) -> Result<Option<String>> {
    let Some(described) = Description::of(view, target) else {
        return Ok(None);
    };
    let object = thing(Wording::Every, view, &described)
        .with("@context", CONTEXT)
        .with("subjectOf", document(view, target, &described))
        .with_all("mainEntityOfPage", pages(view, target, described.origins()));
    let text = serde_json::to_string_pretty(&Value::from(object));
    text.map(|text| Some(text + "\n"))
        .context("the data cannot be written")
}

/// The document, apart from the thing that it is about.
fn document(view: &View<'_>, target: &Page, described: &Description<'_>) -> Object {
    let origins = described.origins();
    let sources = origins.sources.iter();
    let home = view.permalink(Page::Home);
    let license = view.directory().site().license.as_ref();
    Object::a("DigitalDocument")
        .at(&document_iri(view, target, Format::JsonLd))
        .with("isPartOf", Object::a("WebSite").at(&home))
        .with("license", license.map(|license| license.as_str()))
        .date("temporalCoverage", view.on().map(PartialDate::Day))
        .with_all(
            "isBasedOn",
            sources.map(|source| {
                source_of(Wording::Every, source).date("dateModified", origins.updated)
            }),
        )
        .with_all("workTranslation", translations(view, described))
}

/// The languages whose texts the institution did not publish, or not all of them, as translations of the document.
fn translations(view: &View<'_>, described: &Description<'_>) -> Vec<Object> {
    let translations = Translations::of(described);
    translations
        .iter()
        .map(|(tag, status)| {
            let words = view.say_in(tag, &format!("document-{}", status.word()));
            Object::a("CreativeWork")
                .with("inLanguage", tag.to_string())
                .with("creativeWorkStatus", status.word())
                .with(
                    "description",
                    Wording::Every.pick(words.map(|words| (tag, words))),
                )
        })
        .collect()
}

/// The pages that say the same to people.
fn pages(view: &View<'_>, target: &Page, origins: &Origins<'_>) -> Vec<Object> {
    let languages = view.directory().site().languages.iter();
    languages
        .map(|language| {
            let address = Address::new(language.tag.clone(), target.clone());
            let page = view.absolute(&address.on(view.on()).reference(view.directory()));
            let page = Object::a("WebPage").at(&page);
            page.with("inLanguage", language.tag.to_string())
                .date("lastReviewed", origins.reviewed)
        })
        .collect()
}
