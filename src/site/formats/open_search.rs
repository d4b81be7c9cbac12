//! How browsers and other programs search the site (OpenSearch 1.1).

use anyhow::{Context, Result};
use askama::Template;

use crate::address::{PAGE, Page, SearchQuery, TEXT};
use crate::site::view::View;

/// How long a short name may be.
const LONGEST_NAME: usize = 16;

#[derive(Template)]
#[template(path = "formats/open_search.xml")]
struct Description {
    language: String,
    short_name: String,
    name: String,
    description: String,
    own: String,
    page: String,
    data: String,
    suggestions: String,
}

/// The description of the search in the reader's language.
///
/// # Errors
/// Where it cannot be written.
pub fn open_search(view: &View<'_>) -> Result<String> {
    let site = view.directory().site();
    let name = view.name(&site.name).plain().to_owned();
    let question = SearchQuery::default;
    let text = |target| format!("{}?{TEXT}={{searchTerms}}", view.url(target));
    let description = Description {
        language: view.language().tag.to_string(),
        short_name: name.chars().take(LONGEST_NAME).collect(),
        description: view.text(&site.description).plain().to_owned(),
        own: view.url(Page::OpenSearch),
        page: format!("{}&{PAGE}={{startPage?}}", text(Page::Search(question()))),
        data: format!(
            "{}&{PAGE}={{startPage?}}",
            text(Page::SearchData(question()))
        ),
        suggestions: text(Page::Suggestions(question())),
        name,
    };
    description
        .render()
        .context("the description of the search cannot be written")
}
