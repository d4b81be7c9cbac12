//! What programs can read, told to those who write them.

use askama::Template;

use crate::model::Body;
use crate::site::address::{
    AFTER, Address, CHANGED_SINCE, DAY, Format, HIGHEST_LIMIT, LIMIT, ListOf, ORGANIZATION,
    Question, Target, USUAL_LIMIT,
};
use crate::site::formats::Trouble;
use crate::site::frame::Frame;
use crate::site::parts::{Contents, Heading};
use crate::site::shown::Shown;
use crate::site::view::View;
use crate::text::Choice;

#[derive(Template)]
#[template(path = "pages/api.html")]
pub struct ApiPage<'a> {
    view: &'a View<'a>,
    frame: Frame,
    heading: Heading,
    contents: Contents,
    things: Vec<Example>,
    lists: Vec<Example>,
    parameters: Vec<Parameter>,
    description: Example,
    search: Example,
    problems: Vec<Problem>,
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
struct Problem {
    fragment: String,
    word: &'static str,
    status: u16,
    words: String,
}

impl<'a> ApiPage<'a> {
    pub fn new(view: &'a View<'a>) -> Self {
        let title = Shown::own(&view.say("api"));
        let search = Target::SearchData(Question::of(&view.say("search")));
        let search = Address::new(view.language().tag.clone(), search);
        Self {
            view,
            heading: Heading::plain(title.clone()),
            contents: contents(view),
            things: things(view),
            lists: lists(view),
            parameters: parameters(view),
            description: Example::at(
                view,
                "api-openapi",
                Address::permalink(Target::OpenApi).reference(),
            ),
            search: Example::at(view, "search", search.on(view.on()).reference()),
            problems: Trouble::ALL
                .iter()
                .map(|trouble| Problem::new(view, *trouble))
                .collect(),
            frame: Frame::new(
                view,
                &Target::Api,
                title,
                view.say("api-description"),
                Vec::new(),
            ),
        }
    }
}

fn contents(view: &View<'_>) -> Contents {
    [
        ("things", "api-things"),
        ("lists", "api-lists"),
        ("parameters", "api-parameters"),
        ("reading", "api-reading"),
        ("description", "api-openapi"),
        ("problems", "api-problems"),
    ]
    .into_iter()
    .fold(Contents::before(view), |contents, (id, message)| {
        contents.section(view, id, message, true)
    })
}

/// The first thing of each kind that there is on the day that is shown.
fn things(view: &View<'_>) -> Vec<Example> {
    let directory = view.directory();
    let mut organizations = directory.organizations();
    let organization = organizations.find(|id| view.exists(Body::Organization(*id)));
    let body = organization.map(Body::Organization);
    let unit = body.and_then(|body| directory.units_of(body, view.day()).next());
    let post = body.and_then(|body| directory.posts_of(body, view.day()).next());
    let mut people = directory.people();
    let person = people.find(|id| directory.knows(*id, view.day()));
    let found = [
        (
            "api-organization",
            organization.map(|id| Target::organization(directory, id)),
        ),
        ("api-unit", unit.map(|id| Target::unit(directory, id))),
        ("api-post", post.map(|id| Target::post(directory, id))),
        ("api-person", person.map(|id| Target::person(directory, id))),
        (
            "api-section",
            directory
                .sections()
                .next()
                .map(|id| Target::section(directory, id)),
        ),
    ];
    let found = found.into_iter();
    let data = found.filter_map(|(message, thing)| Some((message, thing?.data(Format::Json)?)));
    data.map(|(message, data)| Example::new(view, message, data))
        .collect()
}

/// Every list.
fn lists(view: &View<'_>) -> Vec<Example> {
    let directory = view.directory();
    let first = directory.organizations().next();
    let first = first.map(|id| directory.get(id).slug.clone());
    let within = first.map(|slug| ("api-changes-of", ListOf::Changes(Some(slug))));
    let all = [
        ("organizations", ListOf::Organizations),
        ("units", ListOf::Units),
        ("posts", ListOf::Posts),
        ("people", ListOf::People),
        ("functions", ListOf::Functions),
        ("changes", ListOf::Changes(None)),
    ];
    let all = all.into_iter().chain(within);
    all.map(|(message, list)| Example::new(view, message, Target::List(list.whole())))
        .collect()
}

fn parameters(view: &View<'_>) -> Vec<Parameter> {
    let usual = Shown::own(&USUAL_LIMIT.to_string());
    let most = Shown::own(&HIGHEST_LIMIT.to_string());
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
    fn new(view: &View<'_>, message: &str, data: Target) -> Self {
        let address = Address::permalink(data).on(view.on());
        Self::at(view, message, address.reference())
    }

    fn at(view: &View<'_>, message: &str, href: String) -> Self {
        Self {
            words: view.say(message),
            url: view.absolute(&href),
            href,
        }
    }
}

impl Problem {
    fn new(view: &View<'_>, trouble: Trouble) -> Self {
        let message = match trouble {
            Trouble::NotFound => "problem-not-found",
            Trouble::Withdrawn => "problem-withdrawn",
            Trouble::BeforeRecords => "problem-before-records",
            Trouble::Day => "problem-day",
            Trouble::Limit => "problem-limit",
            Trouble::After => "problem-after",
            Trouble::ChangedSince => "problem-changed-since",
            Trouble::Organization => "problem-organization",
            Trouble::Server => "problem-server",
        };
        Self {
            fragment: trouble.fragment(),
            word: trouble.word(),
            status: trouble.code(),
            words: view.say(message),
        }
    }
}
