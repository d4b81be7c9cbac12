//! The box in which people type what they look for.

use askama::Template;
use jiff::civil::Date;

use crate::address::{KIND, ORGANIZATION, Page, SearchQuery};
use crate::model::{Body, Id, Organization};
use crate::search::ResultKind;
use crate::site::queries::page_size::has_room_beside;
use crate::site::view::View;
use crate::text::{Choice, LanguageTag};

/// A form that asks the search; on the page of answers, one that narrows them down too.
#[derive(Template)]
#[template(path = "parts/search_box.html")]
pub struct SearchBox {
    action: String,
    /// Where suggestions are asked for.
    suggestions: String,
    text: String,
    day: Option<Date>,
    is_small: bool,
    filters: Vec<Filter>,
    words: Words,
}

/// A list of which one is chosen, or none.
struct Filter {
    key: &'static str,
    label: String,
    any: String,
    options: Vec<Entry>,
    /// What is typed instead, where there are too many to choose from.
    typed: Option<String>,
}

struct Entry {
    value: String,
    name: String,
    /// The language of the name, where that is not the page's.
    language: Option<LanguageTag>,
    is_chosen: bool,
}

struct Words {
    question: String,
    search: String,
    suggestions: String,
    count: String,
    narrow: String,
}

impl SearchBox {
    /// The box in the header of a page.
    pub fn small(view: &View<'_>) -> Self {
        Self {
            is_small: true,
            ..Self::large(view)
        }
    }

    /// The box under the question of the first page.
    pub fn large(view: &View<'_>) -> Self {
        let nothing = SearchQuery::default();
        Self {
            action: view.today_href(Page::Search(nothing.clone())),
            suggestions: view.today_href(Page::Suggestions(nothing)),
            text: String::new(),
            day: view.on(),
            is_small: false,
            filters: Vec::new(),
            words: Words {
                question: view.say("home-question"),
                search: view.say("search"),
                suggestions: view.say("suggestions"),
                // The script puts the number in.
                count: view.say_of("suggestions-count", "count", "{count}"),
                narrow: view.say("search-narrow"),
            },
        }
    }

    /// The box with a question in it, and with what narrows its answers down.
    pub fn of_question(
        view: &View<'_>,
        text: &str,
        kind: Option<ResultKind>,
        organization: Option<Id<Organization>>,
    ) -> Self {
        let filters = [kinds(view, kind), organizations(view, organization)];
        Self {
            text: text.to_owned(),
            // A choice of one is none.
            filters: filters
                .into_iter()
                .filter(|filter| filter.options.len() > 1 || filter.typed.is_some())
                .collect(),
            ..Self::large(view)
        }
    }

    /// Whether answers are narrowed down.
    fn is_narrowed(&self) -> bool {
        let mut options = self.filters.iter().flat_map(|filter| &filter.options);
        let mut filters = self.filters.iter();
        let is_typed = |filter: &Filter| filter.typed.as_ref().is_some_and(|text| !text.is_empty());
        options.any(|option| option.is_chosen) || filters.any(is_typed)
    }
}

fn kinds(view: &View<'_>, chosen: Option<ResultKind>) -> Filter {
    let kinds = ResultKind::ALL.iter();
    Filter {
        key: KIND,
        label: view.say("search-kind"),
        any: view.say("search-kind-any"),
        options: kinds
            .map(|kind| Entry {
                value: kind.word().to_owned(),
                name: view.say(&format!("answers-{}", kind.word())),
                language: None,
                is_chosen: chosen == Some(*kind),
            })
            .collect(),
        typed: None,
    }
}

fn organizations(view: &View<'_>, chosen: Option<Id<Organization>>) -> Filter {
    let directory = view.directory();
    let there = view.organizations();
    // One that is closed can still be asked about, by whoever has its address.
    let there = there.filter(|id| view.exists(Body::Organization(*id)) || chosen == Some(*id));
    // The names are choices, and no texts of which the page has to say anything.
    let names = view.aside();
    if !has_room_beside(view, directory.organizations().count()) {
        let name = chosen.map(|id| names.organization_in_brief(id).text.plain().to_owned());
        return Filter {
            key: ORGANIZATION,
            label: view.say("search-organization"),
            any: view.say("search-organization-typed"),
            options: Vec::new(),
            typed: Some(name.unwrap_or_default()),
        };
    }
    Filter {
        key: ORGANIZATION,
        label: view.say("search-organization"),
        any: view.say("search-organization-any"),
        options: there
            .map(|id| {
                let name = names.organization_in_brief(id).text;
                Entry {
                    value: directory.get(id).slug.to_string(),
                    name: name.plain().to_owned(),
                    language: name.language().cloned(),
                    is_chosen: chosen == Some(id),
                }
            })
            .collect(),
        typed: None,
    }
}
