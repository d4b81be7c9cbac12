//! What programs can read, told to those who write them.

mod formats;

use askama::Template;

use self::formats::{FormatEntry, everything};
use crate::address::{
    AFTER, Address, CHANGED_SINCE, DAY, HIGHEST_LIMIT, LIMIT, ListOf, ORGANIZATION, Page,
    SearchQuery, USUAL_LIMIT,
};
use crate::site::parts::Frame;
use crate::site::parts::{Contents, Heading, discovery};
use crate::site::queries::problem::Problem;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::text::Choice;

#[derive(Template)]
#[template(path = "pages/api.html")]
pub struct ApiPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    contents: Contents,
    formats: Vec<FormatEntry>,
    everything: Vec<Example>,
    lists: Vec<Example>,
    parameters: Vec<Parameter>,
    /// How the first thing is embedded.
    embedding: Option<Example>,
    description: Example,
    search: Example,
    problems: Vec<ProblemEntry>,
}

/// An address of data, with what it gives.
struct Example {
    words: String,
    /// Its path and query, on the day that is shown.
    href: String,
    /// The same as a whole address.
    url: String,
}

/// What an address can ask.
struct Parameter {
    key: &'static str,
    words: String,
}

/// Why there may be no data.
struct ProblemEntry {
    fragment: String,
    word: &'static str,
    status: u16,
    words: String,
}

impl<'a> ApiPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let directory = view.directory();
        let title = Html::own(&view.say("api"));
        let search = Page::SearchData(SearchQuery::of(&view.say("search")));
        let search = Address::new(view.language().tag.clone(), search);
        Self {
            view,
            heading: Heading::plain(title.clone()),
            contents: contents(view),
            formats: FormatEntry::all(view),
            everything: everything(view),
            lists: lists(view),
            parameters: parameters(view),
            embedding: directory
                .organizations()
                .next()
                .map(|id| discovery(view, &Page::from(id)))
                .map(|reference| Example::at(view, "api-organization", reference)),
            description: Example::at(
                view,
                "api-openapi",
                Address::permalink(Page::OpenApi).reference(view.directory()),
            ),
            search: Example::at(
                view,
                "search",
                search.on(view.on()).reference(view.directory()),
            ),
            problems: Problem::ALL
                .iter()
                .map(|problem| ProblemEntry::new(view, *problem))
                .collect(),
            frame: Frame::new(
                view,
                &Page::Api,
                title,
                view.say("api-description"),
                Vec::new(),
            ),
        }
    }
}

fn contents(view: &View<'_>) -> Contents {
    [
        ("formats", "api-formats"),
        ("everything", "api-everything"),
        ("lists", "api-lists"),
        ("parameters", "api-parameters"),
        ("reading", "api-reading"),
        ("promises", "api-promises"),
        ("embedding", "api-embedding"),
        ("description", "api-openapi"),
        ("problems", "api-problems"),
    ]
    .into_iter()
    .fold(Contents::before(view), |contents, (id, message)| {
        contents.section(view, id, message, true)
    })
}

/// Every list.
fn lists(view: &View<'_>) -> Vec<Example> {
    let directory = view.directory();
    let first = directory.organizations().next();
    let within = first.map(|id| ("api-changes-of", ListOf::Changes(Some(id))));
    let all = [
        ("organizations", ListOf::Organizations),
        ("units", ListOf::Units),
        ("posts", ListOf::Posts),
        ("people", ListOf::People),
        ("functions", ListOf::Functions),
        ("changes", ListOf::Changes(None)),
    ];
    let all = all.into_iter().chain(within);
    all.map(|(message, list)| Example::new(view, message, Page::List(list.whole())))
        .collect()
}

fn parameters(view: &View<'_>) -> Vec<Parameter> {
    let usual = Html::own(&USUAL_LIMIT.to_string());
    let most = Html::own(&HIGHEST_LIMIT.to_string());
    let limit = view.phrase("api-limit", &[("usual", &usual), ("most", &most)]);
    [
        (DAY, view.say("api-on")),
        (CHANGED_SINCE, view.say("api-changed-since")),
        (LIMIT, limit.plain().to_owned()),
        (AFTER, view.say("api-after")),
        (ORGANIZATION, view.say("api-within")),
    ]
    .into_iter()
    .map(|(key, words)| Parameter { key, words })
    .collect()
}

impl Example {
    fn new(view: &View<'_>, message: &str, data: Page) -> Self {
        let address = Address::permalink(data).on(view.on());
        Self::at(view, message, address.reference(view.directory()))
    }

    fn at(view: &View<'_>, message: &str, href: String) -> Self {
        Self {
            words: view.say(message),
            url: view.absolute(&href),
            href,
        }
    }
}

impl ProblemEntry {
    fn new(view: &View<'_>, problem: Problem) -> Self {
        let message = match problem {
            Problem::NotFound => "problem-not-found",
            Problem::Withdrawn => "problem-withdrawn",
            Problem::BeforeRecords => "problem-before-records",
            Problem::Day => "problem-day",
            Problem::Limit => "problem-limit",
            Problem::After => "problem-after",
            Problem::ChangedSince => "problem-changed-since",
            Problem::Organization => "problem-organization",
            Problem::Url => "problem-url",
            Problem::Size => "problem-size",
            Problem::Format => "problem-format",
            Problem::Server => "problem-server",
        };
        Self {
            fragment: problem.fragment(),
            word: problem.word(),
            status: problem.status().code(),
            words: view.say(message),
        }
    }
}
