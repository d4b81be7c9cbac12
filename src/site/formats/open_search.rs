//! How browsers and other programs search the site (OpenSearch 1.1).

use askama::Template;

use crate::site::address::{PAGE, Question, TEXT, Target};
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
pub fn open_search(view: &View<'_>) -> Option<String> {
    let site = view.directory().site();
    let name = view.name(&site.name).plain().to_owned();
    let question = Question::default;
    let text = |target| format!("{}?{TEXT}={{searchTerms}}", view.url(target));
    let description = Description {
        language: view.language().tag.to_string(),
        short_name: name.chars().take(LONGEST_NAME).collect(),
        description: view.text(&site.description).plain().to_owned(),
        own: view.url(Target::OpenSearch),
        page: format!("{}&{PAGE}={{startPage?}}", text(Target::Search(question()))),
        data: format!(
            "{}&{PAGE}={{startPage?}}",
            text(Target::SearchData(question()))
        ),
        suggestions: text(Target::Suggestions(question())),
        name,
    };
    description.render().ok()
}
