//! What programs can read, told to those who write them.

use askama::Template;

use crate::address::{
    AFTER, Address, CHANGED_SINCE, DAY, Format, HIGHEST_LIMIT, LIMIT, ListOf, ORGANIZATION, Page,
    SearchQuery, USUAL_LIMIT,
};
use crate::model::Body;
use crate::site::pages::search::examples;
use crate::site::parts::Frame;
use crate::site::parts::{Contents, Heading, discovery};
use crate::site::queries::problem::Problem;
use crate::site::view::View;
use crate::site::view::html::Html;
use crate::site::view::links::Link;
use crate::text::{Certainty, Choice};

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

/// A format, with what it is for and of what there is data in it.
struct FormatEntry {
    name: String,
    /// The end of its addresses.
    suffix: String,
    /// The media type alone.
    media_type: &'static str,
    purpose: String,
    /// Whether it has its address alone, since what a program asks for is another format of the same media type.
    is_named_alone: bool,
    /// The first thing of each kind that can be had in it.
    examples: Vec<Link>,
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

/// What the example of a search looks for: something that the directory has.
fn searched(view: &View<'_>) -> String {
    let mut links = examples(view).into_iter().flat_map(|example| example.links);
    let first = links.next().map(|link| link.text.plain().to_owned());
    first.unwrap_or_else(|| view.say("search"))
}

impl<'a> ApiPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let directory = view.directory();
        let title = Html::own(&view.say("api"));
        let search = Page::SearchData(SearchQuery::of(&searched(view)));
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

impl FormatEntry {
    /// Every format of which there is data on the day that is shown.
    fn all(view: &View<'_>) -> Vec<Self> {
        let things = things(view);
        let all = Format::ALL.iter().copied();
        let all = all.map(|format| Self::new(view, format, &things));
        all.filter(|entry| !entry.examples.is_empty()).collect()
    }

    fn new(view: &View<'_>, format: Format, things: &[(&str, Page)]) -> Self {
        let examples = things.iter().filter_map(|(message, thing)| {
            let data = thing.data(format)?;
            Some(view.data(data, message))
        });
        Self {
            name: view.say(&format!("format-{}", format.word())),
            suffix: format!(".{}", format.suffix()),
            media_type: format.essence(),
            purpose: view.say(&format!("api-format-{}", format.word())),
            is_named_alone: Format::of_essence(format.essence()) != Some(format),
            examples: examples.collect(),
        }
    }
}

/// What has everything in it.
fn everything(view: &View<'_>) -> Vec<Example> {
    let formats = Page::Home.formats();
    let data = formats.filter_map(|format| Some((format, Page::Home.data(format)?)));
    data.map(|(format, data)| Example::new(view, &format!("format-{}", format.word()), data))
        .collect()
}

/// The first thing of each kind that there is on the day that is shown, and what tells of everything.
fn things(view: &View<'_>) -> Vec<(&'static str, Page)> {
    let directory = view.directory();
    let organization = directory
        .organizations()
        .find(|id| view.exists(Body::Organization(*id)));
    let unit = directory.units().find(|id| view.exists(Body::Unit(*id)));
    let post = directory.posts().find(|id| {
        let post = directory.get(*id);
        view.exists(post.body) && post.period.covers(view.day()) != Certainty::No
    });
    let person = directory
        .people()
        .find(|id| directory.knows(*id, view.day()));
    let section = directory.sections().next();
    let book = organization.map(Page::PhoneBook);
    let things = [
        ("api-organization", organization.map(Page::from)),
        ("phone-book", book),
        ("api-unit", unit.map(Page::from)),
        ("api-post", post.map(Page::from)),
        ("api-person", person.map(Page::from)),
        ("api-section", section.map(Page::from)),
        ("api-everything", Some(Page::Home)),
    ];
    let things = things.into_iter();
    things
        .filter_map(|(message, thing)| Some((message, thing?)))
        .collect()
}

/// Every list.
fn lists(view: &View<'_>) -> Vec<Example> {
    let directory = view.directory();
    let first = directory.organizations().next();
    let within = first.map(|id| ("api-changes-of", ListOf::Changes(Some(id))));
    let all = [
        ("organizations", ListOf::Organizations),
        ("api-units", ListOf::Units),
        ("api-posts", ListOf::Posts),
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
